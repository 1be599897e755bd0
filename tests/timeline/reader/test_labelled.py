"""Heads chosen together with their relations."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from timeline.reader.labelled import CANDIDATES, Relations

ROOT, OBJECT, MODIFIER = range(3)


def relations() -> Relations:
    """Relations that a head's vector alone decides: its numbers are the relations' scores."""
    none = np.zeros((3, 3), np.float32)
    head = np.eye(3, dtype=np.float32)
    return Relations(
        {"both": none, "dependent": none, "head": head, "bias": np.zeros(3, np.float32)}, ROOT
    )


def test_of_two_likely_heads_the_one_whose_relation_is_sure_is_chosen() -> None:
    arc = np.array([[-9.0, 1.0, 0.9]], np.float32)
    word = np.zeros((1, 3), np.float32)
    heads = np.array([[9, 0, 0], [0, 0.1, 0], [0, 0, 5]], np.float32)
    assert arc.argmax() == 1
    assert relations().with_arcs(arc, word, heads).argmax() == 2
    assert relations().best(word, heads[2:]).tolist() == [MODIFIER]


def test_the_root_is_told_by_its_own_relation_and_is_no_word_s_relation() -> None:
    arc = np.array([[1.0, 1.0]], np.float32)
    word = np.zeros((1, 3), np.float32)
    rootlike = np.array([[5, 0, 0], [5, 0, 0.1]], np.float32)
    assert relations().with_arcs(arc, word, rootlike).argmax() == 0
    assert relations().best(word, rootlike[1:]).tolist() == [MODIFIER]


def test_a_sure_head_keeps_the_probability_of_its_arc() -> None:
    arc = np.array([[0.0, 50.0, 0.0]], np.float32)
    word, heads = np.zeros((1, 3), np.float32), np.zeros((3, 3), np.float32)
    assert relations().with_arcs(arc, word, heads)[0, 1] == 0


@given(st.integers(0, 40), st.integers(0, 2**32 - 1))
def test_one_of_the_likeliest_arcs_is_chosen_and_all_shares_are_probabilities(
    words: int, seed: int
) -> None:
    draw = np.random.default_rng(seed)
    arc, word, heads = (
        (3 * draw.standard_normal(shape)).astype(np.float32)
        for shape in ((words, words + 1), (words, 3), (words + 1, 3))
    )
    made = relations().with_arcs(arc, word, heads)
    assert made.shape == arc.shape
    assert (made <= 1e-5).all()
    likely = np.argsort(-arc, 1)[:, :CANDIDATES]
    assert all(best in row for best, row in zip(made.argmax(1), likely, strict=True))
    assert len(relations().best(word, heads[1:])) == words
