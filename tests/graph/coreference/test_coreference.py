"""Who takes up whom inside one document: a table a sieve, with what must stay apart."""

from __future__ import annotations

import pytest

from graph.coreference.chains import SIEVES, THRESHOLD, chains
from tests.graph.marked import marked


def joined(text: str) -> set[frozenset[str]]:
    """The texts of each chain of two or more mentions."""
    document, mentions = marked(text)
    found = chains(document.text, mentions)
    return {frozenset(m.text for m in c.mentions) for c in found if len(c.mentions) > 1}


def together(text: str, left: str, right: str) -> bool:
    document, mentions = marked(text)
    return any({left, right} <= {m.text for m in c.mentions}
               for c in chains(document.text, mentions))


TOGETHER = [
    ("same phrase", "[The council|c nsubj] met [a new *president*|c obj mods=new]. "
     "[The *president*|c nsubj] slept.", "a new president", "The president"),
    ("also known as", "[Karl Roe|PER nsubj], a.k.a., [Eddy Loud|PER appos], left.",
     "Karl Roe", "Eddy Loud"),
    ("same name", "The head of [the *KNB Karim Roe*|PER nmod] left. [Karim Roe|PER nsubj] slept.",
     "the KNB Karim Roe", "Karim Roe"),
    ("also known as", "[Eddy Loud|PER nsubj], [whose|p nmod:poss] real name is [Karl Roe|PER "
     "nsubj], left.", "Eddy Loud", "Karl Roe"),
    ("same phrase", "[Alba *rebels*|c nsubj mods=Alba] came. [The [Alba|ORG compound] *rebels*|c "
     "nsubj mods=Alba] left.", "Alba rebels", "The Alba rebels"),
    ("country a text is of", "[Chile|LOC nsubj] slept. [[Chilean|NORP amod] *troops*|c nsubj "
     "mods=Chilean] left. It rained. It snowed. He fled to [neighbouring *Peru*|LOC obl]. [The "
     "country|c nsubj] wept.", "Chile", "The country"),
    ("alias stated", "He led the parties [Alba Union|ORG compound] ([AUX|ORG appos]) and so on.",
     "Alba Union", "AUX"),
    ("same phrase", "[A relief aid *board*|c nsubj mods=relief,aid] met. [Ada Lorne|PER nsubj] "
     "came. [[Her|p nmod:poss] relief aid *board*|c nsubj mods=relief,aid of=Her] left.",
     "A relief aid board", "Her relief aid board"),
    ("office held", "[[Chilean|NORP amod] President *Ada Lorne*|PER nsubj titles=President "
     "mods=Chilean] slept. [[Kenyan|NORP amod] President *Otto Roe*|PER nsubj titles=President "
     "mods=Kenyan] left. [Lorne|PER nsubj] woke. [The 39-year-old *president*|c nsubj "
     "mods=39-year-old] smiled.", "Chilean President Ada Lorne", "The 39-year-old president"),
    ("form of a person's name", "[President *Otto Ruiz Vela*|PER nsubj titles=President] left. "
     "[Ruiz Vela|PER nsubj] slept.", "President Otto Ruiz Vela", "Ruiz Vela"),
    ("it", "[Chile|LOC nsubj] said [[its|p nmod:poss] *troops*|c nsubj of=its] came. [A [Lake "
     "Front|ORG compound] *spokesman*|c nsubj mods=Lake_Front] denied that [it|p nsubj] fled.",
     "Lake Front", "it"),
    ("holder of an office", "[[Kenya|LOC compound] *president*|c nsubj mods=Kenya] quits. "
     "[President *Ann Hill*|PER nsubj titles=President] wept.",
     "Kenya president", "President Ann Hill"),
    ("holder of an office", "[[Its|p nmod:poss] *speaker*|c nsubj of=Its] left. "
     "[Speaker *Ann Hill*|PER nsubj titles=Speaker] was tired.", "Its speaker", "Speaker Ann Hill"),
    ("country of those who act", "[Thousands of *Danes*|NORP nsubj num=plur] marched. [The "
     "country|c nsubj] slept. [[Chilean|NORP amod] leader *Luis Roe*|PER nsubj mods=Chilean "
     "titles=leader] left [Denmark|LOC obj].", "The country", "Denmark"),
    ("office held", "[Ousted leader *Otto Varn*|PER nsubj titles=Ousted_leader] fled. "
     "[[Chilean|NORP amod] leader *Luis Roe*|PER nsubj mods=Chilean titles=leader] came. "
     "[The ousted *leader*|c nsubj mods=ousted] wept.", "Ousted leader Otto Varn",
     "The ousted leader"),
    ("said to be", "Lawmakers elected [Ada Lorne|PER obj] as [prime *minister*|c obl "
     "mods=prime].", "Ada Lorne", "prime minister"),
    ("alias stated", "Both left [Citizens for Lakes|ORG nmod] ([CxL|ORG appos]) for good.",
     "Citizens for Lakes", "CxL"),
    ("he or she", "[President *Ada Roe*|PER nsubj titles=President] slept. [Crowds|c nsubj] "
     "rallied for [Otto Varn|PER nmod] when [he|p nsubj gender=masc] fell.", "Otto Varn", "he"),
    ("short for a longer name", "[ABD Group|ORG nsubj] grew. [ABD|ORG nsubj] fell.",
     "ABD Group", "ABD"),
    ("same phrase", "[*Police*|c nsubj lemma=police] came. [*Police* in [Chile|LOC nmod]|c nsubj "
     "lemma=police of=Chile] left.", "Police", "Police in Chile"),
    ("part of a person's name", "[Lee Ha-na|PER nsubj] left. [Lee|PER nsubj] was tired. It rained. "
     "It snowed. It rained again. [Lee Min-jun|PER nsubj] came.", "Lee Ha-na", "Lee"),
    ("holder of an office", "[[Kenyan|NORP amod] *leader*|c nsubj mods=Kenyan] quits. "
     "[[Kenyan|NORP amod] President *Ann Hill*|PER nsubj titles=President mods=Kenyan of=Kenyan] "
     "wept.", "Kenyan leader", "Kenyan President Ann Hill"),
    ("same name", "[[Alba|PER compound] news *service*|c nsubj mods=Alba,news] asked. "
     "[Alba|PER nsubj] said no more.", "Alba news service", "Alba"),
    ("holder of an office", "[[Chilean|NORP amod] President *Ann Hill*|PER nsubj titles=President "
     "mods=Chilean of=Chilean] met [[Kenyan|NORP amod] President *Carl Roe*|PER obj "
     "titles=President mods=Kenyan of=Kenyan]. [[Kenya|LOC nmod:poss]'s ailing *president*|c "
     "nsubj mods=ailing of=Kenya] slept.", "Kenya's ailing president", "Kenyan President Carl Roe"),
    ("said to be", "[Alba Group|ORG nsubj] is [a Swiss *lender*|c mods=Swiss].",
     "Alba Group", "a Swiss lender"),
    ("kind taken up", "[Ann Hill|PER nsubj] won. [The [Danish|NORP amod] *politician*|c nsubj "
     "mods=Danish] left.", "Ann Hill", "The Danish politician"),
    ("short for a longer name", "[Hara Six Lion|ORG nsubj] grew. [Lion|ORG nsubj] fell.",
     "Hara Six Lion", "Lion"),
    ("well-known short name", "[Daesh|ORG nsubj] fled. [The *Islamic State*|ORG nsubj] fell.",
     "Daesh", "The Islamic State"),
    ("well-known short name", "[The *Federal Reserve*|ORG nsubj] met. [The *Fed*|ORG nsubj] left.",
     "The Federal Reserve", "The Fed"),
    ("noun of the name", "[The *Duke of Ost*|PER nsubj] came. [The Duke|nsubj] left.",
     "The Duke of Ost", "The Duke"),
    ("noun of the name", "[The *Committee on Lake Trade*|ORG nsubj] met. [The joint *committee*|c "
     "nsubj mods=joint] left.", "The Committee on Lake Trade", "The joint committee"),
    ("office held", "[President *Otto Varn*|PER nsubj titles=President] spoke. It rained. "
     "[[Alba|ORG compound] President *Carl Roe*|PER nsubj titles=President of=Alba] spoke. "
     "[The *president*|c nsubj] left.", "President Otto Varn", "The president"),
    ("he or she", "[Ann Hill|PER nsubj] sued [Otto Varn|PER obj] for hitting [her|p obj "
     "gender=fem].", "Ann Hill", "her"),
    ("he or she", "[Otto Varn|PER nsubj] said [Alba|ORG nsubj] thanks [Carl Roe|PER obj]. "
     "“It rained,” [he|p nsubj gender=masc] added.", "Otto Varn", "he"),
    ("leader of a country", "[LBA|ORG nmod:poss]'s [director general *Otto Varn*|PER nsubj "
     "titles=director_general of=LBA] met. [The [LBA|ORG compound] *chief*|c nsubj of=LBA] left.",
     "director general Otto Varn", "The LBA chief"),
    ("leader of a country", "[[LBA|ORG compound] spokeswoman *Ann Hill*|PER nsubj "
     "titles=spokeswoman of=LBA] met. [The [LBA|ORG compound] *official*|c nsubj of=LBA] left.",
     "LBA spokeswoman Ann Hill", "The LBA official"),
    ("office held", "[Prime Minister *Otto Varn*|PER nsubj titles=Prime_Minister] met. "
     "[The prime *minister*|c nsubj mods=prime] left.",
     "Prime Minister Otto Varn", "The prime minister"),
    ("office held", "[spokesman *Otto Varn*|PER nsubj titles=spokesman] met. "
     "[The press *secretary*|c nsubj mods=press] left.", "spokesman Otto Varn",
     "The press secretary"),
    ("pair taken up", "[[Norway|LOC nsubj] and [Chile|LOC conj]|nsubj join num=plur] met. "
     "[Both *sides*|c nsubj mods=Both lemma=side] left.", "Norway and Chile", "Both sides"),
    ("pair taken up", "[[Otto Varn|PER nsubj] and [Ann Hill|PER conj]|nsubj join num=plur] met. "
     "[The royal *couple*|c nsubj mods=royal] left.", "Otto Varn and Ann Hill",
     "The royal couple"),
    ("pair taken up", "[[Norway|LOC nsubj], [Peru|LOC conj] and [Chile|LOC conj]|nsubj join "
     "num=plur] met. [The *countries*|c nsubj lemma=country num=plur] agreed.",
     "Norway, Peru and Chile", "The countries"),
    ("he or she", "[Otto Varn|PER nsubj] was late. “[Ann Hill|PER nsubj] left. It rained. It "
     "snowed. It froze,” [he|p nsubj gender=masc] said.", "Otto Varn", "he"),
    ("short for a longer name", "[*Evening Courier*|ORG nsubj] grew. "
     "[The *Courier*|ORG nsubj] fell.", "Evening Courier", "The Courier"),
    ("same country", "[The *US*|LOC nsubj] agreed. [The *United States*|LOC nsubj] left.",
     "The US", "The United States"),
    ("same country", "[The [US|LOC compound] *side*|c nsubj mods=US] waits. "
     "[The *US*|LOC nsubj] left.", "The US side", "The US"),
    ("same name", "[*Gen. Adel Karim*|PER nsubj] spoke. [*Adel Karim*|PER nsubj] left.",
     "Gen. Adel Karim", "Adel Karim"),
    ("adjective of a place", "[Velmara|LOC nsubj] met. [The [Velmaran|NORP amod] *army*|c nsubj "
     "mods=Velmaran] left.", "Velmara", "Velmaran"),
    ("adjective of a place", "[Velmara|LOC nsubj] met. [The [Velmaran|PER amod] *army*|c nsubj "
     "mods=Velmaran] left.", "Velmara", "Velmaran"),
    ("alias stated", "[The *Northern Front*|ORG nsubj alias=Shimal] ([Shimal|ORG]) attacked.",
     "The Northern Front", "Shimal"),
    ("part of a person's name", "[Osman bin Tariq|PER nsubj] came. [bin Tariq|PER nsubj] left.",
     "Osman bin Tariq", "bin Tariq"),
    ("alias stated", "[Harakat|ORG nsubj alias=NRM]/[NRM|ORG nsubj] met.", "Harakat", "NRM"),
    ("also known as", "[The *Northern Front*|ORG nsubj], better known as the [Reds|ORG obl], met.",
     "The Northern Front", "Reds"),
    ("also known as", "[Osman Tariq|PER nsubj], also known as “[Abu Zed|PER obl]”, came.",
     "Osman Tariq", "Abu Zed"),
    ("apposition", "[Jane Roe|PER nsubj appos=a_young_Briton], [a young *Briton*|appos], left.",
     "Jane Roe", "a young Briton"),
    ("form of a person's name", "[Otilla Varn|PER nsubj] came. [Ottila Varn|PER nsubj] left.",
     "Otilla Varn", "Ottila Varn"),
    ("same group", "[The *board* of [LBA|ORG nmod]|c nsubj of=LBA] met. [The [LBA|ORG compound] "
     "*board*|c nsubj mods=LBA of=LBA] left.", "The board of LBA", "The LBA board"),
    ("called somebody's", "[Otto Varn|PER nsubj] left. [[His|p nmod:poss gender=masc] brother "
     "*Carl Varn*|PER nsubj titles=brother of=His] stayed. [Otto Varn|PER nsubj] called "
     "[[his|p nmod:poss gender=masc] *brother*|c obj of=his].", "His brother Carl Varn",
     "his brother"),
    ("kin of kin", "[Otto Varn|PER nsubj] left. [[Otto Varn|PER nmod:poss]'s brother *Carl Dahl*|"
     "PER nsubj titles=brother of=Otto_Varn] called [[his|p nmod:poss gender=masc] *brother*|c obj "
     "of=his].", "Otto Varn", "his brother"),
    ("kin of kin", "[Otto Varn|PER nsubj appos=lawyer_of_Ada_Roe], [*lawyer* of [Ada Roe|PER nmod]|"
     "c appos of=Ada_Roe], left. [[His|p nmod:poss gender=masc] *client*|c nsubj of=His] stayed.",
     "Ada Roe", "His client"),
    ("part of a person's name", "[Mr. *Xu*|PER nsubj titles=Mr.] left. [Xu Daming|PER nsubj] "
     "stayed.", "Mr. Xu", "Xu Daming"),
    ("part of a person's name", "[Ada Roe|PER nsubj] met [Otto Roe|PER obj]. It rained. It rained. "
     "It rained. [Otto Roe|PER nsubj] left. [Roe|PER nsubj] slept.", "Otto Roe", "Roe"),
    ("part of a person's name", "[Ada Roe|PER nsubj] left. It rained. It rained. It rained. "
     "[Roe|PER nsubj] met [Otto Roe|PER obj].", "Ada Roe", "Roe"),
    ("kind taken up", "[Ada Roe|PER nsubj] left. [The 22-year-old *Moroccan*|nsubj "
     "mods=22-year-old] slept.", "Ada Roe", "The 22-year-old Moroccan"),
    ("kind taken up", "[Ada Roe|PER nsubj] left. [The 60-year-old *lawyer*|c nsubj "
     "mods=60-year-old] slept.", "Ada Roe", "The 60-year-old lawyer"),
    ("apposition", "[Sam Varn|PER nsubj], [the *lawyer* of [Ada Hill|PER nmod]|c appos "
     "appos=Sam_Varn of=Ada_Hill], [the suspect|c appos appos=Sam_Varn], left.",
     "Ada Hill", "the suspect"),
    ("form of a person's name", "[Ada Chan|PER nsubj] came. [Ada Chan Mei-lin|PER nsubj] left.",
     "Ada Chan", "Ada Chan Mei-lin"),
    ("also known as", "[The *Union Front*|ORG nsubj alias=UF] ([UF|ORG]), known as the "
     "[Reds|ORG obl], met.", "UF", "Reds"),
    ("form of a person's name", "[Ma Da Sei Win|PER nsubj] came. [Sei Win|PER nsubj] left.",
     "Ma Da Sei Win", "Sei Win"),
    ("alias stated", "[The [Harakat|ORG compound alias=HRK] ([HRK|ORG]) *group*|c nsubj "
     "mods=Harakat] left.", "The Harakat (HRK) group", "HRK"),
    ("first letters", "[The *Lake Basin Authority*|ORG nsubj] met. [LBA|ORG nsubj] agreed.",
     "The Lake Basin Authority", "LBA"),
    ("form of a person's name", "[Jane Hilda Roe|PER nsubj] came. [J. H. Roe|PER nsubj] left.",
     "Jane Hilda Roe", "J. H. Roe"),
    ("part of a person's name", "[Jane Roe|PER nsubj] came. [Roe|PER nsubj] left.",
     "Jane Roe", "Roe"),
    ("part of a person's name", "[Adel al-Karimi|PER nsubj] came. [Karimi|PER nsubj] left.",
     "Adel al-Karimi", "Karimi"),
    ("part of a person's name", "[Jane Mills|PER nsubj] came. [Mills|c nsubj] left.",
     "Jane Mills", "Mills"),
    ("short for a longer name", "[Acme Holdings Inc.|ORG nsubj] grew. [Acme|ORG nsubj] paid.",
     "Acme Holdings Inc.", "Acme"),
    ("short for a longer name", "[The *Harbour Coalition*|ORG nsubj] met. "
     "[The *Harbour Coalition against piracy*|ORG nsubj] has ships.",
     "The Harbour Coalition", "The Harbour Coalition against piracy"),
    ("apposition", "[Jane Roe|PER nsubj appos=an_analyst], [an analyst|c appos], wrote.",
     "Jane Roe", "an analyst"),
    ("same group", "[[Iraqi|NORP amod] *troops*|c nsubj mods=Iraqi] left. "
     "[*troops* of [Iraq|LOC nmod]|c nsubj of=Iraq] came.",
     "Iraqi troops", "troops of Iraq"),
    ("same phrase", "[A technical *committee*|c nsubj mods=technical] met. "
     "[The *committee*|c nsubj] left.", "A technical committee", "The committee"),
    ("same phrase", "[The *[US|LOC compound]-led coalition*|c nsubj mods=US-led lemma=coalition]"
     " met. [The joint *coalition*|c nsubj mods=joint] left.",
     "The US-led coalition", "The joint coalition"),
    ("noun of the name", "[The *Ministry of Rivers*|ORG nsubj] met. [The ministry|c nsubj] left.",
     "The Ministry of Rivers", "The ministry"),
    ("office held", "[spokesperson Col. *Adam Hill*|PER nsubj titles=spokesperson,Col.] spoke. "
     "[The spokesman|c nsubj] added that.", "spokesperson Col. Adam Hill", "The spokesman"),
    ("office held", "[Foreign Secretary *Ann Hill*|PER nsubj titles=Foreign_Secretary] met. "
     "[The Foreign Secretary|PER nsubj] left.",
     "Foreign Secretary Ann Hill", "The Foreign Secretary"),
    ("pair taken up", "[[Adel Karim|PER nmod] and [another *leader*|c nmod]|c nmod join num=plur] "
     "died. [The two *leaders*|c nsubj mods=two] had met.",
     "Adel Karim and another leader", "The two leaders"),
    ("kind taken up", "[Acme Inc.|ORG nsubj] grew. [The company|c nsubj] paid.",
     "Acme Inc.", "The company"),
    ("kind taken up", "[Chile|LOC nsubj] voted. [The country|c nsubj] waits.",
     "Chile", "The country"),
    ("office held", "[party *Alba*|ORG nsubj] met. [The party|c nsubj] left.",
     "party Alba", "The party"),
    ("apposition", "[The *defendant*|c nsubj appos=Alba_SA], [Alba SA|ORG appos], paid.",
     "The defendant", "Alba SA"),
    ("kind taken up", "[Alba|ORG nsubj] grew. [The lender|c nsubj] paid.", "Alba", "The lender"),
    ("only armed group", "[The jihadist *group*|c nsubj mods=jihadist] fled. [[Harakat|ORG "
     "compound] *fighters*|c nsubj mods=Harakat of=Harakat lemma=fighter] left.",
     "The jihadist group", "Harakat"),
    ("country of those who act", "[Peru|LOC nsubj] waits. [The [Chilean|NORP amod] *army*|c nsubj "
     "mods=Chilean] ousted [Jane Roe|PER obj], ruler of [the country|c nmod].",
     "Chilean", "the country"),
    ("country of those who act", "[Peru|LOC nsubj] said [Chad|LOC nsubj] let [envoys|c obj] "
     "in [Chile|LOC nmod] leave [the country|c obj].", "Chile", "the country"),
    ("it", "[The *Union*|ORG nsubj] backed [Chile|LOC obj] in [its|p nmod:poss] fight.",
     "Chile", "its"),
    ("it", "[The *Union*|ORG nsubj] thanked [Chile|LOC obj] for [its|p nmod:poss] help.",
     "Chile", "its"),
    ("who speaks", '"[I|p nsubj] won," said [Jane Roe|PER nsubj].', "I", "Jane Roe"),
    ("who speaks", '"[I|p nsubj] won," [Jane Roe|PER nsubj] later added.', "I", "Jane Roe"),
    ("who speaks", '[Jane Roe|PER nsubj] told the paper: "It is [my|p nmod:poss] job."',
     "my", "Jane Roe"),
    ("reflexive", "[Jane Roe|PER nsubj] blamed [herself|p obj gender=fem].",
     "Jane Roe", "herself"),
    ("he or she", "[Jane Roe|PER nsubj] met [the press|c obj]. [She|p nsubj gender=fem] left.",
     "Jane Roe", "She"),
    ("he or she", "[Jane Roe|PER nsubj] left when [the council|c nsubj] called "
     "[her|p obj gender=fem] back.", "Jane Roe", "her"),
    ("it", "[The [Chilean|NORP amod] *population*|c nsubj mods=Chilean] met. [It|p nsubj] lost "
     "land.", "The Chilean population", "It"),
    ("it", "[Acme Inc.|ORG nsubj] grew. [It|p nsubj] paid.", "Acme Inc.", "It"),
    ("kin of kin", "[[Tim Hale|PER nmod:poss]'s *father*|c nsubj of=Tim_Hale] came. "
     "[He|p nsubj gender=masc] saw [[his|p nmod:poss gender=masc] *son*|c obj of=his].",
     "Tim Hale", "his son"),
    ("leader of a country", "[[Chilean|NORP amod] President *Ann Hill*|PER nsubj titles=President "
     "mods=Chilean] met [[Chilean|NORP amod] envoy *Sam Roe*|PER obj titles=envoy mods=Chilean]. "
     "[The [Chilean|NORP amod] *leader*|c nsubj mods=Chilean] left.",
     "Chilean President Ann Hill", "The Chilean leader"),
    ("firm by its trade", "[Alba|ORG nsubj] grew. [The drug *maker*|c nsubj mods=drug] paid.",
     "Alba", "The drug maker"),
    ("firm by its trade", "[Alba|ORG nsubj] grew. [The [Ost|LOC compound] *company*|c nsubj "
     "mods=Ost of=Ost] paid.", "Alba", "The Ost company"),
    ("same phrase", "[A six-year-old *boy*|c nsubj mods=six-year-old] came. [Jane Roe|PER nsubj] "
     "met [the *boy*|c obj].", "A six-year-old boy", "the boy"),
    ("he or she", "[Jane Roe|PER nsubj] says that [Ann Hill|PER nsubj] sold "
     "[[her|p nmod:poss gender=fem] *house*|c obj of=her].", "Ann Hill", "her"),
    ("he or she", "[Jane Roe|PER nsubj] met [Ann Hill|PER obl]. [Jane Roe|PER nsubj] blamed "
     "[her|p obj gender=fem].", "Ann Hill", "her"),
    ("he or she", "[Sam Roe|PER nsubj] flew home. After [[his|p nmod:poss gender=masc] "
     "*talks*|c obl of=his] with [Otto Varn|PER nmod] [he|p nsubj gender=masc] slept.",
     "Sam Roe", "he"),
    ("he or she", "[Ann Hill|PER nsubj] was named by [Otto Varn|PER obl:agent]. [He|p nsubj "
     "gender=masc] left.", "Otto Varn", "He"),  # a given name tells a man
    ("part of a person's name", "[Edith Hill|PER nsubj] met [Otto Hill|PER obj]. [Mr. *Hill*|"
     "PER nsubj titles=Mr.] left.", "Otto Hill", "Mr. Hill"),
    ("he or she", "[Edith Hill|PER nsubj] sued [Alba|ORG obj]. [He|p nsubj gender=masc] left.",
     "Edith Hill", "He"),  # but only where there is another
    ("he or she", "[Ray Dask|PER nsubj appos=an_actress], [an *actress*|c appos], met [Carl Roe|"
     "PER obj]. [She|p nsubj gender=fem] left.", "Ray Dask", "She"),
    ("he or she", "[Jane Roe|PER nsubj] scared [Otto Varn|PER obj] into supporting "
     "[her|p obj gender=fem].", "Jane Roe", "her"),
    ("apposition", "[[Its|p nmod:poss] *parent*|c nsubj of=Its appos=Alba_SA], [Alba SA|ORG appos],"
     " paid.", "Its parent", "Alba SA"),
    ("he or she", "[Jane Roe|PER nsubj] said that [exiles|c nsubj num=plur] may take [Ann Hill|PER "
     "obj] away or even harm [her|p obj gender=fem].", "Ann Hill", "her"),
    ("he or she", "[Otto Roe|PER nsubj] wept. [Karl Dahl|PER nsubj] spoke of [[security|c "
     "compound] *officers*|c nmod num=plur] tailing [him|p obj gender=masc].", "Karl Dahl", "him"),
    ("country of those who act", "[Kenya|LOC nsubj] met. [[Chilean|NORP amod] envoy *Otto Roe*|PER "
     "nsubj titles=envoy mods=Chilean of=Chilean] said [[his|p nmod:poss gender=masc] *country*|c "
     "nsubj of=his] left.", "Chilean", "his country"),
    ("it", "[Head of [the Lake Party|ORG nmod]|c nsubj of=the_Lake_Party] blamed [Alba|ORG obj], "
     "calling [it|p obj] weak.", "Alba", "it"),
    ("he or she", "[Jane Roe|PER nsubj] took [the letter|c obj] with [her|p obl gender=fem].",
     "Jane Roe", "her"),
    ("he or she", "[Carl Dahl|PER nsubj] sent [Sam Roe|PER obj] back to [[his|p nmod:poss "
     "gender=masc] *father*|c obl of=his].", "Sam Roe", "his"),
    ("they", "[The rebels|c nsubj] came. [They|p nsubj num=plur] left.", "The rebels", "They"),
]


