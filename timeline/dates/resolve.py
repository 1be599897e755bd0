"""Choose each expression's anchor and date it: the one place where words meet a calendar.

News is read from the document's date, and a bare weekday or month lies on the side its verb's
tense tells. A narrative (histories, minutes) is read from the time it last spoke of. Relative words
("two days later", "that year") are read from the time last spoken of in both.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from timeline import timex3
from timeline.anchors import Anchors, Dated, Direction
from timeline.dates.bounds import at_edge, bounded, free, ranged
from timeline.dates.chronology import chronology, entry_day
from timeline.dates.clockwork import clocked
from timeline.dates.coarse import both, ends
from timeline.dates.dateline import own_day
from timeline.dates.dating import date
from timeline.dates.digits import Order, numeric_order, ordered, undecided
from timeline.dates.footing import footing, near, pointed
from timeline.dates.genre import kind
from timeline.dates.in_passing import aside, compares, figure, looks_back
from timeline.dates.memory import Kind, Memory, Reference
from timeline.dates.neighbour import told_behind
from timeline.dates.quarters import (
    Counted,
    by_own_count,
    closes,
    closing,
    numbered,
    of_last_year,
    own_end,
    quarter_number,
    quarter_to,
)
from timeline.dates.scene import Scene, begun_ahead
from timeline.dates.side import contested, traded, unplanned
from timeline.dates.spoken import spoken
from timeline.dates.traits import core, needs, year
from timeline.document import Document, Evidence, Span
from timeline.expression import (
    AtClock,
    Calendar,
    Duration,
    Expression,
    Next,
    Now,
    Recurring,
    Union,
)
from timeline.interval import ONE_DAY, Granularity, Interval
from timeline.tag import Found
from timeline.tense import cues
from timeline.tense.beside import past_beside, plainly_past
from timeline.timex import Reading, Timex, TimexType

if TYPE_CHECKING:
    from spacy.tokens import Doc


G = Granularity


def resolve(
    document: Document,
    found: Sequence[Found],
    doc: Doc | None = None,
    genre: Kind | None = None,
    order: Order | None = None,
) -> tuple[Timex, ...]:
    """Each found expression as a Timex of the document, dated where an anchor dates it.

    `genre` and `order` (of numeric dates) are inferred from the document where None.
    """
    text = document.story
    written = own_day(text, found, document.date.interval)
    rows = None if genre else chronology(found, written, text)
    told = genre or kind(found, written, text)
    order, why = (order, "given") if order else numeric_order(document, found)
    source = "document date" if written == document.date.interval else "dateline"
    counts = _counted(Scene(text, written, told, None, None), found, doc)
    memory, tomorrow = Memory(counted=counts), begun_ahead(text, written)
    timexes: list[Timex] = []
    for number, item in enumerate(found):
        item = ordered(item, order)
        genre = "narrative" if rows is not None and rows.contains(item.span) else told
        own = memory.for_(item, text, genre)
        coming = next(iter(found[number + 1 : number + 2]), None)
        day = entry_day(rows, item, memory.entry, text)
        scene = Scene(
            text, day or written, genre, memory.last, memory.quarter, memory.coming, tomorrow,
            "day of its entry" if day else source, memory.half, memory.counted,
        )  # fmt: skip
        item, reference, end = _looked_ahead(scene, own, item, coming, doc)
        scene = scene._replace(reference=reference)
        dated, anchor, others = _resolve(scene, item, doc)
        dated = quarter_to(dated, end)
        if end is None and year(item.expression) is None:
            dated = by_own_count(dated, memory.counted)
        memory.end(found[number], reference, end)
        timex = _timex(document.id, scene, item, dated, anchor, others)
        timexes.append(undecided(timex, item.expression, why))
        if number and dated.core is not None:
            timexes[-2:] = ranged(text, found[number - 1], timexes[-2], timexes[-1])
        # what a firm calls "the quarter" it may have named before, by its own count
        if end is None or memory.quarter is None or year(item.expression) is not None:
            _remember(memory, scene, item, dated)
    return tuple(timexes)


def _remember(memory: Memory, scene: Scene, item: Found, dated: Dated) -> None:
    if scene.genre == "news" or "now" not in needs(item.expression):
        text = scene.text
        in_passing = dated.core is not None and (
            compares(text, item) or aside(text, item) or figure(text, item)
        )
        if scene.genre == "narrative":
            in_passing = in_passing or looks_back(text, item, dated.core, memory.last)
        memory.keep(item, dated, text, in_passing, scene.written)
        memory.foresee(dated, scene.written)


def _looked_ahead(
    scene: Scene, own: Reference | None, item: Found, coming: Found | None, doc: Doc | None
) -> tuple[Found, Reference | None, Interval | None]:
    """The item, what it is read from and the end of its quarter, where the next one tells them;
    else what is its `own`, and None."""
    if coming is not None and closes(scene.text, item, coming):
        end = _resolve(scene, coming, doc)[0].core
        quarter, said = closing(end), coming.span.of(scene.text)
        told = Reference(quarter, item.span.end, said, item.expression) if quarter else own
        return numbered(item, end), told, end
    if coming is not None and told_behind(scene.text, item, coming):
        return item, _told(scene, coming, doc) or own, None
    year_ago = of_last_year(item, scene.counted)
    if year_ago is not None:
        return year_ago[0], own, year_ago[1]
    number = quarter_number(item.expression)
    if number is not None:
        foot = footing(scene._replace(reference=own), item, doc)
        counted = any(one[1] == number for one in scene.counted)
        if foot.base == "now" and (foot.side == "past" or counted):
            end = own_end(scene.text, item, scene.written, scene.counted)
            return numbered(item, end), own, end
    return item, own, None


def _counted(scene: Scene, found: Sequence[Found], doc: Doc | None) -> Counted:
    """The quarters by their number whose last day the text tells beside them."""
    told: list[tuple[int, int, Interval]] = []
    for item, coming in pairwise(found):
        number = quarter_number(item.expression)
        if number is not None and closes(scene.text, item, coming):
            end = _resolve(scene, coming, doc)[0].core
            told += [(item.span.start, number, end)] if end is not None else []
    return tuple(told)


def _resolve(
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


def _told(scene: Scene, coming: Found, doc: Doc | None) -> Reference | None:
    """The time that stands only behind what points to it."""
    told = _resolve(scene, coming, doc)[0].core
    said = coming.span.of(scene.text)
    return None if told is None else Reference(told, coming.span.end, said, coming.expression)


def _sure(scene: Scene, item: Found, side: Direction) -> bool:
    """Whether that side is told beyond doubt."""
    text = scene.text
    if side == "past":
        return item.bound == "since" or _moved_on(scene, item) or unplanned(text, item)
    ahead = side == "future"
    return ahead and (traded(text, item) or contested(text, item) or _to_come(scene, item))


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


_OF_AN_HOUR = ("before", "after", "through")
"""Prepositions that bound no day where an hour or a part of it stands behind them."""


def _timex(
    document: str,
    scene: Scene,
    item: Found,
    dated: Dated,
    anchor: str | None,
    others: tuple[Reading, ...],
) -> Timex:
    text = scene.text
    interval, bound = dated.interval, None
    of_hour = item.bound in _OF_AN_HOUR and isinstance(core(item.expression), AtClock)
    if item.bound is not None and interval is not None and not of_hour and free(text, item.span):
        base = at_edge(item.bound, item.expression, dated) or interval
        limits = bounded(item.bound, base, scene.written, scene.reference, text, item.span)
        if limits is not None:
            interval, bound = limits, item.bound
    unit = dated.unit
    cut = bound is not None or (dated.core is not None and dated.interval != dated.core)
    return Timex(
        text=item.span.of(text),
        type=_type(item.expression, dated),
        value=dated.value,
        evidence=Evidence(document, item.span, item.rule, anchor),
        interval=interval,
        granularity=unit,
        edtf=timex3.edtf(interval, None if cut else unit, dated.mod == "APPROX"),
        mod=dated.mod,
        inferred=dated.inferred if interval is not None else (),
        alternatives=others,
        reason=dated.reason,
        bound=bound,
    )


def _type(expression: Expression, dated: Dated) -> TimexType:
    inner = core(expression)
    inner = inner.parts[0] if isinstance(inner, Union) else inner
    if isinstance(inner, AtClock) or dated.unit in (G.HOUR, G.MINUTE, G.SECOND, G.PART_OF_DAY):
        return "TIME"
    if isinstance(inner, Duration):
        return "DURATION"
    return "SET" if isinstance(inner, Recurring) else "DATE"
