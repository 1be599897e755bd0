"""Nouns that a name stands with: "the city of Ost" is Ost, "the Mill district" a place there."""

from __future__ import annotations

from timeline.syntax.tree import Sentence, labels

Told = tuple[int, set[int], str]
"""The head of a name, its words, and its type."""

_FIRMS = labels("firm partnership brokerage")
_PLACES = labels(
    "city town village island kingdom republic state province port district stronghold bastion"
    " enclave"
)
_PARTS = labels("suburb outskirts neighbourhood neighborhood quarter")
_NAMED_AREAS = labels("area district governorate province region") | _PARTS
_AREAS = _NAMED_AREAS | labels("sector")


def called(s: Sentence, i: int) -> Told | None:
    """The name that a noun's "of" gives: "the firm of Alba Roe", "the city of Ost"."""
    lemma = s.lemma(i)
    firm = lemma in _FIRMS
    if not firm and lemma not in _PLACES:
        return None
    named = [k for k in s.kids(i, "nmod") if k in s.named and s.case(k) == "of"]
    if len(named) != 1 or i in s.named or _is_part(s, i):
        return None
    first, last, kind = s.names[s.named[named[0]]]
    if any(k >= last for k in s.kids(named[0], "conj")):
        return None
    if (kind == "LOC") == firm or s.lower(first - 1) not in ("of", "the"):
        return None
    return named[0], set(range(first, last)), "ORG" if firm else kind


def area(s: Sentence, i: int) -> Told | None:
    """ "The Mill district": a place's name and the noun that says what it is are one name."""
    if s.lemma(i) not in _NAMED_AREAS or i in s.named or i - 1 not in s.named:
        return None
    first, last, kind = s.names[s.named[i - 1]]
    if kind != "LOC" or not any(first <= k < last for k in s.kids(i, "compound")):
        return None
    return i, set(range(first, i + 1)), kind


def is_part_of(s: Sentence, n: int) -> bool:
    """Whether a noun is a part of the place behind its "of": "the Mill district of Ost".

    "The city of Ost" is Ost itself.
    """
    lemma = s.lemma(n)
    if lemma not in _AREAS or called(s, n) is not None:
        return False
    return lemma in _PARTS or _is_part(s, n) or bool(s.kids(n, "amod"))


def _is_part(s: Sentence, i: int) -> bool:
    """Whether a place has a name of its own before "of", or is one of several there.

    "The Mill district of Ost", "a district of Ost" are no Ost.
    """
    named = any(s.words[k].capital for k in s.kids(i, "compound"))
    return named or not {"a", "an"}.isdisjoint(s.lower(k) for k in s.kids(i, "det"))
