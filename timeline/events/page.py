"""What the reading of one sentence stands on: its mentions and its dates."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from timeline.document import Document, Mention
from timeline.events.counted import counted
from timeline.events.entries import entered, entries
from timeline.events.mentioned import by_head, mention_at
from timeline.events.narrated import goes_on
from timeline.events.timed_clauses import beside_it
from timeline.events.when import dated
from timeline.syntax.tree import Sentence
from timeline.timex import Timex


@dataclass(frozen=True, slots=True)
class Page:
    """A sentence with its document, its mentions by head, its times, and those by predicate."""

    document: Document
    sentence: Sentence
    said: tuple[Mention, ...]
    mentions: dict[int, Mention]
    dates: dict[int, Timex]
    timexes: tuple[Timex, ...] = ()

    def dated(self, *words: int | None) -> int | None:
        """The first of some words that has a date."""
        return next((i for i in words if i in self.dates), None)

    def mention(self, i: int) -> Mention | None:
        """The mention whose meaning word `i` heads."""
        s = self.sentence
        found = mention_at(s, i, self.mentions) or self.mentions.get(s.words[i].start)
        if found is not None and found.type is None and self._is_date(found):
            return None
        return found

    def _is_date(self, mention: Mention) -> bool:
        return any(t.span.contains(mention.head) for t in self.timexes)


def pages(
    document: Document,
    sentences: Iterable[Sentence],
    timexes: Sequence[Timex],
    mentions: Sequence[Mention],
) -> Iterator[Page]:
    """Each sentence of a document, in the order of the text."""
    written, scene = document.date.interval, None
    told = iter(entries(document.text, timexes, written))
    entry = next(told, None)
    for s, said, spoken in _by_sentence(sentences, timexes, mentions):
        dates = beside_it(s, counted(s, spoken, dated(s, spoken, written), written))
        while entry is not None and entry.span.end <= s.span.start:
            entry = next(told, None)
        if entry is not None and entry.span.overlaps(s.span):
            dates, scene = entered(s, spoken, dates, entry), None
        else:
            dates, scene = goes_on(s, spoken, dates, scene, written)
        yield Page(document, s, tuple(said), by_head(said), dates, tuple(spoken))


def _by_sentence(
    sentences: Iterable[Sentence], timexes: Sequence[Timex], mentions: Sequence[Mention]
) -> Iterator[tuple[Sentence, list[Mention], list[Timex]]]:
    """Each sentence with its own mentions and dates."""
    said: dict[int, list[Mention]] = {}
    for m in mentions:
        said.setdefault(m.sentence, []).append(m)
    waiting = sorted(timexes, key=lambda t: t.span)
    at = 0
    for s in sentences:
        here: list[Timex] = []
        while at < len(waiting) and waiting[at].span.start < s.span.end:
            if waiting[at].span.start >= s.span.start:
                here.append(waiting[at])
            at += 1
        yield s, said.get(s.number, []), here
