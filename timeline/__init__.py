"""When: documents, dates and events, put in order.

`read` gives documents, `build` shows every step from them to a timeline, in the order in which
data flows. Nothing heavy is imported until it is called.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from timeline.document import Document, DocumentDate, Evidence, Furniture, Mention, Span
from timeline.event import Event, Participant
from timeline.interval import Granularity, Interval
from timeline.sources.page import Failure
from timeline.sources.read import ReadResult, document_from_text, read
from timeline.timex import Timex

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from timeline.dates.periods import use as use_periods
    from timeline.order import Timeline

__all__ = [
    "Document",
    "DocumentDate",
    "Event",
    "Evidence",
    "Failure",
    "Furniture",
    "Granularity",
    "Interval",
    "Mention",
    "Participant",
    "ReadResult",
    "Span",
    "Timeline",
    "Timex",
    "build",
    "document_from_text",
    "parsed",
    "read",
    "timexes",
    "use_periods",
]

Progress = Callable[[int, int], None]
"""Told after each document how many are done, and of how many."""

Faulty = Callable[[Document, Exception], None]
"""Told of a document that a rule failed on, which is left out, and of the failure."""


def build(
    documents: Iterable[Document] | Document,
    pipeline: str | None = None,
    progress: Progress | None = None,
    threads: int = 1,
    faulty: Faulty | None = None,
) -> Timeline:
    """The timeline of `documents`, or of one: every step from a text to dated events.

    `pipeline` names an installed spaCy pipeline to read with in place of the project's reader.
    Documents without a date get an inferred one where the texts allow it. Copies of others, which
    `timeline.copies.told_once` marks, stay among the documents unread. A document that a rule
    fails on stops the build, or where `faulty` is given is told to it and left out. Raises
    ValueError where two documents share an id.
    """
    from timeline.dates.steps import timexes
    from timeline.events.steps import events
    from timeline.mentions import mentions
    from timeline.order import Timeline
    from timeline.syntax.sentence import sentences

    dated = _dated(documents)
    steps: list[tuple[Any, ...]] = []
    told = [document for document in dated if document.copy_of is None]
    for done, (document, doc) in enumerate(parsed(told, pipeline, threads), 1):
        with _left_out(document, faulty):
            when = timexes(document, doc)
            said = sentences(doc)
            who = mentions(document, said)
            steps.append(((document,), when, who, events(document, said, when, who)))
        if progress is not None:
            progress(done, len(told))
    steps += [((document,), (), (), ()) for document in dated if document.copy_of is not None]
    return Timeline(*(tuple(value for step in steps for value in step[i]) for i in range(4)))


def timexes(
    documents: Iterable[Document] | Document,
    pipeline: str | None = None,
    threads: int = 1,
    faulty: Faulty | None = None,
) -> Iterator[tuple[Document, tuple[Timex, ...]]]:
    """Each document, dated, with its time expressions: `build` up to the dates."""
    from timeline.dates.steps import timexes as read_dates

    for document, doc in parsed(_dated(documents), pipeline, threads):
        with _left_out(document, faulty):
            yield document, read_dates(document, doc)


def parsed(
    documents: Iterable[Document], pipeline: str | None = None, threads: int = 1
) -> Iterator[tuple[Document, Doc]]:
    """Each document with its parse, in the order given."""
    from timeline.language import open_pipeline, parse_all

    documents = tuple(documents)
    if not documents:
        return iter(())
    reader = open_pipeline(pipeline, threads)
    return zip(documents, parse_all(documents, reader), strict=True)


# What a wrong rule raises, whatever it was fed.
_FAULTS = (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)


@contextmanager
def _left_out(document: Document, faulty: Faulty | None) -> Iterator[None]:
    """One document that a rule fails on costs that document, where somebody is told of it."""
    try:
        yield
    except _FAULTS as fault:
        if faulty is None:
            raise
        faulty(document, fault)


def _dated(documents: Iterable[Document] | Document) -> tuple[Document, ...]:
    from timeline.dates.infer import infer

    documents = (documents,) if isinstance(documents, Document | str) else tuple(documents)
    for document in documents:
        if not isinstance(document, Document):
            raise ValueError(
                f"no document, as read or document_from_text give them: {document!r:.80}")
    return infer(documents)


# Where what is imported only when it is first asked for stands, and its name there.
_HOMES = {
    "Timeline": ("timeline.order", "Timeline"),
    "use_periods": ("timeline.dates.periods", "use"),
}


def __getattr__(name: str) -> Any:
    """The names above when they are first asked for, and `timeline.render` and such."""
    from importlib import import_module
    from importlib.util import find_spec

    if name in _HOMES:
        home, own = _HOMES[name]
        return getattr(import_module(home), own)
    if not name.startswith("_") and find_spec(f"{__name__}.{name}"):
        return import_module(f"{__name__}.{name}")
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
