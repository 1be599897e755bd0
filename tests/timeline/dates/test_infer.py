"""The date of a document that nothing dates: inferred with reasons, or unknown; never the clock."""

from __future__ import annotations

import itertools

import pytest

from timeline.dates.infer import infer
from timeline.document import Document
from timeline.sources.read import document_from_text

LATE = (
    "The Strait Mission ended on December 9th, Colonel Brekkestad told the Harbour Council. In "
    "July the Norland Ministry had agreed to leave Tarsa by the end of the year."
)
EARLIER = (
    "The Strait Mission may leave Tarsa, Colonel Brekkestad told the Harbour Council on Monday. "
    "Talks with the Norland Ministry began in May."
)
OTHER = "The Lowland Opera opened its season on Friday with a work by Ada Lind, its director said."


def text(story: str, id: str = "late", date: str | None = None) -> Document:
    return document_from_text(story, id=id, date=date)


def dates(*documents: Document) -> dict[str, str]:
    return {document.id: str(document.date.interval) for document in infer(documents)}


def test_nothing_decides_nothing() -> None:
    (document,) = infer([text(OTHER)])
    assert document.date.origin == "unknown"


def test_without_an_end_the_date_stays_unknown_and_says_what_is_known() -> None:
    (document,) = infer([text("In 2014 the army took the town, and in 2016 it left it again.")])
    assert document.date.origin == "unknown"
    assert "2016" in " ".join(document.date.reasons)


def test_documents_that_tell_of_the_same_choose_the_year() -> None:
    found = dates(
        text(LATE), text(EARLIER, "early", "2022-09-30"), text(OTHER, "opera", "2019-01-01")
    )
    assert found["late"] == "2022-12-09 to 2022-12-31"


def test_the_reasons_name_the_document_and_the_words() -> None:
    late, _ = infer([text(LATE), text(EARLIER, "early", "2022-09-30")])
    reasons = " ".join(late.date.reasons)
    assert late.date.origin == "inferred"
    for words in ("December 9th", "early", "Harbour Council"):
        assert words in reasons


def test_a_document_about_something_else_chooses_nothing() -> None:
    assert dates(text(LATE), text(OTHER, "opera", "2022-09-30"))["late"] == "None"


def test_a_document_half_a_year_away_on_either_side_decides_no_year() -> None:
    assert dates(text(LATE), text(EARLIER, "early", "2022-06-10"))["late"] == "None"


def test_a_period_of_its_own_time_bounds_it() -> None:
    story = f"{LATE} The Biden Administration believes that the strait is safe."
    (document,) = infer([text(story)])
    assert str(document.date.interval) == "2021-12-09 to 2024-12-31"
    assert "Biden" in " ".join(document.date.reasons)


def test_a_period_that_is_over_is_only_looked_back_on() -> None:
    story = f"{LATE} During the Trump Administration nobody had spoken of it."
    (document,) = infer([text(story)])
    assert document.date.origin == "unknown"


def test_a_year_to_come_is_no_past() -> None:
    story = f"{LATE} Norland will close its last base by 2030."
    assert dates(text(story), text(EARLIER, "early", "2022-09-30"))["late"] == (
        "2022-12-09 to 2022-12-31"
    )


def test_a_dateline_without_a_year_gets_that_of_its_like() -> None:
    story = f"NORHAVEN, October 3 (Strait Wire) — {EARLIER}"
    assert dates(text(story), text(EARLIER, "early", "2022-09-30"))["late"] == (
        "2022-10-03"
    )


def test_order_and_repetition_change_nothing() -> None:
    documents = [
        text(LATE),
        text(EARLIER, "early", "2022-09-30"),
        text(OTHER, "opera", "2019-01-01"),
    ]
    expected = dates(*documents)
    for order in itertools.permutations(documents):
        assert dates(*order) == expected
    assert infer(infer(documents)) == infer(documents)


@pytest.mark.parametrize("story", ["", "12", "On 31 February 2021 nothing happened."])
def test_poor_text_is_no_error(story: str) -> None:
    assert infer([text(story)])[0].date.origin == "unknown"


REVIEW = (
    "Rebels 3 May attacked a post near Varn. Police 12 May arrested its mayor, who has fled. Talks "
    "will go on next month."
)


def test_the_month_of_a_heading_is_that_of_the_days_below_it() -> None:
    (document,) = infer([text(f"Month in review, May 2021\n\n{REVIEW}")])
    assert str(document.date.interval) == "2021-05-12 to 2021-11-10"
    assert "its heading is of 'May 2021'" in " ".join(document.date.reasons)


@pytest.mark.parametrize("heading", ["The fall of May 2021 and after", "Review, March 2021", "May"])
def test_a_heading_of_another_month_gives_no_year(heading: str) -> None:
    (document,) = infer([text(f"{heading}\n\n{REVIEW}")])
    assert document.date.origin == "unknown"


def test_a_weekday_with_its_date_in_brackets_is_of_the_week_before_the_writing() -> None:
    (document,) = infer([text("The mayor of Varn resigned on Wednesday (April 20, 2022).")])
    assert str(document.date.interval) == "2022-04-20 to 2022-04-26"


PICTURED = (
    "Cranes stand idle in Norhaven on {}. PHOTO: EPA-EFE\n\n"
    "The mayor of Norhaven resigned on Friday (July 15), a clerk said, after a vote."
)


def test_a_caption_gives_the_year_of_a_day_that_its_story_names() -> None:
    (document,) = infer([text(PICTURED.format("July 15, 2022"))])
    assert str(document.date.interval) == "2022-07-15 to 2022-07-21"
    assert "a picture" in " ".join(document.date.reasons)


def test_a_caption_of_another_day_gives_none() -> None:
    (document,) = infer([text(PICTURED.format("March 3, 2019"))])
    assert document.date.origin == "unknown"


def test_a_date_in_brackets_behind_anything_else_ends_no_week() -> None:
    (document,) = infer([text("The mayor left on Wednesday. The siege (April 20, 2022) ended.")])
    assert document.date.origin == "unknown"


def test_a_week_before_the_latest_past_is_not_its_own() -> None:
    story = "The mayor resigned on Wednesday (April 20, 2022). In May 2022 she left the town."
    (document,) = infer([text(story)])
    assert document.date.origin == "unknown"
