"""Give an unanchored expression its days, from anchors that somebody else has chosen.

`date` is a pure function of an expression and its anchors: the same words with the anchor a day
later give relative dates a day later and absolute ones as before.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from timeline import timex3
from timeline.anchors import Anchors, Dated, Stretch, UndatedError
from timeline.calendar_units import add, part, season_at, shift, unit_at
from timeline.dates.lengths import length, named, vague
from timeline.dates.occurrences import occurrence, occurrences, partial, reach
from timeline.dates.traits import core, inferred, mod, open_value, unit_of
from timeline.expression import (
    About,
    AtClock,
    Calendar,
    Duration,
    Expression,
    Last,
    Named,
    Next,
    Now,
    Nth,
    Part,
    Recurring,
    Shift,
    Some,
    Then,
    This,
    Union,
    Vague,
    Within,
)
from timeline.interval import ONE_DAY, Granularity, Interval

G = Granularity


def date(expression: Expression, anchors: Anchors) -> Dated:
    """The expression's value and days from these anchors."""
    if isinstance(expression, About):
        return _about(expression, anchors)
    if isinstance(expression, Part) and isinstance(core(expression), (Vague, Duration, Recurring)):
        return date(expression.base, anchors)
    if isinstance(expression, Duration):
        return length(expression, anchors)
    if isinstance(expression, Recurring):
        return Dated(expression.value, None, reason="it recurs: no single stretch of days")
    if isinstance(expression, Some):
        return Dated(open_value(expression.of), expression.of.unit, reason="nobody says which one")
    if isinstance(expression, Vague):
        return vague(expression, anchors)
    if isinstance(expression, Named):
        return named(expression)
    try:
        if isinstance(expression, AtClock):
            return _clock(expression, anchors)
        return _calendar(expression, anchors)
    except UndatedError as error:
        unit = unit_of(expression)
        text = open_value(expression) if error.within is None or unit is None else (
            timex3.inside(error.within, unit) or open_value(expression))  # fmt: skip
        return Dated(text, unit, reason=str(error), mod=mod(expression))
    except (ValueError, OverflowError) as error:
        return Dated(open_value(expression), unit_of(expression), reason=f"no such date: {error}")


_LESS_OR_MORE = {"NEARLY": -0.1, "LESS_THAN": -1.0, "MORE_THAN": 0.1}
"""How much of the way "nearly", "less than" and "more than" may miss at least."""


def _about(expression: About, anchors: Anchors) -> Dated:
    """ "Nearly three years later" may be some months sooner, "less than a week ago" on any day
    since, "more than a year ago" half a year longer."""
    mod = "LESS_THAN" if expression.mod == "NEARLY" else expression.mod
    base, inner = date(expression.base, anchors)._replace(mod=mod), expression.base
    far, interval = _LESS_OR_MORE.get(expression.mod), base.interval
    if far is None or interval is None or not isinstance(inner, Shift):
        return base
    start = stretch(inner.base, anchors)[0].start
    start = anchors.now if isinstance(inner.base, Now) else start
    if start is None or inner.unit.rank < G.DAY.rank:
        return base
    far = max(far, min(0.5, 1 / abs(inner.steps))) if far > 0 and inner.steps else far
    try:
        exact = add(start, inner.steps, inner.unit)
        wide = interval.hull(unit_at(exact + far * (exact - start), inner.to))
        side = Interval(start, None) if inner.steps > 0 else Interval(None, start + ONE_DAY)
        return base._replace(interval=wide.intersect(side) or interval)
    except (ValueError, OverflowError):
        return base


def _calendar(expression: Expression, anchors: Anchors) -> Dated:
    interval, unit = stretch(expression, anchors)
    text = timex3.value(interval, unit)
    if isinstance(expression, Nth) and expression.count > 1:
        unit = G.VAGUE
    left_out = inferred(expression)
    if isinstance(expression, Part):
        cut = part(interval, unit, expression.mod)
        return Dated(text, unit, cut, interval, mod(expression), left_out)
    return Dated(text, unit, interval, interval, None, left_out)


