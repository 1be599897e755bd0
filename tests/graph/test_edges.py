"""Which relations plain sentences state, before their actors are resolved.

An edge is `source | predicate | target | status`; an empty status fits any. Each row has the edges
that must be there and, behind "!", those that must not; "! |  | " says that there is none.
"""

from __future__ import annotations

import pytest

from graph.pairs import SURE, pairs
from timeline.event import Event

from ..timeline.told import read_all

Row = tuple[str, tuple[str, ...]]

NONE = "! | | | "
ROWS: tuple[Row, ...] = (
    ("Varn lived in the house of Otto Lind.", (NONE,)),
    ("The rebels were able to capture the guards.", ("rebels | capture | guards | occurred",)),
    ("The rebels are able to capture the guards.", ("rebels | capture | guards | possible",)),
    ("Ada's uncle and other relatives were allowed to make their case.",
     ("! relatives | | Ada |", "! uncle | | Ada |")),
    ("Otto Varn was questioned and convinced the police.",
     ("Otto Varn | convince | police |", "! police | | Otto Varn |")),
    ("Alba bought the Ost Bank, a Sudrian lender, from Otto Varn.",
     ("Alba | buy Ost Bank from | Otto Varn |", "! Alba | buy | Otto Varn |")),
    ("In response to Norland attacking Sudria, Varn resigned.",
     ("Norland | attack | Sudria | occurred",)),
    ("Norland agreed to the formation of the Harbour Army to be led by Sudrian officers.",
     ("Sudrian officers | lead | Harbour Army | planned",)),
    ("They demanded an end to the siege, and for the envoy to meet the king.",
     ("envoy | meet | king | possible",)),
    ("Norlandian strikes against Sudria could harm the alliance.",
     ("Norlandian | strike | Sudria | possible",)),
    ("The church was exempt from paying taxes to the government.",
     ("church | pay tax to | government | negated",)),
    ("The victory of the rebels at Ost angered Norland.", ("! rebels | win | Ost |",)),
    ("With the establishment of the Harbour Council, Norland assumed that the war was over.",
     (NONE,)),
    ("Otto Varn was fearful that the guards would be attacked by the rebels.",
     ("rebels | attack | guards | possible",)),
    ("Norland built a wall from Ost to the Gulf.", (NONE,)),
    ("Alba and Norland's bank agreed to merge.", ("! Norland | | Alba |", "! Alba | | Norland |")),
    ("Otto Varn is fighting to keep the settlers.", ("Otto Varn | keep | settlers | planned",)),
    ("Otto Varn wants a role in leading the council.", ("Otto Varn | lead | council | possible",)),
    ("Norland cannot return Ada Lind to Sudria.", ("Norland | return Lind to | Sudria | negated",)),
    ("The rebels sent soldiers to Norland.", ("rebels | send soldier to | Norland |",)),
    ("Ada Lind and Otto Varn are negotiating a loan before bidding.",
     ("! Ada Lind | negotiate | Otto Varn |",)),
    ("The army faced no Sudrian resistance.", ("! army | face | | ",)),
    ("The army may refuse to free Otto Varn.", ("army | free | Otto Varn | possible",)),
    ("It was not clear whether the settlers would join the rebels.",
     ("settlers | join | rebels | possible",)),
    ("Norland saw the letter as an attempt to blackmail the council.",
     ("! Norland | blackmail | | ",)),
    ("The mayor disagreed with advisers recommending a raid on the rebels.",
     ("! mayor | recommend | | ", "! mayor | recommend raid on | |")),
    ("The envoy received notice of the Sudrian War.", (NONE,)),
    ("Norland beat Sudria 31-28.", ("Norland | beat | Sudria |",)),
    ("The council denied a motion by the rebels to seal the hall.",
     ("council | deny motion by | rebels |",)),
    ("The army recovered and held off the rebels.", ("! army | recover | | ",)),
    ("The envoy met a lawyer and a nun who oppose the mayor, as well as two judges.",
     ("nun | oppose | mayor |", "! two judges | oppose | |")),
    ("An attempt by the army to cross the Niger cost the council 20 soldiers.",
     ("! army | cost | | ",)),
    ("Ada Lind expected the agency to earn money.", ("! Ada Lind | expect | | ",)),
    ("Otto Varn is the best person to lead the council.",
     ("Otto Varn | lead | council | possible",)),
    ("Otto Varn was the only person authorized to represent Ada Lind.",
     ("Otto Varn | represent | Ada Lind | possible",)),
    ("The Harbour Front is a secret organization that hates the council.",
     ("The Harbour Front | hate | council |",)),
    ("Ada Lind removed an obstacle to Otto Varn's return to Norland.",
     ("Otto Varn | return to | Norland | possible",)),
    ("Norland surrendered Otto Varn to Sudria.", ("Norland | surrender Varn to | Sudria |",)),
    ("The army used tanks to capture the guards.", ("army | capture | guards | occurred",)),
    ("The army plans to use tanks to capture the guards.",
     ("army | capture | guards | planned",)),
    ("The envoy's father was the only person authorized to represent Ada Lind.",
     ("father | represent | Ada Lind | possible",)),
    ("A force fled to prevent the cavalry from seizing Ost.",
     ("cavalry | seize | Ost | negated", "! force | seize | |")),
    ("The mayor found it hard to convince the council.",
     ("mayor | convince | council | possible",)),
    ("Otto Varn's inability to defeat the rebels angered Norland.",
     ("Otto Varn | defeat | rebels | negated",)),
    ("After the failure of the army to free the guards, Otto Varn resigned.",
     ("army | free | guards | negated", "! Otto Varn | free | | ")),
    ("Otto Varn faced stiff opposition from Norland.", ("Norland | oppose | Otto Varn |",)),
    ("The army announced on Radio Estra that Otto Varn had fled.", ("! army | | Radio Estra |",)),
    ("Otto Varn faces a charge of violating the law by using force against a doctor.",
     ("Otto Varn | use force against | doctor | possible",)),
    ("The army pushed the Sudrian formations away from Ost.", ("! | form | | ",)),
    ("The envoy condemned bombings in Estra and Dar es Salaam, which left 20 guards dead.",
     ("! Dar es Salaam | leave dead | | ",)),
    ("Varn led the council and signed the Ebro treaty with Norland.", ("! Ebro | | Norland |",)),
    ("Varn ordered 10 of his soldiers to find the mayor.",
     ("Varn | order | his soldiers |", "his soldiers | find | mayor | planned")),
    ("Norland took the opportunity to take Ost from Sudria.",
     ("Norland | take | Ost | occurred",)),
    ("Not only did Norland attack Sudria, but it sank its fleet.",
     ("Norland | attack | Sudria | occurred",)),
    ("Norland was weak until the army recruited rebels.", ("army | recruit | rebels | occurred",)),
    ("The council will wait until the rebels free Otto Varn.",
     ("rebels | free | Otto Varn | possible",)),
    ("Ada Lind is close to buying the bank.", ("Ada Lind | buy | bank | possible",)),
    ("Otto Varn came close to beating Ada Lind.", ("Otto Varn | beat | Ada Lind | possible",)),
    ("The army was interested in recruiting rebels.", ("army | recruit | rebels | possible",)),
    ("Alba is considering bidding for Norland Steel to acquire its ports unit.",
     ("Alba | acquire | ports unit | possible",)),
    ("Otto Varn was cleared by the council to buy the bank.",
     ("council | clear | Otto Varn |", "Otto Varn | buy | bank | ", "! council | buy | |")),
    ("The council selected Ada Lind to lead the bank.",
     ("council | select | Ada Lind | occurred", "Ada Lind | lead | bank | planned")),
    ("The president would never come to Estra to meet the rebels.",
     ("president | meet | rebels | negated",)),
    ("Norland proposed moving the guards as a way of freeing the settlers.",
     ("Norland | free | settlers | planned",)),
    ("The Justice Department rejected a Sudrian court order that Ada Lind remain in Estra.",
     ("court | order | Ada Lind | occurred",)),
    ("The guests that Varn wants to join Ada Lind are in Estra.",
     ("guests | join | Ada Lind | possible", "! Varn | want | | ")),
    ("Rebels tried to disrupt efforts to free Ada Lind.", ("! Rebels | free | | ",)),
    ("The council welcomed efforts to free Ada Lind.", ("! council | free | | ",)),
    ("The army pushed back the rebels.", ("army | push back | rebels | occurred",)),
    ("Norland, Sudria and Estra all agreed to send engineers.", ("! Norland | | Sudria |",)),
    ("Norland and Sudria agreed to merge their courts.", ("Norland | agree | Sudria |",)),
    ("The guard returned from a visit with soldiers.", ("! guard | return with | soldiers |",)),
    ("General Hadi took command of the garrison.",
     ("General Hadi | take command of | garrison | occurred",)),
    ("Command of the garrison passed to General Hadi.", (NONE,)),
    ("Alba stopped its flights because of reduced service by Norland Airlines.", (NONE,)),
    ("In the aftermath of the battle of the Harbour Front, Otto Varn resigned.", (NONE,)),
    ("The paper printed a letter from Otto Varn asking the council for help.",
     ("Otto Varn | ask | council |", "! paper | ask | | ")),
    ("Shares of Alba closed at 40 on the Estra Exchange.", (NONE,)),
    ("Norland criticised the policies of Sudria.", ("Norland | criticise policy of | Sudria |",)),
    ("Norland sold its shares to the Harbour Council.",
     ("Norland | sell share to | Harbour Council |",)),
    ("The case was brought to the court by Sudria.", ("Sudria | bring case to | court |",)),
    ("The bank sold its postal service.", (NONE,)),
    ("The army accused the secret service.", ("army | accuse | secret service |",)),
    ("Norland suggested that Sudria was willing to talk.", (NONE,)),
    ("Norland demanded that the rebels release Otto Varn.",
     ("Norland | demand | rebels | occurred", "rebels | release | Otto Varn | possible")),
    ("Norland called for the Harbour Front to be expelled.",
     ("Norland | call to expel | Harbour Front | occurred", "! Norland | expel | | ")),
    ("Oto Lind finds himself alone.", (NONE,)),
    ("The council said the army announced it.", (NONE,)),
    ("Norland has 17 million citizens.", (NONE,)),
    ("The brigade includes three envoys.", (NONE,)),
    ("The war went on for years, leaving many soldiers dead.", (NONE,)),
    ("The army gave weapons to rebels on the Sudrian side.",
     ("army | give weapon to | rebels |", "! army | | Sudrian |")),
    ("Varn resigned to pursue a career, with Norland as one of his clients.", (NONE,)),
    ("Ada Lind heard Otto Varn talk about killing the mayor.",
     ("Otto Varn | kill | mayor | possible", "! Ada Lind | kill | | ", "! Ada Lind | hear | |")),
    ("Otto Varn, head of the Harbour Council, which oversees the guards, resigned.",
     ("Harbour Council | oversee | guards |", "! Otto Varn | oversee | | ")),
    ("Norland has set its sights on buying the bank.", ("| buy | bank | planned",)),
    ("The council has decided against hiring Otto Varn.",
     ("council | hire | Otto Varn | negated",)),
    ("Ada Lind was named to lead the council.", ("Ada Lind | lead | council | planned",)),
    ("Otto Varn was charged in the Estra bombing.", ("! Estra | charge | | ",)),
    ("Otto Varn was arrested and beaten by soldiers.",
     ("soldiers | arrest | Otto Varn |", "soldiers | beat | Otto Varn |")),
    ("The army recaptured a bridge from the rebels.",
     ("army | recapture bridge from | rebels |",)),
    ("The claimant entered into an agreement with the defendant.",
     ("claimant | enter into agreement with | defendant |",)),
    ("The invaders withdrew under pressure from Norland and Sudria.",
     ("Norland | press | invaders |", "Sudria | press | invaders |")),
    ("President Ada Lind issued a warning to Norland.",
     ("President Ada Lind | issue warning to | Norland |",)),
    ("Norland imposed sanctions on Otto Varn, the deputy leader of the Harbour Front, accusing the "
     "rebels of murder.",
     ("Norland | accuse | rebels |", "! leader | accuse | | ")),
    ("Otto Varn was taken prisoner by soldiers.", ("soldiers | take prisoner | Otto Varn |",)),
    ("The police put Otto Varn on a list.", ("police | put on list | Otto Varn |",)),
    ("Norland and Sudria met the conditions.", (NONE,)),
    ("Norland and Sudria met on Monday.", ("Norland | meet | Sudria | occurred",)),
    ("If Norland attacks, Sudria will help Velmark.", ("Sudria | help | Velmark | possible",)),
    ("“Every court would fine the mayor,” Ada Lind said.", ("court | fine | mayor | possible",)),
    ("Ada Lind said the court would fine the mayor.", ("court | fine | mayor | planned",)),
    ("The council gave the rebels a chance to fight the army.",
     ("rebels | fight | army | possible", "! council | fight | | ")),
    ("Ada Lind spoke to Otto Varn at Harbour College.",
     ("Ada Lind | speak to | Otto Varn |", "! Ada Lind | | Harbour College |")),
    ("Norland had the right to defend Sudria.", ("Norland | defend | Sudria | possible",)),
    ("The council opposed the return of Otto Varn.", ("council | oppose return by | Otto Varn |",)),
    ("The minister denied the council had warned the mayor.",
     ("council | warn | mayor | negated", "! minister | deny | council |")),
    ("Ada Lind joined Norland Foreign Secretary Otto Varn in Ost.",
     ("Ada Lind | join | Norland Foreign Secretary Otto Varn |",)),
    ("The general appointed Otto Varn the new commander.",
     ("general | appoint commander | Otto Varn |", "! general | | commander |")),
    ("Ada Lind, in Norland to meet the envoy, left.",
     ("Ada Lind | meet | envoy |", "! Norland | meet | | ")),
    ("Norland backed the moderate opposition.", ("Norland | back | opposition |",)),
    ("The rebels used the minimum force.", (NONE,)),
    ("The judge turned the law on its head.", (NONE,)),
    ("The council monitored such groups as the Harbour Front.",
     ("council | monitor | Harbour Front |",)),
    ("The general ran for president.", (NONE,)),
    ("Alba bought a firm formed by the Harbour Front, which supports the rebels.",
     ("Harbour Front | support | rebels |", "! firm | support | |")),
    ("Ada Lind expects the sales of Norland to rise.", (NONE,)),
    ("Two guards on the council who accused the mayor resigned.",
     ("guards | accuse | mayor |", "! council | accuse | |")),
    ("Alba led the market, followed by Norland.", ("! Norland | follow | | ",)),
    ("Harbour Council chairwoman and co-founder Ada Lind met Otto Varn.",
     ("Ada Lind | meet | Otto Varn |", "! chairwoman | | Ada Lind |")),
    ("Otto Varn faced criticism from Norland.", ("Norland | criticise | Otto Varn | occurred",)),
    ("Soldiers used deadly force against the rebels.",
     ("Soldiers | use force against | rebels |",)),
    ("The judges denied a request by the rebels to name Otto Varn.",
     ("! rebels | name | | ", "! judges | name | | ")),
    ("The guards had offered Otto Varn money to stay with the rebels.",
     ("Otto Varn | stay with | rebels | planned",)),
    ("The bishop defended the opposition to the war.", (NONE,)),
    ("Varn expects the council to buy the mill and provide the rebels with loans.",
     ("council | provide | rebels |", "! Varn | provide | | ")),
    ("The council extended its offer to buy shares of Alba, which would give the guards control.",
     ("! Alba | give | | ", "! shares | give | | ")),
    ("Otto Varn, the Norlander who gave his name to the bridge, met the mayor.",
     ("Otto Varn | meet | mayor |", "! Norlander | | | ")),
    ("The council is weighing a bid to acquire Alba.", ("council | acquire | Alba | possible",)),
    ("Norland will respond to an attack by Sudria on Velmark.",
     ("Sudria | attack | Velmark | possible",)),
    ("Norland responded to an attack by Sudria on Velmark.",
     ("Sudria | attack | Velmark | occurred",)),
    ("Otto Varn kept the council guessing.", ("Otto Varn | keep guessing | council |",)),
    ("Norland gave Sudria a basis for talks.", ("Norland | give basis | Sudria |",)),
    ("Norland gave Sudria ten million citizens.", ("! Norland | give | ten million citizens |",)),
    ("Norland and Sudria share a border.", ("Norland | share border | Sudria |",)),
    ("Norland and Sudria signed the petition.", (NONE,)),
    ("Norland shared intelligence with the council.",
     ("Norland | share intelligence with | council |",)),
    ("Otto Varn is incapable of defending the mayor.", ("Otto Varn | defend | mayor | negated",)),
    ("Otto Varn is capable of attacking the mayor.", ("Otto Varn | attack | mayor | possible",)),
    ("A bid by the council to acquire Alba is under consideration.",
     ("council | acquire | Alba | possible",)),
    ("Norland and Sudria agreed to the plan.", (NONE,)),
    ("Norland and Sudria agreed to a truce.", ("Norland | agree to truce | Sudria |",)),
    ("Norland and Sudria fought the rebels.",
     ("Norland | fight | rebels |", "! Norland | fight | Sudria |")),
    ("Envoys of the council had not yet seen a suit filed by Otto Varn.",
     ("! Otto Varn | sue | | ", "! Otto Varn | file suit | Envoys | ")),
    ("The minister said he can turn the company around.", ("| turn around | company | possible",)),
)  # fmt: skip


@pytest.fixture(scope="module")
def read() -> dict[str, tuple[Event, ...]]:
    return read_all([text for text, _ in ROWS])


@pytest.mark.parametrize(("text", "edges"), ROWS, ids=[text for text, _ in ROWS])
def test_edges_of_a_sentence(
    read: dict[str, tuple[Event, ...]], text: str, edges: tuple[str, ...]
) -> None:
    found = [
        (pair.source.text, pair.predicate, pair.target.text, event.status)
        for event in read[text]
        if not event.standing
        for pair in pairs(event)
        if pair.confidence >= SURE
    ]
    for edge in edges:
        wanted = not edge.startswith("!")
        assert any(_fits(edge.removeprefix("!"), made) for made in found) is wanted, (edge, found)


def _fits(edge: str, made: tuple[str, str, str, str]) -> bool:
    source, predicate, target, status = (part.strip() for part in edge.split("|"))
    return (
        _ends(made[0], source)
        and predicate in ("", made[1])
        and _ends(made[2], target)
        and status in ("", made[3])
    )


def _ends(text: str, words: str) -> bool:
    """Whether a phrase has some words; articles and possessives are no hindrance."""
    return not words or f" {words.lower()} " in f" {text.lower()} "
