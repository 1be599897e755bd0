"""Which time expression dates which predicate, by the tree.

An expression dates the verb it is an adverbial of, or the event noun it stands in ("a January
2020 decision" dates the decision, not the sentence's verb); inside another noun it dates nothing.
"""

from __future__ import annotations

from collections.abc import Iterable

from timeline import predicates
from timeline.syntax import Sentence, labels
from timeline.timex import Timex

_BEFORE_NOUN = labels("compound amod nummod nmod:poss nmod:unmarked nmod:desc")
_TIME_CASES = labels(
    "on in at since by until during after before from within over around throughout for"
)
_SHARED = ("xcomp", "conj")


def dated(s: Sentence, timexes: Iterable[Timex]) -> dict[int, Timex]:
    """For each predicate word that an expression dates that expression; the first one wins.

    Only expressions that fall on the calendar count; a duration or a set dates nothing.
    """
    found: dict[int, Timex] = {}
    for timex in timexes:
        if timex.interval is None or timex.type in ("DURATION", "SET"):
            continue
        inside = [w.i for w in s.words if timex.span.start <= w.start and w.end <= timex.span.end]
        if not inside:
            continue
        target = _target(s, inside)
        if target is not None:
            found.setdefault(target, timex)
    return _spread(s, found)


def _target(s: Sentence, inside: list[int]) -> int | None:
    places = set(inside)
    top = next((i for i in inside if s.words[i].head not in places), inside[0])
    first = True
    while True:
        w = s.words[top]
        if predicates.is_predicate(s, top) and top not in places:
            return top
        if w.head < 0:
            return None
        if predicates.event_noun(s, w.head) is not None:
            return w.head
        if first and w.dep in _BEFORE_NOUN and s.words[w.head].nominal and w.head not in places:
            return None  # "the 2010 report"
        if w.dep == "nmod" and not first and s.case(top) == "of":
            return None  # "the events of the war of 2010"
        top, first = w.head, False


def _spread(s: Sentence, found: dict[int, Timex]) -> dict[int, Timex]:
    """A date is shared by what its verb only begins or joins: "On Monday X came and went"."""
    for v, timex in sorted(found.items()):
        for k in s.kids(v, *_SHARED):
            w = s.words[k]
            leads = timex.span.start < s.words[v].start
            begun = w.dep == "xcomp" and s.words[v].lemma.lower() in predicates.verbs("begin")
            joined = w.dep == "conj" and leads and predicates.is_predicate(s, k)
            if (begun or joined) and k not in found and _same_time(s, v, k):
                found[k] = timex
    return found


def _same_time(s: Sentence, v: int, k: int) -> bool:
    """No own subject and no other tense: a conjunct that goes on in the same time."""
    if s.kids(k, "nsubj", "nsubj:pass"):
        return False
    ours, theirs = s.words[v].feats.get("Tense"), s.words[k].feats.get("Tense")
    return ours == theirs or not theirs
