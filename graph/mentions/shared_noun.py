"""Several bodies that share one noun: "the Kenyan and Chilean armies" as two that are named.

A part whose noun stands elsewhere has it in its text ("Kenyan army", of the words "The Kenyan
and"), and what its span covers are the words that speak of it alone.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import replace

from graph.mentions.countries import country_of
from graph.mentions.kinds import people_named
from graph.mentions.names import fold
from graph.mentions.nouns import LEADERS, ORGANS, synonym_class
from graph.mentions.written import head_text
from timeline.document import Mention, Span

_JOINT = re.compile(r"\s*,\s+(?:and\s+)?|\s+and\s+")
_ARTICLE = re.compile(r"(?:the|both|all)\s+", re.IGNORECASE)


def each_of(
    m: Mention, named: Collection[str], joints: Mapping[Span, Mention]
) -> tuple[Mention, ...]:
    """The phrase as a coordination with its parts behind it; itself alone where it speaks of one.

    `named` are the folded names of the document, `joints` its coordinations by their first part.
    """
    if m.form != "nominal" or m.acts is None or m.members:
        return (m,)
    parts = _by_adjective(m, named) or _by_owner(m, joints)
    if not parts:
        return (m,)
    whole = replace(m, members=tuple(p.span for p in parts), number="plur", modifiers=(),
                    possessor=None, aliases=(), apposition=())
    return (whole, *parts)


def _by_adjective(m: Mention, named: Collection[str]) -> tuple[Mention, ...]:
    """The parts of "the Kenyan and Chilean armies", "Alba and Kenyan officials"."""
    joined = next((x for x in m.modifiers if len(_JOINT.split(x)) > 1), "")
    at = m.text.find(joined, 0, m.head.start - m.span.start) if joined else -1
    words = _JOINT.split(joined)
    if at < 0 or not all(country_of(w) or people_named(fold(w)) or fold(w) in named for w in words):
        return ()
    rest = m.text[at + len(joined) : m.head.start - m.span.start]
    starts = [at]
    for word in words[1:]:
        starts.append(m.text.index(word, starts[-1] + 1))
    ends = [len(m.text[:start].rstrip()) for start in starts[1:]]
    parts = []
    for n, (word, start) in enumerate(zip(words, starts, strict=True)):
        begin = m.span.start + start
        last = n == len(ends)
        parts.append(replace(
            m, span=Span(begin, m.span.end if last else m.span.start + ends[n]),
            head=m.head if last else Span(begin, begin + len(word)),
            text=f"{word}{rest}{_noun(m)}", number=_number(m), aliases=(), apposition=(),
            modifiers=tuple(word if x == joined else x for x in m.modifiers)))
    return tuple(parts)


def _by_owner(m: Mention, joints: Mapping[Span, Mention]) -> tuple[Mention, ...]:
    """The parts of "the presidents of Kenya and Chile"."""
    joint = joints.get(m.possessor) if m.possessor is not None else None
    if joint is None or joint.span.start < m.head.end or m.number != "plur":
        return ()
    before = m.text[: joint.span.start - m.span.start]
    noun = m.text[m.head.start - m.span.start : m.head.end - m.span.start]
    said = _ARTICLE.sub("", before, count=1).replace(noun, _noun(m))
    parts, until, at = [], joint.span.start, joint.span.start
    for member in joint.members:
        first = member == joint.members[0]
        between = joint.text[until - at : member.start - at]
        start = m.span.start if first else until + len(between) - len(between.lstrip(" ,"))
        end = m.span.start + len(before.rstrip()) if first else member.end
        parts.append(replace(
            m, span=Span(start, end), head=m.head if first else member, number=_number(m),
            text=f"{said}{joint.text[member.start - at : member.end - at]}", possessor=member,
            aliases=(), apposition=()))
        until = member.end
    return tuple(parts)


def _noun(m: Mention) -> str:
    return m.lemma if _has_one(m) else head_text(m)


def _number(m: Mention) -> str | None:
    return "sing" if _has_one(m) else m.number


def _has_one(m: Mention) -> bool:
    """Whether each country has but one: "the Kenyan and Chilean governments"."""
    field = len(m.modifiers) > 1 and m.lemma.lower() == "minister"
    one = m.lemma.lower() in ORGANS or synonym_class(m.lemma) in LEADERS - {"leader"}
    return m.number == "plur" and (field or one)
