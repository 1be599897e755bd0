"""Weekdays that recur with their neighbour: "every Tuesday and Thursday"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.expression import Calendar, Expression, Recurring
from timeline.tag import Found


def shared_sets(text: str, found: Sequence[Found]) -> tuple[Found, ...]:
    """The weekdays that recur with the one before or behind them ("every Tuesday and Thursday",
    "on Friday and Saturday nights")."""
    items = list(found)
    for place in range(len(items) - 2, -1, -1):
        first, last = items[place : place + 2]
        day_, nights = first.expression, last.expression
        if not isinstance(nights, Recurring) or last.rule != "set-weekday-parts":
            continue
        number = _weekday(day_)
        if number is not None and _SERIES.fullmatch(text, first.span.end, last.span.start):
            value = f"XXXX-WXX-{number}{nights.value[10:]}"
            items[place] = first._replace(expression=Recurring(value), rule=last.rule)
    for place in range(1, len(items)):
        first, last = items[place - 1 : place + 1]
        again = isinstance(first.expression, Recurring) and first.rule.startswith("set-every")
        number = _weekday(last.expression)
        if again and number and _SERIES.fullmatch(text, first.span.end, last.span.start):
            value = f"XXXX-WXX-{number}"
            items[place] = last._replace(expression=Recurring(value), rule="set-every-weekday")
    return tuple(items)


def _weekday(expression: Expression) -> int | None:
    """The bare weekday that it names, from 1 (Monday); None for anything else."""
    bare = isinstance(expression, Calendar) and expression.day is None
    number = expression.weekday if isinstance(expression, Calendar) and bare else None
    return None if number is None else number + 1


_SERIES = re.compile(r"\s(?:and|or)\s|,\s(?:and\s|or\s)?")
