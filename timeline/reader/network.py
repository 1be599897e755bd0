"""The encoder and its heads, run by onnxruntime: windows of words -> scores of their words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from timeline.reader.weights import SHIPPED, Weights, WeightsError, read
from timeline.reader.windows import Window, Words

#: Word pieces a batch, padding included: what the second-level cache of one core takes well.
BATCH = 1100
_CLASS, _SEPARATOR = 101, 102

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Scores:
    """What the network says of the words of one window.

    Class numbers (`upos` ... `lemma`), the probability to open a sentence (`start`), log
    probabilities of name tags, arcs [word, 1 + word] with the root first, and the vectors that
    score relations (`label_head` has the root's first).
    """

    upos: npt.NDArray[np.int32]
    xpos: npt.NDArray[np.int32]
    feats: npt.NDArray[np.int32]
    lemma: npt.NDArray[np.int32]
    start: Floats
    name: Floats
    other: Floats
    arc: Floats
    label_dependent: Floats
    label_head: Floats


class Network:
    """An opened weights file. Raises `WeightsError` where it is missing or damaged."""

    def __init__(self, path: Path = SHIPPED, threads: int = 1) -> None:
        if threads < 1:
            raise ValueError(f"threads must be 1 or more: {threads}")
        self.weights: Weights = read(path)
        self._session = _session(self.weights.network, path, threads)

    def read(self, wanted: Sequence[tuple[Words, Window]]) -> list[Scores]:
        """Scores of each window, in the order given; windows of like length run together."""
        out: list[Scores | None] = [None] * len(wanted)
        for batch in _batches([window.pieces for _, window in wanted]):
            feed = collate([wanted[i] for i in batch])
            found = self._session.run(None, feed)
            for row, i in enumerate(batch):
                n = wanted[i][1].end - wanted[i][1].start
                out[i] = Scores(  # type: ignore[call-arg]  # seven layers by their place
                    *(layer[row, :n] for layer in found[:7]),
                    found[7][row, :n, : n + 1],
                    found[8][row, :n],
                    found[9][row, : n + 1],
                )
        return [scores for scores in out if scores is not None]


# What the runtime raises for a network it cannot open; these share no class but Exception.
_REFUSALS = (
    "EPFail", "Fail", "InvalidArgument", "InvalidGraph", "InvalidProtobuf", "NoModel",
    "NotImplemented", "RuntimeException",
)  # fmt: skip


def _session(network: bytes, path: Path, threads: int) -> Any:
    import onnxruntime as ort
    from onnxruntime.capi import onnxruntime_pybind11_state as state

    refusals = tuple(getattr(state, name) for name in _REFUSALS if hasattr(state, name))
    options = ort.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    if threads == 1:
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    try:
        return ort.InferenceSession(
            network,
            options,
            providers=["CPUExecutionProvider"],
            # Joined, a sum and its norm take five times what they take apart.
            disabled_optimizers=["SkipLayerNormFusion"],
        )
    except (RuntimeError, ValueError, *refusals) as error:
        raise WeightsError(path, f"its network cannot be opened ({error})") from error


def _batches(lengths: Sequence[int]) -> Iterator[list[int]]:
    """Indices of windows by length, at most `BATCH` pieces a batch (one window at least)."""
    order = sorted(range(len(lengths)), key=lambda i: (lengths[i], i))
    batch: list[int] = []
    for i in order:
        if batch and (len(batch) + 1) * (lengths[i] + 2) > BATCH:
            yield batch
            batch = []
        batch.append(i)
    if batch:
        yield batch


def collate(rows: Sequence[tuple[Words, Window]]) -> dict[str, Ints]:
    """The padded inputs of the network for some windows."""
    size, width = len(rows), max(window.pieces for _, window in rows) + 2
    longest = max(window.end - window.start for _, window in rows)
    piece = {k: np.zeros((size, width), np.int64) for k in ("ids", "shapes", "gaps", "mask")}
    word = {
        k: np.zeros((size, longest), np.int64)
        for k in ("first", "last", "word_shapes", "word_gaps")
    }
    for row, (words, window) in enumerate(rows):
        inside = slice(window.start, window.end)
        spelled = words.pieces[inside]
        n = len(spelled)
        lengths = np.fromiter(map(len, spelled), np.int64, n)
        ends = np.cumsum(lengths) + 1
        total = int(ends[-1])
        looks = np.array(words.shapes[inside])
        gaps = np.array(words.gaps[inside])
        piece["ids"][row, 0], piece["ids"][row, total] = _CLASS, _SEPARATOR
        piece["ids"][row, 1:total] = [p for pieces in spelled for p in pieces]
        piece["shapes"][row, 1:total] = np.repeat(looks, lengths)
        piece["gaps"][row, ends - lengths] = gaps
        piece["mask"][row, : total + 1] = 1
        word["first"][row, :n] = row * width + ends - lengths
        word["last"][row, :n] = row * width + ends - 1
        word["word_shapes"][row, :n] = looks
        word["word_gaps"][row, :n] = gaps
    return {**piece, **word}
