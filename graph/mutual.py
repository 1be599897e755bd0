"""Whether what an event tells can only be done together: "met", "held talks", "signed a pact"."""

from __future__ import annotations

from graph.weights import preposition
from timeline.event import Event
from timeline.syntax import nouns

_TREATIES = nouns.table("treaty") | {"treaties", "accords", "agreements"}
_MUTUAL = frozenset(
    "meet agree talk negotiate confer discuss cooperate collaborate clash fight exchange share"
    " ally merge marry debate dispute feud consult reconcile partner compete split differ trade"
    " swap".split()
)
_MET = frozenset("dispute meet fight split merge compete negotiate".split())
_MUTUAL_NOUNS = frozenset(
    "talk talks meeting agreement deal pact treaty negotiation accord truce ceasefire dialogue"
    " summit discussion conversation war battle clash fight exercise partnership alliance"
    " pledge memorandum protocol merger joint".split()
)


def is_mutual(event: Event) -> bool:
    """Whether it can only be done together: "meet", "hold talks", "sign the accords"."""
    first, _, rest = event.predicate.partition(" ")
    things = any(p.role == "patient" and not p.via and not p.acts for p in event.participants)
    mutual = first in _MUTUAL and not (things and first in _MET)  # "met the conditions"
    mutual = mutual or rest.endswith(("each other", "together")) or rest.startswith("each other's")
    mutual = mutual or bool(_MUTUAL_NOUNS & set(rest.split())) or bool(signed(event))
    return mutual and not _with_a_third(event, first)


def signed(event: Event) -> str:
    """The treaty that is signed here; else empty."""
    signs = event.predicate.split(" ")[0] in ("sign", "conclude", "ratify", "initial")
    return _treaty(event) if signs else ""


def _treaty(event: Event) -> str:
    """What a named treaty is that was signed: "accords" of "the Camp David Accords"; else empty."""
    named = (p.text.lower().split() for p in event.participants if p.role == "patient")
    return next((word for words in named for word in words if word in _TREATIES), "")


def _with_a_third(event: Event, verb: str) -> bool:
    """Whether they did it together to or with somebody else, or agreed to what was put to them.

    "A and B fought C", "A and B agreed with C"; "agreed to the plan", "all agreed to send
    troops" need be no deal of theirs.
    """
    ties = ("patient", "partner", "recipient")
    them = ("each other's", "one another's")
    others = (p for p in event.participants
              if p.role in ties and p.depth == 0 and not p.text.lower().startswith(them))
    aims = (p for p in event.participants if p.depth == 0 and preposition(p.via) == "for")
    if verb == "fight" and any(aims):
        return True  # "A and B fought for reform"
    words = event.predicate.split()
    joint = _MUTUAL | _MUTUAL_NOUNS
    put = verb == "agree" and words[1:2] == ["to"] and joint.isdisjoint(words[2:])
    aside = (p for p in event.participants if p.depth == 0 and p.role == "instrument")
    return put or any(p.acts for p in others) or any(p.via == "with" for p in aside)
