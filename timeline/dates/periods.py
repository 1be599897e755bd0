"""Periods known by name: terms of office, wars, pandemics, and what the user adds.

The table is timeline/rules/periods.toml; a user's file of the same form is put before it and wins
where both know a name. "The Bush administration" is two periods: the document's date decides
between them if it can, and else both are kept.
"""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from timeline import tables
from timeline.document import Span
from timeline.interval import Interval
from timeline.rules.plain import places, words

_FIELDS = {
    "office": {"title", "words", "source", "terms"},
    "period": {"names", "first", "last", "source"},
}
_TIME = re.compile(
    r"(?:\b(?i:during|throughout|since|before|after|until|under|in)|"
    r"\b(?i:end|beginning|start|days|weeks|months|years|part|time|early|late) (?:of|in))\s+"
    r"((?:the\s+)?)(?:early\s|late\s)?(?:[A-Z][\w.]+\s+){0,2}$"
)


@dataclass(frozen=True, slots=True)
class Period:
    """One named stretch of time and where its dates are from."""

    name: str
    interval: Interval
    source: str


@dataclass(frozen=True, slots=True)
class Named:
    """A period's name in a text where it says when: the periods it may be, in order of time."""

    span: Span
    periods: tuple[Period, ...]


_Table = dict[str, tuple[Period, ...]]
_user: list[_Table] = []


def use(path: Path | str) -> None:
    """Put the user's periods before the shipped ones, for this run.

    Raises ValueError naming the file and what is wrong in it, and changes nothing then.
    """
    try:
        table = _periods(tomllib.loads(Path(path).read_text(encoding="utf-8-sig")))
    except OSError as error:
        raise ValueError(f"periods file {path}: {error.strerror or error}") from error
    except UnicodeDecodeError as error:
        raise ValueError(f"periods file {path}: no UTF-8") from error
    except (ValueError, RecursionError) as error:
        raise ValueError(f"periods file {path}: {error}") from error
    _user.append(table)
    _patterns.cache_clear()
    in_force.cache_clear()


@cache
def in_force() -> Mapping[str, tuple[Period, ...]]:
    """Every name (lower case, without "the") with its periods in order of time."""
    table = _periods(tables.table("rules/periods.toml"))
    for own in _user:
        table.update(own)
    return table


def find(text: str, timed: bool = True) -> Iterator[Named]:
    """The named periods of a text; with `timed` only where a preposition makes them a time
    ("during the Trump Administration", not "the Trump Administration said")."""
    table, patterns = in_force(), _patterns()
    for place, first in places(text, patterns):
        match = patterns[first].match(text, place)
        if match is None:
            continue
        left = _TIME.search(text[max(0, match.start() - 60) : match.start()])
        if timed and left is None:
            continue
        start = match.start() - (left.end() - left.start(1) if left else 0)
        yield Named(Span(start, match.end()), table[_key(match[0])])


def choose(periods: tuple[Period, ...], written: dt.date | None) -> Period | None:
    """The one meant: the only one, or the last begun when the text was written; else None."""
    if len(periods) == 1:
        return periods[0]
    if written is None:
        return None
    past = [p for p in periods if begun(p, written)]
    return past[-1] if past else None


def begun(period: Period, written: dt.date | None) -> bool:
    """Whether a text of that day can speak of it; True where the day is not known."""
    start = period.interval.start
    return start is None or written is None or start <= written


_FIRST = re.compile(r"[^\W_]+")


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    """By the word that names begin with, in plain letters, the pattern of those names."""
    forms: dict[str, set[str]] = {}
    for name in in_force():
        if match := _FIRST.match(name):
            for first in (match[0], match[0].capitalize(), match[0].upper()):
                forms.setdefault(words(first)[0], set()).add(_form(name))
    return {first: re.compile(_any(names)) for first, names in forms.items()}


