"""Guards of names and numbers: words that are a date only in the right company."""

from __future__ import annotations

import re

from timeline.rules.around import fills_line, led_by, left, open_ended, right
from timeline.tense.cues import EVENTS, MISHAPS
from timeline.tense.sentence_end import MONTH

TEMPORAL = re.compile(
    r"(?:^|[^\w])(?:in|since|until|till|by|during|before|after|from|through|throughout|last|next|"
    r"this|late|early|mid|between|of|for|to|and|or|back\sin|on|as\sof|"
    r"(?:recently|early|late|soon)\sas|(?:later|earlier|sooner)\sthan)[\s-]+$", re.IGNORECASE
)  # fmt: skip
NAMED = re.compile(
    r"(?<![.!?]\s)(?<!^)\b(?!(?:In|Since|By|Until|The|From|During|Before|After|Early|Late|Mid|Spring|"
    r"Summer|Autumn|Fall|Winter|And|Of|To|On|For|Year|Games|Olympics|Cup|Euro|Con|Expo|Conference|"
    r"Summit|Festival|Forum|Awards|Fair|Congress|Convention|Championships?|January|February|March|"
    r"April|May|June|July|August|September|October|November|December|Fiscal|Christmas|Easter|"
    r"Last|Next|This|That|Each|Every|Through|Between|Around|About|Back|Earlier|Later|Merry|Happy)\b)"
    r"[A-Z][a-z]+\s$"
)
"""A capital word just before, which makes the word a part of a name ("Windows 2000")."""
_FIRST_NAMES = {"april", "may", "june", "august", "jan"}
_DATES = re.compile(
    r"\b(?:in|since|until|by|last|next|this|from|through|before|after|during|early|late|of)\s$",
    re.IGNORECASE,
)
_AMBIGUOUS = {"may", "march", "august", "mar", "jun", "sep", "dec", "apr", "jan", "feb"}
_MODAL = re.compile(
    r"\s+(?:be|have|not|also|well|the|a|i|we|he|she|you|they|it|god)\b", re.IGNORECASE
)
_NEXT_MONTH = re.compile(rf"(?:\s(?:and|or|to|through)\s|\s?[-–/]\s?){MONTH}")
_DELIVERED = re.compile(
    r"\s(?:deliver(?:y|ies)|contracts?|futures|crude|Brent|WTI|corn|wheat|soybeans?|copper|gold)\b"
)
"""Goods for that month."""
_LAST_MONTH = re.compile(rf"\b{MONTH}\.?\s?[-–/]\s?$")
_SAID = re.compile(r"\s[A-Z][a-z]+\s(?:said|says|told)")
ADDRESS = re.compile(r"\s(?:Lane|Street|Road|Avenue|Square|Drive)\b")


_OWN = re.compile(r"(?:\b(?:the|an?|its|his|her|their)|['’]s)\s(?:[a-z-]+\s){1,2}$")
_EVENT = re.compile(rf"\s(?:[a-z-]+\s)?(?:{EVENTS}|{MISHAPS}|report|ruling|deal|agreement)\b")
_FIGURE = re.compile(
    r"['’]s\s(?:[a-z\d.%-]+\s){0,2}(?:figures?|readings?|reports?|gains?|rise|increase|declines?|drop|slowdown|slump|rebound|sales|"
    r"rates?|totals?|data|survey|results|inflation|unemployment|deficit|surplus|elections?|vote|floods?|riots?|attacks?)\b"
)
_FIGURES = re.compile(
    r"\s(?:(?:(?:new|existing|retail|home|house|car|auto|vehicle|same-store|wholesale|pending)\s){1,3}(?:sales|starts|prices)|"
    r"(?:consumer|producer|import|export|purchasing|unemployment|jobless|jobs|payrolls?|employment|inflation|trade|"
    r"industrial|factory|durable|non-?farm|GDP|CPI|PMI)\s[a-z]+|(?:sales|exports|imports|payrolls|inflation|unemployment)"
    r"\s(?:rose|fell|were|was|grew|slipped|jumped|dropped|figures|data))\b"
)
"""Figures that a month has."""


