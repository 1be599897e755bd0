"""Documents, time expressions and events as JSON lines: the format others may rely on.

UTF-8, one object a line, sorted; dates are ISO 8601 with closed ends, null where open or unknown;
offsets count characters of the document's text as read, end exclusive. The README lists the
fields. Same timeline in, same bytes out.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from timeline.document import Document, Span
from timeline.event import Event, Participant
from timeline.interval import Interval
from timeline.timex import Reading, Timex

if TYPE_CHECKING:
    from timeline.order import Timeline

Record = dict[str, Any]
ActorOf = Callable[[str, Span], Sequence[str]]
"""Ids of the actors that a mention speaks of, from document id and the mention's span."""

# Legal inside a JSON string, but a line end to whoever reads with str.splitlines or JavaScript.
_LINE_ENDS = str.maketrans({c: f"\\u{ord(c):04x}" for c in "\x85\u2028\u2029"})


def nobody(document: str, span: Span) -> Sequence[str]:
    """The ActorOf of a timeline whose actors are not known."""
    return ()


def write(folder: Path, timeline: Timeline, actor_of: ActorOf = nobody) -> None:
    """Write documents.jsonl, timexes.jsonl and events.jsonl into `folder`."""
    documents = {document.id: document for document in timeline.documents}
    events = sorted(timeline.events, key=lambda e: (e.document, e.sentence, e.predicate_span, e.id))
    for name, records in (
        ("documents", map(document_record, sorted(timeline.documents, key=lambda d: d.id))),
        ("timexes", map(timex_record, sorted(timeline.timexes, key=_place))),
        ("events", (event_record(event, documents[event.document], actor_of) for event in events)),
    ):
        (folder / f"{name}.jsonl").write_text(lines(records), encoding="utf-8", newline="\n")


def lines(records: Iterable[Mapping[str, Any]]) -> str:
    """The records as JSON lines, each ended by a line break."""
    return "".join(
        json.dumps(record, ensure_ascii=False).translate(_LINE_ENDS) + "\n" for record in records
    )


def document_record(document: Document) -> Record:
    """A line of documents.jsonl."""
    date = document.date
    return {
        "id": document.id,
        "path": document.path,
        "title": document.title,
        "date": {
            **ends(date.interval),
            "granularity": date.granularity,
            "origin": date.origin,
            "reasons": list(date.reasons),
        },
        "removed": [
            {"start": f.span.start, "end": f.span.end, "rule": f.rule} for f in document.removed
        ],
        "source": document.source,
        "url": document.url,
        "language": document.language,
        "copy_of": document.copy_of,
    }


def timex_record(timex: Timex) -> Record:
    """A line of timexes.jsonl."""
    return {
        "document": timex.document,
        "start": timex.span.start,
        "end": timex.span.end,
        "text": timex.text,
        "type": timex.type,
        "value": timex.value,
        "edtf": timex.edtf,
        **ends(timex.interval),
        "granularity": timex.granularity,
        "bound": timex.bound,
        "anchor": timex.anchor,
        "rule": timex.rule,
        "mod": timex.mod,
        "inferred": list(timex.inferred),
        "alternatives": [_reading(reading) for reading in timex.alternatives],
        "reason": timex.reason,
    }


def event_record(event: Event, document: Document, actor_of: ActorOf = nobody) -> Record:
    """A line of events.jsonl, of an event of that document.

    `start` and `end` are those of the sentence, the predicate's words have ends of their own.
    """
    return {
        "id": event.id,
        "document": event.document,
        "sentence": document.quote(event.sentence),
        "start": event.sentence.start,
        "end": event.sentence.end,
        "predicate": event.predicate,
        "predicate_start": event.predicate_span.start,
        "predicate_end": event.predicate_span.end,
        "participants": [
            _participant(participant, event.document, actor_of)
            for participant in event.participants
        ],
        **ends(event.interval),
        "edtf": event.edtf,
        "granularity": event.granularity,
        "bounded": event.bounded,
        "status": event.status,
        "attribution": event.attribution,
        "place": event.place,
        "type": event.type,
        "standing": event.standing,
        "timex": None if event.when is None else _dating(event.when),
        "rule": event.evidence.rule,
        "confidence": round(event.confidence, 3),
    }


def _dating(when: Timex) -> Record:
    """The expression that dates an event, with the rule and the anchor by which it does."""
    return {**_span(when.span), "rule": when.rule, "anchor": when.anchor}


def ends(interval: Interval | None) -> Record:
    """`earliest` and `latest` of an interval, as ISO days."""
    first = None if interval is None else interval.earliest
    last = None if interval is None else interval.latest
    return {
        "earliest": None if first is None else first.isoformat(),
        "latest": None if last is None else last.isoformat(),
    }


def _participant(participant: Participant, document: str, actor_of: ActorOf) -> Record:
    actors = list(actor_of(document, participant.span))
    return {
        "role": participant.role,
        "text": participant.text,
        "actor": actors[0] if actors else None,
        "actors": actors,
        **_span(participant.span),
        "via": participant.via,
    }


def _reading(reading: Reading) -> Record:
    return {"value": reading.value, **ends(reading.interval), "rule": reading.rule}


def _span(span: Span) -> Record:
    return {"start": span.start, "end": span.end}


def _place(timex: Timex) -> tuple[str, Span, str]:
    return timex.document, timex.span, timex.rule
