"""Words that point from the document's date or from the time last spoken of: this, last, next."""

from __future__ import annotations

from typing import Any

from timeline.expression import (
    About,
    AtClock,
    Calendar,
    Duration,
    Last,
    Next,
    Now,
    Part,
    Shift,
    Then,
    This,
    Within,
)
from timeline.interval import Granularity
from timeline.rules.grammar import Rule

G = Granularity
_LONG = (G.DAY, G.WEEKEND, G.WEEK, G.MONTH, G.QUARTER, G.YEAR, G.DECADE, G.CENTURY, G.MILLENNIUM)


def _unit(unit: Any) -> bool:
    return unit in _LONG


def _now(steps: int) -> Any:
    return lambda unit: Shift(Now(unit), steps, unit, unit) if _unit(unit) else None


def _then(steps: int) -> Any:
    return lambda unit: Shift(Then(unit), steps, unit, unit) if _unit(unit) else None


def _span(side: str) -> Any:
    return lambda unit: Duration(((1, unit),), side) if _unit(unit) and unit is not G.DAY else None


DEICTIC: tuple[Rule, ...] = (
    Rule("today", "dayname", "today", lambda: Now(G.DAY), "today", "the todays", guard="deictic"),
    Rule("yesterday", "dayname", "yesterday", lambda: Shift(Now(G.DAY), -1, G.DAY, G.DAY),
         "yesterday", "yesteryear", guard="deictic"),
    Rule("tomorrow", "dayname", "tomorrow", lambda: Shift(Now(G.DAY), 1, G.DAY, G.DAY),
         "tomorrow", "tomorrows", guard="deictic"),
    Rule("day-before-yesterday", "dayname", "the day before yesterday",
         lambda: Shift(Now(G.DAY), -2, G.DAY, G.DAY), "the day before yesterday", "the day before"),
    Rule("day-after-tomorrow", "dayname", "the day after tomorrow",
         lambda: Shift(Now(G.DAY), 2, G.DAY, G.DAY), "the day after tomorrow", "the day after it"),
    Rule("tonight", "time", "tonight", lambda: AtClock(Now(G.DAY), "NI"), "tonight", "to nights",
         guard="deictic"),
    Rule("last-night", "time", "last night|evening",
         lambda: AtClock(Shift(Now(G.DAY), -1, G.DAY, G.DAY), "NI"),
         "last night", "the last nightmare"),
    Rule("year-ended", "timex", "the? fiscal|financial? year",
         lambda: Duration(((1, G.YEAR),)), "in the fiscal year ended March 31", "the year's end",
         guard="ended"),
    Rule("week-ended", "timex", "the week", lambda: Duration(((1, G.WEEK),)),
         "in the week ended May 4", "the week's end", guard="ended"),
    Rule("half-year-ended", "timex", "the half year", lambda: Duration(((6, G.MONTH),)),
         "in the half-year ended June 30", "the half year's end", guard="ended"),
    Rule("this-unit", "thisunit", "this|current <unit>", lambda u: Now(u) if _unit(u) else None,
         "this week", "this weekly", guard="this"),
    Rule("the-current-unit", "thisunit", "the current <unit>",
         lambda u: Now(u) if _unit(u) else None, "the current year", "the current"),
    Rule("the-current-fiscal-year", "thisunit", "this|current|the|latest fiscal|financial year",
         lambda: About(Now(G.YEAR), "FISCAL"), "this fiscal year", "fiscal policy"),
    Rule("the-current-fiscal-year-long", "thisunit", "the current|latest fiscal|financial year",
         lambda: About(Now(G.YEAR), "FISCAL"), "the current fiscal year", "the fiscal policy"),
    Rule("last-unit", "lastunit", "last <unit>", lambda u: None if u is G.DAY else _now(-1)(u),
         "last week", "the lasting week"),
    Rule("last-fiscal-year", "lastunit", "last fiscal|financial year",
         lambda: Shift(Now(G.YEAR), -1, G.YEAR, G.YEAR), "last fiscal year", "last fiscal deal"),
    Rule("next-fiscal-year", "nextunit", "next fiscal|financial year",
         lambda: Shift(Now(G.YEAR), 1, G.YEAR, G.YEAR), "next fiscal year", "next fiscal deal"),
    Rule("this-past-unit", "lastunit", "this past <unit>", _now(-1), "this past week", "his past"),
    Rule("next-unit", "nextunit", "next <unit>", lambda u: None if u is G.DAY else _now(1)(u),
         "next week", "next to it"),
    Rule("the-coming-unit", "nextunit", "the|this? coming|upcoming <unit>",
         _now(1), "the coming year", "coming"),
    *(Rule(f"{word}-week-weekday", "day", f"{word} week <weekday>", lambda w, steps=steps: Within(
           Calendar(G.DAY, weekday=w), Shift(Now(G.WEEK), steps, G.WEEK, G.WEEK)),
           f"he speaks {word} week Thursday", f"{word} year Thursday", guard="thatname")
      for word, steps in (("last", -1), ("this", 0), ("next", 1))),
    Rule("unit-before-last", "date", "the <unit> before last", _now(-2),
         "the week before last", "the week before"),
    Rule("unit-after-next", "date", "the <unit> after next", _now(2),
         "the week after next", "the week after"),
    Rule("the-last-quarter", "date", "the last quarter", lambda: Shift(
         Now(G.QUARTER), -1, G.QUARTER, G.QUARTER), "the last quarter", "the last quarters"),
    Rule("the-last-unit", "duration", "the? past|last <unit>", _span("past"),
         "the past decade", "the past"),
    Rule("over-the-next-unit", "duration", "the next <unit>", _span("future"),
         "over the next decade", "the next", guard="nextspan"),
    Rule("the-next-unit", "yearlike", "the next <unit>",
         lambda u: Shift(Then(u), 1, u, u) if u in (G.WEEK, G.MONTH, G.YEAR)
         else Shift(Now(u), 1, u, u) if u.rank > G.YEAR.rank else None,
         "the next year", "the next"),
    Rule("the-following-unit", "yearlike", "the following <unit>", _then(1),
         "the following year", "the following"),
    Rule("the-next-day", "day", "the? very? next day", lambda: Shift(Then(G.DAY), 1, G.DAY, G.DAY),
         "the next day", "next days"),
    Rule("the-previous-unit", "yearlike", "the? previous|preceding|prior <unit>", _then(-1),
         "the previous year", "the previous owner"),
    Rule("the-previous-fiscal-year", "yearlike",
         "the? previous|preceding|prior fiscal|financial year",
         lambda: Shift(Then(G.YEAR), -1, G.YEAR, G.YEAR), "the previous fiscal year",
         "the previous fiscal deal"),
    Rule("that-unit", "yearlike", "that same? <unit>", lambda u: Then(u) if _unit(u) else None,
         "that year", "that yearly fair", guard="that"),
    Rule("the-same-unit", "yearlike", "the very? same|exact <unit>",
         lambda u: Then(u) if _unit(u) else None, "the same day", "the same daylight"),
    Rule("the-unit", "theunit", "the <unit>",
         lambda u: Calendar(u) if u is G.WEEKEND else Then(u, True)
         if u in (G.YEAR, G.QUARTER, G.MONTH, G.WEEK) else None,
         "the quarter", "the quarters"),
    Rule("the-unit-before", "date", "the <unit> before|earlier",
         lambda u: Shift(Then(u), -1, u, u)
         if u in (G.WEEK, G.MONTH, G.QUARTER, G.YEAR) else None,
         "the year before", "the year after", guard="free"),
    Rule("unit-since", "timex", "the <unit>", lambda u: Duration(((1, u),)) if _unit(u) else None,
         "in the decade since, nobody came", "the decade after it", guard="eversince"),
    Rule("unit-of-event", "timex", "the <unit>", lambda u: Then(u)
         if u in (G.DAY, G.WEEK, G.MONTH, G.YEAR) else None,
         "on Tuesday, the day after the quake", "the day after the quake", guard="beside"),
    Rule("units-of-event", "timex", "the first|final|last|early? few? <units>",
         lambda u: Duration(((None, u),)) if u != G.SECOND else None,
         "in the days after the quake", "in the days of old", guard="ofevent"),
    Rule("season-all", "monthlike", "all <season>", lambda s: Calendar(G.SEASON, index=s),
         "it snowed all winter", "all winter sports", guard="alone"),
    Rule("the-new-year", "date", "the new year",
         lambda: Within(Calendar(G.YEAR), Calendar(G.DAY, holiday="new year's day")),
         "early in the new year", "the new yearbook", guard="newyear"),
    Rule("the-unit-plain", "date", "<theunit>", lambda e: e, "in the quarter", "the years",
         guard="theunit"),
    Rule("the-full-year", "date", "the full year", lambda: Then(G.YEAR, True),
         "for the full year", "the full yearbook"),
    Rule("year-word-the", "yearword", "the year", lambda: Then(G.YEAR, True), "the year's end",
         "years"),
    Rule("month-word-name", "monthword", "<month>", lambda m: Calendar(G.MONTH, month=m),
         "the third week of May", "may"),
    Rule("month-word-the", "monthword", "the month", lambda: Then(G.MONTH, True), "the month",
         "months"),
)  # fmt: skip
"""Units counted from the document's date or the time last spoken of."""

