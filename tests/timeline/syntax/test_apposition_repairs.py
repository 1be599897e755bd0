"""Who holds several offices: trees given by hand, so that no reader's accident counts."""

from __future__ import annotations

import pytest

from tests.timeline.trees import parsed
from timeline.syntax.apposition_repairs import held_by_one
from timeline.syntax.sentence import sentences

HELD = """
Ada Ada PROPN nsubj 9
Lorne Lorne PROPN flat 1
_, , PUNCT punct 4
founder founder NOUN appos 1 Number=Sing
and and CCONJ cc 6
head head NOUN conj 1 Number=Sing
of of ADP case 8
Alba Alba PROPN nmod 6
left leave VERB root 0 Tense=Past|VerbForm=Fin
"""
WITH_HER = """
Ada Ada PROPN nsubj 8
Lorne Lorne PROPN flat 1
_, , PUNCT punct 4
founder founder NOUN appos 1 Number=Sing
and and CCONJ cc 7
the the DET det 7
head head NOUN conj 1 Number=Sing
left leave VERB root 0 Tense=Past|VerbForm=Fin
"""


@pytest.mark.parametrize(("tree", "governor"), [(HELD, "founder"), (WITH_HER, "Ada")])
def test_a_second_office_without_article_is_of_the_same(tree: str, governor: str) -> None:
    s = held_by_one(next(iter(sentences(parsed(tree, Ada_Lorne="PER")))))
    head = next(w for w in s.words if w.text == "head")
    assert s.words[head.head].text == governor
