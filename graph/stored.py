"""A graph read back from the data files of a build, for questions; its documents stay away.

Actors come without their mentions, and the timeline is empty: every relation carries its sentences.
Of the documents only their dates are read, from which a plan without a date may come true.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Iterator, Set
from pathlib import Path
from typing import Any, TypeVar

from graph.actor import Actor
from graph.actors import Actors
from graph.network import KnowledgeGraph
from graph.relation import Relation, Statement
from timeline.document import Span
from timeline.interval import Granularity, Interval

Record = dict[str, Any]
Value = TypeVar("Value")


def load(folder: Path | str) -> KnowledgeGraph:
    """The graph in `folder`. Raises ValueError, naming file and line, where it cannot be read."""
    from timeline.order import Timeline

    folder = Path(folder)
    actors = tuple(values(folder / "actors.jsonl", _actor))
    ids = {actor.id for actor in actors}
    relations = tuple(values(folder / "relations.jsonl", lambda record: _relation(record, ids)))
    written = folder / "documents.jsonl"
    dates = dict(values(written, _date)) if written.is_file() else {}
    told = {id: first for id, first in dates.items() if first is not None}
    return KnowledgeGraph(Actors(actors), relations, Timeline((), (), (), ()), told)


def values(path: Path, make: Callable[[Record], Value]) -> Iterator[Value]:
    """What `make` makes of each line of a data file, in its order.

    Raises ValueError, naming file and line, where it cannot be read.
    """
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


def _relation(record: Record, ids: Set[str]) -> Relation:
    for end in (record["source"], record["target"]):
        if end not in ids:
            raise ValueError(f"{end!r} is no actor of actors.jsonl")
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
