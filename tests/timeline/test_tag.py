"""Finding time expressions: spans, the longest reading, and words that only look like one."""

from __future__ import annotations

import pytest

from tests.timeline.dated import document
from timeline.dates.steps import timexes
from timeline.rules.grammar import items
from timeline.tag import tag, tag_all


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It fell at the end of this week, they said.", ["the end of this week"]),
        ("In the third quarter of 1990 and in May.", ["the third quarter of 1990", "May"]),
        ("It took nearly three years and then two days.", ["nearly three years", "two days"]),
        ("He will come at 5 p.m. EST Nov. 9 or not.", ["5 p.m. EST Nov. 9"]),
        ("They may march in May.", ["May"]),
        ("The 1953 team won 2010 points in 2011.", ["1953", "2011"]),
        ("A 2 min read about $1999 and No. 1984.", []),
        ("Spring water can fall on you; in the fall it froze.", ["the fall"]),
        ("A second attempt, a third man, the first day off.", []),
        ("She sat in the sun on a wed night.", []),
        ("In 1994, 1995 and 1997 it rained.", ["1994", "1995", "1997"]),
        ("The class of '99 met in the '80s.", ["'99", "the '80s"]),
        ("MONDAY was hot. MAY was hotter.", ["MONDAY"]),
        ("In AD 44 Ost fell.", ["AD 44"]),
        ("It ends on 1 January 2300, or in May 2999.", ["1 January 2300", "May 2999"]),
        ("In June 2400 at the port were sacked.", ["June"]),
        ("On June 3 2500 or so were homeless.", ["June 3"]),
        ("On 3 May 2300 homes burnt.", ["3 May"]),
        ("The king died on 3 May 926.", ["3 May 926"]),
        ("On 3 May 926 died of the king's men.", ["3 May"]),
    ],
)
def test_spans(text: str, words: list[str]) -> None:
    assert [f.span.of(text) for f in tag(text)] == words


def test_days_that_share_a_month() -> None:
    text = "The summit on April 24 and 25 came before that of 3-5 May."
    found = {t.text: t.value for t in timexes(document(text))}
    assert found == {
        "April 24": "2021-04-24", "25": "2021-04-25", "3": "2021-05-03", "5 May": "2021-05-05",
    }  # fmt: skip


def test_a_year_behind_two_months_is_both_months() -> None:
    found = {t.text: t.value for t in timexes(document("From December to March 1998 it froze."))}
    assert found == {"December": "1997-12", "March 1998": "1998-03"}


def test_numbers_after_a_date_are_not_days() -> None:
    text = "On April 24 and 25 people died; on April 24, 300 more; on May 3, 12:30 came."
    assert "25" not in {f.text for f in timexes(document(text))}


def test_what_is_rejected_keeps_its_place() -> None:
    text = "On 30 February 2021."
    (rejected,) = tag_all(text).rejected
    assert rejected.span.of(text) == rejected.text == "30 February 2021"


@pytest.mark.parametrize("pattern", ["a?", "<x>? b?", " ".join("a" * 30)])
def test_a_pattern_must_hold_something(pattern: str) -> None:
    with pytest.raises(ValueError, match="pattern"):
        items(pattern)