def month(text: str, start: int, end: int) -> bool:
    """A month's name alone; May, March and August need a word that dates before them."""
    word = text[start:end].lower().strip(".")
    before, behind = left(text, start), right(text, end)
    if text[start].isupper() and fills_line(text, start, end):
        unmistaken = word in _SHORT or word not in _AMBIGUOUS | _FIRST_NAMES
        if unmistaken or _beside_months(text, start, end):
            return True
    if len(word) == 3 and word != "may" and not text[start:end].endswith("."):
        return bool(TEMPORAL.search(before)) and not re.match(r"\s[A-Z]", behind)
    if word in _FIRST_NAMES:
        if re.match(r"\s[A-Z][a-z]", behind):
            return _DATES.search(before) is not None
        if NAMED.search(before):
            return False
    if word not in _AMBIGUOUS:
        return _SAID.match(behind) is None or bool(TEMPORAL.search(before))
    if word == "may" and _MODAL.match(behind) and not _DATES.search(before):
        return False  # "In May he left" is the month
    if re.search(r"\b(?:[Tt]he|[Aa]n?|its|his|her|their)\s$", before):
        return re.match(r"\s(?:on|of|for|in)\b|\s[A-Z]", behind) is None
    if _NEXT_MONTH.match(behind) or _LAST_MONTH.search(before) or _DELIVERED.match(behind):
        return True
    if re.search(r"\w['’]s\s$", before) and re.match(r"\s[a-z]{3,}", behind):
        return True  # "the bank's May forecast"
    if _OWN.search(before) and _EVENT.match(behind):
        return True  # "the disputed May election"
    if word == "march" and re.search(r"\b[a-z]+\s$", before) and _DOES.match(behind):
        return True  # "that March is too early"
    if re.match(r"['’]s\s[a-z]", behind) and re.search(r"\b(?:than|from|over|against)\s$", before):
        return True
    if _FIGURE.match(behind) or _FIGURES.match(behind):
        return True  # "August's figure was revised", "August new home sales rose"
    return bool(TEMPORAL.search(before) or re.search(r"\b[a-z]+est\s$", before))


def _beside_months(text: str, start: int, end: int) -> bool:
    """Whether a month heads rows of days, or other months head other parts: no Ada "May" alone."""
    rows = re.match(r"[ \t.:)\]*–—-]*\n\s*[*•–—-]*[ \t]*\d", right(text, end))
    near = text[max(0, start - _SECTION) : start], text[end : end + _SECTION]
    return rows is not None or any(_MONTH_ALONE.search(part) for part in near)


_SHORT = {"feb", "apr", "jun", "sep", "dec"}
_SECTION = 1500
_MONTH_ALONE = re.compile(
    r"\n[ \t#*–—-]*(?:January|February|July|September|October|November|December)[ \t.:*–—-]*\n"
)


def monthname(text: str, start: int, end: int) -> bool:
    """ "The upcoming January", not the month of "the upcoming Jan. 9"."""
    return re.match(r"\.?\s\d{1,2}\b", right(text, end)) is None


def season(text: str, start: int, end: int) -> bool:
    """A season's name alone: after "in", "the", "last" and the like; "fall" only then; before a
    noun it is a kind of it ("the summer camp", "winter wheat")."""
    behind = right(text, end)
    word = text[start:end].lower()
    if word.endswith(("fall", "spring")):
        if text[end - 1].islower() and re.match(r"\s[A-Z][a-z]+\s[A-Z]", behind):
            return False
        if not led_by(text, start, rf"(?:{_DURING})(?:\sthe)?"):
            return False
        return re.match(r"\s(?:of|in|from|to|into|onto)\b(?!\s\d)", behind) is None
    if led_by(text, start, f"{_DURING}|before"):
        return True
    free = open_ended(text, end) or _SEASON_GOES.match(behind) is not None
    return free and (word.startswith("the ") or led_by(text, start, "of|for|the|and|or"))


