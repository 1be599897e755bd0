"""Words into windows the encoder can take: whole sentences where that can be told beforehand.

A window ends where the text surely ends a sentence (a paragraph, a full stop before a capital).
Where no such place comes in time, windows overlap and each word is read in the window that
shows more of its surroundings.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
import numpy.typing as npt

from timeline.reader.spelling import GAPS, gap, plain, shape

LONGEST_WORD = 8
#: Word pieces of a usual window, of the longest, and shared by two that overlap.
USUAL, LONGEST, SHARED = 128, 256, 64
#: Windows that may overlap in a row before the text is cut without overlap.
LONGEST_CHAIN = 16

_UNKNOWN = 100
_PARAGRAPH = GAPS.index("paragraph")
_ENDS = frozenset({".", "?", "!", "...", "…", "?!", "!!", "??", "!!!", "???"})
CLOSERS = frozenset({'"', "”", "’", "'", "''", ")", "]", "»"})


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text as the encoder is told of them, aligned with `texts`.

    `given` is 1 where a sentence is known to start, -1 where none does, 0 where it is open.
    """

    texts: tuple[str, ...]
    pieces: tuple[tuple[int, ...], ...]
    shapes: tuple[int, ...]
    gaps: tuple[int, ...]
    given: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Window:
    """Words `start` to `end` read together, of which `first` to `last` keep what was read."""

    start: int
    end: int
    first: int
    last: int
    pieces: int


class Spelling:
    """Words to pieces and shapes; remembers the words it met last."""

    def __init__(self, vocabulary: Sequence[str]) -> None:
        from tokenizers import Tokenizer
        from tokenizers.models import WordPiece
        from tokenizers.normalizers import BertNormalizer
        from tokenizers.pre_tokenizers import BertPreTokenizer

        numbers = {piece: i for i, piece in enumerate(vocabulary)}
        tokenizer: Any = Tokenizer(WordPiece(numbers, unk_token="[UNK]"))
        tokenizer.normalizer = BertNormalizer(lowercase=True)
        tokenizer.pre_tokenizer = BertPreTokenizer()

        @lru_cache(maxsize=65_536)
        def spell(word: str) -> tuple[tuple[int, ...], int]:
            ids = tokenizer.encode(plain(word), add_special_tokens=False).ids
            return tuple(ids[:LONGEST_WORD]) or (_UNKNOWN,), shape(word)

        self._spell = spell

    def words(
        self, texts: Sequence[str], between: Sequence[str], given: Sequence[int]
    ) -> Words:
        """Words, what stands before each of them, and which are known to start a sentence."""
        spelled = [self._spell(text) for text in texts]
        gaps = [gap(b) if b != " " else 2 for b in between]
        if gaps:
            gaps[0] = _PARAGRAPH
        return Words(
            tuple(texts),
            tuple(pieces for pieces, _ in spelled),
            tuple(look for _, look in spelled),
            tuple(gaps),
            tuple(given),
        )


def sure_starts(words: Words) -> npt.NDArray[np.bool_]:
    """Which words surely open a sentence."""
    out = np.zeros(len(words.texts), bool)
    given = np.array(words.given)
    for i, (text, space) in enumerate(zip(words.texts, words.gaps, strict=True)):
        if space == _PARAGRAPH:
            out[i] = True
        elif space > 1 and i and not text[0].islower():
            before = i - 1
            if words.texts[before] in CLOSERS and before and words.gaps[before] == 1:
                before -= 1
            out[i] = words.texts[before] in _ENDS and text not in CLOSERS and text != "["
    return (out | (given > 0)) & (given >= 0)


def cut(words: Words, starts: npt.NDArray[np.bool_]) -> list[Window]:
    """Windows that together keep every word once, in the order of the text."""
    ends = np.cumsum([len(p) for p in words.pieces])
    out: list[Window] = []
    start = keep = chain = 0
    count = len(words.texts)
    while keep < count:
        base = int(ends[start - 1]) if start else 0
        end = _sure_end(starts, ends, base, keep)
        if end:
            out.append(Window(start, end, keep, end, int(ends[end - 1]) - base))
            start = keep = end
            chain = 0
            continue
        end = max(keep + 1, int(np.searchsorted(ends, base + LONGEST, "right")))
        chain = (chain + 1) % LONGEST_CHAIN
        following = end
        if chain:
            shared = int(ends[end - 1]) - SHARED
            following = max(keep + 1, int(np.searchsorted(ends, shared, "right")))
        last = (following + end + 1) // 2
        out.append(Window(start, end, keep, last, int(ends[end - 1]) - base))
        start, keep = following, last
    return out


def _sure_end(
    starts: npt.NDArray[np.bool_], ends: npt.NDArray[np.int64], base: int, keep: int
) -> int:
    """The last sure end within a usual window, else the first within the longest, else 0."""
    count = len(ends)
    usual = int(np.searchsorted(ends, base + USUAL, "right"))
    longest = int(np.searchsorted(ends, base + LONGEST, "right"))
    if usual >= count:
        return count
    inside = np.flatnonzero(starts[keep + 1 : usual + 1])
    if len(inside):
        return keep + 1 + int(inside[-1])
    if longest >= count:
        return count
    beyond = np.flatnonzero(starts[usual + 1 : longest + 1])
    return usual + 1 + int(beyond[0]) if len(beyond) else 0
