"""What is told of the time of another: "until 1983, when he resigned", "left in 1982 after X fell".
"""

from __future__ import annotations

from dataclasses import replace

from timeline.calendar_units import unit_at
from timeline.events.closed import BOUNDED
from timeline.events.modality import TO_BE
from timeline.events.spread import spread
from timeline.events.stretch import over
from timeline.events.tensed import is_expected
from timeline.interval import Granularity, Interval
from timeline.syntax import predicates
from timeline.syntax.tree import Sentence
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
    """Of what a clause with "when" tells the stretch that begins or closes another's: 1983 of "from
    1961 to 1983" and of "until 1983", 1993 of "since 1993"; None where it is not known.
    """
    if timex.bound in (*UNTIL, "to"):
        return last_unit(timex)
    if timex.bound is None:
        return timex
    start = timex.interval.start if timex.interval is not None else None
    known = timex.bound in ("since", "from") and timex.granularity is not None
    if start is None or not known or timex.granularity is Granularity.VAGUE:
        return None
    unit = timex.granularity or Granularity.DAY
    made = Interval(start, unit_at(start, unit).end)  # of "since late 2014" the rest of 2014
    return over(timex, made, unit)


UNTIL = ("until", "till")


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


def before_it(s: Sentence, found: dict[int, Timex]) -> dict[int, Timex]:
    """The dates with those of what came first: "left in 1982 after X fell" has X fall by 1982."""
    made = dict(found)
    for w in s.words:
        if w.dep != "advcl" or w.i in found or "after" not in s.lemmas(w.i, "mark"):
            continue
        then = found.get(w.head)
        end = then.interval.end if then is not None and then.interval is not None else None
        if then is None or end is None or then.bound not in (None, "by"):
            continue
        if predicates.is_predicate(s, w.i):
            told = over(then, Interval(None, end), None, (BOUNDED, then.value))
            made |= spread(s, {w.i: replace(told, bound="by")})
    return {**made, **found}
