"""TempEval-3 measures."""

from __future__ import annotations

from timeline.dates import timexes
from timeline.document import UNKNOWN_DATE, Document, DocumentDate
from timeline.interval import Granularity, Interval
import datetime as dt


def predict(text: str, dct: str) -> list[tuple[int, int, str, str]]:
    """Start, end, type and value of each time expression."""
    date = UNKNOWN_DATE
    if dct:
        date = DocumentDate(Interval.day(dt.date.fromisoformat(dct[:10])), Granularity.DAY, "given")
    document = Document("score", text, date=date)
    return [(t.span.start, t.span.end, t.type, t.value) for t in timexes(document) if t.rule != "named-period"]
