"""From arc scores to a tree: best heads, and where they are no tree, Chu-Liu and Edmonds.

Y. Chu and T. Liu (1965), J. Edmonds (1967); one root a sentence by trying it as a constraint
(Zmigrod, Vieira and Cotterell 2020, "Please mind the root").
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Matrix = npt.NDArray[np.float64]
Heads = npt.NDArray[np.int64]

#: Words above which a tree is mended from the best heads rather than searched for.
LONGEST_SEARCH = 120

_NEVER = -1e12


def heads(scores: npt.ArrayLike) -> Heads:
    """The head of each word of a sentence: 0 for the root, else 1 + the head's index.

    `scores` is [words, words + 1]: column 0 for the root, column j for word j - 1. The result is
    always a tree with exactly one root.
    """
    table = np.array(scores, dtype=np.float64)
    words = table.shape[0]
    table[np.isnan(table)] = -1e6
    np.clip(table, -1e6, 1e6, out=table)
    table[np.arange(words), np.arange(1, words + 1)] = _NEVER
    found: Heads = table.argmax(1)
    if (found == 0).sum() == 1 and is_tree(found):
        return found
    return _one_root(table)


def is_tree(found: npt.ArrayLike) -> bool:
    """Whether following the heads (0 is the root) from every word ends at the root."""
    up = [0, *np.asarray(found).tolist()]
    mark = [0] * len(up)
    for start in range(1, len(up)):
        node = start
        while node and not mark[node]:
            mark[node] = start
            node = up[node]
        if node and mark[node] == start:
            return False
    return True


def _one_root(table: Matrix) -> Heads:
    """Best tree with one root: the unconstrained best, else the likeliest root imposed."""
    words = table.shape[0]
    if words > LONGEST_SEARCH:
        return _mended(table)
    full = np.full((words + 1, words + 1), _NEVER)
    full[1:] = table
    free = _best_tree(full)
    if (free[1:] == 0).sum() == 1:
        return free[1:]
    loss = table[:, 0] - np.max(np.where(table[:, 1:] > _NEVER / 2, table[:, 1:], -1e6), axis=1)
    candidates = [int(i) for i in np.argsort(-loss)[:3]]
    trees = [_rooted(full, root) for root in candidates]
    totals = [table[np.arange(words), tree].sum() for tree in trees]
    return trees[int(np.argmax(totals))]


def _mended(table: Matrix) -> Heads:
    """A tree close to the best heads: each cycle is opened at its word nearest to the root.

    Used for what is no prose (tables, lists without stops), where the best tree says nothing and
    its search takes time cubic in the words.
    """
    found = table.argmax(1)
    root = int(table[:, 0].argmax())
    found[found == 0] = root + 1
    found[root] = 0
    up = np.concatenate([[-1], found])
    while ring := _cycle(up):
        opened = max(ring, key=lambda node: float(table[node - 1, root + 1]))
        up[opened] = root + 1
    return up[1:]


def _rooted(full: Matrix, root: int) -> Heads:
    imposed = full.copy()
    imposed[1:, 0] = _NEVER / 1e3
    imposed[root + 1, 0] = 1e6
    return _best_tree(imposed)[1:]


def _cycle(up: Heads) -> list[int]:
    """The nodes of one cycle among the heads, or nothing."""
    mark = [0] * len(up)
    for start in range(1, len(up)):
        path: list[int] = []
        node = start
        while node > 0 and not mark[node]:
            mark[node] = start
            path.append(node)
            node = int(up[node])
        if node > 0 and mark[node] == start:
            return path[path.index(node) :]
    return []


def _best_tree(scores: Matrix) -> Heads:
    """Maximum spanning arborescence from node 0; `scores[dependent, head]`."""
    table = scores.copy()
    np.fill_diagonal(table, -np.inf)
    table[0] = -np.inf
    up: Heads = table.argmax(1)
    up[0] = -1
    ring = _cycle(up)
    if not ring:
        return up
    inside = np.zeros(len(up), bool)
    inside[ring] = True
    outside = np.flatnonzero(~inside)
    last = len(outside)
    small = np.full((last + 1, last + 1), -np.inf)
    small[:last, :last] = table[np.ix_(outside, outside)]
    kept = table[ring, up[ring]]
    into = table[np.ix_(np.array(ring), outside)] - kept[:, None]
    entry = into.argmax(0)
    small[last, :last] = into.max(0)
    leaving = table[np.ix_(outside, np.array(ring))]
    exits = leaving.argmax(1)
    small[:last, last] = leaving.max(1)
    return _expand(_best_tree(small), up, ring, outside, entry, exits)


def _expand(
    inner: Heads, up: Heads, ring: list[int], outside: Heads, entry: Heads, exits: Heads
) -> Heads:
    last = len(outside)
    out = up.copy()
    for i, node in enumerate(outside):
        if i:
            out[node] = ring[exits[i]] if inner[i] == last else outside[inner[i]]
    broken = ring[entry[inner[last]]]
    out[broken] = outside[inner[last]]
    return out
