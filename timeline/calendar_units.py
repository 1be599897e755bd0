"""Calendar arithmetic on units: the unit that contains a day, its neighbours, its parts.

Weeks are those of ISO 8601 (Monday first). Seasons are the meteorological ones of the northern
hemisphere, and a winter bears the number of the year in which it begins.
"""

from __future__ import annotations

import datetime as dt

from timeline.interval import Granularity, Interval

G = Granularity
MONTH_NAMES = ("January", "February", "March", "April", "May", "June", "July", "August",
               "September", "October", "November", "December")  # fmt: skip
WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = {form.lower(): n for n, name in enumerate(MONTH_NAMES, 1) for form in (name, name[:3])}
MONTHS["sept"] = 9
WEEKDAYS = {name.lower(): n for n, name in enumerate(WEEKDAY_NAMES)}
SHORT_WEEKDAYS = {
    "mon": 0, "tue": 1, "tues": 1, "wed": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5,
    "sun": 6,
}  # fmt: skip
SEASONS = ("SP", "SU", "FA", "WI")
_MONTHS = {G.MONTH: 1, G.QUARTER: 3, G.SEASON: 3, G.HALF: 6}
_YEARS = {G.YEAR: 1, G.DECADE: 10, G.CENTURY: 100, G.MILLENNIUM: 1000}
_DAYS = {G.WEEK: 7, G.WEEKEND: 7}


def unit_at(day: dt.date, unit: Granularity) -> Interval:
    """The unit of this kind that contains the day. Raises ValueError at the calendar's ends."""
    if unit.rank <= G.DAY.rank:
        return Interval.day(day)
    if unit in _DAYS:
        monday = day - dt.timedelta(days=day.weekday())
        return _days(monday + dt.timedelta(days=5), 2) if unit is G.WEEKEND else _days(monday, 7)
    if unit is G.SEASON:
        months = day.year * 12 + day.month - 1
        start = (months - 2) // 3 * 3 + 2
        return Interval(_month_start(start), _month_start(start + 3))
    if unit in _MONTHS:
        size = _MONTHS[unit]
        start = (day.year * 12 + day.month - 1) // size * size
        return Interval(_month_start(start), _month_start(start + size))
    if unit in _YEARS:
        size = _YEARS[unit]
        first = day.year // size * size
        return Interval(dt.date(max(first, 1), 1, 1), dt.date(first + size, 1, 1))
    raise ValueError(f"no calendar unit: {unit!r}")


def shift(interval: Interval, steps: float, unit: Granularity) -> Interval:
    """The unit of this kind, `steps` units after (before, if negative) the one at the start.

    Raises ValueError for an open start or beyond the years 1 to 9998.
    """
    if interval.start is None:
        raise ValueError(f"cannot count from an open start: {interval}")
    return unit_at(add(interval.start, steps, unit), unit)


def add(day: dt.date, steps: float, unit: Granularity) -> dt.date:
    """The day `steps` units later; a month's last days stay inside the month reached.

    Raises ValueError outside the calendar.
    """
    try:
        if unit.rank < G.DAY.rank:
            return day + dt.timedelta(days=int(steps / 24)) if unit is G.HOUR else day
        if unit is G.DAY:
            return day + dt.timedelta(days=round(steps))
        if unit in _DAYS:
            return day + dt.timedelta(days=round(7 * steps))
        if unit is G.MONTH and steps % 1:  # half a month is two weeks
            return add(day, steps // 1, unit) + dt.timedelta(days=round(30 * (steps % 1)))
        per = _MONTHS.get(unit) or 12 * _YEARS[unit]
        months = day.year * 12 + day.month - 1 + round(steps * per)
        first = _month_start(months)
        last = _month_start(months + 1) - dt.timedelta(days=1)
        return first.replace(day=min(day.day, last.day))
    except (OverflowError, KeyError, ValueError) as error:
        raise ValueError(f"{day} cannot be moved by {steps} {unit}") from error


def season(year: int, index: int) -> Interval:
    """Season 0 (spring) to 3 (winter, into the next year) of the year."""
    start = year * 12 + 2 + 3 * index
    return Interval(_month_start(start), _month_start(start + 3))


def season_at(day: dt.date) -> int:
    """The season of the day: 0 (spring) to 3 (winter)."""
    return (day.month - 3) % 12 // 3


def part(interval: Interval, unit: Granularity, mod: str) -> Interval:
    """The stretch that "early", "mid", "late", "the beginning" or "the end" of it bounds.

    Wide on purpose: halves for START and END, the middle for MID, and the outer third or quarter
    for BEGIN and CLOSE ("the end of the year"). Units that words do not cut stay whole.
    """
    start, end = interval.start, interval.end
    if start is None or end is None or mod not in _CUTS:
        return interval
    if unit in _YEARS:
        size = 12 * _YEARS[unit]
        low, high = (round(size * cut) for cut in _CUTS[mod])
        first = start.year * 12
        if unit is not G.YEAR:
            low, high = low // 12 * 12, -(-high // 12) * 12
        return Interval(_month_start(first + low), _month_start(first + high))
    if unit in (G.MONTH, G.QUARTER, G.HALF, G.SEASON, G.WEEK):
        size = (end - start).days
        low, high = (round(size * cut) for cut in _CUTS[mod])
        return Interval(start + dt.timedelta(days=low), start + dt.timedelta(days=high))
    return interval


_CUTS = {
    "START": (0, 0.5),
    "MID": (0.3, 0.75),
    "END": (0.5, 1),
    "BEGIN": (0, 1 / 3),
    "CLOSE": (2 / 3, 1),
}


def _days(start: dt.date, length: int) -> Interval:
    try:
        return Interval(start, start + dt.timedelta(days=length))
    except OverflowError as error:
        raise ValueError(f"the calendar ends before {start} and {length} days") from error


def _month_start(months: int) -> dt.date:
    return dt.date(months // 12, months % 12 + 1, 1)
