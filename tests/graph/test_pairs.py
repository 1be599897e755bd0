"""Which participants make a pair, which way round, and how surely."""

from __future__ import annotations

import pytest

from graph.pairs import SURE, Pair, among, pairs
from timeline.document import Evidence, Span
from timeline.event import Event, Participant, Role

NORLAND, FRONT, DAM, SUDRIA = Span(0, 7), Span(20, 25), Span(30, 33), Span(40, 46)


def part(
    role: Role, span: Span, text: str, via: str | None = None, acts: bool = True
) -> Participant:
    return Participant(role, span, text, via, acts)


def event(predicate: str, *parts: Participant, standing: bool = False) -> Event:
    sentence = Span(0, 60)
    return Event(
        id="d#9",
        predicate=predicate,
        predicate_span=Span(9, 12),
        sentence=sentence,
        participants=parts,
        status="occurred",
        evidence=Evidence("d", sentence, "verb"),
        standing=standing,
    )


def sure(found: tuple[Pair, ...]) -> list[tuple[str, str, str]]:
    return [(p.source.text, p.predicate, p.target.text) for p in found if p.confidence >= SURE]


AGENT = part("agent", NORLAND, "Norland")


@pytest.mark.parametrize(
    ("predicate", "target", "said"),
    [
        ("attack", part("patient", FRONT, "Front"), "attack"),
        ("fight against", part("patient", FRONT, "Front", "against"), "fight against"),
        ("kill", part("patient", FRONT, "Front", "of"), "kill"),
        ("request", part("other", FRONT, "Front", "help from"), "request help from"),
        ("seek", part("place", FRONT, "Front", "asylum in"), "seek asylum in"),
        ("hold talk", part("partner", FRONT, "Front", "with"), "hold talk with"),
        ("give boat", part("recipient", FRONT, "Front", "to"), "give boat to"),
    ],
)
def test_agent_acts_on_a_party(predicate: str, target: Participant, said: str) -> None:
    assert sure(pairs(event(predicate, AGENT, target))) == [("Norland", said, "Front")]


@pytest.mark.parametrize(("predicate", "body", "said"), [
    ("speaker of parliament of", "parliament", "speaker of"),
    ("armed forces commander of", "the armed forces", "commander of"),
    ("prime minister of", "parliament", "prime minister of"),
    ("parliament of", "parliament", "parliament of"),
])
def test_an_office_tells_its_body_once(predicate: str, body: str, said: str) -> None:
    held = event(predicate, AGENT, part("other", FRONT, body, "of"), standing=True)
    assert [p.predicate for p in pairs(held)] == [said]


def test_who_strikes_what_is_somebodys_strikes_him() -> None:
    camp = part("patient", DAM, "the camp of the Front", acts=False)
    whose = Participant("topic", FRONT, "Front", "of", True, 1)
    shared = Participant("topic", FRONT, "Front", "of", True, 3)
    assert sure(pairs(event("raid", AGENT, camp, whose))) == [("Norland", "raid of", "Front")]
    assert sure(pairs(event("shell", AGENT, camp, shared))) == [("Norland", "shell of", "Front")]
    assert sure(pairs(event("paint", AGENT, camp, shared))) == []


def test_a_thing_makes_no_sure_pair() -> None:
    assert sure(pairs(event("open", AGENT, part("patient", DAM, "the dam", acts=False)))) == []


@pytest.mark.parametrize(
    ("predicate", "together"), [("meet", True), ("sign deal", True), ("sing", False)]
)
def test_agents_of_what_is_done_together(predicate: str, together: bool) -> None:
    found = sure(pairs(event(predicate, AGENT, part("agent", SUDRIA, "Sudria"))))
    assert found == ([("Norland", predicate, "Sudria")] if together else [])


@pytest.mark.parametrize(("predicate", "sent"), [("send troop", True), ("invite side", False)])
def test_a_town_is_sent_to_but_no_guest(predicate: str, sent: bool) -> None:
    there = part("place", FRONT, "Ost", "to")
    assert bool(sure(pairs(event(predicate, AGENT, there)))) is sent


def test_who_is_named_of_a_group_does_nothing_with_it() -> None:
    front = part("agent", FRONT, "Front", "including")
    sudria = part("agent", SUDRIA, "Sudria", "including")
    told = sure(pairs(event("meet", part("agent", NORLAND, "powers"), front, sudria)))
    assert told == [("Front", "meet", "Sudria")]


def test_nobody_acts_on_what_it_is_part_of() -> None:
    whole = part("patient", Span(0, 15), "Norland and all")
    assert pairs(event("attack", AGENT, whole)) == ()


def test_a_title_inside_its_bearer_still_ties_them() -> None:
    bearer = part("agent", Span(0, 30), "Front spokesman Otto Varn")
    body = part("partner", Span(0, 5), "Front", "of")
    assert sure(pairs(event("spokesman of", bearer, body, standing=True))) == [
        ("Front spokesman Otto Varn", "spokesman of", "Front")
    ]


def test_surest_first_and_never_reversed() -> None:
    found = pairs(
        event(
            "attack", AGENT, part("place", SUDRIA, "Sudria", "in"), part("patient", FRONT, "Front")
        )
    )
    assert [p.target.text for p in found] == ["Front", "Sudria"]
    assert {p.source.text for p in found} == {"Norland"}


@pytest.mark.parametrize(("predicate", "together"), [("meet", True), ("hold talks", True),
                                                     ("burn", False), ("fight for", False)])
def test_one_phrase_for_several_who_do_it_together(predicate: str, together: bool) -> None:
    both = part("agent", NORLAND, "both sides")
    aim = part("topic", DAM, "reform", "for", acts=False)
    found = [*among(event(predicate, both, *([aim] if predicate.endswith(" for") else [])))]
    assert [(p.source, p.target) for p in found] == ([(both, both)] if together else [])


@pytest.mark.parametrize(("via", "struck"), [("base of", True), ("president of", False)])
def test_who_strikes_a_base_strikes_whose_it_is(via: str, struck: bool) -> None:
    dam = part("patient", DAM, "base", acts=False)
    owner = Participant("topic", SUDRIA, "Sudria", via, True, depth=3)
    assert (("Norland", f"strike {via}", "Sudria") in sure(pairs(
        event("strike", AGENT, dam, owner)))) is struck
