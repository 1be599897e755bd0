"""Light, seeded damage to training rows; the gold stays true of the damaged row.

Headlines, capitals, lower case, masked words, forgotten gaps, hard-wrapped lines, datelines put
before a text, and names swapped for others of their kind and length.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Sequence

import torch

from timeline.reader.names import spans, tag
from timeline.reader.spelling import GAPS, SHAPES, shape
from training.batches import Batch, collate
from training.corpora import split_hyphens
from training.organisations import organisations
from training.treebank import GoldDocument
from training.windows import IGNORE, LAYERS, MASK, UNKNOWN, Inventory, Pieces, Row

Word = tuple[tuple[int, ...], int]


class NamePool:
    """Names to swap in, by kind and number of words, as (pieces, shape) words."""

    def __init__(self, documents: Sequence[GoldDocument], pieces: Pieces) -> None:
        self.pieces = pieces
        self.seen: dict[tuple[str, int], list[tuple[Word, ...]]] = defaultdict(list)
        self.written: dict[int, list[tuple[Word, ...]]] = defaultdict(list)
        for document in documents:
            for s in document.sentences:
                for start, end, kind in s.names or ():
                    self.seen[kind, end - start].append(self.encode(s.words[start:end]))
        for name in organisations():
            words, _ = split_hyphens(name.replace("'s", " 's").split(), [])
            self.written[len(words)].append(self.encode(words))

    def encode(self, words: Sequence[str]) -> tuple[Word, ...]:
        return tuple((self.pieces.of(w), shape(w)) for w in words)

    def draw(self, kind: str, length: int, draw: random.Random) -> tuple[Word, ...] | None:
        """A name of a kind and length: for organisations half from the table, some invented."""
        if kind == "ORG" and draw.random() < 0.5:
            if length == 1 and draw.random() < 0.3:
                letters = draw.choices("ABCDEFGHIJKLMNOPRSTUVWZ", k=draw.randint(2, 5))
                return self.encode(["".join(letters)])
            if self.written[length]:
                return draw.choice(self.written[length])
        known = self.seen.get((kind, length))
        return draw.choice(known) if known else None


class Noise:
    """Every kind of damage, drawn from one generator."""

    def __init__(
        self, draw: random.Random, pool: NamePool, classes: Inventory, masked: float = 0.08
    ) -> None:
        self.draw = draw
        self.masked = masked
        self.pool = pool
        self.classes = classes
        self._case = {
            name: SHAPES.index(name) for name in ("lower", "title", "upper", "initial", "camel")
        }

    def batch(self, rows: Sequence[Row]) -> Batch:
        """Damaged rows as a batch; three in ten sources become `any`."""
        batch = collate([self(r) for r in rows])
        forgotten = [self.draw.random() < 0.3 for _ in rows]
        batch.source[torch.tensor(forgotten)] = 0
        return batch

    def __call__(self, row: Row) -> Row:
        if row.gold["name"] is not None:
            x = self.draw.random()
            if x < 0.1:
                row = self._swap_names(row)
            elif x < 0.12:
                row = self._with_dateline(row)
        shapes = self._recase(row.shapes)
        gaps = self._regap(row.gaps)
        pieces = [self._mask(p) if self.draw.random() < self.masked else p for p in row.pieces]
        return Row(pieces, shapes, gaps, row.block, row.gold, row.source, (), row.lesson)

    def _recase(self, shapes: list[int]) -> list[int]:
        """Headline capitals (4 %), all capitals (2.5 %), all lower (2.5 %), else as it is."""
        x = self.draw.random()
        lower, title, upper = (self._case[k] for k in ("lower", "title", "upper"))
        if x < 0.04:
            return [
                title if s == lower and (i == 0 or self.draw.random() < 0.75) else s
                for i, s in enumerate(shapes)
            ]
        if x < 0.065:
            cased = {lower, title, self._case["camel"]}
            return [upper if s in cased else s for s in shapes]
        if x < 0.09:
            cased = {title, upper, self._case["camel"], self._case["initial"]}
            return [lower if s in cased else s for s in shapes]
        return shapes

    def _regap(self, gaps: list[int]) -> list[int]:
        """Gaps unknown (8 %), paragraphs flattened (35 %), lines wrapped anywhere (5 %)."""
        x = self.draw.random()
        if x < 0.08:
            return [0] * len(gaps)
        space, line, paragraph = (GAPS.index(k) for k in ("space", "line", "paragraph"))
        if x < 0.43:
            other = line if x < 0.18 else space
            return [other if i and g == paragraph else g for i, g in enumerate(gaps)]
        if x < 0.48:
            every = self.draw.randint(8, 15)
            return [
                line if g == space and i % every == every - 1 else g for i, g in enumerate(gaps)
            ]
        return gaps

    def _mask(self, pieces: tuple[int, ...]) -> tuple[int, ...]:
        if self.draw.random() < 0.7:
            kept = pieces[2:] if len(pieces) > 2 else ()
            return (MASK,) * (len(pieces) - len(kept)) + kept
        return (UNKNOWN, *pieces[1:])

    def _swap_names(self, row: Row) -> Row:
        """A third of the names replaced; what the new words no longer warrant is not learnt.

        Nor is a lesson, here and under a dateline: it was of the words as they stood.
        """
        pieces, shapes = list(row.pieces), list(row.shapes)
        gold = {k: list(v) if v is not None else None for k, v in row.gold.items()}
        tags = [max(0, t) for t in row.gold["name"] or ()]
        for start, end, kind in spans(tags, self.classes.name):
            words = None
            if self.draw.random() < (0.5 if kind == "ORG" else 0.25):
                words = self.pool.draw(kind, end - start, self.draw)
            if words is None:
                continue
            for i, (piece, look) in enumerate(words, start):
                pieces[i], shapes[i] = piece, look
            lost = ["lemma", "xpos", "feats"]
            lost += ["upos", "head", "relation"] if end - start > 1 else []
            for layer in lost:
                values = gold[layer]
                if values is not None:
                    values[start:end] = [IGNORE] * (end - start)
        return Row(pieces, shapes, row.gaps, row.block, gold, row.source)

    def _with_dateline(self, row: Row) -> Row:
        """The row after "PLACE (ORGANISATION) -"; only the dateline's names are learnt."""
        place = self.pool.draw("LOC", 1, self.draw)
        agency = self.pool.draw("ORG", self.draw.randint(1, 2), self.draw)
        if place is None or agency is None:
            return row
        upper = SHAPES.index("upper")
        if self.draw.random() < 0.6:
            place = tuple((piece, upper) for piece, _ in place)
        opening, closing, dash = (self.pool.encode([w])[0] for w in "()-")
        words = [*place, opening, *agency, closing, dash]
        if self.draw.random() < 0.35:
            words, agency = [*place, dash], ()
        space, none = GAPS.index("space"), GAPS.index("none")
        n = len(words)
        gaps = [GAPS.index("paragraph"), *(space for _ in words[1:])]
        if agency:
            gaps[2] = gaps[2 + len(agency)] = none
        after = space if self.draw.random() < 0.7 else none
        names = [(0, 1, "LOC")] + ([(2, 2 + len(agency), "ORG")] if agency else [])
        gold: dict[str, list[int] | None] = {}
        for layer in LAYERS:
            values = row.gold[layer]
            if values is None:
                gold[layer] = None
            elif layer == "head":
                gold[layer] = [IGNORE] * n + [h + n if h > 0 else h for h in values]
            elif layer == "start":
                gold[layer] = [1] + [0] * n + values[1:]
            elif layer == "name":
                gold[layer] = tag(n, names, self.classes.name) + values
            else:
                gold[layer] = [IGNORE] * n + values
        return Row(
            [w[0] for w in words] + row.pieces,
            [w[1] for w in words] + row.shapes,
            [*gaps, after, *row.gaps[1:]],
            [row.block[0]] * n + row.block,
            gold,
            row.source,
        )
