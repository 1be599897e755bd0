"""Explicit dates of documents in other languages, read by dateparser from vetted spans.

dateparser knows the months of some two hundred locales, and neither finds spans nor knows what it
invented. So a span must hold a month's name and a day or a year, or a whole date in digits; the
language is the document's, never dateparser's guess; and of its answer only what the span says in
so many words is kept. A year that is not said stays open for `timeline.resolve`.
"""

from __future__ import annotations

import datetime as dt
import importlib
import re
from functools import cache
from typing import Any

from timeline.calendar_units import MONTH_NAMES
from timeline.document import Span
from timeline.expression import Calendar, Expression, Impossible
from timeline.expression import day as day_of
from timeline.interval import Granularity
from timeline.tag import Found, Rejected, Tagged

G = Granularity
_LINK = r"(?:[\s,]+(?:de|del|di|do|da|d['’]|of|от|з)?\s*|\s*de\s+)"
_NUMERIC = r"\d{4}-\d{1,2}-\d{1,2}|\d{1,2}(?P<sign>[./-])\d{1,2}(?P=sign)\d{4}"
_IN = {
    "fr": "en", "de": "im", "es": "en", "pt": "em", "it": "a|in", "nl": "in", "ru": "в",
    "uk": "у|в", "ar": "في", "pl": "w|we", "cs": "v|ve",
}  # fmt: skip
"""The preposition after which a month's name alone is that month, by language."""
_LOCATIVE = {
    "ru": (("а", "е"), ("я", "е")),
    "uk": (("ня", "ні"), ("ого", "ому"), ("да", "ді")),
}
"""Endings of months' names after those prepositions that dateparser's tables lack: the genitive's
ending, which they have, and the locative's. Source: the second declension of either language."""
_IDEOGRAPHIC = r"\d{4}\s?[年년]\s?\d{1,2}\s?[月월](?:\s?\d{1,2}\s?[日일])?"
_BASE = dt.datetime(2000, 1, 1)
"""What dateparser fills gaps from; nothing it fills is kept."""


def tag(text: str, language: str) -> Tagged:
    """The explicit dates of a text in the language (ISO 639-1), and the impossible ones.

    Nothing for a language whose months dateparser does not know.
    """
    pattern = _pattern(language)
    if pattern is None:
        return Tagged((), ())
    found: list[Found] = []
    rejected: list[Rejected] = []
    rule = f"dateparser-{language}"
    for match in pattern.finditer(text):
        span = Span(*match.span())
        expression = _read(match[0], match.groupdict(), language)
        if isinstance(expression, Impossible):
            rejected.append(Rejected(span, match[0], expression.reason, rule))
        elif expression is not None:
            found.append(Found(span, expression, rule))
    return Tagged(tuple(found), tuple(rejected))


def _read(text: str, parts: dict[str, str | None], language: str) -> Expression | None:
    """What the span says, with dateparser's month; None where dateparser and the span differ."""
    name = parts["name"] or parts["alone"] or parts["bare"]
    if name is None:
        return _digits(text, language)
    month = _month(name, language)
    if month is None:
        return None
    year = int(parts["year"] or parts["only"] or 0) or None
    if parts["alone"] or parts["bare"]:
        return Calendar(G.MONTH, year=year, month=month)
    expression = day_of(year, month, int(parts["day"] or 0))
    if isinstance(expression, Impossible):
        return expression
    answer = _dateparser(text, language)
    if answer is None or (answer.month, answer.day) != (month, expression.day):
        return None
    return expression if year is None or answer.year == year else None


def _digits(text: str, language: str) -> Expression | None:
    answer = _dateparser(text, language)
    numbers = [int(n) for n in re.findall(r"\d+", text)]
    if len(numbers) == 2:
        return (
            Calendar(G.MONTH, year=numbers[0], month=numbers[1]) if 1 <= numbers[1] <= 12 else None
        )
    if answer is None:
        return Impossible("no calendar has such a day")
    if sorted(numbers) != sorted((answer.year, answer.month, answer.day)):
        return None
    return day_of(answer.year, answer.month, answer.day)


