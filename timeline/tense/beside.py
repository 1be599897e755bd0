"""Whether a date stands beside a verb of the past, so that it has been beyond doubt."""

from __future__ import annotations

import re
from collections.abc import Iterable

from timeline.anchors import Direction
from timeline.document import Span
from timeline.tense.forms import side_of
from timeline.tense.sentence_end import BEGIN
from timeline.tense.sides import REACH, WORD
from timeline.tense.words import DETERMINERS


def plainly_past(text: str, span: Span) -> bool:
    """Whether the nearest verb is a past with no infinitive between, so that even a much nearer
    date ahead is not meant: "moved to Rome in December", told in October. The verb stands before
    the words, or behind them where they open the sentence ("In December she moved to Rome")."""
    words = WORD.findall(text[max(0, span.start - REACH) : span.start])
    if _OPENING.search(text[max(0, span.start - REACH) : span.start]):
        behind = WORD.findall(text[span.end : span.end + REACH])
        return _first_side(behind, range(len(behind))) == "past"
    return _first_side(words, range(len(words) - 1, -1, -1)) == "past"


def past_beside(text: str, span: Span) -> bool:
    """Whether a verb in the past stands right before a day, or behind one that opens the sentence:
    "resigned on March 12" has happened, where "announced a vote on March 12" may look ahead."""
    if _OPENING.search(text[max(0, span.start - 20) : span.start]):
        return plainly_past(text, span)
    words = WORD.findall(text[max(0, span.start - _BESIDE) : span.start])
    for passed in ("on", "effect", "force", "into"):  # "came into force on March 12"
        if words[-1:] and words[-1].lower() == passed:
            words.pop()
    return bool(words) and side_of(words[-1].lower(), words, len(words) - 1) == "past"


_BESIDE = 40
_OPENING = re.compile(
    rf"{BEGIN}(?:In|On|(?:After|Upon|On|In|By|Before|While)\s[a-z]+ing\s(?:[^.,;!?]{{0,60}}\s)?(?:in|on))\s$"
)
"""What opens a sentence before a date: "In", "After winning in"."""


def _first_side(words: list[str], order: Iterable[int]) -> Direction | None:
    """The side that the first verb met tells; None at the sentence's end or an infinitive."""
    for place in order:
        word, before = words[place].lower(), words[place - 1].lower() if place else ""
        if not word.strip() or word in ".!?;" or (before == "to" and word not in DETERMINERS):
            return None
        found = side_of(word, words, place)
        if found is not None:
            return found
    return None
