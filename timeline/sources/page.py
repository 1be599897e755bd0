"""A page as its file holds it: a text with what the file says of it; or why there is none."""

from __future__ import annotations

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


FIELDS = ("title", "date", "source", "url", "id")


def described(page: Page, said: Mapping[str, Any], where: str) -> Page:
    """The page with the title, date, source, url and id of `said`, where they are given there.

    `where` names the place, for the date's reasons.
    """
    date = field(said.get("date"))
    return replace(
        page,
        title=field(said.get("title")) or page.title,
        date=date or page.date,
        date_from=where if date else page.date_from,
        source=field(said.get("source")) or page.source,
        url=field(said.get("url")) or page.url,
        id=field(said.get("id")) or page.id,
    )


def field(value: Any) -> str | None:
    """A field as text on one line; None for what is empty or no simple value.

    Of an object its name: {"id": null, "name": "Coast Dispatch"}.
    """
    if isinstance(value, dict):
        value = value.get("name")
    if value is None or isinstance(value, (dict, list, bool)):
        return None
    return " ".join(str(value).split()) or None
