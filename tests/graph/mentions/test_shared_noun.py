"""Several bodies that share one noun."""

from __future__ import annotations

import pytest

import graph
import timeline
from graph.mentions.shared_noun import each_of
from tests.graph.marked import marked
from timeline.document import Document

PHRASES = [
    ("[The Kenyan and Chilean *armies*|c nsubj lemma=army mods=Kenyan_and_Chilean]",
     ["Kenyan army", "Chilean army"]),
    ("[Tutsi and Hutu *fighters*|c nsubj mods=Tutsi_and_Hutu]",
     ["Tutsi fighters", "Hutu fighters"]),
    ("[The Kenyan and Chilean foreign *ministers*|c nsubj mods=Kenyan_and_Chilean,foreign]",
     ["Kenyan foreign minister", "Chilean foreign minister"]),
    ("[The tall and loud *ministers*|c nsubj mods=tall_and_loud]", []),
    ("[The Kenyan and Chilean *rivers*|c nsubj mods=Kenyan_and_Chilean]", []),
    ("[The Kenyan *armies*|c nsubj lemma=army mods=Kenyan]", []),
]


@pytest.mark.parametrize(("text", "parts"), PHRASES)
def test_each_has_the_noun_of_both(text: str, parts: list[str]) -> None:
    _, mentions = marked(f"{text} met.")
    whole, *each = each_of(mentions[0])
    assert [p.text for p in each] == parts
    assert whole.members == tuple(p.span for p in each)
    assert all(whole.span.contains(p.span) for p in each)


def test_both_do_what_is_done_together() -> None:
    text = "Kenyan and Chilean troops clashed near the border on 3 May 2004. They left."
    told = graph.build(timeline.build([Document("d", text)]))
    found = {(a.relation.source, a.relation.predicate, a.relation.target) for a in told.relations()}
    assert ("kenyan-troops", "clash", "chilean-troops") in found
    assert {a.name for a in told.actors} >= {"Kenyan troops", "Chilean troops"}
