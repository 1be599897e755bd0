"""What a reader reads, takes along and returns to: documents, files, the browser's Back."""

from __future__ import annotations

import csv
from dataclasses import replace
from itertools import pairwise

import pytest

from bench.corpus import corpus
from graph import render as graph_render
from tests.pages.conftest import META
from tests.pages.steps import fragment, heading, settle
from timeline import render
from timeline.document import Furniture, Span

# The names of the lanes from the top, as the chart writes them.
LANE_NAMES = """() => { const all = new Map();
const { fillText } = CanvasRenderingContext2D.prototype;
CanvasRenderingContext2D.prototype.fillText = function (text, x, y) {
    if (this.canvas.id === "chart" && x === 4 && !/^\\d+ events?$/.test(text)) all.set(text, y);
    fillText.call(this, text, x, y); };
document.getElementById("zoom-in").click();
return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() =>
    done([...all].sort((a, b) => a[1] - b[1]).map((pair) => pair[0]))))); }"""


# What the chart writes to the right of the rim or to the left of it, below its axis.
WORDS_OF_EVENTS = LANE_NAMES.replace("x === 4 &&", "y > 42 &&")


@pytest.fixture(scope="module")
def chart_of_many(tmp_path_factory):
    made, path = corpus(160, actors=80), tmp_path_factory.mktemp("many") / "index.html"
    path.write_text(graph_render.linked(made, **META), encoding="utf-8")
    return path


def test_an_event_in_many_lanes_lacks_room_once(show, tmp_path):
    made = corpus(900, actors=4)
    (tmp_path / "t.html").write_text(graph_render.linked(made, **META), encoding="utf-8")
    page = show(tmp_path / "t.html", "#lanes=actor")
    said = page.inner_text("#window")
    assert 0 < int(said.split("no room for ")[1].split(":")[0].replace(",", "")) < 900


def test_a_lone_event_bears_its_words_on_a_phone(show, tmp_path):
    made = corpus(1, actors=2)
    (tmp_path / "t.html").write_text(render.page(made.timeline, **META), encoding="utf-8")
    page = show(tmp_path / "t.html", viewport={"width": 390, "height": 800})
    assert page.evaluate(WORDS_OF_EVENTS)


def test_what_scrolls_is_reached_by_keys_and_what_is_not_found_said(show, files):
    page = show(files["index"])
    page.keyboard.press("n")
    settle(page)
    page.focus("#reading .text")
    page.keyboard.press("End")
    page.fill("#search", "zzqq")
    assert page.get_by_role("listbox").get_by_role("option").inner_text() == "Nothing found"
    page.keyboard.press("Enter")  # and chooses nothing
    page.click("#legend summary")
    page.focus("#legend-sheet")
    assert page.evaluate("document.activeElement.id") == "legend-sheet"


