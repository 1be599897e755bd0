"""Short names that no text explains, because whoever reads news knows them: "the Fed"."""

from __future__ import annotations

from functools import cache

from timeline.tables import table


def stands_for(folded: str) -> str:
    """The whole name, folded, that a folded name is a well-known form of; empty where none."""
    return _known().get(folded, "")


@cache
def _known() -> dict[str, str]:
    rows = table("tables/short_names.toml", "graph")
    return {name: whole for whole, short in rows.items() for name in (whole, *short)}
