"""An expression as its scene reads it: from the quarter told, the day told, or today."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from timeline.calendar_units import unit_at
from timeline.dates.clockwork import counted
from timeline.dates.footing import Footing
from timeline.dates.genre import this_day
from timeline.dates.in_passing import compares, monthly
from timeline.dates.memory import Reference, same_sentence
from timeline.dates.neighbour import said_then
from timeline.dates.quarters import CLOSES
from timeline.dates.scene import Scene, ahead
from timeline.dates.side import side as side_of
from timeline.dates.traits import core, year
from timeline.expression import (
    THAT_DAY,
    TODAY,
    About,
    AtClock,
    Calendar,
    Expression,
    Last,
    Next,
    Now,
    Part,
    Shift,
    Then,
    This,
)
from timeline.interval import Granularity
from timeline.tag import Found
from timeline.tense.sentence_end import BEGIN
from timeline.tense.sides import direction

G = Granularity


def spoken(scene: Scene, item: Found, foot: Footing) -> tuple[Expression, Footing]:
    """The expression as its scene reads it: "last May" of a narrative from its own time, "a year
    earlier" from the quarter or the month whose figures are told."""
    expression = item.expression
    told = scene.genre == "narrative" and foot.then is not None
    if told and isinstance(expression, (Last, Next, This)) and isinstance(expression.base, Now):
        return type(expression)(expression.of, Then(G.VAGUE)), foot
    if told and this_day(item):
        return THAT_DAY, foot
    if said_then(scene, item):
        return _then(expression), foot
    if _on_sunday(scene) and core(expression) in _WEEKS and _looks_ahead(scene, item):
        return _moved_week(expression, Shift(Now(G.WEEK), 1, G.WEEK, G.WEEK)), foot
    if core(expression) == Now(G.WEEKEND) and _weekend_over(scene, item):
        return _moved_week(expression, Shift(Now(G.WEEK), -1, G.WEEK, G.WEEKEND)), foot
    if scene.reference is not None and isinstance(expression, (Shift, About)):
        clock = counted(expression, scene.reference.expression)
        if clock is not None:
            return clock, foot
    if isinstance(expression, This) and _that_alone(scene, item):
        side = side_of(scene.text, item, None)
        return expression.of, foot._replace(side=side, base="now")
    if scene.genre == "news" and _today(scene, item):
        return _on(TODAY, expression), foot
    told_again = core(expression)
    if isinstance(told_again, Shift) and _beside(scene, item, told_again):
        return Then(told_again.to), foot  # "on Sunday, two days later"
    if isinstance(expression, Then) and expression == _THE_YEAR and _year_over(scene, item):
        return Shift(Now(G.YEAR), -1, G.YEAR, G.YEAR), foot
    if item.rule == "same-month-told" and isinstance(expression, Calendar):
        return _month_of(expression, scene), foot
    if item.rule in _OF_A_YEAR and isinstance(expression, Calendar):
        return _quarter_of(expression, scene), foot
    if item.rule in _SAME_PERIOD and scene.half is not None:
        half = foot._replace(then=scene.half.interval)
        return Shift(Then(G.HALF), -1, G.YEAR, G.HALF), half
    if isinstance(expression, Shift) and compares(scene.text, item):
        return _compared(scene, item, expression, foot)
    return expression, foot


def _then(expression: Expression) -> Expression:
    """The same day, or part of one, counted from the day told instead of the document's."""
    if isinstance(expression, (Shift, AtClock)):
        return replace(expression, base=_then(expression.base))
    return THAT_DAY if expression == TODAY else expression


def _on_sunday(scene: Scene) -> bool:
    """Whether a text is of a Sunday, on which "this week" is, where its clause looks ahead, the
    one that begins."""
    start = scene.written.start if scene.written is not None and scene.written.days == 1 else None
    return scene.genre == "news" and start is not None and start.weekday() == _SUNDAY


