"""What is mended of names in a row, from hand-written trees as a reader might give them."""

from __future__ import annotations

import pytest

from tests.timeline.trees import parsed
from timeline.syntax.sentence import sentences

LISTED = """
Varn Varn PROPN nsubj 2
met meet VERB root 0 Tense=Past|VerbForm=Fin
Ada Ada PROPN obj 2
Lorne Lorne PROPN flat 3
_, , PUNCT punct 6
Karl Karl PROPN appos 3
Roe Roe PROPN flat 6
and and CCONJ cc 9
Peter Peter PROPN conj 6
Holm Holm PROPN flat 9
"""
ALSO_CALLED = """
Varn Varn PROPN nsubj 2
met meet VERB root 0 Tense=Past|VerbForm=Fin
Ada Ada PROPN obj 2
Lorne Lorne PROPN flat 3
_, , PUNCT punct 6
Karl Karl PROPN appos 3
Roe Roe PROPN flat 6
"""
HEADED = """
The the DET det 2
head head NOUN nsubj 10 Number=Sing
of of ADP case 4
charity charity NOUN nmod 2 Number=Sing
Union Union PROPN appos 4
_, , PUNCT punct 7
Ada Ada PROPN appos 5
Lorne Lorne PROPN flat 7
_, , PUNCT punct 7
left leave VERB root 0 Tense=Past|VerbForm=Fin
"""
NO_COMMA = """
The the DET det 2
director director NOUN nsubj 8 Number=Sing
of of ADP case 5
the the DET det 5
Union Union PROPN nmod 2
Ada Ada PROPN nsubj 8
Lorne Lorne PROPN flat 6
left leave VERB root 0 Tense=Past|VerbForm=Fin
"""
MANY = NO_COMMA.replace("director director NOUN nsubj 8 Number=Sing",
                        "members member NOUN nsubj 8 Number=Plur")
OWNER = """
former former ADJ amod 7
mayor mayor NOUN nmod:desc 3 Number=Sing
Ada Ada PROPN appos 7
Lorne Lorne PROPN flat 3
_'s 's PART case 3
old old ADJ amod 7
deputy deputy NOUN nsubj 8 Number=Sing
left leave VERB root 0 Tense=Past|VerbForm=Fin
"""
GIVEN = """
Ada Ada PROPN nsubj:pass 4
Lorne Lorne PROPN flat 1
was be AUX aux:pass 4
appointed appoint VERB root 0 Tense=Past|VerbForm=Part
Force Force PROPN compound 6
Commander Commander PROPN xcomp 4
"""
NAMES = {"Ada_Lorne": "PER", "Karl_Roe": "PER", "Peter_Holm": "PER", "Varn": "PER", "Union": "ORG"}


@pytest.mark.parametrize(
    ("tree", "edges"),
    [
        (LISTED, [("Karl", "conj", "Ada"), ("Peter", "conj", "Ada")]),
        (ALSO_CALLED, [("Karl", "appos", "Ada")]),
        (HEADED, [("Ada", "appos", "head")]),
        (HEADED.replace("head head", "fall fall"), [("Ada", "appos", "Union")]),
        (NO_COMMA, [("Ada", "appos", "director"), ("director", "nsubj", "left")]),
        (OWNER, [("Ada", "nmod:poss", "deputy"), ("former", "amod", "mayor"),
                 ("old", "amod", "deputy")]),
        (MANY, [("members", "nsubj", "left"), ("Ada", "flat", "Union")]),
    ],
    ids=["three persons met", "one person", "who heads it", "a fall is nobody's office",
         "no comma", "who owns", "members are several"],
)  # fmt: skip
def test_names_in_a_row(tree: str, edges: list[tuple[str, str, str]]) -> None:
    (s,) = sentences(parsed(tree, **NAMES))
    by_text = {w.text: w for w in s.words}
    for word, dep, head in edges:
        w = by_text[word]
        assert (w.dep, s.words[w.head].text) == (dep, head)


def test_an_office_that_is_given_is_a_noun() -> None:
    (given,) = sentences(parsed(GIVEN, **NAMES))
    assert [w.text for w in given.words if w.pos == "NOUN"] == ["Commander"]
    (seen,) = sentences(parsed(GIVEN.replace("appointed appoint", "seen see"), **NAMES))
    assert [w.text for w in seen.words if w.pos == "NOUN"] == []
