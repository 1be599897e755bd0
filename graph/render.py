"""The graph as a page, and the linked page of timeline, graph and source text.

All are single HTML files that work offline. `write` puts all three into a folder.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from graph.drawing import LOOKS, network_scripts
from graph.view import view
from timeline import render as timeline_render
from timeline.page import assemble, fill, markup, part, uncollected, wrapped
from timeline.render import LONGEST
from timeline.view import STATUSES, View

if TYPE_CHECKING:
    from graph.network import KnowledgeGraph
    from timeline.order import Timeline

__all__ = ["linked", "page", "relations_table", "view", "write"]

SCRIPTS = ("bundles.js", "labels.js", "network.js", "neighbours.js", "relations.js", "graph.js")


@uncollected()
def page(graph: KnowledgeGraph, *, title: str, built: str, version: str) -> str:
    """The page `graph.html`: the actors and their relations. `built` says when it was made."""
    return _assemble(view(graph, title=title, built=built, version=version), "graph.html")


@uncollected()
def linked(graph: KnowledgeGraph, *, title: str, built: str, version: str) -> str:
    """The page `index.html`: the timeline above, the graph below, the source text beside."""
    return _assemble(view(graph, title=title, built=built, version=version), "linked.html")


@uncollected()
def write(
    folder: Path, timeline: Timeline, graph: KnowledgeGraph, *,
    title: str, built: str, version: str,
) -> tuple[Path, ...]:
    """Writes index.html, timeline.html and graph.html into the folder; gives their paths."""
    shown = view(graph, title=title, built=built, version=version)
    pages = {
        "index.html": _assemble(shown, "linked.html"),
        "timeline.html": timeline_render.page(
            timeline, title=title, built=built, version=version),
        "graph.html": _assemble(shown, "graph.html"),
    }
    for name, text in pages.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    return tuple(folder / name for name in pages)


def relations_table(shown: View) -> str:
    """The relations as an HTML table, for a reader whose browser runs no script."""
    columns, names = shown["graph"]["relations"], shown["names"]
    rows = []
    for i, predicate in enumerate(columns["predicate"]):
        cells = (columns["date"][i], names[columns["source"][i]]["name"][:LONGEST], predicate,
                 names[columns["target"][i]]["name"][:LONGEST], STATUSES[columns["status"][i]],
                 columns["types"][columns["type"][i]] or "")
        rows.append("<tr>" + "".join(f"<td>{markup(cell)}" for cell in cells))
    heads = "".join(f'<th scope="col">{h}</th>' for h in
                    ("When", "Who", "Predicate", "Whom", "Status", "Type"))
    return f"<table><thead><tr>{heads}</tr></thead><tbody>{''.join(rows)}</tbody></table>"


def _assemble(shown: View, shell: str) -> str:
    shown = {**shown, "looks": LOOKS}
    network = part("network.html", "graph")
    counts = (len(shown["names"]), len(shown["graph"]["relations"]["id"]))
    more = f"<span>{counts[0]:,} actors</span> <span>{counts[1]:,} relations</span> "
    scripts = [part(name) for name in timeline_render.SCRIPTS]
    scripts += [part(name, "graph") for name in SCRIPTS]
    return assemble(
        title=shown["title"],
        body=fill(part(shell, "graph"), {
            "head": timeline_render.head(shown, more),
            **timeline_render.rooms("When" if shell == "linked.html" else "Period"),
            "network": network,
            "events": timeline_render.events_table(shown) if shell == "linked.html" else "",
            "relations": relations_table(shown),
        }),
        styles=[*(part(name) for name in timeline_render.STYLES), part("graph.css", "graph")],
        scripts=[*network_scripts(shown), wrapped(*scripts)],
        data=shown,
    )
