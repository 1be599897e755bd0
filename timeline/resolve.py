"""Choose each expression's anchor and date it: the one place where words meet a calendar.

News is read from the document's date, and a bare weekday or month lies on the side its verb's
tense tells. A narrative (histories, minutes) is read from the time it last spoke of. Relative words
("two days later", "that year") are read from the time last spoken of in both.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from timeline import timex3
from timeline.calendar_units import shift, unit_at
from timeline.dating import Anchors, Dated, Direction, date
from timeline.document import Document, Evidence, Span
from timeline.expression import (
    About,
    AtClock,
    Between,
    Calendar,
    Duration,
    Expression,
    Last,
    Named,
    Next,
    Now,
    Nth,
    Part,
    Recurring,
    Shift,
    Then,
    This,
    Union,
    Vague,
    Within,
)  # fmt: skip
from timeline.interval import ONE_DAY, Granularity, Interval
from timeline.tag import Found
from timeline.tense import direction
from timeline.timex import Reading, Timex, TimexType

if TYPE_CHECKING:
    from spacy.tokens import Doc

G = Granularity
Kind = Literal["news", "narrative"]
Order = Literal["day first", "month first"]


@dataclass(frozen=True, slots=True)
class _Reference:
    """The time last spoken of, and where."""

    interval: Interval
    end: int
    said: str
    expression: Expression


@dataclass(slots=True)
class _Memory:
    """What a text has spoken of so far: the last time, the last finer than a year, the last
    quarter; and whether the last one lies before the calendar of intervals."""

    last: _Reference | None = None
    fine: _Reference | None = None
    quarter: _Reference | None = None
    lost: bool = False

    def for_(self, item: Found, text: str, genre: Kind) -> _Reference | None:
        """The reference from which the item is read."""
        if self.lost:
            return None
        if _quarterly(item.expression):
            return self.quarter
        last, fine = self.last, self.fine
        if genre == "narrative" and last and fine and "side" in needs(item.expression):
            years = abs(
                ((last.interval.start or dt.date.min) - (fine.interval.start or dt.date.min)).days
            )
            if years > 3 * 366 and not _same_sentence(text, last.end, item.span.start):
                return fine  # a year named in passing is no change of scene
        return last

    def keep(self, item: Found, dated: Dated, said: str, compared: bool) -> None:
        """Remember what the item spoke of."""
        if dated.core is None:
            self.lost = self.lost or bool((_year(item.expression) or 0) < 0)
            return
        if not _anchors(item.expression, dated) or compared:
            return
        self.lost = False
        self.last = _Reference(dated.core, item.span.end, said, item.expression)
        if dated.unit is G.QUARTER:
            self.quarter = self.last
        if dated.unit is not None and dated.unit.rank < G.YEAR.rank:
            self.fine = self.last


def _same_sentence(text: str, start: int, end: int) -> bool:
    between = text[start:end]
    return len(between) < 300 and not re.search(r"[.!?][\"”’)]?\s+[A-Z\"“]|\n\s*\n", between)


def _quarterly(expression: Expression) -> bool:
    """Whether it points back to a quarter ("the quarter", "the year-earlier period")."""
    if isinstance(expression, Then):
        return expression.unit is G.QUARTER
    return (
        isinstance(expression, Shift)
        and isinstance(expression.base, Then)
        and _quarterly(expression.base)
    )


_BESIDE = re.compile(r"(?:[\d%]|million|billion|share|loss|from|than|with|dollars),?\s$")


def _compares(text: str, item: Found) -> bool:
    """Whether it is named only to compare with ("from $2 a year earlier")."""
    if item.rule.startswith(("year-earlier", "quarter-a-year", "same-period")):
        return True
    e = item.expression
    if (
        not isinstance(e, Shift)
        or e.unit is not G.YEAR
        or e.steps != -1
        or not isinstance(e.base, Now | Then)
    ):
        return False
    beside = _BESIDE.search(text[max(0, item.span.start - 12) : item.span.start])
    return bool(beside) and item.span.of(text).lower().startswith("a ")


def kind(found: Sequence[Found], written: Interval | None) -> Kind:
    """News or narrative: a narrative names many years long before its own date, and seldom
    speaks from today."""
    if written is None or written.start is None:
        return "narrative"
    old = sum(
        1 for f in found if (y := _year(f.expression)) is not None and y < written.start.year - 1
    )
    deictic = sum(1 for f in found if not isinstance(f.expression, Vague)
                  and ("now" in needs(f.expression) or _weekday(f.expression)))  # fmt: skip
    return "narrative" if old >= 6 and old > 1.5 * deictic else "news"


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
    memory = _Memory()
    timexes: list[Timex] = []
    for number, item in enumerate(found):
        item = _ordered(item, order)
        reference = memory.for_(item, text, genre)
        dated, anchor, others = _resolve(text, item, written, genre, reference, memory.quarter, doc)
        timex = _timex(document, item, dated, anchor, others, written, reference)
        if isinstance(item.expression, Union) and len(item.expression.parts) == 2:
            timex = _undecided(timex, item.expression, why)
        timexes.append(timex)
        if number and dated.core is not None:
            timexes[-2:] = _range(text, found[number - 1], timexes[-2], timexes[-1])
        if genre == "news" or "now" not in needs(item.expression):
            memory.keep(item, dated, timex.text, _compares(text, item))
    return tuple(timexes)


def needs(expression: Expression) -> frozenset[str]:
    """Which anchors it is read from: "now", "then", "side" for an incomplete date."""
    if isinstance(expression, Now | Vague):
        return frozenset({"now"})
    if isinstance(expression, Then):
        return frozenset({"then"})
    if isinstance(expression, Calendar):
        return frozenset({"side"}) if expression.year is None else frozenset()
    if isinstance(expression, Last | Next | This | Shift | Part | About | AtClock):
        return needs(expression.base)
    if isinstance(expression, Within | Nth):
        return needs(expression.container)
    if isinstance(expression, Between):
        return needs(expression.first) | needs(expression.last)
    if isinstance(expression, Union):
        return frozenset().union(*(needs(p) for p in expression.parts))
    if isinstance(expression, Duration) and expression.side is not None:
        return frozenset({"now"})
    return frozenset()


def _resolve(
    text: str,
    item: Found,
    written: Interval | None,
    genre: Kind,
    reference: _Reference | None,
    quarter: _Reference | None,
    doc: Doc | None,
) -> tuple[Dated, str | None, tuple[Reading, ...]]:
    expression = item.expression
    wanted = needs(expression)
    side: Direction = "past"
    if "side" in wanted:
        side = "near" if genre == "narrative" else _direction(text, item, doc)
    then = reference.interval if reference is not None else None
    base: Literal["now", "then"] = "now"
    if genre == "narrative" and "side" in wanted and then is not None:
        base = "then"
    elif genre == "news" and reference is not None and _told_in(text, reference, item, written):
        base, side = "then", "near"
    if isinstance(expression, Last | Next | This) and genre == "narrative" and then is not None:
        expression = replace(expression, base=Then(G.DAY))
    if _compares(text, item) and isinstance(expression, Shift) and expression.to is G.YEAR:
        expression = Shift(Now(G.YEAR), -1, G.YEAR, G.YEAR)
        if quarter is not None:
            expression, then = Shift(Then(G.QUARTER), -1, G.YEAR, G.QUARTER), quarter.interval
    near = then if reference and _same_sentence(text, reference.end, item.span.start) else None
    if _quarterly(expression):
        near = then = then or _last_quarter(written)
    ends = _ends(written)
    if genre == "narrative" and then is None and wanted & {"side", "then"}:
        ends = (None,)  # a history tells no date of its own from the day it was written
    results = [date(expression, Anchors(now, then, side, base, near)) for now in ends]
    dated = results[0] if len(results) == 1 else _both(results, written)
    others = _next_weekday(expression, dated, ends)
    kept = tuple(
        Reading(d.value, d.interval, rule) for other, rule in item.alternatives
        if rule in ("named-period", "numeric-day-first", "numeric-month-first")
        for d in (date(other, Anchors(ends[0], then, side, base, near)),)
    )  # fmt: skip
    if kept:
        return dated, _anchor(wanted, base, expression, written, reference), kept
    if others:
        dated = replace(dated, reason="the coming one or the one of next week")
    return dated, _anchor(wanted, base, expression, written, reference), others


def _direction(text: str, item: Found, doc: Doc | None) -> Direction:
    """The side of an incomplete date in news; where the tense tells nothing, a weekday is past,
    and anything else is whichever is nearer. A quarter is always the nearer one."""
    core = _core(item.expression)
    core = core.base if isinstance(core, AtClock) else core
    side = direction(text, item.span, doc)
    if isinstance(core, Calendar) and core.unit in (G.QUARTER, G.HALF, G.SEASON):
        return "past" if side == "past" else "near"
    if _weekday(item.expression):
        owned = re.match(r"['’]s?\s", text[item.span.end : item.span.end + 3])
        return "past" if side == "near" or owned else side
    return side


def _last_quarter(written: Interval | None) -> Interval | None:
    """The quarter before the document's: the one that reports speak of."""
    if written is None or written.start is None:
        return None
    return shift(unit_at(written.start, G.QUARTER), -1, G.QUARTER)


