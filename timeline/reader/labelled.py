"""Arcs and their relations, scored together.

The network gives a word's head and its relation to a given head (T. Dozat and C. Manning 2017,
"Deep Biaffine Attention for Neural Dependency Parsing"). A head is chosen here by the probability
of both: that of the arc, times that of the arc's best relation.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]

#: Pairs of words scored at a time: few enough that numpy keeps to one thread, whose others would
#: cost more in waiting than they save.
ROWS = 64
#: Heads of a word whose relations are asked for, and how far behind the best they may be (nats).
CANDIDATES = 4
REACH = 7.0

_NEVER = -1e5


class Relations:
    """The relation of a word to a head, from the vectors that the network gives of both."""

    def __init__(self, weights: Mapping[str, Floats], root: int) -> None:
        self._weights = weights
        self._root = root

    def best(self, dependent: Floats, head: Floats) -> npt.NDArray[np.int64]:
        """The number of the best relation of each pair that is not the root's."""
        found = np.zeros(len(dependent), np.int64)
        for first, table in enumerate(self._tables(dependent, head)):
            table[:, self._root] = _NEVER
            found[first * ROWS : (first + 1) * ROWS] = table.argmax(-1)
        return found

    def with_arcs(self, arc: Floats, dependent: Floats, heads: Floats) -> Floats:
        """Log probabilities [word, place] of heads, each with its best relation.

        `arc` are the scores of the words at places, `heads` the places' vectors; the first place
        is the root. Words that have one likely head are left with the arc's alone.
        """
        joint = _log_shares(arc)
        count = min(CANDIDATES, joint.shape[1])
        likely = np.argpartition(-joint, count - 1, axis=1)[:, :count]
        each = joint[np.arange(len(joint))[:, None], likely]
        near = each > each.max(1, keepdims=True) - REACH
        doubtful = near.sum(1) > 1
        words, at = np.nonzero(near & doubtful[:, None])
        places = likely[words, at]
        both = joint[words, places] + self._told(dependent[words], heads[places], places == 0)
        joint[doubtful] -= REACH
        joint[words, places] = both
        return joint

    def _told(self, dependent: Floats, head: Floats, root: npt.NDArray[np.bool_]) -> Floats:
        """The log probability of each pair's best relation, the root's where that is the head."""
        told = np.zeros(len(root), np.float32)
        for first, table in enumerate(self._tables(dependent, head)):
            rows = slice(first * ROWS, (first + 1) * ROWS)
            shares = _log_shares(table)
            roots = shares[:, self._root].copy()
            shares[:, self._root] = _NEVER
            told[rows] = np.where(root[rows], roots, shares.max(1))
        return told

    def _tables(self, dependent: Floats, head: Floats) -> Iterator[Floats]:
        weights = self._weights
        for at in range(0, len(dependent), ROWS):
            rows = slice(at, at + ROWS)
            yield (
                (dependent[rows] * head[rows]) @ weights["both"]
                + dependent[rows] @ weights["dependent"]
                + head[rows] @ weights["head"]
                + weights["bias"]
            )


def _log_shares(scores: Floats) -> Floats:
    """The logarithms of a softmax over the last axis."""
    table: Floats = scores - scores.max(-1, keepdims=True)
    table -= np.log(np.exp(table).sum(-1, keepdims=True))
    return table
