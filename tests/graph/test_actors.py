"""One actor across documents, from marked texts: who is joined, who is not, and who acts."""

from __future__ import annotations

import pytest

from graph import labels
from graph.actor import Actor
from graph.actors import Actors, resolve
from graph.coreference.chains import chains
from graph.identity.curation import parse_curation
from graph.mentions.called import phrase_name
from tests.graph.marked import marked
from timeline.document import Evidence, Span
from timeline.event import Event, Participant, Role
from timeline.order import Timeline


def pile(*texts: str, acting: dict[str, Role] | None = None) -> Timeline:
    """A timeline of marked texts; `acting` gives mentions (by text) a part in an event."""
    documents, mentions, events = [], [], []
    for n, text in enumerate(texts, 1):
        document, found = marked(text, f"d{n}")
        documents.append(document)
        mentions.extend(found)
    for m in mentions:
        if acting and m.text in acting:
            part = Participant(acting[m.text], m.span, m.text)
            evidence = Evidence(m.document, m.span, "test")
            events.append(Event(f"{m.document}-{m.span.start}", "act", m.span, m.span, (part,),
                                "occurred", evidence))
    return Timeline(tuple(documents), (), tuple(mentions), tuple(events))


def names(actors: Actors) -> set[str]:
    return {a.name for a in actors.actors}


def named(actors: Actors, text: str) -> Actor:
    found = [a for a in actors.actors if any(m.text == text for m in a.mentions)]
    assert len(found) == 1, (text, [a.name for a in actors.actors])
    return found[0]


def test_a_name_told_a_thousand_times_is_gone_through_once(monkeypatch):
    asked = []
    later = labels.other_names
    monkeypatch.setattr(labels, "other_names", lambda chain: asked.append(chain) or later(chain))
    told = pile("[Ada Roe|PER nsubj] left. " * 1000, acting={"Ada Roe": "agent"})
    (actor,) = resolve(told).actors
    assert (actor.name, len(actor.mentions), len(asked)) == ("Ada Roe", 1000, 1)


@pytest.mark.parametrize(("phrase", "name"), [
    ("[Twelve young *soldiers*|c nsubj mods=young]", "young soldiers"),
    ("[Twenty-one *soldiers*|c nsubj]", "soldiers"),
    ("[more or less 90 armed *men*|c nsubj mods=armed]", "armed men"),
    ("[several dozen *sailors*|c nsubj]", "sailors"),
    ("[between 15 and 20 *sailors*|c nsubj]", "sailors"),
    ("[as many *sailors*|c nsubj]", "sailors"),
    ("[one-eyed *sailors*|c nsubj mods=one-eyed]", "one-eyed sailors"),
])
def test_a_phrase_is_named_without_what_counts(phrase: str, name: str) -> None:
    document, mentions = marked(f"{phrase} left.")
    assert phrase_name(chains(document.text, mentions)[0].facts[0]) == name


