"""Times told in one list: "on Monday and Tuesday", "in 2012, 2015 and 2018"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from timeline.events.stretch import over
from timeline.interval import Interval
from timeline.syntax.tree import Sentence, Word, labels
from timeline.timex import Timex

RULE = "list of times"
_BETWEEN = labels("and or on in at the again then also , &")
_WIDEST = 3  # times the items' own length
_PLACING = labels("and on in at then ,")
_CLOSING = labels("and or &")


def listed(s: Sentence, timexes: Iterable[Timex]) -> list[Timex]:
    """The time expressions, those of one list as one that reaches from the first to the last.

    The items are of one unit, apart from each other but not far; "and" or "or" joins the last one.
    """
    made, row = list[Timex](), list[Timex]()
    for timex in (*timexes, None):
        if row and timex is not None and _goes_on(s, row[-1], timex):
            row.append(timex)
            continue
        made.extend(_whole(s, row))
        row = [] if timex is None else [timex]
    return made


def _goes_on(s: Sentence, one: Timex, other: Timex) -> bool:
    alike = one.type == other.type == "DATE" and one.granularity is other.granularity
    if not alike or one.bound or other.bound or one.interval is None or other.interval is None:
        return False
    start, end = other.interval.start, one.interval.end
    if start is None or end is None or start < end:
        return False
    between = _between(s, one, other)
    if not 0 < len(between) <= 4 or not _BETWEEN.issuperset(between):
        return _placed(s, one, other)
    items, first = s.words_in(other.span), set(s.words_in(one.span))
    return any(s.words[i].head in first | {s.words[k].head for k in first} for i in items)


def _placed(s: Sentence, one: Timex, other: Timex) -> bool:
    """Whether each has its place before it: "met in Ost on 3 May, in Varn on 5 May"."""
    between = _words_between(s, one, other)
    names = [w for w in between if w.pos == "PROPN"]
    others = [w.text.lower() for w in between if w.pos != "PROPN"]
    if not 0 < len(names) <= 3 or not _PLACING.issuperset(others):
        return False
    before = [w for w in s.words if w.end <= one.span.start][-5:]
    while before and before[-1].pos == "ADP":
        before.pop()
    place = before[-1] if before else None
    return place is not None and place.pos == "PROPN" and s.case(place.i) in ("in", "at")


def _whole(s: Sentence, row: Sequence[Timex]) -> Sequence[Timex]:
    if len(row) < 2:
        return row
    if _CLOSING.isdisjoint(_between(s, row[-2], row[-1])) and not _placed(s, row[-2], row[-1]):
        return row
    first, last = row[0].interval, row[-1].interval
    assert first is not None
    assert last is not None
    made = Interval(first.start, last.end)
    days = sum(t.interval.days or 0 for t in row if t.interval is not None)
    if (made.days or 0) > _WIDEST * days:
        return row  # "in 1998 and 2018" is no stretch of years
    return (over(row[0], made, None, (RULE, ", ".join(t.value for t in row))),)


def _between(s: Sentence, one: Timex, other: Timex) -> list[str]:
    return [w.text.lower() for w in _words_between(s, one, other)]


def _words_between(s: Sentence, one: Timex, other: Timex) -> list[Word]:
    return [w for w in s.words if one.span.end <= w.start < other.span.start]
