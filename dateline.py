"""The command line: `dateline build`, `explain`, `tag`, `score`, `query`.

Exit status: 0 done; 1 done, but some documents could not be read, or there were none; 2 a wrong
argument (nothing was done); 130 interrupted. Results go to standard output, all else to standard
error.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graph import KnowledgeGraph
    from timeline import ReadResult, Timeline

    Commands = argparse._SubParsersAction[argparse.ArgumentParser]

DONE, INCOMPLETE, WRONG, INTERRUPTED = 0, 1, 2, 130
# What a document could steer a terminal with: controls but tab and line break, and the marks that
# turn the direction of text.
_STEERING = (
    *range(9),
    *range(11, 32),
    *range(127, 160),
    *range(0x202A, 0x202F),
    *range(0x2066, 0x206A),
)
_PIPED = 240  # columns of a table that no terminal limits
_TAMED = dict.fromkeys(_STEERING, "\ufffd")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; its exit status. Errors are one line each on standard error."""
    options = _parser().parse_args(arguments)
    # Documents speak every language; a terminal's own encoding may not.
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
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
    except (ValueError, OSError, RuntimeError) as error:
        _complain(f"error: {error}")
        return WRONG
    return status


def _build(options: argparse.Namespace) -> int:
    import graph
    import timeline
    from graph import render
    from graph.identity.curation import read_curation

    curated = read_curation(Path(options.actors)) if options.actors else None
    result = _read(options)
    if not result.documents:
        return _report(result)
    folder = Path(options.output)
    folder.mkdir(parents=True, exist_ok=True)
    progress = _bar if sys.stderr.isatty() else None
    story = timeline.build(result.documents, options.pipeline, progress, options.threads)
    network = graph.build(story, curated)
    title = options.title or _title(options.paths)
    render.write(folder, story, network, title=title, built=options.built or "", version=_version())
    _write_data(folder, story, network)
    for line in network.resolution.unmatched:
        _complain(f"note: {line}")
    for line in _summary(story, network, folder):
        _say(line)
    return _report(result)


def _explain(options: argparse.Namespace) -> int:
    import timeline
    from timeline import exchange, explain
    from timeline.dates import steps as dates

    result = _read(options)
    for document, found in timeline.timexes(result.documents, options.pipeline, options.threads):
        if options.json:
            print(exchange.lines(map(exchange.timex_record, found)), end="")
        else:
            _say(explain.text(document, found, dates.rejected(document)))
    return _report(result)


def _tag(options: argparse.Namespace) -> int:
    import timeline
    from timeline import explain

    result = _read(options)
    for document, found in timeline.timexes(result.documents, options.pipeline, options.threads):
        _say(explain.inline(document, found))
    return _report(result)


def _score(options: argparse.Namespace) -> int:
    from timeline import score

    print(score.report(Path(options.gold), as_json=options.json))
    return DONE


def _query(options: argparse.Namespace) -> int:
    from graph import stored
    from timeline.exchange import lines

    network = stored.load(Path(options.graph))
    found = network.relations(
        between=(options.actor, options.other) if options.other else None,
        involving=None if options.other else options.actor,
        during=options.during,
        type=options.type,
        predicate=options.predicate,
        status=options.status,
        with_groups=True,
    )
    if options.json:
        print(lines(found.rows()), end="")
    else:
        wide = shutil.get_terminal_size().columns if sys.stdout.isatty() else _PIPED
        _say(found.table(wide))
    return DONE


def _read(options: argparse.Namespace) -> ReadResult:
    """The documents of the command; its periods are in force from here on."""
    from timeline import read
    from timeline.dates import periods

    if options.periods:
        periods.use(Path(options.periods))
    return read(options.paths, date=options.date, largest=int(options.max_mb * 1e6))


def _report(result: ReadResult) -> int:
    """Say on standard error what was not read and what was remarkable; the exit status."""
    for remark in result.remarks:
        _complain(f"note: {remark}")
    for failure in result.failures:
        _complain(f"not read: {failure}")
    if not result.documents and not result.failures:
        _complain("no documents found")
    return DONE if result.documents and not result.failures else INCOMPLETE


def _write_data(folder: Path, story: Timeline, network: KnowledgeGraph) -> None:
    from graph import exchange as graph_files
    from timeline import exchange as timeline_files

    timeline_files.write(folder, story, network.resolution.at)
    graph_files.write(folder, network)


