"""The work of joining: under one key it must not grow with the square of who bears it."""

from __future__ import annotations

from graph.coreference.joining import Clusters, Profile
from graph.identity.rule import Node, Rule, join


def test_very_many_under_one_key_cost_no_square() -> None:
    tried = []
    nodes = [Node(at, None, frozenset({f"n{at} roe"}), frozenset(),  # type: ignore[arg-type]
                  Profile([at]), f"N{at} Roe") for at in range(2_000)]

    def never(first: Node, other: Node) -> float:
        tried.append((first.at, other.at))
        return 0.0

    rule = Rule("surname", lambda node: ("roe",), never, "of one surname")
    assert list(join(Clusters([n.profile for n in nodes]), nodes, [rule])) == []
    assert len(tried) <= 300 * len(nodes)
