"""What teachers make of each word of a text, kept: their likeliest classes and how likely they are.

Teachers read a text once, undamaged; the network that learns from them reads it many times, with
words masked and case changed (Q. Xie et al. 2020, "Self-training with Noisy Student"). Texts need
no gold for it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch
import torch.nn.functional as F

from training.batches import Batch, batches, collate
from training.losses import barred_heads
from training.model import Reader
from training.treebank import GoldDocument
from training.windows import IGNORE, KEPT, LAYERS, Encoder, Lesson, packed

WINDOW, PIECES = 120, 4000


def teach(
    documents: Sequence[GoldDocument],
    encoder: Encoder,
    teachers: Sequence[tuple[Reader, float]],
    kept: Path,
) -> None:
    """Give each sentence's row its lesson: the mean of the teachers, weighted as given.

    Lessons are written to `kept`, and read from there when a run that was cut off goes on.
    """
    rows_of = [encoder.sentence(s) for d in documents for s in d.sentences]
    if kept.exists():
        lengths = [len(row.shapes) for row in rows_of]
        for row, lesson in zip(rows_of, _read(kept, lengths), strict=True):
            row.lesson = lesson
        return
    _teach(documents, encoder, teachers)
    _write(kept, [row.lesson for row in rows_of if row.lesson is not None])


def _write(path: Path, lessons: Sequence[Lesson]) -> None:
    found = {"at": np.concatenate([lesson.at for lesson in lessons])}
    for layer in LAYERS:
        found[f"classes {layer}"] = np.concatenate([v.classes[layer] for v in lessons])
        found[f"shares {layer}"] = np.concatenate([v.shares[layer] for v in lessons])
    unfinished = path.with_suffix(".new.npz")
    np.savez(unfinished, **found)
    unfinished.replace(path)


def _read(path: Path, lengths: Sequence[int]) -> Iterator[Lesson]:
    """The lessons of a file, one for each sentence of the lengths given, in words."""
    with np.load(path) as file:
        found = {name: file[name] for name in file.files}
    start = 0
    for length in lengths:
        part = slice(start, start + length)
        start += length
        yield Lesson(
            {layer: found[f"classes {layer}"][part] for layer in LAYERS},
            {layer: found[f"shares {layer}"][part] for layer in LAYERS},
            found["at"][part],
        )


def _teach(
    documents: Sequence[GoldDocument], encoder: Encoder, teachers: Sequence[tuple[Reader, float]]
) -> None:
    rows = packed(documents, encoder, WINDOW)
    for group in batches(rows, PIECES):
        found = _opinions(collate(group), teachers)
        for b, row in enumerate(group):
            at = 0
            for s in row.sentences:
                end = at + len(s.words)
                encoder.sentence(s).lesson = _cut(found, b, at, end)
                at = end


@dataclass(slots=True)
class _Opinions:
    """The `KEPT` likeliest classes by layer, [batch, word, kept]; `at` the head asked about."""

    classes: dict[str, npt.NDArray[np.int64]]
    shares: dict[str, npt.NDArray[np.float32]]
    at: npt.NDArray[np.int64]


def _opinions(batch: Batch, teachers: Sequence[tuple[Reader, float]]) -> _Opinions:
    """Arcs stay in their sentence; relations are asked of the gold head or the likeliest one."""
    barred = barred_heads(batch, torch.ones(len(batch.words), dtype=torch.bool))
    with torch.no_grad():
        outs = [(net, net(batch, bf16=True), weight) for net, weight in teachers]
        heads = _mean([(F.softmax(out["arc"] + barred, -1), weight) for _, out, weight in outs])
        gold = batch.gold["head"]
        at = torch.where(gold == IGNORE, heads.argmax(-1), gold)
        mean = {"head": F.pad(heads, (0, max(0, KEPT - heads.shape[-1])))}
        for layer in LAYERS:
            if layer != "head":
                mean[layer] = _mean([(_shares(n, o, layer, at), weight) for n, o, weight in outs])
    classes, shares = {}, {}
    for layer, values in mean.items():
        best, which = values.topk(min(KEPT, values.shape[-1]), -1)
        classes[layer] = torch.where(best > 0, which, 0).numpy()
        shares[layer] = (best / best.sum(-1, keepdim=True)).numpy()
    return _Opinions(classes, shares, at.numpy())


def _mean(shares: Sequence[tuple[torch.Tensor, float]]) -> torch.Tensor:
    whole = sum(weight for _, weight in shares)
    return torch.stack([s * (weight / whole) for s, weight in shares]).sum(0)


def _shares(
    net: Reader, out: dict[str, torch.Tensor], layer: str, at: torch.Tensor
) -> torch.Tensor:
    """The probabilities of a layer's classes, those of relations to the heads `at`."""
    if layer == "relation":
        return F.softmax(net.relations(out["label_dependent"], out["label_head"], at), -1)
    scores = out[layer]
    if layer == "start":
        scores = torch.cat([scores, torch.zeros_like(scores)], -1)
    return F.softmax(scores, -1)


def _cut(found: _Opinions, b: int, start: int, end: int) -> Lesson:
    """The lesson of one sentence of a window, its heads counted from its own first word."""
    classes = {k: v[b, start:end].astype(np.int16) for k, v in found.classes.items()}
    heads = classes["head"]
    classes["head"] = np.where(heads > 0, heads - start, 0).astype(np.int16)
    at = found.at[b, start:end]
    return Lesson(
        classes,
        {k: v[b, start:end].astype(np.float16) for k, v in found.shares.items()},
        np.where(at > 0, at - start, 0).astype(np.int16),
    )
