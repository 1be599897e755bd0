"""Choose each expression's anchor and date it: the one place where words meet a calendar.

News is read from the document's date, and a bare weekday or month lies on the side its verb's
tense tells. A narrative (histories, minutes) is read from the time it last spoke of. Relative words
("two days later", "that year") are read from the time last spoken of in both.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from timeline import timex3
from timeline.anchors import Anchors, Dated, Direction
from timeline.bounds import bounded, free, hull, ranged
from timeline.calendar_units import shift, unit_at
from timeline.dating import date
from timeline.digits import Order, common, numeric_order, ordered, undecided
from timeline.document import Document, Evidence
from timeline.expression import (
    AtClock,
    Calendar,
    Duration,
    Expression,
    Last,
    Next,
    Now,
    Recurring,
    Shift,
    Then,
    This,
    Union,
)
from timeline.genre import kind
from timeline.interval import ONE_DAY, Granularity, Interval
from timeline.memory import (
    Kind,
    Memory,
    Reference,
    clocked,
    closes,
    closing,
    compares,
    monthly,
    numbered,
    quarter_to,
    quarterly,
    same_sentence,
)
from timeline.side import side as side_of
from timeline.tag import Found
from timeline.timex import Reading, Timex, TimexType
from timeline.traits import core, needs, weekday, year

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
    written = document.date.interval
    genre = genre or kind(found, written)
    order, why = (order, "given") if order else numeric_order(document, found)
    text = document.story
    memory = Memory()
    timexes: list[Timex] = []
    for number, item in enumerate(found):
        item = ordered(item, order)
        reference = memory.for_(item, text, genre)
        coming = found[number + 1] if number + 1 < len(found) else None
        end = None
        if coming is not None and closes(text, item, coming):
            end = _resolve(text, coming, written, genre, memory.last, memory.quarter, doc)[0].core
            reference = closing(item, coming.span.of(text), end) or reference
            item = numbered(item, end)
        dated, anchor, others = _resolve(text, item, written, genre, reference, memory.quarter, doc)
        dated = quarter_to(dated, end)
        timex = _timex(document, item, dated, anchor, others, written, reference)
        if isinstance(item.expression, Union) and len(item.expression.parts) == 2:
            timex = undecided(timex, item.expression, why)
        timexes.append(timex)
        if number and dated.core is not None:
            timexes[-2:] = ranged(text, found[number - 1], timexes[-2], timexes[-1])
        if end is not None and memory.quarter is not None:
            continue  # the firm has named its quarter by its own count before
        if genre == "news" or "now" not in needs(item.expression):
            memory.keep(item, dated, timex.text, compares(text, item))
    return tuple(timexes)


def _resolve(
    text: str,
    item: Found,
    written: Interval | None,
    genre: Kind,
    reference: Reference | None,
    quarter: Reference | None,
    doc: Doc | None,
) -> tuple[Dated, str | None, tuple[Reading, ...]]:
    expression = item.expression
    wanted = needs(expression)
    side: Direction = "past"
    if "side" in wanted:
        due = genre == "narrative" and item.bound in ("by", "until", "till")
        side = "future" if due else "near" if genre == "narrative" else side_of(text, item, doc)
    then = reference.interval if reference is not None else None
    base: Literal["now", "then"] = "now"
    if genre == "narrative" and weekday(expression) and not _told_lately(then, written):
        side = side_of(text, item, doc)  # "He died Sunday" at the end of a life of years
    elif genre == "narrative" and wanted & {"side", "then"} and then is not None:
        base = "then"
    elif side != "future" and reference is not None and _told_in(text, reference, item, written):
        base, side = "then", "near"
        if year(reference.expression) is not None and reference.interval.start is not None:
            then = unit_at(reference.interval.start, G.YEAR)  # "in May 2006 and on July 14"
    told = genre == "narrative" and then is not None
    if told and isinstance(expression, Last | Next | This) and isinstance(expression.base, Now):
        expression = replace(expression, base=Then(G.VAGUE))
    if compares(text, item) and isinstance(expression, Shift) and expression.to is G.YEAR:
        expression = Shift(Now(G.YEAR), -1, G.YEAR, G.YEAR)
        if reference is not None and monthly(reference, text, item, written):
            expression = Shift(Then(G.MONTH), -1, G.YEAR, G.MONTH)
        elif quarter is not None:
            expression, then = Shift(Then(G.QUARTER), -1, G.YEAR, G.QUARTER), quarter.interval
    expression = clocked(text, item, expression, genre, reference)
    near = then if reference and same_sentence(text, reference.end, item.span.start) else None
    if quarterly(expression):
        near = then = then or _last_quarter(written)
    ends = _ends(written)
    if genre == "narrative" and then is None and wanted & {"side", "then"}:
        ends = (None,)  # a history tells no date of its own from the day it was written
    sure = side == "past" and item.bound == "since"
    results = [date(expression, Anchors(now, then, side, base, sure, near)) for now in ends]
    dated = results[0] if len(results) == 1 else _both(results, written)
    others = _next_weekday(expression, dated, ends)
    kept = tuple(
        Reading(d.value, d.interval, rule) for other, rule in item.alternatives
        if rule in ("named-period", "numeric-day-first", "numeric-month-first")
        for d in (date(other, Anchors(ends[0], then, side, base, sure, near)),)
    )  # fmt: skip
    if kept:
        return dated, _anchor(wanted, base, expression, written, reference), kept
    if others:
        dated = replace(dated, reason="the coming one or the one of next week")
    return dated, _anchor(wanted, base, expression, written, reference), others


def _last_quarter(written: Interval | None) -> Interval | None:
    """The quarter before the document's: the one that reports speak of."""
    if written is None or written.start is None:
        return None
    try:
        return shift(unit_at(written.start, G.QUARTER), -1, G.QUARTER)
    except ValueError:  # the calendar's first quarter has none before it
        return None


