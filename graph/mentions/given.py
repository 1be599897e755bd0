"""Given names: a man's or a woman's, where news knows it as one's only, and their short forms."""

from __future__ import annotations

from functools import cache
from typing import Any

from graph.mentions.names import given_names
from timeline.tables import table


def gender_of(folded: str) -> str | None:
    """The gender, "masc" or "fem", of a person's folded name with a given name of one of them.

    None of a bare surname ("Paul" may be one) and of given names that are either's.
    """
    first, *_ = given_names(folded) or ("",)
    return _known().get(first)


def in_full(given: str) -> str:
    """The given name that a short form stands for ("tom" for "thomas"); any other as it is."""
    short: dict[str, str] = _rows()["short"]
    return short.get(given, given)


@cache
def _known() -> dict[str, str]:
    return {name: gender for gender in ("masc", "fem") for name in _rows()[gender].split()}


@cache
def _rows() -> dict[str, Any]:
    return table("tables/given_names.toml", "graph")
