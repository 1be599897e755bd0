"""The timeline: events in chronological order, repeats of one happening, and filters."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import overload

from timeline.document import Document, Mention
from timeline.event import Event, Participant
from timeline.events.retold import OFTEN
from timeline.interval import Interval
from timeline.near import Firsts
from timeline.period import Period, period
from timeline.syntax.name_words import words
from timeline.timex import Timex
from timeline.wording import say


@dataclass(frozen=True, slots=True)
class Happening:
    """One happening with every event that tells of it, the best dated first.

    `conflicts` says in a sentence each how its events differ in date or status.
    """

    events: tuple[Event, ...]
    conflicts: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not self.events:
            raise ValueError("a happening needs an event")

    @property
    def repeats(self) -> dict[Event, Event]:
        """The tellings that say no more than another, and that one: as sure, and as finely dated.

        An event without a date of its own repeats none.
        """
        leads: list[Event] = []
        found: dict[Event, Event] = {}
        for e in sorted((e for e in self.events if e.dated), key=_length):
            lead = next((one for one in leads if _covers(e, one)), None)
            if lead is None:
                leads.append(e)
            else:
                found[e] = lead
        return found


@dataclass(frozen=True, repr=False)
class Timeline:
    """Documents with their dates, mentions and events; `events` are kept in chronological order.

    Dated events come first, by first day and then by place in the documents; then those that are
    only bounded or not dated at all. Raises ValueError where two documents share an id.
    """

    documents: tuple[Document, ...]
    timexes: tuple[Timex, ...]
    mentions: tuple[Mention, ...]
    events: tuple[Event, ...]

    def __post_init__(self) -> None:
        count = Counter(d.id for d in self.documents)
        if shared := sorted(id for id, times in count.items() if times > 1):
            raise ValueError(f"two documents share an id: {shared}")
        object.__setattr__(self, "events", tuple(sorted(self.events, key=chronological)))

    def __iter__(self) -> Iterator[Event]:
        return iter(self.events)

    def __len__(self) -> int:
        return len(self.events)

    @overload
    def __getitem__(self, at: int) -> Event: ...
    @overload
    def __getitem__(self, at: slice) -> Timeline: ...
    def __getitem__(self, at: int | slice) -> Event | Timeline:
        if not isinstance(at, slice):
            return self.events[at]
        if at.step is not None and at.step < 0:
            raise ValueError(f"a timeline runs forward; reversed() gives its events back: {at}")
        return self._with(self.events[at])

    def __repr__(self) -> str:
        dated = sum(e.dated for e in self.events)
        return f"<Timeline: {len(self)} events, {dated} dated, {len(self.documents)} documents>"

    @cached_property
    def _documents(self) -> dict[str, Document]:
        return {d.id: d for d in self.documents}

    @property
    def dated(self) -> Timeline:
        """Only the events that a time expression dates."""
        return self._with(e for e in self.events if e.dated)

    @property
    def undated(self) -> Timeline:
        """Only the events without a date of their own, bounded ones among them."""
        return self._with(e for e in self.events if not e.dated)

    @cached_property
    def happenings(self) -> tuple[Happening, ...]:
        """The events with repeats of one happening joined, in chronological order."""
        return joined(self.events)

    def during(self, asked: Period, *, certainly: bool = False) -> Timeline:
        """Events that may lie in a period: "2022", "2022-05", "2022-05-31", "2021/2022-05".

        With `certainly` only those whose every possible day does. Undated events never fit. Raises
        ValueError, showing it, for what is no period.
        """
        within = period(asked)
        fits = within.contains if certainly else within.overlaps
        return self._with(e for e in self.events if e.interval is not None and fits(e.interval))

    def between(
        self, start: Period | None, end: Period | None, *, certainly: bool = False
    ) -> Timeline:
        """Events `during` the time from the first day of `start` to the last of `end`, both in it.

        None is an open end. Raises ValueError as `during` does.
        """
        first = None if start is None else period(start).start
        last = None if end is None else period(end).end
        if first is not None and last is not None and first >= last:
            raise ValueError(f"not a period: from {start!r} to {end!r}; it ends before it begins")
        return self.during(Interval(first, last), certainly=certainly)

    def involving(self, name: str) -> Timeline:
        """Events one of whose participants is called `name`, or an alias that a text gives it.

        Words are compared without case and articles; "Norland" fits "Norland's army".
        """
        wanted = words(name) if isinstance(name, str) else None
        if not wanted:
            raise ValueError(f"a name needs a letter: {name!r}")
        spans = {(m.document, m.span) for m in self.mentions if _called(self, m, wanted)}
        return self._with(
            e
            for e in self.events
            if any((e.document, p.span) in spans or wanted <= words(p.text) for p in e.participants)
        )

    def document(self, id: str) -> Document:
        """The document with an id. Raises ValueError where there is none."""
        if id not in self._documents:
            raise ValueError(f"no document {id!r}")
        return self._documents[id]

    def sentence(self, event: Event) -> str:
        """The sentence that tells of an event, as `Document.quote` gives it."""
        return self.document(event.document).quote(event.sentence)

    def _with(self, events: Iterable[Event]) -> Timeline:
        return replace(self, events=tuple(events))


def chronological(e: Event) -> tuple[bool, dt.date, dt.date, str, int, str]:
    """Sorting key: dated before undated, first day, last day, document, place."""
    first = e.interval.earliest if e.interval is not None else None
    last = e.interval.latest if e.interval is not None else None
    dated = e.dated and (first or last) is not None
    return (
        not dated,
        (first or last or dt.date.max) if dated else dt.date.max,
        last or dt.date.max,
        e.document,
        e.predicate_span.start,
        e.id,
    )


def _called(timeline: Timeline, mention: Mention, wanted: frozenset[str]) -> bool:
    if wanted <= words(mention.text):
        return True
    if not mention.aliases or mention.document not in timeline._documents:
        return False
    text = timeline.document(mention.document).text
    return any(wanted <= words(a.of(text)) for a in mention.aliases)


Who = Callable[[Event, Participant], Hashable]
"""Who a participant is: equal for two that are one; an int where that is somebody known."""


def joined(events: Iterable[Event], who: Who = lambda e, p: words(p.text)) -> tuple[Happening, ...]:
    """Events told more than once put together: same predicate, same parties, dates that fit.

    Two events are one happening where predicate, agents and patients are the same and their dates
    overlap, lie within a week of each other, or one has none. What one party did alone is one
    happening where `who` knows that party and the dates are the same. What is said, as a figure
    is, is said anew each time. `events` come in chronological order, happenings in that of their
    first events.
    """
    groups: dict[tuple[object, ...], Firsts] = {}
    found: list[list[Event]] = []
    for event in events:
        key = _key(event, who)
        firsts = groups.setdefault(key, Firsts()) if key is not None else Firsts()
        home = firsts.near(event.interval, (True, False))
        if home is None:
            firsts.add(event.interval, event.dated, len(found))
            found.append([event])
        else:
            found[home].append(event)
    return tuple(Happening(tuple(g), differences(g)) for g in found)


def _key(event: Event, who: Who) -> tuple[object, ...] | None:
    """What two tellings of a happening share; None for one whose tellings stand alone."""
    if event.predicate in OFTEN | _FIGURES:
        return None
    parties = {(p.role, who(event, p)) for p in event.participants if p.role in _PARTIES}
    key = (event.predicate, frozenset(parties), event.standing)
    if len(parties) > 1:
        return key
    known = any(isinstance(one, int) for _, one in parties)
    return (*key, event.interval) if known and event.dated and event.interval else None


_PARTIES = ("agent", "patient")
_FIGURES = frozenset({"earn", "net", "post", "report"})
"""What firms do with a figure each time, which is no party."""


def _length(event: Event) -> int:
    """The days of an event's date, to sort by; the most where an end is open."""
    days = event.interval.days if event.interval is not None else None
    return dt.date.max.toordinal() if days is None else days


