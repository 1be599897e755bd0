"""Predictions for public gold sets, in the forms their scorers read.

    python -m bench.predict TASK GOLD -o PREDICTIONS

TASK is `names`, `who_to_whom`, `relations` (JSONL in and out), `openie` (TSV in and out) or
`timelines` (a folder with `raw_CAT/` and `list_target_entities*.txt` or `gold/` in, a folder out).
Every task is a view of what `dateline build` extracts; none reads anything of its own, and of the
gold files only texts, dates and the names of asked-for actors are looked at.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from timeline.document import Document

Row = dict[str, Any]


def names(gold: Path) -> Iterator[Row]:
    """Every name the reader finds, by document."""
    from timeline.mentions import mentions
    from timeline.syntax.sentence import sentences

    for row, document, doc in _parsed(gold):
        found = [m for m in mentions(document, sentences(doc)) if m.form == "name" and m.type]
        yield {
            "id": row["id"],
            "entities": [
                {"start": m.head.start, "end": m.head.end, "type": m.type} for m in found
            ],
        }


def who_to_whom(gold: Path) -> Iterator[Row]:
    """The events of each sentence as source, target, type and verb, the surest pairs first."""
    from bench.views import sentence_events

    for row, document, doc in _parsed(gold):
        yield {"id": row["id"], "events": sentence_events(document, doc)}


def relations(gold: Path) -> Iterator[Row]:
    """The graph of each document as pairs of spans."""
    from bench.views import document_relations

    for row, document, doc in _parsed(gold):
        yield {"id": row["id"], "relations": document_relations(document, doc)}


def openie(gold: Path) -> Iterator[str]:
    """The clauses of each sentence as tuples, a line each."""
    from bench.tuples import lines

    seen = dict.fromkeys(
        line.split("\t", 1)[0] for line in gold.read_text(encoding="utf-8").splitlines() if line
    )
    documents = [Document(str(n), text) for n, text in enumerate(seen)]
    for document, doc in _pairs(documents):
        yield from lines(document.text, doc)


def _parsed(gold: Path) -> Iterator[tuple[Row, Document, Any]]:
    rows = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines() if line]
    documents = [Document(str(row["id"]), row["text"]) for row in rows]
    for row, (document, doc) in zip(rows, _pairs(documents), strict=True):
        yield row, document, doc


def _pairs(documents: Iterable[Document]) -> Iterator[tuple[Document, Any]]:
    from timeline import parsed

    return parsed(documents)


_TASKS: dict[str, Callable[[Path], Iterator[Row]]] = {
    "names": names,
    "who_to_whom": who_to_whom,
    "relations": relations,
}


def main(arguments: list[str] | None = None) -> int:
    """Write the predictions of one task; 2 where the gold is not there."""
    parser = argparse.ArgumentParser(prog="python -m bench.predict", description=__doc__)
    parser.add_argument("task", choices=(*_TASKS, "openie", "timelines"))
    parser.add_argument("gold", type=Path)
    parser.add_argument("-o", "--output", type=Path, required=True)
    options = parser.parse_args(arguments)
    if not options.gold.exists():
        print(f"{options.gold}: not there", file=sys.stderr)
        return 2
    if options.task == "timelines":
        from bench.actor_timelines import write

        write(options.gold, options.output)
        return 0
    options.output.parent.mkdir(parents=True, exist_ok=True)
    with options.output.open("w", encoding="utf-8") as out:
        if options.task == "openie":
            out.writelines(f"{line}\n" for line in openie(options.gold))
        else:
            for row in _TASKS[options.task](options.gold):
                out.write(json.dumps(row, ensure_ascii=False) + "\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
