"""Date each expression of a text in turn, each from what was told before it.

News is read from the document's date, and a bare weekday or month lies on the side its verb's
tense tells. A narrative (histories, minutes) is read from the time it last spoke of. Relative words
("two days later", "that year") are read from the time last spoken of in both.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from timeline import timex3
from timeline.anchors import Dated
from timeline.dates.bounds import at_edge, bounded, free, ranged
from timeline.dates.chronology import chronology, entry_day
from timeline.dates.dateline import own_day
from timeline.dates.digits import Order, numeric_order, ordered, undecided
from timeline.dates.footing import footing
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
from timeline.dates.reading import read
from timeline.dates.scene import Scene, begun_ahead
from timeline.dates.traits import core, needs, year
from timeline.document import Document, Evidence
from timeline.expression import AtClock, Duration, Expression, Recurring, Union
from timeline.interval import Granularity, Interval
from timeline.tag import Found
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
        dated, anchor, others = read(scene, item, doc)
        dated = _by_quarters(scene, item, dated, end)
        memory.end(found[number], reference, end)
        timex = _timex(document.id, scene, item, dated, anchor, others)
        timexes.append(undecided(timex, item.expression, why))
        if number and dated.core is not None:
            timexes[-2:] = ranged(text, found[number - 1], timexes[-2], timexes[-1])
        _remember(memory, scene, item, dated, end)
    return tuple(timexes)


def _by_quarters(scene: Scene, item: Found, dated: Dated, end: Interval | None) -> Dated:
    """A quarter as who reports counts it: to the `end` that is told, or by those told before."""
    if end is None and year(item.expression) is None:
        return by_own_count(dated, scene.counted)
    return quarter_to(dated, end)


def _remember(
    memory: Memory, scene: Scene, item: Found, dated: Dated, end: Interval | None
) -> None:
    # what a firm calls "the quarter" it may have named before, by its own count
    by_count = end is not None and memory.quarter is not None and year(item.expression) is None
    if not by_count and (scene.genre == "news" or "now" not in needs(item.expression)):
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
        end = read(scene, coming, doc)[0].core
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
            end = read(scene, coming, doc)[0].core
            told += [(item.span.start, number, end)] if end is not None else []
    return tuple(told)


def _told(scene: Scene, coming: Found, doc: Doc | None) -> Reference | None:
    """The time that stands only behind what points to it."""
    told = read(scene, coming, doc)[0].core
    said = coming.span.of(scene.text)
    return None if told is None else Reference(told, coming.span.end, said, coming.expression)


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
