"""Every string of a document is hostile: none of it runs, none is lost, none leaks out."""

from __future__ import annotations

import datetime as dt

import pytest

from graph import render as graph_render
from graph.actor import Actor
from graph.actors import Actors
from graph.network import KnowledgeGraph
from graph.relation import Relation, Statement
from tests.pages.steps import heading, settle
from timeline.document import Document, DocumentDate, Evidence, Mention, Span
from timeline.event import Event, Participant
from timeline.interval import Granularity, Interval
from timeline.order import Timeline
from timeline.timex import Timex

RUN = "window.__ran=1"
HOSTILE = (
    f"</script><script>{RUN}</script>",
    f"</noscript></title></style><script>{RUN}</script>",
    f"<img src=x onerror={RUN}><svg onload={RUN}>",
    f"\" onmouseover=\"{RUN}\" x='",
    f"<a href=\"javascript:{RUN}\">href</a>",
    "<!-- <script> -- ]]> <plaintext>",
    "{{data}} {{title}} ${" + RUN + "} {% raw %}",
    "&lt;b&gt; &amp; &#x3c;",
    "\u202eexe.txt\u202c \u2066inside\u2069 \u200f\u200e",
    "\u2028line\u2029ends\u0085here",
    "עברית ערבית العربية",
    "名前 中文 한국어 🙂 𝔘𝔫𝔦𝔠𝔬𝔡𝔢 👩‍👩‍👧",
    "__proto__ constructor toString",
    "Z" * 100_000,
)
# What HTML cannot hold at all is shown as a replacement character.
BROKEN = ("nul \x00 bell \x07 escape \x1b", "half of a pair \ud800 alone")


def hostile_graph(strings: tuple[str, ...]) -> KnowledgeGraph:
    """A document, two actors, an event and a relation of each string, with it in every field."""
    documents, actors, places, events, relations, mentions, timexes = [], [], {}, [], [], [], []
    for n, text in enumerate(strings):
        date, verb = "On 3 May 2021", "met"
        body = f"🙂 {date}, {text} {verb} {text} again."
        start = body.index(text, 3 + len(date))
        verb_at = start + len(text) + 1
        other = verb_at + len(verb) + 1
        document = Document(
            f"{text[:200]}#{n}", body, title=text, path=f"{text[:200]}.txt", source=text, url=text,
            date=DocumentDate(Interval.year(2021), Granularity.YEAR, "given", (text,)))
        spans = Span(start, start + len(text)), Span(other, other + len(text))
        day = Interval.day(dt.date(2021, 5, 1 + n))
        when = Timex(text[:500], "DATE", text[:50], Evidence(
            document.id, Span(2, 2 + len(date)), text, text), day, Granularity.DAY,
            inferred=(text,), reason=text)
        sentence = Span(0, len(body))
        event = Event(
            f"{text[:200]}!{n}", text[:100], Span(verb_at, verb_at + len(verb)), sentence,
            (Participant("agent", spans[0], text), Participant("patient", spans[1], text)),
            "occurred", Evidence(document.id, sentence, text), day, Granularity.DAY, None, when,
            type=text[:60], place=text, attribution=text)
        pair = []
        for k, span in enumerate(spans):
            mention = Mention(document.id, span, span, text, "name", 0, text)
            actor = Actor(f"{text[:200]}@{n}.{k}", text, "person", text, (text,), (mention,))
            pair.append(actor)
            mentions.append(mention)
            places[document.id, span] = (actor.id,)
        actors += pair
        relations.append(Relation(
            f"r{n}{text[:50]}", pair[0].id, pair[1].id, text[:300], "occurred",
            (Statement(document.id, event.id, sentence, event.predicate_span, body, text, day,
                       "occurred"),), text[:60], day, Granularity.DAY, conflicts=(text,)))
        documents.append(document)
        events.append(event)
        timexes.append(when)
    timeline = Timeline(tuple(documents), tuple(timexes), tuple(mentions), tuple(events))
    return KnowledgeGraph(Actors(tuple(actors), places), tuple(relations), timeline)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    graph = hostile_graph((*HOSTILE, *BROKEN))
    folder = tmp_path_factory.mktemp("hostile")
    graph_render.write(folder, graph.timeline, graph, title=HOSTILE[0], built=HOSTILE[1],
                       version=HOSTILE[2])
    return folder, graph


def ran(page):
    return page.evaluate("window.__ran")


@pytest.mark.parametrize("name", ["index", "timeline", "graph"])
def test_no_script_runs_and_the_title_is_as_written(show, hostile, name):
    page = show(hostile[0] / f"{name}.html")
    assert ran(page) is None
    assert page.title() == HOSTILE[0]
    assert page.text_content("h1") == HOSTILE[0]
    imprint = page.text_content(".imprint")
    assert HOSTILE[1] in imprint
    assert HOSTILE[2] in imprint
    page.wait_for_timeout(100)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    for sheet in ("#filters summary", "#legend summary"):
        page.click(sheet)
    assert ran(page) is None


def test_every_text_appears_as_it_was_written(show, hostile):
    folder, graph = hostile
    page = show(folder / "index.html")
    for n, text in enumerate(HOSTILE):
        page.keyboard.press("n")
        settle(page)
        shown = page.evaluate("[...document.querySelectorAll('#reading mark')]"
                              ".map(m => m.textContent).join('')")
        assert shown == graph.timeline.documents[n].text
        assert page.evaluate("document.querySelector('.source h3').textContent") == text
        assert page.evaluate("document.querySelector('.read em').textContent") == text
        page.locator("#reading .chip").first.click()
        settle(page)
        assert page.evaluate("document.querySelector('#reading h2').textContent") == text
        page.evaluate("history.replaceState(null, '', '#')")
        page.keyboard.press("Escape")
        settle(page)
        for _ in range(n + 1):
            page.keyboard.press("n")
        settle(page)
    assert ran(page) is None


def test_a_hostile_search_finds_and_runs_nothing(show, hostile):
    page = show(hostile[0] / "index.html")
    for text in HOSTILE[:6]:
        page.fill("#search", text)
        settle(page)
        page.keyboard.press("Enter")
        settle(page)
        assert page.evaluate("document.querySelector('#reading h2').textContent") == text
    assert ran(page) is None


def test_a_hostile_address_runs_nothing(show, hostile):
    address = "#e=<img src=x onerror=window.__ran=1>&q=<script>window.__ran=1</script>&lanes=x"
    page = show(hostile[0] / "index.html", address)
    assert ran(page) is None
    assert heading(page) == ""


def test_the_plain_tables_are_as_written_too(show, hostile):
    page = show(hostile[0] / "index.html", java_script_enabled=False)
    cells = page.locator("table").nth(1).locator("tbody tr > :nth-child(2)").all_text_contents()
    written = set(cells)
    assert {text[:600] for text in HOSTILE} <= written
    assert "nul \ufffd bell \x07 escape \x1b" in written
    assert "half of a pair \ufffd alone" in written
    assert page.locator("script:not([type])").count() <= 3
