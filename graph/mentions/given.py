"""Whether a given name is a man's or a woman's, where news knows it as one of them only."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources

from graph.mentions.names import given_names


def gender_of(folded: str) -> str | None:
    """The gender, "masc" or "fem", of a person's folded name with a given name of one of them.

    None of a bare surname ("Paul" may be one) and of given names that are either's.
    """
    first, *_ = given_names(folded) or ("",)
    return _known().get(first)


@cache
def _known() -> dict[str, str]:
    path = resources.files("graph") / "tables" / "given_names.toml"
    table: dict[str, str] = tomllib.loads(path.read_text("utf-8"))
    return {name: gender for gender, names in table.items() for name in names.split()}
