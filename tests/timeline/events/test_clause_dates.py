"""Which clause and which noun a date belongs to, read from sentences written on 20 May 2022."""

from __future__ import annotations

import pytest

from tests.timeline.told import read_all, shown, tells
from timeline.event import Event

Row = tuple[str, tuple[str, ...]]

ROWS: tuple[Row, ...] = (
    # of what is said, agreed or demanded on a day
    (
        "The bank said on May 11 it has frozen the accounts of Olaf Varn.",
        ("| freeze | | undated",),
    ),
    (
        "Norland agreed on Tuesday to free the envoy.",
        ("Norland | agree | | on 2022-05-17", "Norland | free | envoy | undated"),
    ),
    (
        "The council demanded the mayor resign on Tuesday.",
        ("council | demand | | on 2022-05-17", "mayor | resign | | undated"),
    ),
    (
        "The army left the port, as demanded by the council by 11 May.",
        ("council | demand | | undated",),
    ),
    # by whom somebody is led, and what they did on a day
    (
        "A court led by Ada Holm on Tuesday ruled against the bank.",
        ("court | rule against | | on 2022-05-17", "Holm | lead | court | undated"),
    ),
    (
        "A bank led by Ada Holm in 1990 sued the city.",
        ("Holm | lead | bank | on 1990", "bank | sue | city | undated"),
    ),
    # how long a contract lasts, hours of every day, the year of a figure
    ("Varn signed a contract until June 2025.", ("Varn | sign contract | | undated",)),
    (
        "Norland imposed a curfew from 8 p.m. to 5 a.m.",
        ("Norland | impose | curfew | undated",),
    ),
    ("The League came second with 24.1% (2015: 31.0%).", ("League | come | | undated",)),
    (
        "The report details the abduction of nine men by rebels in May 2015.",
        ("rebels | abduct | nine men | on 2015-05-01", "report | detail | | undated"),
    ),
    (
        "Beginning in May 2012 and ending in June 2013, Varn robbed the bank.",
        ("Varn | rob | bank | on 2012-05-01 to 2013-06-30",),
    ),
    (
        "Prior to joining the bank, Lind was employed by Varn from 1999 to 2008.",
        ("Lind | join | bank | undated", "Varn | employ | Lind | on 1999-01-01 to 2008"),
    ),
    ("Varn came from behind to beat Lund on Tuesday.", ("Varn | beat | Lund | occurred",)),
    (
        "Varn needed the bank's agreement and got it on Tuesday.",
        ("bank | agree | | occurred", "Varn | get | it | on 2022-05-17"),
    ),
    (
        "Judge Roe dismissed Alba's motion to drop the claim in January 2018.",
        ("Judge Roe | dismiss | | on 2018-01", "| drop | | undated"),
    ),
    (
        "On Monday the court granted a bid to block the sale on Tuesday.",
        ("court | grant | | on 2022-05-16", "| block | | on 2022-05-17"),
    ),
    (
        "The board denied Reed's claim for benefits on 9 August 2013.",
        ("board | deny | claim | on 2013-08-09", "Reed | claim | | undated"),
    ),
    (
        "Parliament passed a law to ban strikes until June 2020.",
        ("Parliament | pass | law | undated", "| ban | strikes | to 2020-06-30"),
    ),
    # what a stretch closes with, and what came first
    (
        "Varn was the mayor of Ost from 1951 to 1972, when he took a post in Norland.",
        ("he | take | post | on 1972-01-01",),
    ),
    (
        "Varn served in Ost until 2005, when he moved to Norland.",
        ("Varn | serve | | to 2005-12-31", "he | move | | on 2005-01-01"),
    ),
    ("Varn left before 1994, when Roe became leader.", ("Roe | become | | on 1994-01-01",)),
    ("The party won after 1994, when Varn became leader.", ("Varn | become | | on 1994-01-01",)),
    (
        "In 1982 Varn resigned after Norland invaded Estra.",
        ("Varn | resign | | on 1982-01-01", "Norland | invade | Estra | to 1982-12-31"),
    ),
    (
        "Varn resigned on Friday, two months after Norland invaded Estra.",
        ("Norland | invade | Estra | on 2022-03",),
    ),
    (
        "After the election in May 2010, Varn resigned and left Ost.",
        ("| resign | | on 2010-05-01 to None", "| leave | | on 2010-05-01 to None"),
    ),
    ("The move comes a month after Alba cut its flights in 1998.", ("move | come | | undated",)),
    ("Varn was freed after police arrested Roe in 2015.", ("| free | Varn | on 2015-01-01",)),
    ("Before the election in May 2010, Varn resigned.", ("| resign | | on None to 2010-05-31",)),
    ("Gaps remain between the two before the talks in June.", ("Gaps | remain | | undated",)),
    # what is done on a turn of things, at a battle, in a raid
    (
        "On the death of King Otto in 1850, his daughter ascended the throne.",
        ("daughter | ascend | throne | on 1850-01-01",),
    ),
    ("At the battle of Varn in 1815, Norland lost nine ships.", ("Norland | lose | | on 1815",)),
    ("In a raid on Monday, police arrested nine men.", ("police | arrest | | on 2022-05-16",)),
    ("With the signing of the treaty in 2005, the war ended.", ("war | end | | on 2005",)),
    ("Upon his retirement in 2010, Varn moved to Estra.", ("Varn | move | | on 2010",)),
    ("The two towns are looking to the future.", ("towns | look | | undated",)),
    # counted from another clause
    ("The visit comes two days after the election.", ("| elect | | on 2022-05-18",)),
    ("Rent falls due 30 days after delivery.", ("Rent | fall | | undated",)),
    (
        "Norland attacked the port on Tuesday, a day after Sudria suspended the talks.",
        ("Norland | attack | port | on 2022-05-17", "Sudria | suspend | | on 2022-05-16"),
    ),
    (
        "The visit comes three days after Norland recalled its envoy.",
        ("Norland | recall | envoy | on 2022-05-17",),
    ),
    (
        "Two days after Norland closed its embassy on 3 May, rebels attacked Estra.",
        ("Norland | close | embassy | on 2022-05-03", "rebels | attack | | on 2022-05-05"),
    ),
    (
        "Norland signed the pact on 12 March, a month before Sudria ousted President Varn.",
        ("Norland | sign | | on 2022-03-12", "Sudria | oust | Varn | on 2022-04-01"),
    ),
    (
        "Norland expelled the envoy a month before the raid on Estra by rebels on 12 March 2022.",
        ("Norland | expel | envoy | on 2022-02-01", "| raid | | on 2022-03-12"),
    ),
    (
        "Four years after it freed the port, the army has withdrawn from Sudria.",
        ("| free | port | on 2018-01-01",),
    ),
    (
        "The council has been divided since late 2014, when rebels ousted General Varn.",
        ("rebels | oust | Varn | on 2014-07",),
    ),
    (
        "Norland left the council days after Sudria seized the dam.",
        ("Sudria | seize | dam | undated",),
    ),
    (
        "The raid came a day after Norland closed its embassy.",
        ("Norland | close | embassy | undated",),
    ),
    # of the noun before it, not of the verb
    (
        "Norland praised the raid last month of a rebel camp by the army.",
        ("| raid | camp | on 2022-04", "Norland | praise | raid | undated"),
    ),
    (
        "Norland recalled its envoy over a raid on its embassy in Estra last week.",
        ("| raid | embassy | on 2022-05-09", "Norland | recall | envoy | undated"),
    ),
    (
        "Norland is sending troops in response to the seizure of its ship last month.",
        ("| seize | ship | on 2022-04", "Norland | send | troops | within 2022-05-20"),
    ),
    (
        "Sudria visited Norland and signed a deal with the council last month.",
        ("Sudria | sign | council | on 2022-04",),
    ),
    (
        "The visit of Varn to Estra, his third visit to Sudria since 2019, angered the rebels.",
        ("visit | anger | rebels | undated",),
    ),
    (
        "Envoys discussed the planned visit of Varn to Estra next year.",
        ("Varn | visit | Estra | planned on 2023", "Envoys | discuss | | undated"),
    ),
    (
        "Norland demanded answers over the killing of two envoys last week.",
        ("| kill | two envoys | on 2022-05-09",),
    ),
    (
        "The rebels took Ost and Estra on the same day.",
        ("rebels | take | Ost | undated",),
    ),
    # shared with what the noun did
    (
        "The raid last month killed nine soldiers.",
        ("| kill | soldiers | on 2022-04",),
    ),
    (
        "Varn was convicted of an August 1998 raid that killed two envoys.",
        ("| kill | two envoys | on 1998-08", "| convict | Varn | undated"),
    ),
    (
        "Norland was freed in 2014, when rebels ousted General Varn.",
        ("rebels | oust | Varn | on 2014",),
    ),
    (
        "The pact is the first since 1993, when Norland ousted General Varn.",
        ("Norland | oust | Varn | on 1993",),
    ),
    (
        "Last August Varn led the rebels in ousting the mayor.",
        ("| oust | mayor | on 2021-08", "Varn | lead | rebels | on 2021-08"),
    ),
    # of a figure, and of what it is measured against
    (
        "Norland's exports fell to 40 million tons from 60 million a year earlier.",
        ("| fall | | undated",),
    ),
    (
        "The number of ships rose from 90 in 1971 to more than 700 last year.",
        ("| rise | | on 2021",),
    ),
    (
        "Norland's exports grew 4% in April from a year ago.",
        ("| grow | | on 2022-04",),
    ),
    (
        "The bank fired nine clerks in May, compared with a loss of three clerks a year earlier.",
        ("| fire | clerks | on 2022-05",),
    ),
    (
        "Varn said last year's sales shrank.",
        ("| shrink | | on 2021",),
    ),
    (
        "Varn said last year's sales delighted Sudria.",
        ("| delight | Sudria | undated",),
    ),
    (
        "The loss for 2020 narrowed.",
        ("| narrow | | on 2020",),
    ),
    # behind a noun that tells of no event
    (
        "In trading on the Estra exchange on Tuesday, shares of Norland Oil fell.",
        ("| fall | | on 2022-05-17",),
    ),
    (
        "The envoy asked the council for a permit Tuesday for his sister.",
        ("envoy | ask | council | on 2022-05-17",),
    ),
    (
        "In his Sunday sermon, Bishop Orlo praised the rebels.",
        ("Orlo | praise | rebels | on 2022-05-15",),
    ),
    (
        "The mayor fired nine clerks, according to a report Tuesday.",
        ("mayor | fire | clerks | undated",),
    ),
    # what is arranged for a day, and the day of arranging it
    (
        "Norland invited Varn to rejoin the council two weeks ago.",
        ("Norland | invite | Varn | on 2022-05-02", "Varn | rejoin | council | undated"),
    ),
    (
        "On Tuesday the rebels plan to free the envoy.",
        ("rebels | free | envoy | planned on 2022-05-24",),
    ),
    (
        "The council extended the ban on Norland to 30 May.",
        ("council | extend | | undated",),
    ),
    (
        "Norland postponed the talks with Sudria until Tuesday.",
        ("Norland | postpone | Sudria | undated",),
    ),
    (
        "Last week Norland named Friday as the date of the sale.",
        ("Norland | name | | on 2022-05-09",),
    ),
    # told in the same breath
    (
        "On Tuesday Estra fell and rebels freed the envoy.",
        ("rebels | free | envoy | on 2022-05-17",),
    ),
    (
        "On Tuesday Estra fell and rebels had freed the envoy.",
        ("rebels | free | envoy | undated",),
    ),
    # what is attended and found going on
    (
        "Varn attended a rally Tuesday by workers in Estra.",
        ("Varn | attend | rally | on 2022-05-17",),
    ),
    (
        "The envoy was found hiding in Estra on Tuesday.",
        ("envoy | hide | | on 2022-05-17",),
    ),
    (
        "Citing the war, Norland banned the rebels on Tuesday.",
        ("Norland | cite | war | on 2022-05-17",),
    ),
    (
        "The May 2019 bombing of a clinic that killed nine clerks angered Norland.",
        ("bombing | kill | clerks | on 2019-05", "| anger | Norland | undated"),
    ),
    # what was held, took place or is to
    (
        "Talks between Norland and Sudria were held on Tuesday.",
        ("Norland | talk | | on 2022-05-17",),
    ),
    (
        "The meeting between Varn and Lorne took place in Estra on Tuesday.",
        ("Varn | meet | | on 2022-05-17",),
    ),
    (
        "The meeting between Varn and Lorne will take place next Friday.",
        ("Varn | meet | | planned on 2022-05-27",),
    ),
    (
        "Varn attended the funeral of Lorne on Tuesday.",
        ("| bury | Lorne | on 2022-05-17",),
    ),
    (
        "The raid, which took place on Tuesday, killed nine clerks.",
        ("| raid | | on 2022-05-17", "raid | kill | clerks | on 2022-05-17"),
    ),
    (
        "It was on Tuesday that rebels freed the envoy.",
        ("rebels | free | envoy | on 2022-05-17",),
    ),
    (
        "Norland plans an attack on Estra next Friday.",
        ("| attack | Estra | planned on 2022-05-27",),
    ),
    (
        "Rebels freed the envoy within days of 3 May.",
        ("rebels | free | envoy | undated",),
    ),
    (
        "As of Tuesday, Norland had sold nine ships.",
        ("Norland | sell | ships | undated",),
    ),
    # nouns of what happens of itself
    (
        "The 3 May explosion at the port killed nine clerks.",
        ("| explode | | on 2022-05-03", "explosion | kill | clerks | on 2022-05-03"),
    ),
    (
        "Norland joined the union on Tuesday at a ceremony in Estra.",
        ("| celebrate | | on 2022-05-17",),
    ),
    # a period told by its last day
    (
        "For the six months ended 30 April, Norland sold nine ships.",
        ("Norland | sell | ships | on 2021-11-01",),
    ),
    # the whole of a day
    (
        "During the course of Tuesday Norland summoned the envoys.",
        ("Norland | summon | envoys | on 2022-05-17",),
    ),
    # when it was asked, not when it is to be done
    (
        "Norland ordered the envoy to leave the country within two days on Tuesday.",
        ("Norland | order | envoy | on 2022-05-17", "envoy | leave | | undated"),
    ),
    (
        "Norland signed a pact with Sudria to end the war in Estra on Tuesday.",
        ("Norland | sign | Sudria | on 2022-05-17",),
    ),
    (
        "Norland ordered the envoy to leave the country by Sunday.",
        ("Norland | order | envoy | undated",),
    ),
)


@pytest.fixture(scope="module")
def read() -> dict[str, tuple[Event, ...]]:
    return read_all([text for text, _ in ROWS])


@pytest.mark.parametrize(("text", "facts"), ROWS, ids=[text[:50] for text, _ in ROWS])
def test_date_belongs_to(
    read: dict[str, tuple[Event, ...]], text: str, facts: tuple[str, ...]
) -> None:
    for fact in facts:
        assert tells(read[text], fact), f"{fact}\n{shown(read[text])}"
