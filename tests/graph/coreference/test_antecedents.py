"""What a pronoun of no actor takes up, as an event's label names it."""

from __future__ import annotations

import pytest

import graph
import timeline
from graph.view import cast

TOLD = [
    ("The canal was reopened in April 1957. Ten years later, during the Grain War, it was closed.",
     "it", "The canal"),
    ("The bridge opened in 1990. It was repainted in 1999.", "It", "The bridge"),
    ("It rained in Ost on Monday.", "It", None),
]


@pytest.mark.parametrize(("text", "pronoun", "wanted"), TOLD)
def test_a_pronoun_of_a_thing_is_its_phrase(text: str, pronoun: str, wanted: str | None) -> None:
    document = timeline.document_from_text(text, id="d")
    made = graph.build(timeline.build([document]))
    found = cast(made.resolution).antecedent
    spans = [m.span for m in made.timeline.mentions if m.text == pronoun]
    assert [found("d", s) for s in spans] == [wanted] * len(spans)
