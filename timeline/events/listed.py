"""Times next to each other, told in one list: "on Monday and Tuesday", "in 2012, 2013 and 2014"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from timeline.events.stretch import over
from timeline.interval import Interval
from timeline.syntax.tree import Sentence, labels
from timeline.timex import Timex

RULE = "list of times"
_BETWEEN = labels("and or on in at the again then also , &")
_CLOSING = labels("and or &")


def listed(s: Sentence, timexes: Iterable[Timex]) -> list[Timex]:
    """The time expressions, those of one list as one that reaches from the first to the last.

    The items are of one unit; each begins where the one before ends, unless "or" joins the last.
    "On Monday and again on Tuesday" are two.
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
        return False
    items, first = s.words_in(other.span), set(s.words_in(one.span))
    return any(s.words[i].head in first | {s.words[k].head for k in first} for i in items)


def _whole(s: Sentence, row: Sequence[Timex]) -> Sequence[Timex]:
    if len(row) < 2:
        return row
    closing = _between(s, row[-2], row[-1])
    spans = [t.interval for t in row if t.interval is not None]
    apart = any(one.end != other.start for one, other in pairwise(spans)) or "again" in closing
    if _CLOSING.isdisjoint(closing) or (apart and "or" not in closing):
        return row
    made = Interval(spans[0].start, spans[-1].end)
    return (over(row[0], made, None, (RULE, ", ".join(t.value for t in row))),)


def _between(s: Sentence, one: Timex, other: Timex) -> list[str]:
    return [w.text.lower() for w in s.words if one.span.end <= w.start < other.span.start]
