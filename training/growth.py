"""A deeper network that starts out as the shallower one.

A new layer is a copy of the one before it whose outcome is taken to nothing, so that the network
says at first what it said before and learns to use the layer (T. Chen et al. 2016, "Net2Net"; the
layers of Q. Wu et al. 2024, "LLaMA Pro").
"""

from __future__ import annotations

from collections.abc import Collection
from copy import deepcopy

import torch
from torch import nn

from training.batches import Batch
from training.model import Layer, Reader


def grown(net: Reader, after: Collection[int], sample: Batch) -> Reader:
    """The network with a layer more behind each of the layers numbered `after` (1 the first).

    A post-norm layer without outcome still normalises what passes; its gain and bias are set to
    the usual deviation and mean of what passes, as the words of `sample` show them.
    """
    passing = _passing(net, sample)
    layers: list[Layer] = []
    for i, layer in enumerate(net.layers, start=1):
        layers.append(layer)
        if i in after:
            layers.append(_idle(layer, passing[i - 1]))
    deeper = Reader(net.classes, net.encoder, len(layers))
    weights = {k: v for k, v in net.state_dict().items() if not k.startswith("layers.")}
    weights |= {f"layers.{k}": v for k, v in nn.ModuleList(layers).state_dict().items()}
    deeper.load_state_dict(weights)
    return deeper


def _passing(net: Reader, sample: Batch) -> list[torch.Tensor]:
    """What leaves each layer, [piece, width], padding apart."""
    found: list[torch.Tensor] = []
    kept = sample.mask.bool()
    hooks = [
        layer.register_forward_hook(lambda _layer, _given, made: found.append(made[kept]))
        for layer in net.layers
    ]
    with torch.no_grad():
        net.encode(sample.ids, sample.shapes, sample.gaps, sample.mask)
    for hook in hooks:
        hook.remove()
    return found


def _idle(layer: Layer, passing: torch.Tensor) -> Layer:
    new = deepcopy(layer)
    for outcome in (new.mix, new.narrow):
        nn.init.zeros_(outcome.weight)
        nn.init.zeros_(outcome.bias)
    for norm in (new.mix_norm, new.narrow_norm):
        nn.init.constant_(norm.weight, float(passing.std(-1, correction=0).mean()))
        nn.init.constant_(norm.bias, float(passing.mean()))
    return new
