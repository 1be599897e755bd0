"""Who did it to whom: the directed pairs of participants that an event states.

One table says which roles make a pair and how surely; the graph takes the sure ones, and a
measurement may look at the rest.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from timeline.event import Event, Participant

SURE = 0.5
"""Pairs of at least this confidence become relations."""

_TARGETS: dict[str, float] = {
    "patient": 1.0,
    "recipient": 0.95,
    "partner": 0.9,
    "topic": 0.6,
    "place": 0.5,
    "other": 0.5,
    "instrument": 0.35,
}
_INSIDE: dict[str | None, float] = {"'s": 0.55, "of": 0.6, "in": 0.3, "at": 0.3, None: 0.45}
_MOVING = ("to", "into", "from", "toward", "towards")
_MUTUAL = frozenset(
    "meet agree talk negotiate confer discuss cooperate collaborate clash fight exchange share sign"
    " ally merge marry debate consult reconcile trade partner compete split differ".split()
)
_MUTUAL_NOUNS = frozenset(
    "talk talks meeting agreement deal pact treaty negotiation accord truce ceasefire dialogue"
    " summit discussion conversation war battle clash fight exercise partnership alliance".split()
)


@dataclass(frozen=True, slots=True)
class Pair:
    """A directed pair of participants, what joins them, and how surely it is stated."""

    source: Participant
    target: Participant
    predicate: str
    confidence: float
    rule: str


def pairs(event: Event) -> tuple[Pair, ...]:
    """The pairs of an event, surest first; among equals in the order of the text."""
    found = [*_acted_on(event), *_mutual(event)]
    found.sort(key=lambda p: (-p.confidence, p.source.span, p.target.span))
    return tuple(found)


def _acted_on(event: Event) -> Iterator[Pair]:
    agents = [p for p in event.participants if p.role == "agent"]
    for target in event.participants:
        if target.role == "agent":
            continue
        sure = _weight(target) * event.confidence
        for source in agents:
            if source.span.overlaps(target.span):
                continue
            predicate = _predicate(event, target)
            yield Pair(source, target, predicate, round(sure, 3), f"agent and {target.role}")


def _weight(target: Participant) -> float:
    if target.role == "topic":
        return _INSIDE.get(target.via, _TARGETS["topic"])
    if target.role == "place":
        return 0.6 if target.via in _MOVING else 0.35
    return _TARGETS[target.role]


def _predicate(event: Event, target: Participant) -> str:
    """The event's predicate with the word that ties the target: "fight with"."""
    via = target.via
    if via is None or via == "'s" or event.predicate.endswith(f" {via}"):
        return event.predicate
    return f"{event.predicate} {via}"


def _mutual(event: Event) -> Iterator[Pair]:
    """Agents of what can only be done together: X and Y met."""
    first, _, rest = event.predicate.partition(" ")
    if first not in _MUTUAL and not _MUTUAL_NOUNS & set(rest.split()):
        return
    agents = [p for p in event.participants if p.role == "agent"]
    for n, source in enumerate(agents):
        for target in agents[n + 1 :]:
            sure = round(0.8 * event.confidence, 3)
            yield Pair(source, target, event.predicate, sure, "agents of one doing")
