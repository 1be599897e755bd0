"""Who is who across documents: chains of single documents joined by named rules.

Candidates meet only where they share a key (a name, a surname with an initial, a skeleton of
spelling), so the work grows with the documents and not with their pairs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from graph.actor import Judgement
from graph.coreference import OTHER_NAMES, Chain
from graph.joining import Clusters, Profile, begins_with, may_be_one_person, profile_of
from graph.names import (
    adjective_stems,
    given_names,
    is_acronym,
    person_parts,
    place_stem,
    surname,
    without_legal_form,
)
from graph.spelling import are_variants, name_skeleton, undoubled

# Sieves whose link says that the later mention bears only a part of the name.
_PARTIAL = frozenset({"part of a person's name", "short for a longer name", "first letters"})


@dataclass(frozen=True, slots=True)
class Node:
    """A chain of one document with what can tell it from others.

    `full` are its whole names (folded, legal forms gone), `short` bare surnames, acronyms and
    other parts; `shown` the name as the text writes it.
    """

    at: int
    chain: Chain
    full: frozenset[str]
    short: frozenset[str]
    profile: Profile
    shown: str

    @property
    def document(self) -> str:
        return self.chain.mentions[0].document


def node_of(at: int, chain: Chain) -> Node:
    """The node of a chain, `at` its place among all chains."""
    profile = Profile([])
    for f in chain.facts:
        profile.take(profile_of(f))
    profile.members = [at]
    # A pronoun's gender was a guess of one text; a title's is the text's own word.
    profile.genders = {f.gender for f in chain.facts if f.gender and f.name}
    profile.nicknames = _other_names(chain)
    partial = {link.mention.span for link in chain.links if link.sieve in _PARTIAL}
    full: set[str] = set()
    short: set[str] = set()
    person = "person" in profile.kinds
    for f in chain.facts:
        if not f.name or f.country:
            continue
        part = f.mention.span in partial or is_acronym(f.mention.lemma)
        if person:
            part = part or not given_names(f.name)
            profile_name = f.name
        else:
            profile_name = without_legal_form(f.name)
        (short if part else full).add(profile_name)
    return Node(at, chain, frozenset(full), frozenset(short - full), profile, _shown(chain))


def _other_names(chain: Chain) -> set[str]:
    """Folded, the names that the text gives beside another of the same person."""
    given = {(link.mention if link.sieve == "also known as" else link.antecedent).span
             for link in chain.links if link.sieve in OTHER_NAMES}
    return {f.name for f in chain.facts if f.mention.span in given and f.kind == "person"}


def _shown(chain: Chain) -> str:
    names = [f.mention.lemma for f in chain.facts if f.name]
    return max(names, key=len) if names else chain.mentions[0].text


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of identity: nodes that share one of its `keys` are joined where `holds`."""

    name: str
    keys: Callable[[Node], Iterable[str]]
    holds: Callable[[Node, Node], float]
    reason: str


def _always(sure: float) -> Callable[[Node, Node], float]:
    return lambda a, b: sure


def _country_keys(n: Node) -> Iterable[str]:
    return n.profile.countries


def _full_keys(n: Node) -> Iterable[str]:
    return () if n.profile.countries else n.full


def same_sort(a: Node, b: Node) -> float:
    """A place and a body of one name stay two across documents (a town and its club)."""
    x, y = a.profile.kinds, b.profile.kinds
    if x and y and not x & y and "place" in x | y:
        return 0.0
    return 0.95


def _stated_keys(n: Node) -> Iterable[str]:
    """Names, acronyms among them, of a body that no country table knows and no person bears."""
    if n.profile.countries or n.profile.person:
        return ()
    return n.full | {s for s in n.short if " " not in s}


def _same_alias(a: Node, b: Node) -> float:
    """An acronym or alias in common, where the whole names do not speak against it."""
    if same_sort(a, b) == 0.0:
        return 0.0
    if a.full and b.full and not a.full & b.full:
        shared = (a.full | a.short) & (b.full | b.short)
        return 0.85 if _explained(a, shared) or _explained(b, shared) else 0.0
    return 0.88


def _explained(n: Node, shared: frozenset[str]) -> bool:
    """Whether the node's text itself gave the shared name beside its other one."""
    stated = {"alias stated", "also known as", "named by acronym"}
    return any(link.sieve in stated for link in n.chain.links) and bool(shared & n.full)


def _person_keys(n: Node) -> Iterable[str]:
    if not n.profile.person:
        return ()
    return {f"{surname(name)}, {given_names(name)[0][0]}" for name in n.full if given_names(name)}


def _one_person(a: Node, b: Node) -> float:
    fits = all(may_be_one_person(x, y) for x in a.full for y in b.full)
    return 0.85 if fits else 0.0


def _skeleton_keys(n: Node) -> Iterable[str]:
    return {name_skeleton(name) for name in n.full} if n.profile.person else ()


def _variants(a: Node, b: Node) -> float:
    return 0.85 if any(are_variants(x, y) for x in a.full for y in b.full) else 0.0


def _first_words(n: Node) -> Iterable[str]:
    """The first two words of a person's whole names, between which and more nothing stands."""
    if not n.profile.person:
        return ()
    return {" ".join(p[:2]) for name in n.full if len(p := person_parts(name)) > 1}


