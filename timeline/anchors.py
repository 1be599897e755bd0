"""What an expression is dated from, and what comes of it."""

from __future__ import annotations

import datetime as dt
from typing import Literal, NamedTuple

from timeline.interval import Granularity, Interval

G = Granularity


Direction = Literal["past", "future", "near"]


class Anchors(NamedTuple):
    """What dates are counted from: a day of writing, the stretch last spoken of, and the side on
    which an incomplete date lies ("near": whichever is closer)."""

    now: dt.date | None
    then: Interval | None
    direction: Direction = "past"
    base: Literal["now", "then"] = "now"
    sure: bool = False
    """Whether the side is told beyond doubt ("since September"), however far that lies."""
    near: Interval | None = None
    """The time last spoken of in the same sentence, for words that point back loosely."""


class Dated(NamedTuple):
    """An expression with its days: None where nothing dates it, and then `reason` says why.

    `core` is the calendar unit spoken of, before "early" or "late" cut it.
    """

    value: str
    unit: Granularity | None
    interval: Interval | None = None
    core: Interval | None = None
    mod: str | None = None
    inferred: tuple[str, ...] = ()
    reason: str | None = None


class UndatedError(Exception):
    """No anchor or no calendar for an expression; the message is for a reader. `within` is the
    coarser stretch in which it lies, where that much is known."""

    def __init__(self, message: str, within: Interval | None = None) -> None:
        super().__init__(message)
        self.within = within


Stretch = tuple[Interval, Granularity]
