"""What one predicate tells of several times; written on 20 May 2022."""

from __future__ import annotations

import pytest

from tests.timeline.told import read_all, shown
from timeline.event import Event
from timeline.label import label

#: Sentence, predicate, and for each of its events the day or year and who takes part.
ROWS = (
    (
        "Roe won the cup in 1990, 1995 and 2020.",
        "win",
        "1990: Roe, the cup; 1995: Roe, the cup; 2020: Roe, the cup",
    ),
    (
        "In 2012, 2015 and 2018 the river flooded Estra.",
        "flood",
        "2012: the river, Estra; 2015: the river, Estra; 2018: the river, Estra",
    ),
    (
        "Norland raided Estra in 2003 and again in 2007.",
        "raid",
        "2003: Norland, Estra; 2007: Norland, Estra",
    ),
    (
        "Germany raided Poland in 1939 and France in 1940.",
        "raid",
        "1939: Germany, Poland; 1940: Germany, France",
    ),
    ("France was raided in 1938 and Poland in 1940.", "raid", "1938: France; 1940: Poland"),
    (
        "Spain joined the union in 1986 and Sweden in 1995.",
        "join",
        "1986: Spain, the union; 1995: the union, Sweden",
    ),
    ("Spain left in 1986 and Sweden in 1995.", "leave", "1986: Spain; 1995: Sweden"),
    (
        "They met in Berlin on 3 May, Paris on 5 May.",
        "meet",
        "2022-05-03: They, Berlin; 2022-05-05: They, Paris",
    ),
    (
        "They met in Berlin on 3 May and in Paris on 5 May.",
        "meet",
        "2022-05-03: They, Berlin; 2022-05-05: They, Paris",
    ),
    ("They met in Berlin on 3 May and left Paris on 5 May.", "meet", "2022-05-03: They, Berlin"),
    (
        "Ada Lorne met Karl Roe in Paris in 2003 and Ida Kell in Rome in 2007.",
        "meet",
        "2003: Ada Lorne, Karl Roe, Paris; 2007: Ada Lorne, Ida Kell, Rome",
    ),
    (
        "Turkey and Egypt recalled envoys in 2011 and 2013, respectively.",
        "recall",
        "2011: Turkey, envoys; 2013: Egypt, envoys",
    ),
    (
        "Turkey raided France in 2011, Spain in 2013 and Egypt in 2016.",
        "raid",
        "2011: Turkey, France; 2013: Turkey, Spain; 2016: Turkey, Egypt",
    ),
    (
        "Anna Roe fled to Norway in 1940 and to Britain the next year.",
        "flee",
        "1940: Anna Roe, Norway; 1941: Anna Roe, Britain",
    ),
    (
        "In his first term (2003-2007), Karl Roe visited France twice, in 2004 and 2006.",
        "visit",
        "2004: his first term, Karl Roe, France; 2006: his first term, Karl Roe, France",
    ),
    ("Roe met Varn on Monday, and on Wednesday he left.", "meet", "2022-05-16: Roe, Varn"),
    ("Roe resigned in 2010 and in 2012 was jailed.", "resign", "2010: Roe"),
    ("Roe met Varn on Monday and on Wednesday Lorne.", "meet", "2022-05-16: Roe, Varn"),
    ("Roe was jailed in 2010 and in 2012 the court freed him.", "jail", "2010: Roe"),
    ("He left Oslo in June 2001 and Rome in 2003.", "leave", "2001-06: He, Oslo; 2003: He, Rome"),
    (
        "Police arrested Karl Weber in 2010 and a student in 2012.",
        "arrest",
        "2010: Police, Karl Weber; 2012: Police, a student",
    ),
    ("Ada Merkel sued NATO in 2018 and Karl Roe in 2020.", "sue", "2018: Ada Merkel, NATO"),
    ("Roe met Varn on Monday, and on Wednesday, Kell.", "meet", "2022-05-16: Roe, Varn"),
    (
        "France was bombed by Spain in 2010 and Poland in 2012.",
        "bomb",
        "2010: France, Spain; 2012: Spain, Poland",
    ),
    ("Iran freed Roe in 2015 and, in 2016, Jones.", "free", "2015: Iran, Roe"),
    (
        "The rebels raided Oslo on Monday and again on Tuesday.",
        "raid",
        "2022-05-16: The rebels, Oslo; 2022-05-17: The rebels, Oslo",
    ),
    ("Roe was jailed in 1990 and freed in 1995.", "jail", "1990: Roe"),
    ("Roe raided Estra in 2003 and Varn fled in 2007.", "raid", "2003: Roe, Estra"),
    ("The raids in 2015 and 2019 killed thirty.", "raid", "2015: ; 2019: "),
)


@pytest.fixture(scope="module")
def read() -> dict[str, tuple[Event, ...]]:
    return read_all(sorted({text for text, _, _ in ROWS}))


@pytest.mark.parametrize(("text", "predicate", "told"), ROWS, ids=[row[0] for row in ROWS])
def test_each_time_has_its_event(
    read: dict[str, tuple[Event, ...]], text: str, predicate: str, told: str
) -> None:
    found = [e for e in read[text] if predicate in e.predicate.split()]
    parts = (", ".join(p.text for p in e.participants) for e in found)
    said = "; ".join(f"{e.edtf}: {who}" for e, who in zip(found, parts, strict=True))
    assert said == told, shown(read[text])
    assert len({e.id for e in read[text]}) == len(read[text])


#: What a page calls each: its own time's words, none of the others'.
LABELS = {
    "They met in Berlin on 3 May and again on 5 May.": ["They met in Berlin", "They met in Berlin"],
    "Anna Roe fled to Norway in 1940 and to Britain in 1941.": [
        "Anna Roe fled to Norway",
        "Anna Roe fled to Britain",
    ],
    "Spain joined the union in 1986 and Sweden in 1995.": [
        "Spain joined the union",
        "Sweden joined the union",
    ],
    "France was bombed by Spain in 2010 and Poland in 2012.": [
        "France was bombed by Spain",
        "Poland was bombed by Spain",
    ],
    "Roe won the cup in 1990, 1995 and 2020.": ["Roe won the cup"] * 3,
}


def test_each_time_is_called_by_its_own_words() -> None:
    read = read_all(list(LABELS))
    said = {text: [label(e, text) for e in read[text] if not e.standing] for text in LABELS}
    assert said == LABELS
