"""Guards of lengths and units: words that are a stretch of time only in the right company."""

from __future__ import annotations

import re

from timeline.document import Span
from timeline.rules.around import inside, led_by, left, open_ended, right
from timeline.rules.rates import over_time, per
from timeline.tense.sentence_end import MONTH
from timeline.tense.sides import direction


def theunit(text: str, start: int, end: int) -> bool:
    """ "The year", "the quarter", "the month" where they stand free of a following noun."""
    before, behind = left(text, start), right(text, end)
    unit = text[start:end].rsplit(None, 1)[-1].lower()
    if text[end - len(unit)].isupper() and inside(text, start):
        return False
    if _OF_THE.search(before):
        return False
    if _OF_IT.match(behind):
        return unit == "weekend" and behind[:2] in ("'s", "’s")
    if unit != "weekend" and _THROUGH.search(before):
        return True  # "ended the week at 12,000"
    if unit in ("quarter", "year"):
        return led_by(text, start, "in|for|during|of|from|through|over|within|throughout")
    return unit == "weekend" or led_by(text, start, "during|of|later in|for|throughout")


_OF_IT = re.compile(
    r"\s*(?:of\b(?!\s(?:more|less|about|at|up|some|nearly|[$€£\d]))|['’]s\b|that\b|when\b|ago\b|-|"
    r"in which\b|\d)"
)
"""Which year or quarter it is, told behind it; not how much ("for the year of $3 million")."""
_THROUGH = re.compile(
    r"\b(?:end|clos|finish|start|open|beg)(?:s|es|ed|ing|an|ins?|inning|un)?\s(?:out\s|off\s)?$"
)
_OF_THE = re.compile(
    r"\b(?:man|woman|person|player|story|interview|employee|book|song|game|goal|car|team|coach|"
    r"rookie|sportsman|athlete|word|picture|photo|film|album|time)\sof\s$", re.IGNORECASE
)  # fmt: skip
"""Titles: "player of the year"; "at this time of the year" is every year's."""


_BESIDE = re.compile(
    r"\s(?:(?:immediately|right|just|shortly)\s)?(?:before|after|since)\s(?!(?:last|next)\b)\w|"
    r"\ssince[.,;]|"
    r"\s(?:following|preceding)\s(?:the|his|her|its|their|an?|[A-Z])|"
    r"\s(?:leading\sup\sto|that\s(?:followed|preceded))\b"
)


def beside(text: str, start: int, end: int) -> bool:
    """ "On Tuesday, the day after the quake": that Tuesday; alone it has no date of its own."""
    dated = r"(?:day|\d|night|morning|evening|afternoon)(?:,\s|\s?[-–—(]\s?)$"
    return re.search(dated, left(text, start)) is not None and ofevent(text, start, end)


def ofevent(text: str, start: int, end: int) -> bool:
    """ "In the weeks that followed", "the days before his death", "the first hours of the war"."""
    behind = right(text, end)
    if re.match(r"the (?:first|final|last) ", text[start:end].lower()):
        return _BESIDE.match(behind) is not None or re.match(r"\sof\s", behind) is not None
    return _BESIDE.match(behind) is not None


def eversince(text: str, start: int, end: int) -> bool:
    """ "In the decade since", "in the week before the vote": a length from or to an event."""
    if re.match(r"\s(?:or\sso\s)?since(?:[.,;]|\s(?!last\b))", right(text, end)):
        return True
    return led_by(text, start, "in|during|throughout|over") and ofevent(text, start, end)


_UP_TO = re.compile(
    r",?\s(?:that\s|which\s)?(?:ended|ending|ends|beginning|began|begins|starting|starts)\s(?!to\b)|"
    rf"\s(?:to|through)\s(?:the\send\sof\s)?(?:\d(?![\d,]*\.\d|\S*\spoints?\b)|{MONTH})"
)


