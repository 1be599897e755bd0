"""Actors and relations as JSON lines, and the graph in the formats of other programs.

`actors.jsonl` and `relations.jsonl` are the format others may rely on (the README lists the
fields); `export` gives the graph as text in one of `FORMATS`. Same graph in, same bytes out.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from graph import formats
from graph.actor import Actor, Judgement
from graph.network import KnowledgeGraph
from graph.relation import Relation, Statement
from timeline.document import Mention
from timeline.exchange import ends, lines

Record = dict[str, Any]

FORMATS: dict[str, Callable[[KnowledgeGraph], str]] = {
    "graphml": formats.graphml,
    "gexf": formats.gexf,
    "json": formats.node_link,
    "csv": formats.table,
    "actors": formats.actors_table,
    "turtle": formats.turtle,
}


def write(folder: Path, graph: KnowledgeGraph) -> None:
    """Write actors.jsonl and relations.jsonl into `folder`, sorted by id."""
    for name, records in (
        ("actors", map(actor_record, formats.nodes(graph))),
        ("relations", map(relation_record, formats.edges(graph))),
    ):
        (folder / f"{name}.jsonl").write_text(lines(records), encoding="utf-8", newline="\n")


def export(graph: KnowledgeGraph, format: str) -> str:
    """The graph as text in one of `FORMATS`. Raises ValueError naming them for another."""
    if format not in FORMATS:
        raise ValueError(f"no format {format!r}; known are {', '.join(FORMATS)}")
    return FORMATS[format](graph)


def actor_record(actor: Actor) -> Record:
    """A line of actors.jsonl."""
    return {
        "id": actor.id,
        "name": actor.name,
        "kind": actor.kind,
        "kind_reason": actor.kind_reason,
        "aliases": list(actor.aliases),
        "of": actor.of,
        "mentions": [_mention(m) for m in actor.mentions],
        "judgements": [_judgement(j) for j in actor.judgements],
    }


def relation_record(r: Relation) -> Record:
    """A line of relations.jsonl."""
    return {
        "id": r.id,
        "source": r.source,
        "target": r.target,
        "predicate": r.predicate,
        "type": r.type,
        **ends(r.interval),
        "edtf": r.edtf,
        "granularity": r.granularity,
        "bounded": r.bounded,
        "status": r.status,
        "standing": r.standing,
        "attribution": r.attribution,
        "place": r.place,
        "confidence": round(r.confidence, 3),
        "conflicts": list(r.conflicts),
        "evidence": list(map(_statement, r.evidence)),
    }


def _mention(m: Mention) -> Record:
    return {"document": m.document, "start": m.span.start, "end": m.span.end, "text": m.text}


def _judgement(j: Judgement) -> Record:
    return {"left": j.left, "right": j.right, "verdict": j.verdict, "rule": j.rule,
            "reason": j.reason, "confidence": round(j.confidence, 3)}


def _statement(s: Statement) -> Record:
    return {
        "document": s.document,
        "start": s.sentence.start,
        "end": s.sentence.end,
        "sentence": s.text,
        "predicate_start": s.predicate_span.start,
        "predicate_end": s.predicate_span.end,
        "event": s.event,
        "rule": s.rule,
        **ends(s.interval),
        "status": s.status,
        "attribution": s.attribution,
    }
