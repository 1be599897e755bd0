"""Views of the extraction for single sentences and for whole documents."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bench.plover import first_edition
from graph.pairs import Pair, pairs
from timeline.document import Document, Mention, Span
from timeline.event import Event, Participant

FLOOR = 0.15
"""Pairs below this confidence are left out of who-to-whom predictions."""
MOST = 4
"""Pairs kept of a sentence, the surest first."""
WEAK, FEW = 0.2, 2
"""Pairs below `WEAK` are kept only of a sentence with fewer than `FEW` pairs."""
LINKED = 0.45
"""Pairs below this confidence are no relation of a document."""
TOGETHER = 0.3
"""The same for those who do something together."""
SAID = 0.3
"""Confidence that who reports an event has to do with who takes part in it."""


def sentence_events(document: Document, doc: Any) -> list[dict[str, Any]]:
    """Source, target, type and verb of a sentence's surest pairs, before any actor is resolved."""
    from timeline.events import events
    from timeline.mentions import mentions

    said = mentions(document, doc)
    found = events(document, doc, (), said)
    stands = _antecedents(document, said, found)
    rows: list[dict[str, Any]] = []
    taken: list[tuple[Span, Span]] = []
    for pair, event in sorted(_all(found), key=lambda x: -x[0].confidence):
        source, target = (stands.get(p.span, p.span) for p in (pair.source, pair.target))
        if source.overlaps(target):
            continue
        pairing = (n for n, (a, b) in enumerate(taken) if a.overlaps(source) and b.overlaps(target))
        again = next(pairing, None)
        if again is not None:
            rows[again]["type"] = rows[again]["type"] or first_edition(event)
            continue
        if len(rows) >= (MOST if pair.confidence >= WEAK else FEW):
            continue
        taken.append((source, target))
        rows.append(
            {
                "source": source.of(document.text),
                "target": target.of(document.text),
                "type": first_edition(event),
                "verb": pair.predicate,
                "confidence": pair.confidence,
            }
        )
    alone = (row for event in found if (row := _alone(event)) is not None)
    return [*rows, *alone][: max(MOST, len(rows))]


def _alone(event: Event) -> dict[str, Any] | None:
    """What somebody did to nobody in particular ("the minister resigned"), where it has a type."""
    does = next((p for p in event.participants if p.role == "agent" and p.acts), None)
    if event.type is None or does is None or any(p.confidence >= FLOOR for p in pairs(event)):
        return None
    return {
        "source": does.text,
        "target": None,
        "type": first_edition(event),
        "verb": event.predicate,
        "confidence": event.confidence,
    }


def _antecedents(
    document: Document, said: tuple[Mention, ...], found: tuple[Event, ...]
) -> dict[Span, Span]:
    """For each pronoun the name or noun of the same actor in the sentence."""
    from graph.actors import resolve
    from timeline.order import Timeline

    if all(m.form != "pronoun" for m in said):
        return {}
    actors = resolve(Timeline((document,), (), said, found))
    named: dict[str, Span] = {}
    for m in said:
        ids = actors.at(document.id, m.span)
        if m.form != "pronoun" and len(ids) == 1:
            named.setdefault(ids[0], m.span)
    stands: dict[Span, Span] = {}
    for m in said:
        ids = actors.at(document.id, m.span)
        if m.form == "pronoun" and ids and ids[0] in named:
            stands[m.span] = named[ids[0]]
    return stands


def _all(found: tuple[Event, ...]) -> Iterator[tuple[Pair, Event]]:
    for event in found:
        for pair in (*pairs(event), *_reported(event)):
            if pair.confidence >= FLOOR:
                yield pair, event


def _reported(event: Event) -> Iterator[Pair]:
    """Who says so, and those of whom it is said."""
    if event.attribution is None or event.attribution_span is None:
        return
    source = Participant("agent", event.attribution_span, event.attribution, acts=True)
    for p in event.participants:
        if p.acts and p.depth == 0:
            sure = SAID if p.role in ("agent", "patient") else SAID / 2
            yield Pair(source, p, "say of", sure * event.confidence, "who says so")


def document_relations(document: Document, doc: Any) -> list[dict[str, Any]]:
    """Pairs of spans of a document: who did it to whom, who was where, who belongs to whom."""
    from timeline.events import events
    from timeline.mentions import mentions
    from timeline.standing import ties
    from timeline.syntax import sentences

    said = mentions(document, doc)
    found = events(document, doc, (), said)
    by_sentence: dict[int, list[Mention]] = {}
    for m in said:
        by_sentence.setdefault(m.sentence, []).append(m)
    joined = [(p.source.span, p.target.span, p.rule) for p in _linked(found, said)]
    joined += [(a, b, "with a place") for e in found for a, b in _places(e)]
    for s in sentences(doc):
        for a, via, b in ties(s, by_sentence.get(s.number, [])):
            joined.append((a.head if a.span.overlaps(b.span) else a.span, b.span, via))
    once = dict.fromkeys((a, b) for a, b, _ in joined if not a.overlaps(b))
    rules = {(a, b): rule for a, b, rule in reversed(joined)}
    return [
        {
            "type": None,
            "source_span": [a.start, a.end],
            "target_span": [b.start, b.end],
            "rule": rules[a, b],
        }
        for a, b in once
    ]


def _linked(found: tuple[Event, ...], said: tuple[Mention, ...]) -> Iterator[Pair]:
    """Pairs of those who may act; what is only hinted at by "its" or "those" links nobody."""
    hints = {m.span for m in said if m.form == "pronoun" and m.lemma.lower() not in _PERSONS}
    for event in found:
        for pair in pairs(event):
            both = {pair.source.span, pair.target.span}
            acting = pair.source.acts and pair.target.acts and not both & hints
            together = pair.rule == "agents of one doing"
            if acting and pair.confidence >= (TOGETHER if together else LINKED):
                yield pair


_PERSONS = frozenset({"he", "she", "they", "we", "i"})


def _places(event: Event) -> Iterator[tuple[Span, Span]]:
    """Who takes part, and where."""
    for where in event.participants:
        if where.role == "place" and where.acts:
            for who in event.participants:
                if who.role in ("agent", "patient") and who.acts and who.depth == 0:
                    yield who.span, where.span
