"""The timeline as a page: one HTML file that works offline.

`view` gives everything the page shows as plain values, and `page` puts them into the file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from typing import TYPE_CHECKING

from timeline.document import outside
from timeline.page import as_json, assemble, fill, markup, part, uncollected, wrapped
from timeline.view import STATUSES, View, view

if TYPE_CHECKING:
    from timeline.order import Timeline

__all__ = ["SCRIPTS", "STYLES", "bar", "counted", "desk", "events_table", "head", "page",
           "plain_table", "view", "when"]

LONGEST = 600  # characters of a cell of the plain table; the page itself shows the whole
STYLES = ("base.css", "timeline.css")
SCRIPTS = (
    "text.js", "calendar.js", "model.js", "state.js", "address.js", "filter.js", "signs.js",
    "rows.js", "frame.js", "chart.js", "gestures.js", "strip.js", "panel.js", "source.js",
    "tray.js", "table.js", "search.js", "filters.js", "legend.js", "controls.js", "said.js",
    "page.js",
)


@uncollected()
def page(timeline: Timeline, *, title: str, built: str, version: str) -> str:
    """The page `timeline.html`. `built` says when it was made, in the reader's words."""
    shown = view(timeline, title=title, built=built, version=version)
    return assemble(
        title=title,
        body=desk(head(shown), "alone", when(), events_table(shown)),
        styles=[part(name) for name in STYLES],
        scripts=[wrapped(*(part(name) for name in (*SCRIPTS, "timeline.js")))],
        data=as_json(shown),
    )


def desk(heading: str, kind: str, boards: str, tables: str) -> str:
    """The page's body: heading, boards with the panel beside them, tables below."""
    return fill(part("desk.html"), {
        "head": heading, "kind": kind, "boards": boards, "panel": part("panel.html"),
        "tables": tables,
    })


def when() -> str:
    """The timeline's board: period, canvas, strip and tray."""
    rooms = {name: part(f"{name}.html") for name in ("chart", "strip", "tray")}
    return fill(part("when.html"), {"bar": bar("When"), **rooms})


def bar(heading: str) -> str:
    """The line above a board: its heading, the period in words and as dates, the zoom."""
    return fill(part("bar.html"), {"heading": heading})


def head(shown: View, more: str = "") -> str:
    """The page's heading: title, counts (`more` of them as HTML), when built, which version."""
    documents, events = len(shown["documents"]), len(shown["events"]["id"])
    return fill(part("head.html"), {
        "title": markup(shown["title"]),
        "documents": counted(documents, "document"),
        "events": counted(events, "event"),
        "more": more,
        "built": f"<span>built {markup(shown['built'])}</span> " if shown["built"] else "",
        "version": markup(shown["version"]),
    })


def events_table(shown: View) -> str:
    """Where the events' table goes, and a plain one for a browser that runs no script."""
    columns, documents = shown["events"], shown["documents"]
    cuts = [_cut(document["text"], document["removed"]) for document in documents]
    rows = []
    for i, name in enumerate(columns["label"]):
        doc, span = columns["doc"][i], columns["sentence"][2 * i : 2 * i + 2]
        rows.append((
            columns["date"][i], name, STATUSES[columns["status"][i]],
            (columns["types"][columns["type"][i]] or "").lower(), documents[doc]["name"],
            " ".join(cuts[doc](*span).split())))
    heads = ("When", "What", "Status", "Type", "Document", "Sentence")
    return fill(part("events.html"), {"rows": plain_table(heads, rows)})


def plain_table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table of texts, each cut at LONGEST characters.

    End tags that HTML lets one leave out are left out: a fifth of the size.
    """

    @cache  # the same names, dates and words stand in many rows
    def cell(text: str) -> str:
        return f"<td>{markup(text[:LONGEST])}"

    head = "".join(f'<th scope="col">{markup(name)}' for name in heads)
    body = "<tr>".join(["", *("".join(map(cell, cells)) for cells in rows)])
    return f"<table><thead><tr>{head}</thead><tbody>{body}</table>"


def counted(count: int, noun: str) -> str:
    """A number of things in words: "1 event", "2,000 events"."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def _cut(text: str, removed: Sequence[tuple[int, int]]) -> Callable[[int, int], str]:
    """What `Document.quote` gives, of offsets in UTF-16 units, as a browser counts."""
    units = text.encode("utf-16-le", "surrogatepass")

    def quote(start: int, end: int) -> str:
        kept = outside(removed, start, end, lambda piece: piece)
        parts = (units[2 * a : 2 * b] for a, b in kept)
        return b"".join(parts).decode("utf-16-le", "replace")

    return quote
