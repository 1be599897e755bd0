"""The wheel holds all that runs, and nothing that does not."""

from __future__ import annotations

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGES = ("timeline", "graph")
MODULES = ("dateline.py", "dateline_notes.py", "dateline_options.py")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> frozenset[str]:
    """The names of the files in the wheel built from the working tree."""
    source = tmp_path_factory.mktemp("source")
    for name in (*PACKAGES, "training", "bench", "tests"):
        ignored = shutil.ignore_patterns("__pycache__")
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, source / name, ignore=ignored)
    for name in (*MODULES, "pyproject.toml", "README.md", "LICENSE", "NOTICE"):
        shutil.copy(ROOT / name, source)
    target = source / "wheel"
    command = [sys.executable, "-m", "pip", "wheel", "--no-deps", "--no-build-isolation"]
    done = subprocess.run(
        [*command, "--quiet", "--wheel-dir", str(target), str(source)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    (built,) = target.glob("dateline-*.whl")
    assert built.stat().st_size < 60e6
    with zipfile.ZipFile(built) as archive:
        return frozenset(archive.namelist())


def test_everything_in_the_packages_is_shipped(wheel: frozenset[str]) -> None:
    here = {
        path.relative_to(ROOT).as_posix()
        for package in PACKAGES
        for path in (ROOT / package).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert here - wheel == set()
    assert set(MODULES) <= wheel


def test_weights_pages_and_licences_are_among_it(wheel: frozenset[str]) -> None:
    for suffix in (
        ".reader",
        ".html",
        ".js",
        ".css",
        ".toml",
        "LICENSE",
        "NOTICE",
        "entry_points.txt",
    ):
        assert any(name.endswith(suffix) for name in wheel), suffix


def test_training_bench_and_tests_stay_at_home(wheel: frozenset[str]) -> None:
    allowed = (*(f"{package}/" for package in PACKAGES), "dateline")
    assert [name for name in sorted(wheel) if not name.startswith(allowed)] == []