_DURING = "in|during|by|since|until|through|throughout|over"
_SEASON_GOES = re.compile(
    r"\s(?:of|months?|season|if|than|so|began|begins|ended|ends|approach(?:ed|es)|arrive[ds]|came|comes|"
    r"wore\son|turned|passed)\b"
)


def seasonname(text: str, start: int, end: int) -> bool:
    """ "The next winter"; not "the next Winter Games"."""
    word = text[start:end].rsplit(None, 1)[-1]
    return not (word[0].isupper() and re.match(r"\s[A-Z]", right(text, end)))


def decade(text: str, start: int, end: int) -> bool:
    """ "The 80s" with the article or an apostrophe; "his 80s" is an age, "the 80s" degrees."""
    words, before = text[start:end], left(text, start)
    if re.search(r"\b(?:temperatures?|highs?|lows?|mercury|degrees)\b", before, re.IGNORECASE):
        return False
    if words[0].isdigit():
        if re.search(r"(?i)\b(?:his|her|their|my|your|our)\s(?:mid|early|late)[\s-]$", before):
            return False
        return bool(re.search(r"(?i)\b(?:mid|early|late)[\s-]$", before))
    return "°" not in right(text, end)[:2]


def cut(text: str, start: int, end: int) -> bool:
    """ "The mid-60s" of a century, not of an age or a temperature; "the late 16th" is no day where
    a century stands behind; other parts are free."""
    if text[end - 2 : end] == "th" and _CENTURY.match(right(text, end)):
        return False
    match = re.search(r"(\d\d)s$", text[start:end])
    return (
        match is None
        or text[end - 4 : end - 3] in "0123456789'’"
        or decade(text, start + match.start(), end)
    )


_CENTURY = re.compile(r"\s(?:and|or|to|through)\s(?:the\s)?(?:\w+\s)?\d+(?:st|nd|rd|th)\scentur")
"""What follows makes a century of the ordinal before it ("the 16th or early 17th century")."""


def ordinal(text: str, start: int, end: int) -> bool:
    """ "The 15th" is a day only after "on", "by", "until", "to", and free of a noun; not a hole."""
    behind = right(text, end)
    if _CENTURY.match(behind) or _PLAYED.search(text[max(0, start - 90) : end + 90]):
        return False
    told = led_by(text, start, "on") and _HE_DID.match(behind) is not None
    free = open_ended(text, end) or told  # not "of the 3rd Brigade surrounded"
    dated = led_by(text, start, "on|by|until|till|to|and|through|of")
    return dated and free and "the" in text[start:end].lower()


_PLAYED = re.compile(
    r"\b(?:birdie\w*|bogey\w*|par|putt\w*|holes?|fairway|eagles?|tee|innings?|laps?|floors?|place|ranked|"
    r"ranking|standings|seeds?|verses?|chapters?|pick|draft\w*|percentiles?|districts?|positions?|minute)\b",
    re.IGNORECASE,
)
"""Where ordinals are holes, laps, ranks and floors."""
_HE_DID = re.compile(
    r"(?:\s[A-Z][a-z]+){0,2}\s(?:[a-z]+ed|was|were|had|began|took|left|led|met|went)\b"
)
"""Who did it, behind the day that opens a sentence ("On the 4th Grey retired")."""


