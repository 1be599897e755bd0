"""Who did it to whom: the directed pairs of participants that an event states.

One table says which roles make a pair and how surely; the graph takes the sure ones, and a
measurement may look at the rest.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph.mutual import is_mutual, signed
from graph.weights import likely, preposition, weight
from timeline.event import Event, Participant
from timeline.syntax import predicates

SURE = 0.5
"""Pairs of at least this confidence become relations."""
_REFLEXIVE = frozenset(
    "itself himself herself themselves ourselves myself yourself each-other".split()
)
_ONLY_SAID = frozenset("say add state note observe remark explain feel think".split())
"""Verbs of what is said or thought: nobody is their object, though a tree may take him for it."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A directed pair of participants, what joins them, and how surely it is stated."""

    source: Participant
    target: Participant
    predicate: str
    confidence: float
    rule: str


def pairs(event: Event) -> tuple[Pair, ...]:
    """The pairs of an event, surest first; among equals in the order of the text."""
    found = [*_acted_on(event), *_together(event), *_agentless(event)]
    found.sort(key=lambda p: (-p.confidence, p.source.span, p.target.span))
    return tuple(found)


def _acted_on(event: Event) -> Iterator[Pair]:
    agents = [p for p in event.participants if p.role == "agent" and p.depth == 0]
    for target in event.participants:
        if target.role == "agent":
            continue
        for source in agents:
            if source.span == target.span or _refers_back(event, source, target):
                continue
            if source.span.overlaps(target.span) and not event.standing:
                continue  # "Norland's army" does not act on Norland; its spokesman speaks for it
            sure = weight(event, target) * event.confidence * likely(source) * likely(target)
            rule = f"agent and {target.role}"
            yield Pair(source, target, _predicate(event, target), round(sure, 3), rule)


def _refers_back(event: Event, source: Participant, target: Participant) -> bool:
    """Whether a target is the source itself, or the very thing said: "announced it".

    Who "thought itself betrayed by X" is not X.
    """
    text = target.text.lower()
    verb = event.predicate.split(" ")[0]
    said = verb in predicates.verbs("say") and text in ("it", "this", "that")
    only = verb == "do" or (verb in _ONLY_SAID and preposition(target.via) != "to")
    return (text in _REFLEXIVE and source.via != "by") or said or only


def _predicate(event: Event, target: Participant) -> str:
    """The event's predicate with the word that ties the target: "fight with"."""
    plain, via = event.deed, target.via
    if event.standing and via == "of":  # "speaker of parliament" is speaker of it
        whom = re.escape(_ARTICLE.sub("", target.text))
        plain = re.sub(rf"(?i)(?<=\w)\s(?:of|in)\s(?:the\s)?{whom}$|^{whom}\s(?=\w)", "", plain)
    if target.role == "patient" and (via == "of" or event.evidence.rule == "event noun"):
        return plain  # "the killing of X" kills X, "the attack on X" attacks X
    if via is None or via == "'s":
        return plain
    if event.evidence.rule == "event noun":
        via = via.removeprefix("of ")  # "the seizure of a boat of X" is "seize boat of"
    return f"{plain.removesuffix(' ' + via.split(' ')[0])} {via}"  # "give custody" and "custody of"


_ARTICLE = re.compile(r"^the\s", re.IGNORECASE)


def among(event: Event) -> Iterator[Pair]:
    """Each agent with itself where what is done is done together, for one that stands for several.

    "The two leaders met", "Kenyan and Chilean troops clashed".
    """
    if not is_mutual(event):
        return
    for p in event.participants:
        if p.role == "agent" and p.acts and p.depth == 0:
            sure = round(0.8 * event.confidence, 3)
            yield Pair(p, p, event.deed, sure, "several that do one thing together")


def _together(event: Event) -> Iterator[Pair]:
    """Agents of one doing: sure where it can only be done together ("X and Y met")."""
    mutual = is_mutual(event)
    agents = [p for p in event.participants if p.role == "agent" and p.acts]
    for n, source in enumerate(agents):
        for target in agents[n + 1 :]:
            if (source.via == "including") != (target.via == "including"):
                continue  # "the parties, including the Front, met"
            if len(agents) > 2 and target is agents[n + 1] and _WHOSE.fullmatch(target.text):
                continue  # "talks between Varn and his team and Roe", not "its ally Norland"
            if not source.span.overlaps(target.span):
                sure = round((0.8 if mutual else 0.35) * event.confidence, 3)
                said = f"{event.deed} {signed(event)}".strip()
                yield Pair(source, target, said, sure, "agents of one doing")


_WHOSE = re.compile(r"(?i:his|her|its|their)\s[^A-Z]*")


def _agentless(event: Event) -> Iterator[Pair]:
    """ "was arrested in Norland": no doer is named, and the place may have done it."""
    if any(p.role == "agent" for p in event.participants):
        return
    for source in event.participants:
        if source.acts and preposition(source.via) in _WHERE:
            for target in event.participants:
                if target.role == "patient" and not target.span.overlaps(source.span):
                    sure = round(0.35 * event.confidence * likely(target), 3)
                    yield Pair(source, target, event.predicate, sure, "place of a passive")


_WHERE = ("in", "from", "to", "with", "of", "for", "on")