def _any(names: set[str]) -> str:
    """A pattern for one of the names, the longest where several fit."""
    return "(?:" + "|".join(sorted(names, key=lambda f: (-len(f), f))) + r")\b"


def _form(name: str) -> str:
    """A pattern for the name: its first letter as in the table or a capital, any spaces."""
    return r"\s+".join(_word(word) for word in name.split())


def _word(word: str) -> str:
    first = word[0]
    rest = re.escape(word[1:]).replace("'", "['’]")
    return (
        f"[{first.upper()}{first.lower()}](?:{rest}|{rest.upper()})"
        if first.isalpha()
        else re.escape(word)
    )


def _key(text: str) -> str:
    return " ".join(text.lower().replace("’", "'").split())


def _periods(content: dict[str, Any]) -> _Table:
    table: dict[str, list[Period]] = {}
    for kind, entries in content.items():
        if kind not in _FIELDS:
            raise ValueError(f"unknown table {kind!r} (known: office, period)")
        if not isinstance(entries, list):
            raise ValueError(f"{kind} must be written [[{kind}]]")
        for number, entry in enumerate(entries, 1):
            _check(kind, f"{kind} {number}", entry)
    for office in content.get("office", ()):
        for name, period in _terms(office):
            table.setdefault(name, []).append(period)
    for number, entry in enumerate(content.get("period", ()), 1):
        interval = _interval(entry["first"], entry.get("last"), f"period {number}")
        for name in entry["names"]:
            period = Period(name, interval, str(entry.get("source", "user")))
            table.setdefault(_key(name), []).append(period)
    first = dt.date.min
    return {n: tuple(sorted(p, key=lambda x: x.interval.start or first)) for n, p in table.items()}


def _terms(office: dict[str, Any]) -> Iterator[tuple[str, Period]]:
    source = f"{office['title']}: {office.get('source', 'user')}"
    for surname, first, *last in office["terms"]:
        interval = _interval(first, last[0] if last else None, f"the term of {surname}")
        for word in office["words"]:
            yield _key(f"{surname} {word}"), Period(f"{surname} {word}", interval, source)
            yield _key(f"{surname}'s {word}"), Period(f"{surname} {word}", interval, source)


def _check(kind: str, place: str, entry: Any) -> None:
    """Raises ValueError, naming the place, where the entry has not the fields of its kind."""
    if not isinstance(entry, dict):
        raise ValueError(f"{place} is no table: {entry!r}")
    for name in sorted(set(entry) - _FIELDS[kind]):
        raise ValueError(f"unknown field {name!r} in {place}")
    for name in sorted(_FIELDS[kind] - {"source", "last"} - set(entry)):
        raise ValueError(f"no {name!r} in {place}")
    for name in ("names", "words"):
        if name in entry and not _are_names(entry[name]):
            raise ValueError(f"{name} of {place} must be a list of names, not {entry[name]!r}")
    if not isinstance(entry.get("terms", []), list):
        raise ValueError(f"terms of {place} must be a list, not {entry['terms']!r}")
    for term in entry.get("terms", ()):
        if not isinstance(term, list) or len(term) not in (2, 3) or not _are_names(term[:1]):
            raise ValueError(f"a term of {place} must be [name, first, last], not {term!r}")


def _are_names(value: Any) -> bool:
    named = isinstance(value, list) and all(isinstance(v, str) and v.strip() for v in value)
    return named and bool(value)


def _interval(first: Any, last: Any, place: str) -> Interval:
    start, end = _date(first, place), None if last is None else _date(last, place)
    if end is not None and end < start:
        raise ValueError(f"{place} ends before it begins: {start} to {end}")
    return Interval.closed(start, end)


def _date(value: Any, place: str) -> dt.date:
    if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
        return value
    try:
        return dt.date.fromisoformat(str(value))
    except ValueError as error:
        raise ValueError(f"no day in {place}: {value!r}; write 2003-03-01") from error
