"""Clock times and parts of the day, with their zones and days."""

from __future__ import annotations

from timeline.expression import AtClock, Calendar, Expression, Now, Shift, Then, Union
from timeline.interval import Granularity
from timeline.rules.grammar import Rule

G = Granularity


def _at(base: Expression, clock: tuple[str, str]) -> Expression:
    if isinstance(base, Union):  # a date of digits that may be read in two orders
        first, second = base.parts
        return Union((AtClock(first, *clock), AtClock(second, *clock)))
    return AtClock(base, *clock)


def _hour(hour: float, half: str, minutes: str = "00") -> tuple[str, str] | None:
    if hour != int(hour) or not 1 <= hour <= 12:
        return None
    return f"{int(hour) % 12 + (12 if half == 'pm' else 0):02}:{minutes}", ""


def _hhmm(text: str, half: str = "") -> tuple[str, str] | None:
    hour, minutes = text.split(":", 1)
    if int(minutes[:2]) > 59 or int(hour) > 24 or (int(hour) == 24 and int(minutes[:2])):
        return None
    if half:
        return _hour(int(hour), half, minutes)
    return f"{int(hour):02}:{minutes}", ""


def _half_of(text: str, part: str) -> str:
    """The half of the day in which an hour of that part lies: 1 at night is before noon."""
    night = part == "NI" and not 6 <= int(text.split(":")[0]) <= 11
    return "am" if part == "MO" or night else "pm"


def _part_hour(text: str, weekday: int, part: str) -> Expression | None:
    clock = _hhmm(text, _half_of(text, part))
    return None if clock is None else _at(Calendar(G.DAY, weekday=weekday), clock)


def _hour_of(part: Expression, clock: tuple[str, str]) -> Expression | None:
    """The hour in that part of a day: "Tuesday evening at 6:00" is 18:00."""
    if not isinstance(part, AtClock) or not part.clock.isalpha():
        return None
    hour, zone = clock
    if hour < "12" and _half_of(hour, part.clock) == "pm":
        hour = f"{int(hour[:2]) + 12}{hour[2:]}"
    return _at(part.base, (hour, zone))


def _military(figures: str) -> tuple[str, str] | None:
    return _hhmm(f"{figures[:2]}:{figures[2:]}")


def _dotted(text: str, zone: str) -> tuple[str, str] | None:
    clock = _hhmm(text)
    return None if clock is None else _zoned(clock, zone)


def _alone(clock: tuple[str, str] | None) -> Expression | None:
    return None if clock is None else _at(Then(G.DAY, True), clock)


def _zoned(clock: tuple[str, str], zone: str) -> tuple[str, str]:
    return clock[0], zone


