"""What prepositions make of a date: deadlines, beginnings, and the two ends of a range."""

from __future__ import annotations

import datetime as dt
import re
from contextlib import suppress
from dataclasses import replace

from timeline import timex3
from timeline.anchors import Dated
from timeline.dates.memory import Reference, same_sentence
from timeline.document import Span
from timeline.expression import Calendar, Expression, Part, Within
from timeline.interval import ONE_DAY, Granularity, Interval
from timeline.rules.around import open_ended
from timeline.tag import UNTIL, Found
from timeline.timex import Timex

G = Granularity


_YEAR = 366
_NEW_YEAR = Within(Calendar(G.YEAR), Calendar(G.DAY, holiday="new year's day"))
_OPENING = re.compile(r"(?:^|[.!?;:,”\"]\s+|\n\s*)(?:By|Until|Since|After|Before)\s+$")
_NAME = re.compile(r"\s[A-Z]\w+")


def free(text: str, span: Span) -> bool:
    """Whether no noun follows, so that the preposition governs the date itself.

    A name may follow where the date opens the sentence: "By 1956 Norland had left".
    """
    right = text[span.end : span.end + 30]
    if _NAME.match(right) and _OPENING.search(text[max(0, span.start - 12) : span.start]):
        return True
    return open_ended(text, span.end) and not re.match(r"['’]s?\b", right)


def at_edge(bound: str, expression: Expression, dated: Dated) -> Interval | None:
    """The days that a preposition counts from: "before the end of the year" is before it is over,
    "after the beginning of May" from its first day, "until the new year" until it begins."""
    whole = dated.core
    if whole is not None and whole.start is not None and expression == _NEW_YEAR:
        return Interval.day(whole.start) if bound in ("by", *UNTIL) else dated.interval
    if whole is None or not isinstance(expression, Part):
        return dated.interval
    with suppress(OverflowError):  # the calendar may stop there
        if bound == "before" and expression.mod == "CLOSE" and whole.end is not None:
            return Interval(whole.end, whole.end + ONE_DAY)
        if bound == "after" and expression.mod == "BEGIN" and whole.start is not None:
            return Interval(whole.start - ONE_DAY, whole.start)
    return dated.interval


def bounded(
    bound: str,
    interval: Interval,
    written: Interval | None,
    reference: Reference | None,
    text: str,
    span: Span,
) -> Interval | None:
    """The stretch that "by", "before", "since", "after" or "until" the interval names."""
    now = written.earliest if written is not None else None
    try:
        if bound == "by":
            start = now
            if reference is not None and same_sentence(text, reference.end, span.start):
                told, end = reference.interval.start, interval.end
                long = told and end and (end - told).days > _YEAR
                start = start if long else told  # not from "the fire of 2010" to "by March"
            fits = start is not None and interval.end is not None and start < interval.end
            return Interval(start if fits else None, interval.end)
        if bound == "before":
            first = interval.start
            return Interval(None, first) if first and first > dt.date.min else None
        if bound in UNTIL:
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
    r"\s*(?:(to|through|thru|until|till)|(and)|([-–—]))\s*(?:the\s|on\sor\sabout\s)?$"
    r"|,?\sand\s(?:ending|finishing)\s(?:in|on)\s$"
    r"|,?\s(?:(?:up|and\scontinuing)\s(?=to|through|until)|(?=\w+,?\s(?:and\sinc|(?:in|on|at)\s)))"
    r"(to|through|until)(?:\sand\sincluding)?,?\s(?:at\sleast\s)?"
    r"(?:(?:in|on|at)\sor\s(?:about|around)\s)?$", re.IGNORECASE
)
_LONGEST_JOINT = 60  # characters


def ranged(text: str, before: Found, first: Timex, last: Timex) -> list[Timex]:
    """The two ends of a range, each with the whole stretch, where the words join them."""
    between = text[first.span.end : last.span.start]
    joint = _JOINT.match(between) if len(between) <= _LONGEST_JOINT else None
    if joint is None or first.interval is None or last.interval is None:
        return [first, last]
    like = before.bound is None and first.granularity is last.granularity
    if ((joint[1] or joint[4]) and before.bound != "from" and not like) or (
        joint[2] and before.bound != "between"
    ):
        return [first, last]
    start, end = first.interval.start, last.interval.end
    if last.bound not in (None, *UNTIL) or first.bound is not None:
        return [first, last]
    if start is None or end is None or start >= end or first.type != "DATE" or last.type != "DATE":
        return [first, last]
    whole = Interval(start, end)
    text3 = timex3.edtf(whole, None)
    return [replace(first, interval=whole, edtf=text3, bound="from"),
            replace(last, interval=whole, edtf=text3, bound="to")]  # fmt: skip