SAME = [
    ("[Otto Ruiz|PER nsubj] met [Ada Lorne|PER obj].", "[President *Otto Ruiz Vela*|PER nsubj "
     "titles=President] left. [Ruiz Vela|PER nsubj] slept.", "Otto Ruiz",
     "President Otto Ruiz Vela"),
    ("[The *United Nations*|ORG nsubj] met.", "[The *UN*|ORG nsubj] left.",
     "The United Nations", "The UN"),
    ("[The *Ministry of Defence*|ORG nsubj] met.", "[The *Ministry of Defense*|ORG nsubj] left.",
     "The Ministry of Defence", "The Ministry of Defense"),
    ("[The *Fed*|ORG nsubj] met.", "[The *Federal Reserve*|ORG nsubj] left.",
     "The Fed", "The Federal Reserve"),
    ("[The *Duke of Ost*|PER nsubj] met.", "[The late *Duke of Ost*|ORG nsubj mods=late] left.",
     "The Duke of Ost", "The late Duke of Ost"),
    ("[Alexander Petrov|PER nsubj] met.", "[Aleksandr Petrov|PER nsubj] left.",
     "Alexander Petrov", "Aleksandr Petrov"),
    ("[Acme Council|ORG nsubj] met.", "[The *Acme Council*|ORG nsubj] left.",
     "Acme Council", "The Acme Council"),
    ("[The *U.S.*|LOC nsubj] met.", "[The *United States*|LOC nsubj] left.",
     "The U.S.", "The United States"),
    ("[Gen. *Adel Karim*|PER nsubj titles=Gen.] spoke.", "[Adel Karim|PER nsubj] left.",
     "Gen. Adel Karim", "Adel Karim"),
    ("[Jane Hilda Roe|PER nsubj] spoke.", "[Jane Roe|PER nsubj] left.",
     "Jane Hilda Roe", "Jane Roe"),
    ("[Qassim Haddad|PER nsubj] spoke.", "[Qasem Haddad|PER nsubj] left.",
     "Qassim Haddad", "Qasem Haddad"),
    ("[Harakat|ORG nsubj alias=Northern_Front] ([Northern Front|ORG]) met.",
     "[The *Northern Front*|ORG nsubj] left.", "Harakat", "The Northern Front"),
    ("[Alba News Agency|ORG nsubj] met.", "[Alba|ORG nsubj] left.", "Alba News Agency", "Alba"),
    ("[Ada Chan|PER nsubj] spoke.", "[Ada Chan Mei-lin|PER nsubj] left.",
     "Ada Chan", "Ada Chan Mei-lin"),
    ("[Lashkar-e-Mohammed|ORG nsubj] met.", "[Lashkar-e-Muhammad|ORG nsubj] left.",
     "Lashkar-e-Mohammed", "Lashkar-e-Muhammad"),
    ("[Ma Da Sei Win|PER nsubj] spoke.", "[Sei Win|PER nsubj] left.", "Ma Da Sei Win", "Sei Win"),
    ("[The [West Ost|LOC compound] *district court*|c nsubj mods=West_Ost,district of=West_Ost "
     "lemma=court] met.", "[The *West Ost District Court*|ORG nsubj] ruled.",
     "The West Ost district court", "The West Ost District Court"),
    ("[The *Lake Front*|ORG nsubj] met.", "[The *Ost-based Lake Front*|ORG nsubj] left.",
     "The Lake Front", "The Ost-based Lake Front"),
    ("[The *Seebürgerbund*|ORG nsubj] met.", "[The *Seebuergerbund*|ORG nsubj] left.",
     "The Seebürgerbund", "The Seebuergerbund"),
    ("[Lake Basin Authority|ORG nsubj] met.", "[LBA|ORG nsubj] left.",
     "Lake Basin Authority", "LBA"),
    ("[Acme Inc.|ORG nsubj] met.", "[Acme|ORG nsubj] left.", "Acme Inc.", "Acme"),
    ("[[Jane Roe|PER nmod:poss]'s *father*|c nsubj of=Jane_Roe] met.",
     "[The *father* of [Jane Roe|PER nmod]|c nsubj of=Jane_Roe] left.",
     "Jane Roe's father", "The father of Jane Roe"),
    ("[Robin Roe|PER nsubj] met. [He|p nsubj gender=masc] left.",
     "[Robin Roe|PER nsubj] met. [She|p nsubj gender=fem] left.x", "He", "She"),
    ("[Jane Roe|PER nsubj] met. [Roe|PER nsubj] left.",
     "[Dr. *Jane Roe*|PER nsubj titles=Dr.] met. [Jane|PER nsubj] left.", "Roe", "Jane"),
    ("[Velmara|LOC nsubj] met. [The *government* of [Velmara|LOC nmod]|c nsubj of=Velmara] left.",
     "[The [Velmaran|NORP amod] *government*|c nsubj mods=Velmaran] fell.",
     "The government of Velmara", "The Velmaran government"),
    ("[Al-Noor|ORG nsubj] met.", "[Al Noor|ORG nsubj] left.", "Al-Noor", "Al Noor"),
    ("[Governor *Onaka Ken*|PER nsubj titles=Governor] met.",
     "[Governor *Ken Onaka*|PER nsubj titles=Governor] left.",
     "Governor Onaka Ken", "Governor Ken Onaka"),
    ("[Lake Union|ORG nsubj] met [Ada Lorne|PER obj].", "[LU|ORG nsubj] left [Ada Lorne|PER obj].",
     "Lake Union", "LU"),
    ("[Lake Basin Water Union|ORG nsubj] met.", "[LBWU|ORG nsubj] left.",
     "Lake Basin Water Union", "LBWU"),
    ("[LU|ORG nsubj] sent [LU Safety Council|ORG obj].", "[Safety Council|ORG nsubj] left.",
     "LU Safety Council", "Safety Council"),
    ("[The *Iraqi Security Forces*|ORG nsubj] met.",
     "[[Iraqi|NORP amod] security *forces*|c nsubj mods=Iraqi,security] left.",
     "The Iraqi Security Forces", "Iraqi security forces"),
    ("[[Iraqi|NORP amod] *troops*|c nsubj mods=Iraqi] met.",
     "[The *troops* of [Iraq|LOC nmod]|c nsubj of=Iraq] left.", "Iraqi troops",
     "The troops of Iraq"),
    ("[The *[US|LOC compound]-led coalition*|c nsubj mods=US-led lemma=coalition] met.",
     "[The *[American|NORP amod]-led coalition*|c nsubj mods=American-led lemma=coalition] left.",
     "The US-led coalition", "The American-led coalition"),
    ("[President *Ortalan*|PER nsubj titles=President] met.",
     "[President *Luis Ortalan*|PER nsubj titles=President] left.",
     "President Ortalan", "President Luis Ortalan"),
]


@pytest.mark.parametrize(("first", "second", "left", "right"), SAME)
def test_one_actor_across_documents(first: str, second: str, left: str, right: str) -> None:
    acting: dict[str, Role] = {left: "agent", right: "agent"}
    found = resolve(pile(first, second, acting=acting))
    one = named(found, left)
    assert one is named(found, right)
    assert any(j.verdict == "same" and j.reason for j in one.judgements)
    swapped = resolve(pile(second, first, acting=acting))
    assert named(swapped, left) is named(swapped, right)


