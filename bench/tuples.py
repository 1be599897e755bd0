"""The clauses of a sentence as open tuples: relation words, first argument, further arguments.

The same clauses that events are made of, written with the sentence's own words.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from timeline.arguments import parties, subjects
from timeline.syntax import predicates
from timeline.syntax.sentence import sentences
from timeline.syntax.tree import Sentence, labels

_HELPERS = ("aux", "aux:pass", "cop", "compound:prt", "advmod")
_NOT_SAID = labels("punct parataxis discourse dep vocative reparandum")
_ASIDE = labels("acl:relcl appos parataxis punct dep")
_REST = (
    "obj",
    "iobj",
    "obl",
    "obl:agent",
    "obl:unmarked",
    "xcomp",
    "ccomp",
    "advcl",
    "nsubj:outer",
)
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Tuple:
    """Words of a relation and of its arguments, with how surely the sentence says so."""

    relation: str
    arguments: tuple[str, ...]
    confidence: float


def lines(text: str, doc: Any) -> Iterator[str]:
    """A line for each tuple: sentence, confidence, relation, arguments; tabs between."""
    for s in sentences(doc):
        for found in tuples(s):
            yield "\t".join((text, f"{found.confidence:.2f}", found.relation, *found.arguments))


def tuples(s: Sentence) -> Iterator[Tuple]:
    """The tuples of a sentence: of its verbs, its copulas, its appositions."""
    for w in s.words:
        if predicates.is_predicate(s, w.i):
            yield from _of_clause(s, w.i)
        if w.dep == "appos" and w.head >= 0:
            yield Tuple("is", (_phrase(s, w.head), _phrase(s, w.i)), 0.4)


def _of_clause(s: Sentence, v: int) -> Iterator[Tuple]:
    copula = bool(s.kids(v, "cop"))
    owners = subjects.subjects(s, v) or _expletive(s, v)
    if not owners:
        return
    relation, chain = _relation(s, v)
    arguments = list(_arguments(s, v, chain, copula))
    relation, arguments = _with_preposition(relation, arguments)
    own = {k for o in s.kids(v, *subjects.SUBJECT) for k in parties.spread(s, o)}
    said = s.kids(v, *subjects.SUBJECT)
    if own and said and parties.antecedent(s, said[0]) == said[0]:
        owners = ((said[0], "subject"),)
        first = [_whole(s, said[0])]
    else:
        first = [_phrase(s, k) for k, _ in owners[:3]]
    for subject in first:
        if arguments:
            yield Tuple(relation, (subject, *arguments), 0.9 if own else 0.7)
        elif not copula:
            yield Tuple(relation, (subject, ""), 0.3)


def _expletive(s: Sentence, v: int) -> tuple[tuple[int, str], ...]:
    return tuple((k, "expletive") for k in s.kids(v, "expl"))


def _relation(s: Sentence, v: int) -> tuple[str, tuple[int, ...]]:
    """The words of the verb group, with those of infinitives it leads to ("agreed to lead")."""
    chain = [v]
    places = set(_group(s, v))
    while True:
        below = [k for k in s.kids(chain[-1], "xcomp") if s.words[k].pos == "VERB"]
        if len(below) != 1 or s.kids(chain[-1], "obj", "iobj") or len(chain) > 3:
            break
        chain.append(below[0])
        places |= set(_group(s, below[0])) | set(s.kids(below[0], "mark"))
    return _text(s, places), tuple(chain)


def _group(s: Sentence, v: int) -> Iterator[int]:
    copula = bool(s.kids(v, "cop"))
    if not copula:
        yield v
    for k in s.kids(v, *_HELPERS):
        if s.words[k].dep != "advmod":
            yield k
        elif k < v and (s.words[k].feats.get("Polarity") == "Neg" or not s.children[k]):
            first = min(s.kids(v, "aux", "aux:pass", "cop"), default=v)
            if k > first or s.words[k].feats.get("Polarity") == "Neg":
                yield k


def _arguments(s: Sentence, v: int, chain: tuple[int, ...], copula: bool) -> Iterator[str]:
    found: list[tuple[int, str]] = []
    if copula:
        found.append((v, _phrase(s, v, predicate=True)))
    for at in chain:
        for k in s.kids(at, *_REST):
            if k in chain or (s.words[k].dep == "advcl" and len(s.below(k)) > _LONGEST):
                continue
            if s.words[k].dep == "advcl":
                continue
            found.append((k, _whole(s, k)))
        for k in s.kids(at, "advmod"):
            if k > at and not copula and s.words[k].feats.get("PronType") not in ("Rel", "Int"):
                found.append((k, _whole(s, k)))
    yield from (text for _, text in sorted(found) if text)


def _with_preposition(relation: str, arguments: list[str]) -> tuple[str, list[str]]:
    """The preposition that opens the first argument goes with the relation."""
    if not arguments:
        return relation, arguments
    head, _, rest = arguments[0].partition(" ")
    if rest and head.lower() in _LEADS:
        return f"{relation} {head}", [rest, *arguments[1:]]
    return relation, arguments


_LEADS = labels(
    "to in at on for with by from of into as about over against through after that under"
)


def _phrase(s: Sentence, i: int, predicate: bool = False) -> str:
    """A phrase without what is said aside of it; for a predicate without its clause's parts."""
    out = _ASIDE | {"conj", "cc"} if not predicate else _ASIDE
    skip = labels("nsubj nsubj:pass cop aux mark advcl csubj expl obl:unmarked ccomp nsubj:outer")
    return _text(s, [k for k in s.below(i, out | skip) if not _leading_case(s, i, k)])


def _leading_case(s: Sentence, i: int, k: int) -> bool:
    w = s.words[k]
    k = w.head if w.dep == "fixed" else k  # the "as" of "such as"
    return s.words[k].head == i and s.words[k].dep == "case" and k < i


def _whole(s: Sentence, i: int) -> str:
    return _text(s, s.below(i, _NOT_SAID - {"punct"} | {"acl:relcl"}))


def _text(s: Sentence, places: Any) -> str:
    ordered = sorted(places)
    while ordered and s.words[ordered[-1]].pos == "PUNCT":
        ordered.pop()
    while ordered and s.words[ordered[0]].pos == "PUNCT":
        ordered.pop(0)
    return " ".join(s.words[k].text for k in ordered)