@pytest.mark.parametrize(("sieve", "text", "left", "right"), TOGETHER)
def test_takes_up(sieve: str, text: str, left: str, right: str) -> None:
    assert together(text, left, right), joined(text)
    without = tuple(s for s in SIEVES if s.name != sieve)
    document, mentions = marked(text)
    assert len(without) == len(SIEVES) - 1
    assert not any({left, right} <= {m.text for m in c.mentions}
                   for c in chains(document.text, mentions, without)), "another sieve joins them"


APART = [
    ("letters that the text gives another name", "[The *Lake Nations Mission in South "
     "Sudan*|ORG nsubj alias=LNMISS] ([LNMISS|ORG]) replaced [LNMIS|ORG obj].",
     "The Lake Nations Mission in South Sudan", "LNMIS"),
    ("the head and the head of a part", "[The *leader* of [Lake Union|ORG nmod]|c nsubj "
     "of=Lake_Union] left. [Ada Lorne|PER nsubj appos=Lake_Union's_head_of_relations], [[Lake "
     "Union|ORG nmod:poss]'s *head* of relations|c appos of=Lake_Union], wept.",
     "The leader of Lake Union", "Ada Lorne"),
    ("a child called by his first name, and his father", "[Ada Roe|PER nsubj] left. It rained. It "
     "rained. It rained. [Roe|PER nsubj] slept. [Ada|PER nsubj] met [Otto Roe|PER obj].",
     "Ada Roe", "Roe"),
    ("who acts and the country it acts on", "[Chile|LOC nsubj] slept. [Peru|LOC nsubj] meddled in "
     "[[the country|c nmod:poss]'s *vote*|c obl of=the_country].", "Peru", "the country"),
    ("letters behind a person's name", "[The *government* of [Ada Lorne|PER nmod]|c nsubj "
     "of=Ada_Lorne alias=LU] ([LU|ORG appos]) fell.", "The government of Ada Lorne", "LU"),
    ("two chiefs", "[Former spy chief *Otto Varn*|PER nsubj titles=Former_spy_chief] left. "
     "[[Chile|LOC nmod:poss]'s army *chief*|c nsubj mods=army of=Chile] slept.",
     "Former spy chief Otto Varn", "Chile's army chief"),
    ("deputies of one and of all", "[[Chile|LOC nmod:poss]'s *deputies*|c nsubj of=Chile] met. "
     "[The *deputies*|c nsubj] for [Alba Union|ORG nmod] left.", "Chile's deputies",
     "The deputies"),
    ("who leads a land and who opposes him", "[The [Chilean|NORP amod] opposition *leader*|c nsubj "
     "mods=Chilean,opposition] left. [[Chilean|NORP amod] President *Ada Lorne*|PER nsubj "
     "titles=President mods=Chilean] slept.", "The Chilean opposition leader",
     "Chilean President Ada Lorne"),
    ("an opposition leader and a ruler", "[Longtime leader *Ada Lorne*|PER nsubj "
     "titles=Longtime_leader] slept. [The veteran opposition *leader*|c nsubj "
     "mods=veteran,opposition] left.", "Longtime leader Ada Lorne",
     "The veteran opposition leader"),
    ("two governments", "[The *Hutu-led government*|c nsubj lemma=government mods=Hutu-led] fell. "
     "[[Chile|LOC nmod:poss]'s *government*|c nsubj of=Chile] stood.", "The Hutu-led government",
     "Chile's government"),
    ("neighbours and the first of them", "[Neighbouring *countries*|c nsubj lemma=country "
     "mods=Neighbouring appos=Chile], notably [Chile|LOC appos], slept.",
     "Neighbouring countries", "Chile"),
    ("a people and a group of it", "[The [Hutu|ORG compound] *group*|c nsubj mods=Hutu] left. "
     "[Hutu|ORG nsubj] wept.", "The Hutu group", "Hutu"),
    ("he and another named since", "[Otto Varn|PER nsubj] sold [[his|p nmod:poss gender=masc] "
     "*house*|c obj of=his], while [Karl Roe|PER nsubj] said [he|p nsubj gender=masc] slept.",
     "Otto Varn", "he"),
    ("the head of an army and a rebel leader", "[Rebel leader *Otto Varn*|PER nsubj "
     "titles=Rebel_leader] came. [The *head* of [the Lake army|c nmod mods=Lake]|c obj "
     "of=the_Lake_army] fled.", "Rebel leader Otto Varn", "The head of the Lake army"),
    ("what another is", "[Rebel leader *Otto Varn*|PER nsubj titles=Rebel_leader] met [Karl Roe|"
     "PER obj], [who|p nsubj] was [the *leader* of a faction|c acl:relcl].",
     "Rebel leader Otto Varn", "the leader of a faction"),
    ("what another is to be", "[Premier *Otto Varn*|PER nsubj titles=Premier] will stay as [the "
     "*head* of government|c obl]. [The *head* of government|c nsubj] slept.x",
     "the head of government", "Premier Otto Varn"),
    ("who holds a post and who is to", "[The council|c nsubj] will elect [a new *president*|c obj "
     "mods=new]. [The *president*|c nsubj] slept.", "a new president", "The president"),
    ("a list and the first of it", "[The *outlets*|c obl appos=Alba] [[Alba|ORG appos] "
     "and [Brest|ORG appos]|c appos join num=plur] came.",
     "The outlets", "Alba"),
    ("the doer and whom he met", "[Otto Varn|PER nsubj] met [Karl Roe|PER obj] before "
     "[he|p nsubj gender=masc] slept.", "Karl Roe", "he"),
    ("a firm and a body that bears its name", "[Alba|ORG nsubj] fell. [The "
     "*Alba Lake Company Fund*|ORG nsubj] met.", "Alba", "The Alba Lake Company Fund"),
    ("a group and the new one", "[Hale Group|ORG nsubj] fell. [The new *group*|c nsubj mods=new] "
     "met.", "Hale Group", "The new group"),
    ("letters and a body of theirs", "[ABD Council|ORG nsubj] met. [ABD|ORG nsubj] fell.",
     "ABD Council", "ABD"),
    ("another opposition party", "[The main opposition *party*|c nsubj mods=main,opposition] won. "
     "[The opposition *Lake Party*|ORG nsubj mods=opposition] lost.",
     "The main opposition party", "The opposition Lake Party"),
    ("police of two places", "[*Police*|c nsubj lemma=police] came. [*Police* in [Chile|LOC nmod]|"
     "c nsubj lemma=police of=Chile] left. [*Police* in [Peru|LOC nmod]|c nsubj lemma=police "
     "of=Peru] stayed.", "Police", "Police in Chile"),
    ("two with one family name", "[Lee Ha-na|PER nsubj] met [Lee Min-jun|PER obj]. "
     "[Lee|PER nsubj] left.", "Lee Ha-na", "Lee"),
    ("two with one given name", "[Ada Lorne|PER nsubj] left. [Ada|PER nsubj] was tired. It rained. "
     "It snowed. It rained again. [Ada Roe|PER nsubj] came.", "Ada Lorne", "Ada"),
    ("two of one nickname", "[Otto \"El Toro\" Varn|PER nsubj] fled. [Ivo \"El Toro\" Varn|PER "
     "nsubj] came. [El Toro|PER nsubj:pass] was caught.", "Otto \"El Toro\" Varn", "El Toro"),
    ("a former one", "[the former *president* of [Kenya|LOC nmod]|c nsubj of=Kenya] quit. "
     "[President *Ann Hill*|PER nsubj titles=President] wept.",
     "the former president of Kenya", "President Ann Hill"),
    ("two of one sentence", "[The [Kenyan|NORP amod] *president*|c nsubj mods=Kenyan] met "
     "[President *Ann Hill*|PER obj titles=President].",
     "The Kenyan president", "President Ann Hill"),
    ("a guest of the country", "[The [Kenyan|NORP amod] *president*|c nsubj mods=Kenyan] came to "
     "[Chile|LOC obl]. [President *Ann Hill*|PER nsubj titles=President] of [Chile|LOC] wept.",
     "The Kenyan president", "President Ann Hill"),
    ("two in the office", "[[Kenya|LOC compound] *president*|c nsubj mods=Kenya] quits. "
     "[President *Ann Hill*|PER nsubj titles=President] and "
     "[President *Carl Roe*|PER conj titles=President] wept.",
     "Kenya president", "President Ann Hill"),
    ("a body of states and its agency", "[The *UN*|ORG nsubj] met. [The [UN|ORG compound] "
     "*agency*|c nsubj of=UN] left.", "The UN", "The UN agency"),
    ("who was no officer and an officer", "[Otto Varn|PER nsubj] is not [an *officer*|c].",
     "Otto Varn", "an officer"),
    ("a duke and a duchess of one place", "[The *Duke of Ost*|PER nsubj] met [the *Duchess of "
     "Ost*|ORG obj].", "The Duke of Ost", "the Duchess of Ost"),
    ("where a firm is from and the nation", "[[Norway|LOC nmod:poss]'s *Alba Corp.*|ORG nsubj "
     "of=Norway] fell. [The *nation*|c nsubj] waits.", "Norway", "The nation"),
    ("two houses with one word in common", "[Dahl Lorne|ORG nsubj] grew. [Lorne|ORG nsubj] fell.",
     "Dahl Lorne", "Lorne"),
    ("a body's head and another body's", "[[LBA|ORG compound] director *Otto Varn*|PER nsubj "
     "titles=director of=LBA] met [NRM|ORG obj]. [The [NRM|ORG compound] *chief*|c nsubj of=NRM] "
     "left.", "LBA director Otto Varn", "The NRM chief"),
    ("two of three and a pair", "[[Norway|LOC nsubj], [Peru|LOC conj] and [Chile|LOC conj]|nsubj "
     "join num=plur] met. [The two *sides*|c nsubj mods=two lemma=side] left.",
     "Norway, Peru and Chile", "The two sides"),
    ("who speaks and who is spoken of", "[Otto Varn|PER nsubj] left. “[Carl Roe|PER nsubj] is "
     "late,” [he|p nsubj gender=masc] said.", "Carl Roe", "he"),
    ("a country and what remains to be seen", "[Norway|LOC nsubj] left. [It|p nsubj] remains to "
     "be seen why.", "Norway", "It"),
    ("a founder and the company of his name", "[Jane Mills|PER nsubj] left [Mills|ORG obj]. "
     "[Mills|ORG nsubj] grew. [Mills|ORG nsubj] fell.", "Jane Mills", "Mills"),
    ("a charity and the guerrilla group", "[The *Mercy Group*|ORG nsubj] met. [The guerrilla "
     "*group*|c nsubj mods=guerrilla] left.", "The Mercy Group", "The guerrilla group"),
    ("who names and whom he names", "[Sam Varn|PER nsubj] named [Otto Roe|PER obj].",
     "Sam Varn", "Otto Roe"),
    ("a man and who is named since", "[A young *man*|c nsubj mods=young] hit [Sam Roe|PER obj]. "
     "[The man|c nsubj] left.", "Sam Roe", "The man"),
    ("a body and a group told of by a clause", "[Harakat|ORG nsubj] met. [The armed *group*|c "
     "nsubj mods=armed] that calls itself [Shimal|ORG xcomp] left.", "Harakat", "The armed group"),
    ("a man and his brother", "[Sam Varn|PER nsubj appos=the_brother_of_Otto_Roe], [the *brother* "
     "of [Otto Roe|PER nmod]|c appos of=Otto_Roe], left. [Ann Hill|PER nsubj] met [[Sam Varn|PER "
     "nmod:poss]'s *brother*|c obj of=Sam_Varn].", "Sam Varn", "Sam Varn's brother"),
    ("a court and the group it judged", "[The *Upper Court*|ORG nsubj appos=the_group] judged the "
     "heads of [the *Reform Committee*|ORG nmod], [the group|c appos appos=The_Upper_Court].",
     "The Upper Court", "the group"),
    ("two who hurt one and one of them", "[[Sam Varn|PER nsubj] and [Otto Roe|PER conj]|nsubj join "
     "num=plur] hit [him|p obj gender=masc].", "Sam Varn", "him"),
    ("an army's spokesman and a party's", "[party spokesman *Sam Roe*|PER nsubj titles=spokesman] "
     "spoke. [The *army*|c nsubj], [[whose|p nmod:poss] *spokesman*|c nsubj of=whose] denied it, "
     "left.", "party spokesman Sam Roe", "whose spokesman"),
    ("a state's forces and a terrorist group", "[The *Armed Forces of Ost*|ORG nsubj] met. "
     "[The terrorist *group*|c nsubj mods=terrorist] fled.",
     "The Armed Forces of Ost", "The terrorist group"),
    ("the envoy and the first one", "[[Hara|ORG nmod:poss]'s envoy *Ann Hill*|PER nsubj "
     "titles=envoy of=Hara] left. [[Hara|ORG nmod:poss]'s first *envoy*|c nsubj of=Hara "
     "mods=first] stayed.", "Hara's envoy Ann Hill", "Hara's first envoy"),
    ("a father and his son in one order of names", "[Ahmed Hassan|PER nsubj] came. "
     "[Ahmed Hassan al-Amin|PER nsubj] left.", "Ahmed Hassan", "Ahmed Hassan al-Amin"),
    ("people of short names", "[Kim Lee|PER nsubj] came. [Kim Le|PER nsubj] left.",
     "Kim Lee", "Kim Le"),
    ("a coalition and a jihadist group", "[The *Harbour Coalition*|ORG nsubj] met. "
     "[The jihadist *group*|c nsubj mods=jihadist] left.",
     "The Harbour Coalition", "The jihadist group"),
    ("a city and the agency of its dateline",
     "[NORTHPORT|LOC root alias=LA] ([LA|ORG]) - [It|p nsubj] rained.", "NORTHPORT", "LA"),
    ("embassies and one of them", "[[Chilean|NORP amod] *embassies*|c nsubj mods=Chilean "
     "lemma=embassy] closed. [The *Chilean Embassy*|ORG nsubj] closed.",
     "Chilean embassies", "The Chilean Embassy"),
    ("a person and what stands beside", "[Jane Roe|PER nsubj appos=the_bombings], "
     "[the bombings|c appos], left.", "Jane Roe", "the bombings"),
    ("members and new ones", "[Twelve *members* of [the League|ORG nmod]|c nsubj mods=Twelve "
     "of=the_League num=plur] met. [The three new *members*|c nsubj mods=three,new num=plur] left.",
     "Twelve members of the League", "The three new members"),
    ("a commission and the company", "[The *Harbour Commission*|ORG nsubj] sued. "
     "[The company|c nsubj] paid.", "The Harbour Commission", "The company"),
    ("a minister and the boy", "[minister *Jane Roe*|PER nsubj titles=minister] left. "
     "[The boy|c nsubj] slept.", "minister Jane Roe", "The boy"),
    ("a country and the decision to go there", "He returned to [Chile|LOC obl appos=a_decision], "
     "[a decision|c appos].", "Chile", "a decision"),
    ("a town where a firm sits and its bank", "[The *Ost Stock Exchange*|ORG nsubj] fell. "
     "[Acme Inc.|ORG nsubj], [Ost|ORG appos], grew.", "The Ost Stock Exchange", "Ost"),
    ("houses and the person they are named for", "[Housing *blocks*|c nsubj alias=Jane_Roe] "
     "([Jane Roe|PER]) burnt.", "Housing blocks", "Jane Roe"),
    ("a firm that is another", "[Alba|ORG nsubj] split. "
     "[The separate *company*|c nsubj mods=separate] paid.", "Alba", "The separate company"),
    ("one of two firms", "[Alba|ORG nsubj] sued [Brook|ORG obj]. "
     "[The drug *maker*|c nsubj mods=drug] paid.", "Alba", "The drug maker"),
    ("two groups of one noun", "[The *Mines Group*|ORG nsubj] left. [The communist *group*|c "
     "nsubj mods=communist] came. [The group|c nsubj] fled.",
     "The Mines Group", "The communist group"),
    ("who says it and whom he speaks of", "[Jane Roe|PER nsubj] met [Ann Hill|PER obj]. "
     '"[Her|p nmod:poss gender=fem] words are empty," said [Jane Roe|PER nsubj].',
     "Jane Roe", "Her"),
    ("one of unknown gender where another is a woman", "[The council|c nsubj] sent [Sam Roe|PER "
     "obj] to [Ms. *Hill*|PER obl titles=Ms.]. [She|p nsubj gender=fem] stayed.", "Sam Roe", "She"),
    ("two regions", "[The *Lake region*|LOC nsubj] froze. [The [Ost|LOC compound] *region*|c nsubj "
     "mods=Ost of=Ost] burnt.", "The Lake region", "The Ost region"),
    ("a country and the offensive there", "It began in [Chile|LOC obl], known as [Operation Lake|"
     "MISC obl].", "Chile", "Operation Lake"),
    ("leaders of two countries", "[[Chilean|NORP amod] President *Ann Hill*|PER nsubj "
     "titles=President mods=Chilean] left. [The [Danish|NORP amod] *leader*|c nsubj mods=Danish] "
     "stayed.", "Chilean President Ann Hill", "The Danish leader"),
    ("agents and what they did", "[The *agents*|c nsubj num=plur appos=the_bombing], [the "
     "bombing|c appos], left.", "The agents", "the bombing"),
    ("a fleet and that of others", "[The *Lake Fleet*|ORG nsubj] left. [The rebels|c nsubj] sank "
     "[[their|p nmod:poss] *fleet*|c obj of=their].", "The Lake Fleet", "their fleet"),
    ("a country and the republic it may be", "[Chile|LOC nsubj] voted. [Sam Roe|PER nsubj] likes "
     "[the republic|c obj].", "Chile", "the republic"),
    ("a coalition and its authority", "[The *Coalition Provisional Authority*|ORG nsubj] met. "
     "[The *Coalition*|ORG nsubj] left.", "The Coalition Provisional Authority", "The Coalition"),
    ("a government and an interim one", "[The *Chilean Interim Government*|ORG nsubj] met. [The "
     "[Chilean|NORP amod] *government*|c nsubj mods=Chilean] left.",
     "The Chilean Interim Government", "The Chilean government"),
    ("a navy and its ships", "[The *Navy*|ORG nsubj] has [ships|c obj num=plur]. "
     "[They|p nsubj num=plur] left.", "The Navy", "They"),
    ("a court and the town it is named for", "[The *Court of Ost*|ORG nsubj] met. "
     "[Ost|ORG nsubj] paid.", "The Court of Ost", "Ost"),
    ("a president and his field", "[The *president*|c nsubj appos=field_offices], [field "
     "*offices*|c appos num=plur], left.", "The president", "field offices"),
    ("what it comes to", "[Chile|LOC nsubj] is strict when [it|p nsubj] comes to trade.",
     "Chile", "it"),
    ("two people of one first name", "[Qasim Haddad|PER nsubj] met [Qassim al-Obeidi|PER obj].",
     "Qasim Haddad", "Qassim al-Obeidi"),
    ("brothers of one surname", "[John Roe|PER nsubj] met [Peter Roe|PER obj].",
     "John Roe", "Peter Roe"),
    ("which of the brothers", "[John Roe|PER nsubj] met [Peter Roe|PER obj]. [Roe|PER nsubj] left.",
     "John Roe", "Roe"),
    ("father and son", "[Paul Roe Sr.|PER nsubj] met [Paul Roe Jr.|PER obj].",
     "Paul Roe Sr.", "Paul Roe Jr."),
    ("a government and its country", "[Chile|LOC nsubj] voted. [The [Chilean|NORP amod] "
     "*government*|c nsubj mods=Chilean] fell.", "Chile", "The Chilean government"),
    ("an army and its state", "[Chile|LOC nsubj] voted. [*Chile's army*|ORG nsubj of=Chile] left.",
     "Chile", "Chile's army"),
    ("two administrations", "[The *Smith Administration*|ORG nsubj] agreed. "
     "[The *Jones Administration*|ORG nsubj] did not.",
     "The Smith Administration", "The Jones Administration"),
    ("an administration and its head", "[Smith|PER nsubj] spoke. "
     "[The *Smith Administration*|ORG nsubj] agreed.", "Smith", "The Smith Administration"),
    ("who leads and who is led", "[The *US*|LOC nsubj] agreed. [The *[US|LOC compound]-led "
     "coalition*|c nsubj mods=US-led lemma=coalition] left.", "The US", "The US-led coalition"),
    ("coalitions of two leaders", "[The *[US|LOC compound]-led coalition*|c nsubj mods=US-led "
     "lemma=coalition] met. [The *[Saudi|NORP amod]-led coalition*|c nsubj mods=Saudi-led "
     "lemma=coalition] left.", "The US-led coalition", "The Saudi-led coalition"),
    ("forces of two countries", "[[Iraqi|NORP amod] *forces*|c nsubj mods=Iraqi] came. "
     "[[Syrian|NORP amod] *forces*|c nsubj mods=Syrian] left.", "Iraqi forces", "Syrian forces"),
    ("a second committee", "[A *committee*|c nsubj] met. [A *committee*|c nsubj] fell.x",
     "A committee", "a committee"),
    ("companies of one first word", "[Birch Records|ORG nsubj] sued [Birch Computer|ORG obj]. "
     "[Birch|ORG nsubj] won.", "Birch Records", "Birch"),
    ("a bank and the largest of all", "[The largest *bank*|c nsubj mods=largest] fell. "
     "[The bank|c nsubj] paid.", "The largest bank", "The bank"),
    ("a party and another's", "[party *Alba*|ORG nsubj] met. [The ruling *party*|c nsubj "
     "mods=ruling] left.", "party Alba", "The ruling party"),
    ("a country passed by and the country", "[Jane Roe|PER nsubj] flew to [Ost|LOC obl], "
     "[Chad|LOC appos]. [The country|c nsubj] waits.", "Chad", "The country"),
    ("who speaks and whom he names", '"[Jane Roe|PER nsubj] won," said [Adam Poe|PER nsubj]. '
     '"[I|p nsubj] lost," [he|p nsubj gender=masc] said.', "I", "Jane Roe"),
    ("where another is and the country left", "[Envoys|c nsubj] in [Chile|LOC nmod] said "
     "[[Peru|LOC nmod:poss]'s *king*|c nsubj of=Peru] left [the country|c obj].",
     "Chile", "the country"),
    ("a subject and its object's", "[The *Union*|ORG nsubj] thanked [Chile|LOC obj] for "
     "[its|p nmod:poss] help.", "The Union", "its"),
    ("some soldiers and some more", "[[Iraqi|NORP amod] *soldiers*|c nsubj mods=Iraqi] came. "
     "[Three [Iraqi|NORP amod] *soldiers*|c nsubj mods=Three,Iraqi] left.",
     "Iraqi soldiers", "Three Iraqi soldiers"),
    ("an indefinite pair", "[[Adel Karim|PER nmod] and [another *agent*|c nmod]|c nmod join "
     "num=plur] died. [Two former *agents*|c nsubj mods=two,former] met.",
     "Adel Karim and another agent", "Two former agents"),
    ("he and she", "[Mrs. *Roe*|PER nsubj titles=Mrs.] came. [He|p nsubj gender=masc] left.",
     "Mrs. Roe", "He"),
    ("conjuncts", "[[Acme Inc.|ORG nsubj] and [Acme Corp.|ORG nsubj]|c nsubj join] met.",
     "Acme Inc.", "Acme Corp."),
    ("the subject and its object", "[Jane Roe|PER nsubj] blamed [her|p obj gender=fem].",
     "Jane Roe", "her"),
    ("a county and its city", "[Albany|LOC nsubj] lies in [Albany County|LOC obl].",
     "Albany", "Albany County"),
]


