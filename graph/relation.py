"""A relation: a dated, quoted, qualified statement between two actors."""

from __future__ import annotations

from dataclasses import dataclass, field

from timeline.document import Span
from timeline.event import Status
from timeline.interval import Granularity, Interval


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence that states the relation, with that sentence's own date and status.

    `event` is the id of the event read there, `text` the sentence as `Document.quote` gives it.
    """

    document: str
    event: str
    sentence: Span
    predicate_span: Span
    text: str
    rule: str
    interval: Interval | None
    status: Status
    attribution: str | None = None


@dataclass(frozen=True, slots=True)
class Relation:
    """Source did `predicate` to target: from actor id to actor id, directed.

    `interval` is None where nothing dates or bounds it; `bounded` as in Event. `evidence` holds
    at least one statement; `conflicts` says in a sentence each how its statements differ in date
    or status (empty where they agree). `type` is a PLOVER event type or None; `standing` marks
    what holds rather than happens. `once` as in Timex, for the words of a page alone.
    """

    id: str
    source: str
    target: str
    predicate: str
    status: Status
    evidence: tuple[Statement, ...]
    type: str | None = None
    interval: Interval | None = None
    granularity: Granularity | None = None
    edtf: str | None = None
    bounded: bool = False
    once: bool = field(default=False, compare=False)
    standing: bool = False
    attribution: str | None = None
    place: str | None = None
    confidence: float = 1.0
    conflicts: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not self.evidence:
            raise ValueError(f"a relation needs a statement: {self.id!r}")
        if self.source == self.target:
            raise ValueError(f"a relation joins two actors, not {self.source!r} with itself")
