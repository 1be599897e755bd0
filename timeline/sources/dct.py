"""The document's own date (DCT): where it is written, or what it was given.

The order is metadata, dateline, the date given for documents that have none, and inference
(`timeline.infer`). The clock is never asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from timeline.document import UNKNOWN_DATE, Document, DocumentDate, Span
from timeline.interval import Granularity, Interval
from timeline.sources import stamp
from timeline.sources.blocks import blocks
from timeline.sources.stamp import Stamp

_HEAD = 14  # blocks among which a date line stands
_FOOT = 8  # blocks below a treaty's day, of who signed it
_PROSE = 12  # words
_LABEL = re.compile(
    r"\A\s*(?:(?P<first>(?:first\s+|date\s+|originally\s+)?(?:published|posted|issued|created|filed)|"
    r"date|dated(?:\s+this)?|for\s+immediate\s+release|decided|delivered|"
    r"(?:judge?ment|ruling|decision|order|opinion|statement|communiqu[eé]|letter|report|minutes)"
    r"(?:\s+(?:of|dated|delivered|given|handed\s+down|adopted|issued))?)|(?P<later>(?:last\s+)?(?:updated|modified|edited)))\b(?:\s+(?:on|at))?\s*[:|–-]?\s*",
    re.IGNORECASE,
)
_DECIDED = re.compile(r"\s*(?:decided|delivered|handed\s+down|filed)\b", re.IGNORECASE)
_FILED = re.compile(r"\s*(?:date\s+)?filed\b", re.IGNORECASE)
_ROW = 30  # characters of a day that opens a line
# What may stand in a line that gives a date and nothing else.
_CLOCK = re.compile(
    r"""\b\d{1,2}(?:[:.h]\d\d){1,2}(?:\s*[ap]\.?m\b\.?)?
    |\b\d{1,2}\s*[ap]\.?m\b\.?
    |\b(?:[A-Z]{2,4}T|UTC|GMT|Z)\b(?:\s*[+-]\s*\d{1,2}(?::?\d\d)?)?|\(?[+-]\d\d:?\d\d\)?
    |(?i:\b(?:last\s+)?(?:updated|modified)(?:\s+\d+\s+\w+){1,3}\s+ago\b)
    |\b(?:at|on|hours|hrs|local\ time|noon|midnight)\b""",
    re.VERBOSE,
)
# What a line may say before its date that is no name: "Estra Post. Published 3 May 2021".
_STATED = re.compile(r"\b(?:published|posted|issued|debated)(?:\s+on)?:?\s*\Z", re.IGNORECASE)
# What may stand beside the date on its line: where, who or what, in a few capitalised words.
_BESIDE = re.compile(
    r"(?:(?:(?:Volume|Vol\.|Issue|No\.)\s\d{1,5}|[A-Z][\w.'’-]*|al-\w+|and|de|in|of|by|for|the|release|statement|edition)(?:\s+|\s*/\s*|$)){1,6}"
)
# What a resolution, a treaty or a contract says of itself before its day.
_DONE = re.compile(
    r"(?:adopted|done|signed|given)\b(?!\s+(?:copy|by\s+hanging))[^.;\n]{0,120}?"
    r"(?:\bon|\bthis|\bdated|,)\s*", re.IGNORECASE
)
_COPIES = re.compile(r"(?:,?\sin\s[^.;\n]{1,100})?[\s.,;()]*")
_COMMA = re.compile(r"\s*[,|•·():–—]\s*|\s+[-/]\s+|\n")
_SEPARATOR = re.compile(r"\s[|•·—–/-]\s|\s*[|•·]\s*|\n")


@dataclass(frozen=True, slots=True)
class Stamped:
    """A date the text itself gives for its own writing: where, what, and in which manner."""

    span: Span
    stamp: Stamp
    manner: str  # one of those below


# In the order in which they count. A line over the headline may be the site's, with the day on
# which the page was saved; one behind the story may be a teaser's.
_MANNERS = ("published", "line", "dateline", "above", "behind", "updated")
_LINES = ("line", "above", "behind", "entry")
_FEW = 2  # days that lines at the head of a text may give


def metadata(text: str, place: str) -> DocumentDate:
    """The date that `text` gives, found in `place`. Raises ValueError, showing the text."""
    interval, granularity = _read(text)
    return DocumentDate(interval, granularity, "metadata", (f"{place}: {text}",))


def given(text: str) -> DocumentDate:
    """The date of documents that have none. Raises ValueError, showing the text."""
    interval, granularity = _read(text)
    reason = f"given for documents without a date: {text}"
    return DocumentDate(interval, granularity, "given", (reason,))


def stamped(document: Document, given: DocumentDate | None) -> Document:
    """The document with its date from its metadata, its dateline, or `given`; else as it is.

    Where metadata and dateline differ the metadata counts, and the reasons say what the other is.
    """
    found, faults = written(document)
    full = next((s for s in found if s.stamp.year is not None), None)
    date = document.date
    if date.origin == "metadata":
        return _contradicted(document, full)
    if full is not None:
        said = " ".join(full.span.of(document.text).split())
        kind = "dateline" if full.manner == "dateline" else "date line"
        reasons = (f"{kind} of the text: {said}",)
        date = DocumentDate(full.stamp.interval, Granularity.DAY, "dateline", reasons)
    elif given is not None:
        date = replace(given, reasons=(*given.reasons, *faults))
    elif faults:
        date = replace(UNKNOWN_DATE, reasons=faults)
    return replace(document, date=date)


def written(document: Document) -> tuple[tuple[Stamped, ...], tuple[str, ...]]:
    """The dates the text gives for its own writing, the best first, and why others are not used.

    A stamp without a year ("WASHINGTON, May 31 (Agency) —") is among them.
    """
    found: list[Stamped] = []
    faults: list[str] = []
    for span, manner in (*_lines(document), *_prefixes(document)):
        words = _decided(span.of(document.text))
        try:
            date = stamp.find(words) or _foreign(words, document.language)
        except ValueError as error:
            faults.append(f"date line not used: {error}")
            continue
        if date is not None:
            found.append(Stamped(span, date, manner))
    heads = [s for s in found if s.manner == "line" and _is_bare(s.span.of(document.text))]
    rows = [s for s in found if s.manner in _LINES and _is_row(s.span.of(document.text))]
    # A chronicle has a date over each entry, or before each.
    if len({s.stamp for s in heads}) > _FEW or any(s.manner == "entry" for s in found):
        found = [s for s in found if s.manner not in _LINES]
    elif len({s.stamp for s in (*rows, *heads)}) > _FEW:
        told = {s.span for s in (*rows, *heads)}
        found = [s for s in found if s.span not in told]
    filed = next((s for s in found if _FILED.match(document.text, s.span.start)), None)
    if filed is not None and _opens_docket(document.text, filed):
        found.remove(filed)
    found.sort(key=lambda s: (_MANNERS.index(s.manner), s.span))
    return tuple(found), tuple(faults)


def _opens_docket(text: str, own: Stamped) -> bool:
    """Whether a day of filing is that of a case, whose list of papers goes on behind it."""
    if own.stamp.year is None:
        return False
    heads = (_full(span.of(text)[:_ROW]) for span in blocks(text) if span.start > own.span.end)
    later = (s for s in heads if s is not None and s.span.start == 0 and _day(s) > _day(own.stamp))
    return sum(1 for _ in later) > _FEW


def _day(date: Stamp) -> tuple[int, int, int]:
    return (date.year or 0, date.month, date.day)


def _decided(line: str) -> str:
    """The part of a line that says when the text was made, where others say when it was argued."""
    return next((p for p in _parts(line) if _DECIDED.match(p) and _only_date(p)), line)


def _is_bare(line: str) -> bool:
    """Whether a line is a day and nothing else, no label before it but "Day 3 –"."""
    line = re.sub(rf"\A{stamp.PART}", "", line)
    return line[:1].isalnum() and ":" not in line and _only_date(line)


def _is_row(line: str) -> bool:
    """Whether a line opens with its day and goes on to tell something behind a dash or bar."""
    first, *rest = _parts(line)
    return any(len(part.split()) >= _SENTENCE for part in rest) and _only_date(first)


def _parts(line: str) -> list[str]:
    """What stands between a line's bars, dots and dashes."""
    return [part for part in _SEPARATOR.split(line) if part.strip()]


