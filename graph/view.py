"""What the pages show of the graph, as plain values added to the timeline's view.

Relations of the same two actors in the same direction are one bundle, drawn as one arrow.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING

from graph.actor import Actor
from graph.layout import layout
from graph.mentions.names import is_acronym
from graph.relation import Relation
from graph.wording import said
from timeline import view as timeline_view
from timeline.view import STATUSES, Cast, View, days, numbered, sparse
from timeline.wording import say

if TYPE_CHECKING:
    from graph.actors import Actors
    from graph.network import KnowledgeGraph

OPEN_WHOLE = 150  # of more actors not even the names have room on the page
OPEN_PART = 80  # then it opens on so many, the best connected
_LONG = 16  # characters of a name that always has room


def view(graph: KnowledgeGraph, *, title: str, built: str, version: str) -> View:
    """The timeline's view with actors for names, and under "graph" all that is drawn of them."""
    shown = timeline_view.view(
        graph.timeline, title=title, built=built, version=version, cast=cast(graph.resolution))
    shown["graph"] = drawn(graph.actors, graph.edges, shown["events"]["id"])
    return shown


def cast(resolution: Actors) -> Cast:
    """The actors as the page's names, and whose each mention is."""
    number = {a.id: i for i, a in enumerate(resolution.actors)}

    @cache  # the same few actors stand behind thousands of mentions
    def numbers(ids: tuple[str, ...]) -> tuple[int, ...]:
        return tuple(number[i] for i in ids if i in number)

    short = short_names(resolution.actors)
    rows = [{"id": a.id, "name": a.name, "kind": a.kind, "aliases": list(a.aliases),
             "reason": a.kind_reason, **({"short": short[a.id]} if a.id in short else {})}
            for a in resolution.actors]
    return Cast(rows, lambda document, span: numbers(resolution.at(document, span)),
                lambda document, span: resolution.antecedents.get((document, span)))


def short_names(actors: Sequence[Actor]) -> dict[str, str]:
    """By id what to write where a long name has no room: "NATO", "NATO's armies"."""
    letters = {a.name: alias for a in actors for alias in reversed(a.aliases) if is_acronym(alias)}
    found: dict[str, str] = {}
    for a in actors:
        owner, mark, rest = a.name.replace("’s ", "'s ").partition("'s ")
        if len(a.name) > _LONG and owner in letters:
            found[a.id] = f"{letters[owner]}{mark}{rest}"
    return found


def drawn(actors: Sequence[Actor], relations: Sequence[Relation], events: Sequence[str]) -> View:
    """Relations as columns, their bundles, and where each actor stands and how large.

    An actor without a relation has no place (None) and is not drawn. `opening` lists the actors
    the page opens on, `opening_place` where these stand then.
    """
    number = {a.id: i for i, a in enumerate(actors)}
    known = [r for r in relations if r.source in number and r.target in number]
    ends = [(number[r.source], number[r.target]) for r in known]
    bundles: dict[tuple[int, int], list[int]] = {}
    for i, pair in enumerate(ends):
        bundles.setdefault(pair, []).append(i)
    degree = Counter(end for pair in ends for end in pair)
    first = opening(degree, list(bundles))
    places = _places(list(bundles), sorted(degree))
    closer = places if len(first) == len(degree) else _places(
        [pair for pair in bundles if set(pair) <= set(first)], first)
    return {
        "relations": _columns(known, ends, {name: i for i, name in enumerate(events)}),
        "bundles": [[source, target, members] for (source, target), members in bundles.items()],
        "place": [places.get(i) for i in range(len(actors))],
        "size": [_size(degree[i]) for i in range(len(actors))],
        "degree": [degree[i] for i in range(len(actors))],
        "opening": first,
        "opening_place": [closer[i] for i in first],
    }


def opening(degree: Mapping[int, int], pairs: Sequence[tuple[int, int]]) -> list[int]:
    """The actors the page opens on: all that have a relation, or the best connected of many.

    Each of these comes with the best connected of those it has to do with, so that nobody stands
    there without an arrow.
    """
    if len(degree) <= OPEN_WHOLE:
        return sorted(degree)
    ranked = sorted(degree, key=lambda i: (-degree[i], i))
    rank = {actor: place for place, actor in enumerate(ranked)}
    near: dict[int, int] = {}
    for a, b in pairs:
        for actor, other in ((a, b), (b, a)):
            if actor != other and rank[other] < rank.get(near.get(actor, -1), len(rank)):
                near[actor] = other
    chosen: set[int] = set()
    for actor in ranked:
        fresh = {actor, near.get(actor, actor)} - chosen
        if len(chosen) + len(fresh) <= OPEN_PART:
            chosen |= fresh
    return sorted(chosen)


def _places(pairs: Sequence[tuple[int, int]], members: Sequence[int]) -> dict[int, list[int]]:
    row = {actor: i for i, actor in enumerate(members)}
    places = layout(len(members), [(row[a], row[b]) for a, b in pairs])
    return {actor: list(place) for actor, place in zip(members, places, strict=True)}


def _size(degree: int) -> int:
    """Radius of the sign in page units: its area grows with the number of relations."""
    return round(min(34.0, 7 + 3.2 * math.sqrt(degree)))


def _columns(
    relations: Sequence[Relation], ends: Sequence[tuple[int, int]], events: Mapping[str, int]
) -> View:
    types = [*sorted({r.type for r in relations if r.type is not None}), None]
    type_number = {name: i for i, name in enumerate(types)}
    reach = [days(r.interval) for r in relations]
    words, told = numbered(map(said, relations))
    return {
        "types": types,
        "id": [r.id for r in relations],
        "source": [source for source, _ in ends],
        "target": [target for _, target in ends],
        "predicate": [r.predicate for r in relations],
        "told": {"words": words, "of": told},
        "type": [type_number[r.type] for r in relations],
        "status": [STATUSES.index(r.status) for r in relations],
        "start": [start for start, _ in reach],
        "end": [end for _, end in reach],
        "dated": [int(r.interval is not None and not r.bounded) for r in relations],
        "date": [say(r.interval, r.granularity, bounded=r.bounded, once=r.once)
                 for r in relations],
        "standing": [i for i, r in enumerate(relations) if r.standing],
        "events": [_evidence(r, events) for r in relations],
        "conflicts": sparse(list(r.conflicts) for r in relations),
        "by": sparse(r.attribution for r in relations),
    }


def _evidence(relation: Relation, events: Mapping[str, int]) -> list[int]:
    found = [events[s.event] for s in relation.evidence if s.event in events]
    return list(dict.fromkeys(found))

