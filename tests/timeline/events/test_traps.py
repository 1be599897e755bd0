"""What events plain news sentences tell, read from the text alone: the traps of real sentences."""

from __future__ import annotations

import pytest

from tests.timeline.told import read_all, shown, untrue
from timeline.event import Event

Row = tuple[str, str, tuple[str, ...]]

ROWS: tuple[Row, ...] = (
    (
        "date",
        "Varn won the 2004 election and lost to Norland in the 2006 final.",
        ("Varn | win | | on 2004", "Norland | defeat | Varn | on 2006"),
    ),
    (
        "possible",
        "The council demanded the arrest of Varn.",
        ("| arrest | Varn | possible", "!| arrest | Varn | occurred"),
    ),
    (
        "claimed",
        "The police charged Otto Roe after he attacked the guard.",
        ("he | attack | guard | occurred",),
    ),
    (
        "planned",
        "Varn tried to end the war by attacking Norland.",
        ("Varn | attack | Norland | occurred",),
    ),
    (
        "planned",
        "Varn will try to end the war by attacking Norland.",
        ("Varn | attack | Norland | planned",),
    ),
    (
        "planned",
        "When he returns from Norland he will meet Ada Lind.",
        ("he | return | Norland | planned", "he | meet | Lind | planned"),
    ),
    (
        "agent",
        "Varn fled on a military jet.",
        ("Varn | flee | | occurred", "!Varn | flee on | jet | "),
    ),
    ("agent", "Varn fired on a military jet.", ("Varn | fire on | jet | occurred",)),
    (
        "apart",
        "The army, not the police, shot Roe.",
        ("army | shoot | Roe | ", "!police | shoot | | "),
    ),
    ("apart", "Varn rather than Lind left Ost.", ("Varn | leave | Ost | ", "!Lind | leave | | ")),
    ("apart", "It was Varn, not Lind, who fled.", ("Varn | flee | | ", "!Lind | flee | | ")),
    (
        "apart",
        "All states but Estra signed the pact.",
        ("states | sign pact | | ", "!Estra | sign pact | | "),
    ),
    (
        "apart",
        "They shelled not Ost but Varn.",
        ("They | shell | Varn | occurred", "!| shell | Ost | "),
    ),
    (
        "apart",
        "Not only Roe but also Lind attacked the guard.",
        ("Roe | attack | guard | occurred", "Lind | attack | guard | occurred"),
    ),
    ("apart", "He bought not one but two ships.", ("He | buy | ships | occurred",)),
    ("agent", "Varn handed over 12 men to Lind.", ("Varn | hand over | Lind | occurred",)),
    ("agent", "Varn held over 12 men.", ("Varn | hold | over 12 men | occurred",)),
    (
        "claimed",
        "Varn was cleared of charges that he bribed Lind.",
        ("he | bribe | Lind | possible",),
    ),
    (
        "event noun",
        "Varn finished giving evidence to the inquiry on Friday.",
        ("Varn | give | | occurred on 2022-05-20", "!| investigate | | "),
    ),
    ("headline", "Varn sworn in as premier of Estra", ("| swear in | Varn | occurred",)),
    ("headline", "Roe chosen to lead party", ("| lead | party | planned",)),
    ("headline", "Lind swore in Varn", ("Lind | swear in | Varn | occurred",)),
    (
        "planned",
        "Voting for the new council was scheduled for July 20.",
        ("| vote | | planned on 2022-07-20", "!| schedule | | "),
    ),
    (
        "negated",
        "The guards were not warned and escaped into the hills.",
        ("| warn | guards | negated", "guards | escape | | occurred"),
    ),
    (
        "negated",
        "The guards were not warned and searched.",
        ("| warn | guards | negated", "| search | guards | negated"),
    ),
    (
        "standing",
        "Varn agreed to the deployment of a neutral force in Norland.",
        ("!force | in | Norland | ",),
    ),
    (
        "planned",
        "Varn will depart on a trip to Estra on Thursday.",
        ("Varn | travel | Estra | planned",),
    ),
    ("planned", "Varn left on a trip to Estra.", ("Varn | travel | Estra | occurred",)),
    (
        "event noun",
        "Varn raised the detention of Ada Lind, who was arrested in March.",
        ("Varn | raise | | undated", "| detain | Lind | "),
    ),
    ("agent", "The video shows Varn shaking hands with Lind.", ("Varn | shake | Lind | occurred",)),
    (
        "agent",
        "The picture was taken at a summit in Estra.",
        ("!picture | meet | | ", "| take | picture | "),
    ),
    (
        "possible",
        "The merger needs approval by the council.",
        ("council | approve | | possible",),
    ),
    (
        "possible",
        "The sale, subject to approval by the council, will close in June.",
        ("council | approve | | possible",),
    ),
    ("claimed", "The merger won approval by the council.", ("council | approve | | occurred",)),
    (
        "agent",
        "A treaty was signed between Norland and Estra on 5 March.",
        ("Norland | agree | | on 2022-03-05", "Estra | agree | | on 2022-03-05"),
    ),
    (
        "agent",
        "Talks took place between Varn and Lind.",
        ("Varn | talk | | ", "Lind | talk | | "),
    ),
    (
        "agent",
        "This lease agreement, dated 5 March 2015, was made between Ada Lind and Otto Roe.",
        ("Lind | agree | | on 2015-03-05", "Roe | agree | | on 2015-03-05"),
    ),
    (
        "agent",
        "This Agreement is entered into by and between Alba Corp. and Brenner Inc.",
        ("Alba | agree | | ", "Brenner | agree | | "),
    ),
    ("agent", "The land was divided between Norland and Estra.", ("!Norland | agree | | ",)),
    (
        "date",
        "War broke out between Norland and Estra in 1973.",
        ("Norland | fight | | on 1973", "Estra | fight | | on 1973"),
    ),
    (
        "planned",
        "Norland cancelled a match due to be played in June.",
        ("| play | match | planned", "!| play | Norland | "),
    ),
    ("planned", "Norland freed a rebel due to stand trial in June.", ("| stand | | planned",)),
    ("claimed", "Norland left due to being attacked by Estra.", ("Estra | attack | | occurred",)),
    (
        "possible",
        "Alba will buy the port, subject to approval by regulators.",
        ("regulators | approve | | possible",),
    ),
    ("date", "Monday: Varn met Lind in Estra.", ("Varn | meet | Lind | on 2022-05-16",)),
    ("date", "Starting in May 2012, Varn bribed Lind.", ("Varn | bribe | Lind | on 2012-05",)),
    (
        "date",
        "From at least in or about June 2011, up to and including in or about December 2014, Varn"
        " bribed Lind.",
        ("Varn | bribe | Lind | on 2011-06-01 to 2014-12-31",),
    ),
    (
        "date",
        "Beginning in or about May 2012 and continuing until in or about July 2013, Varn bribed"
        " Lind.",
        ("Varn | bribe | Lind | on 2012-05-01 to 2013-07-31",),
    ),
    (
        "date",
        "Between on or about May 3, 2012 and on or about May 9, 2012, Varn bribed Lind.",
        ("Varn | bribe | Lind | on 2012-05-03 to 2012-05-09",),
    ),
    ("date", "Roe was jailed on Monday for 10 days.", ("| jail | Roe | occurred on 2022-05-16",)),
    (
        "planned",
        "Roe will go to jail for the murder of Lind.",
        ("Roe | go | | planned", "| murder | Lind | occurred"),
    ),
    (
        "agent",
        "A treaty that was signed between Norland and Estra in 2010 was broken.",
        ("Norland | agree | | ", "Estra | agree | | "),
    ),
    (
        "date",
        "Starting in May 2012, Varn paid Lind until June 2014.",
        ("Varn | pay | Lind | to 2014-06-30",),
    ),
    ("date", "Beginning on Monday, Varn met Lind on Tuesday.", ("| meet | Lind | on 2022-05-17",)),
    ("date", "Varn was ahead of Roe in the vote on Monday.", ("| vote | | on 2022-05-16",)),
    ("agent", "Witnesses saw Otto Roe flee after shooting her.", ("Roe | shoot | her | ",)),
    (
        "date",
        "Police killed ten under martial law 1972-1981.",
        ("Police | kill | | on 1972-01-01 to 1981-12-31",),
    ),
    (
        "planned",
        "Estra cancelled a match against Norland due to be played in June.",
        ("| play | match | planned", "!| play | Estra | "),
    ),
    ("planned", "Varn quit on Monday due to be replaced by Lind.", ("Lind | replace | Varn | ",)),
    ("agent", "In Norland 3 May marks the end of the war.", ("!Norland | mark | | ",)),
    (
        "event noun",
        "Norland launched an attack by its army on Estra.",
        ("Norland | launch attack | Estra | ",),
    ),
    ("negation", "Norland did nothing to protect Estra.", ("| protect | Estra | negated",)),
    (
        "event noun",
        "The army blamed the raid on the Hale Front.",
        ("army | blame | Hale Front | occurred", "!| raid | Hale Front | "),
    ),
    (
        "date",
        "The council is considering a plea last week from the rebels.",
        ("council | consider | plea | undated", "rebels | plead | | on 2022-05-09"),
    ),
    (
        "date",
        "General Hadi now repeated his offer to the rebels.",
        ("Hadi | repeat | | undated",),
    ),
    ("date", "The plan was shelved for now.", ("| shelve | plan | undated",)),
    ("date", "The plan is shelved for now.", ("| shelve | plan | on 2022-05-20",)),
    (
        "date",
        "Varn was charged in the 1998 Nairobi bombing.",
        ("| charge | Varn | undated", "| bomb | Nairobi | on 1998"),
    ),
    (
        "killer inside",
        "Dozens of villagers died in an air strike carried out by Norland.",
        ("Norland | strike | | occurred",),
    ),
    (
        "standing",
        "Norland's opposition leader, Otto Varn, met the press.",
        ("Varn | opposition leader of | Norland | standing",),
    ),
    (
        "standing",
        "Norland, once an ally of Sudria, closed its embassy in Estra.",
        ("Norland | ally of | Sudria | standing",),
    ),
    (
        "date",
        "Varn was arrested on Monday, the day the council met.",
        ("| arrest | Varn | occurred on 2022-05-16", "council | meet | | occurred on 2022-05-16"),
    ),
    (
        "control",
        "Norland accused Sudria of bombing the dam.",
        ("Norland | accuse | Sudria | occurred", "Sudria | bomb | dam | possible"),
    ),
    (
        "control",
        "The police kept the protesters from entering the square.",
        ("protesters | enter | square | ", "!police | enter | | "),
    ),
    (
        "negation",
        "Norland stopped funding the militia in 2020.",
        ("Norland | stop | | occurred on 2020", "Norland | fund | militia | negated"),
    ),
    (
        "negation",
        "The minister neither met the rebels nor freed the hostages.",
        ("minister | meet | rebels | negated", "minister | free | hostages | negated"),
    ),
    (
        "what somebody is",
        "A student named Karl Berg shot Otto Varn, aged 70.",
        ("student | shoot | Otto Varn | ", "!| name | | ", "!| aged | | ", "!| age | | "),
    ),
    (
        "what is done",
        "The council named Karl Berg director.",
        ("council | name | Karl Berg | ",),
    ),
    (
        "preposition",
        "The court freed Roe pending an appeal by the state.",
        ("court | free | Roe | ", "| appeal | | planned", "!| pend | | "),
    ),
    (
        "preposition",
        "Roe was freed by the court pending trial.",
        ("court | free | Roe | ", "!| pend | | ", "!| free trial | | "),
    ),
    (
        "participle",
        "Rebels backed by Norland seized the airport on 3 May.",
        ("Norland | back | Rebels | ", "Rebels | seize | airport | occurred on 2022-05-03"),
    ),
    (
        "date in a phrase",
        "Following the assassination of King Harald in 1998, the army entered Estra.",
        ("| assassinate | King Harald | on 1998", "army | enter | Estra | on 1998-01-01 to None"),
    ),
    (
        "possible",
        "Should Norland invade, the alliance would respond.",
        ("Norland | invade | | possible", "alliance | respond | | possible"),
    ),
    (
        "event noun",
        "The army's shelling of the town angered the council.",
        ("army | shell | town | occurred",),
    ),
    (
        "negation",
        "The council no longer controls the harbour.",
        ("council | control | harbour | negated",),
    ),
    (
        "negation",
        "The brigade will no longer guard the Estra dam.",
        ("brigade | guard | dam | negated",),
    ),
    (
        "negation",
        "Norland has yet to sign the fishing treaty.",
        ("Norland | sign treaty | | negated", "!Norland | have | | occurred"),
    ),
    (
        "negation",
        "The ministry has yet to answer the envoy.",
        ("ministry | answer | envoy | negated",),
    ),
    ("negation", "The general never attacked the port.", ("general | attack | port | negated",)),
    ("negation", "Rebels have never met the president.", ("Rebels | meet | president | negated",)),
    (
        "negation",
        "Norland refused to recognise the Northern Front.",
        ("Norland | recognise | Northern Front | negated", "Norland | refuse | | occurred"),
    ),
    (
        "negation",
        "The prime minister has refused to receive the ambassador.",
        ("prime minister | receive | ambassador | negated",),
    ),
    (
        "negation",
        "The police failed to arrest the minister.",
        ("police | arrest | minister | negated",),
    ),
    (
        "negation",
        "Peacekeepers failed to protect the villagers on Monday.",
        ("Peacekeepers | protect | villagers | negated",),
    ),
    ("negation", "The army did not shell the town.", ("army | shell | town | negated",)),
    ("negation", "The army denied shelling the town.", ("army | shell | town | negated",)),
    ("negation", "No rebels attacked the convoy.", ("rebels | attack | convoy | negated",)),
    (
        "negation",
        "The army left the city without informing the mayor.",
        ("army | leave | | occurred", "army | inform | mayor | negated"),
    ),
    (
        "invitation",
        "Troops of the coalition are here at the invitation of the Norlandian government.",
        ("government | invite | Troops | occurred",),
    ),
    (
        "invitation",
        "The council thanked Norland for its invitation to the coalition to expel the pirates.",
        ("coalition | expel | pirates | possible", "!council | expel | pirates | "),
    ),
    (
        "invitation",
        "An invitation from the king to Norland to defeat the rebels was published on Monday.",
        (
            "king | invite | Norland | ",
            "Norland | defeat | rebels | possible",
            "!king | defeat | | ",
        ),
    ),
    (
        "invitation",
        "The king invited Norland to defeat the rebels.",
        (
            "king | invite | Norland | occurred",
            "Norland | defeat | rebels | possible",
            "!king | defeat | | ",
        ),
    ),
    (
        "date in a phrase",
        "The minister cited a January 2020 parliamentary decision that banned the party.",
        ("| decide | | occurred on 2020-01", "minister | cite | | undated"),
    ),
    (
        "date in a phrase",
        "Lawmakers confirmed the March 2019 agreement with Norland.",
        ("| agree | Norland | on 2019-03", "Lawmakers | confirm | | undated"),
    ),
    (
        "led",
        "The Norland-led coalition bombed the port of Estra.",
        ("coalition | bomb | port | occurred", "!Norland | bomb | | "),
    ),
    (
        "led",
        "Forces of the US-led alliance entered Estra on 3 May.",
        ("Forces | enter | Estra | occurred on 2022-05-03", "!US | enter | | "),
    ),
    (
        "manner of speaking",
        '"The group will be beaten," Lorne said, using the Latin acronym for the Front.',
        ("| beat | group | planned by Lorne", "!| use | | "),
    ),
    (
        "manner of speaking",
        "The spokeswoman said Norland had won, citing the Harbour Herald.",
        ("Norland | win | | occurred by spokeswoman", "!| cite | | "),
    ),
    (
        "relative clause",
        "The rebels who seized the port attacked the army.",
        (
            "rebels | seize | port | occurred",
            "rebels | attack | army | occurred",
            "!port | attack | | ",
        ),
    ),
    (
        "relative clause",
        "The general, whom the king had dismissed, joined the rebels.",
        ("king | dismiss | general | occurred", "general | join | rebels | occurred"),
    ),
    (
        "participle",
        "The minister, accused by Norland of fraud, left Estra.",
        (
            "Norland | accuse | minister | occurred",
            "minister | leave | Estra | occurred",
            "!Norland | leave | | ",
        ),
    ),
    (
        "participle",
        "Militants carrying rockets attacked a convoy of the army near Estra.",
        ("Militants | carry | rockets | occurred", "Militants | attack | convoy | occurred"),
    ),
    (
        "killer inside",
        "The two leaders were killed in a Norlandian drone strike.",
        ("Norlandian | kill | leaders | occurred",),
    ),
    (
        "killer inside",
        "A Norland air strike killed General Otto Varn in Estra.",
        ("Norland | kill | Otto Varn | occurred",),
    ),
    (
        "killer inside",
        "Six miners had been wounded in a rebel attack on the mine.",
        ("rebel | wound | miners | occurred",),
    ),
    (
        "event noun",
        "The killing of General Varn by Norland angered the council.",
        ("Norland | kill | General Varn | occurred",),
    ),
    (
        "event noun",
        "The council condemned the arrest of the editor by the police.",
        ("police | arrest | editor | occurred",),
    ),
    (
        "event noun",
        "The Northern Front's attack on the airport lasted two days.",
        ("Northern Front | attack | airport | occurred",),
    ),
    (
        "light verb",
        "The army carried out an attack on the rebels.",
        ("army | carry out attack on | rebels | occurred",),
    ),
    (
        "light verb",
        "Norland imposed sanctions on the bank.",
        ("Norland | impose sanction | bank | occurred",),
    ),
    ("light verb", "The envoy held talks with the king.", ("envoy | hold talk | king | occurred",)),
    (
        "control",
        "Norlandian troops entered Estra to overthrow King Harald and search for smugglers.",
        (
            "troops | enter | Estra | occurred",
            "troops | overthrow | King Harald | planned",
            "troops | search for | smugglers | ",
            "!Estra | overthrow | | ",
        ),
    ),
    (
        "control",
        "Norland urged the rebels to release the hostages.",
        (
            "rebels | release | hostages | possible",
            "Norland | urge | rebels | occurred",
            "!Norland | release | | ",
        ),
    ),
    (
        "control",
        "The president agreed to meet the rebels and free the prisoners.",
        ("president | meet | rebels | planned", "president | free | prisoners | planned"),
    ),
    (
        "coordination",
        "Rebels stormed the palace and arrested the king.",
        ("Rebels | storm | palace | occurred", "Rebels | arrest | king | occurred"),
    ),
    (
        "coordination",
        "Norland and Sudria signed a treaty with the Front.",
        ("Norland | sign | Front | occurred", "Sudria | sign | Front | occurred"),
    ),
    (
        "passive",
        "The rebels were defeated by the army.",
        ("army | defeat | rebels | occurred", "!rebels | defeat | | "),
    ),
    (
        "passive",
        "Estra is governed by a council of elders.",
        ("council | govern | Estra | occurred",),
    ),
    (
        "passive",
        "The ambassador was expelled on 2 May 2022.",
        ("nobody | expel | ambassador | occurred on 2022-05-02",),
    ),
    (
        "attribution",
        "According to Lorne, the Front attacked Norland.",
        ("Front | attack | Norland | occurred by Lorne",),
    ),
    (
        "attribution",
        "Norland attacked the Front, the minister said.",
        ("Norland | attack | Front | occurred by minister",),
    ),
    (
        "attribution",
        '"Norland has left the valley," General Varn told reporters.',
        ("Norland | leave | valley | occurred by General Varn",),
    ),
    (
        "attribution",
        "The mayor claimed that rebels had burned the archive.",
        ("rebels | burn | archive | occurred by mayor",),
    ),
    ("planned", "The council will expel the envoy.", ("council | expel | envoy | planned",)),
    ("planned", "Norland plans to invade Estra.", ("Norland | invade | Estra | planned",)),
    (
        "planned",
        "The president is to visit Norland in June.",
        ("president | visit | Norland | planned on 2022-06",),
    ),
    (
        "planned",
        "The general said he would attack the rebels.",
        ("he | attack | rebels | planned by general",),
    ),
    (
        "possible",
        "If Norland attacks the Front, the council would protest.",
        ("Norland | attack | Front | possible", "council | protest | | possible"),
    ),
    ("possible", "Norland could attack the Front.", ("Norland | attack | Front | possible",)),
    (
        "possible",
        "Release the hostages, the envoy told the rebels.",
        ("| release | hostages | possible",),
    ),
    (
        "possible",
        "The minister threatened to bomb Estra unless the rebels withdrew.",
        ("minister | bomb | Estra | planned", "rebels | withdraw | | possible"),
    ),
    (
        "possible",
        "Not even the council can release the hostages.",
        ("council | release | hostages | negated",),
    ),
    (
        "deadline",
        "The council must release the prisoners by the end of the year.",
        ("council | release | prisoners | possible", "!| release | end of the year | "),
    ),
    (
        "deadline",
        "Parliament passed a resolution calling for the army's withdrawal by 1 September 2022.",
        ("army | withdraw | | planned", "Parliament | call for | army | occurred undated"),
    ),
    (
        "deadline",
        "In March Norland had agreed to withdraw its troops by the end of 2022.",
        ("Norland | agree | | on 2022-03", "Norland | withdraw | troops | planned"),
    ),
    (
        "standing",
        "Ada Lorne, an analyst at the Harbour Institute, criticised the council.",
        ("Ada Lorne | analyst at | Harbour Institute | standing",),
    ),
    (
        "standing",
        "Ada Lorne is a member of the Northern Front.",
        ("Ada Lorne | member of | Northern Front | standing",),
    ),
    (
        "standing",
        "Harbour Council spokesman Otto Varn resigned.",
        ("Otto Varn | spokesman of | Harbour Council | standing",),
    ),
    (
        "standing",
        "The Estra Brigade, a part of the Northern Front, attacked the port.",
        ("Estra Brigade | part of | Northern Front | standing",),
    ),
    (
        "date",
        "In 2003 Norlandian troops entered Estra to overthrow King Harald.",
        (
            "troops | enter | Estra | occurred on 2003",
            "troops | overthrow | King Harald | planned on 2003",
        ),
    ),
    (
        "date",
        "When militants took over large parts of Estra in 2014, Norlandian troops returned.",
        (
            "militants | take over | Estra | occurred on 2014",
            "troops | return | | occurred on 2014",
        ),
    ),
    (
        "date",
        "The last attack occurred on 3 May, when a rocket hit the airport.",
        ("rocket | hit | airport | occurred on 2022-05-03",),
    ),
    (
        "date",
        "Norland attacked the port.",
        ("Norland | attack | port | undated within 2022-05-20",),
    ),
    (
        "date",
        "Norland condemned Sudria's invasion of Velmark on 2 May.",
        ("Sudria | invade | Velmark | on 2022-05-02", "Norland | condemn | | undated"),
    ),
    (
        "date",
        "Norland condemned the bombing of the embassy on Thursday.",
        ("Norland | condemn | | on 2022-05-19",),
    ),
    (
        "claimed",
        "Norland imposed sanctions on Varn on Monday, accusing his guards of killing villagers.",
        ("Norland | accuse | guards | on 2022-05-16", "guards | kill | villagers | possible"),
    ),
    (
        "date",
        "Varn was killed in a 2019 raid by soldiers.",
        ("soldiers | kill | Varn | on 2019",),
    ),
    (
        "date",
        "The envoy flew to Norland on Monday and met the king.",
        ("envoy | meet | king | on 2022-05-16",),
    ),
    (
        "date",
        "The envoy will travel to Norland next week, where he will meet the king.",
        ("| meet | king | planned on 2022-05-23",),
    ),
    (
        "date",
        "The council told the guards of a cut in September 2022.",
        ("council | tell | guards | occurred undated",),
    ),
    (
        "date",
        "The council currently employs 300 guards.",
        ("council | employ | guards | occurred on 2022-05-20",),
    ),
    (
        "voted",
        "The senate voted to dismiss the judge.",
        ("The senate | dismiss | the judge | occurred",),
    ),
    (
        "voted",
        "The dockers voted to leave the port.",
        ("The dockers | leave | the port | planned",),
    ),
    (
        "joined",
        "The army is not weak, and the government is ready to attack Norland.",
        ("the government | attack | Norland | planned",),
    ),
    (
        "asked",
        "Will Norland now attack Estra?",
        ("Norland | attack | Estra | possible undated",),
    ),
    (
        "date",  # of a row of a list, which it begins
        "05/16/2022  8  COMPLAINT filed by Karl Roe against Alba Corp.",
        ("Karl Roe | file complaint | Alba Corp. | on 2022-05-16",),
    ),
    (
        "date",
        "05/15/2022  7  MOTION to dismiss filed by Alba Corp.",
        ("Alba Corp. | file | | on 2022-05-15",),
    ),
    (
        "rank",
        "Major General Otto Varn met the envoy of Norland.",
        ("!Otto Varn | general of | |",),
    ),
    (
        "several",
        "Norland, Estra and Sudria are members of the Harbour League.",
        ("Norland | member of | Harbour League | standing",
         "Estra | member of | Harbour League | standing",
         "Sudria | member of | Harbour League | standing"),
    ),
    (
        "date",  # of a person's office, in brackets
        "The police arrested former vice president Jorge Roe (2013-2018), who fled.",
        ("The police | arrest | Jorge Roe | undated",),
    ),
    (
        "used to",
        "The firm which Ada Lorne used to run failed.",
        ("Ada Lorne | run | The firm | occurred", "! | use | |"),
    ),
    (
        "used to",
        "The money used to buy arms came from Norland.",
        ("| use | The money |",),
    ),
    (
        "told of it",
        "Karl Roe made it clear to the union that he would stay.",
        ("Karl Roe | make clear | |",),
    ),
    (
        "strike",
        "The dockers went on strike against Alba Corp. on Monday.",
        ("The dockers | go on strike | Alba Corp. | on 2022-05-16",),
    ),
    (
        "a verb that ends its sentence",
        "To save the port they go",
        ("they | go | |",),
    ),
    (
        "awaited",
        "Ada Lorne is waiting to meet Karl Roe.",
        ("Ada Lorne | meet | Karl Roe | possible",),
    ),
)
KNOWN = {
    "Varn was arrested on Monday, the day the council met.": (
        "a day told by a clause beside another date"
    ),
}


@pytest.fixture(scope="module")
def read() -> dict[str, tuple[Event, ...]]:
    return read_all([text for _, text, _ in ROWS])


def _rows() -> list[object]:
    made = []
    for kind, text, facts in ROWS:
        marks = [pytest.mark.xfail(strict=True, reason=KNOWN[text])] if text in KNOWN else []
        made.append(pytest.param(text, facts, id=f"{kind}: {text[:40]}", marks=marks))
    return made


@pytest.mark.parametrize(("text", "facts"), _rows())
def test_sentence_tells(
    read: dict[str, tuple[Event, ...]], text: str, facts: tuple[str, ...]
) -> None:
    assert not untrue(read[text], facts), shown(read[text])


def test_present_state_holds_on_the_day_of_writing(read: dict[str, tuple[Event, ...]]) -> None:
    (employed,) = [e for e in read["The council currently employs 300 guards."] if not e.standing]
    assert employed.interval is not None
    assert employed.interval.earliest == employed.interval.latest


def test_undated_event_is_only_bounded(read: dict[str, tuple[Event, ...]]) -> None:
    (attack,) = read["Norland attacked the port."]
    assert attack.bounded
    assert attack.interval is not None
    assert attack.interval.earliest is None