_MONTH = 31  # days: what was done in a year may have been done twice in it


def _covers(event: Event, finer: Event) -> bool:
    """Whether another telling says the same, and when it was as finely or more."""
    mine, other = event.interval, finer.interval
    if event.status != finer.status or mine is None or other is None:
        return False
    return mine == other or (_length(event) <= _MONTH and mine.contains(other))


def differences(events: Iterable[Event]) -> tuple[str, ...]:
    """How several tellings of one happening differ in date or status, a sentence each."""
    events = tuple(events)
    if len(events) < 2:
        return ()
    said: list[str] = []
    dates = {e.interval: e for e in reversed(events) if e.dated}
    apart = [
        (a, b)
        for a in dates
        for b in dates
        if a is not None and b is not None and str(a) < str(b) and not a.overlaps(b)
    ]
    for a, b in sorted(apart, key=str):
        first, second = (say(day, dates[day].granularity) for day in (a, b))
        said.append(f"{dates[a].document} dates it {first}, {dates[b].document} {second}")
    statuses = {e.status: e for e in reversed(events)}
    if "negated" in statuses and len(statuses) > 1:
        other = next(e for s, e in statuses.items() if s != "negated")
        said.append(
            f"{statuses['negated'].document} denies it, {other.document} says {other.status}"
        )
    return tuple(said)
