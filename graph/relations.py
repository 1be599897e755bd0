"""From events to relations: who did what to whom, every statement of it kept as evidence."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.pairs import SURE, Pair, among, pairs
from graph.relation import Relation, Statement
from timeline.event import Event, Status
from timeline.happening import differences
from timeline.near import Firsts
from timeline.order import chronological

if TYPE_CHECKING:
    from graph.actors import Actors
    from timeline.order import Timeline

_MOST_ACTORS = 8
_STATUS_ORDER: tuple[Status, ...] = ("occurred", "planned", "possible", "negated")


@dataclass(frozen=True, slots=True)
class _Telling:
    """One event that states a relation, and the pair it states it by."""

    source: str
    target: str
    pair: Pair
    event: Event


def relations(timeline: Timeline, actors: Actors) -> tuple[Relation, ...]:
    """The relations between actors, in chronological order of their first statement.

    The same happening told twice is one relation with two statements; where these differ in date
    or status both stand, and `conflicts` says so.
    """
    groups: dict[tuple[str, str, str, bool], tuple[Firsts, list[list[_Telling]]]] = {}
    for telling in _tellings(timeline, actors):
        event = telling.event
        key = (telling.source, telling.target, telling.pair.predicate, event.standing)
        firsts, group = groups.setdefault(key, (Firsts(), []))
        date = None if event.standing else event.interval  # what holds is told once
        home = firsts.near(date, _sorts(event))
        if home is None:
            firsts.add(date, (event.dated, event.status), len(group))
            group.append([telling])
        else:
            group[home].append(telling)
    made = [_relation(timeline, g) for _, group in groups.values() for g in group]
    return tuple(relation for _, relation in sorted(made, key=lambda pair: pair[0]))


def _tellings(timeline: Timeline, actors: Actors) -> Iterator[_Telling]:
    """Every statement of a relation, dated ones first, so that undated ones can join them."""
    for event in timeline.events:
        told: set[tuple[str, str]] = set()
        for pair in (*pairs(event), *among(event)):
            if pair.confidence < SURE:
                continue
            targets = actors.at(event.document, pair.target.span)[:_MOST_ACTORS]
            own = pair.target.text.lower() == "their"  # "X and Y broke their words": each its own
            for source in actors.at(event.document, pair.source.span)[:_MOST_ACTORS]:
                for target in targets if not (own and source in targets) else ():
                    back = pair.source is pair.target and (target, source) in told
                    if source != target and (source, target) not in told and not back:
                        told.add((source, target))
                        yield _Telling(source, target, pair, event)


def _sorts(event: Event) -> Iterator[tuple[bool, Status]]:
    """Of which tellings it may be another one, by whether they are dated, and their status.

    Two dates tell that it is one deed; else so does the status, and that it is denied.
    """
    for status in _STATUS_ORDER:
        alike = event.standing or status == event.status or "negated" in (status, event.status)
        yield from ((dated, status) for dated in (True, False) if alike or (dated and event.dated))


def _relation(timeline: Timeline, group: list[_Telling]) -> tuple[tuple[object, ...], Relation]:
    best = min(group, key=lambda t: (not t.event.dated, _STATUS_ORDER.index(t.event.status)))
    event = best.event
    text = "|".join((best.source, best.target, best.pair.predicate, event.id))
    made = Relation(
        id="r" + hashlib.sha256(text.encode()).hexdigest()[:12],
        source=best.source,
        target=best.target,
        predicate=best.pair.predicate,
        status=event.status,
        evidence=tuple(_statement(timeline, t) for t in group),
        type=event.type,
        interval=event.interval,
        granularity=event.granularity,
        edtf=event.edtf,
        bounded=event.bounded,
        once=event.when is not None and event.when.once,
        standing=event.standing,
        attribution=event.attribution,
        place=next((t.event.place for t in (best, *group) if t.event.place), None),
        confidence=max(t.pair.confidence for t in group),
        conflicts=differences(t.event for t in group),
    )
    return (*chronological(event), best.source, best.target, made.predicate), made


def _statement(timeline: Timeline, telling: _Telling) -> Statement:
    event = telling.event
    return Statement(
        document=event.document,
        event=event.id,
        sentence=event.sentence,
        predicate_span=event.predicate_span,
        text=timeline.sentence(event),
        rule=f"{event.evidence.rule}: {telling.pair.rule}",
        interval=event.interval,
        status=event.status,
        attribution=event.attribution,
    )
