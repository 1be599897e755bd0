"""Times counted from a clock time told just before: "at 9:15 a.m.; an hour later"."""

from __future__ import annotations

from timeline.expression import AtClock, Expression, Shift, Then
from timeline.interval import Granularity
from timeline.traits import core

G = Granularity
_MINUTES = {G.HOUR: 60, G.MINUTE: 1}
_DAY = 24 * 60


def counted(expression: Expression, told: Expression) -> AtClock | None:
    """The clock time that hours or minutes before or after the `told` one come to, on the day it
    is of or the days beside it. None where either is something else."""
    moved = core(expression)
    if not isinstance(moved, Shift) or not isinstance(moved.base, Then):
        return None
    if moved.unit not in _MINUTES or not isinstance(told, AtClock) or ":" not in told.clock:
        return None
    hour, minute = (int(part) for part in told.clock.split(":")[:2])
    minutes = hour * 60 + minute + round(moved.steps * _MINUTES[moved.unit])
    days, rest = divmod(minutes, _DAY)
    day: Expression = Then(G.DAY)
    if days:
        day = Shift(day, days, G.DAY, G.DAY)
    return AtClock(day, f"{rest // 60:02}:{rest % 60:02}", told.zone)