def _looks_ahead(scene: Scene, item: Found) -> bool:
    return direction(scene.text, item.span) == "future"


def _moved_week(expression: Expression, moved: Shift) -> Expression:
    if isinstance(expression, (Part, About)):
        return replace(expression, base=_moved_week(expression.base, moved))
    return moved


def _weekend_over(scene: Scene, item: Found) -> bool:
    """Whether "this weekend" is told on the days behind it, of what has been."""
    day = scene.written.start if scene.written is not None and scene.written.days == 1 else None
    begun = scene.genre == "news" and day is not None and day.weekday() < _MIDWEEK
    return begun and direction(scene.text, item.span) == "past"


_MIDWEEK, _SUNDAY = 2, 6
_WEEKS = (Now(G.WEEK), Then(G.WEEK, loose=True))
_THE_YEAR = Then(G.YEAR, loose=True)


def _compared(
    scene: Scene, item: Found, expression: Shift, foot: Footing
) -> tuple[Expression, Footing]:
    """What figures are compared with: the quarter, the month or the year before those told."""
    unknown = scene.quarter is None and "quarter" not in item.span.of(scene.text)
    if item.rule in _SAME_PERIOD and unknown:  # the period is no quarter
        told = item.rule == "same-period-ago" and _period_told(scene)
        return Shift(Then(G.YEAR) if told else Now(G.YEAR), -1, G.YEAR, G.YEAR), foot
    if expression.to is not G.YEAR:
        return expression, foot
    closed = scene.quarter is not None and _only_closes(scene.text, scene.quarter, scene.reference)
    if not closed and scene.reference and monthly(
        scene.reference, scene.text, item, scene.written
    ):
        return Shift(Then(G.MONTH), -1, G.YEAR, G.MONTH), foot
    if _told_year(scene, item) or (scene.quarter is None and _period_told(scene)):
        return Shift(Then(G.YEAR), -1, G.YEAR, G.YEAR), foot
    if scene.quarter is not None:
        quarter = foot._replace(then=scene.quarter.interval)
        return Shift(Then(G.QUARTER), -1, G.YEAR, G.QUARTER), quarter
    return Shift(Now(G.YEAR), -1, G.YEAR, G.YEAR), foot


def _only_closes(text: str, quarter: Reference, told: Reference | None) -> bool:
    """Whether the time last told only closes the quarter ("the three months to end-September")."""
    if told is None or told.end <= quarter.end:
        return False
    return CLOSES.fullmatch(text, quarter.end, told.start) is not None


def _period_told(scene: Scene) -> bool:
    """Whether the day last told ends the period of the figures ("the half year to Dec. 31")."""
    told = scene.reference
    if told is None or (told.interval.days or 99) > 31:
        return False
    start = told.start
    return _PERIOD_TO.search(scene.text[max(0, start - 40) : start]) is not None


_PERIOD_TO = re.compile(
    r"\b(?:half|months?|weeks?|year),?\s(?:that\s|which\s)?(?:ended|ending|to|through)\s(?:on\s|in\s)?"
    r"(?:the\send\sof\s)?$"
)
_OF_A_YEAR = ("quarter-a-year-told", "same-period", "same-period-months")
_SAME_PERIOD = ("same-period", "same-period-ago")


