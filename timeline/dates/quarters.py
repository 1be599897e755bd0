"""The quarters of firms, which count them from a month of their own."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from timeline.anchors import Dated
from timeline.calendar_units import add, unit_at
from timeline.expression import Calendar, Duration, Expression, Now, Shift, Then, Within
from timeline.interval import Granularity, Interval
from timeline.tag import Found

G = Granularity


def quarterly(expression: Expression) -> bool:
    """Whether it points back to a quarter ("the quarter", "the year-earlier period")."""
    if isinstance(expression, Then):
        return expression.unit is G.QUARTER
    return (
        isinstance(expression, Shift)
        and isinstance(expression.base, Then)
        and quarterly(expression.base)
    )


def quarter_number(expression: Expression) -> int | None:
    """The number of a quarter that stands without a year; None for anything else."""
    if not isinstance(expression, Calendar) or expression.unit is not G.QUARTER:
        return None
    return expression.index if expression.year is None else None


def three_months(expression: Expression) -> bool:
    """Whether it is as long as a quarter ("the three months ended June 30")."""
    lengths = ((3, G.MONTH),), ((13, G.WEEK),), ((1, G.QUARTER),)
    return isinstance(expression, Duration) and expression.amounts in lengths


CLOSES = re.compile(
    r",?\s(?:(?:that\s|which\s)?(?:will\s)?(?:ended|ending|ends?)\s(?:on\s|in\s)?|(?:to|through)\s)(?:the\send\sof\s)?"
)
_HALF_QUARTER = dt.timedelta(days=45)


def closes(text: str, item: Found, coming: Found) -> bool:
    """Whether the words after a quarter name its last day ("the quarter ended Sept. 30")."""
    e = item.expression
    if not (quarterly(e) or quarter_number(e) is not None or three_months(e)):
        return False
    gap = text[item.span.end : coming.span.start]
    return len(gap) < 30 and CLOSES.fullmatch(gap) is not None


def numbered(item: Found, end: Interval | None) -> Found:
    """A quarter by its number with the year it ended in ("its first quarter ended Sept. 30")."""
    e = item.expression
    if end is None or end.start is None or not isinstance(e, Calendar) or quarter_number(e) is None:
        return item
    over = e.index == _LAST and end.start.month <= _SHOPS_CLOSE
    return item._replace(expression=replace(e, year=end.start.year - over))


_LAST = 4
_SHOPS_CLOSE = 2
"""Month in which the year of shops ends, which bears the number of the one before."""


def closing(end: Interval | None) -> Interval | None:
    """The calendar quarter that holds the middle of the three months up to that day: firms close
    their quarters on days of their own. None where the day is not known."""
    if end is None or end.latest is None or end.latest < dt.date(1, 4, 1):
        return None
    return unit_at(end.latest - _HALF_QUARTER, G.QUARTER)


def quarter_to(dated: Dated, end: Interval | None) -> Dated:
    """The quarter, or three months, with those up to its last day or month, where that is known."""
    if end is None or end.end is None or end.latest is None or (end.days or 99) > 31:
        return dated
    calendars = dated.interval is not None and dated.interval.end == end.end
    if end.latest < dt.date(1, 4, 1) or calendars:
        return dated
    return dated._replace(interval=Interval(add(end.end, -3, G.MONTH), end.end))


Counted = tuple[tuple[int, int, Interval], ...]
"""Where a text tells when a quarter by its number ended: the place, the number, the end."""


def own_end(text: str, item: Found, written: Interval | None, counted: Counted) -> Interval | None:
    """When a firm's past quarter by its number ended, by the firm's own count: as the text tells,
    before or behind; else about a month ago, where the calendar's own is too long past for a report
    ("third-quarter profit rose", told in April). None for a quarter of the calendar."""
    number = quarter_number(item.expression)
    told = [one for one in counted if one[1] == number]
    before = [one for one in told if one[0] <= item.span.start]
    if told:
        return (before[-1] if before else told[0])[2]
    start = written.start if written is not None else None
    if start is None or number is None or start.year < 2 or not _reported(text, item):
        return None
    ends = (dt.date(start.year - n, 3 * number, 28) for n in (0, 1))
    last = next(end for end in ends if end < start)
    return unit_at(start - _TILL_REPORTED, G.MONTH) if start - last > _LATE else None


def of_last_year(item: Found, counted: Counted) -> tuple[Found, Interval] | None:
    """Last year's quarter of the number that a firm has told by its own count ("its second quarter
    ended Nov. 30 ... in last year's second quarter"), and when it ended; None for any other."""
    e = item.expression
    if not isinstance(e, Within) or e.container != _LAST_YEAR:
        return None
    ends = [end for _, number, end in counted if number == quarter_number(e.of)]
    if not ends or (end := _moved(ends[-1], -1)) is None:
        return None
    return numbered(item._replace(expression=e.of), end), end


def by_own_count(dated: Dated, counted: Counted) -> Dated:
    """A quarter with the days that a firm counts for the one of its number ("the quarter", "a year
    earlier", behind "its first quarter ended Sept. 30")."""
    start = dated.core.start if dated.core is not None and dated.unit is G.QUARTER else None
    if start is None:
        return dated
    number = start.month // 3 + 1
    ends = [end for _, n, end in counted if n == number]
    if not ends or ends[-1].start is None:
        return dated
    last = ends[-1].start
    over = number == _LAST and last.month <= _SHOPS_CLOSE
    return quarter_to(dated, _moved(ends[-1], start.year - last.year + over))


def _moved(end: Interval, years: int) -> Interval | None:
    """The end of a quarter some years later."""
    if end.start is None or end.end is None:
        return None
    try:
        return Interval(add(end.start, years, G.YEAR), add(end.end, years, G.YEAR))
    except ValueError:
        return None


_LAST_YEAR = Shift(Now(G.YEAR), -1, G.YEAR, G.YEAR)
_TILL_REPORTED = dt.timedelta(days=30)
_LATE = dt.timedelta(days=155)
_MONEY = r"(?:profits?|earnings|net|results|loss(?:es)?|revenues?|sales|income)\b"
_ITS_MONEY = re.compile(rf"\s(?:[\w-]+\s){{0,2}}{_MONEY}")
_MONEY_OF = re.compile(rf"\b{_MONEY}[^.;]{{0,60}}\s(?:for|in|during)\s(?:its\s|the\s)?$")


def _reported(text: str, item: Found) -> bool:
    """Whether a firm's money in that quarter is told ("third-quarter profit", "its fiscal third
    quarter"); an economy grows by the calendar."""
    if "fiscal" in item.span.of(text).lower() or _ITS_MONEY.match(text, item.span.end):
        return True
    return _MONEY_OF.search(text[max(0, item.span.start - 100) : item.span.start]) is not None
