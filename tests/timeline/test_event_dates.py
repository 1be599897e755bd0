"""The score of the dates of events: what follows from links, and what counts as right."""

from __future__ import annotations

import datetime as dt

import pytest

from bench.event_dates import events, verdicts
from bench.timeml import Told, calendar, told
from timeline.interval import Interval

TEXT = """<?xml version="1.0" ?>
<TimeML>
<DCT><TIMEX3 tid="t0" type="DATE" value="2022-05-20"
 functionInDocument="CREATION_TIME">2022-05-20</TIMEX3></DCT>
<TEXT>Rebels <EVENT eid="e1">entered</EVENT> Estra on <TIMEX3 tid="t1" type="DATE"
 value="2022-05-17">Tuesday</TIMEX3>. Varn had <EVENT eid="e2">warned</EVENT> the council
 on <TIMEX3 tid="t2" type="DATE" value="2022-05-16">Monday</TIMEX3>. The
 <EVENT eid="e3">raid</EVENT> was brief. The mayor <EVENT eid="e4">fled</EVENT> in
 <TIMEX3 tid="t3" type="DATE" value="2022-04">April</TIMEX3>.</TEXT>
<MAKEINSTANCE eventID="e1" eiid="ei1"/><MAKEINSTANCE eventID="e2" eiid="ei2"/>
<MAKEINSTANCE eventID="e3" eiid="ei3"/><MAKEINSTANCE eventID="e4" eiid="ei4"/>
<TLINK lid="l1" relType="IS_INCLUDED" eventInstanceID="ei1" relatedToTime="t1"/>
<TLINK lid="l2" relType="BEFORE" eventInstanceID="ei2" relatedToEventInstance="ei1"/>
<TLINK lid="l3" relType="IDENTITY" eventInstanceID="ei3" relatedToEventInstance="ei1"/>
<TLINK lid="l4" relType="BEFORE" eventInstanceID="ei1" relatedToTime="t0"/>
<TLINK lid="l5" relType="AFTER" eventInstanceID="ei4" relatedToEventInstance="ei1"/>
</TimeML>
"""


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Told:
    folder = tmp_path_factory.mktemp("gold")
    (folder / "one.tml").write_text(TEXT, encoding="utf-8")
    (folder / "unlinked.tml").write_text("<TimeML><TEXT>None.</TEXT></TimeML>", encoding="utf-8")
    (only,) = told(folder)
    return only


def test_links_are_followed_through_events(story: Told) -> None:
    tuesday = Interval.day(dt.date(2022, 5, 17))
    assert story.places("e1") == {"t1": tuesday}
    assert story.places("e3") == {"t1": tuesday}  # the same happening
    assert story.places("e2") == {}
    assert story.bounds("e2") == (None, dt.date(2022, 5, 18))  # before what was on Tuesday
    assert story.bounds("e4") == (dt.date(2022, 5, 17), None)
    assert story.bounds("e1") == (None, dt.date(2022, 5, 21))  # it may be of the day of writing


def test_what_is_right_and_what_cannot_be(story: Told) -> None:
    said = set(verdicts(story, events(story)))
    assert {("e1", "placed"), ("e1", "found"), ("e1", "right"), ("e1", "judged")} <= said
    assert ("e3", "placed") in said
    assert {("e2", "ours"), ("e2", "judged")} <= said
    assert ("e2", "contradicted") not in said
    assert {("e4", "judged"), ("e4", "contradicted")} <= said  # April, after a day of May


@pytest.mark.parametrize(
    ("value", "days"),
    [
        ("1998-02-06T10:00", "1998-02-06"),
        ("1998-W06", "1998-02-02 to 1998-02-08"),
        ("1998-Q2", "1998-04-01 to 1998-06-30"),
        ("1998-H2", "1998-07-01 to 1998-12-31"),
        ("1998-SU", "1998-06-01 to 1998-08-31"),
        ("199", "1990-01-01 to 1999-12-31"),
        ("PAST_REF", "None"),
        ("P3D", "None"),
        ("1998-02-31", "None"),
    ],
)
def test_calendar_reads_the_days_of_a_value(value: str, days: str) -> None:
    assert str(calendar(value)) == days
