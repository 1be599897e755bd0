"""From trained weights to the shipped file: ONNX, int8 a channel, seven bits.

Seven-bit weights (`reduce_range`) keep machines without VNNI from saturating. What is exported is
the network of `served`.
"""

from __future__ import annotations

import tempfile
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

import numpy as np
import torch

from timeline.reader.weights import Weights, write
from training.model import Reader
from training.score import relation_weights
from training.served import INPUTS, OUTPUTS, PIECES, Served
from training.treebank import GoldDocument


def to_onnx(net: Reader, path: Path) -> None:
    """The served network in float32."""
    piece = torch.ones(1, 7, dtype=torch.long)
    word = torch.zeros(1, 4, dtype=torch.long)
    example = (piece, piece, piece, word + 1, word + 2, word, word)
    axes = {name: {1: "pieces" if name in PIECES else "words"} for name in (*INPUTS, *OUTPUTS)}
    axes["arc"] = {1: "words", 2: "heads"}
    axes["label_head"] = {1: "heads"}
    torch.onnx.export(
        Served(net).eval(),
        example,
        str(path),
        input_names=list(INPUTS),
        output_names=list(OUTPUTS),
        dynamic_axes=axes,
        opset_version=17,
        dynamo=False,
    )


def quantised(source: Path, out: Path) -> None:
    """Weights of matrix products and tables as int8; activations are scaled as they come."""
    from onnxruntime.quantization import QuantType, quantize_dynamic
    from onnxruntime.quantization.shape_inference import quant_pre_process

    prepared = source.with_suffix(".prepared.onnx")
    quant_pre_process(str(source), str(prepared), skip_symbolic_shape=True)
    quantize_dynamic(
        str(prepared),
        str(out),
        weight_type=QuantType.QInt8,
        per_channel=True,
        reduce_range=True,
        op_types_to_quantize=["MatMul", "Gather", "Gemm"],
    )


def lexicon(documents: Sequence[GoldDocument]) -> dict[str, str]:
    """Lemmas by "XPOS form" for training words with one usual lemma.

    Words seen once are kept too: they gain a tenth of a percent on the development sets.
    """
    seen: dict[str, Counter[str]] = defaultdict(Counter)
    for document in documents:
        for s in document.sentences:
            if s.lemmas is None or s.xpos is None:
                continue
            for word, tag, gold in zip(s.words, s.xpos, s.lemmas, strict=True):
                seen[f"{tag} {word}"][gold] += 1
    out = {}
    for key, lemmas in sorted(seen.items()):
        (usual, times), total = lemmas.most_common(1)[0], lemmas.total()
        if times / total > 0.8 and len(key) < 40:
            out[key] = usual
    return out


def export(net: Reader, model: Path, documents: Sequence[GoldDocument], out: Path) -> Path:
    """Write the shipped file for a trained network; `model` is the encoder's folder."""
    with tempfile.TemporaryDirectory() as folder:
        plain, small = Path(folder) / "plain.onnx", Path(folder) / "small.onnx"
        to_onnx(net, plain)
        quantised(plain, small)
        network = small.read_bytes()
    vocabulary = (model / "vocab.txt").read_text(encoding="utf-8").rstrip("\n").split("\n")
    classes = {k: tuple(v) for k, v in asdict(net.classes).items()}
    relation = {k: v.astype(np.float32) for k, v in relation_weights(net).items()}
    write(out, Weights(network, tuple(vocabulary), classes, relation, lexicon(documents)))
    return out
