"""What is mended of a tree and its names, from hand-written trees as a reader might give them."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.timeline.trees import parsed
from timeline.document import Document
from timeline.language import parse
from timeline.mentions import mentions
from timeline.syntax.acronyms import acronyms
from timeline.syntax.name_signs import SIGNS, Sign
from timeline.syntax.repairs import repaired
from timeline.syntax.sentence import sentences
from timeline.syntax.tree import SUBJECT, Sentence, Word

TWO_SUBJECTS = """
German German ADJ amod 2
carmaker carmaker NOUN nsubj 4
Volk Volk PROPN nsubj 4
fell fall VERB root 0 Tense=Past|VerbForm=Fin
"""
GIVEN_TO_THE_VERB = """
Shares share NOUN nsubj 5 Number=Plur
of of ADP case 3
insurer insurer NOUN nmod 1
Alba Alba PROPN nsubj 5
fell fall VERB root 0 Tense=Past|VerbForm=Fin
"""
FOUNDED = """
The the DET det 2
company company NOUN nsubj 5
Volk Volk PROPN nsubj 4
founded found VERB acl:relcl 2 Tense=Past|VerbForm=Fin
fell fall VERB root 0 Tense=Past|VerbForm=Fin
"""
PLURAL = """
The the DET det 2
rebels rebel NOUN nsubj 4 Number=Plur
Volk Volk PROPN obj 4
met meet VERB root 0 Tense=Past|VerbForm=Fin
"""
FRONTED = """
Norlandian norlandian ADJ amod 2
police police NOUN obj 4
today today NOUN obl:unmarked 4
held hold VERB root 0 Tense=Past|VerbForm=Fin
mayors mayor NOUN obj 4
"""
FIRM = """
Hale Hale PROPN nsubj 5
_& & CCONJ cc 3
Brook Brook PROPN conj 1
LLP LLP PROPN flat 3
fell fall VERB root 0 Tense=Past|VerbForm=Fin
"""
DAY_IN_NAME = """
UN UN PROPN nsubj 4
27 27 NUM flat 1
May May PROPN obl:unmarked 4
called call VERB root 0 Tense=Past|VerbForm=Fin
"""
DAY_AS_SUBJECT = """
FM FM PROPN compound 2
Lund Lund PROPN compound 3
5 5 NUM nsubj 5
May May PROPN aux 5
met meet VERB root 0 Tense=Past|VerbForm=Fin
Hale Hale PROPN obj 5
"""
RANGE = """
Parties party NOUN compound 2 Number=Plur
20 20 NUM nsubj:pass 7
- - SYM case 4
22 22 NUM nmod 2
Feb. Feb. PROPN obl:unmarked 7
were be AUX aux:pass 7 Tense=Past|VerbForm=Fin
banned ban VERB root 0 Tense=Past|VerbForm=Part
"""
LATE = """
Parliament parliament NOUN nsubj 4
late late ADJ amod 3
month month NOUN nsubj 4
voted vote VERB root 0 Tense=Past|VerbForm=Fin
"""
A_LIST = """
Rooms room NOUN nsubj 3 Number=Plur
5 5 NUM nummod 1
closed close VERB root 0 Tense=Past|VerbForm=Fin
"""
MAY = """
Ward ward NOUN nsubj 4
12 12 NUM nummod 1
may may AUX aux 4 VerbForm=Fin
close close VERB root 0 VerbForm=Inf
"""
TWO_PERSONS = """
Ada Ada PROPN nsubj 6
Hale Hale PROPN flat 1
_& & CCONJ cc 4
Jane Jane PROPN conj 1
Brook Brook PROPN flat 4
met meet VERB root 0 Tense=Past|VerbForm=Fin
"""


@pytest.mark.parametrize(
    ("tree", "names", "wanted"),
    [
        (TWO_SUBJECTS, {"Volk": "ORG"}, "German carmaker Volk"),
        (GIVEN_TO_THE_VERB, {"Alba": "ORG"}, "insurer Alba"),
        (FOUNDED, {"Volk": "PER"}, "Volk"),
        (PLURAL, {"Volk": "PER"}, "Volk"),
        (FIRM, {"Hale": "PER", "Brook_LLP": "ORG"}, "Hale& Brook LLP"),
        (TWO_PERSONS, {"Ada_Hale": "PER", "Jane_Brook": "PER"}, "Jane Brook"),
    ],
    ids=["two subjects", "a noun and its name apart", "a relative clause stays", "a plural stays",
         "a firm", "two persons stay"],
)  # fmt: skip
def test_a_phrase_is_mended(tree: str, names: dict[str, str], wanted: str) -> None:
    doc = parsed(tree, **names)
    found = mentions(Document("d", doc.text), sentences(doc))
    assert wanted in {m.text for m in found if m.form == "name"}


@pytest.mark.parametrize(
    ("tree", "subject", "day"),
    [
        (DAY_IN_NAME, "UN", "27"),
        (DAY_AS_SUBJECT, "Lund", "5"),
        (RANGE, "Parties", "20"),
        (LATE, "Parliament", "month"),
        (A_LIST, "Rooms", None),
        (MAY, "Ward", None),
    ],
)
def test_a_day_before_a_verb_is_no_part_of_who_acts(
    tree: str, subject: str, day: str | None
) -> None:
    s = sentences(parsed(tree))[0]
    root = next(w.i for w in s.words if w.head < 0)
    assert [s.words[k].text for k in s.kids(root, *SUBJECT)] == [subject]
    assert [s.words[k].text for k in s.kids(root, "obl:unmarked")] == ([day] if day else [])


@pytest.mark.parametrize("sign", SIGNS, ids=lambda sign: sign.name)
def test_a_sign_holds_in_its_phrase_and_not_in_the_other(sign: Sign) -> None:
    """The tree is the reader's; the names are given, as a reader may mistake them."""
    assert shows(sign, sign.fires)
    assert not shows(sign, sign.silent)


