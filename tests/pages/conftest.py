"""Fixtures of the browser tests: one browser, and pages watched for what they must not do."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from bench.corpus import corpus
from graph import render as graph_render
from graph.network import KnowledgeGraph
from tests.pages.browser import browser, missing

META = {"title": "Sixty events", "built": "3 May 2031", "version": "9.9"}


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    if reason := missing():
        pytest.skip(reason)
    with browser() as opened:
        yield opened


@pytest.fixture(scope="session")
def made() -> KnowledgeGraph:
    return corpus(60, actors=12)


@pytest.fixture(scope="session")
def files(made: KnowledgeGraph, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("pages")
    graph_render.write(folder, made.timeline, made, **META)
    return {path.stem: path for path in sorted(folder.glob("*.html"))}


@pytest.fixture
def show(chromium: Any) -> Iterator[Callable[..., Any]]:
    """Opens a file; at the end no console message, error or request may have been seen."""
    contexts: list[Any] = []
    seen: list[str] = []

    def opened(path: Path, fragment: str = "", **context: Any) -> Any:
        context.setdefault("viewport", {"width": 1280, "height": 800})
        contexts.append(chromium.new_context(**context))
        page = contexts[-1].new_page()
        page.on("console", lambda message: seen.append(f"console: {message.text[:300]}"))
        page.on("pageerror", lambda error: seen.append(f"error: {str(error)[:300]}"))
        page.on("request", lambda request: request.url.startswith(("file:", "data:", "blob:"))
                or seen.append(f"request: {request.url[:300]}"))
        page.goto(path.as_uri() + fragment)
        if context.get("java_script_enabled", True):
            page.wait_for_selector("html[data-ready]")
        return page

    yield opened
    for context in contexts:
        context.close()
    assert seen == []