@pytest.mark.parametrize(("why", "text", "left", "right"), APART)
def test_keeps_apart(why: str, text: str, left: str, right: str) -> None:
    assert not together(text, left, right), joined(text)


@pytest.mark.parametrize("word", ["We", "I", "you", "Everyone", "someone", "There"])
def test_no_first_person_or_generic_pronoun_is_joined(word: str) -> None:
    assert joined(f"[Jane Roe|PER nsubj] came. [{word}|p nsubj] left.") == set()


def test_one_with_two_names_stays_one_person() -> None:
    text = ("[Osman Tariq|PER nsubj], also known as “[Abu Zed|PER obl]”, came. [Abu Zed|PER nsubj] "
            "left. [Osman Tariq|PER nsubj] slept. [Tariq|PER nsubj] ate.")
    assert {"Osman Tariq", "Abu Zed", "Tariq"} in joined(text)


@pytest.mark.parametrize("faith", ["Islam", "Islamic", "Christian"])
def test_no_faith_is_anybody(faith: str) -> None:
    assert joined(f"[{faith}|ORG nsubj] spread. [{faith}|ORG nsubj] grew.") == set()


def test_a_name_misread_once_is_read_as_the_others() -> None:
    text = ("[Jane Mills|PER nsubj] came. [Mills|PER nsubj] left. [*The Mills*|ORG nsubj] won. "
            "[Mills|PER nsubj] won.")
    assert together(text, "Jane Mills", "The Mills")


