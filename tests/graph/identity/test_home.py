"""Names that bodies of many countries bear: one actor only in texts of one country."""

from __future__ import annotations

import pytest

from graph.actors import resolve
from graph.mentions.common_names import is_common_name
from tests.graph.test_actors import pile

NORWAY = "[Norway|LOC nsubj] met [Norway|LOC obj]. "
CHILE = "[Chile|LOC nsubj] met [Chile|LOC obj]. "
PARTY = "[The *Democratic Party*|ORG nsubj] won."
BANK = "[The *Lorne Party*|ORG nsubj] won."
COURT = "[The *Supreme Court*|ORG nsubj] met."
COUNCIL = "[The *Security Council*|ORG nsubj] met."


@pytest.mark.parametrize(("first", "second", "actors"), [
    (NORWAY + PARTY, CHILE + PARTY, 2),
    (NORWAY + PARTY, NORWAY + PARTY, 1),
    (NORWAY + PARTY, PARTY, 1),  # a text of no country says nothing against it
    (NORWAY + BANK, CHILE + BANK, 1),
    (NORWAY + COUNCIL, CHILE + COUNCIL, 1),
    (NORWAY + PARTY, NORWAY + CHILE + PARTY, 1),
    (NORWAY + PARTY, CHILE * 2 + NORWAY[:22] + " left. " + PARTY, 2),
    (NORWAY + COURT, CHILE + "[Chile Supreme Court|ORG nsubj] met.", 2),
    (CHILE + COURT, CHILE + "[Chile Supreme Court|ORG nsubj] met.", 1),
    (NORWAY + "[Parliament|ORG nsubj] met.", CHILE + "[Parliament|ORG nsubj] met.", 2),
])
def test_bodies_of_a_common_name(first: str, second: str, actors: int) -> None:
    found = resolve(pile(first, second))
    assert sum(a.kind not in ("country", "place") for a in found.actors) == actors


@pytest.mark.parametrize(("name", "common"), [
    ("national assembly", True), ("ministry of justice", True), ("supreme court", True),
    ("parliament", True), ("security council", False), ("alba party", False), ("justice", False),
])
def test_what_each_country_may_have(name: str, common: bool) -> None:
    assert is_common_name(name) is common
