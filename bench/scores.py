"""The scores of the time expressions on gold folders, with a part of each held aside.

    python -m bench.scores --gold DIR [--readme]

DIR holds a folder of .tml files a set. About a quarter of each set, chosen by the hash of the file
name, is held aside: its errors were never looked at while the rules were made.
"""

from __future__ import annotations

import argparse
import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from bench import readme
from timeline import score
from timeline.dates.steps import timexes
from timeline.rules import HOLIDAYS
from timeline.rules.absolute import ABSOLUTE
from timeline.rules.clock import CLOCK
from timeline.rules.deictic import DEICTIC, DEICTIC_NAMES, PARTS
from timeline.rules.numeric import NUMERIC
from timeline.rules.parts import QUARTERS, SETS
from timeline.rules.relative import RELATIVE
from timeline.rules.vague import VAGUE
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


FAMILIES = {
    "dates and years": (*ABSOLUTE, *NUMERIC),
    "names of days, months, seasons, holidays": (*DEICTIC_NAMES, *HOLIDAYS),
    "this, last, next, that": DEICTIC,
    "early, late, the end of": PARTS,
    "lengths, ago, later": RELATIVE,
    "quarters, nth": QUARTERS,
    "clock times": CLOCK,
    "what recurs": SETS,
    "vague words": VAGUE,
}


def phenomena(golds: Sequence[Gold]) -> Iterator[str]:
    """By rule table: expressions found, those that are in the gold, and those with its value."""
    family = {rule.name: name for name, rules in FAMILIES.items() for rule in rules}
    found: Counter[str] = Counter()
    right: Counter[str] = Counter()
    valued: Counter[str] = Counter()
    for gold in golds:
        for timex in timexes(score.document(gold.text, gold.written)):
            name = family.get(timex.rule, "dates and years")
            marks = [m for m in gold.marks if m[0] < timex.span.end and timex.span.start < m[1]]
            found[name] += 1
            right[name] += bool(marks)
            valued[name] += bool(marks) and marks[0][3] == timex.value
    for name in sorted(found, key=lambda n: (-found[n], n)):
        yield f"| {name} | {found[name]} | {right[name]} | {valued[name]} |"


def table(folder: Path) -> str:
    """The table of all sets below the folder, in Markdown. ValueError where there is none."""
    lines = ["`python -m bench.scores --gold DIR` (TempEval-3 measures, F1 in percent, no parser):",
             "", *HEADER]  # fmt: skip
    looked: list[Gold] = []
    errors = ["", "| set | errors by kind, in the part that was looked at |", "|---|---|"]
    for place in sorted(p for p in folder.iterdir() if any(p.glob("*.tml"))):
        golds, _ = score.read(place)
        looked_at = [g for g in golds if not aside(g)]
        looked += looked_at
        tuned = score.score(looked_at)
        lines.append(row(place.name, "tuned on", tuned))
        lines.append(row(place.name, "held aside", score.score([g for g in golds if aside(g)])))
        errors.append(f"| {place.name} | {kinds(tuned)} |")
    if len(errors) == 3:
        raise ValueError(f"no folder with .tml files below {folder}")
    by_rule = ["", "| phenomenon, in the same part | found | in the gold | value as there |",
               "|---|---:|---:|---:|", *phenomena(looked)]  # fmt: skip
    return "\n".join(lines + errors + by_rule)


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
