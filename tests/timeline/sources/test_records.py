"""Files of many documents: JSON lines, JSON, tables, mailboxes; what their fields may be called."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from timeline import read

STORY = "The harbour council met on Monday and closed the quay.\n\nNo boat may land there."


def write(folder: Path, name: str, text: str, encoding: str = "utf-8") -> Path:
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return path


def sheet(folder: Path, name: str, rows: list[dict[str, str]], delimiter: str = ",") -> Path:
    path = folder / name
    with path.open("w", newline="", encoding="utf-8") as out:
        writer = csv.DictWriter(out, list(rows[0]), delimiter=delimiter)
        writer.writeheader()
        writer.writerows(rows)
    return path


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_a_table_gives_a_document_a_row(tmp_path: Path, delimiter: str) -> None:
    rows = [
        {"": "0", "id": "n1", "date": "2022-05-04", "headline": "Quay, closed", "text": STORY},
        {"": "1", "id": "", "date": "NaN", "headline": "", "text": STORY},
    ]
    first, second = read(sheet(tmp_path, "wire.csv", rows, delimiter)).documents
    assert (first.id, first.title, first.text) == ("n1", "Quay, closed", STORY)
    assert str(first.date.interval) == "2022-05-04"
    assert "field date" in first.date.reasons[0]
    assert (second.id, second.date.origin) == ("wire.csv#3", "unknown")


@pytest.mark.parametrize(
    ("text", "date"),
    [("body", "published"), ("Content", "publishedAt"), ("full text", "pub_date"),
     ("Docket Text", "Date Filed"), ("Body Text", "webPublicationDate"),
     ("short_description", "timestamp")],
)
def test_fields_may_bear_the_names_of_other_collections(
    tmp_path: Path, text: str, date: str
) -> None:
    record = {text: STORY, date: "2022-05-04", "source": {"name": "Quay Mail"}, "Link": "x.example"}
    for name, written in (
        ("a.jsonl", json.dumps(record)),
        ("a.json", json.dumps([record])),
        ("b.json", json.dumps({"status": "ok", "articles": [record]})),
        ("c.json", json.dumps(record)),
    ):
        (document,) = read(write(tmp_path, name, written)).documents
        assert document.text == STORY
        assert str(document.date.interval) == "2022-05-04"
        assert (document.url, document.source) == ("x.example", "Quay Mail")


def test_what_is_no_text_is_told_by_its_field(tmp_path: Path) -> None:
    lines = [json.dumps({"content": 5}), json.dumps({"content": STORY}), json.dumps({"body": None})]
    result = read(write(tmp_path, "a.jsonl", "\n".join(lines)))
    assert len(result.documents) == 1
    assert "its 'content' is no text" in str(result.failures[0])
    assert "its 'body' is no text" in str(result.failures[1])


def test_a_list_and_a_text_may_stand_deep_inside(tmp_path: Path) -> None:
    found = {"webTitle": "Quay", "webPublicationDate": "2022-05-04", "fields": {"bodyText": STORY}}
    outer = {"response": {"status": "ok", "meta": {}, "results": [found]}}
    (document,) = read(write(tmp_path, "a.json", json.dumps(outer))).documents
    assert (document.title, document.text) == ("Quay", STORY)
    assert str(document.date.interval) == "2022-05-04"


@pytest.mark.parametrize("said", [
    1651644000, "1651644000", 1651644000.25, 1651644000000, 20220504, {"$date": "2022-05-04"},
    "Wed May 04 06:00:00 +0000 2022", "Wed May  4 06:00:00 2022", "20220504T060000Z",
])
def test_days_are_written_as_programs_write_them(tmp_path: Path, said: object) -> None:
    (document,) = read(write(tmp_path, "a.jsonl", json.dumps({"text": STORY, "date": said})))
    assert str(document.date.interval) == "2022-05-04"
    assert document.date.reasons[0].startswith("field date: ")


def test_an_empty_field_leaves_its_place_to_another_of_its_names(tmp_path: Path) -> None:
    record = {"text": "", "content": STORY}
    (document,) = read(write(tmp_path, "a.json", json.dumps([record]))).documents
    assert document.text == STORY


@pytest.mark.parametrize(
    ("other", "day"), [("25/05/2022", "2022-05-04"), ("5/25/2022", "2022-04-05"), ("", None)]
)
def test_the_dates_of_a_table_tell_the_order_of_day_and_month(
    tmp_path: Path, other: str, day: str | None
) -> None:
    rows = [{"id": i, "date": d, "text": STORY} for i, d in (("a", "04/05/2022"), ("b", other))]
    document = read(sheet(tmp_path, "wire.csv", rows)).documents[0]
    known = document.date.interval
    assert (None if known is None else str(known.earliest)) == day
    if day is not None:
        assert other in document.date.reasons[0]


def test_data_without_texts_are_a_failure_if_named_and_a_remark_in_a_folder(
    tmp_path: Path,
) -> None:
    write(tmp_path, "story.txt", STORY)
    write(tmp_path, "prices.csv", "month,tons\n2022-05,14\n")
    write(tmp_path, "settings.json", '{"width": 3}')
    write(tmp_path, "numbers.json", "[1, 2]")
    write(tmp_path, "broken.json", '{"text": ')
    write(tmp_path, "empty.jsonl", "\n")
    inside = read(tmp_path)
    assert [d.id for d in inside.documents] == ["story.txt"]
    assert [Path(f.path).name for f in inside.failures] == ["broken.json"]
    assert len([r for r in inside.remarks if r.reason.startswith("skipped: ")]) == 4
    (failure,) = read(tmp_path / "prices.csv").failures
    assert failure.reason == (
        "no column of texts: the fields are 'month', 'tons', and one must be 'text'")


def test_bad_rows_are_named_and_the_others_read(tmp_path: Path) -> None:
    rows = [{"id": "a", "text": STORY}, {"id": "b", "text": " "}, {"id": "c", "text": STORY}]
    result = read(sheet(tmp_path, "wire.csv", rows))
    assert [d.id for d in result.documents] == ["a", "c"]
    assert [str(f).rpartition("wire.csv")[2] for f in result.failures] == [
        " record 3: empty: no text in it"]  # fmt: skip


def test_a_remark_on_a_file_of_many_is_said_once(tmp_path: Path) -> None:
    text = "id,text\n" + "".join(f"{n},Caf\xe9 {n} closed on Monday.\n" for n in range(5))
    result = read(write(tmp_path, "wire.csv", text, "cp1252"))
    assert len(result.documents) == 5
    assert len(result.remarks) == 1


def test_a_mailbox_gives_a_document_a_mail(tmp_path: Path) -> None:
    mail = "From: {name} <{name}@quay.example>\nSubject: {title}\nDate: {day}\n\n{text}\n\n"
    first = mail.format(
        name="Ada", title="Lease", day="Tue, 14 Mar 2023 09:12:44 +0000",
        text="We met on Monday.\n\n>From then on nothing happened.\n\nFrom here on, all is well.",
    )  # fmt: skip
    second = mail.format(
        name="Bo", title="Re: Lease", day="Thu, 16 Mar 2023 18:00:00 +0300", text="Agreed."
    )
    head = "From quay@x Tue Mar 14 09:12:44 2023\n"
    written = head + first.replace("\n\nFrom here", "\nFrom here") + head + second
    result = read(write(tmp_path, "in.mbox", written))
    assert [(d.id, d.title, d.source) for d in result] == [
        ("in.mbox#1", "Lease", "Ada"), ("in.mbox#2", "Re: Lease", "Bo")]  # fmt: skip
    assert [str(d.date.interval.earliest) for d in result if d.date.interval] == [
        "2023-03-14", "2023-03-16"]  # fmt: skip
    assert "\nFrom then on nothing" in result.documents[0].story
    (failure,) = read(write(tmp_path, "no.mbox", STORY)).failures
    assert "no mailbox" in failure.reason


@pytest.mark.parametrize(
    ("name", "text", "reason"),
    [
        ("a.json", "[" * 200_000, "nested too deep"),
        ("a.jsonl", '{"a":' * 100_000, "nested too deep"),
        ("a.json", '[{"text": "x", "id": ' + "9" * 6_000 + "}]", "no JSON"),
        ("a.jsonl", "no", "no JSON: Expecting value, column 1"),
        ("a.csv", "text\n" + "x" * 20, None),
    ],
    ids=("lists", "objects", "number", "line", "table"),
)
def test_hostile_data_cost_their_file_alone(
    tmp_path: Path, name: str, text: str, reason: str | None
) -> None:
    write(tmp_path, name, text)
    write(tmp_path, "story.txt", STORY)
    result = read(tmp_path)
    assert "story.txt" in [d.id for d in result]
    assert [reason in f.reason for f in result.failures if reason] == [True] * bool(reason)
