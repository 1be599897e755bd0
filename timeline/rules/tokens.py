"""The words of a stretch of text, as the rules meet them."""

from __future__ import annotations

import re
from typing import NamedTuple

TOKEN = re.compile(
    r"""
    [^\W\d_½¼¾]{2,}+(?![½¼¾])
  | \d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?(?!\w)
  | \d{1,4}([/.-])\d{1,2}\1\d{1,4}(?!\w)
  | \d{1,2}:\d{2}(?::\d{2})?(?!\d)
  | \d{1,2}\.\d{2}(?=\s?[ap]\.?m\b)
  | \b[qh][1-4]\b | \d+(?:st|nd|rd|th)\b | \b[1-3]?[23]d\b | \d{2,4}s\b | \d{1,3}0['’]s\b
  | \d{1,3}(?:,\d{3})+(?!\d) | \d+\.\d+(?!\w) | \d+[½¼¾]? | [½¼¾]
  | (?<![^\W_])[ap]\.\ ?m\b\.? | B\.C\.(?:E\b\.?)? | A\.D\. | ['’]s\b
  | [^\W\d_]+ | \S
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""What the chart takes for one word: words of letters, which are most and no number or sign begins
like them, numbers in their forms, a.m., B.C., 's, other words, signs."""


class Token(NamedTuple):
    """A word of the window: where it is, its lower-case text, and whether it begins in capitals."""

    start: int
    end: int
    low: str
    raw: str


def tokens(text: str) -> tuple[Token, ...]:
    """The words of a stretch of text."""
    found = [(*match.span(), match[0]) for match in TOKEN.finditer(text)]
    return tuple([Token(a, b, raw.lower().replace("’", "'"), raw) for a, b, raw in found])
