"""The words of time: what each may be, as categories the rule tables speak of."""

from __future__ import annotations

from typing import Any

from timeline.calendar_units import MONTHS, SHORT_WEEKDAYS, WEEKDAYS
from timeline.interval import Granularity
from timeline.rules.grammar import Lexicon
from timeline.rules.tokens import Token

G = Granularity

UNITS = {
    "second": G.SECOND, "minute": G.MINUTE, "hour": G.HOUR, "day": G.DAY, "weekend": G.WEEKEND,
    "week": G.WEEK, "month": G.MONTH, "quarter": G.QUARTER, "year": G.YEAR, "decade": G.DECADE,
    "century": G.CENTURY, "millennium": G.MILLENNIUM,
}  # fmt: skip
PLURALS = {
    "seconds": G.SECOND, "secs": G.SECOND, "minutes": G.MINUTE, "mins": G.MINUTE, "hours": G.HOUR,
    "hrs": G.HOUR, "days": G.DAY, "weekends": G.WEEKEND, "weeks": G.WEEK, "months": G.MONTH,
    "quarters": G.QUARTER, "years": G.YEAR, "yrs": G.YEAR, "decades": G.DECADE,
    "centuries": G.CENTURY, "millennia": G.MILLENNIUM,
}  # fmt: skip
SEASONS = {"spring": 0, "summer": 1, "autumn": 2, "fall": 2, "winter": 3}
PARTS_OF_DAY = {
    "morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "dawn": "MO",
    "daybreak": "MO", "sunrise": "MO", "dusk": "EV", "sunset": "EV", "sundown": "EV",
    "midmorning": "MO", "midafternoon": "AF", "nightfall": "NI", "midday": "12:00",
    "predawn": "MO", "lunchtime": "MI",
    "noon": "12:00", "midnight": "24:00",
}  # fmt: skip
NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75}
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90,
}  # fmt: skip
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13,
    "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18,
    "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
}  # fmt: skip
DECADES = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70,
    "eighties": 80, "nineties": 90,
}  # fmt: skip
ZONES = {
    "utc": "Z", "gmt": "Z", "z": "Z",
    "est": "-05", "edt": "-04", "cst": "-06", "cdt": "-05", "mst": "-07",
    "mdt": "-06", "pst": "-08", "pdt": "-07", "bst": "+01", "cet": "+01", "cest": "+02",
    "eet": "+02", "eest": "+03", "msk": "+03", "jst": "+09", "kst": "+09", "hkt": "+08",
    "aest": "+10", "aedt": "+11", "sast": "+02", "akst": "-09", "akdt": "-08", "hst": "-10",
    "sgt": "+08", "nzst": "+12", "nzdt": "+13", "pkt": "+05",
    "ist": "", "et": "", "ct": "", "mt": "", "pt": "",
}  # fmt: skip
"""Zones by the abbreviations that news agencies use, as offsets from UTC (IANA tz database); none
for those that leave summer time open (ET, PT)."""


def lexicon() -> Lexicon:
    """Each word with its categories and values."""
    words: dict[str, list[tuple[str, Any]]] = {}
    tables: tuple[tuple[str, dict[str, Any]], ...] = (
        ("month", MONTHS), ("weekday", WEEKDAYS), ("shortday", SHORT_WEEKDAYS), ("unit", UNITS),
        ("units", PLURALS), ("season", SEASONS), ("pod", PARTS_OF_DAY), ("num", NUMBERS),
        ("num", TENS), ("tens", TENS), ("ord", ORDINALS), ("decadeword", DECADES), ("zone", ZONES),
        ("seasons", {f"{name}s": i for name, i in SEASONS.items()}),
        ("weekdays", {f"{name}s": i for name, i in WEEKDAYS.items()}),
        ("pods", {f"{name}s": code for name, code in PARTS_OF_DAY.items()}),
    )  # fmt: skip
    for category, table in tables:
        for word, value in table.items():
            words.setdefault(word, []).append((category, value))
    for word, value in ORDINALS.items():
        words[word].append(("domword", value))
    return {word: tuple(values) for word, values in words.items()}


def number(token: Token) -> tuple[tuple[str, Any], ...]:
    """The categories of a token that begins with a digit."""
    low = token.low
    if low[-1] in FRACTIONS:
        return (("num", int(low[:-1]) + FRACTIONS[low[-1]]),)
    if low.isdecimal():
        return _whole(low)
    if low[-1].isdigit() and low.count(":") >= 1 and "-" not in low:
        return (("hhmm", low),)
    if "t" in low and "-" in low:
        return (("isotime", token.raw),)
    if low.endswith(("st", "nd", "rd", "th")) and low[:-2].isdigit():
        value = int(low[:-2][:6])
        return (("ord", value), ("domord", value)) if _suffixed(low) else ()
    if low.endswith("d"):
        return (("domord", int(low[:-1])),)  # "the 22d of June", as older prints have it
    if low.endswith("s"):
        digits = int(low.rstrip("s").rstrip("'"))
        if digits > 999:
            return (("decade4", digits),)
        return (("decade2", digits),) if digits < 100 else ()
    if any(sign in low for sign in "/-") or low.count(".") == 2:
        return (("numeric", low),)
    if "," in low:
        return (("num", int(low.replace(",", "")[:9])),)
    if "." in low:
        hour, _, rest = low.partition(".")
        point = (("num", float(low[:12])),)
        return (*point, ("dotted", f"{hour}:{rest}")) if len(rest) == 2 else point
    return ()


def _whole(low: str) -> tuple[tuple[str, Any], ...]:
    if len(low) > 6:
        return ()
    value = int(low)
    hour = len(low) == 4 and low[0] == "0"
    found: list[tuple[str, Any]] = [] if hour else [("num", value)]  # "at 0900 hours"
    if len(low) <= 2:
        found.append(("two", value))
        if 1 <= value <= 31:
            found.append(("dom", value))
    if len(low) == 3:
        found += [("year3", value), ("yearfar", value)]
    if len(low) == 4:
        found.append(("military", low))
        if 1000 <= value <= 2199:
            found.append(("year4", value))
        elif value >= 2200:
            found.append(("yearfar", value))
    return tuple(found)


def _suffixed(low: str) -> bool:
    """Whether the ordinal ends as it should (21st, not 21th)."""
    number = int(low[:-2][-2:])
    if 11 <= number <= 13:
        return low.endswith("th")
    return low.endswith({1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th"))


CASED = frozenset(
    "may march mar august aug jun jul sun sat mon wed thu fri tue dec jan feb apr sep oct"
    " nov et ct mt pt".split()
)
"""Words that name a month or a weekday only with a capital letter."""