def _told_in(text: str, reference: Reference, item: Found, written: Interval | None) -> bool:
    """Whether an incomplete month or day in news belongs to a year named just before in the
    sentence ("in 1990, after the vote of 3 March")."""
    if not isinstance(core(item.expression), Calendar) or weekday(item.expression):
        return False
    if written is None or reference.interval.overlaps(written):
        return False
    if text[max(0, item.span.start - 6) : item.span.start].lower() == "as of ":
        return False
    chained = needs(reference.expression) == {"then"}
    if not chained and (year(reference.expression) is None or needs(reference.expression)):
        return False
    return same_sentence(text, reference.end, item.span.start)


def _told_lately(then: Interval | None, written: Interval | None) -> bool:
    """Whether a weekday in a narrative is one of the time last spoken of: that must be as fine as
    a month, and long before the document's own date."""
    if then is None or then.end is None or then.days is None or then.days > 31:
        return False
    day = written.earliest if written is not None else None
    return day is None or (day - then.end).days > 60


def _ends(written: Interval | None) -> tuple[dt.date | None, ...]:
    if written is None or written.start is None or written.latest is None:
        return (None,)
    return (written.start,) if written.start == written.latest else (written.start, written.latest)


def _both(results: list[Dated], written: Interval | None) -> Dated:
    """What both ends of a coarse document date agree on; else the hull, or nothing."""
    first, last = results
    if first == last or first.interval is None:
        return first
    reason = f"the document's date is known only as {written}"
    if first.value == last.value or first.unit is G.VAGUE:
        bounds = hull(first.interval, last.interval)
        return replace(first, interval=bounds, core=bounds, reason=reason)
    return replace(
        first, value=common(first.value, last.value), interval=None, core=None, reason=reason
    )


def _anchor(
    wanted: frozenset[str],
    base: str,
    expression: Expression,
    written: Interval | None,
    reference: Reference | None,
) -> str | None:
    if not wanted:
        return None
    if reference is not None and (
        "then" in wanted or base == "then" or needs(expression) & {"then"}
    ):
        return f"“{' '.join(reference.said.split())}” before it ({reference.interval})"
    if written is None:
        return None
    single = written.earliest == written.latest
    return f"document date {written.earliest if single else written}"


def _next_weekday(
    expression: Expression, dated: Dated, ends: tuple[dt.date | None, ...]
) -> tuple[Reading, ...]:
    """The other reading of "next Friday" said earlier in the same week."""
    inner = core(expression)
    now = ends[0]
    if not isinstance(inner, Next) or inner.of.weekday is None or now is None or len(ends) > 1:
        return ()
    if dated.interval is None or dated.interval.start is None or not isinstance(inner.base, Now):
        return ()
    coming = dated.interval.start
    if coming.isocalendar()[:2] != now.isocalendar()[:2]:
        return ()
    later = Interval.day(coming + 7 * ONE_DAY)
    return (Reading(timex3.value(later, G.DAY), later, "weekday-of-next-week"),)


def _timex(
    document: Document,
    item: Found,
    dated: Dated,
    anchor: str | None,
    others: tuple[Reading, ...],
    written: Interval | None,
    reference: Reference | None,
) -> Timex:
    text = document.story
    interval, bound = dated.interval, None
    if item.bound is not None and interval is not None and free(text, item.span.end):
        limits = bounded(item.bound, interval, written, reference, text, item.span)
        if limits is not None:
            interval, bound = limits, item.bound
    unit = dated.unit
    cut = bound is not None or (dated.core is not None and dated.interval != dated.core)
    return Timex(
        text=item.span.of(text),
        type=_type(item.expression, dated),
        value=dated.value,
        evidence=Evidence(document.id, item.span, item.rule, anchor),
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
    if isinstance(inner, AtClock) or dated.unit in (G.HOUR, G.MINUTE, G.PART_OF_DAY):
        return "TIME"
    if isinstance(inner, Duration):
        return "DURATION"
    return "SET" if isinstance(inner, Recurring) else "DATE"
