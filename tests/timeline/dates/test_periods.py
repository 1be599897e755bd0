"""Named periods, and a user's own."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from timeline.dates import periods
from timeline.dates.periods import choose, find, in_force, use
from timeline.interval import Interval


@pytest.fixture(autouse=True)
def _shipped_only() -> Iterator[None]:
    yield
    periods._user.clear()
    periods._patterns.cache_clear()
    in_force.cache_clear()


def test_every_shipped_period_has_dates_and_a_source() -> None:
    for name, found in in_force().items():
        assert name == name.lower()
        assert all(", " in p.source for p in found)  # a title and who published it
        starts = [p.interval.start for p in found]
        assert None not in starts
        assert starts == sorted(s for s in starts if s is not None)


def test_a_name_that_two_bore_is_decided_by_the_date() -> None:
    bush = in_force()["bush administration"]
    assert len(bush) == 2
    assert choose(bush, dt.date(1995, 1, 1)) == bush[0]
    assert choose(bush, dt.date(2005, 1, 1)) == bush[1]
    assert choose(bush, None) is None


def test_only_a_time_is_found() -> None:
    text = "During the Merkel era and since World War II; the Merkel government said no."
    assert [n.span.of(text) for n in find(text)] == ["the Merkel era", "World War II"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])  # as editors on Windows write it
def test_user_periods_win(tmp_path: Path, encoding: str) -> None:
    file = tmp_path / "own.toml"
    file.write_text(
        '[[period]]\nnames = ["Great Storm", "Korean War"]\n'
        'first = 1987-10-15\nlast = 1987-10-16\n',
        encoding=encoding,
    )
    use(file)
    (named,) = find("It fell during the Great Storm.")
    assert named.periods[0].interval == Interval(dt.date(1987, 10, 15), dt.date(1987, 10, 17))
    assert in_force()["korean war"][0].interval.start == dt.date(1987, 10, 15)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("[[period]]\nnames = ['x']\n", "no 'first' in period 1"),
        ("[[era]]\n", "unknown table 'era'"),
        ("not toml", "line 1"),
        ("[period]\nnames=['x']\nfirst=2021-01-02\n", r"written \[\[period\]\]"),
        ("period=[3]", "period 1 is no table"),
        ("[[period]]\nnames=['x']\nfirst='May'\n", "no day in period 1: 'May'"),
        ("[[period]]\nnames=['x']\nfirst=2021\n", "no day in period 1: 2021"),
        ("[[period]]\nnames=['x']\nfirst=2021-01-02T10:00:00\n", "no day in period 1"),
        ("[[period]]\nnames=['x']\nfirst=2021-01-02\nlast=2020-01-01\n", "ends before it begins"),
        ("[[period]]\nnames=['x']\nfirst=2021-01-02\ncolour='red'\n", "'colour' in period 1"),
        ("[[period]]\nnames='x'\nfirst=2021-01-02\n", "must be a list of names, not 'x'"),
        ("[[period]]\nnames=['']\nfirst=2021-01-02\n", "must be a list of names"),
        ("[[period]]\nnames=[]\nfirst=2021-01-02\n", "must be a list of names"),
        ("[[office]]\ntitle='x'\nwords=['era']\nterms=['Roe']\n", "a term of office 1"),
        ("[[office]]\ntitle='x'\nwords=['era']\nterms=5\n", "terms of office 1 must be a list"),
        ("\udcff", "no UTF-8"),
    ],
)
def test_a_faulty_file_is_named(tmp_path: Path, content: str, said: str) -> None:
    file = tmp_path / "bad.toml"
    file.write_text(content, encoding="utf-8", errors="surrogateescape")
    with pytest.raises(ValueError, match=rf"bad\.toml: .*{said}"):
        use(file)
    assert "korean war" in in_force()