def shows(sign: Sign, phrase: str) -> bool:
    (s,) = sentences(parse(Document("d", f"{phrase}.")))
    first = next(w.i for w in s.words if w.pos == "PROPN" and (w.i or w.text != "The"))
    last = first + 1
    while last < len(s.words) and s.words[last].pos == "PROPN":
        last += 1
    return sign.holds(s, (first, last, "PER"))


SAID_TWICE = """
Alba Alba PROPN nsubj 3
Ltd Ltd PROPN flat 1
fell fall VERB root 0 Tense=Past|VerbForm=Fin

Alba Alba PROPN nsubj 3
Ltd Ltd PROPN flat 1
rose rise VERB root 0 Tense=Past|VerbForm=Fin
"""
SURNAME = """
Ada Ada PROPN nsubj 3
Roe Roe PROPN flat 1
left leave VERB root 0 Tense=Past|VerbForm=Fin

ROE ROE PROPN compound 2
fighters fighter NOUN nsubj 3 Number=Plur
left leave VERB root 0 Tense=Past|VerbForm=Fin
"""


def test_a_sign_holds_for_the_document_but_not_for_a_surname() -> None:
    types = [[kind for *_, kind in s.names] for s in sentences(parsed(SAID_TWICE, Alba_Ltd="PER"))]
    assert types == [["ORG"], ["ORG"]]
    types = [[kind for *_, kind in s.names]
             for s in sentences(parsed(SURNAME, Ada_Roe="PER", ROE="PER"))]  # fmt: skip
    assert {kind for each in types for kind in each} == {"PER"}


@st.composite
def trees(draw: st.DrawFn) -> Sentence:
    """Any tree over words that the rules look for, with any of them named."""
    size = draw(st.integers(2, 9))
    order = draw(st.permutations(range(size)))
    words = {}
    for n, i in enumerate(order):
        text, pos = draw(st.sampled_from([("&", "CCONJ"), ("Alba", "PROPN"), ("lender", "NOUN"),
                                          ("IS", "AUX"), ("appointed", "VERB")]))  # fmt: skip
        dep = draw(st.sampled_from(["nsubj", "obj", "conj", "compound", "nmod", "appos", "flat"]))
        head = order[draw(st.integers(0, n - 1))] if n else -1
        words[i] = Word(
            i, text, text.lower(), pos, dep if n else "root", head, 9 * i, 9 * i + 8, {}
        )
    cuts = sorted(draw(st.sets(st.integers(0, size), min_size=2)))
    kinds = st.sampled_from(["PER", "ORG", ""])
    names = [(a, b, draw(kinds)) for a, b in pairwise(cuts)]
    made = acronyms(tuple(words[i] for i in range(size)))
    return Sentence(0, made, tuple(name for name in names if name[2]))


@given(trees())
def test_what_is_mended_stays_a_tree(s: Sentence) -> None:
    made = repaired(s)
    for w in made.words:
        at, steps = w.i, 0
        while at >= 0:
            at, steps = made.words[at].head, steps + 1
            assert steps <= len(made.words), "a ring"
    assert [w.text for w in made.words] == [w.text for w in s.words]
    assert all(a < b <= len(s.words) for a, b, _ in made.names)


CHARGED = """
Ost Ost PROPN nsubj 2
accused accuse VERB root 0 Tense=Past|VerbForm=Fin
judges judge NOUN obj 2 Number=Plur
of of ADP case 5
{} NOUN nmod 3
"""


@pytest.mark.parametrize(("noun", "head"), [
    ("theft theft", 1), ("Chile Chile", 2), ("rebels rebel", 2), ("town town", 2),
])
def test_what_somebody_is_accused_of_is_none_of_him(noun: str, head: int) -> None:
    tree = CHARGED.format(noun).replace("Chile NOUN", "Chile PROPN")
    assert repaired(sentences(parsed(tree))[0]).words[4].head == head


def test_an_object_before_the_verb_is_its_subject_where_another_stands_behind() -> None:
    mended = repaired(sentences(parsed(FRONTED))[0])
    assert mended.words[1].dep == "nsubj"
    assert mended.words[4].dep == "obj"
