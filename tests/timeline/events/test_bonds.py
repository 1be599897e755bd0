"""What words inside a phrase say of its parties: participles behind a hyphen, owners of names."""

from __future__ import annotations

import pytest

from tests.timeline.trees import parsed
from timeline.document import Document
from timeline.events.bonds import bonds
from timeline.events.standing import standing
from timeline.language import parse
from timeline.mentions import mentions
from timeline.syntax.sentence import sentences

LED = """
The the DET det 5
Norland Norland PROPN compound 4
_- - PUNCT punct 2
_led lead VERB amod 5 Tense=Past|VerbForm=Part
force force NOUN nsubj 6 Number=Sing
left leave VERB root 0 Tense=Past|VerbForm=Fin
"""
HELD = """
Norland Norland PROPN compound 3
_- - PUNCT punct 1
_held hold VERB amod 4 Tense=Past|VerbForm=Part
Ost Ost PROPN nsubj 5
fell fall VERB root 0 Tense=Past|VerbForm=Fin
"""
OWNED = """
Lorne Lorne PROPN nmod:poss 5
_'s 's PART case 1
new new ADJ amod 5
Harbour Harbour PROPN compound 5
Front Front PROPN nsubj 6
left leave VERB root 0 Tense=Past|VerbForm=Fin
"""
UNTYPED = """
Norland Norland PROPN nmod:poss 4
_'s 's PART case 1
Alba Alba PROPN compound 4
Cartel Cartel PROPN nsubj 5
left leave VERB root 0 Tense=Past|VerbForm=Fin
"""
TOWN = """
Norland Norland PROPN nmod:poss 3
_'s 's PART case 1
Ost Ost PROPN nsubj 4
fell fall VERB root 0 Tense=Past|VerbForm=Fin
"""
NAMES = {"Norland": "LOC", "Ost": "LOC", "Harbour_Front": "ORG", "Lorne": "PER"}


@pytest.mark.parametrize(
    ("tree", "wanted"),
    [
        (LED, [("Norland", "lead", "force")]),
        (LED.replace("led lead", "backed back"), [("Norland", "back", "force")]),
        (LED.replace("led lead", "aligned align"), [("force", "aligned with", "Norland")]),
        (LED.replace("led lead", "based base"), [("force", "based in", "Norland")]),
        (LED.replace("led lead", "born bear").replace("force", "singer"),
         [("singer", "born in", "Norland")]),
        (LED.replace("force force", "deal deal"), []),
        (LED.replace("led lead", "brokered broker"), []),
        (LED.replace("Norland Norland PROPN", "rebel rebel NOUN"), []),
        (HELD, [("Norland", "hold", "Ost")]),
        (HELD.replace("held hold", "backed back"), []),
        (OWNED, [("Front", "of", "Lorne")]),
        (OWNED.replace("Harbour Harbour PROPN compound 5\n", "old old ADJ amod 5\n")
         .replace("Front Front PROPN", "ship ship NOUN"), []),
        (LED.replace("led lead", "linked link"), [("force", "linked to", "Norland")]),
        (UNTYPED, [("Cartel", "of", "Norland")]),
        (UNTYPED.replace("Cartel Cartel", "Cup Cup"), []),
        (TOWN, [("Ost", "in", "Norland")]),
        (TOWN.replace("Norland Norland", "Lorne Lorne"), []),
    ],
    ids=["who leads", "who backs", "whose side", "where its seat is", "where he was born",
         "a deal is nobody", "what is no bond", "nobody by name", "who holds a place",
         "nobody backs a place", "whose body", "a thing of his",
         "linked to", "a body by its noun", "no body by its noun", "a town of a country",
         "no place is a person's"],
)  # fmt: skip
def test_bonds(tree: str, wanted: list[tuple[str, str, str]]) -> None:
    (s,) = sentences(parsed(tree, **NAMES))
    told = [(s.words[b.who].text, b.predicate, s.words[b.whose].text) for b in bonds(s)]
    assert told == wanted


READ = [
    ("The Saudi-led coalition left Ost.", [("Saudi", "lead", "coalition")]),
    ("German-based charity Harbour Aid sued the police.",
     [("Harbour Aid", "based in", "German")]),
    ("Nairobi, Kenya-based charity Harbour Aid sued the police.",
     [("Harbour Aid", "based in", "Nairobi")]),
    ("After a trip to Uganda, Nairobi-based charity Harbour Aid sued the police.",
     [("Harbour Aid", "based in", "Nairobi")]),
    ("Norway´s President Karl Roe left Ost.", [("Karl Roe", "president of", "Norway")]),
    ("Norway's President Karl Roe left Ost.", [("Karl Roe", "president of", "Norway")]),
    ("Germany's Angela Merkel left Ost.", [("Angela Merkel", "of", "Germany")]),
    ("Senator Ada Lorne of Texas met Karl Roe of the European Union.",
     [("Ada Lorne", "senator of", "Texas"), ("Karl Roe", "of", "European Union")]),
    ("Senator Ada Lorne, R-Ohio, met the press.", [("Ada Lorne", "from", "Ohio")]),
    ("Chilean president-elect Karl Roe left.", [("Karl Roe", "president-elect of", "Chilean")]),
    ("Karl Roe is married to Ada Lorne.", [("Karl Roe", "married to", "Ada Lorne")]),
    ("Karl Roe was born in Nairobi.", [("Karl Roe", "born in", "Nairobi")]),
    ("Karl Roe was born in May.", []),
    ("The African Union, which includes Kenya and Uganda, met.",
     [("Kenya", "part of", "African Union"), ("Uganda", "part of", "African Union")]),
    ("The report includes Kenya.", []),
    ("Leaders such as Kenyan president Karl Roe left.", [("Karl Roe", "president of", "Kenyan")]),
    ("Police arrested the Bosnian genocide suspect Karl Roe.",
     [("Karl Roe", "genocide suspect from", "Bosnian")]),
    ("Karl Roe, the mayor of Nairobi and the governor of the Bank of Kenya, left.",
     [("Karl Roe", "mayor of", "Nairobi"), ("Karl Roe", "governor of", "Bank of Kenya")]),
    ("Peter Holm bought Moody's Corp. on Monday.", []),
]


@pytest.mark.parametrize(("text", "wanted"), READ, ids=[text[:28] for text, _ in READ])
def test_what_stands_by_a_bond(text: str, wanted: list[tuple[str, str, str]]) -> None:
    document = Document("d", text)
    doc = parse(document)
    said = mentions(document, sentences(doc))
    by_span = {m.span: m.lemma for m in said}
    assert [(by_span[e.participants[0].span], e.predicate, by_span[e.participants[1].span])
            for s in sentences(doc) for e in standing(document, s, said)] == wanted  # fmt: skip
