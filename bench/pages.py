"""Measures the pages in a real browser: `python -m bench.pages [--readme]`.

Each page is opened from its file in headless Chromium, software drawing, 1280x800. "ready" is the
time from the start of the navigation to the first finished drawing, the median of several loads.
"moving" is the 95th percentile of the time between frames while the mouse drags or the wheel
turns; "filter" the time from a change of the period to the end of its drawing.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench import readme
from bench.corpus import corpus
from graph import render as graph_render
from graph.network import KnowledgeGraph
from graph.view import OPEN_PART, OPEN_WHOLE
from tests.pages.browser import browser, missing
from timeline import render as timeline_render

META = {"title": "A made-up corpus", "built": "for measuring", "version": "0"}
MOVES = 90

FRAMES = """(() => { const t = []; let last = performance.now(); window.__frames = t;
const step = (now) => { t.push(now - last); last = now; requestAnimationFrame(step); };
requestAnimationFrame((now) => { last = now; requestAnimationFrame(step); }); })()"""

FILTER = """async ([from, to]) => { document.getElementById("from").value = from;
const last = document.getElementById("to"); last.value = to;
const start = performance.now(); last.dispatchEvent(new Event("change"));
await new Promise(requestAnimationFrame); return performance.now() - start; }"""


@dataclass(frozen=True, slots=True)
class Row:
    """What one page took: megabytes, seconds, and milliseconds by the name of the movement."""

    name: str
    size: float
    written: float
    ready: float
    moving: dict[str, float]
    filter: float | None
    target: str


def main(arguments: list[str] | None = None) -> int:
    """Prints the table; with --readme writes it into the README too."""
    parser = argparse.ArgumentParser(description=__doc__, prog="python -m bench.pages")
    parser.add_argument("--readme", action="store_true", help="write the table into README.md")
    parser.add_argument("--loads", type=int, default=5, help="loads of each page (default: 5)")
    parser.add_argument("--only", default="", help="measure only rows with this in their name")
    asked = parser.parse_args(arguments)
    if reason := missing():
        print(f"cannot measure: {reason}", file=sys.stderr)
        return 1
    with browser() as opened, tempfile.TemporaryDirectory() as folder:
        table = _table(
            _idle(opened), list(_rows(opened, Path(folder), asked.loads, asked.only)))
        table = f"{_circumstances(opened.version, asked.loads)}\n\n{table}"
    print(table)
    if asked.readme:
        readme.write("pages", table)
    return 0


@dataclass(frozen=True, slots=True)
class Case:
    """One row to measure: the corpus's size, the page, the movements, the address's fragment."""

    name: str
    target: str
    events: int
    actors: int
    write: Callable[..., str]
    moves: dict[str, Callable[[Any], None]]
    filters: bool = False
    fragment: str = ""


def _cases() -> list[Case]:
    whole = "#part=all"
    return [
        Case("linked, 500 events, 120 actors", "under 1 MB, ready 0.7 s, brush 17 ms",
             500, 120, graph_render.linked, {"brush": _brush}, True),
        Case("timeline, 10,000 events", "ready 0.5 s, zoom and drag 17 ms",
             10_000, 500, _timeline, {"zoom": _wheel, "drag": _drag}),
        Case("timeline, 50,000 events", "ready 1 s, zoom and drag 33 ms",
             50_000, 500, _timeline, {"zoom": _wheel, "drag": _drag}),
        Case("graph, 5,000 actors, 15,000 relations",
             "written 1 s, ready 1.5 s, filter 100 ms, pan 33 ms",
             15_000, 5_000, graph_render.page, {"pan": _pan}, True),
        Case("graph of 5,000, all shown at once", "", 15_000, 5_000, graph_render.page,
             {"pan": _pan}, True, whole),
        Case("graph, 10,000 actors, 30,000 relations", "ready 2.5 s, filter 100 ms",
             30_000, 10_000, graph_render.page, {"pan": _pan}, True),
        Case("graph of 10,000, all shown at once", "", 30_000, 10_000, graph_render.page,
             {"pan": _pan}, True, whole),
    ]


def _rows(opened: Any, folder: Path, loads: int, only: str) -> Iterator[Row]:
    made: dict[tuple[int, int], KnowledgeGraph] = {}
    for case in _cases():
        if only not in case.name:
            continue
        size = (case.events, case.actors)
        if size not in made:
            made = {size: corpus(*size)}
        row = _row(opened, folder / "page.html", case, made[size], loads)
        print(f"{row.name}: ready {row.ready:.2f} s", file=sys.stderr, flush=True)
        yield row


def _timeline(graph: KnowledgeGraph, **meta: str) -> str:
    return timeline_render.page(graph.timeline, **meta)


def _row(opened: Any, path: Path, case: Case, made: KnowledgeGraph, loads: int) -> Row:
    written = []
    for _ in range(min(loads, 3)):
        start = time.perf_counter()
        path.write_text(case.write(made, **META), encoding="utf-8")
        written.append(time.perf_counter() - start)
    ready = []
    for load in range(loads):
        page = _open(opened, path.as_uri() + case.fragment)
        ready.append(float(page.evaluate("document.documentElement.dataset.ready")) / 1000)
        if load < loads - 1:
            page.close()
    page.wait_for_timeout(600)
    slow = _filter(page) if case.filters else None
    moving = {what: _frames(page, move) for what, move in case.moves.items()}
    page.close()
    return Row(case.name, path.stat().st_size / 1e6, statistics.median(written),
               statistics.median(ready), moving, slow, case.target)


def _open(opened: Any, address: str) -> Any:
    page = opened.new_page(viewport={"width": 1280, "height": 800})
    page.goto(address)
    page.wait_for_selector("html[data-ready]", timeout=60_000)
    return page


def _frames(page: Any, move: Callable[[Any], None]) -> float:
    page.click("#zoom-all")
    page.wait_for_timeout(300)
    page.evaluate(FRAMES)
    move(page)
    frames = sorted(page.evaluate("window.__frames"))
    return float(frames[int(len(frames) * 0.95)])


def _filter(page: Any) -> float:
    periods = [("1995-01-01", "2010-12-31"), ("1999-01-01", "2001-12-31"),
               ("1986-01-01", "2020-12-31"), ("2003-05-01", "2003-09-30"),
               ("1990-01-01", "2015-06-30")]
    return statistics.median(page.evaluate(FILTER, list(period)) for period in periods)


def _middle(page: Any, place: str) -> tuple[float, float]:
    box = page.locator(place).bounding_box()
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def _brush(page: Any) -> None:
    page.fill("#from", "1998-01-01")
    page.dispatch_event("#from", "change")
    _drag_over(page, "#strip", 2.0)


def _drag(page: Any) -> None:
    x, y = _middle(page, "#chart")
    page.mouse.move(x, y)
    for _ in range(6):
        page.mouse.wheel(0, -240)
    _drag_over(page, "#chart", 4.0)


def _pan(page: Any) -> None:
    _drag_over(page, "#network-box", 3.0)


def _drag_over(page: Any, place: str, step: float) -> None:
    x, y = _middle(page, place)
    page.mouse.move(x, y)
    page.mouse.down()
    for move in range(MOVES):
        page.mouse.move(x + step * (move if move < MOVES / 2 else MOVES - move), y)
    page.mouse.up()


def _wheel(page: Any) -> None:
    page.mouse.move(*_middle(page, "#chart"))
    for move in range(MOVES):
        page.mouse.wheel(0, -60 if move < MOVES / 2 else 60)


def _idle(opened: Any) -> float:
    """The same measure on a page that draws nothing: what the machine itself adds."""
    page = opened.new_page(viewport={"width": 1280, "height": 800})
    page.goto("about:blank")
    page.evaluate(FRAMES)
    for move in range(MOVES):
        page.mouse.move(300 + move, 300)
    frames = sorted(page.evaluate("window.__frames"))
    page.close()
    return float(frames[int(len(frames) * 0.95)])


def _circumstances(version: str, loads: int) -> str:
    return (f"`make bench-pages`: headless Chromium {version}, {os.cpu_count()} cores, software "
            f"drawing, 1280x800. *Ready* is the first finished drawing, the median of {loads} "
            "loads; *moving* the time between frames, *filter* that from a change of the period "
            f"to its drawing. A graph of more than {OPEN_WHOLE} actors opens on its best "
            f"connected {OPEN_PART}; "
            "\"all shown at once\" is what a reader may choose instead.")


def _table(idle: float, rows: list[Row]) -> str:
    lines = [
        "| page | size | written | ready | moving, 95th percentile | filter | to reach |",
        "|---|---|---|---|---|---|---|",
    ]
    for row in rows:
        moving = ", ".join(f"{what} {taken:.0f} ms" for what, taken in row.moving.items())
        slow = "" if row.filter is None else f"{row.filter:.0f} ms"
        lines.append(f"| {row.name} | {row.size:.2f} MB | {row.written:.2f} s | {row.ready:.2f} s "
                     f"| {moving} | {slow} | {row.target} |")
    lines.append(f"| an empty page, for comparison | | | | mouse {idle:.0f} ms | | |")
    return "\n".join(lines)


if __name__ == "__main__":
    raise SystemExit(main())
