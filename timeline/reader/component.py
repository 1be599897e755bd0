"""The reader as a spaCy component: fills a `Doc` on a blank English tokenizer.

Tokens get `pos` (UPOS), `tag` (PTB), `morph`, `lemma`, `dep` (UD relations), `head`, sentences,
and names in `ents`: PER, ORG, LOC after Universal NER's guidelines, NORP (nationalities and the
like used as adjectives) and MISC (events, works, laws).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from spacy.attrs import DEP, ENT_IOB, ENT_TYPE, HEAD, LEMMA, MORPH, POS, SENT_START, TAG
from spacy.language import Language
from spacy.symbols import IDS
from spacy.tokens import Doc
from spacy.vocab import Vocab

from timeline.reader import lemma
from timeline.reader.decode import Decoder, Parse
from timeline.reader.network import Network
from timeline.reader.tokens import settle
from timeline.reader.weights import SHIPPED
from timeline.reader.windows import Spelling

_ATTRIBUTES = [TAG, POS, MORPH, LEMMA, HEAD, DEP, ENT_IOB, ENT_TYPE]
_OUTSIDE, _INSIDE, _BEGIN = 2, 1, 3


@Language.factory(
    "dateline_reader",
    assigns=[
        "token.pos",
        "token.tag",
        "token.morph",
        "token.lemma",
        "token.dep",
        "token.head",
        "token.is_sent_start",
        "doc.sents",
        "doc.ents",
    ],
    default_config={"path": None, "threads": 1},
)
def make_reader(nlp: Language, name: str, path: str | None, threads: int) -> ReaderComponent:
    """The component; `path` names another weights file than the shipped one."""
    return ReaderComponent(nlp.vocab, Path(path) if path else SHIPPED, threads)


class ReaderComponent:
    """Reads documents; opened once. Raises `WeightsError` where the weights cannot be used."""

    def __init__(self, vocab: Vocab, path: Path = SHIPPED, threads: int = 1) -> None:
        network = Network(path, threads)
        self._decoder = Decoder(network)
        self._spelling = Spelling(network.weights.vocabulary)
        self._marks = _Marks(vocab, network)

    def __call__(self, doc: Doc) -> Doc:
        if not doc.to_array(SENT_START).all():  # else the words too are somebody's own
            settle(doc)
        places, words, between = solid_words(doc)
        starts = doc.to_array(SENT_START).astype(np.int64)
        given: list[int] = starts[places].tolist() if places else []
        text = self._spelling.words(words, between, given)
        parse = self._decoder.parse(text)
        if places:
            self._marks.write(doc, places, text.texts, parse)
        elif len(doc):
            doc[0].is_sent_start = True
            for token in doc[1:]:
                token.is_sent_start = False
        return doc

    def pipe(self, stream: Iterable[Doc], batch_size: int = 64) -> Iterator[Doc]:
        """Documents in their order; `batch_size` is spaCy's and changes nothing."""
        for doc in stream:
            yield self(doc)


def solid_words(doc: Doc) -> tuple[list[int], list[str], list[str]]:
    """Indices and texts of the tokens that are no white space, and the text before each.

    A line break at which the document already starts a sentence counts as a paragraph's.
    """
    starts = doc.to_array(SENT_START) == 1 if len(doc) else ()
    places: list[int] = []
    words: list[str] = []
    between: list[str] = []
    before = ""
    for i, token in enumerate(doc):
        text = token.orth_
        if text.isspace():
            before += text + token.whitespace_
            continue
        places.append(i)
        words.append(text)
        between.append("\n\n" if starts[i] and "\n" in before else before)
        before = token.whitespace_
    return places, words, between


#: No adjective of a people is shorter than "Thai"; many initials and clipped words are.
_SHORTEST = 3


