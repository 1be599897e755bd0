"""Files written together: all of them or, where anything stops the writing, none.

What was there before stays whole until the last new file is, so that an interrupt or a full disk
leaves no half-written pages behind.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def together(folder: Path) -> Iterator[Path]:
    """A folder to write files into, which take their places in `folder` when all are written.

    It is made inside `folder`, so that moving is renaming, and is gone in any case afterwards.
    What stops the writing is raised as an OSError of `folder`: a disk that is full, say.
    """
    aside = None
    try:
        aside = Path(tempfile.mkdtemp(prefix=".dateline-", dir=folder))
        yield aside
        for path in sorted(aside.iterdir()):
            path.replace(folder / path.name)
    except OSError as error:
        raise OSError(error.errno, error.strerror or str(error), str(folder)) from error
    finally:
        if aside is not None:
            shutil.rmtree(aside, ignore_errors=True)


def write_whole(path: Path, text: str) -> None:
    """Write a file, UTF-8 as it stands; one that is there already stays until the new one is whole.

    What is no plain file (a pipe, a terminal) is written to as it is.
    """
    if path.exists() and not path.is_file():
        path.write_text(text, encoding="utf-8", newline="")
        return
    place = path.resolve()  # a link stays a link
    with together(place.parent) as aside:
        (aside / place.name).write_text(text, encoding="utf-8", newline="")
