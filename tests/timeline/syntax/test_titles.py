"""Offices before a name and beside it, from hand-written trees."""

from __future__ import annotations

import pytest

from tests.timeline.trees import parsed
from timeline.document import Document
from timeline.events.standing import standing
from timeline.mentions import mentions
from timeline.syntax.sentence import sentences

GENERAL = """
Union Union PROPN compound 2
Attorney Attorney NOUN nmod:desc 4
General General PROPN nmod:desc 4
Ada Ada PROPN nsubj 6
Lorne Lorne PROPN flat 4
left leave VERB root 0 Tense=Past|VerbForm=Fin
"""
TWO_TITLES = """
Union Union PROPN compound 2
spokesman spokesman NOUN nmod:desc 4
Capt. Capt. PROPN nmod:desc 4
Ada Ada PROPN nsubj 6
Lorne Lorne PROPN flat 4
left leave VERB root 0 Tense=Past|VerbForm=Fin
"""
RANK = """
Union Union PROPN nsubj 2
named name VERB root 0 Tense=Past|VerbForm=Fin
Vice Vice PROPN compound 4
Chairman Chairman PROPN nmod:desc 5
Ada Ada PROPN obj 2
Lorne Lorne PROPN flat 5
"""
BOTH = """
Ada Ada PROPN nsubj 10
Lorne Lorne PROPN flat 1
_, , PUNCT punct 4
president president NOUN appos 1 Number=Sing
and and CCONJ cc 7
chief chief ADJ amod 7
executive executive NOUN conj 4 Number=Sing
of of ADP case 9
Union Union PROPN nmod 7
left leave VERB root 0 Tense=Past|VerbForm=Fin
"""
NAMES = {"Ada_Lorne": "PER", "Union": "ORG"}
TWO = BOTH.replace("and and CCONJ cc 7\nchief chief ADJ amod 7",
                   "and and CCONJ cc 7\nthe the DET det 7")  # fmt: skip


def said(tree: str, **names: str):
    doc = parsed(tree, **(names or NAMES))
    document = Document("d", doc.text)
    found = mentions(document, sentences(doc))
    return document, doc, found


SENIOR = """
Senior Senior ADJ amod 3
General General PROPN nmod:desc 3
Ada Ada PROPN nsubj 5
Lorne Lorne PROPN flat 3
left leave VERB root 0 Tense=Past|VerbForm=Fin
"""
DEAN = """
Dean Dean PROPN nmod:desc 2
Lorne Lorne PROPN nsubj 3
left leave VERB root 0 Tense=Past|VerbForm=Fin
"""
DEAN_OF = """
Dean Dean PROPN nmod:desc 2
Ada Ada PROPN nsubj 4
Lorne Lorne PROPN flat 2
left leave VERB root 0 Tense=Past|VerbForm=Fin
"""


LETTERS = """
the the DET det 3
CEO CEO PROPN obl 3
Ada Ada PROPN nsubj 5
Lorne Lorne PROPN flat 3
left leave VERB root 0 Tense=Past|VerbForm=Fin
"""


def test_the_letters_of_an_office_are_no_body() -> None:
    found = said(LETTERS, CEO="ORG", Ada_Lorne="PER")[2]
    assert [(m.lemma, m.titles) for m in found] == [("Ada Lorne", ("CEO",))]


def test_a_rank_before_an_office_is_nobody() -> None:
    assert {m.lemma for m in said(SENIOR)[2]} == {"Ada Lorne"}


@pytest.mark.parametrize(
    ("tree", "named", "name"),
    [(DEAN, "Dean_Lorne", "Dean Lorne"), (DEAN_OF, "Dean_Ada_Lorne", "Ada Lorne")],
    ids=["a given name before one more", "a title before a whole name"],
)
def test_a_given_name_may_be_a_title(tree: str, named: str, name: str) -> None:
    assert {m.lemma for m in said(tree, **{named: "PER"})[2]} == {name}


@pytest.mark.parametrize(
    ("tree", "titles"),
    [(GENERAL, ("Union Attorney General",)), (TWO_TITLES, ("Union spokesman", "Capt."))],
    ids=["general is part of an office", "a rank behind an office"],
)
def test_titles_before_a_name(tree: str, titles: tuple[str, ...]) -> None:
    person = next(m for m in said(tree)[2] if m.lemma == "Ada Lorne")
    assert person.titles == titles


@pytest.mark.parametrize("name", ["Ada_Lorne", "Vice_Chairman_Ada_Lorne"])
def test_a_rank_is_nobody_and_no_part_of_the_name(name: str) -> None:
    found = said(RANK, **{name: "PER", "Union": "ORG"})[2]
    assert {m.lemma for m in found} == {"Union", "Ada Lorne"}