@cache
def _month(name: str, language: str) -> int | None:
    name = _locatives(language).get(name.lower(), name)
    answer = _dateparser(f"1 {name} 2000", language)
    return answer.month if answer is not None and (answer.day, answer.year) == (1, 2000) else None


def _dateparser(text: str, language: str) -> dt.datetime | None:
    """dateparser's reading of a vetted span in the given language."""
    answer: dt.datetime | None = _parser(language).get_date_data(" ".join(text.split())).date_obj
    return answer


@cache
def _parser(language: str) -> Any:
    from dateparser.date import DateDataParser

    settings = {
        "PARSERS": ["absolute-time"],
        "RELATIVE_BASE": _BASE,
        "PREFER_LOCALE_DATE_ORDER": True,
        "TIMEZONE": "UTC",
    }
    return DateDataParser(languages=[language], settings=settings)


@cache
def _locatives(language: str) -> dict[str, str]:
    """Locative forms of the months' names, each with the form that dateparser knows."""
    found: dict[str, str] = {}
    for names in _names(language):
        for name in names:
            for known, said in _LOCATIVE.get(language, ()):
                if name.endswith(known) and len(name) > len(known):
                    found.setdefault(name.removesuffix(known) + said, name)
    return found


@cache
def _names(language: str) -> tuple[tuple[str, ...], ...]:
    """dateparser's names of the twelve months, none for a language it does not know."""
    try:
        table = importlib.import_module(f"dateparser.data.date_translation_data.{language}").info
    except ModuleNotFoundError:
        return ()
    return tuple(
        tuple(n.lower() for n in table.get(m, ()) if len(n) > 2 and not n.isdigit())
        for m in map(str.lower, MONTH_NAMES)
    )


def _bare(language: str) -> str:
    """The names that are a month after a preposition: full ones, for "en mar" is at sea."""
    full = [n for names in _names(language) for n in names
            if len(n) > 3 or max(map(len, names)) == 3]  # fmt: skip
    names = sorted({*full, *_locatives(language)}, key=lambda n: (-len(n), n))
    if language not in _IN or not names:
        return r"(?P<bare>\b\B)"
    prepositions = "|".join(rf"(?<=\b{p}\s)" for p in _IN[language].split("|"))
    return rf"(?:{prepositions})(?P<bare>{'|'.join(map(re.escape, names))})\b(?!\.?\s+\d)"


@cache
def _pattern(language: str) -> re.Pattern[str] | None:
    """The spans that may be handed to dateparser; None for a language it does not know."""
    if not re.fullmatch(r"[a-z]{2,3}", language):
        return None
    if not _names(language):
        return None
    names = {n for month in _names(language) for n in month} | set(_locatives(language))
    if not names:
        return re.compile(
            rf"(?<![\w.])(?:{_IDEOGRAPHIC}|{_NUMERIC})(?![\w])"
            r"(?P<name>\b\B)?(?P<alone>\b\B)?(?P<day>\b\B)?(?P<year>\b\B)?(?P<only>\b\B)?(?P<bare>\b\B)?"
        )
    months = "|".join(re.escape(n) for n in sorted(names, key=lambda n: (-len(n), n)))
    return re.compile(
        rf"(?<![\w.])(?:"
        rf"(?P<day>\d{{1,2}})(?:er|re|º|ª|°|\.|-го|ού)?{_LINK}?\s*(?P<name>{months})\b"
        rf"(?:\.?{_LINK}(?P<year>\d{{4}})(?!\d))?"
        rf"|(?P<alone>{months})\b\.?{_LINK}(?P<only>\d{{4}})(?!\d)"
        rf"|{_bare(language)}"
        rf"|{_IDEOGRAPHIC}|{_NUMERIC}(?!\d))",
        re.IGNORECASE,
    )
