"""Gold files into documents, and scores on raw text aligned by characters."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from timeline.reader.spelling import GAPS
from training.corpora import (
    add_uner,
    evaluation_documents,
    read_names,
    read_redocred,
    split_hyphens,
)
from training.raw import RawParse, compare, raw_gold
from training.treebank import read_treebank

CONLLU = """\
# newdoc id = one
# newpar
# sent_id = one-1
# text = Don't trust Zanu-X.
1-2\tDon't\t_\t_\t_\t_\t_\t_\t_\t_
1\tDo\tdo\tAUX\tVB\tMood=Imp\t3\taux\t_\t_
2\tn't\tnot\tPART\tRB\t_\t3\tadvmod\t_\t_
3\ttrust\ttrust\tVERB\tVB\tMood=Imp\t0\troot\t_\t_
4\tZanu\tZanu\tPROPN\tNNP\t_\t3\tobj\t_\tSpaceAfter=No
5\t-\t-\tPUNCT\tHYPH\t_\t4\tpunct\t_\tSpaceAfter=No
5.1\tempty\tempty\tVERB\tVB\t_\t_\t_\t_\t_
6\tX\tX\tPROPN\tNNP\t_\t4\tobl:npmod\t_\tSpaceAfter=No
7\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_

# sent_id = one-2
# text = He left.
1\tHe\the\tPRON\tPRP\t_\t2\tnsubj\t_\t_
2\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No
3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

# newdoc id = two
# sent_id = two-1
# text = Yes
1\tYes\tyes\tINTJ\tUH\t_\t0\troot\t_\t_

"""


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    (tmp_path / "treebank").mkdir()
    (tmp_path / "ner").mkdir()
    (tmp_path / "treebank/en_ewt-dev.conllu").write_text(CONLLU, encoding="utf-8")
    words = ["Do", "n't", "trust", "Zanu", "-", "X", "."]
    record = {"text": " ".join(words), "tokens": [], "entities": []}
    at = 0
    for word in words:
        record["tokens"].append([at, at + len(word)])
        at += len(word) + 1
    record["entities"] = [{"start": 13, "end": 21, "type": "ORG"}]
    (tmp_path / "ner/uner_ewt_dev.jsonl").write_text(json.dumps(record), encoding="utf-8")
    return tmp_path


def test_a_treebank_keeps_words_gaps_and_trees(gold: Path) -> None:
    first, second = read_treebank(gold / "treebank/en_ewt-dev.conllu", "uner_ewt")
    s = first.sentences[0]
    assert s.words == ["Do", "n't", "trust", "Zanu", "-", "X", "."]
    names = ["paragraph", "none", "space", "space", "none", "none", "none"]
    assert [GAPS[g] for g in s.gaps] == names
    assert s.heads == [3, 3, 0, 3, 4, 4, 3]
    assert s.relations is not None
    assert s.relations[5] == "obl:unmarked"
    assert GAPS[first.sentences[1].gaps[0]] == "space"
    assert GAPS[second.sentences[0].gaps[0]] == "paragraph"


def test_names_are_put_on_the_sentences_with_their_words(gold: Path) -> None:
    documents = read_treebank(gold / "treebank/en_ewt-dev.conllu", "uner_ewt")
    assert add_uner(documents, gold / "ner/uner_ewt_dev.jsonl") == 1
    assert documents[0].sentences[0].names == [(3, 6, "ORG")]
    assert documents[0].sentences[1].names is None


def test_hyphens_are_cut_and_names_move_along() -> None:
    words, spans = split_hyphens(
        ["the", "US-led", "Al-Noor/Party", "http://a-b.c"], [(2, 3, "ORG")]
    )
    assert words == ["the", "US", "-", "led", "Al", "-", "Noor", "/", "Party", "http://a-b.c"]
    assert spans == [(4, 9, "ORG")]


def test_fine_types_are_mapped(tmp_path: Path) -> None:
    record = {
        "text": "Ann joined Zanu",
        "tokens": [[0, 3], [4, 10], [11, 15]],
        "tags_fine": ["B-politician", "O", "B-politicalparty"],
        "entities": [],
    }
    path = tmp_path / "names.jsonl"
    path.write_text(json.dumps(record), encoding="utf-8")
    (document,) = read_names(path, "politics")
    assert document.sentences[0].names == [(0, 1, "PER"), (2, 3, "ORG")]


def test_demonyms_are_no_places_and_articles_leave_names(tmp_path: Path) -> None:
    text = "The German Zanu met in the Netherlands ."
    record = {
        "text": text,
        "entities": [
            {"start": 4, "end": 10, "type": "LOC"},
            {"start": 23, "end": 38, "type": "LOC"},
        ],
    }
    path = tmp_path / "docs.jsonl"
    path.write_text(json.dumps(record), encoding="utf-8")
    (document,) = read_redocred(path)
    (s,) = document.sentences
    assert s.names == [(6, 7, "LOC")]
    assert s.other == [(1, 2, "MISC")]


def test_raw_text_and_its_offsets(gold: Path) -> None:
    document, _ = evaluation_documents(gold, "ewt", "dev")
    raw = raw_gold(document)
    assert raw.text == "Don't trust Zanu-X. He left."
    assert [raw.text[a:b] for a, b in raw.words][:3] == ["Do", "n't", "trust"]
    assert [raw.text[a:b] for a, b in raw.sentences] == ["Don't trust Zanu-X.", "He left."]
    assert raw.heads[0] == (6, 11)
    assert raw.names is None


def test_a_perfect_parse_scores_a_hundred_and_errors_cost(gold: Path) -> None:
    document, _ = evaluation_documents(gold, "ewt", "dev")
    raw = raw_gold(document)
    right = RawParse(list(raw.words), list(raw.sentences), list(raw.heads), list(raw.relations), [])
    assert compare([(raw, right)]) == {"words": 100, "sentences": 100, "uas": 100, "las": 100}
    wrong = RawParse(right.words, right.sentences[:1], list(raw.heads), ["dep"] * 10, [])
    scores = compare([(raw, wrong)])
    assert scores["uas"] == 100
    assert scores["las"] == 0
    assert scores["sentences"] == pytest.approx(66.67)
