"""The order of day and month in dates of digits: decided by the text, or both kept."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from timeline.anchors import Anchors
from timeline.dates.dating import date
from timeline.dates.occurrences import distance
from timeline.document import Document
from timeline.expression import Expression, Union
from timeline.interval import Interval
from timeline.tag import Found
from timeline.timex import Reading, Timex

Order = Literal["day first", "month first"]


def numeric_order(document: Document, found: Sequence[Found]) -> tuple[Order | None, str]:
    """Day or month first in this document's numeric dates, and why; None where nothing tells.

    The document's other numeric dates decide, where one can be read in one order only; else the
    country of its address. (The order of countries: CLDR, dateFormats short.)
    """
    seen: set[Order] = set()
    said, text = "", document.story
    for item in found:
        words = item.span.of(text)
        match = _THREE_NUMBERS.fullmatch(words)
        if match and (int(match[1]) > 12) != (int(match[2]) > 12):
            seen.add("day first" if int(match[1]) > 12 else "month first")
            said = words
    if len(seen) == 1:
        return seen.pop(), f"as in {said} of the same text"
    for item in found:
        near = _near(item.expression, document.date.interval)
        if near is not None:
            said = item.span.of(text)
            return near, f"as {said} then is the day of the document, or next to it"
    country = _country(document)
    if country is not None and country in _DAY_FIRST | _MONTH_FIRST:
        order: Order = "day first" if country in _DAY_FIRST else "month first"
        return order, f"as written in .{country}"
    return None, "day first or month first: nothing in the text tells"


_THREE_NUMBERS = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-]\d+")


def _near(expression: Expression, written: Interval | None) -> Order | None:
    """The order in which a date of digits falls on the document's day or next to it, where the
    other order does not."""
    if not isinstance(expression, Union):
        return None
    day = written.start if written is not None and written.days == 1 else None
    if day is None:
        return None
    days = (date(part, Anchors(None, None)).interval for part in expression.parts)
    little, middle = (d is not None and distance(d, day) <= 2 for d in days)
    return None if little == middle else "day first" if little else "month first"


_DAY_FIRST = frozenset("uk ie au nz in za sg my hk ng ke pk eu de fr es it pt nl be ru tr".split())
_MONTH_FIRST = frozenset(("us", "gov", "mil", "ph"))


def _country(document: Document) -> str | None:
    """The last part of the host the document came from ("uk"); None without an address."""
    for address in (document.url, document.source):
        host = re.search(r"^(?:https?://)?(?:[\w-]+\.)+([a-z]{2,4})(?:[:/]|$)", address or "")
        if host is not None:
            return host[1]
    return None


def ordered(item: Found, order: Order | None) -> Found:
    """The numeric date in the document's order, the other kept as an alternative."""
    expression = item.expression
    if order is None or not isinstance(expression, Union):
        return item
    day_first, month_first = expression.parts
    chosen, other = (day_first, month_first) if order == "day first" else (month_first, day_first)
    rest = ((other, "numeric-month-first" if order == "day first" else "numeric-day-first"),)
    return item._replace(expression=chosen, alternatives=item.alternatives + rest)


def undecided(timex: Timex, expression: Expression, why: str) -> Timex:
    """A numeric date of two orders with both readings, and days that bound them; others as they
    are."""
    if not isinstance(expression, Union):
        return timex
    dates = [date(p, Anchors(None, None)) for p in expression.parts]
    rules = ("numeric-day-first", "numeric-month-first")
    readings = tuple(Reading(d.value, d.interval, r) for d, r in zip(dates, rules, strict=True))
    first, last = (d.interval for d in dates)
    bounds = first.hull(last) if first is not None and last is not None else None
    one_of = "[" + ",".join(sorted(d.value for d in dates)) + "]"
    return replace(
        timex,
        value=common(dates[0].value, dates[1].value),
        interval=bounds,
        granularity=dates[0].unit,
        edtf=one_of,
        alternatives=readings,
        reason=why,
    )


def common(first: str, last: str) -> str:
    """What two values share, X for the rest: 2021-05-03 and 2021-05-31 give 2021-05-XX."""
    if len(first) != len(last):
        return "XXXX"
    first, at, clock = first.partition("T")
    last, _, other = last.partition("T")
    if clock != other:
        at, clock = "", ""
    parts = zip(first.split("-"), last.split("-"), strict=False)
    days = "-".join(a if a == b else re.sub(r"\d", "X", a) for a, b in parts)
    return f"{days}{at}{clock}"
