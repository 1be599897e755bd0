"""Where an expression is read from: the document's day or the time last spoken of, and its side."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

from timeline.anchors import Anchors, Direction
from timeline.calendar_units import shift, unit_at
from timeline.dates.in_passing import had_been
from timeline.dates.lengths import length
from timeline.dates.memory import heads, is_heading, month_alone, same_sentence, whole_year
from timeline.dates.neighbour import (
    goes_on,
    named_again,
    next_month,
    next_weekday,
    of_its_month,
    other_side,
    told_since,
)
from timeline.dates.occurrences import occurrences
from timeline.dates.plans import held_again
from timeline.dates.quarters import quarterly
from timeline.dates.scene import Scene, ahead
from timeline.dates.side import side as side_of
from timeline.dates.told_year import told_beside, told_in
from timeline.dates.traits import core, named_weekday, needs, unit_of, weekday, year
from timeline.expression import Calendar, Duration, Expression, Now, Shift, Then
from timeline.interval import Granularity, Interval
from timeline.rules.around import opens_line
from timeline.tag import Found
from timeline.tense.prospects import promised
from timeline.tense.sides import direction

if TYPE_CHECKING:
    from spacy.tokens import Doc

G = Granularity
_LATELY = 60


class Footing(NamedTuple):
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
    heading = month_alone(item.expression) and is_heading(scene.text, item)
    if heading and reference is not None and heads(scene.text, reference):
        # "1960", "May", "June"
        return Footing("near" if whole_year(reference) else "future", "then", then)
    if scene.genre == "narrative":
        return _in_narrative(scene, item, _of_a_row(scene, item, then) or then, doc)
    if reference is not None and next_weekday(scene, reference, item):
        return Footing("future", "then", then)
    if reference is not None and (
        (named_again(scene.text, reference, item) and not other_side(scene, reference, item))
        or told_since(scene, reference, item)
        or of_its_month(scene.text, reference, item)
    ):
        return Footing("near", "then", then)
    if reference is not None and next_month(scene, reference, item):
        return Footing("future", "then", then)
    if _went_on(scene, item):
        return Footing("past", "then", then)
    side: Direction = "past"
    if "side" in wanted:
        side = side_of(scene.text, item, doc, goes_on(scene, item))
    if side != "future" and held_again(scene.text, item.span, item.expression, scene.coming):
        side = "future"
    if side == "past" and scene.tomorrow is not None:
        side = "future" if named_weekday(item.expression) == scene.tomorrow else side
    told = side != "future" or (reference is not None and ahead(scene, reference))
    if told and reference is not None and told_in(scene, reference, item):
        if year(reference.expression) is not None and reference.interval.start is not None:
            then = unit_at(reference.interval.start, G.YEAR)  # "in May 2006 and on July 14"
        return Footing("near", "then", then)
    if reference is not None and side != "future" and told_beside(scene, reference, item):
        return Footing("near", "then", then)
    return Footing(side, "now", then)


def _of_a_row(scene: Scene, item: Found, then: Interval | None) -> Interval | None:
    """The year of the row before, for a month or day that opens a later row ("May 7: ...")."""
    inner, start = core(item.expression), then.start if then is not None else None
    if not isinstance(inner, Calendar) or inner.month is None or start is None:
        return None
    row = opens_line(scene.text, item.span.start) and inner.month >= start.month
    return unit_at(start, G.YEAR) if row else None


def _in_narrative(scene: Scene, item: Found, then: Interval | None, doc: Doc | None) -> Footing:
    """A life told at its end says "he died Sunday" and "will be buried Friday" of today."""
    wanted = needs(item.expression)
    if "side" in wanted and scene.written is not None:
        late = weekday(item.expression) and not _told_lately(then, scene.written)
        late = late or _died_lately(scene.text, item, scene.written)
        if late or promised(scene.text, item.span):
            return Footing(side_of(scene.text, item, doc), "now", then, own=True)
    due = "side" in wanted and item.bound in ("by", "until", "till")
    side: Direction = "future" if due else "near" if "side" in wanted else "past"
    if side == "near" and had_been(scene.text, item):
        side = "past"  # "reached Ost in September 1863. In March it had lost"
    lasting = isinstance(core(item.expression), Duration)
    told = lasting or (wanted & {"side", "then"} and then is not None)
    return Footing(side, "then" if told else "now", then)


def _went_on(scene: Scene, item: Found) -> bool:
    """Whether a length ahead is one gone by ("was jailed in 2001; over the next two years ...")."""
    inner = core(item.expression)
    if not isinstance(inner, Duration) or inner.side != "future":
        return False
    told, now = scene.reference, scene.written.start if scene.written is not None else None
    if told is None or now is None:
        return False
    gone = length(inner, Anchors(None, told.interval, base="then")).interval
    if gone is None or gone.latest is None or gone.latest > now:
        return False
    return item.rule == "following-length" or direction(scene.text, item.span) == "past"


def pointed(scene: Scene, expression: Expression, foot: Footing) -> Footing:
    """The footing of words of a quarter: the one last told, else the one that reports speak of."""
    if not quarterly(expression):
        return foot
    then = foot.then or _last_quarter(scene.written)
    return foot._replace(then=then)


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
    told = core(reference.expression)
    if isinstance(told, (Now, Shift)) and needs(told) == {"now"} and unit_of(told) is G.MONTH:
        return None  # "agreed last month to pay by the end of the year", told in January
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


def _died_lately(text: str, item: Found, written: Interval) -> bool:
    """Whether a life is told at its end, on a day of the last weeks ("who died May 20")."""
    inner, day = core(item.expression), written.earliest
    if not isinstance(inner, Calendar) or inner.day is None or not inner.month or day is None:
        return False
    if _DIED.search(text[max(0, item.span.start - 40) : item.span.start]) is None:
        return False
    past = [one.start for one in occurrences(inner, day, 1) if one.start and one.start <= day]
    return bool(past) and (day - past[-1]).days <= _LATELY


_DIED = re.compile(r"\b(?:died|passed\saway|was\sfound\sdead)\s(?:[a-z]+\s){0,3}$")


def _told_lately(then: Interval | None, written: Interval) -> bool:
    """Whether a weekday in a narrative is one of the time last spoken of: that must be as fine as
    a month, and long before the document's own date."""
    if then is None or then.end is None or then.days is None or then.days > 31:
        return False
    day = written.earliest
    return day is None or (day - then.end).days > _LATELY