_NAMES = (
    ("weekday", lambda w: Calendar(G.DAY, weekday=w), "Monday"),
    ("month", lambda m: Calendar(G.MONTH, month=m), "May"),
    ("season", lambda s: Calendar(G.SEASON, index=s), "summer"),
    ("holiday", lambda h: Calendar(G.DAY, holiday=h), "Christmas"),
)


def _named(category: str, of: Any, name: str) -> tuple[Rule, ...]:
    """The deictic rules of one kind of name: they differ only in what is named."""
    gives = "monthlike" if category in ("month", "season") else "dayname"
    key = "season-of" if category == "season" else category
    item, the = f"<{category}>", "the? " if category == "season" else ""
    named = {"month": "monthname", "season": "seasonname"}.get(category)
    games = "seasonname" if category == "season" else None
    return (
        Rule(f"{category}-bare", gives, f"{the}{item}", of,
             f"in {name}" if gives == "monthlike" else
             f"on {name}", f"{name}ish", guard=category),
        Rule(f"{category}-last", gives, f"last {item}", lambda v: Last(of(v), Now(G.DAY)),
             f"last {name}", "last minute"),
        Rule(f"{category}-this-past", gives, f"this|the past {item}",
             lambda v: Last(of(v), Now(G.DAY)), f"this past {name}", "past it"),
        Rule(f"{category}-next", gives, f"next {item}", lambda v: Next(of(v), Now(G.DAY)),
             f"next {name}", "next time", guard=games),
        Rule(f"{category}-coming", gives, f"this|the? coming|upcoming {item}",
             lambda v: Next(of(v), Now(G.DAY)), f"this coming {name}", "coming home",
             guard=named),
        Rule(f"{category}-this", gives, f"this {item}", lambda v: This(of(v), Now(G.DAY)),
             f"this {name}", "this time", guard=named),
        Rule(f"{category}-previous", gives, f"the previous|preceding {item}",
             lambda v: Last(of(v), Then(G.VAGUE)), f"the previous {name}", "the previous one"),
        Rule(f"{category}-following", gives, f"the following|next {item}",
             lambda v: Next(of(v), Then(G.VAGUE)), f"the following {name}", "the following one",
             guard=games),
        Rule(f"{category}-that", gives, f"that {item}", lambda v: This(of(v), Then(G.VAGUE)),
             f"that {name}", "that one", guard="thatname"),
        Rule(f"{key}-of-year", gives, f"{the}{item} of? <yearword>",
             lambda v, y: Within(of(v), y), f"{name} of last year", "one of last year's"),
        Rule(f"{key}-of-full-year", gives, f"the? {item} of? <year>", lambda v, y: _filled(of(v),
             y),
             f"{name} 1998", "hers of 1998"),
    )  # fmt: skip