def _begins(a: Node, b: Node) -> float:
    fits = any(begins_with(person_parts(x), person_parts(y)) for x in a.full for y in b.full)
    return min(0.8, _one_person(a, b)) if fits else 0.0


def _umlaut_keys(n: Node) -> Iterable[str]:
    return {undoubled(name) for name in n.full} if not n.profile.countries else ()


def _umlauts(a: Node, b: Node) -> float:
    """One written with an umlaut that the other writes out: "Düsseldorf", "Duesseldorf"."""
    written = _UMLAUT & {*a.shown.lower(), *b.shown.lower()}
    return min(0.85, same_sort(a, b)) if written else 0.0


_UMLAUT = frozenset("äöüøæå")


def _office_keys(n: Node) -> Iterable[str]:
    """A bare surname, with an office that is held by one at a time."""
    if not n.profile.person:
        return ()
    last = {surname(x) for x in n.full} | {x for x in n.short if " " not in x}
    return {f"{o} {x}" for x in last for o in n.profile.offices & _HELD_BY_ONE}


_HELD_BY_ONE = frozenset(
    "president premier chancellor king queen pope emperor sultan emir secretary-general governor "
    "mayor".split()
)


def _same_office(a: Node, b: Node) -> float:
    """The same surname and office; only where one of the two gives no whole name."""
    return 0.8 if not (a.full and b.full) else 0.0


def _stem_keys(n: Node) -> Iterable[str]:
    """Stems of a place's names, or of what is only ever an adjective."""
    if n.profile.countries or n.profile.person:
        return ()
    if all(f.inside for f in n.chain.facts):
        return {stem for name in n.full if " " not in name for stem in adjective_stems(name)}
    if "place" in n.profile.kinds:
        return {place_stem(name) for name in n.full if " " not in name} - {""}
    return ()


def _adjective_of(a: Node, b: Node) -> float:
    """One a place, the other its adjective."""
    kinds = ("place" in a.profile.kinds, "place" in b.profile.kinds)
    return 0.8 if kinds[0] != kinds[1] else 0.0


NAME_RULES: tuple[Rule, ...] = (
    Rule("same country", _country_keys, _always(0.99), "both name the country"),
    Rule("adjective of a place", _stem_keys, _adjective_of, "place and adjective of the stem"),
    Rule("same name", _full_keys, same_sort, "both bear the name"),
    Rule("same alias", _stated_keys, _same_alias, "both bear the name"),
    Rule("form of a person's name", _person_keys, _one_person, "forms of one name, by"),
    Rule("spelling of a name", _skeleton_keys, _variants, "spellings of one name, sounding"),
    Rule("name with more behind", _first_words, _begins, "one name begins the other with"),
    Rule("umlaut written out", _umlaut_keys, _umlauts, "spellings of one name, without umlaut"),
    Rule("same surname and office", _office_keys, _same_office, "both are called"),
)


def join(
    clusters: Clusters, nodes: Sequence[Node], rules: Sequence[Rule]
) -> Iterator[tuple[int, int, Judgement]]:
    """Join nodes by the rules in order; gives every judgement with the places of its two nodes."""
    for rule in rules:
        blocks: dict[str, list[Node]] = {}
        for node in nodes:
            for key in sorted(rule.keys(node)):
                blocks.setdefault(key, []).append(node)
        for key, block in blocks.items():
            if len(block) > 1:
                yield from _join_block(clusters, rule, key, block)


def _join_block(
    clusters: Clusters, rule: Rule, key: str, block: Sequence[Node]
) -> Iterator[tuple[int, int, Judgement]]:
    """Each node with the first of each cluster before it; so linear where all are one."""
    firsts: dict[int, Node] = {}
    for node in block:
        for first in list(firsts.values()):
            if clusters.together(first.at, node.at):
                break
            sure = rule.holds(first, node)
            if not sure:
                continue
            why = clusters.forbids(first.at, node.at)
            if why is None:
                clusters.join(first.at, node.at)
                yield first.at, node.at, Judgement(
                    first.shown, node.shown, "same", rule.name, f"{rule.reason} {key!r}", sure)
                break
            yield first.at, node.at, Judgement(
                first.shown, node.shown, "different", rule.name,
                f"{rule.reason} {key!r}, but: {why}", sure)
        firsts.setdefault(clusters.root(node.at), node)


def doubts(clusters: Clusters, nodes: Sequence[Node]) -> Iterator[Judgement]:
    """Bare surnames beside full names that bear them, in other documents: left apart, unsure."""
    full: dict[str, dict[int, Node]] = {}
    for n in nodes:
        if n.profile.person:
            for name in n.full:
                full.setdefault(surname(name), {}).setdefault(clusters.root(n.at), n)
    done: set[tuple[int, int]] = set()
    for n in nodes:
        if not n.profile.person or n.full:
            continue
        for name in sorted(n.short):
            for root, other in full.get(name, {}).items():
                pair = (clusters.root(n.at), root)
                if pair in done or pair[0] == root:
                    continue
                done.add(pair)
                if clusters.forbids(n.at, other.at) is None:
                    yield Judgement(n.shown, other.shown, "unsure", "surname alone",
                                    f"a text gives only the surname {name!r}", 0.5)
