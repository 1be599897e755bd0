"""One somebody told in several ways in one text: rows of a text, two phrases, and whether one."""

from __future__ import annotations

import pytest

from graph.coreference.chains import chains
from timeline import document_from_text, parsed
from timeline.mentions import mentions
from timeline.syntax.sentence import sentences

ONE = [
    ("The head of border protection in Ost Province, Ada Brand, left.",
     "The head of border protection", "Ada Brand"),
    ("The mayor met former minister Otto Brand - Lindt's half-brother - at his home. Karl Lindt "
     "was silent.", "former minister Otto Brand", "Lindt's half-brother"),
    ("Norwegian banker held\n\nPolice arrested a Norwegian banker in Ost on Monday.",
     "Norwegian banker", "a Norwegian banker"),
    ("A vote looms for the leader of Norway\n\nPrime Minister of Norway Otto Brand will face it.",
     "the leader of Norway", "Prime Minister of Norway Otto Brand"),
    ("The commander of the armed forces met the envoys. Armed Forces commander Karl Brun spoke.",
     "the armed forces", "Armed Forces"),
    ("Al-Brun attacked a bus on Monday. Al-Brun militants fled. The Islamist group denied it.",
     "Al-Brun", "The Islamist group"),
    ("Otto Brand leads the Lake Union People (LUP) party. The LUP won the vote.",
     "the Lake Union People (LUP) party", "The LUP"),
    ("Roads are closed, says Brenta magazine. Brenta is printed in Ost.",
     "Brenta magazine", "Brenta"),
    ("Norway's opposition leader and its former prime minister, Otto Brand, has been suspended.",
     "Norway's opposition leader", "Otto Brand"),
    ("Brand, the president of the ruling Lake Party and the current parliament speaker, was hurt "
     "on Monday.", "Brand", "the current parliament speaker"),
    ("Bomb attack on former Norwegian president\n\nFormer Norwegian president Otto Brand is well.",
     "former Norwegian president", "Former Norwegian president Otto Brand"),
    ("Otto Brand is the chairman of the LFA. Ada Lindt met LFA chairman Otto Brand. The LFA boss "
     "left.", "LFA chairman Otto Brand", "The LFA boss"),
    ("The Farmers Aid Force action group met the minister. The Farmers Aid Force said no.",
     "The Farmers Aid Force action group", "The Farmers Aid Force"),
    ("Norwegian farmers block roads\n\nThousands of farmers came to Ost on Monday.",
     "Norwegian farmers", "Thousands of farmers"),
    ("President Otto Brand left Ost. The vice president took over. The president will return.",
     "President Otto Brand", "The president"),
    ("Norway Foreign Minister Otto Brand met Lindt. The Estran foreign minister left. The Norway"
     " foreign minister replied.", "Norway Foreign Minister Otto Brand",
     "The Norway foreign minister"),
    ("An interview\n\nThe Paper: Why now?\n\nAda Brand: The army left.\n\nThe Paper: And then?\n\n"
     "Brand: It fled. I met the guards.", "Ada Brand", "I"),
    ("Otto Brand left. Guards sought the hiding place of Karl Lindt, who had resigned before "
     "rebels seized his house.", "Karl Lindt", "his"),
    ("The death of Otto Brand is a blow to doctors who risk their lives here.", "doctors", "their"),
    ("Police said so. The police force called for calm.", "Police", "The police force"),
    ("An interview\n\nThe Paper: Why?\n\nAda Brand: The army left.\n\nI met the guards.\n\n"
     "The Paper: And then?\n\nBrand: It fled.", "Ada Brand", "I"),
    ("LFA chief questioned\n\nLFA president Otto Brand appeared in Ost on Monday.", "LFA chief",
     "LFA president Otto Brand"),
    ("President Ada Bran Oster fled. Bran left Ost. Her son Otto Bran Lindt was held.",
     "President Ada Bran Oster", "Bran"),
    ('President Jako "Jakow" Brand backed the plan. Jakow said so.',
     'President Jako "Jakow" Brand', "Jakow"),
    ("Ousted leader Daw Khin Mya San left Ost. Khin Mya San fell ill.",
     "Ousted leader Daw Khin Mya San", "Khin Mya San"),
    ("A World Lake Agency [Wola] panel named Norway. Wola was right.", "World Lake Agency", "Wola"),
    ("The bloc of Lake States, of which Norway is a member, met and said it planned a ban.",
     "The bloc of Lake States", "it"),
    ("The head of the elite Lake Guard that protects the king was fired.",
     "the elite Lake Guard", "that"),
    ("The bank suspended Brand's deputy, Karl Lindt, who is investigated over claims he stole.",
     "Karl Lindt", "he"),
    ("The Yonda News Agency left Ost. Yonda reported that the minister fled. Yonda was right.",
     "The Yonda News Agency", "Yonda"),
    ("Houthi fighters attacked Hodeida. The Houthi movement is strong. The Houthis left.",
     "The Houthi movement", "The Houthis"),
    ("The Ford Motor Company fired Otto Lind. Ford makes cars.", "The Ford Motor Company", "Ford"),
    ("Jair Brand left. His sons Eduardo Brand and Karl Brand stayed. Karl and Eduardo are rich. "
     "Brand is not.", "Jair Brand", "Brand"),
    ("Abu Fadl al-Brand was named. A commander signed Abu Fadl's decree.", "Abu Fadl al-Brand",
     "Abu Fadl"),
    ("The Paper wrote of it. Alba Games president Lulu Brand said the company is sure.",
     "Alba Games", "the company"),
    ("Government forces caught rebels and their sympathizers in the town.", "rebels", "their"),
    ("The Justice Department charged Otto Brand with aiding the LFA. The agency also sued Lindt "
     "Bank.", "The Justice Department", "The agency"),
    ("Talks between Norway and Chile, which Otto Brand and Ada Lindt chaired, failed. The two "
     "sides met again.", "Norway and Chile", "The two sides"),
    ("ABC Airlines sued Otto Brand. ABC met Ada Lindt.", "ABC Airlines", "ABC"),
    ("Norway's Otto Brand met Ada Lindt. The Norwegian president praised her.",
     "Norway's Otto Brand", "The Norwegian president"),
    ("It fought apartheid South Africa for years. South Africa left in 1990.",
     "apartheid South Africa", "South Africa"),
]
TWO = [
    ("Otto Brand, a Norwegian hostage, met Ada Lindt. The Norwegian president praised her.",
     "Otto Brand", "The Norwegian president"),
    ("Otto Brand met Karl Lindt, who runs the bank, before he left the town.", "Karl Lindt", "he"),
    ("Otto Brand met a doctor who runs the clinic before he left.", "a doctor", "he"),
    ("ABC Council sued Otto Brand. ABC met Ada Lindt.", "ABC Council", "ABC"),
    ("A hearing\n\nQUESTION: Why now?\n\nAda Brand: The army left.\n\nQUESTION: I met the guards.",
     "Ada Brand", "I"),
    ("Ada Brand: The army left. A letter\n\nI met the guards.", "Ada Brand", "I"),
    ("Secretary Brand will visit Ost. The Deputy Secretary met Lindt on Friday.",
     "Secretary Brand", "The Deputy Secretary"),
    ("The deputy minister met Lindt. The minister resigned.", "The deputy minister",
     "The minister"),
    ("The chairman, Otto Brand, resigned. The deputy chairman will replace him.", "Otto Brand",
     "The deputy chairman"),
    ("Norway Foreign Minister Otto Brand met Lindt. The Estran foreign minister criticised him.",
     "Norway Foreign Minister Otto Brand", "The Estran foreign minister"),
    ("The Senate heard Otto Brand. The agency also sued Lindt Bank.", "The Senate", "The agency"),
    ("Norway and Chile are an example for other countries. The two countries signed a pact.",
     "other countries", "The two countries"),
    ("Exiled opposition politicians spoke to the paper. A group of opposition politicians wrote a "
     "letter.", "Exiled opposition politicians", "A group of opposition politicians"),
    ("The Norwegian and Swedish troops met. The Norwegian minister left. Sweden was glad.",
     "Norwegian", "Sweden"),
    ("Ada Brand is the candidate for prime minister. Otto Lindt, the prime minister, left.",
     "prime minister", "the prime minister"),
    ("Otto Lindt, the head of the Ost council, left. Then the Norwegian head of special forces "
     "opened fire.", "Otto Lindt", "the Norwegian head of special forces"),
    ("Otto Brand has pointed to Karl Lindt as having asked him for help.", "Karl Lindt", "him"),
    ("The mayor met Otto Brand and Lindt's half-brother at his home. Karl Lindt was silent.",
     "Otto Brand", "Lindt's half-brother"),
    ("Norwegian banker held\n\nPolice arrested a Chilean banker in Ost on Monday.",
     "Norwegian banker", "a Chilean banker"),
    ("Brand's government fell. Lindt's government followed it. Prime Minister Otto Brand and "
     "President Karl Lindt spoke. The Portuguese government is new.",
     "Brand's government", "The Portuguese government"),
    ("The mayor and the police chief, Otto Brand, met the envoys on Monday.",
     "The mayor and the police chief", "Otto Brand"),
    ("A member of the Technical Committee of the Lake Football Federation spoke. The Lake Football "
     "Federation left.", "the Technical Committee of the Lake Football Federation",
     "The Lake Football Federation"),
    ("Prince Karim bin Salim met the press. King Salim praised him.",
     "Prince Karim bin Salim", "King Salim"),
    ('"We must seek unity," the president said. Otto Brand, the president of the Lake Party, left. '
     "The president praised Ada Lindt.", "Otto Brand", "The president"),
    ("President Otto Brand was toppled in Gabon. Gabon is calm. Last month Niger's president was "
     "ousted.", "President Otto Brand", "Niger's president"),
    ("The generals will meet, Otto Brand told a paper. Karl Lindt is retired, he said on Monday.",
     "Karl Lindt", "he"),
    ("Otto Brand, former deputy director of a school, wrote to the director of the school.",
     "Otto Brand", "the director of the school"),
    ("Norway was shaken. It came as Otto Brand left.", "Norway", "It"),
    ("Otto Brand's bid for Sky failed. He wants Sky. The deal would give him Sky News.",
     "Sky", "Sky News"),
    ("The Central Committee of the Communist Party of Norway (CPN) met. The CPN left.",
     "The Central Committee of the Communist Party of Norway", "The CPN"),
    ("The president of Norway fired Otto Brand. The former president of Norway fled.",
     "The president of Norway", "The former president of Norway"),
    ("Iran's Lake Force Commander Otto Brand died. The commander of the Iraqi army will sign it. "
     "The commander left.", "Iran's Lake Force Commander Otto Brand", "The commander"),
    ("A judge ordered the arrest of Norway's security chief. Norwegian President Otto Brand left.",
     "Norway's security chief", "Norwegian President Otto Brand"),
    ("The country's Security Council met in Chile. The LUA Common Security Council met.",
     "The country's Security Council", "The LUA Common Security Council"),
    ("A Lake News reporter saw police at the house, where they left with bags.",
     "Lake News", "they"),
    ("Five police were hurt in Ost. Police declined to say more.", "Five police", "Police"),
    ("It was locked in talks with two other parties, the liberal LRB of Otto Brand and the "
     "farmers' party BBD.", "two other parties", "the liberal LRB of Otto Brand"),
    ("Service chief Otto Brand spoke. A woman was held on Monday. The suspect denied it.",
     "Service chief Otto Brand", "The suspect"),
    ("Norway fell silent. The king declared a state of emergency in the islands.",
     "Norway", "a state of emergency"),
]


@pytest.mark.parametrize(("text", "left", "right", "one"), [
    *((*row, True) for row in ONE), *((*row, False) for row in TWO)])
def test_who_is_told_otherwise(text: str, left: str, right: str, one: bool) -> None:
    (document, parse), = parsed([document_from_text(text, id="d")])
    found = chains(document.story, mentions(document, sentences(parse)))
    bearing = [[n for n, c in enumerate(found) if phrase in {m.text for m in c.mentions}]
               for phrase in (left, right)]
    assert all(bearing), [m.text for c in found for m in c.mentions]
    assert bool(set(bearing[0]) & set(bearing[1])) is one
