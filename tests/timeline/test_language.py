"""The door to the parser, and ClearNLP's trees made UD on trees written by hand."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
import spacy
from spacy.language import Language

from timeline.document import Document
from timeline.language import PipelineError, open_pipeline, parse, parse_all, unparsed
from timeline.reader import weights
from timeline.syntax import clearnlp
from timeline.syntax.clearnlp import Node, convert


@pytest.fixture(scope="module")
def nlp() -> Language:
    return open_pipeline()


def test_a_document_is_parsed_with_the_offsets_of_its_text(nlp: Language) -> None:
    document = Document(id="a", text="Troops left Mosul on Sunday. They won.")
    doc = parse(document, nlp)
    assert doc.text == document.text
    assert [s.root.text for s in doc.sents] == ["left", "won"]


def test_another_language_is_not_parsed_as_english(nlp: Language) -> None:
    text = "Die Truppen zogen ab.\n\nSie kamen aus Mossul."
    doc = parse(Document(id="de", text=text, language="de"), nlp)
    assert doc.text == text
    assert len(list(doc.sents)) == 2
    assert not doc.ents
    assert {t.dep_ for t in doc} == {""}


@pytest.mark.parametrize("language", ["en", "en-GB", None])
def test_english_and_unknown_are_parsed(nlp: Language, language: str | None) -> None:
    doc = parse(Document(id="a", text="He left.", language=language), nlp)
    assert doc[0].dep_ == "nsubj"


def test_starting_sentences_takes_no_longer_the_more_there_are(nlp: Language) -> None:
    text = "Der Hafenrat schloss am Montag den Kai.\n\n" * 8000
    before = time.process_time()
    doc = unparsed(nlp, text)
    assert time.process_time() - before < 10  # a minute and more where each start looks at all
    assert len(list(doc.sents)) == 8000


def test_documents_keep_their_order(nlp: Language) -> None:
    languages = ("en", "fr", "en", "ar", "en")
    documents = [
        Document(id=str(i), text=f"Text {i}.", language=x) for i, x in enumerate(languages)
    ]
    assert [d.text for d in parse_all(documents, nlp)] == [d.text for d in documents]


def test_half_a_surrogate_pair_keeps_offsets(nlp: Language) -> None:
    doc = parse(Document(id="a", text="He \ud800 left."), nlp)
    assert doc.text == "He \ufffd left."


def test_an_unknown_pipeline_is_named_in_one_line() -> None:
    with pytest.raises(PipelineError, match=r"no_such_pipeline.*install") as caught:
        open_pipeline("no_such_pipeline")
    assert "\n" not in str(caught.value)


def test_a_pipeline_without_a_parser_is_refused(tmp_path: Path) -> None:
    spacy.blank("en").to_disk(tmp_path / "blank")
    with pytest.raises(PipelineError, match="no parser"):
        open_pipeline(str(tmp_path / "blank"))


def test_missing_weights_are_told_in_one_line(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def missing(*_: object, **__: object) -> None:
        raise weights.WeightsError(tmp_path / "english.reader", "there is no such file")

    monkeypatch.setattr("timeline.reader.pipeline", missing)
    with pytest.raises(PipelineError, match=r"english\.reader.*no such file"):
        open_pipeline(threads=3)  # one of one thread may be open already


def test_the_reader_is_opened_once() -> None:
    assert open_pipeline() is open_pipeline()


def test_threads_must_be_positive() -> None:
    with pytest.raises(ValueError, match="0"):
        open_pipeline(threads=0)


def test_the_reader_is_found_by_its_entry_point() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("dateline_reader")
    assert [t.dep_ for t in nlp("He left.")] == ["nsubj", "root", "punct"]


def test_a_foreign_text_without_paragraphs_is_one_sentence(nlp: Language) -> None:
    assert len(list(unparsed(nlp, "un deux trois. quatre cinq.").sents)) == 1


#: (what it shows, words as "text/pos/lemma/dep/head", UD as "dep/head")
TREES = [
    (
        "preposition under a verb",
        "Men/NOUN/man/nsubj/1 left/VERB/leave/ROOT/1 on/ADP/on/prep/1 Sunday/PROPN/Sunday/pobj/2",
        "nsubj/1 root/1 case/3 obl/1",
    ),
    (
        "preposition under a noun",
        "head/NOUN/head/ROOT/0 of/ADP/of/prep/0 state/NOUN/state/pobj/1",
        "root/0 case/2 nmod/0",
    ),
    (
        "nested prepositions",
        "went/VERB/go/ROOT/0 to/ADP/to/prep/0 south/NOUN/south/pobj/1 of/ADP/of/prep/2 "
        "town/NOUN/town/pobj/3",
        "root/0 case/2 obl/0 case/4 nmod/2",
    ),
    (
        "passive with an agent",
        "He/PRON/he/nsubjpass/2 was/AUX/be/auxpass/2 shot/VERB/shoot/ROOT/2 by/ADP/by/agent/2 "
        "police/NOUN/police/pobj/3",
        "nsubj:pass/2 aux:pass/2 root/2 case/4 obl:agent/2",
    ),
    (
        "copula with a noun",
        "He/PRON/he/nsubj/1 is/AUX/be/ROOT/1 not/PART/not/neg/1 president/NOUN/president/attr/1 "
        "./PUNCT/./punct/1",
        "nsubj/3 cop/3 advmod/3 root/3 punct/3",
    ),
    (
        "copula with an adjective in a clause",
        "said/VERB/say/ROOT/0 it/PRON/it/nsubj/2 was/AUX/be/ccomp/0 safe/ADJ/safe/acomp/2",
        "root/0 nsubj/3 cop/3 ccomp/0",
    ),
    (
        "copula with a preposition beside its noun",
        "He/PRON/he/nsubj/1 was/AUX/be/ROOT/1 minister/NOUN/minister/attr/1 in/ADP/in/prep/1 "
        "1990/NUM/1990/pobj/3",
        "nsubj/2 cop/2 root/2 case/4 obl/2",
    ),
    (
        "seemed keeps its predicate as xcomp",
        "It/PRON/it/nsubj/1 seemed/VERB/seem/ROOT/1 safe/ADJ/safe/acomp/1",
        "nsubj/1 root/1 xcomp/1",
    ),
    (
        "a chain of conjuncts hangs on the first",
        "Iraq/PROPN/Iraq/ROOT/0 ,/PUNCT/,/punct/0 Iran/PROPN/Iran/conj/0 and/CCONJ/and/cc/2 "
        "Syria/PROPN/Syria/conj/2",
        "root/0 punct/2 conj/0 cc/4 conj/0",
    ),
    (
        "gerund after a preposition",
        "accused/VERB/accuse/ROOT/0 of/ADP/of/prep/0 killing/VERB/kill/pcomp/1 "
        "civilians/NOUN/civilian/dobj/2",
        "root/0 mark/2 advcl/0 obj/2",
    ),
    (
        "possessor, relative clause, indirect object",
        "Iraq/PROPN/Iraq/poss/2 's/PART/'s/case/0 army/NOUN/army/ROOT/2 that/PRON/that/nsubj/4 "
        "gave/VERB/give/relcl/2 them/PRON/they/dative/4 arms/NOUN/arm/dobj/4",
        "nmod:poss/2 case/0 root/2 nsubj/4 acl:relcl/2 iobj/4 obj/4",
    ),
    (
        "dative with a preposition",
        "gave/VERB/give/ROOT/0 arms/NOUN/arm/dobj/0 to/ADP/to/dative/0 rebels/NOUN/rebel/pobj/2",
        "root/0 obj/0 case/3 obl/0",
    ),
]


@pytest.mark.parametrize(("given", "wanted"), [t[1:] for t in TREES], ids=[t[0] for t in TREES])
def test_clearnlp_trees_become_ud(given: str, wanted: str) -> None:
    nodes = []
    for word in given.split(" "):
        _, pos, lemma, dep, head = word.rsplit("/", 4)
        nodes.append(Node(pos, lemma, dep, int(head)))
    assert " ".join(f"{dep}/{head}" for dep, head in convert(nodes)) == wanted


def test_every_clearnlp_label_has_a_ud_relation() -> None:
    assert all(relation and relation == relation.lower() for relation in clearnlp.LABELS.values())


def test_a_pipeline_with_clearnlp_labels_is_converted() -> None:
    nlp = spacy.blank("en")
    parser = nlp.add_pipe("parser")
    for label in ("nsubj", "dobj", "prep", "pobj", "ROOT"):
        parser.add_label(label)  # type: ignore[attr-defined]
    assert clearnlp.speaks(nlp)
    assert not clearnlp.speaks(spacy.blank("en"))
    words = ["He", "left", "the", "United", "Nations", "on", "Sunday"]
    doc = spacy.tokens.Doc(
        nlp.vocab,
        words=words,
        pos=["PRON", "VERB", "DET", "PROPN", "PROPN", "ADP", "PROPN"],
        lemmas=["he", "leave", "the", "United", "Nations", "on", "Sunday"],
        heads=[1, 1, 4, 4, 1, 1, 5],
        deps=["nsubj", "ROOT", "det", "compound", "dobj", "prep", "pobj"],
        ents=["O", "O", "B-ORG", "I-ORG", "I-ORG", "O", "B-DATE"],
    )
    clearnlp.rewrite(doc)
    assert [(t.dep_, t.head.i) for t in doc] == [
        ("nsubj", 1),
        ("root", 1),
        ("det", 4),
        ("compound", 4),
        ("obj", 1),
        ("case", 6),
        ("obl", 1),
    ]
    assert [(e.text, e.label_) for e in doc.ents] == [("United Nations", "ORG")]


def test_no_sentence_runs_across_blocks(nlp: Language) -> None:
    text = "Army takes hill town\n31 May 2021\nThe army took Harn on Sunday. It fell at dawn."
    doc = parse(Document(id="a", text=text), nlp)
    assert [s.text.strip() for s in doc.sents] == [
        "Army takes hill town",
        "31 May 2021",
        "The army took Harn on Sunday.",
        "It fell at dawn.",
    ]
