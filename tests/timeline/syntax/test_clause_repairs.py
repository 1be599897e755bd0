"""What is mended of who belongs to which verb, from hand-written trees as a reader might give them.

Each row: the tree, the names in it, and words that must hang on another word under a label; a row
whose wanted edges are those of the tree is one that stays.
"""

from __future__ import annotations

import pytest

from tests.timeline.trees import parsed
from timeline.syntax.sentence import sentences

LEFT_OUT_THAT = """
Ada Ada PROPN nsubj 2
denied deny VERB root 0 Tense=Past|VerbForm=Fin
Norland Norland PROPN iobj 2
had have AUX aux 5 VerbForm=Fin
left leave VERB ccomp 2 VerbForm=Part
"""
TOLD_SOMEBODY = LEFT_OUT_THAT.replace("denied deny", "told tell")
FOR_AND_TO = """
Ada Ada PROPN nsubj 2
called call VERB root 0 Tense=Past|VerbForm=Fin
for for SCONJ mark 7
Norland Norland PROPN obl 2
to to PART mark 7
be be AUX aux:pass 7
freed free VERB xcomp 2 VerbForm=Part
"""
CALLED_ON = FOR_AND_TO.replace("for for SCONJ mark 7", "on on ADP case 4")
NO_AND = """
creditors creditor NOUN nsubj 5 Number=Plur
of of ADP case 3
shipyard shipyard NOUN nmod 1
Alba Alba PROPN conj 1
agreed agree VERB root 0 Tense=Past|VerbForm=Fin
"""
WITH_AND = """
creditors creditor NOUN nsubj 4 Number=Plur
and and CCONJ cc 3
Alba Alba PROPN conj 1
agreed agree VERB root 0 Tense=Past|VerbForm=Fin
"""
ANNOUNCED = """
leader leader NOUN nsubj 6
announced announce VERB root 0 Tense=Past|VerbForm=Fin
the the DET det 4
army army NOUN nsubj 6
had have AUX aux 6 VerbForm=Fin
left leave VERB ccomp 2 VerbForm=Part
"""
INVERTED = """
fund fund NOUN nsubj 7
_, , PUNCT punct 3
said say VERB root 0 Tense=Past|VerbForm=Fin
Ada Ada PROPN nsubj 7
_, , PUNCT punct 3
has have AUX aux 7 VerbForm=Fin
left leave VERB ccomp 3 VerbForm=Part
"""
HEARD = """
Ada Ada PROPN nsubj 2
heard hear VERB root 0 Tense=Past|VerbForm=Fin
Otto Otto PROPN nsubj 2
talk talk VERB xcomp 2 VerbForm=Inf
"""
NAMED = """
Ada Ada PROPN nsubj 2
appointed appoint VERB root 0 Tense=Past|VerbForm=Fin
Otto Otto PROPN obj 2
commander commander NOUN obj 2 Number=Sing
"""
DENIED_A_CHANCE = """
Ada Ada PROPN nsubj 2
denied deny VERB root 0 Tense=Past|VerbForm=Fin
Otto Otto PROPN obj 2
help help NOUN obj 2 Number=Sing
"""
OFFICE = """
Ada Ada PROPN nsubj 2
joined join VERB root 0 Tense=Past|VerbForm=Fin
Norland Norland PROPN obj 2
envoy envoy NOUN obj 2 Number=Sing
"""
HELD_BEHIND = """
government government NOUN nsubj 4 Number=Sing
of of ADP case 3
Norland Norland PROPN compound 1
agreed agree VERB root 0 Tense=Past|VerbForm=Fin
"""
OWNER = """
Alba Alba PROPN nsubj 6
and and CCONJ cc 3
Norland Norland PROPN conj 1
's 's PART case 3
bank bank NOUN nsubj 6 Number=Sing
agreed agree VERB root 0 Tense=Past|VerbForm=Fin
"""
OWNED = OWNER.replace("PROPN conj 1", "PROPN nmod:poss 5").replace("cc 3", "cc 5").replace(
    "bank NOUN nsubj 6", "bank NOUN conj 1"
)
OTHER_OWNED = OWNER.replace("bank bank NOUN nsubj 6", """other other ADJ amod 6
bank bank NOUN nsubj 7""").replace("nsubj 6", "nsubj 7")
LAST_OF_TWO = """
Ada Ada PROPN nsubj 9
and and CCONJ cc 3
Otto Otto PROPN conj 1
_, , PUNCT punct 5
chairman chairman NOUN appos 1 Number=Sing
of of ADP case 7
Norland Norland PROPN nmod 5
_, , PUNCT punct 1
left leave VERB root 0 Tense=Past|VerbForm=Fin
"""
BOTH_OF_TWO = LAST_OF_TWO.replace("chairman chairman NOUN appos 1 Number=Sing",
                                  "officers officer NOUN appos 1 Number=Plur")
