"""index.html and graph.html in a browser: period, graph and source text follow each other."""

from __future__ import annotations

import re

import pytest

from bench.corpus import corpus
from graph import query
from graph import render as graph_render
from tests.pages.conftest import META
from tests.pages.steps import fragment, heading, point_at, settle


def relations(page) -> int:
    """How many relations the graph says it shows."""
    return int(re.search(r"([\d,]+) of", page.inner_text("#graph-said"))[1].replace(",", ""))


def choose_period(page, first, last):
    page.fill("#from", first)
    page.fill("#to", last)
    page.dispatch_event("#to", "change")
    settle(page)


def test_the_graph_shows_what_the_period_asks_for(show, files, made):
    page = show(files["index"])
    assert relations(page) == len(made.edges)
    choose_period(page, "1995-01-01", "2009-12-31")
    assert relations(page) == len(query.during(made.edges, "1995/2009"))
    page.select_option("#mode", "asof")
    settle(page)
    assert relations(page) == len(query.as_of(made.edges, "2009-12-31"))
    page.click("#zoom-all")
    page.select_option("#mode", "overlaps")
    settle(page)
    assert relations(page) == len(made.edges)


def test_undated_relations_are_left_out_and_said_so(show, files, made):
    page = show(files["index"])
    assert page.inner_text("#undated-count") == ""
    choose_period(page, "2000-01-01", "2001-12-31")
    dated = relations(page)
    undated = sum(r.interval is None for r in made.edges)
    assert page.text_content("#undated-count") == (f" ({undated})" if undated else "")
    if undated:
        page.check("#undated")
        settle(page)
        assert relations(page) == dated + undated


def test_a_click_on_an_actor_lights_up_its_events(show, files, made):
    page = show(files["index"])
    before = page.locator("#chart").screenshot()
    x, y = point_at(page, "#network-box", "#network-hint", step=12)
    page.mouse.click(x + 5, y + 5)  # well inside the sign whose edge was found
    settle(page)
    names = {a.name for a in made.actors}
    assert heading(page) in names or " → " in heading(page)
    if heading(page) in names:
        assert "relation" in page.inner_text("#reading")
        assert page.locator("#chart").screenshot() != before


def test_whoever_is_chosen_stands_out_with_its_neighbours(show, files, made):
    page = show(files["index"], f"#a={made.actors[5].id}")
    bright = page.evaluate("Object.values(network.body.nodes)"
                           ".filter((node) => node.options.opacity === 1).map((node) => node.id)")
    pairs = [(r.source, r.target) for r in made.edges]
    near = {end for pair in pairs if made.actors[5].id in pair for end in pair}
    assert {made.actors[i].id for i in bright} == near
    assert len(near) < len(made.actors)


def test_an_event_names_its_actors_and_they_lead_on(show, files, made):
    page = show(files["index"])
    page.keyboard.press("n")
    settle(page)
    chips = page.locator("#reading .chip").all_inner_texts()
    assert set(chips) <= {a.name for a in made.actors}
    assert len(chips) == 2
    page.locator("#reading .chip").first.click()
    settle(page)
    assert heading(page) == chips[0]
    page.locator("#reading .pairs button").first.click()
    settle(page)
    assert page.locator("#reading mark").count()


def test_the_neighbourhood_of_one_actor_comes_back_with_its_address(show, files, made):
    page = show(files["index"], f"#a={made.actors[0].id}")
    page.click("text=Show it with its neighbours only")
    settle(page)
    assert page.input_value("#part") == "near"
    few = relations(page)
    address = fragment(page)
    assert "near=" in address
    page.check("#predicates")
    address = fragment(page)
    again = show(files["index"], address)
    assert again.input_value("#part") == "near"
    assert relations(again) == few
    assert again.is_checked("#predicates")
    again.select_option("#part", "opening")
    settle(again)
    assert relations(again) == len(made.edges)


def test_arrow_keys_go_from_actor_to_actor(show, files, made):
    page = show(files["graph"])
    page.focus("#network-box")
    seen = set()
    for key in ("ArrowRight", "ArrowRight", "ArrowLeft", "ArrowUp", "ArrowDown"):
        page.keyboard.press(key)
        settle(page)
        seen.add(heading(page))
    assert len(seen) > 1
    assert seen <= {a.name for a in made.actors}


