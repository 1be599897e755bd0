"""The user's own word on who is who: `actors.toml`. It wins over every rule.

    same = [["Daesh", "Islamic State"]]
    different = [["Ali Hassan", "A. Hassan"]]
    hide = ["Reuters"]
    [rename]
    "IS" = "Islamic State"
    [kind]
    "Peshmerga" = "armed group"

Names are those of the texts, in any spelling that differs only in case, accents or dots.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any, Literal, get_args

from graph.actor import Kind
from graph.mentions.names import fold

Action = Literal["same", "different", "hide", "rename", "kind"]
KINDS: tuple[str, ...] = get_args(Kind)
_LINE = re.compile(r"line (\d+)")


class CurationError(ValueError):
    """A malformed `actors.toml`; the message names the file, the line and what is wrong."""


@dataclass(frozen=True, slots=True)
class Row:
    """One thing the user says: of `names`; `value` is the new name or the kind (else None)."""

    action: Action
    names: tuple[str, ...]
    line: int
    value: str | None = None


@dataclass(frozen=True, slots=True)
class Curation:
    """All the user says, in the order of the file; `path` is for messages."""

    path: str = "actors.toml"
    rows: tuple[Row, ...] = ()

    def of(self, action: Action) -> tuple[Row, ...]:
        """The rows of one action."""
        return tuple(row for row in self.rows if row.action == action)

    def complaint(self, row: Row, name: str) -> str:
        """What to say of a row whose name matches no actor."""
        return f"{self.path}, line {row.line}: no actor is called {name!r} ({row.action})"


def read_curation(path: Path | str) -> Curation:
    """The rows of an `actors.toml`.

    Raises CurationError, a ValueError, where the file cannot be read, is no TOML, or says
    something that is none of the five.
    """
    try:
        text = Path(path).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "no UTF-8"
        raise CurationError(f"{path}: cannot be read: {reason}") from error
    return parse_curation(text, str(path))


def parse_curation(text: str, path: str = "actors.toml") -> Curation:
    """As `read_curation`, from the text of the file."""
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = _LINE.search(str(error))
        line = found.group(1) if found else str(text.count("\n") + 1)
        what = str(error).split(" (at ")[0]
        raise CurationError(f"{path}, line {line}: not valid TOML: {what}") from error
    except (ValueError, RecursionError) as error:  # a number without end, lists without end
        raise CurationError(f"{path}: TOML that cannot be read: {error}") from error
    rows: list[Row] = []
    for key, value in table.items():
        rows.extend(_rows(key, value, _Source(path, text.splitlines())))
    rows.sort(key=lambda r: r.line)
    _agree(rows, path)
    return Curation(path, tuple(rows))


def _agree(rows: list[Row], path: str) -> None:
    """Raises CurationError where two names are said to be one actor and also to be two."""
    same = {pair: row.line for row in rows if row.action == "same" for pair in _pairs(row)}
    for row in rows:
        for pair in _pairs(row) if row.action == "different" else ():
            if pair in same:
                names = " and ".join(repr(n) for n in row.names if fold(n) in pair)
                raise CurationError(
                    f"{path}, line {row.line}: {names} are said to be different, and in line"
                    f" {same[pair]} to be the same"
                )


def _pairs(row: Row) -> Iterator[frozenset[str]]:
    return (frozenset(pair) for pair in combinations(map(fold, row.names), 2))


@dataclass(frozen=True, slots=True)
class _Source:
    path: str
    lines: list[str]

    def line(self, *words: str) -> int:
        """The first line that holds all the words, else the first with one of them (from 1)."""
        for test in (all, any):
            for number, line in enumerate(self.lines, 1):
                if not line.lstrip().startswith("#") and test(w in line for w in words):
                    return number
        return 1

    def error(self, what: str, *words: str) -> CurationError:
        return CurationError(f"{self.path}, line {self.line(*words)}: {what}")


def _rows(key: str, value: Any, source: _Source) -> Iterator[Row]:
    if key in ("same", "different"):
        yield from _groups("same" if key == "same" else "different", value, source)
    elif key == "hide":
        if not _is_names(value):
            raise source.error("hide takes a list of names", "hide")
        for name in value:
            yield Row("hide", (name,), source.line(name))
    elif key in ("rename", "kind"):
        yield from _table("rename" if key == "rename" else "kind", value, source)
    else:
        raise source.error(
            f"unknown key {key!r}; known are same, different, hide, rename, kind", key
        )


def _is_names(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(v, str) and v.strip() for v in value)


def _groups(action: Action, value: Any, source: _Source) -> Iterator[Row]:
    if not isinstance(value, list):
        raise source.error(f"{action} takes a list of lists of names", action)
    for group in value:
        if not _is_names(group) or len(group) < 2:
            raise source.error(
                f"{action} takes lists of two or more names, not {group!r}",
                *([str(g) for g in group] if isinstance(group, list) and group else [action]),
            )
        yield Row(action, tuple(group), source.line(*group))


def _table(action: Action, value: Any, source: _Source) -> Iterator[Row]:
    if not isinstance(value, dict):
        raise source.error(f"{action} is a table: [{action}]", action)
    for name, new in value.items():
        if not isinstance(new, str) or not new.strip():
            raise source.error(f"{action} of {name!r} must be text, not {new!r}", name)
        if action == "kind" and new not in KINDS:
            raise source.error(f"{new!r} is no kind; known are {', '.join(KINDS)}", name, new)
        yield Row(action, (name,), source.line(name, new), new)
