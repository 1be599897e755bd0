"""From text to dated expressions: what must hold for every text."""

from __future__ import annotations

import datetime as dt
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.timeline.dated import document, read
from timeline.dates.memory import Kind
from timeline.dates.steps import rejected, timexes
from timeline.interval import Interval
from timeline.rules import english

WORDS = """the last first next of May 7 2021 in on Monday two weeks ago later earlier end year
quarter third this that day , . -
years '90s 5 p.m. EST fiscal every 1990s Christmas now 45th 31 February
4/5/2021 2021-02-30 10:35 to and from by until half a few past morning night 99/99/9999 BC 218
he said will come early mid late century same following Q3 ½ 日 \n\n ’s""".split(" ")
texts = st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join) | st.text(max_size=120)
days = st.dates(dt.date(1600, 1, 1), dt.date(2600, 1, 1))


@given(texts, days)
@settings(max_examples=150, deadline=None)
def test_spans_lie_in_the_text_apart_and_reading_twice_is_the_same(text: str, day: dt.date) -> None:
    doc = document(text or " ", day.isoformat())
    found = timexes(doc)
    done = 0
    for timex in found:
        assert done <= timex.span.start < timex.span.end <= len(doc.text)
        assert timex.text == timex.span.of(doc.text)
        interval = timex.interval
        if interval is not None and interval.start is not None and interval.end is not None:
            assert interval.start < interval.end
        assert interval is not None or timex.reason
        done = timex.span.end
    assert timexes(doc) == found


@given(texts)
@settings(max_examples=60, deadline=None)
def test_without_a_date_nothing_relative_is_dated(text: str) -> None:
    for timex in timexes(document(text or " ", None)):
        if timex.value.startswith("XXXX"):
            assert timex.interval is None
            assert timex.reason


RELATIVE = ("today", "yesterday", "tomorrow", "the day before yesterday", "two days ago",
            "one week ago", "ten days from now", "nine days ago")  # fmt: skip
ABSOLUTE = (
    "7 April 2021",
    "May 1999",
    "2003",
    "the 1980s",
    "2021-03-04",
    "the third quarter of 1990",
)


@given(st.sampled_from(RELATIVE), days)
@settings(max_examples=60, deadline=None)
def test_a_day_later_moves_relative_dates_by_a_day(words: str, day: dt.date) -> None:
    one, two = (read(f"It rained {words}.", d.isoformat())[words].interval
                for d in (day, day + dt.timedelta(days=1)))  # fmt: skip
    assert one is not None
    assert two is not None
    assert one.start is not None
    assert two.start is not None
    assert two.start - one.start == dt.timedelta(days=1)


@given(st.sampled_from(ABSOLUTE), days)
@settings(max_examples=40, deadline=None)
def test_a_day_later_leaves_absolute_dates_alone(words: str, day: dt.date) -> None:
    one, two = (read(f"It rained in {words}.", d.isoformat())[words]
                for d in (day, day + dt.timedelta(days=1)))  # fmt: skip
    assert (one.value, one.interval) == (two.value, two.interval)


HOSTILE = {
    "digits": "7" * 200_000,
    "spaced digits": "7 " * 50_000,
    "commas": "," * 10_000,
    "number commas": "1," * 50_000,
    "nested": "the last of " * 10_000,
    "months": "May " * 20_000,
    "units": "years and months or " * 10_000,
    "hyphens": "mid-" * 20_000,
    "ordinals": "first second third " * 10_000,
    "one word": "a" * 300_000,
    "names": "the Trump " * 20_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_no_text_takes_long(text: str) -> None:
    started = time.process_time()
    timexes(document(text))
    assert time.process_time() - started < 10


@pytest.mark.parametrize("text", ["the last of ", "May 7, ", "in 1990 and on Monday "])
def test_twice_the_text_takes_about_twice_the_time(text: str) -> None:
    def cost(times: int) -> float:
        started = time.process_time()
        timexes(document(text * times))
        return time.process_time() - started

    cost(500)
    assert cost(2_000) < 4 * cost(1_000) + 0.2


def test_impossible_dates_are_left_unread_with_the_reason() -> None:
    text = "On 31 February 2021, on 99/99/9999 and on the 45th of May."
    assert timexes(document(text)) == ()
    reasons = {r.text: r.reason for r in rejected(document(text))}
    assert set(reasons) == {"31 February 2021", "99/99/9999", "the 45th of May"}
    assert "no day 31" in reasons["31 February 2021"]
    assert "45" in reasons["the 45th of May"]


def test_29_february_stands_only_in_a_leap_year() -> None:
    assert read("on 29 February 2020")["29 February 2020"].interval == Interval.day(
        dt.date(2020, 2, 29)
    )
    assert read("on 29 February 2021") == {}


def test_the_calendar_has_no_day_before_its_first() -> None:
    found = read("OST, Dec. 11 (Harbour News) -- Rebels left on Monday.", "0001-01-02")
    assert {"Dec. 11", "Monday"} <= set(found)


def test_no_text_gives_nothing() -> None:
    assert timexes(document(" ")) == ()
    assert timexes(document("The harbour is old and the boats are blue.")) == ()


def test_a_named_period_is_an_interval() -> None:
    timex = read("It was built during the Trump Administration.", "2021-12-10")[
        "the Trump Administration"
    ]
    assert timex.interval == Interval(dt.date(2017, 1, 20), dt.date(2021, 1, 21))
    assert timex.rule == "named-period"
    assert read("The Trump Administration said so.", "2021-12-10") == {}


VOCABULARY = sorted(english().vocabulary) + WORDS


@given(
    st.lists(st.sampled_from(VOCABULARY), min_size=1, max_size=60).map(" ".join),
    st.sampled_from(["2021-05-31", None, Interval.year(2021), "0001-01-01", "9998-12-30"]),
    st.sampled_from(["news", "narrative", None]),
)
@settings(max_examples=150, deadline=None)
def test_every_run_of_the_rules_own_words_can_be_read(
    text: str, written: str | Interval | None, genre: Kind | None
) -> None:
    doc = document(text, written)
    assert timexes(doc, None, genre) == timexes(doc, None, genre)


def test_a_day_past_the_calendar_is_told_and_never_read_as_of_another_year() -> None:
    (timex,) = timexes(document("The lease ends on 31 December 9999."))
    assert (timex.text, timex.interval) == ("31 December 9999", None)
    assert "the calendar stops there" in (timex.reason or "")
