"""Mentions from hand-written trees: extent, name, titles, possessor, aliases, coordination."""

from __future__ import annotations

from timeline.document import Document, Mention
from timeline.mentions import mentions
from timeline.syntax import nouns
from timeline.syntax.sentence import sentences

from .trees import parsed

SPOKESWOMAN = """
Harbour Harbour PROPN compound 2
Council Council PROPN compound 3
spokeswoman spokeswoman NOUN nmod:desc 5
Capt. Capt. PROPN nmod:desc 5
Ada Ada PROPN nsubj 7
Lorne Lorne PROPN flat 5
met meet VERB root 0 Tense=Past|VerbForm=Fin
a a DET det 9
number number NOUN obj 7
of of ADP case 12
Norlandian Norlandian ADJ amod 12
lawmakers lawmaker NOUN nmod 9 Number=Plur
on on ADP case 14
Tuesday Tuesday PROPN obl 7
_. . PUNCT punct 7
"""
ALIAS = """
The the DET det 3
Northern Northern PROPN compound 3
Front Front PROPN nsubj 8
_( ( PUNCT punct 5
_NF NF PROPN appos 3
_) ) PUNCT punct 5
has have AUX aux 8
attacked attack VERB root 0 Tense=Past|VerbForm=Part
Norland Norland PROPN nmod:poss 11
_'s 's PART case 9
army army NOUN obj 8
and and CCONJ cc 13
police police NOUN conj 11
"""


def found(tree: str, **names: str) -> dict[str, Mention]:
    doc = parsed(tree, **names)
    return {m.text: m for m in mentions(Document("d", doc.text), sentences(doc))}


def test_titles_and_name_of_a_person() -> None:
    all_ = found(SPOKESWOMAN, Ada_Lorne="PER", Harbour_Council="ORG", Norlandian="NORP")
    person = all_["Harbour Council spokeswoman Capt. Ada Lorne"]
    assert person.form == "name"
    assert person.lemma == "Ada Lorne"
    assert person.titles == ("Harbour Council spokeswoman", "Capt.")
    assert all_["Harbour Council"].role == "compound"
    assert "Capt." not in all_


def test_partitive_takes_its_kind_from_what_follows() -> None:
    group = found(SPOKESWOMAN, Norlandian="NORP")["a number of Norlandian lawmakers"]
    assert (group.lemma, group.number, group.acts) == ("lawmaker", "plur", "person")
    assert group.modifiers == ("Norlandian",)


def test_a_date_is_no_mention() -> None:
    assert not any("Tuesday" in text for text in found(SPOKESWOMAN))


def test_alias_possessor_and_members() -> None:
    doc = parsed(ALIAS, Northern_Front="ORG")
    all_ = {m.text: m for m in mentions(Document("d", doc.text), sentences(doc))}
    assert [a.of(doc.text) for a in all_["The Northern Front"].aliases] == ["NF"]
    army = all_["Norland's army"]
    assert army.possessor is not None
    assert army.possessor.of(doc.text) == "Norland"
    assert [m.of(doc.text) for m in all_["Norland's army and police"].members] == [
        "Norland's army",
        "police",
    ]


def test_kinds_of_nouns() -> None:
    for kind in ("person", "people", "group", "armed", "government", "place", "time", "unit"):
        assert nouns.table(kind)
    assert nouns.acts("coalition") == "group"
    assert nouns.acts("troop") == "armed"
    assert nouns.acts("co-chairman") == "person"
    assert nouns.acts("resolution") is None
    assert nouns.measures("Tuesday")


DATELINE = """
OST OST PROPN dep 8
_( ( PUNCT punct 3
AP AP PROPN appos 1
_) ) PUNCT punct 3
- - PUNCT punct 8
The the DET det 7
mayor mayor NOUN nsubj 8
left leave VERB root 0 Tense=Past|VerbForm=Fin
"""


def test_the_agency_of_a_dateline_is_nobody() -> None:
    all_ = found(DATELINE, OST="LOC", AP="ORG")
    assert set(all_) == {"OST", "The mayor"}
    assert "AP" in found(DATELINE.replace("- - PUNCT", ", , PUNCT"), OST="LOC", AP="ORG")


OWNER_OF_TWO = """
Lake Lake PROPN compound 4
and and CCONJ cc 3
Harbour Harbour PROPN conj 1
Service Service PROPN nmod:poss 6
_'s 's PART case 1
ruling ruling NOUN nsubj 7 Number=Sing
fell fall VERB root 0 Tense=Past|VerbForm=Fin
"""


def test_what_owns_is_no_part_of_a_name() -> None:
    names = {m.lemma for m in found(OWNER_OF_TWO, Lake_and_Harbour_Service="ORG").values()}
    assert "Lake and Harbour Service" in names
    assert not any(name.endswith("'s") for name in names)
