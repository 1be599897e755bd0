"""Dates that are those of a figure, not of a deed: what it is compared with, whose figure it is."""

from __future__ import annotations

from timeline.syntax import predicates
from timeline.syntax.tree import Sentence, labels
from timeline.timex import Timex

_LONGEST = 18  # words of a figure: "from a loss of 5 million crowns, or 9 crowns a share, in"
_WITHIN = labels("in for during on at")
CHANGES = labels(
    "grow rise fall drop climb jump soar narrow decline increase decrease slip surge plunge gain"
    " widen shrink double triple expand improve dip tumble slide swell recover rebound slow edge"
)
_HOLDS = labels(
    "include exceed reach total reflect amount average beat match hurt help boost lift hit"
)
_FIGURES = labels(
    "profit profits earnings sale sales revenue revenues income loss net result results output"
    " production export exports import imports inflation growth turnover delivery deliveries order"
    " orders volume spending consumption traffic"
)


def is_compared(s: Sentence, first: int, v: int) -> bool:
    """Whether the date that begins at word `first` is what something is measured against.

    "Fell from 5 million a year earlier", "up 3% from last year", "more than in 2019", "compared
    with 1990": the day of the verb `v` is another.
    """
    if not predicates.is_predicate(s, v):
        return False  # "compared with a year-earlier loss"
    k, figure, whole = first - 1, False, True
    while k >= max(0, first - _LONGEST):
        word = s.lower(k)
        if word == "than" and (s.words[k + 1].pos == "NUM" or s.words[k].dep == "fixed"):
            k -= 2  # "more than 300"
            continue
        if whole and word in ("from", "against", "versus", "than"):
            return (figure and _is_change(s, v)) or _measures(s, k, v)
        if word == "with":
            return s.lemma(k - 1) == "compare"
        figure = figure or s.words[k].pos in ("NUM", "SYM")
        whole = whole and word != "of"  # "compared with a loss of 5 million a year earlier"
        if word != "of" and not _goes_on(s, k):
            return False
        k -= 1
    return False


def holds_rank(s: Sentence, first: int, v: int, timex: Timex) -> bool:
    """Whether the stretch from word `first` on only says what a rank holds for.

    "The worst raid since May", "for the second time in ten years"; not "the last king has
    lived abroad since 1979", where the rank stands before the verb `v` of the stretch.
    """
    long = timex.type == "DURATION"
    if not long and timex.bound != "since" and s.lower(first - 1) != "since":
        return False
    for w in reversed(s.words[max(0, first - _LONGEST) : first]):
        if w.pos == "PUNCT":
            return False
        if w.feats.get("Degree") == "Sup" or w.text.lower() in ("first", "last", "only"):
            return _is_rank(s, w.head, v)
    return False


def _is_rank(s: Sentence, noun: int, v: int) -> bool:
    """Whether a ranked noun is what is told of: a time, the event itself, or what something is."""
    if noun < 0 or s.words[noun].dep in ("nsubj", "nsubj:pass"):
        return noun == v
    deed = s.words[noun].head == v and predicates.event_noun(s, noun) is not None
    return noun == v or deed or s.lemma(noun) == "time" or bool(s.kids(noun, "cop"))


def _is_change(s: Sentence, v: int) -> bool:
    return s.lemma(v) in CHANGES | _HOLDS | {"be"}


def _measures(s: Sentence, k: int, v: int) -> bool:
    """Whether "from" or "than" measures by what stands before it: "19% from", "higher than"."""
    if s.lower(k) == "than":
        return s.lower(k - 1) not in ("later", "earlier", "sooner", "other", "rather")
    before = s.words[k - 1]
    counted = before.pos == "NUM" and _is_change(s, v)
    return counted or before.pos == "SYM" or s.lower(k - 1) in ("percent", "up", "down")


def _goes_on(s: Sentence, k: int) -> bool:
    w = s.words[k]
    if w.pos == "ADP":
        return s.lower(k) in _WITHIN
    return w.pos in ("NUM", "SYM", "NOUN", "ADJ", "DET", "ADV", "CCONJ") or w.text == ","


def measured(s: Sentence, noun: int) -> int | None:
    """The verb that says what became of a date's figure: "third-quarter profit fell"."""
    w = s.words[noun]
    if w.dep not in ("nsubj", "nsubj:pass") or s.lemma(noun) not in _FIGURES:
        return None
    return w.head if s.lemma(w.head) in CHANGES | _HOLDS else None
