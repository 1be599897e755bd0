"""The knowledge graph: actors, relations between them, and the timeline they were read from."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from functools import cached_property
from typing import TYPE_CHECKING, Any

from graph import query
from graph.actor import Actor
from graph.actors import Actors
from graph.answers import Answer, Answers
from graph.mentions.countries import country
from graph.mentions.names import fold, surname
from graph.relation import Relation
from timeline.period import Period, period

if TYPE_CHECKING:
    from timeline.order import Timeline

Who = str | Actor


class UnknownActor(ValueError):
    """No actor bears the name asked for, or several do; the message names the nearest."""


@dataclass(frozen=True, repr=False)
class Way:
    """A path between two actors; it prints with the relations of each step."""

    actors: tuple[Actor, ...]
    steps: tuple[Answers, ...]

    def __str__(self) -> str:
        head = " – ".join(actor.name for actor in self.actors)
        return "\n".join([head, *(f"  {a}" for step in self.steps for a in step)])

    __repr__ = __str__


@dataclass(frozen=True, repr=False)
class KnowledgeGraph:
    """Actors and dated, quoted relations between them. Every question gives values, no views.

    `resolution` is what `graph.actors.resolve` gave, `edges` all relations. Actors may be named by
    id, name or any alias; an unknown one raises UnknownActor, a ValueError. `told` gives the first
    day of a document's date by its id, where the timeline has no documents.
    """

    resolution: Actors
    edges: tuple[Relation, ...]
    timeline: Timeline
    told: Mapping[str, dt.date] = field(default_factory=dict)

    def __repr__(self) -> str:
        read = len(self.timeline.documents)  # none where it was read back from a folder
        return (f"<KnowledgeGraph: {len(self.actors)} actors, {len(self.edges)} relations"
                f"{f', {read} documents' if read else ''}>")

    @property
    def actors(self) -> tuple[Actor, ...]:
        """All actors, in the order of their first mention."""
        return self.resolution.actors

    @cached_property
    def written(self) -> Mapping[str, dt.date]:
        """The first day of each document's date, where it has one: no plan of it lies before."""
        days = ((d.id, d.date.interval) for d in self.timeline.documents)
        own = {id: days.start for id, days in days if days is not None and days.start}
        return own | dict(self.told)

    def actor(self, name: Who) -> Actor:
        """The actor with that id, name or alias, whatever its case, dots and accents, or the one
        person with that surname.

        Raises UnknownActor naming the nearest where there is none, and all where there are more.
        """
        if isinstance(name, Actor):
            name = name.id
        if not isinstance(name, str):
            raise UnknownActor(f"an actor is asked for by a name: {name!r:.80}")
        if name in self._by_id:
            return self._by_id[name]
        for table in (self._by_name, self._by_alias, self._by_surname):
            found = table.get(fold(name), [])
            if len(found) == 1:
                return found[0]
            if found:
                raise UnknownActor(f"several actors are called {name!r}: "
                                   f"{', '.join(a.id for a in found)}; ask by one of these ids")
        known = country(name)
        if known is not None and fold(known.name) in self._by_name:
            return self._by_name[fold(known.name)][0]
        raise UnknownActor(f"no actor is called {name!r}{self._nearest(name)}")

    def relations(
        self, source: Who | None = None, target: Who | None = None,
        between: tuple[Who, Who] | None = None, involving: Who | None = None,
        type: str | None = None, predicate: str | None = None,
        status: str | Collection[str] | None = None, during: Period | None = None,
        certainly: Period | None = None, possibly: Period | None = None,
        with_groups: bool = False,
    ) -> Answers:
        """The relations that fit all that is asked, in chronological order.

        `with_groups` asks of each actor's groups too: of "US troops" with the United States.

        Periods are intervals or text ("2021", "2021-07", "2020/2021"); `during` asks as `possibly`.
        Raises ValueError for an unknown actor, type or status, a text that is no period, or both
        `during` and `possibly`.
        """
        if during is not None and possibly is not None:
            raise ValueError("during asks as possibly does: give one of them")
        if between is not None and (isinstance(between, str) or len(between) != 2):
            raise ValueError(f"between takes two actors: {between!r:.80}")
        within = possibly if during is None else during
        return self._answers(query.select(self.edges, query.Filter(
            self._ids(source, with_groups), self._ids(target, with_groups),
            (self._side(between[0], with_groups), self._side(between[1], with_groups))
            if between else None,
            self._ids(involving, with_groups), type, predicate, status,
            period(certainly) if certainly is not None else None,
            period(within) if within is not None else None,
            self.written,
        )))

    def as_of(self, date: dt.date | str, possibly: bool = False) -> KnowledgeGraph:
        """The graph of what had happened by the end of that day, and what stood then."""
        return self._with(query.as_of(self.edges, date, possibly))

    def during(self, interval: Period, certainly: bool = False) -> KnowledgeGraph:
        """The graph of what may lie in the period, or surely does with `certainly`."""
        return self._with(query.during(self.edges, interval, certainly, self.written))

    def neighbours(self, name: Who) -> tuple[tuple[Actor, int], ...]:
        """Those it has relations with and how many, the most first."""
        found = query.neighbours(self.edges, self.actor(name).id)
        return tuple((self._by_id[other], count) for other, count in found)

    def paths(
        self, source: Who, target: Who, forward: bool = False, longest: int = 3, most: int = 20
    ) -> tuple[Way, ...]:
        """Ways from one to the other, the shortest first; with `forward`, forward in time."""
        a, b = self.actor(source).id, self.actor(target).id
        return tuple(
            Way(tuple(self._by_id[i] for i in path.actors), tuple(map(self._answers, path.steps)))
            for path in query.paths(self.edges, a, b, forward, longest, most)
        )

    def timeline_of(self, name: Who) -> Timeline:
        """The timeline of the events in which the actor takes part.

        Raises ValueError where the graph was read back from a folder, without its events.
        """
        actor = self.actor(name).id
        if self.edges and not self.timeline.documents:
            raise ValueError("a graph read back from a folder has relations but no events: they "
                             "are in events.jsonl, or `dateline export timeline`")
        at = self.resolution.at
        return replace(self.timeline, events=tuple(
            e for e in self.timeline.events
            if any(actor in at(e.document, p.span) for p in e.participants)
        ))

    def networkx(self, plain: bool = False) -> Any:
        """A networkx.MultiDiGraph: actor ids as nodes, a keyed edge for each relation.

        Nodes carry `actor`, edges `relation`, and both the values by which to compute. With `plain`
        they carry text alone, empty where there is none, which every writer of networkx takes:
        `networkx.write_graphml(network.networkx(plain=True), path)`.
        """
        import networkx

        made = networkx.MultiDiGraph()
        for actor in self.actors:
            own = {"of": actor.of or ""} if plain else {"actor": actor}
            made.add_node(actor.id, name=actor.name, kind=actor.kind, **own)
        for r in self.edges:
            more = {"edtf": r.edtf or "", "sentence": " ".join(r.evidence[0].text.split())}
            kept = more if plain else {"interval": r.interval, "relation": r}
            made.add_edge(r.source, r.target, key=r.id, predicate=r.predicate,
                          type=r.type or "" if plain else r.type, status=r.status, **kept)
        return made

    def to_pandas(self) -> Any:
        """All relations as a pandas DataFrame. Raises ImportError where pandas is missing."""
        return self.relations().to_pandas()

    @cached_property
    def _by_id(self) -> dict[str, Actor]:
        return {actor.id: actor for actor in self.actors}

    @cached_property
    def _by_name(self) -> dict[str, list[Actor]]:
        return _index((actor.name, actor) for actor in self.actors)

    @cached_property
    def _by_alias(self) -> dict[str, list[Actor]]:
        return _index((alias, actor) for actor in self.actors for alias in actor.aliases)

    @cached_property
    def _by_surname(self) -> dict[str, list[Actor]]:
        return _index((surname(fold(actor.name)), actor) for actor in self.actors
                      if actor.kind == "person")

    @cached_property
    def _groups(self) -> dict[str, list[str]]:
        """For each actor the ids of the groups that are its own; a person is nobody's group."""
        found: dict[str, list[str]] = {}
        for actor in self.actors:
            if actor.of is not None and actor.kind != "person":
                found.setdefault(actor.of, []).append(actor.id)
        return found

    def _ids(self, name: Who | None, with_groups: bool) -> frozenset[str] | None:
        return None if name is None else self._side(name, with_groups)

    def _side(self, name: Who, with_groups: bool) -> frozenset[str]:
        """The id of an actor, and with its groups those of theirs too."""
        found, new = {self.actor(name).id}, [self.actor(name).id]
        while with_groups and new:
            new = [g for id in new for g in self._groups.get(id, ()) if g not in found]
            found.update(new)
        return frozenset(found)

    def _nearest(self, name: str) -> str:
        known = self._by_alias | self._by_name
        close = get_close_matches(fold(name), sorted(known), n=3, cutoff=0.6)
        asked = set(fold(name).split())
        shared = {k: len(asked & set(k.split())) for k in sorted(known)}
        within = sorted((k for k, n in shared.items() if n), key=lambda k: -shared[k])[:3]
        names = dict.fromkeys(known[k][0].name for k in [*close, *within])
        return f"; nearest: {', '.join(names)}" if names else ""

    def _answers(self, found: Iterable[Relation]) -> Answers:
        return Answers(tuple(Answer(r, self._by_id[r.source], self._by_id[r.target])
                             for r in found))

    def _with(self, edges: tuple[Relation, ...]) -> KnowledgeGraph:
        """The graph of these relations, with the actors that have a part in them."""
        used = {r.source for r in edges} | {r.target for r in edges}
        kept = tuple(a for a in self.actors if a.id in used)
        return replace(self, edges=edges, resolution=replace(self.resolution, actors=kept))


def _index(pairs: Iterable[tuple[str, Actor]]) -> dict[str, list[Actor]]:
    found: dict[str, list[Actor]] = {}
    for name, actor in pairs:
        known = found.setdefault(fold(name), [])
        if actor not in known:
            known.append(actor)
    return found
