"""Which clusters are somebody who acts, and of what kind."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from graph.actor import Kind
from graph.coreference.chains import may_refer
from graph.curated import Curated
from graph.identity.gather import Cluster
from graph.mentions.countries import is_capital
from graph.mentions.kinds import agreed_kind, is_settlement
from graph.mentions.names import FAITHS, is_acronym
from graph.mentions.nouns import EITHER, FIGHTERS, ORGANS, noun_kind
from graph.telling import is_common, is_thing, tells_apart, tells_who
from timeline.document import Span

Acting = frozenset[tuple[str, Span, str]]
"""Document, span and role of every mention that has a part in an event."""
Doings = Sequence[tuple[str, frozenset[Span], frozenset[Span]]]
"""Of each event its document, those who act in it, and those it is done to or with."""
Kinds = Mapping[int, tuple[Kind, str] | None]
"""The kind of each cluster, with its reason; None for a thing."""
_ACTS = frozenset({"agent", "patient", "recipient", "partner"})
_PLACE_ACTS = frozenset({"agent", "recipient", "partner"})
_ARGUMENT = ("nsubj", "obj", "iobj", "obl:agent")


def kinds_of(clusters: Sequence[Cluster], said: Curated) -> dict[int, tuple[Kind, str] | None]:
    """The kind of each cluster, by its number."""
    fighters = _fighters(clusters)
    kinds = {c.at: said.kind(c) or _kind(c, fighters.get(c.at)) for c in clusters}
    states = _states(clusters, kinds).items()
    return kinds | {
        at: ("country", f"the text speaks of {phrase!r}")
        for at, phrase in states
        if not said.kind(clusters[at])
    }


def who_act(
    clusters: Sequence[Cluster], kinds: Kinds, acting: Acting, said: Curated, doings: Doings = ()
) -> list[Cluster]:
    """The clusters that can act, those to whom their groups belong, and who fought with those."""
    roles: dict[tuple[str, Span], set[str]] = {}
    for document, span, role in acting:
        roles.setdefault((document, span), set()).add(role)
    for c in clusters:  # what is done by "the Kenyan and Chilean armies" is done by both
        together = set[str]().union(*(roles.get((m.document, m.span), ()) for m in c.mentions))
        for m in c.mentions if c.parts and together else ():
            for span in m.members:
                roles.setdefault((m.document, span), set()).update(together)
    chosen = [
        c
        for c in clusters
        if kinds[c.at] and not said.hidden(c) and _can_act(c, kinds[c.at], roles, bool(acting))
        and not _of_nobody(c, clusters)
    ]
    found = _with_owners(chosen, clusters, kinds, said)
    at = {c.at for c in (*found, *_opponents(found, clusters, kinds, doings))}
    return [c for c in clusters if c.at in at and not said.hidden(c)]


def _opponents(
    chosen: Sequence[Cluster], clusters: Sequence[Cluster], kinds: Kinds, doings: Doings
) -> Iterator[Cluster]:
    """Fighters and crowds that no text tells apart, beside somebody known in what was done.

    "Gunmen killed Otto Roe" says who did it as well as it is known.
    """
    known = {c.at for c in chosen}
    told = {(m.document, m.span) for c in chosen for m in c.mentions}
    beside: set[tuple[str, Span]] = set()
    for document, acting, suffering in doings:
        for these, those in ((acting, suffering | acting), (suffering, acting)):
            if any((document, span) in told for span in these):
                beside.update((document, span) for span in those)
    for c in clusters:
        kind = kinds[c.at]
        if c.at in known or kind is None or c.parts:
            continue
        phrases = [f for f in c.facts if f.mention.form == "nominal" and tells_who(f)]
        fights = kind[0] == "armed group" or any(f.head in _FIGHTING for f in phrases)
        if fights and phrases and any((m.document, m.span) in beside for m in c.mentions):
            yield c


_FIGHTING = FIGHTERS | frozenset(
    "attacker assailant kidnapper bomber hacker hijacker raider smuggler protester demonstrator"
    " rioter mob general officer putschist plotter pirate opposition".split()
)


def _of_nobody(c: Cluster, clusters: Sequence[Cluster]) -> bool:
    """Whether a phrase spoken once is only known by a pronoun that takes up nobody: "his family".
    """
    only = c.facts[0]
    if len(c.facts) > 1 or only.name or only.restrictions or only.owner_country or c.parts:
        return False
    owner = clusters[c.owner] if c.owner is not None else None
    return owner is not None and all(m.form == "pronoun" for m in owner.mentions)


def _kind(c: Cluster, fighters: str | None) -> tuple[Kind, str] | None:
    facts = [f for f in c.facts if not f.mention.members]
    if any(is_settlement(f.mention) for f in facts) and all(
        f.kind is None or is_acronym(f.mention.lemma) for f in facts
    ):
        return None  # the letters of an accord are no body's
    own = [(f.kind, f.mention.text) for f in facts if f.kind]
    named = [(f.kind, f.mention.text) for f in facts
             if f.kind and (f.name or f.country) and not f.inside] or [
                 (f.kind, f.mention.text) for f in facts if f.kind and (f.name or f.country)]
    if any(k in ("place", "people") for k, _ in named):
        fighters = None  # militants from there are not all who live there
    own = own or [(k, f.mention.text) for f in facts if f.head in EITHER
                  if (k := noun_kind(f.mention.lemma, f.mention.number))]
    if any(f.head == "party" for f in facts):  # said to be one: "the party, the Islamic Front"
        named, own = _unarmed(named), _unarmed(own)
    found = agreed_kind(named or own, fighters)
    if found and found[0] == "organisation" and any(k == "armed group" for k, _ in own):
        return agreed_kind([k for k in own if k[0] == "armed group"])
    return found


def _unarmed(said: Sequence[tuple[Kind, str]]) -> list[tuple[Kind, str]]:
    return [("organisation" if k == "armed group" else k, text) for k, text in said]


def _states(clusters: Sequence[Cluster], kinds: Kinds) -> dict[int, str]:
    """For each named place that has a government or an army of its own, the phrase that says so."""
    found: dict[int, str] = {}
    for c in clusters:
        owner = kinds.get(c.owner) if c.owner is not None else None
        names = clusters[c.owner or 0].names
        if owner is None or owner[0] != "place" or not names or any(map(is_capital, names)):
            continue
        phrase = next((f.mention.text for f in c.facts if f.head in ORGANS and not (
            f.name and " " in f.name)), None)
        if phrase is not None and c.owner is not None:
            found.setdefault(c.owner, phrase)
    return found


def _fighters(clusters: Sequence[Cluster]) -> dict[int, str]:
    """For each cluster the phrase that gives it fighters: "IS militants" for IS."""
    found: dict[int, str] = {}
    for c in clusters:
        for f in c.facts:
            if c.owner is not None and f.head in FIGHTERS and f.mention.form == "nominal":
                found.setdefault(c.owner, f.mention.text)
    return found


def _can_act(
    c: Cluster, kind: tuple[Kind, str] | None, roles: Mapping[tuple[str, Span], set[str]],
    any_events: bool,
) -> bool:
    """Whether the texts let it act: a name of somebody, or a phrase with a part in an event."""
    facts = c.facts
    if all(f.inside and f.mention.lemma.lower() in FIGHTERS for f in facts):
        return False  # "Rebel" of "Rebel Alba troops" only says what they are
    if c.parts or kind is None or not any(may_refer(f) and f.mention.form != "pronoun"
                                          for f in facts):
        return False
    if kind[0] not in ("place", "country", "people") and any(
        f.name and not is_common(f) and f.mention.type in ("PER", "ORG") for f in facts
    ):
        return True
    if not tells_apart(facts, kind[0]):
        return False
    if all(f.mention.form != "name" and (f.mention.form == "pronoun" or is_thing(f))
           for f in facts):
        return any("agent" in roles.get((f.mention.document, f.mention.span), ()) for f in facts)
    wanted = _PLACE_ACTS if kind[0] == "place" else _ACTS
    if any_events:
        return any(roles.get((f.mention.document, f.mention.span), set()) & wanted for f in facts)
    labels = ("nsubj", "obl:agent") if kind[0] == "place" else _ARGUMENT
    return any(f.role.startswith(labels) for f in facts) or (
        kind[0] == "country" and any(f.inside for f in facts))


def _with_owners(
    chosen: Sequence[Cluster], clusters: Sequence[Cluster],
    kinds: Kinds, said: Curated,
) -> list[Cluster]:
    """The chosen with the countries and bodies that their groups belong to."""
    at = {c.at for c in chosen}
    for c in chosen:
        owner = c.owner
        if owner is not None and owner not in at and not said.hidden(clusters[owner]):
            kind = kinds[owner]
            if kind and kind[0] not in ("place", "people") and not clusters[owner].parts and (
                clusters[owner].names - FAITHS
            ):
                at.add(owner)
    return [c for c in clusters if c.at in at]