def _told_in(text: str, reference: _Reference, item: Found, written: Interval | None) -> bool:
    """Whether an incomplete month or day in news belongs to a year named just before in the
    sentence ("in 1990, after the vote of 3 March")."""
    if not isinstance(_core(item.expression), Calendar) or _weekday(item.expression):
        return False
    if written is None or reference.interval.overlaps(written):
        return False
    if _year(reference.expression) is None or needs(reference.expression):
        return False
    return _same_sentence(text, reference.end, item.span.start)


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
        hull = _hull(first.interval, last.interval)
        return replace(first, interval=hull, core=hull, reason=reason)
    return replace(
        first, value=_common(first.value, last.value), interval=None, core=None, reason=reason
    )


def _hull(first: Interval, last: Interval | None) -> Interval | None:
    if last is None:
        return None
    starts, ends = (first.start, last.start), (first.end, last.end)
    start = None if None in starts else min(s for s in starts if s is not None)
    end = None if None in ends else max(e for e in ends if e is not None)
    return Interval(start, end)


def _common(first: str, last: str) -> str:
    """What two values share, X for the rest: 2021-05-03 and 2021-05-31 give 2021-05-XX."""
    if len(first) != len(last):
        return "XXXX"
    parts = zip(first.split("-"), last.split("-"), strict=False)
    return "-".join(a if a == b else re.sub(r"\d", "X", a) for a, b in parts)


