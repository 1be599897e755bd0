"""Tests of the text around a candidate: words that are a time only in the right company.

Each guard gets the text and the candidate's ends and says whether it may stand. They look at a few
dozen characters on either side, never further. Those of names and numbers are in `names`.
"""

from __future__ import annotations

import re

from timeline.document import Span
from timeline.rules import names, quarters, rates, spans, years
from timeline.rules.around import (
    BEHIND_CLOCK,
    Guard,
    inside,
    led_by,
    left,
    open_ended,
    opens_line,
    placed,
    right,
)
from timeline.tense.sentence_end import MONTH
from timeline.tense.sides import direction


def clock(text: str, start: int, end: int) -> bool:
    """ "19:15" after "at", "by", "until" and the like, with "hours", or where it opens a row
    ("09:15 Police arrive"); else a score or a verse."""
    if re.search(r"[a-z]", text[start:end]):
        return True
    if re.match(r"[.:]\d", right(text, end)):
        return False  # "third at 1:58.80"
    row = end - start == len("09:15") and BEHIND_CLOCK.match(right(text, end))
    if row and opens_line(text, start) and _DAY_ABOVE.search(text, max(0, start - 600), start):
        return True
    return led_by(text, start, r"at|by|until|from|to|around|about|before|after|and|between|as\sof")


_DAY_ABOVE = re.compile(rf"(?:\A|\n)[^\n]{{0,25}}\b{MONTH}[^\n]{{0,15}}\n")


def noon(text: str, start: int, end: int) -> bool:
    """ "At noon"; "high noon" is a figure of speech, "8 p.m. Eastern Airlines" no zone."""
    if text[end - 1 : end].isalpha() and _ZONE.search(text[start:end]):
        return re.match(r"\s[A-Z]", right(text, end)) is None
    return not led_by(text, start, "high")


_ZONE = re.compile(r"\s(?:Eastern|Central|Mountain|Pacific)$")


def thepart(text: str, start: int, end: int) -> bool:
    """ "In the evening", "during the night"; not "the night sky", not "lit up the night"."""
    if not led_by(text, start, "in|during|through|throughout|into|on|by"):
        return False
    return open_ended(text, end)


def overnight(text: str, start: int, end: int) -> bool:
    """ "Was shot overnight"; not "an overnight stay", "became famous overnight"."""
    if led_by(text, start, "famous|rich|star|fame|success|sensation"):
        return False
    return open_ended(text, end) or start == 0 or _DID.match(right(text, end)) is not None


_DID = re.compile(
    r"\s(?!(?:detained|failed|extended|reduced|limited)\b)[a-z]{2,}ed\s"
    r"(?:out|up|down|on|off|into|to|in|at|the|an?|more|two|three|several|hundreds|dozens)\b"
)
"""What was done in it ("rescuers overnight pulled out a child")."""


def overnightahead(text: str, start: int, end: int) -> bool:
    """ "Is expected to reach the coast overnight": the night to come."""
    return overnight(text, start, end) and direction(text, Span(start, end)) == "future"


def bypart(text: str, start: int, end: int) -> bool:
    """ "By morning", "until afternoon", "in early evening": not "by night", "in morning trade"."""
    words, mod = text[start:end].lower(), " " in text[start:end] or "-" in text[start:end]
    before = "by|before|until|till|since" + ("|in|during|after|from|to|through" if mod else "")
    return words != "night" and led_by(text, start, before) and open_ended(text, end)


def endmonth(text: str, start: int, end: int) -> bool:
    """ "By end March", "end-March"; not "did it end March 3"."""
    return "-" in text[start:end] or led_by(text, start, "by|at|until|till|since")


def phrase(text: str, start: int, end: int) -> bool:
    """ "At present", "one day", "these days" where a clause may end or begin."""
    if text[start:end].lower().endswith(("moment", "present", "past")):
        at = text[start:end].lower().startswith("at ")
        if not at and not led_by(text, start, "at|for|in|of|from"):
            return False
    if text[start:end].lower() == "this time":
        now = led_by(text, start, "at") and not led_by(text, start, "year at")
        return now and open_ended(text, end)  # not "last year at this time"
    return open_ended(text, end) and not re.match(r"\s(?:of|that|when)\b", right(text, end))


def now(text: str, start: int, end: int) -> bool:
    """ "Now"; not "now and then", "every now and again"."""
    return re.match(r"\sand\s(?:then|again)\b", right(text, end)) is None


def recently(text: str, start: int, end: int) -> bool:
    """ "Recently"; in "as recently as last week", "most recently in May" the date says when."""
    dated = r"\s(?:last|(?:in|on)\s(?:early\s|late\s|mid-?)?[A-Z\d])"
    if left(text, start).lower().endswith("as ") and right(text, end).startswith(" as "):
        return False
    return re.match(dated, right(text, end)) is None


