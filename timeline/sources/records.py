"""Files that hold many documents: JSON lines, JSON, tables of comma- or tab-separated values.

Each record is an object or row with a text in it and what is known of that text. The fields are
called as in `page.FIELD_NAMES`.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from timeline.sources.decode import decode
from timeline.sources.page import BadRecord, NoTexts, Page, Unreadable, described, known

_DELIMITERS = ",;\t|"
_MISSING = frozenset({"nan", "nat", "null", "none", "n/a"})  # how programs write an empty cell
_DIGITS = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?=\D|\Z)")
_SHOWN = 8  # names of fields in a message


def jsonl(content: bytes) -> Iterator[Page | BadRecord]:
    """A document a line, an object with a text. Raises NoTexts where there is no line."""
    text, remark = decode(content)
    lines = [(n, line) for n, line in enumerate(text.split("\n"), 1) if line.strip()]
    if not lines:
        raise NoTexts("empty: no record in it")
    yield from _pages([(n, _object(line)) for n, line in lines], remark)


def _object(line: str) -> Any:
    """What a line of JSON says; for what is none, the reason."""
    try:
        return json.loads(line)
    except json.JSONDecodeError as error:
        # The one line of a record has a number of its own in the file.
        line = f"line {error.lineno} " if "\n" in line else ""
        return Unreadable(f"no JSON: {error.msg}, {line}column {error.colno}")
    except ValueError as error:
        return Unreadable(f"no JSON: {error}")
    except RecursionError:
        return Unreadable("no JSON that can be read: nested too deep")


def listed(content: bytes) -> Iterator[Page | BadRecord]:
    """A document an object of a JSON list, which outer objects may hold as their only one.

    Raises NoTexts for any other JSON, Unreadable for what is none.
    """
    text, remark = decode(content)
    found = _object(text)
    if isinstance(found, Unreadable):
        raise found
    while isinstance(found, dict) and "text" not in known(_whole(found)):
        kinds = ([v for v in found.values() if isinstance(v, kind) and v] for kind in (list, dict))
        one = next((values[0] for values in kinds if len(values) == 1), None)
        if one is None:
            break
        found = one
    records = found if isinstance(found, list) else [found]
    if not any(isinstance(r, dict) and "text" in known(_whole(r)) for r in records):
        raise NoTexts(f"no list of objects with a text: {_named(records[0] if records else {})}")
    yield from _pages(list(enumerate(records, 1)), remark)


def table(content: bytes) -> Iterator[Page | BadRecord]:
    """A document a row, by the names in the first row; the head of a table is its row 1.

    Values are parted by the comma, semicolon, tab or bar that the first row has most of. Raises
    NoTexts where no column is one of texts.
    """
    text, remark = decode(content)
    head = text.lstrip("\n").split("\n", 1)[0]
    csv.field_size_limit(max(csv.field_size_limit(), len(text)))
    rows = csv.reader(io.StringIO(text.lstrip("\n"), newline=""),
                      delimiter=max(_DELIMITERS, key=head.count))
    try:
        names = next(rows, [])
        if "text" not in known(dict.fromkeys(names, "")):
            raise NoTexts(f"no column of texts: {_named(names)}")
        records = [(n, _row(names, row)) for n, row in enumerate(rows, 2) if any(row)]
    except csv.Error as error:
        raise Unreadable(f"no table: {error}, line {rows.line_num}") from None
    yield from _pages(records, remark)


def _row(names: Sequence[str], cells: Sequence[str]) -> dict[str, str]:
    said = ("" if cell.casefold() in _MISSING else cell for cell in cells)
    return dict(zip(names, said, strict=False))


def _pages(
    records: Sequence[tuple[int, Any]], remark: str | None
) -> Iterator[Page | BadRecord]:
    """The page of each numbered record; the first one carries what is remarked on the file."""
    records = [(number, _whole(record)) for number, record in records]
    names = [known(record) if isinstance(record, dict) else {} for _, record in records]
    dates = [str(r[k["date"]]) for (_, r), k in zip(records, names, strict=True) if "date" in k]
    day_first = _day_first(dates)
    for (number, record), called in zip(records, names, strict=True):
        if isinstance(record, Unreadable):
            yield BadRecord(number, str(record))
            continue
        said = {name: record[key] for name, key in called.items()}
        if not isinstance(said.get("text"), str):
            wrong = f"its {called['text']!r} is no text" if "text" in said else _named(record)
            yield BadRecord(number, f"no object with a text: {wrong}")
            continue
        where = f"field {called.get('date', 'date')}"
        if day_first and (iso := _iso(str(said.get("date", "")), day_first[0])):
            where += f" {said['date']} (as in {day_first[1]} of the same file)"
            said["date"] = iso
        page = described(Page(said["text"]), said, where)
        yield replace(page, record=number, remark=remark)
        remark = None


def _day_first(dates: Iterable[str]) -> tuple[bool, str] | None:
    """Whether 4/5/2021 is of May here, and the date that tells; None where nothing or both do."""
    told: dict[bool, str] = {}
    for said in dates:
        match = _DIGITS.match(said)
        if match and (int(match[1]) > 12) != (int(match[3]) > 12):
            told.setdefault(int(match[1]) > 12, match[0])
    return next(iter(told.items())) if len(told) == 1 else None


def _iso(said: str, day_first: bool) -> str | None:
    """The day of digits that could be read in both orders; None for any other."""
    match = _DIGITS.match(said)
    if match is None or int(match[1]) > 12 or int(match[3]) > 12:
        return None
    day, month = (match[1], match[3]) if day_first else (match[3], match[1])
    return f"{match[4]}-{int(month):02}-{int(day):02}"


def _whole(record: Any) -> Any:
    """The record; one whose text stands in an object inside it, with that object's fields."""
    if not isinstance(record, dict) or "text" in known(record):
        return record
    inner = (v for v in record.values() if isinstance(v, dict) and "text" in known(v))
    return {**next(inner, {}), **record}


def _named(names: Iterable[object]) -> str:
    """What fields there are in place of a text."""
    if not isinstance(names, (Mapping, list)):
        return "it is no object"
    shown = [repr(str(name)[:40]) for name in names]
    more = f" and {len(shown) - _SHOWN} more" if len(shown) > _SHOWN else ""
    fields = ", ".join(shown[:_SHOWN]) + more
    return f"the fields are {fields}, and one must be 'text'" if shown else "it has no fields"