CONTRAST = """() => { const light = (colour) => colour.match(/[\\d.]+/g).slice(0, 3)
    .map((c) => c / 255).map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
    .reduce((sum, c, k) => sum + c * [0.2126, 0.7152, 0.0722][k], 0);
const row = document.querySelector("#events tr[aria-current]");
const [one, other] = [getComputedStyle(row).backgroundColor,
    getComputedStyle(row.querySelector("td.wide")).color].map(light).sort();
return (other + 0.05) / (one + 0.05); }"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_chosen_row_can_be_read(show, files, scheme):
    page = show(files["index"], color_scheme=scheme)
    page.keyboard.press("n")
    settle(page)
    assert page.evaluate(CONTRAST) >= 4.5  # WCAG 2.2, 1.4.3


def test_back_returns_to_what_was_read_before(show, files, made):
    page = show(files["index"])
    page.keyboard.press("n")
    settle(page)
    event = heading(page)
    fragment(page)
    page.locator("#reading .chip").first.click()
    settle(page)
    actor = heading(page)
    page.click("#zoom-in")  # a move of the period is no step of its own
    fragment(page)
    page.go_back()
    page.wait_for_function("text => document.querySelector('#reading h2').textContent === text",
                           arg=event)
    page.go_forward()
    page.wait_for_function("text => document.querySelector('#reading h2').textContent === text",
                           arg=actor)
    page.go_back()
    page.go_back()
    page.wait_for_selector("#reading .empty")


def test_nobody_related_leaves_nothing_to_choose_from(show, made, tmp_path):
    graph_render.write(tmp_path, made.timeline, replace(made, edges=()), **META)
    page = show(tmp_path / "index.html")
    assert page.inner_text("#graph-said") == f"{len(made.actors)} actors"
    assert not page.locator("#part").is_visible()
    assert not page.locator("#graph-fit").is_visible()


def test_the_lane_of_whoever_is_chosen_comes_into_sight(show, chart_of_many):
    page = show(chart_of_many, "#lanes=actor")
    first = page.evaluate(LANE_NAMES)
    # One further down, and one whose lane had been put together with others.
    made = corpus(160, actors=80)
    dated = {p.text for e in made.timeline.events if e.dated for p in e.participants}
    named = [a for a in made.actors if a.name in dated - set(first)]
    assert len(named) > 55
    for far in (named[0], named[-1]):
        again = show(chart_of_many, f"#lanes=actor&a={far.id}")
        assert far.name in again.evaluate(LANE_NAMES)


def test_lanes_that_scroll_have_rows_for_the_words_of_their_events(show, chart_of_many):
    page = show(chart_of_many, "#lanes=actor", viewport={"width": 1280, "height": 1000})
    heights = page.evaluate(LANE_NAMES.replace("pair[0]", "pair[1]"))
    assert min(low - high for high, low in pairwise(heights[:4])) >= 50  # of 21 pixels a row


def test_those_who_share_a_name_are_told_apart_by_their_document(show, made, tmp_path):
    actors = [replace(a, name="the police") if i in (2, 5) else a
              for i, a in enumerate(made.actors)]
    known = replace(made.resolution, actors=tuple(actors))
    path = tmp_path / "graph.html"
    path.write_text(graph_render.page(replace(made, resolution=known), **META), encoding="utf-8")
    page = show(path)
    page.fill("#search", "the police")
    settle(page)
    notes = page.locator("#found li .quiet").all_inner_texts()[:2]
    assert all("in Report number" in note for note in notes)
    page.fill("#search", made.actors[0].name)
    settle(page)
    assert "Report number" not in page.locator("#found li .quiet").first.inner_text()


def test_what_the_filters_leave_is_saved_for_a_spreadsheet(show, files, made):
    page = show(files["timeline"])
    page.fill("#search", "sued")
    settle(page)
    rows = page.locator("#events tbody tr").count()
    with page.expect_download() as saved:
        page.click("#events button:has-text('Save as CSV')")
    assert saved.value.suggested_filename == "events.csv"
    with open(saved.value.path(), encoding="utf-8-sig", newline="") as file:
        table = list(csv.DictReader(file))
    assert len(table) == rows > 0
    told = {made.timeline.sentence(e): e for e in made.timeline.events}
    for row in table:
        event = told[row["Sentence"]]
        assert row["Status"] == event.status
        assert row["Found by"] == "the rule verb, confidence 1"
        if event.dated and event.interval.start:
            assert row["First day"] == event.interval.start.isoformat()
        if event.dated and event.interval.end:
            assert row["Last day"] == event.interval.latest.isoformat()


def test_the_file_holds_what_the_period_leaves_and_no_formula(show, made, tmp_path):
    documents = tuple(replace(d, title="=1+1") for d in made.timeline.documents)
    path = tmp_path / "timeline.html"
    path.write_text(render.page(replace(made.timeline, documents=documents),
                                title="t", built="", version="1"), encoding="utf-8")
    page = show(path)
    page.fill("#from", "2000-01-01")
    page.fill("#to", "2009-12-31")
    page.dispatch_event("#to", "change")
    page.wait_for_function(
        "() => /of this period/.test(document.querySelector('#events .quiet').textContent)")
    with page.expect_download() as saved:
        page.click("#events button:has-text('Save as CSV')")
    with open(saved.value.path(), encoding="utf-8-sig", newline="") as file:
        table = list(csv.DictReader(file))
    inside = made.timeline.dated.between("2000-01-01", "2009-12-31")
    assert len(table) == len(list(inside))
    assert {row["Document"] for row in table} == {"'=1+1"}


def test_a_document_is_read_from_its_list_and_its_address(show, files, made):
    page = show(files["timeline"])
    entries = page.locator("#reading .sources button")
    assert entries.count() == len(made.timeline.documents)
    entries.nth(1).click()
    settle(page)
    assert heading(page) == made.timeline.documents[1].title
    assert made.timeline.documents[1].text[:80] in page.inner_text("#reading .text")
    of_it = [e for e in made.timeline.events if e.document == made.timeline.documents[1].id]
    assert page.locator("#reading .events li").count() == len(of_it)
    again = show(files["timeline"], fragment(page))
    assert heading(again) == made.timeline.documents[1].title


def test_a_document_is_found_by_its_title_and_shown_alone(show, files, made):
    page = show(files["timeline"])
    wanted = made.timeline.documents[1]
    page.fill("#search", wanted.title)
    page.locator("#found li:has-text('document')").first.dispatch_event("pointerdown")
    page.fill("#search", "")
    settle(page)
    assert heading(page) == wanted.title
    page.click("#reading button:has-text('Show this document alone')")
    settle(page)
    of_it = [e for e in made.timeline.events if e.document == wanted.id]
    assert page.inner_text("#events .quiet").startswith(f"{len(of_it)} events of this")
    page.click("#reading button:has-text('Back to all documents')")
    settle(page)
    assert page.inner_text("#events .quiet").startswith("60 events")


def test_a_document_without_a_title_is_named_and_told_by_its_first_words(show, made, tmp_path):
    first = made.timeline.documents[0]
    removed = (Furniture(Span(0, 40), "a date line"),)
    documents = (replace(first, title=None, removed=removed), *made.timeline.documents[1:])
    path = tmp_path / "timeline.html"
    path.write_text(render.page(replace(made.timeline, documents=documents),
                                title="t", built="", version="1"), encoding="utf-8")
    entry = show(path).locator("#reading .sources button").first.inner_text()
    assert f"\u2068{first.id}\u2069: {first.text[40:70].strip()}" in entry
    assert first.path not in path.read_text(encoding="utf-8")


def test_a_pile_in_another_language_says_why_it_is_empty(show, made, tmp_path):
    documents = tuple(replace(d, language="fr") for d in made.timeline.documents)
    path = tmp_path / "timeline.html"
    path.write_text(render.page(replace(made.timeline, documents=documents, events=()),
                                title="t", built="", version="1"), encoding="utf-8")
    page = show(path)
    assert "not in English" in page.inner_text("#window")
    assert page.inner_text("#reading .sources").count("not in English") == len(documents)


def test_events_of_nobody_stand_below_those_of_somebody(show, made, tmp_path):
    events = tuple(replace(e, participants=()) if i % 2 else e
                   for i, e in enumerate(made.timeline.events))
    path = tmp_path / "timeline.html"
    path.write_text(render.page(replace(made.timeline, events=events),
                                title="t", built="", version="1"), encoding="utf-8")
    page = show(path, "#lanes=actor", viewport={"width": 1280, "height": 2000})
    names = page.evaluate(LANE_NAMES)
    assert len(names) > 2
    assert names[-1] == "nobody named"


def test_the_keys_step_on_from_what_was_searched(show, files, made):
    page = show(files["index"])
    page.keyboard.press("/")
    page.keyboard.type(made.actors[0].name)
    page.keyboard.press("Enter")
    settle(page)
    assert heading(page) == made.actors[0].name
    page.keyboard.press("n")
    settle(page)
    assert page.input_value("#search") == made.actors[0].name
    assert heading(page) != made.actors[0].name
