"""Times next to each other, told in one list: "on Monday and Tuesday", "in 2012, 2013 and 2014"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from timeline.events.stretch import over
from timeline.interval import Interval
from timeline.syntax.tree import Sentence, Word, labels
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


def between(s: Sentence, one: Timex, other: Timex) -> list[Word]:
    """The words between two expressions."""
    return [w for w in s.words if one.span.end <= w.start < other.span.start]


def plain_days(timex: Timex) -> Interval | None:
    """The days of a date that bounds nothing; None for every other expression."""
    return timex.interval if timex.type == "DATE" and not timex.bound else None


def _goes_on(s: Sentence, one: Timex, other: Timex) -> bool:
    before, after = plain_days(one), plain_days(other)
    if before is None or after is None or one.granularity is not other.granularity:
        return False
    if after.start is None or before.end is None or after.start < before.end:
        return False
    said = _said_between(s, one, other)
    if not 0 < len(said) <= 4 or not _BETWEEN.issuperset(said):
        return False
    items, first = s.words_in(other.span), set(s.words_in(one.span))
    return any(s.words[i].head in first | {s.words[k].head for k in first} for i in items)


def _whole(s: Sentence, row: Sequence[Timex]) -> Sequence[Timex]:
    if len(row) < 2:
        return row
    closing = _said_between(s, row[-2], row[-1])
    spans = [t.interval for t in row if t.interval is not None]
    apart = any(one.end != other.start for one, other in pairwise(spans)) or "again" in closing
    if _CLOSING.isdisjoint(closing) or (apart and "or" not in closing):
        return row
    made = Interval(spans[0].start, spans[-1].end)
    return (over(row[0], made, None, (RULE, ", ".join(t.value for t in row))),)


def _said_between(s: Sentence, one: Timex, other: Timex) -> list[str]:
    return [w.text.lower() for w in between(s, one, other)]
