"""Tests of the text around a candidate: words that are a time only in the right company.

Each guard gets the text and the candidate's ends and says whether it may stand. They look at a few
dozen characters on either side, never further.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from timeline.document import Span
from timeline.tense import direction

_REACH = 40
_TEMPORAL = re.compile(
    r"(?:^|[^\w])(?:in|since|until|till|by|during|before|after|from|through|throughout|last|next|"
    r"this|late|early|mid|between|of|for|to|and|or|back\sin|on|as\sof)[\s-]+$", re.IGNORECASE
)  # fmt: skip
_MONEY = re.compile(r"(?:[$£€¥#№]|\bNo\.|\bnumber|\d[.,:/](?=$)|\bflight|\bRoute|\broom)\s?$",
                    re.IGNORECASE)  # fmt: skip
_COUNTED = re.compile(
    r"\s*(?:%|percent|per\scent|people|men|women|police|points?|feet|miles?|troops|°|"
    r"(?!(?:was|is|has|as|does|this|his|its|us|vs|across|thus|plus|always|besides|towards|unless|"
    r"sees|saw|series|elections|perhaps|press|business|congress|les)\b)[a-z]{3,}s\b)"
    r"|[.,:/]\d|['’]?s\b\s[a-z]+s\b"
    r"|\s?[-–]\s?[a-z]|\s(?:x|million|billion|thousand|hundred)\b"
)
_NAMED = re.compile(
    r"(?<![.!?]\s)(?<!^)\b(?!(?:In|Since|By|Until|The|From|During|Before|After|Early|Late|Mid|Spring|"
    r"Summer|Autumn|Fall|Winter|And|Of|To|On|For|Year|Games|Olympics|Cup|January|February|March|"
    r"April|May|June|July|August|September|October|November|December|Fiscal|Christmas|Easter)\b)"
    r"[A-Z][a-z]+\s$"
)
"""A capital word just before, which makes the number a part of a name ("Windows 2000")."""
_FREE = re.compile(
    r"\s*(?:[.,;:!?)\]\"”’'–—]|$|\n|(?:and|or|but|when|after|that|for|in|on|at|by|to|"
    r"with|from|as|the|a|he|she|it|they|we|who|which|while|because|since|during|"
    r"before|until|over|into|under|is|was|were|are|had|has|have|will|would|said)\b)"
)
_FIRST_NAMES = {"april", "may", "june", "august", "jan"}
_DATES = re.compile(
    r"\b(?:in|since|until|by|last|next|this|from|through|before|after|during|early|late|of)\s$",
    re.IGNORECASE,
)
_AMBIGUOUS = {"may", "march", "august", "mar", "jun", "sep", "dec", "apr", "jan", "feb"}
_MODAL = re.compile(
    r"\s+(?:be|have|not|also|well|the|a|i|we|he|she|you|they|it|god)\b", re.IGNORECASE
)

Guard = Callable[[str, int, int], bool]


def _left(text: str, start: int) -> str:
    return text[max(0, start - _REACH) : start]


def _right(text: str, end: int) -> str:
    return text[end : end + _REACH]


def year(text: str, start: int, end: int) -> bool:
    """A bare number is a year unless money, a count, or a part of another number."""
    left, right = _left(text, start), _right(text, end)
    joined = left[-1:] in "-–/" and left[-2:-1].isalpha()
    if joined or _MONEY.search(left) or left[-1:].isalnum():
        return False
    if _NAMED.search(left):
        return False
    counted = _COUNTED.match(right) is not None
    if _TEMPORAL.search(left):
        return not (counted and right[:2].strip()[:1] not in ("–", "-", "'", "’"))
    number = text[start:end]
    plausible = not number.isdigit() or 1500 <= int(number) <= 2100
    if counted and re.search(r"\b(?:the|its|his|her|their)\s$", left, re.IGNORECASE):
        return plausible and re.match(r"\s[a-z]", right) is not None  # "the 1992 protests"
    return not counted and plausible


def month(text: str, start: int, end: int) -> bool:
    """A month's name alone; May, March and August need a word that dates before them."""
    word = text[start:end].lower().strip(".")
    left, right = _left(text, start), _right(text, end)
    if len(word) == 3 and word != "may" and not text[start:end].endswith("."):
        return bool(_TEMPORAL.search(left)) and not re.match(r"\s[A-Z]", right)
    if word in _FIRST_NAMES and re.match(r"\s[A-Z][a-z]", right):
        return _DATES.search(left) is not None
    if word not in _AMBIGUOUS:
        return _name_follows.match(right) is None or bool(_TEMPORAL.search(left))
    if word == "may" and _MODAL.match(right):
        return False
    if re.search(r"\b[Tt]he\s$", left) and word != "august":
        return re.match(r"\s(?:on|of|for|in)\b", right) is None
    return bool(_TEMPORAL.search(left))


