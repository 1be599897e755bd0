"""PLOVER event types from a table of predicate frames, `rules/frames.toml`."""

from __future__ import annotations

from timeline.clauses import Clause
from timeline.syntax import Sentence


def frame_type(s: Sentence, clause: Clause) -> str | None:
    """The PLOVER type of a clause; None where no frame fits."""
    return None
