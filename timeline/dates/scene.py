"""What a text has told before an expression, from which it is read."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.dates.memory import Kind, Reference
from timeline.interval import Interval


@dataclass(frozen=True, slots=True)
class Scene:
    """What a text has told before an expression: when it was written, of which kind it is, the time
    last spoken of, the last quarter, the weekdays told of as to come."""

    text: str
    written: Interval | None
    genre: Kind
    reference: Reference | None
    quarter: Reference | None
    coming: frozenset[int] = frozenset()
