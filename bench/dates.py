"""How fast dates are read: tagging alone, without and with the parser, beside dateparser.

    python -m bench.dates [--readme]

The text is made up from a seed, news-like in how often it speaks of time, and different in every
sentence, so that nothing is read from a cache that a text of its own would not fill.
"""

from __future__ import annotations

import argparse
import datetime as dt
import random
import time
from collections.abc import Callable, Iterator

from bench import readme
from timeline import tag
from timeline.dates.steps import timexes
from timeline.document import Document, DocumentDate
from timeline.interval import Granularity, Interval

WRITTEN = dt.date(2021, 12, 10)
PLACES = ("Norwick", "Tarsa", "Velmara", "Ostholm", "Brack", "Eastmere", "Calder", "Ilmen")
WHO = (
    "the harbour council",
    "a spokesman",
    "the ministry",
    "two pilots",
    "her lawyers",
    "the crew",
)
DID = (
    "signed the lease",
    "closed the yard",
    "refused to comment",
    "counted the votes",
    "repaired the north wall",
    "moved the grain store",
    "met the envoys",
    "sold a third of it",
)
FILLER = (
    "The road there is narrow and the lorries wait for hours at the gate.",
    "Nobody could say who had paid for the work, or why it had been stopped.",
    "Fishermen mend their nets on the quay and complain of the price of fuel.",
    "The building has three floors, a broken lift and a view of the old mill.",
)  # fmt: skip
MONTHS = ("January", "March", "April", "June", "August", "October", "November", "December")
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def prose(characters: int, seed: int = 4) -> str:
    """Made-up news of that length."""
    chance = random.Random(seed)
    parts: list[str] = []
    length = 0
    for sentence in _sentences(chance):
        parts.append(sentence)
        length += len(sentence) + 1
        if length >= characters:
            return " ".join(parts)[:characters]
    return ""


def _sentences(chance: random.Random) -> Iterator[str]:
    number = 0
    while True:
        who, did, place = chance.choice(WHO), chance.choice(DID), chance.choice(PLACES)
        yield f"{who.capitalize()} of {place} {did} {_when(chance)}, case {chance.randrange(9**6)}."
        number += 1
        for _ in range(chance.randrange(1, 4)):
            yield chance.choice(FILLER)
        if number % 5 == 0:
            yield "\n\n"


def _when(chance: random.Random) -> str:
    month, day = chance.choice(MONTHS), chance.choice(DAYS)
    n, year = chance.randrange(1, 29), chance.randrange(1950, 2021)
    forms = (
        f"on {day}", f"on {month} {n}", f"on {n} {month} {year}", f"in {month} {year}",
        f"in {year}",
        f"{n} days ago", f"in early {month}", f"last {month}", "last week",
        "by the end of the year",
        f"in the third quarter of {year}", f"at {n % 12 + 1} p.m. on {day}", "in recent months",
        f"over the past {n} years", f"{n} weeks later", f"from {month} {n} to {n + 1} {month}",
    )  # fmt: skip
    return chance.choice(forms)


def seconds(work: Callable[[], object]) -> float:
    """Processor seconds of a call with empty caches."""
    tag._read.cache_clear()
    started = time.process_time()
    work()
    return time.process_time() - started


def document(text: str) -> Document:
    """The text as a document of a known day."""
    return Document(
        "bench", text, date=DocumentDate(Interval.day(WRITTEN), Granularity.DAY, "given")
    )


def speeds() -> list[tuple[str, int, float]]:
    """What was run, on how many characters, in how many processor seconds."""
    text = prose(1_000_000)
    timexes(document(text[:2000]))  # compile the rules first
    rows = [
        ("finding alone (`tag`)", len(text), seconds(lambda: tag.tag(text))),
        ("finding and dating (`timexes`)", len(text), seconds(lambda: timexes(document(text)))),
    ]
    short = text[:40_000]
    rows.append(("the parser and `timexes`", len(short), seconds(_parsed(short))))
    rows.append(("dateparser `search_dates`", len(short), seconds(_searched(short))))
    return rows


def _parsed(text: str) -> Callable[[], object]:
    from timeline.language import open_pipeline, parse

    pipeline = open_pipeline()
    parse(document(text[:500]), pipeline)
    return lambda: timexes(document(text), parse(document(text), pipeline))


def _searched(text: str) -> Callable[[], object]:
    from dateparser.search import search_dates

    settings = {"RELATIVE_BASE": dt.datetime(2021, 12, 10)}
    search_dates(text[:500], languages=["en"], settings=settings)
    return lambda: search_dates(text, languages=["en"], settings=settings)


def growth() -> list[tuple[int, float]]:
    """Characters and processor seconds, from a thousand characters to ten million."""
    whole = prose(10_000_000)
    sizes = (1_000, 10_000, 100_000, 1_000_000, 10_000_000)
    return [(n, seconds(lambda n=n: timexes(document(whole[:n])))) for n in sizes]


def table() -> str:
    """Both tables in Markdown."""
    lines = ["`python -m bench.dates` (processor time, one process, caches empty):", "",
             "| | characters | seconds | KB/s |", "|---|---:|---:|---:|"]  # fmt: skip
    for name, size, spent in speeds():
        lines.append(f"| {name} | {size:,} | {spent:.2f} | {size / 1024 / spent:,.0f} |")
    lines += ["", "| characters | seconds | KB/s |", "|---:|---:|---:|"]
    for size, spent in growth():
        lines.append(f"| {size:,} | {spent:.3f} | {size / 1024 / max(spent, 1e-6):,.0f} |")
    return "\n".join(lines)


def main() -> None:
    """Measure, print, and with --readme write the tables into the README."""
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--readme", action="store_true", help="write the tables into the README")
    options = arguments.parse_args()
    text = table()
    print(text)
    if options.readme:
        readme.write("speed", text)


if __name__ == "__main__":
    main()
