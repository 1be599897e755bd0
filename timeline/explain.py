"""How every date of a document was read, in words; and a text with its dates marked inline."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import escape as escape_html

from timeline import timex3
from timeline.document import Document, DocumentDate
from timeline.interval import Interval
from timeline.tag import Rejected
from timeline.timex import Timex

_SIGNS = frozenset({"markup", "note mark"})  # no words, and too many to list
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")


def text(document: Document, timexes: Sequence[Timex], rejected: Sequence[Rejected] = ()) -> str:
    """The document's own date and each time expression: what it says, from which anchor, why.

    `rejected` are words in the form of a date that were left unread.
    """
    lines = [*_heading(document), *(line for timex in timexes for line in _timex(timex))]
    for words in rejected:
        place = f"{words.span.start}-{words.span.end}"
        lines.append(f"  {place} {_short(words.text, 60)!r}: left unread, {words.reason}")
    return "\n".join([*lines, ""])


def inline(document: Document, timexes: Sequence[Timex]) -> str:
    """The document's text with TIMEX3 elements around its time expressions; the rest escaped.

    Attributes are those of ISO-TimeML: tid, type, value and mod. Of overlapping expressions the
    first and longest is marked.
    """
    parts: list[str] = []
    done = 0
    for timex in sorted(timexes, key=lambda t: (t.span.start, -t.span.end)):
        if timex.span.start < done:
            continue
        parts.append(_escape(document.text[done : timex.span.start], quote=False))
        mod = f' mod="{_escape(timex.mod)}"' if timex.mod else ""
        head = f'tid="t{len(parts) // 2 + 1}" type="{timex.type}" value="{_escape(timex.value)}"'
        words = _escape(timex.span.of(document.text), quote=False)
        parts.append(f"<TIMEX3 {head}{mod}>{words}</TIMEX3>")
        done = timex.span.end
    return "".join([*parts, _escape(document.text[done:], quote=False)])


def wrapped(document: Document, text: str) -> str:
    """One of several texts of `inline` in an element that tells them apart: id, and date if known.

    "<DOC id="a.txt" date="2022-05-04">", the date as ISO 8601 from the first to the last day.
    """
    names = [("id", document.id)]
    if document.date.interval is not None:
        names.append(("date", timex3.edtf(document.date.interval, document.date.granularity) or ""))
    said = "".join(f' {name}="{_escape(value)}"' for name, value in names if value)
    return f"<DOC{said}>\n{text.strip(chr(10))}\n</DOC>"


def _escape(text: str, quote: bool = True) -> str:
    """For XML 1.0, which cannot hold control characters at all."""
    return _CONTROLS.sub("\ufffd", escape_html(text, quote=quote))


def _heading(document: Document) -> Iterator[str]:
    yield " ".join(document.id.split())  # a file's name may have line breaks
    if document.title:
        yield f"  title: {document.title}"
    yield f"  written: {_date(document.date)}"
    link = "note:" if document.date.interval is None else "because"
    for reason in document.date.reasons:
        yield f"    {link} {reason}"
    for piece in document.removed:
        words = " ".join(piece.span.of(document.text).split())
        if piece.rule not in _SIGNS:
            yield f"  not the story ({piece.rule}): {_short(words, 60)}"


def _date(date: DocumentDate) -> str:
    if date.interval is None:
        return "unknown"
    return f"{_days(date.interval)} ({date.origin})"


def _timex(timex: Timex) -> Iterator[str]:
    when = "not dated" if timex.interval is None else _days(timex.interval)
    size = f", {timex.granularity}" if timex.granularity else ""
    yield f"  {timex.span.start}-{timex.span.end} {_short(timex.text, 60)!r}: {when}{size}"
    mod = f" mod {timex.mod}" if timex.mod else ""
    edtf = f", EDTF {timex.edtf}" if timex.edtf else ""
    yield f"    {timex.type} value {timex.value}{mod}{edtf}"
    if timex.bound:
        yield f"    bounded by “{timex.bound}” or its like: the days are what it leaves open"
    read_from = f" from {timex.anchor}" if timex.anchor else ""
    supposed = f"; supposed: {', '.join(timex.inferred)}" if timex.inferred else ""
    yield f"    read{read_from} by rule {timex.rule}{supposed}"
    for other in timex.alternatives:
        days = "not dated" if other.interval is None else _days(other.interval)
        yield f"    or {other.value}: {days}, by rule {other.rule}"
    if timex.reason:
        yield f"    note: {timex.reason}"


def _days(interval: Interval) -> str:
    if interval.days == 1:
        return str(interval.earliest)
    return str(interval)


def _short(words: str, most: int) -> str:
    words = " ".join(words.split())
    return words if len(words) <= most else words[: most - 1] + "…"
