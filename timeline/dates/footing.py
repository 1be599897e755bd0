"""Where an expression is read from: the document's day or the time last spoken of, and its side."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from timeline.anchors import Direction
from timeline.calendar_units import shift, unit_at
from timeline.dates.clockwork import counted
from timeline.dates.memory import Reference, compares, monthly, quarterly, same_sentence
from timeline.dates.plans import held_again, named_weekday
from timeline.dates.scene import Scene
from timeline.dates.side import side as side_of
from timeline.dates.told_year import told_beside, told_in
from timeline.dates.traits import core, needs, weekday, year
from timeline.expression import (
    About,
    AtClock,
    Calendar,
    Expression,
    Last,
    Next,
    Now,
    Shift,
    Then,
    This,
)
from timeline.interval import Granularity, Interval
from timeline.tag import Found
from timeline.tense.prospects import promised
from timeline.tense.sides import direction

if TYPE_CHECKING:
    from spacy.tokens import Doc

G = Granularity
_LATELY = 60


@dataclass(frozen=True, slots=True)
class Footing:
    """Where one expression is read from: the side on which an incomplete one lies, whether from the
    document's day ("now") or the time last spoken of ("then", with that time), and `own` where a
    narrative speaks from the day it was written for once."""

    side: Direction
    base: Literal["now", "then"]
    then: Interval | None
    own: bool = False


def footing(scene: Scene, item: Found, doc: Doc | None) -> Footing:
    """The footing of a found expression."""
    reference, wanted = scene.reference, needs(item.expression)
    then = reference.interval if reference is not None else None
    if scene.genre == "narrative":
        return _in_narrative(scene, item, then, doc)
    if reference is not None and _next_weekday(scene.text, reference, item):
        return Footing("future", "then", then)
    if reference is not None and (
        _named_again(scene.text, reference, item) or _of_its_month(scene.text, reference, item)
    ):
        return Footing("near", "then", then)
    if reference is not None and _next_month(scene, reference, item):
        return Footing("future", "then", then)
    side: Direction = "past"
    if "side" in wanted:
        side = side_of(scene.text, item, doc, _goes_on(scene, item))
    if side != "future" and held_again(scene.text, item.span, item.expression, scene.coming):
        side = "future"
    ahead = reference is not None and _ahead(scene, reference)
    told = side != "future" or ahead
    if told and reference is not None and told_in(scene, reference, item):
        if year(reference.expression) is not None and reference.interval.start is not None:
            then = unit_at(reference.interval.start, G.YEAR)  # "in May 2006 and on July 14"
        return Footing("near", "then", then)
    if reference is not None and side != "future" and told_beside(scene, reference, item):
        return Footing("near", "then", then)
    return Footing(side, "now", then)


def _goes_on(scene: Scene, item: Found) -> bool:
    """Whether a weekday is one told of as to come before ("will meet Saturday. When: Saturday"), or
    stands behind one in its sentence ("off Oban on Tuesday, hitting Mull on Thursday")."""
    told, number = scene.reference, named_weekday(item.expression)
    if told is None or number is None:
        return False
    if number in scene.coming:
        return True
    joined = weekday(told.expression) and _ahead(scene, told)
    return joined and same_sentence(scene.text, told.end, item.span.start)


_AND = re.compile(r",?\s(?:and|or|to|into|through|then)\s(?:on\s)?|,\s(?:on\s)?|\s?[-–]\s?")


def _next_weekday(text: str, reference: Reference, item: Found) -> bool:
    """Whether a weekday goes on from one just before it ("Tuesday night and Wednesday")."""
    if not weekday(item.expression) or not weekday(reference.expression):
        return False
    return _AND.fullmatch(text, reference.end, item.span.start) is not None


def _next_month(scene: Scene, reference: Reference, item: Found) -> bool:
    """Whether a month goes on from one to come ("until mid-December and late January")."""
    told, inner = core(reference.expression), core(item.expression)
    if not isinstance(told, Calendar) or not isinstance(inner, Calendar) or inner.year is not None:
        return False
    months = told.unit is G.MONTH and inner.unit is G.MONTH
    joined = _AND.fullmatch(scene.text, reference.end, item.span.start) is not None
    return months and joined and _ahead(scene, reference)


def _named_again(text: str, reference: Reference, item: Found) -> bool:
    """Whether a weekday is the one of a date in its sentence ("on New Year's Eve the barge sank; it
    had left on Wednesday"), or of an hour told just before by another clock ("at 9:31 p.m. EST
    (0231 GMT Wednesday)")."""
    number, start = named_weekday(item.expression), reference.interval.start
    if number is None or start is None or reference.interval.days != 1:
        return False
    if isinstance(item.expression, AtClock) and text[reference.end : item.span.start] == " (":
        return True
    told = core(reference.expression)
    dated = isinstance(told, Calendar) and (told.day or told.holiday) and start.weekday() == number
    apart = _RANGE.search(text[item.span.start - 10 : item.span.start]) is not None
    return bool(dated) and not apart and same_sentence(text, reference.end, item.span.start)


def _of_its_month(text: str, reference: Reference, item: Found) -> bool:
    """Whether a day without a month goes on from a date of its sentence ("crossed on July 4 and
    came back on the 13th")."""
    inner, days = core(item.expression), reference.interval.days
    bare = isinstance(inner, Calendar) and inner.day and not inner.month and inner.weekday is None
    return bool(bare and days and days <= 31) and same_sentence(
        text, reference.end, item.span.start
    )


_RANGE = re.compile(r"\b(?:to|through|until|till)\s$")


def _in_narrative(scene: Scene, item: Found, then: Interval | None, doc: Doc | None) -> Footing:
    """A life told at its end says "he died Sunday" and "will be buried Friday" of today."""
    wanted = needs(item.expression)
    if "side" in wanted and scene.written is not None:
        late = weekday(item.expression) and not _told_lately(then, scene.written)
        if late or promised(scene.text, item.span):
            return Footing(side_of(scene.text, item, doc), "now", then, own=True)
    due = "side" in wanted and item.bound in ("by", "until", "till")
    side: Direction = "future" if due else "near" if "side" in wanted else "past"
    told = wanted & {"side", "then"} and then is not None
    return Footing(side, "then" if told else "now", then)


def spoken(scene: Scene, item: Found, foot: Footing) -> tuple[Expression, Footing]:
    """The expression as its scene reads it: "last May" of a narrative from its own time, "a year
    earlier" from the quarter or the month whose figures are told."""
    expression = item.expression
    told = scene.genre == "narrative" and foot.then is not None
    if told and isinstance(expression, Last | Next | This) and isinstance(expression.base, Now):
        return type(expression)(expression.of, Then(G.VAGUE)), foot
    if scene.reference is not None and isinstance(expression, Shift | About):
        clock = counted(expression, scene.reference.expression)
        if clock is not None:
            return clock, foot
    if isinstance(expression, This) and _that_alone(scene, item):
        side = side_of(scene.text, item, None)
        return expression.of, Footing(side, "now", foot.then, foot.own)
    if scene.genre == "news" and _today(scene, item):
        return _on(Now(G.DAY), expression), foot
    told_again = core(expression)
    if isinstance(told_again, Shift) and _beside(scene, item, told_again):
        return Then(told_again.to), foot  # "on Sunday, two days later"
    if not compares(scene.text, item) or not isinstance(expression, Shift):
        return expression, foot
    if item.rule in ("same-period", "same-period-ago") and scene.quarter is None:
        return Shift(Now(G.YEAR), -1, G.YEAR, G.YEAR), foot  # the period is no quarter
    if expression.to is not G.YEAR:
        return expression, foot
    if scene.reference and monthly(scene.reference, scene.text, item, scene.written):
        return Shift(Then(G.MONTH), -1, G.YEAR, G.MONTH), foot
    if _told_year(scene, item):
        return Shift(Then(G.YEAR), -1, G.YEAR, G.YEAR), foot
    if scene.quarter is not None:
        quarter = Footing(foot.side, foot.base, scene.quarter.interval, foot.own)
        return Shift(Then(G.QUARTER), -1, G.YEAR, G.QUARTER), quarter
    return Shift(Now(G.YEAR), -1, G.YEAR, G.YEAR), foot


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
    if base != Then(G.DAY) or item.rule not in _OF_A_DAY:
        return False
    told = scene.reference
    if told is None or told.interval.start is None or told.interval.days != 1:
        return True
    if same_sentence(scene.text, told.end, item.span.start):
        return False
    over = scene.written is not None and told.interval.start < (scene.written.start or dt.date.min)
    side = direction(scene.text, item.span)
    return (over and side == "future") or (_ahead(scene, told) and side == "past")


_OF_A_DAY = ("later-in-day", "part-the", "part-the-early", "part-mod")


def _beside(scene: Scene, item: Found, later: Shift) -> bool:
    """Whether "two days later" stands beside the date that it tells again."""
    told = scene.reference
    if told is None or told.interval.start is None or item.rule != "later" or later.steps <= 0:
        return False
    if not isinstance(later.base, Then) or later.to.rank < G.DAY.rank:
        return False
    finer = unit_at(told.interval.start, later.to).contains(told.interval)
    return finer and scene.text[told.end : item.span.start] == ", "


def _told_year(scene: Scene, item: Found) -> bool:
    """Whether the sentence gives the year that is compared ("at the end of 2012 ... from 4 percent
    a year earlier"), not one that only begins a record ("the worst since 2008")."""
    told = scene.reference
    if told is None or told.interval.days not in (365, 366):
        return False
    before = scene.text[max(0, told.end - len(told.said) - 6) : told.end - len(told.said)]
    same = same_sentence(scene.text, told.end, item.span.start)
    return same and year(told.expression) is not None and "since " not in before


def pointed(scene: Scene, expression: Expression, foot: Footing) -> Footing:
    """The footing of words of a quarter: the one last told, else the one that reports speak of."""
    if not quarterly(expression):
        return foot
    then = foot.then or _last_quarter(scene.written)
    return Footing(foot.side, foot.base, then, foot.own)


def near(scene: Scene, item: Found, expression: Expression, foot: Footing) -> Interval | None:
    """The time that loose words ("the year", "at noon") point back to: one of the same sentence."""
    reference = scene.reference
    if quarterly(expression):
        return foot.then
    if reference is None or reference.interval.start is None:
        return None
    if isinstance(expression, Then) and expression.unit in (G.WEEK, G.MONTH):
        close = item.span.start - reference.end < _PARAGRAPH
        if close and reference.interval == unit_at(reference.interval.start, expression.unit):
            return foot.then  # "fell last week. Oil began the week at $40"
    same = same_sentence(scene.text, reference.end, item.span.start)
    return foot.then if same else None


_PARAGRAPH = 160


def _last_quarter(written: Interval | None) -> Interval | None:
    """The quarter before the document's: the one that reports speak of."""
    if written is None or written.start is None:
        return None
    try:
        return shift(unit_at(written.start, G.QUARTER), -1, G.QUARTER)
    except ValueError:  # the calendar's first quarter has none before it
        return None


def _ahead(scene: Scene, reference: Reference) -> bool:
    """Whether the time last spoken of lies after the document's ("the 2018 Cup, held in June"); a
    fiscal year has months of the year before."""
    if isinstance(reference.expression, About):
        return False
    latest = scene.written.latest if scene.written is not None else None
    start = reference.interval.start
    return latest is not None and start is not None and start > latest


def _told_lately(then: Interval | None, written: Interval) -> bool:
    """Whether a weekday in a narrative is one of the time last spoken of: that must be as fine as
    a month, and long before the document's own date."""
    if then is None or then.end is None or then.days is None or then.days > 31:
        return False
    day = written.earliest
    return day is None or (day - then.end).days > _LATELY
