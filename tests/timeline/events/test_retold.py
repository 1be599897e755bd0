"""Which events are dated by another telling of the same happening in their text.

All texts are written on 20 May 2022, a Friday; a blank line stands for "\\n\\n".
"""

from __future__ import annotations

import pytest

from tests.timeline.told import read_all, shown, tells
from timeline.event import Event

ROWS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        "a headline tells what the text dates",
        "Norland expels two envoys\n\nNorland expelled two Sudrian envoys on Tuesday.",
        ("Norland | expel | two envoys | on 2022-05-17",),
    ),
    (
        "what is conceded needs no other words",
        "Olaf Varn concedes defeat\n\nOlaf Varn conceded the runoff vote on Monday.",
        ("Varn | concede | defeat | on 2022-05-16",),
    ),
    (
        "a noun takes up a verb",
        "Olaf Varn was arrested on 3 May. The bank deplored Varn's arrest.",
        ("| arrest | Varn | on 2022-05-03", "bank | deplore | arrest | undated"),
    ),
    (
        "a possessive with only one deed to mean",
        "Olaf Varn resigned on 3 May. His resignation pleased the bank.",
        ("His | resign | | on 2022-05-03",),
    ),
    (
        "a possessive with two deeds to mean, of which one is not dated",
        "Olaf Varn was killed on 3 May. Rebels later killed Ada Lorne. The bank deplored her"
        " killing.",
        ("| kill | her | undated",),
    ),
    (
        "a definite noun that only a later one dates",
        "A suspect in the killing of Olaf Varn fled. The bank deplored the May 3 killing.",
        ("| kill | Varn | on 2022-05-03",),
    ),
    (
        "a name that need not be whom the other telling means",
        "Norland killed a commander on 3 May. The killing of Olaf Varn angered the bank.",
        ("| kill | Varn | undated",),
    ),
    (
        "a pronoun",
        "Olaf Varn resigned on 3 May. The union said he resigned over the bank.",
        ("he | resign | | undated",),
    ),
    (
        "a deed told by a light verb",
        "Rebels launched an attack on the port on 3 May. The bank deplored the attack by rebels.",
        ("rebels | attack | | on 2022-05-03",),
    ),
    (
        "the same deed in other words",
        "Olaf Varn resigned on 3 May. The bank had asked Varn to go, and he thanked it when Varn"
        " quit.",
        ("Varn | quit | | on 2022-05-03",),
    ),
    (
        "who acts may be called otherwise",
        "A gunman killed four farmers on Monday. The suspect killed the four farmers in a barn.",
        ("suspect | kill | farmers | on 2022-05-16",),
    ),
    (
        "another victim",
        "A gunman killed four farmers on 3 May. The gunman killed two envoys in a barn.",
        ("gunman | kill | envoys | undated",),
    ),
    (
        "another number of them",
        "A gunman killed four farmers on 3 May. The gunman killed six farmers in a barn.",
        ("gunman | kill | six farmers | undated",),
    ),
    (
        "news, and what was long before it",
        "Norland has closed the embassy in Estra. In May 2019 Norland closed the embassy in Estra.",
        ("Norland | close | | within 2022-05-20",),
    ),
    (
        "another minister",
        "The foreign minister resigned on 3 May. The finance minister resigned over the bank.",
        ("finance | resign | | undated",),
    ),
    (
        "a decision of its own body among others",
        "The decision was published on Tuesday. The union fought the decision of the mayor.",
        ("mayor | decide | | undated",),
    ),
    (
        "a decision told of again",
        "The Norland council decided on Monday to close the port. The decision angered the union.",
        ("| decide | | on 2022-05-16",),
    ),
    (
        "two days to choose from",
        "Varn visited Estra on 3 May. Varn visited Osten on 5 May. The bank welcomed Varn's visit.",
        ("Varn | visit | | undated",),
    ),
    (
        "told of a time before",
        "Olaf Varn was arrested on 3 May. Varn had been arrested in Estra.",
        ("| arrest | Varn | undated",),
    ),
    (
        "dated of a time before",
        "Varn was arrested in Osten. In March 2021 Varn was already arrested in Osten.",
        ("| arrest | Varn | undated",),
    ),
    (
        "once more",
        "Olaf Varn was arrested on 3 May. Varn was arrested again in Estra.",
        ("| arrest | Varn | undated",),
    ),
    (
        "of habit",
        "Rebels attacked the port on 3 May. Rebels often attack the port at night.",
        ("Rebels | attack | port | undated",),
    ),
    (
        "not come about",
        "Olaf Varn was arrested on 3 May. The police may arrest Varn.",
        ("police | arrest | Varn | possible undated",),
    ),
    (
        "something else said to somebody else",
        "Olaf Varn accused the bank of theft on 3 May. Varn accused the union of arson.",
        ("Varn | accuse | union | undated",),
    ),
    (
        "things that nobody has named",
        "Ships booked for Estra sank on 3 May. Ships sank near Osten.",
        ("Ships | sink | Osten | undated",),
    ),
)


@pytest.fixture(scope="module")
def read() -> dict[str, tuple[Event, ...]]:
    return read_all([text for _, text, _ in ROWS])


@pytest.mark.parametrize(("name", "text", "facts"), ROWS, ids=[name for name, _, _ in ROWS])
def test_told_again(
    read: dict[str, tuple[Event, ...]], name: str, text: str, facts: tuple[str, ...]
) -> None:
    for fact in facts:
        assert tells(read[text], fact), f"{fact}\n{shown(read[text])}"


def test_says_by_which_telling(read: dict[str, tuple[Event, ...]]) -> None:
    """The expression keeps its place; rule and anchor say that another telling is dated."""
    (found,) = (e for e in read[ROWS[0][1]] if e.when is not None and e.when.rule == "told again")
    assert found.when is not None
    assert found.when.text == "Tuesday"
    assert found.when.anchor == "“expelled” of the same text, at character 35"
    assert not found.bounded
