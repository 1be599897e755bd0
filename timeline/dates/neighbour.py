"""Whether an expression goes on from the time told just before it: days and months of one list."""

from __future__ import annotations

import re

from timeline.dates.memory import Reference, number_alone, same_sentence
from timeline.dates.scene import Scene, ahead
from timeline.dates.traits import core, named_weekday, weekday, without_clock
from timeline.document import Span
from timeline.expression import THAT_DAY, TODAY, AtClock, Calendar, Then
from timeline.interval import Granularity
from timeline.rules.around import paragraph_end
from timeline.tag import Found
from timeline.tense.sentence_end import BEGIN
from timeline.tense.sides import direction

G = Granularity


def told_behind(text: str, item: Found, coming: Found) -> bool:
    """Whether a quotation points to the day that stands behind it ("'we will not forget that day,'
    he said of May 3"), is read from it ("'We won today,' he said on Sunday"), or a weekday has its
    date in brackets ("on Wednesday (April 20)")."""
    inner = item.expression.base if isinstance(item.expression, AtClock) else item.expression
    between = text[item.span.end : coming.span.start]
    if item.rule in QUOTED_DAYS:
        day = _of_month(coming) or named_weekday(coming.expression) is not None
        return day and _SAID_ON.fullmatch(between) is not None
    if isinstance(inner, Then) and inner == THAT_DAY:
        return _SAID_OF.fullmatch(between) is not None
    if between != " (" or text[coming.span.end : coming.span.end + 1] != ")":
        return False
    return _of_month(coming) and named_weekday(item.expression) is not None


_SAID_OF = re.compile(
    r"(?:\s[^\s\"”]+){0,6}?[,.!?][\"”'’]+\s(?:[\w.]+\s){1,4}(?:said|says|recalled|wrote)\s(?:of|about)\s"
    r"(?:the\s\w+\sof\s)?"
)


QUOTED_DAYS = ("today", "yesterday", "tomorrow", "tonight")
"""Rules whose words, in what somebody said, are of the day on which it was said."""
_SAYS = r"\b(?:said|told|added|wrote|declared|tweeted|announced)\b"
_SAYS_ON = (
    rf"{_SAYS}\s(?:(?!(?:"
    r"would|will|that|had|has|by|before|until|who|which|whose|as|for|about|of|ahead|to|is|was)\b)"
    r"[\w’'.-]+,?\s){0,6}?"
)
_SAID_ON = re.compile(
    rf"[^\"“”\n]{{0,200}}[\"”]\s(?!(?:and|but|in|at)\b)(?:[\w’'.-]+,?\s){{0,6}}?{_SAYS_ON}"
)
_TOLD_ON = re.compile(r"[^.;\"“”\n]{0,120}[,:]\s[\"“][^\"“”\n]{0,200}")
_TELLS_ON = re.compile(rf"{_SAYS_ON}\Z")
_OPENS_ON = re.compile(rf"{BEGIN}(?:on\s|late\s|early\s){{0,2}}\Z", re.IGNORECASE)
_TELLS = re.compile(rf",?\s(?:(?!(?:and|but|as|when|that)\b)[\w’'.-]+\s){{1,8}}?{_SAYS}")


def said_then(scene: Scene, item: Found) -> bool:
    """Whether "today" stands in a quotation of the day told beside it, behind or before."""
    told, text = scene.reference, scene.text
    if item.rule not in QUOTED_DAYS or told is None or told.interval.days != 1:
        return False
    if ahead(scene, told) or told.end > item.span.end:
        return not ahead(scene, told)
    if _TOLD_ON.fullmatch(text, told.end, item.span.start) is None:
        return False
    before = text[max(0, told.start - _CLAUSE) : told.start]
    if _OPENS_ON.search(before) is not None and _TELLS.match(text, told.end) is not None:
        return True
    return _TELLS_ON.search(before) is not None  # no "After the attack on Monday, he said"


_CLAUSE = 80  # characters


def _of_month(coming: Found) -> bool:
    """Whether it is a day of a month."""
    told = core(coming.expression)
    return isinstance(told, Calendar) and told.day is not None and told.month is not None


def goes_on(scene: Scene, item: Found) -> bool:
    """Whether a weekday is one told of as to come before ("will meet Saturday. When: Saturday"), or
    stands behind one in its sentence ("off Oban on Tuesday, hitting Mull on Thursday")."""
    told, number = scene.reference, named_weekday(item.expression)
    if told is None or number is None:
        return False
    if number in scene.coming:
        return True
    joined = weekday(told.expression) and ahead(scene, told)
    return joined and same_sentence(scene.text, told.end, item.span.start)


_AND = re.compile(r",?\s(?:and|or|to|into|through|then)\s(?:on\s)?|,\s(?:on\s)?|\s?[-–]\s?")
_TO = re.compile(r"\s(?:to|through|until|till)\s|\s?[-–]\s?")
_RANGE = re.compile(r"\b(?:to|through|until|till)\s$")


