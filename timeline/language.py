"""The one door to the parser: documents in, spaCy `Doc`s with UD trees and names out.

The parser is the project's own reader, or any spaCy pipeline by name. Whatever it is, trees come
out in Universal Dependencies and names as PER, ORG, LOC (further kinds: NORP, MISC).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import tee
from typing import TYPE_CHECKING, Any

from timeline.document import Document
from timeline.sources.blocks import blocks

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

_HALVES = re.compile("[\ud800-\udfff]")
READ = "en"
"""The language that is parsed, as ISO 639-1; documents of another are only cut into words."""


class PipelineError(RuntimeError):
    """The parser cannot be opened; the message is one line for a user, with what to do."""


def open_pipeline(name: str | None = None, threads: int = 1) -> Language:
    """The parser: the project's reader where `name` is None, else a spaCy pipeline.

    `name` is an installed pipeline ("en_core_web_trf") or a folder of one. `threads` is for the
    reader alone. Raises `PipelineError` where it cannot be opened, ValueError for less than one
    thread.
    """
    if threads < 1:
        raise ValueError(f"threads must be 1 or more: {threads}")
    return _reader(threads) if name is None else _other(name)


@lru_cache(maxsize=1)  # half a second to open; shared by all calls, so nobody may change it
def _reader(threads: int) -> Language:
    from timeline.reader import pipeline
    from timeline.reader.weights import WeightsError

    try:
        return pipeline(threads=threads)
    except WeightsError as error:
        raise PipelineError(str(error)) from error


def _other(name: str) -> Language:
    import spacy

    from timeline.syntax import clearnlp

    try:
        nlp = spacy.load(name)
    except (OSError, ImportError, ValueError) as error:
        reason = str(error).splitlines()[0] if str(error) else type(error).__name__
        advice = "install it with pip, or leave --pipeline out"
        raise PipelineError(f"no spaCy pipeline {name!r}: {reason}; {advice}") from error
    if "parser" not in nlp.pipe_names and "dateline_reader" not in nlp.pipe_names:
        raise PipelineError(f"the spaCy pipeline {name!r} has no parser; choose one that has")
    if clearnlp.speaks(nlp):
        clearnlp.attach(nlp)
    return nlp


def parse(document: Document, pipeline: Language | None = None) -> Doc:
    """The parse of a document's story; offsets are those of its text.

    A document recognised as of another language than English gets words and paragraphs alone:
    no tags, no tree, no names. `pipeline` is what `open_pipeline` gave (opened anew where None).
    """
    return next(parse_all((document,), pipeline))


def parse_all(documents: Iterable[Document], pipeline: Language | None = None) -> Iterator[Doc]:
    """A parse of each document, in their order; see `parse`."""
    nlp = pipeline or open_pipeline()
    told, wanted = tee(documents)
    cut = (_cut(nlp, whole(d.story) if english(d) else "") for d in wanted)
    for document, doc in zip(told, nlp.pipe(cut), strict=True):
        yield doc if english(document) else unparsed(nlp, whole(document.story))


def _cut(nlp: Language, text: str) -> Doc:
    """The words of a text, with a sentence start at each block: no sentence runs across blocks."""
    doc = nlp.make_doc(text)
    starts = {block.start for block in blocks(text)}
    return _started(doc, (1 if token.idx in starts else _UNKNOWN for token in doc))


_UNKNOWN, _INSIDE = 0, -1  # of a token: whether a sentence starts with it, as spaCy writes it


def _started(doc: Doc, marks: Iterable[int]) -> Doc:
    """The words with sentence starts where the marks are 1.

    Set all at once: a token's own setter looks through the whole document each time.
    """
    import numpy
    from spacy.attrs import SENT_START

    found: Any = numpy.fromiter(marks, dtype="int64", count=len(doc)).astype("uint64")
    return doc.from_array([SENT_START], found.reshape(-1, 1))


def english(document: Document) -> bool:
    """Whether the document is parsed: its language is English, or was not recognised."""
    return document.language is None or document.language.split("-")[0] == READ


def whole(text: str) -> str:
    """The text with halves of surrogate pairs, which no parser takes, as U+FFFD."""
    return _HALVES.sub("\ufffd", text)


def unparsed(nlp: Language, text: str) -> Doc:
    """The words of a text with a sentence a paragraph, and nothing else."""
    doc = nlp.make_doc(text)
    ends = [False, *(token.is_space and "\n" in token.orth_ for token in doc)]
    return _started(doc, (1 if i == 0 or ends[i] else _INSIDE for i in range(len(doc))))
