"""Entries of a chronology: "12 May 2006 – Strike begins at the plant. Police arrest forty."

A line that opens with its day, month or year and a dash or colon dates what its paragraph tells,
and one that is nothing else, a heading, what stands below it up to the next; one such line may be
a dateline, three are a chronology, and so are two years. The last entry ends with its line, but
with its paragraph where one before it had several lines, and goes on as far as the text where
they had several paragraphs. The minutes of a meeting are one entry, of its day, of which only
what they tell in the past is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from timeline.document import Span
from timeline.events.spread import spread
from timeline.events.stretch import over
from timeline.events.tensed import past
from timeline.interval import Granularity, Interval
from timeline.rules.around import (
    BEHIND_DATE,
    behind_opening,
    opens_line,
    opens_row,
    paragraph_end,
    section_end,
)
from timeline.syntax import predicates
from timeline.syntax.tree import Sentence, labels
from timeline.timex import Timex

RULE = "entry of a chronology"
_LEAST, _LEAST_YEARS = 3, 2  # entries of a chronology
_HEADING = 40  # characters of a heading before its date, and between the ends of a stretch
_ALONE = re.compile(r"[)\].:*| \t–—-]*\n\s*(?=\S)")
_ABOVE = re.compile(  # "The siege (May 2011)", "■OST, 19 MAY 1864"
    r"(?:\A|\n)[ \t#*■●◆►]*(?:[^\n.!?]{1,30}\(|[^\na-z\d.!?]{3,30},)[ \t]*\Z"
)
_YEARS = re.compile(r"\n[ \t#*•–—-]*[12]\d{3}\b[^\n]{0,30}(?=\n)")  # "1970, 1977, 1978"
_DAYS = re.compile(r"(?:\A|\n)[ \t*•–—-]*(\d{1,2})(?:st|nd|rd|th)?[ \t]*[:–—-]+[ \t]*(?=[^\W\d])")


@dataclass(frozen=True, slots=True)
class Entry:
    """What an entry tells, from behind its date to its end, and that date; whether only what is in
    the past is of it."""

    span: Span
    timex: Timex
    past: bool = False


def entries(
    text: str, timexes: Sequence[Timex], written: Interval | None = None
) -> tuple[Entry, ...]:
    """The entries of a text's chronology in order; none where it has none.

    A line that gives the day on which the text was `written` opens none above the others.
    """
    if (sitting := _minutes(text, timexes, written)) is not None:
        return (sitting,)
    opened = list(_opened(text, timexes))
    own = next((i for i, o in enumerate(opened) if o.alone and o.timex.interval == written), None)
    if own is not None and all(o.timex.interval != written for o in opened[own + 1 :]):
        del opened[own]
    years = sum(o.alone and o.timex.granularity is Granularity.YEAR for o in opened)
    if len(opened) < _LEAST and years < _LEAST_YEARS:
        return ()
    ends = [*(text.rfind("\n", 0, o.timex.span.start) for o in opened[1:]),
            section_end(text, opened[-1].start)]
    long = any(paragraph_end(text, o.start, end) < _stripped(text, end)
               for o, end in zip(opened[:-1], ends, strict=False) if o.alone)
    lines = any(_line(text, o.start) < paragraph_end(text, o.start, _stripped(text, end))
                for o, end in zip(opened[:-1], ends, strict=False))
    found, bare = list[Entry](), -1  # how coarse the last one was that nothing stood below
    for o, end in zip(opened, ends, strict=True):
        if o is opened[-1] and not (o.alone and long) and not lines:
            end = _line(text, o.start)
        end = end if o.alone and long else paragraph_end(text, o.start, end)
        if (list_of_years := _YEARS.search(text, o.start, end)) is not None:
            end = list_of_years.start()
        rank = o.timex.granularity.rank if o.timex.granularity is not None else 0
        # In a list of bare dates the last one opens nothing either; a month below a year does.
        if o.start < end and not (o.alone and 0 <= bare <= rank):
            found.extend(_days(text, Entry(Span(o.start, end), o.timex)))
        bare = rank if o.start >= end else -1
    return tuple(found)


def _minutes(text: str, timexes: Iterable[Timex], written: Interval | None) -> Entry | None:
    """What minutes tell below the day of their meeting, which is that on which they were written;
    None for another text."""
    head = _MINUTES.search(text, 0, _HEAD)
    if head is None or written is None or written.days != 1:
        return None
    day = next((t for t in timexes if t.span.start < _HEAD and t.interval == written), None)
    if day is None or not -_BESIDE < day.span.start - head.end() < _BESIDE:
        return None
    return Entry(Span(_line(text, max(day.span.end, head.end())), len(text)), day, past=True)


_BODY = "(?:meeting|board|council|committee|assembly|commission)"
_MINUTES = re.compile(
    r"(?:\A|\n)(?:MINUTES[ \t]*|(?i:"
    rf"minutes\sof\s(?:the|an?)\s[^\n.!?]{{0,60}}\b{_BODY}\b[^\n.!?]{{0,60}}"
    rf"|[^\n.!?]{{0,60}}\b{_BODY}\sminutes\b[ \t]*(?:[–—-][^\n.!?:]{{0,40}})?))(?=\n)"
)
_HEAD, _BESIDE = 800, 300  # characters


def _days(text: str, month: Entry) -> Iterator[Entry]:
    """The days of a month by their numbers, "– 9: Estra lifts the ban", else the entry as it is."""
    first = month.timex.interval.start if month.timex.interval is not None else None
    inside = month.span.of(text)
    days = [m for m in _DAYS.finditer(inside) if 0 < int(m[1]) <= _LONGEST]
    numbers = [int(m[1]) for m in days]
    listed = len(days) > 1 and numbers == list(range(1, len(days) + 1))  # points, not days
    known = first is not None and month.timex.granularity is Granularity.MONTH
    if first is None or not known or not days or listed or numbers != sorted(numbers):
        yield month
        return
    if days[0].start() > 0:
        yield Entry(Span(month.span.start, month.span.start + days[0].start()), month.timex)
    for m, end in zip(days, [*(m.start() for m in days[1:]), len(inside)], strict=True):
        try:
            day = first.replace(day=int(m[1]))
        except ValueError:
            continue
        told = over(month.timex, Interval.closed(day, day), Granularity.DAY)
        span = Span(month.span.start + m.end(), month.span.start + end)
        yield Entry(span, replace(told, granularity=Granularity.DAY))


_LONGEST = 31


def _stripped(text: str, end: int) -> int:
    """Where what stands before `end` ends, without the space behind it."""
    while end > 0 and text[end - 1].isspace():
        end -= 1
    return end


def _line(text: str, start: int) -> int:
    """Where the line ends, or the text."""
    line = text.find("\n", start) if text[start - 1] != "\n" else -1
    return len(text) if line < 0 else line


@dataclass(frozen=True, slots=True)
class _Opening:
    """A date that opens an entry, where what it tells begins, and whether it is a heading."""

    timex: Timex
    start: int
    alone: bool


def _opened(text: str, timexes: Iterable[Timex]) -> Iterator[_Opening]:
    """The dates that open entries."""
    for first, timex in _stretches(timexes):
        end = timex.span.end
        if timex.granularity in (None, Granularity.VAGUE) or timex.interval is None:
            continue
        if not opens_line(text, first):
            above = _ABOVE.search(text, max(0, first - _HEADING), first)
            if above is not None and (alone := _ALONE.match(text, end)) is not None:
                yield _Opening(timex, alone.end(), True)
            continue
        opens = BEHIND_DATE.match(text, end)
        if opens is None and _is_bare(timex):
            opens = behind_opening(text, end, day=timex.granularity is Granularity.DAY)
        behind = opens or _ALONE.match(text, end)
        if behind is not None and (BEHIND_DATE.match(text, end) or opens_row(text, first)):
            yield _Opening(timex, behind.end(), opens is None)


def _stretches(timexes: Iterable[Timex]) -> Iterator[tuple[int, Timex]]:
    """Where each date begins, and it: of "1861–65" both ends, which bound nothing together."""
    begun: Timex | None = None
    for timex in timexes:
        near = begun is not None and timex.span.start - begun.span.end < _HEADING
        if near and begun is not None and timex.bound == "to" and timex.interval is not None:
            yield begun.span.start, over(timex, timex.interval, None)
        elif timex.bound is None:
            yield timex.span.start, timex
        begun = timex if timex.bound == "from" else None


def _is_bare(timex: Timex) -> bool:
    """Whether a date may open a row of itself: "1967", "16 January", no "Monday"."""
    said = timex.text
    day = timex.granularity is not None and timex.granularity.rank <= Granularity.DAY.rank
    return said[0].isdigit() or (day and any(c.isdigit() for c in said))


def entered(
    s: Sentence, spoken: Sequence[Timex], dates: dict[int, Timex], told: Entry
) -> dict[int, Timex]:
    """The dates of a sentence of an entry: its main clauses are of the entry's, but for another."""
    known = {told.timex.span, *(t.span for t in dates.values())}
    others = (t for t in spoken if t.span not in known and t.bound != "since"
              and t.span.start >= told.timex.span.end)
    other = any(t.type == "DATE" and not t.value.endswith("_REF") for t in others)
    top = [w.i for w in s.words if (predicates.is_predicate(s, w.i) or _is_noted(s, w.i))
           and not any(predicates.is_predicate(s, k) for k in s.above(w.i))
           and not _is_elsewhen(s, w.i)
           and not (told.past and not past(s, w.i))]
    if other or any(k in dates and dates[k].span.end > told.timex.span.end for k in top):
        return dates
    timex = told.timex
    if not s.span.contains(timex.span):
        anchor = f"“{' '.join(timex.text.split())}” that opens it, at character {timex.span.start}"
        timex = replace(timex, evidence=replace(timex.evidence, rule=RULE, anchor=anchor))
    return {**spread(s, dict.fromkeys(top, timex)), **dates}


def _is_noted(s: Sentence, n: int) -> bool:
    """ "Strike of nine miners; arrest of the mayor": an event noun that is all its clause tells."""
    chain = (n, *s.above(n))
    alone = all(s.words[k].dep in _JOINED or s.words[k].head < 0 for k in chain)
    return alone and predicates.event_noun(s, n) is not None


_JOINED = labels("conj parataxis list appos")


def _is_elsewhen(s: Sentence, v: int) -> bool:
    """ "The king had fled to Ost", "he eventually became a judge": no news of the entry's day."""
    helpers = {h.text.lower() for h in s.helpers(v)}
    return "had" in helpers or not _ELSEWHEN.isdisjoint(s.lower(k) for k in s.kids(v, "advmod"))


_ELSEWHEN = labels("eventually ultimately subsequently formerly previously now today nowadays")
