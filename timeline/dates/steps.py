"""From a document to its dated time expressions: tag, then resolve."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.dates import foreign, periods
from timeline.dates.centuries import shared_decades, shared_years
from timeline.dates.digits import Order
from timeline.dates.lists import completed, shared_days
from timeline.dates.memory import Kind
from timeline.dates.recurring import shared_sets
from timeline.dates.resolve import resolve
from timeline.document import Document, Span
from timeline.expression import Named
from timeline.tag import Found, Rejected, Tagged, tag_all
from timeline.timex import Timex

if TYPE_CHECKING:
    from collections.abc import Sequence

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
    return resolve(document, _tagged(document).found, doc, genre, order)


def rejected(document: Document) -> tuple[Rejected, ...]:
    """What looks like a date and is none, with the reasons."""
    return _tagged(document).rejected


def _tagged(document: Document) -> Tagged:
    text = document.story
    if document.language not in ("en", None):
        return foreign.tag(text, document.language)
    tagged = tag_all(text)
    shared = shared_sets(
        text, shared_days(text, shared_decades(text, shared_years(text, tagged.found)))
    )
    found = _with_periods(text, tuple(completed(text, shared)), document)
    return Tagged(found, tagged.rejected)


def _with_periods(text: str, found: Sequence[Found], document: Document) -> tuple[Found, ...]:
    """The expressions with the named periods that overlap none of them."""
    named: list[Found] = []
    written = document.date.interval.earliest if document.date.interval else None
    taken = [item.span for item in found]
    place = 0
    for name in periods.find(text):
        while place < len(taken) and taken[place].end <= name.span.start:
            place += 1
        if place < len(taken) and taken[place].overlaps(name.span):
            continue
        chosen = periods.choose(name.periods, written)
        all_ = tuple((Named(p.name, p.interval), "named-period") for p in name.periods)
        others = tuple(
            a for a, p in zip(all_, name.periods, strict=True)
            if chosen is None or (p != chosen and periods.begun(p, written))
        )  # fmt: skip
        expression = (
            Named(chosen.name, chosen.interval) if chosen else Named(_said(text, name.span), None)
        )
        named.append(Found(name.span, expression, "named-period", others))
    return tuple(sorted((*found, *named), key=lambda item: item.span))


def _said(text: str, span: Span) -> str:
    return " ".join(span.of(text).split())
