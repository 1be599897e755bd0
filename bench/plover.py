"""Event types in the words of PLOVER's first edition, in which public gold sets are labelled.

The edition of 2023 joined types that the first (2018) kept apart: DEMAND became part of REQUEST,
DISAPPROVE and INVESTIGATE became ACCUSE, FIGHT became part of ASSAULT. A measurement against labels
of the first edition has to part them again.
"""

from __future__ import annotations

import re

from timeline.event import Event

_LOOK_INTO = re.compile(
    r"\b(investigat|inspect|prob|inquir|enquir|question|interrogat|scrutini|tria)", re.IGNORECASE
)
_BATTLE = re.compile(
    r"\b(fight|clash|battl|shell|bombard|straf|invad|captur|retak|recaptur|overr[au]n|violat|breach"
    r"|combat|skirmish|annex|launch|fire)",
    re.IGNORECASE,
)
_SOLDIERY = re.compile(
    r"\b(forces?|troops?|army|armies|navy|military|aircraft|planes?|jets?|helicopters?|warplanes?"
    r"|bombers?|warships?|gunships?|artillery|tanks?|missiles?|brigade|battalion|air force)\b",
    re.IGNORECASE,
)


def first_edition(event: Event) -> str | None:
    """An event's type as the first edition calls it; None where it has none."""
    if event.type == "REQUEST":
        return "DEMAND"
    if event.type == "ACCUSE":
        said = " ".join(
            [event.predicate, *(p.text for p in event.participants if p.role != "agent")]
        )
        return "INVESTIGATE" if _LOOK_INTO.search(said) else "DISAPPROVE"
    if event.type == "ASSAULT" and (_BATTLE.search(event.predicate) or _by_soldiers(event)):
        return "FIGHT"
    return event.type


def _by_soldiers(event: Event) -> bool:
    return any(p.role == "agent" and _SOLDIERY.search(p.text) for p in event.participants)
