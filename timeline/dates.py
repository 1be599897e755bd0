"""From a document to its dated time expressions: tag, then resolve."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.document import Document
from timeline.lists import completed
from timeline.resolve import Kind, Order, resolve
from timeline.tag import Rejected, tag_all
from timeline.timex import Timex

if TYPE_CHECKING:
    from spacy.tokens import Doc


def timexes(
    document: Document,
    doc: Doc | None = None,
    genre: Kind | None = None,
    order: Order | None = None,
) -> tuple[Timex, ...]:
    """The time expressions of the document's story, in order, not overlapping.

    `doc` is its parse; without one the tense is read from the words around. `genre` ("news",
    "narrative") and `order` ("day first", "month first") are inferred where None. A document in
    another language gives only the explicit dates that can be read without a guess.
    """
    text = document.story
    found = tuple(completed(text, tag_all(text).found))
    return resolve(document, found, doc, genre, order)


def rejected(document: Document) -> tuple[Rejected, ...]:
    """What looks like a date and is none, with the reasons."""
    return tag_all(document.story).rejected