def future(text: str, start: int, end: int) -> bool:
    """ "In the future"; not "the future of the firm", "the future king", nor a name."""
    if text[end - 6 : end] == "Future" and inside(text, start):
        return False
    behind = right(text, end)
    if led_by(text, start, "in") and _THEY_WILL.match(behind):
        return True  # "In the future companies must pay"
    return open_ended(text, end) and re.match(r"\sof\b", behind) is None


_THEY_WILL = re.compile(r"\s(?:[a-z]+\s){1,2}(?:will|would|should|must|can|could|may|might)\b")


def current(text: str, start: int, end: int) -> bool:
    """ "The current plan" before its noun; a current in a wire or a river is none."""
    if text[start].isupper() and inside(text, start):
        return False
    return not open_ended(text, end)


def adverb(text: str, start: int, end: int) -> bool:
    """ "Quarterly", "annually" as adverbs; before a noun they are its kind ("annual report")."""
    return _CLOSED.match(right(text, end)) is not None and paper(text, start, end)


_CLOSED = re.compile(
    r"\s*[.,;:!?)\]\"”’'–—]|$|\n|"
    r"\s(?:and|or|but|for|in|on|at|by|to|with|from|since|after|before|when)\b"
)
"""The clause ends or a preposition follows."""


def paper(text: str, start: int, end: int) -> bool:
    """ "Daily" in small letters or where a sentence begins; "the Daily Mirror" is a newspaper, and
    so are "the city's daily said" and "at the daily in"."""
    if text[start].islower():
        noun = _CLOSED if led_by(text, start, "the|an?") else _PRINTED
        return noun.match(right(text, end)) is None
    named = re.match(r"\s[A-Z]", right(text, end)) or re.search(r"\w\s$", left(text, start))
    return named is None


_PRINTED = re.compile(r"\s(?:is|was|said|says|quoted|reported|wrote|has|had)\b")


def this(text: str, start: int, end: int) -> bool:
    """ "This day", "current" with a unit; "this second" and "this day and age" are no dates."""
    if text[end - 4 : end] in ("Week", "Year") and inside(text, start):
        return False  # a programme's name
    if text[start:end].lower() == "this day" and today(text, start, end):
        return False
    return re.match(r"['’]?s?\s(?:and age)", right(text, end)) is None


def alone(text: str, start: int, end: int) -> bool:
    """ "On the 7 April"; in "the 7 April vote" the article is the noun's."""
    return open_ended(text, end)


def someday(text: str, start: int, end: int) -> bool:
    """ "On a Monday", "it was a Friday night": any of them, no kind of a noun."""
    return open_ended(text, end) and re.match(r"-|['’]s\b", right(text, end)) is None


def oneday(text: str, start: int, end: int) -> bool:
    """ "One Sunday, he left"; not "the crash killed one Sunday", "at least one Monday"."""
    opens = start == 0 or re.search(r"[.!?\n][\"”]?\s*$", left(text, start)) is not None
    other = opens or not led_by(text, start, "killed|hurt|injured|wounded|arrested|least|only|just")
    told = opens or re.match(r",|\sin\s\d", right(text, end)) is not None
    return other and told and someday(text, start, end)


def dotted(text: str, start: int, end: int) -> bool:
    """ "At 8.45 on Tuesday morning"; not "fell to 8.45", "traded at 1.25" on it."""
    priced = r"(?:traded|trading|closed|ended|opened|settled|quoted|priced|stood|up|down)\sat"
    hour = led_by(text, start, "at|around|about|by|until|till|from|before|after")
    return hour and not led_by(text, start, priced)


def today(text: str, start: int, end: int) -> bool:
    """ "To this day" is now, not in "referred to this day"."""
    other = r"(?:refer\w*|prior|return\w*|back)\sto"
    return left(text, start).endswith("to ") and not led_by(text, start, other)


def deictic(text: str, start: int, end: int) -> bool:
    """ "Today", but not "USA Today", "The Tonight Show" or "the song From Yesterday", nor the times
    we live in ("today's youth", "the leaders of tomorrow")."""
    of_the_age = _OF_THE_AGE.match(right(text, end)) or (
        _PEOPLE_OF.search(left(text, start)) and text[end : end + 1] not in "'’")
    if of_the_age and text[start:end].lower() in ("today", "tomorrow"):
        return False
    if text[start].islower():
        return True
    return re.search(r"(?:\b[A-Z]\w*|\b[a-z]+,?)\s$", left(text, start)[-12:]) is None


