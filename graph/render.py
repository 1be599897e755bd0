"""The graph as a page, and the linked page of timeline, graph and source text.

All are single HTML files that work offline. `write` puts all three into a folder.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from graph.drawing import LOOKS, network_scripts
from graph.view import view
from timeline import render as base
from timeline.page import as_json, assemble, fill, part, uncollected, wrapped
from timeline.view import STATUSES, View

if TYPE_CHECKING:
    from graph.network import KnowledgeGraph
    from timeline.order import Timeline

__all__ = ["linked", "page", "relations_table", "view", "write"]

SCRIPTS = ("bundles.js", "labels.js", "network.js", "neighbours.js", "relations.js", "graph.js")


@uncollected()
def page(graph: KnowledgeGraph, *, title: str, built: str, version: str) -> str:
    """The page `graph.html`: the actors and their relations. `built` says when it was made."""
    return _alone(_common(view(graph, title=title, built=built, version=version)))


@uncollected()
def linked(graph: KnowledgeGraph, *, title: str, built: str, version: str) -> str:
    """The page `index.html`: the timeline above, the graph below, the source text beside."""
    return _linked(_common(view(graph, title=title, built=built, version=version)))


@uncollected()
def write(
    folder: Path, timeline: Timeline, graph: KnowledgeGraph, *,
    title: str, built: str, version: str,
) -> tuple[Path, ...]:
    """Writes index.html, timeline.html and graph.html into the folder; gives their paths."""
    common = _common(view(graph, title=title, built=built, version=version))
    pages = {
        "index.html": _linked(common),
        "timeline.html": base.page(timeline, title=title, built=built, version=version),
        "graph.html": _alone(common),
    }
    for name, text in pages.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    return tuple(folder / name for name in pages)


def relations_table(shown: View) -> str:
    """Where the relations' table goes, and a plain one for a browser that runs no script."""
    columns = shown["graph"]["relations"]
    names = [row["name"] for row in shown["names"]]
    told = columns["told"]
    words = [told["words"][row].strip(", ") for row in told["of"]]
    rows = (
        (columns["date"][i], names[columns["source"][i]], said, names[columns["target"][i]],
         STATUSES[columns["status"][i]], (columns["types"][columns["type"][i]] or "").lower())
        for i, said in enumerate(words))
    heads = ("When", "Who", "Predicate", "Whom", "Status", "Type")
    return fill(part("relations.html", "graph"), {"rows": base.plain_table(heads, rows)})


@dataclass(frozen=True, slots=True)
class _Common:
    """What both pages of a graph hold, made once: its view, and of that what takes long."""

    shown: View
    relations: str
    scripts: tuple[str, ...]
    data: str


def _common(shown: View) -> _Common:
    return _Common(shown, relations_table(shown), tuple(network_scripts(shown)),
                   as_json({**shown, "looks": LOOKS}))


def _alone(common: _Common) -> str:
    span = fill(part("span.html", "graph"), {
        "bar": base.bar("Period"), "strip": part("strip.html")})
    return _assemble(common, "alone", span, common.relations)


def _linked(common: _Common) -> str:
    tables = base.events_table(common.shown) + common.relations
    return _assemble(common, "linked", base.when(), tables)


def _assemble(common: _Common, kind: str, board: str, tables: str) -> str:
    """The page with that board above the graph's own."""
    shown = common.shown
    counts = {"actor": len(shown["names"]), "relation": len(shown["graph"]["relations"]["id"])}
    more = "".join(f"<span>{base.counted(n, noun)}</span> " for noun, n in counts.items())
    own = [*(part(name) for name in base.SCRIPTS), *(part(name, "graph") for name in SCRIPTS)]
    boards = board + part("network.html", "graph")
    return assemble(
        title=shown["title"],
        body=base.desk(base.head(shown, more), kind, boards, tables),
        styles=[*(part(name) for name in base.STYLES), part("graph.css", "graph")],
        scripts=[*common.scripts, wrapped(*own)],
        data=common.data,
    )
