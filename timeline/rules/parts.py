"""Quarters and halves; clock times and parts of the day; what recurs; what is vague."""

from __future__ import annotations

from typing import Any

from timeline.expression import (
    AtClock,
    Calendar,
    Expression,
    Now,
    Nth,
    Part,
    Recurring,
    Shift,
    Then,
    Vague,
    Within,
)
from timeline.grammar import Rule
from timeline.interval import Granularity

G = Granularity


def _quarter(n: int) -> Calendar | None:
    return Calendar(G.QUARTER, index=n) if 1 <= n <= 4 else None


def _half(n: int) -> Calendar | None:
    return Calendar(G.HALF, index=n) if 1 <= n <= 2 else None


def _at(base: Expression, clock: tuple[str, str]) -> AtClock:
    return AtClock(base, *clock)


def _hour(hour: float, half: str, minutes: str = "00") -> tuple[str, str] | None:
    if hour != int(hour) or not 1 <= hour <= 12:
        return None
    return f"{int(hour) % 12 + (12 if half == 'pm' else 0):02}:{minutes}", ""


def _hhmm(text: str, half: str = "") -> tuple[str, str] | None:
    hour, minutes = text.split(":")[:2]
    if int(minutes) > 59 or int(hour) > 24 or (int(hour) == 24 and int(minutes)):
        return None
    if half:
        return _hour(int(hour), half, minutes)
    return f"{int(hour):02}:{minutes}", ""


def _zoned(clock: tuple[str, str], zone: str) -> tuple[str, str]:
    return clock[0], zone


def _daypart(base: Expression, code: str) -> AtClock:
    return AtClock(base, code)


def _nth(n: int, unit: Any, container: Expression) -> Nth | None:
    return Nth(n, unit, container) if isinstance(unit, Granularity) and n <= 366 else None


QUARTERS: tuple[Rule, ...] = (
    Rule("quarter-name", "quarter", "<ord> fiscal? quarter", _quarter,
         "third quarter", "fifth quarter"),
    Rule("quarter-q", "quarter", "<qname>", _quarter, "in Q3", "in Q9"),
    Rule("quarter-fiscal", "quarter", "fiscal <ord> quarter", _quarter,
         "fiscal second-quarter", "fiscal quarters"),
    Rule("half-name", "quarter", "<ord> half", _half, "first half of 2020", "third half"),
    Rule("half-last", "quarter", "last|latter half", lambda: _half(2), "last half", "last halves"),
    Rule("quarter-of", "date", "the? <quarter> ,? of? the? <yearword>",
         lambda q, y: Within(q, y), "the third quarter of last year", "the third quarter of it"),
    Rule("quarter-year", "quarterlike", "the? <quarter> ,? of? the? fiscal? <year>",
         lambda q, y: Calendar(q.unit, y, index=q.index), "the third quarter of 1990", "a quarter"),
    Rule("year-quarter", "quarterlike", "the? <year> <quarter>",
         lambda y, q: Calendar(q.unit, y, index=q.index), "the 1988 third quarter",
         "1988 quarters"),
    Rule("years-quarter", "date", "<yearlike> 's <quarter>", lambda y, q: Within(q, y),
         "this year's third quarter", "this year's quarters"),
    Rule("quarter-bare", "quarterlike", "the? <quarter>", lambda q: q,
         "the third quarter", "the third quart", guard="half"),
    Rule("half-decade", "date", "the <ord> half of the? <period>",
         lambda n, p: Part(p, "START" if n == 1 else "END") if n <= 2 else None,
         "the second half of the 1980s", "the second half of them"),
    Rule("year-earlier-quarter", "date", "the? comparable? year ago|earlier <quarter>",
         lambda q: Within(q, Shift(Now(G.YEAR), -1, G.YEAR, G.YEAR)),
         "the year-earlier third quarter", "the year-earlier third person"),
    Rule("year-earlier-same", "date", "the? comparable? year ago|earlier period|quarter",
         lambda: Shift(Then(G.QUARTER), -1, G.YEAR, G.QUARTER),
         "the year-earlier quarter", "the year-earlier person"),
    Rule("year-earlier", "date", "year ago|earlier",
         lambda: Shift(Then(G.QUARTER), -1, G.YEAR, G.QUARTER),
         "year-earlier profit", "yearly"),
    Rule("same-period", "date", "the? same|corresponding|comparable period|quarter <yearlike>",
         lambda y: Shift(Then(G.QUARTER), -1, G.YEAR, G.QUARTER),
         "the same period last year", "the same year"),
    Rule("quarter-a-year-ago", "date", "the quarter|period a year ago|earlier",
         lambda: Shift(Then(G.QUARTER), -1, G.YEAR, G.QUARTER),
         "the quarter a year ago", "the quarter a year is"),
    Rule("latest-period", "date", "the latest quarter|period", lambda: Then(G.QUARTER, True),
         "the latest period", "the latest person"),
    Rule("nth-unit-of", "date", "the? <ord> <unit> of <monthword>", _nth,
         "the third week of May", "the third week"),
    Rule("nth-unit-year", "date", "the? <ord> <unit> of the? <yearword>", _nth,
         "the first week of last year", "the first week of it"),
    Rule("last-unit-of", "date", "the last|final <unit> of <monthword>",
         lambda u, m: _nth(-1, u, m), "the last week of May", "the last week of them"),
    Rule("nth-weekday-of", "day", "the? <ord> <weekday> of|in <monthword>",
         lambda n, w, m: Nth(n, G.DAY, m, weekday=w), "the first Monday of May", "first Monday"),
    Rule("last-weekday-of", "day", "the? last|final <weekday> of|in <monthword>",
         lambda w, m: Nth(-1, G.DAY, m, weekday=w), "the last Monday of May", "last Monday"),
    Rule("first-quarters", "date", "the? first <num> quarters of <yearword>",
         lambda n, y: Nth(1, G.HALF, y) if n == 2 else Nth(1, G.QUARTER, y, count=n)
         if n < 4 else None, "the first two quarters of 1990", "the first two quarters"),
    Rule("week-of", "date", "the? week of <day>", lambda d: Within(Calendar(G.WEEK), d),
         "the week of May 3", "the week of it"),
)  # fmt: skip
"""Quarters, halves, and the nth unit of another."""

