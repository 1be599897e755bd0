"""Words for past, present and future that name no date."""

from __future__ import annotations

from timeline.expression import AtClock, Calendar, Some, Vague
from timeline.interval import Granularity
from timeline.rules.grammar import Rule

G = Granularity

_WORDS = {
    "PRESENT_REF": "now|currently|nowadays|presently",
    "PAST_REF": "recently|lately|formerly",
}
_RECENTLY = "more|very|most recently"
_PHRASES = (
    ("right now", "PRESENT_REF"), ("at? the moment|present", "PRESENT_REF"),
    ("at present", "PRESENT_REF"),
    ("these days", "PRESENT_REF"), ("the present", "PRESENT_REF"), ("this time", "PRESENT_REF"),
    ("the time being", "PRESENT_REF"),
    ("the? present day", "PRESENT_REF"),
    (_RECENTLY, "PAST_REF"), ("the recent past", "PAST_REF"),
    ("the very? near|foreseeable|immediate|distant? future", "FUTURE_REF"),
    ("the short|near|long term", "FUTURE_REF"), ("as soon as possible", "FUTURE_REF"),
    ("a later date|time", "FUTURE_REF"), ("a short|little time|while later", "FUTURE_REF"),
    ("one day", "FUTURE_REF"), ("some day", "FUTURE_REF"),
    ("from now on", "FUTURE_REF"), ("the past", "PAST_REF"),
    ("a long|short time ago|back", "PAST_REF"), ("a while ago|back", "PAST_REF"),
    ("some time ago|back", "PAST_REF"), ("moments|ages ago", "PAST_REF"),
    ("not long ago", "PAST_REF"),
)  # fmt: skip
_MODAL = {"one day", "some day"}
_GUARDED = {"these days", "this time", "some day", "so far", "at? the moment|present",
            "at present", "the past", "the present", "the short|near|long term"}  # fmt: skip


_IN_TEXT = {
    "the moment": "for the moment,", "the present": "at the present.", "the past": "in the past,",
    "at present": "at present,", "this time": "at this time,",
    "one day": "he will one day go", "some day": "he will some day go",
}  # fmt: skip
"""Phrases that need words around them to be times."""


def _example(pattern: str) -> str:
    return " ".join(word.split("|")[0] for word in pattern.split() if not word.endswith("?"))


VAGUE: tuple[Rule, ...] = (
    *(Rule(f"vague-{word}", "timex", word, lambda ref=ref: Vague(ref), word, f"un{word}ly",
           guard=word if word in ("now", "recently") else None)
      for ref, words in _WORDS.items() for word in words.split("|")),
    *(Rule(f"vague-{_example(p).replace(' ', '-')}", "timex", p, lambda ref=ref: Vague(ref),
           _IN_TEXT.get(_example(p), _example(p)), "past it",
           guard="modal" if p in _MODAL else "phrase" if p in _GUARDED
           else "recently" if p == _RECENTLY
           else "future" if p.endswith("future") else None)
      for p, ref in _PHRASES ),
    Rule("vague-this-day", "timex", "this day", lambda: Vague("PRESENT_REF"),
         "to this day", "on this day", guard="today"),
    Rule("vague-future", "timex", "future", lambda: Vague("FUTURE_REF"),
         "it may change in future.", "in future editions", guard="inpast"),
    Rule("vague-current", "timex", "current", lambda: Vague("PRESENT_REF"),
         "the current plan", "carry current.", guard="current"),
    Rule("recent-units", "timex", "recent <units>", lambda u: Vague("PAST_REF", u)
         if u != G.SECOND else None, "in recent months", "recent people"),
    Rule("units-past", "timex", "<units> past|gone", lambda u: Vague("PAST_REF", u)
         if u.rank > G.DAY.rank else None, "as in years past", "years past it", guard="inpast"),
    Rule("units-ahead", "timex", "the? <units> ahead", lambda u: Vague("FUTURE_REF", u)
         if u != G.SECOND else None, "in the years ahead", "days ahead of it", guard="alone"),
    Rule("units-to-come", "timex", "the? <units> to come", lambda u: Vague("FUTURE_REF", u)
         if u != G.SECOND else None, "in days to come", "days to come back", guard="alone"),
    Rule("coming-units", "timex", "the? coming|next|future <units>",
         lambda u: Vague("FUTURE_REF", u)
         if u != G.SECOND else None, "coming months", "coming people"),
    Rule("some-weekday", "timex", "a|an <weekday>", lambda w: Some(Calendar(G.DAY, weekday=w)),
         "it was a Monday", "a Monday deadline", guard="someday"),
    Rule("one-weekday", "timex", "one <weekday>", lambda w: Some(Calendar(G.DAY, weekday=w)),
         "one Monday, he left", "it hurt one Monday,", guard="oneday"),
    Rule("some-weekday-part", "timex", "a|an|one <weekday> <pod>",
         lambda w, p: AtClock(Some(Calendar(G.DAY, weekday=w)), p) if p.isalpha() else None,
         "on a Monday morning", "a Monday morning paper", guard="someday"),
)  # fmt: skip
"""Words for past, present and future that name no date, and a day of which nobody says which."""
