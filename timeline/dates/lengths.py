"""Lengths of time, vague words and named periods as days."""

from __future__ import annotations

import datetime as dt

from timeline import timex3
from timeline.anchors import Anchors, Dated
from timeline.calendar_units import add
from timeline.expression import (
    Duration,
    Named,
    Vague,
)
from timeline.interval import Granularity, Interval

G = Granularity


def length(length: Duration, anchors: Anchors) -> Dated:
    text = timex3.duration(length)
    if length.side is None:
        return Dated(text, None, reason="a length of time, without a beginning or an end")
    if anchors.base == "then":
        first, last = (anchors.then.start, anchors.then.latest) if anchors.then else (None, None)
        reason = "a length from a time that is not told"
    else:
        first = last = anchors.now
        reason = "a length from the document's date, which is not known"
    if first is None or last is None:
        return Dated(text, None, reason=reason)
    interval = _side(length, first, last)
    return Dated(text, G.VAGUE, interval, interval)


def _side(length: Duration, first: dt.date, last: dt.date) -> Interval:
    """The days from the length before the anchor's first to its last, or to that after its last."""
    past = length.side == "past"
    far: dt.date | None = first if past else last
    for amount, unit in length.amounts:
        if not isinstance(unit, Granularity):
            continue
        if amount is None:  # "the past few weeks": within the next larger unit
            amount, unit = 1, _LARGER.get(unit, G.CENTURY)
        far = None if far is None else _reach(far, -amount if past else amount, unit)
    if past:
        return Interval(min(far, first) if far else None, last + dt.timedelta(days=1))
    return Interval(first, None if far is None else max(far, last) + dt.timedelta(days=1))


_LARGER = {G.MINUTE: G.DAY, G.HOUR: G.DAY, G.DAY: G.MONTH, G.WEEK: G.QUARTER, G.MONTH: G.YEAR,
           G.QUARTER: G.DECADE, G.YEAR: G.DECADE, G.WEEKEND: G.QUARTER}  # fmt: skip


def _reach(day: dt.date, steps: float, unit: Granularity) -> dt.date | None:
    try:
        return add(day, steps, unit)
    except ValueError:
        return None


def _told(expression: Vague, anchors: Anchors) -> Dated:
    """Some time before or after what was last spoken of, without saying how long."""
    then = anchors.then
    if then is None:
        return Dated(expression.ref, G.VAGUE, reason="counted from a time that is not told")
    past = expression.ref == "PAST_REF"
    interval = Interval(None, then.end) if past else Interval(then.start, None)
    return Dated(expression.ref, G.VAGUE, interval, interval)


def vague(expression: Vague, anchors: Anchors) -> Dated:
    if expression.told:
        return _told(expression, anchors)
    if anchors.now is None:
        return Dated(expression.ref, G.VAGUE, reason="counted from the document's date, not known")
    after = anchors.now + dt.timedelta(days=1)
    interval = {
        "PAST_REF": Interval(None, after),
        "FUTURE_REF": Interval(anchors.now, None),
        "PRESENT_REF": Interval(anchors.now, after),
    }[expression.ref]
    return Dated(expression.ref, G.VAGUE, interval, interval)


def named(expression: Named) -> Dated:
    interval = expression.interval
    if interval is None:
        return Dated("XXXX", G.VAGUE, reason="several periods bear the name")
    first = "XXXX" if interval.start is None else interval.start.isoformat()
    last = "XXXX" if interval.latest is None else interval.latest.isoformat()
    return Dated(f"{first}/{last}", G.VAGUE, interval, interval)
