"""The measures, on TimeML written here."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from timeline.score import Mark, align, predict, read, report, score

TIMEML = """<?xml version="1.0"?>
<TimeML><DCT><TIMEX3 tid="t0" type="DATE" value="2021-05-31"
 functionInDocument="CREATION_TIME">31 May 2021</TIMEX3></DCT>
<TEXT>The ferry sank <TIMEX3 tid="t1" type="DATE" value="2021-05-30">yesterday</TIMEX3>, and not
<TIMEX3 tid="t2" type="DATE" value="2020">last year</TIMEX3> as told. Nobody saw it
<TIMEX3 tid="t3" type="DURATION" value="P1D">all day</TIMEX3>.</TEXT></TimeML>"""


def _folder(path: Path) -> Path:
    (path / "one.tml").write_text(TIMEML, encoding="utf-8")
    return path


def _perfect(text: str, written: str) -> list[Mark]:
    marks = (
        ("yesterday", "DATE", "2021-05-30"),
        ("last year", "DATE", "2020"),
        ("all day", "DURATION", "P1D"),
    )
    return [(text.index(w), text.index(w) + len(w), t, v) for w, t, v in marks if w in text]


def _half(text: str, written: str) -> list[Mark]:
    found = _perfect(text, written)
    if not found:
        return []
    (s, e, t, v), (s2, e2, _, _) = found[:2]
    return [(s, e, t, v), (s2 + 1, e2, "SET", "1999"), (0, 3, "DATE", "1999")]


def test_a_perfect_reader_has_all(tmp_path: Path) -> None:
    golds, failures = read(_folder(tmp_path))
    assert failures == ()
    result = score(golds, _perfect)
    assert result.as_record() | {"kb_per_s": 0} == {
        "strict_f1": 100, "relaxed_f1": 100, "type_f1": 100, "value_f1": 100, "kb_per_s": 0,
        "documents": 1, "gold": 3, "found": 3,
    }  # fmt: skip
    assert result.errors == ()


def test_each_measure_counts_its_own(tmp_path: Path) -> None:
    golds, _ = read(_folder(tmp_path))
    result = score(golds, _half)
    assert (result.strict, result.relaxed, result.type, result.value) == (1, 2, 1, 1)
    assert {e.kind for e in result.errors} == {"span+type+value", "missed", "spurious"}
    assert result.f1(result.relaxed) == pytest.approx(200 * 2 / 6)


def test_exact_spans_pair_before_larger_overlaps() -> None:
    gold: list[Mark] = [(0, 10, "DATE", "a"), (12, 15, "DATE", "b")]
    found: list[Mark] = [(0, 14, "DATE", "a"), (12, 15, "DATE", "b")]
    assert align(gold, found) == {1: 1, 0: 0}


def test_our_reader_reads_it(tmp_path: Path) -> None:
    golds, _ = read(_folder(tmp_path))
    found = {(golds[0].text[s:e], v) for s, e, _, v in predict(golds[0].text, golds[0].written)}
    assert {("yesterday", "2021-05-30"), ("last year", "2020")} <= found


def test_the_report_names_unreadable_files(tmp_path: Path) -> None:
    _folder(tmp_path)
    (tmp_path / "two.tml").write_text("<TimeML>", encoding="utf-8")
    text, failures = report(tmp_path)
    assert [line.split(":")[0] for line in failures] == ["two.tml"]
    assert "errors by kind" in text
    record = json.loads(report(tmp_path, as_json=True)[0])
    assert record["unread"] == 1
    assert {"strict_f1", "relaxed_f1", "type_f1", "value_f1", "kb_per_s"} <= set(record)


def test_no_gold_is_a_value_error(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no readable"):
        report(tmp_path)
    with pytest.raises(ValueError, match="no folder"):
        report(tmp_path / "nowhere")