_name_follows = re.compile(r"\s[A-Z][a-z]+\s[A-Z]|\s[A-Z][a-z]+\s(?:said|says|told)")


def season(text: str, start: int, end: int) -> bool:
    """A season's name alone: after "in", "the", "last" and the like; "fall" only then."""
    left, right = _left(text, start), _right(text, end)
    word = text[start:end].lower()
    if word in ("fall", "spring"):
        if re.search(r"\b(?:in|during|by|since|until)\s(?:the\s)?$", left) is None:
            return False
        return re.match(r"\s(?:of|in|from|to|into|onto)\b(?!\s\d)", right) is None
    return bool(re.search(r"\b(?:in|during|by|since|until|before|of|for|over|through|throughout|"
                          r"the|and|or)\s$", left))  # fmt: skip


def theunit(text: str, start: int, end: int) -> bool:
    """ "The year", "the quarter", "the month" where they stand free of a following noun."""
    left, right = _left(text, start), _right(text, end)
    unit = text[start:end].rsplit(None, 1)[-1].lower()
    if re.match(r"\s*(?:of\b|['’]s\b|that\b|when\b|ago\b|-|in which\b|\d)", right):
        return False
    if unit in ("quarter", "year"):
        return bool(re.search(r"\b(?:in|for|during|of|from|through|over|within|throughout)\s$",
                              left, re.IGNORECASE))  # fmt: skip
    return unit == "weekend" or bool(re.search(r"\b(?:during|of|later in|for)\s$", left))


def ended(text: str, start: int, end: int) -> bool:
    """ "The year ended March 31": a length of time up to a day, not the calendar's year."""
    return re.match(r",?\s(?:that\s|which\s)?(?:ended|ending)\s", _right(text, end)) is not None


def ordinal(text: str, start: int, end: int) -> bool:
    """ "The 15th" is a day only after "on", "by", "until", "to", and free of a noun."""
    left, right = _left(text, start), _right(text, end)
    dated = re.search(r"\b(?:on|by|until|till|to|and|through|of)\s$", left, re.IGNORECASE)
    return bool(dated) and _FREE.match(right) is not None and "the" in text[start:end].lower()


def units(text: str, start: int, end: int) -> bool:
    """Bare "months", "years": after "for", "in", "within", or before "of", "later", "ago"."""
    left, right = _left(text, start), _right(text, end)
    if re.match(r"\s(?:later|earlier|ago|before|after|of|long)\b|-", right):
        return re.search(r"\b(?:the|these|those|\w+['’]s|his|their|her|our|its|my|your)\s$", left,
                         re.IGNORECASE) is None  # fmt: skip
    return bool(re.search(r"\b(?:for|in|within|over|after|take|takes|took|lasted|last|or|and)\s$",
                          left, re.IGNORECASE)) and _FREE.match(right) is not None  # fmt: skip


def decade(text: str, start: int, end: int) -> bool:
    """ "The 80s" with the article or an apostrophe; "his 80s" is an age, "the 80s" degrees."""
    words = text[start:end]
    if words[0].isdigit():
        return bool(re.search(r"\b(?:mid|early|late)[\s-]$", _left(text, start)))
    return "°" not in _right(text, end)[:2]


def single(text: str, start: int, end: int) -> bool:
    """ "A year" and "two-year": not a rate ("$5 a year" is a set), not "a day's work"."""
    words = text[start:end].lower()
    if words.split()[0] in ("a", "an") and per(text, start, end):
        return False
    if re.match(r"[\s-]olds?\b|-(?:earlier|ago)\b", _right(text, end)):
        return False
    if words == "one day" and modal(text, start, end):
        return False
    if re.match(r"\d+ ", words) and "-" not in words:
        return False
    return re.match(r"['’]s?\s", _right(text, end)) is None or words[-2:] != "ay"


_COUNT = re.compile(
    r"\b(?:\d[\d.,]*|two|three|four|five|six|seven|eight|nine|ten|dozen)\s(?:[a-z-]+\s){0,2}$"
)
_RATE = re.compile(
    r"(?:\d[\d.,]*|\$\S+|million|billion|thousand|hundred|times|once|twice|cents|percent|barrels|"
    r"dollars|hours|tons|days|%)\s$"
)


def per(text: str, start: int, end: int) -> bool:
    """ "A week" after a number, "times", "once", "twice" or money is a rate."""
    if text[start:end].lower().startswith("per"):
        return True
    if _COUNT.search(_left(text, start)):
        return True
    return _RATE.search(_left(text, start)) is not None


def clock(text: str, start: int, end: int) -> bool:
    """ "19:15" after "at", "by", "until" and the like, or with "hours"; else a score or a verse."""
    if re.search(r"[a-z]", text[start:end]):
        return True
    return bool(re.search(r"\b(?:at|by|until|from|to|around|about|before|after|and|between)\s$",
                          _left(text, start)))  # fmt: skip


