"""What a text has spoken of so far, from which later words are read."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from timeline.anchors import Dated
from timeline.dates.plans import to_come
from timeline.dates.quarters import (
    Counted,
    quarter_number,
    quarterly,
    three_months,
)
from timeline.dates.traits import core, needs, year
from timeline.expression import (
    THAT_DAY,
    AtClock,
    Calendar,
    Duration,
    Expression,
    Named,
    Recurring,
    Shift,
    Then,
    Union,
    Vague,
)
from timeline.interval import Granularity, Interval
from timeline.rules.around import (
    BEHIND_DATE,
    behind_opening,
    fills_line,
    opens_line,
    opens_row,
    paragraph_end,
)
from timeline.tag import Found
from timeline.tense.sentence_end import END, PARAGRAPH
from timeline.tense.sides import direction

G = Granularity


Kind = Literal["news", "narrative"]


class Reference(NamedTuple):
    """The time last spoken of, and where."""

    interval: Interval
    end: int
    said: str
    expression: Expression

    @property
    def start(self) -> int:
        """Where its words begin."""
        return self.end - len(self.said)


@dataclass(slots=True)
class Memory:
    """What a text has spoken of so far: the last time, the last finer than a year, the last
    quarter, and the last one even where it was only compared with, the last half of a year that
    was told later than the quarter, the last day, the date that heads a part of the text or opens a
    row of it, the weekdays to come, the last day of each number, the quarters whose end is told;
    whether the last one lies before the calendar, and how many days after that of writing."""

    last: Reference | None = None
    fine: Reference | None = None
    quarter: Reference | None = None
    compared: Reference | None = None
    half: Reference | None = None
    day: Reference | None = None
    heading: Reference | None = None
    entry: Reference | None = None
    lost: bool = False
    ahead: int = 0
    coming: frozenset[int] = frozenset()
    numbered: dict[int, Reference] = field(default_factory=dict)
    counted: Counted = ()

    def for_(self, item: Found, text: str, genre: Kind) -> Reference | None:
        """The reference from which the item is read."""
        if self.lost:
            return None
        if self.ahead and _is_over_before(item, self.ahead, text):
            return None  # "will appear Monday; the order, given a day earlier, was real"
        if quarterly(item.expression):
            return self.compared if item.rule == "that-unit" else self.quarter
        last, fine = self.last, self.fine
        if self.heading is not None and month_alone(item.expression) and is_heading(text, item):
            return self.heading
        passing = genre == "narrative" and last is not self.heading
        headed = passing and last and self.heading and "side" in needs(item.expression)
        start = item.span.start
        if headed and last and paragraph_end(text, last.end, start) < start:
            return self.heading  # "2020 ... In August": not of a year told in passing
        number = number_alone(item.expression)
        if genre == "news" and number in self.numbered:
            return self.numbered[number]  # "by Jan. 28; ... by the 28th"
        late = self.day is not None and item.span.start - self.day.end < _SCENE
        if late and last is not None and last.interval.days != 1 and _of_a_day(item.expression):
            return self.day  # "will meet Monday, as in 2014; that night"
        if last and fine and last.interval.contains(fine.interval) and _counts(item.expression):
            return fine if item.span.start - fine.end < _SCENE else last
        if passing and last and fine and "side" in needs(item.expression):
            years = abs(
                ((last.interval.start or dt.date.min) - (fine.interval.start or dt.date.min)).days
            )
            apart = not same_sentence(text, last.end, item.span.start)
            if apart and (years > 3 * 366 or (whole_year(last) and not _opens(text, last))):
                return fine  # a year named in passing is no change of scene
        return last

    def keep(
        self, item: Found, dated: Dated, text: str, compared: bool, written: Interval | None = None
    ) -> None:
        """Remember what the item spoke of; `compared` where that was only in passing."""
        said, latest = item.span.of(text), written.latest if written is not None else None
        if is_heading(text, item) and dated.core == written:
            return  # the day on which the text was written, above it
        if dated.core is None:
            self.lost = self.lost or bool((year(item.expression) or 0) < 0)
            return
        if dated.unit is G.QUARTER:
            self.compared = Reference(dated.core, item.span.end, said, item.expression)
        if not _anchors(item.expression, dated) or compared:
            return
        until_now = item.bound in ("until", "till") and "now" in needs(item.expression)
        if (item.bound == "since" or until_now) and self.last is not None:
            return  # what has been so since a day, or until today, tells nothing of that day
        if item.rule in _NAMES_ALONE:
            return  # the night before, or the name of attacks: the story goes on where it was
        dateless = quarter_number(item.expression) is not None
        if dated.unit is G.QUARTER and not dateless and _gone(dated.core, self.quarter):
            return  # a quarter is told beside those of years before
        self.lost = False
        self.last = Reference(dated.core, item.span.end, said, item.expression)
        self.ahead = max(0, (dated.core.start - latest).days) if dated.core.start and latest else 0
        if is_heading(text, item):
            self.heading = self.last
        if self.heading is self.last or opens_entry(text, item):
            self.entry = self.last
        if dated.unit is G.QUARTER and not self._outlook(dated.core, said, written):
            self.quarter = self.last  # reports compare with those that are over
        if dated.unit in (G.QUARTER, G.HALF):
            self.half = self.last if dated.unit is G.HALF else None
        if dated.core.days == 1:
            self.day = self.last
            inner = core(item.expression)
            if isinstance(inner, Calendar) and inner.day and inner.month:
                self.numbered[inner.day] = self.last
        if dated.unit is not None and dated.unit.rank < G.YEAR.rank:
            self.fine = self.last

    def end(self, item: Found, told: Reference | None, end: Interval | None) -> None:
        """Remember the end of a quarter, or of three months, where it is known."""
        if end is None:
            return
        if three_months(item.expression):
            self.quarter = told
        number = quarter_number(item.expression)
        if number is not None:
            self.counted = (*self.counted, (item.span.start, number, end))

    def _outlook(self, core: Interval, said: str, written: Interval | None) -> bool:
        """Whether it is a quarter to come, told beside the one that the report is of."""
        if self.quarter is None or not _unfinished(core, written):
            return False
        told = self.quarter.interval.start
        later = core.start is not None and told is not None and core.start > told
        return later or "fiscal" not in said.lower()

    def foresee(self, dated: Dated, written: Interval | None) -> None:
        """Remember the weekday of what it spoke of where that is a day to come."""
        self.coming = self.coming | to_come(dated.core, written)


_NAMES_ALONE = ("overnight", "september-eleven", "nine-eleven")


def _unfinished(quarter: Interval, written: Interval | None) -> bool:
    latest = written.latest if written is not None else None
    return latest is not None and quarter.end is not None and quarter.end > latest


def _gone(core: Interval, quarter: Reference | None) -> bool:
    """Whether it lies in a year before that of the quarter told."""
    told = quarter.interval.start if quarter is not None else None
    return told is not None and core.start is not None and core.start.year < told.year


_SCENE = 400
"""Characters within which a day is still spoken of."""


def _is_over_before(item: Found, days: int, text: str) -> bool:
    """Whether what is told as past would, "two days earlier" than so many days ahead, be ahead."""
    inner = core(item.expression)
    if item.rule != "earlier" or not isinstance(inner, Shift):
        return False
    moved = -inner.steps * _LENGTHS.get(inner.unit, 0)
    return moved < days and direction(text, item.span) == "past"


_LENGTHS = {G.DAY: 1, G.WEEK: 7, G.MONTH: 30, G.YEAR: 365}


def is_heading(text: str, item: Found) -> bool:
    """Whether a day, month or year is all its line says."""
    inner = core(item.expression)
    return isinstance(inner, Calendar) and fills_line(text, item.span.start, item.span.end)


def opens_entry(text: str, item: Found) -> bool:
    """Whether a calendar date opens a row, and words go on behind it."""
    inner = core(item.expression)
    if not isinstance(inner, Calendar) or not opens_line(text, item.span.start):
        return False
    if BEHIND_DATE.match(text, item.span.end):
        return True
    behind = behind_opening(text, item.span.end, day=inner.day is not None)
    return behind is not None and opens_row(text, item.span.start)


def heads(text: str, reference: Reference) -> bool:
    """Whether what was last spoken of is such a heading, or a whole year."""
    start = reference.start
    return whole_year(reference) or fills_line(text, start, reference.end)


def number_alone(expression: Expression) -> int | None:
    """The day that is named by its number alone ("on the 13th"); None for anything else."""
    inner = core(expression)
    if not isinstance(inner, Calendar) or inner.month or inner.weekday is not None:
        return None
    return inner.day


def month_alone(expression: Expression) -> bool:
    """Whether it is a month without day and year."""
    inner = core(expression)
    if not isinstance(inner, Calendar) or inner.unit is not G.MONTH:
        return False
    return inner.year is None and inner.month is not None


def _of_a_day(expression: Expression) -> bool:
    """Whether it is a part or an hour of the day last spoken of ("that night", "at 9 p.m.")."""
    if isinstance(expression, AtClock):
        return isinstance(expression.base, Then) and expression.base.unit is G.DAY
    return expression == THAT_DAY


def _counts(expression: Expression) -> bool:
    """Whether it counts days, weeks or months from a time told ("a week later")."""
    inner = core(expression)
    if not isinstance(inner, Shift) or not isinstance(inner.base, Then):
        return False
    return G.DAY.rank <= inner.unit.rank < G.YEAR.rank and not quarterly(inner)


def whole_year(reference: Reference) -> bool:
    """Whether what was last spoken of is a year, or longer."""
    return (reference.interval.days or 0) >= 365


def _opens(text: str, reference: Reference) -> bool:
    """Whether the words stand where their sentence or heading begins."""
    start = reference.start
    return _OPENING.search(text[max(0, start - 34) : start]) is not None


_OPENING = re.compile(r"(?:^|\n|[.!?:][\"”’)]?\s)[^.!?\n]{0,30}$")


def same_sentence(text: str, start: int, end: int) -> bool:
    if end - start > 300:
        return False
    between = text[start:end]
    return _APART.search(between) is None


_APART = re.compile(rf"{END}|{PARAGRAPH}")


def _anchors(expression: Expression, dated: Dated) -> bool:
    """Whether later words may be read from it."""
    inner = core(expression)
    if isinstance(inner, (Duration, Vague, Recurring, Named, Union)):
        return False
    return dated.unit is not None and dated.unit.rank <= G.YEAR.rank
