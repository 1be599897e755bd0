"""Whether a clause promises what a date is of, or speaks of a plan for it from behind."""

from __future__ import annotations

import re

from timeline.document import Span
from timeline.tense import cues
from timeline.tense.sentence_end import STOP
from timeline.tense.words import PAST

_REACH = 160


def promised(text: str, span: Span) -> bool:
    """Whether its clause says what will be, in so many words: "will be buried Friday"."""
    left = re.split(_STOP, text[max(0, span.start - _REACH) : span.start])[-1]
    right = re.split(_STOP, text[span.end : span.end + _REACH])[0]
    return _PROMISE.search(left) is not None or _PROMISE.match(right.lstrip(" ,")) is not None


_STOP = re.compile(STOP)
_OWNS = re.compile(r"['’]s?\s")
_PROMISE = re.compile(
    r"\b(?:will|won['’]t|(?:is|are)\s(?:to|expected|due|scheduled|set|planned|slated))\b"
)


def untold_side(text: str, span: Span) -> bool:
    """Whether its clause speaks of a plan from behind, so that the day may lie on either side: "was
    to meet Friday, but the talks were called off", "flights scheduled for Monday left on time",
    "had until Monday to file", "canceled classes Wednesday"."""
    before = text[max(0, span.start - _REACH) : span.start]
    cancels = cues.CANCELS.search(before[-90:])
    owned = _OWNS.match(text, span.end)
    if cancels is not None and (owned or cues.OF_A_DAY.search(cancels["what"])):
        return True
    if "had " in before and cues.HAD_PLANNED.search(before[-90:]):
        return True
    if "ally " in before and cues.AT_FIRST.search(before[-60:]):
        return True
    if before.endswith("on ") and "ed a " in before and cues.DAY_OF.search(before[-90:]):
        return True
    if "had" in before and cues.HAD_UNTIL.search(before[-90:]):
        return True
    if " have " in before and cues.WAS_TO_HAVE.search(before):
        return True
    until = cues.WAS_UNTIL.search(before[-90:]) if "til" in before else None
    if until is not None and re.search(r"\bto\s", until[0]) is None:
        return cues.DENIED.search(re.split(_STOP, before)[-1]) is None
    verb = cues.BEHIND.match(text, span.end)
    been = verb is not None and (verb[1] in PAST or verb[1].endswith("ed"))
    if been and cues.PLANNED_FOR.search(before[-70:]):
        return True
    behind = text[span.end : span.end + 140]
    if " but " not in behind and " until " not in behind and " before " not in behind:
        return False
    planned = cues.UNDONE.search(re.split(_STOP, before)[-1])
    return planned is not None and cues.CALLED_OFF.match(behind) is not None
