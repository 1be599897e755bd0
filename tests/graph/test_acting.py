"""Whom a graph lets act though no text tells who they are."""

from __future__ import annotations

import pytest

import timeline
from graph.actors import resolve
from graph.relations import relations
from tests.timeline.told import document

TOLD = (
    ("Gunmen killed Otto Roe in the old harbour.", {("Gunmen", "kill", "Otto Roe")}),
    ("Ada Lind was shot by a gunman.", {("gunman", "shoot", "Ada Lind")}),
    ("Police in the capital arrested two protesters.", {("Police", "arrest", "protesters")}),
    ("The rebels and the army signed a truce.", {("rebels", "sign truce", "army")}),
    ("Soldiers killed villagers in the north.", set()),
    ("Our troops arrested Otto Roe.", set()),
    ("Visitors thanked Otto Roe.", set()),
)


@pytest.fixture(scope="module")
def read() -> dict[str, set[tuple[str, str, str]]]:
    made = timeline.build([document(str(n), text) for n, (text, _) in enumerate(TOLD)])
    actors = resolve(made)
    found: dict[str, set[tuple[str, str, str]]] = {text: set() for text, _ in TOLD}
    for r in relations(made, actors):
        if not r.standing:
            source, target = actors.actor(r.source).name, actors.actor(r.target).name
            found[TOLD[int(r.evidence[0].document)][0]].add((source, r.predicate, target))
    return found


@pytest.mark.parametrize(("text", "wanted"), TOLD, ids=[text for text, _ in TOLD])
def test_fighters_and_crowds_act_beside_somebody_known(
    read: dict[str, set[tuple[str, str, str]]], text: str, wanted: set[tuple[str, str, str]]
) -> None:
    assert read[text] == wanted
