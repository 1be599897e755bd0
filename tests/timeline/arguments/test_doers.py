"""Who does what to whom, under what name and how surely, where a clause leaves it to grammar."""

from __future__ import annotations

import pytest

from tests.timeline.told import read_all, shown, untrue
from timeline.event import Event

Row = tuple[str, tuple[str, ...]]

ROWS: tuple[Row, ...] = (
    # who does something along with another
    (
        "Along with Estra and Varn, Norland imposed a ban on Sudria.",
        ("Norland | impose ban on | Sudria | ", "Estra | impose ban on | Sudria | ",
         "Varn | impose ban on | Sudria | "),
    ),
    (
        "Norland imposed a ban on Sudria along with Estra.", ("!Estra | impose ban on | | ",),
    ),
    # of whom an office is
    (
        "Prime Minister Olaf Varn of the Hale Party left.",
        ("Varn | of | Hale Party | ", "!Varn | prime minister of | | "),
    ),
    (
        "Otto Roe was replaced by Ada Lorne as head of the Hale Party.",
        ("Lorne | head of | Hale Party | ", "!Roe | head of | | "),
    ),
    (
        "Norland leader: Trustees of fund accused of fraud replaced",
        ("!Trustees | leader of | | ",),
    ),
    # whom a court holds to have done it, and whom it does not
    ("Olaf Varn was jailed for the murder of Ada Roe.", ("Varn | murder | Roe | occurred",)),
    (
        "The court sentenced Olaf Varn to death for the killings of Ada Roe and Otto Lind.",
        ("Varn | kill | Roe | ", "Varn | kill | Lind | ", "!court | kill | | "),
    ),
    ("Olaf Varn was found guilty of the murder of Ada Roe.", ("Varn | murder | Roe | ",)),
    ("A judge gave Olaf Varn a life sentence for the murder of Ada Roe.",
     ("Varn | murder | Roe | ", "!judge | murder | | ")),
    ("Olaf Varn was jailed for the attempted murder of Ada Roe.",
     ("Varn | murder | Roe | negated",)),
    ("Olaf Varn was acquitted of the murder of Ada Roe.", ("!Varn | murder | | ",)),
    ("Olaf Varn was found not guilty of the murder of Ada Roe.", ("!Varn | murder | | ",)),
    ("Olaf Varn was jailed after the murder of Ada Roe.", ("!Varn | murder | | ",)),
    ("If convicted of the murder of Ada Roe, Olaf Varn faces life.", ("!Varn | murder | | ",)),
    ("Lawyers want Olaf Varn to be jailed for the murder of Ada Roe.", ("!Varn | murder | | ",)),
    # whom something is said of
    (
        "Lind has pointed to Varn as having attacked Otto Roe.",
        ("Varn | attack | Roe | ", "!Lind | attack | | "),
    ),
    (
        "Lind met leaders with whom he formed alliances, including Ada Roe.",
        ("Lind | meet | Roe | ", "!Lind | form | Roe | "),
    ),
    # what a deed did, and not the body at which it was done
    (
        "The Harbour Front carried out a bombing at a police academy in Ost that killed nine men.",
        ("Harbour Front | kill | nine men | ", "!academy | kill | | "),
    ),
    (
        "Norland hired a firm in Ost that killed seals.", ("firm | kill | seals | ",),
    ),
    # who was killed while another made a coup was not killed by him for that
    (
        "President Lind was assassinated during a coup organised by Karl Varn.",
        ("Varn | organise | coup | ", "!Varn | assassinate | | "),
    ),
    (
        "President Lind was ousted during a coup organised by Karl Varn.",
        ("Varn | oust | Lind | ",),
    ),
    # whom somebody is listed as a foe for, he did it
    (
        "Norland listed Olaf Varn and Ada Roe as terrorists for arming the Hale Front.",
        ("Varn | arm | Hale Front | ", "Roe | arm | Hale Front | ", "!Norland | arm | | "),
    ),
    # who is to be led is the body right before
    (
        "Norland proposed an army to be led by generals.",
        ("generals | lead | army | planned", "!generals | lead | Norland | "),
    ),
    # the crime of others is brought before a court, and not by them
    (
        "Varn was charged over an attack by rebels on Osten.",
        ("rebels | attack | | ", "| charge | Varn | ", "!rebels | charge | | "),
    ),
    (
        "Varn was charged with theft by a judge in Osten.", ("judge | charge | Varn | ",),
    ),
    # with whom somebody was kidnapped is not freed with him
    (
        "Rebels freed a nurse kidnapped in Estra along with Ada Roe.",
        ("Rebels | free | nurse | ", "| kidnap | Ada Roe | "),
    ),
    (
        "Rebels freed Karl Lind along with Ada Roe.", ("Rebels | free | Ada Roe | ",),
    ),
    # who tells it behind a comma is who did what is told before
    (
        "Norland rejected a bid from Estra, telling Ada Roe that it was low.",
        ("Norland | tell | Ada Roe | ", "!Estra | tell | | "),
    ),
    (
        "Norland is represented by envoy and former Norwegian Foreign Minister Ada Roe.",
        ("Ada Roe | represent | Norland | ",),
    ),
    # of whom somebody is named who stands behind them
    (
        "Estran envoys approved sanctions against a list of officials, including Olaf Varn.",
        ("Estran envoys | approve | sanctions | ", "!Varn | approve | | "),
    ),
    # whose ministers meet
    (
        "Olaf Varn chaired the EU ministers' meeting in Osten.",
        ("the EU ministers | meet | | ", "!EU | meet | ministers | "),
    ),
    # what was done to him is no deed of his
    (
        "The court allowed Olaf Varn to remain after suspending him in August.",
        ("court | suspend | him | occurred", "Varn | remain | | possible",
         "!Varn | suspend | | "),
    ),
    (
        "The court allowed Olaf Varn to remain after paying them in August.",
        ("Varn | pay | | ",),
    ),
    # from where some of them are
    (
        "Norland expelled ten envoys, including from Estra and Sudria.",
        ("Norland | expel | ten envoys | ", "!Norland | expel | Estra | "),
    ),
    # who had others talk or fight has no part in it
    (
        "Norland hosted talks between Estra and Sudria.",
        ("Estra | talk | | ", "Sudria | talk | | ", "!Norland | host talk | | "),
    ),
    (
        "Norland hopes to end the war between Estra and Sudria.",
        ("Estra | fight | | occurred", "Norland | end | | possible"),
    ),
    (
        "Norland and Estra held talks between their leaders.", ("Norland | hold talk | | ",),
    ),
    # who is told something is none of those of whom it is told
    (
        "A witness told Reuters police had beaten Ada Lorne.",
        ("witness | tell | Reuters | ", "police | beat | Lorne | ", "!Reuters | beat | | "),
    ),
    (
        "A witness said Reuters reporters had met Ada Lorne.",
        ("Reuters reporters | meet | Lorne | ",),
    ),
    # a name and the noun behind it are one of the two
    (
        "Norland and the Harbour Front (HF) rebel group signed a truce.",
        ("Norland | sign truce | | ", "rebel group | sign truce | | ",
         "!Norland and | sign truce | | "),
    ),
    (
        "Norland, the Harbour Front (HF) and a rebel group signed a truce.",
        ("Harbour Front | sign truce | | ", "rebel group | sign truce | | "),
    ),
    # a party that stands right before "announced" was not announced
    (
        "Norland hailed a report of the council published in January.",
        ("!council | publish | | ",),
    ),
    # who is given something to do does it
    (
        "Norland gave the Sudrian ambassador two days to leave Estra.",
        ("Norland | give days to leave | ambassador | ", "ambassador | leave | Estra | planned"),
    ),
    (
        "The rebels made a deal to release the envoy.",
        ("rebels | release | envoy | planned", "!deal | release | | "),
    ),
    ("Norland made Sudria pay for the dam.", ("Norland | make pay | Sudria | occurred",)),
    (
        "The council named firms against which Norland intends to impose sanctions.",
        ("Norland | impose sanction against | firms | planned", "!firms | impose | | "),
    ),
    # who stands for "who", and what an aside keeps apart
    (
        "Rebels fought the guards of Olaf Varn, who was forced to flee Estra.",
        ("Varn | flee | Estra | occurred", "!guards | flee | | "),
    ),
    (
        "The army said the dead man was Olaf Varn, calling him a spy of Norland.",
        ("!man | call | | ",),
    ),
    ("ESTRA: The army said it had freed Varn.", ("| free | Varn | by army",)),
    (
        "There was no answer from Sudria, which often denies the accusations by Norland.",
        ("Sudria | deny | Norland | ", "!answer | deny | | "),
    ),
    (
        "Norland blamed officials of the enclave that makes up the north of Sudria.",
        ("enclave | make up | | ", "!officials | make up | | "),
    ),
    (
        "The raid was beaten off by government troops in a fight that killed ten farmers.",
        ("fight | kill | farmers | ", "!troops | kill | | "),
    ),
    # places that are aimed at or laid under something
    (
        "Norland fired two rockets at Sudria.",
        ("Norland | fire | Sudria | occurred",),
    ),
    (
        "Norland imposed new sanctions on Sudria on Tuesday.",
        ("Norland | impose sanction on | Sudria | on 2022-05-17",),
    ),
    # what is called for is not backed
    (
        "Norland backed calls by the council for the return of Varn.",
        ("Norland | back | council | ",),
    ),
    # whether it happened
    (
        "Norland is set to impose sanctions targeting Sudrian officials.",
        ("Norland | target | officials | planned",),
    ),
    (
        "Envoys are trying to broker a ceasefire between Norland and Sudria.",
        ("Norland | agree | | planned",),
    ),
    (
        "Norland had to free the envoy, or Sudria would have attacked the port.",
        ("Sudria | attack | port | negated", "Norland | free | envoy | occurred"),
    ),
    (
        "If Norland had attacked the port, Sudria would have closed the border.",
        ("Sudria | close | border | negated",),
    ),
    ("Varn is in Estra to meet the envoy.", ("Varn | meet | envoy | planned",)),
    ("Varn was due to visit Estra.", ("Varn | visit | Estra | planned",)),
    (
        "Ost was the latest town to be seized by the rebels.",
        ("rebels | seize | | occurred", "!rebels | seize | | planned"),
    ),
    ("The prisoners are to be freed by Norland.", ("Norland | free | prisoners | planned",)),
    (
        "What is needed now is a dialogue between Norland and Sudria.",
        ("Norland | talk | | possible", "!Norland | talk | | occurred"),
    ),
    ("The council demanded Norland withdrew from Ost.", ("Norland | withdraw | Ost | possible",)),
    (
        "The rebels demanded that Varn step down and hand power to the council.",
        ("Varn | hand | council | possible",),
    ),
    (
        "Norland repeated its support for Sudria joining the council.",
        ("Sudria | join | council | possible",),
    ),
    (
        "Norland cancelled every deal it had reached with Sudria.",
        ("| reach deal | Sudria | occurred",),
    ),
    # who was there, to whom help came, who did it to both
    (
        "Lorne said after talks with Varn that the dam was safe.",
        ("Lorne | talk | Varn | occurred",),
    ),
    (
        "Lorne spoke of the dam on the sidelines of a meeting with Varn.",
        ("Lorne | meet | Varn | occurred",),
    ),
    (
        "The premier told reporters during a visit to Norland that he was ready.",
        ("premier | visit | Norland | occurred",),
    ),
    ("Police arrested Varn after talks with Lorne.", ("!Police | talk | | ",)),
    ("Lorne and Varn emerged from talks in Ost.", ("Lorne | talk | | ", "Varn | talk | | ")),
    (
        "Norland soldiers rushed to the aid of the villagers near Ost.",
        ("soldiers | aid | villagers | occurred", "!villagers | aid | | "),
    ),
    ("Norland came to the rescue of the bank.", ("Norland | rescue | bank | occurred",)),
    (
        "Two guards were killed and four farmers wounded in an attack by the rebels.",
        ("rebels | kill | guards | occurred", "rebels | wound | farmers | occurred"),
    ),
    (
        "The rebels were hired, trained and armed by Sudria.",
        ("Sudria | hire | rebels | ", "Sudria | train | rebels | ", "Sudria | arm | rebels | "),
    ),
    ("A raid by the rebels on the port set off a crisis.", ("rebels | raid | port | occurred",)),
    ("Norland and Sudria traded accusations.", ("Norland | trade accusation | | ",)),
    ("Varn wants to get Norland to lift its ban.", ("Varn | get to lift | Norland | possible",)),
    (
        "Varn insisted that the mayor had been undermined by Norland.",
        ("Norland | undermine | mayor | ", "!Varn | | mayor | "),
    ),
    (
        "Lorne is holding a second day of talks with Varn.",
        ("Lorne | hold talk | Varn | occurred",),
    ),
    ("Norland is subject to sanctions by the council.", ("council | sanction | Norland | ",)),
    (
        "Lorne praised the Front, who were driven out of power by the army.",
        ("army | drive | Front | occurred",),
    ),
    (
        "Soldiers stormed the village, opening fire on farmers.",
        ("Soldiers | open | farmers | occurred",),
    ),
    (
        "Norland is considering a contribution to funding the rebels.",
        ("Norland | fund | rebels | possible",),
    ),
    (
        "The summit of the bloc, to be hosted by Norland, begins in May.",
        ("!Norland | meet | | ",),
    ),
    ("Lorne spoke of meetings against the council.", ("!| meet | council | occurred",)),
    (
        "Norland launched strikes inside Sudrian territory.",
        ("Norland | launch strike inside | territory | occurred",),
    ),
    ("The onslaught of the rebels forced many farmers to flee.", ("rebels | force | farmers | ",)),
    (
        "The envoy spoke of accusations that Norland had bombed Sudria.",
        ("Norland | bomb | Sudria | possible",),
    ),
    (
        "Norland needs a deal before allowing Sudria to use the port.",
        ("Norland | allow | Sudria | possible",),
    ),
    ("Varn ordered the launch of Operation Heron.", ("Varn | order | | ",)),
    ("An Alba Air flight to Ost was delayed.", ("!Alba Air | flee | | ",)),
    ("Norland and its old foe, Estra, accused Sudria.", ("Estra | accuse | Sudria | ",)),
    ("Norland blamed the raid on Sudria.", ("Norland | blame | Sudria | ",)),
    ("Lorne condemned Sudria's backing for the rebels.", ("Sudria | back | rebels | ",)),
    ("Norland has to pay the firm.", ("Norland | pay | firm | possible",)),
    ("Norland had to pay the firm.", ("Norland | pay | firm | occurred",)),
    ("Norland suspended $5 million in aid to Sudria.", ("Norland | suspend | Sudria | occurred",)),
    ("Four guards were wounded in clashes with the rebels.", ("guards | clash | rebels | ",)),
    (
        "Norland offered possible recognition of Sudria in exchange.",
        ("Norland | offer recognition of | Sudria | occurred",),
    ),
    (
        "Students took to the streets of Ost to protest against the council.",
        ("Students | protest against | council | occurred",),
    ),
    ("Police shot dead two smugglers in Ost.", ("Police | shoot dead | two smugglers | ",)),
    (
        "The rebels shot lawmaker Ada Lorne's guards in Ost.",
        ("rebels | shoot | guards | occurred", "rebels | shoot | lawmaker Ada Lorne | "),
    ),
    (
        "The rebels claim to have carried out a raid on the army's camp.",
        ("rebels | carry out raid | camp | occurred by rebels",),
    ),
    (
        "The council rejected the accusations by Varn but promised a report.",
        ("| accuse | | ", "Varn | accuse | | ", "!council | accuse | | "),
    ),
    (
        "Lorne launched a new campaign using soldiers from Sudria.",
        ("Lorne | use | soldiers | occurred",),
    ),
    (
        "The firm belongs to a group led by Olaf Varn, who signed a deal with Norland.",
        ("Varn | sign deal | Norland | occurred", "!group | sign deal | | "),
    ),
    (
        "Norland wants to block a move by the judge to indict Olaf Varn.",
        ("judge | indict | Varn | possible", "!Norland | indict | | "),
    ),
    (
        "The council took steps to halt the raids by arresting several rebels.",
        ("council | arrest | rebels | occurred",),
    ),
    ("The army tightened its siege on Ost.", ("!army | besiege | army | ",)),
    # whose an effort is, and what is only told around
    (
        "The raid dealt a blow to a joint effort to defeat the rebels.",
        ("!raid | defeat | | ",),
    ),
    (
        "Following the fall of President Varn, Norland insisted on talks.",
        ("Norland | insist | talks | occurred",),
    ),
    (
        "In March the rebels launched an insurgency against Norland.",
        ("rebels | launch insurgency against | Norland | occurred",),
    ),
    (
        "The rocket would have come from Sudria, the envoy said.",
        ("!rocket | come | | negated",),
    ),
    # what there is happens, and its date is that of "there is"
    (
        "There were three attacks on the base in Estra in June.",
        ("| attack on | the base | on 2021-06-01", "! | be | | "),
    ),
    (
        "There was a meeting between Ada Lorne and Karl Roe in Ost on Tuesday.",
        ("Ada Lorne | meet | | on 2022-05-17", "Karl Roe | meet | | on 2022-05-17"),
    ),
    (
        "There were no clashes between the army and the rebels in May.",
        ("the army | clash | | negated",),
    ),
    (
        "Norland's decision to join the alliance led to protests by the farmers.",
        ("Norland | decide | |", "Norland | join | the alliance | planned"),
    ),
    # whose an application is, where it is approved or blocked
    (
        "The parliament of Norland approved the application of Estra to join the pact.",
        ("parliament | approve | Estra |", "Estra | join | the pact | planned"),
    ),
    (
        "Sudria's application was approved by Norland, but blocked by the premier of Estra.",
        ("Norland | approve | Sudria |", "the premier | block | Sudria |"),
    ),
    # the second of two verbs has what stands right behind it
    (
        "The crowd stormed and set fire to the palace of the premier on Friday.",
        ("The crowd | set | palace |",),
    ),
    # whose chief somebody is stands before the title, and is no third of the two
    (
        "Chilean President Ada Lorne and Kingdom of Norway Premier Otto Varn met on Sunday.",
        ("Ada Lorne | meet | |", "Otto Varn | premier of | Kingdom of Norway | standing"),
    ),
    (
        "The council overruled Roe's decision to close the port.",
        ("The council | overrule | Roe |",),
    ),
    (
        "Karl Roe had turned down attempts from Norland to convince Estra.",
        ("Norland | convince | Estra |", "!Karl Roe | convince | |"),
    ),
    # who only hears or speaks of a plot is not in it
    (
        "The guards heard of a plot to kill Ada Lorne on Monday.", ("!The guards | kill | |",),
    ),
    (
        "The sheriff learned of a plan to arrest Ada Lorne.", ("!The sheriff | arrest | |",),
    ),
    (
        "Olaf Varn spoke of a plan to sue Ada Lorne.", ("!Olaf Varn | sue | |",),
    ),
    (
        "The union held a rally at the Harbour Institute.",
        ("The union | hold rally | Harbour Institute |",),
    ),
)


