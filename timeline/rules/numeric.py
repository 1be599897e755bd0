"""Dates in digits. dateparser reads the vetted span; both orders are kept where both are dates."""

from __future__ import annotations

from timeline.expression import Calendar, Expression, Impossible, Union, day
from timeline.interval import Granularity
from timeline.rules.grammar import Rule

G = Granularity


def _full(two: int) -> int:
    """A year of two digits, by POSIX: 69 to 99 in the 1900s, 0 to 68 in the 2000s."""
    return two + (1900 if two >= 69 else 2000)


def stamp(text: str) -> Expression | None:
    """A date in digits: year first is ISO 8601; else both orders, day first and month first.

    Where they differ and both are dates the result is a Union of the two, day first; where neither
    is, Impossible. None for a form that is no date (three numbers of the wrong lengths).
    """
    sign = next((s for s in "/.-" if s in text), "-")
    parts = text.split(sign)
    if len(parts) != 3 or not all(p.isdigit() for p in parts):
        return None
    if len(parts[0]) == 4:
        return day(int(parts[0]), int(parts[1]), int(parts[2])) if len(parts[2]) <= 2 else None
    if len(parts[0]) > 2 or len(parts[2]) not in (2, 4) or (sign == "." and len(parts[2]) == 2):
        return None
    number = int(parts[2])
    written = number if len(parts[2]) == 4 else _full(number)
    return _orders(int(parts[0]), int(parts[1]), written)


def _orders(first: int, second: int, written: int) -> Expression:
    if not 1 <= written <= 9998:
        return Impossible(f"there is no year {written} in the calendar (1 to 9998)")
    little = day(written, second, first)
    middle = day(written, first, second)
    if isinstance(little, Calendar) and isinstance(middle, Calendar):
        return little if little == middle else Union((little, middle))
    if isinstance(little, Calendar):
        return little
    if isinstance(middle, Calendar):
        return middle
    return Impossible(f"neither {first} nor {second} is a month whose day the other is")


NUMERIC: tuple[Rule, ...] = (
    Rule("numeric-date", "fullday", "<numeric>", stamp, "on 31/12/2021", "1/2/3"),
)  # fmt: skip
"""Dates of three numbers; version numbers and addresses have other lengths."""