OWNED = [
    ("[Velmara|LOC nsubj] met. [The [Velmaran|NORP amod] *army*|c nsubj mods=Velmaran] left.",
     "The Velmaran army", "Velmaran army", "velmara"),
    ("[Velmara|LOC nsubj] met. [The *government* of [Velmara|LOC nmod]|c nsubj of=Velmara] left.",
     "The government of Velmara", "government of Velmara", "velmara"),
    ("[Acme Council|ORG nsubj] met. [[Its|p nmod:poss] *board*|c nsubj of=Its] left.",
     "Its board", "Acme Council's board", "acme-council"),
    ("[The *Velmaran navy*|ORG nsubj] met. [Velmara|LOC nsubj] left.",
     "The Velmaran navy", "Velmaran navy", "velmara"),
    ("[Lake Coalition spokesman *Adam Hill*|PER nsubj titles=spokesman] met. "
     "[Lake Coalition|ORG nsubj] left.", "Lake Coalition spokesman Adam Hill", "Adam Hill", None),
    ("[Adam Hill|PER nsubj] met. [[His|p nmod:poss gender=masc] *successor*|c nsubj of=His] left.",
     "Adam Hill", "Adam Hill", None),
    ("[[Norwegian|NORP amod] [Foreign Ministry|ORG compound] spokesman *Otto Varn*|PER nsubj "
     "titles=spokesman] met.", "Foreign Ministry", "Foreign Ministry", "norway"),
    ("[[Chile|LOC compound] *rebels*|c nsubj mods=Chile] and [government|c nsubj] met.",
     "government", "government", None),
    ("[[[Chile|LOC compound] *rebels*|c nsubj mods=Chile] and [government|c nsubj]|c nsubj join "
     "num=plur] met.", "government", "government", "chile"),
]


@pytest.mark.parametrize(("text", "group", "name", "of"), OWNED)
def test_whose_a_group_is(text: str, group: str, name: str, of: str | None) -> None:
    _, mentions = marked(text)
    found = resolve(pile(text, acting={m.text: "agent" for m in mentions}))
    assert (named(found, group).name, named(found, group).of) == (name, of)


def test_a_place_with_a_government_of_its_own_is_a_country() -> None:
    text = OWNED[1][0] + " [Northport|LOC nsubj] met."
    _, mentions = marked(text)
    found = resolve(pile(text, acting={m.text: "agent" for m in mentions}))
    assert named(found, "Velmara").kind == "country"
    assert "government of Velmara" in named(found, "Velmara").kind_reason
    assert named(found, "Northport").kind == "place"


DIFFERENT = [
    ("[The *Duke of Ost*|PER nsubj] met.", "[Otto Ost|PER nsubj] left.",
     "The Duke of Ost", "Otto Ost"),
    ("[The *Prince of Ost*|PER nsubj] met.", "[The *Princess of Ost*|PER nsubj] left.",
     "The Prince of Ost", "The Princess of Ost"),
    ("[The Foreign Secretary|PER nsubj] met.", "[The Foreign Secretary|PER nsubj] left.",
     "The Foreign Secretary", "The Foreign Secretary"),
    ("[Qassim al-Obeidi|PER nsubj] met.", "[Qasem Haddad|PER nsubj] left.",
     "Qassim al-Obeidi", "Qasem Haddad"),
    ("[Jane Roe|PER nsubj] met.", "[Roe|PER nsubj] left.", "Jane Roe", "Roe"),
    ("[Roe Martin|PER nsubj] met.", "[Martin Roe|PER nsubj] left.", "Roe Martin", "Martin Roe"),
    ("[Jane Roe|PER nsubj] met.", "[Peter Roe|PER nsubj] left.", "Jane Roe", "Peter Roe"),
    ("[Chile|LOC nsubj] met.", "[The [Chilean|NORP amod] *government*|c nsubj mods=Chilean] left.",
     "Chile", "The Chilean government"),
    ("[The *Smith Administration*|ORG nsubj] met.", "[The *Jones Administration*|ORG nsubj] left.",
     "The Smith Administration", "The Jones Administration"),
    ("[The [Chilean|NORP amod] *army*|c nsubj mods=Chilean] met.", "[Chile|LOC nsubj] left.",
     "The Chilean army", "Chile"),
    ("[The *US*|LOC nsubj] met.",
     "[The *[US|LOC compound]-led coalition*|c nsubj mods=US-led lemma=coalition] left.",
     "The US", "The US-led coalition"),
    ("[Press Association|ORG nsubj alias=PA] ([PA|ORG]) met.",
     "[Port Authority|ORG nsubj alias=PA] ([PA|ORG]) left.",
     "Press Association", "Port Authority"),
    ("[Lake Union|ORG nsubj] met [Land Union|ORG obj].", "[LU|ORG nsubj] left.",
     "Lake Union", "LU"),
    ("[Lake Union|ORG nsubj] met in [Ost|LOC obl].", "[LU|ORG nsubj] left [Ost|LOC obj].",
     "Lake Union", "LU"),
    ("[[Chile|LOC nsubj]'s Safety Council|ORG obj] met [Peru Safety Council|ORG nsubj].",
     "[Safety Council|ORG nsubj] left.", "Peru Safety Council", "Safety Council"),
    ("[A joint *committee*|c nsubj mods=joint] met.",
     "[A *committee* of sorts|c nsubj mods=joint] left.",
     "A joint committee", "A committee of sorts"),
    ("[President *Ortalan*|PER nsubj titles=President] met.", "[Luis Ortalan|PER nsubj] left.",
     "President Ortalan", "Luis Ortalan"),
    ("[Jordan|LOC nsubj] met.", "[Jordan|PER nsubj] left.x", "Jordan", "Jordan"),
]


