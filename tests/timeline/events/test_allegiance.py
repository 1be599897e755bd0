"""Whose side somebody is said to be on, from hand-written trees."""

from __future__ import annotations

import pytest

from tests.timeline.trees import parsed
from timeline.document import Document
from timeline.events.allegiance import allegiances
from timeline.events.standing import standing
from timeline.mentions import mentions
from timeline.syntax.sentence import sentences

PART = """
Norland Norland PROPN nsubj 9
_, , PUNCT punct 4
as as ADP case 4
part part NOUN nmod 1
of of ADP case 7
the the DET det 7
Pact Pact PROPN nmod 4
_, , PUNCT punct 1
left leave VERB root 0 Tense=Past|VerbForm=Fin
"""
FOUGHT = """
Norland Norland PROPN nsubj 2
fought fight VERB root 0 Tense=Past|VerbForm=Fin
as as ADP case 4
part part NOUN obl 2
of of ADP case 7
the the DET det 7
Pact Pact PROPN nmod 4
"""
ALLIED = """
The the DET det 2
Front Front PROPN nsubj:pass 4
is be AUX aux:pass 4 VerbForm=Fin
allied ally VERB root 0 Tense=Past|VerbForm=Part
with with ADP case 6
Norland Norland PROPN obl 4
"""
NOT_ALLIED = ALLIED.replace("allied ally VERB", "filled fill VERB")
LOYAL = """
Fighters fighter NOUN nsubj 5 Number=Plur
loyal loyal ADJ amod 1
to to ADP case 4
Norland Norland PROPN obl 2
left leave VERB root 0 Tense=Past|VerbForm=Fin
"""
COST = """
Prices price NOUN nsubj 5 Number=Plur
linked link VERB acl 1 Tense=Past|VerbForm=Part
to to ADP case 4
Norland Norland PROPN obl 2
rose rise VERB root 0 Tense=Past|VerbForm=Fin
"""
DENIED = """
The the DET det 2
Front Front PROPN nsubj:pass 5
is be AUX aux:pass 5 VerbForm=Fin
not not PART advmod 5
allied ally VERB root 0 Tense=Past|VerbForm=Part
with with ADP case 7
Norland Norland PROPN obl 5
"""
NAMES = {"Norland": "LOC", "Pact": "ORG", "Front": "ORG"}


@pytest.mark.parametrize(
    ("tree", "wanted"),
    [
        (PART, [("Norland", "part of", "Pact")]),
        (PART.replace("Pact Pact PROPN", "plan plan NOUN"), []),
        (FOUGHT, [("Norland", "part of", "Pact")]),
        (ALLIED, [("Front", "allied with", "Norland")]),
        (NOT_ALLIED, []),
        (DENIED, []),
        (LOYAL, [("Fighters", "loyal to", "Norland")]),
        (COST, []),
    ],
    ids=["as part of", "part of a plan", "fought as part of", "allied with", "another participle",
         "no longer said", "loyal to", "a thing is on no side"],
)  # fmt: skip
def test_allegiance(tree: str, wanted: list[tuple[str, str, str]]) -> None:
    (s,) = sentences(parsed(tree, **NAMES))
    found = allegiances(s)
    told = [(s.words[a.who].text, a.predicate, s.words[a.whose].text) for a in found]
    assert told == wanted


def test_an_allegiance_stands_between_its_two_parties() -> None:
    doc = parsed(ALLIED, **NAMES)
    document = Document("d", doc.text)
    said = mentions(document, sentences(doc))
    (event,) = [e for s in sentences(doc) for e in standing(document, s, said)]
    assert event.standing
    assert [p.text for p in event.participants] == ["The Front", "Norland"]
