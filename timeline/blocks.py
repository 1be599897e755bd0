"""The blocks of a text: the paragraphs, or the lines where each line stands for itself.

A block never goes on with a sentence of the block before it: a headline, a caption, a list item
and a paragraph are each one block.
"""

from __future__ import annotations

import re
from itertools import pairwise

from timeline.document import Span

_LINE = re.compile(r"[^\n\r]+")
_PARAGRAPH = re.compile(r"[^\n]*\S[^\n]*(?:\n[^\n]*\S[^\n]*)*")
_BULLET = re.compile(r"\s*(?:[-*•‣▪]|\d{1,2}[.)])\s")
_CLOSED = re.compile(r"[.!?:;…][\"'”’)\]]*\s*$")
# A text whose lines go on in lower case at one break in five has been wrapped by a machine or a
# typist: its lines are no blocks, its paragraphs are.
_WRAPPED_SHARE = 0.2


def blocks(text: str) -> tuple[Span, ...]:
    """The blocks of `text` in order, without the space around them; empty for blank text."""
    whole = wrapped(text)
    found: list[Span] = []
    for paragraph in _PARAGRAPH.finditer(text):
        parts = _items(text, paragraph.span()) if whole else _lines(text, paragraph.span())
        found.extend(span for span in (_trim(text, *part) for part in parts) if span)
    return tuple(found)


def wrapped(text: str) -> bool:
    """Whether lines are broken inside sentences, so that a line break says nothing."""
    breaks = continued = 0
    for paragraph in _PARAGRAPH.finditer(text):
        for line, following in pairwise(paragraph.group().split("\n")):
            breaks += 1
            starts = following.lstrip()[:1]
            continued += starts.islower() and not _CLOSED.search(line[-8:])
    return breaks > 0 and continued / breaks >= _WRAPPED_SHARE


def _lines(text: str, place: tuple[int, int]) -> list[tuple[int, int]]:
    return [line.span() for line in _LINE.finditer(text, *place)]


def _items(text: str, place: tuple[int, int]) -> list[tuple[int, int]]:
    """A wrapped paragraph whole, but each item of a list in it for itself."""
    starts = [place[0]]
    for start, _ in _lines(text, place)[1:]:
        if _BULLET.match(text, start):
            starts.append(start)
    return list(zip(starts, [*starts[1:], place[1]], strict=True))


def _trim(text: str, start: int, end: int) -> Span | None:
    inner = text[start:end]
    left = len(inner) - len(inner.lstrip())
    stripped = inner.strip()
    return Span(start + left, start + left + len(stripped)) if stripped else None
