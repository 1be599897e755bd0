"""Answers to questions: relations with their actors and sentences, printable and as tables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, overload

from graph.actor import Actor
from graph.relation import Relation, Statement
from timeline.exchange import ends

COLUMNS = ("when", "source", "predicate", "target", "type", "status", "attribution", "sentence")

# What EDTF writes as one would: a year, a month or a day; a season is a number there (2021-22).
_UNIT = re.compile(r"-?\d{4}(?:-(?:0\d|1[0-2])(?:-\d\d)?)?[~?%]?")
_NONE = "no relations"
_SHOWN = 40  # answers that a notebook shows unasked


@dataclass(frozen=True, slots=True, repr=False)
class Answer:
    """A relation with its two actors; it prints as a line, `sentence` is what says it."""

    relation: Relation
    source: Actor
    target: Actor

    @property
    def evidence(self) -> tuple[Statement, ...]:
        """The sentences that state it, with document, span and rule."""
        return self.relation.evidence

    @property
    def sentence(self) -> str:
        """The first sentence that states it."""
        return " ".join(self.relation.evidence[0].text.split())

    @property
    def when(self) -> str:
        """Its date for a reader, closed ends: "2021-07", "2014-01-01 to 2014-05-31", "undated".

        "by" and "since" tell an open end; "within" stands where no expression dates the relation.
        """
        r = self.relation
        if r.interval is None:
            return "undated"
        if r.edtf and not r.bounded and _UNIT.fullmatch(r.edtf):
            return r.edtf
        first, last = r.interval.earliest, r.interval.latest
        if first is None or last is None:
            return f"by {last}" if first is None else f"since {first}"
        text = str(first) if first == last else f"{first} to {last}"
        return f"within {text}" if r.bounded else text

    def row(self) -> dict[str, Any]:
        """The answer as a record of plain values: names, ids, closed ends, all its evidence."""
        r = self.relation
        return {
            "id": r.id,
            "source": self.source.name,
            "source_id": r.source,
            "predicate": r.predicate,
            "target": self.target.name,
            "target_id": r.target,
            "type": r.type,
            **ends(r.interval),
            "when": self.when,
            "status": r.status,
            "standing": r.standing,
            "attribution": r.attribution,
            "place": r.place,
            "confidence": r.confidence,
            "sentence": self.sentence,
            "evidence": [
                {"document": s.document, "start": s.sentence.start, "end": s.sentence.end,
                 "sentence": s.text}
                for s in r.evidence
            ],
            "conflicts": list(r.conflicts),
        }

    def __str__(self) -> str:
        r = self.relation
        notes = [r.type or "", "" if r.status == "occurred" else r.status,
                 f"says {r.attribution}" if r.attribution else "",
                 f"told {len(r.evidence)} times" if len(r.evidence) > 1 else ""]
        said = "; ".join(note for note in notes if note)
        head = f"{self.when}: {self.source.name} — {r.predicate} → {self.target.name}"
        return f"{head}{f' [{said}]' if said else ''}\n    “{self.sentence}” ({self._where()})"

    __repr__ = __str__

    def _where(self) -> str:
        return ", ".join(dict.fromkeys(s.document for s in self.relation.evidence))


@dataclass(frozen=True, slots=True, repr=False)
class Answers:
    """Answers, the dated first, in chronological order; iterable, printable, a table on request."""

    items: tuple[Answer, ...] = ()

    def __iter__(self) -> Iterator[Answer]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)

    @overload
    def __getitem__(self, at: int) -> Answer: ...
    @overload
    def __getitem__(self, at: slice) -> Answers: ...
    def __getitem__(self, at: int | slice) -> Answer | Answers:
        return Answers(self.items[at]) if isinstance(at, slice) else self.items[at]

    def __str__(self) -> str:
        return "\n".join(str(answer) for answer in self.items) or _NONE

    def __repr__(self) -> str:
        """What a notebook shows: the first of them, and how many more there are."""
        more = len(self.items) - _SHOWN
        if more <= 0:
            return str(self)
        return f"{Answers(self.items[:_SHOWN])}\n... and {more:,} more: print() shows them all"

    def rows(self) -> list[dict[str, Any]]:
        """Every answer as a record of plain values, ready for JSON."""
        return [answer.row() for answer in self.items]

    def table(self, width: int = 100) -> str:
        """A table of plain text, cut to `width` characters a line."""
        if not self.items:
            return _NONE
        rows = [[str(row[name] or "") for name in COLUMNS] for row in self.rows()]
        widths = [max([len(name), *(len(row[i]) for row in rows)])
                  for i, name in enumerate(COLUMNS)]
        lines = [_line(COLUMNS, widths), *(_line(row, widths) for row in rows)]
        return "\n".join(line[:width].rstrip() for line in lines)

    def to_pandas(self) -> Any:
        """A pandas DataFrame, one relation a row. Raises ImportError where pandas is missing."""
        try:
            import pandas
        except ImportError as error:
            raise ImportError("to_pandas() needs pandas: pip install pandas") from error
        return pandas.DataFrame(self.rows())


def _line(cells: tuple[str, ...] | list[str], widths: list[int]) -> str:
    return "  ".join(cell.ljust(width) for cell, width in zip(cells, widths, strict=True))
