"""Names that end as an owner does: "Lorne's said so"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline.syntax.firms import ENDINGS
from timeline.syntax.tree import POSSESSIVE, Sentence, with_names, with_words

_APOSTROPHES = POSSESSIVE[:2]


def with_own_apostrophes(found: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """The sentences of a document with "'s" inside the names that bear one: "Lorne's said so".

    A name shows it where it owns nothing: before its own past tense or a legal form ("Lorne's
    Inc."), or as a body that something is done to ("sued Lorne's."). It then bears it in the whole
    document; no other name ends with one.
    """
    bare = [replace(s, names=tuple(_bare(s, *n) for n in s.names)) for s in found]
    own = {word for s in bare for n in s.names for word in _owning_nothing(s, n)}
    return tuple(_owned(s, own) for s in bare)


def _bare(s: Sentence, first: int, last: int, kind: str) -> tuple[int, int, str]:
    ends = last - first > 1 and s.words[last - 1].text in _APOSTROPHES
    return (first, last - 1 if ends else last, kind)


def _owning_nothing(s: Sentence, name: tuple[int, int, str]) -> tuple[str, ...]:
    """The word before an "'s" that is a name's own; a country's or two words' is not."""
    first, last, kind = name
    inner = [k for k in range(first + 1, last - 1) if s.words[k].text in _APOSTROPHES]
    if inner and kind != "LOC" and s.lower(last - 1) in ENDINGS:
        return (s.words[inner[0] - 1].text,) if inner[0] == first + 1 else ()
    if last - first > 1 or last + 1 >= len(s.words) or kind in ("LOC", "NORP"):
        return ()
    word, behind = s.words[first], s.words[last + 1]
    if s.words[last].text not in _APOSTROPHES:
        return ()
    past = behind.pos == "VERB" and behind.past
    finite = past and behind.finite and behind.i in s.above(first)
    subject = word.dep == "nsubj" and finite
    met = word.dep in ("obj", "obl:agent") and kind == "ORG" and behind.pos in ("PUNCT", "ADP")
    return (word.text,) if subject or met else ()


def _owned(s: Sentence, own: set[str]) -> Sentence:
    names: list[tuple[int, int, str]] = []
    words = list(s.words)
    for first, last, kind in s.names:
        behind = last < len(words) and words[last].text in _APOSTROPHES
        if last - first > 1 or not behind or words[first].text not in own:
            names.append((first, last, kind))
            continue
        names.append((first, last + 1, "ORG" if kind == "PER" else kind))
        words[last] = replace(words[last], head=first, dep="case")
    return with_names(with_words(s, words), names)
