"""What stands between two actors by office, title or apposition, from hand-written trees."""

from __future__ import annotations

import pytest

from tests.timeline.trees import parsed
from timeline.document import Document
from timeline.events.standing import standing
from timeline.language import parse
from timeline.mentions import mentions
from timeline.syntax.sentence import sentences

ENVOY = """
Ada Ada PROPN nsubj 12
Lorne Lorne PROPN flat 1
_, , PUNCT punct 6
the the DET det 6
Norlandian Norlandian ADJ amod 6
ambassador ambassador NOUN appos 1 Number=Sing
to to ADP case 9
the the DET det 9
Union Union PROPN nmod 6
_, , PUNCT punct 6
has have AUX aux 12
left leave VERB root 0 Tense=Past|VerbForm=Part
"""
DEPUTY = """
Ada Ada PROPN nsubj 10
Lorne Lorne PROPN flat 1
_, , PUNCT punct 6
the the DET det 6
deputy deputy NOUN compound 6
leader leader NOUN appos 1 Number=Sing
of of ADP case 8
Union Union PROPN nmod 6
_, , PUNCT punct 6
left leave VERB root 0 Tense=Past|VerbForm=Fin
"""
SINGER = """
Ada Ada PROPN nsubj 8
Lorne Lorne PROPN flat 1
_, , PUNCT punct 6
a a DET det 6
Norlandian Norlandian ADJ amod 6
singer singer NOUN appos 1 Number=Sing
_, , PUNCT punct 6
left leave VERB root 0 Tense=Past|VerbForm=Fin
"""
MADE_OF = """
Union Union PROPN nsubj 9
_, , PUNCT punct 4
a a DET det 4
committee committee NOUN appos 1 Number=Sing
of of ADP case 7
outside outside ADJ amod 7
directors director NOUN nmod 4 Number=Plur
_, , PUNCT punct 4
left leave VERB root 0 Tense=Past|VerbForm=Fin
"""
BASED = """
Ada Ada PROPN nsubj 12
Lorne Lorne PROPN flat 1
_, , PUNCT punct 4
publisher publisher NOUN appos 1 Number=Sing
of of ADP case 6
Ost Ost PROPN nmod 4
_, , PUNCT punct 8
Vla.-based Vla.-based ADJ amod 10
Harbour Harbour PROPN compound 10
Weekly Weekly PROPN appos 6
_, , PUNCT punct 4
left leave VERB root 0 Tense=Past|VerbForm=Fin
"""
UNIT = """
Union Union PROPN nsubj 6
_, , PUNCT punct 5
its its PRON nmod:poss 5
Norlandian Norlandian ADJ amod 5
unit unit NOUN appos 1 Number=Sing
left leave VERB root 0 Tense=Past|VerbForm=Fin
"""
COMMANDER = """
Front Front PROPN compound 2
commander commander NOUN nsubj 5 Number=Sing
Ada Ada PROPN appos 2
Lorne Lorne PROPN flat 3
left leave VERB root 0 Tense=Past|VerbForm=Fin
"""
ALLEGED = """
Ost Ost PROPN nsubj 2
said say VERB root 0 Tense=Past|VerbForm=Fin
Ada Ada PROPN nsubj 7
Lorne Lorne PROPN flat 3
was be AUX cop 7
a a DET det 7
member member NOUN ccomp 2 Number=Sing
of of ADP case 10
the the DET det 10
Front Front PROPN nmod 7
"""
PERSON_NO_BODY = SINGER.replace("singer singer", "government government")
BODY_NO_OFFICE = UNIT.replace("unit unit", "chairman chairman")
JETS = """
Jets jet NOUN nsubj 6 Number=Plur
_, , PUNCT punct 5
the the DET det 5
Norlandian Norlandian ADJ amod 5
force force NOUN appos 1 Number=Sing
left leave VERB root 0 Tense=Past|VerbForm=Fin
"""
CARRIER = """
The the DET det 2
Union Union PROPN nsubj 8
_, , PUNCT punct 7
a a DET det 7
Norlandian Norlandian ADJ amod 7
aircraft aircraft NOUN compound 7
carrier carrier NOUN appos 2 Number=Sing
left leave VERB root 0 Tense=Past|VerbForm=Fin
"""
EVEN = """
The the DET det 3
Union Union PROPN compound 3
relatives relative NOUN nsubj 8 Number=Plur
_, , PUNCT punct 6
even even ADV advmod 6
Ada Ada PROPN appos 3
Lorne Lorne PROPN flat 6
left leave VERB root 0 Tense=Past|VerbForm=Fin
"""
LOYAL = """
A a DET det 2
gang gang NOUN nsubj 13 Number=Sing
loyal loyal ADJ amod 2
to to ADP case 5
Ada Ada PROPN obl 3
Lorne Lorne PROPN flat 5
_, , PUNCT punct 11
then then ADV advmod 11
the the DET det 11
Union Union PROPN compound 11
leader leader NOUN appos 2 Number=Sing
_, , PUNCT punct 11
left leave VERB root 0 Tense=Past|VerbForm=Fin
"""
PRINCE = """
Union Union PROPN compound 2
minister minister NOUN nmod:desc 4
Prince Prince PROPN nmod:desc 4
Ada Ada PROPN nsubj 6
Lorne Lorne PROPN flat 4
left leave VERB root 0 Tense=Past|VerbForm=Fin
""".replace("minister minister NOUN nmod:desc 4\nPrince Prince PROPN nmod:desc 4",
            "minister minister NOUN nmod:desc 4\nPrince Prince PROPN flat 2")
