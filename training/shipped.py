"""Scores of the shipped file, as it runs: on gold words and sentences, and on raw text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import islice
from typing import TYPE_CHECKING

from timeline.reader.spelling import GAPS
from training.raw import measure
from training.treebank import GoldDocument, Sentence

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token


def gold_doc(nlp: Language, document: GoldDocument) -> Doc:
    """A document's gold words with its sentences fixed and its paragraphs apart, not yet read."""
    from spacy.tokens import Doc

    words: list[str] = []
    spaces: list[bool] = []
    starts: list[bool] = []
    for s in document.sentences:
        for i, (word, gap) in enumerate(zip(s.words, s.gaps, strict=True)):
            if words and GAPS[gap] == "paragraph":
                words.append("\n\n")
                spaces += [False, False]
                starts.append(False)
            elif words:
                spaces.append(GAPS[gap] != "none")
            words.append(word)
            starts.append(i == 0)
    doc = Doc(nlp.vocab, words=words, spaces=[*spaces, False])
    for token, start in zip(doc, starts, strict=True):
        token.is_sent_start = start
    return doc


def on_gold_words(nlp: Language, documents: Sequence[GoldDocument]) -> dict[str, float]:
    """Percentages on gold words and sentences: tags, features, lemmas, trees, names.

    `las` leaves relation subtypes out, as the CoNLL 2018 shared task does. `lemma, any case` is
    apart because the treebanks are at odds on which words of a name are common.
    """
    count: Counter[str] = Counter()
    for document in documents:
        doc = nlp(gold_doc(nlp, document))
        solid = iter([token for token in doc if not token.is_space])
        for s in document.sentences:
            own = list(islice(solid, len(s.words)))
            _count_words(count, s, own)
            if s.names is not None:
                _count_names(count, s, own)
    return _percentages(count)


def _count_words(count: Counter[str], s: Sentence, tokens: Sequence[Token]) -> None:
    assert s.upos is not None and s.xpos is not None and s.feats is not None
    assert s.lemmas is not None and s.heads is not None and s.relations is not None
    places = {token.i: k for k, token in enumerate(tokens, start=1)}
    for i, token in enumerate(tokens):
        head = 0 if token.head.i == token.i else places[token.head.i]
        right = head == s.heads[i]
        count["words"] += 1
        count["upos"] += token.pos_ == s.upos[i]
        count["xpos"] += token.tag_ == s.xpos[i]
        count["feats"] += (str(token.morph) or "_") == s.feats[i]
        count["lemma"] += token.lemma_ == s.lemmas[i]
        count["lemma, any case"] += token.lemma_.lower() == s.lemmas[i].lower()
        count["uas"] += right
        count["las"] += right and token.dep_.split(":")[0] == s.relations[i].split(":")[0]


def _count_names(count: Counter[str], s: Sentence, tokens: Sequence[Token]) -> None:
    found = set()
    start = 0
    for i, token in enumerate(tokens):
        if token.ent_iob_ == "B" or (token.ent_iob_ == "I" and i == 0):
            start = i
        ends = i + 1 == len(tokens) or tokens[i + 1].ent_iob_ != "I"
        if token.ent_iob_ in "BI" and token.ent_iob_ and ends:
            found.add((start, i + 1, token.ent_type_))
    gold = set(s.names or ())
    for kind in ("PER", "ORG", "LOC"):
        f, g = ({n for n in names if n[2] == kind} for names in (found, gold))
        for layer in ("names", f"names {kind}"):
            count["+" + layer] += len(f & g)
            count["=" + layer] += len(f) + len(g)


def _percentages(count: Counter[str]) -> dict[str, float]:
    layers = ("upos", "xpos", "feats", "lemma", "lemma, any case", "uas", "las")
    out = {k: round(100 * count[k] / count["words"], 2) for k in layers}
    names = [k[1:] for k in count if k[0] == "="]
    return out | {k: round(200 * count["+" + k] / max(1, count["=" + k]), 2) for k in names}


def report(
    nlp: Language, sets: dict[str, Sequence[GoldDocument]]
) -> dict[str, dict[str, dict[str, float]]]:
    """Both kinds of score for each named set of documents."""
    return {
        name: {"gold words": on_gold_words(nlp, documents), "raw text": measure(documents, nlp)}
        for name, documents in sets.items()
    }
