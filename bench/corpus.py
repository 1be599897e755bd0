"""Made-up corpora of any size for measuring and testing the pages: seeded, so always the same.

The sentences are built from the parts below and mean nothing.
"""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import dataclass, replace

from graph.actor import Actor, Kind
from graph.actors import Actors
from graph.network import KnowledgeGraph
from graph.relation import Relation, Statement
from timeline.document import Document, DocumentDate, Evidence, Mention, Span
from timeline.event import Event, Participant, Status
from timeline.interval import Granularity, Interval
from timeline.order import Timeline
from timeline.timex import Timex

KINDS: tuple[Kind, ...] = (
    "person", "organisation", "armed group", "government", "country", "place", "people")
STATUSES: tuple[Status, ...] = ("occurred", "planned", "possible", "negated")
VERBS = (("met", "CONSULT"), ("sued", "ACCUSE"), ("funded", "AID"), ("sanctioned", "SANCTION"),
         ("praised", "SUPPORT"), ("raided", "ASSAULT"), ("visited", None))
LEMMAS = {"met": "meet", "sued": "sue", "funded": "fund", "sanctioned": "sanction",
          "praised": "praise", "raided": "raid", "visited": "visit"}
FIRST = ("Anna", "Björn", "Çelik", "Dāvis", "Élise", "Faisal", "Olga", "Iván", "Zoë", "Noor")
LAST = ("Okafor", "Müller", "O’Neil", "Łukasz", "Ng", "García", "Haddad", "Sato")
PER_DOCUMENT = 25


