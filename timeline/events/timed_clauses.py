"""What is told of the time of another: "until 1972, when he resigned", "left in 1982 after X fell".
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from timeline.calendar_units import unit_at
from timeline.events.closed import BOUNDED, UNTIL
from timeline.events.modality import TO_BE
from timeline.events.spread import spread
from timeline.events.stretch import over
from timeline.events.tensed import holds_now, is_expected
from timeline.interval import Granularity, Interval
from timeline.syntax import predicates
from timeline.syntax.tree import Sentence, labels
from timeline.timex import Timex


def told_when(s: Sentence, inside: list[int]) -> int | None:
    """The verb of a clause with "when" that says what was at a date: right behind it."""
    behind = range(inside[-1] + 1, min(inside[-1] + 3, len(s.words)))
    when = next((k for k in behind if s.lower(k) == "when"), None)
    if when is not None and all(s.words[k].text in (",", "when") for k in range(behind[0], when)):
        up = s.words[when].head
        return up if up > when and predicates.is_predicate(s, up) else None
    relative = (k for i in inside for k in s.kids(i, "acl:relcl"))
    return next((k for k in relative if "when" in s.lemmas(k, "mark", "advmod")), None)


def at_its_end(timex: Timex) -> Timex | None:
    """Of what a clause with "when" tells the stretch that begins or closes another's: 1972 of "from
    1951 to 1972" and of "until 1972", 1993 of "since 1993"; None where it is not known.
    """
    if timex.bound in (*UNTIL, "to"):
        return last_unit(timex)
    if timex.bound is None:
        return timex
    if timex.bound in ("after", "before"):
        return _edge(timex)
    start = timex.interval.start if timex.interval is not None else None
    known = timex.bound in ("since", "from") and timex.granularity is not None
    if start is None or not known or timex.granularity is Granularity.VAGUE:
        return None
    unit = timex.granularity or Granularity.DAY
    made = Interval(start, unit_at(start, unit).end)  # of "since late 2014" the rest of 2014
    return over(timex, made, unit)


def _edge(timex: Timex) -> Timex | None:
    """The year 1994 of "after 1994", which bounds a stretch that it is no part of."""
    days, unit = timex.interval, timex.granularity
    if days is None or unit in (None, Granularity.VAGUE):
        return None
    edge = days.end if days.start is None else days.start - dt.timedelta(days=1)
    return None if edge is None else over(timex, unit_at(edge, unit), unit)


def last_unit(timex: Timex) -> Timex:
    """The day, month or year that closes a stretch: May of "did not attack until May"."""
    latest = timex.interval.latest if timex.interval is not None else None
    if latest is None or timex.granularity in (None, Granularity.VAGUE):
        return timex
    return over(timex, unit_at(latest, timex.granularity), timex.granularity)


def not_before(s: Sentence, v: int, timex: Timex) -> Timex:
    """From that day on, of what will not be until then: it is to be then or later."""
    start = timex.interval.start if timex.interval is not None else None
    to_be = not TO_BE.isdisjoint(s.lower(k) for k in s.kids(v, "aux")) or is_expected(s, v)
    if start is None or not to_be:
        return timex
    return over(timex, Interval(start, None), None)


def beside_it(s: Sentence, found: dict[int, Timex]) -> dict[int, Timex]:
    """The dates with those of what came before or after what is dated, each known by its end alone.

    "Left in 1982 after X fell" has X fall by 1982, "left after the vote of 1982" leave from then,
    "left before the vote" until then.
    """
    made = dict(found)
    for w in s.words if found else ():
        ties = (s.case(w.i), *s.lemmas(w.i, "mark")) if w.dep in ("advcl", "obl") else ()
        before, after = not _BEFORE.isdisjoint(ties), not _AFTER.isdisjoint(ties)
        own, up = found.get(w.i), found.get(w.head)
        if not (before or after) or (own is None) == (up is None) or holds_now(s, w.head):
            continue  # "gaps remain before next week's talks"
        told: Timex | None = None
        if own is None and up is not None and after and w.dep == "advcl":
            told = _bounding(up, Interval(None, _end(up)), "by")
        elif own is not None and before:
            told = _bounding(own, Interval(None, _end(own)), "by")
        elif own is not None and after and not _measured(s, w.i):
            told = _bounding(own, Interval(_start(own), None), "after")
        if told is not None:
            made |= spread(s, {w.i if own is None else w.head: told})
    return {**{k: t for k, t in made.items() if predicates.is_predicate(s, k)}, **found}


def _measured(s: Sentence, i: int) -> bool:
    """Whether it is told how long after: "four years after it fell", which `counted` reads."""
    ties = [k for k in s.kids(i, "mark", "case") if s.lower(k) in _AFTER]
    own = any(s.lemma(k) in _UNITS for k in s.kids(i, "obl:unmarked", "nmod:unmarked") if k < i)
    return own or any(k > 0 and s.lemma(k - 1) in _UNITS for k in ties)


_UNITS = labels("minute hour day week month year decade century")
_AFTER = frozenset({"after", "following"})
_BEFORE = frozenset({"before", "ahead of", "prior to"})


def _start(timex: Timex) -> dt.date | None:
    return timex.interval.start if timex.interval is not None else None


def _end(timex: Timex) -> dt.date | None:
    return timex.interval.end if timex.interval is not None else None


def _bounding(timex: Timex, interval: Interval, bound: str) -> Timex | None:
    """What comes before or after an expression that bounds nothing itself."""
    open_ = interval.start is None and interval.end is None
    if open_ or timex.bound not in (None, "by", "after"):
        return None
    if timex.bound is not None and timex.bound != bound:
        return None
    return replace(over(timex, interval, None, (BOUNDED, timex.value)), bound=bound)
