"""The pages in Firefox: they open, draw, answer to keys, and leave nothing in the console."""

from __future__ import annotations

import pytest

from tests.pages.firefox import firefox, opened

# What Firefox logged of our files, from the page or about it.
LOGGED = """return Services.console.getMessageArray().map(m => String(m.message || m))
    .filter(text => text.includes("file:///") && text.includes(".html"));"""


@pytest.fixture(scope="module")
def session(tmp_path_factory):
    if firefox() is None:
        pytest.skip("no Firefox found: install firefox-esr, or name one in DATELINE_FIREFOX")
    with opened(tmp_path_factory.mktemp("profile")) as session:
        yield session


@pytest.mark.parametrize("name", ["index", "timeline", "graph"])
def test_it_opens_and_follows_the_keyboard(session, files, name):
    session.open(files[name].as_uri() + "#q=report")
    assert session.run("return document.getElementById('search').value") == "report"
    session.run("dispatchEvent(new KeyboardEvent('keydown', {key: 'n'}))")
    found = session.ask("WebDriver:ExecuteAsyncScript", args=[], script="""
        const done = arguments[arguments.length - 1];
        requestAnimationFrame(() => requestAnimationFrame(() =>
            done(document.querySelectorAll('#reading mark').length)));""")
    assert found > 0
    drawn = session.run("""return [...document.querySelectorAll("canvas")]
        .filter(c => c.width && c.clientWidth)
        .every(c => new Uint32Array(c.getContext("2d").getImageData(0, 0, c.width, c.height)
            .data.buffer).some(pixel => pixel));""")
    assert drawn


def test_the_console_stays_empty(session, files):
    session.open(files["index"].as_uri() + "#lanes=type")
    session.ask("Marionette:SetContext", value="chrome")
    try:
        assert session.run(LOGGED) == []
    finally:
        session.ask("Marionette:SetContext", value="content")
