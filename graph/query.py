"""Questions to relations: which hold, when, between whom, and by which path.

Plain functions over tuples of relations; `KnowledgeGraph` (network) asks them by name.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice, pairwise
from typing import Any, get_args

from graph.relation import Relation
from timeline.event import Status
from timeline.events.frame_table import TYPES
from timeline.interval import Interval
from timeline.period import Period, day, period

Ids = frozenset[str]
Test = Callable[[Relation], bool]


@dataclass(frozen=True, slots=True)
class Filter:
    """What relations to keep; None asks nothing. Actors are given by id, any of a set of them.

    `between` keeps relations of the two sides in either direction. `certainly` keeps what the texts
    place wholly inside the period, `possibly` what may lie in it; undated relations are in
    neither, but a plan may come true on any day since a document told it (`told`, by id).
    `predicate` is the whole predicate or its first word; `type` a PLOVER type. Raises
    ValueError for a type or status that there is not.
    """

    source: Ids | None = None
    target: Ids | None = None
    between: tuple[Ids, Ids] | None = None
    involving: Ids | None = None
    type: str | None = None
    predicate: str | None = None
    status: str | Collection[str] | None = None
    certainly: Interval | None = None
    possibly: Interval | None = None
    told: Mapping[str, dt.date] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.type is not None and self.type.upper() not in TYPES:
            raise ValueError(f"no event type {self.type!r}; one of {', '.join(sorted(TYPES))}")
        for asked in self._statuses() or ():
            if asked not in get_args(Status):
                raise ValueError(f"no status {asked!r}; one of {', '.join(get_args(Status))}")

    def _statuses(self) -> frozenset[str] | None:
        if self.status is None:
            return None
        return frozenset([self.status] if isinstance(self.status, str) else self.status)

    def tests(self) -> Iterator[Test]:
        """One test for each thing asked."""
        yield from self._actor_tests()
        if self.type is not None:
            wanted = self.type.upper()
            yield lambda r: r.type == wanted
        if self.predicate is not None:
            yield _predicate_test(self.predicate)
        allowed = self._statuses()
        if allowed is not None:
            yield lambda r: r.status in allowed
        if self.certainly is not None:
            yield _certainly(self.certainly)
        if self.possibly is not None:
            yield _possibly(self.possibly, self.told)

    def _actor_tests(self) -> Iterator[Test]:
        source, target, involving = self.source, self.target, self.involving
        if source is not None:
            yield lambda r: r.source in source
        if target is not None:
            yield lambda r: r.target in target
        if self.between is not None:
            yield _is_between(*self.between)
        if involving is not None:
            yield lambda r: r.source in involving or r.target in involving


def _is_between(one: Ids, other: Ids) -> Test:
    return lambda r: (r.source in one and r.target in other) or (
        r.source in other and r.target in one)


def _predicate_test(predicate: str) -> Test:
    wanted = predicate.casefold().strip()
    return lambda r: wanted in (r.predicate.casefold(), r.predicate.casefold().split()[0])


def _certainly(asked: Interval) -> Test:
    return lambda r: r.interval is not None and asked.contains(r.interval)


def _possibly(asked: Interval, told: Mapping[str, dt.date]) -> Test:
    def test(r: Relation) -> bool:
        if r.interval is not None:
            return asked.overlaps(r.interval)
        since = (told[e.document] for e in r.evidence if e.document in told)
        return r.status == "planned" and any(asked.end is None or asked.end > d for d in since)

    return test


def select(relations: Iterable[Relation], asked: Filter) -> tuple[Relation, ...]:
    """The relations that pass every test, in chronological order."""
    tests = tuple(asked.tests())
    return in_order(r for r in relations if all(test(r) for test in tests))


def in_order(relations: Iterable[Relation]) -> tuple[Relation, ...]:
    """By their first day, then their last; then what is only bounded from above, then undated."""
    return tuple(sorted(relations, key=_when))


def _when(r: Relation) -> tuple[int, dt.date, dt.date, str]:
    if r.interval is None:
        return (2, dt.date.max, dt.date.max, r.id)
    loose = r.bounded and r.interval.start is None  # "some time before the text": no date to sort
    return (int(loose), r.interval.start or dt.date.min, r.interval.end or dt.date.max, r.id)


def as_of(
    relations: Iterable[Relation], date: dt.date | str, possibly: bool = False
) -> tuple[Relation, ...]:
    """What had happened by the end of that day, and what stood then.

    What happened is kept where its last possible day is not later (its first, with `possibly`);
    plans are not. A standing relation is kept where its interval holds the day or where no text
    dates it.
    """
    asked = day(date)
    return in_order(r for r in relations if _known(r, asked, possibly))


def _known(r: Relation, asked: dt.date, possibly: bool) -> bool:
    if r.standing:
        return r.interval is None or r.interval.overlaps(Interval.day(asked))
    if r.interval is None or r.status == "planned":
        return False
    if possibly:
        return r.interval.start is None or r.interval.start <= asked
    return r.interval.latest is not None and r.interval.latest <= asked


def during(
    relations: Iterable[Relation], asked: Period, certainly: bool = False,
    told: Mapping[str, dt.date] | None = None,
) -> tuple[Relation, ...]:
    """What may lie in the period (with `certainly`, what surely does), standing ones included.

    `told` is the first day of each document's date, from which its undated plans may come true.
    """
    interval = period(asked)
    test = _certainly(interval) if certainly else _possibly(interval, told or {})
    return in_order(r for r in relations if test(r))


def neighbours(relations: Iterable[Relation], actor: str) -> tuple[tuple[str, int], ...]:
    """Ids of those it has relations with and how many, the most first."""
    counted: dict[str, int] = {}
    for r in relations:
        if actor in (r.source, r.target):
            other = r.target if r.source == actor else r.source
            counted[other] = counted.get(other, 0) + 1
    return tuple(sorted(counted.items(), key=lambda item: (-item[1], item[0])))


@dataclass(frozen=True, slots=True)
class Path:
    """A way from one actor to another: `actors` by id, and for each step its relations."""

    actors: tuple[str, ...]
    steps: tuple[tuple[Relation, ...], ...]


def paths(
    relations: Sequence[Relation], source: str, target: str, forward: bool = False,
    longest: int = 3, most: int = 20,
) -> tuple[Path, ...]:
    """Ways from `source` to `target` over relations in either direction, the shortest first.

    With `forward` the dates can run forward in time: each step keeps the relations that may lie on
    or after the earliest possible day of the step before; undated relations are no step then.
    Raises ValueError where `longest` or `most` is less than 1 or the two are one.
    """
    import networkx

    if longest < 1 or most < 1:
        raise ValueError(f"longest and most must be 1 or more: {longest}, {most}")
    if source == target:
        raise ValueError(f"a path joins two actors, not {source!r} with itself")
    steps: dict[frozenset[str], list[Relation]] = {}
    for r in in_order(relations):
        if not forward or r.interval is not None:
            steps.setdefault(frozenset((r.source, r.target)), []).append(r)
    plain = networkx.Graph(sorted(tuple(sorted(pair)) for pair in steps))
    if source not in plain or target not in plain:
        return ()
    try:
        found = _ways(plain, source, target, longest)
        made = (_path(way, steps, forward) for way in islice(found, _TRIED))
        return tuple(islice((p for p in made if p is not None), most))
    except networkx.NetworkXNoPath:
        return ()


_TRIED = 2000  # ways looked at before a search for dated ones gives up


def _ways(plain: Any, source: str, target: str, longest: int) -> Iterator[list[str]]:
    import networkx

    for way in networkx.shortest_simple_paths(plain, source, target):
        if len(way) - 1 > longest:
            return
        yield way


def _path(
    way: Sequence[str], steps: dict[frozenset[str], list[Relation]], forward: bool
) -> Path | None:
    taken: list[tuple[Relation, ...]] = []
    now = dt.date.min
    for left, right in pairwise(way):
        found = steps[frozenset((left, right))]
        if forward:
            found = [r for r in found if _may_follow(r, now)]
            if not found:
                return None
            now = max(now, min(_start(r) for r in found))
        taken.append(tuple(found))
    return Path(tuple(way), tuple(_in_time(taken) if forward else taken))


def _in_time(taken: Sequence[tuple[Relation, ...]]) -> list[tuple[Relation, ...]]:
    """The steps without relations that begin when every later step has ended."""
    kept: list[tuple[Relation, ...]] = []
    until = dt.date.max
    for step in reversed(taken):
        fits = tuple(r for r in step if _start(r) < until)
        until = min(until, max(_end(r) for r in fits))
        kept.insert(0, fits)
    return kept


def _may_follow(r: Relation, now: dt.date) -> bool:
    return r.interval is not None and (r.interval.end is None or r.interval.end > now)


def _end(r: Relation) -> dt.date:
    return r.interval.end if r.interval and r.interval.end else dt.date.max


def _start(r: Relation) -> dt.date:
    return r.interval.start if r.interval and r.interval.start else dt.date.min
