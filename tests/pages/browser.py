"""A headless browser for the tests and the measurements of the pages, where there is one."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

NAMES = ("chromium", "chromium-browser", "google-chrome")


def chromium() -> str | None:
    """Path of the system's Chromium; DATELINE_CHROMIUM names another. None where there is none."""
    given = os.environ.get("DATELINE_CHROMIUM")
    return given or next(filter(None, map(shutil.which, NAMES)), None)


def missing() -> str | None:
    """Why no browser can be used, for a reader; None where one can."""
    try:
        import playwright.sync_api  # noqa: F401  only whether it is there
    except ImportError:
        return "playwright is not installed: pip install playwright"
    if chromium() is None:
        return "no Chromium found: apt-get install chromium, or name one in DATELINE_CHROMIUM"
    return None


@contextmanager
def browser() -> Iterator[Any]:
    """The browser, opened and closed once."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        # Pages are opened from files of this machine and ask nothing of the network.
        opened = playwright.chromium.launch(
            executable_path=chromium(), args=["--no-sandbox"] if os.geteuid() == 0 else [])
        try:
            yield opened
        finally:
            opened.close()
