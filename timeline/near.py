"""Which dates may be of one happening, and which of many happenings a further date may be of."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections.abc import Hashable, Iterable

from timeline.interval import Interval

_APART = 7  # days between two dates that may be of one happening


def near(a: Interval | None, b: Interval | None) -> bool:
    """Whether two dates may be of one happening: unknown, overlapping, or at most a week apart."""
    if a is None or b is None or a.overlaps(b):
        return True
    ends = [(a.end, b.start), (b.end, a.start)]
    gaps = [(later - end).days for end, later in ends if end is not None and later is not None]
    return any(0 <= gap <= _APART for gap in gaps)


class Firsts:
    """The dates of the first tellings of happenings that are told apart, by sort of telling.

    Of one sort none is near another, and they are added in the order of time; so which is near a
    further date is looked up and not tried out one by one.
    """

    def __init__(self) -> None:
        self._dates: dict[Hashable, list[Interval | None]] = {}
        self._numbers: dict[Hashable, list[int]] = {}

    def add(self, date: Interval | None, sort: Hashable, number: int) -> None:
        """Keep the date of the first telling of the happening of that number."""
        self._dates.setdefault(sort, []).append(date)
        self._numbers.setdefault(sort, []).append(number)

    def near(self, date: Interval | None, sorts: Iterable[Hashable]) -> int | None:
        """The least number of a happening of these sorts that the date may be of; None for none."""
        start = date.start.toordinal() - _APART if date is not None and date.start else 0
        found: list[int] = []
        for dates, numbers in ((self._dates.get(s, []), self._numbers.get(s, [])) for s in sorts):
            place = bisect_left(dates, start, key=_end)
            if place < len(dates) and near(dates[place], date):
                found.append(numbers[place])
        return min(found, default=None)


def _end(date: Interval | None) -> int:
    if date is None or date.end is None:
        return dt.date.max.toordinal()
    return date.end.toordinal()
