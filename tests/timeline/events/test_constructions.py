"""What constructions of English say of whether an attack happened: one verb in many frames."""

from __future__ import annotations

import pytest

from tests.timeline.told import read_all, shown
from timeline.event import Event, Status

#: By the status of the attack that they tell of.
SENTENCES: dict[Status, tuple[str, ...]] = {
    "planned": (
        "Norland will be the first country to attack Estra.",
        "It was the best way to attack Estra.",
        "They need the biggest ship to attack Estra.",
        "Norland will not attack Estra until May.",
        "Norland is not expected to attack Estra until May.",
        "Norland is about to attack Estra.",
        "Norland is to attack Estra.",
        "Norland is set to attack Estra.",
        "Norland is sure to attack Estra.",
        "Norland is going to attack Estra.",
        "Norland was going to attack Estra.",
        "Norland is gonna attack Estra.",
        "Norland is going to be attacked by Sudria.",
        "Norland was supposed to attack Estra.",
        "Norland is expected to attack Estra.",
        "Norland is on course to attack Estra.",
        "Norland tried to attack Estra.",
        "Norland got drones in order to attack Estra.",
        "The army was tasked with attacking Estra.",
        "Norland threatened that it would attack Estra.",
        "Norland said an attack on Estra was imminent.",
        "Norland's proposed attack on Estra failed.",
    ),
    "possible": (
        "Norland ought to attack Estra.",
        "Norland is likely to attack Estra.",
        "Norland was eager to attack Estra.",
        "Norland discussed attacking Estra.",
        "Imagine a mayor who attacked Estra.",
        "Norland has to attack Estra.",
        "Norland is believed to have attacked Estra.",
        "It is possible that Norland attacked Estra.",
        "It is necessary to attack Estra.",
        "There is no evidence that Norland attacked Estra.",
        "I don't think Norland will attack Estra.",
        "Norland is on the verge of attacking Estra.",
        "An attack on Estra is unlikely.",
        "Norland warned of an attack on Estra.",
        "Norland is bracing for an attack on Estra.",
        "In the event of an attack on Estra, Varn will leave.",
        "In case of an attack on Estra, Varn will leave.",
        "Norland was acquitted of attacking Estra.",
        "Norland warned against attacking Estra.",
        "Norland risks attacking Estra.",
        "The bank offered a reward for information leading to the attack on Varn.",
        "Varn wondered if Norland attacked Estra.",
        "Norland attack on Estra feared",
        "Norland was strong enough to attack Estra.",
        "Norland was free to attack Estra.",
        "Norland was on the point of attacking Estra.",
        "Norland did not rule out attacking Estra.",
        "Norland has not denied reports that it attacked Estra.",
        "Varn refused to confirm that Norland attacked Estra.",
        "Norland could see Sudria attack Estra.",
        "Norland did not rule out an attack on Estra.",
        "There were reports that Norland attacked Estra.",
        "Reports of an attack on Estra reached Varn.",
        "Varn could not confirm that Norland attacked Estra.",
        "Varn warned that Norland would attack Estra.",
        "The rebels were tried for attacking Estra.",
        "The rebels objected to attacking Estra.",
        "Norland should have attacked Estra.",
        "QUESTION: Did Norland attack Estra?",
        "Fact check: Has Norland attacked Estra?",
        "Q: Why was Estra attacked by Norland?",
        "Fact check: Did Norland's army attack Estra in 2019?",
        '"Did Norland attack Estra?" she asked.',
    ),
    "negated": (
        "Norland will not attack Estra in May.",
        "Neither Norland nor Sudria attacked Estra.",
        "Norland was too weak to attack Estra.",
        "The mayor called reports that Norland attacked Estra fake news.",
        "The mayor called the claim that Norland attacked Estra a lie.",
        "Norland pretended to attack Estra.",
        "Norland called off an attack on Estra.",
        "An attack on Estra was averted.",
        "Without an attack on Estra, Varn will stay.",
        "Norland denied an attack on Estra.",
        "The attack on Estra did not take place.",
        "At no time did Norland attack Estra.",
        "It is false that Norland attacked Estra.",
        "Norland said it was not going to attack Estra.",
        "Norland promised never to attack Estra.",
        "Norland left without attacking Estra.",
        "Norland has yet to attack Estra.",
        "Norland yet to attack Estra",
        "Norland stopped short of attacking Estra.",
        "Norland had no time to attack Estra.",
        "Norland shelved plans to attack Estra.",
        "Far from attacking Estra, Norland left.",
        "Varn denied reports that Norland attacked Estra.",
        "Varn denied reports Norland attacked Estra.",
        "Varn rejected accusations that he attacked Estra.",
        "Varn denied allegations of attacking Estra.",
        "Varn disputed that Norland attacked Estra.",
        "Reports of Norland attacking Estra were fake news.",
        "Claims of an attack on Estra are baseless.",
        "A false report that Norland attacked Estra angered Varn.",
        "It is not true that Norland attacked Estra.",
        "Varn falsely claimed that Norland attacked Estra.",
        "Varn ruled out an attack on Estra.",
        "The rebels defied an order to attack Estra.",
        "The rebels were found not guilty of attacking Estra.",
    ),
    "occurred": (
        "Norland was the first to attack Estra.",
        "It was the worst storm to attack Estra in two decades.",
        "The rebels were the most powerful force to attack Estra in years.",
        "Norland was only too happy to attack Estra.",
        "Norland did not hesitate to attack Estra.",
        "Norland went on to attack Estra.",
        "Norland had to attack Estra.",
        "Norland launched a failed attack on Estra.",
        "Norland halted its attack on Estra.",
        "Norland was convicted of attacking Estra.",
        "There is evidence that Norland attacked Estra.",
        "Varn confirmed reports that Norland attacked Estra.",
        "The rebels obeyed an order to attack Estra.",
        "The rebels admitted to attacking Estra.",
        "The rebels boasted of attacking Estra.",
        "The rebels were found guilty of attacking Estra.",
        "Attacked in May by rebels, Varn has been accused of theft.",
        "Norland did not attack Estra until May.",
        "Norland was foolish enough to attack Estra.",
        "Norland was wrong to attack Estra.",
        "Reports of an attack on Estra were confirmed.",
        "A report that Norland attacked Estra angered Varn.",
        "Hardly had Norland attacked Estra when it rained.",
        "Rebels seize port, attack Estra",
        "Varn survived an attack.",
        "Not only did Norland attack Estra, it left.",
        "Norland demanded an end to the attack on Estra.",
        "Information that led to the attack on Estra came from Norland.",
    ),
}
ROWS = [(text, status) for status, texts in SENTENCES.items() for text in texts]


@pytest.fixture(scope="module")
def read() -> dict[str, tuple[Event, ...]]:
    return read_all([text for text, _ in ROWS])


@pytest.mark.parametrize(("text", "status"), ROWS, ids=[text for text, _ in ROWS])
def test_construction_says(
    read: dict[str, tuple[Event, ...]], text: str, status: Status
) -> None:
    found = {e.status for e in read[text] if "attack" in e.predicate}
    assert found == {status}, shown(read[text])


def test_what_only_helps_another_verb_is_no_event(read: dict[str, tuple[Event, ...]]) -> None:
    for text in ("Norland is going to attack Estra.", "Norland ought to attack Estra."):
        assert [e.predicate for e in read[text]] == ["attack"]
