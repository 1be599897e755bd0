"""Intervals and units as text: TIMEX3 values (ISO-TimeML) and EDTF (ISO 8601-2)."""

from __future__ import annotations

import datetime as dt

from timeline.calendar_units import SEASONS, unit_at
from timeline.expression import Calendar, Duration
from timeline.interval import ONE_DAY, Granularity, Interval

G = Granularity
_SEASON_CODES = (21, 22, 23, 24)
_LETTERS = {
    G.SECOND: "S", G.MINUTE: "M", G.HOUR: "H", G.DAY: "D", G.WEEK: "W", G.MONTH: "M",
    G.QUARTER: "Q", G.YEAR: "Y", G.DECADE: "DE", G.CENTURY: "CE", G.MILLENNIUM: "ML",
    G.WEEKEND: "WE", G.VAGUE: "X",
}  # fmt: skip
_YEARS = {G.DECADE: 10, G.CENTURY: 100, G.MILLENNIUM: 1000}


def value(interval: Interval, unit: Granularity) -> str:
    """The TIMEX3 value of the calendar unit that begins where the interval begins."""
    start = interval.start
    if start is None:
        return "XXXX"
    if unit in _FIGURES:
        return start.isoformat()[: _FIGURES[unit]]
    if unit in (G.WEEK, G.WEEKEND):
        middle = start + 3 * ONE_DAY if unit is G.WEEK else start  # a week may begin on a Sunday
        iso = middle.isocalendar()
        return f"{iso.year:04}-W{iso.week:02}" + ("-WE" if unit is G.WEEKEND else "")
    year, month = f"{start.year:04}", start.month
    if unit is G.QUARTER:
        return f"{year}-Q{(month + 2) // 3}"
    if unit is G.HALF:
        return f"{year}-H{(month + 5) // 6}"
    return f"{year}-{SEASONS[(month - 3) // 3 % 4]}" if unit is G.SEASON else start.isoformat()


_FIGURES = {G.DAY: 10, G.MONTH: 7, G.YEAR: 4, G.DECADE: 3, G.CENTURY: 2, G.MILLENNIUM: 1}
"""How much of a day in ISO form names the unit it begins."""


def open_value(calendar: Calendar) -> str:
    """The TIMEX3 value of what only is said, X for the rest ("XXXX-04", "XXXX-WXX-1")."""
    year = "XXXX" if calendar.year is None else year_text(calendar.year)
    if calendar.unit in (G.DECADE, G.CENTURY):
        if calendar.year is None:
            return f"XX{(calendar.index or 0) // 10}"
        return year[: 5 if calendar.year < 0 else 3][: None if calendar.unit is G.DECADE else -1]
    if calendar.unit is G.QUARTER:
        return f"{year}-Q{calendar.index or 'X'}"
    if calendar.unit is G.HALF:
        return f"{year}-H{calendar.index or 'X'}"
    if calendar.unit is G.SEASON:
        return f"{year}-{SEASONS[calendar.index or 0]}"
    if calendar.unit is G.YEAR:
        return f"XX{calendar.index:02}" if calendar.index is not None else year
    if calendar.month is not None:
        text = f"{year}-{calendar.month:02}"
        return text if calendar.day is None else f"{text}-{calendar.day:02}"
    if calendar.day is not None:
        return f"{year}-XX-{calendar.day:02}"
    if calendar.weekday is not None:
        return f"{year}-WXX-{calendar.weekday + 1}"
    return {G.DAY: "XXXX-XX-XX", G.MONTH: "XXXX-XX", G.WEEK: "XXXX-WXX"}.get(calendar.unit, "XXXX")


def inside(stretch: Interval, unit: Granularity) -> str | None:
    """The TIMEX3 value of a day, week or month somewhere in a coarser stretch ("1998-10-XX",
    "1998-WXX"); None where the stretch is of more than one year."""
    start, latest = stretch.start, stretch.latest
    if start is None or latest is None or start.year != latest.year:
        return None
    month = f"{start.month:02}" if start.month == latest.month else "XX"
    texts = {G.DAY: f"-{month}-XX", G.MONTH: "-XX", G.WEEK: "-WXX"}
    return f"{start.year:04}{texts[unit]}" if unit in texts else None


def year_text(year: int) -> str:
    """A year in four digits; before Christ as TIMEX3 writes it ("BC0218")."""
    return f"{year:04}" if year >= 0 else f"BC{-year:04}"


def duration(length: Duration) -> str:
    """The TIMEX3 value of a length ("P2Y", "PT3H", "PXD", "P2Y6M")."""
    date, clock = "", ""
    for amount, unit in length.amounts:
        letter = _LETTERS[unit]
        if unit in _YEARS and amount is not None:
            amount, letter = amount * _YEARS[unit], "Y"
        elif unit is G.DECADE:
            letter = "Y"  # decades are counted in years, "decades" too
        elif unit is G.WEEKEND:
            amount, letter = (None if amount is None else 2 * amount), "D"
        text = "X" if amount is None else f"{amount:g}" if amount % 1 else str(int(amount))
        if unit in (G.SECOND, G.MINUTE, G.HOUR):
            clock += text + letter
        else:
            date += text + letter
    return f"P{date}" + (f"T{clock}" if clock else "")


def edtf(
    interval: Interval | None, unit: Granularity | None, approximate: bool = False
) -> str | None:
    """The interval in EDTF (ISO 8601-2, level 2); None for none.

    A whole unit is written as that unit (2021-05, 201X, 2021-22 for a summer), anything else as
    its first and last day, ".." for an open end. "~" marks an approximate date.
    """
    if interval is None:
        return None
    text = _whole(interval, unit)
    if text is None:
        first = ".." if interval.start is None else interval.start.isoformat()
        last = ".." if interval.latest is None else interval.latest.isoformat()
        text = first if first == last and first != ".." else f"{first}/{last}"
    return text + "~" if approximate and "/" not in text else text


def _whole(interval: Interval, unit: Granularity | None) -> str | None:
    start = interval.start
    if start is None or interval.end is None or unit in (None, G.VAGUE, G.WEEK, G.WEEKEND):
        return None
    if interval.days == 1 or start.day != 1:  # all but days begin with a month
        return start.isoformat() if interval.days == 1 else None
    days = interval.days or 0
    for candidate, longest in _LONGEST:
        if days <= longest and _unit(start, candidate) == interval:
            return _text(start, candidate)
    return None


_LONGEST = (
    (G.MONTH, 31), (G.QUARTER, 92), (G.HALF, 184), (G.SEASON, 92), (G.YEAR, 366),
    (G.DECADE, 3653), (G.CENTURY, 36525),
)  # fmt: skip
"""The most days that a unit has."""


def _unit(day: dt.date, unit: Granularity) -> Interval | None:
    try:
        return unit_at(day, unit)
    except ValueError:
        return None


def _text(start: dt.date, unit: Granularity) -> str:
    year, month = f"{start.year:04}", start.month
    if unit is G.QUARTER:
        return f"{year}-{32 + (month + 2) // 3}"
    if unit is G.HALF:
        return f"{year}-{39 + (month + 5) // 6}"
    if unit is G.SEASON:
        return f"{year}-{_SEASON_CODES[(month - 3) // 3 % 4]}"
    return start.isoformat()[: _FIGURES[unit]] + {G.DECADE: "X", G.CENTURY: "XX"}.get(unit, "")
