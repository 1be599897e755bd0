"""Names as BIOES tags: begin, inside, outside, end, single; and their best well-formed reading."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
import numpy.typing as npt

Span = tuple[int, int, str]
Scores = npt.NDArray[np.float32]

IMPOSSIBLE = -1e4


def tag_names(kinds: Sequence[str]) -> tuple[str, ...]:
    """The tags for some kinds of name: `O`, then `B-`, `I-`, `E-`, `S-` of each kind."""
    return ("O", *(f"{place}-{kind}" for kind in kinds for place in "BIES"))


def tag(length: int, spans: Iterable[Span], tags: Sequence[str]) -> list[int]:
    """Tag numbers for a sentence; of overlapping spans the longest wins, others are dropped."""
    number = {name: i for i, name in enumerate(tags)}
    out = [0] * length
    for start, end, kind in sorted(spans, key=lambda s: (s[0] - s[1], s)):
        if any(out[start:end]) or f"S-{kind}" not in number:
            continue
        if end - start == 1:
            out[start] = number[f"S-{kind}"]
            continue
        out[start:end] = [number[f"I-{kind}"]] * (end - start)
        out[start], out[end - 1] = number[f"B-{kind}"], number[f"E-{kind}"]
    return out


def spans(numbers: Sequence[int], tags: Sequence[str]) -> list[Span]:
    """The spans that a well-formed tag sequence stands for, ends exclusive."""
    out: list[Span] = []
    start = 0
    for i, number in enumerate(numbers):
        place = tags[number][0]
        if place in "BS":
            start = i
        if place in "ES":
            out.append((start, i + 1, tags[number][2:]))
    return out


class Grammar:
    """Which tag may follow which; `best` gives the best allowed tags for a batch of scores."""

    def __init__(self, tags: Sequence[str]) -> None:
        ends = np.array([t[0] in "OES" for t in tags])
        starts = np.array([t[0] in "OBS" for t in tags])
        same = np.array([[a[2:] == b[2:] for b in tags] for a in tags])
        allowed = np.where(ends[:, None], starts[None, :], ~starts[None, :] & same)
        self._step = np.where(allowed, 0, IMPOSSIBLE).astype(np.float32)
        self._first = np.where(starts, 0, IMPOSSIBLE).astype(np.float32)
        self._last = np.where(ends, 0, IMPOSSIBLE).astype(np.float32)

    def best(self, scores: Scores, lengths: Sequence[int]) -> list[list[int]]:
        """Viterbi over `scores` [batch, word, tag]; rows beyond a length are not read."""
        batch, words, kinds = scores.shape
        size = np.asarray(lengths)
        total = scores[:, 0] + self._first
        back = np.zeros((words, batch, kinds), np.int8)
        back[:] = np.arange(kinds, dtype=np.int8)
        for i in range(1, words):
            paths = total[:, :, None] + self._step
            chosen = paths.argmax(1)
            alive = (size > i)[:, None]
            back[i] = np.where(alive, chosen, back[i])
            total = np.where(alive, paths.max(1) + scores[:, i], total)
        return self._walk(back, (total + self._last).argmax(1), size)

    @staticmethod
    def _walk(
        back: npt.NDArray[np.int8], ends: npt.NDArray[np.intp], size: npt.NDArray[np.intp]
    ) -> list[list[int]]:
        words, batch, _ = back.shape
        rows = np.arange(batch)
        out = np.zeros((batch, words), np.int64)
        state = ends.astype(np.int64)
        for i in range(words - 1, -1, -1):
            out[:, i] = state
            state = back[i, rows, state].astype(np.int64)
        return [out[b, :n].tolist() for b, n in enumerate(size)]
