"""Tellings of one happening put together, and how they differ."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from itertools import islice

from timeline.event import Event, Participant, Role
from timeline.events.telling import OFTEN
from timeline.near import Firsts
from timeline.syntax import predicates
from timeline.syntax.name_words import words
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


Who = Callable[[Event, Participant], Hashable]
"""Who a participant is: equal for two that are one; an int where that is somebody known."""


def joined(events: Iterable[Event], who: Who = lambda e, p: words(p.text)) -> tuple[Happening, ...]:
    """Events told more than once put together: same predicate, same parties, dates that fit.

    Two events are one happening where predicate, agents and patients are the same, nobody else got
    something or took part in only one way ("gave Ost arms", "gave Varn arms"), and their dates
    overlap, lie within a week of each other, or one has none. What one party did alone is one
    happening where `who` knows that party, the dates are the same and nothing beside differs. What
    is said, as a figure is, is said anew each time. `events` come in chronological order,
    happenings in that of their first events.
    """
    groups: dict[tuple[object, ...], Firsts] = {}
    found: list[list[tuple[int, Event]]] = []
    for number, event in enumerate(events):
        key = _key(event, who)
        firsts = groups.setdefault(key, Firsts()) if key is not None else Firsts()
        home = firsts.near(event.interval, (True, False))
        if home is None:
            firsts.add(event.interval, event.dated, len(found))
            found.append([(number, event)])
        else:
            found[home].append((number, event))
    apart = sorted(part for group in found for part in _parted(group, who))
    parts = (tuple(event for _, event in part) for part in apart)
    return tuple(Happening(part, differences(part)) for part in parts)


def _key(event: Event, who: Who) -> tuple[object, ...] | None:
    """What two tellings of a happening share; None for one whose tellings stand alone."""
    if event.predicate in _TOLD_ANEW:
        return None
    parties = {(p.role, who(event, p)) for p in event.participants if p.role in _PARTIES}
    key = (event.predicate, frozenset(parties), event.standing)
    if len(parties) > 1:
        return key
    known = any(isinstance(one, int) for _, one in parties)
    if event.predicate in predicates.verbs("say"):
        return None  # "argued that ..." each time
    return (*key, event.interval) if known and event.dated and event.interval else None


def _parted(told: list[tuple[int, Event]], who: Who) -> list[list[tuple[int, Event]]]:
    """The tellings of each, where what they tell beside agents and patients sets them apart."""
    if len(told) < 2:
        return [told]
    parts: list[tuple[_Beside, list[tuple[int, Event]]]] = []
    for number, event in told:
        alone = len({p.role for p in event.participants} & {*_PARTIES}) < 2
        beside: _Beside = {
            (p.role, p.via): who(event, p)
            for p in event.participants
            if p.role in _OTHERS or (alone and p.role not in _PARTIES)
        }
        known, part = next((one for one in parts if _fit(one[0], beside)), ({}, []))
        if not part:
            parts.append((known, part))
        part.append((number, event))
        known.update(beside)
    return [part for _, part in parts]


_Beside = dict[tuple[Role, str | None], Hashable]


def _fit(one: _Beside, other: _Beside) -> bool:
    """Whether nothing has one part in two tellings; "the port of Ost" may be "Ost"."""
    return all(_alike(one[part], other[part]) for part in one.keys() & other.keys())


def _alike(a: Hashable, b: Hashable) -> bool:
    if isinstance(a, frozenset) and isinstance(b, frozenset):
        return a <= b or b <= a
    return a == b


_PARTIES = ("agent", "patient")
_OTHERS = ("recipient", "partner")
_TOLD_ANEW = OFTEN | {"earn", "net", "post", "report"}
"""What is done often, or by firms with a figure each time, which is no party."""


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
    if event.place and finer.place and not _alike(words(event.place), words(finer.place)):
        return False
    return mine == other or (_length(event) <= _MONTH and mine.contains(other))


_PAIRS = 6  # of dates that differ: four dates have so many


def differences(events: Iterable[Event]) -> tuple[str, ...]:
    """How several tellings of one happening differ in date or status, a sentence each.

    Of very many dates the first few pairs are said, and how many dates there are.
    """
    events = tuple(events)
    if len(events) < 2:
        return ()
    dates = {e.interval: e for e in reversed(events) if e.dated and e.interval is not None}
    ordered = sorted(dates, key=repr)
    apart = ((a, b) for a in ordered for b in ordered if str(a) < str(b) and not a.overlaps(b))
    said: list[str] = []
    for a, b in islice(apart, _PAIRS):
        first, second = (say(day, dates[day].granularity) for day in (a, b))
        said.append(f"{dates[a].document} dates it {first}, {dates[b].document} {second}")
    if next(apart, None) is not None:
        said.append(f"{len(dates)} dates are told in all")
    statuses = {e.status: e for e in reversed(events)}
    if "negated" in statuses and len(statuses) > 1:
        other = next(e for s, e in statuses.items() if s != "negated")
        said.append(
            f"{statuses['negated'].document} denies it, {other.document} says {other.status}"
        )
    return tuple(said)
