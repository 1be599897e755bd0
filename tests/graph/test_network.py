"""Questions to the graph, and the graph as text, on a small graph built by hand."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import networkx
import pytest

from graph import build
from graph.actor import Actor
from graph.actors import Actors
from graph.answers import Answers
from graph.exchange import FORMATS, export, write
from graph.network import KnowledgeGraph, UnknownActor
from graph.query import in_order
from graph.relation import Relation, Statement
from timeline.document import Document, Evidence, Mention, Span
from timeline.event import Event, Participant, Status
from timeline.order import Timeline
from timeline.period import period

TEXT = "Iraq signed with the Front. <b>The \"Front\"</b> paid Acme."
SAID = Span(0, 27)


def relation(
    id: str, source: str, predicate: str, target: str, when: str | None = None,
    status: Status = "occurred", type: str | None = None, standing: bool = False,
) -> Relation:
    interval = None if when is None else period(when)
    said = Statement("d1", "e1", SAID, Span(5, 11), SAID.of(TEXT), "test", interval, status)
    return Relation(id, source, target, predicate, status, (said,), type, interval,
                    standing=standing)


RELATIONS = (
    relation("r1", "iraq", "sign with", "front", "2021-07", type="AGREE"),
    relation("r2", "front", "pay", "acme", "2020", type="AID"),
    relation("r3", "acme", "sue", "roe", "2022-01-05", "planned"),
    relation("r4", "iraq", "meet", "front"),
    relation("r5", "roe", "member of", "front", standing=True),
    relation("r6", "front", "attack", "iraq", "../2021-06", type="ASSAULT"),
)


def graph() -> KnowledgeGraph:
    """Iraq, the Front (alias Jabha), Acme, Jane Roe and her namesake."""
    front = Mention("d1", Span(17, 26), Span(21, 26), "the Front", "name", 0, "Front")
    actors = (
        Actor("iraq", "Iraq", "country", "table"),
        Actor("front", "Front", "armed group", "said", ("Jabha",), (front,)),
        Actor("acme", "Acme & Söhne", "organisation", "said", ("Acme",), of="us"),
        Actor("roe", "Jane Roe", "person", "said", ("Roe",), of="front"),
        Actor("poe", "Peter Roe", "person", "said", ("Roe",)),
        Actor("us", "United States", "country", "table"),
    )
    event = Event("e1", "sign", Span(5, 11), SAID, (Participant("partner", front.span, "Front"),),
                  "occurred", Evidence("d1", SAID, "test"))
    timeline = Timeline((Document("d1", TEXT),), (), (front,), (event,))
    return KnowledgeGraph(Actors(actors, {("d1", front.span): ("front",)}), RELATIONS, timeline)


@pytest.mark.parametrize(("name", "id"), [
    ("Jabha", "front"), ("the FRONT", "front"), ("front", "front"), ("acme", "acme"),
    ("Acme & Sohne", "acme"), ("U.S.", "us"), ("Jane Roe", "roe"),
])
def test_an_actor_by_any_name(name: str, id: str) -> None:
    assert graph().actor(name).id == id


def test_a_surname_asks_for_the_one_person_who_has_it() -> None:
    known = graph()
    lind = Actor("lind", "Ada von Lind", "person", "said")
    varn = [Actor(id, f"{id.title()} Varn", "person", "said") for id in ("otto", "ida")]
    firm = Actor("firm", "Otto Kelm", "organisation", "said")
    actors = (*known.actors, lind, *varn, firm)
    network = replace(known, resolution=replace(known.resolution, actors=actors))
    assert network.actor("von Lind").id == "lind"
    with pytest.raises(UnknownActor, match="otto, ida"):
        network.actor("Varn")
    with pytest.raises(UnknownActor, match="nearest: Otto Kelm"):
        network.actor("Kelm")


@pytest.mark.parametrize(("name", "said"), [
    ("Jabah", "nearest: Front"), ("Irak", "nearest: Iraq"), ("Zzzz", "no actor is called 'Zzzz'"),
    ("Roe", "roe, poe"), ("", "no actor"),
])
def test_an_unknown_actor_names_the_nearest(name: str, said: str) -> None:
    with pytest.raises(UnknownActor, match=said):
        graph().actor(name)


def ids(found: object) -> list[str]:
    return [a.relation.id for a in found]  # type: ignore[attr-defined]


QUESTIONS = [
    ({}, ["r6", "r2", "r1", "r3", "r4", "r5"]),
    ({"source": "Iraq"}, ["r1", "r4"]),
    ({"target": "Jabha"}, ["r1", "r4", "r5"]),
    ({"between": ("Iraq", "Front")}, ["r6", "r1", "r4"]),
    ({"involving": "Acme"}, ["r2", "r3"]),
    ({"type": "aid"}, ["r2"]),
    ({"predicate": "sign"}, ["r1"]),
    ({"predicate": "sign with"}, ["r1"]),
    ({"status": "planned"}, ["r3"]),
    ({"status": ("planned", "negated")}, ["r3"]),
    ({"during": "2021"}, ["r6", "r1"]),
    ({"possibly": "2021-07-04"}, ["r1"]),
    ({"certainly": "2021"}, ["r1"]),
    ({"certainly": "2021-07-04"}, []),
    ({"certainly": "../2021"}, ["r6", "r2", "r1"]),
    ({"source": "Iraq", "during": "2021", "type": "AGREE"}, ["r1"]),
    ({"involving": "United States"}, []),
    ({"involving": "United States", "with_groups": True}, ["r2", "r3"]),
    ({"between": ("United States", "Front"), "with_groups": True}, ["r2"]),
    ({"target": "Front", "with_groups": True}, ["r1", "r4", "r5"]),
]


def test_an_undated_plan_may_come_true_since_it_was_told() -> None:
    plan = relation("r7", "us", "aid", "iraq", status="planned")
    told = replace(graph(), edges=(*RELATIONS, plan), told={"d1": dt.date(2021, 5, 31)})
    for period_asked, found in (("2021", True), ("2030", True), ("2021-05-30", False)):
        assert ("r7" in ids(told.relations(during=period_asked))) is found
        assert ("r7" in ids(told.during(period_asked).relations())) is found
    assert ids(told.relations(certainly="2021")) == ["r1"]


@pytest.mark.parametrize(("asked", "expected"), QUESTIONS)
def test_relations(asked: dict[str, object], expected: list[str]) -> None:
    assert ids(graph().relations(**asked)) == expected  # type: ignore[arg-type]


def test_a_question_that_contradicts_itself_is_refused() -> None:
    with pytest.raises(ValueError, match="one of them"):
        graph().relations(during="2021", possibly="2022")


def test_answers_print_themselves_and_know_their_evidence() -> None:
    answers = graph().relations(source="Iraq", type="AGREE")
    assert str(answers) == (
        "2021-07-01 to 2021-07-31: Iraq — sign with → Front [AGREE]\n"
        "    “Iraq signed with the Front.” (d1)")
    assert answers[0].evidence[0].rule == "test"
    assert answers.rows()[0]["latest"] == "2021-07-31"
    assert len(answers[:0]) == 0
    assert str(answers[:0]) == "no relations"
    assert answers.table().splitlines()[0].startswith("when")
    assert all(len(line) <= 40 for line in answers.table(40).splitlines())


def test_everything_prints_readably_where_it_is_looked_at() -> None:
    network = graph()
    assert repr(network) == "<KnowledgeGraph: 6 actors, 6 relations, 1 documents>"
    assert repr(network.actor("Jabha")) == "<Actor front: Front (armed group; also Jabha)>"
    assert str(network.actor("Iraq")) == "Iraq (country)"
    answers = network.relations(type="AID")
    assert repr(answers) == str(answers) == str(answers[0])
    assert repr(network.paths("Iraq", "Acme")[0]).startswith(
        "Iraq – Front – Acme & Söhne\n  by 2021-06-30: Front")


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"type": "SINGING"}, "no event type 'SINGING'; one of ACCUSE, AGREE"),
        ({"status": "plnned"}, "no status 'plnned'; one of occurred, planned"),
        ({"status": ("planned", "done")}, "no status 'done'"),
    ],
)
def test_what_there_is_not_is_no_answer(asked: dict[str, str], said: str) -> None:
    with pytest.raises(ValueError, match=said):
        graph().relations(**asked)  # type: ignore[arg-type]


def test_what_is_only_bounded_comes_after_what_is_dated() -> None:
    loose = replace(RELATIONS[5], bounded=True)
    network = replace(graph(), edges=(loose, RELATIONS[3], RELATIONS[0]))
    assert ids(network.relations()) == ["r1", "r6", "r4"]


def test_the_nearest_share_a_word() -> None:
    with pytest.raises(UnknownActor, match="nearest: Front"):
        graph().actor("front group of the north")


def test_to_pandas_or_a_word_on_what_is_missing() -> None:
    answers = graph().relations()
    try:
        import pandas  # noqa: F401
    except ImportError:
        with pytest.raises(ImportError, match="pip install pandas"):
            answers.to_pandas()
    else:
        assert list(answers.to_pandas()["id"]) == ids(answers)


@pytest.mark.parametrize(("date", "possibly", "expected"), [
    ("2019-12-31", False, ["r5"]), ("2020-12-31", False, ["r2", "r5"]),
    ("2021-07-15", False, ["r6", "r2", "r5"]), ("2021-07-15", True, ["r6", "r2", "r1", "r5"]),
    ("2022-02-01", False, ["r6", "r2", "r1", "r5"]),
])
def test_as_of(date: str, possibly: bool, expected: list[str]) -> None:
    found = graph().as_of(date, possibly)
    assert ids(found.relations()) == expected
    assert {a.id for a in found.actors} == {x for a in found.relations()
                                            for x in (a.relation.source, a.relation.target)}


def test_during_gives_a_graph_of_the_period() -> None:
    assert ids(graph().during("2021").relations()) == ["r6", "r1"]
    assert ids(graph().during("2021", certainly=True).relations()) == ["r1"]


def test_neighbours() -> None:
    assert [(a.id, n) for a, n in graph().neighbours("Front")] == [
        ("iraq", 3), ("acme", 1), ("roe", 1)]


def test_paths_and_paths_forward_in_time() -> None:
    found = graph().paths("Iraq", "Acme")
    assert [[a.id for a in way.actors] for way in found] == [
        ["iraq", "front", "acme"], ["iraq", "front", "roe", "acme"]]
    assert "Iraq – Front" in str(found[0])
    assert graph().paths("Acme", "Iraq", forward=True) != ()
    steps = graph().paths("Acme", "Iraq", forward=True)[0].steps
    assert [ids(step) for step in steps] == [["r2"], ["r6", "r1"]]
    steps = graph().paths("Iraq", "Acme", forward=True)[0].steps
    assert [ids(step) for step in steps] == [["r6"], ["r2"]]
    assert graph().paths("Iraq", "United States") == ()
    assert graph().paths("Iraq", "Acme", longest=1) == ()


def test_a_path_that_would_run_back_in_time_is_none() -> None:
    both = (relation("a", "iraq", "pay", "front", "2022"),
            relation("b", "front", "pay", "acme", "2020"))
    whole = graph()
    dated = KnowledgeGraph(whole.resolution, both, whole.timeline)
    assert dated.paths("Iraq", "Acme", forward=True) == ()
    assert len(dated.paths("Acme", "Iraq", forward=True)) == 1


@pytest.mark.parametrize("asked", [{"longest": 0}, {"most": 0}, {"target": "Iraq"}])
def test_senseless_paths_are_refused(asked: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"1 or more|itself"):
        graph().paths(**({"source": "Iraq", "target": "Acme"} | asked))  # type: ignore[arg-type]


def test_the_timeline_of_an_actor() -> None:
    assert [e.id for e in graph().timeline_of("Jabha")] == ["e1"]
    assert len(graph().timeline_of("Iraq")) == 0


def test_the_plain_graph_keeps_parallel_edges() -> None:
    plain = graph().networkx()
    assert isinstance(plain, networkx.MultiDiGraph)
    assert plain.number_of_edges("iraq", "front") == 2
    assert plain.edges["iraq", "front", "r1"]["relation"] is RELATIONS[0]
    assert plain.nodes["front"]["kind"] == "armed group"


def test_the_plain_graph_of_text_is_what_the_writers_of_networkx_take(tmp_path: Path) -> None:
    plain = graph().networkx(plain=True)
    assert plain.nodes["acme"] == {"name": "Acme & Söhne", "kind": "organisation", "of": "us"}
    networkx.write_graphml(plain, tmp_path / "graph.graphml")
    back = networkx.read_graphml(tmp_path / "graph.graphml", force_multigraph=True)
    assert back.edges["iraq", "front", "r1"] == plain.edges["iraq", "front", "r1"]
    networkx.write_gexf(plain, tmp_path / "graph.gexf")
    edges = ElementTree.parse(tmp_path / "graph.gexf").iter("{http://www.gexf.net/1.2draft}edge")
    assert len(list(edges)) == len(RELATIONS)
    data = json.loads(json.dumps(networkx.node_link_data(plain, edges="edges")))
    assert networkx.node_link_graph(data, edges="edges").number_of_edges() == len(RELATIONS)


@pytest.mark.parametrize("name", sorted(FORMATS.keys() - {"actors"}))
def test_every_format_is_the_same_each_time_and_holds_every_relation(name: str) -> None:
    text = export(graph(), name)
    assert text == export(graph(), name)
    assert all(r.predicate in text for r in RELATIONS)
    assert "<b>" not in text or name in ("json", "csv", "turtle")


def test_the_relations_are_a_sheet_of_dyads_in_order_of_time() -> None:
    rows = list(csv.DictReader(io.StringIO(export(graph(), "csv"), newline="")))
    assert [row["id"] for row in rows] == [r.id for r in in_order(RELATIONS)]
    first = next(row for row in rows if row["id"] == "r1")
    assert (first["source_id"], first["source_kind"]) == ("iraq", "country")
    assert (first["earliest"], first["bounded"], first["told"]) == ("2021-07-01", "false", "1")


def test_the_actors_are_a_sheet_with_the_most_connected_first() -> None:
    rows = list(csv.DictReader(io.StringIO(export(graph(), "actors"), newline="")))
    counts = [int(row["relations"]) for row in rows]
    assert counts == sorted(counts, reverse=True)
    assert {row["id"] for row in rows} == {actor.id for actor in graph().actors}
    assert next(row["names"] for row in rows if row["id"] == "front") == "Jabha"


@pytest.mark.parametrize("ask", [
    lambda g: g.relations(between="Iraq"), lambda g: g.relations(between=("Iraq",)),
    lambda g: g.relations(involving=["Iraq"]), lambda g: g.relations(during=("2020", "2021")),
    lambda g: g.as_of(2021),
])
def test_what_is_no_question_is_shown(ask: Callable[[KnowledgeGraph], object]) -> None:
    with pytest.raises(ValueError, match=r"Iraq|2020|2021"):
        ask(graph())


def test_a_graph_without_its_documents_has_no_timeline_to_give() -> None:
    whole = graph()
    bare = KnowledgeGraph(whole.resolution, whole.edges, Timeline((), (), (), ()))
    with pytest.raises(ValueError, match="events"):
        bare.timeline_of("Iraq")


def test_graphml_and_gexf_are_read_again() -> None:
    back = networkx.parse_graphml(export(graph(), "graphml"), force_multigraph=True)
    assert back.number_of_edges() == len(RELATIONS)
    assert back.nodes["acme"]["label"] == "Acme & Söhne"
    root = ElementTree.fromstring(export(graph(), "gexf").encode())
    spells = {e.get("id"): (e.get("start"), e.get("end"))
              for e in root.iter("{http://gexf.net/1.3}edge")}
    assert spells["r1"] == ("2021-07-01", "2021-07-31")
    assert spells["r6"] == (None, "2021-06-30")
    assert spells["r4"] == (None, None)


def test_node_link_is_read_again() -> None:
    data = json.loads(export(graph(), "json"))
    assert networkx.node_link_graph(data, edges="edges").number_of_edges() == len(RELATIONS)


def test_turtle_has_a_block_for_each_actor_and_relation() -> None:
    text = export(graph(), "turtle")
    assert text.count("a sem:Actor") == 6
    assert text.count("a sem:Event") == len(RELATIONS)
    assert 'sem:hasLatestEndTimeStamp "2021-07-31"^^xsd:date' in text


def test_hostile_text_breaks_no_format() -> None:
    hostile = 'x"\\ <script>&\x00\x0b\ufffe\n=1+1'
    actors = (Actor("a", hostile, "person", "said"), Actor("b> <x", hostile, "person", "said"))
    said = Statement("d1", "e1", SAID, Span(5, 11), hostile, "test", None, "occurred")
    bad = Relation("=r", "a", "b> <x", f"={hostile}", "occurred", (said,))
    whole = KnowledgeGraph(Actors(actors), (bad,), graph().timeline)
    ElementTree.fromstring(export(whole, "gexf").encode())
    ElementTree.fromstring(export(whole, "graphml").encode())
    json.loads(export(whole, "json"))
    assert all(not cell.startswith("=") for row in csv.reader(io.StringIO(export(whole, "csv")))
               for cell in row)
    turtle = export(whole, "turtle")
    assert "<urn:dateline:actor:b%3E%20%3Cx>" in turtle
    assert "\x00" not in turtle


def test_what_is_no_timeline_is_shown() -> None:
    with pytest.raises(ValueError, match=r"no timeline.*Document"):
        build([Document("d", "Norland left.")])  # type: ignore[arg-type]
    with pytest.raises(ValueError, match=r"no curation, as graph.read_curation.*'actors.toml'"):
        build(Timeline((), (), (), ()), "actors.toml")  # type: ignore[arg-type]


def test_an_unknown_format_names_the_known() -> None:
    with pytest.raises(ValueError, match="graphml"):
        export(graph(), "dot")


def test_the_data_files(tmp_path: Path) -> None:
    write(tmp_path, graph())
    actors = [json.loads(x) for x in (tmp_path / "actors.jsonl").read_text().splitlines()]
    relations = [json.loads(x) for x in (tmp_path / "relations.jsonl").read_text().splitlines()]
    assert [a["id"] for a in actors] == ["acme", "front", "iraq", "poe", "roe", "us"]
    assert actors[1]["mentions"] == [{"document": "d1", "start": 17, "end": 26,
                                      "text": "the Front"}]
    assert {"source", "target", "predicate", "type", "earliest", "latest", "status",
            "attribution", "evidence"} <= relations[0].keys()
    assert relations[0]["evidence"][0]["sentence"] == SAID.of(TEXT)
    before = (tmp_path / "relations.jsonl").read_bytes()
    write(tmp_path, graph())
    assert (tmp_path / "relations.jsonl").read_bytes() == before


def test_a_notebook_shows_the_first_of_many_answers() -> None:
    one = graph().relations()[0]
    many = Answers((one,) * 50)
    assert repr(many).count(str(one)) == 40
    assert repr(many).endswith("... and 10 more: print() shows them all")
    assert str(many).count(str(one)) == 50
    assert repr(Answers((one,))) == str(one)
    assert repr(Answers()) == "no relations"
