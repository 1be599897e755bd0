"""Periods told by their last day: "for the year ended 30 June", "in the six months to August"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from timeline import timex3
from timeline.calendar_units import add
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
