"""Guards of numbers that may be years: money, counts and parts of other numbers are none."""

from __future__ import annotations

import re

from timeline.rules.around import fills_line, left, open_ended, opens_line, right
from timeline.rules.names import NAMED, TEMPORAL

_MONEY = re.compile(
    r"(?:[$£€¥#№]|\bNo\.|\bnumber|\d[.,:/](?=\Z)|\bflights?|\bRoutes?|\brooms?)\s?$",
    re.IGNORECASE,
)
_STRONG = re.compile(r"\b(?:in|since|until|till|during|throughout)\s$", re.IGNORECASE)
"""Words before a year that seldom stand before a count, which agencies write with a comma."""
_NUMBERED = re.compile(
    r"\b(?:resolutions?|decrees?|directives?|regulations?|ordinances?)\s(?:\d{4}(?:,|\sand|\sor)\s)*$",
    re.IGNORECASE,
)
_MAYBE_NUMBERED = re.compile(
    r"\b(?:orders?|statutes?|decisions?|laws?|rules?|articles?|sections?|paragraphs?)\s$",
    re.IGNORECASE,
)
"""What a number behind is the number of, not its year; of these where its year stands behind it."""
_NEXT_ONE = re.compile(r"\s\(\d{4}\),?\s(?:and\s|or\s)?$")
_OF_YEAR = re.compile(r"\s\(\d{4}\)")
_THINGS = re.compile(
    r"\s(?:%|percent|per\scent|people|men|women|(?:school)?children|police|points?|feet|met(?:re|er)s?|"
    r"miles?|kilomet(?:re|er)s?|troops|soldiers|pounds|euros|dollars|tons|tonnes|votes|homes|houses|"
    r"jobs|seats|calories|words|pages|employees|workers|residents)\b(?!['’])|°|%"
)
"""What is counted, whatever stands before."""
_COUNTED = re.compile(
    r"\s*(?!(?:was|is|has|as|does|this|his|its|us|vs|across|thus|plus|always|besides|towards|unless|"
    r"sees|saw|series|elections|levels|prices|perhaps|press|business|congress|les)\b)[a-z]{3,}s\b"
    r"|[.,:/]\d|['’]?s\b\s[a-z]+s\b|[\s-]year[\s-]olds?\b"
    r"|\s?[-–]\s?(?!(?:present|now|today|date)\b)[a-z]|\s(?:x|million|billion|thousand|hundred)\b"
)
_OPEN, _SHUT = ("\"", "“"), ("\"", "”")
"""Marks around the title of a book or an album that is a year alone."""
_OF_A_YEAR = re.compile(
    r"\s(?:[a-z]+\s)?(?:earnings|results|sales|revenues|profits|losses|exports|imports|taxes|estimates|forecasts|"
    r"targets|projections|figures|guidelines|deliveries|shipments|protests|riots|attacks|bombings|floods|"
    r"fires|talks|accords|hearings|finals|playoffs|championships|terms|primaries)\b"
)
"""What is told of a year more often than counted ("expects 2005 earnings of $2"); agencies write
counts of a thousand with a comma."""
_MODERN = 1900
_RANGE = re.compile(r"\s(?:and|to|or)\s\d[\d,]{2,}(?=\s)")
_ANOTHER = re.compile(r"\b(?:1[5-9]|20)\d\d,?\s(?:and|or)\s$")
"""Another year before it: "the 2008 and 2012 titles"."""
_GAMES = re.compile(r"\s(?:Games|Olympics?|Paralympics?|World|Summit|Conference|Championships?)\b")
"""What bears a place and a year for its name: "the London 2012 Games"."""
_HOUR = re.compile(
    r"[,.;)]|\s(?:local\b|hours\b|UTC\b|GMT\b|[A-Z]\w+\s(?:standard\s|daylight\s)?time\b)"
)
"""What stands behind four figures after "at" that are an hour."""
_BEFORE_AFTER = re.compile(r"\b(?:pre|post)[-–]$", re.IGNORECASE)
_NEW = re.compile(r"\n\n(?:#{1,6} )?|\A#{1,6} ")
"""What parts a paragraph, or a heading of Markdown, from what stands before it."""
_LATEST = 2100


def year(text: str, start: int, end: int) -> bool:
    """A bare number is a year unless money, a count, or a part of another number."""
    before, behind = _NEW.split(left(text, start))[-1], right(text, end)
    if _BEFORE_AFTER.search(before):
        return True
    if _joined(before) or _MONEY.search(before) or (before[-1:] in _OPEN and behind[:1] in _SHUT):
        return False
    if _two_years(text[start:end], behind):
        return True
    if _NUMBERED.search(before) or (
        _OF_YEAR.match(behind) and (_NEXT_ONE.search(before) or _MAYBE_NUMBERED.search(before))
    ):
        return False  # "resolutions 1970 (2011) and 1973 (2011)"
    if before.endswith(("at ", "At ")) and _HOUR.match(behind):
        return False  # "at 1543, the pilot called"
    digits = text[start:end].isdigit()
    if digits and NAMED.search(before) and _GAMES.match(behind) is None:
        return False
    ranged = _RANGE.match(behind)
    rest = behind[ranged.end() :] if ranged else behind
    if _THINGS.match(rest):
        return False
    number = int(text[start:end]) if digits else _LATEST
    own = number >= _MODERN and _OF_A_YEAR.match(rest) is not None
    counted = not own and _COUNTED.match(rest) is not None
    if digits and _ANOTHER.search(before) and re.match(r"\s[a-z]", behind):
        return True
    if _STRONG.search(before):
        return not counted or 1900 <= number <= _LATEST or _owned(behind)
    if TEMPORAL.search(before):
        return number <= _LATEST and (not counted or _owned(behind))
    return _bare(before, behind, number, counted)


