"""The floors of the house: a module imports only from floors below its own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
LINTER = "from importlinter.cli import lint_imports; raise SystemExit(lint_imports())"


def test_nobody_imports_from_a_floor_above() -> None:
    done = subprocess.run(
        [sys.executable, "-c", LINTER], capture_output=True, text=True, cwd=ROOT, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "0 broken" in done.stdout
