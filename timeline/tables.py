"""The tables that stand beside the code, by their place in a package: "rules/nouns.toml"."""

from __future__ import annotations

import tomllib
from importlib import resources
from typing import Any


def table(place: str, package: str = "timeline") -> dict[str, Any]:
    """A TOML table as a new dict; who asks for it often keeps what he makes of it."""
    return tomllib.loads(_text(place, package))


def rows(place: str, package: str = "timeline") -> list[list[str]]:
    """The rows of a CSV file without quotes, lines that begin with "#" left out."""
    lines = _text(place, package).splitlines()
    return [line.split(",") for line in lines if not line.startswith("#")]


def _text(place: str, package: str) -> str:
    return resources.files(package).joinpath(place).read_text(encoding="utf-8")
