"""Intervals as TIMEX3 and EDTF text."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.calendar_units import unit_at
from timeline.expression import Calendar
from timeline.interval import Granularity, Interval
from timeline.timex3 import edtf, inside, open_value, value

G = Granularity
DAY = dt.date(2021, 5, 31)
ENDS = st.none() | st.dates(dt.date(1000, 1, 1), dt.date(3000, 1, 1))


@pytest.mark.parametrize(
    ("unit", "timex3", "text"),
    [
        (G.DAY, "2021-05-31", "2021-05-31"),
        (G.WEEK, "2021-W22", "2021-05-31/2021-06-06"),
        (G.WEEKEND, "2021-W22-WE", "2021-06-05/2021-06-06"),
        (G.MONTH, "2021-05", "2021-05"),
        (G.QUARTER, "2021-Q2", "2021-34"),
        (G.HALF, "2021-H1", "2021-40"),
        (G.SEASON, "2021-SP", "2021-21"),
        (G.YEAR, "2021", "2021"),
        (G.DECADE, "202", "202X"),
        (G.CENTURY, "20", "20XX"),
    ],
)
def test_units(unit: Granularity, timex3: str, text: str) -> None:
    interval = unit_at(DAY, unit)
    assert value(interval, unit) == timex3
    assert edtf(interval, unit) == text


def test_open_ends_and_approximation() -> None:
    assert edtf(Interval(None, dt.date(2021, 6, 1)), G.VAGUE) == "../2021-05-31"
    assert edtf(Interval(DAY, None), G.VAGUE) == "2021-05-31/.."
    assert edtf(Interval.year(1910), G.YEAR, approximate=True) == "1910~"
    assert edtf(None, G.YEAR) is None


@given(ENDS, ENDS)
def test_any_interval_has_a_text_that_names_its_ends(a: dt.date | None, b: dt.date | None) -> None:
    if a is not None and b is not None and a >= b:
        return
    interval = Interval(a, b)
    text = edtf(interval, None)
    assert text is not None
    first, _, last = text.partition("/")
    assert first == ("../".strip("/") if a is None else a.isoformat())
    assert (last or first) == (".." if interval.latest is None else interval.latest.isoformat())


@pytest.mark.parametrize(
    ("calendar", "text"),
    [
        (Calendar(G.MONTH, month=4), "XXXX-04"),
        (Calendar(G.DAY, month=4, day=7), "XXXX-04-07"),
        (Calendar(G.DAY, weekday=0), "XXXX-WXX-1"),
        (Calendar(G.DAY, day=7), "XXXX-XX-07"),
        (Calendar(G.QUARTER, index=3), "XXXX-Q3"),
        (Calendar(G.SEASON, index=1), "XXXX-SU"),
        (Calendar(G.YEAR, year=-218), "BC0218"),
        (Calendar(G.YEAR, index=99), "XX99"),
        (Calendar(G.DECADE, index=80), "XX8"),
    ],
)
def test_what_is_not_said_is_x(calendar: Calendar, text: str) -> None:
    assert open_value(calendar) == text


@pytest.mark.parametrize(
    ("first", "last", "unit", "text"),
    [
        ((1998, 10, 1), (1998, 11, 1), G.DAY, "1998-10-XX"),
        ((1998, 1, 1), (1999, 1, 1), G.DAY, "1998-XX-XX"),
        ((1998, 1, 1), (1999, 1, 1), G.MONTH, "1998-XX"),
        ((1998, 1, 1), (1999, 1, 1), G.WEEK, "1998-WXX"),
        ((1998, 1, 1), (1999, 1, 1), G.QUARTER, None),
        ((1990, 1, 1), (2000, 1, 1), G.DAY, None),
    ],
)
def test_a_day_in_a_coarser_stretch_keeps_what_is_known(
    first: tuple[int, int, int], last: tuple[int, int, int], unit: Granularity, text: str | None
) -> None:
    assert inside(Interval(dt.date(*first), dt.date(*last)), unit) == text
