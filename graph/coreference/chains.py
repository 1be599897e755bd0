"""Coreference inside one document: ordered, named sieves, from certain to guess.

Sieves in the order of their precision, each over the whole text before the next, so that a guess
sees what was certain: Lee et al., "Deterministic Coreference Resolution Based on Entity-Centric,
Precision-Ranked Rules" (Computational Linguistics 39(4), 2013). A link less sure than `THRESHOLD`
is not made.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from graph.coreference.country_sieves import COUNTRY_SIEVES
from graph.coreference.headline_sieves import HEADLINE_SIEVES
from graph.coreference.kin_sieves import KIN_SIEVES
from graph.coreference.name_sieves import NAME_SIEVES
from graph.coreference.nominal_sieves import NOMINAL_SIEVES
from graph.coreference.office_sieves import OFFICE_SIEVES
from graph.coreference.pronoun_sieves import PRONOUN_SIEVES
from graph.coreference.quote_sieves import QUOTE_SIEVES
from graph.coreference.roles import in_a_role, only_a_role
from graph.coreference.scene import Scene, Sieve
from graph.coreference.taking_up_sieves import TAKING_UP_SIEVES
from graph.mentions.called import telling_names
from graph.mentions.facts import FIRST_AND_SECOND, GENERIC, RELATIVE, SPEAKER, Facts
from graph.mentions.names import FAITHS, fold, is_namelike
from graph.mentions.reread import reread
from timeline.document import Mention

SIEVES: tuple[Sieve, ...] = (
    *NAME_SIEVES, *COUNTRY_SIEVES, *NOMINAL_SIEVES, *HEADLINE_SIEVES, *OFFICE_SIEVES,
    *TAKING_UP_SIEVES, *PRONOUN_SIEVES, *KIN_SIEVES, *QUOTE_SIEVES,
)
THRESHOLD = 0.6
OTHER_NAMES = frozenset({"alias stated", "also known as", "nickname"})  # of one person
GIVEN_LATER = frozenset({"also known as", "nickname"})  # where the later mention has the other name
SAYING = frozenset({"apposition", "said to be", "relative"})  # in one sentence what somebody is


@dataclass(frozen=True, slots=True)
class Link:
    """That a mention takes up an earlier one (or a name beside it), by which sieve and why."""

    antecedent: Mention
    mention: Mention
    sieve: str
    reason: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Chain:
    """The mentions of one somebody or something in one document, in the order of the text.

    `facts` are those of the mentions, in the same order; `links` those that joined them.
    `parts` are the places of the chains named together, where it is a coordination.
    """

    mentions: tuple[Mention, ...]
    facts: tuple[Facts, ...]
    links: tuple[Link, ...] = ()
    parts: tuple[int, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The distinct folded names, in the order of the text."""
        return tuple(dict.fromkeys(f.name for f in self.facts if f.name))


def chains(
    text: str, mentions: Sequence[Mention], sieves: Sequence[Sieve] = SIEVES,
    apart: Sequence[Sequence[str]] = (),
) -> tuple[Chain, ...]:
    """Every mention of one document in exactly one chain, chains by their first mention.

    Second-person and generic pronouns stay alone, and "I" where no quotation says whose it is.
    `mentions` are sorted by where they begin, longer first; `text` is the document's; names in one
    row of `apart` are never joined. Raises ValueError where they are of several documents.
    """
    if len({m.document for m in mentions}) > 1:
        raise ValueError("coreference reads one document at a time")
    ordered = sorted(reread(mentions), key=lambda m: (m.span.start, -m.span.end))
    scene = Scene(text, ordered)
    _keep_apart(scene, apart)
    links: list[Link] = []
    referring = [may_refer(f) for f in scene.facts]
    for sieve in sieves:
        for f in scene.facts:
            if referring[f.at]:
                links.extend(_apply(scene, sieve, f, referring))
    return _gather(scene, links)


