"""Windows, batches and noise; where torch is not installed these are skipped."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

pytest.importorskip("torch")

import torch

from tests.training import made
from training.batches import batches, collate
from training.corpora import sentence_ends
from training.lessons import teach
from training.losses import losses
from training.model import Reader
from training.noise import NamePool, Noise
from training.treebank import GoldDocument, Sentence
from training.windows import IGNORE, Encoder, Inventory, packed, windows


@pytest.fixture
def documents() -> list[GoldDocument]:
    return made.documents()


@pytest.fixture
def encoder() -> Encoder:
    return made.encoder()


def test_heads_and_blocks_move_along_in_a_window(encoder: Encoder) -> None:
    row = encoder.window([made.sentence("Troops met Zanu"), made.sentence("They left")])
    assert row.gold["head"] == [0, 1, 1, 0, 4]
    assert row.gold["start"] == [1, 0, 0, 1, 0]
    assert row.block == [0, 0, 0, 1, 1]
    assert row.length == sum(map(len, ("Troops", "met", "Zanu", "They", "left"))) + 2


def test_layers_that_a_sentence_lacks_are_not_learnt(encoder: Encoder) -> None:
    row = encoder.window([made.sentence("Troops left", named=False), made.sentence("They left")])
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
    rows = [encoder.window([made.sentence("They left")]), encoder.window([made.sentence("Zanu")])]
    batch = collate(rows)
    flat = batch.ids.reshape(-1)
    of = made.Letters().of
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


def _bare(words: str) -> Sentence:
    cut = words.split()
    return Sentence(cut, [4] + [2] * (len(cut) - 1), "any")


@pytest.fixture
def teacher(encoder: Encoder) -> Reader:
    torch.manual_seed(1)
    return Reader(encoder.classes).eval()


def test_lessons_are_of_every_word_and_stay_in_their_sentence(
    encoder: Encoder, teacher: Reader, tmp_path: Path
) -> None:
    document = GoldDocument([_bare("Troops met Zanu in Basra"), _bare("They left")])
    teach([document], encoder, [(teacher, 1.0)], tmp_path / "lessons.npz")
    for sentence in document.sentences:
        lesson = encoder.sentence(sentence).lesson
        assert lesson is not None
        n = len(sentence.words)
        for layer, shares in lesson.shares.items():
            assert len(shares) == n
            assert shares.sum(-1) == pytest.approx(1, abs=0.01)
            assert lesson.classes[layer].min() >= 0
        assert lesson.classes["head"].max() <= n
        assert lesson.at.max() <= n
    joined = encoder.window(document.sentences).lesson
    assert joined is not None
    heads, shares = joined.classes["head"][5:], joined.shares["head"][5:]
    assert all(h == 0 or 6 <= h <= 7 for h, s in zip(heads.flat, shares.flat, strict=True) if s > 0)


def test_who_agrees_with_the_lesson_has_less_to_learn(
    encoder: Encoder, teacher: Reader, tmp_path: Path
) -> None:
    document = GoldDocument([_bare("Troops met Zanu in Basra"), _bare("They left")])
    teach([document], encoder, [(teacher, 1.0)], tmp_path / "lessons.npz")
    batch = collate([encoder.window(document.sentences)])
    torch.manual_seed(2)
    other = Reader(encoder.classes).eval()
    own = torch.ones(1, dtype=torch.bool)
    with torch.no_grad():
        each = [losses(n, batch, bf16=False, own_block=own) for n in (teacher, other)]
    found = [float(e["taught"]) for e in each]
    assert found[0] < found[1]


def test_a_row_whose_words_were_changed_has_no_lesson(
    documents: list[GoldDocument], encoder: Encoder, teacher: Reader, tmp_path: Path
) -> None:
    teach(documents, encoder, [(teacher, 1.0)], tmp_path / "lessons.npz")
    pool = NamePool(documents, encoder.pieces)
    noise = Noise(random.Random(3), pool, encoder.classes, masked=0)
    rows = [encoder.sentence(s) for d in documents for s in d.sentences] * 20
    for row in rows:
        after = noise(row)
        assert (after.lesson is None) or after.pieces == row.pieces
    assert any(noise(row).lesson is None for row in rows)


@pytest.mark.parametrize(
    ("words", "ends"),
    [
        ("They left . He stayed .", [3, 6]),
        ('" They left . " He stayed .', [5, 8]),
        ("No stop at all", [4]),
    ],
)
def test_sentences_without_gold_end_past_what_closes(words: str, ends: list[int]) -> None:
    assert list(sentence_ends(words.split())) == ends


def test_lessons_once_written_are_read_and_not_made_again(
    documents: list[GoldDocument], teacher: Reader, tmp_path: Path
) -> None:
    first, second = made.encoder(), made.encoder()
    teach(documents, first, [(teacher, 1.0)], tmp_path / "lessons.npz")
    teach(documents, second, [], tmp_path / "lessons.npz")
    for document in documents:
        for s in document.sentences:
            one, other = first.sentence(s).lesson, second.sentence(s).lesson
            assert one is not None
            assert other is not None
            assert (one.at == other.at).all()
            assert all((one.shares[k] == other.shares[k]).all() for k in one.shares)