def _filled(of: Calendar, year: int) -> Calendar:
    return Calendar(of.unit, year, of.month, of.day, of.weekday, of.index, of.holiday)


DEICTIC_NAMES: tuple[Rule, ...] = tuple(
    rule
    for category, of, name in _NAMES
    for rule in _named(category, of, name)
    if rule.name not in ("month-of-full-year", "weekday-of-full-year")
)
"""Last, this, next before names of days, months, seasons and holidays."""

_STARTS = (("early", "START"), ("late", "END"), ("mid|middle", "MID"))
_EDGES = (
    ("beginning|start|opening|outset|turn|dawn", "BEGIN"), ("end|close|conclusion", "CLOSE"),
    ("middle|midpoint|midst", "MID"),
)  # fmt: skip

PARTS: tuple[Rule, ...] = (
    *(
        Rule(f"part-{mod.lower()}", "date", f"the? very? {words} on? in? <cut>",
             lambda base, mod=mod: Part(base, mod), f"{words.partition('|')[0]} June",
             f"{words.partition('|')[0]} arrivals", guard="cut")
        for words, mod in _STARTS
    ),
    *(
        Rule(f"edge-{mod.lower()}", "date", f"the? very? {words} of <cut>",
             lambda base, mod=mod: Part(base, mod),
             f"the {words.partition('|')[0]} of June", f"the {words.partition('|')[0]} of it",
             guard="cut")
        for words, mod in _EDGES
    ),
    *(
        Rule(f"part-of-{mod.lower()}", "date", f"the? {words} part of <cut>",
             lambda base, mod=mod: Part(base, mod), f"the {words.partition('|')[0]} part of June",
             f"the {words.partition('|')[0]} part of it", guard="cut")
        for words, mod in (("early|earlier|first", "START"), ("late|later|latter|last", "END"))
    ),
    Rule("part-earlier", "date", "earlier|early on? in? <cutnow>", lambda base: Part(base, "START"),
         "earlier this year", "earlier than that", guard="cut"),
    Rule("later-in-day", "date", "later|earlier|late|early in the day", lambda: Then(G.DAY),
         "later in the day", "later in the daylight"),
    Rule("part-later", "date", "later|late on? in? <cutnow>", lambda base: Part(base, "END"),
         "later this year", "later than that", guard="cut"),
    Rule("cut-the-decade", "cut", "the decade", lambda: Then(G.DECADE, True),
         "by the end of the decade", "the end of decades"),
    Rule("cut-the-century", "cut", "the century", lambda: Then(G.CENTURY, True),
         "by the end of the century", "the end of centuries"),
    Rule("cut-month", "cut", "<month>", lambda m: Calendar(G.MONTH, month=m),
         "early May", "early may"),
    Rule("cut-season", "cut", "the? <season>", lambda s: Calendar(G.SEASON, index=s),
         "early summer", "early summit"),
    *(
        Rule(f"month-{mod.lower()}", "date", f"{word} month",
             lambda mod=mod: Part(Then(G.MONTH), mod), f"{word} month", f"{word} monthly")
        for word, mod in (("early", "START"), ("mid", "MID"), ("late", "END"))
    ),
    Rule("mid-year", "date", "midyear", lambda: Part(Then(G.YEAR, True), "MID"),
         "by midyear", "a mid yearling"),
    Rule("mid-year-hyphened", "date", "mid year", lambda: Part(Then(G.YEAR, True), "MID"),
         "by mid-year", "a mid yearling"),
    Rule("mid-summer", "date", "midsummer", lambda: Part(Calendar(G.SEASON, index=1), "MID"),
         "in midsummer", "in a summery middle"),
    Rule("mid-winter", "date", "midwinter", lambda: Part(Calendar(G.SEASON, index=3), "MID"),
         "in midwinter", "in a wintry middle"),
    Rule("mid-century", "date", "mid century", lambda: Part(Now(G.CENTURY), "MID"),
         "by mid-century", "a mid centurion"),
    Rule("mid-week-hyphened", "date", "mid week", lambda: Part(Now(G.WEEK), "MID"),
         "by mid-week", "a mid weekend"),
    Rule("mid-week", "date", "midweek", lambda: Part(Now(G.WEEK), "MID"),
         "by midweek", "a week in the middle"),
    Rule("days-end-dated", "date", "the? end of the day on? <dayname>",
         lambda d: Part(d, "CLOSE"), "by the end of the day Friday", "the end of the day after"),
    Rule("days-end", "date", "the end of the day", lambda: Part(Then(G.DAY, True), "CLOSE"),
         "by the end of the day", "the end of the daylight", guard="daysend"),
    Rule("day-s-end", "date", "day 's end", lambda: Part(Then(G.DAY, True), "CLOSE"),
         "by day's end", "the day's ending", guard="daysend"),
    Rule("unit-end", "date", "the? <unit> 's? end", lambda u: Part(Then(u, True), "CLOSE")
         if u in (G.YEAR, G.MONTH, G.QUARTER) else None, "by year end", "the ends"),
    Rule("unit-end-month", "date", "end <month>",
         lambda m: Part(Calendar(G.MONTH, month=m), "CLOSE"), "by end-March", "did it end March 3",
         guard="endmonth"),
    Rule("unit-end-dated", "date", "the? end <year>", lambda y: Part(
         Calendar(G.YEAR, year=y), "CLOSE"), "by end 2021", "it will end 2021", guard="endyear"),
)  # fmt: skip
"""Parts of a stretch: early June, the end of the year, earlier this month."""
