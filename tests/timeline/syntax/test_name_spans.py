"""Where names begin and end that a reader cuts wrongly, from hand-given names."""

from __future__ import annotations

from dataclasses import replace

import pytest

from timeline.document import Document
from timeline.language import parse
from timeline.mentions import mentions
from timeline.syntax.name_spans import respanned
from timeline.syntax.name_types import agreed
from timeline.syntax.own_apostrophes import with_own_apostrophes
from timeline.syntax.sentence import sentences
from timeline.syntax.tree import Sentence, Word

SPANS = [
    ("Roe , Lorne & Co. left", [(0, 1, "PER"), (2, 5, "ORG")], [(0, 5, "ORG")]),
    ("Roe , Lorne & Dale Securities Corp. left", [(0, 1, "PER"), (2, 7, "ORG")], [(0, 7, "ORG")]),
    ("Ada Lorne , Dale & Co. left", [(0, 2, "PER"), (3, 6, "ORG")], [(0, 2, "PER"), (3, 6, "ORG")]),
    ("Roe and Dale & Co. left", [(0, 1, "ORG"), (2, 5, "ORG")], [(0, 1, "ORG"), (2, 5, "ORG")]),
    ("Ada & Lorne left", [(0, 1, "PER"), (2, 3, "PER")], [(0, 1, "PER"), (2, 3, "PER")]),
    ("Ada Lorne of Norland left", [(0, 4, "PER")], [(0, 2, "PER"), (3, 4, "LOC")]),
    ("Duke Albert of Norland left", [(0, 4, "PER")], [(0, 4, "PER")]),
    ("The Grain Association of Corn Dealers left", [(1, 3, "ORG"), (4, 6, "ORG")],
     [(1, 6, "ORG")]),
    ("Roe , Lorne amp Dale Inc. left", [(0, 1, "PER"), (2, 3, "ORG")], [(0, 6, "ORG")]),
    ("The Grain Association of Norland left", [(1, 3, "ORG"), (4, 5, "LOC")],
     [(1, 3, "ORG"), (4, 5, "LOC")]),
    ("South Korean envoys left", [(1, 2, "NORP")], [(0, 2, "NORP")]),
    ("Sri Lankan envoys left", [(0, 1, "NORP"), (1, 2, "NORP")], [(0, 2, "NORP")]),
    ("New French envoys left", [(1, 2, "NORP")], [(1, 2, "NORP")]),
    ("AT & T left", [(0, 1, "ORG")], [(0, 3, "ORG")]),
    ("The 316th Lake Division left", [(2, 4, "ORG")], [(1, 4, "ORG")]),
    ("The 316th Lake left", [(2, 3, "LOC")], [(2, 3, "LOC")]),
    ("The Lake Court in Norland ruled", [(1, 5, "ORG")], [(1, 3, "ORG"), (4, 5, "LOC")]),
    ("The Lake Institute in Norland ruled", [(1, 5, "ORG")], [(1, 3, "ORG"), (4, 5, "LOC")]),
    ("The Lake Front in Norland left", [(1, 5, "ORG")], [(1, 5, "ORG")]),
    ("Senator Roe of Norland left", [(1, 4, "PER")], [(1, 2, "PER"), (3, 4, "LOC")]),
    ("Ada Lorne Thursday left", [(0, 3, "PER")], [(0, 2, "PER")]),
    ("Ost , N.Y. left", [(0, 3, "ORG")], [(0, 3, "LOC")]),
    ("Ada of Norland left", [(0, 3, "PER")], [(0, 3, "PER")]),
    ("The mayor of Ada Lorne left", [(3, 5, "PER")], [(3, 5, "LOC")]),
    ("The wife of Ada Lorne left", [(3, 5, "PER")], [(3, 5, "PER")]),
]


def told(text: str, names: list[tuple[int, int, str]]) -> Sentence:
    words, start = [], 0
    for i, word in enumerate(text.split()):
        pos = "PROPN" if word[0].isupper() else "X"
        words.append(Word(i, word, word, pos, "dep", -1, start, start + len(word), {}))
        start += len(word) + 1
    return Sentence(0, tuple(words), tuple(names), text)


@pytest.mark.parametrize(("text", "read", "wanted"), SPANS)
def test_a_name_is_whole_and_no_more(text, read, wanted):
    assert list(respanned(told(text, read)).names) == wanted


