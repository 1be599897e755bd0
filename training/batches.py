"""Windows of like length into padded batches of tensors."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import torch

from training.windows import CLASS, IGNORE, LAYERS, SEPARATOR, Row


def batches(rows: Sequence[Row], pieces: int, draw: random.Random | None = None) -> list[list[Row]]:
    """Rows of like length together, about `pieces` pieces a batch with padding."""
    jitter = [draw.random() * 4 if draw else 0.0 for _ in rows]
    order = sorted(range(len(rows)), key=lambda i: rows[i].length + jitter[i])
    out: list[list[Row]] = []
    current: list[Row] = []
    longest = 0
    for i in order:
        length = max(longest, rows[i].length)
        if current and (len(current) + 1) * length > pieces:
            out.append(current)
            current, length = [], rows[i].length
        current.append(rows[i])
        longest = length
    if current:
        out.append(current)
    if draw:
        draw.shuffle(out)
    return out


@dataclass(slots=True)
class Lessons:
    """Lessons of a batch: by layer, [batch, word, kept] classes and shares; `told` marks words."""

    classes: dict[str, torch.Tensor]
    shares: dict[str, torch.Tensor]
    at: torch.Tensor
    told: torch.Tensor


@dataclass(slots=True)
class Batch:
    """Padded tensors; `first` and `last` index the flat [batch * pieces] encoder output."""

    ids: torch.Tensor
    shapes: torch.Tensor
    gaps: torch.Tensor
    mask: torch.Tensor
    first: torch.Tensor
    last: torch.Tensor
    word_shapes: torch.Tensor
    word_gaps: torch.Tensor
    words: torch.Tensor
    block: torch.Tensor
    source: torch.Tensor
    gold: dict[str, torch.Tensor]
    lesson: Lessons | None = None


def collate(rows: Sequence[Row], source: int | None = None) -> Batch:
    """Rows as one padded batch, under one source where given."""
    size, width = len(rows), max(r.length for r in rows)
    longest = max(len(r.shapes) for r in rows)
    piece = {k: np.zeros((size, width), np.int64) for k in ("ids", "shapes", "gaps", "mask")}
    word = {
        k: np.zeros((size, longest), np.int64)
        for k in ("first", "last", "word_shapes", "word_gaps", "words", "block")
    }
    gold = {k: np.full((size, longest), IGNORE, np.int64) for k in LAYERS}
    for b, row in enumerate(rows):
        _fill(b, row, width, piece, word, gold)
    sources = [r.source if source is None else source for r in rows]
    tensors = {k: torch.from_numpy(v) for k, v in {**piece, **word}.items()}
    return Batch(
        **tensors,
        source=torch.tensor(sources),
        gold={k: torch.from_numpy(v) for k, v in gold.items()},
        lesson=_lessons(rows, longest),
    )


def _lessons(rows: Sequence[Row], longest: int) -> Lessons | None:
    """The rows' lessons, padded; None where no row has one."""
    one = next((r.lesson for r in rows if r.lesson is not None), None)
    if one is None:
        return None
    shape = (len(rows), longest)
    kept = {k: v.shape[1] for k, v in one.classes.items()}
    classes = {k: np.zeros((*shape, n), np.int64) for k, n in kept.items()}
    shares = {k: np.zeros((*shape, n), np.float32) for k, n in kept.items()}
    at, told = np.zeros(shape, np.int64), np.zeros(shape, np.bool_)
    for b, row in enumerate(rows):
        if row.lesson is not None:
            n = len(row.shapes)
            at[b, :n], told[b, :n] = row.lesson.at, True
            for k in kept:
                classes[k][b, :n], shares[k][b, :n] = row.lesson.classes[k], row.lesson.shares[k]
    return Lessons(
        {k: torch.from_numpy(v) for k, v in classes.items()},
        {k: torch.from_numpy(v) for k, v in shares.items()},
        torch.from_numpy(at),
        torch.from_numpy(told),
    )


Arrays = dict[str, npt.NDArray[np.int64]]


def _fill(b: int, row: Row, width: int, piece: Arrays, word: Arrays, gold: Arrays) -> None:
    lengths = np.fromiter(map(len, row.pieces), np.int64, len(row.pieces))
    ends = np.cumsum(lengths) + 1
    total, n = int(ends[-1]), len(lengths)
    piece["ids"][b, 0], piece["ids"][b, total] = CLASS, SEPARATOR
    piece["ids"][b, 1:total] = [p for w in row.pieces for p in w]
    piece["shapes"][b, 1:total] = np.repeat(row.shapes, lengths)
    piece["gaps"][b, ends - lengths] = row.gaps
    piece["mask"][b, : total + 1] = 1
    word["first"][b, :n] = b * width + ends - lengths
    word["last"][b, :n] = b * width + ends - 1
    word["word_shapes"][b, :n] = row.shapes
    word["word_gaps"][b, :n] = row.gaps
    word["words"][b, :n] = 1
    word["block"][b, :n] = row.block
    for layer, values in row.gold.items():
        if values is not None:
            gold[layer][b, :n] = values
