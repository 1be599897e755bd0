"""The command line: `dateline build`, `explain`, `tag`, `query`, `export`, `score`.

Exit status: 0 done; 1 done, but some documents could not be read, or there were none; 2 a wrong
argument (nothing was done); 3 a fault of the program; 130 interrupted. Results go to standard
output, all else to standard error.
"""

from __future__ import annotations

import argparse
import errno
import os
import sys
import traceback
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import dateline_notes
import dateline_options

if TYPE_CHECKING:
    from graph import KnowledgeGraph
    from timeline import Document, ReadResult, Timeline

DONE, INCOMPLETE, WRONG, FAULT, INTERRUPTED = 0, 1, 2, 3, 130
# What a document could steer a terminal with: controls but tab and line break, and the marks that
# turn the direction of text.
_STEERING = (
    *range(9),
    *range(11, 32),
    *range(127, 160),
    *range(0x202A, 0x202F),
    *range(0x2066, 0x206A),
)
_TAMED = dict.fromkeys(_STEERING, "\ufffd")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; its exit status. Errors are one line each on standard error."""
    # A job of the system may have none of them at all.
    sys.stdin, sys.stdout, sys.stderr = (
        stream or open(os.devnull, "r+")  # noqa: SIM115  to the end, as streams are
        for stream in (sys.stdin, sys.stdout, sys.stderr)
    )
    # Documents speak every language; a terminal's own encoding may not.
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    runs = {"build": _build, "explain": _explain, "tag": _tag, "query": _query,
            "export": _export, "score": _score}  # fmt: skip
    options = dateline_options.parse(arguments, runs)
    if options is None:
        return WRONG
    try:
        status: int = options.run(options)
        sys.stdout.flush()
    except KeyboardInterrupt:
        _complain("interrupted")
        return INTERRUPTED
    except BrokenPipeError:
        # The reader of the pipe has seen enough; keep the interpreter from flushing into it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except OSError as error:
        where = f"{os.fsdecode(error.filename)}: " if error.filename else ""
        _complain(f"error: {where}{error.strerror or error}")
        return WRONG
    except (ValueError, RuntimeError) as error:
        _complain(f"error: {error}")
        return WRONG
    except FAULTS as fault:
        _complain(f"error: {_fault(fault)}")
        return FAULT
    return status


def _build(options: argparse.Namespace) -> int:
    import graph
    import timeline
    from graph import render
    from graph.identity.curation import read_curation
    from timeline.copies import told_once
    from timeline.together import together

    curated = read_curation(Path(options.actors)) if options.actors else None
    result = _read(options)
    if not result.documents:
        return _report(result)
    folder = Path(options.output)
    _make(folder)
    documents = result.documents if options.copies else told_once(result.documents)
    progress = _bar if sys.stderr.isatty() else None
    if progress is not None:
        # the first document may take a while
        progress(0, sum(document.copy_of is None for document in documents))
    faults = _Faults()
    story = timeline.build(documents, options.pipeline, progress, options.threads, faults.add)
    network = graph.build(story, curated)
    title = options.title or _title(options.paths)
    built, version = options.built or "", dateline_options.version()
    with together(folder) as aside:
        render.write(aside, story, network, title=title, built=built, version=version)
        _write_data(aside, story, network)
    for line in (*network.resolution.unmatched, *dateline_notes.notes(story.documents)):
        _complain(f"note: {line}")
    for line in dateline_notes.summary(story, network, folder):
        _say(line)
    return max(_report(result), faults.report())


def _explain(options: argparse.Namespace) -> int:
    import timeline
    from timeline import exchange, explain
    from timeline.dates import steps as dates

    result, faults = _read(options), _Faults()
    for document, found in timeline.timexes(
        result.documents, options.pipeline, options.threads, faults.add
    ):
        if options.json:
            print(exchange.lines(map(exchange.timex_record, found)), end="")
        else:
            _say(explain.text(document, found, dates.rejected(document)))
    return max(_report(result), faults.report())


def _tag(options: argparse.Namespace) -> int:
    import timeline
    from timeline import explain

    result, faults = _read(options), _Faults()
    for document, found in timeline.timexes(
        result.documents, options.pipeline, options.threads, faults.add
    ):
        text = explain.inline(document, found)
        _say(text if len(result) == 1 else explain.wrapped(document, text))
    return max(_report(result), faults.report())


def _export(options: argparse.Namespace) -> int:
    from graph import exchange, stored
    from graph.sheets import SHEETS
    from timeline.together import write_whole

    folder = Path(options.graph)
    if options.format in SHEETS:
        text = SHEETS[options.format](folder)
    else:
        text = exchange.export(stored.load(folder), options.format)
    if options.output is None:
        sys.stdout.write(text)
    else:
        write_whole(Path(options.output), text)
    return DONE


def _score(options: argparse.Namespace) -> int:
    from timeline import score

    text, failures = score.report(Path(options.gold), as_json=options.json)
    _say(text)
    for failure in failures:
        _complain(f"not read: {failure}")
    return INCOMPLETE if failures else DONE


def _query(options: argparse.Namespace) -> int:
    from graph import stored
    from timeline.exchange import lines

    if options.other and not options.actor:
        raise ValueError("--with asks for a second actor: name the first one too")
    network = stored.load(Path(options.graph))
    asked = partial(
        network.relations,
        between=(options.actor, options.other) if options.actor and options.other else None,
        involving=None if options.other else options.actor,
        during=options.during,
        type=options.type,
        status=options.status,
        with_groups=True,
    )
    found = asked(predicate=options.predicate)
    if options.predicate and not len(found):
        _complain(dateline_notes.predicates(options.predicate, asked()))
    if options.json:
        print(lines(found.rows()), end="")
    else:
        _say(str(found))
    return DONE


def _read(options: argparse.Namespace) -> ReadResult:
    """The documents of the command; its periods are in force from here on."""
    from timeline import read
    from timeline.dates import periods

    if options.periods:
        periods.use(Path(options.periods))
    piped = sys.stdin.buffer.read() if "-" in options.paths else None
    paths = [path for path in options.paths if path != "-"]
    return read(paths, date=options.date, largest=int(options.max_mb * 1e6), piped=piped)


def _make(folder: Path) -> None:
    """The folder to write to, found out to take files before the long work begins."""
    from timeline.sources.folder import BUILT, of_others

    if folder.exists() and not folder.is_dir():
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(folder))
    folder.mkdir(parents=True, exist_ok=True)
    if not os.access(folder, os.W_OK | os.X_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(folder))
    for name in sorted(BUILT):
        if (folder / name).is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(folder / name))
    if theirs := of_others(folder):
        raise ValueError(f"{folder}: holds {', '.join(theirs)} of no build, which would be lost; "
                         "name another folder")


def _report(result: ReadResult) -> int:
    """Say on standard error what was not read and what was remarkable; the exit status."""
    for line in dateline_notes.remarked(result.remarks):
        _complain(f"note: {line}")
    for failure in result.failures:
        _complain(f"not read: {failure}")
    if not result.documents and not result.failures:
        _complain("no documents found")
    return DONE if result.documents and not result.failures else INCOMPLETE


# What a wrong line of the program raises, whatever it was fed.
FAULTS = (ArithmeticError, AssertionError, AttributeError, LookupError, MemoryError, NameError,
          RuntimeError, TypeError, ValueError)  # fmt: skip


class _Faults:
    """The documents that the program failed on, each left out and named; the rest goes on."""

    def __init__(self) -> None:
        self.lines: list[str] = []

    def add(self, document: Document, fault: Exception) -> None:
        self.lines.append(f"not read: {document.path or document.id}: {_fault(fault)}")

    def report(self) -> int:
        """Say which on standard error; the exit status."""
        for line in self.lines:
            _complain(line)
        return INCOMPLETE if self.lines else DONE


def _fault(error: BaseException) -> str:
    """What went wrong in the program and where, on one line, for whoever mends it."""
    place = traceback.extract_tb(error.__traceback__)[-1]
    name = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
    return f"a fault of the program: {name} ({Path(place.filename).name}, line {place.lineno})"


def _write_data(folder: Path, story: Timeline, network: KnowledgeGraph) -> None:
    from graph import exchange as graph_files
    from timeline import exchange as timeline_files

    timeline_files.write(folder, story, network.resolution.at)
    graph_files.write(folder, network)


def _title(paths: Sequence[str]) -> str:
    return ", ".join(Path(path).resolve().name for path in paths)


def _bar(done: int, total: int) -> None:
    """One line on the terminal, drawn anew and wiped at the end."""
    width = 30
    filled = width * done // total
    line = f"\r[{'=' * filled}{' ' * (width - filled)}] {done}/{total} documents"
    sys.stderr.write(line if done < total else "\r" + " " * len(line) + "\r")
    sys.stderr.flush()


def _say(text: str) -> None:
    print(text.translate(_TAMED))


def _complain(message: str) -> None:
    """One line on standard error."""
    print("dateline:", " ".join(message.split()).translate(_TAMED), file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
