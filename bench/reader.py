"""Speed, load time, memory and size of the reader beside a spaCy network of the usual shape.

    python -m bench.reader [--readme] [TEXT ...]

Both read the same text into `Doc` in the same run, each in a process of its own with one thread,
after warm-up. The peer is spaCy's default English architecture (a convolutional tok2vec of width
96 with tagger, parser and entity recogniser, as `spacy init config --lang en` writes it) trained
for a few steps on sentences made up here: its speed is that of the architecture, its parses mean
nothing. Without files the text is made up too, in paragraphs of news length.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from bench import readme

if TYPE_CHECKING:
    from spacy.language import Language

SCORES = Path(__file__).parent.parent / "training/scores.json"
READERS = ("reader", "spacy-cnn")
ROUNDS = 5
_ONE_THREAD = dict.fromkeys(
    ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "BLIS_NUM_THREADS", "MKL_NUM_THREADS"), "1"
)
_WHO = ("The ministry", "Gen. Omar Haddad", "A US-led coalition", "Police in Basra", "The agency")
_DID = ("said on Sunday that it had", "denied that his forces had", "was told to have", "has")
_WHAT = ("attacked a convoy", "released 14 prisoners", "closed the border", "sent aid to the town")
_HOW = ("near the river", "after two days of talks", "in what officials called a mistake", "again")


def texts(count: int = 40, sentences: int = 30, seed: int = 1) -> list[str]:
    """Made-up news texts of about 500 words, the same for the same seed."""
    draw = random.Random(seed)

    def sentence() -> str:
        parts = [draw.choice(table) for table in (_WHO, _DID, _WHAT, _HOW)]
        tail = (
            f", while {draw.choice(_WHO).lower()} {draw.choice(_WHAT)}"
            if draw.random() < 0.5
            else ""
        )
        return " ".join(parts) + tail + "."

    def paragraph() -> str:
        return " ".join(sentence() for _ in range(3))

    return ["\n\n".join(paragraph() for _ in range(sentences // 3)) for _ in range(count)]


def reader() -> Language:
    """The project's own reader."""
    from timeline.reader import pipeline

    return pipeline()


def spacy_cnn() -> Language:
    """A blank English pipeline of spaCy's default shape after a few updates."""
    import spacy
    from spacy.training import Example

    nlp = spacy.blank("en")
    nlp.add_pipe("tok2vec")
    listener = {
        "@architectures": "spacy.Tok2VecListener.v1",
        "width": 96,
        "upstream": "tok2vec",
    }
    for name in ("tagger", "parser", "ner"):
        config: dict[str, object] = {"model": {**_default_model(name), "tok2vec": listener}}
        if name == "parser":
            config["min_action_freq"] = 1
        nlp.add_pipe(name, config=config)
    examples = [Example.from_dict(nlp.make_doc(" ".join(w for w, *_ in _LESSON)), _lesson())]
    optimizer = nlp.initialize(lambda: examples)
    for _ in range(30):
        nlp.update(examples, sgd=optimizer)
    return nlp


_LESSON = (
    ("Police", "NNS", "nsubj", 1, "O"),
    ("left", "VBD", "ROOT", 1, "O"),
    ("Basra", "NNP", "dobj", 1, "U-GPE"),
    ("with", "IN", "prep", 1, "O"),
    ("Omar", "NNP", "compound", 5, "B-PERSON"),
    ("Haddad", "NNP", "pobj", 3, "L-PERSON"),
    (".", ".", "punct", 1, "O"),
)


def _lesson() -> dict[str, list[object]]:
    columns = list(zip(*_LESSON, strict=True))
    names = ("words", "tags", "deps", "heads", "entities")
    return {name: list(column) for name, column in zip(names, columns, strict=True)}


def _default_model(name: str) -> dict[str, object]:
    from spacy.language import Language

    return dict(Language.get_factory_meta(name).default_config["model"])


def measure(name: str, given: Sequence[str]) -> dict[str, float | str]:
    """Words a second (best of some rounds), seconds to load, peak memory in MB, of one reader."""
    import spacy  # noqa: F401  so that its import is not counted as loading

    began = time.perf_counter()
    nlp = {"reader": reader, "spacy-cnn": spacy_cnn}[name]()
    load = time.perf_counter() - began
    list(nlp.pipe(given))
    rates = []
    for _ in range(ROUNDS):
        clock, cpu = time.perf_counter(), time.process_time()
        words = sum(len(doc) for doc in nlp.pipe(given))
        rates.append((words / (time.perf_counter() - clock), words / (time.process_time() - cpu)))
    return {
        "name": name,
        "words/s": round(max(r[0] for r in rates)),
        "words/cpu-s": round(max(r[1] for r in rates)),
        "load s": round(load, 2),
        "peak MB": _peak(),
    }


def _peak() -> float:
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return round(peak / (1024 if sys.platform != "darwin" else 1024**2))


def main() -> None:
    """Measure, print, and with --readme write the tables into the README."""
    parser = argparse.ArgumentParser(prog="python -m bench.reader", description=__doc__)
    parser.add_argument("text", nargs="*", type=Path, help="files to read instead of made-up text")
    parser.add_argument("--readme", action="store_true", help="write the tables into the README")
    parser.add_argument("--only", choices=READERS, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.only:
        read = [path.read_text(encoding="utf-8") for path in given.text] or texts()
        print(json.dumps(measure(given.only, read)))
        return
    from timeline.reader.weights import SHIPPED

    found: list[dict[str, float | str]] = []
    for name in READERS:
        command = [sys.executable, "-m", "bench.reader", "--only", name, *map(str, given.text)]
        alone = {**os.environ, **_ONE_THREAD}
        ran = subprocess.run(command, check=True, env=alone, capture_output=True, text=True)
        found.append(json.loads(ran.stdout))
    table = speed_table(found, round(SHIPPED.stat().st_size / 1e6, 1))
    print(table)
    if given.readme:
        readme.write("reader", f"{score_table()}\n\n{table}")


def speed_table(found: Sequence[dict[str, float | str]], megabytes: float) -> str:
    """The measurements as a Markdown table."""
    names = {"reader": "the reader", "spacy-cnn": "spaCy's CNN shape, barely trained"}
    lines = [
        f"`python -m bench.reader` (one thread each; the weights are {megabytes} MB):",
        "",
        "| | words/s into `Doc` | load s | peak MB |",
        "|---|---:|---:|---:|",
    ]
    for one in found:
        rate = f"{one['words/s']:,}"
        lines.append(f"| {names[str(one['name'])]} | {rate} | {one['load s']} | {one['peak MB']} |")
    return "\n".join(lines)


def score_table() -> str:
    """The scores that training put on record, as a Markdown table."""
    scores = json.loads(SCORES.read_text(encoding="utf-8"))["scores"]
    layers = ("upos", "lemma", "lemma, any case", "uas", "las", "names", "sentences", "words")
    lines = [
        "`python -m training` (percent; names exact with type, trees without subtypes, gold words"
        " with their sentences and paragraphs):",
        "",
        "| | " + " | ".join(layers) + " |",
        "|---|" + "---:|" * len(layers),
    ]
    for name, kinds in scores.items():
        for kind, row in kinds.items():
            cells = [f"{row[layer]:.1f}" if layer in row else "" for layer in layers]
            lines.append(f"| {name}, {kind} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


if __name__ == "__main__":
    main()
