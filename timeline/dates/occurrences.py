"""The stretches of the calendar that an incomplete date may mean."""

from __future__ import annotations

import datetime as dt

from timeline.anchors import Anchors, UndatedError
from timeline.calendar_units import add, season, unit_at
from timeline.expression import Calendar
from timeline.interval import Granularity, Interval
from timeline.rules.holidays import holiday

G = Granularity


def occurrence(e: Calendar, year: int) -> Interval:
    """The calendar expression in that year. Raises ValueError where the year has none."""
    if e.holiday is not None:
        return Interval.day(holiday(e.holiday, year))
    if e.unit is G.SEASON:
        return season(year, e.index or 0)
    if e.unit in (G.QUARTER, G.HALF):
        months = 3 if e.unit is G.QUARTER else 6
        return unit_at(dt.date(year, 1 + months * ((e.index or 1) - 1), 1), e.unit)
    if e.day is not None:
        return Interval.day(dt.date(year, e.month or 1, e.day))
    if e.month is not None:
        return Interval.month(year, e.month)
    return unit_at(dt.date(max(year, 1), 1, 1), e.unit)


def _step(e: Calendar, around: dt.date, n: int) -> Interval:
    """The nth after the one about that day: in weeks, months or years, as it leaves out."""
    if e.weekday is not None and e.day is None:
        back = (around.weekday() - e.weekday) % 7
        return Interval.day(around + dt.timedelta(days=7 * n - back))
    if e.day is not None and e.month is None:
        return _day_of_month(around, n, e.day)
    return occurrence(e, around.year + n)


def occurrences(e: Calendar, around: dt.date, reach: int) -> list[Interval]:
    """What the partial expression may mean around a day, a few years, months or weeks each way,
    in order of time."""
    if e.year is not None:
        return [occurrence(e, e.year)]
    if e.unit is G.WEEKEND:
        return [unit_at(add(around, n, G.WEEK), G.WEEKEND) for n in range(-2, 3)]
    if e.unit in (G.WEEK, G.MONTH) and e.month is None and e.day is None:
        return [unit_at(around, e.unit)]
    found: list[Interval] = []
    for n in range(-reach, reach + 1):
        try:
            found.append(_step(e, around, n))
        except (ValueError, OverflowError):
            continue
    if e.weekday is not None and e.day is not None:
        matching = [c for c in found if c.start is not None and c.start.weekday() == e.weekday]
        return matching or found
    return found


def reach(e: Calendar) -> int:
    """How many years or weeks each way to look: eight for a 29 February, for weekdays of dates."""
    return (
        8 if e.day is not None and (e.weekday is not None or (e.month == 2 and e.day == 29)) else 2
    )


def _day_of_month(around: dt.date, months: int, day: int) -> Interval:
    first = add(around.replace(day=1), months, G.MONTH)
    return Interval.day(first.replace(day=day))


def distance(interval: Interval, day: dt.date) -> int:
    start, latest = interval.start or day, interval.latest or day
    return 0 if start <= day <= latest else min(abs((start - day).days), abs((latest - day).days))


def short(e: Calendar, base: dt.date) -> Interval:
    """The two-digit year or decade nearest before the anchor, ten years ahead at most."""
    two = e.index or 0
    year = base.year // 100 * 100 + two
    year = (
        year - 100
        if year > base.year + 10
        else year + 100
        if year + 100 <= base.year + 10
        else year
    )
    return unit_at(dt.date(max(year, 1), 1, 1), e.unit)


_MUCH, _MUCH_OF_MONTHS = 3, 5
"""How many times farther the day, or the month, on the side of the tense must lie for the nearest
to be meant; not where it has been in the paper's own year, whose dates are printed without it."""


def partial(e: Calendar, anchors: Anchors, base: dt.date) -> Interval:
    """The one of an incomplete date's occurrences that the tense and the anchors mean. Raises
    UndatedError where there is none."""
    if e.unit in (G.YEAR, G.DECADE):
        return short(e, base)
    found = occurrences(e, base, reach(e))
    past = [c for c in found if c.start is not None and c.start <= base]
    future = [c for c in found if c.end is not None and c.end > base]
    if not past and not future:
        raise UndatedError("no such date near the anchor")
    if anchors.base == "then" and anchors.then is not None:
        inside = [c for c in found if anchors.then.contains(c)]
        if inside:
            return inside[0]
    wanted = past[-1:] if anchors.direction == "past" else future[:1]
    if e.unit is G.QUARTER and anchors.direction == "future" and not anchors.sure:
        over = [c for c in past if c.end and 0 <= (base - c.end).days < _REPORTED]
        wanted = over or wanted  # "will report fourth-quarter results", told in January
    yearly = e.month is not None or e.holiday is not None
    if wanted and anchors.direction != "near" and (anchors.sure or not yearly):
        return wanted[0]
    nearest = min(found, key=lambda c: _far(c, base, anchors))
    if anchors.direction == "near" or not wanted:
        return nearest
    start = wanted[0].start
    other = start is None or start.year != base.year or anchors.direction == "future"
    other = other or e.holiday is not None
    times = _MUCH if e.day is not None else _MUCH_OF_MONTHS
    far = other and distance(wanted[0], base) > times * distance(nearest, base)
    return nearest if far else wanted[0]  # "payable 15 December" in November is not last year's


_REPORTED = 90
"""Days after its end in which a quarter's results are still to come."""
_BACK = 1.4
"""How much farther back than ahead a month of a story seems: a story goes forward."""


def _far(candidate: Interval, base: dt.date, anchors: Anchors) -> float:
    back = anchors.base == "then" and candidate.start is not None and candidate.start < base
    return distance(candidate, base) * (_BACK if back else 1)
