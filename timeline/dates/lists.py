"""Days that share a month with their neighbour: the "25" of "April 24 and 25", "3-5 May".

The month is written once; each day is a time expression of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from timeline.dates.centuries import (
    JOINT,
    earlier_century,
    second_decade,
    second_year,
    years_behind,
)
from timeline.dates.traits import unit_of
from timeline.document import Span
from timeline.expression import (
    AtClock,
    Calendar,
    Expression,
    Impossible,
    Shift,
    Then,
    Within,
    day,
)
from timeline.interval import Granularity
from timeline.rules.lexicon import ORDINALS
from timeline.rules.quarters import JOINED
from timeline.tag import Found

_AFTER = re.compile(
    r"\s?(?:,|,?\s?and|to|or|through|[-–—])\s?(?:the\s)?(\d{1,2})(?:st|nd|rd|th)?\b"
    r"(?!\s?(?:[.:/%]\d|%|percent|people|hours?|[ap]\.?m\b|million|billion|-[a-z]|"
    r"(?!(?:was|is|has|as|its|his|this|us|plus|across|unless|besides|towards|always)\b)[a-z]+s\b))"
    r"(?!,\d{3}|\s(?-i:[A-Z][a-z]{2,8})\b|\s(?:anniversary|birthday|century|day|year|time|round|straight|such)\b)",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"(?i:\b(?:on|from|between|of|the|,)\s(?:the\s)?(?=\d)|(?<![\w.,$£€-])(?=\d\d?(?:[-–]|\sto\s)$))"
    r"(\d{1,2})(?:st|nd|rd|th)?\s?(?:,|and|to|or|through|[-–—])\s?(?:the\s)?$"
)



def shared_days(text: str, found: Sequence[Found]) -> tuple[Found, ...]:
    """The clock times with the day that stands once behind two ("at 10:35 a.m. (0735 GMT) Friday",
    "from 9 a.m. to 5 p.m. on Tuesday").

    The times keep their own words; only their day is shared.
    """
    items = list(found)
    for place in range(len(items) - 2, -1, -1):
        one = _hour(items[place].expression)
        day_ = _day_behind(text, items[place : place + 3]) if one is not None else None
        if one is not None and day_ is not None:
            items[place] = items[place]._replace(expression=replace(one, base=day_))
    return tuple(items)


def _day_behind(text: str, items: Sequence[Found]) -> Expression | None:
    """The day of a second clock time joined to the first, or behind the second's bracket."""
    first, second = items[0], items[1]
    gap = text[first.span.end : second.span.start]
    other = second.expression
    if isinstance(other, AtClock) and not isinstance(other.base, Then):
        inside = gap.strip() == "(" and not _ZONED.search(second.span.of(text))
        return other.base if JOINT.fullmatch(gap) or inside else None
    if _is_day(other) and _PLACE_TIME.fullmatch(gap):
        return other  # "10:30 p.m. Lima time on Monday"
    opens = _SHUT.match(text, first.span.end, second.span.start)
    if opens and opens.end() == second.span.start and _is_day(other):
        return other  # the second time itself, whose bracket ends before its day
    if gap.strip() != "(" or _hour(other) is None or len(items) < 3:
        return None
    day_ = items[2]
    shut = _SHUT.fullmatch(text, second.span.end, day_.span.start)
    return day_.expression if shut and _is_day(day_.expression) else None


_PLACE_TIME = re.compile(r"\s(?:[A-Z]\w+\s){1,2}time,?\s(?:on\s)?")
_ZONED = re.compile(r"\b(?:GMT|UTC|[ECMP][DS]?T),?\s\w")
"""A day told in another zone may be another day."""
_SHUT = re.compile(r"\)\s(?:on\s|local\stime\s)?")


def _hour(expression: Expression) -> AtClock | None:
    """A clock time without a day of its own."""
    alone = isinstance(expression, AtClock) and isinstance(expression.base, Then)
    return expression if alone and isinstance(expression, AtClock) else None


def _is_day(expression: Expression) -> bool:
    return unit_of(expression) is Granularity.DAY and not isinstance(expression, AtClock)


