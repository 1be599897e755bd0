"""The side of an expression: before or after the anchor, by its kind and its clause."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.anchors import Direction
from timeline.dates.plans import AT_EVENT
from timeline.dates.traits import core, weekday, without_clock
from timeline.document import Span
from timeline.expression import Calendar
from timeline.interval import Granularity
from timeline.tag import Found
from timeline.tense import cues
from timeline.tense.prospects import promised, untold_side
from timeline.tense.sentence_end import OPENS_IN
from timeline.tense.sides import direction
from timeline.tense.words import PAST

if TYPE_CHECKING:
    from spacy.tokens import Doc

G = Granularity
_OWNED = re.compile(r"\s?['’]s?\s")
_OWNER_AHEAD = re.compile(
    r"\s?['’]s?\s(?:[\w-]+\s){1,3}(?:(?:will|would|may|might)(?!\s(?:delay|affect|cost|hurt|help|mean|lead|"
    r"prompt|force|push|put|set\sback|have|go\sdown)\b)|(?:is|are)\s(?:expected|scheduled|set|due|"
    r"likely|to)|looms?|approaches|starts?|begins?|opens?|kicks\soff|pits)\b|"
    r"\s?['’]s?\s(?:upcoming|forthcoming|scheduled|much-anticipated|long-awaited)\s"
)
_HELD_IN = re.compile(
    r"\b(?:in|at|during|miss|attend|skip|boycott|host|contest|join|watch|referee|postpone)\s(?:the\s)?$",
    re.IGNORECASE,
)
"""What is at it or in it has its time: "will speak at Friday's rally", not "will appeal Friday's
ruling"."""
_FIXTURE = re.compile(
    r"\s?['’]s?\s(?:[\w-]+\s){0,2}(?:match|game|clash|fixture|final|semi-?final|tie|Test|derby|opener|race|trip|"
    r"visit|showdown|encounter|qualifier|friendly|launch|lift-?off|hearing|meeting)\b"
)
"""Who is missing or picked for one is so before it ("could be without Varn for Sunday's match")."""
_MADE_READY = re.compile(
    r"\b(?:security|tickets?|preparations?|plans|stepped\sup|tightened|beefed\sup|squad|line-?up|roster|agenda|"
    r"schedule|stage)\b[^.;,]{0,30}\sfor\s(?:the\s)?$", re.IGNORECASE
)  # fmt: skip
"""What is made ready for a day lies on its nearer side ("tickets for Friday's match")."""
_NEAREST = ("the-new-year", "ago-weekday", "from-weekday")
"""Rules whose day is the nearest whatever the tense: "the new year" is that to come in December and
the one begun in January; "20 years ago Thursday" may be yesterday or tomorrow."""
_DEADLINE = re.compile(
    rf"\s(?:[\w-]+\s)?(?:deadline|showdown|kickoff|kick-off|due\sdate|{cues.SET_DATE})\b"
)
_SET = re.compile(r"(?<!missed\s)(?<!met\s)(?<!passed\s)(?<!ignored\s)(?<!after\s)\ba\s$")
"""A deadline of its own ("set a Monday deadline"); "the Tuesday deadline" may be over."""
_SET_A = re.compile(
    r"\b(?:approv|schedul|set|call(?:s|ed|ing)?\sfor|order|plann?|propos|announc|demand|agree)(?:e?s|e?d|ing)?\s"
    r"(?:(?:on|to|holding|hold|for)\s){0,2}an?\s$"
)
"""What is set for a day or a month ("approved holding a Feb. 2 vote")."""
_TITLED = re.compile(
    r"\b(?:plans?|sets?|schedules?|calls?|eyes?|seeks?|mulls?|faces?|awaits?|demands?|"
    r"(?:agrees?|moves?|heads?)\sto(?:ward)?)\s$"
)
"""What a headline without articles tells to be set for a day ("workers plan Friday walkout")."""
_PAID_FOR = re.compile(
    r"\b(?:apolog|compensat|punish|blam|aton|pay|answer|tri|charg|account)[a-z]*\sfor\s$"
)
"""What is done for what has been ("will pay for Sunday's protest")."""
_TRADED = re.compile(
    r"\s(?:[a-z]+\s)?(?:deliver(?:y|ies)|settlement|contracts?|positions?|futures|options|crude|corn|wheat|soybeans?|"
    r"copper)\b|\s[^.,;:]{0,40}\bdelivery\b|\s(?:[A-Z]\w+\s){1,3}(?:crude|futures)\b"
)
_TRADED_FOR = re.compile(
    r"\b(?:contracts?|futures|options|crude|Brent|WTI|gold|silver|copper|wheat|corn|soybeans?|gasoline)"
    r"(?:\soil)?\s(?:for|due\sin|expiring\sin)\s$"
)
"""Goods are traded for months to come ("December crude", "the Brent contract for December")."""
_HELD = re.compile(
    r"(?:\s?['’]s)?\s(?:[\w-]+\s){0,2}(?:elections?|vote|referendum|polls|ballot|run-?off|primary|primaries|summit|"
    r"Olympics|Games|World\sCup|inauguration)\b"
)
_POLLED = re.compile(r"(?<!exit\s)\b[Pp]olls?\s(?:suggest|show|indicate|predict|put|point)\b")
"""What opinion polls tell of is a vote to come."""
"""What is spoken of before and after it is held: the nearest is meant."""
_HELD_DID = re.compile(
    rf"{_HELD.pattern}\s(?!(?:was|were|had|loomed|neared|approached|seemed|needed|set|held|"
    r"(?:schedul|plann|expect|postpon|delay|slat|aim|organi[sz]|call|bill)ed)\b)([a-z]+)\s"
)
_HELD_WAS = re.compile(
    rf"{_HELD.pattern}\s(?:was|were)\s(?:[a-z]+ly\s)?(?!schedul|plann|expect|postpon|delay|slat|call|cancel)[a-z]+ed\b"
)
"""What befell it ("the October elections were marred by violence")."""
_HELD_AT = re.compile(
    r"\b(?:elections?|vote|referendum|polls?|ballot|run-?off|primary|primaries|summit|convention|"
    r"Olympics|Games|World\sCup|(?:race|contest|match-?up|battle)(?:\sfor\s(?:[\w-]+\s){0,2}[\w-]+)?)"
    r"\s(?:in|of)\s$"
)
"""What is held in a month of every few years: where no tense tells, the one to come."""
_OVER = re.compile(
    r"\b(?:results?|aftermath|won|lost|after|following|since|victory|victories|defeats?|losses|gains|"
    r"turnout|winners?|losers?)\s(?:[a-z]+\s){0,2}$", re.IGNORECASE
)  # fmt: skip
"""What is spoken of only after a vote ("the results of Tuesday's election")."""
_DONE_THEN = re.compile(
    r"\b(?:(?:won|lost|gained|elected|defeated|voted)\s(?:(?!to\b)[\w’'-]+\s){0,4}(?:in|at)|"
    r"(?:[a-z]+ed|[a-z]*(?:shot|fought|held|stole))\s(?:(?!to\b)[\w’'-]+\s){0,4}during)\s(?:the\s)?$"
)
"""What was done at a vote ("burned offices during the March election"); who plotted to do it then
may yet."""
_AHEAD_OF = re.compile(
    r"\b(?:ahead\sof|pending|in\sadvance\sof|on\sthe\seve\sof|in\sthe\srun-?up\sto|upcoming|prepar\w+\sfor|"
    r"ruled\sout\sof|passed\sfit\sfor|"
    r"ready\sfor|look(?:s|ed|ing)?\s(?:ahead\s|forward\s)?to|anticipat(?:e|es|ed|ing)|await(?:s|ed|ing)?|wait(?:s|ed|ing)?\sfor|"
    r"brac(?:e|es|ed|ing)\sfor|favou?rites?\s(?:for|in)|"
    r"(?:doubts?|doubtful|questionable|available|eligible|in\scontention)\sfor|"
    r"(?:cancell?ation|cancell?ing|postponement|postponing)(?:\sof)?|"
    r"(?:clues|hints|signals|guidance)\s(?:[\w-]+\s){0,4}from)\s(?:the\s)?$"
)
"""What is looked forward to lies ahead, whatever the tense ("were waiting for Friday's report")."""
_OWNS = ("'s ", "’s ", "s' ", "s’ ")
_AHEAD_OF_OWNED = re.compile(rf"{_AHEAD_OF.pattern[:-1]}(?:[\w.-]+\s){{0,3}}[\w.-]+['’]s?\s$")
"""The same of what somebody is to do ("awaiting the bank's Wednesday decision")."""
_AHEAD_OF_IT = re.compile(
    r"\b(?!(?:finish\w*|points?|seconds?|home|line|second|third|fourth|won|clear)\s)[\w’'-]+,?\sahead\sof\s"
    r"(?:(?!(?:that|which|who|and|but|as|when|was|were|said|in|at|for|late|early)\b)[\w.’'-]+\s){0,7}"
    r"(?:[a-z-]+ings?|[a-z]+(?:tion|sion|ment)s?|release|arrival|visit|trip|decision|holidays?|festival|day|games|"
    r"data|reports?|figures|results|speech|address|anniversary|departure|return|test|talks|"
    rf"{cues.EVENTS})\s(?P<of>(?:(?!(?:that|which|who|but|as|when|said)\b)[\w.’'(+)-]+\s){{0,24}}?)(?:on\s)?$"
)
"""What is of a day, ahead of which something is done ("fell ahead of the report on Friday", "ahead
of a vote on Friday and a ban on Monday"); not who was beaten ("finished ahead of Varn")."""
_REPORTS = re.compile(r"\b(?:report|results|release|announce|publish|post)\b")
"""What is told of a half that is over ("will report a loss for the second half")."""
_UNPLANNED = re.compile(
    rf"\s(?:[a-z-]+\s)?(?!clash)(?:arrests?\b|{cues.MISHAPS})(?!\s(?:drills?|vigils?|test)\b)"
)
_THE = re.compile(
    r"(?:\b(?:the|his|her|its|their|this)\s(?:[a-z-]+\s)?|\w['’]s\s)$", re.IGNORECASE
)
"""What nobody sets a date for has been ("will be tried for the March attack")."""
_AFTER_ITS = re.compile(r"\b(?:after|following)\s(?:his|her|its|their)\s$")
"""What somebody has done is known by whose it is ("ready to fight after their Friday clash")."""
_PRESENT = re.compile(
    r",?\s(?:the\s)?(?:[A-Z][\w’'.-]*\s){1,4}([a-z]+s)\s(?:the|an?|its|his|her|their)\b"
)
"""A plain present behind a month that opens its sentence ("In May, Varn sells the ship")."""


