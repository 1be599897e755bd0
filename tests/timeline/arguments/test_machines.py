"""Whose machines act in a clause, from hand-written trees."""

from __future__ import annotations

import pytest

from tests.timeline.trees import parsed
from timeline.arguments.clauses import clause
from timeline.arguments.nominals import noun_clause
from timeline.arguments.strikes import with_doers
from timeline.document import Document
from timeline.mentions import mentions
from timeline.syntax.sentence import sentences

JETS = """
Norlandian Norlandian ADJ amod 2
jets jet NOUN nsubj 3 Number=Plur
hit hit VERB root 0 Tense=Past|VerbForm=Fin
Ost Ost PROPN obj 3
"""
COALITION = JETS.replace("Norlandian Norlandian ADJ amod", "Coalition coalition NOUN compound")
APACHE = JETS.replace("Norlandian Norlandian ADJ amod", "Kestrel Kestrel PROPN compound")
TRUCKS = JETS.replace("jets jet", "trucks truck")
ARMY = """
Norlandian Norlandian ADJ amod 3
army army NOUN compound 3
tanks tank NOUN nsubj 4 Number=Plur
hit hit VERB root 0 Tense=Past|VerbForm=Fin
Ost Ost PROPN obj 4
"""
OWNED = """
Norland Norland PROPN nmod:poss 3
_'s 's PART case 1
drones drone NOUN nsubj 4 Number=Plur
hit hit VERB root 0 Tense=Past|VerbForm=Fin
Ost Ost PROPN obj 4
"""
BOTH = """
Norlandian Norlandian ADJ amod 4
and and CCONJ cc 3
Estran Estran ADJ conj 1
ships warship NOUN nsubj 5 Number=Plur
hit hit VERB root 0 Tense=Past|VerbForm=Fin
Ost Ost PROPN obj 5
"""
RAID = """
A a DET det 2
raid raid NOUN nsubj 6
by by ADP case 5
Norlandian Norlandian ADJ amod 5
bombers bomber NOUN nmod 2 Number=Plur
hit hit VERB root 0 Tense=Past|VerbForm=Fin
Ost Ost PROPN obj 6
"""
NAMES = {"Norlandian": "NORP", "Estran": "NORP", "Norland": "LOC", "Ost": "LOC", "Kestrel": "ORG"}


@pytest.mark.parametrize(
    ("tree", "wanted"),
    [
        (JETS, {"jets", "Norlandian"}),
        (COALITION, {"jets", "Coalition"}),
        (APACHE, {"jets"}),
        (TRUCKS, {"trucks"}),
        (ARMY, {"tanks", "army"}),
        (OWNED, {"drones", "Norland"}),
        (BOTH, {"ships", "Norlandian", "Estran"}),
    ],
    ids=["a people", "a body", "the name of the machine", "no machine of war",
         "the nearest of two", "who has it", "two peoples"],
)  # fmt: skip
def test_who_strikes(tree: str, wanted: set[str]) -> None:
    (s,) = sentences(parsed(tree, **NAMES))
    verb = next(w.i for w in s.words if w.dep == "root")
    found = with_doers(s, clause(s, verb))
    assert {s.words[a.word].text for a in found.roles("agent")} == wanted


def test_who_raids_in_a_noun() -> None:
    (s,) = sentences(parsed(RAID, **NAMES))
    found = noun_clause(s, 1)
    assert found is not None
    assert {s.words[a.word].text for a in found.roles("agent")} == {"bombers", "Norlandian"}


def test_a_body_before_its_machines_is_spoken_of() -> None:
    doc = parsed(COALITION, **NAMES)
    assert "Coalition" in {m.text for m in mentions(Document("d", doc.text), sentences(doc))}
    doc = parsed(COALITION.replace("jets jet", "leaders leader"), **NAMES)
    assert "Coalition" not in {m.text for m in mentions(Document("d", doc.text), sentences(doc))}