def _quarter_of(year: Calendar, scene: Scene) -> Calendar:
    """The quarter or half told before in another year ("in the 1988 period"); the year where none
    was."""
    if scene.half is not None and (half := scene.half.interval.start) is not None:
        return Calendar(G.HALF, year.year, index=1 + half.month // 7)
    start = scene.quarter.interval.start if scene.quarter is not None else None
    return year if start is None else Calendar(G.QUARTER, year.year, index=start.month // 3 + 1)


def _month_of(year: Calendar, scene: Scene) -> Calendar:
    """The month told before in another year; the year where none was."""
    told = scene.reference.interval if scene.reference is not None else None
    if told is None or told.start is None or (told.days or 99) > 31:
        return year
    return Calendar(G.MONTH, year.year, told.start.month)


def _that_alone(scene: Scene, item: Found) -> bool:
    """Whether no day or month was told of to which "that Tuesday" could point."""
    told = scene.reference
    bare = item.rule == "weekday-that" and scene.genre == "news"
    return bare and (told is None or (told.interval.days or 0) > 31)


def _on(day: Expression, expression: Expression) -> Expression:
    """The same part of that day."""
    if isinstance(expression, AtClock):
        return AtClock(day, expression.clock, expression.zone)
    return day


def _today(scene: Scene, item: Found) -> bool:
    """Whether "later in the day", "in the evening" is of the day of writing: where no one day was
    spoken of just before, or one on the other side of today than the clause."""
    base = item.expression.base if isinstance(item.expression, AtClock) else item.expression
    if item.rule not in _OF_A_DAY or base != THAT_DAY:
        return False
    if _THAT.search(item.span.of(scene.text)):
        return scene.reference is None
    told = scene.reference
    if told is None or told.interval.start is None or told.interval.days != 1:
        return True
    side = direction(scene.text, item.span)
    if ahead(scene, told) and side == "past":
        return True
    if same_sentence(scene.text, told.end, item.span.start):
        return False
    over = scene.written is not None and told.interval.start < (scene.written.start or dt.date.min)
    return over and side == "future"


_THAT = re.compile(r"\bthat\b")
_OF_A_DAY = (
    "later-in-day", "part-the", "part-the-early", "part-mod", "part-the-hours", "early-hours-alone",
    "late-at-night",
)  # fmt: skip


def _beside(scene: Scene, item: Found, later: Shift) -> bool:
    """Whether "two days later", "two days earlier" stands beside the date that it tells again."""
    told = scene.reference
    if told is None or told.interval.start is None or item.rule not in ("later", "earlier"):
        return False
    if not isinstance(later.base, Then) or later.to.rank < G.DAY.rank:
        return False
    finer = unit_at(told.interval.start, later.to).contains(told.interval)
    return finer and scene.text[told.end : item.span.start] == ", "


_FOR_ALL = re.compile(rf"{BEGIN}(?:For|During|In|Over)\s$")


def _year_over(scene: Scene, item: Found) -> bool:
    """Whether a sentence of the first months of a year opens with how the last one went ("For the
    year, it earned $3 million", told in February): every firm reports then."""
    start = scene.written.start if scene.written is not None else None
    if start is None or start.month > _REPORTED:
        return False
    opens = _FOR_ALL.search(scene.text[max(0, item.span.start - 14) : item.span.start])
    if opens is None or _FORECAST.match(scene.text, item.span.end):
        return False
    return direction(scene.text, item.span) == "past"


_REPORTED = 3
_FORECAST = re.compile(
    r",?\s(?:(?!than\b|as\b)[\w’'.-]+\s){1,6}(?:project|predict|target|plann|guid|expect|anticipat|forecast)"
    r"(?:ed|s|ing)?\b"
)
"""What is foreseen for it ("For the year, the bank projected growth")."""


def _told_year(scene: Scene, item: Found) -> bool:
    """Whether the sentence gives the year that is compared ("at the end of 2012 ... from 4 percent
    a year earlier"), not one that only begins a record ("the worst since 2008"); or the one before
    it does, where this opens with "In the prior year"."""
    told = scene.reference
    if told is None or told.interval.days not in (365, 366):
        return False
    gap = scene.text[told.end : item.span.start]
    if item.rule == "the-previous-unit" and len(gap) < 160 and _FOR_ALL.search(gap):
        return True
    before = scene.text[max(0, told.start - 6) : told.start]
    same = same_sentence(scene.text, told.end, item.span.start)
    return same and year(told.expression) is not None and "since " not in before
