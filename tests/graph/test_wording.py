"""What stands between who and whom."""

import pytest

from graph.relation import Relation, Statement
from graph.wording import between, past, said
from timeline.document import Span

PAST = {
    "accuse": "accused", "ban": "banned", "kill": "killed", "fight": "fought", "carry": "carried",
    "visit": "visited", "refer": "referred", "offer": "offered", "overthrow": "overthrew",
    "withdraw": "withdrew", "rebuild": "rebuilt", "co-chair": "co-chaired", "panic": "panicked",
    "show": "showed", "attack": "attacked", "head": "headed", "sue": "sued", "be": "was",
    "reject": "rejected", "quiz": "quizzed", "destroy": "destroyed", "respond": "responded",
}


@pytest.mark.parametrize(("verb", "words"), PAST.items())
def test_the_past_of_a_verb(verb, words):
    assert past(verb) == words


TOLD = [
    ("accuse", "occurred", False, "Ada accused Otto"),
    ("impose sanction on", "occurred", False, "Ada imposed sanction on Otto"),
    ("oust", "possible", False, "Ada may oust Otto"),
    ("meet with", "planned", False, "Ada to meet with Otto"),
    ("extradite", "negated", False, "Ada did not extradite Otto"),
    ("envoy of", "occurred", True, "Ada, envoy of Otto"),
    ("in", "occurred", True, "Ada in Otto"),
    ("lead", "occurred", True, "Ada leads Otto"),
    ("carry", "occurred", True, "Ada carries Otto"),
    ("teach", "occurred", True, "Ada teaches Otto"),
]


@pytest.mark.parametrize(("predicate", "status", "standing", "words"), TOLD)
def test_a_relation_in_words(predicate, status, standing, words):
    assert f"Ada{between(predicate, status, standing=standing)}Otto" == words


STATES = [
    ("Ada is not related to Otto.", "related to", "negated", "Ada, not related to Otto"),
    ("Ada was openly critical of Otto.", "critical of", "occurred", "Ada, critical of Otto"),
    ("Ada wasn't aware of Otto.", "aware of", "negated", "Ada, not aware of Otto"),
    ("Ada may be close to Otto.", "close to", "possible", "Ada, possibly close to Otto"),
    # Verbs in the same form as their past.
    ("Ada closed with Otto.", "close with", "occurred", "Ada closed with Otto"),
    ("Rebels close on Otto.", "close on", "occurred", "Ada closed on Otto"),
    ("Ada was set on Otto.", "set on", "occurred", "Ada set on Otto"),
]


@pytest.mark.parametrize(("sentence", "predicate", "status", "words"), STATES)
def test_what_somebody_is_is_not_told_as_a_deed(sentence, predicate, status, words):
    verb = predicate.split()[0]
    start = 100 + sentence.index(verb)
    end = start + len(sentence[start - 100:].split()[0])
    told = Statement("a", "e", Span(100, 100 + len(sentence)), Span(start, end), sentence, "verb",
                     None, status)  # fmt: skip
    assert f"Ada{said(Relation('r', 'ada', 'otto', predicate, status, (told,)))}Otto" == words
