"""The table of predicate frames, `rules/frames.toml`: what tells of which PLOVER type."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from timeline.syntax.tree import labels
from timeline.tables import table

FRIENDLY = labels("CONSULT SUPPORT COOPERATE AID RETREAT CONCEDE")
SAID = labels("AGREE REQUEST ACCUSE REJECT THREATEN")
HOSTILE = labels("PROTEST SANCTION MOBILIZE COERCE ASSAULT")
TYPES = FRIENDLY | SAID | HOSTILE
"""The sixteen types: friendly deeds, what is done by saying it, and hostile deeds."""

_OVER = {
    "friendly": FRIENDLY,
    "hostile": HOSTILE,
    "untyped": frozenset({""}),
    "any": TYPES | {""},
}


@dataclass(frozen=True, slots=True)
class Frame:
    """A row of the table: a clause fits that has one of `verbs`, or one of the event `nouns`.

    Where `ties` are given, one of these prepositions must follow; where `objects` are, one of
    these nouns must be the object, or what follows the preposition; where `agents` are, one of
    these must do it. "+person" stands for the nouns of that kind (`rules/nouns.toml`),
    "+LOC" for names of that type, "none" as object for there being none.
    """

    name: str
    type: str
    verbs: frozenset[str]
    nouns: frozenset[str]
    objects: frozenset[str]
    ties: frozenset[str]
    agents: frozenset[str]
    fires: str
    silent: str

    def __post_init__(self) -> None:
        if self.type not in TYPES:
            raise ValueError(f"frame {self.name}: no PLOVER type: {self.type!r}")
        if not self.verbs | self.nouns:
            raise ValueError(f"frame {self.name}: neither verbs nor nouns")


@dataclass(frozen=True, slots=True)
class Governor:
    """What a governing word makes of doings of some types below it; None as type unmakes them."""

    name: str
    type: str | None
    verbs: frozenset[str]
    over: frozenset[str]
    fires: str
    silent: str


@cache
def frames() -> tuple[Frame, ...]:
    """The frames in the order in which they are tried."""
    return tuple(
        Frame(
            name=name,
            type=row["type"],
            fires=row["fires"],
            silent=row["silent"],
            **{k: _keys(row.get(k, "")) for k in ("verbs", "nouns", "objects", "ties", "agents")},
        )
        for name, row in _rows()["frames"].items()
    )


@cache
def governors() -> tuple[Governor, ...]:
    """The governing verbs in the order in which they are tried."""
    return tuple(
        Governor(
            name=name,
            type=None if row["type"] == "none" else row["type"],
            verbs=_keys(row["verbs"]),
            over=frozenset(t for word in row["over"].split() for t in _OVER.get(word, {word})),
            fires=row["fires"],
            silent=row["silent"],
        )
        for name, row in _rows()["governors"].items()
    )


@cache
def _rows() -> dict[str, dict[str, dict[str, str]]]:
    return table("rules/frames.toml")


def _keys(words: str) -> frozenset[str]:
    return frozenset(key(w) for w in words.split())


def key(lemma: str) -> str:
    """A lemma as the table writes it: lower case, with "_" for a blank; "+LOC" stays as it is."""
    return lemma if lemma.startswith("+") else lemma.lower().replace(" ", "_")


@cache
def by_word() -> dict[str, tuple[int, ...]]:
    found: dict[str, list[int]] = {}
    for n, frame in enumerate(frames()):
        for word in frame.verbs | {f"noun:{w}" for w in frame.nouns}:
            found.setdefault(word, []).append(n)
    return {word: tuple(rows) for word, rows in found.items()}
