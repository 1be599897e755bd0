"""News or narrative: whether a text speaks from its own day or from the times it tells of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from timeline.dates.memory import Kind
from timeline.dates.traits import core, needs, weekday, year
from timeline.expression import AtClock, Calendar, Duration, Expression, Now, Vague, Within
from timeline.interval import Granularity, Interval
from timeline.tag import Found

_OWN_DAY = re.compile(r"\b(?:is|are|has|have|will|said|says|told)\b|['’](?:ve|ll)\b")
"""Words that speak from the day of writing."""
_OLD = 6
_RATIO = 3.5
_FULL = 2


def kind(found: Sequence[Found], written: Interval | None, text: str) -> Kind:
    """A narrative names many years long before its own date, or some days and months of them, and
    hardly speaks from today; an obituary names as many years, but says when he died by the weekday.
    Where nobody knows when it was written, one full date is enough, or one year where the `text`
    tells nothing of its own day."""
    latest = 9999 if written is None or written.start is None else written.start.year - 1
    old = sum(1 for f in found if (y := year(f.expression)) is not None and y < latest)
    deictic = sum(1 for f in found if not isinstance(f.expression, Vague)
                  and not this_day(f) and (written is not None or not _lasting(f))
                  and ("now" in needs(f.expression) or weekday(f.expression)))  # fmt: skip
    full = _full(found, latest, text)
    dated = full or (old and _OWN_DAY.search(text) is None)
    if not deictic and (full >= _FULL or (written is None and dated)):
        return "narrative"
    return "narrative" if old >= _OLD and old > _RATIO * deictic else "news"


def _lasting(item: Found) -> bool:
    """ "The next six months", which may be counted from a time told."""
    return isinstance(core(item.expression), Duration)


def this_day(item: Found) -> bool:
    """ "On this day", which in a history is the day told of."""
    return item.rule == "this-unit" and item.expression == Now(Granularity.DAY)


def _day(expression: Expression) -> Expression:
    """The expression, or the day of an hour: "21:40 on 11 June 1984"."""
    inner = core(expression)
    inner = core(inner.base) if isinstance(inner, AtClock) else inner
    if isinstance(inner, Within) and isinstance(inner.container, Calendar):
        of = inner.of
        return replace(of, year=inner.container.year) if isinstance(of, Calendar) else inner
    return inner


def _full(found: Sequence[Found], latest: int, text: str) -> int:
    """How many days and months stand with a year of their own before `latest`."""
    return sum(
        1 for f in found
        if isinstance(c := _day(f.expression), Calendar) and c.month is not None
        and c.year and c.year < latest and f"{c.year % 100:02}" in text[f.span.start : f.span.end]
    )  # fmt: skip
