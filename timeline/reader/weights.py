"""The shipped weights: one zip file holding the network, its vocabulary and its classes."""

from __future__ import annotations

import io
import json
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

FORMAT = 2
SHIPPED = Path(__file__).with_name("english.reader")

_ADVICE = "reinstall the package, or write the file anew with `python -m training --gold DIR`"


class WeightsError(RuntimeError):
    """The weights file is missing or damaged; the message names it and says what to do."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"the reader's weights {path} cannot be used: {reason}; {_ADVICE}")
        self.path = path
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Weights:
    """What a weights file holds.

    `network` is an ONNX model as bytes, `vocabulary` one word piece a line, `classes` the class
    names of each head, `relation` the matrices that score relations, `lexicon` lemmas by
    "tag form" for words whose edit script alone errs.
    """

    network: bytes
    vocabulary: tuple[str, ...]
    classes: dict[str, tuple[str, ...]]
    relation: dict[str, npt.NDArray[np.float32]]
    lexicon: dict[str, str]


def write(path: Path, weights: Weights) -> None:
    """Write a weights file; the same weights give the same bytes."""
    matrices = io.BytesIO()
    np.savez(matrices, **weights.relation)  # type: ignore[arg-type]
    index: dict[str, Any] = {
        "format": FORMAT,
        "classes": {k: list(v) for k, v in weights.classes.items()},
        "lexicon": weights.lexicon,
    }
    parts = {
        "reader.json": json.dumps(index, ensure_ascii=False, sort_keys=True).encode(),
        "vocabulary.txt": "\n".join(weights.vocabulary).encode(),
        "relation.npz": matrices.getvalue(),
        "network.onnx": weights.network,
    }
    with zipfile.ZipFile(path, "w") as out:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            out.writestr(entry, content, compresslevel=6)


def read(path: Path = SHIPPED) -> Weights:
    """The content of a weights file. Raises `WeightsError` where missing, cut, or no such."""
    try:
        with zipfile.ZipFile(path) as file:
            parts = {name: file.read(name) for name in file.namelist()}
        index = json.loads(parts["reader.json"])
        if index["format"] != FORMAT:
            raise WeightsError(path, f"format {index['format']}, expected {FORMAT}")
        with np.load(io.BytesIO(parts["relation.npz"])) as matrices:
            relation = {k: matrices[k] for k in matrices.files}
        return Weights(
            parts["network.onnx"],
            tuple(parts["vocabulary.txt"].decode().split("\n")),
            {k: tuple(v) for k, v in index["classes"].items()},
            relation,
            index["lexicon"],
        )
    except FileNotFoundError:
        raise WeightsError(path, "there is no such file") from None
    except (OSError, zipfile.BadZipFile, zlib.error, KeyError, ValueError, EOFError) as error:
        raise WeightsError(path, f"the file is damaged ({error})") from error
