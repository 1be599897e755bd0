"""PDF files: their text layer, its lines joined to paragraphs and what heads each page marked.

A PDF holds lines as they were printed. Paragraphs are told by a line that ends early, words parted
at a line's end are joined again, and a line that recurs at the head or foot of pages, like a page
number there, is furniture.
"""

from __future__ import annotations

import io
import logging
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from timeline.document import Furniture, Span
from timeline.sources.page import BadRecord, Page, Unreadable

_EARLY = 0.75  # of the usual length, below which a line ends its paragraph
_RECURS = 3  # pages on which a line must stand at head or foot to be the page's own
_EDGE = 2  # lines of a page, from either end, among which its head and foot are
_NUMBER = re.compile(r"(?i:[-–—\s]*(?:page\s+)?\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?[-–—\s]*)")
_DIGITS = re.compile(r"\d+")
# What browsers print around a page: day and hour, title, address, number of the sheet.
_HOUR = r"\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4},?\s+\d{1,2}[:.]\d{2}(?:\s?[AaPp]\.?[Mm]\.?)?"
_ADDRESS = r"(?:https?|file)://\S+"
_PRINTED_FOOT = re.compile(rf"({_ADDRESS})\s+\d+/\d+|\d+\s*(?:of|/)\s*\d+\s+{_HOUR}")
_PRINTED_HEAD = re.compile(rf"{_HOUR}(?:\s.*)?|.*\s({_ADDRESS})|({_ADDRESS})")
_PRINTED = 3  # lines at either end of a sheet among which these are
# Titles that programs make up: the name of a file, an address, of no title at all.
_MADE_UP = re.compile(
    r"(?:microsoft\s\w+\s-\s.*|\S*\.(?:html?|docx?|pdf|indd|qxd|txt|rtf|odt|pages|php|aspx?)|"
    r"(?:https?|file):\S*|about:blank|untitled.*|document\s?\d*)",
    re.IGNORECASE,
)
_LEFT = re.compile(r"([^\W\d_]+)-\Z")
_RIGHT = re.compile(r"[^\W\d_]+")
# What begins a paragraph whatever stands before: an item of a list, the notice under a page.
_BEGINS = re.compile(r"(?:[-*•‣▪–]|\d{1,2}[.)]|\(?[a-z\d]{1,2}\)|(?:Copyright\s)?[©ⓒ])\s")
# Words with which no paragraph ends, not even a headline of two short lines.
_UNENDED = re.compile(
    r"\s(?:an?|the|of|in|on|at|to|for|with|by|from|over|and|or|but|as|into|after|before|under|"
    r"against|between|is|are|was|were|has|have|will|his|her|its|their)\Z",
    re.IGNORECASE,
)
_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "ft", "ﬆ": "st"}
)


def pdf(content: bytes) -> Iterator[Page | BadRecord]:
    """The text layer of a PDF file. Raises Unreadable where there is none."""
    from pypdf import PdfReader
    from pypdf.errors import DependencyError, PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it minds is said by Unreadable
    try:
        reader = PdfReader(io.BytesIO(content))
        if reader.is_encrypted and not reader.decrypt(""):
            raise Unreadable("PDF locked by a password")
        sheets = [sheet.extract_text() for sheet in reader.pages]
        title = reader.metadata.title if reader.metadata else None
    except Unreadable:
        raise
    except DependencyError as error:
        raise Unreadable(f"encrypted PDF: {error}") from None
    except (PyPdfError, ValueError, LookupError, TypeError, AttributeError, OSError) as error:
        raise Unreadable(f"damaged PDF: {error}") from None
    if not any(sheet.strip() for sheet in sheets):
        raise Unreadable("PDF without a text layer (a scan?)")
    lines = [sheet.translate(_LIGATURES).split("\n") for sheet in sheets]
    text, marked = reflowed(lines)
    name = " ".join(title.split()) if title else ""
    title = None if _MADE_UP.fullmatch(name) else name or None
    yield Page(text, title=title, url=_address(lines), marked=marked)