def completed(text: str, found: Sequence[Found]) -> Iterator[Found]:
    """The expressions with the days that share their month and the years that share a century."""
    done = 0
    for number, item in enumerate(found):
        if item.span.start < done:
            continue  # the year of "May 3-5, 2019", told with its last day
        calendar = item.expression
        limit = found[number + 1].span.start if number + 1 < len(found) else len(text)
        second, decade = second_year(text, item), second_decade(text, item)
        if second is None and decade is not None and decade.span.end <= limit:
            second = decade
        if second is not None:
            yield item
            yield second
            done = second.span.end
            continue
        yield from reversed(tuple(_joined_before(text, item, done)))
        if not isinstance(calendar, Calendar) or calendar.day is None or calendar.month is None:
            yield item
            done = item.span.end
            continue
        words = item.span.of(text)
        if words[0].isdigit() or words.startswith("the "):
            first = _first(text, item, calendar, done)
            if first is not None:
                yield first
        yield item
        done = item.span.end
        year = years_behind(text, item, found[number + 1]) if number + 1 < len(found) else None
        while not words[0].isdigit() and (calendar.year is None or year is not None):
            more = _more(text, done, calendar, limit)
            if more is None:
                break
            if year is not None and text[more.span.end : limit].strip(" ,") == "":
                more = more._replace(span=Span(more.span.start, found[number + 1].span.end))
            yield more
            done = more.span.end


_HOURS = re.compile(
    r"\b(?:(?:from|between)\s)?(1[0-2]|[1-9])(?::([0-5]\d))?\s?(?:to|until|till|and|[-–—])\s?$"
)


def _joined_before(text: str, item: Found, done: int) -> Iterator[Found]:
    """What shares the words of the item behind it, the nearest first: the "third" of "third and
    fourth quarters", the "16th" of "16th and 17th centuries", the "1" of "from 1 to 2 p.m."."""
    if isinstance(item.expression, AtClock):
        hour = _earlier_hour(text, item, item.expression, done)
        if hour is not None:
            yield hour
        return
    century = earlier_century(text, item, done)
    if century is not None:
        yield century
        return
    start, last = item.span.start, _of_year(item.expression)
    part = last
    while part is not None and last is not None:
        match = JOINED.search(text[max(done, start - 24) : start])
        number = ORDINALS.get(match[1].lower(), int(match[1][0]) if match[1][0].isdigit() else 0) \
            if match else 0
        if match is None or not 0 < number < (part.index or 0):
            return
        base = max(done, start - 24)
        span = Span(base + match.start(1), base + match.end(1))
        months = (3 if part.unit is Granularity.QUARTER else 6) * (number - (last.index or 0))
        shared = Shift(item.expression, months, Granularity.MONTH, part.unit)
        yield Found(span, shared, "quarter-of-list")
        start, part = span.start, replace(part, index=number)


def _of_year(expression: Expression) -> Calendar | None:
    """The quarter or half that it names by its number."""
    inner = expression.of if isinstance(expression, Within) else expression
    if not isinstance(inner, Calendar) or inner.unit not in (Granularity.QUARTER, Granularity.HALF):
        return None
    return inner


def _earlier_hour(text: str, item: Found, clock: AtClock, done: int) -> Found | None:
    """The hour before one that alone has "a.m." or "p.m.": the last such hour before it."""
    start = max(done, item.span.start - 24)
    match = _HOURS.search(text[start : item.span.start])
    if match is None or ":" not in clock.clock or not text[item.span.start].isdigit():
        return None
    between = text[start + match.start() : item.span.start]
    if "and" in between and not between.startswith("between"):
        return None
    hour, minutes = int(match[1]) % 12, match[2] or "00"
    before = [f"{h:02}:{minutes}" for h in (hour + 12, hour) if f"{h:02}:{minutes}" < clock.clock]
    if not before:
        return None
    span = Span(start + match.start(1), start + match.end(2 if match[2] else 1))
    return Found(span, replace(clock, clock=before[0]), "hour-of-range", (), item.bound)


_NUMBERED = ("section", "article", "chapter", "paragraph", "clause", "part", "rule", "page", "no")
"""What a number behind it is the number of."""


def _first(text: str, item: Found, calendar: Calendar, done: int) -> Found | None:
    start = max(done, item.span.start - 24)
    match = _BEFORE.search(text[start : item.span.start])
    if match is None:
        return None
    expression = day(calendar.year, calendar.month or 1, int(match[1]))
    if isinstance(expression, Impossible) or int(match[1]) >= (calendar.day or 0):
        return None
    opening = text[start : start + match.start(1)].lower().split()[-1:]
    if opening and opening[0].rstrip("s.") in _NUMBERED:
        return None  # "Section 4-6 June 2021"
    bound = opening[0] if opening and opening[0] in ("from", "between") else None
    span = Span(start + match.start(1), start + match.end(1))
    return Found(span, expression, "day-of-shared-month", (), bound)


def _more(text: str, done: int, calendar: Calendar, limit: int) -> Found | None:
    match = _AFTER.match(text, done)
    if match is None or match.end(1) > limit:
        return None
    if isinstance(day(None, calendar.month or 1, int(match[1])), Impossible):
        return None
    expression = Within(Calendar(calendar.unit, day=int(match[1])), Then(Granularity.MONTH))
    return Found(Span(match.start(1), match.end(1)), expression, "day-of-shared-month")
