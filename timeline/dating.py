"""Give an unanchored expression its days, from anchors that somebody else has chosen.

`date` is a pure function of an expression and its anchors: the same words with the anchor a day
later give relative dates a day later and absolute ones as before.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal

from timeline import timex3
from timeline.calendar_units import add, part, season, shift, unit_at
from timeline.expression import (
    About,
    AtClock,
    Between,
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
    Then,
    This,
    Union,
    Vague,
    Within,
)  # fmt: skip
from timeline.holidays import holiday
from timeline.interval import Granularity, Interval

G = Granularity
Direction = Literal["past", "future", "near"]


@dataclass(frozen=True, slots=True)
class Anchors:
    """What dates are counted from: a day of writing, the stretch last spoken of, and the side on
    which an incomplete date lies ("near": whichever is closer)."""

    now: dt.date | None
    then: Interval | None
    direction: Direction = "past"
    base: Literal["now", "then"] = "now"
    near: Interval | None = None
    """The time last spoken of in the same sentence, for words that point back loosely."""


@dataclass(frozen=True, slots=True)
class Dated:
    """An expression with its days: None where nothing dates it, and then `reason` says why.

    `core` is the calendar unit spoken of, before "early" or "late" cut it.
    """

    value: str
    unit: Granularity | None
    interval: Interval | None = None
    core: Interval | None = None
    mod: str | None = None
    inferred: tuple[str, ...] = ()
    reason: str | None = None


class UndatedError(Exception):
    """No anchor or no calendar for an expression; the message is for a reader."""


_Stretch = tuple[Interval, Granularity]
_MODS = {"BEGIN": "START", "CLOSE": "END"}


def date(expression: Expression, anchors: Anchors) -> Dated:
    """The expression's value and days from these anchors."""
    if isinstance(expression, About):
        return replace(date(expression.base, anchors), mod=expression.mod)
    if isinstance(expression, Duration):
        return _length(expression, anchors)
    if isinstance(expression, Recurring):
        return Dated(expression.value, None, reason="it recurs: no single stretch of days")
    if isinstance(expression, Vague):
        return _vague(expression, anchors)
    if isinstance(expression, Named):
        return _named(expression)
    try:
        if isinstance(expression, AtClock):
            return _clock(expression, anchors)
        return _calendar(expression, anchors)
    except UndatedError as error:
        return Dated(_open_value(expression), _unit_of(expression), reason=str(error),
                     mod=_mod(expression))  # fmt: skip
    except (ValueError, OverflowError) as error:
        return Dated(_open_value(expression), _unit_of(expression), reason=f"no such date: {error}")


def _calendar(expression: Expression, anchors: Anchors) -> Dated:
    interval, unit = stretch(expression, anchors)
    text = timex3.value(interval, unit)
    if isinstance(expression, Between | Union):
        text = timex3.edtf(interval, unit) or text
    if isinstance(expression, Nth) and expression.count > 1:
        unit = G.VAGUE
    inferred = _inferred(expression)
    if isinstance(expression, Part):
        mod = _MODS.get(expression.mod, expression.mod)
        return Dated(text, unit, part(interval, unit, expression.mod), interval, mod, inferred)
    return Dated(text, unit, interval, interval, None, inferred)


def _clock(expression: AtClock, anchors: Anchors) -> Dated:
    base = date(expression.base, anchors)
    if base.interval is None:
        return replace(base, value=f"{base.value}T{expression.clock}{expression.zone}", unit=G.HOUR)
    if base.unit is not None and base.unit.rank > G.DAY.rank:
        raise UndatedError("a clock time of no one day")
    finer = G.MINUTE if ":" in expression.clock else G.PART_OF_DAY
    zone = "Z" if expression.zone == "Z" else ""
    return replace(base, value=f"{base.value}T{expression.clock}{zone}", unit=finer)


def _length(length: Duration, anchors: Anchors) -> Dated:
    text = timex3.duration(length)
    if length.side is None:
        return Dated(text, None, reason="a length of time, without a beginning or an end")
    anchor = anchors.now if anchors.now is not None else None
    if anchor is None:
        return Dated(text, None, reason="a length from the document's date, which is not known")
    interval = _side(length, anchor)
    return Dated(text, G.VAGUE, interval, interval)


