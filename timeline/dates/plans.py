"""Whether a weekday beside an event is the one that the text has already told of as to come."""

from __future__ import annotations

import datetime as dt
import re

from timeline.dates.traits import named_weekday
from timeline.document import Span
from timeline.expression import Expression
from timeline.interval import Interval
from timeline.tense.cues import EVENTS
from timeline.tense.sides import direction
from timeline.tense.words import PAST

AT_EVENT = re.compile(rf"\s?['’]s?\s(?:[\w-]+\s){{0,2}}{EVENTS}\b|\s(?:[\w-]+\s)?{EVENTS}\b")
"""An event that is set for a day, behind it ("Tuesday's primary")."""
_BESIDE = re.compile(
    rf"\b(?:the|an?|that|this|his|her|its|their)\s(?:[\w-]+\s){{0,2}}{EVENTS}\s(?:on\s)?$"
)
_THERE = re.compile(r"\b(?:in|at|during)\s$")
_NEXT = re.compile(r"\s([a-z]+)\b")


def to_come(told: Interval | None, written: Interval | None) -> frozenset[int]:
    """The weekdays of a day or a weekend of the week after the document's; empty for others."""
    if told is None or told.start is None or told.days not in (1, 2) or written is None:
        return frozenset()
    ahead = dt.timedelta(0) < told.start - (written.latest or dt.date.max) <= dt.timedelta(7)
    days = range(told.start.weekday(), told.start.weekday() + told.days)
    return frozenset(day % 7 for day in days) if ahead else frozenset()


def held_again(text: str, span: Span, expression: Expression, coming: frozenset[int]) -> bool:
    """Whether it stands at an event ("Tuesday's primary", "the launch on Saturday") and that
    weekday was told of as to come; not before a verb of the past ("the match on Monday drew")."""
    if not coming or named_weekday(expression) not in coming:
        return False
    owned, before = AT_EVENT.match(text, span.end), text[max(0, span.start - 70) : span.start]
    beside = _BESIDE.search(before)
    if owned is None and beside is None:
        return False
    if owned is None and beside is not None and _THERE.search(before, 0, beside.start()):
        return direction(text, span) != "past"  # "won in the primary Tuesday"
    if before.endswith(("after ", "since ")) and direction(text, span) == "past":
        return False  # "the brawl that broke out after Saturday's final"
    verb = _NEXT.match(text, owned.end() if owned else span.end)
    return verb is None or not (verb[1] in PAST or verb[1].endswith("ed"))
