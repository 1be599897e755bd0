"""The timeline's view and page as text; the browser's side is in tests/pages."""

import base64
import datetime as dt
import hashlib
import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.corpus import corpus
from timeline import page as pages
from timeline import render
from timeline.document import Document, Span
from timeline.interval import Granularity, Interval
from timeline.view import SHAPES, grain, shape, spans_in, view

META = {"title": "A <b>title</b>", "built": "then", "version": "1"}


@pytest.fixture(scope="module")
def timeline():
    return corpus(40, actors=8).timeline


def test_the_view_is_plain_values_in_the_timelines_order(timeline):
    shown = view(timeline, **META)
    assert json.loads(json.dumps(shown)) == shown
    assert shown["events"]["id"] == [e.id for e in timeline.events]
    assert shown["events"]["dated"] == len(timeline.dated)
    lengths = {name: len(column) for name, column in shown["events"].items()
               if name in ("id", "doc", "start", "end", "shape", "date", "label", "who", "time")}
    assert set(lengths.values()) == {len(timeline)}


def test_the_same_timeline_gives_the_same_bytes(timeline):
    assert render.page(timeline, **META) == render.page(timeline, **META)


def test_events_name_their_sentences_and_their_readings(timeline):
    shown = view(timeline, **META)["events"]
    times = view(timeline, **META)["times"]
    for i, event in enumerate(timeline.events):
        text = timeline.document(event.document).text
        start, end = shown["sentence"][2 * i : 2 * i + 2]
        assert text[start:end] == timeline.sentence(event)
        if event.when is not None:
            number = shown["time"][i]
            assert times["text"][number] == event.when.text
            assert times["rules"][times["rule"][number]] == event.when.rule


def test_one_expression_may_date_by_two_rules(timeline):
    dated = next(e for e in timeline.events if e.when is not None)
    evidence = replace(dated.when.evidence, rule="told again", anchor="“met” of the same text")
    again = replace(dated, id=f"{dated.id}b", when=replace(dated.when, evidence=evidence))
    shown = view(replace(timeline, events=(dated, again)), **META)
    rules = [shown["times"]["rules"][shown["times"]["rule"][n]] for n in shown["events"]["time"]]
    assert sorted(rules) == sorted([dated.when.rule, "told again"])


@pytest.mark.parametrize(("interval", "granularity", "sign"), [
    (Interval.closed(None, Interval.year(2020).start), Granularity.DAY, "until"),
    (Interval(Interval.year(2020).start, None), Granularity.DAY, "since"),
    (Interval.month(2020, 2), Granularity.MONTH, "month"),
    (Interval.month(2020, 2), Granularity.SEASON, "month"),
    (Interval.month(2020, 2), Granularity.DAY, "stretch"),
    (Interval.day(Interval.year(2020).start), Granularity.HOUR, "day"),
    (Interval.year(2020), Granularity.YEAR, "year"),
    (Interval.year(2020), Granularity.DECADE, "year"),
    (Interval.year(2020), Granularity.VAGUE, "vague"),
])
def test_the_sign_says_how_finely_the_date_is_known(interval, granularity, sign):
    assert SHAPES[shape(interval, granularity)] == sign


@pytest.mark.parametrize(
    ("first", "last", "granularity", "unit"),
    [
        ("2022-05-02", "2022-05-02", "day", "day"),
        ("2022-05-02", "2022-05-02", "part of day", "part of day"),
        ("2022-02-01", "2022-02-28", "month", "month"),
        ("2018-01-01", "2018-12-31", "year", "year"),
        ("2018-01-01", "2018-06-30", "year", ""),  # early 2018
        ("2022-08-01", "2022-10-15", "day", ""),  # from one day to another
        ("2022-04-01", "2022-05-04", "vague", ""),
        ("2023-01-01", None, "year", ""),
    ],
)
def test_the_unit_is_said_where_the_date_is_one(first, last, granularity, unit):
    days = [None if day is None else dt.date.fromisoformat(day) for day in (first, last)]
    assert grain(Interval.closed(*days), Granularity(granularity)) == unit


@given(st.text(st.characters(codec="utf-8"), min_size=1, max_size=30), st.data())
def test_spans_count_as_a_browser_counts(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    low, high = spans_in(text)(Span(start, end))
    units = text.encode("utf-16-le")
    assert units[2 * low : 2 * high].decode("utf-16-le") == text[start:end]


@given(st.text())
def test_json_in_a_script_says_the_same_and_ends_nothing(text):
    written = pages.as_json({"text": text})
    assert "<" not in written
    assert "\u2028" not in written
    kept = re.sub(r"[\ud800-\udfff]", "\ufffd", text)
    assert json.loads(written) == {"text": kept}


@given(st.text())
def test_markup_holds_no_tag_and_no_quote(text):
    assert not set("<>\"'") & set(pages.markup(text).replace("&#x27;", "").replace("&quot;", ""))


def test_a_slot_is_filled_once_and_none_is_left_open():
    assert pages.fill("{{a}}-{{b}}", {"a": "{{b}}", "b": "x"}) == "{{b}}-x"
    with pytest.raises(ValueError, match="'c'"):
        pages.fill("{{c}}", {})


def test_the_policy_names_each_script_and_style_and_allows_nothing_else(timeline):
    html = render.page(timeline, **META)
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', html)[1]
    policy = policy.replace("&#x27;", "'")
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy
    inline = re.findall(r"<(?:script|style)>(.*?)</(?:script|style)>", html, re.DOTALL)
    for text in inline:
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy
    assert len(inline) == policy.count("sha256-")


def test_a_page_asks_for_nothing(timeline):
    html = render.page(timeline, **META)
    assert not re.search(r"""(?:src|href)\s*=\s*["']?+(?!data:)""", html)
    assert "url(" not in html
    assert "@import" not in html


def test_the_heading_is_text(timeline):
    html = render.page(timeline, **META)
    assert "A &lt;b&gt;title&lt;/b&gt;</h1>" in html
    assert "<b>" not in html


def test_a_timeline_of_nothing_is_a_page(timeline):
    empty = type(timeline)((), (), (), ())
    assert "0 events" in render.page(empty, **META)
    lone = type(timeline)((Document("d", "text"),), (), (), ())
    assert "1 document<" in render.page(lone, **META)


def test_every_script_of_the_folder_is_on_the_page():
    folder = Path(pages.__file__).parent / "pages"
    assert {p.name for p in folder.glob("*.js")} == {*render.SCRIPTS, "timeline.js"}


CONTRASTS = [("text", "ground"), ("quiet", "ground"), ("text", "raised"), ("quiet", "raised"),
             ("accent", "ground"), ("accent", "raised"), ("text", "mark"), ("warn", "raised"),
             *((name, "ground") for name in ("other", "agreement", "help", "dispute", "force"))]


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "paper"), CONTRASTS)
def test_contrast_passes_wcag_aa(scheme, ink, paper):
    block = re.findall(r":root \{(.*?)\}", pages.part("base.css"), re.DOTALL)[scheme]
    colours = dict(re.findall(r"--(\w+): (#[0-9a-f]{6})", block))
    light, dark = sorted((luminance(colours[ink]), luminance(colours[paper])), reverse=True)
    assert (light + 0.05) / (dark + 0.05) >= 4.5


def luminance(colour):
    """Relative luminance as WCAG 2.2 defines it."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return sum(w * p for w, p in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