def ahead(text: str, start: int, end: int) -> bool:
    """ "Will open in two weeks": a point ahead by its verb, unlike "in two weeks of war"."""
    if re.search(r"\bin\s(?:just\s|only\s|another\s|about\s)?$", _left(text, start)) is None:
        return False
    if _FREE.match(_right(text, end)) is None:
        return False
    return direction(text, Span(start, end)) == "future"


def attacks(text: str, start: int, end: int) -> bool:
    """ "9/11" for 11 September 2001 after "since", "before", "after", "the"; else a fraction."""
    named = re.search(r"\b(?:since|before|after|the|pre-|post-)\s?$", _left(text, start), re.I)
    return bool(named) and re.match(r"[\d/.,:]\d|\d|/", _right(text, end)) is None


def noon(text: str, start: int, end: int) -> bool:
    """ "At noon"; "high noon" is a figure of speech."""
    return re.search(r"\bhigh\s$", _left(text, start), re.IGNORECASE) is None


def phrase(text: str, start: int, end: int) -> bool:
    """ "At present", "one day", "these days" where a clause may end or begin."""
    right = _right(text, end)
    if text[start:end].lower().endswith(("moment", "present", "past")):
        placed = re.search(r"\b(?:at|for|in|of|from)\s$", _left(text, start), re.IGNORECASE)
        if placed is None and not text[start:end].lower().startswith("at "):
            return False
    return _FREE.match(right) is not None and not re.match(r"\s(?:of|that|when)\b", right)


def adverb(text: str, start: int, end: int) -> bool:
    """ "Quarterly", "annually" as adverbs; before a noun they are its kind ("annual report")."""
    return _FREE.match(_right(text, end)) is not None


def this(text: str, start: int, end: int) -> bool:
    """ "This day", "current" with a unit; "this second" and "this day and age" are no dates."""
    return re.match(r"['’]?s?\s(?:and age)", _right(text, end)) is None


def that(text: str, start: int, end: int) -> bool:
    """ "That year" as a time; "that day after day" is a conjunction."""
    return re.match(r"\s(?:after|by)\s", _right(text, end)) is None


def apart(text: str, start: int, end: int) -> bool:
    """ "A year ago" in words apart; the hyphened "year-ago" is a kind of quarter."""
    return not text[start:end].lower().endswith(("-ago", "-earlier"))


def quarter(text: str, start: int, end: int) -> bool:
    """ "The third quarter"; in "the third-quarter loss" the article is the noun's."""
    return not (text[start : start + 4].lower() == "the " and text[start:end].endswith("-quarter"))


def modal(text: str, start: int, end: int) -> bool:
    """ "Will one day" as some time to come."""
    return re.search(r"\b(?:will|would|could|may|might|can|to|hopes?|he|she|they)\s$",
                     _left(text, start)) is not None  # fmt: skip


def free(text: str, start: int, end: int) -> bool:
    """ "Two days before" with nothing it is before."""
    if text[start:end].lower().endswith(("-earlier", "-before")):
        return False
    if text[start:end].lower().endswith(("earlier", "previously", "beforehand")):
        return True
    return re.match(r"\s*(?:[.,;:!?)\"”]|$|and\b|but\b)", _right(text, end)) is not None


def deictic(text: str, start: int, end: int) -> bool:
    """ "Today" but not the newspaper "USA Today"."""
    return not (
        text[start] == "T" and re.search(r"[A-Z]\w*\s$", _left(text, start)[-8:]) is not None
    )


def length(text: str, start: int, end: int) -> bool:
    """A length of time; not "10 seconds" of arc or an age of wine."""
    words, right = text[start:end], _right(text, end)
    if re.search(r"-quarters?$", words):
        return False
    if words.endswith("quarters") and re.match(r"\sof\s(?:the|its|his|her|their|all|a)\b", right):
        return False
    apart = r"\s?(?:north|south|east|west)\b|[\s-]olds?\b|\sof\sage\b|\sa\s(?:day|week|year)\b"
    return re.match(apart, right) is None


def weekday(text: str, start: int, end: int) -> bool:
    """A weekday's name; "Black Friday" and "Bloody Sunday" are other names."""
    return re.search(r"\b(?:Black|Bloody|Ash|Palm|Good|Super|Cyber|Sheffield|Ruby|Man)\s$",
                     _left(text, start)) is None  # fmt: skip


def always(text: str, start: int, end: int) -> bool:
    """No test."""
    return True


GUARDS: dict[str, Guard] = {
    "year": year, "month": month, "season": season, "theunit": theunit, "ordinal": ordinal,
    "units": units, "decade": decade, "single": single, "per": per, "clock": clock,
    "phrase": phrase, "adverb": adverb, "this": this, "that": that, "free": free, "noon": noon,
    "deictic": deictic, "length": length, "weekday": weekday, "holiday": always, "ahead": ahead,
    "quarter": quarter, "ago": always, "apart": apart, "modal": modal, "ended": ended,
    "attacks": attacks,
}  # fmt: skip
