"""Who holds a post, and who is said to be somewhere, from hand-written trees."""

from __future__ import annotations

import pytest

from tests.timeline.trees import parsed
from timeline.document import Document
from timeline.events.standing import standing
from timeline.mentions import mentions
from timeline.syntax.sentence import sentences

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
AMONG = """
Ada Ada PROPN nsubj 6
Lorne Lorne PROPN flat 1
was be AUX cop 6 VerbForm=Fin
among among ADP case 6
three three NUM nummod 6
members member NOUN root 0 Number=Plur
of of ADP case 8
Union Union PROPN nmod 6
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
HE_THERE = """
He he PRON nsubj 4 PronType=Prs
is be AUX cop 4 VerbForm=Fin
in in ADP case 4
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
TENURE = """
After after ADP case 3
a a DET det 3
year year NOUN obl 11 Number=Sing
as as ADP case 5
envoy envoy NOUN nmod 3 Number=Sing
to to ADP case 7
Norland Norland PROPN nmod 5
_, , PUNCT punct 3
Ada Ada PROPN nsubj 11
Lorne Lorne PROPN flat 9
left leave VERB root 0 Tense=Past|VerbForm=Fin
"""
HIS_TERM = """
His his PRON nmod:poss 2 PronType=Prs
term term NOUN nsubj 7 Number=Sing
as as ADP case 4
envoy envoy NOUN nmod 2 Number=Sing
to to ADP case 6
Norland Norland PROPN nmod 4
ended end VERB root 0 Tense=Past|VerbForm=Fin
"""
APPOSED = """
Varn Varn PROPN nsubj 2
met meet VERB root 0 Tense=Past|VerbForm=Fin
Ada Ada PROPN obj 2
Lorne Lorne PROPN flat 3
_, , PUNCT punct 7
an an DET det 7
official official NOUN appos 3 Number=Sing
of of ADP case 10
the the DET det 10
Union Union PROPN nmod 7
_, , PUNCT punct 14
and and CCONJ cc 14
their their PRON nmod:poss 14 PronType=Prs
guests guest NOUN conj 3 Number=Plur
"""
ONE_BESIDE = """
Ada Ada PROPN nsubj 11
Lorne Lorne PROPN flat 1
_, , PUNCT punct 4
one one NUM appos 1
of of ADP case 7
the the DET det 7
leaders leader NOUN nmod 4 Number=Plur
of of ADP case 9
Union Union PROPN nmod 7
_, , PUNCT punct 4
left leave VERB root 0 Tense=Past|VerbForm=Fin
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
        (AMONG, [("Ada Lorne", "member of", "Union")]),
        (AMONG.replace("among among", "against against"), []),
        (HE, [("He", "officer in", "the Union")]),
        (HE.replace("He he", "It it"), []),
        (THERE, [("Ada Lorne", "in", "Norland")]),
        (NOT_THERE, []),
        (HE_THERE, [("He", "in", "Norland")]),
        (HE_THERE.replace("He he", "They they"), []),
        (BASED, [("The Union", "based in", "Norland")]),
        (SERVED.replace("served serve", "resigned resign"),
         [("Ada Lorne", "envoy of", "the Union")]),
        (SERVED.replace("served serve", "dressed dress"), []),
        (TENURE, [("Ada Lorne", "envoy to", "Norland")]),
        (TENURE.replace("year year", "letter letter"), []),
        (HIS_TERM, [("His", "envoy to", "Norland")]),
        (APPOSED, [("Ada Lorne", "official of", "the Union")]),
        (APPOSED.replace("an an DET det 7\n", "new new ADJ amod 7\n"), []),
        (ONE_BESIDE, [("Ada Lorne", "leader of", "Union")]),
    ],
    ids=["what somebody became", "what somebody saw", "served as", "served with", "was named",
         "one of several", "a thing of somebody's", "among several", "against several",
         "he is", "it is", "is there", "is not there",
         "he is there", "they are there", "has its seat there", "resigned as", "dressed as",
         "a tenure", "a letter", "his tenure", "an official before and", "one of a list",
         "one of several beside"],
)  # fmt: skip
def test_posts_and_places(tree: str, wanted: list[tuple[str, str, str]]) -> None:
    doc = parsed(tree, **NAMES)
    document = Document("d", doc.text)
    said = mentions(document, sentences(doc))
    found = [e for s in sentences(doc) for e in standing(document, s, said)]
    told = [(e.participants[0].text, e.predicate, e.participants[1].text) for e in found
            if e.evidence.rule != "belonging"]  # fmt: skip
    assert told == wanted
