"""What the prediction command writes: tuples from hand-written trees, and its handling of paths."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench import predict
from bench.tuples import lines
from tests.timeline.trees import parsed

TREE = """
The the DET det 2
council council NOUN nsubj 4
has have AUX aux 4 VerbForm=Fin
agreed agree VERB root 0 Tense=Past|VerbForm=Part
to to PART mark 6
close close VERB xcomp 4 VerbForm=Inf
the the DET det 8
bridge bridge NOUN obj 6
in in ADP case 10
May May PROPN obl 6
"""


def test_a_clause_is_a_tuple_with_its_infinitive() -> None:
    doc = parsed(TREE)
    rows = [line.split("\t") for line in lines(doc.text, doc)]
    assert rows[0][2:] == [
        "has agreed to close",
        "The council",
        "the bridge",
        "in May",
    ]
    assert all(row[0] == doc.text and 0 <= float(row[1]) <= 1 for row in rows)


def test_gold_that_is_not_there_is_told_in_a_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    gold = tmp_path / "none.jsonl"
    assert predict.main(["names", str(gold), "-o", str(tmp_path / "out")]) == 2
    assert capsys.readouterr().err == f"{gold}: not there\n"


def test_an_unknown_task_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SystemExit):
        predict.main(["weather", str(tmp_path), "-o", str(tmp_path / "out")])
