"""Mentions or chains being joined: who is with whom, and what forbids a joining.

The one mutable value of resolution: it lives while one document, or one pile, is resolved.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass
from typing import Any

from graph.actor import Kind
from graph.mentions.facts import Facts
from graph.mentions.given import gender_of, in_full
from graph.mentions.names import fathers, given_names, person_parts, person_suffix, surname
from graph.mentions.spelling import ROMANISED, are_variants, misspelt

# Kinds that one actor cannot be at once. Place is the reader's LOC, which a country may also be.
_APART: frozenset[frozenset[str]] = frozenset(
    frozenset(pair) for pair in (
        ("person", "organisation"), ("person", "armed group"), ("person", "government"),
        ("person", "country"), ("person", "place"), ("person", "people"),
        ("government", "country"), ("armed group", "country"), ("organisation", "country"),
        ("people", "country"), ("government", "armed group"), ("people", "government"),
        ("place", "people"), ("place", "government"), ("people", "organisation"),
    )
)


# Of most things little is known: an empty set of its own for each would be most of what it takes.
_NOTHING: frozenset[Any] = frozenset()


@dataclass(slots=True)
class Profile:
    """What a cluster is known to be so far.

    `members` are in the order of the text; `whose` are places of the mentions that they belong to;
    `signs` say that it is spoken of by a noun or name ("noun"), that a text says what it is ("a",
    of "a bank"), that it is of a body that is named ("body").
    """

    members: list[int]
    names: Set[str] = _NOTHING
    persons: Set[str] = _NOTHING
    kinds: Set[Kind] = _NOTHING
    countries: Set[str] = _NOTHING
    owners: Set[str] = _NOTHING
    leaders: Set[str] = _NOTHING
    genders: Set[str] = _NOTHING
    given: Set[str] = _NOTHING
    numbers: Set[str] = _NOTHING
    offices: Set[str] = _NOTHING
    heads: Set[str] = _NOTHING
    restrictions: Set[str] = _NOTHING
    nicknames: Set[str] = _NOTHING
    whose: Set[int] = _NOTHING
    signs: Set[str] = _NOTHING

    def take(self, other: Profile) -> None:
        """Add all that is known of another, which is no more."""
        self.members = _in_order(self.members, other.members)
        for name in _SETS:
            if values := getattr(other, name):
                self.note(name, values)

    def note(self, name: str, values: Iterable[object]) -> None:
        """Add values to one of the sets."""
        own = getattr(self, name)
        if own:
            own.update(values)
        else:
            setattr(self, name, set(values))

    def last_before(self, at: int) -> int | None:
        """The last of its mentions before a place; None where it has none there."""
        n = bisect_left(self.members, at)
        return self.members[n - 1] if n else None

    @property
    def person(self) -> bool:
        """Whether it is known to be one person."""
        return "person" in self.kinds

    def unlike(self, gender: str) -> bool:
        """Whether the given names alone, which are a guess, tell the other gender."""
        return bool(self.given) and not self.genders and gender not in self.given


class Clusters:
    """Clusters of things counted from 0, given by their profiles; each begins alone."""

    def __init__(self, profiles: Sequence[Profile]) -> None:
        self._parent = list(range(len(profiles)))
        self._profiles = dict(enumerate(profiles))
        self._apart: dict[int, set[int]] = {}

    def root(self, at: int) -> int:
        """The cluster of a mention, named by its first mention."""
        while self._parent[at] != at:
            self._parent[at] = self._parent[self._parent[at]]
            at = self._parent[at]
        return at

    def profile(self, at: int) -> Profile:
        """What is known of the cluster that holds the mention."""
        return self._profiles[self.root(at)]

    def together(self, left: int, right: int) -> bool:
        """Whether the two are joined already."""
        return self.root(left) == self.root(right)

    def call(self, at: int, other: int) -> None:
        """Note that the names of `at` are other names of the person `other`."""
        self.profile(other).note("nicknames", self.profile(at).persons)

    def join(self, left: int, right: int, force: bool = False) -> bool:
        """Join the two; False, and nothing done, where something forbids it and no `force`."""
        a, b = sorted((self.root(left), self.root(right)))
        if a == b:
            return True
        if not force and self.forbids(a, b) is not None:
            return False
        self._parent[b] = a
        kept, gone = self._profiles[a], self._profiles.pop(b)
        kept.take(gone)
        return True

    def set_apart(self, left: int, right: int) -> None:
        """Say that the two mentions cannot be one (two conjuncts, a phrase and its inside)."""
        self._apart.setdefault(left, set()).add(right)
        self._apart.setdefault(right, set()).add(left)

    def forbids(self, left: int, right: int) -> str | None:
        """Why the clusters of two mentions cannot be one actor; None where nothing forbids it."""
        a, b = self.profile(left), self.profile(right)
        reason = clash(a, b)
        if reason is None and self._apart:
            small, large = sorted((a.members, b.members), key=len)
            other = self.root(large[0])
            if any(self.root(o) == other for m in small for o in self._apart.get(m, ())):
                return "the sentence sets them side by side"
        return reason

    def owners(self, at: int) -> Set[int]:
        """The clusters that the mentions of a cluster belong to."""
        profile = self.profile(at)
        profile.whose = {self.root(owner) for owner in profile.whose}
        return profile.whose

    def groups(self) -> list[list[int]]:
        """The members of each cluster, in the order of the text."""
        return [p.members for _, p in sorted(self._profiles.items())]


_SETS = ("names", "persons", "kinds", "countries", "owners", "leaders", "genders", "given",
         "numbers", "offices", "heads", "restrictions", "nicknames", "whose", "signs")
_FEW = 8  # members that are put into a longer list one by one


def _in_order(left: list[int], right: list[int]) -> list[int]:
    """Both lists as one, in the longer of them: all that a cluster takes in costs n log n."""
    short, long = sorted((left, right), key=len)
    if len(short) <= _FEW:
        for at in short:
            insort(long, at)
    else:
        long.extend(short)
        long.sort()
    return long


def profile_of(f: Facts) -> Profile:
    """What one mention says of who it is."""
    profile = Profile([f.at])
    given = gender_of(f.name) if f.kind == "person" else None
    for value, name in (
        (f.name or (f.country and f.head), "names"), (f.kind == "person" and f.name, "persons"),
        (f.kind, "kinds"), (given, "given"), (f.country, "countries"), (f.gender, "genders"),
        (f.leader, "leaders"), (f.owner_country, "owners"),
        (f.mention.form != "name" and f.mention.number, "numbers"),
        (f.mention.form != "pronoun" and "noun", "signs"),
        (f.mention.form == "nominal" and f.mention.text.startswith(("a ", "an ")) and "a", "signs"),
    ):
        if value:
            profile.note(name, (value,))
    if f.owner is not None:
        profile.note("whose", (f.owner,))
    profile.note("heads", (f.head,))
    for name, values in (("offices", f.offices), ("restrictions", f.restrictions)):
        if values:
            profile.note(name, values)
    return profile


def clash(a: Profile, b: Profile) -> str | None:
    """What tells the two apart for certain; None where nothing does."""
    if a.countries and b.countries and not a.countries & b.countries:
        return "two countries"
    if len(a.genders) == 1 and len(b.genders) == 1 and a.genders != b.genders:
        return "he and she"
    if a.leaders and b.leaders and not a.leaders & b.leaders:
        return "led by others"
    if a.owners and b.owners and not a.owners & b.owners and not (a.countries or b.countries):
        return "of two countries"
    for x in a.kinds:
        for y in b.kinds:
            if frozenset((x, y)) in _APART and not (x in b.kinds or y in a.kinds):
                return f"one a {x}, one a {y}"
    other = a.nicknames | b.nicknames
    if any(not may_be_one_person(p, q) for p in _whole(a.persons - other)
           for q in _whole(b.persons - other)):
        return "two full names"
    return None


def _whole(names: Set[str]) -> Set[str]:
    """The names of two words or more that are no part of another; where there are none, all."""
    return {n for n in names if " " in n and not ends_another(n, names)
            and not any(other.startswith(f"{n} ") for other in names)} or names


def ends_another(name: str, names: Iterable[str]) -> bool:
    """Whether a name is what another leaves behind its first: "Ruiz Vela" of "Otto Ruiz Vela"."""
    return any(other.endswith(f" {name}") for other in names)


def may_be_one_person(left: str, right: str) -> bool:
    """Whether two personal names could be one person's; a bare surname or given name may be.

    Where both have given names, one must abbreviate or leave out those of the other.
    """
    if left == right:
        return True
    a, b = person_parts(left), person_parts(right)
    if not a or not b:
        return False
    if person_suffix(left) and person_suffix(right) and person_suffix(left) != person_suffix(right):
        return False
    if len(a) == 1 or len(b) == 1:
        short, long = sorted((a, b), key=lambda parts: (len(parts), len(parts[0]), parts))
        if short[0] in fathers(" ".join(long)):
            return False
        same = short[0] in long or short[0] in long[-1].split("-")
        return same or misspelt(short[0], long[-1])
    turned = len(a) == 2 and a == b[::-1]  # "Onaka Ken", "Ken Onaka"
    if turned or are_variants(left, right) or within(a, b):
        return True
    if surname(left) != surname(right):
        return False
    return _given_agree(given_names(left), given_names(right))


def within(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether one whole name begins or ends the other: "Ada Chan", "Ada Chan Mei-lin".

    So in Spanish, which leaves the given name out before two surnames; in Burmese "Suu Kyi" ends a
    name of four words.
    """
    short, long = sorted((a, b), key=len)
    if len(short) < 2 or min(map(len, short)) < 2:
        return False
    if short not in (long[: len(short)], long[-len(short) :]):
        return False
    if short[0] == "abu" and short == long[: len(short)]:
        return True  # "Abu Fadl" is what "Abu Fadl al-Amin" is called
    return not ROMANISED.search(" ".join(long))  # "Ali Hassan" is not yet "Ali Hassan al-Amin"


def _given_agree(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether the shorter run of given names is in the longer; so is a short form or an initial."""
    if not a or not b:
        return True
    if not _one_name(a[0], b[0]):
        return False
    short, long = sorted((a, b), key=lambda names: (len(names), names))
    fits = all(any(_one_name(x, y) for y in long) for x in short)
    if fits and len(a) == len(b):
        fits = all(any(_one_name(x, y) for y in short) for x in long)
    return fits


def _one_name(x: str, y: str) -> bool:
    x, y = in_full(x), in_full(y)
    return x == y or (len(x) == 1 and y.startswith(x)) or (len(y) == 1 and x.startswith(y))
