"""Dates that need no anchor, and those that need only a year: days, months, years, eras."""

from __future__ import annotations

import re

from timeline.expression import (
    About,
    AtClock,
    Calendar,
    Expression,
    Impossible,
    Last,
    Next,
    Now,
    Shift,
    Then,
    Within,
    day,
    in_year,
    year,
)
from timeline.interval import Granularity
from timeline.rules.grammar import Rule

G = Granularity


def _weekday(weekday: int, date: Expression) -> Expression | None:
    if isinstance(date, Calendar) and date.day is not None and date.weekday is None:
        return Calendar(G.DAY, date.year, date.month, date.day, weekday)
    return date if isinstance(date, Impossible) else None


def _century(n: int, sign: int = 1) -> Calendar | None:
    if not 1 <= n <= 30:
        return None
    return Calendar(G.CENTURY, year=(n - 1) * 100 if sign > 0 else -n * 100)


def _decade(first: int) -> Calendar | None:
    if first % 100 == 0 and first < 2000:
        return Calendar(G.CENTURY, year=first)  # "the late 1800s"; the 2000s may be ten years
    return Calendar(G.DECADE, year=first) if first % 10 == 0 else None


def _short(two: int) -> Calendar:
    return Calendar(G.YEAR, year=None, index=two)


def _iso(text: str) -> Expression | None:
    from timeline.rules.numeric import stamp

    date, _, clock = text.upper().partition("T")
    base = stamp(date)
    if base is None or isinstance(base, Impossible):
        return base
    zone = re.search(r"(?:Z|[+-]\d\d:?\d\d)$", clock)
    return AtClock(base, clock[:5], zone[0] if zone else "")


