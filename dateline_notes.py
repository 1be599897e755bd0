"""What the command line says of what it read and built, and what to know of the documents."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graph import KnowledgeGraph
    from graph.answers import Answers
    from timeline import Document, Failure, Timeline

_SHOWN = 12  # predicates that a note names
_NAMED = 3  # documents that a note names; the data files have them all


def summary(story: Timeline, network: KnowledgeGraph, folder: Path) -> Iterable[str]:
    """What was read, found and written, a line each."""
    dated = sum(timex.interval is not None for timex in story.timexes)
    events, undated = len(story.dated), len(story.undated)
    copies = sum(document.copy_of is not None for document in story.documents)
    yield f"documents  {len(story.documents) - copies} read"
    yield f"dates      {len(story.timexes)} found, {dated} resolved"
    yield f"events     {events} dated, {undated} without a date of their own"
    yield f"actors     {len(network.actors)}"
    yield f"relations  {len(network.edges)}"
    yield f"open       {folder / 'index.html'} (or timeline.html, graph.html beside it)"


def notes(documents: Sequence[Document]) -> Iterable[str]:
    """Which documents were left out as copies, which are not in English, which have no date."""
    from timeline.language import english

    copies = [f"{d.id} (of {d.copy_of})" for d in documents if d.copy_of is not None]
    if copies:
        yield (
            f"{len(copies)} left out as copies of other documents: {_some(copies)}; "
            "documents.jsonl names all, --copies reads each for itself"
        )
    read = [d for d in documents if d.copy_of is None]
    foreign = [f"{d.id} ({d.language})" for d in read if not english(d)]
    if foreign:
        yield f"not in English: {_some(foreign)}; only dates in full are read there, and no events"
    names = [d.id for d in read if d.date.origin == "unknown" and english(d)]
    if names:
        yield (
            f"no date is known of {_some(names)}, so that days told from it stay "
            "open: give it with --date, front matter or a sidecar"
        )


def predicates(asked: str, others: Answers) -> str:
    """What is told in place of a predicate that nobody has, the most frequent first."""
    told = Counter(answer.relation.predicate.split()[0] for answer in others)
    named = ", ".join(word for word, _ in told.most_common(_SHOWN)) or "nothing"
    return f"note: nothing is told by the predicate {asked!r}; there is {named}"


def remarked(remarks: Sequence[Failure]) -> Iterable[str]:
    """What was remarkable about files, a line each; those of one reason in one line."""
    paths: dict[str, list[str]] = {}
    for remark in remarks:
        paths.setdefault(remark.reason, []).append(remark.path)
    for reason, named in paths.items():
        yield f"{_some(named)}: {reason}"


def _some(names: Sequence[str]) -> str:
    more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    return ", ".join(names[:_NAMED]) + more
