"""A graph read back from the data files of a build, for questions; its documents stay away.

Actors come without their mentions, and the timeline is empty: every relation carries its sentences.
Of the documents only their dates are read, from which a plan without a date may come true.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeVar

from graph import formats
from graph.actor import Actor
from graph.actors import Actors
from graph.network import KnowledgeGraph
from graph.relation import Relation, Statement
from timeline.document import Span
from timeline.interval import Granularity, Interval

Record = dict[str, Any]
_Value = TypeVar("_Value")


def load(folder: Path | str) -> KnowledgeGraph:
    """The graph in `folder`. Raises ValueError, naming file and line, where it cannot be read."""
    from timeline.order import Timeline

    folder = Path(folder)
    actors = tuple(_values(folder / "actors.jsonl", _actor))
    relations = tuple(_values(folder / "relations.jsonl", _relation))
    written = folder / "documents.jsonl"
    dates = dict(_values(written, _date)) if written.is_file() else {}
    told = {id: first for id, first in dates.items() if first is not None}
    return KnowledgeGraph(Actors(actors), relations, Timeline((), (), (), ()), told)


_SHEET = ("earliest", "latest", "edtf", "bounded", "status", "who", "predicate", "others", "place",
          "type", "attribution", "document", "sentence", "id")  # fmt: skip


def timeline_sheet(folder: Path) -> str:
    """The events of the build in `folder` as CSV, one a row: the dated first, in order of time.

    Raises ValueError, naming file and line, where they cannot be read.
    """
    names = {actor.id: actor.name for actor in _values(folder / "actors.jsonl", _actor)}
    events = sorted(_values(folder / "events.jsonl", lambda record: _event(record, names)))
    return formats.sheet(_SHEET, (tuple(row[name] for name in _SHEET) for _, row in events))


def _event(record: Record, actors: dict[str, str]) -> tuple[tuple[Any, ...], dict[str, str]]:
    """A key that sorts the event in time, and its cells by name; known actors by theirs."""
    first, last = record["earliest"] or record["latest"] or "", record["latest"] or ""
    undated = record["bounded"] or not first
    key = (undated, first, last, record["document"], record["start"], record["id"])
    parts = record["participants"]
    acting = [p["role"] == "agent" for p in parts]
    names = [actors.get(p["actor"]) or " ".join(p["text"].split()) for p in parts]
    cells = {name: str(record.get(name) or "") for name in _SHEET}
    cells["sentence"] = " ".join(record["sentence"].split())
    cells["bounded"] = "true" if record["bounded"] else "false"
    cells["who"] = "; ".join(n for n, acts in zip(names, acting, strict=True) if acts)
    cells["others"] = "; ".join(n for n, acts in zip(names, acting, strict=True) if not acts)
    return key, cells


def _values(path: Path, make: Callable[[Record], _Value]) -> Iterator[_Value]:
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "no UTF-8"
        raise ValueError(f"{path}: {reason}; write it with `dateline build`") from None
    for number, line in enumerate(lines, 1):
        if not line:
            continue
        try:
            yield make(json.loads(line))
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise ValueError(f"{path}, line {number}: damaged ({error})") from None


def _date(record: Record) -> tuple[str, dt.date | None]:
    first = record["date"]["earliest"]
    return record["id"], None if first is None else dt.date.fromisoformat(first)


def _actor(record: Record) -> Actor:
    return Actor(
        id=record["id"],
        name=record["name"],
        kind=record["kind"],
        kind_reason=record["kind_reason"],
        aliases=tuple(record["aliases"]),
        of=record["of"],
    )


def _relation(record: Record) -> Relation:
    granularity = record["granularity"]
    return Relation(
        id=record["id"],
        source=record["source"],
        target=record["target"],
        predicate=record["predicate"],
        status=record["status"],
        evidence=tuple(map(_statement, record["evidence"])),
        type=record["type"],
        interval=_interval(record),
        granularity=None if granularity is None else Granularity(granularity),
        edtf=record["edtf"],
        bounded=record["bounded"],
        standing=record["standing"],
        attribution=record["attribution"],
        place=record["place"],
        confidence=record["confidence"],
        conflicts=tuple(record["conflicts"]),
    )


def _statement(record: Record) -> Statement:
    return Statement(
        document=record["document"],
        event=record["event"],
        sentence=Span(record["start"], record["end"]),
        predicate_span=Span(record["predicate_start"], record["predicate_end"]),
        text=record["sentence"],
        rule=record["rule"],
        interval=_interval(record),
        status=record["status"],
        attribution=record["attribution"],
    )


def _interval(record: Record) -> Interval | None:
    first, last = record["earliest"], record["latest"]
    if first is None and last is None:
        return None
    return Interval.closed(
        None if first is None else dt.date.fromisoformat(first),
        None if last is None else dt.date.fromisoformat(last),
    )
