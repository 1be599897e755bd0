"""How a word looks: what the encoder is told about it besides its lower-cased word pieces.

The encoder's word pieces are uncased, so case arrives as one of `SHAPES`; what stood between a
word and the one before it arrives as one of `GAPS`.
"""

from __future__ import annotations

import re

SHAPES = (
    "padding",
    "lower",
    "title",
    "upper",
    "initial",
    "mixed",
    "number",
    "letters-and-digits",
    "mark",
    "dotted",
    "title-dotted",
    "upper-plural",
    "camel",
    "foreign",
    "opening-or-closing",
    "dash",
)
GAPS = ("unknown", "none", "space", "line", "paragraph")

_SHAPE = {name: number for number, name in enumerate(SHAPES)}
_BRACKETS = frozenset("()[]{}\"'`“”‘’«»")
_DASHES = frozenset("-–—‒―")
_PLAIN = str.maketrans(
    {
        "“": '"',
        "”": '"',
        "„": '"',
        "«": '"',
        "»": '"',
        "‘": "'",
        "’": "'",
        "‚": "'",
        "‛": "'",
        "`": "'",
        "´": "'",
        "\u00a0": " ",
        "\u2010": "-",
        "\u2011": "-",
        "\u00ad": "",
    }
)


def plain(word: str) -> str:
    """The word with typographic quotes, hyphens and spaces made plain, for the encoder alone."""
    text = word.translate(_PLAIN)
    return '"' if text == "''" else text


def shape(word: str) -> int:
    """The number in `SHAPES` of a word's look; never 0, which is padding."""
    letters = [c for c in word if c.isalpha()]
    if not letters:
        return _SHAPE[_shape_without_letters(word)]
    if any(c.isdigit() for c in word):
        return _SHAPE["letters-and-digits"]
    if ord(letters[0]) > 0x24F:
        return _SHAPE["foreign"]
    return _SHAPE[_shape_of_letters(word, letters)]


def _shape_without_letters(word: str) -> str:
    if any(c.isdigit() for c in word):
        return "number"
    if set(word) <= _BRACKETS:
        return "opening-or-closing"
    return "dash" if set(word) <= _DASHES else "mark"


def _shape_of_letters(word: str, letters: list[str]) -> str:
    uppers = sum(c.isupper() for c in letters)
    if uppers == 0:
        return "lower"
    if uppers == len(letters):
        if len(letters) == 1:
            return "initial"
        return "dotted" if "." in word else "upper"
    if uppers == 1 and letters[0].isupper():
        return "title-dotted" if word.endswith(".") else "title"
    if uppers == len(letters) - 1 and letters[-1] == "s":
        return "upper-plural"
    return "camel" if letters[0].isupper() else "mixed"


def gap(between: str, *, first: bool = False) -> int:
    """The number in `GAPS` of the text between two words; the first word opens a paragraph."""
    if first:
        return 4
    if not between:
        return 1
    breaks = len(re.findall(r"\r\n|[\n\r\v\f\x85\u2028\u2029]", between))
    if breaks == 0:
        return 2
    return 3 if breaks == 1 else 4
