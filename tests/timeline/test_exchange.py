"""The data files: their fields, their order, their bytes."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace
from types import SimpleNamespace
from typing import Any

from timeline.document import Document, Evidence, Furniture, Span
from timeline.event import Event, Participant
from timeline.exchange import document_record, ends, event_record, lines, timex_record, write
from timeline.explain import inline, text
from timeline.interval import Granularity, Interval
from timeline.sources.read import document_from_text
from timeline.timex import Reading, Timex

STORY = "The council met on Monday.\nThe quay closed on 4/5/2022."
DOCUMENT = document_from_text(STORY, id="a", title="A <b> quay", date="2022-05-04")
MONDAY = Timex(
    "Monday",
    "DATE",
    "2022-05-02",
    Evidence("a", Span(19, 25), "weekday", "document date"),
    Interval.day(dt.date(2022, 5, 2)),
    Granularity.DAY,
    "2022-05-02",
)
NUMBERS = Timex(
    "4/5/2022",
    "DATE",
    "2022-05",
    Evidence("a", Span(46, 54), "numeric"),
    alternatives=(Reading("2022-05-04", Interval.day(dt.date(2022, 5, 4)), "day first"),),
    reason="day and month cannot be told apart",
)
MEETING = Event(
    "a:1",
    "meet",
    Span(12, 15),
    Span(0, 26),
    (Participant("agent", Span(0, 11), "The council"),),
    "occurred",
    Evidence("a", Span(0, 26), "active clause"),
    MONDAY.interval,
    Granularity.DAY,
    "2022-05-02",
    MONDAY,
)


def test_ends_are_closed_and_null_where_open() -> None:
    assert ends(Interval.month(2022, 5)) == {"earliest": "2022-05-01", "latest": "2022-05-31"}
    assert ends(Interval(None, dt.date(2022, 5, 1))) == {"earliest": None, "latest": "2022-04-30"}
    assert ends(None) == {"earliest": None, "latest": None}


def test_a_document_has_its_date_and_what_was_removed() -> None:
    record = document_record(DOCUMENT)
    assert record["date"]["origin"] == "metadata"
    assert record["date"]["earliest"] == record["date"]["latest"] == "2022-05-04"
    assert record["removed"] == []


def test_a_timex_keeps_both_readings() -> None:
    record = timex_record(NUMBERS)
    assert record["earliest"] is None
    assert record["alternatives"][0]["earliest"] == "2022-05-04"
    assert STORY[record["start"] : record["end"]] == "4/5/2022"


def test_an_event_quotes_its_sentence_and_names_its_actors() -> None:
    record = event_record(MEETING, DOCUMENT, lambda document, span: (f"{document}:{span.start}",))
    assert STORY[record["start"] : record["end"]] == record["sentence"]
    assert record["participants"][0]["actor"] == "a:0"
    dated = {"start": 19, "end": 25, "rule": MONDAY.rule, "anchor": MONDAY.anchor}
    assert record["timex"] == dated


def test_a_line_is_a_line_to_everybody() -> None:
    written = lines([{"text": "one\u2028two\u0085three\nfour – five"}])
    assert len(written.splitlines()) == 1
    assert json.loads(written) == {"text": "one\u2028two\u0085three\nfour – five"}
    assert "–" in written


def test_files_are_sorted_whatever_the_order(tmp_path: Any) -> None:
    other = document_from_text(STORY, id="B")
    for timexes, documents in (
        ((MONDAY, NUMBERS), (DOCUMENT, other)),
        ((NUMBERS, MONDAY), (other, DOCUMENT)),
    ):
        story = SimpleNamespace(documents=documents, timexes=timexes, events=(MEETING,))
        write(tmp_path, story)  # type: ignore[arg-type]
        contents = {p.name: p.read_text(encoding="utf-8") for p in tmp_path.iterdir()}
        starts = [json.loads(line)["start"] for line in contents["timexes.jsonl"].splitlines()]
        assert starts == [19, 46]
        assert '"id": "B"' in contents["documents.jsonl"].splitlines()[0]


def test_inline_timex3_is_well_formed_and_keeps_every_character() -> None:
    document = document_from_text("Quay & Co met on Monday.", id="a")
    monday = Timex("Monday", "DATE", "2022-05-02", Evidence("a", Span(17, 23), "weekday"))
    assert inline(document, [monday]) == (
        'Quay &amp; Co met on <TIMEX3 tid="t1" type="DATE" value="2022-05-02">Monday</TIMEX3>.'
    )


def test_explain_names_anchor_rule_and_what_was_left_out() -> None:
    removed = (Furniture(Span(0, 26), "caption with credit"),)
    document = document_from_text(STORY, id="a", date="2022-05-04")
    document = replace(document, removed=removed)
    shown = text(document, [MONDAY, NUMBERS])
    for words in (
        "written: 2022-05-04 (metadata)",
        "caption with credit",
        "document date",
        "rule weekday",
        "or 2022-05-04",
        "cannot be told apart",
    ):
        assert words in shown


def test_the_preposition_that_bounds_is_told(tmp_path: Any) -> None:
    friday = replace(MONDAY, bound="by")
    story = SimpleNamespace(documents=(DOCUMENT,), timexes=(friday,), events=())
    write(tmp_path, story)  # type: ignore[arg-type]
    (line,) = (tmp_path / "timexes.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(line)["bound"] == "by"
    assert "bounded by “by”" in text(DOCUMENT, [friday])


def test_inline_timex3_holds_nothing_that_xml_cannot() -> None:
    assert (
        inline(Document("a", "a\x1b[31m\x00b\n\u00a0c"), []) == "a\ufffd[31m\ufffdb\n\u00a0c"
    )
