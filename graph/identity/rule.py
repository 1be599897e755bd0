"""Who is who across documents: chains of single documents joined by named rules.

Candidates meet only where they share a key (a name, a surname with an initial, a skeleton of
spelling), so the work grows with the documents and not with their pairs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from graph.actor import Judgement, Verdict
from graph.coreference.chains import GIVEN_LATER, OTHER_NAMES, Chain
from graph.coreference.joining import Clusters, Profile, ends_another, profile_of
from graph.mentions.names import (
    given_names,
    is_acronym,
    surname,
    without_legal_form,
)

# Sieves whose link says that the later mention bears only a part of the name.
_PARTIAL = frozenset({"part of a person's name", "short for a longer name", "first letters"})


@dataclass(frozen=True, slots=True)
class Node:
    """A chain of one document with what can tell it from others.

    `full` are its whole names (folded, legal forms gone), `short` bare surnames, acronyms and
    other parts; `shown` the name as the text writes it; `home` the codes of the countries that its
    text speaks of most.
    """

    at: int
    chain: Chain
    full: frozenset[str]
    short: frozenset[str]
    profile: Profile
    shown: str
    home: frozenset[str] = frozenset()

    @property
    def document(self) -> str:
        return self.chain.mentions[0].document


def node_of(at: int, chain: Chain, home: frozenset[str] = frozenset()) -> Node:
    """The node of a chain, `at` its place among all chains; `home` as in `Node`."""
    profile = Profile([])
    for f in chain.facts:
        profile.take(profile_of(f))
    profile.members = [at]
    # A pronoun's gender was a guess of one text; a title's is the text's own word.
    profile.genders = {f.gender for f in chain.facts if f.gender and f.name}
    profile.nicknames = other_names(chain)
    partial = {link.mention.span for link in chain.links if link.sieve in _PARTIAL}
    full: set[str] = set()
    short: set[str] = set()
    person = "person" in profile.kinds
    called = {f.name for f in chain.facts if f.kind == "person"}
    for f in chain.facts:
        if not f.name or f.country:
            continue
        part = f.mention.span in partial or is_acronym(f.mention.lemma)
        if person:
            part = part or not given_names(f.name) or ends_another(f.name, called)
            profile_name = f.name
        else:
            profile_name = without_legal_form(f.name)
        (short if part else full).add(profile_name)
    return Node(at, chain, frozenset(full), frozenset(short - full), profile, _shown(chain),
                home)


def other_names(chain: Chain) -> set[str]:
    """Folded, the names that the text gives beside another of the same person."""
    given = {(link.mention if link.sieve in GIVEN_LATER else link.antecedent).span
             for link in chain.links if link.sieve in OTHER_NAMES
             and link.mention.form == link.antecedent.form == "name"}
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


_TRIED = 300  # clusters under one key; 600 records of news have 72 under the fullest


def _join_block(
    clusters: Clusters, rule: Rule, key: str, block: Sequence[Node]
) -> Iterator[tuple[int, int, Judgement]]:
    """Each node with the first of each cluster before its own; so linear where all are one.

    Of very many clusters under one key the first are tried: a pile must not cost its square.
    """
    root = clusters.root
    firsts: dict[int, Node] = {}
    place: dict[int, int] = {}  # of a cluster, that of the first of its nodes in `firsts`
    for node in block:
        for first in islice(firsts.values(), min(_TRIED, place.get(root(node.at), _TRIED))):
            sure = rule.holds(first, node)
            if not sure:
                continue
            why = clusters.forbids(first.at, node.at)
            verdict: Verdict = "same" if why is None else "different"
            reason = f"{rule.reason} {key!r}" + (f", but: {why}" if why else "")
            if why is None:
                before = place[root(first.at)]
                clusters.join(first.at, node.at)
                place[root(node.at)] = before
            yield first.at, node.at, Judgement(
                first.shown, node.shown, verdict, rule.name, reason, sure)
            if why is None:
                break
        if root(node.at) not in firsts:
            place.setdefault(root(node.at), len(firsts))
            firsts[root(node.at)] = node


def doubts(clusters: Clusters, nodes: Sequence[Node]) -> Iterator[Judgement]:
    """Bare surnames beside full names that bear them, in other documents: left apart, unsure.

    Of very many who bear a surname the first few are named.
    """
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
            for root, other in islice(full.get(name, {}).items(), _BEARERS):
                pair = (clusters.root(n.at), root)
                if pair in done or pair[0] == root:
                    continue
                done.add(pair)
                if clusters.forbids(n.at, other.at) is None:
                    yield Judgement(n.shown, other.shown, "unsure", "surname alone",
                                    f"a text gives only the surname {name!r}", 0.5)


_BEARERS = 20  # of one surname: a pile of thousands must not cost its square
