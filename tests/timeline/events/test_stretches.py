"""How long what is told went on, or by what its date is bounded; written on 20 May 2022."""

from __future__ import annotations

import pytest

from tests.timeline.told import read_all, shown
from timeline.event import Event

#: Sentence, predicate, and the days; "-" where nothing dates it.
ROWS = (
    # times in a list
    ("Rebels raided Estra on Monday and Tuesday.", "raid", "2022-05-16 to 2022-05-17"),
    ("Rebels raided Estra in March and April.", "raid", "2022-03-01 to 2022-04-30"),
    ("In 2012, 2013 and 2014 the river flooded Estra.", "flood", "2012-01-01 to 2014-12-31"),
    ("In 2012 or 2015 the river flooded Estra.", "flood", "2012-01-01 to 2015-12-31"),
    ("They met in Estra on 3 May, Varn said on 5 May.", "meet", "2022-05-03"),
    ("They met in Estra on 3 May and left Varn on 5 May.", "meet", "2022-05-03"),
    ("Rebels raided Estra on Monday and left on Tuesday.", "raid", "2022-05-16"),
    ("In 2012, the year of the raid, Varn left Estra.", "leave", "2012-01-01 to 2012-12-31"),
    # until and since what is dated
    ("Roe led the union from 2014 until her death in 2018.", "lead", "2014-01-01 to 2018-12-31"),
    ("Roe led the union until she resigned in 2018.", "lead", ".. to 2018-12-31"),
    ("Roe has led the union since she won in 2018.", "lead", "2018-01-01 to 2022-05-20"),
    ("Roe has led the union since her election in 2018.", "lead", "2018-01-01 to 2022-05-20"),
    ("Estra has seen unrest since independence in 1966.", "see", "1966-01-01 to 2022-05-20"),
    ("Roe, who had led it since 1999, fled in 2011.", "lead", "1999-01-01 to 2011-12-31"),
    ("Roe, who has led it since 1999, fled in 2011.", "lead", "1999-01-01 to 2022-05-20"),
    ("Roe led the union after her election in 2018.", "lead", "2018-01-01 to .."),
    ("Roe led the union after her election in 2018.", "elect", "2018-01-01 to 2018-12-31"),
    ("Roe won in 2018 and has led the union ever since.", "lead", "2018-01-01 to 2022-05-20"),
    ("Roe seized Estra in March and has held it since.", "hold", "2022-03-01 to 2022-05-20"),
    ("Roe most recently raided Estra in March.", "raid", "2022-03-01 to 2022-03-31"),
    ("Since Norland's exit in 2020, rents fell.", "leave", "2020-01-01 to 2020-12-31"),
    # what a date is a measure of, or what is moved to it
    ("It was the worst raid on Estra since 2011.", "raid", "-"),
    ("The last king has lived abroad since 1979.", "live", "1979-01-01 to 2022-05-20"),
    ("Roe fled in 2003 and has since died.", "die", "-"),
    ("Norland did not raid Estra until March.", "raid", "2022-03-01 to 2022-03-31"),
    ("Norland will not leave Estra until July.", "leave", "2022-07-01 to .."),
    ("Norland will not hold a vote until July.", "hold", "2022-07-01 to .."),
    ("Norland is not expected to raid Estra until July.", "raid", "2022-07-01 to .."),
    ("No verdict is expected until 2 June.", "expect", "2022-06-02 to .."),
    ("Nobody was arrested until Monday.", "arrest", "2022-05-16"),
    ("No arrests were made until Monday.", "arrest", "2022-05-16"),
    ("The port was not captured until Monday.", "capture", "2022-05-16"),
    ("It was the third raid on Estra since March.", "raid", "2022-03-01 to 2022-05-20"),
    ("The vote was postponed from March to June.", "postpone", "-"),
    # beginnings, arrangements, what is told of
    ("Talks between Norland and Sudria began on Monday.", "talk", "2022-05-16"),
    ("The war between Norland and Sudria ended on Monday.", "fight", "-"),
    ("Varn cancelled a visit to Estra planned for 2 June.", "visit", "2022-06-02"),
    ("A second round of talks was held on Monday.", "talk", "2022-05-16"),
    ("The talks were due on 2 June.", "talk", "2022-06-02"),
    ("The next vote is on 2 June.", "vote", "2022-06-02"),
    ("The death of Varn was in 1999.", "die", "1999-01-01 to 1999-12-31"),
    ("The first round of the vote is in June.", "vote", "2022-06-01 to 2022-06-30"),
    ("Over the past month rebels have raided Estra.", "raid", "2022-04-20 to 2022-05-20"),
    ("On this day in 1994 the Alba sank.", "sink", "1994-01-01 to 1994-12-31"),
    # a habit has no day
    ("Parliament usually meets in May.", "meet", "-"),
    ("The army usually raided villages in May.", "raid", "-"),
    ("The fair is held every year in June.", "hold", "-"),
    ("Farmers often protested in March 2019.", "protest", "2019-03-01 to 2019-03-31"),
    ("Rebels raided Estra every day in March.", "raid", "2022-03-01 to 2022-03-31"),
    ("Rebels often raided Estra in March.", "raid", "2022-03-01 to 2022-03-31"),
    # a dateline dates nothing, a row of a list does
    ("ESTRA, May 20 (Harbour News) -- Rebels raided Ost.", "raid", "-"),
    ("May 20, 2022 - Rebels raided Ost on Monday.", "raid", "2022-05-16"),
    ("Rebels Raid Ost May 3 - Army", "raid", "2022-05-03"),
    ("3 May 2019 - Rebels raided Ost.", "raid", "2019-05-03"),
    ("Talks with Norland are set for 2 June.", "talk", "2022-06-02"),
    ("The death of Varn was announced on Monday.", "die", "-"),
    ("The resignation of Varn was announced on Monday.", "resign", "2022-05-16"),
    ("The raid on Estra followed a coup in March.", "follow", "-"),
    ("Estra was destroyed by the 2011 earthquake.", "destroy", "2011-01-01 to 2011-12-31"),
    ("Varn is accused of killing Roe between 2012 and 2015.", "accuse", "-"),
    ("Varn is accused of killing Roe between 2012 and 2015.", "kill", "2012-01-01 to 2015-12-31"),
    ("Varn should have resigned in March.", "resign", "2022-03-01 to 2022-03-31"),
    ("The sinking of the Alba in 1994 killed two.", "sink", "1994-01-01 to 1994-12-31"),
)


@pytest.fixture(scope="module")
def read() -> dict[str, tuple[Event, ...]]:
    return read_all(sorted({text for text, _, _ in ROWS}))


@pytest.mark.parametrize(
    ("text", "predicate", "days"), ROWS, ids=[f"{text[:40]} {verb}" for text, verb, _ in ROWS]
)
def test_stretch(
    read: dict[str, tuple[Event, ...]], text: str, predicate: str, days: str
) -> None:
    found = [e for e in read[text] if predicate in e.predicate.split()]
    told = [str(e.interval) if e.dated else "-" for e in found]
    assert told == [days], shown(read[text])


def test_announced_death_has_occurred(read: dict[str, tuple[Event, ...]]) -> None:
    found = read["The death of Varn was announced on Monday."]
    assert [e.status for e in found if e.predicate == "die"] == ["occurred"]


def test_letter_with_a_date_is_no_event(read: dict[str, tuple[Event, ...]]) -> None:
    found = read_all(["A letter dated 3 May warned the council."])
    assert all(e.predicate != "date" for es in found.values() for e in es)
