"""What can be said to the commands of `dateline`: their names, arguments, options and help."""

from __future__ import annotations

import argparse
import math
import sys
from collections.abc import Callable, Mapping, Sequence
from typing import get_args

from timeline.event import Status

Run = Callable[[argparse.Namespace], int]

_FORMATS = ("csv", "gexf", "graphml", "json", "turtle", "actors", "timeline", "dates")
_EPILOG = """\
exit status: 0 done; 1 done, but some documents could not be read, or there were none;
2 a wrong argument, nothing was done; 3 a fault of the program; 130 interrupted"""


def _count(text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"must be a number from 1 on, not {text!r}")
    return int(text)


def _size(text: str) -> float:
    try:
        size = float(text)
    except ValueError:
        size = math.nan
    if not 0 < size < math.inf:
        raise argparse.ArgumentTypeError(f"must be a number of megabytes above 0, not {text!r}")
    return size


def _named(text: str) -> str:
    if not text.strip():
        raise argparse.ArgumentTypeError("must not be empty")
    return text


# What every command that reads documents takes: names, and what argparse is told of them.
_Option = tuple[tuple[str, ...], dict[str, object]]
_READING: tuple[_Option, ...] = (
    (("paths",), {"nargs": "+", "metavar": "PATH", "help": "file, folder, or - for a piped text"}),
    (("--date",), {"help": "date of documents that have none: 2021-12-10, 2021-12 or 2021"}),
    (("--periods",), {"metavar": "FILE", "type": _named, "help": "your own named periods (TOML)"}),
    (("--pipeline",), {"metavar": "NAME", "type": _named,
                       "help": "an installed spaCy pipeline to read with"}),
    (("--threads",), {"metavar": "N", "type": _count, "default": 1,
                      "help": "threads of the reader (1)"}),
    (("--max-mb",), {"metavar": "N", "type": _size, "default": 10.0,
                     "help": "largest document, MB (10)"}),
)  # fmt: skip
_GRAPH: _Option = (("--graph",), {"metavar": "FOLDER", "type": _named, "default": "output",
                                  "help": "folder that build wrote (output)"})  # fmt: skip
# Each command's meaning and what it takes.
COMMANDS: dict[str, tuple[str, tuple[_Option, ...]]] = {
    "build": ("read documents, write timeline and graph", (
        *_READING,
        (("-o", "--output"), {"metavar": "FOLDER", "type": _named, "default": "output",
                              "help": "folder to write to (output)"}),
        (("--actors",), {"metavar": "FILE", "type": _named,
                         "help": "your word on actors (TOML): same, different, rename, kind, "
                                 "hide"}),
        (("--copies",), {"action": "store_true",
                         "help": "read copies of one text each for itself"}),
        (("--title",), {"help": "title of the pages (the names of PATHS)"}),
        (("--built",), {"metavar": "TEXT",
                        "help": "when and from what this was built, shown on the pages"}),
    )),
    "explain": ("show how every date was read, and why", (
        *_READING,
        (("--json",), {"action": "store_true", "help": "a line of JSON a date expression"}),
    )),
    "tag": ("print texts with inline TIMEX3, several each in a <DOC>", _READING),
    "query": ("ask a built graph for relations", (
        (("actor",), {"metavar": "ACTOR", "nargs": "?",
                      "help": "a name, an alias or an id (every actor)"}),
        (("--with",), {"dest": "other", "metavar": "ACTOR",
                       "help": "only relations between the two"}),
        (("--during",), {"metavar": "PERIOD",
                         "help": "2021, 2021-05, 2021-05-31 or FIRST/LAST, .. for an open end"}),
        (("--type",), {"help": "event type (PLOVER), such as AID"}),
        (("--predicate",), {"help": "what was done, such as withdraw"}),
        (("--status",), {"choices": get_args(Status), "help": "whether it took place"}),
        _GRAPH,
        (("--json",), {"action": "store_true", "help": "a line of JSON a relation"}),
    )),
    "export": ("write a build for another program", (
        (("format",), {"metavar": "FORMAT", "choices": _FORMATS,
                       "help": "the relations as csv, gexf, graphml, json or turtle; the actors, "
                               "the timeline of events or all dates as csv"}),
        _GRAPH,
        (("-o", "--output"), {"metavar": "FILE", "type": _named,
                              "help": "file to write (standard output)"}),
    )),
    "score": ("measure dates against a folder of .tml gold", (
        (("gold",), {"metavar": "GOLD_DIR", "help": "folder of .tml files with the right dates"}),
        (("--json",), {"action": "store_true", "help": "one line of JSON"}),
    )),
}  # fmt: skip


def parse(
    arguments: Sequence[str] | None, runs: Mapping[str, Run]
) -> argparse.Namespace | None:
    """The options of one command, its function of `runs` among them as `run`.

    None where no command is given; the help is then on standard error. Exits with 2 and one line
    on standard error for what is no argument.
    """
    parser = argparse.ArgumentParser(
        prog="dateline",
        description="Timelines and actor graphs from news articles, offline.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action=_Version, nargs=0, help="print the version")
    commands = parser.add_subparsers(metavar="COMMAND")
    for name, (meaning, options) in COMMANDS.items():
        said = f"{meaning[0].upper()}{meaning[1:]}."
        command = commands.add_parser(name, help=meaning, description=said)
        for flags, settings in options:
            command.add_argument(*flags, **settings)  # type: ignore[arg-type]
        command.set_defaults(run=runs[name])
    given = parser.parse_args(arguments)
    if hasattr(given, "run"):
        return given
    parser.print_help(sys.stderr)
    return None


def version() -> str:
    """The version of the distribution as installed."""
    from importlib.metadata import version

    return version("dateline")


class _Version(argparse.Action):
    """Looks the version up only when asked for it."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        parser.exit(message=f"dateline {version()}\n")