def test_kinds_and_aliases_find_actors(show, files, made):
    page = show(files["graph"])
    alias = made.actors[3].aliases[0]
    page.fill("#search", alias)
    settle(page)
    assert f"also {alias}" in page.inner_text("#found")
    page.fill("#search", "")
    page.keyboard.press("Escape")
    page.click("#filters summary")
    page.wait_for_selector("#filter-sheet input")
    page.locator("#filter-sheet input[value=person]").uncheck()
    settle(page)
    assert relations(page) < len(made.edges)


def test_the_relations_stand_in_a_sortable_table(show, files, made):
    page = show(files["graph"])
    page.wait_for_selector("#relations tbody tr")
    rows = page.locator("#relations tbody tr")
    assert rows.count() == len(made.edges)
    page.locator("#relations thead button").nth(2).click()
    predicates = page.locator("#relations tbody tr > :nth-child(3)").all_inner_texts()
    assert predicates == sorted(predicates)


def test_a_relation_says_in_its_words_whether_it_came_about(show, files, made):
    page = show(files["graph"])
    page.wait_for_selector("#relations tbody tr")
    names = {a.id: a.name for a in made.actors}
    words = dict(zip(
        [f"{names[r.source]}|{names[r.target]}|{r.status}|{r.predicate}" for r in made.edges],
        page.locator("#relations tbody th").all_inner_texts(), strict=True))
    said = {"planned": "to {}", "possible": "may {}", "negated": "did not {}"}
    assert {key.split("|")[2] for key in words} == {"occurred", *said}
    for key, line in words.items():
        source, target, status, predicate = key.split("|")
        if status in said:
            assert line == f"{source} {said[status].format(predicate)} {target}"
        else:
            assert line.startswith(f"{source} ")
            assert line.endswith(f" {target}")
            assert f" {predicate} " not in line


def test_without_scripts_both_tables_are_there(show, files, made):
    page = show(files["index"], java_script_enabled=False)
    assert page.locator("table").count() == 2
    assert "did not " in page.locator("table").nth(1).inner_text()
    assert page.locator("tbody tr").count() == len(made.timeline.events) + len(made.edges)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [(1280, 800), (390, 844)])
def test_nothing_is_wider_than_the_window(show, files, scheme, size):
    page = show(files["index"], color_scheme=scheme,
                viewport={"width": size[0], "height": size[1]})
    assert page.evaluate("document.documentElement.scrollWidth") <= size[0]
    assert page.locator("#network-box canvas").is_visible()


def test_a_large_graph_opens_on_its_strongest_part_and_says_so(show, tmp_path):
    large = corpus(4200, actors=3600)
    path = tmp_path / "graph.html"
    path.write_text(graph_render.page(large, **META), encoding="utf-8")
    page = show(path)
    assert page.input_value("#part") == "opening"
    assert re.match(r"\d+ of 2,\d\d\d actors", page.inner_text("#graph-said"))
    few = relations(page)
    weak = min(large.actors, key=lambda a: sum(a.id in (r.source, r.target) for r in large.edges)
               or 99)
    # What is searched for shows wherever it stands.
    page.fill("#search", "zzqq")
    settle(page)
    assert relations(page) == 0
    assert "found" in page.inner_text("#network-note")
    page.fill("#search", weak.name)
    settle(page)
    assert 0 < relations(page) < few
    assert page.locator("#part option").first.inner_text() == "those found"
    page.fill("#search", "")
    settle(page)
    assert relations(page) == few
    # Whoever is chosen stays in sight.
    page.fill("#search", weak.name)
    settle(page)
    page.keyboard.press("Enter")
    settle(page)
    assert heading(page) == weak.name
    page.fill("#search", "")
    settle(page)
    settle(page)
    assert page.input_value("#part") == "near"
    page.select_option("#part", "all")
    settle(page)
    settle(page)
    assert relations(page) == len(large.edges) > few