def _clock(expression: AtClock, anchors: Anchors) -> Dated:
    base = date(expression.base, anchors)
    if base.interval is None:
        return base._replace(value=f"{base.value}T{expression.clock}{expression.zone}", unit=G.HOUR)
    if base.unit is not None and base.unit.rank > G.DAY.rank:
        raise UndatedError("a clock time of no one day")
    finer = G.MINUTE if ":" in expression.clock else G.PART_OF_DAY
    zone = "Z" if expression.zone == "Z" else ""
    return base._replace(value=f"{base.value}T{expression.clock}{zone}", unit=finer)


def stretch(expression: Expression, anchors: Anchors) -> Stretch:
    """The interval and unit of a calendar expression. Raises UndatedError, ValueError."""
    if type(expression) not in _STRETCHES:
        raise UndatedError("it names no stretch of the calendar")
    return _STRETCHES[type(expression)](expression, anchors)


def _now(anchors: Anchors) -> dt.date:
    if anchors.now is None:
        raise UndatedError("counted from the document's date, which is not known")
    return anchors.now


def _then(anchors: Anchors) -> dt.date:
    if anchors.then is not None and anchors.then.start is not None:
        return anchors.then.start
    return _now(anchors)


def _base(anchors: Anchors) -> dt.date:
    return _then(anchors) if anchors.base == "then" else _now(anchors)


def _back(e: Then, anchors: Anchors) -> Stretch:
    """The time last spoken of, as this unit. A finer unit than was spoken of is not known."""
    told = anchors.near if e.loose and anchors.base == "now" else anchors.then
    if told is None or told.start is None:
        if anchors.now is None:
            raise UndatedError("counted from a time that is not told")
        day = anchors.now
        return (Interval.day(day), G.DAY) if e.unit is G.VAGUE else (unit_at(day, e.unit), e.unit)
    if e.unit is G.VAGUE:
        return told, G.VAGUE
    unit = unit_at(told.start, e.unit)
    if not unit.contains(told) and unit.days is not None and (told.days or 0) > unit.days:
        if e.loose and anchors.now is not None and anchors.base == "now":
            return unit_at(anchors.now, e.unit), e.unit
        raise UndatedError(f"the time last spoken of ({told}) is coarser than a {e.unit}", told)
    return unit, e.unit


def _shifted(e: Shift, anchors: Anchors) -> Stretch:
    if e.steps > 0 and isinstance(e.base, Then) and anchors.then is None:
        raise UndatedError("counted from a time that is not told")
    try:
        interval, unit = stretch(e.base, anchors)
    except UndatedError as error:
        start = error.within.start if error.within is not None else None
        if start is not None and e.unit.rank >= G.YEAR.rank:
            start = add(start, e.steps, e.unit)
        year = unit_at(start, G.YEAR) if start is not None else None
        raise UndatedError(str(error), year) from error
    if interval.start is None:
        raise UndatedError("counted from an open beginning")
    thursday = unit is G.WEEK is e.to  # "a year ago this week": the day by which weeks are numbered
    start = interval.start + 3 * ONE_DAY if thursday else interval.start
    return unit_at(add(start, e.steps, e.unit), e.to), e.to


def _nth(e: Nth, anchors: Anchors) -> Stretch:
    container, _ = stretch(e.container, anchors)
    start, end = container.start, container.end
    if start is None or end is None:
        raise UndatedError("counted inside an open stretch")
    if e.weekday is not None:
        return _nth_weekday(e, start, end), G.DAY
    most = 3 * ONE_DAY if e.unit is G.WEEK else 0 * ONE_DAY  # a week is of the month of most days
    if e.n < 0:
        return unit_at(end - ONE_DAY - most, e.unit), e.unit
    if e.unit in (G.WEEK, G.DAY):
        interval = unit_at(add(start, e.n - 1, e.unit) + most, e.unit)
    elif e.unit is G.HALF:
        middle = start + (end - start) / 2
        interval = Interval(start, middle) if e.n == 1 else Interval(middle, end)
        return (interval, G.HALF) if (end - start).days < 370 else (interval, G.VAGUE)
    else:
        interval = shift(unit_at(start, e.unit), e.n - 1, e.unit)
    if e.count > 1:
        last = shift(interval, e.count - 1, e.unit)
        interval = Interval(interval.start, last.end)
    if interval.start is None or interval.start >= end:
        raise UndatedError("there are not that many of them")
    return interval, e.unit


