"""The blocks of a text: the paragraphs, or the lines where each line stands for itself.

A block never goes on with a sentence of the block before it: a headline, a caption, a list item
and a paragraph are each one block.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from timeline.document import Span

_Line = tuple[int, int]
_BULLET = re.compile(r"\s*(?:[-*•‣▪]|\d{1,2}[.)])\s")
_CLOSED = re.compile(r"[.!?:;…][\"'”’)\]]*\s*$")
# A text whose lines go on in lower case at one break in five has been wrapped by a machine or a
# typist: its lines are no blocks, its paragraphs are.
_WRAPPED_SHARE = 0.2


def blocks(text: str) -> tuple[Span, ...]:
    """The blocks of `text` in order, without the space around them; empty for blank text."""
    whole = wrapped(text)
    found: list[Span] = []
    for lines in _paragraphs(text):
        parts = _items(text, lines) if whole else lines
        found.extend(span for span in (_trim(text, *part) for part in parts) if span)
    return tuple(found)


def wrapped(text: str) -> bool:
    """Whether lines are broken inside sentences, so that a line break says nothing."""
    breaks = continued = 0
    for lines in _paragraphs(text):
        for (_, end), (start, until) in pairwise(lines):
            breaks += 1
            starts = text[start:until].lstrip()[:1]
            continued += starts.islower() and not _CLOSED.search(text[end - 8 : end])
    return breaks > 0 and continued / breaks >= _WRAPPED_SHARE


def _paragraphs(text: str) -> Iterator[list[_Line]]:
    """The lines of each paragraph; blank lines part them."""
    lines: list[_Line] = []
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        if line.strip():
            lines.append((start, end))
        elif lines:
            yield lines
            lines = []
        start = end + 1
    if lines:
        yield lines


def _items(text: str, lines: list[_Line]) -> list[_Line]:
    """A wrapped paragraph whole, but each item of a list in it for itself."""
    starts = [lines[0][0], *(start for start, _ in lines[1:] if _BULLET.match(text, start))]
    return list(zip(starts, [*starts[1:], lines[-1][1]], strict=True))


def _trim(text: str, start: int, end: int) -> Span | None:
    inner = text[start:end]
    left = len(inner) - len(inner.lstrip())
    stripped = inner.strip()
    return Span(start + left, start + left + len(stripped)) if stripped else None
