"""The network's scripts, made by pyvis: vis-network itself, and the network with its data.

pyvis writes a page of its own with links to other hosts, headings unescaped and tooltips that run
what stands in them. Of that page only the two scripts are kept, and nothing that comes from a
document goes into them: an actor is a number here, its name is drawn by the page's own script.
"""

from __future__ import annotations

import json
import re

from timeline.view import View

_SCRIPT = re.compile(r"<script\b[^>]*>(.*?)</script>", re.DOTALL)

# One shape and one colour for each kind of actor; the shapes alone tell them apart. The colours
# keep 3:1 against both the light and the dark ground (WCAG 2.2, 1.4.11).
LOOKS: dict[str, tuple[str, str]] = {
    "person": ("dot", "#2f7fc1"),
    "organisation": ("square", "#b06a00"),
    "armed group": ("triangle", "#cf4a3f"),
    "government": ("hexagon", "#7d6fd0"),
    "country": ("star", "#1d8f6e"),
    "place": ("triangleDown", "#74860f"),
    "people": ("diamond", "#b85a9c"),
}
EDGE_COLOUR = "#8a9099"


def group(kind: str) -> str:
    """The kind as a name of vis-network's: pyvis takes every space out of its options."""
    return kind.replace(" ", "-")


OPTIONS = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "interaction": {
        "selectable": False, "hover": False, "keyboard": False, "dragNodes": False,
        "tooltipDelay": 86400000,
    },
    "nodes": {"borderWidth": 0, "shadow": False, "chosen": False},
    "edges": {
        "smooth": False, "chosen": False, "color": {"color": EDGE_COLOUR, "inherit": False},
        "arrows": {"to": {"enabled": True, "scaleFactor": 0.55}},
    },
    "groups": {
        group(kind): {"shape": shape, "color": {"background": colour, "border": colour}}
        for kind, (shape, colour) in LOOKS.items()
    },
}


def network_scripts(shown: View) -> list[str]:
    """vis-network's source, and a script that draws the opening part into `#mynetwork`.

    Raises ValueError where pyvis's page does not hold them as expected.
    """
    from pyvis.network import Network

    network = Network(directed=True, cdn_resources="in_line", height="100%", width="100%")
    # Filled directly: its own methods look through all nodes for every edge.
    network.nodes = nodes(shown)
    network.edges = edges(shown)
    network.set_options(json.dumps(OPTIONS))
    scripts = [found[1] for found in _SCRIPT.finditer(network.generate_html())]
    library = [s for s in scripts if "@version" in s and "vis-network" in s]
    drawing = [s for s in scripts if "drawGraph();" in s]
    if len(library) != 1 or len(drawing) != 1:
        raise ValueError(f"pyvis wrote {len(library)} libraries and {len(drawing)} networks")
    return [library[0], drawing[0]]


def nodes(shown: View) -> list[View]:
    """vis-network's nodes of the opening part: number, place, size, kind, and no text."""
    graph = shown["graph"]
    return [
        {"id": i, "x": x, "y": y, "size": graph["size"][i],
         "group": group(shown["names"][i]["kind"])}
        for i, (x, y) in zip(graph["opening"], graph["opening_place"], strict=True)
    ]


def edges(shown: View) -> list[View]:
    """vis-network's edges, one a bundle; two that run against each other bend apart."""
    bundles, opening = shown["graph"]["bundles"], set(shown["graph"]["opening"])
    pairs = {(source, target) for source, target, _ in bundles}
    made = []
    for number, (source, target, _) in enumerate(bundles):
        if source in opening and target in opening:
            edge = {"id": number, "from": source, "to": target}
            if (target, source) in pairs:
                edge["smooth"] = {"enabled": True, "type": "curvedCW", "roundness": 0.16}
            made.append(edge)
    return made
