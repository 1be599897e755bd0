"""Views of the extraction for single sentences and for whole documents."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from bench.plover import first_edition
from graph.pairs import SURE, Pair, pairs
from timeline.document import Document, Mention, Span
from timeline.event import Event, Participant

if TYPE_CHECKING:
    from graph.actors import Actors
    from timeline.syntax.tree import Sentence

FLOOR = 0.15
"""Pairs below this confidence are left out of who-to-whom predictions."""
MOST = 4
"""Pairs kept of a sentence, the surest first."""
WEAK, FEW = 0.25, 2
"""Pairs below `WEAK` are kept only of a sentence with fewer than `FEW` pairs."""
TOGETHER = 0.2
"""Pairs of those who do something together below this confidence are no relation of a document."""
_STATES = ("whereabouts", "belonging")
"""Rules of what a noun phrase implies to hold: no doing of a sentence."""
SAID = 0.3
"""Confidence that who reports an event has to do with who takes part in it."""


def sentence_events(document: Document, doc: Any) -> list[dict[str, Any]]:
    """Source, target, type and verb of a sentence's surest pairs, before any actor is resolved."""
    from timeline.events.steps import events
    from timeline.mentions import mentions
    from timeline.syntax.sentence import sentences

    read = sentences(doc)
    said = mentions(document, read)
    found = tuple(e for e in events(document, read, (), said) if e.evidence.rule not in _STATES)
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
    """Pairs of spans of a document: who did it to whom, who was where, who belongs to whom.

    A mention is given by the name that its actor has in the sentence, where it has one.
    """
    from graph.actors import resolve
    from timeline.events.steps import events
    from timeline.mentions import mentions
    from timeline.order import Timeline
    from timeline.syntax.sentence import sentences

    read = sentences(doc)
    said = mentions(document, read)
    found = events(document, read, (), said)
    actors = resolve(Timeline((document,), (), said, found))
    by_span = {m.head: m for m in reversed(said)} | {m.span: m for m in said}
    rows: dict[tuple[Span, Span], dict[str, Any]] = {}
    for a, b, rule in _joined(read, said, found):
        source, target = (_known(actors, by_span[x]) for x in (a, b))
        if source is None or target is None or (source and source == target):
            continue
        if rule == "agents of one doing" and not (source and target):
            continue  # "people and goods moved"
        pair = (_named(a, source, by_span, actors), _named(b, target, by_span, actors))
        if not pair[0].overlaps(pair[1]):
            spans = [[x.start, x.end] for x in pair]
            row = {"type": None, "source_span": spans[0], "target_span": spans[1], "rule": rule}
            rows.setdefault(pair, row)
    return list(rows.values())


def _joined(
    read: tuple[Sentence, ...], said: tuple[Mention, ...], found: tuple[Event, ...]
) -> Iterator[tuple[Span, Span, str]]:
    """The two spans of every tie and sure pair, with the rule that joins them."""
    from timeline.events.ties import ties

    yield from ((p.source.span, p.target.span, p.rule) for p in _linked(found))
    yield from ((a, b, "with a place") for e in found for a, b in _places(e))
    by_sentence: dict[int, list[Mention]] = {}
    for m in said:
        by_sentence.setdefault(m.sentence, []).append(m)
    for s in read:
        for t in ties(s, by_sentence.get(s.number, [])):
            outer = t.outer.head if t.outer.span.overlaps(t.inner.span) else t.outer.span
            yield outer, t.inner.span, t.rule


def _known(actors: Actors, m: Mention) -> tuple[str, ...] | None:
    """The actors of a mention, none for a noun or place that is no actor; None for nobody.

    A name of no known kind ("Resolution 12") is nobody, and so is "I".
    """
    ids = actors.at(m.document, m.span)
    unknown = m.form == "name" and not ids and m.type not in _KINDS
    unclear = m.form == "pronoun" and not ids and m.lemma.lower() not in _PERSONS
    return None if unknown or unclear or m.text.lower() in _FIRST else ids


def _named(span: Span, ids: tuple[str, ...], by_span: dict[Span, Mention], actors: Actors) -> Span:
    """The name of the same actor in the sentence of a nominal or pronoun; else its own head.

    The head of "Foreign Minister Roe" is "Roe", of "members of the Front" the members. "Its"
    without such a name stands for the phrase that it takes up.
    """
    m = by_span[span]
    own = span if m.members else m.head
    if m.form == "name" or len(ids) != 1:
        return own
    same = [
        n
        for n in actors.actor(ids[0]).mentions
        if n.sentence == m.sentence and n.role not in ("amod", "compound") and not n.members
    ]
    named = (n.head for n in same if n.form == "name")
    owned = m.form == "pronoun" and m.role == "nmod:poss"
    called = (n.span for n in same if owned and n.form == "nominal")
    return next(named, next(called, own))


_KINDS = ("PER", "ORG", "LOC", "NORP")
_FIRST = frozenset({"i", "me", "my"})


def _linked(found: tuple[Event, ...]) -> Iterator[Pair]:
    """Pairs of those who may act; of what others do inside a phrase only its doer is met."""
    for event in found:
        for pair in pairs(event):
            passing = pair.target.depth > 0 and not (pair.target.via or "").endswith("by")
            acting = pair.source.acts and pair.target.acts and not passing
            together = pair.rule == "agents of one doing"
            if acting and pair.confidence >= (TOGETHER if together else SURE):
                yield pair


_PERSONS = frozenset({"he", "she", "they", "we", "i"})


def _places(event: Event) -> Iterator[tuple[Span, Span]]:
    """Who takes part, and where: what is done to somebody is done where he is, not who does it."""
    done = any(p.role == "patient" and p.via != "of" for p in event.participants)
    for where in event.participants:
        if where.role == "place" and where.acts:
            for who in event.participants:
                there = who.role == "patient" or (who.role == "agent" and not done)
                if there and who.acts and who.depth == 0:
                    yield who.span, where.span
