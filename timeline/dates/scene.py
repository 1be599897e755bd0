"""What a text has told before an expression, from which it is read."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.dates.memory import Kind, Reference
from timeline.dates.quarters import Counted
from timeline.expression import About
from timeline.interval import Interval


@dataclass(frozen=True, slots=True)
class Scene:
    """What a text has told before an expression: when it was written, of which kind it is, the time
    last spoken of, the last quarter, the weekdays told of as to come, what tells when it was
    written, the half of a year told since the last quarter, and the quarters whose last day the
    text tells."""

    text: str
    written: Interval | None
    genre: Kind
    reference: Reference | None
    quarter: Reference | None
    coming: frozenset[int] = frozenset()
    source: str = "document date"
    half: Reference | None = None
    counted: Counted = ()


def ahead(scene: Scene, reference: Reference) -> bool:
    """Whether the time last spoken of lies after the document's ("the 2018 Cup, held in June"); a
    fiscal year has months of the year before."""
    if isinstance(reference.expression, About):
        return False
    latest = scene.written.latest if scene.written is not None else None
    start = reference.interval.start
    return latest is not None and start is not None and start > latest
