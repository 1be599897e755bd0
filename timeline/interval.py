"""Intervals of calendar time: half-open, whole days, open ends written as None.

The day is the finest step of an interval. A clock time stays in the TIMEX3 value of the
expression that gave it, because a day that contains an hour is true and an hour that nobody
wrote is not. The calendar is the proleptic Gregorian one (ISO 8601), years 1 to 9999.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

ONE_DAY = dt.timedelta(days=1)


class Granularity(StrEnum):
    """How finely a text speaks of time; from fine to coarse, VAGUE where it gives no unit.

    `rank` is the place in that order, from 0.
    """

    rank: int

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    PART_OF_DAY = "part of day"
    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    HALF = "half year"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    MILLENNIUM = "millennium"
    VAGUE = "vague"

    def __init__(self, *_: object) -> None:
        self.rank = len(type(self).__members__)

    __hash__ = str.__hash__  # that of Enum is Python's own, and units are looked up at every date


@dataclass(frozen=True, slots=True)
class Interval:
    """Days from `start` up to but without `end`; None is an open (unknown) end.

    Raises ValueError where start is not before end.
    """

    start: dt.date | None
    end: dt.date | None

    def __post_init__(self) -> None:
        if self.start is not None and self.end is not None and self.start >= self.end:
            raise ValueError(f"interval must start before it ends: {self.start} to {self.end}")

    @classmethod
    def day(cls, day: dt.date) -> Interval:
        """The one day. Raises ValueError for 9999-12-31, whose end the calendar cannot hold."""
        return cls(day, _next_day(day))

    @classmethod
    def closed(cls, earliest: dt.date | None, latest: dt.date | None) -> Interval:
        """From the first and the last day it contains, as output writes them."""
        return cls(earliest, None if latest is None else _next_day(latest))

    @classmethod
    def month(cls, year: int, month: int) -> Interval:
        """The calendar month. Raises ValueError for a month that does not exist."""
        return cls(dt.date(year, month, 1), dt.date(year + month // 12, month % 12 + 1, 1))

    @classmethod
    def year(cls, year: int) -> Interval:
        """The calendar year. Raises ValueError outside 1 to 9998."""
        return cls(dt.date(year, 1, 1), dt.date(year + 1, 1, 1))

    @property
    def earliest(self) -> dt.date | None:
        """First day contained; None where open."""
        return self.start

    @property
    def latest(self) -> dt.date | None:
        """Last day contained; None where open."""
        return None if self.end is None else self.end - ONE_DAY

    @property
    def days(self) -> int | None:
        """Length in days; None where an end is open."""
        if self.start is None or self.end is None:
            return None
        return (self.end - self.start).days

    def overlaps(self, other: Interval) -> bool:
        """Whether some day may lie in both (an open end reaches without limit)."""
        return _before(self.start, other.end) and _before(other.start, self.end)

    def contains(self, other: Interval) -> bool:
        """Whether every day of `other` certainly lies in this one."""
        starts = self.start is None or (other.start is not None and self.start <= other.start)
        ends = self.end is None or (other.end is not None and other.end <= self.end)
        return starts and ends

    def intersect(self, other: Interval) -> Interval | None:
        """The days in both; None where there are none."""
        if not self.overlaps(other):
            return None
        starts = [d for d in (self.start, other.start) if d is not None]
        ends = [d for d in (self.end, other.end) if d is not None]
        return Interval(max(starts, default=None), min(ends, default=None))

    def hull(self, other: Interval) -> Interval:
        """From the first day in either to the last; open where one of them is."""
        starts, ends = (self.start, other.start), (self.end, other.end)
        start = None if None in starts else min(s for s in starts if s is not None)
        end = None if None in ends else max(e for e in ends if e is not None)
        return Interval(start, end)

    def __str__(self) -> str:
        if self.days == 1:
            return str(self.earliest)
        return f"{self.earliest or '..'} to {self.latest or '..'}"


def _before(start: dt.date | None, end: dt.date | None) -> bool:
    return start is None or end is None or start < end


def _next_day(day: dt.date) -> dt.date:
    if day == dt.date.max:
        raise ValueError(f"no interval can end after {day}: the calendar stops there")
    return day + ONE_DAY
