"""A document as read, and the values that point into its text.

All offsets count characters of `Document.text`, the text as read, end exclusive.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TypeVar

from timeline.interval import Granularity, Interval

DateOrigin = Literal["metadata", "dateline", "given", "inferred", "unknown"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters from `start` up to but without `end`. Raises ValueError where empty."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"span must hold a character: {self.start} to {self.end}")

    def contains(self, other: Span) -> bool:
        """Whether every character of `other` lies in this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def of(self, text: str) -> str:
        """The characters themselves."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why something is believed: where it stands, and the rule that read it there.

    `document` is a document id, `anchor` what the rule read it from (None where it needs none).
    """

    document: str
    span: Span
    rule: str
    anchor: str | None = None

    def __post_init__(self) -> None:
        if not self.document or not self.rule:
            raise ValueError(f"evidence needs a document and a rule: {self!r}")


@dataclass(frozen=True, slots=True)
class Furniture:
    """A stretch of text that is not the story (navigation, caption, teaser), and why."""

    span: Span
    rule: str


@dataclass(frozen=True, slots=True)
class DocumentDate:
    """The document creation time (DCT), with where it came from and why.

    `interval` is None exactly where `origin` is "unknown". `reasons` are sentences for a reader.
    """

    interval: Interval | None
    granularity: Granularity | None
    origin: DateOrigin
    reasons: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if (self.interval is None) != (self.origin == "unknown"):
            raise ValueError(f"a date is unknown or has an interval, not both: {self!r}")


UNKNOWN_DATE = DocumentDate(None, None, "unknown")


@dataclass(frozen=True, slots=True, repr=False)
class Document:
    """One document: its text as read, what is known of it, and what of it is not the story.

    `id` is unique in a run and stable between runs; `path` is as given by the user (None for
    a text given from Python); `language` an ISO 639-1 code, None where not recognised; `copy_of`
    the id of the document that tells the same word for word, in whose place it need not be read.
    """

    id: str
    text: str
    title: str | None = None
    path: str | None = None
    source: str | None = None
    url: str | None = None
    language: str | None = "en"
    date: DocumentDate = UNKNOWN_DATE
    removed: tuple[Furniture, ...] = ()
    copy_of: str | None = None

    def __post_init__(self) -> None:
        if not self.id:
            raise ValueError("a document needs an id")
        if self.removed and max(f.span.end for f in self.removed) > len(self.text):
            raise ValueError(f"furniture lies outside the text of {self.id!r}")

    def __repr__(self) -> str:
        written = "date unknown" if self.date.interval is None else f"of {self.date.interval}"
        return f"<Document {self.id!r} {written}: {self.title!r}, {len(self.text):,} characters>"

    @property
    def story(self) -> str:
        """The text with its furniture blanked: as long as `text`, so offsets hold in both.

        Line breaks stay where they were; every other character of furniture is a space.
        """
        if not self.removed:
            return self.text
        parts: list[str] = []
        done = 0
        for furniture in sorted(self.removed, key=lambda f: f.span):
            start = max(done, furniture.span.start)
            parts.append(self.text[done:start])
            blank = self.text[start : furniture.span.end]
            parts.append("".join(c if c in "\r\n" else " " for c in blank))
            done = max(done, furniture.span.end)
        parts.append(self.text[done:])
        return "".join(parts)

    def quote(self, span: Span) -> str:
        """The characters of a span, as a reader would quote them: without the furniture inside.

        That is mark-up, the marks of notes, the head of a page in the midst of a sentence.
        """
        kept = outside(self.removed, span.start, span.end, lambda f: (f.span.start, f.span.end))
        return "".join(self.text[a:b] for a, b in kept)


_Piece = TypeVar("_Piece")


def outside(
    pieces: Sequence[_Piece], start: int, end: int, ends: Callable[[_Piece], tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """What of the stretch from `start` to `end` lies outside of the pieces, which are in order.

    `ends` gives where a piece begins and ends.
    """
    near = bisect_left(pieces, start, key=lambda piece: ends(piece)[0])
    behind = bisect_left(pieces, end, key=lambda piece: ends(piece)[0])
    for first, last in map(ends, pieces[max(0, near - 1) : behind]):
        if first > start:
            yield start, first
        start = max(start, last)
    if start < end:
        yield start, end


MentionForm = Literal["name", "nominal", "pronoun"]


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of text that speaks of somebody or something.

    `span` is the mention as a reader would quote it (determiner and modifiers included, relative
    clauses not), `head` the head word, or for a name the name itself ("Wayne Marotto" in "Col.
    Wayne Marotto"). `type` is the reader's name type (PER, ORG, LOC ...; None for others).
    The remaining fields are what the sentence says of it, for whoever resolves it later:
    `lemma` of the head word; `number` "sing" or "plur", `gender` "masc", "fem" or "neut"
    (None where not shown); `titles` before or beside a name ("Col.", "then-President",
    "spokesperson"); `modifiers` are adjectives and nouns inside ("Iraqi", "US-led", "technical");
    `possessor` is the span of "Iraq" in "Iraq's army" and "the army of Iraq"; `members` are the
    spans of the conjuncts of a coordination ("X and Y"), empty otherwise; `aliases` are spans of
    other names the text itself gives it in brackets, dashes or slashes ("Islamic State (IS)");
    `apposition` the spans of noun phrases beside it that say what it is; `acts` the kind of actor
    its common noun speaks of ("person", "people", "group", "armed", "government"; None for
    things and places, and for names and pronouns). `role` is the head word's UD label ("nsubj";
    "compound" or "amod" for a name inside another phrase, as "US" in "US troops").
    """

    document: str
    span: Span
    head: Span
    text: str
    form: MentionForm
    sentence: int
    lemma: str
    type: str | None = None
    number: str | None = None
    gender: str | None = None
    definite: bool = False
    role: str | None = None
    titles: tuple[str, ...] = ()
    modifiers: tuple[str, ...] = ()
    possessor: Span | None = None
    members: tuple[Span, ...] = ()
    aliases: tuple[Span, ...] = ()
    apposition: tuple[Span, ...] = ()
    acts: str | None = None

    def __post_init__(self) -> None:
        if not self.span.contains(self.head):
            raise ValueError(f"head {self.head} lies outside mention {self.span}")

    @property
    def quoted(self) -> str:
        """The text without the blanks that mark-up in it leaves."""
        return re.sub(" {2,}", " ", self.text)
