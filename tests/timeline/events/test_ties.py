"""Ties of a sentence from hand-written trees: who is where, who belongs to whom."""

from __future__ import annotations

import pytest

from tests.timeline.trees import parsed
from timeline.document import Document
from timeline.events.standing import standing
from timeline.events.ties import ties
from timeline.mentions import mentions
from timeline.syntax.sentence import sentences

MEMBERS = """
Members member NOUN nsubj 5 Number=Plur
of of ADP case 4
the the DET det 4
Front Front PROPN nmod 1
left leave VERB root 0 Tense=Past|VerbForm=Fin
the the DET det 7
base base NOUN obj 5
in in ADP case 9
Ost Ost PROPN nmod 7
_, , PUNCT punct 11
Norland Norland PROPN appos 9
"""
STUDENTS = """
Students student NOUN nsubj 5 Number=Plur
at at ADP case 4
the the DET det 4
Front Front PROPN nmod 1
left leave VERB root 0 Tense=Past|VerbForm=Fin
"""
SUPPOSED = """
If if SCONJ mark 3
rebels rebel NOUN nsubj 3 Number=Plur
come come VERB root 0 Tense=Pres|VerbForm=Fin
to to ADP case 6
the the DET det 6
base base NOUN obl 3
in in ADP case 8
Ost Ost PROPN nmod 6
"""
BEFORE = """
The the DET det 2
chairman chairman NOUN nsubj 11 Number=Sing
of of ADP case 5
the the DET det 5
Ost Ost PROPN nmod 2
_, , PUNCT punct 7
Norland Norland PROPN appos 5
_, , PUNCT punct 5
maker maker NOUN appos 5 Number=Sing
Front Front PROPN appos 9
left leave VERB root 0 Tense=Past|VerbForm=Fin
"""
CLAUSE = """
The the DET det 2
envoy envoy NOUN nsubj 3
met meet VERB root 0 Tense=Past|VerbForm=Fin
Ada Ada PROPN obj 3
Lorne Lorne PROPN flat 4
near near ADP case 7
Ost Ost PROPN obl 3
"""
SAID_TO_BE = """
The the DET det 2
Council Council PROPN nsubj 6
is be AUX cop 6
a a DET det 6
small small ADJ amod 6
charity charity NOUN root 0
in in ADP case 8
Ost Ost PROPN nmod 6
"""
USE = """
The the DET det 2
use use NOUN nsubj 8
of of ADP case 4
gas gas NOUN nmod 2
by by ADP case 7
the the DET det 7
Front Front PROPN nmod 2
ended end VERB root 0 Tense=Past|VerbForm=Fin
talks talk NOUN obj 8
in in ADP case 11
Ost Ost PROPN nmod 2
"""
RAIN = """
Rain rain NOUN nsubj 2
fell fall VERB root 0 Tense=Past|VerbForm=Fin
in in ADP case 4
Ost Ost PROPN obl 2
"""
JOINED = """
Rebels rebel NOUN nsubj 4 Number=Plur
and and CCONJ cc 3
soldiers soldier NOUN conj 1 Number=Plur
in in ADP case 5
Ost Ost PROPN nmod 3
left leave VERB root 0 Tense=Past|VerbForm=Fin
""".replace("nsubj 4", "nsubj 6")
PARTED = """
Rebels rebel NOUN nsubj 7 Number=Plur
_, , PUNCT punct 4
and and CCONJ cc 4
soldiers soldier NOUN conj 1 Number=Plur
in in ADP case 6
Ost Ost PROPN nmod 4
left leave VERB root 0 Tense=Past|VerbForm=Fin
"""
BESIDE = """
Ada Ada PROPN nsubj 9
Lorne Lorne PROPN flat 1
_, , PUNCT punct 5
a a DET det 5
firm firm NOUN appos 1 Number=Sing
in in ADP case 7
Ost Ost PROPN nmod 5
_, , PUNCT punct 1
left leave VERB root 0 Tense=Past|VerbForm=Fin
"""
PRESENCE = """
The the DET det 2
Front Front PROPN nmod:poss 4
_'s 's PART case 2
presence presence NOUN nsubj 7
in in ADP case 6
Ost Ost PROPN nmod 4
grew grow VERB root 0 Tense=Past|VerbForm=Fin
"""
OWN = JOINED.replace("and and CCONJ cc 3\nsoldiers soldier NOUN conj 1", """and and CCONJ cc 4
its its PRON nmod:poss 4
men man NOUN conj 1""").replace("case 5", "case 6").replace("nmod 3", "nmod 4").replace(
    "nsubj 6", "nsubj 7")
