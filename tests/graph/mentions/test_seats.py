"""Which capitals stand for their governments, from hand-made events."""

from __future__ import annotations

import pytest

from graph.actors import resolve
from graph.mentions.countries import country_of_capital
from graph.mentions.seats import as_governments
from graph.mentions.written import stands_for_country
from tests.graph.marked import marked
from timeline.document import Evidence, Mention, Span
from timeline.event import Event, Participant, Role
from timeline.order import Timeline

DOES = "[Nairobi|LOC nsubj] acted against [the rebels|c obj lemma=rebel num=plur]."


def told(text: str, predicate: str, type: str | None, **roles: Role) -> Timeline:
    """A timeline of one event; `roles` gives the mentions (by text) their parts in it."""
    document, mentions = marked(text)
    parts = tuple(Participant(roles[m.text], m.span, m.text, acts=True)
                  for m in mentions if m.text in roles)
    event = Event("e", predicate, Span(0, 1), mentions[0].span, parts, "occurred",
                  Evidence("d1", mentions[0].span, "test"), type=type)
    return Timeline((document,), (), mentions, (event,))


def test_what_is_sent_to_a_town_is_not_told_its_government() -> None:
    document, mentions = marked("It went to [Nairobi|LOC obl].")
    part = Participant("recipient", mentions[0].span, "Nairobi", via="to", acts=True)
    event = Event("e", "send envoy to", Span(0, 1), mentions[0].span, (part,), "occurred",
                  Evidence("d1", mentions[0].span, "test"), type="CONSULT")
    assert not stands(Timeline((document,), (), mentions, (event,)))


def stands(timeline: Timeline) -> bool:
    return "Kenya" in {a.name for a in resolve(timeline).actors}


@pytest.mark.parametrize(("predicate", "type", "role", "country"), [
    ("accuse", "ACCUSE", "agent", True),
    ("accuse", "ACCUSE", "patient", True),
    ("sign accord with", "AGREE", "partner", True),
    ("bomb", "ASSAULT", "patient", False),
    ("visit", "CONSULT", "patient", False),
    ("host", "CONSULT", "agent", False),
    ("grow", None, "agent", False),
    ("give chance to", None, "recipient", True),
])
def test_a_capital_acts_for_its_country(
    predicate: str, type: str | None, role: Role, country: bool
) -> None:
    assert stands(told("[Nairobi|LOC nsubj] was in the news.", predicate, type,
                       Nairobi=role)) is country


def test_what_it_does_to_somebody_needs_no_type() -> None:
    roles: dict[str, Role] = {"Nairobi": "agent", "the rebels": "patient"}
    assert stands(told(DOES, "chase", None, **roles))
    assert not stands(told(DOES, "have", None, **roles))
    assert not stands(told(DOES.replace("Nairobi", "Mombasa"), "chase", None,
                           Mombasa="agent", **{"the rebels": "patient"}))


@pytest.mark.parametrize(("type", "stands_for"), [("ORG", True), ("LOC", False), ("PER", False)])
def test_a_capital_read_as_a_body_is_a_government(type: str, stands_for: bool) -> None:
    text = f"It condemned [Nairobi|{type} nmod:poss]'s doing."
    for told, wanted in ((text, False), (f"{text} [Kenya|LOC nsubj] wept.", stands_for)):
        _, mentions = marked(told)
        assert stands_for_country(as_governments(mentions, ())[0]) is wanted


def test_the_town_beside_it_stays_a_town() -> None:
    text = "[Nairobi|LOC nsubj] spoke. It rained in [Nairobi|LOC obl]."
    document, mentions = marked(text)
    said = Participant("agent", mentions[0].span, "Nairobi", acts=True)
    event = Event("e", "accuse", Span(0, 1), mentions[0].span, (said,), "occurred",
                  Evidence("d1", mentions[0].span, "test"), type="ACCUSE")
    found = resolve(Timeline((document,), (), mentions, (event,)))
    kenya = found.actors[0]
    spoken: list[Mention] = list(kenya.mentions)
    assert (kenya.name, kenya.kind, kenya.aliases) == ("Kenya", "country", ("Nairobi",))
    assert [m.span for m in spoken] == [mentions[0].span]


@pytest.mark.parametrize(("name", "code"), [
    ("Nairobi", "KE"), ("Washington", "US"), ("Kiev", "UA"), ("Delhi", "IN"),
    ("Brussels", None), ("Mombasa", None), ("Georgetown", None),
])
def test_whose_capital(name: str, code: str | None) -> None:
    found = country_of_capital(name)
    assert (found.code if found else None) == code


@pytest.mark.parametrize(("text", "country"), [
    ("[Nairobi|PER nsubj] was in the news.", True),
    ("[Nairobi|PER nsubj] was in the news. [Ada Nairobi|PER nsubj] slept.", False),
    ("[Mr *Nairobi*|PER nsubj titles=Mr] was in the news.", False),
])
def test_a_capital_is_nobody_unless_somebody_bears_its_name(text: str, country: bool) -> None:
    roles: dict[str, Role] = {"Nairobi": "agent", "Mr Nairobi": "agent"}
    assert stands(told(text, "accuse", "ACCUSE", **roles)) is country
