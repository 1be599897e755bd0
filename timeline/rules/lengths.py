"""What lengths of time make: a duration, the time so long before or after another."""

from __future__ import annotations

from timeline.expression import (
    About,
    Calendar,
    Duration,
    Expression,
    Now,
    Shift,
    Then,
    Vague,
    Within,
)
from timeline.interval import Granularity

G = Granularity
Amount = float | str
"""A number, or "X" for one that is not said ("several")."""


def length(amount: Amount, unit: Granularity) -> Duration | None:
    """A duration of one amount; a fraction of a year becomes months as the gold writes it."""
    if amount == "X":
        return Duration(((None, unit),))
    number = float(amount)
    if number <= 0 or number > (_ICE_AGES if unit is G.YEAR else 99999):
        return None
    finer = {G.YEAR: (6, G.MONTH), G.HOUR: (30, G.MINUTE), G.DAY: (12, G.HOUR),
             G.MINUTE: (30, G.SECOND)}  # fmt: skip
    if number % 1 == 0.5 and unit in finer:
        whole = ((number - 0.5, unit),) if number > 1 else ()
        return Duration((*whole, finer[unit]))
    return Duration(((number, unit),))


def point(duration: Duration | About, base: str, sign: int) -> Expression | None:
    """The time a length before or after an anchor, as finely as its last unit says."""
    if isinstance(duration, About):
        moved = point(duration.base, base, sign)  # type: ignore[arg-type]
        return None if moved is None else About(moved, duration.mod)
    if not isinstance(duration, Duration) or duration.side is not None:
        return None
    ref = "PAST_REF" if sign < 0 else "FUTURE_REF"
    if any(amount is None for amount, _ in duration.amounts):
        return Vague(ref, duration.amounts[0][1], base != "now")
    amount, unit = duration.amounts[0]
    if (amount or 0) >= (_BEFORE_CHRIST if unit is G.YEAR else _AGES):
        return Vague(ref)
    found: Expression | None = None
    last = duration.amounts[-1][1]
    for amount, unit in duration.amounts:
        to = _POINT.get(last, last)  # "two and a half years ago" counts back from this month
        if unit is G.WEEK and base == "now" and (amount or 0) >= 2:
            to = G.WEEK  # "six weeks ago" counts weeks, "a week ago" days
        if unit is G.HOUR and (amount or 0) >= 24:
            to = G.DAY
        part = G.DAY if unit is G.MONTH and (amount or 0) % 1 else to
        anchor = (Now(part) if base == "now" else Then(part)) if found is None else found
        found = Shift(anchor, sign * (amount or 0), unit, to)
    return found


def moved(duration: Duration | About, base: Calendar | Now, sign: int) -> Expression | None:
    """A day or a longer unit moved by whole greater ones: "a year ago Friday" is a day, "a year ago
    this month" a month."""
    if not isinstance(duration, Duration) or duration.side or len(duration.amounts) != 1:
        return None
    amount, unit = duration.amounts[0]
    if amount is None or not G.DAY.rank <= base.unit.rank < unit.rank:
        return None
    return Shift(base, sign * amount, unit, base.unit)


def of_years_ago(date: Expression, duration: Duration | About) -> Expression | None:
    """A day or a month of the year that lies some whole years back."""
    if not isinstance(date, Calendar) or not isinstance(duration, Duration) or duration.side:
        return None
    (amount, unit), *more = duration.amounts
    if more or unit is not G.YEAR or amount is None or amount % 1 or amount >= _AGES:
        return None
    return Within(date, Shift(Now(G.YEAR), -amount, G.YEAR, G.YEAR))


def ahead(duration: Duration | About) -> Expression | None:
    """The day a length from now; None for hours and for what is not counted."""
    inner = duration.base if isinstance(duration, About) else duration
    if not isinstance(inner, Duration) or inner.side is not None:
        return None
    if any(amount is None or unit.rank < G.DAY.rank for amount, unit in inner.amounts):
        return None
    return point(duration, "now", 1)


_BEFORE_CHRIST = 2_000
_AGES = 10_000
_ICE_AGES = 999_999
"""Years that no calendar of days holds: "65 million years ago" is only long past."""
_POINT = {
    G.DECADE: G.YEAR,
    G.CENTURY: G.YEAR,
    G.WEEK: G.DAY,
    G.WEEKEND: G.DAY,
    G.QUARTER: G.QUARTER,
}


def sided(side: str, duration: Expression | None) -> Expression | None:
    """The length on that side of the anchor; None for what is no bare length."""
    if isinstance(duration, Duration) and duration.side is None:
        return Duration(duration.amounts, side)
    return None


def about(mod: str, base: Expression) -> Expression | None:
    """The expression with a modifier; None where it makes no sense."""
    sided = isinstance(base, Duration) and base.side is not None
    if isinstance(base, About) or (sided and mod not in ("EQUAL_OR_MORE", "APPROX")):
        return None
    if mod == "MORE_THAN" and isinstance(base, Duration) and base.amounts[0][0] is None:
        return None  # "over several days" says how long it took
    return About(base, mod)


def is_weekday(date: Expression) -> bool:
    """Whether it is a bare weekday: "around Wednesday's ruling" is about no date."""
    return isinstance(date, Calendar) and date.weekday is not None and date.day is None


def both(first: Duration, second: Duration) -> Duration | None:
    """Two lengths told together, the longer unit first; None for any others."""
    if not isinstance(first, Duration) or not isinstance(second, Duration):
        return None
    if first.side or second.side or len(first.amounts) > 1:
        return None
    if first.amounts[0][0] is None or second.amounts[0][0] is None:
        return None
    finer = list(Granularity).index
    one, two = first.amounts[0][1], second.amounts[0][1]
    if one == G.SECOND or (two != G.SECOND and finer(one) <= finer(two)):
        return None
    return Duration(first.amounts + second.amounts)
