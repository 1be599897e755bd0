"""The timeline: events in chronological order, and filters."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import overload

from timeline.document import Document, Mention
from timeline.event import Event
from timeline.happening import Happening, joined
from timeline.interval import Interval
from timeline.period import Period, period
from timeline.syntax.name_words import words
from timeline.timex import Timex


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
