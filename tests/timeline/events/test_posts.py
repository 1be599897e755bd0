"""Who holds a post, and who is said to be somewhere, from hand-written trees."""

from __future__ import annotations

import pytest

from timeline.document import Document
from timeline.events.standing import standing
from timeline.mentions import mentions
from timeline.syntax.sentence import sentences

from tests.timeline.trees import parsed

BECAME = """
Ada Ada PROPN nsubj 3
Lorne Lorne PROPN flat 1
became become VERB root 0 Tense=Past|VerbForm=Fin
chair chairman NOUN xcomp 3 Number=Sing
of of ADP case 7
the the DET det 7
Union Union PROPN nmod 4
"""
SERVED = """
Ada Ada PROPN nsubj 3
Lorne Lorne PROPN flat 1
served serve VERB root 0 Tense=Past|VerbForm=Fin
as as ADP case 5
envoy envoy NOUN obl 3 Number=Sing
of of ADP case 8
the the DET det 8
Union Union PROPN nmod 5
"""
NAMED = """
Norland Norland PROPN nsubj 2
named name VERB root 0 Tense=Past|VerbForm=Fin
Ada Ada PROPN obj 2
Lorne Lorne PROPN flat 3
envoy envoy NOUN xcomp 2 Number=Sing
to to ADP case 8
the the DET det 8
Union Union PROPN nmod 5
"""
ONE_OF = """
Ada Ada PROPN nsubj 4
Lorne Lorne PROPN flat 1
is be AUX cop 4 VerbForm=Fin
one one NUM root 0
of of ADP case 7
the the DET det 7
leaders leader NOUN nmod 4 Number=Plur
of of ADP case 10
the the DET det 10
Union Union PROPN nmod 7
"""
HE = """
He he PRON nsubj 4 PronType=Prs
was be AUX cop 4 VerbForm=Fin
an a DET det 4
officer officer NOUN root 0 Number=Sing
in in ADP case 7
the the DET det 7
Union Union PROPN nmod 4
"""
THERE = """
Ada Ada PROPN nsubj 5
Lorne Lorne PROPN flat 1
is be AUX cop 5 VerbForm=Fin
in in ADP case 5
Norland Norland PROPN root 0
"""
NOT_THERE = """
Ada Ada PROPN nsubj 6
Lorne Lorne PROPN flat 1
is be AUX cop 6 VerbForm=Fin
not not PART advmod 6
in in ADP case 6
Norland Norland PROPN root 0
"""
BASED = """
The the DET det 2
Union Union PROPN nsubj:pass 4
is be AUX aux:pass 4 VerbForm=Fin
based base VERB root 0 Tense=Past|VerbForm=Part
in in ADP case 6
Norland Norland PROPN obl 4
"""
NAMES = {"Ada_Lorne": "PER", "Union": "ORG", "Norland": "LOC"}


@pytest.mark.parametrize(
    ("tree", "wanted"),
    [
        (BECAME, [("Ada Lorne", "chairman of", "the Union")]),
        (BECAME.replace("became become", "saw see"), []),
        (SERVED, [("Ada Lorne", "envoy of", "the Union")]),
        (SERVED.replace("as as", "with with"), []),
        (NAMED, [("Ada Lorne", "envoy to", "the Union")]),
        (ONE_OF, [("Ada Lorne", "leader of", "the Union")]),
        (ONE_OF.replace("leaders leader", "songs song"), []),
        (HE, [("He", "officer in", "the Union")]),
        (HE.replace("He he", "It it"), []),
        (THERE, [("Ada Lorne", "in", "Norland")]),
        (NOT_THERE, []),
        (BASED, [("The Union", "based in", "Norland")]),
    ],
    ids=["what somebody became", "what somebody saw", "served as", "served with", "was named",
         "one of several", "a thing of somebody's", "he is", "it is", "is there", "is not there",
         "has its seat there"],
)  # fmt: skip
def test_posts_and_places(tree: str, wanted: list[tuple[str, str, str]]) -> None:
    doc = parsed(tree, **NAMES)
    document = Document("d", doc.text)
    said = mentions(document, doc)
    found = [e for s in sentences(doc) for e in standing(document, s, said)]
    told = [(e.participants[0].text, e.predicate, e.participants[1].text) for e in found
            if e.evidence.rule != "belonging"]  # fmt: skip
    assert told == wanted