_AGES = (
    r"(?:youth|world|society|generations?|kids|children|teenagers|students|leaders|politicians|women|men|people|"
    r"standards|technology|computers|cars|consumers|workforce|economy|culture|politics|citizens)"
)
_HELD = (
    r"(?:finals?|semi-?finals?|summit|forum|meeting|conference|talks|marche?s?|protests?|rally|strike|reports?|"
    r"figures|data|race|relay|match|game|cup|championships?|festival|fair|show|event|session|vote|debate)"
)
_OF_THE_AGE = re.compile(
    rf"['’]s\s(?:(?!{_HELD}\s)[a-z]+\s)?{_AGES}(?![\w'’]|\s(?:[a-z]+\s)?(?:{_HELD}|{_AGES})\b)"
)
_PEOPLE_OF = re.compile(rf"\b{_AGES}\sof\s$")


def cut(text: str, start: int, end: int) -> bool:
    """ "Early 1999", "the mid-1960s"; not "early 2000 visitors", not an age in "his mid-60s"."""
    if text[start : start + 4] == "late" and _SO_LATE.search(left(text, start)):
        return False
    if quarters.played(text, start, end):
        return False  # "late in the fourth quarter" of a match
    if re.search(r"\bof\b", text[start:end]) and re.match(r"['’]s\s\w", right(text, end)):
        return False  # "the close of Friday's session"
    return names.cut(text, start, end) and years.part(text, start, end)


def nested(text: str, start: int, end: int) -> bool:
    """A reading around another: what its inner words need in order to stand, they need here."""
    words = text[start:end].lower()
    if words.endswith(("before", "earlier", "beforehand")):
        return spans.free(text, start, end)
    return years.about(text, start, end)


_SO_LATE = re.compile(
    r"(?<!\bfor\s)(?<!\bafter\s)\b[\w-]+\s(?:hour|minute|day|week|month|year)s?\s$", re.IGNORECASE
)
"""Somebody is "two hours late on Wednesday"; others "talked for two hours late Wednesday"."""


_PLACED = {
    # "in the new year"; not its celebration
    "newyear": placed(
        r"in|into|until|by|for|before|through|during|(?:start|\w+s)\sof", free=True),
    # "just after midnight": the first hour of the day, not the end of it
    "pastmidnight": placed("after|past|since"),
    # "before dawn", "at sunset"; not "the dawn of an age"
    "twilight": placed(
        "at|before|by|until|till|after|since|from|around|near|to|toward|towards", free=True),
    # "at 9 on Tuesday morning"; not "killed 9 on Tuesday morning"
    "clockat": placed("at|around|about|by|until|till|from|before|after"),
    # "by the end of the day"; "at the end of the day" is a figure of speech
    "daysend": placed("by|until|till|before|towards?|near|through"),
    # "for a while": a length that nothing measures
    "untold": placed(r"(?:for|in|within|after|takes?|took|lasts?|lasted)(?:\squite)?", free=True),
    # "as in years past"
    "inpast": placed("in|from|of|than|to", free=True),
    # "over the years", "through the centuries"
    "onend": placed("over|through|throughout", free=True),
    "endyear": placed(r"(?!(?:to|can|will|may|might|[a-z]+ould)\b)\w+"),  # not "will end 2021"
    # "over the next month", a stretch; bare, "the next month" follows the time last told of
    "nextspan": placed("in|over|during|for|within|through|throughout|of|into|about"),
}  # fmt: skip
"""Those that ask for a word before, and some of them for no noun behind."""

GUARDS: dict[str, Guard] = {
    **{
        test.__name__: test
        for test in (
            names.month, names.monthname, names.season, names.seasonname, names.decade,
            names.ordinal, names.weekday, names.that, names.thatname, names.holiday,
            names.partofday, names.attacks,
            names.september, years.year, years.heads, years.far,
            spans.theunit, spans.ended, spans.units,
            spans.single, rates.per, spans.length, spans.lasting, spans.clockhours,
            spans.hyphened, spans.yearago,
            quarters.half, quarters.quarter, spans.long, spans.ahead, spans.apart, spans.free,
            spans.modal, clock, noon, thepart, phrase, now, recently, current, future,
            adverb, paper, this, deictic, cut, today, someday, oneday, alone, dotted,
            spans.ofevent, spans.beside, spans.eversince,
            spans.ofstretch, quarters.ofnoun, quarters.joined,
            endmonth, overnight, overnightahead, bypart,
        )
    },
    **_PLACED,
    "shortyear": years.short, "oldyear": years.old, "era": years.era, "about": nested,
}  # fmt: skip
"""The tests by the names that the rules call them by."""
