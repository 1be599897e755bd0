"""Whether a day or a month belongs to the year that its sentence has named before it."""

from __future__ import annotations

import re

from timeline.dates.memory import Reference, same_sentence
from timeline.dates.quarters import quarter_number
from timeline.dates.scene import Scene
from timeline.dates.traits import core, needs, weekday, year
from timeline.expression import About, Calendar
from timeline.interval import Granularity
from timeline.tag import Found
from timeline.tense.sentence_end import OPENS_IN

G = Granularity


def told_in(scene: Scene, reference: Reference, item: Found) -> bool:
    """Whether an incomplete month or day in news belongs to a year named just before in the
    sentence ("in 1990, after the vote of 3 March")."""
    if not isinstance(core(item.expression), Calendar) or weekday(item.expression):
        return False
    if isinstance(reference.expression, About):
        return False  # a fiscal year has months of the year before it
    if scene.written is None or reference.interval.overlaps(scene.written):
        return False
    if not same_sentence(scene.text, reference.end, item.span.start):
        return False
    if scene.text[max(0, item.span.start - 6) : item.span.start].lower() == "as of ":
        return False
    if len(reference.said) == 2 and reference.said.isdigit():
        return False  # "the 2020-21 season begins Dec. 22"
    if _ENDED.fullmatch(scene.text, reference.end, item.span.start):
        return False  # "the fourth quarter ended Feb. 1" is that of the year before
    if _next_years(scene, reference, item):
        return True
    if reference.interval.days in (365, 366) and _ON.fullmatch(
        scene.text, reference.end, item.span.start
    ):
        return True  # "last year on May 3"
    if not _of_one_time(scene, reference, item):
        return False
    inner = core(item.expression)
    cut = isinstance(inner, Calendar) and inner.unit in (G.QUARTER, G.HALF)
    by_number = quarter_number(reference.expression) is not None
    if cut and (reference.interval.days in (365, 366) or by_number):
        return True
    chained = needs(reference.expression) == {"then"}
    return chained or (year(reference.expression) is not None and not needs(reference.expression))


def told_beside(scene: Scene, reference: Reference, item: Found) -> bool:
    """Whether a bare day goes on from one of a year long past in the sentence before it ("was found
    on Nov. 29, 2004. Divers reached it on Dec. 2")."""
    inner, start = core(item.expression), reference.interval.start
    if not isinstance(inner, Calendar) or inner.day is None or inner.month is None:
        return False
    written = scene.written.start if scene.written is not None else None
    if start is None or written is None or reference.interval.days not in _DAY_OR_MONTH:
        return False
    if (written - start).days < _LAST_YEAR or item.span.start - reference.end > _NEXT_SENTENCE:
        return False
    months = (inner.month - start.month) % 12
    lately = (written.month - inner.month) % 12 <= _LAST_MONTHS
    return not lately and months <= 1 and (months == 1 or inner.day >= start.day)


_DAY_OR_MONTH = (1, 28, 29, 30, 31)
_LAST_YEAR = 300
_LAST_MONTHS = 2
"""Months in which a bare day is still the paper's own."""
_NEXT_SENTENCE = 200


def _next_years(scene: Scene, reference: Reference, item: Found) -> bool:
    """Whether a day belongs with what was just told of a later year than the document's: "next
    year's fair will open Aug. 14 and run through Aug. 17"."""
    inner, start = core(item.expression), reference.interval.start
    written = scene.written.latest if scene.written is not None else None
    if not isinstance(inner, Calendar) or inner.day is None or start is None or written is None:
        return False
    gap = scene.text[reference.end : item.span.start]
    if start.year <= written.year or len(gap) >= _CLOSE or re.search(r";|\bbut\b", gap):
        return False
    return (reference.interval.days or 0) < 32 or _FAIR.match(gap) is not None


_ENDED = re.compile(r",?\s(?:that\s|which\s)?(?:ended|ending|ends)\s(?:on\s)?")
_ON = re.compile(r",?\s(?:on|in)\s(?:the\s)?")
_AGAIN = re.compile(r"\b(?:most\srecently|lately|again)\s(?:in|on)\s$")
_BESIDE = re.compile(r",?\s(?:(?:in|during|for)\s)?(?:the\s)?")
_OF_A_NOUN = re.compile(r"\s[A-Za-z]+\s(?:[\w-]+\s)*(?:and|but)\s")
_NOUNS_YEAR = re.compile(r"\b(?:an?|the|his|her|its|their)\s\d{4}$")
_FAIR = re.compile(
    r"['’]s\s(?:[\w-]+\s){0,2}(?:festival|fair|games|championships?|cup|tournament|conference|convention|"
    r"election|exhibition|race|marathon|season|ceremony|summit)\b"
)
"""What is held in the year whose name it bears; a year's budget is told the year before."""
_CLOSE = 40
"""Characters within which words are of one phrase."""
_LONG_AGO = 3 * 366
_LATELY_TOLD = 550


def _of_one_time(scene: Scene, reference: Reference, item: Found) -> bool:
    """Whether the year of the one may be that of the other: not a quarter's figures and a year of
    foundation, not a far aim and the next meeting; and a text goes forward, so that after August of
    last year July is this year's."""
    written, start = scene.written, reference.interval.start
    if written is None or written.start is None or start is None:
        return True
    gap = scene.text[reference.end : item.span.start]
    if re.search(r",\s(?:and|but|while)\s$", gap) and not _cut(item):
        return False  # "since 1966, and summer has just begun"
    if (reference.interval.days or 0) > 31 and _AGAIN.search(gap):
        return False  # "broke the 2018 treaty in 2019 and again in May"
    end = reference.end
    if _OF_A_NOUN.match(gap) and _NOUNS_YEAR.search(scene.text[max(0, end - 12) : end]):
        return False  # "after a 2012 loss and died on April 28"
    if start > written.start:
        return len(gap) < _CLOSE and re.search(r";|\b(?:but|and|while)\b", gap) is None
    if (written.start - start).days > _LONG_AGO and _cut(item):
        begin = end - len(reference.said)
        opening = scene.text[max(0, begin - 8) : begin]
        return _BESIDE.fullmatch(gap) is not None or OPENS_IN.search(opening) is not None
    inner = core(item.expression)
    month = inner.month if isinstance(inner, Calendar) else None
    lately = (written.start - start).days < _LATELY_TOLD
    whole = (reference.interval.days or 0) > 31
    return not (lately and not whole and month is not None and month < start.month)


def _cut(item: Found) -> bool:
    """Whether it is a quarter or a half of a year."""
    inner = core(item.expression)
    return isinstance(inner, Calendar) and inner.unit in (G.QUARTER, G.HALF)