def _anchor(
    wanted: frozenset[str],
    base: str,
    expression: Expression,
    written: Interval | None,
    reference: _Reference | None,
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
    core = _core(expression)
    now = ends[0]
    if not isinstance(core, Next) or core.of.weekday is None or now is None or len(ends) > 1:
        return ()
    if dated.interval is None or dated.interval.start is None or not isinstance(core.base, Now):
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
    reference: _Reference | None,
) -> Timex:
    text = document.story
    interval, bound = dated.interval, None
    if item.bound is not None and interval is not None and _free(text, item.span.end):
        bounded = _bounded(item.bound, interval, written, reference, text, item.span)
        if bounded is not None:
            interval, bound = bounded, item.bound
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


_FREE = re.compile(
    r"\s*(?:[.,;:!?)\]\"”’'–—]|$|\s(?:and|or|but|when|after|that|for|in|on|at|by|to|"
    r"with|from|as|the|a|he|she|it|they|we|who|which|while|because|since|during|until|"
    r"before|over|into|under|is|was|were|are|had|has|have|will|would|said|if)\b)"
)


def _free(text: str, end: int) -> bool:
    """Whether no noun follows, so that the preposition governs the date itself."""
    right = text[end : end + 30]
    return _FREE.match(right) is not None and not re.match(r"['’]s?\b", right)


def _bounded(
    bound: str,
    interval: Interval,
    written: Interval | None,
    reference: _Reference | None,
    text: str,
    span: Span,
) -> Interval | None:
    """The stretch that "by", "before", "since", "after" or "until" the interval names."""
    now = written.earliest if written is not None else None
    try:
        if bound == "by":
            start = now
            if reference is not None and not re.search(
                r"[.!?]\s", text[reference.end : span.start]
            ):
                start = reference.interval.start
            fits = start is not None and interval.end is not None and start < interval.end
            return Interval(start if fits else None, interval.end)
        if bound == "before":
            return Interval(None, interval.start) if interval.start else None
        if bound in ("until", "till"):
            return Interval(None, interval.end)
        if bound == "after":
            return Interval(interval.end, None) if interval.end else None
        if bound == "since":
            latest = None if written is None else written.end
            past = latest is None or interval.start is None or interval.start < latest
            return Interval(interval.start, latest if past else None)
    except ValueError:
        return None
    return None