def ended(text: str, start: int, end: int) -> bool:
    """ "The year ended March 31": a length of time up to a day, not the calendar's year."""
    of_year = r"\b(?:for|in|of|the|its|during|through)\s$|^$"
    words, before = text[start:end], left(text, start)
    if " " not in words and re.search(of_year, before, re.IGNORECASE) is None:
        return False  # "the tax year ends"
    return _UP_TO.match(right(text, end)) is not None


def units(text: str, start: int, end: int) -> bool:
    """Bare "months", "years": after "for", "in", "within", or before "of", "later", "ago"."""
    before, behind = left(text, start), right(text, end)
    if text[start].isupper() and re.match(r"\sof\s[A-Z]", behind):
        return False  # "Days of Glory" is a film
    if re.match(r"(?i)minutes of (?:the|its|their|his|last|that)\b", text[start : start + 40]):
        return False  # those of a meeting
    if before.endswith("after ") and re.match(r"\s(?:trad(?:e|ing)|market|action)\b", behind):
        return False  # "in after hours trading"
    told = _TOLD_BEHIND.match(behind)
    if told is not None:
        if told[1] in ("before", "after") and _A_KIND.search(before):
            return False  # "their first good weeks after the slump"
        return told[0].endswith(("now", "today")) or re.search(
            r"\b(?:the|these|those|\w+['’]s|his|their|her|our|its|my|your|early|good|old|glory|"
            r"wee|small|golden|\d+)\s$|[\w]-$", before, re.IGNORECASE,
        ) is None  # fmt: skip
    doing = _SPENT.search(before) is not None and re.match(r"\s[a-z]+ing\b", behind) is not None
    return led_by(text, start, _LASTS) and (doing or open_ended(text, end))


_LASTS = (
    "for|in|within|over|after|take|takes|took|lasted|last|or|and|lasting|spanning|spanned|"
    "possibly|perhaps|maybe|waited|waiting|wait|spent|spend|spending|"
    r"(?:go|goes|going|went|dates|dating|stretch(?:es|ing)?|reach(?:es|ing)?)\sback"
)
_TOLD_BEHIND = re.compile(r"\s(from\s(?:now|today)|later|earlier|ago|before|after|of|long)\b|-")
_A_KIND = re.compile(r"\b(?:first|last|best|worst)\s(?:[a-z]+\s)?$")
_SPENT = re.compile(r"\b(?:spent|spend|spends|spending|after)\s$")


def single(text: str, start: int, end: int) -> bool:
    """ "A year" and "two-year": not a rate ("$5 a year"), not "a day's work", not the name of a war
    ("the Six-Day War")."""
    words = text[start:end].lower()
    if words.split()[0] in ("a", "an") and per(text, start, end):
        return False
    if words == "a weekend" and not open_ended(text, end):
        return False  # "ignored a weekend order"
    if re.search(r"[a-z][-–]$", left(text, start)):
        return False  # "once-in-a-century"
    if re.match(r"[\s-]olds?\b|-(?:earlier|ago|long)\b", right(text, end)):
        return False
    if re.search(r"-[A-Z]", text[start:end]) and re.match(r"\s[A-Z]", right(text, end)):
        return False
    if words == "one day" and (modal(text, start, end) or _ON_ONE.match(right(text, end))):
        return False
    if words == "a day" and re.match(r"\s(?:care|trip|trader|labou?rer|job)\b", right(text, end)):
        return False
    if re.match(r"\d+ ", words) and "-" not in words and not re.match(r"1 [a-z]", words):
        noun = r"\s(?!(?:read|mark|each|apart|old|of|in|to|and|or|on|at|for)\b)[a-z]{3,}"
        article = r"\b(?:an?|the|his|her|its|their|another)\s$"
        return bool(re.search(article, left(text, start)) and re.match(noun, right(text, end)))
    return re.match(r"['’]s?\s", right(text, end)) is None or words[-2:] != "ay"