def _read(text: str) -> tuple[Interval, Granularity]:
    try:
        return stamp.read(text)
    except ValueError as error:
        raise ValueError(f"{text!r} is no date: {error}") from None


def _contradicted(document: Document, full: Stamped | None) -> Document:
    mine = document.date.interval
    other = None if full is None else full.stamp.interval
    if full is None or mine is None or other is None or mine.overlaps(other):
        return document
    remark = f"the text itself gives another: {full.span.of(document.text).strip()}"
    date = replace(document.date, reasons=(*document.date.reasons, remark))
    return replace(document, date=date)


def _lines(document: Document) -> Iterator[tuple[Span, str]]:
    """Lines that give a date and nothing else, around the story."""
    text = document.text
    front = max((f.span.end for f in document.removed if f.rule == "front matter"), default=0)
    parts = [span for span in blocks(text) if span.start >= front]
    prose = [i for i, span in enumerate(parts) if len(span.of(text).split()) >= _PROSE]
    last = prose[-1] if prose else -1
    second = prose[1] if len(prose) > 1 else len(parts)
    head = next((i for i, span in enumerate(parts[:_HEAD])
                 if " ".join(span.of(text).split()) == document.title), 0)
    labelled = {f.span for f in document.removed if f.rule == "publication line"}
    done = [i for i, span in enumerate(parts) if _is_done(span.of(text))]
    for i, span in enumerate(parts):
        if done == [i] and not _HEAD <= i < len(parts) - _FOOT:
            yield span, "line" if i < _HEAD else "behind"
        elif span in labelled:
            label = _LABEL.match(span.of(text))
            yield span, "updated" if label and label["later"] else "published"
        elif _date_line(span.of(text), document.language):
            if i < min(_HEAD, second):
                yield span, "above" if i < head else "line"
            else:
                yield span, "behind" if i > last else "entry"