NAMES = {"Ada_Lorne": "PER", "Union": "ORG", "Front": "ORG", "Ost": "LOC", "Norlandian": "NORP"}


@pytest.mark.parametrize(
    ("tree", "wanted"),
    [
        (ENVOY, [("Ada Lorne", "ambassador of", "Norlandian", None),
                 ("Ada Lorne", "ambassador to", "the Union", None)]),
        (DEPUTY, [("Ada Lorne", "deputy leader of", "Union", None)]),
        (SINGER, [("Ada Lorne", "singer from", "Norlandian", None)]),
        (MADE_OF, []),
        (BASED, []),
        (UNIT, [("Union", "unit of", "its", None)]),
        (COMMANDER, [("Front commander Ada Lorne", "commander of", "Front", None)]),
        (PERSON_NO_BODY, []),
        (PERSON_NO_BODY.replace("government government", "army army"), []),
        (BODY_NO_OFFICE, []),
        (JETS, []),
        (CARRIER, []),
        (CARRIER.replace("aircraft aircraft", "air air"),
         [("The Union", "in", "Norlandian", None)]),
        (EVEN, []),
        (LOYAL, [("A gang", "loyal to", "Ada Lorne", None),
                 ("Ada Lorne", "leader of", "Union", None)]),
        (PRINCE, [("Union minister Prince Ada Lorne", "minister of", "Union", None)]),
        (ALLEGED, [("Ada Lorne", "member of", "the Front", "Ost")]),
    ],
    ids=["whose and where to", "a rank is kept", "nobody's singer", "made of people",
         "where a paper is based", "a unit in a country",
         "title before a name",
         "a person is no government", "a person is no army", "a body is no chairman",
         "many are no one force", "a ship is nobody", "an air carrier is in a country",
         "one is not several", "whose gang it is", "a prince who is minister", "who says so"],
)  # fmt: skip
def test_what_stands(tree: str, wanted: list[tuple[str, str, str, str | None]]) -> None:
    doc = parsed(tree, **NAMES)
    document = Document("d", doc.text)
    said = mentions(document, sentences(doc))
    found = [e for s in sentences(doc) for e in standing(document, s, said)]
    told = [(e.participants[0].text, e.predicate, e.participants[1].text, e.attribution)
            for e in found]  # fmt: skip
    assert sorted(told) == wanted
    assert len({e.id for e in found}) == len(found)


