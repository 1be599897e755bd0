"""Guards of quarters, halves and centuries: of a year, not of a match."""

from __future__ import annotations

import re

from timeline.rules.around import left

_MONEY_TALK = re.compile(
    r"\b(?:profits?|earn\w*|sales|revenues?|loss(?:es)?|growth|grew|econom\w+|forecasts?|fiscal|"
    r"percent|billion|million|dividends?|shipments?|results|exports|imports|output|prices|budget|"
    r"rates?|shares?|stocks?|production|inflation|recession|investors?|compan(?:y|ies)|ships?|shipp(?:ed|ing))\b|%|\bquarterly\b"
)  # fmt: skip


def half(text: str, start: int, end: int) -> bool:
    """ "The first half" of a year where money is spoken of; else that of a match."""
    if text[end - 4 : end].lower() != "half":
        return quarter(text, start, end)
    if text[end : end + 1] == "-":
        return False  # "its first half-point cut"
    money = _MONEY_TALK.search(_far_around(text, start, end)) is not None
    return money and quarter(text, start, end)


def _far_around(text: str, start: int, end: int) -> str:
    """Some sentences on either side, in small letters."""
    return text[max(0, start - 160) : end + 160].lower()


_ORDINAL = r"(?:first|second|third|1st|2nd|3rd)"
JOINED = re.compile(
    rf"\b({_ORDINAL})(?:,\s|,?\s(?:and|or|to|through)\s(?:the\s)?|\s?[-–&]\s?)$", re.IGNORECASE
)
"""The quarter or half before the one of a list ("the third and fourth quarters")."""


def joined(text: str, start: int, end: int) -> bool:
    """ "The third and fourth quarters" of a year; "first quarters" are of the moon."""
    return JOINED.search(left(text, start)) is not None and quarter(text, start, end)


_MATCH = re.compile(
    r"\b(?:touchdowns?|yards?|quarterbacks?|goals?|half-?time|overtime|scor(?:ed|ing)|rebounds?|kick\w*|"
    r"interceptions?|fumbles?|punts?|play-?offs?|dunks?|three-pointers?|buzzer|comeback|scoreless|opponents?|"
    r"defen[cs]eman|foul(?:ed|s)?|sacked|trailed|trailing|tackle\w*|coach|teammates?)\b"
)  # fmt: skip


def played(text: str, start: int, end: int) -> bool:
    """Whether it is a quarter or a half of a match: sport is spoken of around it, and no money."""
    if not text[start:end].lower().endswith(("quarter", "half")):
        return False
    around = _far_around(text, start, end)
    return _MATCH.search(around) is not None and _MONEY_TALK.search(around) is None


def ofnoun(text: str, start: int, end: int) -> bool:
    """ "The 20th century"; in "the 20th-century average" the article is the noun's."""
    return not (text[start : start + 4].lower() == "the " and "-" in text[start:end])


def quarter(text: str, start: int, end: int) -> bool:
    """ "The third quarter"; in "the third-quarter loss" the article is the noun's. Not that of a
    match, nor "the second quarter running"."""
    if played(text, start, end) or _IN_A_ROW.match(text, end):
        return False
    return not (text[start : start + 4].lower() == "the " and text[start:end].endswith("-quarter"))


_IN_A_ROW = re.compile(r"\s(?:running|in\sa\srow|in\ssuccession)\b")
