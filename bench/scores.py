"""The scores of the time expressions on gold folders, with a part of each held aside.

    python -m bench.scores --gold DIR [--readme]

DIR holds a folder of .tml files a set. About a quarter of each set, chosen by the hash of the file
name, is held aside: its errors were never looked at while the rules were made.
"""

from __future__ import annotations

import argparse
import hashlib
from collections import Counter
from pathlib import Path

from bench import readme
from timeline import score
from timeline.score import Gold, Score

HEADER = (
    "| set | part | documents | expressions | strict | relaxed | type | value |",
    "|---|---|---:|---:|---:|---:|---:|---:|",
)


def aside(gold: Gold) -> bool:
    """Whether the document belongs to the part held aside."""
    return hashlib.sha256(gold.name.encode()).digest()[0] % 4 == 0


def row(name: str, part: str, result: Score) -> str:
    """A line of the table."""
    values = (result.f1(n) for n in (result.strict, result.relaxed, result.type, result.value))
    cells = " | ".join(f"{value:.1f}" for value in values)
    return f"| {name} | {part} | {result.documents} | {result.gold} | {cells} |"


def kinds(result: Score) -> str:
    """The errors of a part by kind, as a line of a table."""
    counts = Counter(error.kind for error in result.errors)
    return ", ".join(f"{kind} {count}" for kind, count in sorted(counts.items(), key=_often))


def _often(item: tuple[str, int]) -> tuple[int, str]:
    return -item[1], item[0]


def table(folder: Path) -> str:
    """The table of all sets below the folder, in Markdown. ValueError where there is none."""
    lines = ["`python -m bench.scores --gold DIR` (TempEval-3 measures, F1 in percent, no parser):",
             "", *HEADER]  # fmt: skip
    errors = ["", "| set | errors by kind, in the part that was looked at |", "|---|---|"]
    for place in sorted(p for p in folder.iterdir() if any(p.glob("*.tml"))):
        golds, _ = score.read(place)
        tuned = score.score([g for g in golds if not aside(g)])
        lines.append(row(place.name, "tuned on", tuned))
        lines.append(row(place.name, "held aside", score.score([g for g in golds if aside(g)])))
        errors.append(f"| {place.name} | {kinds(tuned)} |")
    if len(errors) == 3:
        raise ValueError(f"no folder with .tml files below {folder}")
    return "\n".join(lines + errors)


def main() -> None:
    """Score, print, and with --readme write the table into the README."""
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument(
        "--gold", type=Path, required=True, help="folder of folders of .tml files"
    )
    arguments.add_argument("--readme", action="store_true", help="write the table into the README")
    options = arguments.parse_args()
    text = table(options.gold)
    print(text)
    if options.readme:
        readme.write("dates", text)


if __name__ == "__main__":
    main()
