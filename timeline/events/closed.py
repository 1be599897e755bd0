"""Stretches told by their end: "for the year ended 30 June", "led X until her death in 2018"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from timeline import timex3
from timeline.calendar_units import add
from timeline.events.tensed import has_been
from timeline.interval import Granularity, Interval
from timeline.syntax import predicates
from timeline.syntax.tree import Sentence, labels
from timeline.timex import Timex

RULE = "period by its last day"
_LENGTH = re.compile(r"P([1-9]\d*)([WMY])")
_UNITS = {"W": Granularity.WEEK, "M": Granularity.MONTH, "Y": Granularity.YEAR}
_PERIODS = labels("year quarter half month week period season")


def ends_period(s: Sentence, v: int) -> bool:
    """Whether a verb only says when a period was over: "the quarter ended 30 June"."""
    w = s.words[v]
    closing = w.dep == "acl" and s.lemma(v) == "end" and w.head >= 0
    return closing and s.lemma(w.head) in _PERIODS


def period(
    s: Sentence, v: int, timex: Timex, timexes: Iterable[Timex]
) -> tuple[int, Timex] | None:
    """What a period was of that closes with the days of `timex`, and the period as its date.

    `v` is the verb of its end. None where its length is not told, or it dates nothing.
    """
    noun = s.words[v].head
    above = (k for k in s.above(noun) if predicates.is_predicate(s, k))
    told = next(above, None)
    inside = (t for t in timexes if t.span.start <= s.words[noun].start < t.span.end)
    length = next((m for t in inside if (m := _LENGTH.fullmatch(t.value))), None)
    if told is None or length is None or timex.interval is None or timex.interval.end is None:
        return None
    end = timex.interval.end
    try:
        made = Interval(add(end, -int(length[1]), _UNITS[length[2]]), end)
    except ValueError:
        return None
    evidence = replace(timex.evidence, rule=RULE, anchor=f"its last day {timex.interval.latest}")
    unit = Granularity.VAGUE if length[1] != "1" else _UNITS[length[2]]
    edtf = timex3.edtf(made, unit)
    return told, replace(timex, interval=made, edtf=edtf, granularity=unit, evidence=evidence)


def reaching(
    s: Sentence, found: dict[int, Timex], written: Interval | None = None
) -> dict[int, Timex]:
    """The dates with those of what went on until, or since, something that is dated.

    "Led it from 2014 until she left in 2018"; without a beginning the stretch has an open start.
    "Has led it since her election in 2018" reaches to when the document was `written`.
    """
    made = {**_ever_since(s, found, written), **found}
    for k, timex in found.items():
        v = s.words[k].head
        ties = {s.case(k), *s.lemmas(k, "mark")}
        if v < 0 or timex.interval is None or not predicates.is_predicate(s, v):
            continue
        own, start, last = found.get(v), timex.interval.start, timex.interval.end
        if "since" in ties and own is None and has_been(s, v):
            last = None if written is None else written.end
        elif ties & _UNTIL and (own is None or _begins(s, own)):
            start = own.interval.start if own is not None and own.interval is not None else None
        else:
            continue
        if last is None or (start is not None and start >= last):
            continue
        made[v] = _over(own or timex, timex, Interval(start, last))
    return made


def _ever_since(
    s: Sentence, found: dict[int, Timex], written: Interval | None
) -> dict[int, Timex]:
    """ "Replaced Roe in 2010 and has ruled ever since": from what is dated before it until now."""
    made = dict[int, Timex]()
    for w in s.words:
        v = w.head
        bare = w.text.lower() == "since" and w.dep == "advmod" and not s.kids(w.i, "obl", "advcl")
        if not bare or w.i < v or v in found or not has_been(s, v):
            continue  # "has since resigned" is no stretch
        before = [k for k in sorted(found) if k < v]
        if not before:
            continue
        start = found[before[-1]].interval
        last = None if written is None else written.end
        if start is not None and start.start is not None and last and start.start < last:
            made[v] = _over(found[before[-1]], found[before[-1]], Interval(start.start, last))
    return made


def _over(base: Timex, bound: Timex, over: Interval) -> Timex:
    evidence = replace(base.evidence, rule=BOUNDED, anchor=bound.value)
    edtf = timex3.edtf(over, None)
    return replace(base, interval=over, edtf=edtf, bound=None, evidence=evidence)


def since_noun(
    s: Sentence, v: int, inside: list[int], timex: Timex, written: Interval | None
) -> Timex | None:
    """The stretch of "has seen unrest since independence in 1966", whose noun tells no deed.

    `v` is the verb and `inside` the words of the date; None where the date is not below "since".
    """
    first = inside[0] - (s.words[inside[0] - 1].pos == "ADP")
    beside = (k for k in s.kids(v, "obl", "advcl") if k < first and max(s.below(k)) >= first - 1)
    start = timex.interval.start if timex.interval is not None else None
    last = None if written is None else written.end
    told = has_been(s, v) and any(s.case(k) == "since" for k in beside)
    if not told or start is None or last is None or start >= last:
        return None
    return _over(timex, timex, Interval(start, last))


BOUNDED = "bounded by what is dated"
_UNTIL = frozenset({"until", "till"})


def _begins(s: Sentence, timex: Timex) -> bool:
    first = next((w.i for w in s.words if w.start >= timex.span.start), 0)
    return first > 0 and s.lower(first - 1) in ("from", "since")
