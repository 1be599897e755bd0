"""From events to relations: one happening told twice, conflicts, and what stays apart."""

from __future__ import annotations

import datetime as dt

from graph.actors import resolve
from graph.relation import Relation
from graph.relations import relations
from timeline.document import Document, Evidence, Mention, Span
from timeline.event import Event, Participant, Role, Status
from timeline.interval import Interval
from timeline.order import Timeline

TEXT = "Norland attacked Sudria."
SENTENCE = Span(0, len(TEXT))
WHO, WHOM = Span(0, 7), Span(17, 23)


def told(
    id: str,
    interval: Interval | None = None,
    bounded: bool = False,
    status: Status = "occurred",
    predicate: str = "attack",
    standing: bool = False,
) -> tuple[Document, tuple[Mention, ...], Event]:
    """A document that says only the one thing."""
    parties: tuple[tuple[Role, Span], ...] = (("agent", WHO), ("patient", WHOM))
    event = Event(
        id=f"{id}#8",
        predicate=predicate,
        predicate_span=Span(8, 16),
        sentence=SENTENCE,
        participants=tuple(
            Participant(role, span, span.of(TEXT), acts=True) for role, span in parties
        ),
        status=status,
        evidence=Evidence(id, SENTENCE, "verb"),
        interval=interval,
        bounded=bounded,
        standing=standing,
    )
    mentions = tuple(
        Mention(id, span, span, span.of(TEXT), "name", 0, span.of(TEXT), type="ORG", role=role)
        for span, role in ((WHO, "nsubj"), (WHOM, "obj"))
    )
    return Document(id, TEXT), mentions, event


def found(*tellings: tuple[Document, tuple[Mention, ...], Event]) -> tuple[Relation, ...]:
    timeline = Timeline(
        tuple(d for d, _, _ in tellings),
        (),
        tuple(m for _, said, _ in tellings for m in said),
        tuple(e for _, _, e in tellings),
    )
    return relations(timeline, resolve(timeline))


def day(text: str) -> Interval:
    at = dt.date.fromisoformat(text)
    return Interval.closed(at, at)


def test_one_event_is_one_relation_with_its_evidence() -> None:
    (made,) = found(told("a", day("2022-05-03")))
    assert (made.predicate, made.status, made.interval) == ("attack", "occurred", day("2022-05-03"))
    (statement,) = made.evidence
    assert (statement.document, statement.text) == ("a", TEXT)
    assert statement.predicate_span.of(TEXT) == "attacked"
    assert made.source != made.target


def test_told_twice_is_one_relation_with_two_statements() -> None:
    (made,) = found(told("a", day("2022-05-03")), told("b", day("2022-05-03")))
    assert [s.document for s in made.evidence] == ["a", "b"]
    assert made.conflicts == ()


def test_two_dates_of_one_happening_both_stand() -> None:
    (made,) = found(told("a", day("2022-05-03")), told("b", day("2022-05-05")))
    assert {s.interval for s in made.evidence} == {day("2022-05-03"), day("2022-05-05")}
    assert made.conflicts == ("a dates it 3 May 2022, b 5 May 2022",)


def test_a_denial_is_said_to_be_one() -> None:
    (made,) = found(told("a", day("2022-05-03")), told("b", day("2022-05-03"), status="negated"))
    assert {s.status for s in made.evidence} == {"occurred", "negated"}
    assert made.conflicts


def test_far_dates_are_two_happenings() -> None:
    assert len(found(told("a", day("2022-05-03")), told("b", day("2021-01-03")))) == 2


def test_other_predicates_are_other_relations() -> None:
    made = found(told("a", day("2022-05-03")), told("b", day("2022-05-03"), predicate="praise"))
    assert sorted(r.predicate for r in made) == ["attack", "praise"]


def test_an_undated_telling_joins_the_dated_one() -> None:
    (made,) = found(
        told("a", Interval(None, dt.date(2022, 5, 21)), bounded=True),
        told("b", day("2022-05-03")),
    )
    assert made.interval == day("2022-05-03")
    assert not made.bounded
    assert len(made.evidence) == 2


def test_same_input_same_ids() -> None:
    first, second = (found(told("a", day("2022-05-03"))) for _ in range(2))
    assert first == second
