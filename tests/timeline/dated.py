"""Documents with a date, for tests of time expressions."""

from __future__ import annotations

import datetime as dt

from timeline.dates.steps import timexes
from timeline.document import UNKNOWN_DATE, Document, DocumentDate
from timeline.interval import Granularity, Interval
from timeline.timex import Timex


def document(
    text: str, written: str | Interval | None = "2021-05-31", language: str = "en"
) -> Document:
    """A document of that text; `written` is its day, or a coarser interval, None for unknown."""
    date = UNKNOWN_DATE
    if isinstance(written, str):
        written = Interval.day(dt.date.fromisoformat(written))
    if written is not None:
        date = DocumentDate(written, Granularity.DAY, "given")
    return Document("d", text, date=date, language=language)


def read(
    text: str, written: str | Interval | None = "2021-05-31", language: str = "en"
) -> dict[str, Timex]:
    """The time expressions of the text by their words."""
    return {t.text: t for t in timexes(document(text, written, language))}


def only(text: str, written: str | Interval | None = "2021-05-31", language: str = "en") -> Timex:
    """The one time expression of the text."""
    (timex,) = timexes(document(text, written, language))
    return timex