def _side(length: Duration, anchor: dt.date) -> Interval:
    sign = -1 if length.side == "past" else 1
    far: dt.date | None = anchor
    for amount, unit in length.amounts:
        if not isinstance(unit, Granularity):
            continue
        if amount is None:  # "the past few weeks": within the next larger unit
            amount, unit = 1, _LARGER.get(unit, G.CENTURY)
        far = None if far is None else _reach(far, sign * amount, unit)
    if sign < 0:
        return Interval(min(far, anchor) if far else None, anchor + dt.timedelta(days=1))
    return Interval(anchor, None if far is None else max(far, anchor) + dt.timedelta(days=1))


_LARGER = {G.MINUTE: G.DAY, G.HOUR: G.DAY, G.DAY: G.MONTH, G.WEEK: G.QUARTER, G.MONTH: G.YEAR,
           G.QUARTER: G.DECADE, G.YEAR: G.DECADE, G.WEEKEND: G.QUARTER}  # fmt: skip


def _reach(day: dt.date, steps: float, unit: Granularity) -> dt.date | None:
    try:
        return add(day, steps, unit)
    except ValueError:
        return None


def _vague(expression: Vague, anchors: Anchors) -> Dated:
    if anchors.now is None:
        return Dated(expression.ref, G.VAGUE, reason="counted from the document's date, not known")
    after = anchors.now + dt.timedelta(days=1)
    interval = {
        "PAST_REF": Interval(None, after),
        "FUTURE_REF": Interval(anchors.now, None),
        "PRESENT_REF": Interval(anchors.now, after),
    }[expression.ref]
    return Dated(expression.ref, G.VAGUE, interval, interval)


def _named(expression: Named) -> Dated:
    interval = expression.interval
    if interval is None:
        return Dated("XXXX", G.VAGUE, reason="several periods bear the name")
    first = "XXXX" if interval.start is None else interval.start.isoformat()
    last = "XXXX" if interval.latest is None else interval.latest.isoformat()
    return Dated(f"{first}/{last}", G.VAGUE, interval, interval)


def stretch(expression: Expression, anchors: Anchors) -> _Stretch:
    """The interval and unit of a calendar expression. Raises UndatedError, ValueError."""
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


def _back(e: Then, anchors: Anchors) -> _Stretch:
    """The time last spoken of, as this unit. A finer unit than was spoken of is not known."""
    told = anchors.near if e.loose and anchors.base == "now" else anchors.then
    if told is None or told.start is None:
        day = _now(anchors)
        return (Interval.day(day), G.DAY) if e.unit is G.VAGUE else (unit_at(day, e.unit), e.unit)
    if e.unit is G.VAGUE:
        return told, G.VAGUE
    unit = unit_at(told.start, e.unit)
    if not unit.contains(told) and unit.days is not None and (told.days or 0) > unit.days:
        if e.loose and anchors.now is not None and anchors.base == "now":
            return unit_at(anchors.now, e.unit), e.unit
        raise UndatedError(f"the time last spoken of ({told}) is coarser than a {e.unit}")
    return unit, e.unit


def _shifted(e: Shift, anchors: Anchors) -> _Stretch:
    interval, _ = stretch(e.base, anchors)
    if interval.start is None:
        raise UndatedError("counted from an open beginning")
    return unit_at(add(interval.start, e.steps, e.unit), e.to), e.to


def _nth(e: Nth, anchors: Anchors) -> _Stretch:
    container, _ = stretch(e.container, anchors)
    start, end = container.start, container.end
    if start is None or end is None:
        raise UndatedError("counted inside an open stretch")
    if e.weekday is not None:
        return _nth_weekday(e, start, end), G.DAY
    if e.n < 0:
        return unit_at(end - dt.timedelta(days=1), e.unit), e.unit
    if e.unit in (G.WEEK, G.DAY):
        first = add(start, e.n - 1, e.unit)
        interval = unit_at(first, e.unit)
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


def _within(e: Within, anchors: Anchors) -> _Stretch:
    container, unit = stretch(e.container, anchors)
    if e.of.unit.rank > unit.rank and container.start is not None:
        return unit_at(container.start, e.of.unit), e.of.unit
    for candidate in _occurrences(e.of, container.start or dt.date.min, 3):
        if container.contains(candidate) or (
            e.of.unit is G.SEASON and candidate.start is not None
            and container.contains(Interval.day(candidate.start))
        ):  # fmt: skip
            return candidate, e.of.unit
    raise UndatedError("there is none in that stretch")


