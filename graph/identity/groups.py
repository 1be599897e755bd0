"""Rules of identity for groups: the same noun of the same owner, once owners are known."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from graph.identity.name_rules import same_sort
from graph.identity.rule import Node, Rule
from graph.mentions.called import phrase_name
from graph.mentions.facts import Facts, is_organ
from graph.mentions.kinds import COLLECTIVE
from graph.mentions.names import adjective_stems, fold
from graph.mentions.nouns import ONE_OF


def group_rules(
    root: Callable[[Node], str | None], stems: frozenset[str] = frozenset()
) -> tuple[Rule, ...]:
    """Rules for groups, once their owners are known; `root` gives a node's owner as a key.

    `stems` are those of the places of the pile: their adjectives only name the owner again.
    """

    def telling(f: Facts) -> list[str]:
        return sorted(w for w in f.restrictions if not adjective_stems(w) & stems)

    def keys(n: Node) -> Iterable[str]:
        owner = root(n)
        if owner is None:
            return ()
        if not n.profile.kinds & COLLECTIVE:
            return {f"{f.head} of {owner}" for f in n.chain.facts
                    if f.head in ONE_OF and not f.restrictions and _is_group(f)}
        return {f"{' '.join([*telling(f), f.head, *(['plural'] if f.plural else [])])} of {owner}"
                for f in n.chain.facts
                if _is_group(f) or " " in f.name}

    return (
        Rule("phrase for a name", _written, _one_named, "small letters and capitals of"),
        Rule("same group", keys, lambda a, b: 0.85, "the same noun of the same owner:"),
        Rule("same leader", _led_keys, lambda a, b: 0.8, "the same noun and leader:"),
    )


def _led_keys(n: Node) -> Iterable[str]:
    return {f"{head}, led by {x}" for x in n.profile.leaders for head in n.profile.heads
            if head in ("coalition", "alliance", "operation", "mission")}


def _written(n: Node) -> Iterable[str]:
    if n.profile.person or n.profile.countries:
        return ()
    said = {fold(phrase_name(f)) for f in n.chain.facts if f.mention.form == "nominal"
            and f.mention.definite and f.owned}
    return n.full | {phrase for phrase in said if " " in phrase}


def _one_named(a: Node, b: Node) -> float:
    return min(0.8, same_sort(a, b)) if bool(a.full) != bool(b.full) else 0.0


def _is_group(f: Facts) -> bool:
    return f.mention.form != "pronoun" and (f.owned or is_organ(f))