def next_weekday(scene: Scene, reference: Reference, item: Found) -> bool:
    """Whether a weekday goes on from one just before it, or from today ("Tuesday night and
    Wednesday", "today and Thursday"), or from one to come with no verb between ("put off to
    Saturday, with Sunday the next day", "will land on Friday before flying on to Varn on
    Monday", "will open Monday and run until Friday")."""
    if not weekday(item.expression):
        return False
    told = without_clock(reference.expression)
    gap = scene.text[reference.end : item.span.start]
    if ahead(scene, reference) and _BEFORE_DOING.fullmatch(gap):
        return reference.interval.days == 1
    if not (weekday(told) or told == TODAY):
        return False
    if _AND.fullmatch(gap) is not None:
        return True
    if not ahead(scene, reference):
        return False
    if _THEN_DO.fullmatch(gap) is not None:
        return direction(scene.text, item.span) == "future"
    return _WITH.fullmatch(gap) is not None


_BEFORE_DOING = re.compile(r"[^.;!?]{0,20}\sbefore\s[a-z]+ing\s[^.;!?]{0,90}\son\s")
_THEN_DO = re.compile(
    r"(?:\s(?:in|at|for|with)\s[^.,;:!?]{1,30})?,?\sand\s(?:then\s)?(?:ends?|closes?|concludes?|finish(?:es)?|"
    r"wraps?\sup|runs?|lasts?|returns?|leaves?|departs?|meets?|votes?|decides?|continues?|goes?|go|flies|fly|travels?|"
    r"holds?|resumes?|reports?|plays?|faces?|addresse?s?|visits?)\s"
    r"(?:(?!(?:said|that|who|he|she|it|they)\b)[\w’'-]+\s){0,5}?(?:on\s|by\s|until\s|through\s)?"
)
_WITH = re.compile(r",\swith\s(?:[\w.:-]+\s){0,5}")


def next_month(scene: Scene, reference: Reference, item: Found) -> bool:
    """Whether a month goes on from one to come ("until mid-December and late January") or from the
    one before it ("October and early November"), or ends what another begins ("from November to
    March")."""
    inner = core(item.expression)
    if not isinstance(inner, Calendar) or inner.unit is not G.MONTH or inner.year is not None:
        return False
    told = core(reference.expression)
    if not isinstance(told, Calendar) or told.unit is not G.MONTH:
        return False
    if _TO.fullmatch(scene.text, reference.end, item.span.start):
        return True
    joined = _AND.fullmatch(scene.text, reference.end, item.span.start) is not None
    return joined and (ahead(scene, reference) or inner.month == (told.month or 0) % 12 + 1)


def named_again(text: str, reference: Reference, item: Found) -> bool:
    """Whether a weekday is the one of a date in its sentence ("on New Year's Eve the barge sank; it
    had left on Wednesday"), or of an hour told just before by another clock ("at 9:31 p.m. EST
    (0231 GMT Wednesday)")."""
    number, start = named_weekday(item.expression), reference.interval.start
    if number is None or start is None or reference.interval.days != 1:
        return False
    if isinstance(item.expression, AtClock) and text[reference.end : item.span.start] == " (":
        return True
    told = core(reference.expression)
    dated = isinstance(told, Calendar) and (told.day or told.holiday) and start.weekday() == number
    apart = _RANGE.search(text[item.span.start - 10 : item.span.start]) is not None
    return bool(dated) and not apart and same_sentence(text, reference.end, item.span.start)


def told_since(scene: Scene, reference: Reference, item: Found) -> bool:
    """Whether a weekday is that of a date of its paragraph that the text tells as past though it
    lies after the document's: the text went on to be written ("Published July 12 ... The fire
    broke out on Wednesday, July 13, 2022. Police came on Wednesday")."""
    number, start = named_weekday(item.expression), reference.interval.start
    if number is None or start is None or start.weekday() != number or not ahead(scene, reference):
        return False
    told = core(reference.expression)
    if not isinstance(told, Calendar) or told.weekday is None or told.day is None:
        return False
    text, said, begins = scene.text, Span(reference.start, reference.end), item.span.start
    past = direction(text, said) == direction(text, item.span) == "past"
    return past and paragraph_end(text, reference.end, begins) == begins


def other_side(scene: Scene, reference: Reference, item: Found) -> bool:
    """Whether its clause tells what has been, where the date before it is to come ("headed for the
    vote of Nov. 7 after those who met on Tuesday")."""
    return ahead(scene, reference) and direction(scene.text, item.span) == "past"


def of_its_month(text: str, reference: Reference, item: Found) -> bool:
    """Whether a day without a month goes on from a date of its sentence ("crossed on July 4 and
    came back on the 13th"), or is one told before ("by May 28 ... on the 28th")."""
    number, days = number_alone(item.expression), reference.interval.days
    if number is None or days is None or days > 31:
        return False
    start = reference.interval.start
    told = days == 1 and start is not None and start.day == number
    return told or same_sentence(text, reference.end, item.span.start)
