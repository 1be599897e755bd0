"""A page as its file holds it: a text with what the file says of it; or why there is none."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.document import Furniture


class Unreadable(ValueError):
    """This file or record holds no document; the message says why."""


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
