import functools
import math
import operator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.layout import SPACING, layout


def apart(a, b):
    return math.hypot(a[0] - b[0], a[1] - b[1])


def test_nobody_needs_no_place():
    assert layout(0, []) == []


def test_one_and_two():
    assert layout(1, []) == [(0, 0)]
    left, right = layout(2, [(0, 1)])
    assert left[1] == right[1]
    assert apart(left, right) >= SPACING


def test_a_link_to_nobody_is_refused():
    with pytest.raises(ValueError, match=r"\(0, 3\)"):
        layout(3, [(0, 3)])


def test_the_same_graph_gets_the_same_places():
    links = [(i, (i * 7 + 3) % 60) for i in range(60)]
    assert layout(60, links) == layout(60, list(reversed([(b, a) for a, b in links])))


@settings(max_examples=30, deadline=None)
@given(st.integers(1, 40), st.lists(st.tuples(st.integers(0, 39), st.integers(0, 39))))
def test_no_two_stand_in_the_same_place(count, links):
    links = [(a % count, b % count) for a, b in links]
    places = layout(count, links)
    assert len(set(places)) == count


def test_linked_actors_stand_nearer_than_others():
    groups = [[(a, b) for a in range(g, g + 8) for b in range(a + 1, g + 8)] for g in (0, 8, 16)]
    links = [*functools.reduce(operator.iadd, groups, []), (0, 8), (8, 16)]
    places = layout(24, links)
    inside = [apart(places[a], places[b]) for a, b in functools.reduce(operator.iadd, groups, [])]
    across = [apart(places[a], places[b]) for a in range(1, 8) for b in range(9, 16)]
    assert sum(inside) / len(inside) < 0.6 * sum(across) / len(across)


def test_a_large_graph_spreads_out():
    links = [(i, (i * i + 1) % 900) for i in range(900)] + [(i, i + 1) for i in range(899)]
    places = layout(900, links)
    cells = {(x // int(SPACING), y // int(SPACING)) for x, y in places}
    assert len(cells) > 450
