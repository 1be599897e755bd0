"""Which files there are to read: those named, and those below a folder that may hold a document."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from timeline.sources.formats import READERS
from timeline.sources.page import Failure

SIDECAR = ".meta.toml"
_DATA = frozenset(f"{n}.jsonl" for n in ("documents", "timexes", "events", "actors", "relations"))
BUILT = _DATA | {"index.html", "timeline.html", "graph.html"}
# How browsers name the folder of a saved page's parts, in the languages that they speak.
_PARTS = re.compile(
    r"[_.-](?:files|dateien|fichiers|archivos|arquivos|ficheiros|bestanden|pliki)\Z", re.IGNORECASE
)

# Kinds of file that hold texts for other programs, and as what these can save them for us.
SAVED_AS = {".xls": "CSV", ".xlsx": "CSV", ".ods": "CSV", ".doc": ".docx", ".odt": ".docx",
            ".rtf": ".docx", ".pages": ".docx", ".epub": "HTML", ".msg": ".eml"}  # fmt: skip
PACKED = frozenset({".zip", ".7z", ".rar", ".tar", ".gz", ".tgz", ".bz2", ".xz"})


def unread(suffix: str) -> str:
    """That files of this kind are not read, and what to do about those that may hold a text."""
    way = SAVED_AS.get(suffix.lower())
    more = f": save it as {way}" if way else ": unpack it" if suffix.lower() in PACKED else ""
    return f"{suffix} files are not read{more}"


def named(
    roots: list[Path], failures: list[Failure], remarks: list[Failure]
) -> Iterator[tuple[str, Path]]:
    """The files to read with a name each: the path below the folder given, "/" between.

    Folders that cannot be read are added to `failures`, what is passed over and why to `remarks`.
    """
    seen: set[str] = set()
    for root in roots:
        paths = sorted(_files(root, failures, remarks)) if root.is_dir() else [root]
        stems = {(path.parent, path.stem) for path in paths}
        for path in paths:
            real = os.path.realpath(path)  # of a link to itself, that link
            if path.name.endswith(SIDECAR):
                if (path.parent, path.name.removesuffix(SIDECAR)) not in stems:
                    remarks.append(Failure(shown(path), "a sidecar of no document here"))
                continue
            if real in seen:
                continue
            seen.add(real)
            if path is not root and path.suffix and path.suffix.lower() not in READERS:
                remarks.append(Failure(shown(path), f"skipped: {unread(path.suffix)}"))
                continue
            yield shown(path.relative_to(root) if path is not root else Path(path.name)), path


def of_others(folder: Path) -> list[str]:
    """What stands where a build would write its files and is of no build; in order of name.

    A build leaves all its data files together.
    """
    names = set(os.listdir(folder))
    return [] if names >= _DATA else sorted(BUILT & names)


def _files(folder: Path, failures: list[Failure], remarks: list[Failure]) -> Iterator[Path]:
    def unreadable(error: OSError) -> None:
        failures.append(Failure(shown(Path(error.filename)), error.strerror or str(error)))

    for place, folders, names in os.walk(folder, onerror=unreadable):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        left = {name: reason for name in folders if (reason := _left(Path(place, name), names))}
        remarks.extend(Failure(shown(Path(place, name)), left[name]) for name in left)
        folders[:] = [name for name in folders if name not in left]
        if _DATA.issubset(names):
            remarks.append(Failure(shown(Path(place)), "skipped: the pages and data of a build"))
            names = [name for name in names if name not in BUILT]
        yield from (Path(place, name) for name in names if not name.startswith("."))


def _left(folder: Path, beside: list[str]) -> str | None:
    """Why a folder beside files of these names is not entered; None where it is."""
    if _of_a_page(folder.name, beside):
        return "skipped: the parts of a saved page"
    # One that leads upwards would never end, or bring in all that is there.
    return "skipped: a link to a folder, name it to read it" if folder.is_symlink() else None


def _of_a_page(folder: str, beside: list[str]) -> bool:
    """Whether a browser put the pictures and frames of a page beside it into that folder."""
    stem = _PARTS.sub("", folder)
    return stem != folder and any(stem + end in beside for end in (".html", ".htm", ".xhtml"))


def shown(path: Path) -> str:
    """A path as text: one whose bytes are no UTF-8 keeps what can be read of it."""
    return os.fsencode(path.as_posix()).decode("utf-8", errors="replace")