class _Marks:
    """Class numbers as spaCy's hashes, and their writing into a `Doc`."""

    def __init__(self, vocab: Vocab, network: Network) -> None:
        classes = network.weights.classes
        self._vocab = vocab
        self._scripts = classes["lemma"]
        self._dictionary = lemma.Lemmas(network.weights.lexicon, network.weights.vocabulary)
        self._tags = classes["xpos"]
        self._upos = np.array([IDS[name] for name in classes["upos"]], np.uint64)
        self._xpos = _hashes(vocab, classes["xpos"])
        self._feats = np.array([vocab.morphology.add(f) for f in classes["feats"]], np.uint64)
        self._dep = _hashes(vocab, classes["relation"])
        self._space = (IDS["SPACE"], vocab.strings.add("_SP"), vocab.strings.add("dep"))
        self._adjective = classes["upos"].index("ADJ")
        self._plain = vocab.strings.add("JJ")
        self._lemmas: dict[tuple[str, int, int], int] = {}

    def write(self, doc: Doc, places: list[int], words: tuple[str, ...], parse: Parse) -> None:
        """Fill a `Doc` parsed at `places`; white space goes with its neighbour."""
        at = np.array(places)
        table = np.zeros((len(doc), len(_ATTRIBUTES)), np.uint64)
        table[:, 0], table[:, 1], table[:, 5] = self._space[1], self._space[0], self._space[2]
        table[:, 6] = _OUTSIDE
        table[at, 0] = self._xpos[parse.xpos]
        table[at, 1] = self._upos[parse.upos]
        table[at, 2] = self._feats[parse.feats]
        table[at, 3] = self._lemma_hashes(words, parse)
        heads = _space_heads(len(doc), at)
        heads[at] = at[parse.heads] - at
        table[:, 4] = heads.astype(np.int64).view(np.uint64)
        table[at, 5] = self._dep[parse.relations]
        if len(places) < len(doc):
            self._space_lemmas(doc, at, table)
        self._names(table, at, parse)
        doc.from_array(_ATTRIBUTES, table)  # type: ignore[arg-type]  # its stub says signed

    def _names(
        self, table: npt.NDArray[np.uint64], at: npt.NDArray[np.intp], parse: Parse
    ) -> None:
        for start, end, kind in parse.names:
            self._mark(table, at, start, end, kind)
        taken = table[:, 6] != _OUTSIDE
        for start, end, kind in parse.other:
            if not taken[at[start] : at[end - 1] + 1].any():
                alone = end - start == 1 and parse.upos[start] == self._adjective
                people = alone and not self._is_of_a_name(table, at[start])
                self._mark(table, at, start, end, "NORP" if people else kind)
        for i in np.flatnonzero(parse.upos == self._adjective).tolist():
            if table[at[i], 6] == _OUTSIDE and self._is_of_people(table, at[i]):
                self._mark(table, at, i, i + 1, "NORP")

    def _is_of_people(self, table: npt.NDArray[np.uint64], at: np.intp) -> bool:
        """Whether an adjective's lemma keeps a capital, as "Kenyan", "Sunni" and "Ottoman" do.

        Of such adjectives in the development texts that no name holds, 95 in 100 are of this kind.
        """
        word = self._vocab.strings[int(table[at, 3])]
        if self._is_of_a_name(table, at):
            return False
        return len(word) > _SHORTEST and word[0].isupper() and word[1:].islower()

    def _is_of_a_name(self, table: npt.NDArray[np.uint64], at: np.intp) -> bool:
        """Whether an adjective is a common one that is part of a name, as in "Special Forces"."""
        word = self._vocab.strings[int(table[at, 3])]
        return bool(table[at, 0] != self._plain) and self._dictionary.is_common(word)

    def _mark(
        self, table: npt.NDArray[np.uint64], at: npt.NDArray[np.intp], a: int, b: int, kind: str
    ) -> None:
        table[at[a] : at[b - 1] + 1, 6] = _INSIDE
        table[at[a], 6] = _BEGIN
        table[at[a] : at[b - 1] + 1, 7] = self._vocab.strings.add(kind)

    def _lemma_hashes(self, words: tuple[str, ...], parse: Parse) -> list[int]:
        known = self._lemmas
        if len(known) > 200_000:
            known.clear()
        out = []
        for key in zip(words, parse.xpos.tolist(), parse.lemma.tolist(), strict=True):
            found = known.get(key)
            if found is None:
                word, tag, script = key
                text = self._dictionary.of(word, self._tags[tag], self._scripts[script])
                found = known[key] = self._vocab.strings.add(text)
            out.append(found)
        return out

    def _space_lemmas(
        self, doc: Doc, at: npt.NDArray[np.intp], table: npt.NDArray[np.uint64]
    ) -> None:
        space = np.ones(len(doc), bool)
        space[at] = False
        for i in np.flatnonzero(space).tolist():
            table[i, 3] = doc[i].orth


def _hashes(vocab: Vocab, names: Iterable[str]) -> npt.NDArray[np.uint64]:
    return np.array([vocab.strings.add(name) for name in names], np.uint64)


def _space_heads(count: int, at: npt.NDArray[np.intp]) -> npt.NDArray[np.int64]:
    """Relative heads of white space: the word before it, or the first word of the text."""
    index = np.arange(count)
    place = np.maximum(np.searchsorted(at, index, "right") - 1, 0)
    heads: npt.NDArray[Any] = at[place] - index
    return heads
