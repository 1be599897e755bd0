"""What a text lets slip about when it was written: dates it looks back on, years it lives in."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from functools import reduce
from itertools import pairwise

from timeline.dates import periods
from timeline.dates.genre import kind
from timeline.document import Document, Span
from timeline.expression import (
    About,
    AtClock,
    Calendar,
    Expression,
    Now,
    Part,
    Then,
    Union,
    Within,
    in_year,
)
from timeline.interval import ONE_DAY, Granularity, Interval
from timeline.tag import Found, tag

_SENTENCE_END = re.compile(r"[.!?][\"'”’)\]]*\s|\n")
# Words that make the dates of a sentence lie ahead, so that they say nothing of the time before.
_AHEAD = re.compile(
    r"\b(?:will|would|shall|won['’]t|expect(?:s|ed)?|due|plan(?:s|ned|ning)?|schedul\w+|set to|"
    r"going to|aims?|hop(?:e|es|ing)|target\w*|forecast\w*|project(?:ed|ions?)|deadlines?|next|"
    r"expires?|upcoming|by|until|(?-i:may)|might|could|should|calling for|call(?:s|ed) for)\b",
    re.IGNORECASE,
)
# Who holds office acts now; "the Nixon years" are over.
_HOLDS = re.compile(r"\b(?:administration|government|cabinet|white house)$", re.IGNORECASE)
_FORMER = re.compile(
    r"\b(?:during|under|former|previous|then|since|after|late)[ -](?:the )?$",
    re.IGNORECASE,
)
_NAME = re.compile(r"\b[A-Z][\w’'-]+(?:[ \xa0][A-Z][\w’'-]+)*")
_CALENDAR = re.compile(
    r"(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Septem|Octo|Novem|Decem)ber|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
)
_OPENS = re.compile(r"(?:^|[.!?:\n\"“‘(])\s*$")


@dataclass(frozen=True, slots=True)
class Clue:
    """One of them: its words, and the days they speak of."""

    words: str
    interval: Interval


@dataclass(frozen=True, slots=True)
class Bare:
    """A day or month of the past named without its year; `day` is 1 for a month."""

    words: str
    month: int
    day: int


@dataclass(frozen=True, slots=True)
class Clues:
    """Of a document: `past` dates with their year, `current` and `bygone` named periods, `bare`
    dates of the past, and the words for the year of writing (`own_year`; None where there are
    none). `heading` is the month of a heading of which most of the bare dates are, None without
    one. `names` are the capitalised names in the story, for comparison with other documents.
    """

    past: tuple[Clue, ...]
    current: tuple[Clue, ...]
    bygone: tuple[Clue, ...]
    bare: tuple[Bare, ...]
    own_year: str | None
    heading: Clue | None
    names: frozenset[str]


def clues(document: Document) -> Clues:
    """The clues in the document's story."""
    story = document.story
    past: list[Clue] = []
    current, bygone = _periods(story)
    tagged = tag(story)
    bare: list[Bare] = []
    own_year: str | None = None
    for found in tagged:
        words = " ".join(found.span.of(story).split())
        expression = _plain(found.expression)
        if isinstance(expression, Now | Then) and expression.unit is Granularity.YEAR:
            # "the end of the year" is that of the year just spoken of, where one was.
            if isinstance(expression, Now) or not past:
                own_year = own_year or words
        elif _ahead(story, found.span):
            continue
        elif isinstance(expression, Calendar):
            if (when := _dated(expression)) is not None:
                past.append(Clue(words, when))
            elif (short := _bare(expression, words)) is not None:
                bare.append(short)
    heading = _heading(story, tagged, bare)
    current = (*current, *_own_weeks(story, tagged), *_pictured(document, bare))
    return Clues(
        tuple(past), tuple(current), tuple(bygone), tuple(bare), own_year, heading, names(story)
    )


def _heading(story: str, tagged: tuple[Found, ...], bare: list[Bare]) -> Clue | None:
    """The month with its year that ends a line at the head ("Month in review, May 2021"), where
    most of the bare dates are of that month; None for a narrative, which reads them by itself."""
    if kind(tagged, None, story) == "narrative":
        return None
    for found in tagged:
        month, end = _plain(found.expression), found.span.end
        line = story[: found.span.start].count("\n")
        if line > _HEAD or not isinstance(month, Calendar):
            return None
        if month.year is None or month.month is None or month.day is not None:
            continue
        of_it = [b for b in bare if b.month == month.month]
        over = _OVER.search(story, 0, found.span.start) is not None
        ends = over and story[end : end + 2].lstrip(")")[:1] in ("", "\n")
        if ends and len(of_it) >= _SOME and 2 * len(of_it) > len(bare):
            when = _dated(month)
            return Clue(" ".join(found.span.of(story).split()), when) if when else None
    return None