@pytest.mark.parametrize(("first", "second", "left", "right"), DIFFERENT)
def test_two_actors_across_documents(first: str, second: str, left: str, right: str) -> None:
    found = resolve(pile(first, second, acting={left: "agent", right: "agent"}))
    whose = {m.document: a.id for a in found.actors for m in a.mentions if m.text in (left, right)}
    assert len(whose) == 2
    assert len(set(whose.values())) == 2


def test_a_bare_surname_is_kept_apart_and_said_to_be_unsure() -> None:
    found = resolve(pile("[Jane Roe|PER nsubj] met.", "[Roe|PER nsubj] left."))
    assert [j.verdict for j in found.judgements] == ["unsure"]
    assert "surname" in found.judgements[0].reason


def test_of_very_many_who_bear_a_surname_the_first_few_are_told() -> None:
    given = [f"{a}{b}ra" for a in "BDGKLMN" for b in "aeiou"]
    found = resolve(pile(*(f"[{name} Roe|PER nsubj] met." for name in given),
                         "[Roe|PER nsubj] left."))
    assert len(found.actors) == len(given) + 1
    assert 1 < len(found.judgements) < len(given)


COMPANY = "[Acme Council|ORG nsubj] and [Peter Poe|PER nsubj] met "


@pytest.mark.parametrize(("first", "second", "actors"), [
    (COMPANY + "[Jane Roe|PER obj].", COMPANY + "[Roe|PER obj].", 3),
    (COMPANY + "[Roe|PER obj].", COMPANY + "[Roe|PER obj].", 3),
    (COMPANY + "[President *Jane Roe*|PER obj titles=President].",
     COMPANY + "[Ms. *Roe*|PER obj titles=Ms.].", 3),
    (COMPANY + "[Jane Roe|PER obj].", "[Acme Council|ORG nsubj] met [Roe|PER obj].", 4),
    ("[Acme Board|ORG nsubj] and [Adel Karim|PER nsubj] met [Sir *Otto Varn*|PER obj titles=Sir] "
     "and [Jane Roe|PER obj].", "[Acme Board|ORG nsubj] met [Sir *Otto*|PER obj titles=Sir] and "
     "[Roe|PER obj].", 4),
    (COMPANY + "[Jane Roe|PER obj] and [John Roe|PER obj].", COMPANY + "[Roe|PER obj].", 5),
    (COMPANY + "[Mrs. *Roe*|PER obj titles=Mrs.].", COMPANY + "[Mr. *Roe*|PER obj titles=Mr.].", 4),
    ("[Roe|PER nsubj] met.", "[Roe|PER nsubj] left.", 2),
])
def test_a_bare_name_is_known_by_its_company(first: str, second: str, actors: int) -> None:
    assert len(resolve(pile(first, second)).actors) == actors


def test_a_place_acts_or_is_only_where() -> None:
    text = "[Northport|LOC nsubj] sued. It happened in [Southport|LOC obl]."
    found = resolve(pile(text, acting={"Northport": "agent", "Southport": "place"}))
    assert names(found) == {"Northport"}
    assert named(found, "Northport").kind == "place"


def test_a_country_acted_upon_is_an_actor_and_the_owner_of_a_group_is_one() -> None:
    text = ("[[Iraqi|NORP amod] *lawmakers*|c nsubj mods=Iraqi] met in [Peru|LOC obl]. "
            "They entered [Chile|LOC obj].")
    found = resolve(pile(text, acting={"Iraqi lawmakers": "agent", "Chile": "patient",
                                       "Peru": "place"}))
    assert names(found) == {"Iraqi lawmakers", "Iraq", "Chile"}
    assert named(found, "Iraqi lawmakers").of == named(found, "Iraqi").id
    assert named(found, "Iraqi lawmakers").kind == "people"


HOME = "[Norway|LOC nsubj] met [Norway|LOC obj] in [Norway|LOC obl]. [The army|c nsubj] left. "
BESIDE = ("[The [Norwegian|NORP amod] *navy*|c nsubj mods=Norwegian] came. [Chile|LOC nsubj] "
          "met [Chile|LOC obj]. [The army|c nsubj] left. ")
OWN = "[The [Norwegian|NORP amod] *army*|c nsubj mods=Norwegian] met."


