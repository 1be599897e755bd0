"""An actor: one somebody in the world, with every mention and every judgement that made it one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from timeline.document import Mention

Kind = Literal[
    "person", "organisation", "armed group", "government", "country", "place", "people"
]
Verdict = Literal["same", "different", "unsure"]


@dataclass(frozen=True, slots=True)
class Judgement:
    """That two names or mentions are the same, different or unsure; by which rule and why."""

    left: str
    right: str
    verdict: Verdict
    rule: str
    reason: str
    confidence: float = 1.0


@dataclass(frozen=True, slots=True, repr=False)
class Actor:
    """Somebody who acts. `id` is stable between runs; `aliases` are other names, sorted.

    `kind_reason` says why it is of that kind; `judgements` are those that joined its mentions.
    `of` is the id of the actor that a group belongs to ("Iraqi lawmakers" of Iraq)
    or that a person's title or kin names ("Coalition spokesperson Jane Roe", "Roe's father"),
    else None.
    """

    id: str
    name: str
    kind: Kind
    kind_reason: str
    aliases: tuple[str, ...] = ()
    mentions: tuple[Mention, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    of: str | None = None

    def __post_init__(self) -> None:
        if not self.id or not self.name.strip():
            raise ValueError(f"an actor needs an id and a name: {self!r}")

    def __str__(self) -> str:
        also = f"; also {', '.join(self.aliases)}" if self.aliases else ""
        return f"{self.name} ({self.kind}{also})"

    def __repr__(self) -> str:
        return f"<Actor {self.id}: {self}>"