CLOCK: tuple[Rule, ...] = (
    Rule("hour-half", "clock", "<num> <halfday>", _hour, "at 5 p.m.", "5 pumps"),
    Rule("time-half", "clock", "<hhmm> <halfday>", _hhmm, "at 10:35 a.m.", "10:35"),
    Rule("time-dotted", "clock", "<dotted> <halfday>", _hhmm, "at 7.30 pm", "at 7.30"),
    Rule("time-24", "clock24", "<hhmm> hours|hrs|hr|h?", _hhmm, "at 19:15", "at 1915"),
    Rule("time-military", "clock", "<military> <zone>",
         lambda t, zone: _military(t), "at 0530 GMT", "0530"),
    Rule("time-military-local", "clock",
         "<military> local|eastern|central|pacific|mountain standard|daylight? time",
         _military, "at 2130 local time", "2130 local people"),
    Rule("time-military-hours", "clock", "<military> hours|hrs",
         lambda t: _military(t) if t[0] == "0" else None,
         "at 0530 hours", "530 hours"),
    Rule("time-military-alone", "time", "<military> hours|hrs",
         lambda t: _alone(_military(t)), "at 1530 hours", "worked 1530 hours",
         guard="clockhours"),
    Rule("time-military-day-hours", "time", "<day> ,? at <military> hours|hrs",
         lambda d, t: _at(d, c) if (c := _military(t)) else None,
         "Thursday 24 August at 1700 hours", "Thursday at 1700 people"),
    Rule("time-military-early", "time", "<military>",
         lambda t: _alone(_military(t)) if t[0] == "0" else None,
         "took off at 0630", "took off at 1630", guard="clock"),
    Rule("time-military-day", "time", "<military> ,? on? <day>",
         lambda t, d: _at(d, c) if t[0] == "0" and (c := _military(t)) else None,
         "took off at 0630 on Friday", "won 1630 on Friday", guard="clock"),
    Rule("time-dotted-zone", "clock24", "<dotted> <zone>", _dotted, "at 16.30 GMT", "at 16.30"),
    Rule("clock-zone", "clock", "<anyclock> <zone>", _zoned, "5 p.m. EST", "5 p.m."),
    Rule("clock-zone-name", "clock",
         "<clock> eastern|central|pacific|mountain|local standard|daylight? time",
         lambda c: c, "5 p.m. Eastern time", "5 p.m. times"),
    Rule("clock-zone-short", "clock", "<clock> eastern|central|pacific|mountain", lambda c: c,
         "8 p.m. Eastern", "8 p.m. Easter"),
    Rule("clock-morning", "clock", "<num> o'? 'clock? in the <pod>",
         lambda n, pod: _hour(n, "am" if pod == "MO" else "pm"), "4 in the morning",
         "4 in the box"),
    Rule("clock-morning-minutes", "clock", "<hhmm> in the <pod>",
         lambda t, pod: _hhmm(t, _half_of(t, pod)), "4:30 in the morning",
         "4:30 in the box"),
    Rule("clock-at-night", "clock", "<hhmm> at night",
         lambda t: _hhmm(t, _half_of(t, "NI")),
         "at 11:15 at night", "at 11:15 at nights"),
    Rule("clock-day-part", "time", "<hhmm> on? <weekday> <pod>", _part_hour,
         "at 8:45 on Tuesday morning", "8:45 on Tuesday mornings"),
    Rule("dotted-day-part", "time", "<dotted> on? <weekday> <pod>", _part_hour,
         "at 8.45 on Tuesday morning", "fell to 8.45 on Tuesday morning", guard="dotted"),
    Rule("hour-day-part", "time", "<num> on <weekday> <pod>",
         lambda n, w, pod: _part_hour(f"{int(n)}:00", w, pod) if n == int(n) else None,
         "at 9 on Tuesday morning", "won 9 on Tuesday morning", guard="clockat"),
    Rule("clock-noon", "clock", "12? noon|midday", lambda: ("12:00", ""), "at noon", "nooning"),
    Rule("clock-midday", "clock", "mid day", lambda: ("12:00", ""), "by mid-day", "midday"),
    Rule("clock-midnight", "clock", "12? midnight", lambda: ("24:00", ""), "at midnight",
         "midnights"),
    Rule("past-midnight", "time", "midnight", lambda: _alone(("00:00", "")),
         "just after midnight", "at midnight", guard="pastmidnight"),
    Rule("past-midnight-day", "time", "midnight ,? on? <day>", lambda d: _at(d, ("00:00", "")),
         "shortly after midnight Friday", "by midnight Friday", guard="pastmidnight"),
    Rule("time-alone", "time", "<clock>", _alone, "at 5 p.m.", "at 5",
         guard="noon"),
    Rule("time-alone-24", "time", "<clock24>", _alone,
         "at 19:15", "won 19:15", guard="clock"),
    Rule("clock-day", "time", "<anyclock> ,? on? <day>", lambda c, d: _at(d, c),
         "5 p.m. Tuesday", "5 p.m. twice"),
    Rule("clock-day-before", "time", "<clock> ,? the day before|earlier",
         lambda c: _at(Shift(Then(G.DAY), -1, G.DAY, G.DAY), c),
         "at 6 p.m. the day before", "at 6 p.m. the day after", guard="free"),
    Rule("clock-time", "time", "<anyclock> on? <time>",
         lambda c, t: _at(t.base, c) if isinstance(t, AtClock) and t.clock.isalpha() else None,
         "at 9 p.m. tonight", "at 9 p.m. to night"),
    Rule("part-clock", "time", "<time> ,? at <anyclock>", _hour_of,
         "Friday night at 10 p.m.", "Friday night at 10 pubs"),
    Rule("day-clock", "time", "<day> ,? at? <anyclock>", _at,
         "Tuesday at 5 p.m.", "Tuesday at five"),
    Rule("day-part", "time", "<day> <pod>", AtClock, "Friday evening", "Friday's evening",
         guard="partofday"),
    Rule("short-day-part", "time", "<shortday> .? <pod>",
         lambda w, p: AtClock(Calendar(G.DAY, weekday=w), p), "Thurs. afternoon", "Thurs. after",
         guard="partofday"),
    Rule("twilight", "time", "dawn|daybreak|sunrise", lambda: AtClock(Then(G.DAY, True), "MO"),
         "before dawn", "the dawn of reason", guard="twilight"),
    Rule("twilight-evening", "time", "dusk|sunset|sundown",
         lambda: AtClock(Then(G.DAY, True), "EV"), "after sunset", "a sunset", guard="twilight"),
    Rule("twilight-night", "time", "nightfall", lambda: AtClock(Then(G.DAY, True), "NI"),
         "by nightfall", "nightfall came", guard="twilight"),
    Rule("part-of-day-before", "time", "<pod> on? <day>", lambda p, d: AtClock(d, p),
         "mid-afternoon yesterday", "afternoon tea"),
    Rule("part-of-day-of", "time", "the? early|late|mid? <pod> of <day>",
         lambda p, d: AtClock(d, p), "the morning of 29 April", "the morning of them"),
    Rule("part-this", "time", "this <pod>", lambda p: AtClock(Now(G.DAY), p),
         "this morning", "this mourning"),
    Rule("part-that", "time", "that same? <pod>", lambda p: AtClock(Then(G.DAY), p),
         "that night", "that knight"),
    Rule("part-same", "time", "the same <pod>", lambda p: AtClock(Then(G.DAY), p),
         "the same night", "the same knight"),
    Rule("part-the", "time", "the <pod>", lambda p: AtClock(Then(G.DAY), p),
         "in the evening", "the evening gown", guard="thepart"),
    Rule("part-the-early", "time", "the early|late|mid <pod>", lambda p: AtClock(Then(G.DAY), p)
         if p.isalpha() else None, "in the early evening", "the early bird", guard="thepart"),
    Rule("early-hours", "time", "the? early|small|wee morning? hours of|on? <day>",
         lambda d: AtClock(d, "MO"), "the early hours of Friday", "the early hours of it"),
    Rule("part-hours", "time", "the? early|late|pre? <pod> hours of|on? <day>",
         lambda p, d: AtClock(d, p) if p.isalpha() else None,
         "the pre-dawn hours of Tuesday", "the pre-dawn hours of it"),
    Rule("day-in-hours", "time", "<day> ,? in the early|late|pre? <pod> hours",
         lambda d, p: AtClock(d, p) if p.isalpha() else None,
         "Saturday in the early morning hours", "Saturday in the early mourning hours"),
    Rule("part-the-hours", "time", "the early|late|pre? <pod> hours",
         lambda p: AtClock(Then(G.DAY), p) if p.isalpha() else None,
         "in the early morning hours", "the early morning rush", guard="thepart"),
    Rule("late-at-night-day", "time", "late at night on? <day>", lambda d: AtClock(d, "NI"),
         "late at night on Monday", "late at nights on Monday"),
    Rule("late-at-night", "time", "late at night", lambda: AtClock(Then(G.DAY), "NI"),
         "it struck late at night", "late at nights"),
    Rule("early-hours-alone", "time", "the early|small|wee hours",
         lambda: AtClock(Then(G.DAY), "MO"), "in the early hours", "the early hours were quiet",
         guard="thepart"),
    Rule("early-hours-part", "time", "the? early|small|wee hours of|on? <time>",
         lambda t: t, "the early hours of Friday morning", "the early hours of it"),
    Rule("part-by", "timex", "<pod>", lambda p: AtClock(Then(G.DAY, True), p)
         if p.isalpha() else None, "it was over by morning", "by night", guard="bypart"),
    Rule("part-by-mod", "timex", "early|late|mid <pod>", lambda p: AtClock(Then(G.DAY, True), p)
         if p.isalpha() else None, "it cleared in late afternoon", "late afternoon trading",
         guard="bypart"),
    Rule("overnight-ahead", "time", "overnight", lambda: AtClock(Now(G.DAY), "NI"),
         "it will snow overnight", "it snowed overnight", guard="overnightahead"),
    Rule("overnight", "time", "overnight",
         lambda: AtClock(Shift(Now(G.DAY), -1, G.DAY, G.DAY), "NI"),
         "it snowed overnight", "an overnight stay", guard="overnight"),
    Rule("overnight-hours", "time", "the overnight hours",
         lambda: AtClock(Shift(Now(G.DAY), -1, G.DAY, G.DAY), "NI"),
         "in the overnight hours", "the overnight bus", guard="thepart"),
    Rule("overnight-day", "time", "overnight on? <day>", lambda d: AtClock(d, "NI"),
         "overnight Friday", "overnight in Rome"),
    Rule("time-local", "time", "<time> local time", lambda t: t
         if isinstance(t, AtClock) and ":" in t.clock else None,
         "5 p.m. Friday local time", "Friday evening local time"),
    Rule("part-next", "time", "the next|following <pod>",
         lambda p: AtClock(Shift(Then(G.DAY), 1, G.DAY, G.DAY), p), "the next morning", "the next"),
    Rule("part-previous", "time", "the previous <pod>",
         lambda p: AtClock(Shift(Then(G.DAY), -1, G.DAY, G.DAY), p),
         "the previous night", "the previous one"),
    Rule("part-mod", "time", "early|late|mid|later|earlier on? in? <time>", lambda t: t,
         "early this morning", "early this year"),
)  # fmt: skip
"""Times of the day, with zones and days."""

HALVES = {"am": "am", "a.m": "am", "a.m.": "am", "a. m.": "am", "pm": "pm", "p.m": "pm",
          "p.m.": "pm", "p. m.": "pm"}  # fmt: skip
