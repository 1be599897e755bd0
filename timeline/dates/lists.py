"""Days that share a month with their neighbour: the "25" of "April 24 and 25", "3-5 May".

The month is written once; each day is a time expression of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from timeline.dates.traits import unit_of
from timeline.document import Span
from timeline.expression import (
    AtClock,
    Calendar,
    Expression,
    Impossible,
    Part,
    Shift,
    Then,
    Within,
    day,
    in_year,
)
from timeline.interval import Granularity
from timeline.rules.lexicon import ORDINALS
from timeline.rules.quarters import JOINED
from timeline.tag import Found

_AFTER = re.compile(
    r"\s?(?:,|,?\s?and|to|or|through|[-–—])\s?(?:the\s)?(\d{1,2})(?:st|nd|rd|th)?\b"
    r"(?!\s?(?:[.:/%]\d|%|percent|people|hours?|[ap]\.?m\b|million|billion|-[a-z]|"
    r"(?!(?:was|is|has|as|its|his|this|us|plus|across)\b)[a-z]+s\b))"
    r"(?!,\d{3}|\s(?-i:[A-Z][a-z]{2,8})\b)",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"\b(?:on|from|between|of|the|,)\s(?:the\s)?(\d{1,2})(?:st|nd|rd|th)?\s?"
    r"(?:,|and|to|or|through|[-–—])\s?(?:the\s)?$"
)


_JOINT = re.compile(
    r"\s?(?:to|until|till|through|and|or|[-–—])\s?(?:the\s|early\s|late\s)?", re.IGNORECASE
)


def shared_days(text: str, found: Sequence[Found]) -> tuple[Found, ...]:
    """The clock times with the day that stands once behind two ("at 10:35 a.m. (0735 GMT) Friday",
    "from 9 a.m. to 5 p.m. on Tuesday").

    The times keep their own words; only their day is shared.
    """
    items = list(found)
    for place in range(len(items) - 2, -1, -1):
        one, day_ = _hour(items[place].expression), _day_behind(text, items[place : place + 3])
        if one is not None and day_ is not None:
            items[place] = replace(items[place], expression=replace(one, base=day_))
    return tuple(items)


def _day_behind(text: str, items: Sequence[Found]) -> Expression | None:
    """The day of a second clock time joined to the first, or behind the second's bracket."""
    first, second = items[0], items[1]
    gap = text[first.span.end : second.span.start]
    other = second.expression
    if isinstance(other, AtClock) and not isinstance(other.base, Then):
        inside = gap.strip() == "(" and not _ZONED.search(second.span.of(text))
        return other.base if _JOINT.fullmatch(gap) or inside else None
    opens = _SHUT.match(text, first.span.end, second.span.start)
    if opens and opens.end() == second.span.start and _is_day(other):
        return other  # the second time itself, whose bracket ends before its day
    if gap.strip() != "(" or _hour(other) is None or len(items) < 3:
        return None
    day_ = items[2]
    shut = _SHUT.fullmatch(text, second.span.end, day_.span.start)
    return day_.expression if shut and _is_day(day_.expression) else None


_ZONED = re.compile(r"\b(?:GMT|UTC),?\s\w")
"""A day told in another zone may be another day."""
_SHUT = re.compile(r"\)\s(?:on\s|local\stime\s)?")


def _hour(expression: Expression) -> AtClock | None:
    """A clock time without a day of its own."""
    alone = isinstance(expression, AtClock) and isinstance(expression.base, Then)
    return expression if alone and isinstance(expression, AtClock) else None


def _is_day(expression: Expression) -> bool:
    return unit_of(expression) is Granularity.DAY and not isinstance(expression, AtClock)


def shared_years(text: str, found: Sequence[Found]) -> tuple[Found, ...]:
    """The expressions with the year that stands once behind two ("from March to May 1998").

    A later month before an earlier one belongs to the year before ("December to March 1998").
    """
    items = list(found)
    for place in range(len(items) - 2, -1, -1):
        first, last = items[place], items[place + 1]
        one, two = _month(first.expression), _month(last.expression)
        if one is None or two is None or one.year is not None or two.year is None:
            continue
        if not _JOINT.fullmatch(text, first.span.end, last.span.start):
            continue
        earlier = (one.month or 0) > (two.month or 12)
        year = two.year - 1 if earlier else two.year
        items[place] = replace(first, expression=in_year(first.expression, year))
    return tuple(items)


