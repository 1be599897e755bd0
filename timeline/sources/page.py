"""A page as its file holds it: a text with what the file says of it; or why there is none."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from timeline.document import Furniture


class Unreadable(ValueError):
    """This file or record holds no document; the message says why."""


class NoTexts(Unreadable):
    """This file of records holds none with a text: data, which a folder may well have beside it."""


@dataclass(frozen=True, slots=True)
class Page:
    """A text with what its file says of it: strings as they stand there, None where not said.

    `date_from` says where `date` stands. `marked` is what of the text is mark-up or front matter.
    `record` numbers the page in its file from 1; None where the file is one page.
    """

    text: str
    title: str | None = None
    date: str | None = None
    source: str | None = None
    url: str | None = None
    id: str | None = None
    date_from: str = "metadata"
    marked: tuple[Furniture, ...] = ()
    record: int | None = None
    remark: str | None = None


@dataclass(frozen=True, slots=True)
class BadRecord:
    """A record of a file that holds no document, and why."""

    record: int
    reason: str


@dataclass(frozen=True, slots=True)
class Failure:
    """A file, or a record of one, that gave no document, and why."""

    path: str
    reason: str

    def __str__(self) -> str:
        return f"{self.path}: {self.reason}"


# What a document's fields are called: our own name, then those that others give them. Collections
# of news (NewsAPI, the Guardian, GDELT, MediaCloud, newspaper and news-please write such files; so
# do databases), programs that clip pages, dockets of courts (PACER's "Date Filed", "Docket Text"),
# dumps of messages.
FIELD_NAMES: Mapping[str, tuple[str, ...]] = {
    "text": ("text", "body", "content", "article", "fulltext", "maintext", "bodytext",
             "articlebody", "articletext", "story", "dockettext", "docketentry", "entrytext",
             "transcript", "message", "leadparagraph", "shortdescription"),
    "title": ("title", "headline", "articletitle", "webtitle"),
    "date": ("date", "published", "publishedat", "publicationdate", "publisheddate", "publishdate",
             "datepublish", "datepublished", "pubdate", "webpublicationdate", "seendate",
             "datetime", "datefiled", "filed", "datesent", "sent", "createdat", "timestamp"),
    "source": ("source", "publisher", "outlet", "publication", "newspaper", "sourcename"),
    "url": ("url", "link", "weburl", "sourceurl"),
    "id": ("id", "docid", "articleid"),
}  # fmt: skip


def known(record: Mapping[Any, Any]) -> dict[str, str]:
    """Which field of the record is called what by us, of several the first in `FIELD_NAMES`."""
    plain: dict[str, str] = {}
    for key in record:
        plain.setdefault("".join(c for c in str(key).casefold() if c.isalnum()), key)
    found = {}
    for name, others in FIELD_NAMES.items():
        keys = [plain[other] for other in others if other in plain]
        given = [key for key in keys if record[key] not in (None, "")]
        if keys:
            found[name] = (given or keys)[0]
    return found


def described(page: Page, said: Mapping[Any, Any], where: str) -> Page:
    """The page with the title, date, source, url and id of `said`, where they are given there.

    `where` names the place, for the date's reasons.
    """
    fields = {name: field(said[key]) for name, key in known(said).items() if name != "text"}
    source, url, date = fields.get("source"), fields.get("url"), fields.get("date")
    if source is not None and _ADDRESS.match(source):  # as programs that clip pages write it
        source, url = None, url or source
    return replace(
        page,
        title=fields.get("title") or page.title,
        date=date or page.date,
        date_from=where if date else page.date_from,
        source=source or page.source,
        url=url or page.url,
        id=fields.get("id") or page.id,
    )


_ADDRESS = re.compile(r"https?://\S+\Z", re.IGNORECASE)


def field(value: Any) -> str | None:
    """A field as text on one line; None for what is empty or no simple value.

    Of an object its name: {"id": null, "name": "Coast Dispatch"}, {"main": "Quay closed"}.
    """
    if isinstance(value, dict):
        value = next((value[key] for key in _NAMES if key in value), None)
    if value is None or isinstance(value, (dict, list, bool)):
        return None
    return " ".join(str(value).split()) or None


_NAMES = ("name", "title", "main", "$date", "$oid")  # and what an export of a database wraps