def weekday(text: str, start: int, end: int) -> bool:
    """A weekday's name; "Black Friday", "Saturday Night Live" and "Monday Lane" are other names."""
    other = r"\s(?:(?:Night|Morning|Evening)\s[A-Z]|(?:Times|Mirror|Telegraph|Express|Herald)\b)"
    if re.match(other, right(text, end)) or ADDRESS.match(right(text, end)):
        return False
    if re.search(r"\ban?\s$", left(text, start)) and open_ended(text, end):
        return False  # "on a Monday" is any of them
    return re.search(r"\b(?:Black|Bloody|Bowl|Ash|Palm|Good|Super|Cyber|Sheffield|Ruby|Man)\s$",
                     left(text, start)) is None  # fmt: skip


def partofday(text: str, start: int, end: int) -> bool:
    """ "Saturday night", not the name of a programme ("Saturday Night Live"), nor with the "that"
    of "said that Saturday night's fire"."""
    if text[start : start + 5] == "that " and not thatname(text, start, end):
        return False
    words = text[start:end].rsplit(None, 1)[-1]
    if words.istitle() and text[start:end][3:6] in (". E", ". M", ". A", ". N"):
        return False  # the end of a sentence on a newspaper ("told the Sun. Evening prayers ...")
    return words[:1].islower() or re.match(r"\s[A-Z]", right(text, end)) is None


_OF_A_LAND = ("new year", "election day", "independence day")
"""Small, they are any land's."""


def _titled(words: str) -> bool:
    return words.istitle() or words.isupper()


def holiday(text: str, start: int, end: int) -> bool:
    """A holiday's name; not of another calendar ("Chinese New Year"), not a person's, nor the
    "election day" of any other country."""
    before = left(text, start)
    if re.search(r"\b(?:Chinese|Lunar|Jewish|Persian|Islamic|Muslim|Tibetan|Thai|Iranian|Kurdish|"
                 r"Vietnamese|Orthodox|Buddhist|Hindu|Cambodian)\s$", before):  # fmt: skip
        return False
    if text[start:end].lower() in _OF_A_LAND and not _titled(text[start:end]):
        return False
    return NAMED.search(before) is None


def attacks(text: str, start: int, end: int) -> bool:
    """ "9/11" for 11 September 2001 after "since", "before", "after", "the"; else a fraction."""
    placed = r"\b(?:since|before|after|the|pre-|post-|included|including)\s?$"
    named = re.search(placed, left(text, start), re.IGNORECASE)
    return bool(named) and re.match(r"[\d/.,:]\d|\d|/", right(text, end)) is None


def september(text: str, start: int, end: int) -> bool:
    """ "The Sept. 11 attacks": that of 2001, by the noun behind it."""
    return re.match(
        r"\s(?:terror\w*\s)?(?:attacks\b(?!\s(?:on|in|at)\s(?!New\b|the\sUnited|the\sWorld|the\sPent"
        r"|America|U\.))|attackers\b|hijack\w+|commission\b|memorial\b|museum\b)",
        right(text, end), re.IGNORECASE,
    ) is not None  # fmt: skip


def that(text: str, start: int, end: int) -> bool:
    """ "That year" as a time; "that day after day" is a conjunction."""
    return re.match(r"\s(?:after|by)\s", right(text, end)) is None


_DOES = re.compile(r"\s(?:is|was|are|were|will|would|could|can|may|might|should|has|had)\b")


def thatname(text: str, start: int, end: int) -> bool:
    """ "That Monday" as a time; a conjunction in "said that Monday's vote" and "that April 9th"."""
    if re.match(r"\s\d|['’]s\b", right(text, end)):
        return False
    if text[start] == "t" and _DOES.match(right(text, end)):
        return False  # "saying that March is too early"
    told = (
        r"\b(?:said|says?|believes?|told\s\w+|knew|knows?|hopes?|warns?|sure|likely|"
        r"(?:announc|report|not|believ|hop|warn|predict|agre|insist|deni|confirm|claim|argu|suggest|"
        r"expect|fear|indicat|stress|learn|decid|rul|declar|add|promis|vow|pledg|estimat)ed)\s$"
    )
    return re.search(told, left(text, start)) is None
