"""What stands between who and whom."""

import pytest

from graph.wording import between, past

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
