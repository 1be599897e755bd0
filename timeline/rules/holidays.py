"""Days that bear a name, by the rule that sets them.

Fixed days and "the nth weekday of a month" are rows; the Easter days are counted from Easter
Sunday (dateutil, by the Gregorian computus). Sources: 5 U.S.C. 6103 for the federal holidays of
the United States, the Banking and Financial Dealings Act 1971 for Boxing Day; the others are days
of the month by custom. Feasts of other calendars are not here, for want of a sure rule.
"""

from __future__ import annotations

import datetime as dt

from timeline.calendar_units import add, unit_at
from timeline.interval import Granularity

FIXED = {
    "christmas": (12, 25), "christmas day": (12, 25), "christmas eve": (12, 24),
    "boxing day": (12, 26), "new year's day": (1, 1), "new year's eve": (12, 31),
    "new year": (1, 1), "valentine's day": (2, 14), "st. patrick's day": (3, 17), "may day": (5, 1),
    "independence day": (7, 4), "bastille day": (7, 14), "halloween": (10, 31),
    "armistice day": (11, 11), "veterans day": (11, 11), "juneteenth": (6, 19),
    "international women's day": (3, 8), "groundhog day": (2, 2), "april fools' day": (4, 1),
    "earth day": (4, 22), "anzac day": (4, 25), "australia day": (1, 26), "canada day": (7, 1),
    "cinco de mayo": (5, 5), "remembrance day": (11, 11), "all saints' day": (11, 1),
    "world aids day": (12, 1),
}  # fmt: skip
"""Name: month and day."""

WEEKDAYS = {
    "thanksgiving": (11, 3, 4), "thanksgiving day": (11, 3, 4), "labor day": (9, 0, 1),
    "memorial day": (5, 0, -1), "presidents' day": (2, 0, 3), "presidents day": (2, 0, 3),
    "martin luther king day": (1, 0, 3), "martin luther king jr. day": (1, 0, 3),
    "mlk day": (1, 0, 3), "columbus day": (10, 0, 2), "mother's day": (5, 6, 2),
    "father's day": (6, 6, 3), "election day": (11, 1, 0),
}  # fmt: skip
"""Name: month, weekday (Monday 0), which of the month (-1 the last; 0 the Tuesday after the first
Monday, which is the day of elections in the United States by 2 U.S.C. 7)."""

EASTER = {
    "easter": 0, "easter sunday": 0, "easter monday": 1, "good friday": -2, "palm sunday": -7,
    "shrove tuesday": -47, "ash wednesday": -46, "mothering sunday": -21, "maundy thursday": -3,
    "pentecost": 49,
}  # fmt: skip
"""Name: days from Easter Sunday."""

NAMES = tuple(sorted({*FIXED, *WEEKDAYS, *EASTER}))


def holiday(name: str, year: int) -> dt.date:
    """The day of that name in the year. Raises ValueError for an unknown name."""
    if name in FIXED:
        return dt.date(year, *FIXED[name])
    if name in EASTER:
        from dateutil.easter import easter

        sunday: dt.date = easter(year)
        return sunday + dt.timedelta(days=EASTER[name])
    if name not in WEEKDAYS:
        raise ValueError(f"no holiday of that name: {name!r}")
    month, weekday, nth = WEEKDAYS[name]
    first = dt.date(year, month, 1)
    if nth == 0:
        return first + dt.timedelta(days=(0 - first.weekday()) % 7 + 1)
    if nth < 0:
        last = add(first, 1, Granularity.MONTH) - dt.timedelta(days=1)
        return last - dt.timedelta(days=(last.weekday() - weekday) % 7)
    start = unit_at(first, Granularity.MONTH).start or first
    return start + dt.timedelta(days=(weekday - start.weekday()) % 7 + 7 * (nth - 1))
