"""Short ways to say what an event is, and to read plain sentences with the shipped reader.

A fact is `agent | predicate | other party | status`; an empty part fits anything. A part fits where
its words stand in the event's; "by X" after the status asks who says so, "on DATE" asks how the
event's interval begins, "to DATE" how it ends, "within DATE" that where it only bounds, "undated"
that no time expression dates it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from timeline import parsed
from timeline.dates.steps import timexes
from timeline.document import Document, DocumentDate
from timeline.event import Event
from timeline.events.steps import events
from timeline.interval import Interval
from timeline.mentions import mentions
from timeline.syntax.sentence import sentences

WRITTEN = dt.date(2022, 5, 20)


def document(id: str, text: str) -> Document:
    """A document written on `WRITTEN`."""
    return Document(id, text, date=DocumentDate(Interval.closed(WRITTEN, WRITTEN), "day", "given"))


def read_all(texts: Sequence[str]) -> dict[str, tuple[Event, ...]]:
    """The events of each sentence, each a document of its own, read in one batch."""
    documents = [document(str(n), text) for n, text in enumerate(texts)]
    found = {}
    for made, doc in parsed(documents):
        read = sentences(doc)
        found[made.text] = events(made, read, timexes(made, doc), mentions(made, read))
    return found


def tells(found: Sequence[Event], fact: str) -> bool:
    """Whether one of the events is what `fact` says."""
    return any(_fits(event, fact) for event in found)


def untrue(found: Sequence[Event], facts: Sequence[str]) -> list[str]:
    """Those of some facts that are not so; a "!" before one says that no event may be it."""
    return [fact for fact in facts if tells(found, fact.removeprefix("!")) is fact.startswith("!")]


def _fits(event: Event, fact: str) -> bool:
    agent, predicate, other, status = (part.strip() for part in fact.split("|"))
    if not _has_words(event.predicate, predicate):
        return False
    agents = [p for p in event.participants if p.role == "agent"]
    others = [p for p in event.participants if p.role != "agent"]
    if agent == "nobody":
        agents, agent = ([], "") if not agents else ([], "?")
    if agent and not any(_has_words(p.text, agent) for p in agents):
        return False
    if other and not any(_has_words(p.text, other) for p in others):
        return False
    return _qualified(event, status)


def _has_words(text: str, wanted: str) -> bool:
    return f" {wanted.lower()} " in f" {text.lower().replace(chr(39) + 's', ' ')} "


def _qualified(event: Event, wanted: str) -> bool:
    words = wanted.split()
    while words:
        word = words.pop(0)
        if word == "undated":
            fits = not event.dated
        elif word == "standing":
            fits = event.standing
        elif word == "by":
            fits = _has_words(event.attribution or "", " ".join(words))
            words = []
        elif word in ("on", "to", "within"):
            day = words.pop(0)
            ends = event.interval
            side = ends and (ends.earliest if word == "on" else ends.latest)
            fits = event.dated == (word != "within") and str(side).startswith(day)
        else:
            fits = event.status == word
        if not fits:
            return False
    return True


def shown(found: Sequence[Event]) -> str:
    """The events in the words of the facts, for a failing test."""
    return "\n".join(
        f"{[p.text for p in e.participants if p.role == 'agent']} | {e.predicate} | "
        f"{[p.text for p in e.participants if p.role != 'agent']} | {e.status} {e.interval} "
        f"bounded={e.bounded} by {e.attribution}"
        for e in found
    )
