"""The network as it is shipped: one window a call, all that does not hang on it worked out before.

A window is read alone, so that nothing is padded and no mask is needed. The queries' scale, the
source's guidelines, the root's vectors and the scale of arcs are put into the weights beside them;
the heads' hidden layers, which see the same words, are one. What it says is what `Reader` says.
"""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import nn

from training.corpora import SOURCES
from training.model import Layer, Reader

#: What is told of every piece, and with what is told of every word.
PIECES = ("ids", "shapes", "gaps")
INPUTS = (*PIECES, "first", "last", "word_shapes", "word_gaps")
OUTPUTS = (
    "upos",
    "xpos",
    "feats",
    "lemma",
    "start",
    "name",
    "other",
    "arc",
    "label_dependent",
    "label_head",
)
#: The guidelines under which the shipped reader names: those of no source in particular, under
#: which three in ten rows of training stand. When it was chosen, EWT's development set had 81.1 on
#: gold words and 80.6 on raw text, GUM's 62.8 and 63.6; under UNER's own 81.1, 80.2, 61.1 and 61.3,
#: under Re-DocRED's 81.3, 80.6, 61.2 and 61.9. Means of several sources' scores do no better.
SOURCE = "any"


class RowScaled(nn.Module):
    """What a linear layer behind a GELU gives, its rows brought to 1 at most for the product.

    The runtime rounds what a layer is given by the largest value of the whole batch; in a
    feed-forward's inner half some words' values are twenty times others', so each word's are
    brought to one scale before they are rounded (Z. Yao et al. 2022, "ZeroQuant").
    """

    def __init__(self, linear: nn.Linear) -> None:
        super().__init__()
        self.linear = linear

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        scale = x.amax(-1, keepdim=True).clamp(min=0.17)  # a GELU gives no less than -0.17
        return F.linear(x * scale.reciprocal(), self.linear.weight) * scale + self.linear.bias


class ServedLayer(nn.Module):
    """A layer of the encoder for a batch of one, without padding."""

    def __init__(self, layer: Layer) -> None:
        super().__init__()
        self.heads, self.width = layer.heads, layer.mix.in_features
        self.part = self.width // self.heads
        scale = torch.ones(3 * self.width)
        scale[: self.width] = self.part**-0.5  # of the queries
        self.attend = _linear(layer.attend.weight * scale[:, None], layer.attend.bias * scale)
        self.mix, self.mix_norm = layer.mix, layer.mix_norm
        self.widen, self.narrow = layer.widen, RowScaled(layer.narrow)
        self.narrow_norm = layer.narrow_norm

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        parts = self.attend(x).view(-1, 3 * self.heads, self.part).transpose(0, 1)
        query, key, value = parts.split(self.heads, 0)
        seen = torch.softmax(query @ key.transpose(1, 2), -1) @ value
        seen = seen.transpose(0, 1).reshape(1, -1, self.width)
        x = self.mix_norm(x + self.mix(seen))
        return self.narrow_norm(x + self.narrow(F.gelu(self.widen(x))))


class Served(nn.Module):
    """The trained network under one source's guidelines, its tags decided inside."""

    def __init__(self, net: Reader, source: str = SOURCE) -> None:
        super().__init__()
        net = net.eval()
        first = net.size.first_position
        self.word, self.shape, self.gap, self.norm = net.word, net.shape, net.gap, net.norm
        self.position = nn.Parameter((net.position.weight[first:] + net.kind).detach())
        self.layers = nn.ModuleList(ServedLayer(layer) for layer in net.layers)
        self.net = net
        self._join_heads(net, source)

    def _join_heads(self, net: Reader, source: str) -> None:
        name_bias = net.name_hidden.bias + net.source.weight[SOURCES.index(source)]
        layers = (net.tag_hidden, net.name_hidden, net.dependent, net.head)
        biases = (net.tag_hidden.bias, name_bias, net.dependent.bias, net.head.bias)
        self.hidden = _linear(
            torch.cat([layer.weight for layer in layers]), torch.cat(list(biases))
        )
        self.parts = [layer.out_features for layer in layers]
        self.root = nn.Parameter(F.gelu(net.head(net.root)).detach()[None, None])
        scaled = (net.biaffine * (4 * net.arc_width**-0.5)).detach()
        self.arcs = _linear(scaled[:-1].T, scaled[-1])

    def forward(self, *inputs: torch.Tensor) -> tuple[torch.Tensor, ...]:
        given = dict(zip(INPUTS, inputs, strict=True))
        net = self.net
        ids = given["ids"]
        x = self.word(ids) + self.shape(given["shapes"]) + self.gap(given["gaps"])
        x = self.norm(x + self.position[: ids.shape[1]])
        for layer in self.layers:
            x = layer(x)
        word = net.pooled(
            x, given["first"], given["last"], given["word_shapes"], given["word_gaps"]
        )
        out = self._scores(word)
        return tuple(out[name] for name in OUTPUTS)

    def _scores(self, word: torch.Tensor) -> dict[str, torch.Tensor]:
        net, arc = self.net, self.net.arc_width
        tag, name, dependent, head = F.gelu(self.hidden(word)).split(self.parts, -1)
        head = torch.cat([self.root, head], 1)
        *tags, start = net.tag(tag).split(net.sizes, -1)
        arcs = self.arcs(dependent[..., :arc]) @ head[..., :arc].transpose(1, 2)
        return {
            **{k: v.argmax(-1).int() for k, v in zip(OUTPUTS[:4], tags, strict=True)},
            "start": torch.sigmoid(start[..., 0]),
            "name": net.name(name).log_softmax(-1),
            "other": net.other(name).log_softmax(-1),
            "arc": arcs,
            "label_dependent": dependent[..., arc:],
            "label_head": head[..., arc:],
        }


def _linear(weight: torch.Tensor, bias: torch.Tensor) -> nn.Linear:
    """A linear layer with these weights, [out, in]."""
    layer = nn.Linear(weight.shape[1], weight.shape[0])
    with torch.no_grad():
        layer.weight.copy_(weight)
        layer.bias.copy_(bias)
    return layer
