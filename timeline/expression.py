"""The algebra of unanchored time: what words say before anybody knows when they were written.

An expression is a small tree of values. `Calendar` names a stretch of the calendar, wholly
(7 April 2021) or in part (April, Monday, the 7th). `Now` and `Then` are the unit that holds the
anchor: the document's date, and the time the text last spoke of. `Shift`, `Last`, `Next`, `Nth`,
`Part` and `AtClock` are built on others; `Duration`, `Recurring` and `Vague` are what
no calendar stretch answers to. Nothing here knows a date of today.

The operators follow Bethard, "A synchronous context free grammar for time normalization"
(EMNLP 2013); values are those of ISO 24617-1 (ISO-TimeML).
"""

from __future__ import annotations

from dataclasses import dataclass

from timeline.interval import Granularity, Interval

G = Granularity


@dataclass(frozen=True, slots=True)
class Calendar:
    """A named stretch of the calendar; what is None is not said and must come from an anchor.

    `unit` is what it names; `index` counts quarters and halves from 1, seasons from 0 (spring),
    holidays by their table. `year` is negative before Christ, and for decades and centuries it is
    their first year ("the 1980s" 1980, "the 20th century" 1900). `weekday` counts from 0 (Monday).
    """

    unit: Granularity
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    index: int | None = None
    holiday: str | None = None


@dataclass(frozen=True, slots=True)
class Now:
    """The unit that holds the document's date ("today", "this year")."""

    unit: Granularity


@dataclass(frozen=True, slots=True)
class Then:
    """The unit that holds the time last spoken of ("that year", "the same day").

    VAGUE stands for that time itself, whatever its unit. `loose` words ("the year", a bare "at
    noon") point back only inside a sentence, and else to the document's date.
    """

    unit: Granularity
    loose: bool = False


TODAY, THAT_DAY = Now(G.DAY), Then(G.DAY)


@dataclass(frozen=True, slots=True)
class Shift:
    """`steps` units after `base` (before, if negative), as a unit of kind `to`."""

    base: Expression
    steps: float
    unit: Granularity
    to: Granularity


@dataclass(frozen=True, slots=True)
class Last:
    """The last `of` that lies wholly before `base` ("last Monday")."""

    of: Calendar
    base: Expression


@dataclass(frozen=True, slots=True)
class Next:
    """The first `of` that begins after `base` ("next May")."""

    of: Calendar
    base: Expression


@dataclass(frozen=True, slots=True)
class This:
    """The `of` in the larger unit that holds `base` ("this Monday", "this summer")."""

    of: Calendar
    base: Expression


@dataclass(frozen=True, slots=True)
class Within:
    """The partial `of` inside `container` ("July last year", "Monday of last week")."""

    of: Calendar
    container: Expression


@dataclass(frozen=True, slots=True)
class Nth:
    """The nth `unit` inside `container`, from its end if negative ("the first week of May").

    `count` units from there on ("the first two quarters of 1990").
    """

    n: int
    unit: Granularity
    container: Expression
    count: int = 1
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """A part of `base` that `mod` bounds: START, MID, END ("early"), BEGIN, CLOSE ("end of")."""

    base: Expression
    mod: str


@dataclass(frozen=True, slots=True)
class About:
    """`base` with a TIMEX3 modifier that leaves its dates alone (APPROX, MORE_THAN ...)."""

    base: Expression
    mod: str


@dataclass(frozen=True, slots=True)
class Union:
    """One of two readings, and nothing yet says which: a date of digits, day first or month first.
    """

    parts: tuple[Expression, Expression]


@dataclass(frozen=True, slots=True)
class AtClock:
    """A time of the day `base`: `clock` is TIMEX3 text after the T ("17:00", "MO"), `zone` as in
    ISO 8601 ("Z", "-05")."""

    base: Expression
    clock: str
    zone: str = ""


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time: `amounts` of units, None for an amount that is not said ("a few").

    `side` says where it lies, if the words do: "past" and "future" of the document's date,
    "before" and "after" the time last spoken of.
    """

    amounts: tuple[tuple[float | None, Granularity], ...]
    side: str | None = None


@dataclass(frozen=True, slots=True)
class Recurring:
    """What comes again and again, with its TIMEX3 value ("every Monday": XXXX-WXX-1)."""

    value: str


@dataclass(frozen=True, slots=True)
class Some:
    """One `of` its kind, and nobody says which ("it was a Monday")."""

    of: Calendar


@dataclass(frozen=True, slots=True)
class Vague:
    """PAST_REF, PRESENT_REF or FUTURE_REF; `unit` where the words name one ("recent months").

    `told` counts from the time last spoken of ("a few days later"), else from the document's date.
    """

    ref: str
    unit: Granularity | None = None
    told: bool = False


@dataclass(frozen=True, slots=True)
class Named:
    """A period known by its name ("the Trump Administration"), from the table of periods.

    `interval` is None where the name is that of several and nothing decides.
    """

    name: str
    interval: Interval | None


@dataclass(frozen=True, slots=True)
class Impossible:
    """Words in the form of a date that no calendar holds, with the reason."""

    reason: str


Expression = (
    Calendar | Now | Then | Shift | Last | Next | This | Within | Nth | Part | About | Union
    | AtClock | Duration | Recurring | Some | Vague | Named | Impossible
)  # fmt: skip


def day(year: int | None, month: int, number: int) -> Calendar | Impossible:
    """A day of a month, with the year if said; Impossible where no calendar has it."""
    longest = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
    if not 1 <= month <= 12:
        return Impossible(f"there is no month {month}")
    if not 1 <= number <= longest[month - 1]:
        return Impossible(f"month {month} has no day {number}")
    if year is not None and month == 2 and number == 29 and not leap(year):
        return Impossible(f"{year} is no leap year and has no 29 February")
    return Calendar(G.DAY, year=year, month=month, day=number)


def leap(year: int) -> bool:
    """Whether the year has a 29 February in the Gregorian calendar."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def year(number: int) -> Calendar | Impossible:
    """A year from 1 to 9998, or before Christ if negative."""
    if number == 0 or number > 9998:
        return Impossible(f"there is no year {number} in the calendar (1 to 9998)")
    return Calendar(G.YEAR, year=number)


def in_year(part: Expression, number: int) -> Expression:
    """`part` with its year filled in ("April" and 2021); Impossible where that is no date."""
    if isinstance(part, Impossible):
        return part
    if isinstance(part, (Part, About)):
        return type(part)(in_year(part.base, number), part.mod)
    if not isinstance(part, Calendar):
        return Within(Calendar(G.YEAR, year=number), part)
    if part.unit is G.DAY and part.month is not None and part.day is not None:
        filled = day(number, part.month, part.day)
        if isinstance(filled, Impossible) or part.weekday is None:
            return filled
        return Calendar(G.DAY, number, part.month, part.day, part.weekday)
    return Calendar(part.unit, number, part.month, part.day, part.weekday, part.index, part.holiday)
