"""What goes on in the scene that a sentence before opens, read from texts of 20 May 2022."""

from __future__ import annotations

import pytest

from tests.timeline.told import read_all, shown, tells
from timeline.event import Event

Row = tuple[str, tuple[str, ...]]

ROWS: tuple[Row, ...] = (
    (
        "Rebels entered Estra on Tuesday. They freed the envoy and burned the archive.",
        ("rebels | enter | Estra | on 2022-05-17", "They | free | envoy | on 2022-05-17",
         "They | burn | archive | on 2022-05-17"),
    ),
    (
        "He fired the judge on Tuesday. I praised Roe.",
        ("I | praise | Roe | undated",),
    ),
    # an hour opens one whatever its year, but what an inquiry heard of it came later
    (
        "At 05:34 on 9 October 2014 the crew called Ost. Rebels shot the pilot. The board heard"
        " evidence from Lund.",
        ("Rebels | shoot | pilot | on 2014-10-09", "board | hear | evidence | undated"),
    ),
    # the scene lasts for three sentences more
    (
        "Rebels entered Estra on Tuesday. They freed the envoy. The army fled. Norland closed its"
        " embassy. Sudria recalled its envoy.",
        ("army | flee | | on 2022-05-17", "Norland | close | embassy | on 2022-05-17",
         "Sudria | recall | envoy | undated"),
    ),
    # not what had been before, what holds, what is done at another time or told in a quotation
    (
        "Rebels entered Estra on Tuesday. They had freed the envoy.",
        ("They | free | envoy | undated",),
    ),
    (
        "Rebels entered Estra on Tuesday. The mayor knew the envoy.",
        ("mayor | know | envoy | undated",),
    ),
    (
        "Analysts cut Alba on Tuesday. Its shares fell in early trading.",
        ("shares | fall | | undated",),
    ),
    (
        "Rebels entered Estra on Tuesday. They earlier freed the envoy.",
        ("They | free | envoy | undated",),
    ),
    (
        "Rebels entered Estra on Tuesday. “They freed the envoy.”",
        ("They | free | envoy | undated",),
    ),
    (
        "Rebels entered Estra on Tuesday. They freed the envoy within two weeks of the raid.",
        ("They | free | envoy | undated",),
    ),
    # another happening told as known
    (
        "Rebels entered Estra on Tuesday. The war killed nine farmers.",
        ("war | kill | farmers | undated",),
    ),
    # the line breaks off with another clause, and does not come back
    (
        "Rebels entered Estra on Tuesday. They are from Sudria. They freed the envoy.",
        ("They | free | envoy | undated",),
    ),
    # no scene: what is only said, what is of a longer stretch, of another clause or long past
    (
        "The mayor said on Tuesday that Norland had left. Rebels freed the envoy.",
        ("Rebels | free | envoy | undated",),
    ),
    (
        "Rebels entered Estra in May. They freed the envoy.",
        ("They | free | envoy | undated",),
    ),
    (
        "Norland ended the truce when rebels entered Estra on Tuesday. It recalled the envoy.",
        ("It | recall | envoy | undated",),
    ),
    (
        "Rebels entered Estra on 3 May 2014. They freed the envoy.",
        ("They | free | envoy | undated",),
    ),
)  # fmt: skip


@pytest.fixture(scope="module")
def told() -> dict[str, tuple[Event, ...]]:
    return read_all([text for text, _ in ROWS])


@pytest.mark.parametrize(("text", "facts"), ROWS, ids=[text[-50:] for text, _ in ROWS])
def test_events_of_a_scene_share_its_day(
    told: dict[str, tuple[Event, ...]], text: str, facts: tuple[str, ...]
) -> None:
    for fact in facts:
        assert tells(told[text], fact), f"{fact}\n{shown(told[text])}"


def test_what_is_told_on_names_the_words_that_open_the_scene(
    told: dict[str, tuple[Event, ...]],
) -> None:
    freed = next(e for e in told[ROWS[0][0]] if e.predicate == "free")
    assert freed.when is not None
    assert freed.when.rule == "told on"
    assert freed.when.anchor == "“entered” of the sentence before, at character 7"
