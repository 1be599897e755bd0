"""Several bodies that share one noun."""

from __future__ import annotations

import pytest

import graph
import timeline
from graph.mentions.shared_noun import each_of
from tests.graph.marked import marked
from timeline.document import Document, Mention, Span

PHRASES = [
    ("[The Kenyan and Chilean *armies*|c nsubj lemma=army mods=Kenyan_and_Chilean]",
     ["Kenyan army", "Chilean army"]),
    ("[Tutsi and Hutu *fighters*|c nsubj mods=Tutsi_and_Hutu]",
     ["Tutsi fighters", "Hutu fighters"]),
    ("[The Kenyan and Chilean foreign *ministers*|c nsubj mods=Kenyan_and_Chilean,foreign]",
     ["Kenyan foreign minister", "Chilean foreign minister"]),
    ("[[Alba|ORG compound] and Kenyan *officials*|c nsubj mods=Alba_and_Kenyan]",
     ["Alba officials", "Kenyan officials"]),
    ("[The *presidents* of [Kenya|LOC nmod]|c nsubj of=Kenya] no more", []),
    ("[The tall and loud *ministers*|c nsubj mods=tall_and_loud]", []),
    ("[The Kenyan and Chilean *rivers*|c nsubj mods=Kenyan_and_Chilean]", []),
    ("[The Kenyan *armies*|c nsubj lemma=army mods=Kenyan]", []),
]


@pytest.mark.parametrize(("text", "parts"), PHRASES)
def test_each_has_the_noun_of_both(text: str, parts: list[str]) -> None:
    _, mentions = marked(f"{text} met.")
    named = {m.text.lower() for m in mentions if m.form == "name"}
    joints = {m.members[0]: m for m in mentions if m.members}
    whole, *each = each_of(mentions[0], named, joints)
    assert [p.text for p in each] == parts
    assert whole.members == tuple(p.span for p in each)
    assert all(whole.span.contains(p.span) for p in each)


def test_both_do_what_is_done_together() -> None:
    text = "Kenyan and Chilean troops clashed near the border on 3 May 2004. They left."
    told = graph.build(timeline.build([Document("d", text)]))
    found = {(a.relation.source, a.relation.predicate, a.relation.target) for a in told.relations()}
    assert ("kenyan-troops", "clash", "chilean-troops") in found
    assert {a.name for a in told.actors} >= {"Kenyan troops", "Chilean troops"}


def test_who_are_of_several_are_told_apart() -> None:
    text = "The presidents of Kenya and Chile met the leaders of Alba and the Lake Union."
    kenya, chile = Span(18, 23), Span(28, 33)
    whole = Mention("d", Span(0, 23), Span(4, 14), text[:23], "nominal", 0, "president",
                    number="plur", possessor=kenya, acts="person")
    joint = Mention("d", Span(18, 33), kenya, text[18:33], "nominal", 0, "Kenya", number="plur",
                    members=(kenya, chile))
    both, *each = each_of(whole, (), {kenya: joint})
    assert [p.text for p in each] == ["president of Kenya", "president of Chile"]
    assert [p.span.of(text) for p in each] == ["The presidents of", "and Chile"]
    assert both.members == tuple(p.span for p in each)
