"""Whom a mention belongs to: its possessor, or a name that stands inside it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.mentions import kinds
from graph.mentions.names import FAITHS, fold
from graph.mentions.written import TIES
from timeline.document import Mention, Span

_TIES = re.compile(rf"[-‑–](?:{TIES})\b")
_POSSESSIVE = 3  # characters of "'s "
_INSIDE = frozenset({"amod", "compound", "nmod", "nmod:poss", "nmod:desc", "flat", "nmod:unmarked"})


def insides(mentions: Sequence[Mention]) -> list[list[int]]:
    """For each mention the mentions inside it; they are sorted, so one sweep does."""
    found: list[list[int]] = [[] for _ in mentions]
    open_: list[int] = []
    order = sorted(range(len(mentions)), key=lambda i: (mentions[i].span.start,
                                                        -mentions[i].span.end))
    for i in order:
        while open_ and mentions[open_[-1]].span.end <= mentions[i].span.start:
            open_.pop()
        for j in open_:
            if mentions[j].span.contains(mentions[i].span) and not mentions[j].members:
                found[j].append(i)
        open_.append(i)
    return found


def is_of_state(m: Mention) -> bool:
    """Whether a name is of an organ that states have, each its own: "Foreign Ministry"."""
    return kinds.own_kind(m, None) in ("government", "armed group")


def owner_of(
    at: int, m: Mention, mentions: Sequence[Mention], places: dict[Span, int],
    heads: dict[Span, int], inner: Sequence[int],
) -> int | None:
    """The mention it belongs to: its possessor, or a name that stands inside it."""
    if m.form == "pronoun" or m.members:
        return None
    if m.possessor is not None:
        exact = places.get(m.possessor, heads.get(m.possessor))
        within = exact if exact is not None else next(
            (i for i in inner if m.possessor.contains(mentions[i].span)), None)
        if within is not None and within != at:
            return within
    if at and m.form == "name" and m.role in ("compound", "nmod:poss", "nmod:desc"):
        before = mentions[at - 1]  # "[Norlandian] [Trade Ministry] spokesman", "Norland's ..."
        gap = m.span.start - before.span.end
        if before.form == "name" and before.type in ("LOC", "NORP") and 0 < gap <= _POSSESSIVE and (
            is_of_state(m) and not before.span.overlaps(m.span)
        ):
            return at - 1
    for i in inner:
        other = mentions[i]
        tied = _TIES.match(m.text, other.span.end - m.span.start) or fold(other.lemma) in FAITHS
        if other.form == "name" and other.role in _INSIDE and not tied and (
                not other.span.overlaps(m.head)):
            return i
    return None
