"""The graph's view and pages as text; the browser's side is in tests/pages."""

import json
import re
from collections import Counter
from pathlib import Path

import pytest

from bench.corpus import corpus
from graph import drawing, render
from graph.actor import Actor
from graph.view import OPEN_PART, OPEN_WHOLE, opening, short_names, view
from timeline.page import part

META = {"title": "A <b>title</b>", "built": "then", "version": "1"}


@pytest.fixture(scope="module")
def made():
    return corpus(80, actors=14)


@pytest.fixture(scope="module")
def shown(made):
    return view(made, **META)


def test_the_view_is_plain_values(shown):
    assert json.loads(json.dumps(shown)) == shown


def test_a_long_name_goes_by_its_letters_where_it_has_no_room():
    def actor(id, name, *aliases):
        return Actor(id, name, "organisation", "a name", aliases)

    assert short_names([
        actor("a", "Norland Treaty Organization", "NTO", "the Organization"),
        actor("b", "Norland Treaty Organization's armies", "armies"),
        actor("c", "United Mills", "UM"),
        actor("d", "Harbour Council of Velmara"),
    ]) == {"a": "NTO", "b": "NTO's armies"}


def test_relations_of_one_pair_and_direction_are_one_bundle(shown, made):
    graph = shown["graph"]
    numbers = [i for _, _, members in graph["bundles"] for i in members]
    assert sorted(numbers) == list(range(len(made.edges)))
    assert len({(s, t) for s, t, _ in graph["bundles"]}) == len(graph["bundles"])
    for source, target, members in graph["bundles"]:
        for i in members:
            assert made.edges[i].source == shown["names"][source]["id"]
            assert made.edges[i].target == shown["names"][target]["id"]


def test_who_takes_part_is_the_actor_of_the_mention(shown, made):
    names = [row["name"] for row in shown["names"]]
    for event, who in zip(made.timeline.events, shown["events"]["who"], strict=True):
        assert [names[i] for i in who] == [p.text for p in event.participants]


def test_size_grows_with_the_relations_and_loners_have_no_place(shown):
    graph = shown["graph"]
    for degree, size, place in zip(graph["degree"], graph["size"], graph["place"], strict=True):
        assert (place is None) == (degree == 0)
        assert size >= 7
    ranked = sorted(zip(graph["degree"], graph["size"], strict=True))
    assert [size for _, size in ranked] == sorted(graph["size"])


def test_a_large_graph_opens_on_the_best_connected_and_nobody_alone():
    # Stars of falling size: the best connected are their centres, each to be seen with a neighbour.
    pairs, degree = [], Counter()
    for centre in range(60):
        for _ in range(1 + centre % 6):
            leaf = 60 + len(pairs)
            pairs.append((centre, leaf))
            degree.update((centre, leaf))
    assert len(degree) > OPEN_WHOLE
    chosen = opening(degree, pairs)
    assert OPEN_PART - 1 <= len(chosen) <= OPEN_PART
    assert {c for c in range(60) if degree[c] == 6} <= set(chosen)
    drawn = {end for pair in pairs if set(pair) <= set(chosen) for end in pair}
    assert drawn == set(chosen)
    assert opening({3: 1, 1: 2}, [(3, 1)]) == [1, 3]


def test_no_text_of_a_document_reaches_pyvis(shown):
    scripts = drawing.network_scripts(shown)
    assert len(scripts) == 2
    for row in shown["names"]:
        assert row["name"] not in scripts[1]
    allowed = {"id", "x", "y", "size", "group"}
    assert all(set(node) == allowed for node in drawing.nodes(shown))
    assert {type(node["id"]) for node in drawing.nodes(shown)} == {int}


def test_every_edge_has_its_id_and_opposite_ones_bend(shown):
    edges = drawing.edges(shown)
    assert len({e["id"] for e in edges}) == len(edges)
    pairs = {(e["from"], e["to"]) for e in edges}
    for edge in edges:
        assert ("smooth" in edge) == ((edge["to"], edge["from"]) in pairs)


def test_every_kind_of_actor_has_its_shape_and_colour():
    kinds = re.findall(r'"([a-z ]+)"', str(Actor.__dataclass_fields__["kind"].type)) or [
        "person", "organisation", "armed group", "government", "country", "place", "people"]
    assert set(kinds) == set(drawing.LOOKS)
    shapes, colours = zip(*drawing.LOOKS.values(), strict=True)
    assert len(set(shapes)) == len(shapes) == len(set(colours))


def test_the_pages_ask_for_nothing_and_say_the_same_each_time(made):
    for write in (render.page, render.linked):
        html = write(made, **META)
        assert html == write(made, **META)
        shell = re.sub(r"<script.*?</script>", "", html, flags=re.DOTALL)
        assert not re.search(r"""\b(?:src|href)\s*=\s*["']?+(?!data:)""", shell)
        assert "unsafe" not in html[: html.index("<title>")]
        assert "<h1" in html
        assert "A &lt;b&gt;title" in html


def test_write_puts_three_pages_into_the_folder(made, tmp_path):
    paths = render.write(tmp_path, made.timeline, made, **META)
    assert [p.name for p in paths] == ["index.html", "timeline.html", "graph.html"]
    assert all(p.read_text(encoding="utf-8").startswith("<!doctype html>") for p in paths)
    assert paths[0].stat().st_size < 1_000_000


def test_a_graph_of_nobody_is_a_page(made):
    timeline = type(made.timeline)((), (), (), ())
    empty = type(made)(type(made.resolution)(()), (), timeline)
    assert "0 actors" in render.linked(empty, **META)


def test_every_script_of_the_folder_is_on_the_page():
    folder = Path(render.__file__).parent / "pages"
    assert {p.name for p in folder.glob("*.js")} == set(render.SCRIPTS)
    assert part("network.html", "graph").count("<script") == 0