ABSOLUTE: tuple[Rule, ...] = (
    Rule("september-eleven", "day", "<daymonth>",
         lambda d: day(2001, 9, 11) if d == day(None, 9, 11) else None,
         "the Sept. 11 attacks", "the Sept. 11 flood", guard="september"),
    Rule("day-month", "daymonth", "<domany> of? <month>", lambda d, m: day(None, m, d),
         "on 7 April", "7 Aprils"),
    Rule("the-day-month", "daymonth", "the <domany> of? <month>", lambda d, m: day(None, m, d),
         "on the 7th of April", "the 7 April vote", guard="alone"),
    Rule("month-day", "daymonth", "<month> the? <domany>", lambda m, d: day(None, m, d),
         "on April 7", "April 77"),
    Rule("dom-compound", "domord", "<tens> <domword>",
         lambda t, d: t + d if t in (20, 30) and d < 10 else None,
         "the twenty-first of April", "forty-first"),
    Rule("month-day-last", "day", "last <daymonth>", lambda d: Last(d, Now(G.DAY))
         if isinstance(d, Calendar) else d, "last Oct. 23", "last October rains"),
    Rule("month-day-next", "day", "next <daymonth>", lambda d: Next(d, Now(G.DAY))
         if isinstance(d, Calendar) else d, "next Oct. 23", "next October rains"),
    Rule("month-day-year", "fullday", "<daymonth> ,? <year>", in_year,
         "on April 7, 2021", "April 7 people"),
    Rule("month-comma-day-year", "fullday", "<month> , <domany> , <year>",
         lambda m, d, y: in_year(day(None, m, d), y), "on Sept, 10, 2023", "in May, 10 people"),
    Rule("month-day-far-year", "fullday", "<daymonth> ,? <yearfar>", in_year,
         "until 31 December 2999.", "on 31 December 2999 homes burnt", guard="far"),
    Rule("year-month-day", "fullday", "<year> ,? <daymonth>", lambda y, d: in_year(d, y),
         "1960, Aug. 15: Estra became independent.", "In 1960, Aug. 15 was a holiday.",
         guard="heads"),
    Rule("day-month-of-year", "day", "<daymonth> ,? of|in? <yearword>",
         lambda d, y: Within(d, y), "on July 25 of that year", "July 25 of them"),
    Rule("day-month-following", "day", "<daymonth> following|ensuing",
         lambda d: Next(d, Then(G.VAGUE)) if isinstance(d, Calendar) else d,
         "on the 8th of April following", "on April 8 following a storm", guard="free"),
    *(Rule(f"day-{words.split('|')[0]}", "day", f"the? <domord> {words}",
           lambda n, steps=steps: Within(
               Calendar(G.DAY, day=n), Shift(Now(G.MONTH), steps, G.MONTH, G.MONTH)
           ) if n <= 31 else None,
           f"your letter of the 15th {words.split('|')[0]}", "the 15th institute")
      for words, steps in (("inst|instant", 0), ("ult|ultimo", -1), ("prox|proximo", 1))),
    Rule("impossible-day-year", "day", "<two> <month> ,? <year>",
         lambda d, m, y: day(None, m, d) if d > 31 or d == 0 else None,
         "45 May 2021", "4 May 2021"),
    Rule("weekday-date", "day", "<weekdayany> ,? the? <daymonth>", _weekday,
         "on Friday, Oct. 23", "Friday 23 people"),
    Rule("weekday-full-date", "day", "<weekdayany> ,? the? <fullday>", _weekday,
         "on Friday, 23 October 1998", "Friday in 1998"),
    Rule("weekday-nth", "day", "<weekdayany> ,? the? <domord>",
         lambda w, n: Calendar(G.DAY, None, None, n, w) if n <= 31 else None,
         "on Friday the 23rd", "Friday 3rd Street was closed", guard="free"),
    Rule("date-weekday", "day", "<fullday> ,? <weekday>", lambda d, w: _weekday(w, d),
         "on 23 October 1998, Friday", "1998, Fridays"),
    Rule("month-year", "monthlike", "<month> ,? of? <year>",
         lambda m, y: Calendar(G.MONTH, year=y, month=m), "in January 2020", "in January 20,000"),
    Rule("year-month", "monthlike", "<year> ,? <month>",
         lambda y, m: Calendar(G.MONTH, year=y, month=m),
         "1958, Nov: Estra became independent.", "In 1958, Nov: not Dec, was wet.", guard="heads"),
    Rule("month-far-year", "monthlike", "<month> <yearfar>", lambda m, y: in_year(
             Calendar(G.MONTH, month=m), y), "until December 2999.", "in May 2999 died",
         guard="far"),
    Rule("year-words", "year", "<num> <num> <num>?",
         lambda a, b, c=0: a * 100 + b + c if a in (18, 19, 20) and (
             (b >= 20 and b % 10 == 0 and c < 10) or (10 <= b < 20 and c == 0)) else None,
         "in nineteen ninety-seven", "nineteen people"),
    Rule("year-thousand", "year", "two thousand and? <num>?",
         lambda n=0: 2000 + n if n < 100 and n == int(n) else None,
         "the year two thousand", "two thousand people",
         guard="year"),
    Rule("year-bare", "fullyear", "<year>", year, "in 1998", "$1998", guard="year"),
    Rule("year-named", "fullyear", "the year <year>", year, "in the year 2000", "the year ends"),
    Rule("year-early", "fullyear", "ad|a.d. <anyyear>", year, "in AD 79", "an ad 79 saw",
         guard="era"),
    Rule("year-early-after", "fullyear", "<anyyear> ad|a.d.|ce", year, "in 79 AD", "30 CE marks",
         guard="era"),
    Rule("year-before-christ", "fullyear", "<anyyear> bc|b.c.|bce|b.c.e|b.c.e.",
         lambda y: year(-y), "in 218 BC", "in 218 bowls"),
    Rule("year-long-before-christ", "fullyear", "<num> bc|b.c.|bce|b.c.e|b.c.e.",
         lambda y: year(-int(y)) if 2200 <= y <= 9998 and y == int(y) else None, "in 3000 BC",
         "in 3000 bowls", guard="era"),
    Rule("year-after-christ", "fullyear", "bc|b.c. <anyyear>", lambda y: year(-y),
         "in B.C. 195", "in B.C., 1950"),
    Rule("year-of-old", "timex", "<year3>", year, "the king died in 926,", "in 926 homes",
         guard="oldyear"),
    Rule("month-before-christ", "monthlike", "<month> <anyyear> bc|b.c.|bce",
         lambda m, y: Calendar(G.MONTH, year=-y, month=m), "in August 480 BC", "August 480"),
    Rule("season-before-christ", "period", "<season> of? <anyyear> bc|b.c.|bce",
         lambda s, y: Calendar(G.SEASON, year=-y, index=s), "in autumn of 481 BC", "autumn of 481"),
    Rule("year-short", "fullyear", "' <two>", _short, "the class of '99", "in 99",
         guard="shortyear"),
    Rule("year-fiscal", "fullyear", "the? fiscal|financial year? <year>",
         lambda y: About(year(y), "FISCAL"), "in fiscal 1989", "fiscal policy"),
    Rule("year-of-account", "period", "the? <year> fiscal|financial|tax year",
         lambda y: About(year(y), "FISCAL"), "the 2004 fiscal year", "the 2004 yearbook"),
    Rule("year-fy", "fullyear", "fy <year>", lambda y: About(year(y), "FISCAL"),
         "in FY2019", "FYs 2019"),
    Rule("year-fy-short", "fullyear", "fy '? <two>", lambda y: About(_short(y), "FISCAL"),
         "in FY19", "FY 3000"),
    Rule("nine-eleven", "date", "9 / 11", lambda: day(2001, 9, 11), "after 9/11",
         "after 9/11/2019", guard="attacks"),
    Rule("decade", "decade", "the? <decade4>", _decade, "in the 1980s", "1985s"),
    Rule("decade-short", "decade", "the? '? <decade2>",
         lambda d: Calendar(G.DECADE, index=d) if d % 10 == 0 else None,
         "the '80s", "the 85s", guard="decade"),
    Rule("decade-word", "decade", "the <decadeword>",
         lambda d: Calendar(G.DECADE, index=d), "in the sixties", "in his sixties"),
    Rule("decade-century-word", "decade", "the? nineteen|eighteen <decadeword>",
         lambda d: Calendar(G.DECADE, year=1900 + d), "the nineteen sixties", "nineteen sixty"),
    Rule("century", "period", "the? <ord> century|centuries", _century,
         "in the 20th century", "a century", guard="ofnoun"),
    Rule("century-after-christ", "period", "the? <ord> century ad|a.d.|ce", _century,
         "in the 4th century AD", "the 4th century"),
    Rule("century-before-christ", "period", "the? <ord> century bc|b.c.|bce",
         lambda n: _century(n, -1), "in the 5th century BC", "the 5th century"),
    Rule("iso-time", "time", "<isotime>", _iso, "at 2021-05-31T10:00Z", "2021-05"),
    Rule("first-of-month", "day", "the <domord> of <monthword>",
         lambda n, m: Within(Calendar(G.DAY, day=n), m) if n <= 31 else Impossible(
             f"no month has a day {n}"), "the 15th of this month", "the 15th of them"),
    Rule("ordinal-day", "day", "the? <domord>",
         lambda n: Calendar(G.DAY, day=n) if n <= 31 else None,
         "on the 15th", "the 15th floor", guard="ordinal"),
)  # fmt: skip
"""Days, months, years, decades, centuries; the second day of a month is no Impossible."""
