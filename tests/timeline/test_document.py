"""Document and Span: offsets always those of the text as read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.document import Document, DocumentDate, Evidence, Furniture, Mention, Span


@st.composite
def documents(draw):
    text = draw(st.text(min_size=1, max_size=80))
    cuts = st.integers(0, len(text))
    pairs = draw(st.lists(st.tuples(cuts, cuts), max_size=4))
    spans = [Span(min(p), max(p)) for p in pairs if p[0] != p[1]]
    return Document("d", text, removed=tuple(Furniture(s, "test") for s in spans))


@given(documents())
def test_the_story_is_as_long_as_the_text_and_shows_no_furniture(document):
    story = document.story
    assert len(story) == len(document.text)
    hidden = {i for f in document.removed for i in range(f.span.start, f.span.end)}
    for i, (shown, read) in enumerate(zip(story, document.text, strict=True)):
        if i not in hidden:
            assert shown == read
        else:
            assert shown == " " or (shown == read and shown in "\r\n")


@pytest.mark.parametrize(("start", "end"), [(3, 3), (4, 2), (-1, 2)])
def test_an_empty_span_cannot_be_made(start, end):
    with pytest.raises(ValueError, match="span must hold a character"):
        Span(start, end)


def test_nothing_without_evidence():
    with pytest.raises(ValueError, match="needs a document and a rule"):
        Evidence("", Span(0, 1), "rule")


def test_a_document_date_is_unknown_or_has_an_interval():
    with pytest.raises(ValueError, match="unknown or has an interval"):
        DocumentDate(None, None, "metadata")


def test_furniture_lies_in_its_document():
    with pytest.raises(ValueError, match="outside the text"):
        Document("d", "short", removed=(Furniture(Span(0, 99), "test"),))


def test_the_head_lies_in_its_mention():
    with pytest.raises(ValueError, match="outside mention"):
        Mention("d", Span(0, 4), Span(3, 9), "the x", "name", 0, "x")
