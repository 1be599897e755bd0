"""Whose side somebody is on, and where his seat is.

"X, as part of Y", "X is affiliated with Y", "fighters loyal to Y", "X is based in Y".
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from timeline.arguments.parties import spread
from timeline.arguments.subjects import subjects
from timeline.events.status import status
from timeline.syntax import nouns, phrases
from timeline.syntax.tree import SUBJECT, Sentence, labels

SIDES = labels(
    "affiliate affiliated ally allied align aligned associate associated link linked loyal"
    " subordinate allegiant faithful"
)
BORN = labels("bear raise")
_KIN = labels("marry married relate related engage engaged")
_HAVING = labels("include comprise unite")
SEATED = labels("base headquarter headquartered station garrison")
_AMONG = ("include", "including")
_PART = labels("part member ally partner")


@dataclass(frozen=True, slots=True)
class Allegiance:
    """`who` is bound to `whose`, both by their head words; `word` says so."""

    who: int
    predicate: str
    whose: int
    word: int


def allegiances(s: Sentence) -> Iterator[Allegiance]:
    """The allegiances that a sentence states, in the order of the words that state them."""
    for w in s.words:
        lemma = w.lemma.lower()
        if lemma in _PART and s.case(w.i) == "as" and w.dep in ("nmod", "obl"):
            yield from _as_part(s, w.i)
        elif w.dep == "nmod" and s.case(w.i) in _AMONG:
            yield from _included(s, w.i)
        elif w.pos not in ("VERB", "ADJ"):
            continue
        elif s.kids(w.i, "obj"):
            yield from _including(s, w.i)
        elif lemma in SIDES:
            yield from _bound(s, w.i, ("with", "to"), _is_body)
        elif lemma in _KIN:
            yield from _bound(s, w.i, ("to",), _is_body)
        elif lemma in SEATED or lemma in BORN:
            yield from _bound(s, w.i, ("in", "at", "near"), _is_seat)


def _included(s: Sentence, k: int) -> Iterator[Allegiance]:
    """ "The alliance, including Norland and Estra, left": each is a part of one named body."""
    whose, mark = s.words[k].head, s.kids(k, "case")[0]
    if phrases.core(s, whose).type == "ORG" and s.words[whose].feats.get("Number") != "Plur":
        yield from (Allegiance(x, "part of", whose, mark) for x in spread(s, k) if x in s.named)


def _including(s: Sentence, v: int) -> Iterator[Allegiance]:
    """ "The alliance, which includes Norland and Estra": each is a part of it."""
    if s.lemma(v) not in _HAVING or status(s, v) != "occurred":
        return
    for whose in (k for x in s.kids(v, "nsubj") for k in spread(s, x)):
        for who in (k for x in s.kids(v, "obj") for k in spread(s, x)):
            if _is_body(s, whose) and who in s.named:
                yield Allegiance(who, "part of", whose, v)


def _as_part(s: Sentence, n: int) -> Iterator[Allegiance]:
    """ "Norland, as part of the pact, sent troops", "fought as members of the Front"."""
    up = s.words[n].head
    who = (up,) if s.words[n].dep == "nmod" else tuple(k for k, _ in subjects(s, up))
    for k in s.kids(n, "nmod"):
        if s.case(k) == "of" and _is_body(s, k):
            for x in who:
                if is_party(s, x):
                    yield Allegiance(x, f"{s.lemma(n)} of", k, n)


def _bound(
    s: Sentence, v: int, ties: tuple[str, ...], may_be: Callable[[Sentence, int], bool]
) -> Iterator[Allegiance]:
    """Who is said to be bound to somebody, or is called so: "militias allied with X"."""
    w = s.words[v]
    if status(s, v) != "occurred":
        return
    own = s.kids(v, *SUBJECT)
    before = w.head if w.dep in ("acl", "amod", "acl:relcl", "advcl") else -1
    who = [x for k in own for x in spread(s, k)] or ([before] if before >= 0 else [])
    for k in s.kids(v, "obl", "obl:arg", "nmod"):
        if k > v and s.case(k) in ties:
            for whose in spread(s, k):
                for x in who:
                    if is_party(s, x) and may_be(s, whose):
                        yield Allegiance(x, f"{w.text.lower()} {s.case(k)}", whose, v)


def is_party(s: Sentence, i: int) -> bool:
    """Whether a word is a name or a noun of somebody who acts."""
    return s.words[i].pos == "PROPN" or nouns.acts(s.words[i].lemma) is not None


def _is_body(s: Sentence, i: int) -> bool:
    """Whether somebody can be followed: a name, a government, a group."""
    body = nouns.acts(s.words[i].lemma) in ("group", "government", "armed")
    return s.words[i].pos == "PROPN" or body


def _is_seat(s: Sentence, i: int) -> bool:
    """Whether somebody can be at home there: a named place, or a body that is one."""
    return phrases.core(s, i).type in ("LOC", "ORG")
