"""Scores of events, relations and timelines on public gold, by that gold's own scorers.

    python -m bench.extraction --gold DIR --scorers DIR [--readme]

Predictions are made by `bench.predict`; each scorer is a program of one file that reads gold and
predictions and prints figures. All of each set was looked at in part while tuning: a measure of
progress, not of the unseen.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench import predict, readme


@dataclass(frozen=True, slots=True)
class Task:
    """One gold set: who predicts it, its scorer, and how a row reads the scorer's text."""

    name: str
    task: str
    gold: str
    scorer: str
    figures: Callable[[str], str]
    scored: str = ""


def _who(text: str) -> str:
    found: dict[str, Any] = json.loads(text)
    each = found["events_per_sentence"]
    return (
        f"pair recall {found['pair_recall']:.3f} at {each:.2f} a sentence, "
        f"direction {found['direction']:.3f}"
    )


def _typed(text: str) -> str:
    return f"{_who(text)}, type {json.loads(text)['type_accuracy']:.3f}"


def _linked(text: str) -> str:
    names = json.loads(text)["linked_names"]
    return f"linked names P {names['p']:.3f} R {names['r']:.3f} F1 {names['f1']:.3f}"


def _open(text: str) -> str:
    return text.strip().splitlines()[-1].split("   ")[1]


def _aware(text: str) -> str:
    return f"awareness F1 {json.loads(text)['awareness']['f1']:.3f}"


TASKS = (
    Task("PLOVER sentences", "who_to_whom", "who_to_whom/dev.plover.jsonl",
         "who_to_whom_score.py", _typed),
    Task("CAMEO sentences", "who_to_whom", "who_to_whom/dev.cameo_st.jsonl",
         "who_to_whom_score.py", _who),
    Task("re3d, raw text", "relations", "relations/dev.re3d.jsonl",
         "relation_score.py --json", _linked),
    Task("CaRB dev", "openie", "openie/carb/dev.tsv", "carb_score.py", _open),
    Task("SemEval-2015 task 4 trial, raw text", "timelines", "timelines/apple",
         "timeline_score.py", _aware, "gold"),
)  # fmt: skip


def row(task: Task, gold: Path, scorers: Path, folder: Path) -> str:
    """A row of the table: predict, score, and say the figures that matter."""
    said = folder / f"{task.task}-{Path(task.gold).stem}"
    place = gold / task.gold
    predict.main([task.task, str(place), "-o", str(said)])
    program, *options = task.scorer.split()
    command = [sys.executable, scorers / program, place / task.scored, said, *options]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return f"| {task.name} | {task.figures(done.stdout)} |"


def main() -> None:
    """Print the table, and with --readme write it into the README."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--gold", type=Path, required=True, help="folder of the gold sets")
    parser.add_argument("--scorers", type=Path, required=True, help="folder of their scorers")
    parser.add_argument("--readme", action="store_true", help="write the table into the README")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        rows = [row(t, given.gold, given.scorers, Path(folder)) for t in TASKS]
    head = ["`python -m bench.extraction --gold DIR --scorers DIR` (sets looked at while tuning):",
            "", "| set | figures |", "|---|---|"]  # fmt: skip
    text = "\n".join(head + rows)
    print(text)
    if given.readme:
        readme.write("relations", text)


if __name__ == "__main__":
    main()