NAMED = [
    ("The Swiss firm of Brandt Keller bought a mill.", "Brandt Keller", "ORG"),
    ("The city of Ghent sued the mill.", "Ghent", "LOC"),
    ("The law firm of Brandt, Keller & Co. sued the mill.", "Brandt, Keller & Co.", "ORG"),
]


@pytest.mark.parametrize(("text", "name", "kind"), NAMED)
def test_a_noun_that_gives_a_name_is_that_name(text, name, kind):
    document = Document("d", text)
    doc = parse(document)
    found = [m for m in mentions(document, sentences(doc)) if not m.members and m.role == "nsubj"]
    assert [m.lemma for m in found] == [name]
    assert kind is None or found[0].type == kind
    assert len(sentences(doc)) == 1


@pytest.mark.parametrize("text", [
    "Norway's Minister for Dams and Lakes Ada Lorne left for Ghent.",
    "The envoy met the Minister of Mines and Energy Ada Lorne.",
    "Ada Lorne, the Professor of Surgery at Kelm Hospital in Ghent, left.",
])
def test_a_field_of_office_is_no_part_of_a_name(text):
    document = Document("d", text)
    found = mentions(document, sentences(parse(document)))
    assert [m.lemma for m in found if m.type == "PER"] == ["Ada Lorne"]


def test_a_firm_keeps_its_kind_without_its_legal_form():
    found = [told("Square Inc. fell", [(0, 2, "ORG")]), told("Square said so", [(0, 1, "PER")])]
    assert agreed(found)[1].names == ((0, 1, "ORG"),)
    person = told("Ada Square left", [(0, 2, "PER")])
    assert agreed([person, *found])[2].names == ((0, 1, "PER"),)


VERB = {"Tense": "Past", "VerbForm": "Fin"}


def clause(text: str, verb: int, subject: str, names: list[tuple[int, int, str]]) -> Sentence:
    """The words before `verb` as its subject, those behind it as its object."""
    s = told(text, names)
    words = [
        replace(w, pos="VERB", dep="root", feats=VERB) if w.i == verb
        else replace(w, pos="PUNCT" if w.text == "." else w.pos, head=verb,
                     dep=subject if w.i < verb else "obj")
        for w in s.words
    ]  # fmt: skip
    return replace(s, words=tuple(words))


OWN = [
    ([("Lorne 's said so", 2, "nsubj", [(0, 1, "PER")]),
      ("Lorne 's mill", 2, "x", [(0, 1, "PER")])],
     [[(0, 2, "ORG")], [(0, 2, "ORG")]]),
    ([("Lorne 's Inc. said", 3, "nsubj", [(0, 3, "ORG")]),
      ("Lorne 's sank", 2, "x", [(0, 1, "ORG")])],
     [[(0, 3, "ORG")], [(0, 2, "ORG")]]),
    ([("Roe sued Lorne 's .", 1, "nsubj", [(2, 4, "ORG")])], [[(2, 4, "ORG")]]),
    ([("Roe met Lorne 's .", 1, "nsubj", [(2, 3, "PER")])], [[(2, 3, "PER")]]),
    ([("Lorne 's mill sank", 3, "nsubj", [(0, 2, "ORG")])], [[(0, 1, "ORG")]]),
    ([("Ada Lorne 's said", 3, "nsubj", [(0, 2, "PER")])], [[(0, 2, "PER")]]),
]  # fmt: skip


@pytest.mark.parametrize(("given", "wanted"), OWN)
def test_an_apostrophe_that_owns_nothing_is_the_names_own(given, wanted):
    found = with_own_apostrophes([clause(*each) for each in given])
    assert [list(s.names) for s in found] == wanted


def test_a_name_ends_with_its_sentence_and_begins_with_a_capital():
    document = Document("d", "The bid by state-owned Lorne Dale S.A. beat that of Varn de la Roe.")
    found = [m.lemma for m in mentions(document, sentences(parse(document))) if m.form == "name"]
    assert found == ["Lorne Dale S.A.", "Varn de la Roe"]


def test_a_phrase_of_somebody_ends_with_his_name():
    document = Document("d", "The wife of opposition leader Ada Lorne met the envoys.")
    found = mentions(document, sentences(parse(document)))
    assert "The wife of opposition leader Ada Lorne" in {m.text for m in found}
