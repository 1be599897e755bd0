"""What a text has told before an expression, from which it is read."""

from __future__ import annotations

import re
from typing import NamedTuple

from timeline.calendar_units import WEEKDAY_NAMES
from timeline.dates.memory import Kind, Reference
from timeline.dates.quarters import Counted
from timeline.document import Span
from timeline.expression import About
from timeline.interval import Interval
from timeline.tense.sides import direction


class Scene(NamedTuple):
    """What a text has told before an expression: when it was written, of which kind it is, the time
    last spoken of, the last quarter, the weekdays told of as to come, the weekday that has begun
    only where the text speaks of, what tells when it was written, and the half of a year told since
    the last quarter, and the quarters whose last day the text tells."""

    text: str
    written: Interval | None
    genre: Kind
    reference: Reference | None
    quarter: Reference | None
    coming: frozenset[int] = frozenset()
    tomorrow: int | None = None
    source: str = "document date"
    half: Reference | None = None
    counted: Counted = ()


_LOCAL = (
    r"(?:\s(?:morning|afternoon|evening|night))?,?\s"
    r"(?:local\stime\b|\((?:\d{4}|\d\d?(?:[.:]\d\d)?)\s?(?:[ap]\.?m\.?\s)?(?:GMT|UTC)\b)"
)


def begun_ahead(text: str, written: Interval | None) -> int | None:
    """The weekday of the day after the document's, from 0 (Monday), where an hour of it by a clock
    of its own has been ("struck at 4:06 am on Monday (2109 GMT)", told on Sunday); else None."""
    if written is None or written.days != 1 or written.end is None:
        return None
    number = written.end.weekday()
    name = WEEKDAY_NAMES[number]
    for match in re.finditer(name + _LOCAL, text):  # a search that begins with its letters is fast
        if direction(text, Span(match.start(), match.start() + len(name))) != "future":
            return number
    return None


def ahead(scene: Scene, reference: Reference) -> bool:
    """Whether the time last spoken of lies after the document's ("the 2018 Cup, held in June"); a
    fiscal year has months of the year before."""
    if isinstance(reference.expression, About):
        return False
    latest = scene.written.latest if scene.written is not None else None
    start = reference.interval.start
    return latest is not None and start is not None and start > latest