_ON_ONE = re.compile(rf"\s(?:last\s|this\s|in\s(?:early\s|late\s|mid-?)?{MONTH})")
"""What "one day" is one of: no length."""


def length(text: str, start: int, end: int) -> bool:
    """A length of time; not "10 seconds" of arc, an age, or a programme's name ("60 Minutes")."""
    words, behind = text[start:end], right(text, end)
    if _than(text, start) or (
        words.endswith(" hours") and _AT_HOURS.search(text[max(0, start - 20) : end])
    ):
        return False
    if text[max(0, start - 1) : start] == "." and words[0].isdigit():
        return False  # the fraction of ".06 seconds"
    if re.search(r"-quarters?$|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-second$",
                 words):  # fmt: skip
        return False
    part = r"\sof\s(?:the|its|his|her|their|all|a)\b"
    if words.endswith(("quarter", "quarters")) and re.match(part, behind):
        return False
    if words.lower().startswith("many") and re.search(r"\bas\s$", left(text, start)):
        return False  # "the third in as many weeks"
    if clockhours(text, start, end) or words.lower().startswith(("over the ", "over those ")):
        return False
    if words.startswith("Over ") and behind.startswith(","):
        return False  # "Over three weeks, he lost ten pounds": in that time
    if words.lower().startswith("over ") and over_time(text, start):
        return False
    if words[0].isdigit() and re.search(r"\s[A-Z]\w+$", words) and inside(text, start):
        return False
    apart = r"\s?(?:north|south|east|west)\b|[\s-]olds?\b|\sof\sage\b|\sa\s(?:day|week|year)\b"
    return re.match(apart, behind) is None


def long(text: str, start: int, end: int) -> bool:
    """ "A three-month-long strike" and "a year-long one": the article is the noun's."""
    return not re.match(r"an?\s.*-long$", text[start:end], re.IGNORECASE)


def hyphened(text: str, start: int, end: int) -> bool:
    """ "Decades-long", "three-month-old" in one word; not the age of a child."""
    child = r"\s(?:bab|boy|girl|son|daughter|child|infant|twin|pupp|cub|calf|kitten|[A-Z])"
    aged = r"\d-$|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|teen|ty)-$"
    if re.match(r"years?-", text[start:end]) and re.search(aged, left(text, start)):
        return False  # "was 23-years-old"
    return "-" in text[start:end] and re.match(child, right(text, end)) is None


def clockhours(text: str, start: int, end: int) -> bool:
    """ "At 1530 hours", "0600 hours": a clock time, unlike "worked 1530 hours"."""
    words = text[start:end]
    if re.match(r"(?:[01]\d|2[0-3])[0-5]\d\s?h(?:ou)?rs$", words) is None:
        return False
    placed = r"(?i)\b(?:at|by|from|until|till|to|since|around|about|between|before|after)\s$"
    return words[0] == "0" or re.search(placed, left(text, start)) is not None


_AT_HOURS = re.compile(
    r"\b[Aa]t\s(?:about\s|around\s|approximately\s)?(?:[01]\d|2[0-3])[0-5]\d\shours$"
)
"""An hour of the day ("at about 1430 hours"), no length."""
_OF_STRETCH = re.compile(
    rf"\sof\s(?:\d{{4}}\b|{MONTH}|(?:last|this|next)\s|the\s(?:year|month|war|century)\b)"
)


def ofstretch(text: str, start: int, end: int) -> bool:
    """ "The last three months of 2012": not those before now."""
    return _OF_STRETCH.match(right(text, end)) is not None


def lasting(text: str, start: int, end: int) -> bool:
    """ "The last six weeks", "last six weeks"; not the verb of "will last six weeks"."""
    if _OF_STRETCH.match(right(text, end)):
        return False
    if not text[start:end].lower().startswith("last"):
        return True
    verb = r"\b(?:will|would|to|could|can|may|might|should|must|and|or|usually|often|not)\s$"
    return re.search(verb, left(text, start)) is None


