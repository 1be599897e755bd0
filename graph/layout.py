"""Where each actor stands on the page: a force-directed layout, computed beforehand.

Linked actors attract, all repel. Forces are those of ForceAtlas2 (Jacomy et al., "ForceAtlas2, a
Continuous Graph Layout Algorithm", PLOS ONE 9(6), 2014: attraction grows with distance, repulsion
with both degrees over distance); cooling is that of Fruchterman and Reingold (1991). Repulsion is
exact in small components and a convolution on a grid in large ones, so that ten thousand actors
take about a second. The same graph gives the same places: the start is a spiral, not a
random number.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]
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
    places = np.zeros((count, 2))
    blocks = [(members, _component(len(members), inner))
              for members, inner in _components(count, pairs)]
    for (members, points), corner in zip(blocks, _pack([p for _, p in blocks]), strict=True):
        places[members] = points - points.min(axis=0) + corner
    if count:
        places -= (places.min(axis=0) + places.max(axis=0)) / 2
    return [(round(x), round(y)) for x, y in places.tolist()]


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
    order = np.argsort(-degree, kind="stable")
    turn = np.arange(count) * _GOLDEN_ANGLE
    points = np.empty((count, 2))
    radius = np.sqrt(np.arange(count) + 0.5)
    points[order] = np.column_stack((radius * np.cos(turn), radius * np.sin(turn)))
    points = _relax(points, links, degree + 1.0)
    points = _lie_down(points)
    room = float(np.prod(np.quantile(points, 0.95, axis=0) - np.quantile(points, 0.05, axis=0)))
    points = points * (SPACING / np.sqrt(max(room / count, 1e-9)))
    points = points * np.array([WIDER, 1 / WIDER])
    return _spread(points) if count <= EXACT else points


def _small(count: int, pairs: Sequence[tuple[int, int]]) -> Points:
    """Up to five: one place, a line, or the best linked in the middle of the others."""
    if count == 1:
        return np.zeros((1, 2))
    if count == 2:
        return np.array([[0.0, 0.0], [SPACING * 1.5, 0.0]])
    degree = np.bincount(np.array(pairs).ravel(), minlength=count)
    middle = int(np.argmax(degree))
    turn = np.arange(count - 1) * (2 * np.pi / (count - 1)) + np.pi / 6
    points = np.zeros((count, 2))
    others = [i for i in range(count) if i != middle]
    points[others] = np.column_stack((np.cos(turn), np.sin(turn))) * SPACING * 1.1
    return points


def _relax(points: Points, links: Links, mass: NDArray[np.float64]) -> Points:
    """Moves the points by their forces, ever less far, until the budget of steps is spent."""
    count = len(points)
    steps = 200 if count <= EXACT else 90 if count <= 6000 else 60
    left, right = links[:, 0], links[:, 1]
    heat = np.sqrt(count) * 0.35
    for step in range(steps):
        push = _exact(points, mass) if count <= EXACT else _on_grid(points, mass)
        pull = points[right] - points[left]
        for axis in (0, 1):
            push[:, axis] += np.bincount(left, pull[:, axis], count) * 0.9
            push[:, axis] -= np.bincount(right, pull[:, axis], count) * 0.9
        push -= points * (mass * 0.05)[:, None]  # keeps loose ends from drifting away
        push /= mass[:, None]
        length = np.maximum(np.hypot(push[:, 0], push[:, 1]), 1e-9)
        reach = np.minimum(length, heat * (1 - step / steps) ** 1.5 + 0.01)
        points = points + push * (reach / length)[:, None]
    return points


def _spread(points: Points) -> Points:
    """Pushed apart where two stand so near that a name under one would cover the other."""
    shape = np.array([0.6, 1.0])  # names are wide
    for _ in range(60):
        gaps = (points[:, None, :] - points[None, :, :]) * shape
        apart = np.sqrt((gaps**2).sum(axis=2)) + 1e-9
        short = np.maximum(0.0, NEAREST - apart)
        np.fill_diagonal(short, 0.0)
        if not short.any():
            break
        points = points + (gaps / apart[:, :, None] * (short / 2)[:, :, None]).sum(axis=1) * 0.7
    return np.asarray(points)


def _exact(points: Points, mass: NDArray[np.float64]) -> Points:
    gaps = points[:, None, :] - points[None, :, :]
    weight = mass[None, :] * mass[:, None] / ((gaps**2).sum(axis=2) + 0.01)
    return np.asarray((gaps * weight[:, :, None]).sum(axis=1))


def _on_grid(points: Points, mass: NDArray[np.float64]) -> Points:
    """Repulsion by a field: masses laid on a grid, convolved with 1/distance, read off again.

    Laying and reading use the same four corners, so a point does not push itself.
    """
    wanted = min(_GRIDS[-1], 1.6 * np.sqrt(len(points)))
    size = next(grid for grid in _GRIDS if grid >= wanted)
    low = points.min(axis=0)
    cell = float((points.max(axis=0) - low).max()) / (size - 2) or 1.0
    where = (points - low) / cell
    corner = where.astype(np.int64)
    part = where - corner
    flat = corner[:, 0] * size + corner[:, 1]
    corners = [
        (flat + dx * size + dy,
         (part[:, 0] if dx else 1 - part[:, 0]) * (part[:, 1] if dy else 1 - part[:, 1]))
        for dx in (0, 1) for dy in (0, 1)
    ]
    grid = np.zeros(size * size)
    for index, share in corners:
        grid += np.bincount(index, share * mass, size * size)
    field = _field(grid.reshape(size, size), size)
    push = np.empty_like(points)
    for axis in (0, 1):
        values = field[axis].ravel()
        push[:, axis] = sum(values[index] * share for index, share in corners)
    return push * (mass / cell)[:, None]


_KERNELS: dict[int, tuple[Any, Any]] = {}


def _field(grid: Points, size: int) -> list[Points]:
    if size not in _KERNELS:
        reach = np.arange(2 * size, dtype=float)
        reach[size:] -= 2 * size
        dx, dy = np.meshgrid(reach, reach, indexing="ij")
        square = dx**2 + dy**2 + 0.25
        _KERNELS[size] = (np.fft.rfft2(dx / square), np.fft.rfft2(dy / square))
    waves = np.fft.rfft2(grid, s=(2 * size, 2 * size))
    return [np.fft.irfft2(waves * kernel)[:size, :size] for kernel in _KERNELS[size]]


def _lie_down(points: Points) -> Points:
    """Turned so that the long side lies across the page, which is wider than high."""
    centred = points - points.mean(axis=0)
    xx, yy = (centred**2).mean(axis=0)
    xy = float((centred[:, 0] * centred[:, 1]).mean())
    turn = -0.5 * np.arctan2(2 * xy, xx - yy)
    cos, sin = np.cos(turn), np.sin(turn)
    return np.asarray(centred @ np.array([[cos, sin], [-sin, cos]]))


def _pack(blocks: Sequence[Points]) -> list[Points]:
    """The corner of each block: the first at the top, the rest in rows beneath, as they come."""
    corners: list[Points] = []
    gap = SPACING * 1.2
    total = sum(float(np.ptp(b[:, 0]) + gap) * float(np.ptp(b[:, 1]) + gap) for b in blocks)
    widest = max([float(np.ptp(b[:, 0])) for b in blocks[:1]] + [float(np.sqrt(total * 1.4))])
    x = y = row = 0.0
    for block in blocks:
        width, height = np.ptp(block, axis=0)
        if x and x + width > widest:
            x, y, row = 0.0, y + row + gap, 0.0
        corners.append(np.array([x, y]))
        x, row = x + width + gap, max(row, height)
    return corners
