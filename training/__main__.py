"""`python -m training --gold DIR`: from gold to the shipped weights. See the package's page."""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping
from dataclasses import asdict, replace
from pathlib import Path

import torch

from timeline.reader import pipeline
from timeline.reader.weights import SHIPPED
from training.batches import collate
from training.corpora import evaluation_documents, training_documents
from training.encoders import fill, minilm_folder
from training.export import export
from training.fit import Recipe, fit, load
from training.growth import grown
from training.lessons import teach
from training.model import Reader
from training.prose import prose
from training.shipped import report
from training.windows import Encoder, Pieces, inventory, packed

SCORES = Path(__file__).with_name("scores.json")
#: Of a lesson, how much is the larger network's; the rest is the reader's own before it.
TEACHER_SHARE = 0.7
#: The runs whose reader is taught, and the run whose weights it and its lessons start from.
BEFORE = {"taught": "alone", "deeper": "taught"}
#: Behind which layers the deeper reader has one more.
GROWN_AFTER = (3, 6)
#: The four runs: the reader alone, a larger one, the reader again, taught by the two, and a deeper
#: reader, taught by the larger one and the reader before.
RECIPES = {
    "alone": Recipe(),
    "teacher": Recipe(
        steps=1830,
        restart=930,
        restart_share=0.8,
        first_share=0.0,
        pieces=2400,
        encoder_rate=8e-5,
        layer_decay=0.9,
        table_rate=1e-5,
        head_rate=1e-3,
        warm_up=100,
        averaging=0.995,
        check_every=450,
    ),
    "taught": Recipe(
        steps=4400,
        restart=0,
        restart_share=1.0,
        first_share=0.15,
        encoder_rate=1.6e-4,
        table_rate=4e-5,
        head_rate=9e-4,
        taught_share=0.75,
        seed=2,
        check_every=550,
    ),
    "deeper": Recipe(
        steps=9000,
        restart=0,
        restart_share=1.0,
        first_share=0.15,
        encoder_rate=2e-4,
        table_rate=4e-5,
        head_rate=9e-4,
        taught_share=0.75,
        seed=3,
        check_every=750,
    ),
}


def arguments() -> argparse.Namespace:
    """The command line: folders, threads, and which of the runs (all, in their order)."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("--gold", type=Path, required=True, help="folder of the gold corpora")
    parser.add_argument("--work", type=Path, default=Path("build/reader"), help="for checkpoints")
    parser.add_argument("--threads", type=int, default=2)
    only = "one run, without export and scores; or the scores of the shipped file"
    parser.add_argument("--only", choices=[*RECIPES, "scores"], help=only)
    return parser.parse_args()


def main() -> None:
    """Train, export to the shipped file, and put the scores of what is shipped on record."""
    given = arguments()
    if given.only == "scores":
        record(given.gold, RECIPES)
        return
    documents = training_documents(given.gold)
    development = {
        "ewt": evaluation_documents(given.gold, "ewt", "dev")[:80],
        "gum": evaluation_documents(given.gold, "gum", "dev")[:8],
    }
    classes = inventory(documents)
    model = minilm_folder()
    encoder = Encoder(classes, Pieces(model / "tokenizer.json"))
    runs = [given.only] if given.only else list(RECIPES)
    texts = prose() if BEFORE.keys() & set(runs) else []
    for run in runs:
        recipe = replace(RECIPES[run], threads=given.threads)
        read = [*documents, *texts] if run in BEFORE else documents
        if run in BEFORE:
            net, teacher = (load(given.work / of / "kept.pt") for of in (BEFORE[run], "teacher"))
            both = [(teacher, TEACHER_SHARE), (net, 1 - TEACHER_SHARE)]
            teach(read, encoder, both, given.work / f"{run}.npz")
            if run == "deeper":
                net = grown(net, GROWN_AFTER, collate(packed(documents, encoder, 120)[:50]))
        else:
            torch.manual_seed(recipe.seed)
            net = fill(Reader(classes, "mpnet" if run == "teacher" else "minilm"))
        fit(read, development, classes, encoder, net, given.work / run, recipe)
    if not given.only:
        export(load(given.work / "deeper/kept.pt"), model, documents, SHIPPED)
        record(given.gold, RECIPES)


def record(gold: Path, recipes: Mapping[str, Recipe]) -> None:
    """Score the shipped file on the development and test parts, into `SCORES`."""
    sets = {
        f"{treebank} {part}": evaluation_documents(gold, treebank, part)
        for treebank in ("ewt", "gum")
        for part in ("dev", "test")
    }
    for part in ("dev", "test"):  # news is what the reader is for
        sets[f"gum {part} news"] = [
            d for d in sets[f"gum {part}"] if d.sentences[0].identifier.startswith("GUM_news")
        ]
    numbers = {run: asdict(recipe) for run, recipe in recipes.items()}
    found = {"recipes": numbers, "scores": report(pipeline(), sets)}
    SCORES.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(found["scores"], indent=1))


if __name__ == "__main__":
    main()