PLANNED = """
Norland Norland PROPN nsubj 2
wants want VERB root 0 Tense=Pres|VerbForm=Fin
to to PART mark 4
found found VERB xcomp 2 VerbForm=Inf
a a DET det 6
council council NOUN obj 4 Number=Sing
in in ADP case 8
Ost Ost PROPN nmod 6
"""
FOUNDED = """
Norland Norland PROPN nsubj 2
founded found VERB root 0 Tense=Past|VerbForm=Fin
a a DET det 4
council council NOUN obj 2 Number=Sing
in in ADP case 6
Ost Ost PROPN nmod 4
"""
FLOWN = """
Norland Norland PROPN nsubj 2
flew fly VERB root 0 Tense=Past|VerbForm=Fin
soldiers soldier NOUN obj 2 Number=Plur
from from ADP case 5
Ost Ost PROPN nmod 3
to to ADP case 8
the the DET det 8
north north NOUN obl 2
"""
MET_FROM = FLOWN.replace("flew fly", "met meet").replace("to to ADP", "in in ADP")
BECAME = """
Ada Ada PROPN nsubj 3
Lorne Lorne PROPN flat 1
became become VERB root 0 Tense=Past|VerbForm=Fin
the the DET det 5
envoy envoy NOUN xcomp 3 Number=Sing
in in ADP case 7
Ost Ost PROPN nmod 5
"""
OF_TIME = """
A a DET det 2
number number NOUN nsubj 5
of of ADP case 4
members member NOUN nmod 2 Number=Plur
left leave VERB root 0 Tense=Past|VerbForm=Fin
"""
AID = """
The the DET det 2
council council NOUN nsubj 3
arranged arrange VERB root 0 Tense=Past|VerbForm=Fin
a a DET det 5
delivery delivery NOUN obj 3
of of ADP case 7
bread bread NOUN nmod 5
to to ADP case 9
nurses nurse NOUN nmod 5 Number=Plur
in in ADP case 11
Ost Ost PROPN nmod 5
"""
CLINIC = """
Ada Ada PROPN nsubj 3
Lorne Lorne PROPN flat 1
saw see VERB root 0 Tense=Past|VerbForm=Fin
a a DET det 5
clinic clinic NOUN obj 3
in in ADP case 7
Ost Ost PROPN nmod 5
in in ADP case 9
Norland Norland PROPN nmod 5
"""
CRISIS = """
The the DET det 2
envoys envoy NOUN nsubj 3 Number=Plur
debated debate VERB root 0 Tense=Past|VerbForm=Fin
the the DET det 5
crisis crisis NOUN obj 3
in in ADP case 7
Ost Ost PROPN nmod 5
"""
RAIDS = """
Norland Norland PROPN nsubj 2
began begin VERB root 0 Tense=Past|VerbForm=Fin
raids raid NOUN obj 2 Number=Plur
against against ADP case 6
the the DET det 6
Front Front PROPN nmod 3
in in ADP case 8
Ost Ost PROPN nmod 3
"""
TOWNS = """
Firms firm NOUN nsubj 9 Number=Plur
in in ADP case 3
Norland Norland PROPN nmod 1
_, , PUNCT punct 7
including include VERB case 7
the the DET det 7
Front Front PROPN nmod 1
_, , PUNCT punct 1
left leave VERB root 0 Tense=Past|VerbForm=Fin
"""
TALKS = CRISIS.replace("debated debate", "held hold").replace("crisis crisis", "meeting meeting")
MILL = """
The the DET det 3
Mill Mill PROPN compound 3
district district NOUN nsubj 6
of of ADP case 5
Ost Ost PROPN nmod 3
burned burn VERB root 0 Tense=Past|VerbForm=Fin
"""
CITY = """
The the DET det 2
city city NOUN nsubj 5
of of ADP case 4
Ost Ost PROPN nmod 2
burned burn VERB root 0 Tense=Past|VerbForm=Fin
"""
NAMES = {"Mill": "LOC", "Ost": "LOC", "Norland": "LOC", "Front": "ORG", "Council": "ORG",
         "Ada_Lorne": "PER"}  # fmt: skip


