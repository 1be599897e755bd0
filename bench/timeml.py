"""TimeML documents whose TLINKs say when each event was, and what follows from the links.

Source of the links: Pustejovsky et al., "The TimeBank corpus" (2003); what follows is the part of
Allen's algebra (1983) that says inside, before and after.
"""

from __future__ import annotations

import datetime as dt
import re
import xml.etree.ElementTree as ET
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from timeline.calendar_units import SEASONS, season, unit_at
from timeline.interval import Granularity, Interval
from timeline.score import DCT_ROLES, Gold, body, read

Links = Mapping[str, frozenset[str]]

_INSIDE = frozenset({"IS_INCLUDED", "DURING", "BEGINS", "ENDS"})
_AROUND = frozenset({"INCLUDES", "DURING_INV", "BEGUN_BY", "ENDED_BY"})
_SAME = frozenset({"SIMULTANEOUS", "IDENTITY"})
_BEFORE = frozenset({"BEFORE", "IBEFORE"})
_AFTER = frozenset({"AFTER", "IAFTER"})


@dataclass(frozen=True, slots=True)
class Told:
    """A document: spans of its events and calendar times by id, and who stands how to whom.

    `dct` is the id of the document's own time. `inside` and `before` are the links as given.
    """

    gold: Gold
    events: Mapping[str, tuple[int, int]]
    times: Mapping[str, Interval]
    dct: str | None
    inside: Links
    before: Links
    after: Links

    def places(self, event: str) -> dict[str, Interval]:
        """The calendar times an event lies in by id, followed through other events."""
        return {t: self.times[t] for t in _reached(event, self.inside) if t in self.times}

    def bounds(self, event: str) -> tuple[dt.date | None, dt.date | None]:
        """The day from which and the day before which an event must lie; None where unknown.

        What is before the document's time may be of the same day.
        """
        wholes = _reached(event, self.inside) | {event}
        later = set().union(*(_reached(w, self.before) for w in wholes))
        earlier = set().union(*(_reached(w, self.after) for w in wholes))
        ends = [*self._days(later, "start", "end")]
        starts = [*self._days(earlier, "end", "start")]
        return max(starts, default=None), min(ends, default=None)

    def _days(self, nodes: Iterable[str], of_time: str, of_event: str) -> Iterable[dt.date]:
        for node in nodes:
            if node in self.times:
                own = of_event if node == self.dct else of_time
                found = [getattr(self.times[node], own)]
            else:
                found = [getattr(t, of_event) for t in self.places(node).values()]
            yield from (day for day in found if day is not None)


def told(folder: Path) -> list[Told]:
    """The documents of a folder that have links between events and times, in order of name."""
    golds, _ = read(folder)
    made = [_told(g, ET.parse(folder / g.name).getroot()) for g in golds]
    return [t for t in made if t.inside]


def _told(gold: Gold, root: ET.Element) -> Told:
    ids = ((e.get("eid") or e.get("tid"), start, end) for e, start, end in body(root)[1])
    spans = {name: (start, end) for name, start, end in ids if name}
    values = {t.get("tid", ""): calendar(t.get("value", "")) for t in root.iter("TIMEX3")}
    dct = next((t.get("tid") for t in root.iter("TIMEX3")
                if t.get("functionInDocument") in DCT_ROLES), None)  # fmt: skip
    instances = {m.get("eiid"): m.get("eventID") for m in root.iter("MAKEINSTANCE")}
    inside: dict[str, set[str]] = defaultdict(set)
    before: dict[str, set[str]] = defaultdict(set)
    after: dict[str, set[str]] = defaultdict(set)
    for link in root.iter("TLINK"):
        a = link.get("timeID") or instances.get(link.get("eventInstanceID"))
        b = link.get("relatedToTime") or instances.get(link.get("relatedToEventInstance"))
        how = link.get("relType")
        if a is None or b is None:
            continue
        if how in _INSIDE | _SAME:
            inside[a].add(b)
        if how in _AROUND | _SAME:
            inside[b].add(a)
        if how in _BEFORE | _AFTER:
            one, two = (a, b) if how in _BEFORE else (b, a)
            before[one].add(two)
            after[two].add(one)
    times = {k: v for k, v in values.items() if v is not None}
    events = {k: v for k, v in spans.items() if k.startswith("e")}
    return Told(gold, events, times, dct, *map(_frozen, (inside, before, after)))


def _frozen(links: Mapping[str, set[str]]) -> Links:
    return {k: frozenset(v) for k, v in links.items()}


def _reached(start: str, links: Links) -> set[str]:
    seen: set[str] = set()
    waiting = [start]
    while waiting:
        for node in links.get(waiting.pop(), ()):
            if node not in seen:
                seen.add(node)
                waiting.append(node)
    return seen - {start}


def calendar(value: str) -> Interval | None:
    """The days of a TIMEX3 value; None for a length, a vague reference or part of a value."""
    for shape, days in _SHAPES.items():
        if match := re.fullmatch(shape, value):
            try:
                return days(*match.groups())
            except ValueError:
                return None
    return None


def _week(year: str, number: str, _: str | None) -> Interval:
    return unit_at(dt.date.fromisocalendar(int(year), int(number), 1), Granularity.WEEK)


def _part(year: str, kind: str, number: str) -> Interval:
    size, unit = (3, Granularity.QUARTER) if kind == "Q" else (6, Granularity.HALF)
    return unit_at(dt.date(int(year), (int(number) - 1) * size + 1, 1), unit)


_SHAPES: dict[str, Callable[..., Interval]] = {
    r"(\d{3})": lambda d: unit_at(dt.date(int(d) * 10, 1, 1), Granularity.DECADE),
    r"(\d{4})": lambda y: Interval.year(int(y)),
    r"(\d{4})-(\d\d)": lambda y, m: Interval.month(int(y), int(m)),
    r"(\d{4}-\d\d-\d\d)(?:T.*)?": lambda d: Interval.day(dt.date.fromisoformat(d)),
    r"(\d{4})-W(\d\d)(-WE)?": _week,
    r"(\d{4})-([QH])(\d)": _part,
    r"(\d{4})-(SP|SU|FA|WI)": lambda y, s: season(int(y), SEASONS.index(s)),
}
