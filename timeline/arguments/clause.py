"""A clause as it is read: its predicate, and which phrases have which part in it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from timeline.event import Role


@dataclass(frozen=True, slots=True)
class Argument:
    """A phrase (by its head word) and its part in a clause; `via` the word that ties it."""

    role: Role
    word: int
    via: str | None
    rule: str
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Clause:
    """A predicate (`word`), its lemma with particle, its words in order, and its arguments.

    Of arguments that are one word in one role the first counts; they come in the order of the text.
    `noun` says that the predicate is a noun ("the attack on the port"), or has one as object of
    a light verb ("carried out an attack"): then `noun` is that noun's place, else None.
    """

    word: int
    lemma: str
    places: tuple[int, ...]
    arguments: tuple[Argument, ...]
    noun: int | None = None

    def __post_init__(self) -> None:
        first = {(a.role, a.word): a for a in reversed(self.arguments)}
        ordered = tuple(sorted(first.values(), key=lambda a: (a.word, a.role)))
        object.__setattr__(self, "arguments", ordered)

    def roles(self, *wanted: Role) -> tuple[Argument, ...]:
        """The arguments in one of some roles, in their order."""
        return tuple(a for a in self.arguments if a.role in wanted)

    def joined_by(self, more: Iterable[Argument]) -> Clause:
        """The clause with those of some arguments whose words are none of its own."""
        known = {a.word for a in self.arguments}
        new = tuple(a for a in more if a.word not in known)
        return replace(self, arguments=(*self.arguments, *new)) if new else self
