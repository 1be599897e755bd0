"""Copies: one text saved twice, or sold by an agency to many, told once.

A copy is a document all of whose paragraphs stand word for word, in order, in another one of about
the same day, which may have more: a caption, a line of its own, a longer end; of two short ones,
a mail say, one that is the same to the word, of the same day and sender. Where a word differs they
are two reports, and what one has alone is never lost.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from timeline.document import Document, DocumentDate
from timeline.near import near
from timeline.sources.blocks import blocks

_PARAGRAPH = 6  # words; a shorter block is a heading, a day, a name
_LEAST = 40  # words of a text that can be known as a copy, if it is not the same to the day
_RUN = 6  # words that must be alike for the two texts to go on together
_SKIPPED = 40  # words of the longer text that may stand between two paragraphs of the copy
_ANCHOR = 4  # one in so many runs is looked up,
_TRIED = 5  # and so many of those, since one may run over what stands between
_WORD = re.compile(r"\w+")
_ORIGINS = ("metadata", "dateline", "given", "inferred", "unknown")  # the surest date first


@dataclass(frozen=True, slots=True)
class _Text:
    document: Document
    words: tuple[str, ...]
    starts: frozenset[int]  # the first words of its paragraphs
    anchors: tuple[int, ...]


def told_once(documents: Iterable[Document]) -> tuple[Document, ...]:
    """The documents in their order, each copy with the id of its original as `copy_of`.

    The original is the longest of its like, of these the one with the surest date, then the first
    by id; where it has no date of its own, it takes that of its surest copy.
    """
    documents = tuple(documents)
    texts = [_text(d) for d in documents]
    ranked = sorted((t for t in texts if len(t.words) >= _LEAST), key=_rank)
    known: dict[int, list[_Text]] = {}
    original = _same_to_the_day(t.document for t in texts if len(t.words) < _LEAST)
    dates: dict[str, DocumentDate] = {}
    for text in ranked:
        like = (t for anchor in text.anchors[:_TRIED] for t in known.get(anchor, ()))
        home = next((t for t in like if _is_copy(text, t)), None)
        if home is None:
            for anchor in text.anchors:
                known.setdefault(anchor, []).append(text)
            continue
        original[text.document.id] = home.document.id
        mine = text.document.date
        if home.document.date.origin == "unknown" and mine.origin != "unknown":
            given = dates.get(home.document.id)
            if given is None or _sure(mine) < _sure(given):
                reason = f"the same text is in {text.document.id}"
                dates[home.document.id] = replace(mine, reasons=(reason, *mine.reasons))
    return tuple(
        replace(d, copy_of=original.get(d.id), date=dates.get(d.id, d.date)) for d in documents
    )


def _same_to_the_day(short: Iterable[Document]) -> dict[str, str]:
    """The short texts of one day and source that stand twice, each with the first by id."""
    first: dict[object, str] = {}
    original: dict[str, str] = {}
    for d in sorted(short, key=lambda d: d.id):
        words = tuple(_WORD.findall(d.story.casefold()))
        if len(words) >= _PARAGRAPH and d.date.interval is not None:
            home = first.setdefault((words, d.date.interval, d.source), d.id)
            if home != d.id:
                original[d.id] = home
    return original


def _text(document: Document) -> _Text:
    story = document.story
    words: list[str] = []
    starts: set[int] = set()
    for span in blocks(story):
        found = [word.casefold() for word in _WORD.findall(span.of(story))]
        if len(found) >= _PARAGRAPH:
            starts.add(len(words))
            words += found
    runs = (zlib.crc32(" ".join(words[i : i + _RUN]).encode()) for i in range(len(words) - _RUN))
    anchors = tuple(dict.fromkeys(run for run in runs if run % _ANCHOR == 0))
    return _Text(document, tuple(words), frozenset(starts), anchors)


def _rank(text: _Text) -> tuple[int, int, str]:
    return -len(text.words), _sure(text.document.date), text.document.id


def _sure(date: DocumentDate) -> int:
    return _ORIGINS.index(date.origin)


def _is_copy(short: _Text, long: _Text) -> bool:
    days = (short.document.date.interval, long.document.date.interval)
    return near(*days) and _stands_in(short, long)


def _stands_in(short: _Text, long: _Text) -> bool:
    """Whether its words stand in the longer text, with little between its paragraphs."""
    place, at = 0, _from(short.words[:_RUN], long.words, 0, len(long.words))
    while at is not None and place < len(short.words):
        if at < len(long.words) and long.words[at] == short.words[place]:
            place, at = place + 1, at + 1
            continue
        # What stands between may begin with the words of the next paragraph: "The ..."
        near_by = range(place, max(-1, place - _RUN), -1)
        begin = next((i for i in near_by if i in short.starts), place)
        run = short.words[begin : begin + _RUN]
        at = _from(run, long.words, at - (place - begin) + 1, at + _SKIPPED)
        if at not in long.starts and begin not in short.starts:
            return False
        place = begin
    return at is not None


def _from(run: Sequence[str], long: Sequence[str], start: int, end: int) -> int | None:
    """Where the run stands in the text, begun between the two places; None where it is too short.

    The end of a text is no run: a word that differs there makes another report.
    """
    if len(run) < _RUN:
        return None
    last = min(end, len(long) - len(run))
    return next((i for i in range(start, last + 1) if long[i : i + len(run)] == run), None)
