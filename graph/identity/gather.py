"""The clusters of a pile: chains of single documents, joined by identity and by the user's word."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from graph.actor import Judgement
from graph.coreference.chains import Chain, chains
from graph.coreference.joining import Clusters
from graph.identity import pile
from graph.identity import rule as identity
from graph.identity.belonging import at_home, home_of, of_home, organs_of, owners_of, places_of
from graph.identity.curation import Curation
from graph.identity.groups import group_rules
from graph.identity.name_rules import NAME_RULES
from graph.identity.rule import Node
from graph.mentions.called import telling_names
from graph.mentions.facts import Facts
from graph.mentions.names import fold, given_names, place_stem
from timeline.document import Document, Mention


@dataclass(frozen=True, slots=True)
class Cluster:
    """All mentions of one somebody or something, over all documents, actor or not.

    `at` counts clusters from 0; `owner` is the cluster it belongs to, `parts` the clusters named
    together where it is a coordination. `judgements` are those that joined its chains.
    """

    at: int
    chains: tuple[Chain, ...]
    judgements: tuple[Judgement, ...] = ()
    owner: int | None = None
    parts: tuple[int, ...] = ()

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """In the order of the documents and of the text."""
        return tuple(m for chain in self.chains for m in chain.mentions)

    @property
    def facts(self) -> tuple[Facts, ...]:
        """What is known of each of its mentions, in the same order."""
        return tuple(f for chain in self.chains for f in chain.facts)

    @property
    def names(self) -> frozenset[str]:
        """Its folded names."""
        return frozenset(name for chain in self.chains for name in chain.names)


def clusters(
    documents: Sequence[Document], mentions: Mapping[str, Sequence[Mention]],
    curation: Curation | None = None,
) -> tuple[Cluster, ...]:
    """Every mention in exactly one cluster, whether it can act or not."""
    return gather(documents, mentions, curation)[0]


def gather(
    documents: Sequence[Document], mentions: Mapping[str, Sequence[Mention]],
    curation: Curation | None = None,
) -> tuple[tuple[Cluster, ...], tuple[Judgement, ...]]:
    """The clusters, and the judgements that joined nothing."""
    apart = [row.names for row in curation.of("different")] if curation else []
    each = [chains(d.story, mentions.get(d.id, ()), apart=apart) for d in documents]
    persons = frozenset(f.name for own in each for chain in own for f in chain.facts
                        if f.kind == "person" and given_names(f.name))
    each = [tuple(_one_sense(chain, persons) for chain in own) for own in each]
    stems = places_of(each)
    organs = frozenset(organ for own in each for organ in organs_of(own, stems))
    all_chains: list[Chain] = []
    homes: list[frozenset[str]] = []
    owners: dict[int, int] = {}
    local: dict[int, int] = {}
    parts: dict[int, tuple[int, ...]] = {}
    for own in each:
        base = len(all_chains)
        found = at_home(own, organs, stems) | owners_of(own)
        local |= {base + i: base + o for i, o in of_home(own).items() if i not in found}
        owners |= {base + i: base + o for i, o in found.items()}
        parts |= {base + i: tuple(base + p for p in c.parts) for i, c in enumerate(own) if c.parts}
        all_chains.extend(own)
        homes.extend([home_of(own)] * len(own))
    nodes = [identity.node_of(i, chain, homes[i]) for i, chain in enumerate(all_chains)]
    joined = Clusters([n.profile for n in nodes])
    judged = _join(joined, nodes, owners, curation)
    return _clusters(joined, all_chains, local | owners, parts, judged)


def _one_sense(chain: Chain, persons: frozenset[str]) -> Chain:
    """The chain as a person's where a reader took a whole name for a body that others bear.

    What holds of the names of one text (`facts.agreed`) holds of those of a pile.
    """
    said = {f.kind for f in chain.facts if f.name}
    if said != {"organisation"} or not persons.issuperset(chain.names):
        return chain
    return replace(chain, facts=tuple(
        replace(f, kind="person") if f.name else f for f in chain.facts))


def _join(
    joined: Clusters, nodes: Sequence[Node], owners: Mapping[int, int], curation: Curation | None
) -> list[tuple[int, int, Judgement]]:
    """Curation first, then the rules on names, then those on groups, which need owners."""
    judged: list[tuple[int, int, Judgement]] = []
    if curation is not None:
        judged.extend(_curated(joined, nodes, curation))
    nodes = [n for n in nodes if not n.chain.parts]  # a short name of several is nobody's
    named = [n for n in nodes if n.full or n.short or n.profile.countries]
    judged.extend(identity.join(joined, named, NAME_RULES))
    judged.extend(identity.join(joined, named, pile.pile_rules(joined, named)))

    def owner(node: Node) -> str | None:
        codes = sorted(node.profile.owners)
        if codes or node.at not in owners:
            return codes[0] if codes else None
        owning = joined.profile(owners[node.at])
        return min(owning.countries, default=str(joined.root(owners[node.at])))

    stems = frozenset(place_stem(name) for n in nodes if "place" in n.profile.kinds
                      for name in n.full)
    judged.extend(identity.join(joined, nodes, group_rules(owner, stems)))
    judged.extend((-1, -1, j) for j in identity.doubts(joined, named))
    return judged


def _curated(
    joined: Clusters, nodes: Sequence[Node], curation: Curation
) -> Iterable[tuple[int, int, Judgement]]:
    by_name: dict[str, list[int]] = {}
    for node in nodes:
        for name in {*telling_names(node.chain.facts), fold(node.shown)}:
            by_name.setdefault(name, []).append(node.at)
    for row in curation.of("different"):
        first, *rest = (by_name.get(fold(n), []) for n in row.names)
        for other in rest:
            for a in first:
                for b in other:
                    if a != b:
                        joined.set_apart(a, b)
    for row in curation.of("same"):
        places = [at for n in row.names for at in by_name.get(fold(n), [])]
        for at in places[1:]:
            joined.join(places[0], at, force=True)
            yield places[0], at, Judgement(
                row.names[0], nodes[at].shown, "same", "actors.toml",
                f"{curation.path}, line {row.line}", 1.0)


def _clusters(
    joined: Clusters, all_chains: Sequence[Chain], owners: Mapping[int, int],
    parts: Mapping[int, tuple[int, ...]], judged: Sequence[tuple[int, int, Judgement]],
) -> tuple[tuple[Cluster, ...], tuple[Judgement, ...]]:
    groups = joined.groups()
    where = {at: n for n, group in enumerate(groups) for at in group}
    countries = {f.country: where[at] for at, chain in enumerate(all_chains)
                 for f in chain.facts if f.country}
    kept: dict[int, list[Judgement]] = {}
    rest: list[Judgement] = []
    for left, right, judgement in judged:
        if judgement.verdict == "same" and where[left] == where[right]:
            kept.setdefault(where[left], []).append(judgement)
        else:
            rest.append(judgement)
    made = []
    for n, group in enumerate(groups):
        owner = next((where[owners[at]] for at in group if at in owners), None)
        if owner is None:
            owner = next((countries[code] for at in group for f in all_chains[at].facts
                          for code in [f.owner_country] if code in countries), None)
        if owner == n or n in countries.values():  # "a German colony" is nobody's now
            owner = None
        own_parts = dict.fromkeys(where[p] for at in group for p in parts.get(at, ()))
        made.append(Cluster(
            n, tuple(all_chains[at] for at in group), tuple(kept.get(n, ())),
            owner, tuple(p for p in own_parts if p != n),
        ))
    return tuple(made), tuple(dict.fromkeys(rest))