READ = [
    ("Residents marched against the yearly rallies by the Lantern League, Norland's largest civic"
     " group.", [("Lantern League", "group of", "Norland")]),
    ("Otto Roe met the Norlandian Foreign Minister, Ada Lorne.",
     [("Ada Lorne", "foreign minister of", "Norlandian")]),
    ("Norland's secretary of state, Ada Lorne, left.",
     [("Ada Lorne", "secretary of state of", "Norland")]),
    ("Ada Lorne, the finance minister of Norland, left.",
     [("Ada Lorne", "finance minister of", "Norland")]),
    ("Alba closed its mill, said its chairman, Otto Roe.", [("Otto Roe", "chairman of", "its")]),
    ("Alba Ltd sued its Beverly Hills neighbor, Marvel Pictures.",
     [("Marvel Pictures", "neighbor of", "its")]),
    ("U.S. District Judge Harold Penn sentenced Paul Reed on Wednesday.", []),
    ("Swedish lender Nordvik bought a mill.", [("Nordvik", "in", "Swedish")]),
    ("The Swiss firm of Brandt Keller bought a mill.", []),
    ("The British paper, packaging and publishing concern Halden sold its mill.", []),
    ("Norlandian jet fighters, virtually the entire air force, attacked the port.", []),
    ("Kofler is a holding company for Rosal Inc., which imports furniture.", []),
    ("The council and Union Bank of Finland would sell the yard.", []),
    ("Police arrested Otto Roe, who is the brother of Karl Varn.",
     [("Otto Roe", "brother of", "Karl Varn")]),
    ("Otto Roe, a Norwegian army commander based in the north, left.",
     [("Otto Roe", "commander of", "Norwegian")]),
    ("Ada Lorne, the governor of the Rift Valley region, resigned.",
     [("Ada Lorne", "governor of", "Rift Valley region")]),
    ("Ada Lorne, a women's rights director at Amnesty International, left.",
     [("Ada Lorne", "director at", "Amnesty International")]),
    ("The prince thanked former Ford chief Otto Roe's deputy, Ada Lorne.",
     [("Otto Roe", "former chief of", "Ford"), ("Ada Lorne", "deputy of", "Otto Roe")]),
    ("Ada Lorne was appointed Mission Commander of the European Union.",
     [("Ada Lorne", "commander of", "European Union")]),
    ("Norway ordered the withdrawal of troops from Kenya.", []),
    ("As a deputy head of the Hale League, Ada Lorne urged the premier to resign.",
     [("Ada Lorne", "deputy head of", "Hale League")]),
    ("Otto Roe, as head of the Hale League, signed the treaty.",
     [("Otto Roe", "head of", "Hale League")]),
    ("Ada Lorne, the deputy first minister of Norland, left.",
     [("Ada Lorne", "deputy first minister of", "Norland")]),
    ("The government is a coalition of Roe's party with the Hale League.",
     [("government", "coalition of", "party")]),
    ("Ada Lorne, the secretary general of the Hale League, left.",
     [("Ada Lorne", "secretary general of", "Hale League")]),
    ("South Korean President Ada Lorne met the envoy.",
     [("Ada Lorne", "president of", "South Korean")]),
    ("Police freed Otto Roe, a lawyer and supporter of the Hale League.",
     [("Otto Roe", "supporter of", "Hale League")]),
    ("Ada Lorne will hold talks with Norland's government in Sudria next week.", []),
    ("The envoy met Hale League chief Ada Lorne.", [("Ada Lorne", "chief of", "Hale League")]),
    ("Otto Roe, the supremo of the Hale League, left.",
     [("Otto Roe", "supremo of", "Hale League")]),
    ("Norway's former ruler Denmark left.", [("Denmark", "former ruler of", "Norway")]),
    ("The envoy left Norway's capital Oslo.",
     [("Oslo", "capital of", "Norway")]),
    ("The envoy left Norway's northern Tromso region.", [("Tromso region", "in", "Norway")]),
    ("Ada Lorne, the ex-prime minister of Norland, left.",
     [("Ada Lorne", "ex-prime minister of", "Norland")]),
    ("Norland President Ada Lorne on Monday met the envoy.",
     [("Ada Lorne", "president of", "Norland")]),
    ("Ada Lorne, the chief executive of Toledo, Ohio-based Halden, left.",
     [("Ada Lorne", "chief executive of", "Halden"), ("Halden", "based in", "Toledo")]),
]


@pytest.mark.parametrize(("text", "wanted"), READ, ids=[text[:28] for text, _ in READ])
def test_what_stands_in_a_read_sentence(text: str, wanted: list[tuple[str, str, str]]) -> None:
    document = Document("d", text)
    doc = parse(document)
    said = mentions(document, sentences(doc))
    by_span = {m.span: m.lemma for m in said}
    assert [(by_span[e.participants[0].span], e.predicate, by_span[e.participants[1].span])
            for s in sentences(doc) for e in standing(document, s, said)] == wanted  # fmt: skip
