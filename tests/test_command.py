"""The command line: what it prints, where, and with which exit status."""

from __future__ import annotations

import json
import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

import dateline

ROOT = Path(__file__).parent.parent
STORY = (
    "Quay closes for good\n4 May 2022\n\nThe harbour council of Norhaven met on Monday and closed "
    "the quay. Norway will send engineers by the end of the year.\n"
)


def run(*arguments: str, **options: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "dateline", *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=ROOT,
        timeout=120,
        check=False,
    )


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


def test_help_names_every_command() -> None:
    shown = run("--help").stdout
    assert all(name in shown for name in ("build", "explain", "tag", "score", "query"))


@pytest.mark.parametrize(
    "arguments",
    [
        ["build"],
        ["build", "no/such/folder"],
        ["build", "examples", "--date", "soon"],
        ["build", "examples", "--threads", "0"],
        ["build", "examples", "--periods", "no/such/file.toml"],
        ["build", "examples", "--actors", "no/such/file.toml"],
        ["explain", "examples", "--pipeline", "no_such_pipeline"],
        ["score", "no/such/folder"],
        ["query", "Norway", "--graph", "no/such/folder"],
        ["frobnicate"],
    ],
    ids=" ".join,
)
def test_a_wrong_argument_is_one_line_and_status_2(arguments: list[str]) -> None:
    done = run(*arguments)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert done.stdout == ""
    message = [line for line in done.stderr.splitlines() if not line.startswith(("usage", "  "))]
    assert len(message) == 1


def test_an_unreadable_file_is_named_and_the_status_is_1(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "bad.txt").write_bytes(bytes(range(256)))
    done = run("explain", str(tmp_path))
    assert done.returncode == 1
    assert "bad.txt: binary, not text" in done.stderr
    assert "2022-05-02" in done.stdout


def test_an_empty_folder_says_so(tmp_path: Path) -> None:
    done = run("explain", str(tmp_path))
    assert (done.returncode, done.stdout) == (1, "")
    assert "no documents found" in done.stderr


def test_explain_says_what_from_where_and_by_which_rule(tmp_path: Path) -> None:
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


def test_tag_marks_dates_inline(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(
        "Quay & crane\n4 May 2022\n\nThe council met on 2 May 2022.\n", encoding="utf-8"
    )
    text = run("tag", str(path)).stdout
    assert 'value="2022-05-02"' in text
    assert "Quay &amp; crane" in text


def test_build_writes_pages_and_data_and_a_summary(tmp_path: Path) -> None:
    done = run("build", "examples", "-o", str(tmp_path))
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""  # no progress bar in a pipe
    for page in ("timeline", "graph", "index"):
        assert (tmp_path / f"{page}.html").stat().st_size > 10_000
    for name in ("documents", "timexes", "events", "actors", "relations"):
        lines = (tmp_path / f"{name}.jsonl").read_text(encoding="utf-8").split("\n")[:-1]
        assert lines
        assert all(isinstance(json.loads(line), dict) for line in lines)
    for word in ("documents", "dates", "events", "actors", "relations", "index.html"):
        assert word in done.stdout


def test_the_same_input_gives_the_same_bytes(tmp_path: Path) -> None:
    for name, seed in (("a", "1"), ("b", "2")):
        subprocess.run(
            [sys.executable, "-m", "dateline", "build", "examples", "-o", str(tmp_path / name)],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            cwd=ROOT,
            check=True,
        )
    written = {path.name: path.read_bytes() for path in (tmp_path / "a").iterdir()}
    assert written == {path.name: path.read_bytes() for path in (tmp_path / "b").iterdir()}


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