@pytest.mark.parametrize(("first", "second", "one"), [
    (OWN, HOME, True),
    (OWN, HOME.replace("Norway", "Chile"), False),
    (OWN, "[Norway|LOC nsubj] met. [The army|c nsubj] left.", False),
    (OWN, HOME + "[Chile|LOC nsubj] met [Chile|LOC obj].", False),
    (OWN, HOME.replace("army", "police"), False),
    (OWN, BESIDE, True),
    (OWN, BESIDE + "[[Chile|LOC nmod:poss]'s *parliament*|c nsubj of=Chile] met.", False),
    (OWN + " [[Chile|LOC nmod:poss]'s *army*|c nsubj of=Chile] left.", BESIDE, False),
])
def test_an_organ_without_a_name_is_of_the_country_a_text_is_of(
    first: str, second: str, one: bool
) -> None:
    found = resolve(pile(first, second, acting={
        "The Norwegian army": "agent", "The army": "agent", "The police": "agent"}))
    bodies = [a for a in found.actors if a.kind != "country"]
    assert (len(bodies) == 1) is one


@pytest.mark.parametrize(("text", "name"), [
    (HOME, "Norway's army"), (HOME.replace("army", "police"), "Norway's police"),
    (HOME.replace("The army", "The *Parliament*").replace("|c nsubj", "|ORG nsubj"),
     "Norway's Parliament"),
    (HOME + "[Chile|LOC nsubj] met [Chile|LOC obj].", "army"),
])
def test_an_organ_bears_the_name_of_its_country(text: str, name: str) -> None:
    acting: dict[str, Role] = {m.text: "agent" for m in marked(text)[1]}
    assert name in names(resolve(pile(text, acting=acting)))


def test_a_country_is_nobodys() -> None:
    found = resolve(pile("[Norway|LOC nsubj] is [a [Chilean|NORP amod] *colony*|c appos "
                         "mods=Chilean]. [Chile|LOC nsubj] left.", acting={"Norway": "agent"}))
    assert {a.of for a in found.actors} == {None}


def test_a_reader_takes_a_name_for_a_body_once() -> None:
    found = resolve(pile("[Adel Karim|PER nsubj] met. [Adel Karim|PER obj].",
                         "[Adel Karim|ORG nsubj] met."))
    assert [a.kind for a in found.actors] == ["person"]


FIRMS = "[Roe Motors|ORG nsubj], [Hill Steel|ORG conj] and "


@pytest.mark.parametrize(("first", "second", "one"), [
    (FIRMS + "[Lorne Dahl|ORG conj] met.", FIRMS + "[Lorne|ORG conj] met.", True),
    ("[Lorne Dahl|ORG conj] met.", FIRMS + "[Lorne|ORG conj] met.", False),
    (FIRMS + "[Lorne Dahl|ORG conj] met.",
     FIRMS + "[Lorne|ORG conj] met. [Roe Motors|ORG nsubj] left [Lorne Dahl|ORG obj]. "
     "[Lorne|ORG nsubj] met.", False),
    (FIRMS + "[Ada Varn|PER conj] met.",
     FIRMS + "[President *Varn*|PER conj titles=President] met.", True),
    (FIRMS + "[Ada Varn|PER conj appos=the_chairman], [the *chairman*|c appos], met.",
     FIRMS + "[President *Varn*|PER conj titles=President] met.", False),
    (FIRMS + "[Lorne Dahl|ORG conj] and [Lorne Holm|ORG conj] met.",
     FIRMS + "[Lorne|ORG conj] met.", False),
    ("[Sir *Otto Varn*|PER nsubj titles=Sir] met.", "[Sir *Otto*|PER nsubj titles=Sir] left.",
     True),
    ("[Sir *Otto Varn*|PER nsubj titles=Sir] met [Sir *Otto Roe*|PER obj titles=Sir].",
     "[Sir *Otto*|PER nsubj titles=Sir] left.", False),
    ("[Otto Varn|PER nsubj] met.", "[Sir *Otto*|PER nsubj titles=Sir] left.", False),
])
def test_a_name_is_known_by_its_beginning(first: str, second: str, one: bool) -> None:
    found = resolve(pile(first, second))
    last = [a for a in found.actors if any(m.document == "d2" for m in a.mentions)][-1]
    assert (len({m.document for m in last.mentions}) == 2) is one


