"""The part of a text that is a chronology: its rows and headings tell the year of what they say."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.dates.memory import Reference, is_heading, opens_entry
from timeline.dates.traits import core, needs, weekday, year
from timeline.document import Span
from timeline.expression import Calendar
from timeline.interval import Interval
from timeline.rules.around import BEHIND_DATE, opens_row, paragraph_end, section_end
from timeline.tag import Found
from timeline.tense.sentence_end import MONTH

_YEARS, _ROWS = 2, 3
"""Headings with a year that make a chronology, and rows and headings of any kind."""
_HEADING = 60
_TOLD = re.compile(
    rf"[^\n]*\n\s*(?:(?:[^\W\d]\S*[ \t]+){{2}}|[#*•–—\t -]*"
    rf"(?:{MONTH}|\d\d?[^\W\d]{{0,2}}(?:[ \t]*[:–—-]|[ \t]+{MONTH})))"
)
"""Words below a heading, or rows and headings of its months and days."""


def chronology(found: Sequence[Found], written: Interval | None, text: str) -> Span | None:
    """From its first row to the end of its last one; None where a text has none.

    Its rows open with their date, or its headings are one, and its years lie before the day that
    the text was `written` on, those of the year before and of its own only in headings over rows;
    a heading may name the year of rows that have only days and months.
    """
    opened = [f for f in found if _opens(f, text)]
    latest = 9999 if written is None or written.start is None else written.start.year - 1
    over = [y for f in opened if is_heading(text, f) and (y := year(f.expression)) is not None]
    if _YEARS <= len(over) < len(opened) and min(over) <= latest and max(over) <= latest + 1:
        latest += 2  # "2020", "2021", each over its months, told in 2021
    years = [f for f in opened if (y := year(f.expression)) is not None and y < latest]
    heads = [f for f in years if is_heading(text, f)]
    first = years[0] if years else None
    if first is None and len(opened) >= _ROWS:
        first = _year_above(found, opened[0], latest, text)
    if first is None or (len(heads) < _YEARS and len(opened) < _ROWS):
        return None
    start, last = min(first.span.start, opened[0].span.start), opened[-1]
    if is_heading(text, last):
        return Span(start, section_end(text, last.span.end))
    end = text.find("\n\n", last.span.end)
    return Span(start, len(text) if end < 0 else end)


def entry_day(
    rows: Span | None, item: Found, entry: Reference | None, text: str
) -> Interval | None:
    """The day from which "yesterday" is read in the `entry` it opens, as in a diary; else None.

    Outside of a chronology an entry is the paragraph behind a day with a dash or colon.
    """
    if entry is None or entry.interval.days != 1:
        return None
    if not ("now" in needs(item.expression) or weekday(item.expression)):
        return None
    inside = rows is not None and rows.contains(item.span)
    inside = inside or (
        BEHIND_DATE.match(text, entry.end) is not None
        and paragraph_end(text, entry.end, item.span.end) >= item.span.end
    )
    return entry.interval if inside else None


def _opens(item: Found, text: str) -> bool:
    """Whether a calendar date is a heading over some words, or opens a row."""
    start, end = item.span.start, item.span.end
    inner = core(item.expression)
    if isinstance(inner, Calendar) and is_heading(text, item):
        return opens_row(text, start) and _TOLD.match(text, end) is not None
    return opens_entry(text, item)


def _year_above(found: Sequence[Found], row: Found, latest: int, text: str) -> Found | None:
    """The year that a heading names over rows that have none."""
    before = (f for f in found if f.span.end < row.span.start)
    above = [f for f in before if year(f.expression) is not None]
    if not above or (year(above[-1].expression) or latest) >= latest:
        return None
    span = above[-1].span
    start, end = text.rfind("\n", 0, span.start) + 1, text.find("\n", span.end)
    line = text[start:end].rstrip()
    alone = text[end : end + 2] == "\n\n" and text[max(0, start - 2) : start] in ("", "\n\n")
    told = len(line) <= _HEADING and not line.endswith((".", "!", "?"))
    return above[-1] if (alone or line.endswith(":")) and told else None
