"""Who did it to whom: the directed pairs of participants that an event states.

One table says which roles make a pair and how surely; the graph takes the sure ones, and a
measurement may look at the rest.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from timeline.event import Event, Participant
from timeline.syntax import nouns, predicates

SURE = 0.5
"""Pairs of at least this confidence become relations."""

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
_REFLEXIVE = frozenset(
    "itself himself herself themselves ourselves myself yourself each-other".split()
)
_ONLY_SAID = frozenset("say add state note observe remark explain feel think".split())
"""Verbs of what is said or thought: nobody is their object, though a tree may take him for it."""
_TREATIES = nouns.table("treaty") | {"treaties", "accords", "agreements"}
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
            sure = _weight(event, target) * event.confidence * _likely(source) * _likely(target)
            rule = f"agent and {target.role}"
            yield Pair(source, target, _predicate(event, target), round(sure, 3), rule)


def _refers_back(event: Event, source: Participant, target: Participant) -> bool:
    """Whether a target is the source itself, or the very thing said: "announced it".

    Who "thought itself betrayed by X" is not X.
    """
    text = target.text.lower()
    verb = event.predicate.split(" ")[0]
    said = verb in predicates.verbs("say") and text in ("it", "this", "that")
    only = verb == "do" or (verb in _ONLY_SAID and _last(target.via) != "to")
    return (text in _REFLEXIVE and source.via != "by") or said or only


def _likely(p: Participant) -> float:
    """A thing is no party; the graph leaves it out, a measurement may not."""
    return 1.0 if p.acts else 0.2


def _last(via: str | None) -> str | None:
    """The preposition of a tie: "on" of "on attack on"."""
    return via.rsplit(" ", 1)[-1] if via else None


def _weight(event: Event, target: Participant) -> float:
    near = target.role in ("topic", "other", "place") and target.depth <= 1
    first = event.predicate.split(" ")[0]
    if first == "invest" and near and _last(target.via) == "in":
        return 0.75
    given = first in _TAKING or first in predicates.verbs("answer")  # "denied charges from X"
    if given and near and _last(target.via) == "from":
        return 0.75
    if first in _ORDERED and target.via == "with":
        return 0.4  # "..., beginning with X"
    held = first in _HOLDING and not event.evidence.rule.startswith("light")
    if held or (first in _BOUND and event.evidence.rule == "event noun"):
        return 0.4
    if target.role == "topic":
        last = _last(target.via)
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
        laid = _last(target.via) == "on" and _tells_deed(target)  # "lifted sanctions on X"
        return 0.65 if laid or _last(target.via) in _MOVING or _is_sought(target) else 0.5
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
    if not _is_mutual(event):
        return
    for p in event.participants:
        if p.role == "agent" and p.acts and p.depth == 0:
            sure = round(0.8 * event.confidence, 3)
            yield Pair(p, p, event.deed, sure, "several that do one thing together")


def _together(event: Event) -> Iterator[Pair]:
    """Agents of one doing: sure where it can only be done together ("X and Y met")."""
    mutual = _is_mutual(event)
    agents = [p for p in event.participants if p.role == "agent" and p.acts]
    for n, source in enumerate(agents):
        for target in agents[n + 1 :]:
            if (source.via == "including") != (target.via == "including"):
                continue  # "the parties, including the Front, met"
            if len(agents) > 2 and target is agents[n + 1] and _WHOSE.fullmatch(target.text):
                continue  # "talks between Varn and his team and Roe", not "its ally Norland"
            if not source.span.overlaps(target.span):
                sure = round((0.8 if mutual else 0.35) * event.confidence, 3)
                said = f"{event.deed} {_signed(event)}".strip()
                yield Pair(source, target, said, sure, "agents of one doing")


_WHOSE = re.compile(r"(?i:his|her|its|their)\s[^A-Z]*")


def _is_mutual(event: Event) -> bool:
    """Whether it can only be done together: "meet", "hold talks", "sign the accords"."""
    first, _, rest = event.predicate.partition(" ")
    things = any(p.role == "patient" and not p.via and not p.acts for p in event.participants)
    mutual = first in _MUTUAL and not (things and first in _MET)  # "met the conditions"
    mutual = mutual or rest.endswith(("each other", "together")) or rest.startswith("each other's")
    mutual = mutual or bool(_MUTUAL_NOUNS & set(rest.split())) or bool(_signed(event))
    return mutual and not _with_a_third(event, first)


def _signed(event: Event) -> str:
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
    aims = (p for p in event.participants if p.depth == 0 and _last(p.via) == "for")
    if verb == "fight" and any(aims):
        return True  # "A and B fought for reform"
    words = event.predicate.split()
    joint = _MUTUAL | _MUTUAL_NOUNS
    put = verb == "agree" and words[1:2] == ["to"] and joint.isdisjoint(words[2:])
    aside = (p for p in event.participants if p.depth == 0 and p.role == "instrument")
    return put or any(p.acts for p in others) or any(p.via == "with" for p in aside)


def _agentless(event: Event) -> Iterator[Pair]:
    """ "was arrested in Norland": no doer is named, and the place may have done it."""
    if any(p.role == "agent" for p in event.participants):
        return
    for source in event.participants:
        if source.acts and _last(source.via) in ("in", "from", "to", "with", "of", "for", "on"):
            for target in event.participants:
                if target.role == "patient" and not target.span.overlaps(source.span):
                    sure = round(0.35 * event.confidence * _likely(target), 3)
                    yield Pair(source, target, event.predicate, sure, "place of a passive")
