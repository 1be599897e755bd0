"""A text in plain letters: the places of its words are those of the text itself."""

from __future__ import annotations

import pytest

from timeline.rules.plain import places, stretches, words


@pytest.mark.parametrize(
    "text", ["", " ", "Early May.", "Élan, 3rd–5th “May”\n½ cup", "الأحد 5 مايو"]
)
def test_words_are_as_long_as_their_text(text: str) -> None:
    assert len(" ".join(words(text))) == len(text)


def test_places_are_those_of_whole_words() -> None:
    text = "“May”, Maya and May-day; Mayé in May_be"
    assert [place for place, _ in places(text, {"May"})] == [1, 16, 33]


def test_stretches_end_at_words_that_nobody_knows() -> None:
    text = "He came in early May – on the 3rd – by train of the line 7a."
    known, sought = {"in", "early", "May", "on", "the", "of"}, {"May"}
    found = [text[start:end].strip() for start, end in stretches(text, known, sought)]
    assert found == ["in early May – on the 3rd –", "7a."]
