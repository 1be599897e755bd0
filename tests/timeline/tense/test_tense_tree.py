"""The side of a date by the verb above it, on hand-written trees."""

from __future__ import annotations

import pytest

from tests.timeline.trees import parsed
from timeline.document import Span
from timeline.tense.verb import governed

LEAVING = """
I I PRON nsubj 3
_'m be AUX aux 3
leaving leave VERB root 0
Friday Friday PROPN obl:tmod 3
"""
TESTIFY = """
He he PRON nsubj 4
was be AUX aux 4
to to PART mark 4
testify testify VERB root 0
Friday Friday PROPN obl:tmod 4
"""
PLAN = """
It it PRON nsubj 2
has have VERB root 0
a a DET det 4
plan plan NOUN obj 2
to to PART mark 6
buy buy VERB acl 4
bonds bond NOUN obj 6
Friday Friday PROPN obl:tmod 6
"""
PLANNED = """
It it PRON nsubj 3
had have AUX aux 3
planned plan VERB root 0
to to PART mark 5
fly fly VERB xcomp 3
Friday Friday PROPN obl:tmod 5
"""
PLANS = """
It it PRON nsubj 2
plans plan VERB root 0
to to PART mark 4
fly fly VERB xcomp 2
Friday Friday PROPN obl:tmod 4
"""
HAD_TO = """
It it PRON nsubj 2
had have VERB root 0
to to PART mark 4
repeal repeal VERB xcomp 2
it it PRON obj 4
Friday Friday PROPN obl:tmod 4
"""


@pytest.mark.parametrize(
    ("tree", "side"),
    [
        (LEAVING, "future"),
        (TESTIFY, "future"),
        (PLAN, "past"),
        (PLANNED, "near"),
        (PLANS, "future"),
        (HAD_TO, "past"),
    ],
)
def test_the_verb_above_a_day_tells_its_side(tree: str, side: str) -> None:
    doc = parsed(tree)
    start = doc.text.index("Friday")
    assert governed(doc, Span(start, start + 6)) == side