def _nth_weekday(e: Nth, start: dt.date, end: dt.date) -> Interval:
    wanted = e.weekday or 0
    if e.n > 0:
        day = start + dt.timedelta(days=(wanted - start.weekday()) % 7 + 7 * (e.n - 1))
    else:
        last = end - dt.timedelta(days=1)
        day = last - dt.timedelta(days=(last.weekday() - wanted) % 7)
    if not start <= day < end:
        raise UndatedError("there are not that many of them")
    return Interval.day(day)


_WEEK = Calendar(G.WEEK)
_SUNDAY = 6
"""A week that is named by its Sunday begins on it ("the week of May 3")."""


def _within(e: Within, anchors: Anchors) -> Stretch:
    container, unit = stretch(e.container, anchors)
    numbered = isinstance(e.container, Calendar) and e.container.day is not None
    if e.of == _WEEK and numbered and container.start and container.start.weekday() == _SUNDAY:
        return Interval(container.start, container.start + dt.timedelta(days=7)), G.WEEK
    if e.of.unit.rank > unit.rank and container.start is not None:
        return unit_at(container.start, e.of.unit), e.of.unit
    for candidate in occurrences(e.of, container.start or dt.date.min, 3):
        if container.contains(candidate) or (
            e.of.unit is G.SEASON and candidate.start is not None
            and container.contains(Interval.day(candidate.start))
        ):  # fmt: skip
            return candidate, e.of.unit
    raise UndatedError("there is none in that stretch")


def _this(e: This, anchors: Anchors) -> Stretch:
    base, _ = stretch(e.base, anchors)
    if base.start is None:
        raise UndatedError("counted from an open beginning")
    if e.of.unit is G.SEASON and season_at(base.start) == e.of.index:
        return unit_at(base.start, G.SEASON), G.SEASON  # "this winter", told in February
    larger = G.WEEK if e.of.weekday is not None else G.YEAR
    outer = unit_at(base.start, larger)
    for candidate in occurrences(e.of, outer.start or base.start, 2):
        if candidate.start is not None and outer.contains(Interval.day(candidate.start)):
            return candidate, e.of.unit
    raise UndatedError("there is none in that stretch")


def _last(e: Last, anchors: Anchors) -> Stretch:
    start = stretch(e.base, anchors)[0].start or dt.date.min
    found = [
        c for c in occurrences(e.of, start, reach(e.of)) if c.end is not None and c.end <= start
    ]
    if not found:
        raise UndatedError("there is none before")
    return max(found, key=lambda c: c.end or start), e.of.unit


def _next(e: Next, anchors: Anchors) -> Stretch:
    start = stretch(e.base, anchors)[0].latest or dt.date.min
    found = [
        c for c in occurrences(e.of, start, reach(e.of)) if c.start is not None and c.start > start
    ]
    if not found:
        raise UndatedError("there is none after")
    return min(found, key=lambda c: c.start or start), e.of.unit


def _named(e: Calendar, anchors: Anchors) -> Stretch:
    if e.year is not None:
        if e.year < 0:
            raise UndatedError(
                "a year before Christ, which the calendar of intervals does not hold"
            )
        return occurrence(e, e.year), e.unit
    return partial(e, anchors, _base(anchors)), e.unit


_STRETCHES: dict[type, Callable[..., Stretch]] = {
    Calendar: _named,
    Now: lambda e, a: (unit_at(_now(a), e.unit), e.unit),
    Then: _back,
    Shift: _shifted, Last: _last, Next: _next, This: _this, Within: _within, Nth: _nth,
    Part: lambda e, a: stretch(e.base, a), About: lambda e, a: stretch(e.base, a),
    AtClock: lambda e, a: stretch(e.base, a), Union: lambda e, a: stretch(e.parts[0], a),
}  # fmt: skip
