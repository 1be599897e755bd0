"""Quarters and halves, the nth unit of another, and what recurs."""

from __future__ import annotations

from typing import Any

from timeline.calendar_units import SEASONS
from timeline.expression import (
    Calendar,
    Duration,
    Expression,
    Now,
    Nth,
    Part,
    Recurring,
    Shift,
    Then,
    Within,
)
from timeline.interval import Granularity
from timeline.rules.grammar import Rule
from timeline.rules.holidays import WEEKDAYS
from timeline.timex3 import duration

G = Granularity


def _quarter(n: int) -> Calendar | None:
    return Calendar(G.QUARTER, index=n) if 1 <= n <= 4 else None


_THREE = Duration(((3, G.MONTH),))
_LAST_YEAR = Shift(Now(G.YEAR), -1, G.YEAR, G.YEAR)


def _weekend(name: str) -> Expression:
    """The weekend beside a holiday: the one before a Monday, else that of its week."""
    own = Within(Calendar(G.WEEKEND), Calendar(G.DAY, holiday=name))
    monday = WEEKDAYS.get(name, (0, 1, 0))[1] == 0
    return Shift(own, -1, G.WEEK, G.WEEKEND) if monday else own


def _months(first: int, last: int) -> Calendar | None:
    return _quarter(last // 3) if first % 3 == 1 and last == first + 2 else None


def _half(n: int) -> Calendar | None:
    return Calendar(G.HALF, index=n) if 1 <= n <= 2 else None


def _part_of(base: Expression, mod: str, *units: Granularity) -> Part | None:
    """A part of what no quarter or half is counted in: a century, a decade, a month, a season."""
    unit = base.unit if isinstance(base, (Calendar, Then, Now)) else None
    wanted = units or (G.CENTURY, G.DECADE, G.MONTH, G.SEASON)
    return Part(base, mod) if unit in wanted else None


def _nth(n: int, unit: Any, container: Expression) -> Nth | None:
    finer = not isinstance(unit, Granularity) or unit.rank < G.DAY.rank  # "the 84th minute"
    return None if finer or n > 366 else Nth(n, unit, container)


QUARTERS: tuple[Rule, ...] = (
    Rule("quarter-name", "quarter", "<ord> fiscal? quarter", _quarter,
         "third quarter", "fifth quarter"),
    Rule("quarter-q", "quarter", "<qname>", _quarter, "in Q3", "in Q9"),
    Rule("half-h", "quarter", "<hname>", _half, "in H1 2020", "in H3"),
    Rule("quarter-nq", "quarter", "<num> q", _quarter, "1Q sales", "9Q sales", ),
    Rule("quarter-of-months", "quarter", "<month> -|–|to|through -? to? -? <month> quarter|period",
         _months,
         "the April-June quarter", "the April-May quarter"),
    Rule("quarter-by-last-month", "quarter", "<month> quarter",
         lambda m: _quarter(m // 3) if m % 3 == 0 else None,
         "in the March quarter", "in the May quarter"),
    Rule("quarter-fiscal", "quarter", "fiscal <ord> quarter", _quarter,
         "fiscal second-quarter", "fiscal quarters"),
    Rule("half-name", "quarter", "<ord> half year?", _half, "first half of 2020", "third half"),
    Rule("quarter-final", "quarter", "final quarter", lambda: _quarter(4),
         "lost money in the final quarter", "the final quart"),
    Rule("half-last", "quarter", "last|latter half", lambda: _half(2), "last half", "last halves"),
    Rule("quarter-of", "date", "the? <quarter> ,? of? the? <yearword>",
         lambda q, y: Within(q, y), "the third quarter of last year", "the third quarter of it"),
    Rule("year-quarter", "quarterlike", "the? <year> <quarter>",
         lambda y, q: Calendar(q.unit, y, index=q.index), "the 1988 third quarter",
         "1988 quarters"),
    Rule("years-quarter", "date", "<yearlike> 's <quarter>", lambda y, q: Within(q, y),
         "this year's third quarter", "this year's quarters"),
    Rule("the-years-quarter", "date", "the year 's <quarter>",
         lambda q: Within(q, Then(G.YEAR, True)), "the year's first quarter", "the year's fair"),
    Rule("quarter-current", "date", "the? current <quarter>", lambda q: Within(q, Now(G.YEAR)),
         "its current fourth quarter", "the current quarterly", guard="half"),
    Rule("quarter-bare", "quarterlike", "the? <quarter>", lambda q: q,
         "the third quarter", "the third quart", guard="half"),
    Rule("quarters-of-year", "quarterlike", "<ord> quarters ,? of? the? fiscal? <year>",
         lambda n, y: Calendar(G.QUARTER, y, index=n) if n <= 4 else None,
         "the third and fourth quarters of 1990", "four quarters of 1990", guard="joined"),
    Rule("quarters-of", "date", "<ord> quarters ,? of? the? <yearword>",
         lambda n, y: Within(Calendar(G.QUARTER, index=n), y) if n <= 4 else None,
         "the third and fourth quarters of last year", "four quarters of last year",
         guard="joined"),
    Rule("quarters-bare", "quarterlike", "<ord> quarters",
         lambda n: Calendar(G.QUARTER, index=n) if n <= 4 else None,
         "in the third and fourth quarters", "in all four quarters", guard="joined"),
    Rule("half-decade", "date", "the <ord> half of the? <cut>",
         lambda n, p: _part_of(p, "START" if n == 1 else "END") if n <= 2 else None,
         "the second half of the 1980s", "the second half of them"),
    Rule("half-decade-last", "date", "the last|latter half of the? <cut>",
         lambda p: _part_of(p, "END"), "the last half of the century", "the last half of them"),
    Rule("quarter-century-first", "date", "the first quarter of the? <cut>",
         lambda p: _part_of(p, "START", G.CENTURY),
         "the first quarter of the 20th century", "the first quarter of 1990"),
    Rule("quarter-century-last", "date", "the last|final quarter of the? <cut>",
         lambda p: _part_of(p, "END", G.CENTURY),
         "the last quarter of the 19th century", "the last quarter of 1990"),
    Rule("year-earlier-quarter", "date", "the? comparable? year ago|earlier <quarter>",
         lambda q: Within(q, Shift(Now(G.YEAR), -1, G.YEAR, G.YEAR)),
         "the year-earlier third quarter", "the year-earlier third person"),
    Rule("year-earlier-same", "date",
         "the? comparable? year|prior|previous ago|earlier|year corresponding|comparable? "
         "period|quarter",
         lambda: Shift(Then(G.QUARTER), -1, G.YEAR, G.QUARTER),
         "the year-earlier quarter", "the year-earlier person"),
    Rule("year-earlier", "date", "year ago|earlier",
         lambda: Shift(Then(G.QUARTER), -1, G.YEAR, G.QUARTER),
         "year-earlier profit", "yearly", guard="yearago"),
    Rule("same-period", "date",
         "the? same|corresponding|comparable|similar|equivalent period|quarter of|in? <yearlike>",
         lambda y: y if isinstance(y, Calendar) and y.year
         else Shift(Then(G.QUARTER), -1, G.YEAR, G.QUARTER),
         "the same period last year", "the same year"),
    Rule("same-period-months", "date",
         "the? same|corresponding|comparable|similar|equivalent <duration> period of|in? "
         "<yearlike>",
         lambda d, y: None if d != _THREE else y if isinstance(y, Calendar) and y.year
         else Shift(Then(G.QUARTER), -1, G.YEAR, G.QUARTER),
         "the same three-month period of 2022", "the same nine-month period of 2022"),
    Rule("same-period-ago", "date",
         "the? same|corresponding|comparable|similar|equivalent period|quarter a|one year "
         "ago|earlier|before",
         lambda: Shift(Then(G.QUARTER), -1, G.YEAR, G.QUARTER),
         "the same period a year ago", "the same year"),
    Rule("same-unit-last-year", "date", "the? same|corresponding <unit> <lastunit>",
         lambda u, y: Shift(Then(u), -1, G.YEAR, u) if y == _LAST_YEAR and u.rank < G.YEAR.rank
         else None, "the same month last year", "the same month last week"),
    Rule("same-month-told", "date", "the? same|corresponding month of|in? <year>",
         lambda y: Calendar(G.YEAR, year=y), "the same month of 2016", "the same month of rain"),
    Rule("same-unit-year-ago", "date", "the? same|corresponding <unit> a year ago|earlier",
         lambda u: Shift(Then(u), -1, G.YEAR, u) if G.DAY.rank <= u.rank < G.YEAR.rank else None,
         "the same month a year earlier", "the same month years ago"),
    Rule("quarter-a-year-ago", "date", "the quarter|period a year ago|earlier",
         lambda: Shift(Then(G.QUARTER), -1, G.YEAR, G.QUARTER),
         "the quarter a year ago", "the quarter a year is"),
    Rule("quarter-a-year-named", "date", "the? <quarter> a year ago|earlier",
         lambda q: Within(q, Shift(Now(G.YEAR), -1, G.YEAR, G.YEAR)),
         "the third quarter a year ago", "the third quarter a year long"),
    Rule("quarter-a-year-previous", "date", "the? previous|prior <quarter>",
         lambda q: Shift(q, -1, G.YEAR, G.QUARTER) if q.unit is G.QUARTER else None,
         "the previous third quarter", "the previous third man"),
    Rule("quarter-a-year-told", "date", "the <year> quarter|period",
         lambda y: Calendar(G.YEAR, year=y), "the 1988 period", "the 1988 person"),
    Rule("most-recent-period", "date", "the? most recent quarter|period",
         lambda: Then(G.QUARTER, True), "the most recent quarter", "the most recent person"),
    Rule("latest-period", "date", "the? latest quarter|period", lambda: Then(G.QUARTER, True),
         "the latest period", "the latest person"),
    Rule("nth-unit-of", "date", "the? <ord> <unit> of|in <stretch>", _nth,
         "the third week of May", "the third week"),
    Rule("nth-decade-of", "period", "the? <ord> decade of <period>",
         lambda n, p: Nth(n, G.DECADE, p) if n <= 10 else None,
         "the first decade of the 21st century", "the first decade of peace"),
    Rule("nth-decade-of-the-century", "period", "the? <ord> decade of the|this century",
         lambda n: Nth(n, G.DECADE, Now(G.CENTURY)) if n <= 10 else None,
         "the first decade of the century", "the first decade of the war"),
    Rule("last-decade-of", "period", "the? last|final|closing decade of <period>",
         lambda p: Nth(-1, G.DECADE, p),
         "the last decade of the 20th century", "the last decade of peace"),
    Rule("last-unit-of", "date", "the last|final <unit> of|in <stretch>",
         lambda u, m: _nth(-1, u, m), "the last week of May", "the last week of them"),
    Rule("nth-weekday-of", "day", "the? <ord> <weekday> of|in <monthword>",
         lambda n, w, m: Nth(n, G.DAY, m, weekday=w), "the first Monday of May", "first Monday"),
    Rule("last-weekday-of", "day", "the? last|final <weekday> of|in <monthword>",
         lambda w, m: Nth(-1, G.DAY, m, weekday=w), "the last Monday of May", "last Monday"),
    Rule("first-quarters", "date", "the? first <num> quarters of <yearword>",
         lambda n, y: Nth(1, G.HALF, y) if n == 2 else Nth(1, G.QUARTER, y, count=n)
         if n < 4 else None, "the first two quarters of 1990", "the first two quarters"),
    Rule("holiday-week", "date", "the? <holiday> week",
         lambda h: Within(Calendar(G.WEEK), Calendar(G.DAY, holiday=h)),
         "in Easter week", "Easter weekday"),
    Rule("holiday-weekend", "date", "the? <holiday> weekend", _weekend,
         "over the Labor Day weekend", "the Labor Day weekender"),
    Rule("week-of", "date", "the? week of <day>", lambda d: Within(Calendar(G.WEEK), d),
         "the week of May 3", "the week of it"),
)  # fmt: skip
"""Quarters, halves, and the nth unit of another."""

_UNIT_SETS = {
    "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "biweekly": "P2W", "fortnightly": "P2W",
    "monthly": "P1M", "bimonthly": "P2M", "quarterly": "P3M", "yearly": "P1Y", "annually": "P1Y",
    "hourly": "PT1H", "everyday": "P1D",
}  # fmt: skip


def _every(unit: Any, amount: float | None = 1) -> Recurring | None:
    if unit is G.WEEKEND and amount == 1:
        return Recurring("P1WE")  # the weekends themselves, not every two days
    return None if unit == G.SECOND else Recurring(duration(Duration(((amount, unit),))))


def _each(length: Expression) -> Recurring | None:
    """What comes once in a length of time that is counted ("P6Y6M")."""
    if not isinstance(length, Duration) or length.side or length.amounts[0][1] is G.SECOND:
        return None
    if any(amount is None for amount, _ in length.amounts):
        return None
    return Recurring(duration(length))


SETS: tuple[Rule, ...] = (
    *(Rule(f"set-{word}", "timex", word, lambda value=value: Recurring(value), f"met {word}",
           f"{word}ness", guard="paper" if word in ("daily", "everyday") else "adverb") for word,
           value in _UNIT_SETS.items()),
    Rule("set-every", "timex", "every|each single? <unit>", _every, "every day", "every dayworker"),
    Rule("set-every-half-hour", "timex", "every|each half <unit>",
         lambda u: Recurring("PT30M") if u is G.HOUR else None,
         "every half hour", "every half year"),
    Rule("set-every-amount", "timex", "every|each <duration>", _each,
         "every two and a half years", "every two people"),
    Rule("set-every-other", "timex", "every other <unit>", lambda u: _every(u, 2),
         "every other day", "every other person"),
    Rule("set-every-few", "timex", "every|each few|several <units>", lambda u: _every(u, None),
         "every few years", "every few people"),
    Rule("set-working-days", "timex", "weekdays", lambda: Recurring("XXXX-WD"),
         "open on weekdays", "a weekday"),
    Rule("set-every-weekday", "timex", "every|each <weekday>",
         lambda w: Recurring(f"XXXX-WXX-{w + 1}"), "every Monday", "every man"),
    Rule("set-every-nth-weekday", "timex", "every|each <ord> <weekday>",
         lambda n, w: Recurring(f"XXXX-WXX-{w + 1}"), "every third Thursday", "every third man"),
    Rule("set-nth-weekday", "timex", "the? <ord> <weekday> of|in every|each <unit>",
         lambda n, w, u: _every(u), "the first Monday of every month", "the first Monday of it"),
    Rule("set-last-weekday", "timex", "the? last <weekday> of|in every|each <unit>",
         lambda w, u: _every(u), "the last Friday of each month", "the last Friday of it"),
    Rule("set-every-weekday-part", "timex", "every|each <weekday> <pod>",
         lambda w, p: Recurring(f"XXXX-WXX-{w + 1}T{p}"), "every Monday morning", "every Monday"),
    Rule("set-every-part", "timex", "every|each <pod>", lambda p: Recurring(f"XXXX-XX-XXT{p}"),
         "every morning", "every mourner"),
    Rule("set-every-month", "timex", "every|each <month>", lambda m: Recurring(f"XXXX-{m:02}"),
         "each July", "each Juliet"),
    Rule("set-every-date", "timex", "every|each <daymonth>",
         lambda d: Recurring(f"XXXX-{d.month:02}-{d.day:02}") if isinstance(d, Calendar) else None,
         "each March 21", "each March"),
    Rule("set-every-season", "timex", "every|each <season>",
         lambda s: Recurring(f"XXXX-{SEASONS[s]}"), "every summer", "every sum"),
    Rule("set-every-other-weekday", "timex", "every other|second <weekday>",
         lambda w: Recurring(f"XXXX-WXX-{w + 1}"), "every other Friday", "every other man"),
    Rule("set-times", "timex", "once|twice a|an|per|each|every <unit>", _every,
         "twice a month", "twice a man"),
    Rule("set-times-n", "timex", "<amount> times a|an|per|each|every <unit>",
         lambda n, u: _every(u), "three times a day", "three times a man"),
    Rule("set-units-each", "timex", "<num> <units> a|per|each|every <unit>",
         lambda n, u, v: _every(v) if u is not v else None,
         "three days a week", "three men a week"),
    Rule("set-weekends", "timex", "weekends", lambda: Recurring("XXXX-WXX-WE"),
         "open on weekends", "a weekend"),
    Rule("set-weekdays", "timex", "<weekdays>", lambda w: Recurring(f"XXXX-WXX-{w + 1}"),
         "on Mondays", "on a mound"),
    Rule("set-weekday-parts", "timex", "<weekday> <pods>",
         lambda w, p: Recurring(f"XXXX-WXX-{w + 1}T{p}"), "Tuesday nights", "Tuesday knights"),
)  # fmt: skip
"""What comes again and again."""

QUARTER_NAMES = {f"q{n}": n for n in range(1, 5)}
HALF_NAMES = {"h1": 1, "h2": 2}