def traded(text: str, item: Found) -> bool:
    """Whether it is the month in which traded goods are delivered: one to come, however far."""
    inner = core(item.expression)
    if not isinstance(inner, Calendar) or inner.unit is not G.MONTH:
        return False
    if _TRADED.match(text, item.span.end):
        return True
    return _TRADED_FOR.search(text[max(0, item.span.start - 40) : item.span.start]) is not None


def unplanned(text: str, item: Found) -> bool:
    """Whether it is the day or month of what nobody sets a date for ("the March attack")."""
    if _UNPLANNED.match(text, item.span.end) is None:
        return False
    return _THE.search(text[max(0, item.span.start - 20) : item.span.start]) is not None


def contested(text: str, item: Found) -> bool:
    """Whether it is the month in which somebody is to stand against another: one to come."""
    inner, start = core(item.expression), item.span.start
    if not isinstance(inner, Calendar) or inner.unit is not G.MONTH:
        return False
    return cues.AGAINST.search(text[max(0, start - 90) : start]) is not None


def side(text: str, item: Found, doc: Doc | None, goes_on: bool = False) -> Direction:
    """The side of an incomplete date in news; where the tense tells nothing, a weekday is past, or
    to come where it `goes_on` from what is, and anything else is whichever is nearer."""
    start = item.span.start
    if item.rule in _NEAREST:
        return "future" if item.rule == "from-weekday" else "near"
    if _looked_to(text, start):
        return "future"
    if untold_side(text, item.span):
        return "near"
    if weekday(item.expression) and _AFTER_ITS.search(text[max(0, start - 20) : start]):
        return "future" if promised(text, item.span) else "past"
    if unplanned(text, item):
        return "past"
    return _by_tense(text, item, direction(text, item.span, doc), goes_on)