@pytest.mark.parametrize(("text", "kind"), [
    ("[The *Republicans*|nsubj num=plur] left.", "people"),
    ("[Former *Tulans*|PER nsubj num=plur] met.", "people"),
    ("[[Alba-Brest|ORG compound] *coalition*|c nsubj mods=Alba-Brest] of [Alba|ORG nmod] and "
     "[Brest|ORG nmod].", "organisation"),
    ("[Rebel chief *Adel Karim*|ORG nsubj] met.", "person"),
    ("[Aircraft maker *Adel Karim*|ORG nsubj] met.", "organisation"),
    ("[King *Adel*|ORG nsubj] met.", "person"),
    ("[Lake Union (LU)|ORG nsubj] met.", "organisation"),
    ("[The *Lake Development Community*|ORG nsubj] met.", "organisation"),
    ("[The nationalist *Lorne Union*|ORG nsubj] met.", "organisation"),
    ("[Speaker of Parliament *Adel Karim*|ORG nsubj] met.", "person"),
    ("[The *Patriotic Front*|ORG nsubj] met.", "organisation"),
    ("[The *Lake Liberation Front*|ORG nsubj] met.", "armed group"),
    ("[The [Chile|LOC compound] police *force*|c nsubj mods=Chile,police] met.", "government"),
    ("[Osthaven|ORG nsubj] met. [Osthaven|PER nsubj] said so.", "organisation"),
    ("[Tories|nsubj num=plur] left.", "people"),
    ("[The *National Assembly*|ORG nsubj] met.", "government"),
    ("[The *State Duma*|ORG nsubj] met.", "government"),
    ("[The *Joint Chiefs of Staff*|ORG nsubj num=plur] met.", "organisation"),
    ("[The *Popular Front Party*|ORG nsubj] met.", "organisation"),
    ("[Chile|LOC nsubj] left. [Chilean|PER obj] came.", "country"),
    ("[Alba *news service*|c nsubj lemma=service mods=Alba,news] met.", "organisation"),
    ("[Downing Street|LOC nsubj] met.", "government"),
    ("[The local policy *makers*|c nsubj mods=local,policy] met.", "people"),
    ("[Home Office|ORG nsubj] met.", "government"),
    ("[Buckingham Palace|LOC nsubj] met.", "organisation"),
    ("[The *White House*|ORG nsubj] met.", "government"),
    ("[Jane Roe|PER nsubj] met.", "person"), ("[Acme Inc.|ORG nsubj] met.", "organisation"),
    ("[The *Ministry of Rivers*|ORG nsubj] met.", "government"),
    ("[The *Northern Army*|ORG nsubj] met.", "armed group"), ("[Chile|LOC nsubj] met.", "country"),
    ("[The *Tulans*|PER nsubj num=plur] met.", "people"), ("[Tulans|PER nsubj] met.", "person"),
    ("[A *unit* of [Alba Corp.|ORG nmod]|c nsubj of=Alba_Corp.] met.", "organisation"),
    ("[The tank *unit*|c nsubj mods=tank] met.", "armed group"),
    ("[The sales *force*|c nsubj mods=sales] met.", "people"),
    ("[Danes|NORP nsubj] met.", "people"), ("[Three *Danes*|PER nsubj mods=Three] met.", "people"),
    ("[Secretary of State *Ann Hill*|PER nsubj titles=Secretary_of_State] met.", "person"),
    ("[The masked *militants*|c nsubj mods=masked] met.", "armed group"),
    ("[The armed *group*|c nsubj mods=armed] met.", "armed group"),
    ("[The *Lake Party*|LOC nsubj] met.", "organisation"),
    ("[Harakat|ORG nsubj] met. [[Harakat|ORG compound] *fighters*|c nsubj mods=Harakat] left.",
     "armed group"),
])
def test_kinds_have_a_reason(text: str, kind: str) -> None:
    _, mentions = marked(text)
    found = resolve(pile(text, acting={m.text: "agent" for m in mentions}))
    first = found.actors[0]
    assert (first.kind, bool(first.kind_reason)) == (kind, True), first


@pytest.mark.parametrize("text", [
    "[The *Olympics*|nsubj num=plur] began.", "[The *Liberals*|obl num=plur] lost.",
    "[[his|p nmod:poss] *movement* from Ost to Hale|c nsubj of=his] ended.",
    "[[his|p nmod:poss] legal *authority*|c nsubj num=sing mods=legal of=his] ended.",
    "[We|p nsubj] met.", "[Everyone|p nsubj] met.", "[Sunday|ORG nsubj] met.",
    "[3,000|ORG nsubj] met.", "[missile|c nsubj] hit.", "[12 km|ORG nsubj] met.",
    "[The *majority*|c nsubj] met.", "[others|c nsubj] met.", "[The troops|c nsubj] met.",
    "[several other *nations*|c nsubj mods=several,other] met.", "[The country|c nsubj] met.",
    "[The current *Administration*|nsubj mods=current] met.",
    "[A drone|c nsubj] struck.", "[The *communists*|c nsubj lemma=communist] met.",
    "[New news *services*|c nsubj mods=New,news lemma=service] began.",
    "[Our staying *power*|c nsubj mods=staying of=Our] grew.",
    "[Our *forces*|c nsubj lemma=force] left.",
    "[No foreign *government*|c nsubj mods=foreign] met.",
    "[Any other local *regulator*|c nsubj mods=other,local] met.",
    "[At least one *man*|c nsubj mods=least,one] met.",
    "[The two *sides*|c nsubj mods=two lemma=side] met.",
    "[The *Harbour Accord*|ORG nsubj] fell.", "[The *Joint Plan of Aid*|ORG nsubj] fell.",
    "[The 2015 *deal*|c nsubj alias=HPA mods=2015], or [HPA|ORG appos], fell.",
    "[European *security*|c nsubj mods=European] grew.",
    "[[whose|p nmod:poss] *team*|c nsubj of=whose] left.",
    "[[Her|p nmod:poss gender=fem] *family*|c nsubj of=Her] left.",
])
def test_no_actor_is_made_of(text: str) -> None:
    _, mentions = marked(text)
    assert resolve(pile(text, acting={m.text: "agent" for m in mentions})).actors == ()


