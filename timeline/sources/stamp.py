"""Dates as they are stamped on documents: in metadata, front matter, datelines, "Published:" lines.

Only such stamps are read here; the time expressions of running text are the business of `tag`.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from timeline.calendar_units import MONTH_NAMES
from timeline.document import Span
from timeline.interval import Granularity, Interval

_MONTH = "(?P<month>" + "|".join(f"{m[:3]}(?:{m[3:]})?" for m in MONTH_NAMES) + r"|Sept)\b\.?"
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\b\.?,?\s+)?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>\d{4})(?:(?!\d)|(?=\d{1,2}:\d\d))"  # pages pasted as text run the clock on
# Each reads one order of the parts; the first that fits wins, the longest first.
_FORMS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?<!\d){_YEAR}[-/](?P<month>\d\d)[-/](?P<day>\d\d)(?!\d)",
        rf"\b{_WEEKDAY}{_DAY}(?:\s+day)?(?:\s+of)?[\s.-]+{_MONTH},?[\s-]+{_YEAR}",
        rf"\b{_WEEKDAY}{_MONTH}\s+{_DAY},?\s+{_YEAR}",
        rf"\b{_WEEKDAY}{_MONTH}\s+{_DAY}\s+\d\d:\d\d:\d\d(?:\s+(?:[+-]\d{{4}}|[A-Z]{{3,4}}))?\s+{_YEAR}",
        rf"(?<!\d){_DAY}\.\s?(?P<month>\d{{1,2}})\.\s?{_YEAR}",
        rf"(?<!\d)(?P<first>\d{{1,2}})[/-](?P<second>\d{{1,2}})[/-]{_YEAR}",
        rf"\b{_WEEKDAY}{_DAY}(?:\s+of)?\s+{_MONTH}",
        rf"\b{_WEEKDAY}{_MONTH}\s+{_DAY}\b(?!\d)",
    )
)
PART = (
    r"(?i:(?:[a-z]{2,9}[ \t])?(?:day|week|phase|part|round|chapter)[ \t]"
    r"\d{1,3}[ \t]*[:,(–—-]+[ \t]*)"
)
"""What a heading may have before its date: "Flight Day 3 – 16 July"."""
_COARSE = re.compile(rf"(?:{_MONTH}\s+)?{_YEAR}|(?P<iso>\d{{4}})-(?P<number>\d\d)", re.IGNORECASE)
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T?\d{4}(?:\d\d)?Z?)?")
_UNIX = re.compile(r"(\d{9,10})(?:\d{3})?(?:\.\d*)?")  # seconds or thousandths since 1 January 1970


@dataclass(frozen=True, slots=True)
class Stamp:
    """A date found in `span`: its day, or where no year is given its `month` and `day` alone."""

    span: Span
    month: int
    day: int
    year: int | None

    @property
    def interval(self) -> Interval | None:
        """The day; None where the year is missing."""
        return None if self.year is None else Interval.day(dt.date(self.year, self.month, self.day))


def find(text: str) -> Stamp | None:
    """The first date in `text` with day and month; None where there is none.

    Raises ValueError, saying why, for a date that no calendar has and for one whose day and month
    cannot be told apart (4/5/2021).
    """
    for form in _FORMS:
        if match := form.search(text):
            return _stamp(match)
    return None


def find_foreign(text: str, language: str) -> Stamp | None:
    """The date that the whole `text` is in another language; None where it is none.

    Only dates with day, month and year are read, and never ones told from the clock ("hier").
    """
    import dateparser

    # A name of a month in letters: numbers alone are read by `find`, whatever the language.
    if not any(c.isalpha() for c in text) or not re.search(r"\d{4}|[٠-٩]{4}", text):
        return None
    try:
        parsed = dateparser.parse(
            text,
            languages=[language],
            settings={"STRICT_PARSING": True, "PARSERS": ["absolute-time"]},
        )
    except ValueError:  # a language that dateparser does not know
        return None
    if parsed is None:
        return None
    return Stamp(Span(0, len(text)), parsed.month, parsed.day, parsed.year)


def read(text: str) -> tuple[Interval, Granularity]:
    """The date that `text` as a whole gives: day, month or year, ISO 8601 or English.

    "2021-05-31/2021-06-02" is the stretch from the first to the last day; of a Unix time
    ("1639124400", or in thousandths) it is the day in UTC. Raises ValueError, saying what is
    wrong, where it gives none.
    """
    text = text.strip()
    first, slash, last = text.partition("/")
    if slash and len(first) == len(last) and len(first) in (4, 7, 10):
        start, end = read(first), read(last)
        if start[0].start is None or end[0].end is None:
            raise ValueError("an end of it is open")
        if end[0].end <= start[0].start:
            raise ValueError("it ends before it begins")
        return Interval(start[0].start, end[0].end), Granularity.VAGUE
    if unix := _UNIX.fullmatch(text):
        text = dt.datetime.fromtimestamp(int(unix[1]), dt.UTC).date().isoformat()
    if compact := _COMPACT.fullmatch(text):
        text = "-".join(compact.groups()[:3])
    if coarse := _COARSE.fullmatch(text):
        return _coarse(coarse)
    found = find(text)
    if found is None or found.interval is None:
        raise ValueError("neither a day with month and year, nor a month or a year")
    return found.interval, Granularity.DAY


def _stamp(match: re.Match[str]) -> Stamp:
    parts = match.groupdict()
    year = int(parts["year"]) if parts.get("year") else None
    if "first" in parts:
        day, month = _order(int(parts["first"]), int(parts["second"]), match.group())
    else:
        day, month = int(parts["day"]), _month(parts["month"])
    try:
        # A leap year stands in for the missing one, so that 29 February may be read.
        dt.date(2000 if year is None else year, month, day)
    except ValueError:
        raise ValueError(f"no such day in the calendar: {match.group()!r}") from None
    return Stamp(Span(*match.span()), month, day, year)


def _order(first: int, second: int, text: str) -> tuple[int, int]:
    """Day and month of two numbers, where only one order makes a date."""
    if first > 12 or first == second:
        return first, second
    if second > 12:
        return second, first
    raise ValueError(f"day and month cannot be told apart: {text!r}")


def _month(text: str) -> int:
    if text.isdigit():
        return int(text)
    return next(i for i, m in enumerate(MONTH_NAMES, 1) if m.startswith(text[:3].title()))


def _coarse(match: re.Match[str]) -> tuple[Interval, Granularity]:
    if match["iso"]:
        return Interval.month(int(match["iso"]), int(match["number"])), Granularity.MONTH
    year = int(match["year"])
    if match["month"]:
        return Interval.month(year, _month(match["month"])), Granularity.MONTH
    return Interval.year(year), Granularity.YEAR