def _this(e: This, anchors: Anchors) -> _Stretch:
    base, _ = stretch(e.base, anchors)
    if base.start is None:
        raise UndatedError("counted from an open beginning")
    larger = G.WEEK if e.of.weekday is not None else G.YEAR
    outer = unit_at(base.start, larger)
    for candidate in _occurrences(e.of, outer.start or base.start, 2):
        if candidate.start is not None and outer.contains(Interval.day(candidate.start)):
            return candidate, e.of.unit
    raise UndatedError("there is none in that stretch")


def _last(e: Last, anchors: Anchors) -> _Stretch:
    start = stretch(e.base, anchors)[0].start or dt.date.min
    found = [
        c
        for c in _occurrences(e.of, start, _reach_of(e.of))
        if c.end is not None and c.end <= start
    ]
    if not found:
        raise UndatedError("there is none before")
    return max(found, key=lambda c: c.end or start), e.of.unit


def _next(e: Next, anchors: Anchors) -> _Stretch:
    start = stretch(e.base, anchors)[0].latest or dt.date.min
    found = [
        c
        for c in _occurrences(e.of, start, _reach_of(e.of))
        if c.start is not None and c.start > start
    ]
    if not found:
        raise UndatedError("there is none after")
    return min(found, key=lambda c: c.start or start), e.of.unit


def _partial(e: Calendar, anchors: Anchors) -> _Stretch:
    if e.year is not None:
        if e.year < 0:
            raise UndatedError(
                "a year before Christ, which the calendar of intervals does not hold"
            )
        return occurrence(e, e.year), e.unit
    if e.unit in (G.YEAR, G.DECADE):
        return _short(e, _base(anchors)), e.unit
    base = _base(anchors)
    found = sorted(_occurrences(e, base, _reach_of(e)), key=lambda c: c.start or base)
    past = [c for c in found if c.start is not None and c.start <= base]
    future = [c for c in found if c.end is not None and c.end > base]
    if not past and not future:
        raise UndatedError("no such date near the anchor")
    if anchors.base == "then" and anchors.then is not None:
        inside = [c for c in found if anchors.then.contains(c)]
        if inside:
            return inside[0], e.unit
    nearest = min(found, key=lambda c: _distance(c, base))
    wanted = past[-1:] if anchors.direction == "past" else future[:1]
    if anchors.direction == "near" or not wanted:
        return nearest, e.unit
    if e.month is not None:
        times = 3 if e.day is not None else 6
        if _distance(wanted[0], base) > times * _distance(nearest, base):
            return nearest, e.unit  # "payable 15 December" in November is not last year's
    return wanted[0], e.unit


def _distance(interval: Interval, day: dt.date) -> int:
    start, latest = interval.start or day, interval.latest or day
    return 0 if start <= day <= latest else min(abs((start - day).days), abs((latest - day).days))


def _short(e: Calendar, base: dt.date) -> Interval:
    """The two-digit year or decade nearest before the anchor, ten years ahead at most."""
    two = e.index or 0
    year = base.year // 100 * 100 + two
    year = (
        year - 100
        if year > base.year + 10
        else year + 100
        if year + 100 <= base.year + 10
        else year
    )
    return unit_at(dt.date(max(year, 1), 1, 1), e.unit)


def occurrence(e: Calendar, year: int) -> Interval:
    """The calendar expression in that year. Raises ValueError where the year has none."""
    if e.holiday is not None:
        return Interval.day(holiday(e.holiday, year))
    if e.unit is G.SEASON:
        return season(year, e.index or 0)
    if e.unit in (G.QUARTER, G.HALF):
        months = 3 if e.unit is G.QUARTER else 6
        return unit_at(dt.date(year, 1 + months * ((e.index or 1) - 1), 1), e.unit)
    if e.day is not None:
        return Interval.day(dt.date(year, e.month or 1, e.day))
    if e.month is not None:
        return Interval.month(year, e.month)
    return unit_at(dt.date(max(year, 1), 1, 1), e.unit)


