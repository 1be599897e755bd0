"""Dates in the words of a page: no more precise than the interval itself."""

from __future__ import annotations

import datetime as dt

from timeline.calendar_units import MONTH_NAMES
from timeline.interval import Granularity, Interval

NO_DATE = "no date"


def say(
    interval: Interval | None,
    granularity: Granularity | None = None,
    *,
    bounded: bool = False,
    once: bool = False,
) -> str:
    """The interval for a reader: "31 May 2021", "May 2021", "2014", "since 2014", "about 2012".

    Whole months and years are named as such, so that no day appears that nobody wrote. One that
    only bounds what no expression dates: "by 31 May 2021", "not before 2014"; so too what was
    `once` in an open stretch and did not last all of it ("after 2013").
    """
    if interval is None or (interval.start is None and interval.end is None):
        return NO_DATE
    if bounded:
        return _bounds(interval)
    first, last = interval.start, interval.latest
    if first is None or last is None:
        fine = granularity is not None and granularity.rank < Granularity.MONTH.rank
        if first is not None:
            return f"{'not before' if once else 'since'} {_first(first, fine)}"
        return f"{'by' if once else 'until'} {_last(last, fine)}"
    words = _closed(first, last)
    return f"about {words}" if granularity is Granularity.VAGUE else words


def _bounds(interval: Interval) -> str:
    first, last = interval.start, interval.latest
    if first is None:
        # What comes of a document's day is that day, also on the last of a month.
        return f"by {_last(last, fine=last is not None and (last.month, last.day) != (12, 31))}"
    if last is None:
        return f"not before {_first(first, fine=(first.month, first.day) != (1, 1))}"
    words = say(interval)
    tie = "on" if first == last else "within" if "–" in words else "in"
    return f"some time {tie} {words}"


def _closed(first: dt.date, last: dt.date) -> str:
    """From the first to the last day contained."""
    if first == last:
        return _day(first)
    starts_month = first.day == 1
    ends_month = (last + dt.timedelta(days=1)).day == 1 if last < dt.date.max else True
    if starts_month and ends_month:
        if first.month == 1 and last.month == 12:
            return str(first.year) if first.year == last.year else f"{first.year} – {last.year}"
        if (first.year, first.month) == (last.year, last.month):
            return _month(first)
        left = MONTH_NAMES[first.month - 1] if first.year == last.year else _month(first)
        return f"{left} – {_month(last)}"
    if first.year == last.year:
        left = str(first.day) if first.month == last.month else _day(first).rsplit(" ", 1)[0]
        return f"{left} – {_day(last)}"
    return f"{_day(first)} – {_day(last)}"


def _first(day: dt.date | None, fine: bool = False) -> str:
    """The first day, as a month or a year where one begins then and nobody wrote a day."""
    if day is None:
        return NO_DATE
    if day.day == 1 and not fine:
        return str(day.year) if day.month == 1 else _month(day)
    return _day(day)


def _last(day: dt.date | None, fine: bool = False) -> str:
    if day is None:
        return NO_DATE
    if fine or (day < dt.date.max and (day + dt.timedelta(days=1)).day != 1):
        return _day(day)
    return str(day.year) if day.month == 12 else _month(day)


def _month(day: dt.date) -> str:
    return f"{MONTH_NAMES[day.month - 1]} {day.year}"


def _day(day: dt.date) -> str:
    return f"{day.day} {_month(day)}"