CLOCK: tuple[Rule, ...] = (
    Rule("hour-half", "clock", "<num> <halfday>", _hour, "at 5 p.m.", "5 pumps"),
    Rule("time-half", "clock", "<hhmm> <halfday>", _hhmm, "at 10:35 a.m.", "10:35"),
    Rule("time-dotted", "clock", "<dotted> <halfday>", _hhmm, "at 7.30 pm", "at 7.30"),
    Rule("time-24", "clock24", "<hhmm> hours|hrs|hr|h?", _hhmm, "at 19:15", "at 1915"),
    Rule("time-military", "clock", "<military> hours|hrs|gmt|utc|z",
         lambda t: _hhmm(f"{t[:2]}:{t[2:]}"), "at 0530 GMT", "0530"),
    Rule("time-zone-24", "clock", "<clock24> <zone>", _zoned, "at 10:35 GMT", "10:35"),
    Rule("clock-zone", "clock", "<clock> <zone>", _zoned, "5 p.m. EST", "5 p.m."),
    Rule("clock-zone-name", "clock",
         "<clock> eastern|central|pacific|mountain|local standard|daylight? time",
         lambda c: c, "5 p.m. Eastern time", "5 p.m. times"),
    Rule("clock-morning", "clock", "<num> o'? 'clock? in the <pod>",
         lambda n, pod: _hour(n, "am" if pod == "MO" else "pm"), "4 in the morning",
         "4 in the box"),
    Rule("clock-noon", "clock", "noon|midday", lambda: ("12:00", ""), "at noon", "nooning"),
    Rule("clock-midnight", "clock", "midnight", lambda: ("24:00", ""), "at midnight", "midnights"),
    Rule("time-alone", "time", "<clock>", lambda c: _at(Then(G.DAY, True), c), "at 5 p.m.", "at 5",
         guard="noon"),
    Rule("time-alone-24", "time", "<clock24>", lambda c: _at(Then(G.DAY, True), c),
         "at 19:15", "won 19:15", guard="clock"),
    Rule("clock-day", "time", "<clock> ,? on? <day>", lambda c, d: _at(d, c),
         "5 p.m. Tuesday", "5 p.m. twice"),
    Rule("clock24-day", "time", "<clock24> ,? on? <day>", lambda c, d: _at(d, c),
         "19:15 on Tuesday", "19:15 twice"),
    Rule("clock-day-part", "time", "<clock> on? <dayname> <pod>", lambda c, d, p: _at(d, c),
         "8 a.m. on Monday morning", "8 a.m. on Monday"),
    Rule("clock24-day-part", "time", "<clock24> on? <dayname> <pod>", lambda c, d, p: _at(d, c),
         "8:30 on Monday morning", "8:30 on Monday"),
    Rule("day-clock", "time", "<day> ,? at? <clock>", _at, "Tuesday at 5 p.m.", "Tuesday at five"),
    Rule("day-clock24", "time", "<day> ,? at? <clock24>", _at, "Tuesday at 17:15", "Tuesday at"),
    Rule("day-part", "time", "<day> <pod>", _daypart, "Friday evening", "Friday's evening",
         guard="partofday"),
    Rule("part-of-day-before", "time", "<pod> <dayname>", lambda p, d: AtClock(d, p),
         "mid-afternoon yesterday", "afternoon tea"),
    Rule("part-of-day-of", "time", "the? <pod> of <day>", lambda p, d: AtClock(d, p),
         "the morning of 29 April", "the morning of them"),
    Rule("part-this", "time", "this <pod>", lambda p: AtClock(Now(G.DAY), p),
         "this morning", "this mourning"),
    Rule("part-that", "time", "that <pod>", lambda p: AtClock(Then(G.DAY), p),
         "that night", "that knight"),
    Rule("part-same", "time", "the same <pod>", lambda p: AtClock(Then(G.DAY), p),
         "the same night", "the same knight"),
    Rule("part-the", "time", "the <pod>", lambda p: AtClock(Then(G.DAY), p),
         "in the evening", "the evening gown", guard="thepart"),
    Rule("early-hours", "time", "the? early|small|wee morning? hours of|on? <day>",
         lambda d: AtClock(d, "MO"), "the early hours of Friday", "the early hours of it"),
    Rule("early-hours-part", "time", "the? early|small|wee hours of|on? <time>",
         lambda t: t, "the early hours of Friday morning", "the early hours of it"),
    Rule("part-next", "time", "the next|following <pod>",
         lambda p: AtClock(Shift(Then(G.DAY), 1, G.DAY, G.DAY), p), "the next morning", "the next"),
    Rule("part-previous", "time", "the previous <pod>",
         lambda p: AtClock(Shift(Then(G.DAY), -1, G.DAY, G.DAY), p),
         "the previous night", "the previous one"),
    Rule("part-mod", "time", "early|late|mid|later|earlier on? in? <time>", lambda t: t,
         "early this morning", "early this year"),
    Rule("part-mod-the", "time", "early|late in the <pod> of <day>", lambda p, d: AtClock(d, p),
         "early in the morning of 29 April", "early in the morning"),
)  # fmt: skip
"""Times of the day, with zones and days."""

