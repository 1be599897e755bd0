"""How surely an event states that somebody did something to a participant, from 0 to 1."""

from __future__ import annotations

from timeline.event import Event, Participant
from timeline.syntax import nouns, predicates

_TARGETS: dict[str, float] = {
    "patient": 1.0,
    "recipient": 0.95,
    "partner": 0.9,
    "topic": 0.6,
    "place": 0.5,
    "other": 0.5,
    "instrument": 0.35,
}
_INSIDE: dict[str | None, float] = {
    "of": 0.6,
    "for": 0.6,
    "with": 0.6,
    "against": 0.65,
    "to": 0.6,
    "on": 0.6,
    "towards": 0.6,
    "by": 0.55,
    None: 0.45,
}
_LOOSE = 0.3
"""What any other word ties inside a phrase, as "between" or "inside", has no part in the doing."""
_HELD = nouns.table("title")
_SOUGHT = frozenset(
    "independence-from secession-from separation-from autonomy-from asylum-in refuge-in"
    " sanctuary-in shelter-in confidence-in trust-in faith-in stake-in share-in".split()
)
"""What is declared, gained or sought of somebody: "declared independence from X"."""
_MOVING = ("to", "into", "from", "toward", "towards")
_ASKING = frozenset("invite summon welcome call".split())
"""What one does to a guest and not to the town where he is asked to come."""
_HOLDING = frozenset(
    "account exist have include contain boast comprise number total occur happen arise".split()
)
"""What is told of what somebody has or is made of, or of what happens: no doing of a party."""
_ORDERED = frozenset("begin start end open close finish".split())
_BOUND = frozenset("tie link connect relate view".split())
"""What nouns of being bound to somebody tell: no doing either."""
_TAKING = frozenset(
    "take seize capture recapture retake regain buy acquire purchase obtain receive get win accept"
    " borrow steal free rescue liberate collect recover inherit rent lease import extract request"
    " seek demand solicit".split()
)


def likely(p: Participant) -> float:
    """A thing is no party; the graph leaves it out, a measurement may not."""
    return 1.0 if p.acts else 0.2


def preposition(via: str | None) -> str | None:
    """The preposition of a tie: "on" of "on attack on"."""
    return via.rsplit(" ", 1)[-1] if via else None


def weight(event: Event, target: Participant) -> float:
    """How surely what is done is done to a participant, by role, tie and verb."""
    near = target.role in ("topic", "other", "place") and target.depth <= 1
    first = event.predicate.split(" ")[0]
    if first == "invest" and near and preposition(target.via) == "in":
        return 0.75
    given = first in _TAKING or first in predicates.verbs("answer")  # "denied charges from X"
    if given and near and preposition(target.via) == "from":
        return 0.75
    if first in _ORDERED and target.via == "with":
        return 0.4  # "..., beginning with X"
    held = first in _HOLDING and not event.evidence.rule.startswith("light")
    if held or (first in _BOUND and event.evidence.rule == "event noun"):
        return 0.4
    if target.role == "topic":
        last = preposition(target.via)
        if last in ("despite", "amid"):
            return _LOOSE
        known = _INSIDE.get(last, _LOOSE if target.depth else _TARGETS["topic"])
        if last == "of" and _strikes(event) and (target.via or "").split(" ")[0] not in _HELD:
            known = 0.75  # who strikes somebody's base or bodyguards strikes him, not his premier
        known = 0.6 if _is_sought(target) else known
        known = 0.75 if _goes_as_envoy(first, target) else known
        return known * 0.85 ** max(0, target.depth - 1)
    if target.role == "place":
        if first in _ASKING:
            return 0.4
        laid = preposition(target.via) == "on" and _tells_deed(target)  # "lifted sanctions on X"
        return 0.65 if laid or preposition(target.via) in _MOVING or _is_sought(target) else 0.5
    return 0.65 if target.role == "other" and _is_sought(target) else _TARGETS[target.role]


def _tells_deed(target: Participant) -> bool:
    """Whether the noun that ties somebody tells what is done to him: "sanction on"."""
    words = (target.via or "").split(" ")
    return len(words) > 1 and predicates.nominal(words[-2]) is not None


def _is_sought(target: Participant) -> bool:
    return (target.via or "").replace(" ", "-") in _SOUGHT


def _goes_as_envoy(verb: str, target: Participant) -> bool:
    """Whether it is somebody's envoy there who is moved: "recalled its ambassador to X"."""
    words = (target.via or "").split(" ")
    return words[-1] == "to" and verb in _SENDING and not _ENVOYS.isdisjoint(words)


_SENDING = frozenset("recall withdraw pull appoint name nominate send expel dismiss".split())
_ENVOYS = frozenset("ambassador envoy consul emissary representative delegate".split())
_HALTING = frozenset("block stop board intercept inspect chase ram hit damage impound".split())


def _strikes(event: Event) -> bool:
    """Whether an event is a blow or a seizure, by its type or by the noun that names it."""
    first, *rest = event.predicate.split(" ")
    nominals = (predicates.nominal(word) for word in rest)
    told = {first, *(found.verb for found in nominals if found is not None)}
    harm = not told.isdisjoint(predicates.verbs("harm") | _HALTING)
    return harm or event.type in ("ASSAULT", "COERCE")
