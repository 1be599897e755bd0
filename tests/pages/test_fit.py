"""The pages on a phone, on paper, in a wide window and without scripts: what fits where."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bench.corpus import corpus
from graph import render as graph_render
from tests.pages.conftest import META
from tests.pages.steps import heading, settle

PHONE = {"width": 390, "height": 844}
PAPER = {"width": 718, "height": 1000}  # A4 between a browser's margins
# How far the signs of the network reach, in shares of the box they stand in.
REACH = """() => { const box = document.getElementById("network-box").getBoundingClientRect();
const places = Object.values(network.getPositions()).map((place) => network.canvasToDOM(place));
const reach = (axis) => { const all = places.map((place) => place[axis]);
return Math.max(...all) - Math.min(...all); };
return [reach("x") / box.width, reach("y") / box.height]; }"""


@pytest.fixture(scope="module")
def crowd(tmp_path_factory):
    """So many actors that they want all the room there is."""
    folder, made = tmp_path_factory.mktemp("crowd"), corpus(160, actors=80)
    graph_render.write(folder, made.timeline, made, **META)
    return {path.stem: path for path in folder.glob("*.html")}


@pytest.fixture(scope="module")
def timeless(made, tmp_path_factory):
    """Pages of a text without any date, and of one without any event."""
    folders = {}
    for name, events in (("some", made.timeline.undated), ("none", ())):
        folders[name] = tmp_path_factory.mktemp(name)
        timeline = replace(made.timeline, events=tuple(events))
        graph_render.write(folders[name], timeline, replace(made, edges=(), timeline=timeline),
                           **META)
    return folders


@pytest.mark.parametrize("size", [(1280, 800), (390, 844), (900, 1400)])
@pytest.mark.parametrize("name", ["index", "graph"])
def test_the_graph_fills_its_box_whatever_its_shape(show, crowd, name, size):
    page = show(crowd[name], viewport={"width": size[0], "height": size[1]})
    assert all(0.55 < share < 1 for share in page.evaluate(REACH))


def test_a_turned_phone_lays_the_graph_out_anew(show, crowd):
    page = show(crowd["graph"], viewport=PHONE)
    page.set_viewport_size({"width": 844, "height": 390})
    page.wait_for_timeout(300)
    settle(page)
    assert all(0.4 < share < 1 for share in page.evaluate(REACH))


def test_a_phone_needs_no_sideways_scrolling_in_the_tables(show, files):
    page = show(files["index"], viewport=PHONE)
    page.wait_for_selector("#relations tbody tr")
    for table in page.locator(".table .scroll").all():
        assert table.evaluate("it => it.scrollWidth <= it.clientWidth")
    assert page.get_by_role("table").count() == 2
    assert page.get_by_role("columnheader", name="When").count() == 2


@pytest.mark.parametrize("name", ["index", "timeline", "graph"])
def test_a_finger_finds_room_and_a_screen_reader_the_headings(show, files, name):
    page = show(files[name], viewport=PHONE, has_touch=True, is_mobile=True)
    page.click("#filters summary")
    page.wait_for_selector("#filter-sheet label")
    heights = page.evaluate(
        """() => [...document.querySelectorAll("button, summary, select, label:has(input)")]
        .filter((it) => it.checkVisibility({ visibilityProperty: true }))
        .map((it) => [it.textContent, it.getBoundingClientRect().height])""")
    assert [(text, height) for text, height in heights if height < 24] == []
    assert page.get_attribute("#search", "placeholder") == "Search"
    lefts = page.locator("#filter-sheet fieldset").first.locator("label").evaluate_all(
        "labels => labels.map((label) => label.getBoundingClientRect().left)")
    assert len(set(lefts)) == 1  # one below the other
    assert page.locator(".bar h2").first.evaluate("it => getComputedStyle(it).display") != "none"


def test_paper_cuts_no_column(show, files):
    page = show(files["index"], viewport=PAPER)
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    settle(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= PAPER["width"]
    assert page.locator("#events thead th").first.evaluate(
        "it => getComputedStyle(it).display") == "table-cell"


def test_without_scripts_the_tables_stand_at_the_top(show, files):
    page = show(files["index"], java_script_enabled=False)
    assert page.locator("table").first.bounding_box()["y"] < 200


@pytest.mark.parametrize("size", [(1280, 800), (390, 844)])
@pytest.mark.parametrize("name", ["index", "timeline"])
def test_without_a_date_the_events_stand_in_the_order_of_their_texts(show, timeless, size, name):
    page = show(timeless["some"] / f"{name}.html", viewport={"width": size[0], "height": size[1]})
    assert page.inner_text("#window") == "no event here has a date"
    assert not page.is_visible("#from")
    assert not page.is_visible("#chart")
    assert page.locator("#tray-list button.undated").first.is_visible()
    page.keyboard.press("n")
    settle(page)
    assert heading(page) == page.locator("#tray-list button.undated span").nth(1).inner_text()


def test_where_nothing_was_found_no_period_is_made_up(show, timeless):
    page = show(timeless["none"] / "index.html")
    assert page.inner_text("#window") == "no event was found"
    assert "2000" not in page.inner_text("body")
    assert "No relation between two actors" in page.inner_text("#network-note")


def test_an_event_chosen_out_of_sight_comes_into_it(show, crowd):
    page = show(crowd["index"], "#lanes=actor")
    seen = set()
    for _ in range(12):
        before = page.locator("#chart").screenshot()
        page.keyboard.press("n")
        settle(page)
        assert heading(page)
        seen.add(before != page.locator("#chart").screenshot())
    assert seen == {True}