def _prefixes(document: Document) -> Iterator[tuple[Span, str]]:
    for piece in document.removed:
        if piece.rule == "dateline":
            yield piece.span, "dateline"
            return


def _date_line(line: str, language: str | None) -> bool:
    """Whether the line, or a part of it between bars, is a date and nothing else."""
    if len(line) > 160 or not any(c.isdigit() for c in line):
        return False
    if _only_date(line) or _headed(line):
        return True
    parts = _parts(line)
    if any(map(_only_date, parts)):  # "1 May 1871 — Workers strike." is a chronicle's row
        return not (_only_date(parts[0]) and any(map(_tells, parts)))
    return _foreign(line, language) is not None


def _tells(part: str) -> bool:
    """Whether part of a line is a sentence, no writer or section."""
    closed = part.rstrip(" \"”’'").endswith((".", "!", "?")) or _GOES_ON.search(part) is not None
    return closed and (len(part.split()) >= _SENTENCE or _SHORT.fullmatch(part.strip()) is not None)


_SENTENCE = 3  # words
_SHORT = re.compile(r"[A-Z][a-z]+(?: [a-z]+)+[.!?]")  # "Rebels surrender.", no "Ada R."
_GOES_ON = re.compile(r"[a-z]{3}\.\s+[(A-Z]")


def _headed(line: str) -> bool:
    """Whether the line gives a full date and beside it only a place, a writer or a publisher."""
    line = " ".join(line.split())
    found = _full(line)
    if found is None:
        return False
    before, stated = _STATED.subn("", line[: found.span.start])
    if not (stated or _COMMA.search(line) or line.startswith("By ")):
        return False
    rest = _CLOCK.sub("", before + "," + line[found.span.end :])
    beside = [part for part in _COMMA.split(rest) if part.strip(" .")]
    return len(beside) <= 3 and all(_BESIDE.fullmatch(part.strip()) for part in beside)


def _is_done(line: str) -> bool:
    """Whether a line says when its text was made: "Done at Geneva on 5 March 2015"."""
    line = " ".join(line.split()) if _DONE.match(line.lstrip()) else ""
    found = _full(line)
    if found is None or _DONE.fullmatch(line, 0, found.span.start) is None:
        return False
    return _COPIES.fullmatch(line, found.span.end) is not None


def _full(line: str) -> Stamp | None:
    """The first date in a line; None where it has no year, or no calendar has it."""
    try:
        found = stamp.find(line)
    except ValueError:
        return None
    return None if found is None or found.year is None else found


def _foreign(line: str, language: str | None) -> Stamp | None:
    if language in (None, "en") or len(line.split()) > 6:
        return None
    return stamp.find_foreign(line, language)


def _only_date(part: str) -> bool:
    part = _LABEL.sub("", part, count=1)
    try:
        found = stamp.find(part)
    except ValueError:
        # An impossible date is still a date line, so that its fault is told.
        return len(part.split()) <= 4
    if found is None:
        return False
    rest = part[: found.span.start] + " " + part[found.span.end :]
    return not _CLOCK.sub("", rest).strip(" ,.;:()[]|-–—\t\n")
