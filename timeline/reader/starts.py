"""Where sentences start: what the network says, held to what text shows of itself."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from timeline.reader.spelling import GAPS
from timeline.reader.windows import CLOSERS, Window, Words

#: Words of the longest sentence; what is longer is cut where a sentence is likeliest to open.
LONGEST_SENTENCE = 300
#: Probability that a start needs inside a line after a word, where prose has no sentence end.
INSIDE_LINE = 0.8

_PARAGRAPH, _SPACE = GAPS.index("paragraph"), GAPS.index("space")


def starts(
    words: Words, windows: Sequence[Window], opening: npt.NDArray[np.float32]
) -> list[int]:
    """Indices of the words that open a sentence; the first of the stretch always does."""
    first, last = windows[0].first, windows[-1].last
    opens = opening > _needed(words, first, last)
    _pass_citations(words, first, last, opens)
    opens |= np.asarray(words.gaps[first:last]) == _PARAGRAPH
    given = np.asarray(words.given[first:last])
    opens = (opens | (given > 0)) & (given >= 0)
    opens[[w.start - first for w in windows if w.start == w.first]] = True
    out = (np.flatnonzero(opens) + first).tolist()
    ends = [*out[1:], last]
    return [s for a, b in zip(out, ends, strict=True) for s in _bounded(a, b, opening, first)]


def _needed(words: Words, first: int, last: int) -> npt.NDArray[np.float32]:
    """How likely a start must be: a half, and more inside a line after a word or comma.

    A quotation that ends in a comma ("home,” she said") counts as a comma.
    """
    out = np.full(last - first, 0.5, np.float32)
    for i in range(max(first, 1), last):
        before = words.texts[i - 1]
        if before in CLOSERS and i > 1:
            before = words.texts[i - 2]
        if words.gaps[i] == _SPACE and (before[-1].isalnum() or before == ","):
            out[i - first] = INSIDE_LINE
    return out


def _pass_citations(
    words: Words, first: int, last: int, opens: npt.NDArray[np.bool_]
) -> None:
    """Move a start from a citation ("[6]") behind it: it belongs to the sentence before."""
    texts = words.texts
    for i in np.flatnonzero(opens).tolist():
        at = after = i + first
        while after + 3 < last and texts[after] == "[" and texts[after + 2] == "]":
            if not texts[after + 1].isdigit():
                break
            after += 3
        if at < after and at:
            opens[i] = False
            opens[after - first] = True


def _bounded(a: int, b: int, opening: npt.NDArray[np.float32], first: int) -> list[int]:
    """`a`, and further starts before `b` so that no sentence is too long."""
    out = [a]
    while b - out[-1] > LONGEST_SENTENCE:
        begin = out[-1] + LONGEST_SENTENCE // 2
        end = min(b, out[-1] + LONGEST_SENTENCE)
        out.append(begin + int(opening[begin - first : end - first].argmax()))
    return out
