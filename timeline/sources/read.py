"""Files and folders to documents, and a text to a document. Nothing is fetched from anywhere."""

from __future__ import annotations

import datetime as dt
import struct
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path

from timeline.document import UNKNOWN_DATE, Document
from timeline.sources import dct, folder, formats
from timeline.sources.decode import Undecodable
from timeline.sources.formats import COLLECTIONS, READERS
from timeline.sources.page import BadRecord, Failure, NoTexts, Page, Unreadable
from timeline.sources.records import jsonl

LARGEST = 10_000_000  # bytes of a file that is one document, or of one record: a shelf of novels
_LARGEST_COLLECTION = 500_000_000
STDIN = "stdin"  # the name of what is read from no file
# What the libraries that open files raise where bytes of one are not what its format says.
_DAMAGED = (
    ArithmeticError, AssertionError, AttributeError, EOFError, LookupError, MemoryError,
    RuntimeError, SyntaxError, TypeError, ValueError, struct.error, zlib.error, zipfile.BadZipFile,
)  # fmt: skip
# Controls that no text holds (form feeds end a page of print); a space keeps the offsets.
_CONTROLS = dict.fromkeys((*range(9), *range(14, 32), 127), " ") | {11: "\n", 12: "\n"}


@dataclass(frozen=True, slots=True)
class ReadResult:
    """What reading gave: `documents` by id, `failures`, and `remarks` on what was read or skipped.

    A remark is no failure: a guessed encoding, a date that cannot be read, a kind of file in a
    folder that is not read. It iterates over its documents.
    """

    documents: tuple[Document, ...]
    failures: tuple[Failure, ...]
    remarks: tuple[Failure, ...] = ()

    def __iter__(self) -> Iterator[Document]:
        return iter(self.documents)

    def __len__(self) -> int:
        return len(self.documents)


def read(
    paths: Sequence[Path | str] | Path | str,
    date: str | dt.date | None = None,
    largest: int = LARGEST,
    piped: bytes | None = None,
) -> ReadResult:
    """Every document of the files and below the folders `paths`, and the text `piped` if given.

    `date` (a day, or ISO 8601: day, month, year, or two with a slash) is the document date of
    those that have none. A file above `largest` bytes is a failure. Pages and data files that a
    build wrote are left out of a folder. Raises ValueError, showing it, for a path that does not
    exist and for an unreadable `date`.
    """
    given = None if date is None else dct.given(str(date))
    failures: list[Failure] = []
    remarks: list[Failure] = []
    roots = _roots(paths)
    results = [
        (name, folder.shown(path), _pages(path, largest, None if path in roots else remarks))
        for name, path in folder.named(roots, failures, remarks)
    ]
    if piped is not None:
        results.append((STDIN, STDIN, _parts(STDIN, formats.plain, piped, largest)))
    documents: list[Document] = []
    for name, shown, pages in results:
        for result in pages:
            if isinstance(result, Failure):
                failures.append(result)
                continue
            document, remark = _document(result, name, shown)
            documents.append(document)
            remarks.extend(Failure(shown, text) for text in (result.remark, remark) if text)
    documents = [dct.stamped(document, given) for document in _distinct(documents)]
    return ReadResult(
        tuple(sorted(documents, key=lambda d: d.id)), tuple(failures), tuple(dict.fromkeys(remarks))
    )


def _roots(paths: Sequence[Path | str] | Path | str) -> list[Path]:
    given = [paths] if isinstance(paths, (str, Path)) else paths
    for path in given:
        if not str(path) or not Path(path).exists():
            raise ValueError(f"no such file or folder: {str(path)!r}")
    return [Path(path) for path in given]


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

    Raises ValueError, showing it, for a `date` that cannot be read and for what is no text.
    """
    for said in (text, id, *(known for known in (title, source, url) if known is not None)):
        if not isinstance(said, str):
            raise ValueError(f"no text: {said!r:.80}")
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
        date=date,
        removed=tuple(sorted((*page.marked, *found.removed), key=lambda f: f.span)),
    )
    return replace(document, language=tongue.language(document.story)), remark


def _pages(path: Path, largest: int, aside: list[Failure] | None) -> Iterator[Page | Failure]:
    """The pages of a file; in place of one that cannot be read, the reason.

    `aside` as in `_parts`.
    """
    shown = folder.shown(path)
    reader = READERS.get(path.suffix.lower(), formats.plain)
    collection = reader in COLLECTIONS
    try:
        if not path.is_file():
            raise Unreadable("not a regular file")
        if path.suffix.lower() in {*folder.SAVED_AS, *folder.PACKED}:
            raise Unreadable(folder.unread(path.suffix))
        size = path.stat().st_size
        if size > (_LARGEST_COLLECTION if collection else largest):
            raise Unreadable(f"{size / 1e6:.3g} MB, above the limit of {largest / 1e6:g} MB")
        beside = {}
        try:
            beside = _beside(path)
        except (Unreadable, Undecodable) as error:
            yield Failure(folder.shown(path.with_name(path.stem + folder.SIDECAR)), str(error))
        for result in _parts(shown, reader, path.read_bytes(), largest, aside):
            if isinstance(result, Page):
                result = formats.beside(result, beside, f"{path.stem}{folder.SIDECAR}")
            yield result
    except Unreadable as error:
        yield Failure(shown, str(error))
    except OSError as error:
        yield Failure(shown, error.strerror or str(error))


def _parts(
    shown: str, reader: formats.Reader, content: bytes, largest: int,
    aside: list[Failure] | None = None,
) -> Iterator[Page | Failure]:
    """The pages in a file's bytes; neighbours that share a fault are one failure.

    A file of data without a text is no failure but a remark, where there is a list `aside` for it.
    """
    unit = "line" if reader is jsonl else "record"
    try:
        for reason, parts in groupby(reader(content), lambda part: _fault(part, largest)):
            if reason is None:
                yield from (part for part in parts if isinstance(part, Page))
                continue
            numbers = [part.record for part in parts if part.record is not None]
            lines = f" {unit}s {numbers[0]} to {numbers[-1]}" if len(numbers) > 1 else ""
            yield Failure(shown + (lines or "".join(f" {unit} {n}" for n in numbers)), reason)
    except NoTexts as error:
        if aside is None:
            yield Failure(shown, str(error))
        else:
            aside.append(Failure(shown, f"skipped: {error}"))
    except (Unreadable, Undecodable) as error:
        yield Failure(shown, str(error))
    except _DAMAGED as error:
        yield Failure(shown, f"damaged: {error or type(error).__name__}")


def _fault(page: Page | BadRecord, largest: int) -> str | None:
    """Why a page is no document; None where it is one."""
    if isinstance(page, BadRecord):
        return page.reason
    marked = sum(piece.span.end - piece.span.start for piece in page.marked)
    if not page.text.strip() or marked >= len(page.text.strip()):
        return "empty: no text in it"
    if len(page.text) > largest:
        return f"{len(page.text) / 1e6:.3g} MB, above the limit of {largest / 1e6:g} MB"
    return None


def _beside(path: Path) -> dict[str, object]:
    """The fields of the sidecar; none where there is no sidecar."""
    beside = path.with_name(path.stem + folder.SIDECAR)
    return formats.sidecar(beside.read_bytes()) if beside.is_file() else {}


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


def _clean(text: str) -> str:
    """Without controls and lone surrogates, which no file can hold; as long as before."""
    text = text.translate(_CONTROLS)
    return text.encode("utf-8", errors="surrogatepass").decode("utf-8", errors="replace")