def test_offices_joined_beside_a_name_are_one_persons() -> None:
    document, doc, found = said(BOTH)
    assert not any(m.members for m in found)
    executive = next(m for m in found if m.lemma == "executive")
    assert [x.of(document.text) for x in executive.apposition] == ["Ada Lorne"]
    stated = [e for s in sentences(doc) for e in standing(document, s, found)]
    told = {(e.participants[0].text, e.predicate, e.participants[1].text) for e in stated}
    assert told == {("Ada Lorne", "president of", "Union"),
                    ("Ada Lorne", "chief executive of", "Union")}  # fmt: skip


BEHIND = """
Union Union PROPN nmod:poss 3
_'s 's PART case 1
chairman chairman NOUN nsubj 9 Number=Sing
and and CCONJ cc 5
president president NOUN conj 3 Number=Sing
_, , PUNCT punct 7
Ada Ada PROPN appos 3
Lorne Lorne PROPN flat 7
left leave VERB root 0 Tense=Past|VerbForm=Fin
"""


def test_a_name_behind_joined_offices_holds_them_all() -> None:
    document, doc, found = said(BEHIND)
    assert not any(m.members for m in found)
    stated = [e for s in sentences(doc) for e in standing(document, s, found)]
    told = {(e.participants[0].text, e.predicate, e.participants[1].text) for e in stated}
    assert told == {("Ada Lorne", "chairman of", "Union"), ("Ada Lorne", "president of", "Union")}


OF_STATE = """
Norlandian Norlandian ADJ amod 5
Secretary Secretary NOUN nmod:desc 5
of of ADP case 4
Defense Defense PROPN nmod 2
Ada Ada PROPN nsubj 7
Lorne Lorne PROPN flat 5
left leave VERB root 0 Tense=Past|VerbForm=Fin
"""


OWNED = """
Norland Norland PROPN nmod:poss 3
_'s 's PART case 1
ally ally NOUN nmod:desc 4
Ada Ada PROPN nsubj 6
Lorne Lorne PROPN flat 4
left leave VERB root 0 Tense=Past|VerbForm=Fin
"""


@pytest.mark.parametrize(
    ("tree", "wanted"),
    [(OWNED, ["ally of"]),
     (OWNED.replace("_'s 's PART case 1\n", "").replace("nmod:poss 3", "compound 2")
      .replace("nmod:desc 4", "nmod:desc 3").replace("nsubj 6", "nsubj 5")
      .replace("flat 4", "flat 3"), ["ally from"])],
    ids=["whose ally", "an ally from a place"],
)  # fmt: skip
def test_whose_somebody_is_and_where_from(tree: str, wanted: list[str]) -> None:
    document, doc, found = said(tree, Norland="LOC", Ada_Lorne="PER")
    stated = [e for s in sentences(doc) for e in standing(document, s, found)]
    assert [e.predicate for e in stated] == wanted


def test_an_office_keeps_what_it_is_of() -> None:
    document, doc, found = said(OF_STATE, Norlandian="NORP", Ada_Lorne="PER")
    stated = [e for s in sentences(doc) for e in standing(document, s, found)]
    assert [e.predicate for e in stated] == ["secretary of defense of"]


ABOVE = """
Foreign Foreign ADJ amod 2
Secretary Secretary PROPN nsubj 8
Ada Ada PROPN flat 2
Lorne Lorne PROPN flat 3
_, , PUNCT punct 6
banker banker NOUN appos 2 Number=Sing
_, , PUNCT punct 2
left leave VERB root 0 Tense=Past|VerbForm=Fin
"""
INSIDE = """
Secretary Secretary PROPN nsubj 6
of of ADP case 3
State State PROPN nmod 1
Ada Ada PROPN flat 3
Lorne Lorne PROPN flat 4
left leave VERB root 0 Tense=Past|VerbForm=Fin
"""


@pytest.mark.parametrize(
    ("tree", "name", "titles"),
    [(ABOVE, "Ada_Lorne", ("Foreign Secretary",)),
     (INSIDE, "Ada_Lorne", ("Secretary of State",)),
     (INSIDE, "Secretary_of_State_Ada_Lorne", ("Secretary of State",))],
    ids=["a name hung on its title", "a name hung inside its title", "a title read into the name"],
)  # fmt: skip
def test_a_title_is_before_its_name(tree: str, name: str, titles: tuple[str, ...]) -> None:
    found = said(tree, **{name: "PER"})[2]
    person = next(m for m in found if m.role == "nsubj")
    assert (person.lemma, person.titles) == ("Ada Lorne", titles)


def test_an_office_with_its_own_article_may_be_anothers() -> None:
    _, _, found = said(TWO)
    executive = next(m for m in found if m.lemma == "executive")
    assert executive.apposition == ()
    assert any(m.members for m in found)