def heads(text: str, start: int, end: int) -> bool:
    """A year before its month or day, as rows and headings of a chronicle have it ("1958, Nov")."""
    row = re.match(r"\.?[ \t]*[:,)\]–—-]", right(text, end))
    return fills_line(text, start, end) or (opens_line(text, start) and row is not None)


def _two_years(words: str, behind: str) -> bool:
    """Whether the year after it stands behind a stroke ("the 2012/13 season")."""
    second = re.match(r"/(\d\d)\b(?![/\d])", behind)
    if second is None or not words[-4:].isdigit():
        return False
    return int(second[1]) == (int(words[-2:]) + 1) % 100


def about(text: str, start: int, end: int) -> bool:
    """ "Around Nov. 1", "in about 1990"; not "talked about March", not "about 2000 visitors"."""
    if text[start : start + 5].lower() == "about":
        placed = r"\b(?:in|since|until|till|by|from|on|at|of|to|after|before)\s$"
        if re.search(placed, left(text, start), re.IGNORECASE) is None:
            return False
    behind = right(text, end)
    counted = _bare_year(text, start, end) and (_COUNTED.match(behind) or _CLOCKED.match(behind))
    return not counted and part(text, start, end)


_CLOCKED = re.compile(r"\s(?:GMT|UTC|[CEPBIJ]E?[SD]?T|hours|hrs|local\stime)\b")
"""Of an hour in four digits ("around 2100 GMT")."""


def part(text: str, start: int, end: int) -> bool:
    """A part of a bare year: "early 2000", not "the end of 2000 metres"."""
    return not (_bare_year(text, start, end) and _THINGS.match(right(text, end)))


def _bare_year(text: str, start: int, end: int) -> bool:
    """Whether the words end in a year alone, without its month."""
    bare = (
        r"(?:about|around|approximately|circa|ca|early|late|mid|middle|of|in)[\s-](?:the\s)?\d{4}$"
    )
    return re.search(bare, text[start:end], re.IGNORECASE) is not None


def old(text: str, start: int, end: int) -> bool:
    """ "In 926," where kings or centuries are spoken of; three figures are else seldom a year."""
    before, behind = left(text, start), right(text, end)
    if _OLD.search(before) is None or _OLD_FREE.match(behind) is None:
        return False
    if before.endswith("from ") and re.match(r"\sto\s\d{3}\b(?!\sB)", behind) is None:
        return False
    return _is_old(text, start, end)


def _is_old(text: str, start: int, end: int) -> bool:
    return _OF_OLD.search(text[max(0, start - _FAR) : end + _FAR]) is not None


def era(text: str, start: int, end: int) -> bool:
    """ "AD 79", "79 CE" free of a noun, in capitals: "30 CE marks" are marks, "an ad" no era."""
    said = text[start:end]
    free = said[0].isalpha() or open_ended(text, end)
    return free and re.search(r"\b(?:ad|b?ce?)\b", said) is None


def far(text: str, start: int, end: int) -> bool:
    """ "Until 31 December 2999." closes what is said; "2 May 926." does where kings are told of."""
    ends = _ENDS.match(right(text, end)) is not None
    return ends and (text[end - 4].isdigit() or _is_old(text, start, end))


_ENDS = re.compile(r"[.;:)\]\"”]|,(?!\d)|\sat\s\d|\sunless\b|\s*\Z")  # no "at least fled"
_FAR = 300
_OLD = re.compile(
    r"\b(?:in|since|until|from|(?:from\s\d{3}\sto|between\s\d{3}\sand))\s$", re.IGNORECASE
)
_OLD_FREE = re.compile(
    r"[.,;)](?!\d)|\s(?:and|to|when|he|she|they|the|after|with|by|as|but|until)\b|$"
)
_OF_OLD = re.compile(
    r"\b(?:emperors?|kings?|queen|dynast(?:y|ies)|caliphs?|caliphate|reign(?:ed)?|popes?|bishops?|"
    r"sultans?|abbots?|Vikings?|Byzantine|Roman|AD|A\.D\.|BC|B\.C\.|"
    r"(?:\d(?:st|nd|rd|th)|ninth|tenth|seventh|sixth)\scentury)\b"
)
"""What is spoken of where years have three figures."""


def short(text: str, start: int, end: int) -> bool:
    """ "The class of '99"; "6'11", "60 minutes'" and the programme '60 Minutes' are no years."""
    if re.match(r"\s(?:Minutes|Hours|Days|Weeks|Years)\b", right(text, end)):
        return False
    return re.search(r"\d\s?$", left(text, start)) is None


_HOUSE = re.compile(r"(?:\s[A-Z][\w.]*){0,3}\s(?:Lane|Street|Road|Avenue|Square|Drive)\b")
"""The street in which the number is a house."""


def _joined(before: str) -> bool:
    """Whether it goes on another word or number ("F-1990", a telephone number)."""
    if before[-1:].isalnum() or (before[-1:] in "-–/" and before[-2:-1].isalpha()):
        return True
    return bool(re.search(r"\d{3}-$", before)) and not re.search(r"\b\d{4}-$", before)


def _owned(behind: str) -> bool:
    return behind[:2].strip()[:1] in ("–", "-", "'", "’")


def _bare(before: str, behind: str, number: int, counted: bool) -> bool:
    """A year without a word that dates before it: a plausible one, counted by nothing."""
    if not 1500 <= number <= _LATEST or _HOUSE.match(behind):
        return False
    if counted and re.search(r"\b(?:the|its|his|her|their)\s$", before, re.IGNORECASE):
        return re.match(r"\s[a-z]", behind) is not None  # "the 1992 protests"
    return not counted
