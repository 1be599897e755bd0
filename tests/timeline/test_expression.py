"""The algebra: calendar units, the parts of a date, and what comes of an anchor."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.anchors import Anchors
from timeline.calendar_units import add, part, season, shift, unit_at
from timeline.dates.dating import date
from timeline.expression import (
    About,
    AtClock,
    Calendar,
    Duration,
    Expression,
    Impossible,
    Last,
    Next,
    Now,
    Nth,
    Part,
    Recurring,
    Shift,
    Then,
    This,
    Union,
    Vague,
    Within,
    day,
    in_year,
    year,
)  # fmt: skip
from timeline.interval import Granularity, Interval
from timeline.rules.holidays import NAMES, holiday

G = Granularity
UNITS = (G.DAY, G.WEEK, G.MONTH, G.QUARTER, G.SEASON, G.HALF, G.YEAR, G.DECADE, G.CENTURY)
days = st.dates(dt.date(500, 1, 1), dt.date(9000, 1, 1))
MONDAY = dt.date(2021, 5, 31)
AT = Anchors(MONDAY, None)


@given(days, st.sampled_from(UNITS))
def test_a_unit_holds_its_day_and_all_its_days_agree(one: dt.date, unit: Granularity) -> None:
    interval = unit_at(one, unit)
    assert interval.contains(Interval.day(one))
    assert interval.start is not None
    assert interval.latest is not None
    assert unit_at(interval.start, unit) == unit_at(interval.latest, unit) == interval


@given(days, st.sampled_from(UNITS), st.integers(-3, 3))
def test_shifting_there_and_back_is_no_shift(one: dt.date, unit: Granularity, n: int) -> None:
    interval = unit_at(one, unit)
    assert shift(shift(interval, n, unit), -n, unit) == interval


@given(days, st.sampled_from(UNITS))
def test_the_next_unit_begins_where_this_one_ends(one: dt.date, unit: Granularity) -> None:
    assert shift(unit_at(one, unit), 1, unit).start == unit_at(one, unit).end


@given(days, st.sampled_from(UNITS), st.sampled_from(["START", "MID", "END", "BEGIN", "CLOSE"]))
def test_a_part_lies_inside(one: dt.date, unit: Granularity, mod: str) -> None:
    interval = unit_at(one, unit)
    assert interval.contains(part(interval, unit, mod))


def test_a_month_later_stays_in_the_month_reached() -> None:
    assert add(dt.date(2021, 1, 31), 1, G.MONTH) == dt.date(2021, 2, 28)


def test_beyond_the_calendar_is_a_value_error() -> None:
    with pytest.raises(ValueError, match="moved"):
        add(dt.date(9990, 1, 1), 5, G.DECADE)


def test_winter_reaches_into_the_next_year() -> None:
    assert season(1994, 3) == Interval(dt.date(1994, 12, 1), dt.date(1995, 3, 1))


@pytest.mark.parametrize("parts", [(2021, 2, 31), (2021, 13, 1), (2021, 2, 29), (None, 4, 31)])
def test_impossible_days_say_why(parts: tuple[int | None, int, int]) -> None:
    found = day(*parts)
    assert isinstance(found, Impossible)
    assert found.reason


def test_years_outside_the_calendar_are_impossible() -> None:
    assert isinstance(year(0), Impossible)
    assert isinstance(year(9999), Impossible)
    assert isinstance(in_year(Calendar(G.DAY, month=2, day=29), 2021), Impossible)


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        (Now(G.WEEK), "2021-W22"),
        (Shift(Now(G.YEAR), -1, G.YEAR, G.YEAR), "2020"),
        (Shift(Now(G.DAY), -1, G.WEEK, G.DAY), "2021-05-24"),
        (Last(Calendar(G.DAY, weekday=0), Now(G.DAY)), "2021-05-24"),
        (Next(Calendar(G.DAY, weekday=0), Now(G.DAY)), "2021-06-07"),
        (This(Calendar(G.DAY, weekday=4), Now(G.DAY)), "2021-06-04"),
        (Last(Calendar(G.MONTH, month=5), Now(G.DAY)), "2020-05"),
        (Within(Calendar(G.MONTH, month=7), Shift(Now(G.YEAR), -1, G.YEAR, G.YEAR)), "2020-07"),
        (Nth(3, G.WEEK, Calendar(G.MONTH, year=2021, month=5)), "2021-W20"),
        (Nth(-1, G.DAY, Calendar(G.MONTH, year=2021, month=2)), "2021-02-28"),
        (Nth(1, G.DAY, Calendar(G.MONTH, year=2021, month=5), weekday=0), "2021-05-03"),
        (Nth(2, G.HALF, Calendar(G.YEAR, year=1989)), "1989-H2"),
        (Calendar(G.CENTURY, year=1900), "19"),
        (Calendar(G.QUARTER, year=1990, index=3), "1990-Q3"),
        (AtClock(Now(G.DAY), "17:00", "-05"), "2021-05-31T17:00"),
        (Duration(((2, G.YEAR), (6, G.MONTH))), "P2Y6M"),
        (Duration(((None, G.HOUR),)), "PTXH"),
        (Duration(((2, G.DECADE),)), "P20Y"),
        (Recurring("XXXX-WXX-1"), "XXXX-WXX-1"),
        (Vague("PAST_REF"), "PAST_REF"),
        (About(Calendar(G.YEAR, year=1910), "APPROX"), "1910"),
        (Part(Calendar(G.YEAR, year=1990), "START"), "1990"),
        (Union((Calendar(G.DAY, 1999, 6, 5), Calendar(G.DAY, 1999, 5, 6))), "1999-06-05"),
    ],
)
def test_values(expression: Expression, value: str) -> None:
    assert date(expression, AT).value == value


def test_then_without_a_told_time_is_the_documents() -> None:
    assert date(Then(G.YEAR), AT).value == "2021"
    assert date(Then(G.YEAR), Anchors(MONDAY, Interval.year(1915))).value == "1915"


def test_a_finer_unit_than_was_told_is_undated() -> None:
    assert date(Then(G.DAY), Anchors(MONDAY, Interval.year(1915))).interval is None


def test_without_any_anchor_nothing_is_dated() -> None:
    dated = date(Now(G.DAY), Anchors(None, None))
    assert (dated.interval, dated.value) == (None, "XXXX-XX-XX")
    assert dated.reason


@pytest.mark.parametrize("name", NAMES)
def test_every_holiday_has_a_day_each_year(name: str) -> None:
    assert all(holiday(name, y).year == y for y in (1950, 2000, 2021, 2024))


def test_known_holidays() -> None:
    assert holiday("easter", 2024) == dt.date(2024, 3, 31)
    assert holiday("thanksgiving", 1999) == dt.date(1999, 11, 25)
    assert holiday("memorial day", 2021) == dt.date(2021, 5, 31)
    assert holiday("election day", 1998) == dt.date(1998, 11, 3)
    with pytest.raises(ValueError, match="Towel"):
        holiday("Towel Day", 2000)
