"""Stretches told by their end: "for the year ended 30 June", "led X until her death in 2018"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import replace

from timeline import timex3
from timeline.calendar_units import add
from timeline.events.stretch import over
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
    closing = w.dep == "acl" and s.lemma(v) == "end"
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
    made = {**_ever_since(s, found, written), **found, **_until_then(s, found)}
    for k, timex in found.items():
        v = s.words[k].head
        ties = {s.case(k), *s.lemmas(k, "mark")}
        if v < 0 or timex.interval is None or not predicates.is_predicate(s, v):
            continue
        own = found.get(v)
        told: Timex | None = None
        if "since" in ties and own is None and has_been(s, v):
            last = None if written is None else written.end
            told = _bounded(timex, timex, timex.interval.start, last)
        elif ties & UNTIL and (own is None or _begins(s, own)):
            start = own.interval.start if own is not None and own.interval is not None else None
            told = _bounded(own or timex, timex, start, timex.interval.end)
        if told is not None:
            made[v] = told
    return made


def _until_then(s: Sentence, found: dict[int, Timex]) -> dict[int, Timex]:
    """ "Varn, who had ruled since 1999, was ousted in 2011": until what is told above, not now."""
    made = dict[int, Timex]()
    for v, timex in found.items():
        if timex.bound != "since" or timex.interval is None:
            continue
        if "had" not in (s.lower(k) for k in s.kids(v, "aux")):
            continue
        then = next((found[k] for k in s.above(v) if k in found), None)
        if then is None or then.interval is None or then.bound is not None:
            continue
        told = _bounded(timex, then, timex.interval.start, then.interval.end)
        if told is not None:
            made[v] = told
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
        told = _until_written(found[before[-1]], written) if before else None
        if told is not None:
            made[v] = told
    return made


def _until_written(timex: Timex, written: Interval | None) -> Timex | None:
    """From the first of its days to when the document was written; None where either is unknown."""
    start = timex.interval.start if timex.interval is not None else None
    if start is None or written is None:
        return None
    return _bounded(timex, timex, start, written.end)


def _bounded(
    base: Timex, bound: Timex, start: dt.date | None, end: dt.date | None
) -> Timex | None:
    if end is None or (start is not None and start >= end):
        return None
    return over(base, Interval(start, end), None, (BOUNDED, bound.value))


def since_noun(
    s: Sentence, v: int, inside: list[int], timex: Timex, written: Interval | None
) -> Timex | None:
    """The stretch of "has seen unrest since independence in 1966", whose noun tells no deed.

    `v` is the verb and `inside` the words of the date; None where the date is not below "since".
    """
    first = inside[0] - (s.words[inside[0] - 1].pos == "ADP")
    beside = (k for k in s.kids(v, "obl", "advcl") if first - 1 in s.below(k))
    told = has_been(s, v) and any(s.case(k) == "since" for k in beside)
    return _until_written(timex, written) if told else None


BOUNDED = "bounded by what is dated"
UNTIL = frozenset({"until", "till"})


def _begins(s: Sentence, timex: Timex) -> bool:
    first = next((w.i for w in s.words if w.start >= timex.span.start), 0)
    return first > 0 and s.lower(first - 1) in ("from", "since")
