"""Where a text is somebody's words: its quotations, and the turns of a transcript."""

from __future__ import annotations

import re

_QUOTE = re.compile(r"[“\"][^“”\"]{2,1500}[”\"]|``.{2,1500}?''", re.DOTALL)
_TURN = re.compile(r"^((?:[A-Z][\w.’'-]*[ \t]){0,4}[A-Z][\w.’'-]*):[ \t]+(?=\S)", re.MULTILINE)
_TURNS = 3  # of a transcript, at least


def quotes_of(text: str) -> tuple[tuple[int, int], ...]:
    """Where each quotation begins and ends, its marks included."""
    return tuple(m.span() for m in _QUOTE.finditer(text))


def turns_of(text: str) -> tuple[tuple[int, int], ...]:
    """Where the label of each turn of a transcript begins and ends ("Ada Roe: ...").

    Empty for a text in which nobody has two.
    """
    said = list(_TURN.finditer(text))
    again = len({m[1] for m in said}) < len(said)
    return tuple(m.span(1) for m in said) if again and len(said) >= _TURNS else ()
