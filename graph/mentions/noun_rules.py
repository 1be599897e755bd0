"""Nouns whose kind hangs on the words around them: a table, each row with what it reads and not."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from graph.actor import Kind
from graph.mentions.nouns import is_power
from timeline.document import Mention


@dataclass(frozen=True, slots=True)
class NounRule:
    """What one of the `nouns` is where the rule holds: a kind (of one), or nobody (None).

    `fires` is a sentence in which it holds, `silent` one with the noun in which it does not.
    """

    name: str
    nouns: frozenset[str]
    holds: Callable[[Mention], bool]
    kind: Kind | None
    fires: str
    silent: str


def ruling(m: Mention) -> NounRule | None:
    """The first rule that holds of a common noun phrase; None where its noun alone says."""
    lemma = m.lemma.lower()
    return next((r for r in RULES if lemma in r.nouns and r.holds(m)), None)


def is_condition(m: Mention) -> bool:
    """Whether a "state" is one that something is in: "a state of emergency"."""
    behind = m.text[m.head.end - m.span.start :]
    return m.form == "nominal" and m.lemma.lower() == "state" and bool(_OF_SMALL.match(behind))


_OF_SMALL = re.compile(r"\sof\s[a-z]")


def _said(words: str) -> Callable[[Mention], bool]:
    """Whether one of the words stands before the noun."""
    wanted = frozenset(words.split())
    return lambda m: bool(wanted & {w.lower() for w in m.modifiers})


def _in_text(words: str) -> Callable[[Mention], bool]:
    """Whether one of the words stands in the phrase."""
    wanted = frozenset(words.split())
    return lambda m: bool(wanted & set(m.text.lower().split()))


def _last(words: str) -> Callable[[Mention], bool]:
    """Whether one of the words stands right before the noun."""
    wanted = frozenset(words.split())
    return lambda m: bool(wanted & {w.lower() for w in m.modifiers[-1:]})


_GUARDS = frozenset("republican presidential national coast border palace revolutionary home royal "
                    "imperial civil".split())


def _of(m: Mention) -> bool:
    return " of " in m.text


def _owned(m: Mention) -> bool:
    return m.possessor is not None


def _moves(m: Mention) -> bool:
    return m.number == "plur" or bool(_MOVES.match(m.text))


_MOVES = re.compile(
    r"^(?:his|her|my|your|their|its)\s.*\s(?:from|towards?|across|into|between)\s", re.IGNORECASE)


def _is_firms(m: Mention) -> bool:
    told = bool(m.modifiers) or m.possessor is not None
    return told and not _soldiers(m)


_soldiers = _in_text(
    "army military special elite artillery tank armoured armored infantry police security commando"
    " combat naval navy air airborne guard mobile reserve border militia rebel regular intelligence"
    " marine engineer engineering counter-terrorism anti-terrorism parachute")
_given = _said(
    "legal moral full executive legislative final ultimate political constitutional statutory "
    "absolute sole emergency")
_kept = _said("hedge pension investment mutual equity wealth vulture index")


def _is_right(m: Mention) -> bool:
    return m.number != "plur" and (_of(m) or _owned(m) or _given(m))


def _are_sides(m: Mention) -> bool:
    more = {w.lower() for w in m.modifiers} - {"two", "three", "both", "all"}
    return m.number == "plur" and not more


def _is_task(m: Mention) -> bool:
    return m.text.lower().startswith(("their ", "its ", "his ", "her ", "either ", "each "))


def _row(
    name: str, nouns: str, holds: Callable[[Mention], bool], kind: Kind | None, fires: str,
    silent: str,
) -> NounRule:
    return NounRule(name, frozenset(nouns.split()), holds, kind, fires, silent)


RULES: tuple[NounRule, ...] = (
    _row("a power that is had", "power", lambda m: not is_power(m.modifiers), None,
         "The song has staying power.", "A foreign power sent help."),
    _row("who decides", "maker", _said("policy decision law opinion peace king"), "person",
         "The policy makers met in Ost.", "The toy maker fell in Ost."),
    _row("a going somewhere", "movement", _moves, None,
         "Police watched the movements of the troops.",
         "The movement won the vote."),
    _row("the middle or half of something", "center centre side", _of, None,
         "She lives in the center of Ost.", "The side lost the match."),
    _row("a stuff", "agent", _last(
        "nerve chemical biological warfare cleaning bleaching military-grade raising toxic"), None,
        "A nerve agent was found in Ost.", "The estate agent left Ost."),
    _row("who sells most", "leader", lambda m: m.number != "plur" and _last(
        "industry market sector")(m), "organisation",
         "The bank became an industry leader.", "The rebel leader left Ost."),
    _row("where one goes", "center centre", _last(
        "city town shopping distribution detention reception call sports conference convention "
        "fulfilment fulfillment polling vaccination evacuation village"), "place",
        "Guards left the detention centre.", "The research centre sued the bank."),
    _row("a machine or a medium", "carrier fighter medium media", lambda m: (
        f"{' '.join(m.modifiers[-1:])} {m.lemma}".lower() in (
            "aircraft carrier", "jet fighter", "social media", "social medium")), None,
        "The aircraft carrier left Ost.", "The rebel fighter left Ost."),
    _row("a part of a firm", "unit", _is_firms, "organisation",
         "The packaging unit was sold.", "The army unit was moved."),
    _row("a right", "authority", _is_right, None,
         "The mayor did not have legal authority.", "The authorities closed the road."),
    _row("soldiers", "guard", lambda m: m.number != "plur" and _GUARDS.issuperset(
        w.lower() for w in m.modifiers[-1:]) and bool(m.modifiers), "armed group",
        "The presidential guard took the palace.", "The prison guard left Ost."),
    _row("a condition", "state", is_condition, None,
         "The king declared a state of emergency.", "The state took the land."),
    _row("an office or a feeling", "presidency trust", _owned, None,
         "The vote ended her presidency.", "The trust bought the mill."),
    _row("money", "fund", lambda m: m.number == "plur" and not _kept(m), None,
         "He took government funds.", "The pension funds sued the bank."),
    _row("a bond with somebody", "association", lambda m: _owned(m) and not m.modifiers, None,
         "He denied her association with him.", "The lawyers' union left the association."),
    _row("who has been told before", "side", _are_sides, None,
         "The two sides met in Ost.", "The Norwegian side met in Ost."),
    _row("what somebody has or has to do", "side mission", _is_task, None,
         "The army ended its mission.", "The peace mission left Ost."),
    _row("a vessel", "tank", lambda m: "think" not in m.text.lower(), None,
         "The water tank burst.", "The think tank sued the bank."),
    _row("a gathering", "assembly", _said(
        "unauthorized unauthorised unlawful illegal peaceful public banned mass"), None,
        "She was charged with unlawful assembly.", "The assembly passed the bill."),
    _row("a house", "station", _in_text(
        "police train railway rail bus metro subway tube fire petrol gas power polling border"),
        "place", "Rebels took the police station.", "The radio station was fined."),
    _row("wires and roads", "network", _in_text(
        "phone telephone mobile cellular wireless rail railway road bus transit transport computer "
        "power electricity electric gas water pipeline fibre fiber broadband internet satellite "
        "sewage"), None, "The storm cut the power network.", "The spy network was broken up."),
    _row("who works", "force", _said("sales work labor labour"), "people",
         "The firm cut its sales force.", "The task force left Ost."),
    _row("what moves others", "force", _last("political driving main moral market economic natural "
         "brute sheer legal dominant vital creative life"), None,
         "The party is a political force.", "The air force left Ost."),
    _row("police", "force", lambda m: m.modifiers[-1:] == ("police",), "government",
         "The police force called for calm.", "The rebel force left Ost."),
)
