"""Whom a pronoun takes up where nobody is prominent."""

from __future__ import annotations

from tests.graph.coreference.test_coreference import joined, together


def test_two_that_weigh_nothing_are_weighed_without_a_margin() -> None:
    # Both stand inside other phrases, and "their" takes up a body only at a cost: nothing is left.
    joined(
        "Tents of [an *army*|c nmod num=sing] and of [a *band*|c nmod num=sing] burnt with "
        "[their|p nmod:poss num=plur] flags."
    )


def test_police_are_many() -> None:
    text = (
        "[The *general*|c nsubj] sent [*police*|c obj num=sing] back to "
        "[their|p nmod:poss num=plur] posts."
    )
    assert together(text, "police", "their")
