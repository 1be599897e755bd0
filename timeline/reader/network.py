"""The encoder and its heads, run by onnxruntime: windows of words -> scores of their words."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from timeline.reader.weights import SHIPPED, Weights, WeightsError, read
from timeline.reader.windows import Window, Words

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

    def read(self, words: Words, window: Window) -> Scores:
        """Scores of a window, which is read alone.

        Beside others its activations would be rounded by their largest, and be too many for the
        cache of one core: four together took a quarter longer than one after the other.
        """
        return Scores(*(layer[0] for layer in self._session.run(None, fed(words, window))))


# What the runtime raises for a network it cannot open; these share no class but Exception.
_REFUSALS = (
    "EPFail", "Fail", "InvalidArgument", "InvalidGraph", "InvalidProtobuf", "NoModel",
    "NotImplemented", "RuntimeException",
)  # fmt: skip


def _session(network: bytes, path: Path, threads: int) -> Any:
    # From 1.32 on it tells its makers of each use and marks the machine by a file, unless asked
    # not to before it is loaded.
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"
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


def fed(words: Words, window: Window) -> dict[str, Ints]:
    """The inputs of the network for a window: a batch of one."""
    inside = slice(window.start, window.end)
    spelled = words.pieces[inside]
    lengths = np.fromiter(map(len, spelled), np.int64, len(spelled))
    ends = np.cumsum(lengths) + 1
    total = int(ends[-1])
    looks = np.array(words.shapes[inside], np.int64)
    gaps = np.array(words.gaps[inside], np.int64)
    piece = {k: np.zeros(total + 1, np.int64) for k in ("ids", "shapes", "gaps")}
    piece["ids"][0], piece["ids"][total] = _CLASS, _SEPARATOR
    piece["ids"][1:total] = [p for pieces in spelled for p in pieces]
    piece["shapes"][1:total] = np.repeat(looks, lengths)
    piece["gaps"][ends - lengths] = gaps
    feed = {
        **piece,
        "first": ends - lengths,
        "last": ends - 1,
        "word_shapes": looks,
        "word_gaps": gaps,
    }
    return {name: values[np.newaxis] for name, values in feed.items()}
