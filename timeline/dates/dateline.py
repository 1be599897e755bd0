"""The day on which a story was written, where its dateline gives one just before the document's."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.expression import Calendar
from timeline.interval import ONE_DAY, Interval
from timeline.tag import Found

_PLACE = re.compile(r"(?:^|\n)[ \t]*[A-Z][A-Z.'’ -]+(?:,\s[A-Z][\w. ]+)?,\s$")
_DASH = re.compile(r"\s?(?:\([A-Z][\w./ ]+\)\s?)?(?:--|[—–_-]|:)")
_HEAD = 400
"""Characters that a headline and a dateline take."""
_NIGHTS = 2
"""Days from a dateline to the paper that prints the story."""


def own_day(text: str, found: Sequence[Found], written: Interval | None) -> Interval | None:
    """The day of the dateline ("OST, March 12 (Varn) --") where it is one or two before the
    document's: the story's own "today"; else the document's date as it is."""
    if written is None or written.days != 1 or written.start is None:
        return written
    if written.start.toordinal() <= _NIGHTS:
        return written  # the calendar's first days have none before them
    for item in found[:4]:
        day = item.expression
        if item.span.start > _HEAD or not isinstance(day, Calendar) or not day.day or not day.month:
            continue
        if _PLACE.search(text[: item.span.start]) and _DASH.match(text, item.span.end):
            for before in range(1, _NIGHTS + 1):
                own = written.start - before * ONE_DAY
                if (own.month, own.day) == (day.month, day.day) and day.year in (None, own.year):
                    return Interval.day(own)
    return written
