"""What the timeline's page shows, as plain values.

Days are written as ordinals (day 1 is 1 January of year 1), spans in UTF-16 units, which is what
a browser counts.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Any, TypeVar, get_args

from timeline.document import Document, Span
from timeline.event import Event, Participant, Status
from timeline.happening import joined
from timeline.interval import Granularity, Interval
from timeline.label import label
from timeline.syntax.name_words import words
from timeline.timex import Timex
from timeline.wording import say

if TYPE_CHECKING:
    from timeline.order import Timeline

View = dict[str, Any]
_Spans = Callable[[Span], list[int]]
_Value = TypeVar("_Value")

SHAPES = ("day", "stretch", "month", "year", "vague", "since", "until")
STATUSES: tuple[str, ...] = get_args(Status)


@dataclass(frozen=True, slots=True)
class Cast:
    """Who the page knows by name: each name's row, and which rows a mention speaks of.

    A row is a dict with `name`, `kind` (None for unknown) and `aliases`; `of` takes a document id
    and the mention's span. `antecedent` gives the phrase that a pronoun of no actor takes up
    ("the canal" of "it"), and None where nobody knows it.
    """

    rows: Sequence[View]
    of: Callable[[str, Span], Sequence[int]]
    antecedent: Callable[[str, Span], str | None] = lambda document, span: None


def view(
    timeline: Timeline, *, title: str, built: str, version: str, cast: Cast | None = None
) -> View:
    """All that the page shows; events in the timeline's order, those without a date last."""
    cast = cast_by_name(timeline) if cast is None else cast
    documents, events = [d for d in timeline.documents if d.copy_of is None], timeline.events
    units = [spans_in(d.text) for d in documents]
    times, time = _dated_by(events)
    return {
        "title": title, "built": built, "version": version,
        "documents": [_document(d, unit) for d, unit in zip(documents, units, strict=True)],
        "names": list(cast.rows),
        "times": _times(times),
        "events": _columns(events, documents, units, cast, time),
        **_happenings(events, cast),
    }


def cast_by_name(timeline: Timeline) -> Cast:
    """The names that the texts themselves use, one row a spelling: no two are held to be one."""
    texts = {d.id: d.text for d in timeline.documents}
    rows: dict[str, int] = {}
    of: dict[tuple[str, Span], tuple[int, ...]] = {}
    for mention in timeline.mentions:
        if mention.form == "name" and mention.document in texts:
            name = " ".join(mention.head.of(texts[mention.document]).split())
            row = rows.setdefault(name or mention.text, len(rows))
            of[mention.document, mention.span] = (row,)
    return Cast([{"name": name, "kind": None, "aliases": []} for name in rows],
                lambda document, span: of.get((document, span), ()))


def shape(interval: Interval, granularity: Granularity | None) -> int:
    """Which sign of `SHAPES` an interval gets: how finely, and whether closed."""
    if interval.end is None:
        return SHAPES.index("since")
    if interval.start is None:
        return SHAPES.index("until")
    if granularity is Granularity.VAGUE:
        return SHAPES.index("vague")
    if granularity is None or granularity.rank <= Granularity.DAY.rank:
        return SHAPES.index("day" if interval.days == 1 else "stretch")
    coarse = granularity.rank >= Granularity.YEAR.rank
    return SHAPES.index("year" if coarse else "month")


# How many days one of the unit has, at the least and at the most; a part of a day counts as one.
_DAYS = {
    Granularity.WEEKEND: (2, 3), Granularity.WEEK: (7, 7), Granularity.MONTH: (28, 31),
    Granularity.QUARTER: (90, 92), Granularity.SEASON: (88, 94), Granularity.HALF: (181, 184),
    Granularity.YEAR: (365, 366), Granularity.DECADE: (3652, 3653),
    Granularity.CENTURY: (36524, 36525), Granularity.MILLENNIUM: (365242, 365243),
}  # fmt: skip


def grain(interval: Interval | None, granularity: Granularity | None) -> str:
    """The unit to which a date is known; empty where its days are not one such unit."""
    if interval is None or not (interval.start and interval.end):
        return ""
    if granularity is None or granularity is Granularity.VAGUE:
        return ""
    least, most = _DAYS.get(granularity, (1, 1))
    return granularity.value if least <= (interval.end - interval.start).days <= most else ""


def days(interval: Interval | None) -> tuple[int | None, int | None]:
    """Start and end as ordinals, None where open."""
    if interval is None:
        return None, None
    start = None if interval.start is None else interval.start.toordinal()
    return start, None if interval.end is None else interval.end.toordinal()


def _columns(
    events: Sequence[Event], documents: Sequence[Document], units: Sequence[_Spans], cast: Cast,
    time: Sequence[int],
) -> View:
    """One list a property rather than one object an event: a third of the size, and quicker."""
    types = [*sorted({e.type for e in events if e.type is not None}), None]
    type_number = {name: i for i, name in enumerate(types)}
    ends = [days(e.interval) for e in events]
    number = {d.id: i for i, d in enumerate(documents)}
    docs = [number[e.document] for e in events]
    rows = [[cast.of(e.document, p.span) for p in e.participants] for e in events]
    return {
        "types": types,
        "dated": sum(e.dated for e in events),
        "id": [e.id for e in events],
        "doc": docs,
        "start": [start for start, _ in ends],
        "end": [end for _, end in ends],
        "shape": [shape(e.interval, e.granularity) if e.interval is not None else 0
                  for e in events],
        "date": [say(e.interval, e.granularity, bounded=e.bounded,
                     once=e.when is not None and e.when.once) for e in events],
        "grain": [grain(e.interval, e.granularity) if e.dated else "" for e in events],
        "status": [STATUSES.index(e.status) for e in events],
        "type": [type_number[e.type] for e in events],
        "label": _labels(events, documents, docs, rows, cast),
        # Start and end of the first event, of the second, and so on.
        "sentence": [offset for e, doc in zip(events, docs, strict=True)
                     for offset in units[doc](e.sentence)],
        "predicate": [offset for e, doc in zip(events, docs, strict=True)
                      for offset in units[doc](e.predicate_span)],
        "who": [list(dict.fromkeys(chain.from_iterable(found))) for found in rows],
        "time": time,
        "found": _found(events),
        "by": sparse(e.attribution for e in events),
        "place": sparse(e.place for e in events),
        "standing": [i for i, e in enumerate(events) if e.standing],
    }


