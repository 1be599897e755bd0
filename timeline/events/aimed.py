"""Dates that a deed sets, moves or plans for, which are not the day on which it was done."""

from __future__ import annotations

from timeline.events.tensed import is_past
from timeline.syntax import predicates
from timeline.syntax.tree import Sentence, labels
from timeline.timex import Timex

_PUT_OFF = labels(
    "postpone delay adjourn extend reschedule move push put defer suspend ban remand renew prolong"
)
_MOVED = labels("postpone delay reschedule move push put defer bring change shift")
_AIMS = labels("deadline date day time target cutoff")


def is_set(s: Sentence, v: int, inside: list[int], timex: Timex) -> bool:
    """Whether a date is what a verb arranges: "extended to 3 May", "named Friday as the date".

    So too "postponed the vote until Tuesday", and whatever else is done to a day.
    """
    place = next((i for i in inside if s.words[i].head == v), inside[0])
    if timex.bound in ("from", "to") and s.lemma(v) in _MOVED:
        return True  # "postponed from May to June"
    if s.words[place].head == v and s.case(place) == "to":
        return timex.bound is None
    if timex.bound == "until":
        return s.lemma(v) in _PUT_OFF
    if s.case(place) == "as of" and "have" in s.lemmas(v, "aux"):
        return True  # "as of Monday, X had left"
    named = (k for k in s.kids(v, "obl", "xcomp") if s.case(k) == "as")
    return any(s.lemma(k) in _AIMS and v < inside[0] < k for k in named)


def planned_for(s: Sentence, v: int) -> int:
    """ "On Tuesday X plans to march": of a day ahead the verb that is planned, not the planning."""
    if is_past(s, v) or s.lemma(v) not in predicates.verbs("plan"):
        return v
    below = (k for k in s.kids(v, "xcomp") if "to" in s.lemmas(k, "mark"))
    nouns = (k for k in s.kids(v, "obj") if predicates.event_noun(s, k) is not None)
    verb = next((k for k in below if predicates.is_predicate(s, k)), None)
    return next(nouns, v) if verb is None else verb
