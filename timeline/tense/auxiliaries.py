"""What the helping verbs tell: "could", "would not", "has", and an "if"."""

from __future__ import annotations

from timeline.anchors import Direction
from timeline.tense.words import HELPED, NOT, PAST, REFUSED, SENSED

_WHETHER = frozenset("asked asking ask wondered know knew see say said".split())


def supposed(words: list[str], place: int) -> bool:
    """ "If it slipped to June" tells no past; "if he had won", "asked if he left Friday" do."""
    before = [w.lower() for w in words[max(0, place - 4) : place + 1]]
    if "if" not in before or "had" in before:
        return False
    asked = words[place - len(before) + before.index("if")].lower()
    return asked not in _WHETHER


_HAD = ("a", "an", "another", "no", "two", "three", "to")
_MOVED = frozenset("become come run overcome put read set made".split())
"""Participles that are no form of the past alone."""


def having(words: list[str], place: int) -> Direction | None:
    """ "Has a match on Saturday", "have to leave Friday" lie ahead; "has won", "have not left" are
    past; "have more time" tells nothing."""
    after = [w.lower() for w in words[place + 1 : place + 4]]
    if words[place - 1 : place] and words[place - 1].lower() in HELPED:
        return None
    if after[:1] and after[0] in _HAD:
        return "future"
    verbs = PAST | _MOVED
    done = not after or any(w in verbs or w.endswith(("ed", "n't")) or w == "not" for w in after)
    return "past" if done else None


def _clause(words: list[str], place: int) -> list[str]:
    """The words before, back to the end of a sentence."""
    begin = place
    while begin and words[begin - 1].strip() and words[begin - 1] not in ".!?;":
        begin -= 1
    return words[begin:place]


def modal(words: list[str], place: int) -> Direction | None:
    """ "Could rule Monday" lies ahead; "could not be reached Monday", "could be heard" and "could
    have died" do not."""
    after = [w.lower() for w in words[place + 1 : place + 3]]
    if after[:1] == ["have"]:
        return "past"
    could = words[place].lower() == "could"
    clause = _clause(words, place) + words[place : place + 2]
    if could and NOT.intersection(w.lower() for w in clause):
        return "past"
    if refused([words[place].lower(), *(w.lower() for w in after)]):
        return "past"
    return "past" if could and not SENSED.isdisjoint(after) else "future"


def refused(words: list[str]) -> bool:
    """ "Would not say Monday who had called", "would not allow it to be seen"."""
    if "would" not in words:
        return False
    after = words[words.index("would") + 1 :][:2]
    return after[:1] == ["not"] and not REFUSED.isdisjoint(after)