_HEAD = 5  # lines
_OVER = re.compile(r"(?:\A|\n|[,:|(–—-][ \t]*|\b(?:in|review|digest|for)[ \t])\Z")
_SOME = 2


def _own_weeks(story: str, tagged: tuple[Found, ...]) -> list[Clue]:
    """The weeks from days that bear a bare weekday with their date in brackets behind it ("on
    Wednesday (April 20, 2022)"), as reports of the same week have it."""
    weeks: list[Clue] = []
    for weekday, full in pairwise(tagged):
        day = weekday.rule == "weekday-bare" and _plain(full.expression)
        if not isinstance(day, Calendar) or _BRACKET.match(story, weekday.span.end) is None:
            continue
        when = _dated(day) if day.day and full.span.start - weekday.span.end < _BESIDE else None
        if when is not None and when.start is not None:
            words = " ".join(story[weekday.span.start : full.span.end + 1].split())
            weeks.append(Clue(words, Interval(when.start, when.start + 7 * ONE_DAY)))
    return weeks


_BRACKET = re.compile(r"\s?\(")
_BESIDE = 4
_CAPTION = "caption with credit"  # what `timeline.sources.furniture` calls it


def _pictured(document: Document, bare: list[Bare]) -> list[Clue]:
    """The weeks from days that a picture's caption gives with their year and the story without."""
    named = {(b.month, b.day) for b in bare}
    weeks: dict[dt.date, Clue] = {}
    for piece in document.removed:
        caption = piece.span.of(document.text) if piece.rule == _CAPTION else ""
        for found in tag(caption):
            when = _dated(day) if isinstance(day := _plain(found.expression), Calendar) else None
            if when is None or when.start is None or when.days != 1:
                continue
            if (when.start.month, when.start.day) in named:
                words = f"{' '.join(found.span.of(caption).split())} under a picture"
                weeks[when.start] = Clue(words, Interval(when.start, when.start + 7 * ONE_DAY))
    return list(weeks.values())


def names(story: str) -> frozenset[str]:
    """The names in a text as a reader without grammar sees them: capitals inside a sentence."""
    return frozenset(
        match.group()
        for match in _NAME.finditer(story)
        if not _CALENDAR.fullmatch(match.group())
        and not _OPENS.search(story, max(0, match.start() - 3), match.start())
    )


def _periods(story: str) -> tuple[tuple[Clue, ...], tuple[Clue, ...]]:
    """The named periods of a text: those it lives in, and those it looks back on."""
    current: list[Clue] = []
    bygone: list[Clue] = []
    for named in periods.find(story, timed=False):
        words = " ".join(named.span.of(story).split())
        before = story[max(0, named.span.start - 20) : named.span.start]
        own = _HOLDS.search(words) and not _FORMER.search(before)
        days = reduce(Interval.hull, (period.interval for period in named.periods))
        (current if own else bygone).append(Clue(words, days))
    return tuple(current), tuple(bygone)


def _plain(expression: Expression) -> Expression:
    """What a part or a clock time says of the calendar."""
    while True:
        if isinstance(expression, Part | AtClock | About):
            expression = expression.base
        elif isinstance(expression, Within) and _year(expression.container):
            expression = in_year(expression.of, _year(expression.container))
        elif isinstance(expression, Union):
            expression = expression.parts[-1]
        else:
            return expression


def _year(expression: Expression) -> int:
    """The year that a container names; 0 for none."""
    return (expression.year or 0) if isinstance(expression, Calendar) else 0


def _ahead(story: str, span: Span) -> bool:
    """Whether the sentence up to the expression speaks of what is to come."""
    ends = [m.end() for m in _SENTENCE_END.finditer(story, max(0, span.start - 400), span.start)]
    start = ends[-1] if ends else max(0, span.start - 400)
    return bool(_AHEAD.search(story, start, span.end))


def _dated(calendar: Calendar) -> Interval | None:
    """The days of a calendar stretch whose year is given."""
    year = calendar.year
    if year is None or not 1 <= year <= 9997:
        return None
    try:
        if calendar.month is None:
            return Interval.year(year)
        if calendar.day is None:
            return Interval.month(year, calendar.month)
        return Interval.day(dt.date(year, calendar.month, calendar.day))
    except ValueError:
        return None


def _bare(calendar: Calendar, words: str) -> Bare | None:
    if calendar.year is not None or calendar.month is None:
        return None
    return Bare(words, calendar.month, calendar.day or 1)
