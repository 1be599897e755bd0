"""What can be read from a document's date that is known only as a month or a year."""

from __future__ import annotations

import datetime as dt
import re

from timeline.anchors import Dated
from timeline.dates.digits import common
from timeline.dates.traits import core
from timeline.expression import Calendar, Expression
from timeline.interval import Granularity, Interval

G = Granularity
_NO_FURTHER = re.compile(r"X[^T]*")


def ends(written: Interval | None) -> tuple[dt.date | None, ...]:
    """The first and the last day on which it may have been written: one where they are the same,
    None where neither is known."""
    if written is None or written.start is None or written.latest is None:
        return (None,)
    return (written.start,) if written.start == written.latest else (written.start, written.latest)


def both(results: list[Dated], written: Interval | None, read: Expression) -> Dated:
    """What both ends of a coarse document date agree on; else the hull, or nothing.

    Where they differ in the year or month nothing finer is kept but what the words `read` name.
    """
    first, last = results
    if first == last or first.interval is None:
        return first
    reason = f"the document's date is known only as {written}"
    if first.value == last.value or first.unit is G.VAGUE:
        bounds = first.interval.hull(last.interval) if last.interval is not None else None
        return first._replace(interval=bounds, core=bounds, reason=reason)
    value = common(first.value, last.value)
    said = core(read)
    if not isinstance(said, Calendar) or (said.month or said.holiday) is None:
        value = _NO_FURTHER.sub(lambda tail: re.sub(r"\d", "X", tail[0]), value, count=1)
    return first._replace(value=value, interval=None, core=None, reason=reason)
