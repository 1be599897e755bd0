"""Periods as a user writes them: "2021", "2021-07", "2021-07-04", "2020/2021-03", "../2021"."""

from __future__ import annotations

import datetime as dt
import re

from timeline.interval import Interval

_DATE = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?\Z", re.ASCII)
_SEPARATOR = re.compile(r"/|\.\.\.?(?=\d)|(?<=\d)\.\.\.?|\s+to\s+")
_OPEN = frozenset({"", ".."})

Period = Interval | dt.date | str


def period(value: Period) -> Interval:
    """The interval that the user means; both ends of "A/B" belong to it, ".." is an open end.

    Raises ValueError showing a value that is no period.
    """
    if isinstance(value, Interval):
        return value
    if isinstance(value, dt.date):
        return Interval.day(_plain(value))
    if not isinstance(value, str):
        raise ValueError(f"not a period: {value!r:.80}; write 2021, 2021-07 or 2020/2021")
    text = value.strip()
    if _DATE.match(text):
        return _one(text, value)
    parts = [part.strip() for part in _SEPARATOR.split(text, maxsplit=1)]
    if len(parts) != 2 or all(part in _OPEN for part in parts):
        raise ValueError(f"not a period: {value!r}; write 2021, 2021-07, 2021-07-04 or 2020/2021")
    start = None if parts[0] in _OPEN else _one(parts[0], value).start
    end = None if parts[1] in _OPEN else _one(parts[1], value).end
    try:
        return Interval(start, end)
    except ValueError:
        raise ValueError(f"not a period: {value!r}; it ends before it begins") from None


def day(value: dt.date | str) -> dt.date:
    """A day from a date or its ISO text. Raises ValueError showing a value that is none."""
    if isinstance(value, dt.date):
        return _plain(value)
    try:
        return dt.date.fromisoformat(value.strip())
    except (AttributeError, ValueError):
        raise ValueError(f"not a day: {value!r}; write 2021-07-04") from None


def _plain(value: dt.date) -> dt.date:
    """The day of a moment, which no day can be compared with."""
    return value.date() if isinstance(value, dt.datetime) else value


def _one(text: str, whole: str) -> Interval:
    found = _DATE.match(text)
    if not found:
        raise ValueError(f"not a period: {whole!r}; write 2021, 2021-07, 2021-07-04 or 2020/2021")
    year, month, number = (int(g) if g else None for g in found.groups())
    try:
        if month is None:
            return Interval.year(year or 0)
        if number is None:
            return Interval.month(year or 0, month)
        return Interval.day(dt.date(year or 0, month, number))
    except (ValueError, OverflowError):
        raise ValueError(f"not a period: {whole!r}; no such day in the calendar") from None
