"""The timeline as a page: one HTML file that works offline.

`view` gives everything the page shows as plain values, and `page` puts them into the file.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from timeline.page import assemble, fill, markup, part, uncollected, wrapped
from timeline.view import STATUSES, View, view

if TYPE_CHECKING:
    from timeline.order import Timeline

__all__ = ["SCRIPTS", "STYLES", "events_table", "head", "page", "view"]

LONGEST = 600  # characters of a cell of the plain table; the page itself shows the whole
STYLES = ("base.css", "timeline.css")
SCRIPTS = (
    "text.js", "calendar.js", "model.js", "state.js", "address.js", "filter.js", "signs.js",
    "rows.js", "chart.js", "gestures.js", "strip.js", "panel.js", "source.js", "tray.js",
    "table.js", "controls.js", "page.js",
)


@uncollected()
def page(timeline: Timeline, *, title: str, built: str, version: str) -> str:
    """The page `timeline.html`. `built` says when it was made, in the reader's words."""
    shown = view(timeline, title=title, built=built, version=version)
    return assemble(
        title=title,
        body=fill(part("timeline.html"), {
            "head": head(shown), **rooms("When"),
            "events": events_table(shown),
        }),
        styles=[part(name) for name in STYLES],
        scripts=[wrapped(*(part(name) for name in (*SCRIPTS, "timeline.js")))],
        data=shown,
    )


def rooms(heading: str) -> dict[str, str]:
    """The page's rooms that hold no text of a document: period, canvas, strip, tray, panel."""
    return {
        "bar": fill(part("bar.html"), {"heading": heading}),
        **{name: part(f"{name}.html") for name in ("chart", "strip", "tray", "panel")},
    }


def head(shown: View, more: str = "") -> str:
    """The page's heading: title, counts (`more` of them as HTML), when built, which version."""
    documents, events = len(shown["documents"]), len(shown["events"]["id"])
    return fill(part("head.html"), {
        "title": markup(shown["title"]),
        "documents": _counted(documents, "document"),
        "events": _counted(events, "event"),
        "more": more,
        "built": f"<span>built {markup(shown['built'])}</span> " if shown["built"] else "",
        "version": markup(shown["version"]),
    })


def events_table(shown: View) -> str:
    """The events as an HTML table, for a reader whose browser runs no script.

    End tags that HTML lets one leave out are left out: a fifth of the size.
    """
    columns, documents = shown["events"], shown["documents"]
    cuts = [_cut(document["text"]) for document in documents]
    rows = []
    for i, name in enumerate(columns["label"]):
        document = documents[columns["doc"][i]]
        sentence = cuts[columns["doc"][i]](*columns["sentence"][2 * i : 2 * i + 2])
        cells = (columns["date"][i], name, STATUSES[columns["status"][i]],
                 shown["events"]["types"][columns["type"][i]] or "", document["name"][:LONGEST],
                 " ".join(sentence.split())[:LONGEST])
        rows.append("<tr>" + "".join(f"<td>{markup(cell)}" for cell in cells))
    heads = "".join(f'<th scope="col">{h}</th>' for h in
                    ("When", "What", "Status", "Type", "Document", "Sentence"))
    return f"<table><thead><tr>{heads}</tr></thead><tbody>{''.join(rows)}</tbody></table>"


def _counted(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def _cut(text: str) -> Callable[[int, int], str]:
    """What a browser calls `text.slice(start, end)`: offsets in UTF-16 units."""
    if text.isascii() or max(text) <= "\uffff":
        return lambda start, end: text[start:end]
    units = text.encode("utf-16-le", "surrogatepass")
    return lambda start, end: units[2 * start : 2 * end].decode("utf-16-le", "replace")
