import datetime as dt

import pytest

from timeline.interval import Interval
from timeline.period import day, period


@pytest.mark.parametrize(("text", "start", "latest"), [
    ("2021", "2021-01-01", "2021-12-31"), ("2021-02", "2021-02-01", "2021-02-28"),
    ("2021-02-03", "2021-02-03", "2021-02-03"), ("2020/2021-03", "2020-01-01", "2021-03-31"),
    ("2020..2021", "2020-01-01", "2021-12-31"), ("../2021", None, "2021-12-31"),
    ("2021/", "2021-01-01", None), ("2020 to 2021", "2020-01-01", "2021-12-31"),
])
def test_periods(text: str, start: str | None, latest: str | None) -> None:
    found = period(text)
    assert [str(d) if d else None for d in (found.earliest, found.latest)] == [start, latest]


@pytest.mark.parametrize("text", ["", "..", "/", "yesterday", "2021-13", "31 May 2021", "2022/2021",
                                  "2021-02-30", "0000", "9999-12-31/x", "２０２１"])
def test_what_is_no_period_is_shown(text: str) -> None:
    with pytest.raises(ValueError, match="not a period"):
        period(text)


def test_periods_and_days_from_values() -> None:
    one = dt.date(2021, 5, 4)
    assert period(one) == Interval.day(one) == period(Interval.day(one))
    assert day(one) == day("2021-05-04") == one
    with pytest.raises(ValueError, match="not a day: '2021-05'"):
        day("2021-05")