_UNIT_SETS = {
    "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "biweekly": "P2W", "fortnightly": "P2W",
    "monthly": "P1M", "bimonthly": "P2M", "quarterly": "P3M", "yearly": "P1Y", "annually": "P1Y",
    "hourly": "PT1H", "everyday": "P1D", "annual": "P1Y",
}  # fmt: skip


def period(amount: float | None, unit: Any) -> str:
    """The TIMEX3 value of one amount of a unit ("P2Y", "PT3H", "PXD")."""
    letter = {
        G.SECOND: "S", G.MINUTE: "M", G.HOUR: "H", G.DAY: "D", G.WEEK: "W", G.MONTH: "M",
        G.QUARTER: "Q", G.YEAR: "Y", G.DECADE: "DE", G.CENTURY: "CE", G.MILLENNIUM: "ML",
        G.WEEKEND: "WE",
    }[unit]  # fmt: skip
    clock = "T" if unit in (G.SECOND, G.MINUTE, G.HOUR) else ""
    if amount is not None and unit in (G.DECADE, G.CENTURY, G.MILLENNIUM):
        amount *= {G.DECADE: 10, G.CENTURY: 100, G.MILLENNIUM: 1000}[unit]
        letter = "Y"
    text = "X" if amount is None else f"{amount:g}" if amount != int(amount) else str(int(amount))
    return f"P{clock}{text}{letter}"


def _every(unit: Any, amount: float = 1) -> Recurring | None:
    return None if unit == G.SECOND else Recurring(period(amount, unit))


