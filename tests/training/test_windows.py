"""Windows, batches and noise; where torch is not installed these are skipped."""

from __future__ import annotations

import random

import pytest

pytest.importorskip("torch")

from training.batches import batches, collate
from training.treebank import GoldDocument, Sentence
from training.windows import IGNORE, Encoder, Inventory, inventory, packed, windows


class _Letters:
    """A piece a letter, for tests without the encoder's vocabulary."""

    def of(self, word: str) -> tuple[int, ...]:
        return tuple(200 + ord(c) % 50 for c in word[:8])


def _sentence(words: str, named: bool = True) -> Sentence:
    cut = words.split()
    n = len(cut)
    return Sentence(
        cut,
        [4] + [2] * (n - 1),
        "uner_ewt",
        ["NOUN"] * n,
        ["NN"] * n,
        ["_"] * n,
        [w.lower() for w in cut],
        [0] + [1] * (n - 1),
        ["root"] + ["dep"] * (n - 1),
        [(n - 1, n, "LOC" if cut[-1] == "Basra" else "ORG")] if named else None,
        [],
    )


@pytest.fixture
def documents() -> list[GoldDocument]:
    texts = ["Troops met Zanu", "They left Basra", "Zanu fell", "Rebels took Basra from Zanu"]
    return [GoldDocument([_sentence(t) for t in texts]) for _ in range(6)]


@pytest.fixture
def encoder(documents: list[GoldDocument]) -> Encoder:
    return Encoder(inventory(documents), _Letters())  # type: ignore[arg-type]


def test_heads_and_blocks_move_along_in_a_window(encoder: Encoder) -> None:
    row = encoder.window([_sentence("Troops met Zanu"), _sentence("They left")])
    assert row.gold["head"] == [0, 1, 1, 0, 4]
    assert row.gold["start"] == [1, 0, 0, 1, 0]
    assert row.block == [0, 0, 0, 1, 1]
    assert row.length == sum(map(len, ("Troops", "met", "Zanu", "They", "left"))) + 2


def test_layers_that_a_sentence_lacks_are_not_learnt(encoder: Encoder) -> None:
    row = encoder.window([_sentence("Troops left", named=False), _sentence("They left")])
    assert row.gold["name"] is not None
    assert row.gold["name"][:2] == [IGNORE, IGNORE]


def test_a_pass_is_the_same_for_the_same_seed(
    documents: list[GoldDocument], encoder: Encoder
) -> None:
    a = [r.pieces for r in windows(documents, encoder, random.Random(3))]
    assert a == [r.pieces for r in windows(documents, encoder, random.Random(3))]


def test_every_sentence_is_in_one_window(documents: list[GoldDocument], encoder: Encoder) -> None:
    words = sum(len(s.words) for d in documents for s in d.sentences)
    assert sum(len(r.shapes) for r in packed(documents, encoder, 30)) == words
    assert sum(len(r.shapes) for r in windows(documents, encoder, random.Random(1))) == words


def test_batches_hold_every_row_within_their_size(
    documents: list[GoldDocument], encoder: Encoder
) -> None:
    rows = packed(documents, encoder, 1)
    groups = batches(rows, 60, random.Random(1))
    assert sorted(map(id, rows)) == sorted(id(r) for g in groups for r in g)
    assert all(len(g) == 1 or len(g) * max(r.length for r in g) <= 60 for g in groups)


def test_a_batch_points_at_first_and_last_pieces(encoder: Encoder) -> None:
    rows = [encoder.window([_sentence("They left")]), encoder.window([_sentence("Zanu")])]
    batch = collate(rows)
    flat = batch.ids.reshape(-1)
    of = _Letters().of
    assert flat[batch.first[0, 1]] == of("left")[0]
    assert flat[batch.last[0, 1]] == of("left")[-1]
    assert flat[batch.first[1, 0]] == of("Zanu")[0]
    assert batch.mask.sum().item() == rows[0].length + rows[1].length


def test_noise_keeps_the_gold_true_of_the_row(
    documents: list[GoldDocument], encoder: Encoder
) -> None:
    from training.noise import NamePool, Noise

    classes: Inventory = encoder.classes
    noise = Noise(random.Random(5), NamePool(documents, encoder.pieces), classes)
    rows = packed(documents, encoder, 30)
    longer = 0
    for _ in range(40):
        for row in rows:
            damaged = noise(row)
            n = len(damaged.shapes)
            longer += n > len(row.shapes)
            assert len(damaged.pieces) == len(damaged.gaps) == len(damaged.block) == n
            for layer, values in damaged.gold.items():
                assert values is None or len(values) == n, layer
            heads = damaged.gold["head"] or []
            assert all(h == IGNORE or 0 <= h <= n for h in heads)
    assert longer > 0
    assert noise.batch(rows).ids.shape[0] == len(rows)
