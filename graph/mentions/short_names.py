"""Short names that no text explains, because whoever reads news knows them: "the Fed"."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources


def stands_for(folded: str) -> str:
    """The whole name, folded, that a folded name is a well-known form of; empty where none."""
    return _known().get(folded, "")


@cache
def _known() -> dict[str, str]:
    path = resources.files("graph") / "tables" / "short_names.toml"
    table: dict[str, list[str]] = tomllib.loads(path.read_text("utf-8"))
    return {name: whole for whole, short in table.items() for name in (whole, *short)}
