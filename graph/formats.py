"""The graph as text for other programs: GraphML, GEXF, node-link JSON, CSV, RDF Turtle.

One writer a format, each a function from the graph to its text, nodes and edges sorted by id.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any
from xml.etree import ElementTree

from graph.actor import Actor
from graph.network import KnowledgeGraph
from graph.query import in_order
from graph.relation import Relation
from timeline.exchange import ends

# What XML 1.0 cannot hold (section 2.2, Char); a text from anywhere may have it.
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def nodes(graph: KnowledgeGraph) -> list[Actor]:
    """The actors, sorted by id."""
    return sorted(graph.actors, key=lambda a: a.id)


def edges(graph: KnowledgeGraph) -> list[Relation]:
    """The relations, sorted by id."""
    return sorted(graph.edges, key=lambda r: r.id)


def _node_values(a: Actor) -> dict[str, str]:
    return {"label": a.name, "kind": a.kind, "aliases": "|".join(a.aliases), "of": a.of or ""}


def _edge_values(r: Relation) -> dict[str, str]:
    """An edge's values as text, empty where it has none."""
    dates = ends(r.interval)
    said = r.evidence[0]
    values = {
        "label": r.predicate, "type": r.type, "earliest": dates["earliest"],
        "latest": dates["latest"], "edtf": r.edtf, "status": r.status,
        "standing": "true" if r.standing else "false", "attribution": r.attribution,
        "place": r.place, "document": said.document, "sentence": " ".join(said.text.split()),
    }
    return {name: str(value or "") for name, value in values.items()}


def graphml(graph: KnowledgeGraph) -> str:
    """GraphML (graphml.graphdrawing.org); every value is a string, empty where unknown."""
    import networkx

    made = networkx.MultiDiGraph()
    for a in nodes(graph):
        made.add_node(_xml(a.id), **_clean(_node_values(a)))
    for r in edges(graph):
        made.add_edge(_xml(r.source), _xml(r.target), key=_xml(r.id), **_clean(_edge_values(r)))
    return "\n".join(networkx.generate_graphml(made)) + "\n"


def gexf(graph: KnowledgeGraph) -> str:
    """Dynamic GEXF 1.3 (gexf.net): edges have `start` and `end` days, open where unknown."""
    root = ElementTree.Element("gexf", xmlns="http://gexf.net/1.3", version="1.3")
    body = ElementTree.SubElement(root, "graph", mode="dynamic", defaultedgetype="directed",
                                  timeformat="date")
    known = {}
    for kind, names in (("node", ("kind", "aliases", "of")), ("edge", _EDGE_ATTRIBUTES)):
        block = ElementTree.SubElement(body, "attributes", {"class": kind, "mode": "static"})
        for n, name in enumerate(names):
            known[kind, name] = str(n)
            ElementTree.SubElement(block, "attribute", id=str(n), title=name, type="string")
    outer = ElementTree.SubElement(body, "nodes")
    for a in nodes(graph):
        values = _clean(_node_values(a))
        node = ElementTree.SubElement(outer, "node", id=_xml(a.id), label=values.pop("label"))
        _attvalues(node, "node", values, known)
    outer = ElementTree.SubElement(body, "edges")
    for r in edges(graph):
        values = _clean(_edge_values(r))
        given = {"id": _xml(r.id), "source": _xml(r.source), "target": _xml(r.target),
                 "label": values.pop("label"), "start": values.pop("earliest"),
                 "end": values.pop("latest")}
        edge = ElementTree.SubElement(outer, "edge", {k: v for k, v in given.items() if v})
        _attvalues(edge, "edge", values, known)
    ElementTree.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ElementTree.tostring(
        root, encoding="unicode") + "\n"


_EDGE_ATTRIBUTES = ("type", "edtf", "status", "standing", "attribution", "place", "document",
                    "sentence")


def _attvalues(
    parent: ElementTree.Element, kind: str, values: dict[str, str],
    known: dict[tuple[str, str], str],
) -> None:
    block = ElementTree.SubElement(parent, "attvalues")
    for name, value in values.items():
        if value:
            ElementTree.SubElement(block, "attvalue", {"for": known[kind, name], "value": value})