def reflowed(sheets: Sequence[Sequence[str]]) -> tuple[str, tuple[Furniture, ...]]:
    """The text of pages given as lines, and where in it their heads, feet and numbers stand.

    A paragraph that runs over a page goes on behind the foot and head between.
    """
    trimmed = [_trimmed(sheet) for sheet in sheets]
    heads = _heads(trimmed)
    lines = [line for sheet in trimmed for line in sheet]
    usual, printed = _usual(lines), " ".join(lines).casefold()
    text, last = "", ""  # `last` is the line of the story before, empty behind a blank one
    marked: list[Furniture] = []
    for n, sheet in enumerate(trimmed):
        for i, line in enumerate(sheet):
            if (n, i) in heads:
                start = len(text) + bool(text)
                marked.append(Furniture(Span(start, start + len(line)), "page head"))
                text = f"{text} {line}" if text else line
                continue
            if line and (not text or not last or _ends(last, line, usual)):
                text = f"{text}\n\n{line}" if text else line
            elif line and text.endswith(last) and _parted(last, line, printed):
                text = text[:-1] + line
            elif line:
                text += line if text.endswith(last) and last.endswith("-") else f" {line}"
            last = line
    return text, tuple(marked)


def _trimmed(sheet: Iterable[str]) -> list[str]:
    """The lines of a page without the blank ones around them."""
    return "\n".join(map(str.strip, sheet)).strip("\n").split("\n")


def _heads(sheets: Sequence[Sequence[str]]) -> frozenset[tuple[int, int]]:
    """Page and number of each line that belongs to its page, not to the story."""
    edges = [
        (n, i, _DIGITS.sub("#", line.casefold()))
        for n, sheet in enumerate(sheets)
        for i, line in enumerate(sheet)
        if line and min(i, len(sheet) - 1 - i) < _EDGE
    ]
    pages = Counter(line for _, line in {(n, line) for n, _, line in edges})
    own = frozenset(
        (n, i)
        for n, i, line in edges
        if pages[line] >= _RECURS or (len(sheets) > 1 and _NUMBER.fullmatch(sheets[n][i]))
    )
    return own.union((n, i) for n, sheet in enumerate(sheets) for i in _printed(sheet))


def _printed(sheet: Sequence[str]) -> frozenset[int]:
    """The lines that a browser printed around what was on this sheet, told by its foot."""
    size = len(sheet)
    ends = sorted({*range(min(_PRINTED, size)), *range(max(0, size - _PRINTED), size)})
    feet = [i for i in ends if _PRINTED_FOOT.fullmatch(sheet[i])]
    if not feet:
        return frozenset()
    found = set(feet)
    for foot in feet:  # the head may come right before the foot, with the title between them
        head = next((i for i in (foot - 1, foot - 2)
                     if i > 1 and _PRINTED_HEAD.fullmatch(sheet[i])), foot)
        found.update(range(head, foot))
    if found == set(feet) and _PRINTED_HEAD.fullmatch(sheet[0]):
        found.add(0)
    return frozenset(found)


def _address(sheets: Iterable[Sequence[str]]) -> str | None:
    """The page on the web that a browser printed; None where its address is not whole."""
    for sheet in map(_trimmed, sheets):
        for i in sorted(_printed(sheet)):
            match = _PRINTED_FOOT.fullmatch(sheet[i]) or _PRINTED_HEAD.fullmatch(sheet[i])
            for address in match.groups() if match else ():
                if address and address.startswith("http") and not address.endswith(("…", "...")):
                    return str(address)
    return None


def _usual(lines: Iterable[str]) -> int:
    """How long a line is that is full: four in five are not longer."""
    lengths = sorted(len(line) for line in lines if line)
    return lengths[len(lengths) * 4 // 5] if lengths else 0


def _ends(line: str, following: str, usual: int) -> bool:
    """Whether a paragraph ends with `line`."""
    if _BEGINS.match(following):
        return True
    goes_on = (following[0].islower() and line[-1] not in ".!?:") or _UNENDED.search(line)
    return len(line) < _EARLY * usual and not goes_on


def _parted(line: str, following: str, printed: str) -> bool:
    """Whether the hyphen at the end of `line` only parts a word, which is nowhere written so."""
    left = _LEFT.search(line)
    right = _RIGHT.match(following)
    if left is None or right is None or left[1].isupper() or not right[0].islower():
        return False
    return f"{left[1]}-{right[0]}".casefold() not in printed
