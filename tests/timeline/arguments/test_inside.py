"""Actors inside phrases, with the words that tie them, from hand-written trees."""

from __future__ import annotations

from tests.timeline.told import read_all
from tests.timeline.trees import parsed
from timeline.arguments.clause import Argument
from timeline.arguments.inside import reach
from timeline.document import Document
from timeline.event import Participant
from timeline.events.steps import events
from timeline.mentions import mentions
from timeline.syntax.sentence import sentences

COMMENT = """
The the DET det 2
envoy envoy NOUN nsubj 3 Number=Sing
commented comment VERB root 0 Tense=Past|VerbForm=Fin
on on ADP case 6
an a DET det 6
attack attack NOUN obl 3
on on ADP case 8
Norland Norland PROPN nmod 6
"""
EXAMPLES = """
Rebels rebel NOUN nsubj 2 Number=Plur
burned burn VERB root 0 Tense=Past|VerbForm=Fin
four four NUM nummod 4
farms farm NOUN obj 2
including include VERB case 7
the the DET det 7
Ostrava Ostrava PROPN nmod 4
"""
STRIKE = """
The the DET det 3
Norland Norland PROPN compound 3
proposal proposal NOUN nsubj 4
failed fail VERB root 0 Tense=Past|VerbForm=Fin
"""


def parties(tree: str, **names: str) -> tuple[Participant, ...]:
    doc = parsed(tree, **names)
    document = Document("d", doc.text)
    found = events(document, sentences(doc), (), mentions(document, sentences(doc)))
    return tuple(p for e in found for p in e.participants)


def test_an_actor_inside_an_oblique_has_the_whole_tie() -> None:
    norland = [p for p in parties(COMMENT, Norland="LOC") if p.text == "Norland" and p.depth]
    assert [(p.role, p.via) for p in norland] == [("topic", "on attack on")]


def test_an_example_is_no_party_of_its_own() -> None:
    assert not [p for p in parties(EXAMPLES, Ostrava="LOC") if p.text.endswith("Ostrava")]


def test_a_name_before_a_noun_stands_further_inside_than_a_complement() -> None:
    (s,) = sentences(parsed(STRIKE, Norland="LOC"))
    found = reach(s, Argument("agent", 2, None, "subject"))
    assert [(a.word, a.via, a.depth) for a in found] == [(1, "proposal by", 3)]


def test_where_somebody_is_invited_to_is_a_place() -> None:
    (found,) = read_all(["Ada Lind invited both sides to Norland."]).values()
    (to,) = [p for e in found for p in e.participants if p.text == "Norland"]
    assert (to.role, to.via) == ("place", "side to")
