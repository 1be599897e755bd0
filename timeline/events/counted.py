"""Dates counted from another clause: "two days after X suspended it", "a month before the attack".

The length stands before "after" or "before"; the one clause's date gives the other's, as finely
as the length's unit says and no finer than the date counted from.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from timeline import timex3
from timeline.calendar_units import add, unit_at
from timeline.events.stretch import over
from timeline.interval import Granularity, Interval
from timeline.syntax import predicates
from timeline.syntax.tree import Sentence
from timeline.timex import Timex

RULE = "counted from another clause"
_LENGTH = re.compile(r"P(\d+)([DWMY])")
_UNITS = {
    "D": (Granularity.DAY, 1),
    "W": (Granularity.WEEK, 7),
    "M": (Granularity.MONTH, 31),
    "Y": (Granularity.YEAR, 366),
}
_STEPS = {"after": -1, "before": 1}


def counted(
    s: Sentence, timexes: Iterable[Timex], dates: dict[int, Timex], written: Interval | None
) -> dict[int, Timex]:
    """The dates of predicates with those that a length of time before or after another gives.

    A simple present that governs such a clause ("the ban comes a day after ...") is that of the
    day of writing, a present perfect of its year; not "falls due 30 days after delivery". Nothing
    is counted from a stretch longer than the unit, nor from a bound.
    """
    found = dict(dates)
    for timex in timexes:
        bare = timex.type == "DURATION" and timex.interval is None  # no "over the past month after"
        length = _LENGTH.fullmatch(timex.value) if bare else None
        ends = s.words_in(timex.span)
        behind = ends[-1] + 1 if ends else len(s.words)
        if length is None or behind >= len(s.words) or s.lower(behind) not in _STEPS:
            continue
        told = _told(s, behind)
        main = _main(s, told) if told is not None else None
        if told is None or main is None or (main not in found and _is_any(s, told)):
            continue
        unit, longest = _UNITS[length[2]]
        steps = _STEPS[s.lower(behind)] * int(length[1])
        if main < told and _stands_behind(s, found.get(main), main, told):
            found.setdefault(told, found.pop(main))  # "before the raid by rebels on 12 March"
        base, place = _base(s, found, main, written, unit), told
        if told in found and main not in found:
            base, place, steps = _plain(found[told]), main, -steps
        if base is not None and place not in found and _spans(base, longest):
            made = (_reached if _is_within(s, ends[0]) else _moved)(timex, base, steps, unit)
            if made is not None:
                found[place] = made
    return found


def _told(s: Sentence, mark: int) -> int | None:
    """The predicate or event noun that "after" or "before" stands before."""
    w = s.words[mark]
    if w.dep == "mark" and predicates.is_predicate(s, w.head):
        return w.head
    return w.head if w.dep == "case" and predicates.event_noun(s, w.head) is not None else None


def _is_any(s: Sentence, told: int) -> bool:
    """Whether it is whichever comes: "payment falls due 30 days after delivery"."""
    w = s.words[told]
    single = w.pos == "NOUN" and w.feats.get("Number") == "Sing"
    return single and all(s.words[k].dep in _LOOSE for k in s.children[told])


_LOOSE = frozenset({"case", "punct", "nummod", "obl:unmarked", "nmod:unmarked", "advmod"})


def _main(s: Sentence, told: int) -> int | None:
    return next((k for k in s.above(told) if predicates.is_predicate(s, k)), None)


def _stands_behind(s: Sentence, timex: Timex | None, main: int, told: int) -> bool:
    """Whether the date of clause `main` is its own and stands behind what is told."""
    if timex is None or timex.span.start <= s.words[told].start:
        return False
    return any(timex.span.start <= s.words[k].start < timex.span.end for k in s.below(main))


def _base(
    s: Sentence, found: dict[int, Timex], main: int, written: Interval | None, unit: Granularity
) -> Interval | None:
    """The days counted from; of what has just been done the year is that of writing."""
    if main in found:
        return _plain(found[main])
    w = s.words[main]
    helpers = [s.words[k] for k in s.kids(main, "aux")]
    if unit is Granularity.YEAR and [h.text.lower() for h in helpers] in (["has"], ["have"]):
        return written
    present = w.feats.get("Tense") == "Pres" and w.feats.get("VerbForm") == "Fin"
    return written if present and not helpers else None


def _plain(timex: Timex) -> Interval | None:
    return timex.interval if timex.bound is None else None


def _spans(base: Interval, longest: int) -> bool:
    return base.days is not None and base.days <= longest


_OVER = frozenset({"in", "within", "over", "during", "throughout"})


def _is_within(s: Sentence, first: int) -> bool:
    """Whether a length is a stretch in which something was: "in the two weeks after the raid"."""
    before = [w.text.lower() for w in s.words[max(0, first - 3) : first]]
    while before and before[-1] in ("the", "first", "last"):
        before.pop()
    return bool(before) and before[-1] in _OVER


def _reached(timex: Timex, base: Interval, steps: int, unit: Granularity) -> Timex | None:
    """The stretch from the days counted from: "in the two weeks after the raid"."""
    if base.start is None or base.latest is None:
        return None
    try:
        far = add(base.start if steps < 0 else base.latest, steps, unit)
    except ValueError:
        return None
    days = Interval.closed(min(far, base.start), max(far, base.latest))
    return over(timex, days, None, (RULE, f"the clause of {base}"))


def _moved(timex: Timex, base: Interval, steps: int, unit: Granularity) -> Timex | None:
    """The length as a date so many units from the first day counted from; None off the calendar."""
    if base.start is None:
        return None
    try:
        interval = unit_at(add(base.start, steps, unit), unit)
    except ValueError:
        return None
    return replace(
        timex,
        type="DATE",
        value=timex3.value(interval, unit),
        interval=interval,
        granularity=unit,
        edtf=timex3.edtf(interval, unit),
        reason=None,
        evidence=replace(
            timex.evidence, rule=RULE, anchor=f"the clause of {base}"
        ),
    )
