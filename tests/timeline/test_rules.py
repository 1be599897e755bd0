"""Every rule by its own row: its example fires, its counter-example does not; and the gold."""

from __future__ import annotations

import csv
import datetime as dt
from importlib import resources

import pytest

from timeline.dates.steps import timexes
from timeline.document import UNKNOWN_DATE, Document, DocumentDate
from timeline.interval import Granularity, Interval
from timeline.rules import ENGLISH, english
from timeline.rules.context import GUARDS
from timeline.rules.grammar import Rule
from timeline.rules.tokens import tokens

TABLES = ("absolute", "numeric", "deictic", "relative", "parts")


def fires(rule: Rule, text: str) -> bool:
    """Whether the rule reads some words of the text and its guard lets them stand."""
    words = tokens(text)
    for start, cell in enumerate(english().chart(words)[:-1]):
        for edge in cell.get(rule.gives, ()):
            place = (words[start].start, words[edge.end - 1].end)
            if edge.rule is rule and (rule.guard is None or GUARDS[rule.guard](text, *place)):
                return True
    return False


def test_rules_have_names_of_their_own() -> None:
    names = [rule.name for rule in ENGLISH]
    assert len(names) == len(set(names))


def test_every_guard_is_known() -> None:
    assert {rule.guard for rule in ENGLISH if rule.guard} <= set(GUARDS)


@pytest.mark.parametrize("rule", ENGLISH, ids=lambda rule: rule.name)
def test_the_example_fires(rule: Rule) -> None:
    assert fires(rule, rule.example)


@pytest.mark.parametrize("rule", ENGLISH, ids=lambda rule: rule.name)
def test_the_counter_example_does_not_fire(rule: Rule) -> None:
    assert not fires(rule, rule.counter)


def _rows() -> list[object]:
    found: list[object] = []
    for table in TABLES:
        text = resources.files("timeline.rules").joinpath(f"{table}.csv").read_text("utf-8")
        for row in csv.DictReader(text.splitlines()):
            marks = [pytest.mark.xfail(reason=row["fails"], strict=True)] if row["fails"] else []
            found.append(pytest.param(row, id=f"{table}: {row['text']}", marks=marks))
    return found


@pytest.mark.parametrize("row", _rows())
def test_gold(row: dict[str, str]) -> None:
    before, _, rest = row["text"].partition("[")
    words, _, after = rest.partition("]")
    date = UNKNOWN_DATE
    if row["written"]:
        day = dt.date.fromisoformat(row["written"])
        date = DocumentDate(Interval.day(day), Granularity.DAY, "given")
    document = Document("gold", before + words + after, date=date)
    found = {t.text: t for t in timexes(document)}
    if not row["type"]:
        assert words not in found
        return
    timex = found[words]
    interval = timex.interval
    ends = ("", "") if interval is None else (
        str(interval.earliest or ".."), str(interval.latest or ".."))  # fmt: skip
    assert (timex.type, timex.value, *ends) == (
        row["type"], row["value"], row["earliest"], row["latest"])  # fmt: skip
