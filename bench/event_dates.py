"""The dates of events, scored on TimeML files whose TLINKs say when each event was.

    python -m bench.event_dates --gold DIR [--readme] [--errors FILE]

DIR holds a folder of .tml files a set; sets without TLINKs are left out. A gold event is *placed*
where the links put it into a time that the text names and the calendar knows (not the document's
own). It is *found* where we have an event at its word, *right* where we date that to days of
which some are its own. Of the events that we date and the gold has, *judged* are those that it
puts inside, before or after some calendar time, *contradicted* those that cannot be so.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import timeline
from bench import readme
from bench.scores import aside
from bench.timeml import Told, told
from timeline.event import Event
from timeline.score import document

HEADER = (
    "| set | part | events placed | found | right | we date | judged | contradicted |",
    "|---|---|---:|---:|---:|---:|---:|---:|",
)
COUNTS = ("placed", "found", "right", "ours", "judged", "contradicted")


def events(t: Told) -> dict[str, Event]:
    """Our event at the word of each gold event, a dated one first."""
    story = timeline.build([document(t.gold.text, t.gold.written)])
    ours = sorted((e for e in story.events if not e.standing), key=lambda e: not e.dated)
    return {
        name: found
        for name, (start, end) in t.events.items()
        for found in [next((e for e in ours if e.predicate_span.start < end
                            and start < e.predicate_span.end), None)]
        if found is not None
    }  # fmt: skip


def verdicts(t: Told, found: dict[str, Event]) -> Iterator[tuple[str, str]]:
    """For each gold event the counts it belongs to."""
    for name in t.events:
        event = found.get(name)
        days = event.interval if event is not None and event.dated else None
        places = t.places(name)
        named = [p for time, p in places.items() if time != t.dct]
        if named:
            yield name, "placed"
            if event is not None:
                yield name, "found"
            if days is not None and any(days.overlaps(p) for p in named):
                yield name, "right"
        if days is None:
            continue
        yield name, "ours"
        first, last = t.bounds(name)
        if places or first or last:
            yield name, "judged"
            late = last is not None and days.start is not None and days.start >= last
            early = first is not None and days.end is not None and days.end <= first
            if late or early or (places and not any(map(days.overlaps, places.values()))):
                yield name, "contradicted"


def line(t: Told, name: str, event: Event | None, kind: str) -> str:
    """A verdict for somebody who reads the errors."""
    start, end = t.events[name]
    around = " ".join(t.gold.text[max(0, start - 150) : start].split())
    behind = " ".join(t.gold.text[end : end + 100].split())
    where = ", ".join(f"{k} {v}" for k, v in t.places(name).items()) or "-"
    first, last = t.bounds(name)
    rule = event.when.rule if event is not None and event.when is not None else "-"
    ours = "-" if event is None else f"{event.interval} ({rule}{', bounded' * event.bounded})"
    said = f"{around} [[{t.gold.text[start:end]}]] {behind}"
    return f"{kind}\t{t.gold.name}\tgold {where} | {first} < {last}\tours {ours}\t{said}"


def main() -> None:
    """Print the table, and with --readme write it into the README."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--gold", type=Path, required=True, help="folder with a folder a set")
    parser.add_argument("--errors", type=Path, help="file for what is missed or contradicted in "
                        "the part that may be looked at")  # fmt: skip
    parser.add_argument("--readme", action="store_true", help="write the table into the README")
    given = parser.parse_args()
    rows, errors = [], []
    for folder in sorted(p for p in given.gold.iterdir() if p.is_dir()):
        parts = {"tuned on": Counter[str](), "held aside": Counter[str]()}
        for t in told(folder):
            part = "held aside" if aside(t.gold) else "tuned on"
            found = events(t)
            said = list(verdicts(t, found))
            parts[part].update(kind for _, kind in said)
            if part == "tuned on":
                right = {name for name, kind in said if kind == "right"}
                errors += [line(t, n, found.get(n), "missed" if k == "placed" else k)
                           for n, k in said if k == "contradicted"
                           or (k == "placed" and n not in right)]  # fmt: skip
        rows += [f"| {folder.name} | {part} | " + " | ".join(str(c[k]) for k in COUNTS) + " |"
                 for part, c in parts.items() if c]  # fmt: skip
    text = "\n".join(("`python -m bench.event_dates --gold DIR` (events, by TLINKs):", "",
                      *HEADER, *rows))  # fmt: skip
    print(text)
    if given.errors:
        given.errors.write_text("\n".join(errors) + "\n", encoding="utf-8")
    if given.readme:
        readme.write("events", text)


if __name__ == "__main__":
    main()