@pytest.mark.parametrize(
    ("text", "forces", "body"),
    [
        ("[The *Harbour Coalition*|ORG nsubj] met. [Coalition *forces*|c nsubj mods=Coalition "
         "lemma=force] left.", "Coalition forces", "The Harbour Coalition"),
        ("[The *coalition*|c nsubj] met. [The coalition *troops*|c nsubj mods=coalition "
         "lemma=troop] left.", "The coalition troops", "The coalition"),
        ("[The [Harbour Coalition|ORG compound] *forces*|c nsubj mods=Harbour,Coalition "
         "lemma=force] left. [The *Harbour Coalition*|ORG nsubj] met.",
         "The Harbour Coalition forces", "The Harbour Coalition"),
    ],
)  # fmt: skip
def test_a_coalition_acts_by_its_forces(text: str, forces: str, body: str) -> None:
    assert together(text, forces, body), joined(text)


@pytest.mark.parametrize(
    ("text", "phrase", "name", "joined_up"),
    [
        ("[The [Alba|ORG compound] *newspaper*|c nsubj mods=Alba] wrote. [Alba|ORG nsubj] asked.",
         "The Alba newspaper", "Alba", True),
        ("[The [Ost|LOC compound] *newspaper*|c nsubj mods=Ost] wrote. [Ost|LOC nsubj] waits.",
         "The Ost newspaper", "Ost", False),
        ("[The [Alba|ORG compound] news *agency*|c nsubj mods=Alba,news] wrote. [Alba|ORG nsubj] "
         "asked.", "The Alba news agency", "Alba", True),
        ("[A [Alba|ORG compound] *newspaper*|c nsubj mods=Alba] wrote. [Alba|ORG nsubj] asked.",
         "A Alba newspaper", "Alba", False),
    ],
)  # fmt: skip
def test_a_name_and_the_noun_for_its_bearer(
    text: str, phrase: str, name: str, joined_up: bool
) -> None:
    document, mentions = marked(text)
    last = max(m.span for m in mentions)
    found = chains(document.text, mentions)
    (whole,) = [c for c in found if any(m.span == last for m in c.mentions)]
    assert whole.mentions[-1].lemma == name
    assert (phrase in {m.text for m in whole.mentions}) is joined_up


