import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.interval import Granularity, Interval
from timeline.wording import NO_DATE, say

D = dt.date
SAID = [
    (Interval.day(D(2021, 5, 31)), Granularity.DAY, "31 May 2021"),
    (Interval.month(2021, 5), Granularity.MONTH, "May 2021"),
    (Interval.month(2020, 2), Granularity.MONTH, "February 2020"),
    (Interval.year(2014), Granularity.YEAR, "2014"),
    (Interval(D(2010, 1, 1), D(2020, 1, 1)), Granularity.DECADE, "2010 – 2019"),
    (Interval.closed(D(2021, 5, 3), D(2021, 5, 9)), Granularity.WEEK, "3 – 9 May 2021"),
    (Interval.closed(D(2021, 5, 30), D(2021, 6, 5)), Granularity.WEEK, "30 May – 5 June 2021"),
    (Interval.closed(D(2020, 12, 28), D(2021, 1, 3)), Granularity.WEEK,
     "28 December 2020 – 3 January 2021"),
    (Interval(D(2021, 3, 1), D(2021, 6, 1)), Granularity.SEASON, "March – May 2021"),
    (Interval(D(2020, 12, 1), D(2021, 3, 1)), Granularity.SEASON, "December 2020 – February 2021"),
    (Interval.closed(D(2021, 3, 5), D(2021, 5, 9)), Granularity.VAGUE,
     "about 5 March – 9 May 2021"),
    (Interval(D(2014, 1, 1), None), Granularity.YEAR, "since 2014"),
    (Interval(D(2014, 1, 1), None), Granularity.DAY, "since 1 January 2014"),
    (Interval(D(2014, 7, 1), None), Granularity.MONTH, "since July 2014"),
    (Interval(None, D(2015, 1, 1)), Granularity.YEAR, "until 2014"),
    (Interval(None, D(2014, 7, 6)), Granularity.DAY, "until 5 July 2014"),
    (Interval(None, None), Granularity.VAGUE, NO_DATE),
    (None, None, NO_DATE),
    (Interval(D(9999, 1, 1), D.max), Granularity.DAY, "1 January – 30 December 9999"),
]


@pytest.mark.parametrize(("interval", "granularity", "words"), SAID, ids=[row[2] for row in SAID])
def test_an_interval_in_words(interval, granularity, words):
    assert say(interval, granularity) == words


@pytest.mark.parametrize(("interval", "words"), [
    (Interval(None, D(2021, 6, 1)), "by 31 May 2021"),
    (Interval(None, D(2015, 1, 1)), "by 2014"),
    (Interval(D(2021, 6, 1), None), "not before 1 June 2021"),
    (Interval(None, D(2021, 5, 31)), "by 30 May 2021"),
    (Interval(D(2021, 5, 31), None), "not before 31 May 2021"),
    (Interval.year(2021), "some time in 2021"),
    (Interval.day(D(2021, 5, 31)), "some time on 31 May 2021"),
    (Interval.closed(D(2021, 5, 3), D(2021, 5, 9)), "some time within 3 – 9 May 2021"),
    (None, NO_DATE),
])
def test_bounds_in_words(interval, words):
    assert say(interval, bounded=True) == words


def test_what_was_once_in_an_open_stretch_did_not_last_it():
    assert say(Interval(D(2018, 1, 1), None), Granularity.YEAR, once=True) == "not before 2018"
    assert say(Interval(None, D(1983, 1, 1)), Granularity.YEAR, once=True) == "by 1982"


@given(st.dates(D(1000, 1, 1), D(3000, 1, 1)), st.integers(1, 4000))
def test_no_day_is_said_that_nobody_wrote(start, days):
    """A month or year is named only where the interval begins and ends with one."""
    interval = Interval(start, start + dt.timedelta(days=days))
    words = say(interval)
    if not any(part.isdigit() and len(part) < 3 for part in words.split()):
        assert interval.start.day == 1
        assert interval.end.day == 1
    assert str(interval.latest.year) in words