def _labels(
    events: Sequence[Event], documents: Sequence[Document], docs: Sequence[int],
    rows: Sequence[Sequence[Sequence[int]]], cast: Cast,
) -> list[str]:
    """Each event in words, told apart from the others of its sentence."""
    verbs: dict[tuple[int, int], list[Span]] = {}
    for e, doc in zip(events, docs, strict=True):
        if "verb" in e.evidence.rule:
            verbs.setdefault((doc, e.sentence.start), []).append(e.predicate_span)
    stories = [d.story for d in documents]
    return [
        label(e, stories[doc], _names(e, found, cast),
              [v for v in verbs.get((doc, e.sentence.start), ()) if v != e.predicate_span])
        for e, doc, found in zip(events, docs, rows, strict=True)]


def sparse(values: Iterable[_Value | None]) -> dict[str, _Value]:
    """Only what is there, by its number."""
    return {str(i): value for i, value in enumerate(values) if value}


def _names(e: Event, found: Sequence[Sequence[int]], cast: Cast) -> list[str | None]:
    """The name of each participant that is one of the cast; several stay as the text has them.

    Of what is nobody the phrase that a pronoun takes up.
    """
    return [cast.rows[rows[0]]["name"] if len(rows) == 1
            else None if rows else cast.antecedent(e.document, p.span)
            for p, rows in zip(e.participants, found, strict=True)]


def _happenings(events: Sequence[Event], cast: Cast) -> View:
    """Happenings that more than one event tells of: their numbers, and how they differ; and the
    tellings that say no more than another, each with that one."""

    def who(event: Event, participant: Participant) -> Hashable:
        rows = cast.of(event.document, participant.span)
        return rows[0] if len(rows) == 1 else words(participant.text)

    number = {e.id: i for i, e in enumerate(events)}
    several = [h for h in joined(events, who) if len(h.events) > 1]
    return {
        "happenings": [{"events": [number[e.id] for e in h.events], "conflicts": list(h.conflicts)}
                       for h in several],
        "repeats": sorted([number[e.id], number[lead.id]]
                          for h in several for e, lead in h.repeats.items()),
    }


def _document(document: Document, units: _Spans) -> View:
    date = document.date
    return {
        "id": document.id,
        # Its id is its path below the folder that was read: no more of the disk goes with a page.
        "name": document.title or document.id, "path": document.id if document.title else "",
        "url": document.url or "", "source": document.source or "",
        "language": "" if document.language in (None, "en") else document.language,
        "day": days(date.interval)[0],
        "date": say(date.interval, date.granularity) if date.interval else "",
        "origin": date.origin, "reasons": list(date.reasons),
        "text": document.text,
        "removed": [units(f.span) for f in document.removed],
    }


def _dated_by(events: Sequence[Event]) -> tuple[list[Timex], list[int]]:
    """The time expressions that date the events, and for each event which of them (-1: none)."""
    rows: dict[Timex, int] = {}  # one expression may date by several rules
    kept: list[Timex] = []
    column = [-1] * len(events)
    for i, event in enumerate(events):
        if event.when is not None:
            row = column[i] = rows.setdefault(event.when, len(kept))
            if row == len(kept):
                kept.append(event.when)
    return kept, column


def numbered(values: Iterable[str]) -> tuple[list[str], list[int]]:
    """Each value once, in the order they come, and for each its number among these."""
    rows: dict[str, int] = {}
    column = [rows.setdefault(value, len(rows)) for value in values]
    return list(rows), column


def _found(events: Sequence[Event]) -> View:
    """By which rule each event was found, and how surely, in words and by number."""
    words, of = numbered(
        f"the rule {e.evidence.rule}, confidence {e.confidence:g}" for e in events)
    return {"words": words, "of": of}


def _times(timexes: Sequence[Timex]) -> View:
    """Time expressions as columns; rules and anchors by number."""
    rules, rule = numbered(t.rule for t in timexes)
    anchors, anchor = numbered(t.anchor or "" for t in timexes)
    return {
        "rules": rules, "anchors": anchors,
        "text": [" ".join(t.text.split()) for t in timexes],
        "date": [say(t.interval, t.granularity, once=t.once) for t in timexes],
        "rule": rule, "anchor": anchor,
        "inferred": sparse(list(t.inferred) for t in timexes),
        "reason": sparse(t.reason for t in timexes),
        "others": sparse([{"date": say(r.interval), "rule": r.rule} for r in t.alternatives]
                         for t in timexes),
    }


def spans_in(text: str) -> _Spans:
    """Turns spans of the text into UTF-16 units: two for each character beyond U+FFFF."""
    if text.isascii() or max(text) <= "\uffff":
        return lambda span: [span.start, span.end]
    astral = [i for i, c in enumerate(text) if c > "\uffff"]
    return lambda span: [offset + bisect_left(astral, offset) for offset in (span.start, span.end)]
