"""Sentences in the manner of news agencies, each with every time expression that it holds."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest

from tests.timeline.dated import document
from timeline.dates.steps import timexes

TABLE = Path(__file__).with_name("newswire.tsv")


def _rows() -> list[object]:
    found: list[object] = []
    with TABLE.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            marks = [pytest.mark.xfail(reason=row["fails"], strict=True)] if row["fails"] else []
            found.append(pytest.param(row, id=row["text"], marks=marks))
    return found


@pytest.mark.parametrize("row", _rows())
def test_each_expression_has_its_words_type_and_value_and_there_is_no_other(
    row: dict[str, str],
) -> None:
    words = re.findall(r"\[(.+?)\]", row["text"])
    values = [v for v in row["values"].split("; ") if v]
    text = row["text"].replace("[", "").replace("]", "")
    found = timexes(document(text, row["written"]))
    assert [(t.text, f"{t.type} {t.value}") for t in found] == list(zip(words, values, strict=True))
