"""What the user's `actors.toml` says of each cluster."""

from __future__ import annotations

from collections.abc import Sequence

from graph.actor import Kind
from graph.identity.curation import Curation, Row
from graph.identity.gather import Cluster
from graph.labels import display_name
from graph.mentions.called import telling_names
from graph.mentions.names import fold


class Curated:
    """What `actors.toml` says of each cluster, and which of its rows found nobody."""

    def __init__(self, curation: Curation | None, clusters: Sequence[Cluster]) -> None:
        self._curation = curation
        self._found: dict[int, list[Row]] = {}
        self._missing: list[str] = []
        if curation is None:
            return
        by_name: dict[str, list[int]] = {}
        for c in clusters:
            for name in {*c.names, *telling_names(c.facts), fold(display_name(c))}:
                by_name.setdefault(name, []).append(c.at)
        for row in curation.rows:
            for name in row.names:
                at = by_name.get(fold(name), [])
                if not at:
                    self._missing.append(curation.complaint(row, name))
                for place in at:
                    self._found.setdefault(place, []).append(row)

    def unmatched(self) -> tuple[str, ...]:
        """A complaint of each name in the file that is nobody's."""
        return tuple(self._missing)

    def hidden(self, c: Cluster) -> bool:
        """Whether the user wants no actor of it."""
        return any(row.action == "hide" for row in self._found.get(c.at, ()))

    def name(self, c: Cluster) -> str | None:
        """What the user calls it; None where he does not say."""
        return next((r.value for r in self._found.get(c.at, ()) if r.action == "rename"), None)

    def kind(self, c: Cluster) -> tuple[Kind, str] | None:
        """The kind the user gives it, with his line; None where he gives none."""
        row = next((r for r in self._found.get(c.at, ()) if r.action == "kind"), None)
        if row is None or self._curation is None:
            return None
        return row.value, f"{self._curation.path}, line {row.line}"  # type: ignore[return-value]
