"""The timeline's order, its filters, and the same happening told twice."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.document import Document, Evidence, Span
from timeline.event import Event, Participant, Status
from timeline.happening import joined
from timeline.interval import Interval
from timeline.near import near
from timeline.order import Timeline
from timeline.syntax.name_words import words

DAYS = st.dates(dt.date(1990, 1, 1), dt.date(2030, 12, 31))


def event(
    start: int, interval: Interval | None = None, bounded: bool = False, status: Status = "occurred"
) -> Event:
    return Event(
        id=f"d#{start}",
        predicate="attack",
        predicate_span=Span(start, start + 1),
        sentence=Span(start, start + 1),
        participants=(
            Participant("agent", Span(0, 7), "Norland", acts=True),
            Participant("patient", Span(8, 14), "Norland's fleet", acts=True),
        ),
        status=status,
        evidence=Evidence("d", Span(start, start + 1), "verb"),
        interval=interval,
        bounded=bounded,
    )


def timeline(*events: Event) -> Timeline:
    return Timeline((Document("d", "x" * 100),), (), (), events)


def day(text: str) -> Interval:
    at = dt.date.fromisoformat(text)
    return Interval.closed(at, at)


MAY = event(5, day("2022-05-03"))
YEAR = event(4, Interval(dt.date(2021, 1, 1), dt.date(2022, 1, 1)))
SOMETIME = event(3, Interval(None, dt.date(2022, 5, 21)), bounded=True)
NEVER = event(2)


def test_dated_first_by_day_then_the_rest() -> None:
    assert timeline(NEVER, SOMETIME, MAY, YEAR).events[:2] == (YEAR, MAY)
    assert timeline(NEVER, SOMETIME, MAY, YEAR).dated.events == (YEAR, MAY)
    assert set(timeline(NEVER, SOMETIME, MAY, YEAR).undated) == {NEVER, SOMETIME}


@given(st.permutations([MAY, YEAR, SOMETIME, NEVER]))
def test_order_does_not_hang_on_input(events: list[Event]) -> None:
    assert timeline(*events).events == timeline(MAY, YEAR, SOMETIME, NEVER).events


def test_possibly_and_certainly_between() -> None:
    whole = timeline(NEVER, SOMETIME, MAY, YEAR)
    assert set(whole.between("2021-06-01", "2022-06-01")) == {YEAR, MAY, SOMETIME}
    assert set(whole.between("2021-06-01", "2022-06-01", certainly=True)) == {MAY}
    assert whole.between("2021-06", "2022-05") == whole.between("2021-06-01", "2022-05-31")
    assert whole.during("2021-06/2022-05") == whole.between("2021-06", "2022-05")
    assert set(whole.during("2022", certainly=True)) == {MAY}
    with pytest.raises(ValueError, match="soon"):
        whole.between("soon", None)


@given(DAYS, DAYS)
def test_certain_events_are_possible_ones(a: dt.date, b: dt.date) -> None:
    first, last = sorted((a, b))
    whole = timeline(NEVER, SOMETIME, MAY, YEAR)
    certain = set(whole.between(first, last, certainly=True))
    assert certain <= set(whole.between(first, last))


def test_involving_reads_names_without_case_and_articles() -> None:
    assert len(timeline(MAY).involving("the NORLAND")) == 1
    assert len(timeline(MAY).involving("Sudria")) == 0
    with pytest.raises(ValueError, match=r"'\.'"):
        timeline(MAY).involving(".")
    assert words("The Norland's fleet") == {"norland", "fleet"}


def test_two_documents_with_one_id_are_refused() -> None:
    with pytest.raises(ValueError, match="share an id"):
        Timeline((Document("d", "x"), Document("d", "y")), (), (), ())


def test_told_twice_is_one_happening_with_its_conflicts() -> None:
    later = event(6, day("2022-05-05"))
    (happening,) = joined([MAY, later])
    assert happening.events == (MAY, later)
    assert len(happening.conflicts) == 1
    assert len(joined([MAY, YEAR])) == 2
    (denied,) = joined([MAY, event(7, day("2022-05-03"), status="negated")])
    assert "denies" in denied.conflicts[0]


def test_of_very_many_dates_the_first_few_differences_are_said() -> None:
    days = [event(20 + n, day(f"2022-05-{n + 1:02}")) for n in range(30)]
    (happening,) = joined([event(5, Interval.year(2022)), *days])
    assert len(happening.events) == 31
    *pairs, last = happening.conflicts
    assert all("dates it" in pair for pair in pairs)
    assert len(pairs) < len(days)
    assert last == "31 dates are told in all"


def test_a_telling_repeats_one_that_is_as_sure_and_as_finely_dated() -> None:
    same = event(8, day("2022-05-03"))
    in_may = event(9, Interval.month(2022, 5))
    in_2022 = event(10, Interval.year(2022))
    planned = event(11, day("2022-05-03"), status="planned")
    (happening,) = joined([event(5, day("2022-05-03")), same, in_may, in_2022, planned, event(12)])
    assert {e.id: lead.id for e, lead in happening.repeats.items()} == {"d#8": "d#5", "d#9": "d#5"}


def test_what_one_party_did_alone_is_told_twice_where_that_party_is_known() -> None:
    left = replace(MAY, predicate="leave", participants=MAY.participants[:1])
    again = replace(left, id="d#8")
    other_day = replace(again, when=None, interval=None)
    assert len(joined([left, again])) == 2
    assert len(joined([left, again], lambda e, p: 3)) == 1
    assert len(joined([left, other_day], lambda e, p: 3)) == 2
    said = [replace(e, predicate="say") for e in (left, again)]
    assert len(joined(said, lambda e, p: 3)) == 2


def test_what_differs_beside_the_parties_is_told_once_each() -> None:
    def went(at: int, *others: Participant) -> Event:
        return replace(MAY, id=f"d#{at}", participants=(MAY.participants[0], *others))

    def to(place: str) -> Participant:
        return Participant("place", Span(0, 3), place, "to", acts=False)

    def known(e: Event, p: Participant) -> object:
        return 3 if p.role == "agent" else words(p.text)

    def lent(at: int, who: str) -> Event:
        got = Participant("recipient", Span(0, 3), who)
        return replace(MAY, id=f"d#{at}", participants=(*MAY.participants, got))

    there = [went(5, to("Ost")), went(6, to("Varn")), went(7, to("the port of Ost")), went(8)]
    told = [[e.id for e in h.events] for h in joined(there, known)]
    assert told == [["d#5", "d#7", "d#8"], ["d#6"]]
    assert len(joined([lent(5, "Estra"), lent(6, "Sudland"), lent(7, "Estra")])) == 2
    (happening,) = joined([replace(MAY, place="Ost"), replace(MAY, id="d#9", place="Varn")])
    assert happening.repeats == {}


@given(DAYS, st.integers(-40, 40))
def test_near_is_within_a_week_either_way(start: dt.date, apart: int) -> None:
    other = start + dt.timedelta(days=apart)
    a, b = Interval.closed(start, start), Interval.closed(other, other)
    assert near(a, b) is near(b, a)
    assert near(a, b) is (abs(apart) <= 8)
    assert near(a, None)


def test_what_a_notebook_prints_is_short() -> None:
    day = event(1, Interval.day(dt.date(2022, 5, 2)))
    story = timeline(day, event(2))
    assert repr(story) == "<Timeline: 2 events, 1 dated, 1 documents>"
    assert repr(story.documents[0]) == "<Document 'd' date unknown: None, 100 characters>"
    assert str(day) == (
        "2022-05-02: attack (agent 'Norland', patient \"Norland's fleet\") [occurred]"
    )
    assert str(event(2)).startswith("undated: attack")
    assert repr(event(2)).startswith("<Event 'd#2' undated: attack")


def test_a_timeline_is_indexed_and_sliced() -> None:
    first, second = event(1, Interval.day(dt.date(2022, 5, 2))), event(2)
    story = timeline(second, first)
    assert (story[0], story[-1]) == (first, second)
    assert list(story[:1]) == [first]
    assert story[:1].documents == story.documents


@pytest.mark.parametrize("day", ["2022-99-01", "May", ""])
def test_what_is_no_period_is_shown(day: str) -> None:
    with pytest.raises(ValueError, match=f"not a period: '{day}'"):
        timeline().between(day, None)


def test_a_period_that_runs_backward_and_a_name_that_is_none_are_shown() -> None:
    with pytest.raises(ValueError, match="from '2022' to '2021'; it ends before it begins"):
        timeline().between("2022", "2021")
    with pytest.raises(ValueError, match="a name needs a letter: None"):
        timeline().involving(None)  # type: ignore[arg-type]
