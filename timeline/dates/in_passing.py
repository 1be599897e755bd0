"""What is told only in passing: figures to compare with, asides between dashes."""

from __future__ import annotations

import re

from timeline.calendar_units import unit_at
from timeline.dates.memory import Reference, same_sentence
from timeline.dates.quarters import quarter_number
from timeline.dates.traits import unit_of, year
from timeline.expression import Calendar, Now, Shift, Then, Within
from timeline.interval import Granularity, Interval
from timeline.tag import Found
from timeline.tense.sentence_end import BEGIN
from timeline.tense.words import PAST

G = Granularity

_LATE = 250
"""Days after which a month's figures are no news."""
_BESIDE = re.compile(
    r"(?:(?:[\d%]|million|billion|trillion|share|loss|from|than|with|dollars|cents?|yen|euros|"
    r"percent),?|(?:%|percent|points?)\s(?:above|below|over|under|on)"
    r"|\b(?:from|than|with|against)\s[$€£]?\d[\d.,]*\s[a-z]+)\s$"
)


_CHANGED = re.compile(
    r"(?:\b(?:unchanged|changed|up|down|higher|lower)\s|(?:%|\bpercent|\bper\scent|\bpoints?)\s(?:in\s[A-Z]\w+\s)?)"
    r"(?:from|on|over|above|below)\s(?:that\sin\s)?$"
)
"""The month before that of the figures ("flat in May, unchanged from April")."""
_COMPARED = re.compile(
    r"\bcompared\s(?:with|to)\s(?:[^.;]|\.\d)*\d(?:[^.;]|\.\d)*\son\s(?:that|the\ssame)\sbasis\s$"
)
_AGAINST = re.compile(
    r"\b(?:over|from|than|versus|against|compared\s(?:with|to))\s(?:(?:an?|the|its)\s)?(?:[\w-]+\s)?"
    r"[$€£]?\d[\d.,]*[%\s](?:[\w-]+\s){0,4}in\s(?:the\s)?$"
)
"""Figures of another quarter ("up from $2 million in the first quarter")."""


def compares(text: str, item: Found) -> bool:
    """Whether it is named only to compare with ("from $2 a year earlier")."""
    if item.rule.startswith(("year-earlier", "quarter-a-year", "same-period")):
        return True
    e = item.expression
    quarter = e.of if isinstance(e, Within) else e
    if item.rule == "year-bare" or quarter_number(quarter) is not None:
        before = text[max(0, item.span.start - 80) : item.span.start]
        return _AGAINST.search(before) is not None
    if isinstance(e, Calendar) and e.unit is G.MONTH and e.year is None:
        before = text[max(0, item.span.start - 60) : item.span.start]
        return _CHANGED.search(before) is not None or _AGAINST.search(before) is not None
    said = item.span.of(text).lower().removeprefix("the ")
    if item.rule == "the-previous-unit" and said.startswith("prior"):
        return True
    if (
        not isinstance(e, Shift)
        or e.unit is not G.YEAR
        or e.steps != -1
        or not isinstance(e.base, (Now, Then))
    ):
        return False
    if not item.span.of(text).lower().startswith("a "):
        return False
    before = text[max(0, item.span.start - 90) : item.span.start]
    return _BESIDE.search(before[-40:]) is not None or _COMPARED.search(before) is not None


_THAN = re.compile(
    r"\b(?:against|than|from|versus|over|to|with|behind|ahead\sof|above|below|both|beat|match(?:es|ed)?)\s$"
)
_SUM = re.compile(
    r"['’]s\s(?:[$€£¥]?\d|(?:[a-z]+\s)?(?:pace|levels?|figures?|totals?|rates?|records?|averages?|marks?|crops?|"
    r"harvests?|output|results?|profits?|sales|revenues?)\b)"
)


_YEARS = ("last-unit", "the-previous-unit", "the-previous-fiscal-year")


def figure(text: str, item: Found) -> bool:
    """Whether a year gone by is named for its figures alone ("from $2 last year", "than last year's
    $3 million")."""
    if item.rule not in _YEARS or not item.span.of(text).lower().endswith("year"):
        return False
    before = text[max(0, item.span.start - 40) : item.span.start]
    if _BESIDE.search(before):
        return True
    return _THAN.search(before) is not None and _SUM.match(text, item.span.end) is not None