def node_link(graph: KnowledgeGraph) -> str:
    """Node-link JSON, as networkx.node_link_graph(data, edges="edges") reads it."""
    data: dict[str, Any] = {
        "directed": True, "multigraph": True, "graph": {},
        "nodes": [{"id": a.id, **_node_values(a)} for a in nodes(graph)],
        "edges": [{"source": r.source, "target": r.target, "key": r.id, **_edge_values(r)}
                  for r in edges(graph)],
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


_SHEET = ("id", "source", "predicate", "target", "type", "earliest", "latest", "edtf", "bounded",
          "status", "standing", "attribution", "place", "confidence", "source_id", "source_kind",
          "target_id", "target_kind", "document", "written", "told", "sentence")


def table(graph: KnowledgeGraph) -> str:
    """CSV, one relation a row, the dated first in order of time.

    `document` and `sentence` are the first that tell it, `written` the first day of that document's
    date, `told` counts the sentences that tell it. Other values as in relations.jsonl.
    """
    by_id = {a.id: a for a in graph.actors}
    written = graph.written
    rows = []
    for r in in_order(graph.edges):
        day = written.get(r.evidence[0].document)
        values = _edge_values(r) | {
            "id": r.id, "predicate": r.predicate, "bounded": "true" if r.bounded else "false",
            "confidence": f"{r.confidence:.3f}", "told": str(len(r.evidence)),
            "written": "" if day is None else day.isoformat(),
        }
        for end, actor in (("source", by_id[r.source]), ("target", by_id[r.target])):
            values |= {end: actor.name, f"{end}_id": actor.id, f"{end}_kind": actor.kind}
        rows.append([values[name] for name in _SHEET])
    return sheet(_SHEET, rows)


def actors_table(graph: KnowledgeGraph) -> str:
    """CSV, one actor a row, those with most relations first: whom there is to ask for or to join.

    `relations` counts its relations, `names` are its other names, parted by "; ".
    """
    many = Counter(id for r in graph.edges for id in {r.source, r.target})
    shown = sorted(graph.actors, key=lambda a: (-many[a.id], a.id))
    names = ("id", "name", "kind", "of", "relations", "names")
    return sheet(names, ((a.id, a.name, a.kind, a.of or "", str(many[a.id]), "; ".join(a.aliases))
                         for a in shown))


def sheet(names: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """CSV (RFC 4180) under those names. A cell that a spreadsheet would run begins with '."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(names)
    for row in rows:
        writer.writerow(_harmless(cell) for cell in row)
    return out.getvalue()


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell[:1] in ("=", "+", "-", "@", "\t", "\r") else cell


_PREFIXES = """\
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix sem: <http://semanticweb.cs.vu.nl/2009/11/sem/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix dl: <urn:dateline:terms:> .
"""


def turtle(graph: KnowledgeGraph) -> str:
    """RDF 1.1 Turtle: relations are events of the Simple Event Model (van Hage et al., 2011)."""
    blocks = [_PREFIXES]
    for a in nodes(graph):
        pairs = [("a", "sem:Actor"), ("rdfs:label", _literal(a.name)),
                 ("sem:actorType", _literal(a.kind))]
        pairs += [("skos:altLabel", _literal(alias)) for alias in a.aliases]
        pairs += [("dl:of", _iri("actor", a.of))] if a.of else []
        blocks.append(_block(_iri("actor", a.id), pairs))
    blocks.extend(_block(_iri("relation", r.id), list(_relation_pairs(r))) for r in edges(graph))
    return "\n".join(blocks)


def _relation_pairs(r: Relation) -> Iterator[tuple[str, str]]:
    yield "a", "sem:Event"
    yield "rdfs:label", _literal(r.predicate)
    yield "dl:source", _iri("actor", r.source)
    yield "dl:target", _iri("actor", r.target)
    yield "sem:hasActor", f"{_iri('actor', r.source)}, {_iri('actor', r.target)}"
    dates = ends(r.interval)
    for name, term in (("earliest", "sem:hasEarliestBeginTimeStamp"),
                       ("latest", "sem:hasLatestEndTimeStamp")):
        if dates[name]:
            yield term, f'"{dates[name]}"^^xsd:date'
    if r.type:
        yield "sem:eventType", _literal(r.type)
    yield "dl:status", _literal(r.status)
    if r.attribution:
        yield "dl:attribution", _literal(r.attribution)
    for said in r.evidence:
        yield "dl:sentence", _literal(" ".join(said.text.split()))


def _block(subject: str, pairs: list[tuple[str, str]]) -> str:
    return f"{subject}\n    " + " ;\n    ".join(f"{p} {o}" for p, o in pairs) + " .\n"


def _iri(kind: str, name: str) -> str:
    """An IRI; what Turtle does not allow between < and > is percent-encoded."""
    safe = re.sub(r'[\x00-\x20<>"{}|^`\\%]',
                  lambda m: "".join(f"%{b:02X}" for b in m[0].encode("utf-8")), name)
    return f"<urn:dateline:{kind}:{safe}>"


def _literal(text: str) -> str:
    """A string literal, escaped as in Turtle's STRING_LITERAL_QUOTE."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007F")


def _xml(text: str) -> str:
    return _NOT_XML.sub("\ufffd", text)


def _clean(values: dict[str, str]) -> dict[str, str]:
    return {name: _xml(value) for name, value in values.items()}