def _month(expression: Expression) -> Calendar | None:
    while isinstance(expression, Part):
        expression = expression.base
    named = isinstance(expression, Calendar) and expression.month is not None
    return expression if named and isinstance(expression, Calendar) else None


_SECOND_YEAR = re.compile(r"[-–/](\d{2})(?![\d-])")


def _second_year(text: str, item: Found) -> Found | None:
    """The "95" of "1990-95". "2003-04" is two years too, but "2021-05" may be a month."""
    calendar = item.expression
    match = _SECOND_YEAR.match(text, item.span.end)
    if match is None or not isinstance(calendar, Calendar) or calendar.unit is not Granularity.YEAR:
        return None
    if calendar.year is None or not text[item.span.end - 4 : item.span.end].isdigit():
        return None
    two, first = int(match[1]), calendar.year % 100
    if two <= first or (two <= 12 and two != first + 1):
        return None
    year = Calendar(Granularity.YEAR, year=calendar.year - first + two)
    return Found(Span(*match.span(1)), year, "year-of-shared-century")


_SECOND_DECADE = re.compile(
    r"(?:\s(?:and|or|to)|,|\s?[-–])\s?(?:the\s)?((?:(?:early|late|mid)[-\s])?['’]?([1-9]0)s)\b"
)


def _second_decade(text: str, item: Found) -> Found | None:
    """The "90s" of "the 1980s and 90s"."""
    calendar = item.expression
    while isinstance(calendar, Part):
        calendar = calendar.base
    if not isinstance(calendar, Calendar) or calendar.unit is not Granularity.DECADE:
        return None
    match = _SECOND_DECADE.match(text, item.span.end)
    if match is None or calendar.year is None or int(match[2]) <= calendar.year % 100:
        return None
    decade = Calendar(Granularity.DECADE, year=calendar.year // 100 * 100 + int(match[2]))
    return Found(Span(*match.span(1)), decade, "decade-of-shared-century")


def completed(text: str, found: Sequence[Found]) -> Iterator[Found]:
    """The expressions with the days that share their month and the years that share a century."""
    done = 0
    for number, item in enumerate(found):
        calendar = item.expression
        limit = found[number + 1].span.start if number + 1 < len(found) else len(text)
        second = _second_year(text, item)
        if second is not None:
            yield item
            yield second
            done = second.span.end
            continue
        decade = _second_decade(text, item)
        if decade is not None and decade.span.end <= limit:
            yield item
            yield decade
            done = decade.span.end
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
        while not words[0].isdigit() and calendar.year is None:
            more = _more(text, done, calendar, limit)
            if more is None:
                break
            yield more
            done = more.span.end


_HOURS = re.compile(
    r"\b(?:(?:from|between)\s)?(1[0-2]|[1-9])(?::([0-5]\d))?\s?(?:to|until|till|and|[-–—])\s?$"
)


def _joined_before(text: str, item: Found, done: int) -> Iterator[Found]:
    """What shares the words of the item behind it, the nearest first: the "third" of "third and
    fourth quarters", the "1" of "from 1 to 2 p.m."."""
    if isinstance(item.expression, AtClock):
        hour = _earlier_hour(text, item, item.expression, done)
        if hour is not None:
            yield hour
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


def _first(text: str, item: Found, calendar: Calendar, done: int) -> Found | None:
    start = max(done, item.span.start - 24)
    match = _BEFORE.search(text[start : item.span.start])
    if match is None:
        return None
    expression = day(calendar.year, calendar.month or 1, int(match[1]))
    if isinstance(expression, Impossible) or int(match[1]) >= (calendar.day or 0):
        return None
    opening = text[start : start + match.start(1)].split()[-1:]
    bound = opening[0] if opening and opening[0] in ("from", "between") else None
    return _found(item, Span(start + match.start(1), start + match.end(1)), expression, bound)


def _more(text: str, done: int, calendar: Calendar, limit: int) -> Found | None:
    match = _AFTER.match(text, done)
    if match is None or match.end(1) > limit:
        return None
    if isinstance(day(None, calendar.month or 1, int(match[1])), Impossible):
        return None
    expression = Within(Calendar(calendar.unit, day=int(match[1])), Then(Granularity.MONTH))
    return Found(Span(match.start(1), match.end(1)), expression, "day-of-shared-month")


def _found(item: Found, span: Span, expression: Expression, bound: str | None) -> Found:
    return replace(item, span=span, expression=expression, rule="day-of-shared-month",
                   alternatives=(), bound=bound)  # fmt: skip
