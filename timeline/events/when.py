"""Which time expression dates which predicate, by the tree.

An expression dates the verb it is an adverbial of, or the event noun it stands in ("a January
2020 decision" dates the decision, not the sentence's verb); inside another noun it dates nothing.
"""

from __future__ import annotations

from collections.abc import Container, Iterable

from timeline.events.aimed import is_set, planned_for
from timeline.events.asked import asked_for, asked_on
from timeline.events.closed import UNTIL, ends_period, period, reaching, since_noun
from timeline.events.compared import holds_rank, is_compared
from timeline.events.hangs_on import said_on, target_of
from timeline.events.idle import dates_nothing, recurs
from timeline.events.judged import judged
from timeline.events.listed import listed
from timeline.events.modality import came_at_last
from timeline.events.spread import spread
from timeline.events.tensed import EXPECTING, STATES, is_past, was_done
from timeline.events.timed_clauses import at_its_end, last_unit, not_before, told_when
from timeline.events.written import is_ahead
from timeline.interval import Interval
from timeline.syntax.tree import Sentence
from timeline.timex import Timex

_DEADLINES = ("by", "before", "until", "till")


def dated(
    s: Sentence, timexes: Iterable[Timex], written: Interval | None = None
) -> dict[int, Timex]:
    """For each predicate word that has a date that expression, its own or shared.

    `written` is when the document was: None where that is not known.
    """
    return spread(s, own_dates(s, timexes, written))


def own_dates(
    s: Sentence, timexes: Iterable[Timex], written: Interval | None = None
) -> dict[int, Timex]:
    """For each predicate word that an expression dates that expression; the first one wins,
    and one in a noun's brackets where there is no other.

    Only expressions that fall on the calendar count, so "over the past month" but no mere length,
    and no set.
    """
    found: dict[int, Timex] = {}
    timexes = listed(s, timexes)
    for timex in sorted(timexes, key=lambda t: _in_brackets(s, t)):
        if timex.interval is None or timex.type == "SET":
            continue
        inside = s.words_in(timex.span)
        if not inside or dates_nothing(s, timex, inside, written):
            continue
        target = judged(s, said_on(s, target_of(s, inside), inside[0]), inside)
        if target is not None and ends_period(s, target):
            over = period(s, target, timex, timexes)
            if over is not None:
                found.setdefault(*over)
            continue
        if target is not None and _tells_nothing_of(s, target, inside, timex):
            continue
        if target is not None and not holds_rank(s, inside[0], target, timex):
            _give(s, found, target, inside, timex, written)
        told, then = told_when(s, inside), at_its_end(timex)
        if told is not None and then is not None:
            found.setdefault(told, then)  # "a week ago, when a missile hit X"
    return reaching(s, found, written)


def _tells_nothing_of(s: Sentence, v: int, inside: list[int], timex: Timex) -> bool:
    """Whether a predicate that an expression hangs on is of another time, or of none."""
    if is_compared(s, inside[0], v) or is_set(s, v, inside, timex) or recurs(s, v, inside, timex):
        return True
    if timex.bound == "since" and _is_of_object(s, v, inside[0]):
        return True
    if timex.value not in _NOT_PAST:
        return False  # "the rebels now fled": the now of what is told, or "was shelved for now"
    done = timex.value == "PRESENT_REF" and not timex.bound and was_done(s, v)
    return done or is_past(s, v)


def _give(
    s: Sentence,
    found: dict[int, Timex],
    v: int,
    inside: list[int],
    timex: Timex,
    written: Interval | None,
) -> None:
    """Date by an expression in `found` the predicate it hangs on, or whose it is instead."""
    target = _wanted(s, v, timex, inside[0], written, found)
    if target is None:
        return
    since = since_noun(s, target, inside, timex, written)
    if since is None and found.get(target, timex).value.endswith("_REF"):
        found[target] = timex  # "most recently met in May"
    else:
        found.setdefault(target, since or timex)
    if timex.bound in UNTIL:
        v = _looked_for(s, target)
        if came_at_last(s, v):
            found[target] = not_before(s, v, last_unit(timex))


def _is_of_object(s: Sentence, v: int, first: int) -> bool:
    """ "Lifts a ban in force since 1948": a stretch till now of what stands before it, where the
    verb tells of one time.
    """
    w = s.words[v]
    simple = w.pos == "VERB" and w.finite and not s.kids(v, "aux") and s.lemma(v) not in STATES
    objects = (k for k in s.kids(v, "obj") if not s.kids(k, "nummod"))  # "lost nine since May"
    return simple and any(v < k < first for k in objects)


def _wanted(
    s: Sentence,
    v: int,
    timex: Timex,
    first: int,
    written: Interval | None,
    found: Container[int],
) -> int | None:
    """Whose an expression is: the verb's it hangs on, or that of what asks, or is asked or planned.

    `first` is its first word; nothing that is `found` to have a date takes another from below it.
    """
    if timex.bound in _DEADLINES:
        return asked_for(s, v, first)
    if is_ahead(timex, written):
        return planned_for(s, v)
    asked = asked_on(s, v, timex) if written is not None else v
    return v if asked in found else asked


def _looked_for(s: Sentence, v: int) -> int:
    """The verb by which another is to come: "expected" of "is not expected to leave"."""
    up = s.words[v].head if s.words[v].dep == "xcomp" else v
    return up if s.lemma(up) in EXPECTING else v


def _in_brackets(s: Sentence, timex: Timex) -> bool:
    """Whether what a noun's brackets say is all: "in his first term (1927-1931)"."""
    before = [w.text for w in s.words if w.end <= timex.span.start][-_BRACKET:]
    return "(" in before and ")" not in before[before.index("(") :]


_BRACKET = 4  # words
_NOT_PAST = ("PRESENT_REF", "FUTURE_REF")
