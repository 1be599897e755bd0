"""Who does what to whom in short texts, from the words to the network.

Each row has its facts: `source | predicate | target` is an edge, a name alone an actor, and what
begins with "!" must not be there.
"""

from __future__ import annotations

import pytest

import graph
import timeline

from ..timeline.told import document

LITIGANTS = (
    # a party is called by its part, without an article
    ("Plaintiff Tom Varn sued Defendant Norland Steel Corp. in 2017. Plaintiff had warned "
     "Defendant.",
     ("Tom Varn | warn | Norland Steel Corp.", "Tom Varn | sue | Norland Steel Corp.",
      "!Plaintiff", "!Defendant Norland Steel Corp.")),
    ("Plaintiff, Tom Varn, was employed by Defendant Alba Foods in Ost. Plaintiff appealed to the"
     " Union, and the Union told him to wait.",
     ("Tom Varn | appeal to | Union", "Union | tell | Tom Varn", "!Defendant Alba Foods")),
    ("Tom Varn (Plaintiff) sued Alba Foods (Defendant) in 2011. Defendant sued Plaintiff.",
     ("Alba Foods | sue | Tom Varn",)),
    ("Appellant John Roe was convicted of murder in 2012. Harbour Council warned Appellant.",
     ("Harbour Council | warn | John Roe", "!Appellant")),
    ("Plaintiff-Appellant Anna Reed appeals from the judgment for Defendant-Appellee Harbour Bank."
     " Appellee sued Appellant.", ("Harbour Bank | sue | Anna Reed",)),
    # of several nobody knows which one is meant
    ("Defendant Ada Lorne fired Plaintiff Anna Reed. Defendant Otto Holm hired Anna Reed."
     " Harbour Council warned Defendant.",
     ("!Harbour Council | warn | Otto Holm", "!Harbour Council | warn | Ada Lorne")),
    ("Plaintiffs Anna Reed and Tom Varn sued Alba Foods. Alba Foods ignored Plaintiffs.",
     ("Alba Foods | ignore | Anna Reed", "Alba Foods | ignore | Tom Varn")),
)
TOGETHER = (
    ("Alba Inc. and its subsidiary, Alba Finance Inc. (collectively “Alba”), sued Norland Steel in"
     " 2011. Alba accused Norland Steel of fraud.",
     ("Alba Inc. | accuse | Norland Steel", "Alba Finance Inc. | accuse | Norland Steel",
      "Alba Finance Inc. | subsidiary of | Alba Inc.", "!Alba")),
    ("Harbour Bank and Roe Bank (together, the “Lenders”) paid Tom Varn. The Lenders sued Varn.",
     ("Harbour Bank | sue | Tom Varn", "Roe Bank | sue | Tom Varn", "!Lenders")),
    # behind the last of two it is that one's
    ("Alba Foods Inc. (“Alba”) and Norland Steel (“Norland”) met in 2014. Alba paid Norland.",
     ("Alba Foods Inc. | pay | Norland Steel", "!Alba", "!Norland")),
    # by a comma; a plural that no name has
    ("Alba Inc. and Alba Finance Inc., collectively known as the “Alba Group”, sued Norland Steel."
     " Alba Group warned Karl Roe.", ("Alba Inc. | warn | Karl Roe",
     "Alba Finance Inc. | warn | Karl Roe", "!Alba Group")),
    ("Anna Reed and Tom Varn (the \"Reds\") met Karl Roe. The Reds warned Roe.",
     ("Anna Reed | warn | Karl Roe", "Tom Varn | warn | Karl Roe")),
    # a short name of one
    ("Varn Holdings Ltd (the \"Company\") hired Karl Roe. The Company sued Harbour Bank.",
     ("Varn Holdings Ltd | sue | Harbour Bank",)),
    ("Otto Dorn (the \"Buyer\") paid Alba Foods Ltd (the \"Seller\"). Seller ignored Buyer. Alba"
     " Mills Ltd and Norland Mills Ltd (\"Mills\") sued Karl Roe. Roe warned Mills.",
     ("Alba Foods Ltd | ignore | Otto Dorn", "Karl Roe | warn | Norland Mills Ltd",
      "!Karl Roe | warn | Alba Mills Ltd")),
)
LANGUAGES = (
    # what is spoken is nobody
    ("Anna Reed learned German and studied Russian in Estra.", ("!Germans", "!German", "!Russia",
     "!Anna Reed | learn | German", "!Anna Reed | study | Russian")),
    ("Roe knew Latin, Greek and Hebrew.", ("!Greek", "!Roe | know | Greek")),
    ("Lorne, a professor of English at Ost University, resigned.",
     ("Lorne | professor at | Ost University", "!Lorne | professor of | English")),
    ("Anna Reed interpreted from Russian into English.", ("!English", "!Russian")),
    ("The Germans spoke French to him.", ("!French",)),
    # who is fought is somebody
    ("The English attacked the French at Ost.", ("English | attack | French",)),
    ("The rebels of the Harbour Front fought French and English in Ost.", ("French", "English")),
)
PARTIES = (
    # who holds an office of the state is of a party; its own offices are held in it
    ("Labour prime minister Tom Varn met Likud lawmaker Dan Roe.",
     ("Tom Varn | member of | Labour", "Dan Roe | member of | Likud",
      "!Tom Varn | prime minister of | Labour")),
    ("Mark Lorne, a former Tory minister, died.", ("Mark Lorne | member of | Tory",)),
    ("Labour mayor Otto Roe met the Tory home secretary Anna Reed.",
     ("Otto Roe | member of | Labour", "Anna Reed | member of | Tory",
      "!Otto Roe | mayor of | Labour")),
    ("Labour leader Tom Varn met Likud chairman Dan Roe.",
     ("Tom Varn | leader of | Labour", "Dan Roe | chairman of | Likud")),
    ("Labour general secretary Tom Varn sacked Mark Lorne.",
     ("Tom Varn | general secretary of | Labour",)),
    # a state, a parliament and a bank have officers of their own
    ("British prime minister Tom Varn met Knesset lawmaker Dan Roe.",
     ("Tom Varn | prime minister of | United Kingdom", "Dan Roe | lawmaker of | Knesset")),
    ("Palestinian Authority prime minister Tom Varn met EU lawmaker Ada Roe.",
     ("Tom Varn | prime minister of | Palestinian Authority", "Ada Roe | lawmaker of | EU")),
)
FRONTED = (
    # "he" behind a phrase in front is who the text was about
    ("Karl Roe entered the cabinet in 1964. As well as running the docks in the last days of Tom"
     " Varn's rule, he had sued Harbour Bank.",
     ("Karl Roe | sue | Harbour Bank", "!Tom Varn | sue | Harbour Bank")),
    ("Karl Lorne was born in Ost. In the last days of Mark Varn's government, he joined Harbour"
     " Bank.", ("Karl Lorne | join | Harbour Bank", "!Mark Varn | join | Harbour Bank")),
    ("Karl Roe studied law. Like Tom Varn's father, he joined Harbour Bank.",
     ("Karl Roe | join | Harbour Bank",)),
    # so is "him" behind one put in
    ("When Queen Ada died in 1702, her cousin, Otto of Hale, succeeded her. The Whigs, led by Lord"
     " Lind, supported him.", ("Whigs | support | Otto of Hale", "!Whigs | support | Lind")),
    ("Ada Roe studied at the Royal Academy. In 1947 she married Otto Lind. Their son, Peter, sued"
     " Lind.", ("!Peter | son of | Royal Academy",)),
    # of whom the phrase itself tells
    ("Ada Roe met the council on Monday. After the resignation of Tom Varn, he sued Harbour Bank.",
     ("Tom Varn | sue | Harbour Bank",)),
    ("Tom Varn led the party. Besides his brother, he sued Harbour Bank.",
     ("Tom Varn | sue | Harbour Bank",)),
)
DEEDS = (
    # what is done is nobody
    ("Tom Varn denied obstructing Estran aid workers in Ost.",
     ("!Tom Varn | deny | obstructing Estran aid workers", "!obstructing Estran aid workers")),
    ("The council sanctioned Tom Varn on Monday. It accused him of recruiting children. Varn denied"
     " obstructing humanitarian actors in Ost.", ("!obstructing humanitarian actors",)),
    # nor is the part that somebody has
    ("Tom Varn's career ended in 1990. His part as minister of state for Estra was to meet Karl"
     " Roe.", ("Tom Varn | minister of state for | Estra", "!minister of state")),
    ("Karl Roe announced the appointment as minister of state for Estra.",
     ("!Karl Roe | minister of state for | Estra", "!minister of state")),
)
KIN = (
    # what a hyphen ties to a noun makes another of it, of the same gender
    ("Otto Lind, 6, was found at sea. Otto has lived in Ost since then. The boy's father wants Otto"
     " back. Otto's great-uncle, Karl Roe, is fighting to keep the boy with him in Ost, saying he"
     " can give the child a better life. He and others oppose the boy's return to Norland.",
     ("!Otto Lind | oppose return to | Norland",)),
    ("Ada Dorn was the sister-in-law of the poet Karl Lind.",
     ("Ada Dorn | sister-in-law of | Karl Lind", "!Ada Dorn | sister of | Karl Lind")),
    ("Karl Roe, Otto Dorn's half-brother, met Ada Holm.",
     ("Karl Roe | half-brother of | Otto Dorn",)),
    ("Otto Lind was editor-in-chief of the Ost Review.",
     ("Otto Lind | editor-in-chief of | Ost Review",)),
    ("Otto Varn's biographer, Anna Holm, met Karl Lind, a disciple of Otto Dorn.",
     ("Anna Holm | biographer of | Otto Varn", "Karl Lind | disciple of | Otto Dorn")),
    ("Archbishop Lind of Ost crowned Otto Varn king of Norland.",
     ("Otto Varn | king of | Norland",)),
    ("Democratic Senator Karl Reed of Norland met Otto Dorn.",
     ("Karl Reed | senator of | Norland",)),
)
KINGS = (
    ("King Karl II met Tom Roe in Ost. Karl warned Otto Lind. Queen Ada warned Karl.",
     ("Karl II | warn | Otto Lind", "Queen Ada | warn | Karl II")),
    ("The Kaiser met Tom Roe. Archduke Franz Holm met Abbot Otto Lind. The Archduke warned the"
     " Abbot.", ("Franz Holm | warn | Otto Lind",)),
)
WILLED = (
    # what takes a will is no thing's doing
    ("Otto Lind got a grant from Alba Steel in 2012 as it sued Norland Bank.",
     ("Alba Steel | sue | Norland Bank",)),
    ("Harbour Council got a grant on Monday. It sued Norland Bank.",
     ("Harbour Council | sue | Norland Bank",)),
    # who is "it" is no person, whatever a reader takes a bare name for
    ("Norland Bank met on Friday. Kelmas said on Monday that it intends to sue Alba Steel.",
     ("Kelmas | sue | Alba Steel",)),
    ("Norland Bank rose. Nashold sacked its chairman after it had sued Alba Steel.",
     ("Nashold | sue | Alba Steel",)),
    # nor is it an "it" that stands for nothing
    ("It comes three weeks after Alba Steel raised its offer to buy Norland Bank.",
     ("Alba Steel | buy | Norland Bank",)),
)
NAMELESS = (
    # police and crowds in a text of one country are that country's
    ("Norway met Chile in 2012. Norway left Ost. Norway paid Karl Roe. Norway's king slept. Police"
     " arrested Otto Lind. Protesters attacked Otto Lind.",
     ("Norway's police | arrest | Otto Lind", "Norway's protesters | attack | Otto Lind")),
    ("Norway met Chile in 2012. Police arrested Otto Lind.", ("Police | arrest | Otto Lind",)),
    ("Norway's king slept. Otto Lind left Norway in 2012. Police arrested Otto Lind.",
     ("Police | arrest | Otto Lind",)),
    # bare police are those that are named
    ("Harbour City Police met Karl Roe. Police arrested Otto Lind.",
     ("Harbour City Police | arrest | Otto Lind",)),
    ("Harbour City Police met the Ost Town Police. Police arrested Otto Lind.",
     ("!Harbour City Police | arrest | Otto Lind",)),
    # the highest court is the supreme one
    ("The Supreme Court met in Ost. The apex court freed Otto Lind.",
     ("Supreme Court | free | Otto Lind",)),
    ("The Lake Court met in Ost. The apex court freed Otto Lind.",
     ("!Lake Court | free | Otto Lind",)),
    # a state that bears a capital's name is not its country, nor a land that has a king a person
    ("The United States met Otto Lind. The state of Washington sued Otto Lind.",
     ("!United States | sue | Otto Lind",)),
    ("Jordan's King Karl met Otto Lind. The kingdom of Jordan sued Otto Lind.",
     ("Jordan | sue | Otto Lind",)),
    # a case is nobody, so that its parties keep their short names
    ("The case is Alba Steel v Commission. Otto Lind informed the Lake Commission. The Commission"
     " fined Otto Lind.", ("Lake Commission | fine | Otto Lind", "!Alba Steel v Commission")),
    # a party is not armed for its faith
    ("The army blamed the Lake Liberation Front, or LLF. The LLF attacked Otto Lind.",
     ("Lake Liberation Front | attack | Otto Lind", "!LLF", "!army | blame | LLF")),
    ("Otto Lind joined Alba Steel Corp, Harbour Bank, or LLF.", ("LLF",)),
)
BIDDEN = (
    # who bids stands behind what is to be done
    ("Otto Lind was ordered to pay Alba Steel Corp by the Harbour Court.",
     ("Harbour Court | order | Otto Lind",)),
    ("Otto Lind was allowed to leave Ost by the Harbour Front.",
     ("Harbour Front | allow | Otto Lind",)),
    ("Otto Lind is expected to be arrested by the Harbour Front.",
     ("!Harbour Front | expect | Otto Lind",)),
    # whose order it is does what the order does
    ("The Harbour Council's order stripping Otto Lind of his post was secret.",
     ("Harbour Council | strip | Otto Lind",)),
    ("The ruling by the Harbour Court cleared Otto Lind.", ("Harbour Court | clear | Otto Lind",)),
    ("The Harbour Council's report on Ost cleared Otto Lind.",
     ("!Harbour Council | clear | Otto Lind",)),
    # a court answers another's order
    ("The Harbour Court set aside the Lake Council's order.",
     ("Harbour Court | set aside order by | Lake Council",)),
    ("The Court of Appeal reinstated the Land Court's decision.",
     ("Court of Appeal | reinstate decision by | Land Court",)),
)
ROWS = (*NAMELESS, *BIDDEN, *WILLED, *LITIGANTS, *TOGETHER, *LANGUAGES, *PARTIES, *FRONTED,
        *DEEDS, *KIN, *KINGS)


@pytest.mark.parametrize(("text", "facts"), ROWS, ids=[text for text, _ in ROWS])
def test_who_is_told(text: str, facts: tuple[str, ...]) -> None:
    network = graph.build(timeline.build([document("d", text)]))
    found = {f"{x.source.name} | {x.relation.predicate} | {x.target.name}"
             for x in network.relations()} | {a.name for a in network.actors}
    for fact in facts:
        assert (fact.removeprefix("!") in found) is not fact.startswith("!"), (fact, found)
