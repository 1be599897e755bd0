"""Interval: half-open, checked, and closed only on the way out."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.interval import Granularity, Interval

DAYS = st.dates(min_value=dt.date(1, 1, 2), max_value=dt.date(9998, 12, 30))


@st.composite
def intervals(draw):
    first, last = sorted((draw(st.none() | DAYS), draw(st.none() | DAYS)), key=_open_last)
    if first is None or last is None:
        return Interval.closed(first, last)
    return Interval.closed(min(first, last), max(first, last))


def _open_last(day):
    return day or dt.date.max


@given(DAYS)
def test_a_day_is_one_day_long(day):
    one = Interval.day(day)
    assert (one.earliest, one.latest, one.days) == (day, day, 1)


@given(intervals(), intervals())
def test_overlap_is_mutual_and_is_where_the_intersection_lies(a, b):
    assert a.overlaps(b) == b.overlaps(a)
    common = a.intersect(b)
    assert (common is not None) == a.overlaps(b)
    if common is not None:
        assert a.contains(common)
        assert b.contains(common)


@given(intervals(), intervals())
def test_containing_is_overlapping_without_remainder(a, b):
    assert a.contains(b) == (a.intersect(b) == b)


@pytest.mark.parametrize(
    ("interval", "first", "last"),
    [
        (Interval.month(2020, 2), "2020-02-01", "2020-02-29"),
        (Interval.month(1900, 2), "1900-02-01", "1900-02-28"),
        (Interval.year(2014), "2014-01-01", "2014-12-31"),
        (Interval.closed(dt.date(2021, 5, 31), dt.date(2021, 5, 31)), "2021-05-31", "2021-05-31"),
    ],
)
def test_closed_ends_are_the_days_contained(interval, first, last):
    assert (str(interval.earliest), str(interval.latest)) == (first, last)
    assert Interval.closed(interval.earliest, interval.latest) == interval


@pytest.mark.parametrize(
    "make",
    [
        lambda: Interval(dt.date(2021, 1, 2), dt.date(2021, 1, 2)),
        lambda: Interval(dt.date(2021, 1, 2), dt.date(2021, 1, 1)),
        lambda: Interval.month(2021, 13),
        lambda: Interval.day(dt.date.max),
        lambda: Interval.year(9999),
    ],
)
def test_what_is_no_interval_cannot_be_made(make):
    with pytest.raises(ValueError, match=r".+"):
        make()


def test_granularities_are_ordered_from_fine_to_coarse():
    ranks = [Granularity(name).rank for name in ("hour", "day", "week", "month", "year", "decade")]
    assert ranks == sorted(ranks)


@given(a=intervals(), b=intervals())
def test_the_hull_is_the_least_that_contains_both(a, b):
    hull = a.hull(b)
    assert hull.contains(a)
    assert hull.contains(b)
    assert hull == b.hull(a)
    assert hull.start in (a.start, b.start)
    assert hull.end in (a.end, b.end)