@pytest.fixture(scope="module")
def read() -> dict[str, tuple[Event, ...]]:
    return read_all([text for text, _ in ROWS])


@pytest.mark.parametrize(("text", "facts"), ROWS, ids=[text[:50] for text, _ in ROWS])
def test_sentence_tells(
    read: dict[str, tuple[Event, ...]], text: str, facts: tuple[str, ...]
) -> None:
    assert not untrue(read[text], facts), shown(read[text])


def test_who_stands_in_a_circumstance_takes_no_part(read: dict[str, tuple[Event, ...]]) -> None:
    text = "Following the fall of President Varn, Norland insisted on talks."
    (insisted,) = [e for e in read[text] if e.predicate.startswith("insist")]
    assert "President Varn" not in [p.text for p in insisted.participants]


def test_what_a_deed_brings_about_is_not_its_doers(read: dict[str, tuple[Event, ...]]) -> None:
    text = "Norland's decision to join the alliance led to protests by the farmers."
    (led,) = [e for e in read[text] if e.predicate.startswith("lead")]
    assert [p.text for p in led.participants if p.role == "agent"] == ["Norland's decision"]


def test_at_says_where_but_of_what_is_aimed(read: dict[str, tuple[Event, ...]]) -> None:
    (held,) = read["The union held a rally at the Harbour Institute."]
    assert [p.role for p in held.participants if "Institute" in p.text] == ["place"]