def test_of_two_armed_groups_none_is_the_only_one() -> None:
    text = ("[The rebel *group*|c nsubj mods=rebel] fled. [[Harakat|ORG compound] *fighters*|c "
            "nsubj of=Harakat lemma=fighter] met [[Shimal|ORG compound] *rebels*|c obj of=Shimal "
            "lemma=rebel].")  # fmt: skip
    assert not together(text, "The rebel group", "Harakat")
    assert not together(text, "The rebel group", "Shimal")


def test_every_mention_stands_in_one_chain_with_sure_links() -> None:
    text = " ".join(row[1] for row in TOGETHER)
    document, mentions = marked(text)
    found = chains(document.text, mentions)
    assert sorted(m.span for c in found for m in c.mentions) == sorted(m.span for m in mentions)
    links = [link for c in found for link in c.links]
    assert links
    assert all(THRESHOLD <= link.confidence <= 1 and link.reason for link in links)
    assert {link.sieve for link in links} <= {s.name for s in SIEVES}


def test_the_users_word_keeps_names_apart() -> None:
    document, mentions = marked("[Jane Roe|PER nsubj] came. [Roe|PER nsubj] left.")
    assert len(chains(document.text, mentions)) == 1
    assert len(chains(document.text, mentions, apart=[("Jane Roe", "Roe")])) == 2


def test_mentions_of_two_documents_are_refused() -> None:
    _, left = marked("[Jane Roe|PER nsubj] came.", "a")
    _, right = marked("[Jane Roe|PER nsubj] came.", "b")
    with pytest.raises(ValueError, match="one document"):
        chains("", (*left, *right))


def test_a_long_text_of_many_names_is_read() -> None:
    many = " ".join(f"[Person Number{i}|PER nsubj] met [Body{i} Council|ORG obj]. "
                    f"[He|p nsubj gender=masc] left." for i in range(300))
    document, mentions = marked(many)
    assert len(chains(document.text, mentions)) == 600
