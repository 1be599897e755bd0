"""Time expressions that date nothing: of a dateline, a person's years, a habit."""

from __future__ import annotations

from timeline.events.tensed import past
from timeline.interval import Interval
from timeline.syntax.tree import DASHES, Sentence, labels
from timeline.timex import Timex

_PLACE = 6  # words


def dates_nothing(
    s: Sentence, timex: Timex, inside: list[int], written: Interval | None
) -> bool:
    """Whether an expression, `inside` its words, dates no event of its sentence."""
    today = timex.interval == written
    return (
        _adjectival(s, timex, inside)
        or _beside_name(s, inside[0])
        or _heads_story(s, inside, today)
        or _anniversary(s, timex, inside)
        or _of_figures(s, inside)
        or _of_hours(s, timex, inside)
        or (today and "same" in timex.text.lower().split())  # "on the same day": as each other
    )


def _adjectival(s: Sentence, timex: Timex, inside: list[int]) -> bool:
    """ "The current protests", "looks to the future": vague words for times that date no event."""
    if not timex.value.endswith("_REF"):
        return False
    before = s.lower(inside[0] - 1) if inside[0] else ""
    return before in ("from", "to", "of") or any(s.words[i].dep == "amod" for i in inside)


def _beside_name(s: Sentence, first: int) -> bool:
    """ "Met the former premier Ada Lorne (2013-2018)": the years of a person, and of no deed."""
    at = first - 1
    while at > 0 and (s.words[at].text in DASHES or s.words[at].text.isdigit()):
        at -= 1
    return at > 0 and s.words[at].text == "(" and s.name_type(at - 1) == "PER"


def _heads_story(s: Sentence, inside: list[int], written: bool) -> bool:
    """Whether a date is that of a dateline: "OST, Dec. 11 (Harbour News) -- Rebels ...".

    Without a place before it only the document's own date is one, else it is a row of a list.
    """
    before, behind = s.words[: inside[0]], inside[-1] + 1
    named = all(w.pos in ("PROPN", "PUNCT") for w in before) and len(before) <= _PLACE
    if not named or (before and before[-1].text != ","):
        return False
    if behind < len(s.words) and s.words[behind].text == "(":
        closed = (w.i for w in s.words[behind : behind + _PLACE] if w.text == ")")
        behind = next(closed, len(s.words)) + 1
    dash = behind < len(s.words) and s.words[behind].text in (*DASHES, ":")
    return dash and (written or bool(before))


def _anniversary(s: Sentence, timex: Timex, inside: list[int]) -> bool:
    """ "On this day in 1994": of another year's day the year is told."""
    behind = [w.text.lower() for w in s.words[inside[-1] + 1 : inside[-1] + 3]]
    this = timex.text.lower().startswith("this ") and behind[:1] == ["in"]
    return this and behind[-1].isdigit()


def _of_figures(s: Sentence, inside: list[int]) -> bool:
    """ "Came second with 24.1% (2015: 31.0%)": the year of a figure to compare with."""
    around = (s.words[k].text for k in (inside[0] - 1, inside[-1] + 1) if 0 <= k < len(s.words))
    return tuple(around) == ("(", ":")


def _of_hours(s: Sentence, timex: Timex, inside: list[int]) -> bool:
    """ "Imposed a curfew from 8 p.m. to 5 a.m.": hours of every day, and of no deed."""
    if timex.type != "TIME" or not timex.evidence.rule.startswith("time-"):
        return False
    before = [s.lower(k) for k in range(max(0, inside[0] - _HOURS), inside[0])]
    behind = [s.lower(k) for k in range(inside[-1] + 1, min(inside[-1] + 3, len(s.words)))]
    begun, over = {"from", "between"}, {"to", "until", "till", "and"}
    range_ = (before[-1:] and before[-1] in begun and not over.isdisjoint(behind)) or (
        before[-1:] and before[-1] in over and not begun.isdisjoint(before))
    return bool(range_) and not _SHUT.isdisjoint(before)


_HOURS = 10  # words
_SHUT = labels("curfew curfews blackout blackouts lockdown")


def recurs(s: Sentence, v: int, inside: list[int], timex: Timex) -> bool:
    """ "Usually meets in May": a month of no year, or a weekday, with a verb of habit.

    So too "meets every year in May". A past with "often" has its month: "often spoke in May".
    """
    said = [s.lower(i) for i in inside]
    if timex.bound or timex.value.endswith("_REF") or not NEAR.isdisjoint(said):
        return False
    if any(w.isdigit() for w in said):
        return False
    years = (k for k in s.kids(v, "obl", "obl:unmarked") if s.lemma(k) == "year")
    if any(not {"every", "each"}.isdisjoint(s.lemmas(k, "det")) for k in years):
        return True
    how = s.lemmas(v, "advmod")
    return not _USUAL.isdisjoint(how) or (not _OFTEN.isdisjoint(how) and not past(s, v))


NEAR = labels("yesterday today tomorrow tonight last next this that earlier later ago")
"""Words that tell which of the days or months of a name is meant."""
_USUAL = labels("usually typically normally generally traditionally")
_OFTEN = labels("always often frequently regularly commonly annually yearly")
