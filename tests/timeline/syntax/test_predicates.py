"""Every row of `rules/predicates.toml` by its own sentences, read from the text alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.timeline.told import document
from timeline.arguments import addressed, light, nominals
from timeline.arguments.clause import Clause
from timeline.arguments.clauses import clauses
from timeline.arguments.parties import is_post
from timeline.arguments.subjects import subjects
from timeline.events import attribution, status
from timeline.syntax import predicates
from timeline.syntax.sentence import sentences
from timeline.syntax.tree import Sentence

VERB_ROWS = predicates.table()["verbs"]
NOUN_ROWS = predicates.table()["nouns"]


@pytest.fixture(scope="module")
def read() -> dict[str, Sentence]:
    from timeline import parsed

    rows = (*VERB_ROWS.values(), *NOUN_ROWS.values())
    texts = dict.fromkeys(row[k] for row in rows for k in ("fires", "silent"))
    made = [document(str(n), text) for n, text in enumerate(texts)]
    return {d.text: sentences(doc)[0] for d, doc in parsed(made)}


def verb(s: Sentence) -> int:
    """The main verb."""
    return next(w.i for w in s.words if w.head < 0)


def below(s: Sentence) -> int:
    """The clause below the main verb."""
    return next(w.i for w in s.words if w.head == verb(s) and w.dep in ("xcomp", "ccomp", "advcl"))


def event_nouns(s: Sentence) -> list[int]:
    return [w.i for w in s.words if predicates.event_noun(s, w.i) is not None]


def clause_at(s: Sentence, lemma: str) -> Clause:
    return next(c for c in clauses(s) if c.lemma.startswith(lemma))


def subject_below(s: Sentence) -> str:
    (who,) = {s.words[a.word].lemma for a in clauses(s)[-1].roles("agent")}
    return who


def joined(s: Sentence) -> Clause:
    return light.with_light_verb(s, clauses(s)[0])


def role_of(s: Sentence, lemma: str) -> list[str]:
    found = nominals.noun_clause(s, event_nouns(s)[0])
    assert found is not None
    return [a.role for a in found.arguments if s.words[a.word].lemma == lemma]


def asked(s: Sentence) -> bool:
    told = addressed.told(s, clauses(s)[0])
    return any(a.role == "recipient" and s.words[a.word].lemma == "owner" for a in told)


def handed(s: Sentence) -> bool:
    told = [a for c in clauses(s) for a in addressed.told(s, c)]
    return any(a.role == "recipient" and s.words[a.word].lemma == "mayor" for a in told)


def spoken(s: Sentence) -> bool:
    return any(attribution.speaker(s, w.i) is not None for w in s.words if w.lemma == "close")


def dated_like(s: Sentence) -> bool:
    """Whether the verb has the year that stands before the noun of what was done."""
    from timeline.dates.steps import timexes
    from timeline.events.when import dated

    found = dated(s, timexes(document("0", s.text)))
    return verb(s) in found


CHECKS: dict[str, Callable[[Sentence], bool]] = {
    "give": handed,
    "take_over": lambda s: any(is_post(s, w.i) for w in s.words),
    "pass_on": lambda s: any(is_post(s, w.i) for w in s.words),
    "trade": lambda s: s.words[clauses(s)[0].word].lemma in predicates.verbs("trade"),
    "two_objects": lambda s: predicates.is_passive(s, clauses(s)[1].word),
    "try": lambda s: not dated_like(s),
    "judge": lambda s: not any(a.role == "agent" for a in clauses(s)[-1].arguments),
    "say": spoken,
    "report": lambda s: attribution.reports(s, verb(s)),
    "negate": lambda s: status.status(s, below(s)) == "negated",
    "plan": lambda s: status.status(s, below(s)) == "planned",
    "wish": lambda s: status.status(s, below(s)) == "possible",
    "ask": asked,
    "answer": asked,
    "mandative": lambda s: predicates.is_mandative(s, below(s)),
    "call_on": lambda s: subject_below(s) == "mayor",
    "lay_on": lambda s: [a.role for a in clauses(s)[0].arguments if a.via == "on"] == ["patient"],
    "perceive": lambda s: not clauses(s)[0].roles("patient"),
    "speak_of": lambda s: status.status(s, below(s)) == "possible",
    "assign": lambda s: status.status(s, below(s)) == "planned",
    "motion": lambda s: [a.role for a in clauses(s)[0].arguments if a.via == "to"] == ["place"],
    "harm": lambda s: "patient" in [a.role for a in joined(s).arguments if a.via == "on"],
    "aim_at": lambda s: [a.role for a in clauses(s)[0].arguments if a.via == "at"] == ["patient"],
    "bring_about": lambda s: subjects(s, below(s))[0][1] == "clause as subject",
    "begin": lambda s: status.status(s, below(s)) == "occurred",
    "object": lambda s: subject_below(s) == "mayor",
    "light": lambda s: joined(s).noun is not None,
    "undergo": lambda s: [s.words[a.word].lemma for a in joined(s).roles("patient")] == ["port"],
    "speech": lambda s: attribution.tells_how(s, below(s)),
    "done": lambda s: role_of(s, "Norland") == ["agent"],
    "suffer": lambda s: predicates.is_passive(s, verb(s)),
    "suffer_always": lambda s: predicates.is_passive(s, verb(s)),
    "leave": lambda s: status.status(s, event_nouns(s)[-1]) == "possible",
    "undo": lambda s: status.status(s, event_nouns(s)[0]) == "negated",
    "patient": lambda s: role_of(s, "smuggler") == ["patient"],
    "agent": lambda s: role_of(s, "smuggler") == ["agent"],
    "itself": lambda s: role_of(s, "Norland") in (["place"], ["topic"]),
}


@pytest.mark.parametrize("name", [*VERB_ROWS, *NOUN_ROWS])
def test_row_fires_and_stays_silent(read: dict[str, Sentence], name: str) -> None:
    row = VERB_ROWS.get(name) or NOUN_ROWS[name]
    assert CHECKS[name](read[row["fires"]]), row["fires"]
    assert not CHECKS[name](read[row["silent"]]), row["silent"]


def test_words_of_a_row_and_unknown_rows() -> None:
    assert "refuse" in predicates.verbs("negate")
    with pytest.raises(ValueError, match="'nothing'"):
        predicates.verbs("nothing")


def test_nominal_says_what_of_marks() -> None:
    assert predicates.nominal("Killing") == predicates.Nominal("kill", "patient")
    assert predicates.nominal("pullout") == predicates.Nominal("pull out", "agent")
    assert predicates.nominal("table") is None
