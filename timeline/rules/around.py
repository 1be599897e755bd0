"""The text on either side of a candidate, as the guards look at it: a few dozen characters."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from timeline.sources.stamp import PART
from timeline.tense.sentence_end import PARAGRAPH

Guard = Callable[[str, int, int], bool]
"""Gets the text and the candidate's ends; says whether it may stand."""

REACH = 40
FREE = re.compile(
    r"\s*(?:[.,;:!?)\]\"”’'–—]|--|-\s|$|\n|(?:and|or|but|when|after|that|for|in|on|at|by|to|"
    r"with|from|as|the|a|he|she|it|they|we|who|which|while|because|since|during|"
    r"before|until|over|into|under|is|was|were|are|had|has|have|will|would|said|"
    r"an|i|you|his|her|its|their|our|my|this|these|those|there|through|throughout|against|"
    r"between|among|about|across|within|without|despite|amid|ahead|near|outside|inside|towards?|"
    r"via|like|than|if|unless|so|where|whose|though|although|except|even|not|also|only|can|could|"
    r"may|might|should|must|do|does|did|says|told)\b)"
)
"""No noun follows."""


def left(text: str, start: int) -> str:
    """What stands before."""
    return text[max(0, start - REACH) : start]


def right(text: str, end: int) -> str:
    """What stands behind."""
    return text[end : end + REACH]


def opens_line(text: str, start: int) -> bool:
    """Whether only marks of a list or a heading stand before it in its line, or "Day 3 –"."""
    return _LINE.search(left(text, start)) is not None


def opens_row(text: str, start: int) -> bool:
    """Whether it opens a line before which another is over: not by chance, where a machine broke
    the lines.
    """
    return opens_line(text, start) and _OVER.search(text, max(0, start - _ROW), start) is not None


_BEHIND_DAY = re.compile(r",[ \t]+(?=[^\W\d])|\.[ \t]+(?=[A-Z\"“])")
"""What a row has behind its day: "16 January, the king fled", "Tuesday, 3rd. Rose at six"."""

BEHIND_DATE = re.compile(
    r"[)\]]?\*{0,2}(?:[ \t]*[:|]|[ \t]*[–—]|[ \t]+-{1,2})[ \t*]*(?=[^\W\d]|[\"“‘'(])"
)
"""What a row of a chronology has behind its date: "12 May 2006 – Strike begins"."""
_BEHIND_BARE_DATE = re.compile(r"\.?[ \t]+(?=[A-Z])")
"""What a row has behind a date that stands alone before it: "1967 Riots spread", "Jan. 3. Rain"."""


def behind_opening(text: str, end: int, day: bool) -> re.Match[str] | None:
    """What a row has behind a date without a dash that opens it; `day` where that is one."""
    return _BEHIND_BARE_DATE.match(text, end) or (_BEHIND_DAY.match(text, end) if day else None)


BEHIND_CLOCK = re.compile(r"[ \t]*[:–—-]|[ \t]+[A-Z]")
"""What a row has behind its clock time: "09:15 Police arrive"."""

_ROW = 300
_OVER = re.compile(
    r"(?:\A|\n[ \t]*\n|[.!?:;)|\d][\"”’']?[ \t]*\n|(?:\A|\n)[^\n]{0,40}\n"
    r"|(?:\A|\n)[^\n\t]{3,30}\t[^\n]*\n)[^\n]*\Z"
)


def fills_line(text: str, start: int, end: int) -> bool:
    """Whether it is all its line says, as a heading does."""
    return _REST.match(right(text, end)) is not None and opens_line(text, start)


_LINE = re.compile(rf"(?:\A|\n)[ \t•▪·*#|(\[–—-]*(?:{PART})?\Z")
_REST = re.compile(r"[ \t.:)\]*|–—-]*(?:\n|\Z)")


def paragraph_end(text: str, start: int, end: int) -> int:
    """Where the paragraph ends, at the latest at `end`."""
    paragraph = _PARAGRAPH.search(text, start, end)
    return paragraph.start() if paragraph else end


def section_end(text: str, start: int) -> int:
    """Where what stands below the last heading of a kind ends: at another heading, or the text."""
    below = _OTHER_HEADING.search(text, start)
    return len(text) if below is None else below.start()


_PARAGRAPH = re.compile(PARAGRAPH)
_OTHER_HEADING = re.compile(rf"{PARAGRAPH}(?:#[^\n]*|[^\n.!?:;,|–—-]{{1,60}})(?=\n)")


def led_by(text: str, start: int, words: str) -> bool:
    """Whether one of the words (a pattern of choices) stands right before it, in any case."""
    return _right_before(words).search(left(text, start).lower()) is not None


@cache
def _right_before(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words})\s$")


def open_ended(text: str, end: int) -> bool:
    """Whether no noun follows."""
    return FREE.match(right(text, end)) is not None


def placed(words: str, free: bool = False) -> Guard:
    """A guard that wants one of the words right before, and no noun behind where `free`."""
    return lambda text, start, end: led_by(text, start, words) and (
        not free or open_ended(text, end))


def inside(text: str, start: int) -> bool:
    """Whether the words before it are in small letters: a capital then makes a name of it, not a
    headline or the beginning of a sentence."""
    return re.search(r"(?:\b[a-z]+,?|[\"“‘'`])\s?$", left(text, start)) is not None