BEHIND_A_NAME = """
Ada Ada PROPN nsubj 2
made make VERB root 0 Tense=Past|VerbForm=Fin
her her PRON nmod:poss 4
way way NOUN obj 2 Number=Sing
to to ADP case 6
Ost Ost PROPN obl 2
, , PUNCT punct 9
the the DET det 9
port port NOUN obj 2 Number=Sing
"""


BASE_FORM = """
Ada Ada PROPN nsubj 2
agreed agree VERB root 0 Tense=Past|VerbForm=Fin
to to PART mark 4
end end VERB xcomp 2 VerbForm=Inf
strikes strike NOUN obj 4
launched launch VERB acl 5 Tense=Past|VerbForm=Part
by by ADP case 8
Otto Otto PROPN obl:agent 6
and and CCONJ cc 10
resume resume VERB conj 6 VerbForm=Inf
"""
SAID_BEHIND = """
troops troop NOUN nsubj 2
took take VERB ccomp 7 Tense=Past|VerbForm=Fin
Ost Ost PROPN obj 2
, , PUNCT punct 2
the the DET det 6
council council NOUN nsubj 2
said say VERB root 0 Tense=Past|VerbForm=Fin
"""
SURE = """
Ada Ada PROPN nsubj:pass 3
is be AUX cop 3
sure sure ADJ root 0
rebels rebel NOUN nsubj 3
will will AUX aux 6
leave leave VERB ccomp 3 VerbForm=Inf
"""
CAME_BEHIND = """
there there ADV advmod 2
came come VERB root 0 Tense=Past|VerbForm=Fin
rebels rebel NOUN nsubj 2
who who PRON nsubj 5
left leave VERB acl:relcl 3 Tense=Past|VerbForm=Fin
"""
PARTICIPLES = BASE_FORM.replace("resume resume VERB conj 6 VerbForm=Inf",
                                "led lead VERB conj 6 Tense=Past|VerbForm=Part")
PENDING = """
bail bail NOUN nsubj:pass 6
pending pending VERB acl 1
an a DET det 4
appeal appeal NOUN obj 2 Number=Sing
was be AUX aux:pass 6
denied deny VERB root 0 Tense=Past|VerbForm=Part
"""
PENDING_TRIAL = """
Ada Ada PROPN nsubj:pass 3
was be AUX aux:pass 3
freed free VERB root 0 Tense=Past|VerbForm=Part
pending pending ADJ amod 5
trial trial NOUN obj 3 Number=Sing
"""
PENDING_DUTIES = PENDING_TRIAL.replace("pending pending ADJ", "other other ADJ")
QUOTING = """
Otto Otto PROPN nsubj 2
fled flee VERB root 0 Tense=Past|VerbForm=Fin
_, , PUNCT punct 2
Alba Alba PROPN nsubj 5
said say VERB parataxis 2 Tense=Past|VerbForm=Fin
_, , PUNCT punct 7
quoting quote VERB advcl 2 VerbForm=Ger
Ada Ada PROPN obj 7
"""
WALKING = QUOTING.replace("quoting quote", "taking take")
ACTING = """
the the DET det 2
ruling ruling NOUN root 0 Number=Sing
by by SCONJ mark 4
acting act VERB advcl 2 VerbForm=Ger
judge judge NOUN nmod:desc 6 Number=Sing
Otto Otto PROPN obj 4
"""
ACTING_UPON = ACTING.replace("acting act", "calling call")
OF_TWO_KINDS = """
fuel fuel NOUN compound 2 Number=Sing
station station NOUN nsubj 7 Number=Sing
and and CCONJ cc 5
store store NOUN compound 5 Number=Sing
operator operator NOUN conj 2 Number=Sing
Alba Alba PROPN appos 5
agreed agree VERB root 0 Tense=Past|VerbForm=Fin
"""
OF_TWO_PERSONS = OF_TWO_KINDS.replace("station station NOUN", "chairman chairman NOUN")
RARE_PEOPLES = """
Kyrgyz Kyrgyz PROPN nsubj 6 Number=Sing
and and CCONJ cc 3
Tajik Tajik PROPN conj 1 Number=Sing
foreign foreign ADJ amod 5
ministers minister NOUN nsubj 6 Number=Plur
met meet VERB root 0 Tense=Past|VerbForm=Fin
"""