@pytest.mark.parametrize(("text", "name"), [
    ("[OST (AP)_ Rebel *soldiers*|c nsubj lemma=soldier mods=Rebel] left.", "Rebel soldiers"),
    ("[OST, Norland (AP)_ *Kidnappers* of [Roe|PER nmod]|c nsubj of=Roe] left.",
     "Kidnappers of Roe"),
    ("[An estimated 200 rebel *soldiers*|c nsubj mods=estimated,200,rebel lemma=soldier] left.",
     "rebel soldiers"),
    ("[A number of [Iraqi|NORP amod] *lawmakers*|c nsubj mods=Iraqi] met.", "Iraqi lawmakers"),
    ("[The three elected *ministers*|c nsubj mods=three,elected] met.", "elected ministers"),
    ("[3,000 combat *troops*|c nsubj mods=3,000,combat] met.", "combat troops"),
    ("[The *army* of [Iraq|LOC nmod]|c nsubj of=Iraq] met.", "army of Iraq"),
    ("[The *U.S.*|LOC nsubj] met.", "United States"),
    ("[Acme CEO Jane Roe|PER nsubj] met.", "Jane Roe"),
    ("[King Karim|PER nsubj] met.", "King Karim"),
    ("[The *Communists*|nsubj lemma=Communists] met.", "Communists"),
    ("[The *Taliban*|ORG nsubj] met.", "Taliban"),
])
def test_collective_actors_keep_the_name_they_carry(text: str, name: str) -> None:
    _, mentions = marked(text)
    assert name in names(resolve(pile(text, acting={m.text: "agent" for m in mentions})))


def test_a_coordination_speaks_of_its_parts_and_so_does_what_takes_it_up() -> None:
    text = ("[[Adel Karim|PER nmod] "
            "and [another clan *leader*|c nmod mods=clan]|c nmod join num=plur] died. "
            "[The two *leaders*|c nsubj mods=two] had met.")
    timeline = pile(text, acting={"The two leaders": "patient", "another clan leader": "patient"})
    found = resolve(timeline)
    taken = next(m for m in timeline.mentions if m.text == "The two leaders")
    both = (named(found, "Adel Karim").id, named(found, "another clan leader").id)
    assert found.at("d1", taken.span) == both
    assert found.at("d1", Span(0, 1)) == ()


def test_ids_are_slugs_with_a_number_for_the_second() -> None:
    text = "[A small *crowd*|c nsubj mods=small] met."
    found = resolve(pile(text, text, acting={"A small crowd": "agent"}))
    assert [a.id for a in found.actors] == ["small-crowd", "small-crowd-2"]
    assert found.actor("small-crowd-2").mentions[0].document == "d2"
    with pytest.raises(ValueError, match="small-crowd-3"):
        found.actor("small-crowd-3")


def test_the_same_pile_gives_the_same_actors() -> None:
    texts = [row[i] for row in SAME for i in (0, 1)]
    assert resolve(pile(*texts)) == resolve(pile(*texts))


def test_the_users_word_wins_over_every_rule() -> None:
    texts = ("[Jane Roe|PER nsubj] met [Acme Inc.|ORG obj].",
             "[Roe|PER nsubj] left [Acme|ORG obj].",
             "[Peter Poe|PER nsubj] met [Nobody Ltd|ORG obj].")
    said = parse_curation("""
same = [["Jane Roe", "Roe"]]
different = [["Acme Inc.", "Acme"]]
hide = ["Peter Poe", "Missing"]
[rename]
"Roe" = "J. Roe"
[kind]
"Nobody Ltd" = "armed group"
""")
    found = resolve(pile(*texts), said)
    assert names(found) == {"J. Roe", "Acme Inc.", "Acme", "Nobody Ltd"}
    assert named(found, "Jane Roe") is named(found, "Roe")
    assert named(found, "Roe").judgements[0].rule == "actors.toml"
    assert named(found, "Acme Inc.") is not named(found, "Acme")
    assert named(found, "Nobody Ltd").kind == "armed group"
    assert found.unmatched == ("actors.toml, line 4: no actor is called 'Missing' (hide)",)


def test_a_pile_grows_in_about_linear_work() -> None:
    texts = [f"[Person{i % 40} Number{i % 40}|PER nsubj] met [Body{i} Council|ORG obj]."
             for i in range(400)]
    found = resolve(pile(*texts))
    assert len(found.actors) == 440


@pytest.mark.parametrize(("role", "actors"), [("partner", 0), ("agent", 1)])
def test_a_quality_is_somebody_only_where_it_acts(role: Role, actors: int) -> None:
    text = "[A stubborn *resistance*|c nsubj mods=stubborn] left."
    found = resolve(pile(text, acting={"A stubborn resistance": role}))
    assert len(found.actors) == actors


@pytest.mark.parametrize("text", [
    "[The *center* of the dispute|c nsubj] moved.", "[Both *sides* of the strait|c nsubj "
    "lemma=side num=plur] froze.", "[No. 1|ORG nsubj] left.",
    "[Long live Roe|PER nsubj] rang.",
])
def test_what_is_nobody(text: str) -> None:
    _, mentions = marked(text)
    assert not resolve(pile(text, acting={m.text: "agent" for m in mentions})).actors


