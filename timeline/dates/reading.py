"""Read one expression from where it stands: its anchors, its date, and what it was read from."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from timeline import timex3
from timeline.anchors import Anchors, Dated, Direction
from timeline.dates.clockwork import clocked
from timeline.dates.coarse import both, ends
from timeline.dates.dating import date
from timeline.dates.footing import footing, near, pointed
from timeline.dates.scene import Scene
from timeline.dates.side import contested, traded, unplanned
from timeline.dates.spoken import spoken
from timeline.dates.traits import core, needs, unit_of
from timeline.document import Span
from timeline.expression import Calendar, Expression, Next, Now
from timeline.interval import ONE_DAY, Granularity, Interval
from timeline.tag import Found
from timeline.tense import cues
from timeline.tense.beside import past_beside, plainly_past
from timeline.timex import Reading

if TYPE_CHECKING:
    from spacy.tokens import Doc

G = Granularity


def read(
    scene: Scene, item: Found, doc: Doc | None
) -> tuple[Dated, str | None, tuple[Reading, ...]]:
    """The expression dated, what it was read from, and its other readings."""
    expression, foot = spoken(scene, item, footing(scene, item, doc))
    expression = clocked(scene, item, expression)
    foot = pointed(scene, expression, foot)
    wanted = needs(item.expression)
    days = ends(scene.written)
    lost = scene.genre == "narrative" and foot.then is None and not foot.own
    if lost and wanted & {"side", "then"}:
        days = (None,)  # a history tells no date of its own from the day it was written
    read = needs(expression)
    sure = "side" in read and _sure(scene, item, foot.side)
    close = near(scene, item, expression, foot) if "then" in read else None
    anchors = [Anchors(now, foot.then, foot.side, foot.base, sure, close) for now in days]
    results = [date(expression, one) for one in anchors]
    dated = results[0] if len(results) == 1 else both(results, scene.written, expression)
    others = _next_weekday(expression, dated, days)
    kept = tuple(
        Reading(d.value, d.interval, rule) for other, rule in item.alternatives
        if rule in ("named-period", "numeric-day-first", "numeric-month-first")
        for d in (date(other, anchors[0]),)
    )  # fmt: skip
    if others and not kept:
        dated = dated._replace(reason="the coming one or the one of next week")
    told = foot.base == "then" or "then" in wanted or "then" in read
    anchor = _anchor(item.span, told, scene) if wanted else None
    return dated, anchor, kept or others


def _sure(scene: Scene, item: Found, side: Direction) -> bool:
    """Whether that side is told beyond doubt."""
    text = scene.text
    if side == "past":
        return item.bound == "since" or _moved_on(scene, item) or unplanned(text, item)
    if side != "future":
        return False
    unit = unit_of(core(item.expression))
    if unit is G.QUARTER:
        return _COME_ABOUT.search(text[max(0, item.span.start - 90) : item.span.start]) is not None
    month = unit is G.MONTH
    by = month and item.bound == "by" and scene.genre == "news"
    return by or traded(text, item) or contested(text, item) or _to_come(scene, item)


_COME_ABOUT = re.compile(
    r"\b(?:close|be\s(?:closed|completed|finali[sz]ed|finished|ready)|begin|start|open|launch|ship)\s"
    r"(?:(?!(?:earnings|profit|results|sales)\b)[\w’'-]+\s){0,9}(?:in|by|during|of)\s(?:the\s)?$"
)
"""What is to come about in a quarter: no figures of one that is over ("expected to close in the
fourth quarter", told in January)."""


def _to_come(scene: Scene, item: Found) -> bool:
    """Whether a verb of what is to come stands right before a day, however far that lies ("takes
    effect Jan. 1", told in March)."""
    start = item.span.start
    return cues.TO_COME.search(scene.text[max(0, start - 50) : start]) is not None


def _moved_on(scene: Scene, item: Found) -> bool:
    """Whether a bare month, or a day of one, is plainly one that has been."""
    inner = core(item.expression)
    if not isinstance(inner, Calendar) or inner.year is not None or scene.genre != "news":
        return False
    if inner.unit is G.DAY and (inner.month is not None or inner.holiday is not None):
        return past_beside(scene.text, item.span)
    return inner.unit is G.MONTH and plainly_past(scene.text, item.span)


def _anchor(span: Span, told: bool, scene: Scene) -> str | None:
    """What it was read from, for a reader: the time `told`, else the document's."""
    written, reference = scene.written, scene.reference
    if told and reference is not None:
        where = "behind" if reference.end > span.end else "before"
        return f"“{' '.join(reference.said.split())}” {where} it ({reference.interval})"
    if written is None:
        return None
    single = written.earliest == written.latest
    return f"{scene.source} {written.earliest if single else written}"


def _next_weekday(
    expression: Expression, dated: Dated, days: tuple[dt.date | None, ...]
) -> tuple[Reading, ...]:
    """The other reading of "next Friday" said earlier in the same week."""
    inner = core(expression)
    now = days[0]
    if not isinstance(inner, Next) or inner.of.weekday is None or now is None or len(days) > 1:
        return ()
    if dated.interval is None or dated.interval.start is None or not isinstance(inner.base, Now):
        return ()
    coming = dated.interval.start
    if coming.isocalendar()[:2] != now.isocalendar()[:2]:
        return ()
    later = Interval.day(coming + 7 * ONE_DAY)
    return (Reading(timex3.value(later, G.DAY), later, "weekday-of-next-week"),)
