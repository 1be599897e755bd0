"""Who does what in hand-made trees: clauses, event nouns, dates, speakers, standing relations."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.timeline.told import document
from tests.timeline.trees import parsed
from timeline.arguments import nominals, strikes
from timeline.arguments.clause import Clause
from timeline.arguments.clauses import clauses
from timeline.document import Evidence, Span
from timeline.event import Event
from timeline.events import attribution
from timeline.events.steps import events
from timeline.events.tensed import holds_now
from timeline.events.when import dated
from timeline.interval import Interval
from timeline.mentions import mentions
from timeline.syntax.sentence import sentences
from timeline.syntax.tree import Sentence
from timeline.timex import Timex

OVERTHROW = """
Troops troop NOUN nsubj 2 Number=Plur
entered enter VERB root 0 Tense=Past|VerbForm=Fin
Estra Estra PROPN obj 2
in in ADP case 5
2003 2003 NUM obl 2
to to PART mark 7
overthrow overthrow VERB advcl 2 VerbForm=Inf
Harald Harald PROPN obj 7
and and CCONJ cc 10
search search VERB conj 7 VerbForm=Inf
for for ADP case 12
smugglers smuggler NOUN obl 10
_. . PUNCT punct 2
"""
URGED = """
Norland Norland PROPN nsubj 2
urged urge VERB root 0 Tense=Past|VerbForm=Fin
rebels rebel NOUN obj 2 Number=Plur
to to PART mark 5
free free VERB advcl 2 VerbForm=Inf
hostages hostage NOUN obj 5 Number=Plur
_. . PUNCT punct 2
"""
KILLED = """
Leaders leader NOUN nsubj:pass 3 Number=Plur
were be AUX aux:pass 3 Tense=Past|VerbForm=Fin
killed kill VERB root 0 Tense=Past|VerbForm=Part|Voice=Pass
in in ADP case 8
a a DET det 8
Norland Norland PROPN compound 8
drone drone NOUN compound 8
strike strike NOUN obl 3
_. . PUNCT punct 3
"""
KILLING = """
The the DET det 2
killing killing NOUN nsubj 7
of of ADP case 4
Varn Varn PROPN nmod 2
by by ADP case 6
Norland Norland PROPN nmod 4
angered anger VERB root 0 Tense=Past|VerbForm=Fin
Estra Estra PROPN obj 7
_. . PUNCT punct 7
"""
CONDEMNED = """
Estra Estra PROPN nsubj 2
condemned condemn VERB root 0 Tense=Past|VerbForm=Fin
the the DET det 4
arrest arrest NOUN obj 2
of of ADP case 6
Varn Varn PROPN nmod 4
by by ADP case 8
Norland Norland PROPN obl:agent 2
_. . PUNCT punct 2
"""
RELATIVE = """
Rebels rebel NOUN nsubj 6 Number=Plur
who who PRON nsubj 3 PronType=Rel
seized seize VERB acl:relcl 1 Tense=Past|VerbForm=Fin
the the DET det 5
port port NOUN obj 3
attacked attack VERB root 0 Tense=Past|VerbForm=Fin
Norland Norland PROPN obj 6
_. . PUNCT punct 6
"""
SAID = """
Norland Norland PROPN nsubj 2
attacked attack VERB ccomp 7 Tense=Past|VerbForm=Fin
Estra Estra PROPN obj 2
_, , PUNCT punct 2
the the DET det 6
minister minister NOUN nsubj 7
said say VERB root 0 Tense=Past|VerbForm=Fin
_. . PUNCT punct 7
"""
MEMBER = """
Ada Ada PROPN nsubj 5
Lorne Lorne PROPN flat 1
is be AUX cop 5 Tense=Pres|VerbForm=Fin
a a DET det 5
member member NOUN root 0
of of ADP case 8
the the DET det 8
Front Front PROPN nmod 5
_. . PUNCT punct 5
"""


def only(tree: str) -> Sentence:
    (s,) = sentences(parsed(tree))
    return s


def said(s: Sentence, c: Clause) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for a in c.arguments:
        found.setdefault(a.role, set()).add(s.words[a.word].text)
    return found


def clause_of(s: Sentence, lemma: str) -> dict[str, set[str]]:
    return said(s, next(c for c in clauses(s) if c.lemma == lemma))


@pytest.mark.parametrize(
    ("tree", "lemma", "agents", "patients"),
    [
        (OVERTHROW, "overthrow", {"Troops"}, {"Harald"}),
        (OVERTHROW, "search", {"Troops"}, set()),
        (URGED, "free", {"rebels"}, {"hostages"}),
        (URGED, "urge", {"Norland"}, {"rebels"}),
        (RELATIVE, "seize", {"Rebels"}, {"port"}),
        (RELATIVE, "attack", {"Rebels"}, {"Norland"}),
        (KILLED, "kill", set(), {"Leaders"}),
        (CONDEMNED, "condemn", {"Estra"}, {"arrest"}),
    ],
)
def test_clause_has_its_parties(
    tree: str, lemma: str, agents: set[str], patients: set[str]
) -> None:
    found = clause_of(only(tree), lemma)
    assert found.get("agent", set()) == agents
    assert found.get("patient", set()) == patients


def test_a_strike_inside_a_passive_names_its_doer() -> None:
    s = only(KILLED)
    (killed,) = clauses(s)
    assert said(s, strikes.with_doers(s, killed))["agent"] == {"Norland"}


@pytest.mark.parametrize(("tree", "noun"), [(KILLING, 1), (CONDEMNED, 3)])
def test_by_phrase_of_an_event_noun_though_tied_elsewhere(tree: str, noun: int) -> None:
    s = only(tree)
    inner = nominals.noun_clause(s, noun)
    assert inner is not None
    assert said(s, inner) == {"patient": {"Varn"}, "agent": {"Norland"}}


def test_a_plain_noun_has_no_clause() -> None:
    assert nominals.noun_clause(only(RELATIVE), 4) is None


def test_who_says_so() -> None:
    s = only(SAID)
    speaker = attribution.speaker(s, 1)
    assert speaker is not None
    assert s.words[speaker].text == "minister"
    assert attribution.reports(s, 6)
    assert attribution.speaker(only(RELATIVE), 5) is None


def year_2003(text: str) -> Timex:
    at = text.index("2003")
    return Timex(
        "2003",
        "DATE",
        "2003",
        Evidence("d", Span(at, at + 4), "year"),
        Interval(dt.date(2003, 1, 1), dt.date(2004, 1, 1)),
        "year",
    )


def read(tree: str, *timexes: Timex, **names: str) -> tuple[Event, ...]:
    doc = parsed(tree, **names)
    made = document("d", doc.text)
    return events(made, sentences(doc), timexes, mentions(made, sentences(doc)))


def test_purpose_shares_the_date_of_its_verb() -> None:
    s = only(OVERTHROW)
    found = dated(s, [year_2003(s.text)])
    assert {s.words[v].lemma for v in found} >= {"enter", "overthrow"}
    overthrow = next(e for e in read(OVERTHROW, year_2003(s.text)) if e.predicate == "overthrow")
    assert (overthrow.status, overthrow.dated) == ("planned", True)


PROTESTS = """
The the DET det 3
current current ADJ amod 3
protests protest NOUN nsubj 4 Number=Plur
shook shake VERB root 0 Tense=Past|VerbForm=Fin
Estra Estra PROPN obj 4
_. . PUNCT punct 4
"""


def test_a_vague_adjective_dates_no_event() -> None:
    s = only(PROTESTS)
    interval = Interval(dt.date(2022, 5, 20), dt.date(2022, 5, 21))
    current = Timex(
        "current", "DATE", "PRESENT_REF", Evidence("d", Span(4, 11), "vague-current"), interval
    )
    assert dated(s, [current]) == {}


def test_a_date_is_no_participant() -> None:
    texts = [
        p.text for e in read(OVERTHROW, year_2003(only(OVERTHROW).text)) for p in e.participants
    ]
    assert "2003" not in texts


def test_undated_past_is_bounded_by_the_document() -> None:
    (attack,) = [e for e in read(SAID) if e.predicate == "attack"]
    assert attack.bounded
    assert attack.interval == Interval(None, dt.date(2022, 5, 21))
    assert attack.attribution == "the minister"


@pytest.mark.parametrize(
    ("verb", "tail", "now"),
    [
        ("controls control VERB root 0 Tense=Pres|VerbForm=Fin", "", True),
        ("controlled control VERB root 0 Tense=Past|VerbForm=Fin", "", False),
        ("attacks attack VERB root 0 Tense=Pres|VerbForm=Fin", "", False),
        ("employs employ VERB root 0 Tense=Pres|VerbForm=Fin", "now now ADV advmod 2\n", True),
    ],
)
def test_present_states_hold_now(verb: str, tail: str, now: bool) -> None:
    s = only(f"Norland Norland PROPN nsubj 2\n{verb}\n{tail}")
    assert holds_now(s, 1) is now


def test_membership_stands() -> None:
    (member,) = [e for e in read(MEMBER, Ada_Lorne="PER", Front="ORG") if e.standing]
    assert member.predicate == "member of"
    assert [p.text for p in member.participants] == ["Ada Lorne", "the Front"]
