"""The command line: what it prints, where, and with which exit status."""

from __future__ import annotations

import csv
import errno
import io
import json
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

import pytest

import dateline
import dateline_options
from graph import exchange
from graph.sheets import SHEETS
from timeline import Document

ROOT = Path(__file__).parent.parent
Run = Callable[..., "Done"]
STORY = (
    "Quay closes for good\n4 May 2022\n\nThe harbour council of Norhaven met on Monday and closed "
    "the quay. Norway will send engineers by the end of the year.\n"
)


class Done(NamedTuple):
    """What a command said, and its exit status."""

    returncode: int
    stdout: str
    stderr: str


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run the command in this process, from the top of the repository."""
    monkeypatch.chdir(ROOT)

    def call(*arguments: str) -> Done:
        try:
            status = dateline.main(arguments)
        except SystemExit as stop:
            status = stop.code if isinstance(stop.code, int) else 1
        return Done(status, *capsys.readouterr())

    return call


def build(folder: Path, seed: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "dateline", "build", "examples", "-o", str(folder)],
        env={**os.environ, "PYTHONHASHSEED": seed},
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=ROOT,
        check=False,
    )


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Done]:
    """The folder that a build of the examples wrote, and what the command said."""
    folder = tmp_path_factory.mktemp("built")
    done = build(folder, "1")
    return folder, Done(done.returncode, done.stdout, done.stderr)


@pytest.mark.parametrize("module", ["timeline", "graph", "dateline"])
def test_importing_loads_nothing_heavy(module: str) -> None:
    heavy = "spacy onnxruntime numpy networkx pyvis dateparser trafilatura htmldate tokenizers"
    code = f"import sys, {module}; print([m for m in {heavy.split()} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT)
    assert done.stdout.strip() == "[]", done.stderr


@pytest.mark.parametrize("command", ["dateline.py --help", "-c import\\ timeline"])
def test_it_starts_in_a_third_of_a_second(command: str) -> None:
    # Processor time: what others do on the machine is not the command's fault.
    resource = pytest.importorskip("resource")
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run([sys.executable, *shlex.split(command)], capture_output=True, cwd=ROOT)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert done.returncode == 0
    assert after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime < 0.3


def test_many_files_left_alone_for_one_reason_are_one_note(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The quay closed on 4 May 2022.", encoding="utf-8")
    for name in ("b.jpg", "c.jpg", "d.jpg", "e.jpg", "f.jpg", "g.css"):
        (tmp_path / name).write_bytes(b"x")
    notes = [line for line in run("tag", str(tmp_path)).stderr.splitlines() if "note:" in line]
    assert len(notes) == 2
    assert notes[0].endswith("d.jpg and 2 more: skipped: .jpg files are not read")


def test_help_names_every_command(run: Run) -> None:
    shown = run("--help").stdout
    assert all(name in shown for name in dateline_options.COMMANDS)
    for name in dateline_options.COMMANDS:
        assert run(name, "--help").stdout.startswith(f"usage: dateline {name}")
    assert "\nPrint texts with inline TIMEX3, several each in a <DOC>.\n" in run(
        "tag", "--help").stdout  # fmt: skip


def test_without_arguments_it_shows_its_help(run: Run) -> None:
    done = run()
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == run("--help").stdout


@pytest.mark.parametrize(
    "arguments",
    [
        ["build"],
        ["build", "no/such/folder"],
        ["build", "examples", "--date", "soon"],
        ["build", ""],
        ["build", "examples", "-o", ""],
        ["build", "examples", "-o", "README.md"],
        ["build", "examples", "-o", "examples/01-mission-shifts.txt/below"],
        ["build", "examples", "--date", "2022/2021"],
        ["build", "examples", "--actors", ""],
        ["tag", "examples", "--periods", ""],
        ["query", "--graph", ""],
        ["build", "examples", "--threads", "0"],
        ["tag", "examples", "--max-mb", "-1"],
        ["tag", "examples", "--max-mb", "nan"],
        ["build", "examples", "--periods", "no/such/file.toml"],
        ["build", "examples", "--actors", "no/such/file.toml"],
        ["explain", "examples", "--pipeline", "no_such_pipeline"],
        ["score", "no/such/folder"],
        ["query", "Norway", "--graph", "no/such/folder"],
        ["export", "gexf", "--graph", "no/such/folder"],
        ["export", "xlsx"],
        ["frobnicate"],
    ],
    ids=" ".join,
)
def test_a_wrong_argument_is_one_line_and_status_2(run: Run, arguments: list[str]) -> None:
    done = run(*arguments)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert done.stdout == ""
    message = [line for line in done.stderr.splitlines() if not line.startswith(("usage", "  "))]
    assert len(message) == 1
    assert "Errno" not in message[0]


def test_an_unreadable_file_is_named_and_the_status_is_1(run: Run, tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "bad.txt").write_bytes(bytes(range(256)))
    done = run("explain", str(tmp_path))
    assert done.returncode == 1
    assert "bad.txt: binary, not text" in done.stderr
    assert "2022-05-02" in done.stdout


def test_a_rule_that_fails_costs_its_document_alone(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from timeline.dates import steps

    read = steps.timexes

    def fails(document: Document, doc: object) -> object:
        return read(document, doc) if document.id == "good.txt" else {}["no such rule"]

    monkeypatch.setattr(steps, "timexes", fails)
    for name in ("bad.txt", "good.txt"):
        (tmp_path / name).write_text(f"{STORY}\n\nThis is {name}.", encoding="utf-8")
    for command in ("explain", "tag"):
        done = run(command, str(tmp_path))
        assert done.returncode == 1
        assert "bad.txt: a fault of the program: KeyError" in done.stderr
        assert "test_command.py, line" in done.stderr
        assert "Monday" in done.stdout
    done = run("build", str(tmp_path), "-o", str(tmp_path / "out"))
    assert (done.returncode, "documents  1 read" in done.stdout) == (1, True)


def test_a_fault_between_documents_is_one_line_and_status_3(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import graph

    monkeypatch.setattr(graph, "build", lambda *_: [][0])
    (tmp_path / "a.txt").write_text(STORY, encoding="utf-8")
    done = run("build", str(tmp_path), "-o", str(tmp_path / "out"))
    assert (done.returncode, done.stdout) == (3, "")
    assert done.stderr.startswith("dateline: error: a fault of the program: IndexError")
    assert done.stderr.count("\n") == 1


def test_a_text_is_read_from_a_pipe() -> None:
    command = [sys.executable, "-m", "dateline", "tag", "-"]
    done = subprocess.run(
        command, input=STORY, capture_output=True, text=True, encoding="utf-8", cwd=ROOT
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert 'value="2022-05-02">Monday<' in done.stdout


def test_an_empty_folder_says_so(run: Run, tmp_path: Path) -> None:
    done = run("explain", str(tmp_path))
    assert (done.returncode, done.stdout) == (1, "")
    assert "no documents found" in done.stderr


def test_explain_says_what_from_where_and_by_which_rule(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(STORY, encoding="utf-8")
    text = run("explain", str(path)).stdout
    assert "written: 2022-05-04 (dateline)" in text
    assert "'on Monday'" in text or "'Monday'" in text
    records = [
        json.loads(line) for line in run("explain", "--json", str(path)).stdout.split("\n")[:-1]
    ]
    monday = next(record for record in records if "Monday" in record["text"])
    assert (monday["earliest"], monday["latest"]) == ("2022-05-02", "2022-05-02")
    assert monday["rule"]
    assert "2022-05-04" in monday["anchor"]


def test_tag_marks_dates_inline(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(
        "Quay & crane\n4 May 2022\n\nThe council met on 2 May 2022.\n", encoding="utf-8"
    )
    text = run("tag", str(path)).stdout
    assert 'value="2022-05-02"' in text
    assert "Quay &amp; crane" in text


def test_tag_says_which_of_several_texts_it_prints(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "b & c.txt").write_text("Quay & crane. It opened in 2019.", encoding="utf-8")
    tree = ElementTree.fromstring(f"<ALL>{run('tag', str(tmp_path)).stdout}</ALL>")
    assert [(doc.get("id"), doc.get("date")) for doc in tree] == [
        ("a.txt", "2022-05-04"), ("b & c.txt", None)]  # fmt: skip
    assert [timex.text for timex in tree[1]] == ["2019"]


def test_a_build_that_stops_leaves_the_one_before_it_whole(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_text(STORY, encoding="utf-8")
    command = ("build", str(tmp_path / "a.txt"), "-o", str(tmp_path / "out"))
    run(*command)
    before = {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()}
    assert len(before) == 8

    def full(folder: Path, _: object) -> None:
        (folder / "actors.jsonl").write_text("half", encoding="utf-8")
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(exchange, "write", full)
    (tmp_path / "a.txt").write_text(STORY.replace("quay", "lock"), encoding="utf-8")
    done = run(*command)
    message = f"dateline: error: {tmp_path / 'out'}: No space left on device\n"
    assert (done.returncode, done.stderr) == (2, message)
    after = {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()}
    assert after == before


@pytest.mark.parametrize("name", ["index.html", "documents.jsonl"])
def test_a_file_of_somebody_else_is_not_written_over(
    run: Run, tmp_path: Path, name: str
) -> None:
    (tmp_path / "a.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / name).write_text("mine", encoding="utf-8")
    (tmp_path / "events.jsonl").mkdir()
    done = run("build", str(tmp_path / "a.txt"), "-o", str(tmp_path))
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == f"dateline: error: {tmp_path / 'events.jsonl'}: Is a directory\n"
    (tmp_path / "events.jsonl").rmdir()
    done = run("build", str(tmp_path / "a.txt"), "-o", str(tmp_path))
    assert (done.returncode, done.stdout) == (2, "")
    assert f"holds {name} of no build" in done.stderr
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(["a.txt", name])


def test_a_file_exported_stays_a_link_or_a_pipe(
    run: Run, built: tuple[Path, Done], tmp_path: Path
) -> None:
    target, link = tmp_path / "target.csv", tmp_path / "link.csv"
    target.write_text("old", encoding="utf-8")
    link.symlink_to(target)
    assert run("export", "csv", "--graph", str(built[0]), "-o", str(link)).returncode == 0
    assert link.is_symlink()
    assert target.read_text(encoding="utf-8").startswith("id,")
    assert run("export", "csv", "--graph", str(built[0]), "-o", os.devnull).returncode == 0
    wrong = run("export", "csv", "--graph", str(built[0]), "-o", str(tmp_path / "no" / "x.csv"))
    assert wrong.returncode == 2
    assert wrong.stderr == f"dateline: error: {tmp_path / 'no'}: No such file or directory\n"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["link.csv", "target.csv"]


def test_a_graph_is_asked_without_an_actor(run: Run, built: tuple[Path, Done]) -> None:
    every = run("query", "--graph", str(built[0]), "--json").stdout.count("\n")
    some = run("query", "--graph", str(built[0]), "--type", "ACCUSE", "--json").stdout
    assert 0 < some.count("\n") < every
    assert {json.loads(line)["type"] for line in some.split("\n")[:-1]} == {"ACCUSE"}
    assert run("query", "--graph", str(built[0]), "--with", "Norway").returncode == 2


def test_a_predicate_that_nobody_has_is_told_with_those_there_are(
    run: Run, built: tuple[Path, Done]
) -> None:
    done = run("query", "VLF", "--predicate", "signed", "--graph", str(built[0]))
    assert (done.returncode, done.stdout) == (0, "no relations\n")
    assert "nothing is told by the predicate 'signed'; there is" in done.stderr
    assert "sign" in done.stderr.split("there is")[1].replace(",", "").split()


def test_build_writes_pages_and_data_and_a_summary(built: tuple[Path, Done]) -> None:
    folder, done = built
    assert done.returncode == 0, done.stderr
    # No progress bar in a pipe.
    assert done.stderr.startswith("dateline: note: not in English: accord-d-oslo (fr); only")
    assert done.stderr.count("\n") == 1
    for page in ("timeline", "graph", "index"):
        assert (folder / f"{page}.html").stat().st_size > 10_000
    for name in ("documents", "timexes", "events", "actors", "relations"):
        lines = (folder / f"{name}.jsonl").read_text(encoding="utf-8").split("\n")[:-1]
        assert lines
        assert all(isinstance(json.loads(line), dict) for line in lines)
    for word in ("documents", "dates", "events", "actors", "relations", "index.html"):
        assert word in done.stdout


def test_the_same_input_gives_the_same_bytes(built: tuple[Path, Done], tmp_path: Path) -> None:
    assert build(tmp_path, "2").returncode == 0
    written = {path.name: path.read_bytes() for path in built[0].iterdir()}
    assert written == {path.name: path.read_bytes() for path in tmp_path.iterdir()}


def test_a_built_graph_is_asked_without_its_documents(run: Run, built: tuple[Path, Done]) -> None:
    done = run("query", "Norway", "--graph", str(built[0]), "--json")
    assert done.returncode == 0, done.stderr
    answers = [json.loads(line) for line in done.stdout.split("\n")[:-1]]
    assert answers
    assert any("Norway" in (answer["source"], answer["target"]) for answer in answers)
    assert "Norway" in run("query", "norway", "--graph", str(built[0])).stdout
    unknown = run("query", "Norwey", "--graph", str(built[0]))
    assert unknown.returncode == 2
    assert "Norway" in unknown.stderr


def test_a_built_graph_is_written_for_other_programs(
    run: Run, built: tuple[Path, Done], tmp_path: Path
) -> None:
    for format in (*exchange.FORMATS, *SHEETS):
        shown = run("export", format, "--graph", str(built[0]))
        assert (shown.returncode, shown.stderr) == (0, "")
        path = tmp_path / "graph"
        assert run("export", format, "--graph", str(built[0]), "-o", str(path)).returncode == 0
        assert path.read_bytes().decode() == shown.stdout
        assert "Norway" in shown.stdout or format == "dates"


def test_every_event_and_every_date_of_a_sheet_says_why(run: Run, built: tuple[Path, Done]) -> None:
    def rows(name: str) -> list[dict[str, str]]:
        said = run("export", name, "--graph", str(built[0])).stdout
        return list(csv.DictReader(io.StringIO(said, newline="")))

    lines = (built[0] / "timexes.jsonl").read_text(encoding="utf-8").split("\n")[:-1]
    dates = rows("dates")
    assert [(row["document"], row["start"], row["value"]) for row in dates] == [
        (d["document"], str(d["start"]), d["value"]) for d in map(json.loads, lines)]
    known = {(row["document"], row["text"], row["anchor"], row["rule"]) for row in dates}
    dated = [row for row in rows("timeline") if row["date_rule"]]
    assert dated
    for row in dated:
        said = (row["document"], row["date_words"], row["date_anchor"], row["date_rule"])
        assert said in known


def test_the_timeline_is_a_sheet_in_order_of_time(run: Run, built: tuple[Path, Done]) -> None:
    said = run("export", "timeline", "--graph", str(built[0])).stdout
    rows = list(csv.DictReader(io.StringIO(said, newline="")))
    events = (built[0] / "events.jsonl").read_text(encoding="utf-8").split("\n")[:-1]
    assert {row["id"] for row in rows} == {json.loads(line)["id"] for line in events}
    starts = [row["earliest"] or row["latest"] for row in rows if row["bounded"] == "false"]
    dated = [start for start in starts if start]
    assert dated == sorted(dated)
    assert [row["earliest"] or row["latest"] for row in rows[: len(dated)]] == dated
    assert all(row["sentence"] and row["document"] and row["predicate"] for row in rows)
    assert not {"it", "they"} & {row["who"].lower() for row in rows if row["predicate"] == "attack"}
    assert any("Velmara Liberation Front" in row["who"] for row in rows)


def test_documents_without_a_date_are_named_with_what_to_do(run: Run, tmp_path: Path) -> None:
    for name in "abcde":
        text = f"The council of Norhaven met {name}. It closed the quay.\n"
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    done = run("build", str(tmp_path), "-o", str(tmp_path / "out"))
    assert done.returncode == 0
    assert "no date is known of a.txt, b.txt, c.txt and 2 more" in done.stderr
    assert "--date" in done.stderr
    again = run("build", str(tmp_path), "-o", str(tmp_path / "out"), "--date", "2021")
    assert "no date is known" not in again.stderr


def test_documents_in_other_languages_are_named(run: Run, tmp_path: Path) -> None:
    french = "Le conseil du port s'est réuni lundi et a voté la fermeture du quai nord.\n"
    (tmp_path / "a.txt").write_text(french, encoding="utf-8")
    (tmp_path / "b.txt").write_text(STORY, encoding="utf-8")
    done = run("build", str(tmp_path), "-o", str(tmp_path / "out"))
    assert done.returncode == 0
    assert done.stderr == ("dateline: note: not in English: a.txt (fr); only dates in full are "
                           "read there, and no events\n")  # fmt: skip


def test_gold_that_cannot_be_read_is_named_and_the_status_is_1(run: Run, tmp_path: Path) -> None:
    date = '<TIMEX3 type="DATE" value="2014">2014</TIMEX3>'
    gold = f"<TimeML><TEXT>Ost fell in {date}.</TEXT></TimeML>"
    (tmp_path / "a.tml").write_text(gold, encoding="utf-8")
    assert "errors by kind" not in run("score", str(tmp_path)).stdout
    (tmp_path / "b.tml").write_text("<x", encoding="utf-8")
    done = run("score", str(tmp_path))
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert done.stderr.startswith("dateline: not read: b.tml: ")


def test_a_damaged_graph_is_named_with_its_line(run: Run, tmp_path: Path) -> None:
    (tmp_path / "actors.jsonl").write_text('{"id": "x"}\n', encoding="utf-8")
    done = run("query", "x", "--graph", str(tmp_path))
    assert done.returncode == 2
    assert "actors.jsonl, line 1" in done.stderr


def test_a_relation_of_an_actor_of_another_build_is_named(
    run: Run, built: tuple[Path, Done], tmp_path: Path
) -> None:
    shutil.copytree(built[0], tmp_path / "mixed")
    (tmp_path / "mixed" / "actors.jsonl").write_text("", encoding="utf-8")
    done = run("query", "--graph", str(tmp_path / "mixed"))
    assert done.returncode == 2
    assert "relations.jsonl, line 1: damaged" in done.stderr
    assert "is no actor of actors.jsonl" in done.stderr


def test_a_job_without_streams_runs(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY, encoding="utf-8")
    program = f"{sys.executable} -m dateline"
    closed = f"{program} build {tmp_path}/a.txt -o {tmp_path}/out <&- >&- 2>&-"
    assert subprocess.run(closed, shell=True, cwd=ROOT).returncode == 0
    assert (tmp_path / "out" / "index.html").is_file()
    unfed = subprocess.run(f"{program} tag - <&-", shell=True, cwd=ROOT, capture_output=True)
    assert (unfed.returncode, unfed.stderr) == (
        1, b"dateline: not read: stdin: empty: no text in it\n")  # fmt: skip


def test_nothing_is_told_to_the_makers_of_what_it_runs_on(tmp_path: Path) -> None:
    # onnxruntime from 1.32 on marks the machine by a file in the user's cache, and sends it home.
    (tmp_path / "a.txt").write_text(STORY, encoding="utf-8")
    home = tmp_path / "home"
    home.mkdir()
    env = {**os.environ, "HOME": str(home), "XDG_CACHE_HOME": str(home)}
    env.pop("ORT_DISABLE_TELEMETRY", None)
    done = subprocess.run([sys.executable, "-m", "dateline", "tag", str(tmp_path / "a.txt")],
                          env=env, cwd=ROOT, capture_output=True)  # fmt: skip
    assert done.returncode == 0
    assert list(home.iterdir()) == []


def test_a_closed_pipe_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(
        "".join(json.dumps({"text": STORY}) + "\n" for _ in range(50)), encoding="utf-8"
    )
    command = f"{sys.executable} -m dateline explain {tmp_path} | head -1"
    done = subprocess.run(command, shell=True, capture_output=True, text=True, cwd=ROOT)
    assert "Traceback" not in done.stderr
    assert "BrokenPipe" not in done.stderr


def test_an_interrupt_is_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupt(_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(dateline, "_read", interrupt)
    assert dateline.main(["tag", "examples"]) == 130
    assert capsys.readouterr().err == "dateline: interrupted\n"