_JOINT = re.compile(
    r"\s*(?:(to|through|thru|until|till)|(and)|([-–—]))\s*(?:the\s)?$", re.IGNORECASE
)


def _range(text: str, before: Found, first: Timex, last: Timex) -> list[Timex]:
    """The two ends of a range, each with the whole stretch, where the words join them."""
    between = text[first.span.end : last.span.start]
    joint = _JOINT.match(between) if len(between) <= 12 else None
    if joint is None or first.interval is None or last.interval is None:
        return [first, last]
    if (joint[1] and before.bound != "from") or (joint[2] and before.bound != "between"):
        return [first, last]
    start, end = first.interval.start, last.interval.end
    if last.bound is not None or first.bound is not None:
        return [first, last]
    if start is None or end is None or start >= end or first.type != "DATE" or last.type != "DATE":
        return [first, last]
    whole = Interval(start, end)
    text3 = timex3.edtf(whole, None)
    return [replace(first, interval=whole, edtf=text3, bound="from"),
            replace(last, interval=whole, edtf=text3, bound="to")]  # fmt: skip


def numeric_order(document: Document, found: Sequence[Found]) -> tuple[Order | None, str]:
    """Day or month first in this document's numeric dates, and why; None where nothing tells.

    The document's other numeric dates decide, where one can be read in one order only.
    """
    seen: set[Order] = set()
    said = ""
    for item in found:
        words = item.span.of(document.story)
        match = re.fullmatch(r"(\d{1,2})[/.-](\d{1,2})[/.-]\d+", words)
        if match and (int(match[1]) > 12) != (int(match[2]) > 12):
            seen.add("day first" if int(match[1]) > 12 else "month first")
            said = words
    if len(seen) == 1:
        return seen.pop(), f"as in {said} of the same text"
    return None, "day first or month first: nothing in the text tells"


def _ordered(item: Found, order: Order | None) -> Found:
    """The numeric date in the document's order, the other kept as an alternative."""
    expression = item.expression
    if order is None or not isinstance(expression, Union) or len(expression.parts) != 2:
        return item
    day_first, month_first = expression.parts
    chosen, other = (day_first, month_first) if order == "day first" else (month_first, day_first)
    rest = ((other, "numeric-month-first" if order == "day first" else "numeric-day-first"),)
    return replace(item, expression=chosen, alternatives=item.alternatives + rest)


def _undecided(timex: Timex, expression: Union, why: str) -> Timex:
    """A numeric date of two orders: both readings, and days that bound them."""
    dates = [date(p, Anchors(None, None)) for p in expression.parts]
    rules = ("numeric-day-first", "numeric-month-first")
    readings = tuple(Reading(d.value, d.interval, r) for d, r in zip(dates, rules, strict=True))
    hull = _hull(dates[0].interval, dates[1].interval) if dates[0].interval else None
    one_of = "[" + ",".join(sorted(d.value for d in dates)) + "]"
    return replace(timex, value=_common(dates[0].value, dates[1].value), interval=hull,
                   granularity=G.DAY, edtf=one_of, alternatives=readings, reason=why)  # fmt: skip


def _type(expression: Expression, dated: Dated) -> TimexType:
    core = _core(expression)
    if isinstance(core, AtClock) or dated.unit in (G.HOUR, G.MINUTE, G.PART_OF_DAY):
        return "TIME"
    if isinstance(core, Duration):
        return "DURATION"
    return "SET" if isinstance(core, Recurring) else "DATE"


def _core(expression: Expression) -> Expression:
    while isinstance(expression, Part | About):
        expression = expression.base
    return expression


def _weekday(expression: Expression) -> bool:
    core = _core(expression)
    core = core.base if isinstance(core, AtClock) else core
    return isinstance(core, Calendar) and core.weekday is not None and core.day is None


def _year(expression: Expression) -> int | None:
    core = _core(expression)
    core = core.base if isinstance(core, AtClock) else core
    core = core.container if isinstance(core, Within | Nth) else core
    return core.year if isinstance(core, Calendar) else None


def _anchors(expression: Expression, dated: Dated) -> bool:
    """Whether later words may be read from it."""
    core = _core(expression)
    if isinstance(core, Duration | Vague | Recurring | Named | Union):
        return False
    return dated.unit is not None and dated.unit.rank <= G.YEAR.rank
