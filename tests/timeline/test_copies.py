"""Copies of one text: which are, which only look it, and that nothing is lost with them."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

import timeline
from timeline import Document, document_from_text
from timeline.copies import told_once

STORY = (
    "The harbour council of Norhaven met on Monday and closed the quay to every boat of the coast.",
    "Its chair, Ada Lind, said that the dockers had not been asked. They will strike on Friday.",
    "The council opened the quay in 2019, after the flood, and has paid for it ever since then.",
)


def saved(name: str, *blocks: str, date: str | None = None) -> Document:
    return document_from_text("\n\n".join(blocks), id=name, date=date)


def originals(*documents: Document) -> Sequence[str | None]:
    return [document.copy_of for document in told_once(documents)]


@pytest.mark.parametrize(
    "blocks",
    [
        STORY,
        ("Quay closes", *STORY),
        ("Quay closes", "4 May 2022", STORY[0], STORY[1], "Share this", STORY[2]),
        (" ".join(STORY[:2]), STORY[2]),
        (STORY[0].replace(" ", "\n", 3), STORY[1].replace("'", "’"), STORY[2].upper()),
        (*STORY[:2], "The quay, as it lay there on the day of the vote, in rain.", STORY[2]),
    ],
    ids=range(6),
)  # fmt: skip
def test_a_text_that_tells_no_more_is_a_copy(blocks: tuple[str, ...]) -> None:
    found = originals(saved("a", "Quay closes", *STORY), saved("b", *blocks))
    assert found.count(None) == 1


@pytest.mark.parametrize(("text", "date", "copies"), [
    (STORY[0], "2022-05-04", 1), (f"{STORY[0]}\n\nNo.", "2022-05-04", 0),
    (STORY[0], "2022-05-05", 0), (STORY[0], None, 0),
])  # fmt: skip
def test_a_short_text_is_a_copy_to_the_word_and_day_alone(
    text: str, date: str | None, copies: int
) -> None:
    found = originals(saved("a", STORY[0], date="2022-05-04"), saved("b", text, date=date))
    assert len(found) - found.count(None) == copies


@pytest.mark.parametrize(
    ("old", "new"),
    [("closed", "opened"), ("2019", "2018"), ("had not been", "had been"), ("ever since", "since"),
     ("then.", "now."), ("will strike", "will not strike")],
)  # fmt: skip
def test_one_other_word_makes_another_report(old: str, new: str) -> None:
    other = [block.replace(old, new) for block in STORY]
    assert other != list(STORY)
    assert originals(saved("a", *STORY), saved("b", *other)) == [None, None]


def test_the_same_words_of_another_month_are_another_report() -> None:
    first, second = (saved(day, *STORY, date=day) for day in ("2022-05-04", "2022-06-08"))
    assert originals(first, second) == [None, None]
    assert originals(first, saved("c", *STORY, date="2022-05-06")) == [None, "2022-05-04"]


def test_the_original_is_the_one_that_tells_most_and_takes_a_date_from_its_copy() -> None:
    more = "Nobody of the council of the town could be asked about it on the day of the vote."
    documents = (saved("a", *STORY, date="2022-05-04"), saved("b", *STORY, more))
    short, long = told_once(documents)
    assert (short.copy_of, long.copy_of) == ("b", None)
    assert str(long.date.interval) == "2022-05-04"
    assert "the same text is in a" in long.date.reasons


def test_short_texts_are_no_copies() -> None:
    assert originals(saved("a", STORY[0]), saved("b", STORY[0])) == [None, None]


def test_a_copy_stays_among_the_documents_unread() -> None:
    pair = [saved(name, *STORY, date="2022-05-04") for name in "ab"]
    once, twice = timeline.build(told_once(pair)), timeline.build(pair)
    assert {d.id for d in once.documents} == {"a", "b"}
    assert {e.document for e in once} == {"a"}
    assert len(twice) == 2 * len(once)
