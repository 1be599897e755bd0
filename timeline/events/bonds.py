"""What words inside a phrase say of its parties: "the Estra-led force", "Roe of Alba".

A participle behind a hyphen is a clause in one word: who leads or backs whom, whose side somebody
is on, where he has his seat. A name that another name owns is its owner's.
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.events.allegiance import BORN, SEATED, SIDES, Allegiance, is_party
from timeline.events.office_words import office
from timeline.syntax import nouns, phrases
from timeline.syntax.titles import titles
from timeline.syntax.tree import POSSESSIVE, Sentence, labels

_RULING = labels(
    "lead back support sponsor fund finance own control run hold occupy arm train dominate govern"
    " administer rule command equip"
)
_TO = labels("link tie")
_HELD = labels("own control run hold occupy dominate govern administer rule")
"""What somebody does to a place too: "Estra-held Ost"."""
_WHOSE = {"ORG": ("ORG", "LOC", "NORP", "PER"), "LOC": ("LOC",), "PER": ("ORG", "LOC", "NORP")}
"""Whose a name of each type may be."""
_TIES = {"ORG": ("of", "from", "with", "at"), "LOC": ("of", "from")}
"""What ties a person's name to a body or place behind it."""
_OF_STATES = (["minister"], ["premier"], ["senator"], ["governor"], ["mayor"], ["pm"])
"""Offices that nobody holds of a body: "Prime Minister Ada Lorne of the Lake Party"."""
_PARTIES = ("D", "R", "I")


def bonds(s: Sentence) -> Iterator[Allegiance]:
    """The bonds that phrases state, in the order of the words that state them."""
    for w in s.words:
        if w.dep == "amod" and w.i > 1 and s.words[w.i - 1].text == "-" and w.head > w.i:
            yield from _hyphened(s, w.i)
        elif w.dep == "nmod:poss":
            yield from _owned(s, w.i)
        elif w.dep == "nmod" and w.head in s.named:
            yield from _of_body(s, w.i)
        elif w.text in _PARTIES and w.i > 1 and s.words[w.i - 1].text in (",", "("):
            yield from _of_state(s, w.i)


def _hyphened(s: Sentence, v: int) -> Iterator[Allegiance]:
    """ "Estra-backed rebels", "Ost-based charity": the name before and the noun behind."""
    w, who = s.words[v], s.words[v].head
    before = [k for k in s.kids(v, "compound", "obl", "nsubj") if k < v and _named(s, k)]
    other = before[-1] if before else None
    if other is None:
        return
    comma = s.begins(other) - (s.words[s.begins(other)].text != ",")
    town = s.named.get(comma - 1) if s.words[comma].text == "," else None
    top = None if town is None else s.head_of(*s.names[town][:2])
    if top is not None and s.words[top].dep == "compound":  # "the Ost, Norland-based firm"
        other = top
    lemma = w.lemma.lower()
    place = phrases.core(s, who).type == "LOC"
    if lemma in _RULING and (lemma in _HELD if place else is_party(s, who)):
        yield Allegiance(other, lemma, who, v)
    elif place or not is_party(s, who):
        return
    elif lemma in SIDES or lemma in _TO:
        tie = "to" if lemma in _TO else "with"
        yield Allegiance(who, f"{w.text.lower()} {tie}", other, v)
    elif lemma in SEATED or lemma in BORN:
        yield Allegiance(who, f"{w.text.lower()} in", other, v)


def _named(s: Sentence, k: int) -> bool:
    return s.words[k].capital and s.words[k].pos in ("PROPN", "ADJ")


def _owned(s: Sentence, k: int) -> Iterator[Allegiance]:
    """ "Roe's Norland Army" is of Roe, "Norland's Ost" in Norland, "Estra's Ada Lorne" of Estra."""
    own, owner = phrases.core(s, s.words[k].head), phrases.core(s, k)
    mark = next((x for x in s.kids(k, "case") if s.words[x].text in POSSESSIVE), None)
    body = own.name and nouns.acts(s.words[own.word].lemma) in ("group", "armed", "government")
    kind = own.type or ("ORG" if body else "")
    between = s.words[k : own.name[0]] if kind == "LOC" else ()
    if any(w.pos == "NOUN" and nouns.acts(w.lemma) for w in between):
        return  # "Norland's former ruler Estra", but "Norland's capital Ost"
    if mark is not None and k not in own.name and owner.type in _WHOSE.get(kind, ()):
        yield Allegiance(own.word, "in" if kind == "LOC" else "of", k, mark)


def _of_body(s: Sentence, k: int) -> Iterator[Allegiance]:
    """ "Ada Lorne of the Harbour Institute", "Karl Roe from Ost"."""
    who, whose = phrases.core(s, s.words[k].head), phrases.core(s, k)
    ties = _TIES.get(whose.type or "", ())
    mark = s.kid(k, "case")
    if who.type == "PER" and mark is not None and s.case(k) in ties and k not in who.name:
        held = office(" ".join(titles(s, who)))  # "President Ada Lorne of Norland"
        held = held if whose.type != "ORG" or held.split()[-1:] not in _OF_STATES else ""
        tie = f"{held} of" if held and s.case(k) == "of" else s.case(k)
        yield Allegiance(s.words[k].head, tie, k, mark)


def _of_state(s: Sentence, i: int) -> Iterator[Allegiance]:
    """ "Ada Lorne, R-Ohio": a legislator with the letter of his party and his state."""
    if i + 2 not in s.named or s.words[i + 1].text != "-" or i - 2 not in s.named:
        return
    who, state = s.names[s.named[i - 2]], s.names[s.named[i + 2]]
    top, place = s.head_of(*who[:2]), s.head_of(*state[:2])
    if (who[2], state[2]) == ("PER", "LOC") and top is not None and place is not None:
        yield Allegiance(top, "from", place, i)
