"""The user's actors.toml: what it says, and what is wrong with it, by line."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.actors import resolve
from graph.identity.curation import Curation, CurationError, Row, parse_curation, read_curation
from tests.graph.marked import marked
from timeline.order import Timeline


def test_rows_come_with_their_lines() -> None:
    said = parse_curation(
        '# who is who\nsame = [\n  ["A", "B"],\n  ["C", "D", "E"],\n]\nhide = ["F"]\n'
        '[rename]\n"G" = "H"\n[kind]\nI = "person"\n')
    assert said.rows == (
        Row("same", ("A", "B"), 3), Row("same", ("C", "D", "E"), 4), Row("hide", ("F",), 6),
        Row("rename", ("G",), 8, "H"), Row("kind", ("I",), 10, "person"),
    )
    assert said.of("hide") == (Row("hide", ("F",), 6),)


def test_an_empty_file_says_nothing() -> None:
    assert parse_curation("") == Curation()


@pytest.mark.parametrize(("text", "line", "what"), [
    ('same = [["A", "B"]\nhide = 3', 2, "not valid TOML"),
    ('hide = ["A"]\nsame = ["A", "B"]', 2, "two or more names"),
    ('same = [["A"]]', 1, "two or more names"),
    ("\n\nhide = 3", 3, "list of names"),
    ('hide = ["A", 3]', 1, "list of names"),
    ("same = 3", 1, "list of lists"),
    ('merge = [["A", "B"]]', 1, "unknown key 'merge'"),
    ('[kind]\nA = "person"\nB = "robot"', 3, "'robot' is no kind"),
    ('[rename]\nA = 3', 2, "must be text"),
    ('rename = "A"', 1, "is a table"),
    ('[rename]\nA = " "', 2, "must be text"),
    ('same = [["A", "B", "C"]]\ndifferent = [["D", "E"], ["c", "A."]]', 2, "'c' and 'A.' are said"),
])
def test_what_is_wrong_is_said_by_line(text: str, line: int, what: str) -> None:
    with pytest.raises(CurationError) as found:
        parse_curation(text, "my.toml")
    assert str(found.value).startswith(f"my.toml, line {line}: ")
    assert what in str(found.value)


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(CurationError, match=r"none\.toml: cannot be read"):
        read_curation(tmp_path / "none.toml")
    (tmp_path / "bad.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(CurationError, match=r"bad\.toml: cannot be read"):
        read_curation(tmp_path / "bad.toml")


def test_a_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "actors.toml"
    path.write_text('hide = ["Ünal"]\n', encoding="utf-8")
    assert read_curation(path).rows == (Row("hide", ("Ünal",), 1),)
    assert read_curation(str(path)) == read_curation(path)
    path.write_text('hide = ["Ünal"]\n', encoding="utf-8-sig")  # as editors on Windows write it
    assert read_curation(path).rows == (Row("hide", ("Ünal",), 1),)


def test_a_row_may_name_a_phrase_and_part_what_the_sieves_join() -> None:
    document, mentions = marked(
        "[The *Harbour Coalition*|ORG nsubj] met. [Joint *troops*|c nsubj mods=Joint] met "
        "[allied *fighters*|c obj mods=allied]. [The *US-led coalition*|c nsubj mods=US-led "
        "lemma=coalition] left."
    )
    timeline = Timeline((document,), (), mentions, ())
    assert len(names_of(timeline, "")) == 3
    said = 'same = [["joint troops", "allied fighters"]]\n'
    assert len(names_of(timeline, said)) == 2
    said = 'different = [["Harbour Coalition", "US-led coalition"]]\n'
    assert len(names_of(timeline, said)) == 4


def names_of(timeline: Timeline, said: str) -> list[str]:
    found = resolve(timeline, parse_curation(said))
    assert not found.unmatched
    return [a.name for a in found.actors]