SETS: tuple[Rule, ...] = (
    *(Rule(f"set-{word}", "timex", word, lambda value=value: Recurring(value), f"met {word}",
           f"{word}ness", guard="paper" if word in ("daily", "everyday") else "adverb") for word,
           value in _UNIT_SETS.items()),
    Rule("set-every", "timex", "every|each <unit>", _every, "every day", "every dayworker"),
    Rule("set-every-n", "timex", "every|each <num> <units>", lambda n, u: _every(u, n),
         "every two years", "every two people"),
    Rule("set-every-other", "timex", "every other <unit>", lambda u: _every(u, 2),
         "every other day", "every other person"),
    Rule("set-every-weekday", "timex", "every|each <weekday>",
         lambda w: Recurring(f"XXXX-WXX-{w + 1}"), "every Monday", "every man"),
    Rule("set-every-weekday-part", "timex", "every|each <weekday> <pod>",
         lambda w, p: Recurring(f"XXXX-WXX-{w + 1}T{p}"), "every Monday morning", "every Monday"),
    Rule("set-every-part", "timex", "every|each <pod>", lambda p: Recurring(f"XXXX-XX-XXT{p}"),
         "every morning", "every mourner"),
    Rule("set-every-month", "timex", "every|each <month>", lambda m: Recurring(f"XXXX-{m:02}"),
         "each July", "each Juliet"),
    Rule("set-every-season", "timex", "every|each <season>",
         lambda s: Recurring(f"XXXX-{('SP', 'SU', 'FA', 'WI')[s]}"), "every summer", "every sum"),
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

_WORDS = {
    "PRESENT_REF": "now|currently|nowadays|presently",
    "PAST_REF": "recently|lately|formerly",
}
_PHRASES = (
    ("right now", "PRESENT_REF"), ("at? the moment|present", "PRESENT_REF"),
    ("these days", "PRESENT_REF"), ("the present", "PRESENT_REF"), ("this time", "PRESENT_REF"),
    ("more|very|most recently", "PAST_REF"), ("the recent past", "PAST_REF"),
    ("the near|foreseeable|immediate|distant? future", "FUTURE_REF"),
    ("the short|near|long term", "FUTURE_REF"), ("as soon as possible", "FUTURE_REF"),
    ("a later date|time", "FUTURE_REF"), ("one day", "FUTURE_REF"), ("some day", "FUTURE_REF"),
    ("from now on", "FUTURE_REF"), ("the past", "PAST_REF"),
)  # fmt: skip
_MODAL = {"one day", "some day"}
_GUARDED = { "these days", "this time", "some day", "so far",
            "at? the moment|present", "the past", "the present"}  # fmt: skip


_IN_TEXT = {
    "the moment": "for the moment,", "the present": "at the present.", "the past": "in the past,",
    "one day": "he will one day go", "some day": "he will some day go",
}  # fmt: skip
"""Phrases that need words around them to be times."""


def _example(pattern: str) -> str:
    return " ".join(word.split("|")[0] for word in pattern.split() if not word.endswith("?"))


VAGUE: tuple[Rule, ...] = (
    *(Rule(f"vague-{word}", "timex", word, lambda ref=ref: Vague(ref), word, f"un{word}ly",
           guard=word if word in ("now", "recently") else None)
      for ref, words in _WORDS.items() for word in words.split("|")),
    *(Rule(f"vague-{_example(p).replace(' ', '-')}", "timex", p, lambda ref=ref: Vague(ref),
           _IN_TEXT.get(_example(p), _example(p)), "past it",
           guard="modal" if p in _MODAL else "phrase" if p in _GUARDED else None)
      for p, ref in _PHRASES ),
    Rule("vague-current", "timex", "current", lambda: Vague("PRESENT_REF"),
         "the current plan", "currents"),
    Rule("recent-units", "timex", "recent <units>", lambda u: Vague("PAST_REF", u)
         if u != G.SECOND else None, "in recent months", "recent people"),
    Rule("coming-units", "timex", "the? coming|next|future <units>",
         lambda u: Vague("FUTURE_REF", u)
         if u != G.SECOND else None, "coming months", "coming people"),
)  # fmt: skip
"""Words for past, present and future that name no date."""

HALVES = {"am": "am", "a.m": "am", "a.m.": "am", "a. m.": "am", "pm": "pm", "p.m": "pm",
          "p.m.": "pm", "p. m.": "pm"}  # fmt: skip
QUARTER_NAMES = {f"q{n}": n for n in range(1, 5)}
