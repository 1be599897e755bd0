"""Nouns of events that are somebody or an amount where they stand: "a Toronto concern"."""

from __future__ import annotations

from timeline.syntax.tree import Sentence


def names_body(s: Sentence, i: int) -> bool:
    """Whether a noun of events is somebody or an amount here: "a Toronto concern", "its sales"."""
    lemma = s.lemma(i)
    if s.lower(i) in ("sales", "formations"):
        return True
    if lemma == "flight":  # "an Alba Air flight to Ost", no flight "of the king", "his flight"
        return not s.kids(i, "nmod:poss") and all(s.case(k) != "of" for k in s.kids(i, "nmod"))
    if lemma == "charge" and s.case(i) == "in" and not s.kids(i, "det"):
        return True  # "put him in charge of the navy"
    if lemma == "inquiry" and (s.case(i) == "to" or s.words[i].dep == "iobj"):
        return True  # "told the inquiry", "gave evidence to the inquiry"
    if lemma == "concern":
        return not any(s.case(k) in _CONCERNED for k in s.kids(i, "nmod", "acl"))
    if lemma == "exchange":  # "the Estra stock exchange"
        return not any(s.case(k) in ("of", "with", "between") for k in s.kids(i, "nmod"))
    if lemma == "application":  # "the application of the law"
        return not s.kids(i, "nmod:poss", "acl") and not any(
            k in s.named or s.case(k) in ("to", "for", "by", "from") for k in s.kids(i, "nmod")
        )
    if lemma != "opposition":
        return False
    beside = s.kids(s.words[i].head, "obl") if s.words[i].dep == "obj" else ()
    tied = (*s.kids(i, "nmod"), *beside)
    return not any(s.case(k) in ("to", "from") for k in tied)


_CONCERNED = ("about", "over", "for", "at", "that", "among", "of", "in")
