"""Scores of windows into a parse: sentences, trees with one root each, lemmas, names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np
import numpy.typing as npt

from timeline.reader import tree
from timeline.reader.guidelines import conventional
from timeline.reader.labelled import Relations
from timeline.reader.names import Grammar, Span, spans
from timeline.reader.network import Network, Scores
from timeline.reader.second_look import SecondLook
from timeline.reader.starts import starts
from timeline.reader.windows import Window, Words, cut, sure_starts

#: Word pieces read and decoded at a time, so that memory does not grow with the text.
STRETCH = 4400

_FAR = -1e5


@dataclass(slots=True)
class Parse:
    """What was read of a text: class numbers a word, heads as word indices (a root is its own).

    `starts` are the indices of the words that open sentences; `names` and `other` are spans of
    words, ends exclusive; `name_scores` the log probabilities of name tags.
    """

    upos: npt.NDArray[np.int32]
    xpos: npt.NDArray[np.int32]
    feats: npt.NDArray[np.int32]
    lemma: npt.NDArray[np.int32]
    heads: npt.NDArray[np.int64]
    relations: npt.NDArray[np.int64]
    starts: list[int]
    names: list[Span]
    other: list[Span]
    name_scores: npt.NDArray[np.float32]


class Decoder:
    """Parses texts with one opened network."""

    def __init__(self, network: Network) -> None:
        classes = network.weights.classes
        self.network = network
        self.name_tags, self.other_tags = classes["name"], classes["other"]
        self._names, self._other = Grammar(self.name_tags), Grammar(self.other_tags)
        self._again = SecondLook(self.name_tags)
        self._root = classes["relation"].index("root")
        self._relations = Relations(network.weights.relation, self._root)

    def parse(self, words: Words) -> Parse:
        """A parse of a text."""
        parse = _empty(len(words.texts), len(self.name_tags))
        for windows in _stretches(words):
            scores = [self.network.read(words, window) for window in windows]
            self._decode(words, windows, scores, parse)
        table = parse.name_scores
        names = self._again(words.texts, table, parse.names, parse.starts)
        parse.names = conventional(words.texts, names, partial(self._again.thing, table))
        return parse

    def _decode(
        self, words: Words, windows: Sequence[Window], scores: Sequence[Scores], out: Parse
    ) -> None:
        first, last = windows[0].first, windows[-1].last
        for layer in ("upos", "xpos", "feats", "lemma"):
            joined = _joined([getattr(s, layer) for s in scores], windows)
            getattr(out, layer)[first:last] = joined
        opening = _joined([s.start for s in scores], windows)
        opened = starts(words, windows, opening)
        bounds = list(zip(opened, [*opened[1:], last], strict=True))
        out.starts.extend(opened)
        self._trees(bounds, windows, scores, out)
        for layer, grammar, tags, found in (
            ("name", self._names, self.name_tags, out.names),
            ("other", self._other, self.other_tags, out.other),
        ):
            table = _joined([getattr(s, layer) for s in scores], windows)
            if layer == "name":
                out.name_scores[first:last] = table
            found.extend(_spans(table, bounds, first, grammar, tags))

    def _trees(
        self,
        bounds: Sequence[tuple[int, int]],
        windows: Sequence[Window],
        scores: Sequence[Scores],
        out: Parse,
    ) -> None:
        """Heads sentence by sentence, relations for the whole stretch at once."""
        at = 0
        dependents, chosen = [], []
        for start, end in bounds:
            while windows[at].last <= start:
                at += 1
            if end <= windows[at].last:
                found = _within(start, end, windows[at], scores[at], self._relations)
            else:
                found = _spanning(start, end, windows, scores, self._relations)
            heads, dependent, head = found
            out.heads[start:end] = np.where(heads == 0, np.arange(start, end), heads - 1 + start)
            dependents.append(dependent)
            chosen.append(head)
        first, last = bounds[0][0], bounds[-1][1]
        relations = self._relations.best(np.concatenate(dependents), np.concatenate(chosen))
        relations[out.heads[first:last] == np.arange(first, last)] = self._root
        out.relations[first:last] = relations


def _empty(count: int, tags: int) -> Parse:
    upos, xpos, feats, lemma = (np.zeros(count, np.int32) for _ in range(4))
    scores = np.zeros((count, tags), np.float32)
    heads, relations = np.arange(count), np.zeros(count, np.int64)
    return Parse(upos, xpos, feats, lemma, heads, relations, [], [], [], scores)


def _stretches(words: Words) -> Iterator[list[Window]]:
    """Consecutive windows of a text, no window outside of which shares a word with them."""
    if not words.texts:
        return
    held: list[Window] = []
    pieces = 0
    for window in cut(words, sure_starts(words)):
        if held and window.start == held[-1].end and pieces + window.pieces > STRETCH:
            yield held
            held, pieces = [], 0
        held.append(window)
        pieces += window.pieces
    yield held


def _joined(layers: Sequence[npt.NDArray[Any]], windows: Sequence[Window]) -> npt.NDArray[Any]:
    """One layer over a stretch: of each window the words it keeps."""
    kept = [
        layer[w.first - w.start : w.last - w.start]
        for layer, w in zip(layers, windows, strict=True)
    ]
    return np.concatenate(kept)


_Tree = tuple[npt.NDArray[np.int64], npt.NDArray[np.float32], npt.NDArray[np.float32]]


def _places(start: int, end: int) -> npt.NDArray[np.intp]:
    """The places of the root and of the words from `start` to `end` (exclusive) among heads."""
    places = np.arange(start, end + 1)
    places[0] = 0
    return places


def _within(start: int, end: int, window: Window, given: Scores, relations: Relations) -> _Tree:
    """Heads, and the vectors of each word and its head, of a sentence inside one window."""
    a, b = start - window.start, end - window.start
    places = _places(a, b)
    dependent, head = given.label_dependent[a:b], given.label_head[places]
    heads = tree.heads(relations.with_arcs(given.arc[a:b, places], dependent, head))
    return heads, dependent, head[heads]


def _spanning(
    start: int,
    end: int,
    windows: Sequence[Window],
    scores: Sequence[Scores],
    relations: Relations,
) -> _Tree:
    """Heads and vectors of a sentence kept by several windows: each scores its own words."""
    n = end - start
    arcs = np.full((n, n + 1), _FAR, np.float32)
    pieces = []
    for window, given in zip(windows, scores, strict=True):
        low, high = max(start, window.first), min(end, window.last)
        if low >= high:
            continue
        rows = slice(low - window.start, high - window.start)
        left, right = max(start, window.start), min(end, window.end)
        places = _places(left - window.start, right - window.start)
        both = relations.with_arcs(
            given.arc[rows][:, places], given.label_dependent[rows], given.label_head[places]
        )
        arcs[low - start : high - start, _places(left - start, right - start)] = both
        pieces.append((low, high, window, given, rows))
    heads = tree.heads(arcs)
    dependent = np.concatenate([given.label_dependent[rows] for *_, given, rows in pieces])
    chosen = []
    for low, high, window, given, _ in pieces:
        own = heads[low - start : high - start]
        at = own + start - window.start
        seen = (own > 0) & (at > 0) & (at < len(given.label_head))
        chosen.append(given.label_head[np.where(seen, at, 0)])
    return heads, dependent, np.concatenate(chosen)


def _spans(
    table: npt.NDArray[np.float32],
    bounds: Sequence[tuple[int, int]],
    first: int,
    grammar: Grammar,
    tags: Sequence[str],
) -> list[Span]:
    """The name spans of every sentence that has any."""
    out: list[Span] = []
    likely = (table[:, 0] < -0.05).tolist()
    rows = [(a, b) for a, b in bounds if any(likely[a - first : b - first])]
    if not rows:
        return out
    padded = np.zeros((len(rows), max(b - a for a, b in rows), table.shape[1]), np.float32)
    for row, (a, b) in enumerate(rows):
        padded[row, : b - a] = table[a - first : b - first]
    found = grammar.best(padded, [b - a for a, b in rows])
    for (a, _), numbers in zip(rows, found, strict=True):
        out.extend((a + s, a + e, kind) for s, e, kind in spans(numbers, tags))
    return out
