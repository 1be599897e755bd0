"""Who shares a part in a clause: joined by a comma and "and", or named as one of several."""

from __future__ import annotations

import pytest

from tests.timeline.trees import parsed
from timeline.arguments.clauses import clause
from timeline.arguments.parties import spread
from timeline.syntax.joined import is_member
from timeline.syntax.phrases import core
from timeline.syntax.sentence import sentences

THREE = """
Norland Norland PROPN nsubj 6
_, , PUNCT punct 3
Estra Estra PROPN conj 1
and and CCONJ cc 5
Ost Ost PROPN conj 3
left leave VERB root 0 Tense=Past|VerbForm=Fin
"""
TWO_PAIRS = THREE.replace("_, , PUNCT punct 3", "and and CCONJ cc 3")
GROUPS = """
Armed armed ADJ amod 2
groups group NOUN nsubj 9 Number=Plur
_, , PUNCT punct 5
including include VERB case 5
Norland Norland PROPN nmod 2
and and CCONJ cc 7
Estra Estra PROPN conj 5
_, , PUNCT punct 2
left leave VERB root 0 Tense=Past|VerbForm=Fin
"""
NAMES = {"Norland": "LOC", "Estra": "LOC", "Ost": "LOC"}


@pytest.mark.parametrize(
    ("tree", "wanted"),
    [
        (THREE, ["Norland", "Estra", "Ost"]),
        (TWO_PAIRS, ["Norland", "Estra"]),
        (GROUPS, ["groups", "Norland", "Estra"]),
        (GROUPS.replace("including include VERB", "beyond beyond ADP"), ["groups"]),
        (GROUPS.replace("groups group NOUN", "group group NOUN").replace("Plur", "Sing"),
         ["group"]),
        (GROUPS.replace("Norland Norland PROPN", "cash cash NOUN"), ["groups"]),
    ],
    ids=["the last of three, joined to the second", "a second 'and' begins a pair of its own",
         "who is named of several", "another tie names nobody", "one names nobody of it",
         "a thing is nobody"],
)  # fmt: skip
def test_who_shares_a_part(tree: str, wanted: list[str]) -> None:
    (s,) = sentences(parsed(tree, **NAMES))
    subject = next(w.i for w in s.words if w.dep == "nsubj")
    assert [s.words[k].text for k in spread(s, subject)] == wanted


JOINT = """
Norland Norland PROPN nsubj 2
works work VERB root 0 Tense=Pres|VerbForm=Fin
with with ADP case 4
Estra Estra PROPN obl 2
to to PART mark 6
rebuild rebuild VERB advcl 2 VerbForm=Inf
Ost Ost PROPN obj 6
"""


@pytest.mark.parametrize(
    ("tree", "wanted"),
    [
        (JOINT, ["Norland", "Estra"]),
        (JOINT.replace("works work", "argues argue"), ["Norland"]),
        (JOINT.replace("with with", "without without"), ["Norland"]),
        (JOINT.replace("Estra Estra PROPN", "haste haste NOUN"), ["Norland"]),
    ],
    ids=["who is worked with", "who is argued with", "who is left out", "how it is done"],
)
def test_who_does_what_is_worked_for(tree: str, wanted: list[str]) -> None:
    (s,) = sentences(parsed(tree, **NAMES))
    agents = clause(s, 5).roles("agent")
    assert [s.words[a.word].text for a in agents] == wanted


def test_a_member_is_told_from_a_party_of_its_own() -> None:
    (s,) = sentences(parsed(GROUPS, **NAMES))
    assert [w.text for w in s.words if w.nominal and is_member(s, w.i)] == ["Norland", "Estra"]
    agents = clause(s, len(s.words) - 1).roles("agent")
    assert [a.via for a in agents] == [None, "including", "including"]


@pytest.mark.parametrize(
    ("tree", "wanted"),
    [
        ("The the DET det 3\nOst Ost PROPN compound 3\ndistrict district NOUN root 0",
         "Ost district"),
        ("The the DET det 3\nOst Ost PROPN compound 3\nfarmers farmer NOUN root 0", ""),
        ("The the DET det 2\ncity city NOUN root 0\nof of ADP case 4\nOst Ost PROPN nmod 2", "Ost"),
        ("A a DET det 2\nport port NOUN root 0\nof of ADP case 4\nOst Ost PROPN nmod 2", ""),
    ],
    ids=["a district and its name", "people from there", "a city and its name", "one of several"],
)  # fmt: skip
def test_the_name_of_a_place(tree: str, wanted: str) -> None:
    (s,) = sentences(parsed(tree, **NAMES))
    root = next(w.i for w in s.words if w.dep == "root")
    assert " ".join(s.words[k].text for k in core(s, root).name) == wanted


OUT_OF = """
Norland Norland PROPN nsubj 2
drove drive VERB root 0 Tense=Past|VerbForm=Fin
rebels rebel NOUN obj 2 Number=Plur
out out ADP case 6
of of ADP case 6
Ost Ost PROPN obl 2
"""


@pytest.mark.parametrize(
    ("tree", "wanted"),
    [(OUT_OF, ["Ost"]), (OUT_OF.replace("Ost Ost PROPN", "hand hand NOUN"), [])],
    ids=["out of a place", "out of hand"],
)
def test_where_somebody_is_driven_out_of(tree: str, wanted: list[str]) -> None:
    (s,) = sentences(parsed(tree, **NAMES))
    assert [s.words[a.word].text for a in clause(s, 1).roles("place")] == wanted
