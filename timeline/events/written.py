"""Whether a date lies ahead of or behind the writing of its document."""

from __future__ import annotations

from timeline.interval import Interval
from timeline.timex import Timex


def is_ahead(timex: Timex, written: Interval | None) -> bool:
    """Whether a stretch begins after the document was written; False where either is unknown."""
    if written is None or written.end is None or timex.interval is None:
        return False
    return timex.interval.start is not None and timex.interval.start >= written.end


def is_behind(timex: Timex | None, written: Interval | None) -> bool:
    """Whether a stretch ends before the document was written; unknown, whether it names a year."""
    if timex is None or timex.interval is None or timex.interval.end is None:
        return False
    if written is None or written.start is None:
        return timex.value[:4].isdigit()
    return timex.interval.end <= written.start