def _keep_apart(scene: Scene, apart: Sequence[Sequence[str]]) -> None:
    if not apart:
        return
    called: dict[str, list[int]] = {}
    for f in scene.facts:
        for name in telling_names([f]):
            called.setdefault(name, []).append(f.at)
    for row in apart:
        places = [called.get(fold(name), []) for name in row]
        for n, left in enumerate(places):
            for right in places[n + 1 :]:
                for a in left:
                    for b in right:
                        scene.clusters.set_apart(a, b)


def may_refer(f: Facts) -> bool:
    """Whether the mention can be somebody: no "we", "everyone", number, date or faith.

    "I" can, in a quotation; but no sieve gives it to others than who speaks.
    """
    if f.mention.form == "pronoun":
        word = f.mention.text.lower()
        return word in RELATIVE | SPEAKER or word not in FIRST_AND_SECOND | GENERIC
    return f.name not in FAITHS and is_namelike(f.mention.text)


def _apply(scene: Scene, sieve: Sieve, f: Facts, referring: Sequence[bool]) -> list[Link]:
    found = sieve.find(scene, f)
    if found is None or found.confidence < THRESHOLD or scene.clusters.together(found.at, f.at):
        return []
    if f.mention.form == "pronoun" and _stands_for(scene, f):
        return []
    if f.mention.form == "nominal" and sieve.name != "apposition" and _told_apart(
        scene, f, found.at
    ):
        return []
    if sieve.name not in SAYING and (
            in_a_role(scene, f) or only_a_role(scene, scene.facts[found.at])):
        return []
    if sieve not in NAME_SIEVES and _two_names(scene, found.at, f.at):
        return []
    if referring[found.at] and f.kind == "person" and sieve.name in OTHER_NAMES:
        later = sieve.name in GIVEN_LATER  # else the mention itself has the alias beside it
        scene.clusters.call(*((f.at, found.at) if later else (found.at, f.at)))
    if not referring[found.at] or not scene.clusters.join(found.at, f.at):
        return []
    antecedent = scene.mentions[found.at]
    return [Link(antecedent, f.mention, sieve.name, found.reason, round(found.confidence, 3))]


def _told_apart(scene: Scene, f: Facts, other: int) -> bool:
    """Whether a phrase has an antecedent already, of which more is said than fits the other.

    Else one "the group" would make a "communist group" and a "Mines Group" one. Lee et al. let
    only the first of a cluster look for an antecedent.
    """
    own, theirs = scene.profile(f), scene.profile(other)
    if own.members[0] >= f.at:
        return False
    known = theirs.restrictions | {w for name in theirs.names for w in name.split()}
    return bool(own.restrictions - known - {"local"})


def _stands_for(scene: Scene, f: Facts) -> bool:
    """Whether a pronoun has been joined to something that is no pronoun."""
    return "noun" in scene.profile(f).signs


def _two_names(scene: Scene, left: int, right: int) -> bool:
    """Whether both are named, and differently: names are joined by sieves of names alone."""
    a, b = scene.profile(left).names, scene.profile(right).names
    return bool(a and b) and not a & b


def _gather(scene: Scene, links: Sequence[Link]) -> tuple[Chain, ...]:
    groups = scene.clusters.groups()
    where = {at: n for n, group in enumerate(groups) for at in group}
    by_chain: dict[int, list[Link]] = {}
    for link in links:
        by_chain.setdefault(where[scene.places[link.mention.span]], []).append(link)
    made = []
    for n, group in enumerate(groups):
        spans = next((scene.mentions[at].members for at in group if scene.mentions[at].members), ())
        parts = tuple(dict.fromkeys(where[scene.places[s]] for s in spans if s in scene.places))
        made.append(Chain(
            tuple(scene.mentions[at] for at in group), tuple(scene.facts[at] for at in group),
            tuple(by_chain.get(n, ())), tuple(p for p in parts if p != n),
        ))
    return tuple(made)
