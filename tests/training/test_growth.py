"""The deeper network and the served one; skipped where torch is not installed."""

from __future__ import annotations

import pytest

pytest.importorskip("torch")

import torch

from tests.training import made
from training.batches import Batch, collate
from training.corpora import SOURCES
from training.growth import grown
from training.model import Reader
from training.served import INPUTS, OUTPUTS, SOURCE, RowScaled, Served
from training.windows import packed


@pytest.fixture(scope="module")
def batch() -> Batch:
    return collate(packed(made.documents(), made.encoder(), 40))


@pytest.fixture(scope="module")
def net() -> Reader:
    torch.manual_seed(4)
    return Reader(made.encoder().classes).eval()


def test_a_deeper_network_says_at_first_what_it_said_before(net: Reader, batch: Batch) -> None:
    deeper = grown(net, (2, 6), batch).eval()
    assert len(deeper.layers) == len(net.layers) + 2
    with torch.no_grad():
        before, after = net(batch), deeper(batch)
    for head, scores in before.items():
        assert torch.allclose(scores, after[head], atol=1e-3), head


def test_the_new_layers_can_learn(net: Reader, batch: Batch) -> None:
    deeper = grown(net, (3,), batch)
    deeper(batch)["upos"].square().mean().backward()
    gradient = deeper.layers[3].narrow.weight.grad
    assert gradient is not None
    assert gradient.abs().max() > 0


def test_the_served_network_says_of_a_window_what_the_trained_one_says(net: Reader) -> None:
    window = collate(packed(made.documents(), made.encoder(), 40)[:1])
    with torch.no_grad():
        said = dict(zip(OUTPUTS, Served(net)(*(getattr(window, k) for k in INPUTS)), strict=True))
        window.source.fill_(SOURCES.index(SOURCE))
        trained = net(window)
    for head, scores in said.items():
        expected = trained[head]
        if head in OUTPUTS[:4]:
            assert torch.equal(scores.long(), expected.argmax(-1)), head
            continue
        if head == "start":
            expected = torch.sigmoid(expected[..., 0])
        elif head in ("name", "other"):
            expected = expected.log_softmax(-1)
        assert torch.allclose(scores, expected, atol=1e-4), head


def test_rows_of_every_size_give_their_own_product() -> None:
    torch.manual_seed(5)
    linear = torch.nn.Linear(8, 3)
    x = torch.nn.functional.gelu(torch.randn(2, 4, 8)) * torch.tensor([0.1, 1, 10, 100])[:, None]
    scaled = RowScaled(linear)
    assert torch.allclose(scaled(x), linear(x), rtol=1e-4, atol=1e-5)
