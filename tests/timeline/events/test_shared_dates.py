"""Which events share the date of another in their sentence: each row fires, and stays silent.

All sentences are written on 20 May 2022.
"""

from __future__ import annotations

import pytest

from tests.timeline.told import document, read_all, shown, tells
from timeline import parsed
from timeline.dates.steps import timexes
from timeline.event import Event
from timeline.events.spread import ROWS, Row
from timeline.events.when import own_dates
from timeline.syntax.sentence import sentences

FACTS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "At a meeting held on 8 May, leaders of the union accused the mayor.",
        ("leaders | accuse | mayor | on 2022-05-08",),
    ),
    ("During the raid on 8 May, the army arrested three men.", ("| arrest | men | on 2022-05-08",)),
    ("The mayor was charged in the August 1998 raid.", ("| charge | mayor | undated",)),
    (
        "In a letter dated 3 May, Varn warned the council of a shortage.",
        ("Varn | warn | council | on 2022-05-03",),
    ),
    (
        "The May 6 coup attempt involved soldiers seizing two barracks.",
        ("soldiers | seize | two barracks | on 2022-05-06",),
    ),
    ("The attack killed six farmers on 8 May.", ("| attack | | on 2022-05-08",)),
    (
        "He resigned after a March 2022 phone call in which he threatened the editor.",
        ("he | threaten | editor | on 2022-03", "He | resign | | on 2022-03-01 to None"),
    ),
    (
        "The war of 1991-2002 ended with the exile of Varn.",
        ("| end | | undated",),
    ),
    (
        "The summit that began on 5 May produced two accords.",
        ("summit | begin | | on 2022-05-05", "summit | produce | accords | undated"),
    ),
    (
        "The army shelled the town on 8 May, resulting in the arrest of the mayor.",
        ("| arrest | mayor | on 2022-05-08",),
    ),
    (
        "On 8 May police arrested the mayor while conducting an investigation into the port.",
        ("police | investigation | port | on 2022-05-08",),
    ),
    (
        "Speaking at a rally on 8 May, Varn accused the army of theft.",
        ("Varn | accuse | army | on 2022-05-08",),
    ),
    (
        "Varn announced her plan to resign in an address to the nation on 8 May.",
        ("Varn | announce | | on 2022-05-08", "| resign | | undated"),
    ),
    (
        "On his arrival in Osten on 8 May, the minister spoke to reporters.",
        ("minister | speak | | on 2022-05-08",),
    ),
    (
        "On 8 May Varn flees to Ost as the army shells the town.",
        ("army | shell | town | on 2022-05-08",),
    ),
    (
        "On 8 May Varn flees to Ost as the army remains in the town.",
        ("army | remain | | undated",),
    ),
    (
        "Varn, in power since 1986, has warned the rebels.", ("Varn | warn | rebels | undated",),
    ),
    (
        "Varn has remained in power since 1986.", ("Varn | remain | | on 1986-01-01",),
    ),
    (
        "In the two weeks after the coup of 1 May 2020, police arrested Varn.",
        ("police | arrest | Varn | on 2020-05-01 to 2020-05-15",),
    ),
    (
        "Unrest has increased over the past month after the mayor was removed.",
        ("| remove | mayor | on None to 2022-05-20",),
    ),
    ("In June 2013 Varn was forced to resign.", ("Varn | resign | | on 2013-06",)),
    (
        "Varn resisted attempts to evict him from his house yesterday.",
        ("Varn | resist | | on 2022-05-19", "| evict | | undated"),
    ),
    (
        "Rebels killed nine farmers and wounded four others on 8 May.",
        ("| wound | four | on 2022-05-08",),
    ),
    (
        "The council says that the raid on the port occurred on 8 May.",
        ("| raid | port | on 2022-05-08",),
    ),
    (
        "Norland closed the port in reaction to a riot on 8 May that killed two men.",
        ("| riot | | on 2022-05-08", "| kill | two men | on 2022-05-08"),
    ),
    ("On 8 May Varn came to Estra and will leave.", ("Varn | leave | | undated",)),
    ("Varn, who was arrested on 8 May, attacked the mayor.", ("Varn | attack | mayor | undated",)),
)


@pytest.mark.parametrize("row", ROWS, ids=[row.name for row in ROWS])
def test_row_fires_and_stays_silent(row: Row) -> None:
    made = [document(str(n), text) for n, text in enumerate((row.fires, row.silent))]
    reached = []
    for document_read, doc in parsed(made):
        (s,) = sentences(doc)
        found = own_dates(s, timexes(document_read, doc), document_read.date.interval)
        assert found
        reached.append({k for v in found for k in row.reach(s, v, found[v])} - set(found))
    assert reached[0]
    assert not reached[1]


@pytest.fixture(scope="module")
def read() -> dict[str, tuple[Event, ...]]:
    return read_all([text for text, _ in FACTS])


@pytest.mark.parametrize(("text", "facts"), FACTS, ids=[text[:50] for text, _ in FACTS])
def test_date_is_shared(
    read: dict[str, tuple[Event, ...]], text: str, facts: tuple[str, ...]
) -> None:
    for fact in facts:
        assert tells(read[text], fact), f"{fact}\n{shown(read[text])}"