def _by_tense(text: str, item: Found, told: Direction, goes_on: bool) -> Direction:
    """The side of a date whose clause has `told` one, by what it is of and what stands at it."""
    inner, start, end = without_clock(item.expression), item.span.start, item.span.end
    unit = inner.unit if isinstance(inner, Calendar) else None
    month = unit is G.MONTH
    if unit is G.WEEKEND and told == "past" and AT_EVENT.match(text, end):
        return "near"  # "said of the weekend talks", on a Friday
    if month and told == "past" and cues.PACT.search(text[max(0, start - 110) : start]):
        return "near"
    due = _DEADLINE.match(text, end) and _SET.search(text[max(0, start - 40) : start])
    if due or contested(text, item) or traded(text, item):
        return "future"
    if AT_EVENT.match(text, end) and _TITLED.search(text, max(0, start - 20), start):
        return "future"
    article = text[start - 2 : start] in ("a ", "n ")
    if article and _SET_A.search(text, max(0, start - 40), start) and AT_EVENT.match(text, end):
        return "near"
    if month and _HELD.match(text, end):
        return _of_vote(text, item, told)
    if unit in (G.QUARTER, G.HALF):
        half = told == "future" and unit is G.HALF
        return "near" if half and _REPORTS.search(text[max(0, start - 60) : start]) else told
    if told == "near" and month and _HELD_AT.search(text[max(0, start - 60) : start]):
        return "future"
    if month and _opens_present(text, item.span):
        return "future"
    if weekday(item.expression) or month:
        if _OWNED.match(text, end):
            return _owners(text, item, told, month)
        untold: Direction = "future" if goes_on else "past"
        return untold if told == "near" else told
    return told


