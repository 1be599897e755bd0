"""Timelines of asked-for actors over a folder of articles, in the form of SemEval-2015 Task 4.

The folder holds `raw_CAT/*.xml` (tokens with sentence numbers) and names of actors: the first lines
of `gold/*.txt`, or `list_target_entities*.txt` with a name a line. Out come files of the same
names: the actor, then `order<TAB>date<TAB>document-sentence-token` lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from graph.identity.gather import Cluster, clusters
from graph.mentions.names import fold
from timeline import build, document_from_text
from timeline.document import Document, Span
from timeline.event import Event
from timeline.interval import Granularity
from timeline.order import Timeline

UNKNOWN = "XXXX-XX-XX"
_NEWS = 7  # days before its date that a document's news may have happened
_TAKES_PART = frozenset({"agent", "patient", "recipient", "partner"})


@dataclass(frozen=True, slots=True)
class Article:
    """A document with the place of each of its tokens: start, end, sentence number, text."""

    document: Document
    tokens: tuple[tuple[int, int, str, str], ...]

    def name_of(self, span: Span) -> str:
        """ "1664-2-gave" for the first token that the span touches."""
        for start, end, sentence, text in self.tokens:
            if start < span.end and span.start < end:
                return f"{self.document.id}-{sentence}-{text}"
        raise ValueError(f"no token of {self.document.id} lies in {span}")


def write(gold: Path, output: Path) -> None:
    """Write a timeline for each actor asked for into `output`."""
    articles = {a.document.id: a for a in map(read, sorted((gold / "raw_CAT").glob("*.xml")))}
    timeline = build([a.document for a in articles.values()])
    mentions = {d.id: [m for m in timeline.mentions if m.document == d.id]
                for d in timeline.documents}
    found = clusters(timeline.documents, mentions)
    output.mkdir(parents=True, exist_ok=True)
    for stem, name in asked(gold):
        chosen = chosen_cluster(found, name)
        events = [] if chosen is None else taking_part(timeline, found, chosen)
        rows = "".join(f"{line}\n" for line in lines(events, articles, lead_days(timeline)))
        (output / f"{stem}.txt").write_text(f"{name}\n{rows}", encoding="utf-8")


def read(path: Path) -> Article:
    """The article of a CAT file; its title and its date stand in lines of their own."""
    root = ElementTree.parse(path).getroot()
    text, tokens, last = "", [], ""
    for token in root.iter("token"):
        sentence, word = token.get("sentence") or "0", token.text or ""
        if sentence != last and text:
            text += "\n\n" if last in ("0", "1") else " "
        elif text and not re.fullmatch(r"[.,;:!?)\]%]|'s|n't|'", word):
            text += "" if text.endswith(("(", "[", "$")) else " "
        tokens.append((len(text), len(text) + len(word), sentence, word))
        text, last = text + word, sentence
    id = root.get("doc_id") or path.stem
    return Article(document_from_text(text, id=id), tuple(tokens))


def asked(gold: Path) -> Iterator[tuple[str, str]]:
    """File stem and name of each actor asked for."""
    lists = sorted(gold.glob("list_target_entities*.txt"))
    if lists:
        names = [n.strip() for p in lists for n in p.read_text("utf-8").splitlines() if n.strip()]
        yield from ((re.sub(r"\W+", "_", n.lower()).strip("_"), n) for n in names)
        return
    for path in sorted((gold / "gold").glob("*.txt")):
        yield path.stem, path.read_text("utf-8").splitlines()[0].strip()


def chosen_cluster(found: Sequence[Cluster], name: str) -> Cluster | None:
    """The cluster that bears the name, else one whose whole name ends it; the most spoken of."""
    wanted = fold(name).replace("-", " ")
    bearing = [c for c in found if wanted in c.names and not c.parts]
    if not bearing:
        bearing = [c for c in found if any(" " in n and wanted.endswith(n) for n in c.names)]
    return max(bearing, key=lambda c: len(c.mentions), default=None)


def taking_part(
    timeline: Timeline, found: Sequence[Cluster], chosen: Cluster
) -> list[Event]:
    """The events in which the actor, alone or with others, has a part."""
    own = {c.at for c in found if c.at == chosen.at or chosen.at in c.parts}
    places = {(m.document, m.span) for c in found if c.at in own for m in c.mentions}
    return [e for e in timeline.events if not e.standing and any(
        (e.document, p.span) in places and p.role in _TAKES_PART for p in e.participants)]


def lead_days(timeline: Timeline) -> dict[str, str]:
    """For each document the day of the news: that of its first event of the week before its date.

    Without one, the document's own day.
    """
    found: dict[str, str] = {}
    dates = {d.id: d.date.interval for d in timeline.documents}
    for event in sorted(timeline.events, key=lambda e: (e.document, e.sentence)):
        written, when = dates.get(event.document), event.interval
        if written is None or written.start is None or when is None or not event.dated:
            continue
        if when.days == 1 and when.start and 0 <= (written.start - when.start).days <= _NEWS:
            found.setdefault(event.document, when.start.isoformat())
    for id, written in dates.items():
        if written is not None and written.days == 1 and written.start is not None:
            found.setdefault(id, written.start.isoformat())
    return found


def lines(
    events: Sequence[Event], articles: dict[str, Article], days: dict[str, str]
) -> Iterator[str]:
    """A line for each date, in order; what nothing dates comes first, under order 0."""
    by_date: dict[str, list[str]] = {}
    for event in events:
        place = articles[event.document].name_of(event.predicate_span)
        held = by_date.setdefault(date_of(event, days.get(event.document)), [])
        if place not in held:
            held.append(place)
    for place in by_date.pop(UNKNOWN, ()):
        yield f"0\t{UNKNOWN}\t{place}"
    for order, date in enumerate(sorted(by_date), 1):
        yield "\t".join((str(order), date, *by_date[date]))


def date_of(event: Event, day: str | None) -> str:
    """The event's day, month or year as text; unknown where nothing dates or bounds it.

    What happened and is only bounded gets `day`, that of the news: the form asks for one date.
    The timeline itself says no such thing.
    """
    if event.bounded and event.status == "occurred":
        return day or UNKNOWN
    if not event.dated or event.interval is None or event.interval.start is None:
        return UNKNOWN
    text = event.interval.start.isoformat()
    size = event.granularity
    if size is None or size.rank <= Granularity.WEEK.rank:
        return text
    return text[:7] if size is Granularity.MONTH else text[:4]
