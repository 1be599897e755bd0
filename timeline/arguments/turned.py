"""Verbs whose doer stands behind "to": where "Ost fell to the rebels" the rebels took Ost.

The clause is told from the side of the doer, with the verb that says so.
"""

from __future__ import annotations

from dataclasses import replace

from timeline.arguments.clause import Argument, Clause
from timeline.arguments.parties import acts, is_place
from timeline.syntax import nouns
from timeline.syntax.tree import Sentence, labels

_CONTESTS = labels(
    "election vote ballot referendum poll primary runoff run-off race seat game match final"
    " semifinal semi-final quarterfinal quarter-final series battle war case lawsuit appeal fight"
    " contest title championship presidency leadership"
)
_RULE = "doer behind to"


def turned(s: Sentence, found: Clause) -> Clause:
    """A clause of falling or losing to somebody as his taking or defeating; any other as it is."""
    verb = s.lemma(found.word)
    doers = [a for a in found.arguments if a.via == "to" and acts(s, a.word)]
    if verb not in ("fall", "lose") or found.lemma != verb or not doers:
        return found
    losers = found.roles("agent")
    if not losers:
        return found
    return _taken(s, found, doers) if verb == "fall" else _lost(s, found, doers)


def _taken(s: Sentence, found: Clause, doers: list[Argument]) -> Clause:
    """ "Ost fell to the rebels": only of a place or a body, that can be taken."""
    fallen = found.roles("agent")
    if not all(_can_be_taken(s, a.word) for a in fallen):
        return found
    return _told(found, "take", doers, fallen)


def _lost(s: Sentence, found: Clause, doers: list[Argument]) -> Clause:
    """ "Varn lost to Roe" is his defeat, "Norland lost Ost to Estra" the taking of Ost from it."""
    losers = found.roles("agent")
    lost = [a for a in found.roles("patient") if a.via is None]
    contested = all(s.lemma(a.word) in _CONTESTS for a in lost)
    if contested:
        return _told(found, "defeat", doers, losers)
    if all(_can_be_taken(s, a.word) or _is_held(s, a.word) for a in lost):
        return _told(found, "take", doers, losers, "from")
    return found


def _can_be_taken(s: Sentence, i: int) -> bool:
    if i in s.named:
        return s.name_type(i) != "PER"
    body = nouns.acts(s.words[i].lemma) in ("armed", "group", "government")
    return is_place(s, i) or (body and s.words[i].feats.get("Number") != "Plur")


def _is_held(s: Sentence, i: int) -> bool:
    return s.lemma(i) in _HELD


_HELD = labels("territory ground control power land sovereignty position village town port base")


def _told(
    found: Clause,
    lemma: str,
    doers: list[Argument],
    losers: tuple[Argument, ...],
    tie: str | None = None,
) -> Clause:
    """The clause with its parts changed: who lost suffers it, or it is taken from him."""
    made = []
    for a in found.arguments:
        if a in doers:
            made.append(Argument("agent", a.word, "to", _RULE))
        elif a in losers:
            made.append(Argument("topic" if tie else "patient", a.word, tie, _RULE))
        elif not (lemma == "defeat" and a.role == "patient"):
            made.append(a)
    return replace(found, lemma=lemma, arguments=tuple(made))
