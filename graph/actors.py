"""From the mentions of all documents to actors: one actor for one somebody in the world.

Coreference joins mentions inside a document, identity joins the chains across documents, the
user's `actors.toml` overrules both; what can act becomes an actor.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from graph.actor import Actor, Judgement, Kind
from graph.coreference.chains import may_refer
from graph.identity.curation import Curation, Row
from graph.identity.gather import Cluster, gather
from graph.labels import aliases, display_name, ids_of
from graph.mentions.called import telling_names
from graph.mentions.countries import is_capital
from graph.mentions.kinds import agreed_kind, is_settlement
from graph.mentions.names import FAITHS, fold, is_acronym
from graph.mentions.nouns import EITHER, FIGHTERS, noun_kind
from graph.telling import is_common, is_thing, tells_apart
from timeline.document import Mention, Span

if TYPE_CHECKING:
    from timeline.order import Timeline

Place = tuple[str, Span]
Acting = frozenset[tuple[str, Span, str]]
_ACTS = frozenset({"agent", "patient", "recipient", "partner"})
_PLACE_ACTS = frozenset({"agent", "recipient", "partner"})
_ARGUMENT = ("nsubj", "obj", "iobj", "obl:agent")
_OWN = re.compile(r"(?:his|her|its|their)\s", re.IGNORECASE)



@dataclass(frozen=True, slots=True)
class Actors:
    """The actors in the order of their first mention, and where each is spoken of.

    `places` has (document id, mention span) of every mention that an actor stands behind.
    `antecedents` has the phrase that a pronoun of no actor takes up ("the canal" of "it").
    `judgements` are the verdicts that joined nothing (different, unsure); `unmatched` says of
    each line of `actors.toml` that matches nobody so.
    """

    actors: tuple[Actor, ...]
    places: Mapping[Place, tuple[str, ...]] = field(default_factory=dict)
    judgements: tuple[Judgement, ...] = ()
    antecedents: Mapping[Place, str] = field(default_factory=dict)
    unmatched: tuple[str, ...] = ()

    def actor(self, id: str) -> Actor:
        """The actor with that id. Raises ValueError where there is none."""
        found = next((a for a in self.actors if a.id == id), None)
        if found is None:
            raise ValueError(f"no actor has the id {id!r}")
        return found

    def at(self, document: str, span: Span) -> tuple[str, ...]:
        """Ids of the actors a mention speaks of: several for "X and Y", none for a thing."""
        return self.places.get((document, span), ())


def resolve(timeline: Timeline, curation: Curation | None = None) -> Actors:
    """The actors of a timeline. The same timeline and curation give the same ids."""
    by_document: dict[str, list[Mention]] = {d.id: [] for d in timeline.documents}
    for mention in timeline.mentions:
        by_document[mention.document].append(mention)
    found, judged = gather(timeline.documents, by_document, curation)
    acting = frozenset(  # who only is somewhere does nothing there
        (e.document, p.span, "partner" if e.standing else p.role)
        for e in timeline.events for p in e.participants
    ) | frozenset(
        (e.document, e.attribution_span, "agent")
        for e in timeline.events if e.attribution_span is not None
    )
    return cast(found, judged, acting, curation)


def cast(
    clusters: Sequence[Cluster], judged: Sequence[Judgement], acting: Acting,
    curation: Curation | None = None,
) -> Actors:
    """Actors of the clusters that can act, by the order of their first mention."""
    said = _Curated(curation, clusters)
    roles: dict[tuple[str, Span], set[str]] = {}
    for document, span, role in acting:
        roles.setdefault((document, span), set()).add(role)
    fighters = _fighters(clusters)
    kinds = {c.at: said.kind(c) or _kind(c, fighters.get(c.at)) for c in clusters}
    kinds |= {at: ("country", f"the text speaks of {phrase!r}")
              for at, phrase in _states(clusters, kinds).items() if not said.kind(clusters[at])}
    chosen = [c for c in clusters if kinds[c.at] and not said.hidden(c)
              and _can_act(c, kinds[c.at], roles, bool(acting))]
    chosen = _with_owners(chosen, clusters, kinds, said)
    names = {c.at: said.name(c) or display_name(c) for c in chosen}
    names |= {c.at: f"{names[c.owner]}'s {names[c.at]}" for c in chosen
              if c.owner in names and not said.name(c) and _owned_by_pronoun(c)}
    ids = ids_of(list(names.items()))
    made = tuple(_actor(c, names[c.at], ids, kinds) for c in chosen)
    return Actors(made, _places(clusters, ids), tuple(judged), _antecedents(clusters, ids),
                  said.unmatched())


def _actor(
    c: Cluster, name: str, ids: Mapping[int, str],
    kinds: Mapping[int, tuple[Kind, str] | None],
) -> Actor:
    kind, reason = kinds[c.at] or ("organisation", "")
    links = (
        Judgement(link.antecedent.text, link.mention.text, "same", link.sieve, link.reason,
                  link.confidence)
        for chain in c.chains for link in chain.links
    )
    return Actor(
        ids[c.at], name, kind, reason, aliases(c, name), c.mentions,
        tuple(dict.fromkeys((*c.judgements, *links))),
        None if c.owner is None else ids.get(c.owner),
    )


def _places(
    clusters: Sequence[Cluster], ids: Mapping[int, str]
) -> dict[tuple[str, Span], tuple[str, ...]]:
    """Mention to actors; a coordination and what takes it up stand for all its parts."""
    found: dict[tuple[str, Span], tuple[str, ...]] = {}
    for c in clusters:
        who = tuple(ids[p] for p in c.parts if p in ids) if c.parts else (
            (ids[c.at],) if c.at in ids else ())
        if who:
            for m in c.mentions:
                found[(m.document, m.span)] = who
    return found


_TAKES_UP = frozenset("it he she they this".split())


def _antecedents(clusters: Sequence[Cluster], ids: Mapping[int, str]) -> dict[Place, str]:
    """The nearest phrase before each pronoun of no actor, in the document where both stand."""
    found: dict[Place, str] = {}
    for chain in (chain for c in clusters if c.at not in ids and not c.parts for chain in c.chains):
        phrase = None
        for m in chain.mentions:
            if m.form != "pronoun":
                phrase = m.text if m.role != "nmod:poss" else phrase
            elif phrase is not None and m.text.lower() in _TAKES_UP:
                found[m.document, m.span] = phrase
    return found


def _kind(c: Cluster, fighters: str | None) -> tuple[Kind, str] | None:
    facts = [f for chain in c.chains for f in chain.facts if not f.mention.members]
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
    found = agreed_kind(named or own, fighters)
    if found and found[0] == "organisation" and any(k == "armed group" for k, _ in own):
        return agreed_kind([k for k in own if k[0] == "armed group"])
    return found


_STATE = frozenset("army navy military parliament government police air-force".split())


def _states(
    clusters: Sequence[Cluster], kinds: Mapping[int, tuple[Kind, str] | None]
) -> dict[int, str]:
    """For each named place that has a government or an army of its own, the phrase that says so."""
    found: dict[int, str] = {}
    for c in clusters:
        owner = kinds.get(c.owner) if c.owner is not None else None
        names = clusters[c.owner or 0].names
        if owner is None or owner[0] != "place" or not names or any(map(is_capital, names)):
            continue
        phrase = next((f.mention.text for chain in c.chains for f in chain.facts
                       if f.head in _STATE), None)
        if phrase is not None and c.owner is not None:
            found.setdefault(c.owner, phrase)
    return found


def _owned_by_pronoun(c: Cluster) -> bool:
    """Whether only a pronoun in its phrases says whose it is: "its government"."""
    facts = [f for chain in c.chains for f in chain.facts if f.mention.form != "pronoun"]
    return all(f.mention.form == "nominal" and not f.owner_country and _OWN.match(f.mention.text)
               for f in facts)


def _fighters(clusters: Sequence[Cluster]) -> dict[int, str]:
    """For each cluster the phrase that gives it fighters: "IS militants" for IS."""
    found: dict[int, str] = {}
    for c in clusters:
        for chain in c.chains:
            for f in chain.facts:
                if c.owner is not None and f.head in FIGHTERS and f.mention.form == "nominal":
                    found.setdefault(c.owner, f.mention.text)
    return found


def _can_act(
    c: Cluster, kind: tuple[Kind, str] | None, roles: Mapping[tuple[str, Span], set[str]],
    any_events: bool,
) -> bool:
    """Whether the texts let it act: a name of somebody, or a phrase with a part in an event."""
    facts = [f for chain in c.chains for f in chain.facts]
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
    kinds: Mapping[int, tuple[Kind, str] | None], said: _Curated,
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


class _Curated:
    """What `actors.toml` says of each cluster, and which of its rows found nobody."""

    def __init__(self, curation: Curation | None, clusters: Sequence[Cluster]) -> None:
        self._curation = curation
        self._found: dict[int, list[Row]] = {}
        self._missing: list[str] = []
        if curation is None:
            return
        by_name: dict[str, list[int]] = {}
        for c in clusters:
            facts = [f for chain in c.chains for f in chain.facts]
            for name in {*c.names, *telling_names(facts), fold(display_name(c))}:
                by_name.setdefault(name, []).append(c.at)
        for row in curation.rows:
            for name in row.names:
                at = by_name.get(fold(name), [])
                if not at:
                    self._missing.append(curation.complaint(row, name))
                for place in at:
                    self._found.setdefault(place, []).append(row)

    def unmatched(self) -> tuple[str, ...]:
        return tuple(self._missing)

    def hidden(self, c: Cluster) -> bool:
        return any(row.action == "hide" for row in self._found.get(c.at, ()))

    def name(self, c: Cluster) -> str | None:
        return next((r.value for r in self._found.get(c.at, ()) if r.action == "rename"), None)

    def kind(self, c: Cluster) -> tuple[Kind, str] | None:
        row = next((r for r in self._found.get(c.at, ()) if r.action == "kind"), None)
        if row is None or self._curation is None:
            return None
        return row.value, f"{self._curation.path}, line {row.line}"  # type: ignore[return-value]
