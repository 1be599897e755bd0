"""Whether something happened: every row of the tables by its own sentences, and hand-made trees."""

from __future__ import annotations

import pytest

from tests.timeline.told import read_all, shown
from timeline.event import Event
from timeline.events import modality


@pytest.fixture(scope="module")
def read() -> dict[str, tuple[Event, ...]]:
    return read_all(
        list(dict.fromkeys(row[k] for row in modality.rows().values() for k in ("fires", "silent")))
    )


@pytest.mark.parametrize("name", modality.rows())
def test_row_fires_and_stays_silent(read: dict[str, tuple[Event, ...]], name: str) -> None:
    row = modality.rows()[name]
    for kind, wanted in (("fires", row["gives"]), ("silent", "occurred")):
        found = [e for e in read[row[kind]] if row["event"] in e.predicate.split()]
        assert [e.status for e in found] == [wanted], f"{row[kind]}\n{shown(read[row[kind]])}"