def _summary(story: Timeline, network: KnowledgeGraph, folder: Path) -> Iterable[str]:
    dated = sum(timex.interval is not None for timex in story.timexes)
    events, undated = len(story.dated), len(story.undated)
    yield f"documents  {len(story.documents)} read"
    yield f"dates      {len(story.timexes)} found, {dated} resolved"
    yield f"events     {events} dated, {undated} without a date of their own"
    yield f"actors     {len(network.actors)}"
    yield f"relations  {len(network.edges)}"
    yield f"open       {folder / 'index.html'} (or timeline.html, graph.html beside it)"


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


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="dateline",
        description="Timelines and actor graphs from news articles, offline.",
        epilog="exit status: 0 done; 1 some documents could not be read, or there were none; "
        "2 wrong argument",
    )
    parser.add_argument("--version", action=_Version, nargs=0, help="print the version")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    _add_build(commands)
    _add_explain(commands)
    _add_tag(commands)
    _add_score(commands)
    _add_query(commands)
    return parser


def _version() -> str:
    from importlib.metadata import version

    return version("dateline")


class _Version(argparse.Action):
    """Looks the version up only when asked for it."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        parser.exit(message=f"dateline {_version()}\n")


# What every command that reads documents takes: flag, placeholder, meaning.
_READING = (
    ("--date", None, "date of documents that have none: 2021-12-10, 2021-12 or 2021"),
    ("--periods", "FILE", "your own named periods (TOML)"),
    ("--pipeline", "NAME", "an installed spaCy pipeline to read with"),
)
_BUILDING = (
    ("--actors", "FILE", "your word on actors (TOML): same, different, rename, kind, hide"),
    ("--title", None, "title of the pages (the names of PATHS)"),
    ("--built", "TEXT", "when and from what this was built, shown on the pages"),
)
_ASKING = (
    ("--during", "PERIOD", "2021, 2021-05, 2021-05-31 or FIRST/LAST"),
    ("--type", None, "event type, such as AID"),
    ("--predicate", None, "what was done, such as withdraw"),
)


def _add_build(commands: Commands) -> None:
    command = commands.add_parser("build", help="read documents, write timeline and graph")
    _add_reading(command)
    command.add_argument("-o", "--output", default="output", help="folder to write to (output)")
    _add(command, _BUILDING)
    command.set_defaults(run=_build)


def _add_explain(commands: Commands) -> None:
    command = commands.add_parser("explain", help="show how every date was read, and why")
    _add_reading(command)
    command.add_argument("--json", action="store_true", help="a line of JSON a date expression")
    command.set_defaults(run=_explain)


def _add_tag(commands: Commands) -> None:
    command = commands.add_parser("tag", help="print texts with inline TIMEX3")
    _add_reading(command)
    command.set_defaults(run=_tag)


def _add_score(commands: Commands) -> None:
    command = commands.add_parser("score", help="measure dates against a folder of .tml gold")
    command.add_argument("gold", metavar="GOLD_DIR")
    command.add_argument("--json", action="store_true", help="one line of JSON")
    command.set_defaults(run=_score)


def _add_query(commands: Commands) -> None:
    command = commands.add_parser("query", help="ask a built graph for relations")
    command.add_argument("actor", help="a name or alias")
    command.add_argument("--with", dest="other", metavar="ACTOR", help="the other side")
    _add(command, _ASKING)
    command.add_argument("--status", choices=("occurred", "planned", "possible", "negated"))
    command.add_argument("--graph", default="output", help="folder that build wrote (output)")
    command.add_argument("--json", action="store_true", help="a line of JSON a relation")
    command.set_defaults(run=_query)


def _add_reading(command: argparse.ArgumentParser) -> None:
    command.add_argument("paths", nargs="+", metavar="PATH", help="file or folder")
    _add(command, _READING)
    command.add_argument("--threads", type=int, default=1, help="threads of the reader (1)")
    command.add_argument("--max-mb", type=float, default=10, help="largest document, MB (10)")


def _add(command: argparse.ArgumentParser, options: Sequence[tuple[str, str | None, str]]) -> None:
    for flag, placeholder, meaning in options:
        command.add_argument(flag, metavar=placeholder, help=meaning)


if __name__ == "__main__":
    sys.exit(main())