@pytest.mark.parametrize(
    ("tree", "names", "word", "label", "head"),
    [
        (LEFT_OUT_THAT, {"Norland": "LOC"}, "Norland", "nsubj", "left"),
        (TOLD_SOMEBODY, {"Norland": "LOC"}, "Norland", "iobj", "told"),
        (FOR_AND_TO, {"Norland": "LOC"}, "Norland", "nsubj:pass", "freed"),
        (CALLED_ON, {"Norland": "LOC"}, "Norland", "obl", "called"),
        (NO_AND, {"Alba": "ORG"}, "Alba", "appos", "shipyard"),
        (WITH_AND, {"Alba": "ORG"}, "Alba", "conj", "creditors"),
        (HEARD, {"Otto": "PER"}, "Otto", "obj", "heard"),
        (NAMED, {"Otto": "PER"}, "commander", "xcomp", "appointed"),
        (DENIED_A_CHANCE, {"Otto": "PER"}, "Otto", "iobj", "denied"),
        (OFFICE, {"Norland": "LOC"}, "Norland", "compound", "envoy"),
        (HELD_BEHIND, {"Norland": "LOC"}, "Norland", "nmod", "government"),
        (OWNER, {"Alba": "ORG", "Norland": "LOC"}, "Norland", "nmod:poss", "bank"),
        (OWNER, {"Alba": "ORG", "Norland": "LOC"}, "bank", "conj", "Alba"),
        (BEHIND_A_NAME, {"Ost": "LOC"}, "port", "appos", "Ost"),
        (OTHER_OWNED, {"Alba": "ORG", "Norland": "LOC"}, "bank", "conj", "Alba"),
        (LAST_OF_TWO, {"Ada": "PER", "Otto": "PER"}, "chairman", "appos", "Otto"),
        (BOTH_OF_TWO, {"Ada": "PER", "Otto": "PER"}, "officers", "appos", "Ada"),
        (OWNED, {"Alba": "ORG", "Norland": "LOC"}, "bank", "conj", "Alba"),
        (BASE_FORM, {"Otto": "PER"}, "resume", "conj", "end"),
        (PARTICIPLES, {"Otto": "PER"}, "led", "conj", "launched"),
        (SAID_BEHIND, {"Ost": "LOC"}, "council", "nsubj", "said"),
        (SURE, {"Ada": "PER"}, "rebels", "nsubj", "leave"),
        (ANNOUNCED, {}, "leader", "nsubj", "announced"),
        (INVERTED, {"Ada": "PER"}, "fund", "nsubj", "left"),
        (CAME_BEHIND, {}, "rebels", "nsubj", "came"),
        (PENDING, {}, "appeal", "nmod", "bail"),
        (PENDING, {}, "pending", "case", "appeal"),
        (PENDING_TRIAL, {"Ada": "PER"}, "trial", "obl", "freed"),
        (PENDING_DUTIES, {"Ada": "PER"}, "trial", "obj", "freed"),
        (QUOTING, {"Alba": "ORG"}, "quoting", "advcl", "said"),
        (WALKING, {"Alba": "ORG"}, "taking", "advcl", "fled"),
        (ACTING, {"Otto": "PER"}, "Otto", "nmod", "ruling"),
        (ACTING, {"Otto": "PER"}, "by", "case", "Otto"),
        (ACTING_UPON, {"Otto": "PER"}, "Otto", "obj", "calling"),
        (OF_TWO_KINDS, {"Alba": "ORG"}, "operator", "nsubj", "agreed"),
        (OF_TWO_KINDS, {"Alba": "ORG"}, "station", "compound", "operator"),
        (OF_TWO_PERSONS, {"Alba": "ORG"}, "operator", "conj", "chairman"),
        (RARE_PEOPLES, {"Kyrgyz": "PER", "Tajik": "PER"}, "Kyrgyz", "compound", "ministers"),
    ],
    ids=["that left out", "told stays", "for X to", "called on stays", "no and", "and stays",
         "heard", "named", "denied a chance", "a name and its noun", "a phrase behind its head",
         "an owner joined", "what is owned", "behind a name", "what is owned with an adjective",
         "the last of two is said to be one", "both are said to be it", "an owner stays",
         "a base form", "participles stay", "who says so", "a subject of a clause below",
         "who announces it", "who says so inverted",
         "a subject behind its only verb", "pending is a preposition", "and ties its noun",
         "pending without a comma", "another adjective stays", "who reports quotes",
         "another participle stays", "acting is an office", "and by ties its holder",
         "a participle with an object stays", "an operator of two kinds", "and the first kind",
         "two persons stay", "rare peoples before a noun"],
)  # fmt: skip
def test_who_belongs_to_which_verb(
    tree: str, names: dict[str, str], word: str, label: str, head: str
) -> None:
    (s,) = sentences(parsed(tree, **names))
    found = next(w for w in s.words if w.text == word)
    assert (found.dep, s.words[found.head].text) == (label, head)


MARKS = """
Ada Ada PROPN nsubj 2
met meet VERB root 0 Tense=Past|VerbForm=Fin
Otto Otto PROPN obj 2
_... ... PUNCT obj 2
"""


def test_a_mark_read_as_an_object_breaks_nothing() -> None:
    (s,) = sentences(parsed(MARKS, Otto="PER"))
    assert [w.dep for w in s.words][:3] == ["nsubj", "root", "obj"]
