"""A time expression over another stretch than its own: the days of "until May", of a list."""

from __future__ import annotations

from dataclasses import replace

from timeline import timex3
from timeline.interval import Granularity, Interval
from timeline.timex import Timex


def over(
    timex: Timex, interval: Interval, unit: Granularity | None, why: tuple[str, str] | None = None
) -> Timex:
    """The expression as one of just those days, which bounds nothing.

    `unit` is theirs where they are one day, month or year; `why` the rule and the anchor that
    give them, where these are not the expression's own.
    """
    evidence = timex.evidence
    if why is not None:
        evidence = replace(evidence, rule=why[0], anchor=why[1])
    edtf = timex3.edtf(interval, unit)
    return replace(timex, interval=interval, edtf=edtf, bound=None, evidence=evidence)
