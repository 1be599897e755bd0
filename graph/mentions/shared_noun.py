"""Several bodies that share one noun: "the Kenyan and Chilean armies" as two that are named."""

from __future__ import annotations

import re
from dataclasses import replace

from graph.mentions.countries import country_of
from graph.mentions.kinds import people_named
from graph.mentions.names import fold
from graph.mentions.nouns import LEADERS, ORGANS, synonym_class
from timeline.document import Mention, Span

_JOINT = re.compile(r"\s*,\s+(?:and\s+)?|\s+and\s+")


def each_of(m: Mention) -> tuple[Mention, ...]:
    """The phrase as a coordination with its parts behind it; itself alone where it speaks of one.

    A part whose noun stands behind another's adjective has it in its text: "Kenyan armies", of
    the words "the Kenyan and".
    """
    joined = next((x for x in m.modifiers if len(_JOINT.split(x)) > 1), None)
    if joined is None or m.form != "nominal" or m.acts is None or m.members:
        return (m,)
    words = _JOINT.split(joined)
    at = m.text.find(joined, 0, m.head.start - m.span.start)
    if at < 0 or not all(country_of(w) or people_named(fold(w)) for w in words):
        return (m,)
    starts = [at]
    for word in words[1:]:
        starts.append(m.text.index(word, starts[-1] + 1))
    parts = tuple(_part(m, joined, word, start, behind)
                  for word, start, behind in zip(words, starts, (*starts[1:], None), strict=True))
    whole = replace(m, members=tuple(p.span for p in parts), number="plur", modifiers=(),
                    possessor=None, aliases=(), apposition=())
    return (whole, *parts)


def _part(m: Mention, joined: str, word: str, start: int, behind: int | None) -> Mention:
    """The part with that adjective; `behind` is where the next one begins, None for the last."""
    one = m.number == "plur" and _has_one(m)
    said = tuple(word if x == joined else x for x in m.modifiers)
    noun = m.lemma if one else m.text[m.head.start - m.span.start : m.head.end - m.span.start]
    rest = m.text[m.text.index(joined) + len(joined) : m.head.start - m.span.start]
    begin = m.span.start + start
    end = m.span.end if behind is None else m.span.start + len(m.text[:behind].rstrip())
    head = m.head if behind is None else Span(begin, begin + len(word))
    return replace(m, span=Span(begin, end), head=head, text=f"{word}{rest}{noun}",
                   modifiers=said, number="sing" if one else m.number,
                   aliases=(), apposition=())


def _has_one(m: Mention) -> bool:
    """Whether each country has but one: "the Kenyan and Chilean governments"."""
    field = len(m.modifiers) > 1 and m.lemma.lower() == "minister"
    return field or m.lemma.lower() in ORGANS or synonym_class(m.lemma) in LEADERS - {"leader"}