_OPENS = re.compile(rf"{BEGIN}(?:In|On|At)\s(?:the\s)?$")
_HAD_DONE = re.compile(r",?\s(?:[\w.’'-]+\s){1,4}had\s(?!to\b)(?:[a-z]+ly\s)?[a-z]+")
_HAD = re.compile(r"\bhad\s[^.,!?;]{2,60}\s(?:in|on|since|by|of|from)\s(?:the\s)?$")


def looks_back(text: str, item: Found, when: Interval | None, told: Reference | None) -> bool:
    """Whether it is what had been before the time last spoken of ("honouring the pact that they had
    signed in March 1897", "In 1897 they had signed a pact", "On 9 July they met for the first time
    since the pact of 1897"): the story goes on where it was."""
    if when is None or when.end is None or told is None or told.interval.start is None:
        return False
    if when.end > told.interval.start:
        return False
    return same_sentence(text, told.end, item.span.start) or had_been(text, item)


def had_been(text: str, item: Found) -> bool:
    """Whether its clause tells what had been before what is told of."""
    before = text[max(0, item.span.start - 80) : item.span.start]
    if _OPENS.search(before) and _HAD_DONE.match(text, item.span.end):
        return True
    return _HAD.search(before) is not None


_OPEN_ASIDE = re.compile(r"\s(?:--|[–—])\s(?:(?!--|[–—.!?;]).){0,90}$", re.DOTALL)
_OPEN_CLAUSE = re.compile(
    rf",\s(?!(?<=\d,\s)(?:[a-z]+ed|{'|'.join(sorted(PAST))})\b)"
    r"(?!(?:and|but|or|nor|so|yet|then|later|in|on|at|by|for|with|from|to|when|while|where|as|after|before|"
    r"since|until|during|because|although|though|if|just|only|about|early|late|next|last|this|that)\b)"
    r"[a-z](?:[^,.;]|,\d)*$"
)
"""What is said of somebody between commas ("Varn, mayor since", "the firm, which opened in")."""
_HAD_BEEN = re.compile(
    r"\b(?:that|which|who)\shad\s(?:since\s)?(?:been\s)?[a-z]+\s(?:[^.,;]|,\d)*$"
)
"""What had been before what is told of ("a mill that had been sold last month")."""
_SHUT_CLAUSE = re.compile(
    rf"[^,.;]*,\s(?:[a-z]+ly\s)?(?:[a-z]+ed|will|is|are|the|an?|{'|'.join(sorted(PAST))})\b"
)
_ZONED = re.compile(r"\d\s?(?:GMT|UTC)$")
_SHUT_ASIDE = re.compile(r"(?:(?!--|[–—.!?;]).){0,60}\s(?:--|[–—])\s", re.DOTALL)


def aside(text: str, item: Found) -> bool:
    """Whether it stands in an aside, which is no step of the story: between dashes ("the man -- who
    was freed on Friday -- fled"), a year or bare month in what is said of somebody between commas
    ("the firm, which was founded in 1950 in Leith, announced in March"), or an hour told again by
    another clock ("at 4 a.m. (2100 GMT)")."""
    if text[item.span.start - 1 : item.span.start] == "(" and _ZONED.search(item.span.of(text)):
        return True
    before = text[max(0, item.span.start - 96) : item.span.start]
    if " had " in before and _HAD_BEEN.search(before):
        return True
    unit, told = unit_of(item.expression), year(item.expression)
    long = unit in (G.YEAR, G.DECADE, G.CENTURY) or (unit is G.MONTH and told is None)
    if long and _OPEN_CLAUSE.search(before) and _SHUT_CLAUSE.match(text, item.span.end):
        return True
    if " --" not in before and "–" not in before and "—" not in before:
        return False
    return _SHUT_ASIDE.match(text, item.span.end) is not None and (
        _OPEN_ASIDE.search(before) is not None
    )


def monthly(reference: Reference, text: str, item: Found, written: Interval | None) -> bool:
    """Whether the sentence speaks of a late month's figures, with which those of a year earlier are
    compared ("fell in October from a year earlier": October; not "the lowest since July 2008")."""
    start = reference.interval.start
    if start is None or not same_sentence(text, reference.end, item.span.start):
        return False
    if written is None or written.start is None or (written.start - start).days > _LATE:
        return False
    return reference.interval == unit_at(start, G.MONTH)