@pytest.mark.parametrize("phrase", [
    "[The *authority* of [Ada Roe|PER nmod]|c nsubj of=Ada_Roe]",
    "[[Ada Roe|PER nmod:poss]'s *presidency*|c nsubj of=Ada_Roe]",
    "[[Her|p nmod:poss] *trust*|c nsubj of=Her]",
    "[[Their|p nmod:poss] *side*|c nsubj of=Their]",
    "[[Ada Roe|PER nmod:poss]'s *association*|c nsubj of=Ada_Roe]",
    "[An unlawful *assembly*|c nsubj mods=unlawful]",
    "[The police *station*|c obl mods=police]",
    "[Three *tanks*|c nsubj mods=Three]",
    "[The phone *network*|c nsubj mods=phone]",
    "[Social *media*|c nsubj mods=Social lemma=media]",
    "[His *offices*|c nsubj]",
    "[[Chile-Peru|LOC compound] *relations*|c nsubj mods=Chile-Peru]",
])
def test_what_is_had_or_held_is_nobody(phrase: str) -> None:
    acting: dict[str, Role] = {m.text: "agent" for m in marked(f"{phrase} grew.")[1]}
    found = names(resolve(pile(f"{phrase} grew.", acting=acting)))
    assert found <= {"Ada Roe"}


@pytest.mark.parametrize(("text", "mention", "name", "kind"), [
    ("[Prime Minister Sheikh *Ada*|PER nsubj titles=Prime_Minister,Sheikh] left.",
     "Prime Minister Sheikh Ada", "Sheikh Ada", "person"),
    ("[Judge *Varn*|PER nsubj titles=Judge] left.", "Judge Varn", "Varn", "person"),
    ("[OSTHAVEN|LOC nsubj] waits. [The [Osthaven|LOC compound] *team*|c nsubj mods=Osthaven] left.",
     "OSTHAVEN", "Osthaven", "place"),
    ("[Rohingya|PER nsubj] came. [[Rohingya|PER compound] *rebels*|c nsubj mods=Rohingya "
     "of=Rohingya] left.", "Rohingya rebels", "Rohingya rebels", "armed group"),
    ("[The political group *Union Front*|ORG nsubj] met.", "The political group Union Front",
     "Union Front", "organisation"),
    ("[*Rohingyas*|PER nsubj] came.", "Rohingyas", "Rohingyas", "people"),
    ("[[Dhaka|LOC compound] *government*|c nsubj mods=Dhaka of=Dhaka] met [Dhaka|LOC obj].",
     "Dhaka government", "Dhaka government", "government"),
    ("[Osman Tariq|PER nsubj], also known as [Abu Zedan Hari|PER obl], came.",
     "Osman Tariq", "Osman Tariq", "person"),
    ("[The suspect|c nsubj] was named as [Osman Tariq|PER obl].", "Osman Tariq", "Osman Tariq",
     "person"),
])
def test_what_an_actor_is_called(text: str, mention: str, name: str, kind: str) -> None:
    acting: dict[str, Role] = {m.text: "agent" for m in marked(text)[1]}
    found = named(resolve(pile(text, acting=acting)), mention)
    assert (found.name, found.kind) == (name, kind)


def test_a_region_gives_its_name_to_no_person() -> None:
    text = ("It rained in [the *Osthaven region*|LOC obl]. [[Osthaven|PER compound] Governor "
            "*Otto Varn*|PER nsubj titles=Osthaven_Governor] left.")
    assert names(resolve(pile(text, acting={"Osthaven Governor Otto Varn": "agent"}))) == {
        "Otto Varn"}


def test_fighters_from_a_place_arm_neither_it_nor_its_people() -> None:
    text = ("[Osthaven|LOC nsubj] waits. [[Osthaven|LOC compound] *militants*|c nsubj "
            "mods=Osthaven of=Osthaven] left.")
    acting: dict[str, Role] = {"Osthaven": "agent", "Osthaven militants": "agent"}
    actors = resolve(pile(text, acting=acting))
    assert {a.name: a.kind for a in actors.actors} == {
        "Osthaven": "place", "Osthaven militants": "armed group"}


@pytest.mark.parametrize(("text", "actors"), [
    ("[*Police*|c nsubj lemma=police num=plur] left.", 1),
    ("[The *army*|c nsubj] left.", 1),
    ("[*Prosecutors*|c nsubj lemma=prosecutor num=plur] left.", 1),
    ("[*Police*|c nsubj lemma=police num=plur] left. "
     "[*Police*|c nsubj lemma=police num=plur] came.", 1),
    ("[An *army*|c nsubj] left.", 0),
    ("[The *troops*|c nsubj lemma=troop num=plur] left.", 0),
])
def test_an_organ_of_state_needs_no_name(text: str, actors: int) -> None:
    said: dict[str, Role] = {m.text: "agent" for m in marked(text)[1]}
    assert len(resolve(pile(text, acting=said)).actors) == actors
