"""Each row of the nouns whose kind hangs on their words fires in its sentence and not in the other.
"""

from __future__ import annotations

import pytest

from graph.mentions.noun_rules import RULES, NounRule, ruling
from timeline import document_from_text, parsed
from timeline.mentions import mentions
from timeline.syntax.sentence import sentences


def rulings(text: str, rule: NounRule) -> list[NounRule | None]:
    """What is ruled of the phrases with a noun of the rule."""
    (document, parse), = parsed([document_from_text(text, id="d")])
    return [ruling(m) for m in mentions(document, sentences(parse))
            if m.form == "nominal" and m.lemma.lower() in rule.nouns]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_each_row_fires_and_is_silent(rule: NounRule) -> None:
    assert rulings(rule.fires, rule) == [rule]
    (found,) = rulings(rule.silent, rule)
    assert found is not rule