def _occurrences(e: Calendar, around: dt.date, reach: int) -> list[Interval]:
    """What the partial expression may mean around a day, a few years, months or weeks each way."""
    if e.year is not None:
        return [occurrence(e, e.year)]
    if e.unit is G.WEEKEND:
        return [unit_at(add(around, n, G.WEEK), G.WEEKEND) for n in range(-2, 3)]
    if e.unit in (G.WEEK, G.MONTH) and e.month is None and e.day is None:
        return [unit_at(around, e.unit)]
    found: list[Interval] = []
    if e.weekday is not None and e.day is None:
        first = around - dt.timedelta(days=(around.weekday() - e.weekday) % 7)
        steps: Callable[[int], Interval] = lambda n: Interval.day(first + dt.timedelta(days=7 * n))
    elif e.day is not None and e.month is None:
        steps = lambda n: _day_of_month(around, n, e.day or 1)
    else:
        steps = lambda n: occurrence(e, around.year + n)
    for n in range(-reach, reach + 1):
        try:
            found.append(steps(n))
        except (ValueError, OverflowError):
            continue
    if e.weekday is not None and e.day is not None:
        matching = [c for c in found if c.start is not None and c.start.weekday() == e.weekday]
        return matching or found
    return found


def _reach_of(e: Calendar) -> int:
    """How many years or weeks each way to look: eight for a 29 February, for weekdays of dates."""
    return (
        8 if e.day is not None and (e.weekday is not None or (e.month == 2 and e.day == 29)) else 2
    )


def _day_of_month(around: dt.date, months: int, day: int) -> Interval:
    first = add(around.replace(day=1), months, G.MONTH)
    return Interval.day(first.replace(day=day))


def _between(e: Between, anchors: Anchors) -> _Stretch:
    first, last = stretch(e.first, anchors)[0], stretch(e.last, anchors)[0]
    return Interval(first.start, last.end), G.VAGUE


def _union(e: Union, anchors: Anchors) -> _Stretch:
    parts = [stretch(p, anchors) for p in e.parts]
    return parts[0]


_STRETCHES: dict[type, Callable[..., _Stretch]] = {
    Calendar: _partial,
    Now: lambda e, a: (unit_at(_now(a), e.unit), e.unit),
    Then: _back,
    Shift: _shifted, Last: _last, Next: _next, This: _this, Within: _within, Nth: _nth,
    Part: lambda e, a: stretch(e.base, a), About: lambda e, a: stretch(e.base, a),
    AtClock: lambda e, a: stretch(e.base, a), Between: _between, Union: _union,
}  # fmt: skip


def _unit_of(expression: Expression) -> Granularity | None:
    if isinstance(expression, Calendar | Now | Then):
        return expression.unit
    if isinstance(expression, Shift):
        return expression.to
    if isinstance(expression, Last | Next | This | Within):
        return expression.of.unit
    if isinstance(expression, Part | About | AtClock):
        return _unit_of(expression.base)
    return expression.unit if isinstance(expression, Nth) else None


def _open_value(expression: Expression) -> str:
    if isinstance(expression, Calendar):
        return timex3.open_value(expression)
    if isinstance(expression, Last | Next | This | Within):
        return timex3.open_value(expression.of)
    if isinstance(expression, Part | About):
        return _open_value(expression.base)
    if isinstance(expression, AtClock):
        return f"{_open_value(expression.base)}T{expression.clock}{expression.zone}"
    if isinstance(expression, Union):
        return _open_value(expression.parts[0])
    unit = _unit_of(expression)
    return timex3.open_value(Calendar(unit)) if unit is not None else "XXXX"


def _mod(expression: Expression) -> str | None:
    return _MODS.get(expression.mod, expression.mod) if isinstance(expression, Part) else None


def _inferred(expression: Expression) -> tuple[str, ...]:
    """The parts of a calendar date that the words leave out."""
    if isinstance(expression, Part | AtClock):
        return _inferred(expression.base)
    if not isinstance(expression, Calendar) or expression.year is not None:
        return ()
    if expression.unit in (G.YEAR, G.DECADE):
        return ("century",)
    if expression.month is None and expression.unit is G.DAY and expression.holiday is None:
        return ("year", "month") if expression.weekday is None else ("date",)
    return ("year",)