def _opens_present(text: str, span: Span) -> bool:
    """Whether a month in front has its clause in the present behind it ("In May he returns")."""
    verb = _PRESENT.match(text, span.end)
    opens = OPENS_IN.search(text[max(0, span.start - 12) : span.start]) is not None
    return opens and verb is not None and verb[1] not in PAST


def _looked_to(text: str, start: int) -> bool:
    """Whether what stands right before it looks forward to it."""
    small = text[max(0, start - 90) : start].lower()
    if _AHEAD_OF.search(small, max(0, len(small) - 40)):
        return True
    if small.endswith(_OWNS) and _AHEAD_OF_OWNED.search(small, max(0, len(small) - 70)):
        return True
    far = text[max(0, start - 180) : start]
    ahead = _AHEAD_OF_IT.search(far.lower()) if "ahead of" in far else None
    return ahead is not None and not any(w in PAST or w.endswith("ed") for w in ahead["of"].split())


def _of_vote(text: str, item: Found, told: Direction) -> Direction:
    """The side of the month of an election or a summit: one to come, if nothing says that it is
    over or where its clause is past."""
    start, end = item.span.start, item.span.end
    if _OVER.search(text[max(0, start - 40) : start]):
        return "past"
    if told == "past" and _DONE_THEN.search(text[max(0, start - 70) : start]):
        return "past"
    if told == "past" and _HELD_WAS.match(text, end):
        return "past"
    return "near" if told == "past" or _OWNED.match(text, end) else "future"


def _owners(text: str, item: Found, told: Direction, month: bool) -> Direction:
    """The side of a weekday or a month that owns a noun ("Friday's ruling"): what is owned has
    been, unless it is to be held, or something is in it, for it or made ready for it."""
    start, end = item.span.start, item.span.end
    before = text[max(0, start - 60) : start]
    if not month and _HELD.match(text, end):
        verb = _HELD_DID.match(text, end)
        did = verb is not None and (verb[1] in PAST or verb[1].endswith("ed"))
        if did or _OVER.search(before[-40:]):
            return "past"  # "Tuesday's vote gave her two thirds"
        if _POLLED.search(before):
            return "future"
        return "future" if told == "future" or _OWNER_AHEAD.match(text, end) else "near"
    if _MADE_READY.search(before):
        return "near"
    if told == "future" and before.endswith(("after ", "following ")) and AT_EVENT.match(text, end):
        return "near"
    event = _FIXTURE.match(text, end) or AT_EVENT.match(text, end)
    fixture = before.endswith("for ") and event and not _PAID_FOR.search(before)
    if told == "future" and (fixture or _HELD_IN.search(before[-12:])):
        return "future"
    return "future" if _OWNER_AHEAD.match(text, end) else "past"
