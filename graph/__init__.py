"""Who: actors, their relations, and the graph of both. Stands on `timeline`.

`build` shows every step from a timeline to a graph in the order in which data flows. Nothing heavy
is imported until it is called.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from graph.identity.curation import Curation
    from graph.network import KnowledgeGraph
    from timeline.order import Timeline

__all__ = ["Actor", "KnowledgeGraph", "Relation", "Statement", "build", "read_curation"]

_HOMES = {
    "Actor": "graph.actor",
    "KnowledgeGraph": "graph.network",
    "Relation": "graph.relation",
    "Statement": "graph.relation",
    "read_curation": "graph.identity.curation",
}


def build(timeline: Timeline, curation: Curation | None = None) -> KnowledgeGraph:
    """The graph of a timeline: its mentions become actors, its events their relations.

    `curation` holds a user's judgements on actors (`read_curation`); they win over every rule.
    Raises ValueError for what is no timeline, or no curation.
    """
    from graph.actors import resolve
    from graph.identity.curation import Curation
    from graph.network import KnowledgeGraph
    from graph.relations import relations
    from timeline.order import Timeline

    if not isinstance(timeline, Timeline):
        raise ValueError(f"no timeline, as timeline.build gives it: {timeline!r:.80}")
    if curation is not None and not isinstance(curation, Curation):
        raise ValueError(f"no curation, as graph.read_curation gives it: {curation!r:.80}")
    actors = resolve(timeline, curation)
    return KnowledgeGraph(actors, relations(timeline, actors), timeline)


def __getattr__(name: str) -> Any:
    """The names above when they are first asked for, and `graph.exchange` and such."""
    from importlib import import_module
    from importlib.util import find_spec

    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    if not name.startswith("_") and find_spec(f"{__name__}.{name}"):
        return import_module(f"{__name__}.{name}")
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