_CLAUSE = 120
_FIRST_IN = re.compile(
    r"\b(?:[a-z]{2,}est|first|worst|best|most|least|only|time|second|third|fourth|last)\b"
    r"(?:(?!\b(?:said|says|will|would)\b)[^.,;])*\bin\s(?:just\s|only\s|about\s)?$"
)
"""In "the longest drought in a century" the length lies behind."""


def ahead(text: str, start: int, end: int) -> bool:
    """ "Will open in two weeks": a point ahead by its verb, unlike "in two weeks of war"."""
    led = led_by(text, start, r"in(?:\s(?:just|only|another|about))?") and open_ended(text, end)
    if not led or _FIRST_IN.search(text[max(0, start - _CLAUSE) : start]):
        return False
    return direction(text, Span(start, end)) == "future"


def apart(text: str, start: int, end: int) -> bool:
    """ "A year ago" in words apart; the hyphened "year-ago" is a kind of quarter."""
    return not text[start:end].lower().endswith(("-ago", "-earlier")) and not _than(text, start)


def yearago(text: str, start: int, end: int) -> bool:
    """ "Year-ago profit", "year earlier levels"; not "a good year ago"."""
    if "-" in text[start:end]:
        return True
    return not led_by(text, start, "good|full|whole|bad|tough|busy") and not open_ended(text, end)


def _than(text: str, start: int) -> bool:
    """Whether "more than" goes with the amount before it ("51 cents more than a year ago")."""
    return bool(_MORE_THAN.match(text, start)) and _RISEN.search(left(text, start)) is not None


_MORE_THAN = re.compile(r"(?:(?:more|less|fewer)\sthan|over|under)\b", re.IGNORECASE)
_RISEN = re.compile(
    r"(?:%|\b(?:cents?|dollars?|percent|points?|million|billion|trillion|times|barrels?|jobs|people))\s$"
)


_LATER_THAN = re.compile(r"\s(?:today\b|(?:this|next)\s(?:week|month|year|spring|summer|fall)\b)")
"""What takes "later" away from the length: "the first vote in ten years later this month"."""


def free(text: str, start: int, end: int) -> bool:
    """ "Two days before" with nothing it is before."""
    if text[start:end].lower().endswith(("-earlier", "-before")) or _than(text, start):
        return False
    if text[start:end].lower().endswith(("earlier", "previously", "beforehand", "ago", "later")):
        within = led_by(text, start, "in|for|after") and _LATER_THAN.match(right(text, end))
        return not within and text[end : end + 6] != " than "
    return _ALONE.match(right(text, end)) is not None


_ALONE = re.compile(  # no noun behind it: "had met the day before in Varn"
    r"\s*(?:[.,;:!?)\"”]|$|at\s(?!least)|(?:and|but|was|were|had|is|has|in|on|by|with|to|for|from|near|during|amid|"
    r"following|when|while|because|outside|after)\b)")


def modal(text: str, start: int, end: int) -> bool:
    """ "Will one day", "hopes to fly one day", "One day he will": some time to come."""
    before = left(text, start)
    may = text[start].isupper() and _MAY_BE.match(right(text, end))
    if may or re.search(r"\b(?:will|would|could|may|might|can|to|hopes?|he|she|they)\s$", before):
        return True
    if re.match(r"[.,;!?]|$", right(text, end)) is None:
        return False
    hoped = r"\b(?:hop(?:e|es|ed|ing)|dream\w*|want\w*|wish\w*|will|would)\b[^.,;]*$"
    placed = r"\b(?:in|for|after|within|only|just|by|than)\s$"
    return re.search(hoped, before) is not None and re.search(placed, before) is None


_MAY_BE = re.compile(
    r",?\s(?!(?:after|before|of|in|last|this)\b)(?:[\w’'-]+\s){1,4}(?:will|would|may|might|could|can|hopes?)\b"
)