def corpus(
    events: int, actors: int = 120, relations: int | None = None, seed: int = 5
) -> KnowledgeGraph:
    """So many events among so many actors, some events without a date; `relations` at most."""
    chance = random.Random(seed)
    names = [f"{chance.choice(FIRST)} {chance.choice(LAST)} {i}" for i in range(actors)]
    weights = [1 / (i + 1) ** 0.7 for i in range(actors)]
    told = [_telling(chance, names, weights) for _ in range(events)]
    # Every fortieth is told again, with another day of the same week.
    for n in range(1, events, 40):
        told[n] = _again(told[n - 1], names)
    documents, spans = _documents(told)
    parts = [_event(chance, n, t, documents[n // PER_DOCUMENT], spans[n])
             for n, t in enumerate(told)]
    mentions: dict[int, list[Mention]] = {i: [] for i in range(actors)}
    for telling, (_, found) in zip(told, parts, strict=True):
        for who, mention in zip((telling.agent, telling.patient), found, strict=True):
            mentions[who].append(mention)
    made = tuple(event for event, _ in parts)
    timeline = Timeline(
        tuple(documents), tuple(e.when for e in made if e.when),
        tuple(m for _, found in parts for m in found), made)
    people = tuple(
        Actor(f"a{i}", name, KINDS[i % len(KINDS)], "by the list of names",
              (f"{name[0]}. {name.split()[1]}",), tuple(mentions[i]))
        for i, name in enumerate(names))
    links = tuple(_relation(n, t, e, documents[n // PER_DOCUMENT])
                  for n, (t, e) in enumerate(zip(told, made, strict=True)))
    places = {(m.document, m.span): (a.id,) for a in people for m in a.mentions}
    return KnowledgeGraph(Actors(people, places), links[:relations], timeline)


@dataclass(frozen=True, slots=True)
class _Telling:
    agent: int
    patient: int
    verb: str
    type: str | None
    date: str
    interval: Interval | None
    granularity: Granularity | None
    text: str


def _telling(chance: random.Random, names: list[str], weights: list[float]) -> _Telling:
    agent, patient = chance.choices(range(len(names)), weights, k=2)
    if agent == patient:
        patient = (patient + 1) % len(names)
    verb, kind = chance.choice(VERBS)
    words, interval, granularity = _date(chance)
    text = f"{words}, {names[agent]} {verb} {names[patient]}, according to a report."
    return _Telling(agent, patient, verb, kind, words, interval, granularity, text)


def _again(told: _Telling, names: list[str]) -> _Telling:
    if told.granularity is not Granularity.DAY or told.interval is None or not told.interval.start:
        return told
    day = told.interval.start + dt.timedelta(days=2)
    words = f"On {day.day} {day:%B %Y}"
    text = f"{words}, {names[told.agent]} {told.verb} {names[told.patient]}, according to a report."
    return replace(told, date=words, interval=Interval.day(day), text=text)


def _date(chance: random.Random) -> tuple[str, Interval | None, Granularity | None]:
    day = dt.date(chance.randint(1985, 2022), chance.randint(1, 12), chance.randint(1, 28))
    which = chance.random()
    if which < 0.55:
        return f"On {day.day} {day:%B %Y}", Interval.day(day), Granularity.DAY
    if which < 0.72:
        return f"In {day:%B %Y}", Interval.month(day.year, day.month), Granularity.MONTH
    if which < 0.82:
        return f"In {day.year}", Interval.year(day.year), Granularity.YEAR
    if which < 0.88:
        later = day + dt.timedelta(days=chance.randint(10, 300))
        return f"From {day} to {later}", Interval.closed(day, later), Granularity.DAY
    if which < 0.91:
        later = day + dt.timedelta(days=chance.randint(60, 400))
        return f"Around {day.year}", Interval.closed(day, later), Granularity.VAGUE
    if which < 0.93:
        return f"Since {day.year}", Interval(dt.date(day.year, 1, 1), None), Granularity.YEAR
    if which < 0.95:
        return f"Until {day.year}", Interval(None, dt.date(day.year, 1, 1)), Granularity.YEAR
    return "Lately", None, None


def _documents(told: list[_Telling]) -> tuple[list[Document], list[int]]:
    documents, starts = [], []
    for first in range(0, len(told), PER_DOCUMENT):
        text = ""
        for telling in told[first : first + PER_DOCUMENT]:
            starts.append(len(text))
            text += telling.text + ("\n\n" if len(starts) % 5 == 0 else " ")
        number = first // PER_DOCUMENT
        written = dt.date(2023, 1, 1) + dt.timedelta(days=number % 300)
        documents.append(Document(
            f"report-{number}", text, title=f"Report number {number}",
            path=f"reports/{number}.txt",
            date=DocumentDate(Interval.day(written), Granularity.DAY, "metadata",
                              ("The file gives it.",))))
    return documents, starts


def _mention(document: Document, start: int, name: str) -> Mention:
    span = Span(start, start + len(name))
    return Mention(document.id, span, span, name, "name", 0, name, "PER")


def _event(
    chance: random.Random, number: int, told: _Telling, document: Document, start: int
) -> tuple[Event, tuple[Mention, Mention]]:
    sentence = Span(start, start + len(told.text))
    agent_at = start + len(told.date) + 2
    verb_at = document.text.index(f" {told.verb} ", agent_at) + 1
    patient_at = verb_at + len(told.verb) + 1
    found = (_mention(document, agent_at, document.text[agent_at : verb_at - 1]),
             _mention(document, patient_at, document.text[
                 patient_at : document.text.index(", according", patient_at)]))
    when = Timex(told.date, "DATE", "XXXX", Evidence(
        document.id, Span(start, start + len(told.date)), "made-up date", "document date"),
        told.interval, told.granularity) if told.interval else None
    bounds = document.date.interval
    event = Event(
        f"e{number}", LEMMAS[told.verb], Span(verb_at, verb_at + len(told.verb)), sentence,
        (Participant("agent", found[0].span, found[0].text),
         Participant("patient", found[1].span, found[1].text)),
        chance.choices(STATUSES, (0.82, 0.07, 0.06, 0.05))[0],
        Evidence(document.id, sentence, "verb"),
        told.interval or (Interval(None, bounds.end) if bounds else None),
        told.granularity, None, when, told.interval is None, told.type)
    return event, found


def _relation(number: int, told: _Telling, event: Event, document: Document) -> Relation:
    statement = Statement(
        document.id, event.id, event.sentence, event.predicate_span, told.text, "clause",
        event.interval, event.status)
    return Relation(
        f"r{number}", f"a{told.agent}", f"a{told.patient}", event.predicate, event.status,
        (statement,), told.type, event.interval, event.granularity, bounded=event.bounded)
