"""A text in plain letters and digits: where words stand that somebody looks for, at one quick look.

Most words of a text are of no interest to the rules of time, and to find the bounds of each by a
pattern takes as long as the rules themselves.
"""

from __future__ import annotations

import re
from collections.abc import Container
from itertools import compress

_BLANK = ord(" ")
_KEPT = {number: number if chr(number).isalnum() else _BLANK for number in range(128)}
_BEYOND = re.compile(r"[^\W\x00-\x7f]")


def words(text: str) -> list[str]:
    """The words and numbers, one blank apart, empty where two signs stand side by side.

    Joined by blanks they are as long as the text. A "0" stands for a letter or number beyond ASCII.
    """
    if not text.isascii():
        text = _BEYOND.sub("0", text).encode("ascii", "replace").decode("ascii")
    return text.translate(_KEPT).split(" ")


def places(text: str, wanted: Container[str]) -> list[tuple[int, str]]:
    """The `wanted` words of the text, each with where it begins."""
    found: list[tuple[int, str]] = []
    all_words = words(text)
    place = at = 0
    for number in _numbers(all_words, wanted):
        place += _length(all_words[at:number])
        at = number
        found.append((place, all_words[number]))
    return found


def stretches(text: str, known: Container[str], sought: Container[str]) -> list[tuple[int, int]]:
    """Ends of the runs of `known` words and numbers with a number or a `sought` word among them."""
    found: list[tuple[int, int]] = []
    all_words = words(text)
    place = at = 0
    hits = {word for word in set(all_words) if word in sought or (word and not word.isalpha())}
    for number in _numbers(all_words, hits):
        if number < at:
            continue
        first, last = number, number + 1
        while first > at and ((w := all_words[first - 1]) in known or not w.isalpha()):
            first -= 1
        while last < len(all_words) and ((w := all_words[last]) in known or not w.isalpha()):
            last += 1
        place += _length(all_words[at:first])
        end = place + _length(all_words[first:last])
        found.append((place, end - 1))
        place, at = end, last
    return found


def _numbers(all_words: list[str], wanted: Container[str]) -> list[int]:
    """Which words are wanted, by their number."""
    return list(compress(range(len(all_words)), map(wanted.__contains__, all_words)))


def _length(run: list[str]) -> int:
    """The characters of some words, each with the blank behind it."""
    return sum(map(len, run)) + len(run)
