"""Whether a weekday beside an event is the one that the text has already told of as to come."""

from __future__ import annotations

import datetime as dt
import re

from timeline.document import Span
from timeline.expression import AtClock, Calendar, Expression
from timeline.interval import Interval
from timeline.traits import core

_EVENTS = (
    r"(?:elections?|vote|voting|referendum|polls?|ballot|run-?off|primary|primaries|caucus(?:es)?|summit|"
    r"conference|convention|meeting|talks|session|hearing|trial|sentencing|debate|launch|lift-?off|flight|"
    r"landing|game|match|final|semi-?final|race|fight|bout|opener|concert|ceremony|funeral|burial|"
    r"service|wedding|parade|rally|march|protest|strike|walkout|inauguration|deadline|storm|eclipse)"
)
_OWNED = re.compile(rf"\s?['’]s?\s(?:[\w-]+\s){{0,2}}{_EVENTS}\b|\s(?:[\w-]+\s)?{_EVENTS}\b")
_BESIDE = re.compile(
    rf"\b(?:the|a|that|this|his|her|its|their)\s(?:[\w-]+\s)?{_EVENTS}\s(?:on\s)?$"
)
_DONE = re.compile(
    r"\s(?:was|were|had|has|have|drew|ended|began|took|failed|passed|said|[a-z]+ed)\b"
)


def named_weekday(expression: Expression) -> int | None:
    """The weekday that it names alone, from 0 (Monday); None for anything else."""
    inner = core(expression)
    inner = inner.base if isinstance(inner, AtClock) else inner
    bare = isinstance(inner, Calendar) and inner.day is None
    return inner.weekday if bare and isinstance(inner, Calendar) else None


def to_come(expression: Expression, told: Interval | None, written: Interval | None) -> int | None:
    """The weekday it names where it was read as a day after the document's; else None."""
    number = named_weekday(expression)
    if number is None or told is None or told.start is None or written is None:
        return None
    return number if told.start > (written.latest or dt.date.max) else None


def held_again(text: str, span: Span, expression: Expression, coming: frozenset[int]) -> bool:
    """Whether it stands at an event ("Tuesday's primary", "the launch on Saturday") and that
    weekday was told of as to come; not before a verb of the past ("the match on Monday drew")."""
    if not coming or named_weekday(expression) not in coming:
        return False
    if _OWNED.match(text, span.end):
        return True
    if _BESIDE.search(text[max(0, span.start - 60) : span.start]) is None:
        return False
    return _DONE.match(text, span.end) is None
