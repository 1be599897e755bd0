"""Years and decades that share what is written once: "March to May 1998", "1990-95", "the 1980s
and 90s"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from timeline.dates.traits import core, unit_of
from timeline.document import Span
from timeline.expression import Calendar, Expression, Part, Within, in_year
from timeline.interval import Granularity
from timeline.rules.lexicon import ORDINALS
from timeline.tag import Found

JOINT = re.compile(
    r"\s?(?:to|until|till|through|and|or|[-–—])\s?(?:the\s|early\s|late\s)?", re.IGNORECASE
)
"""What joins two dates of one kind."""


def shared_decades(text: str, found: Sequence[Found]) -> tuple[Found, ...]:
    """The decades with the century of the one before them ("the 1960s and '70s")."""
    items = list(found)
    for place in range(1, len(items)):
        first, last = _decade(items[place - 1].expression), _decade(items[place].expression)
        if first is None or last is None or first.year is None or last.year is not None:
            continue
        gap = text[items[place - 1].span.end : items[place].span.start]
        year = first.year // 100 * 100 + (last.index or 0)
        if JOINT.fullmatch(gap) and year > first.year:
            items[place] = items[place]._replace(expression=in_year(items[place].expression, year))
    return tuple(items)


def _decade(expression: Expression) -> Calendar | None:
    inner = core(expression)
    return inner if isinstance(inner, Calendar) and inner.unit is Granularity.DECADE else None


def shared_years(text: str, found: Sequence[Found]) -> tuple[Found, ...]:
    """The expressions with the year that stands once behind several ("from March to May 1998",
    "March, April and May 1998", "March 3-5, 1998").

    A later month before an earlier one belongs to the year before ("December to March 1998").
    """
    items, shared = list(found), set[int]()
    for place in range(len(items) - 2, -1, -1):
        first, last = items[place], items[place + 1]
        one, two = _month(first.expression), _month(last.expression)
        if one is None or one.year is not None:
            continue
        year = years_behind(text, first, last)
        if year is not None:
            items[place] = first._replace(expression=in_year(first.expression, year))
            continue
        if two is None or two.year is None:
            container = _container(last.expression, one)
            if container is not None and JOINT.fullmatch(text, first.span.end, last.span.start):
                items[place] = first._replace(expression=Within(one, container))
            continue
        listed = place + 1 in shared and text[first.span.end : last.span.start].strip() == ","
        if not listed and not JOINT.fullmatch(text, first.span.end, last.span.start):
            continue
        shared.add(place)
        earlier = (one.month or 0) > (two.month or 12)
        year = two.year - 1 if earlier else two.year
        items[place] = first._replace(expression=in_year(first.expression, year))
    return tuple(items)


_DAYS_BEFORE = re.compile(
    r"(?:\s?(?:,\sand|,|and|to|or|through|[-–—])\s?(?:the\s)?\d{1,2}(?:st|nd|rd|th)?)+,?\s"
)


def years_behind(text: str, first: Found, last: Found) -> int | None:
    """The year behind the days that go on from a first one: that of "May 3-5, 2019"."""
    one, two = first.expression, last.expression
    if not isinstance(one, Calendar) or one.day is None or text[first.span.start].isdigit():
        return None
    if not isinstance(two, Calendar) or two.unit is not Granularity.YEAR:
        return None
    return two.year if _DAYS_BEFORE.fullmatch(text, first.span.end, last.span.start) else None


def _container(expression: Expression, one: Calendar) -> Expression | None:
    """The year of a later month or day: the "last year" of "from March to June last year"."""
    if not isinstance(expression, Within) or unit_of(expression.container) is not Granularity.YEAR:
        return None
    two = expression.of
    later = (one.month or 0, one.day or 0) < (two.month or 0, two.day or 0)
    return expression.container if later and one.unit is two.unit else None


def _month(expression: Expression) -> Calendar | None:
    inner = core(expression)
    return inner if isinstance(inner, Calendar) and inner.month is not None else None


_SECOND_YEAR = re.compile(r"[-–/](\d{2})(?![\d-])")


def second_year(text: str, item: Found) -> Found | None:
    """The "95" of "1990-95". "2003-04" is two years too, but "2021-05" may be a month."""
    calendar = item.expression
    match = _SECOND_YEAR.match(text, item.span.end)
    if match is None or not isinstance(calendar, Calendar) or calendar.unit is not Granularity.YEAR:
        return None
    if calendar.year is None or not text[item.span.end - 4 : item.span.end].isdigit():
        return None
    two, first = int(match[1]), calendar.year % 100
    if first == 99 and two == 0:
        two = 100  # "1999/00"
    if two <= first or (two <= 12 and two != first + 1):
        return None
    year = Calendar(Granularity.YEAR, year=calendar.year - first + two)
    return Found(Span(*match.span(1)), year, "year-of-shared-century")


_SECOND_DECADE = re.compile(
    r"(?:\s(?:and|or|to)|,|\s?[-–])\s?(?:the\s)?((?:(?:early|late|mid)[-\s])?['’]?([1-9]0)['’]?s)\b"
)


def second_decade(text: str, item: Found) -> Found | None:
    """The "90s" of "the 1980s and 90s"."""
    calendar = _decade(item.expression)
    if calendar is None:
        return None
    match = _SECOND_DECADE.match(text, item.span.end)
    if match is None:
        return None
    two, first = int(match[2]), calendar.index if calendar.year is None else calendar.year % 100
    if two <= (first or 0):
        return None
    decade = replace(calendar, index=two)
    if calendar.year is not None:
        decade = replace(calendar, year=calendar.year // 100 * 100 + two)
    return Found(Span(*match.span(1)), decade, "decade-of-shared-century")


_CENTURY = re.compile(
    r"\b(?:the\s)?((?:(early|late|mid)[\s-])?(\d{1,2}(?:st|nd|rd|th)|[a-z]+(?:th|st|nd|rd)))"
    r"\s(?:and|or|to|through)\s(?:the\s)?$"
)
_PLACED = re.compile(r"\b(?:came|finished|was|were|placed|ranked|on)\s(?:the\s)?$")
_FROM = re.compile(r"\b(?:[Ff]rom|between)\s$")
_PARTS = {"early": "START", "late": "END", "mid": "MID"}


def earlier_century(text: str, item: Found, done: int) -> Found | None:
    """The "late 16th" of "the late 16th or early 17th century"."""
    calendar, start = core(item.expression), max(done, item.span.start - 30)
    if not isinstance(calendar, Calendar) or calendar.unit is not Granularity.CENTURY:
        return None
    match = _CENTURY.search(text[start : item.span.start])
    if match is None or calendar.year is None:
        return None
    before = text[max(done, start + match.start() - 12) : start + match.start()]
    if _PLACED.search(before) or (" to " in match[0] and not _FROM.search(before)):
        return None  # "came first and", "second to"
    number = ORDINALS.get(match[3]) or int("0" + match[3][:-2] if match[3][0].isdigit() else 0)
    year = -number * 100 if calendar.year < 0 else (number - 1) * 100
    if not number or year >= calendar.year:
        return None
    century = replace(calendar, year=year)
    span = Span(start + match.start(1), start + match.end(1))
    expression = Part(century, _PARTS[match[2]]) if match[2] else century
    return Found(span, expression, "century-of-list")
