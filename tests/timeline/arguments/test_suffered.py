"""Who did it and who suffered it, in the prose of courts and histories: passives and nouns."""

from __future__ import annotations

import pytest

from tests.timeline.told import read_all, shown, untrue
from timeline.event import Event

Row = tuple[str, tuple[str, ...]]

ROWS: tuple[Row, ...] = (
    # what stands before a subject says who he is
    (
        "A son of a miner, Brandel led Norland to war in 1931.",
        ("Brandel | lead | Norland | on 1931-01-01", "!miner | lead | | "),
    ),
    (
        "One of the founders of the party, Lind was arrested by soldiers.",
        ("soldiers | arrest | Lind | ", "!| arrest | founders | "),
    ),
    (
        "Appointed ambassador to Estra in 1950, Lind freed the rebels in 1952.",
        ("| appoint | Lind | on 1950-01-01", "Lind | free | rebels | on 1952-01-01"),
    ),
    ("The envoys, the mayor and Lind met.", ("envoys | meet | | ",)),
    (
        "General secretary of the Hale Party from 1937, Brandel freed the rebels.",
        ("Brandel | secretary of | Hale Party | ", "Brandel | free | rebels | occurred"),
    ),
    (
        "Officially elected president on Jan. 13, 1953, Brandel freed Olm.",
        ("| elect president | Brandel | on 1953-01-13", "!| free | Olm | on 1953-01-13"),
    ),
    # what somebody suffered in, and who led it
    (
        "Olm was toppled and shot in a coup led by Colonel Varn.",
        ("Varn | topple | Olm | occurred", "Varn | shoot | Olm | occurred"),
    ),
    (
        "Varn's arrest in a joint action mounted by the police was praised.",
        ("police | arrest | Varn | ",),
    ),
    ("Six men were wounded in talks led by Varn.", ("!Varn | wound | | ",)),
    ("Varn was killed in an uprising led by Olm.", ("!Olm | kill | | ",)),
    # "have" with what is done to somebody
    ("Varn had the mayor arrested.", ("Varn | arrest | mayor | ", "!| have | | ")),
    (
        "The firm had its appeal rejected by the court.",
        ("court | reject | appeal | ", "!firm | reject | | "),
    ),
    (
        "The judges had his acquittal by the Hale tribunal overturned.",
        ("Hale tribunal | acquit | his | ",),
    ),
    # a past form without the object that its verb needs
    ("Haro was arrested in Estra and brought to Norland.", ("nobody | bring | Haro | ",)),
    ("Four traffickers extradited from Norland to Estra", ("nobody | extradite | traffickers | ",)),
    ("Former Alba manager found guilty", ("nobody | find guilty | manager | ",)),
    ("The army killed and looted.", ("army | kill | | ",)),
    # whose crime it is
    (
        "A jury convicted Ada Lind on six counts for bribing officials of Estra.",
        ("Lind | bribe | officials | ", "!jury | bribe | | "),
    ),
    (
        "Varn was convicted on one count of fraud and one count of bribing Olm.",
        ("Varn | bribe | Olm | ", "!count | bribe | | "),
    ),
    ("Varn was convicted of conspiring to kill Olm.", ("Varn | kill | Olm | planned",)),
    ("Prosecutors failed to prove a campaign to kill civilians.", ("!Prosecutors | kill | | ",)),
    (
        "The party resented a push by Estran envoys to persuade Norland.",
        ("envoys | persuade | Norland | planned", "!party | persuade | | "),
    ),
    (
        "Dale said that Olm pleaded guilty, naming Varn as his helper.",
        ("Olm | name | Varn | ", "!Dale | name | | "),
    ),
    ("The court opened the trial of Varn.", ("court | open trial | Varn | ",)),
    # nouns and who stands beside them
    (
        "At Varn's request, families were evacuated by the navy.",
        ("Varn | request | navy | ", "!| request | families | "),
    ),
    (
        "Norland's declaration of independence from Sudria angered Estra.",
        ("Norland | declare | independence | ", "!independence | declare | | "),
    ),
    (
        "The court found Otto Varn not guilty and Ada Roe guilty.",
        ("court | find not guilty | Otto Varn | ", "!court | find guilty | Otto Varn | "),
    ),
    ("The bridge was declared not safe by the mayor.", ("mayor | declare not safe | bridge | ",)),
    (
        "Varn praised the ruling by acting Chief Justice Otto Roe.",
        ("Varn | praise | | ", "!| act | | "),
    ),
    ("Norland yielded to Estran pressure.", ("Norland | yield | Estran | ",)),
    (
        "A commander of the Hale Army that started a rebellion was freed.",
        ("Hale Army | start rebellion | | ", "!commander | start | | "),
    ),
    ("The rebel, considered a traitor by Norland, was freed.", ("Norland | consider | rebel | ",)),
    ("Varn returned home and allied with the Entente.", ("Varn | ally | Entente | ",)),
    # what never was, or was done with an office
    ("Estra refused to use troops to help the king.", ("Estra | help | king | negated",)),
    ("He was sworn in to succeed Dale.", ("He | succeed | Dale | occurred",)),
    (
        "He led a policy of not committing his country to support Norland.",
        ("country | support | Norland | negated",),
    ),
    ("The rebels have refused to cooperate with it.", ("rebels | cooperate | it | negated",)),
    ("The court upheld a decision by Norland.", ("court | uphold | Norland | occurred",)),
    # rows of a chronicle: a verb that needs an object is suffered where it has none
    ("Tarsa restored to Norland.", ("nobody | restore | Tarsa | ",)),
    ("Mayor arrested over bribes.", ("nobody | arrest | Mayor | ",)),
    ("Prime Minister Ada Roe elected.", ("nobody | elect | Ada Roe | ",)),
    ("Norland captured Ost.", ("Norland | capture | Ost | ",)),
    # where a battle was and what is declared, not who fights and declares
    (
        "The army was beaten in the battles of Lindau, Ostrow and Tarsa.",
        ("| beat | army | ", "!Lindau | fight | | ", "!Tarsa | fight | | "),
    ),
    ("The treaty of Lindau with Estra failed.", ("!Lindau | agree | | ",)),
    ("The war of Norland and Estra ended in 2010.", ("Estra | fight | | ",)),
    (
        "Austria received a declaration of war from Norland.",
        ("Norland | declare | war | ", "Norland | declare | Austria | ", "!war | declare | | "),
    ),
    ("Norland received a promise of help from Estra.", ("Estra | promise | Norland | ",
     "!help | promise | | ")),
    # in courts
    ("The trial court sustained the objection.", ("trial court | sustain | objection | ",)),
    ("The board sustained heavy criticism.", ("| criticism | board | ",)),
    ("On appeal, the judges affirmed the ruling.", ("judges | affirm | ruling | ",
     "!| appeal | judges | ")),
    ("At the request of Norland, the judges left.", ("Norland | request | judges | ",)),
    # what an event's noun stands behind
    ("He took part in the siege of Varn.", ("He | take part in siege of | Varn | ",)),
    ("Norland took part of Estra.", ("Norland | take | Estra | ",)),
    ("Upon his death the crown passed to Ada Roe.", ("crown | pass | Ada Roe | ",
     "!| pass upon death | | ")),
    # whose help is had, and who agreed
    ("Varn won the support of Estra.", ("Estra | support | Varn | occurred", "!| win | | ")),
    ("Varn had the backing of Norland.", ("Norland | back | Varn | occurred",)),
    ("Norland enjoyed a victory over Estra.", ("Norland | enjoy | victory | ",)),
    ("Varn has support for the plan.", ("Varn | have support | plan | ",)),
    ("The treaty was signed by Norland and Estra.", ("Estra | sign treaty | | occurred",)),
    (
        "The generals were arrested and later imprisoned by the Norlandian army.",
        ("army | arrest | generals | ", "army | imprison | generals | "),
    ),
    (
        "The government has provided $9 million worth of training to the Hale Brigade.",
        ("government | provide | Hale Brigade | ",),
    ),
    (
        "In addition to drawing up a Norlandian peace proposal, he threatened to leave.",
        ("!| propose | he | ",),
    ),
    # what histories tell with "would"
    ("In October 1956, Norland and Estra would meet.", ("Norland | meet | | occurred",)),
    ("Olm would go on to defeat Norland in 1931.", ("Olm | defeat | Norland | occurred",)),
    ("Two years later, Varn would sign a treaty.", ("Varn | sign treaty | | occurred",)),
    ("Varn said he would later sign a treaty.", ("he | sign treaty | | planned",)),
    ("Varn would not meet Olm in 1950.", ("Varn | meet | Olm | negated",)),
    ("Norland would attack Estra if Varn left.", ("Norland | attack | Estra | possible",)),
    (
        "Lind travelled in pursuit of a truce between Estra and Sudria.",
        ("Estra | agree | | possible",),
    ),
)


@pytest.fixture(scope="module")
def read() -> dict[str, tuple[Event, ...]]:
    return read_all([text for text, _ in ROWS])


@pytest.mark.parametrize(("text", "facts"), ROWS)
def test_who_did_it_to_whom(
    read: dict[str, tuple[Event, ...]], text: str, facts: tuple[str, ...]
) -> None:
    assert not untrue(read[text], facts), shown(read[text])
