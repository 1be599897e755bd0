"""Where each actor stands on the page: a force-directed layout, computed beforehand.

Linked actors attract, all repel. Forces are those of ForceAtlas2 (Jacomy et al., "ForceAtlas2, a
Continuous Graph Layout Algorithm", PLOS ONE 9(6), 2014: attraction grows with distance, repulsion
with both degrees over distance); cooling is that of Fruchterman and Reingold (1991). Repulsion is
exact in small components and a convolution on a grid in large ones, so that ten thousand actors
take a quarter of a second. The same graph gives the same places: the start is a spiral, not a
random number.

A place is a complex number, x + iy: a turn is a product, and one column is read rather than two.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.complex128]
Masses = NDArray[np.float64]
Links = NDArray[np.int64]

SPACING = 70.0  # page units between neighbours, about twice the largest sign
WIDER = 1.25  # stretched by as much across as pressed down: the page is wider than high
NEAREST = 44.0  # page units, room for a sign and the line of text under it
EXACT = 300  # components up to this size repel pair by pair
_GRIDS = (32, 48, 64, 80, 96, 120, 144, 160)  # of small factors, which the transform likes
_GOLDEN_ANGLE = 2.399963229728653


def layout(count: int, links: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """A place (x, y; page units, y downwards) for each of `count` actors.

    `links` are pairs of actor numbers, repeats and directions of no account. Components are laid
    out each for itself, the largest first and the small ones packed beneath. Raises ValueError for
    a link to an actor that is not there.
    """
    for link in links:
        if not (0 <= link[0] < count and 0 <= link[1] < count):
            raise ValueError(f"link {link!r} leaves the {count} actors")
    pairs = sorted({(min(a, b), max(a, b)) for a, b in links if a != b})
    places = np.zeros(count, dtype=complex)
    blocks = [(members, _component(len(members), inner))
              for members, inner in _components(count, pairs)]
    for (members, points), corner in zip(blocks, _pack([p for _, p in blocks]), strict=True):
        places[members] = points - _corner(points) + corner
    if count:
        places -= _corner(places) + _extent(places) / 2
    return [(round(place.real), round(place.imag)) for place in places.tolist()]


def _corner(points: Points) -> complex:
    """The left and upper edge of what the points cover."""
    return complex(points.real.min(), points.imag.min())


def _extent(points: Points) -> complex:
    """How far the points reach across and down."""
    return complex(np.ptp(points.real), np.ptp(points.imag))


def _components(
    count: int, pairs: Sequence[tuple[int, int]]
) -> Iterator[tuple[list[int], list[tuple[int, int]]]]:
    """Members of each connected component with its pairs renumbered; the largest first."""
    parent = list(range(count))

    def root(node: int) -> int:
        while parent[node] != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    for a, b in pairs:
        low, high = sorted((root(a), root(b)))
        parent[high] = low
    members: dict[int, list[int]] = defaultdict(list)
    inner: dict[int, list[tuple[int, int]]] = defaultdict(list)
    place: dict[int, int] = {}
    for node in range(count):
        group = members[root(node)]
        place[node] = len(group)
        group.append(node)
    for a, b in pairs:
        inner[root(a)].append((place[a], place[b]))
    for key in sorted(members, key=lambda k: (-len(members[k]), k)):
        yield members[key], inner[key]


def _component(count: int, pairs: Sequence[tuple[int, int]]) -> Points:
    if count <= 5:
        return _small(count, pairs)
    links = np.array(pairs, dtype=np.int64)
    degree = np.bincount(links.ravel(), minlength=count).astype(float)
    rank = np.empty(count)
    rank[np.argsort(-degree, kind="stable")] = np.arange(count)
    spiral = np.sqrt(rank + 0.5) * np.exp(1j * _GOLDEN_ANGLE * rank)
    points = _lie_down(_relax(spiral, links, degree + 1.0))
    across, down = (float(np.subtract(*np.quantile(axis, (0.95, 0.05))))
                    for axis in (points.real, points.imag))
    scale = SPACING / math.sqrt(max(across * down / count, 1e-9))
    points.real *= scale * WIDER
    points.imag *= scale / WIDER
    return _spread(points) if count <= EXACT else points


def _small(count: int, pairs: Sequence[tuple[int, int]]) -> Points:
    """Up to five: one place, a line, or the best linked in the middle of the others."""
    if count <= 2:
        return np.array([0, SPACING * 1.5], dtype=complex)[:count]
    degree = np.bincount(np.array(pairs).ravel(), minlength=count)
    turn = np.arange(count - 1) * (2 * np.pi / (count - 1)) + np.pi / 6
    ring = np.exp(1j * turn) * SPACING * 1.1
    return np.asarray(np.insert(ring, int(np.argmax(degree)), 0), dtype=complex)


def _relax(points: Points, links: Links, mass: Masses) -> Points:
    """Moves the points by their forces, ever less far, until the budget of steps is spent."""
    count = len(points)
    steps = 200 if count <= EXACT else 90 if count <= 6000 else 60
    # Every link from both of its ends, those of one actor in a row.
    ends = np.concatenate([links, links[:, ::-1]])
    ends = ends[np.argsort(ends[:, 0], kind="stable")]
    first = np.searchsorted(ends[:, 0], np.arange(count))
    neighbours, degree = ends[:, 1], np.bincount(ends[:, 0])
    heat = np.sqrt(count) * 0.35
    for step in range(steps):
        push = _exact(points, mass) if count <= EXACT else _on_grid(points, mass)
        push += 0.9 * (np.add.reduceat(points[neighbours], first) - degree * points)
        push -= points * (mass * 0.05)  # keeps loose ends from drifting away
        push /= mass
        length = np.maximum(np.abs(push), 1e-9)
        reach = np.minimum(length, heat * (1 - step / steps) ** 1.5 + 0.01)
        points = points + push * (reach / length)
    return points


def _spread(points: Points) -> Points:
    """Pushed apart where two stand so near that a name under one would cover the other."""
    for _ in range(60):
        gaps = points[:, None] - points[None, :]
        gaps.real *= 0.6  # names are wide
        apart = np.abs(gaps) + 1e-9
        short = np.maximum(0.0, NEAREST - apart)
        np.fill_diagonal(short, 0.0)
        if not short.any():
            break
        points = points + (gaps / apart * (short / 2)).sum(axis=1) * 0.7
    return points


def _exact(points: Points, mass: Masses) -> Points:
    gaps = points[:, None] - points[None, :]
    weight = mass[None, :] * mass[:, None] / (gaps.real**2 + gaps.imag**2 + 0.01)
    return np.asarray((gaps * weight).sum(axis=1))


def _on_grid(points: Points, mass: Masses) -> Points:
    """Repulsion by a field: masses laid on a grid, convolved with 1/distance, read off again.

    Laying and reading use the same four corners, so a point does not push itself.
    """
    wanted = min(_GRIDS[-1], 1.6 * np.sqrt(len(points)))
    size = next(grid for grid in _GRIDS if grid >= wanted)
    reach = _extent(points)
    cell = max(reach.real, reach.imag) / (size - 2) or 1.0
    where = (points - _corner(points)) / cell
    row, column = where.real.astype(np.int64), where.imag.astype(np.int64)
    below, right = where.real - row, where.imag - column
    corner = row * size + column
    index = np.concatenate([corner, corner + 1, corner + size, corner + size + 1])
    share = np.concatenate([(1 - below) * (1 - right), (1 - below) * right,
                            below * (1 - right), below * right])
    grid = np.bincount(index, share * np.tile(mass, 4), size * size)
    field = _field(grid.reshape(size, size), size).ravel()
    push = (field[index] * share).reshape(4, len(points)).sum(axis=0)
    return np.asarray(push * (mass / cell))


_KERNELS: dict[int, tuple[Any, Any]] = {}


def _field(grid: NDArray[Any], size: int) -> Points:
    """What each cell of the grid is pushed by all the others, by a transform of twice the size."""
    if size not in _KERNELS:
        reach = np.arange(2 * size, dtype=float)
        reach[size:] -= 2 * size
        dx, dy = np.meshgrid(reach, reach, indexing="ij")
        square = dx**2 + dy**2 + 0.25
        _KERNELS[size] = (np.fft.rfft2(dx / square), np.fft.rfft2(dy / square))
    waves = np.fft.rfft2(grid, s=(2 * size, 2 * size))
    # Only the grid's own rows are turned back, not those that the transform was padded with.
    across, down = (np.fft.irfft(np.fft.ifft(waves * kernel, axis=0)[:size])[:, :size]
                    for kernel in _KERNELS[size])
    return np.asarray(across + 1j * down)


def _lie_down(points: Points) -> Points:
    """Turned so that the long side lies across the page, which is wider than high."""
    centred = points - points.mean()
    # Twice the angle of the long side: squares of opposite directions are alike.
    return np.asarray(centred * np.exp(-0.5j * np.angle((centred**2).sum())))


def _pack(blocks: Sequence[Points]) -> list[complex]:
    """The corner of each block: the first at the top, the rest in rows beneath, as they come."""
    corners: list[complex] = []
    gap = SPACING * 1.2
    sizes = [_extent(block) for block in blocks]
    total = sum((size.real + gap) * (size.imag + gap) for size in sizes)
    widest = max([size.real for size in sizes[:1]] + [math.sqrt(total * 1.4)])
    x = y = row = 0.0
    for size in sizes:
        if x and x + size.real > widest:
            x, y, row = 0.0, y + row + gap, 0.0
        corners.append(complex(x, y))
        x, row = x + size.real + gap, max(row, size.imag)
    return corners
