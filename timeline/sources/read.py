"""Files and folders to documents, and a text to a document. Nothing is fetched from anywhere."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from timeline.document import UNKNOWN_DATE, Document, Furniture
from timeline.sources import dct, formats
from timeline.sources.decode import Undecodable
from timeline.sources.formats import READERS
from timeline.sources.page import BadRecord, Page, Unreadable

LARGEST = 10_000_000  # bytes of a file that is one document, or of one record: a shelf of novels
_LARGEST_COLLECTION = 500_000_000
SIDECAR = ".meta.toml"


@dataclass(frozen=True, slots=True)
class Failure:
    """A file, or a record of one, that gave no document, and why."""

    path: str
    reason: str

    def __str__(self) -> str:
        return f"{self.path}: {self.reason}"


@dataclass(frozen=True, slots=True)
class ReadResult:
    """What reading gave: `documents` by id, `failures`, and `remarks` on what was read or skipped.

    A remark is no failure: a guessed encoding, a date that cannot be read, a kind of file in a
    folder that is not read.
    """

    documents: tuple[Document, ...]
    failures: tuple[Failure, ...]
    remarks: tuple[Failure, ...] = ()


def read(
    paths: Sequence[Path | str] | Path | str, date: str | None = None, largest: int = LARGEST
) -> ReadResult:
    """Every document of the files and below the folders `paths`.

    `date` (ISO 8601: day, month, year, or two with a slash) is the document date of those that
    have none. A file above `largest` bytes is a failure. Raises ValueError, showing it, for a path
    that does not exist and for an unreadable `date`.
    """
    given = None if date is None else dct.given(date)
    roots = [Path(paths)] if isinstance(paths, (str, Path)) else [Path(path) for path in paths]
    for root in roots:
        if not root.exists():
            raise ValueError(f"no such file or folder: {root}")
    documents: list[Document] = []
    failures: list[Failure] = []
    remarks: list[Failure] = []
    for name, path in _named(roots, remarks):
        shown = _shown(path)
        for result in _pages(path, largest):
            if isinstance(result, Failure):
                failures.append(result)
                continue
            document, remark = _document(result, name, shown)
            documents.append(document)
            remarks.extend(Failure(shown, text) for text in (result.remark, remark) if text)
    documents = [dct.stamped(document, given) for document in _distinct(documents)]
    return ReadResult(tuple(sorted(documents, key=lambda d: d.id)), tuple(failures), tuple(remarks))


def document_from_text(
    text: str,
    *,
    id: str = "text",
    title: str | None = None,
    date: str | dt.date | None = None,
    source: str | None = None,
    url: str | None = None,
) -> Document:
    """The document that `text` is; `date` as in `read`, None where only the text may tell it.

    Raises ValueError, showing it, for a `date` that cannot be read.
    """
    if date is not None:
        dct.given(str(date))
    page = Page(text, title, None if date is None else str(date), source, url, id, "the caller")
    return dct.stamped(_document(page, id, None)[0], None)


def _document(page: Page, name: str, path: str | None) -> tuple[Document, str | None]:
    """The document of a page, and a remark where its date cannot be read."""
    from timeline.sources import furniture, tongue

    text = _clean(page.text)
    marked = Document(name, text, removed=page.marked)
    found = furniture.find(marked.story, page.title)
    title = page.title
    if title is None and found.headline is not None:
        title = " ".join(found.headline.of(marked.story).split())
    remark = None
    date = UNKNOWN_DATE
    if page.date is not None:
        try:
            date = dct.metadata(page.date, page.date_from)
        except ValueError as error:
            remark = f"date not read: {error}"
    identity = page.id or (name if page.record is None else f"{name}#{page.record}")
    document = Document(
        id=_clean(identity),
        text=text,
        title=None if title is None else _clean(title),
        path=path,
        source=None if page.source is None else _clean(page.source),
        url=None if page.url is None else _clean(page.url),
        language=tongue.language(_without(text, page.marked, found.removed)),
        date=date,
        removed=tuple(sorted((*page.marked, *found.removed), key=lambda f: f.span)),
    )
    return document, remark


def _without(text: str, *removed: Iterable[Furniture]) -> str:
    pieces = tuple(piece for part in removed for piece in part)
    return Document(
        "text",
        text[:10_000],
        removed=tuple(piece for piece in pieces if piece.span.end <= min(len(text), 10_000)),
    ).story.strip()


def _pages(path: Path, largest: int) -> Iterator[Page | Failure]:
    """The pages of a file; in place of one that cannot be read, the reason."""
    shown = _shown(path)
    reader = READERS.get(path.suffix.lower(), formats.plain)
    collection = reader is formats.jsonl
    try:
        if not path.is_file():
            raise Unreadable("not a regular file")
        size = path.stat().st_size
        if size > (_LARGEST_COLLECTION if collection else largest):
            raise Unreadable(f"{size / 1e6:.1f} MB, above the limit of {largest / 1e6:g} MB")
        beside = {}
        try:
            beside = _beside(path)
        except (Unreadable, Undecodable) as error:
            yield Failure(_shown(path.with_name(path.stem + SIDECAR)), str(error))
        for result in reader(path.read_bytes()):
            if isinstance(result, BadRecord):
                yield Failure(f"{shown} line {result.record}", result.reason)
            elif fault := _fault(result, largest):
                place = shown if result.record is None else f"{shown} line {result.record}"
                yield Failure(place, fault)
            else:
                yield formats.described(result, beside, f"sidecar {path.stem}{SIDECAR}")
    except (Unreadable, Undecodable) as error:
        yield Failure(shown, str(error))
    except OSError as error:
        yield Failure(shown, error.strerror or str(error))


def _fault(page: Page, largest: int) -> str | None:
    marked = sum(piece.span.end - piece.span.start for piece in page.marked)
    if not page.text.strip() or marked >= len(page.text.strip()):
        return "empty: no text in it"
    if len(page.text) > largest:
        return f"{len(page.text) / 1e6:.1f} MB, above the limit of {largest / 1e6:g} MB"
    return None


def _beside(path: Path) -> dict[str, object]:
    """The fields of the sidecar; none where there is no sidecar."""
    beside = path.with_name(path.stem + SIDECAR)
    return formats.sidecar(beside.read_bytes()) if beside.is_file() else {}


def _named(roots: list[Path], remarks: list[Failure]) -> Iterator[tuple[str, Path]]:
    """The files to read with a name each: the path below the folder given, "/" between."""
    seen: set[Path] = set()
    for root in roots:
        for path in sorted(_files(root)) if root.is_dir() else [root]:
            real = path.resolve()
            if real in seen or path.name.endswith(SIDECAR):
                continue
            seen.add(real)
            if path is not root and path.suffix and path.suffix.lower() not in READERS:
                remarks.append(Failure(_shown(path), f"skipped: {path.suffix} files are not read"))
                continue
            yield _shown(path.relative_to(root) if path is not root else Path(path.name)), path


def _files(folder: Path) -> Iterator[Path]:
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(place, name) for name in names if not name.startswith("."))


def _distinct(documents: list[Document]) -> Iterator[Document]:
    """The documents, a number after each id that another has already."""
    count: dict[str, int] = {}
    taken = {document.id for document in documents}
    for document in documents:
        count[document.id] = number = count.get(document.id, 0) + 1
        identity = document.id
        while number > 1 and identity in taken:
            identity = f"{document.id}~{number}"
            number += 1
        taken.add(identity)
        yield document if identity == document.id else replace(document, id=identity)


def _shown(path: Path) -> str:
    """A path as text: one whose bytes are no UTF-8 keeps what can be read of it."""
    return os.fsencode(path.as_posix()).decode("utf-8", errors="replace")


def _clean(text: str) -> str:
    """Without lone surrogates, which no file can hold."""
    return text.encode("utf-8", errors="surrogatepass").decode("utf-8", errors="replace")
