"""Entries of a chronology: "12 May 2006 – Strike begins at the plant. Police arrest forty."

A line that opens with its day, month or year and a dash or colon, or that is nothing else, dates
what the entry below tells; one such line may be a dateline, three are a chronology. The last entry
ends with its line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from timeline.document import Span
from timeline.events.spread import spread
from timeline.interval import Granularity
from timeline.syntax import predicates
from timeline.syntax.tree import Sentence
from timeline.timex import Timex

RULE = "entry of a chronology"
_LEAST = 3  # entries of a chronology
_MARKS = 20  # characters before a date that opens a line
_BULLET = re.compile(r"[ \t•▪·*(\[–—-]*\Z")
_OPENS = re.compile(r"[)\]]?(?:[ \t]*:|[ \t]*[–—]|[ \t]+-{1,2})[ \t]*(?=[^\W\d]|[\"“‘'(])")
_ALONE = re.compile(r"[)\].:]?[ \t]*\n\s*(?=\S)")
_PARAGRAPH = re.compile(r"\n[ \t]*\n")


@dataclass(frozen=True, slots=True)
class Entry:
    """What an entry tells, from behind its date to its end, and that date."""

    span: Span
    timex: Timex


def entries(text: str, timexes: Iterable[Timex]) -> tuple[Entry, ...]:
    """The entries of a text's chronology in order; none where it has none."""
    opened = list(_opened(text, timexes))
    if len(opened) < _LEAST:
        return ()
    last = opened[-1][1]
    line = text.find("\n", last) if text[last - 1] != "\n" else -1
    ends = [text.rfind("\n", 0, timex.span.start) for timex, _ in opened[1:]]
    found, bare = list[Entry](), False
    for (timex, start), end in zip(opened, (*ends, len(text) if line < 0 else line), strict=True):
        paragraph = _PARAGRAPH.search(text, start, end)
        end = paragraph.start() if paragraph else end
        if start < end and not bare:
            found.append(Entry(Span(start, end), timex))
        bare = start >= end  # in a list of bare dates the last one opens nothing either
    return tuple(found)


def _opened(text: str, timexes: Iterable[Timex]) -> Iterator[tuple[Timex, int]]:
    """The dates that open entries, and where what they tell begins."""
    for timex in timexes:
        first, end = timex.span.start, timex.span.end
        if timex.granularity not in _UNITS or timex.interval is None or timex.bound is not None:
            continue
        line = text.rfind("\n", max(0, first - _MARKS), first) + 1
        if (line == 0 and first > _MARKS) or not _BULLET.match(text, line, first):
            continue
        behind = _OPENS.match(text, end) or _ALONE.match(text, end)
        if behind is not None:
            yield timex, behind.end()


_UNITS = (Granularity.DAY, Granularity.MONTH, Granularity.YEAR)


def entered(
    s: Sentence, spoken: Sequence[Timex], dates: dict[int, Timex], told: Entry
) -> dict[int, Timex]:
    """The dates of a sentence of an entry: its main clauses are of the entry's, but for another."""
    known = {told.timex.span, *(t.span for t in dates.values())}
    other = any(t.span not in known and t.interval and t.type == "DATE" for t in spoken)
    top = [w.i for w in s.words if predicates.is_predicate(s, w.i)
           and not any(predicates.is_predicate(s, k) for k in s.above(w.i))]
    if other or dates.keys() & set(top):
        return dates
    timex = told.timex
    if not s.span.contains(timex.span):
        anchor = f"“{' '.join(timex.text.split())}” that opens it, at character {timex.span.start}"
        timex = replace(timex, evidence=replace(timex.evidence, rule=RULE, anchor=anchor))
    return {**spread(s, dict.fromkeys(top, timex)), **dates}