@pytest.mark.parametrize(
    ("tree", "wanted"),
    [
        (MEMBERS, {("Members of the Front", "of", "Front"), ("the base", "in", "Ost"),
                   ("Ost", "in", "Norland")}),
        (CLAUSE, {("The envoy", "near", "Ost"), ("Ada Lorne", "near", "Ost")}),
        (SAID_TO_BE, {("The Council", "in", "Ost")}),
        (USE, {("the Front", "in", "Ost")}),
        (RAIN, set()),
        (SUPPOSED, set()),
        (BEFORE, {("the Ost", "in", "Norland")}),
        (OF_TIME, set()),
        (BECAME, {("Ada Lorne", "in", "Ost")}),
        (JOINED, {("Rebels", "in", "Ost"), ("soldiers", "in", "Ost")}),
        (OWN, {("its men", "in", "Ost")}),
        (PARTED, {("soldiers", "in", "Ost")}),
        (PRESENCE, {("The Front", "in", "Ost")}),
        (PRESENCE.replace("presence presence", "view view"), set()),
        (BESIDE, {("a firm", "in", "Ost")}),
        (BESIDE.replace("firm firm", "banker banker"), {("Ada Lorne", "in", "Ost")}),
        (AID, {("nurses", "in", "Ost")}),
        (CLINIC, {("a clinic", "in", "Ost"), ("Ost", "in", "Norland")}),
        (CRISIS, set()),
        (RAIDS, {("the Front", "in", "Ost")}),
        (TOWNS, {("Firms", "in", "Norland"), ("the Front", "in", "Norland")}),
        (TALKS, {("The envoys", "in", "Ost")}),
        (MILL, {("The Mill district of Ost", "of", "Ost")}),
        (MILL.replace("Mill Mill PROPN compound", "poor poor ADJ amod").replace(
            "district district", "region region"), {("The poor region of Ost", "of", "Ost")}),
        (CITY, set()),
    ],
    ids=["a noun and its place, and whose members", "a clause and its place",
         "what a subject is said to be", "the doer of an event noun", "a thing in a place",
         "a condition", "a place before a noun",
         "a number of them", "what somebody became", "both in a place",
         "only the second in a place", "a comma between", "whose presence it is",
         "whose view it is",
         "a firm beside a person", "a person beside",
         "people right before a place", "a place right before a place",
         "what is debated from afar", "whom raids hit", "who is named of several",
         "a meeting that is held",
         "a district with a name",
         "a region of a kind", "a city by its name"],
)  # fmt: skip
def test_ties(tree: str, wanted: set[tuple[str, str, str]]) -> None:
    doc = parsed(tree, **NAMES)
    said = mentions(Document("d", doc.text), sentences(doc))
    found = [t for s in sentences(doc) for t in ties(s, said)]
    assert {(t.outer.text, t.via, t.inner.lemma) for t in found} == wanted


@pytest.mark.parametrize(
    ("tree", "wanted"),
    [
        (PLANNED, set()),
        (FOUNDED, {("a council", "in", "Ost")}),
        (FLOWN, set()),
        (FLOWN.replace("to to ADP", "past past ADP"), set()),
        (MET_FROM, {("soldiers", "soldier from", "Ost")}),
        (MEMBERS, set()),
        (STUDENTS, {("Students", "student at", "the Front")}),
        (SAID_TO_BE, {("The Council", "charity in", "Ost")}),
        (CLAUSE, set()),
    ],
    ids=[
        "a council that is only wanted",
        "a council that was founded",
        "soldiers moved from a place",
        "soldiers moved past a place",
        "soldiers who are from a place",
        "a name that says whose",
        "students",
        "what somebody is said to be, once",
        "what happens in a place does not stand",
    ],
)
def test_what_stands(tree: str, wanted: set[tuple[str, str, str]]) -> None:
    doc = parsed(tree, **NAMES)
    document = Document("d", doc.text)
    said = mentions(document, sentences(doc))
    events = [e for s in sentences(doc) for e in standing(document, s, said)]
    told = {(e.participants[0].text, e.predicate, e.participants[1].text) for e in events}
    assert told == wanted
    assert all(e.standing for e in events)
