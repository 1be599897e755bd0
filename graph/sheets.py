"""The events and the dates of a build as CSV, each with the anchor and the rule of its date.

Made from the data files alone, for a spreadsheet.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from graph.formats import sheet
from graph.stored import values

Record = dict[str, Any]
Place = tuple[str, int]  # a document's id and where an expression begins in its text

_EVENTS = ("earliest", "latest", "edtf", "bounded", "status", "who", "predicate", "others", "place",
           "type", "attribution", "document", "sentence", "date_words", "date_anchor", "date_rule",
           "id")  # fmt: skip
_DATES = ("document", "start", "end", "text", "type", "value", "edtf", "earliest", "latest",
          "granularity", "bound", "mod", "anchor", "rule", "inferred", "alternatives",
          "reason")  # fmt: skip


def timeline(folder: Path) -> str:
    """The events of the build in `folder`, one a row: the dated first, in order of time.

    `date_words`, `date_anchor` and `date_rule` say what dates an event, from which anchor it was
    read and by which rule. Raises ValueError, naming file and line, where they cannot be read.
    """
    names = dict(values(folder / "actors.jsonl", lambda record: (record["id"], record["name"])))
    dates = dict(values(folder / "timexes.jsonl", lambda record: (_place(record), record)))
    events = sorted(values(folder / "events.jsonl", lambda record: _event(record, names, dates)))
    return sheet(_EVENTS, (tuple(row[name] for name in _EVENTS) for _, row in events))


def dates(folder: Path) -> str:
    """Every time expression of the build in `folder`, one a row, in the order of the documents.

    Days as in timexes.jsonl; `alternatives` are other readings of the same words. Raises
    ValueError, naming file and line, where they cannot be read.
    """
    rows = values(folder / "timexes.jsonl", _date)
    return sheet(_DATES, (tuple(row[name] for name in _DATES) for row in rows))


SHEETS: dict[str, Callable[[Path], str]] = {"timeline": timeline, "dates": dates}


def _place(record: Record) -> Place:
    return record["document"], record["start"]


def _event(
    record: Record, actors: Mapping[str, str], dates: Mapping[Place, Record]
) -> tuple[tuple[Any, ...], dict[str, str]]:
    """A key that sorts the event in time, and its cells by name; known actors by theirs."""
    first, last = record["earliest"] or record["latest"] or "", record["latest"] or ""
    undated = record["bounded"] or not first
    key = (undated, first, last, record["document"], record["start"], record["id"])
    parts = record["participants"]
    acting = [p["role"] == "agent" for p in parts]
    names = [actors.get(p["actor"]) or _line(p["text"]) for p in parts]
    cells = {name: str(record.get(name) or "") for name in _EVENTS}
    cells["sentence"] = _line(record["sentence"])
    cells["bounded"] = "true" if record["bounded"] else "false"
    cells["who"] = "; ".join(n for n, acts in zip(names, acting, strict=True) if acts)
    cells["others"] = "; ".join(n for n, acts in zip(names, acting, strict=True) if not acts)
    if record["timex"] is not None:
        date = dates[record["document"], record["timex"]["start"]]
        cells |= {"date_words": _line(date["text"]), "date_anchor": date["anchor"] or "",
                  "date_rule": date["rule"]}
    return key, cells


def _date(record: Record) -> dict[str, str]:
    cells = {name: str(record[name] or "") for name in _DATES}
    other = (f"{r['value']} ({r['earliest']} to {r['latest']})" for r in record["alternatives"])
    return cells | {"text": _line(record["text"]), "inferred": ", ".join(record["inferred"]),
                    "start": str(record["start"]), "alternatives": "; ".join(other)}


def _line(text: str) -> str:
    return " ".join(text.split())
