"""Sentences into windows of several sentences, and windows into padded batches."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

import numpy as np
import numpy.typing as npt
from tokenizers import Tokenizer

from timeline.reader import lemma, names
from timeline.reader.spelling import plain, shape
from timeline.reader.windows import LONGEST_WORD
from training.corpora import NAMES, OTHER, SOURCES
from training.treebank import GoldDocument, Sentence

IGNORE = -100
CLASS, SEPARATOR, MASK, UNKNOWN = 101, 102, 103, 100
LAYERS = ("upos", "xpos", "feats", "lemma", "start", "head", "relation", "name", "other")
#: How many classes of each layer a lesson keeps.
KEPT = 8
#: How much of each source a pass over the data takes.
SHARES = {"btc": 0.35, "redocred": 0.6, "wnut": 0.6}
WINDOW_SIZES = ((0.3, 1), (0.25, 60), (0.45, 120))


@dataclass(slots=True)
class Inventory:
    """The classes of every head, in the order of their numbers."""

    upos: list[str]
    xpos: list[str]
    feats: list[str]
    lemma: list[str]
    relation: list[str]
    name: list[str] = field(default_factory=lambda: list(names.tag_names(NAMES)))
    other: list[str] = field(default_factory=lambda: list(names.tag_names(OTHER)))


def inventory(documents: Sequence[GoldDocument]) -> Inventory:
    """Classes seen at least three times (relations five) in the training trees."""
    seen: dict[str, Counter[str]] = {
        k: Counter() for k in ("upos", "xpos", "feats", "lemma", "dep")
    }
    for document in documents:
        for s in document.sentences:
            if s.upos is None:
                continue
            seen["upos"].update(s.upos)
            seen["xpos"].update(s.xpos)
            seen["feats"].update(s.feats)
            seen["dep"].update(s.relations)
            seen["lemma"].update(map(lemma.script, s.words, s.lemmas))

    def common(layer: str, least: int) -> list[str]:
        ranked = sorted(seen[layer].items(), key=lambda kv: (-kv[1], kv[0]))
        return [k for k, n in ranked if n >= least]

    return Inventory(
        common("upos", 1),
        common("xpos", 3),
        common("feats", 3),
        common("lemma", 3),
        common("dep", 5),
    )


class Pieces:
    """Word pieces of a word, at most `LONGEST_WORD` of them."""

    def __init__(self, vocabulary: Path) -> None:
        tokenizer = Tokenizer.from_file(str(vocabulary))
        tokenizer.no_padding()
        tokenizer.no_truncation()

        @lru_cache(maxsize=500_000)
        def cut(word: str) -> tuple[int, ...]:
            ids = tokenizer.encode(plain(word), add_special_tokens=False).ids
            return tuple(ids[:LONGEST_WORD]) or (UNKNOWN,)

        self.of = cut


@dataclass(slots=True)
class Lesson:
    """Teachers' scores of each word: by layer, [word, kept] classes and their probabilities.

    `at` is the head of which the relation's are told (0 the root, 1 + index).
    """

    classes: dict[str, npt.NDArray[np.int16]]
    shares: dict[str, npt.NDArray[np.float16]]
    at: npt.NDArray[np.int16]

    @classmethod
    def joined(cls, lessons: Sequence[Lesson]) -> Lesson:
        """The lessons of consecutive sentences as one; heads are moved along."""
        lengths = [len(lesson.at) for lesson in lessons]
        by_word = np.repeat(np.cumsum([0, *lengths[:-1]]), lengths)
        classes = {k: np.concatenate([v.classes[k] for v in lessons]) for k in LAYERS}
        classes["head"] = _moved(classes["head"], by_word[:, None])
        return cls(
            classes,
            {k: np.concatenate([v.shares[k] for v in lessons]) for k in LAYERS},
            _moved(np.concatenate([v.at for v in lessons]), by_word),
        )


def _moved(heads: npt.NDArray[np.int16], by: npt.NDArray[np.int64]) -> npt.NDArray[np.int16]:
    """Heads counted from `by` words farther back; the root stays 0."""
    return np.where(heads > 0, heads + by, heads).astype(np.int16)


@dataclass(slots=True)
class Row:
    """A window ready for a batch: pieces, shapes and gaps of its words, and gold by layer."""

    pieces: list[tuple[int, ...]]
    shapes: list[int]
    gaps: list[int]
    block: list[int]
    gold: dict[str, list[int] | None]
    source: int
    sentences: tuple[Sentence, ...] = ()
    lesson: Lesson | None = None

    @property
    def length(self) -> int:
        return sum(map(len, self.pieces)) + 2


class Encoder:
    """Sentences to rows, with the class numbers of an inventory."""

    def __init__(self, classes: Inventory, pieces: Pieces) -> None:
        self.classes = classes
        self.pieces = pieces
        self._number = {
            layer: {name: i for i, name in enumerate(getattr(classes, layer))}
            for layer in ("upos", "xpos", "feats", "lemma", "relation")
        }
        self._cache: dict[int, Row] = {}

    def sentence(self, s: Sentence) -> Row:
        """A window of one sentence; made once for each sentence object."""
        row = self._cache.get(id(s))
        if row is None:
            row = self._cache[id(s)] = self._encode(s)
        return row

    def _encode(self, s: Sentence) -> Row:
        n = len(s.words)
        gold: dict[str, list[int] | None] = dict.fromkeys(LAYERS)
        if s.upos is not None:
            relation = self._number["relation"]
            gold["upos"] = [self._number["upos"].get(v, IGNORE) for v in s.upos]
            gold["xpos"] = [self._number["xpos"].get(v, IGNORE) for v in s.xpos]
            gold["feats"] = [self._number["feats"].get(v, IGNORE) for v in s.feats]
            scripts = map(lemma.script, s.words, s.lemmas)
            gold["lemma"] = [self._number["lemma"].get(v, IGNORE) for v in scripts]
            gold["head"] = list(s.heads)
            gold["relation"] = [
                relation.get(v, relation.get(v.split(":")[0], IGNORE)) for v in s.relations
            ]
            gold["start"] = [1] + [0] * (n - 1)
        if s.names is not None:
            gold["name"] = names.tag(n, s.names, self.classes.name)
        if s.other is not None:
            gold["other"] = names.tag(n, s.other, self.classes.other)
        return Row(
            [self.pieces.of(w) for w in s.words],
            [shape(w) for w in s.words],
            list(s.gaps),
            [0] * n,
            gold,
            SOURCES.index(s.source),
            (s,),
        )

    def window(self, sentences: Sequence[Sentence]) -> Row:
        """Consecutive sentences as one row: heads moved along, one block number a sentence."""
        rows = [self.sentence(s) for s in sentences]
        if len(rows) == 1:
            return rows[0]
        lessons = [r.lesson for r in rows if r.lesson is not None]
        gold: dict[str, list[int] | None] = {}
        for layer in LAYERS:
            layers = [r.gold[layer] for r in rows]
            if all(v is None for v in layers):
                gold[layer] = None
                continue
            joined: list[int] = []
            for row, values in zip(rows, layers, strict=True):
                if values is None:
                    values = [IGNORE] * len(row.shapes)
                elif layer == "head":
                    values = [h + len(joined) if h > 0 else h for h in values]
                joined.extend(values)
            gold[layer] = joined
        return Row(
            [p for r in rows for p in r.pieces],
            [v for r in rows for v in r.shapes],
            [v for r in rows for v in r.gaps],
            [i for i, r in enumerate(rows) for _ in r.shapes],
            gold,
            rows[0].source,
            tuple(sentences),
            Lesson.joined(lessons) if len(lessons) == len(rows) else None,
        )


def windows(documents: Sequence[GoldDocument], encoder: Encoder, draw: random.Random) -> list[Row]:
    """One pass over the data: each document cut into windows of drawn sizes."""
    out = []
    for document in documents:
        source = document.sentences[0].source
        if draw.random() >= SHARES.get(source, 1.0):
            continue
        at = 0
        while at < len(document.sentences):
            taken = _take(document.sentences, at, _size(draw), encoder)
            out.append(encoder.window(document.sentences[at : at + taken]))
            at += taken
    return out


def _size(draw: random.Random) -> int:
    x = draw.random()
    for share, size in WINDOW_SIZES:
        if x < share:
            return size
        x -= share
    return WINDOW_SIZES[-1][1]


def _take(sentences: Sequence[Sentence], at: int, size: int, encoder: Encoder) -> int:
    """How many sentences from `at` fit a window of `size` pieces; at least one."""
    taken = total = 0
    for s in sentences[at:]:
        total += encoder.sentence(s).length - 2
        if taken and total > size:
            break
        taken += 1
    return taken


def packed(documents: Sequence[GoldDocument], encoder: Encoder, size: int) -> list[Row]:
    """Every document cut into windows of `size` pieces, for evaluation (1: a sentence each)."""
    out = []
    for document in documents:
        at = 0
        while at < len(document.sentences):
            taken = _take(document.sentences, at, size, encoder)
            out.append(encoder.window(document.sentences[at : at + taken]))
            at += taken
    return out
