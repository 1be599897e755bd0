"""What the README shows runs."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from bench import readme

ROOT = Path(__file__).parent.parent
TEXT = (ROOT / "README.md").read_text(encoding="utf-8")
CALLED = sorted(set(re.findall(r"\b(?:graph|timeline)(?:\.\w+)+(?=\()", TEXT)))
PYTHON = re.findall(r"```python\n(.*?)```", TEXT, re.DOTALL)


@pytest.mark.parametrize("code", PYTHON)
def test_its_python_runs_and_prints(code: str) -> None:
    assert len([line for line in code.splitlines() if line.strip()]) <= 12
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip()


@pytest.mark.parametrize("name", CALLED)
def test_what_it_calls_is_there_after_a_plain_import(name: str) -> None:
    code = f"import graph, timeline; assert callable({name})"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0


def test_its_first_example_is_read_as_it_says() -> None:
    import timeline

    quoted = "\n".join(re.findall(r"^> (.+)$", TEXT, re.MULTILINE)[:2]).replace("**", "")
    document = timeline.document_from_text(f"Mission ends\n4 May, 2022\n\n{quoted}\n")
    found = {e.predicate: str(e.interval) for e in timeline.build([document])}
    assert found["announce"] == "2022-05-02"
    assert found["attack"] == "2022-04-11 to 2022-04-17"
    claim = "an announcement of 2 May 2022 and an attack in the week of 11 April 2022"
    assert claim in " ".join(TEXT.split())


def test_its_words_on_actors_and_periods_are_understood(tmp_path: Path) -> None:
    from graph.identity.curation import parse_curation

    actors, named = re.findall(r"```toml\n(.*?)```", TEXT, re.DOTALL)
    assert {row.action for row in parse_curation(actors).rows} == {
        "same", "different", "hide", "rename", "kind"}  # fmt: skip
    (tmp_path / "periods.toml").write_text(named, encoding="utf-8")
    command = [sys.executable, "-m", "dateline", "tag", "-", "--periods"]
    done = subprocess.run(
        [*command, str(tmp_path / "periods.toml")],
        input="Ost fell during the northern campaign.",
        capture_output=True,
        text=True,
        cwd=ROOT,
    )
    assert 'value="2003-03-01/2006-10-31"' in done.stdout, done.stderr


def test_every_file_it_names_is_there() -> None:
    named = re.findall(r"`((?:timeline|graph|bench|tests|training|examples)/[\w./]*)`", TEXT)
    assert named
    assert [name for name in named if not (ROOT / name).exists()] == []


def test_every_command_it_shows_is_one() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "dateline", "--help"], capture_output=True, text=True, cwd=ROOT
    )
    for command in re.findall(r"^    dateline (\w+)", TEXT, re.MULTILINE):
        assert command in done.stdout


def test_figures_are_written_between_their_markers(tmp_path: Path) -> None:
    page = tmp_path / "README.md"
    page.write_text("a\n<!-- scores:x -->\nold\n<!-- /scores:x -->\nb\n", encoding="utf-8")
    readme.write("x", "| new |", page)
    assert page.read_text() == "a\n<!-- scores:x -->\n| new |\n<!-- /scores:x -->\nb\n"
    with pytest.raises(ValueError, match="no markers for 'y'"):
        readme.write("y", "", page)
