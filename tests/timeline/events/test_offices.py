"""Offices that sentences give: whose each is in a list of holders, and what it is called."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest

from tests.timeline.told import read_all, shown, untrue
from timeline.event import Event

ROWS = (
    ("Otto Varn, Europe's longest-serving leader, met Chile's longest-serving president Karl Roe.",
     ("! Otto Varn | leader of | Europe |", "Karl Roe | president of | Chile | occurred")),
    ("The dinner was attended by former President of Chile Ada Lorne, former President of Peru "
     "Karl Roe and former Chancellor of Austria Otto Varn.",
     ("Ada Lorne | former president of | Chile | occurred",
      "Karl Roe | former president of | Peru | occurred",
      "Otto Varn | former chancellor of | Austria | occurred",
      "! Ada Lorne | president | Peru |")),
    ("Ada Lorne, former President of Chile, Karl Roe, former President of Peru, and Otto Varn, "
     "former Chancellor of Austria, came to the dinner.",
     ("Ada Lorne | former president of | Chile | occurred",
      "Karl Roe | former president of | Peru | occurred",
      "! Ada Lorne | president | Peru |")),
    ("Among the guests were the Mayor of Oslo Ada Lorne and the Governor of Texas Karl Roe.",
     ("Ada Lorne | mayor of | Oslo | occurred", "Karl Roe | governor of | Texas | occurred")),
    ("Ada Lorne, former Lake Council member and former head of the Harbour Party, was detained.",
     ("Ada Lorne | former member of | Lake Council | occurred",
      "Ada Lorne | former head of | Harbour Party | occurred",
      "! Ada Lorne | member of | Harbour Party |")),
    ("Armenian Prime Minister Karl Roe said on the radio that the troops were ready.",
     ("Karl Roe | prime minister of | Armenian | occurred",)),
    ("Norland's Italian-origin Minister Otto Varn resigned on Monday.",
     ("Otto Varn | minister of | Norland | occurred", "! | -origin | |")),
    ("Taiz Governor Nabil Roe met the UN envoy on Sunday.",
     ("Nabil Roe | governor of | Taiz | occurred",)),
    ("The UN human rights chief, Ada Lorne, deplored the sentence.",
     ("Ada Lorne | human rights chief of | UN | occurred",)),
    ("U.S. FTC chair Ada Lorne wrote to the press, and so did the British BBC chairman, Karl Roe.",
     ("Ada Lorne | chair of | FTC | occurred", "! Ada Lorne | chair of | U.S. |",
      "! Karl Roe | chairman of | British |")),
    ("UN Human Rights Commissioner Karl Roe deplored the sentence.",
     ("Karl Roe | human rights commissioner of | UN | occurred",)),
    ("Chief Executive Ada Lorne resigned on Monday.", ("! Ada Lorne | of | |",)),
    ("Turkey, a NATO member, sent troops to the border.",
     ("Turkey | member of | NATO | occurred",)),
    ("The OSCE Minsk Group - including Kenya and Norway - condemned the raid.",
     ("Kenya | part of | OSCE Minsk Group | occurred",
      "Norway | part of | OSCE Minsk Group | occurred")),
    ("Estonian Russian leader Ada Lorne met the Serbian Croatian leader, Karl Roe, on Sunday.",
     ("! Ada Lorne | leader of | |", "! Karl Roe | leader of | |")),
    ("Lawmakers, including Ada Lorne, left the hall.", ("! Ada Lorne | part of | |",)),
    ("The company sold its Norland unit to Alba Bank.", ("! | unit of | Norland |",)),
)


@pytest.fixture(scope="module")
def read() -> Mapping[str, Sequence[Event]]:
    return read_all([text for text, _ in ROWS])


@pytest.mark.parametrize(("text", "facts"), ROWS)
def test_whose_office(
    read: Mapping[str, Sequence[Event]], text: str, facts: tuple[str, ...]
) -> None:
    assert not untrue(read[text], facts), shown(read[text])
