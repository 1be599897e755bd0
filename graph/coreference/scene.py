"""One document as the sieves of coreference see it: its mentions in order, with look-ups."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice, takewhile

from graph.coreference.apart import apart, told_with
from graph.coreference.joining import Clusters, Profile, profile_of
from graph.coreference.speech import quotes_of, turns_of
from graph.coreference.terms import terms
from graph.mentions.called import first_letters
from graph.mentions.countries import country_of_capital
from graph.mentions.facts import Facts, facts_of
from graph.mentions.kinds import of_state
from graph.mentions.names import all_capital, nickname_in, place_stem
from graph.mentions.nouns import FIGHTERS
from graph.mentions.short_names import stands_for
from timeline.document import Mention, Span

LOOKED_BACK = 150  # mentions before one that may be its antecedent; a page of news has fewer
CANDIDATES = 12


@dataclass(frozen=True, slots=True)
class Found:
    """An antecedent a sieve proposes: the place of the mention, why, and how sure (0 to 1)."""

    at: int
    reason: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Sieve:
    """A named rule of coreference; `find` proposes an antecedent for a mention, or None."""

    name: str
    find: Callable[[Scene, Facts], Found | None]


class Scene:
    """The mentions of one document, in order, and the clusters they have been joined to so far."""

    def __init__(self, text: str, mentions: Sequence[Mention]) -> None:
        self.text = text
        self.mentions = tuple(mentions)
        self.facts = facts_of(self.mentions)
        self.clusters = Clusters([self._profile_of(f) for f in self.facts])
        self.told_with = told_with(text, self.facts, self.places)
        for left, right in apart(text, self.facts, self.places, self.told_with):
            self.clusters.set_apart(left, right)

    @cached_property
    def places(self) -> dict[Span, int]:
        """The place of the mention with that span, or whose name that span is."""
        found = {m.head: i for i, m in enumerate(self.mentions) if m.form == "name"}
        return found | {m.span: i for i, m in enumerate(self.mentions)}

    @cached_property
    def by_name(self) -> dict[str, list[int]]:
        """Places of the mentions of each folded name."""
        return _index((f.name, f.at) for f in self.facts if f.name)

    @cached_property
    def first_of_type(self) -> dict[str, list[Facts]]:
        """The first mention of each folded name under each of its types and kinds."""
        found: dict[str, dict[tuple[str | None, str | None], Facts]] = {}
        for f in self.facts:
            if f.name:
                found.setdefault(f.name, {}).setdefault((f.mention.type, f.kind), f)
        return {name: list(firsts.values()) for name, firsts in found.items()}

    @cached_property
    def by_country(self) -> dict[str, list[int]]:
        """Places of the mentions of each country, by its code."""
        return _index((f.country, f.at) for f in self.facts if f.country)

    @cached_property
    def countries(self) -> Counter[str]:
        """How often the text names each country, be it in another name, and its capital."""
        return Counter(code for f in self.facts if f.name and not is_abroad(f) and (
            code := f.country or (f.owner_country if f.owner is None else None) or (
                seat.code if (seat := country_of_capital(f.name)) else None)))

    @cached_property
    def by_word(self) -> dict[str, list[int]]:
        """Places of the names that hold a word, names of one word included."""
        return _index((w, f.at) for f in self.facts if f.name for w in set(f.name.split()))

    @cached_property
    def by_nickname(self) -> dict[str, list[int]]:
        """Places of the names of persons by what they have in quotes: "jak" of "Ada 'Jak' Roe"."""
        return _index((word, f.at) for f in self.facts if f.kind == "person" and f.name
                      and (word := nickname_in(f.mention.lemma)))

    @cached_property
    def by_acronym(self) -> dict[str, list[int]]:
        """Places of the names of several words that are no person's, by their acronyms."""
        return _index((letters, f.at) for f in self.facts
                      if " " in f.name and f.kind != "person" and all_capital(f.mention.lemma)
                      for letters in first_letters(f))

    @cached_property
    def by_meaning(self) -> dict[str, list[int]]:
        """Places of the names that are well known for another, by that one."""
        return _index((whole, f.at) for f in self.facts if (whole := stands_for(f.name)))

    @cached_property
    def by_place_stem(self) -> dict[str, list[int]]:
        """Places of the names of places that no table of countries has, by their stem."""
        return _index((place_stem(f.name), f.at) for f in self.facts
                      if f.kind == "place" and f.name and " " not in f.name)

    @cached_property
    def by_last_part(self) -> dict[str, list[int]]:
        """Places of the names by what follows their last hyphen: "aaraji" of "al-Aaraji"."""
        return _index((f.name.rsplit("-", 1)[1], f.at) for f in self.facts if "-" in f.name)

    @cached_property
    def by_head(self) -> dict[str, list[int]]:
        """Places of the mentions with that head noun, or whose name ends in it."""
        return _index((f.head, f.at) for f in self.facts if not f.mention.members)

    @cached_property
    def owned_by_head(self) -> dict[str, list[int]]:
        """Places of the common nouns with an owner, by the noun: "his father"."""
        return _index((f.head, f.at) for f in self.facts
                      if f.owner is not None and f.mention.form == "nominal")

    @cached_property
    def persons(self) -> tuple[int, ...]:
        """Places of the names of persons, in their order."""
        return tuple(f.at for f in self.facts if f.kind == "person" and f.name)

    @cached_property
    def armed(self) -> tuple[int, ...]:
        """Places of the names of armed groups, and of bodies that have fighters; in their order."""
        owners = {g.owner for g in self.facts if g.head in FIGHTERS and not g.owner_country}
        return tuple(g.at for g in self.facts if g.name and not g.country and (
            g.at in owners or (g.kind == "armed group" and not of_state(g.name, g.owner_country))))

    @cached_property
    def holders(self) -> dict[str, list[int]]:
        """Places of the phrases for who holds an office, and of the names with it as title."""
        return _index((office, f.at) for f in self.facts for office in (
            f.offices | {f.head} if f.mention.form == "nominal" else f.offices))

    @cached_property
    def by_office(self) -> dict[str, list[int]]:
        """Places of the names that carry an office as title or apposition."""
        return _index((office, f.at) for f in self.facts for office in self.offices(f))

    @cached_property
    def quotes(self) -> tuple[tuple[int, int], ...]:
        """Where each quotation begins and ends, its marks included."""
        return quotes_of(self.text)

    @cached_property
    def turns(self) -> tuple[tuple[int, int], ...]:
        """Where the label of each turn of a transcript begins and ends."""
        return turns_of(self.text)

    @cached_property
    def headline(self) -> int:
        """Where the headline ends: a first line without a full stop; 0 where there is none."""
        start = len(self.text) - len(self.text.lstrip())  # what stood there may be blanked
        first, more, _ = self.text[start:].partition("\n")
        ended = first.rstrip().endswith((".", "!", "?", ":"))
        return start + len(first) if more and not ended else 0

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """Where each mention begins, in their order."""
        return tuple(m.span.start for m in self.mentions)

    @cached_property
    def named_with(self) -> dict[int, frozenset[int]]:
        """For each part of "X and Y" the places of all parts, its own included."""
        found: dict[int, frozenset[int]] = {}
        for m in self.mentions:
            parts = frozenset(self.places[s] for s in m.members if s in self.places)
            found |= dict.fromkeys(parts, parts)
        return found

    @cached_property
    def joints(self) -> dict[int, int]:
        """The place of "X and Y" by that of X."""
        return {self.places[m.members[0]]: at for at, m in enumerate(self.mentions)
                if m.members and m.members[0] in self.places}

    @cached_property
    def defined(self) -> dict[str, int]:
        """The place of whom the text gives a folded short name: "Alba Inc. (the “Seller”)"."""
        return terms(self.text, self.facts)

    def offices(self, f: Facts) -> set[str]:
        """Offices of a mention: its titles, and the head nouns of what stands beside its name."""
        beside = (self.places.get(span) for span in f.mention.apposition)
        return set(f.offices) | {self.facts[b].head for b in beside if b is not None}

    def profile(self, f: Facts | int) -> Profile:
        """What is known of the cluster of a mention."""
        return self.clusters.profile(f if isinstance(f, int) else f.at)

    def before(self, f: Facts, sentences: int) -> Iterator[Facts]:
        """Mentions that end before `f` begins, nearest first, at most so many sentences back.

        No more than `LOOKED_BACK` are looked at, so that one endless sentence costs no square.
        """
        for at in range(f.at - 1, max(-1, f.at - 1 - LOOKED_BACK), -1):
            other = self.facts[at]
            if f.mention.sentence - other.mention.sentence > sentences:
                return
            if other.mention.span.end <= f.mention.span.start:
                yield other

    def after(self, f: Facts) -> Iterator[Facts]:
        """Mentions of the same sentence that begin after `f` ends."""
        for at in range(f.at + 1, len(self.facts)):
            other = self.facts[at]
            if other.mention.sentence != f.mention.sentence:
                return
            if other.mention.span.start >= f.mention.span.end:
                yield other

    def of_sentence(self, f: Facts) -> Iterator[Facts]:
        """All mentions of its sentence, itself among them."""
        own = f.mention.sentence
        first = bisect_left(self.mentions, own, key=lambda m: m.sentence)
        return takewhile(lambda g: g.mention.sentence == own, islice(self.facts, first, None))

    def distinct(self, places: Iterable[int], f: Facts) -> list[int]:
        """One place (the latest) of each cluster among `places` that `f` may be joined with.

        More than `CANDIDATES` are not told apart: whoever asks is ambiguous long before.
        """
        own = self.clusters.root(f.at)
        by_root: dict[int, int] = {}
        for at in places:
            root = self.clusters.root(at)
            if root != own:
                by_root[root] = max(at, by_root.get(root, at)) if at < f.at else (
                    by_root.get(root, at))
        latest = sorted(by_root.values(), reverse=True)
        fits = (at for at in latest if self.clusters.forbids(at, f.at) is None)
        return list(islice(fits, CANDIDATES))

    def is_first(self, f: Facts) -> bool:
        """Whether no earlier mention bears the same name under the same type."""
        first = self.by_name[f.name][0]
        return first == f.at or self.facts[first].mention.type != f.mention.type

    def near(self, index: Mapping[str, Sequence[int]], key: str, f: Facts) -> Sequence[int]:
        """Places of the key around a mention: the `LOOKED_BACK` before it and some after."""
        return self.around(index.get(key, ()), f)

    def around(self, places: Sequence[int], f: Facts) -> Sequence[int]:
        """Of places in their order those around a mention: the `LOOKED_BACK` before, some after."""
        if len(places) <= LOOKED_BACK:
            return places
        here = bisect_left(places, f.at)
        return places[max(0, here - LOOKED_BACK) : here + CANDIDATES]

    def parts(self, f: Facts) -> bool:
        """Whether something is told to be between those of a pair: "talks between X and Y"."""
        return self.text.endswith(("between ", "between the "), 0, f.mention.span.start)

    def between(self, left: int, right: int) -> str:
        """The text between two mentions."""
        return self.text[self.mentions[left].span.end : self.mentions[right].span.start]

    def _profile_of(self, f: Facts) -> Profile:
        profile = profile_of(f)
        owner = None if f.owner is None else self.facts[f.owner]
        if owner is not None and owner.name and not owner.country:
            profile.note("signs", ("body",))
        return profile


def _index(pairs: Iterable[tuple[str, int]]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for key, at in pairs:
        found.setdefault(key, []).append(at)
    return found


def is_abroad(g: Facts) -> bool:
    """Whether a country is called another's neighbour: "neighbouring Norland"."""
    return g.mention.text.lower().startswith(("neighbouring ", "neighboring ", "nearby "))
