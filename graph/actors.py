"""From the mentions of all documents to actors: one actor for one somebody in the world.

Coreference joins mentions inside a document, identity joins the chains across documents, the
user's `actors.toml` overrules both; what can act becomes an actor.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from graph.acting import Acting, Doings, Kinds, kinds_of, who_act
from graph.actor import Actor, Judgement
from graph.curated import Curated
from graph.identity.belonging import is_bare_local
from graph.identity.curation import Curation
from graph.identity.gather import Cluster, gather
from graph.labels import aliases, display_name, ids_of
from graph.mentions.countries import country
from graph.mentions.parties import as_parties
from graph.mentions.seats import as_governments
from graph.pairs import SURE, pairs
from timeline.document import Mention, Span

if TYPE_CHECKING:
    from timeline.order import Timeline

Place = tuple[str, Span]
_OWN = re.compile(r"(?:[\w\s]+\sof\s)?(?:his|her|its|their)\s", re.IGNORECASE)


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
    known = as_parties(timeline.mentions, timeline.events)
    for mention in as_governments(known, timeline.events):
        by_document[mention.document].append(mention)
    found, judged = gather(timeline.documents, by_document, curation)
    acting = frozenset(  # who only is somewhere does nothing there
        (e.document, p.span, "partner" if e.standing else p.role)
        for e in timeline.events for p in e.participants
    ) | frozenset(
        (e.document, e.attribution_span, "agent")
        for e in timeline.events if e.attribution_span is not None
    )
    told = [(e.document, sure) for e in timeline.events if not e.standing
            if (sure := [p for p in pairs(e) if p.confidence >= SURE])]
    acting |= {(document, p.target.span, "patient") for document, sure in told for p in sure}
    doings = tuple((document, frozenset(p.source.span for p in sure),
                    frozenset(p.target.span for p in sure)) for document, sure in told)
    return cast(found, judged, acting, curation, doings)


def cast(
    clusters: Sequence[Cluster], judged: Sequence[Judgement], acting: Acting,
    curation: Curation | None = None, doings: Doings = (),
) -> Actors:
    """Actors of the clusters that can act, by the order of their first mention."""
    said = Curated(curation, clusters)
    kinds = kinds_of(clusters, said)
    chosen = who_act(clusters, kinds, acting, said, doings)
    names = {c.at: said.name(c) or display_name(c) for c in chosen}
    whose = _whose(clusters)
    names |= {c.at: f"{_owning(names[owner])} {_small(c, names[c.at])}" for c in chosen
              if not said.name(c) and _is_without_owner(c)
              and (owner := c.owner if c.owner is not None else whose.get(c.at)) in names}
    ids = ids_of(list(names.items()))
    made = tuple(_actor(c, names[c.at], ids, kinds) for c in chosen)
    return Actors(made, _places(clusters, ids), tuple(judged), _antecedents(clusters, ids),
                  said.unmatched())


def _whose(clusters: Sequence[Cluster]) -> dict[int, int]:
    """For each cluster whose phrases a pronoun owns the cluster that the pronoun speaks of."""
    where = {(f.mention.document, f.at): c.at for c in clusters for f in c.facts}
    return {c.at: where[f.mention.document, f.owner] for c in clusters for f in c.facts[:1]
            if f.owner is not None}


def _small(c: Cluster, noun: str) -> str:
    """A common noun as it is written inside a sentence: "police" for "Police"."""
    return noun.lower() if noun[1:].isalpha() and noun[1:].islower() and not c.names else noun


def _owning(name: str) -> str:
    """ "Norland's", "the bloggers'", "Netherlands'"."""
    plural = name.endswith("s") and (name.split()[-1][:1].islower() or country(name) is not None)
    return f"{name}'" if plural else f"{name}'s"


def _actor(
    c: Cluster, name: str, ids: Mapping[int, str],
    kinds: Kinds,
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


def _is_without_owner(c: Cluster) -> bool:
    """Whether no phrase says whose it is, or only a pronoun: "its government".

    An organ of state has none in a text of one country: "the army".
    """
    facts = [f for f in c.facts if f.mention.form != "pronoun"]
    return all(
        (f.mention.form == "nominal" and not f.owner_country and _OWN.match(f.mention.text))
        or is_bare_local(f) for f in facts)
