"""What can be told of an expression before it is dated: its unit, its anchors, what it omits."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from timeline import timex3
from timeline.expression import (
    About,
    AtClock,
    Calendar,
    Duration,
    Expression,
    Last,
    Next,
    Now,
    Nth,
    Part,
    Shift,
    Then,
    This,
    Union,
    Vague,
    Within,
)
from timeline.interval import Granularity

G = Granularity


_MODS = {"BEGIN": "START", "CLOSE": "END"}


def needs(expression: Expression) -> frozenset[str]:
    """Which anchors it is read from: "now", "then", "side" for an incomplete date."""
    found = _NEEDS.get(type(expression))
    return found(expression) if found is not None else _NOTHING


_NOTHING: frozenset[str] = frozenset()
_NOW, _THEN, _SIDE = frozenset({"now"}), frozenset({"then"}), frozenset({"side"})


def _of_base(e: Last | Next | This | Shift | Part | About | AtClock) -> frozenset[str]:
    return needs(e.base)


def _of_container(e: Within | Nth) -> frozenset[str]:
    return needs(e.container)


_NEEDS: dict[type, Callable[..., frozenset[str]]] = {
    Vague: lambda e: _THEN if e.told else _NOW,
    Now: lambda e: _NOW,
    Then: lambda e: _THEN,
    Calendar: lambda e: _SIDE if e.year is None else _NOTHING,
    Duration: lambda e: _NOTHING if e.side is None else _NOW,
    Union: lambda e: _NOTHING.union(*(needs(part) for part in e.parts)),
    **dict.fromkeys((Last, Next, This, Shift, Part, About, AtClock), _of_base),
    **dict.fromkeys((Within, Nth), _of_container),
}


def core(expression: Expression) -> Expression:
    while isinstance(expression, _CUT):
        expression = expression.base
    return expression


_CUT = (Part, About)
"""Made once: it is asked of every expression, many times."""


def without_clock(expression: Expression) -> Expression:
    """Its core, and of an hour the day that the hour is of."""
    inner = core(expression)
    return inner.base if isinstance(inner, AtClock) else inner


def named_weekday(expression: Expression) -> int | None:
    """The weekday that it names alone, from 0 (Monday); None for anything else."""
    inner = without_clock(expression)
    return inner.weekday if isinstance(inner, Calendar) and inner.day is None else None


def weekday(expression: Expression) -> bool:
    return named_weekday(expression) is not None


def year(expression: Expression) -> int | None:
    inner = without_clock(expression)
    inner = inner.container if isinstance(inner, (Within, Nth)) else inner
    return inner.year if isinstance(inner, Calendar) else None


def unit_of(expression: Expression) -> Granularity | None:
    if isinstance(expression, (Calendar, Now, Then)):
        return expression.unit
    if isinstance(expression, Shift):
        return expression.to
    if isinstance(expression, (Last, Next, This, Within)):
        return expression.of.unit
    if isinstance(expression, (Part, About, AtClock)):
        return unit_of(expression.base)
    return expression.unit if isinstance(expression, Nth) else None


def open_value(expression: Expression) -> str:
    if isinstance(expression, Calendar):
        return timex3.open_value(expression)
    if isinstance(expression, Within) and isinstance(expression.container, Calendar):
        year = expression.container.year
        if year is not None and year < 0:
            return timex3.open_value(replace(expression.of, year=year))  # "the spring of 480 BC"
    if isinstance(expression, (Last, Next, This, Within)):
        return timex3.open_value(expression.of)
    if isinstance(expression, (Part, About)):
        return open_value(expression.base)
    if isinstance(expression, AtClock):
        return f"{open_value(expression.base)}T{expression.clock}{expression.zone}"
    if isinstance(expression, Union):
        return open_value(expression.parts[0])
    unit = unit_of(expression)
    return timex3.open_value(Calendar(unit)) if unit is not None else "XXXX"


def mod(expression: Expression) -> str | None:
    return _MODS.get(expression.mod, expression.mod) if isinstance(expression, Part) else None


def inferred(expression: Expression) -> tuple[str, ...]:
    """The parts of a calendar date that the words leave out."""
    if isinstance(expression, (Part, AtClock)):
        return inferred(expression.base)
    if not isinstance(expression, Calendar) or expression.year is not None:
        return ()
    if expression.unit in (G.YEAR, G.DECADE):
        return ("century",)
    if expression.month is None and expression.unit is G.DAY and expression.holiday is None:
        return ("year", "month") if expression.weekday is None else ("date",)
    return ("year",)
