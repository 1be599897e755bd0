"""Who takes part in a clause: its arguments that are mentions, and the actors inside others."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from timeline.arguments import addressed
from timeline.arguments.called import thing_acted_on, tied_to_thing
from timeline.arguments.clause import Argument, Clause
from timeline.arguments.inside import is_loose, reach
from timeline.document import Mention, Span
from timeline.event import Participant
from timeline.events.page import Page
from timeline.syntax import nouns, predicates

_WHOSE = frozenset("its his her their my our your".split())


def participants(page: Page, clause: Clause) -> Iterator[Participant]:
    """The mentions that take part, then the actors inside those that are no actors."""
    s = page.sentence
    seen: set[Span] = set()
    own = page.mention(clause.noun) if clause.noun is not None else None
    if own is not None:
        seen.add(own.span)
    inner: list[Argument] = []
    thing = thing_acted_on(s, clause)
    together = len(clause.roles("agent")) > 1
    for a in (*clause.arguments, *addressed.told(s, clause)):
        m = page.mention(a.word)
        if m is not None and m.span not in seen:
            seen.add(m.span)
            if m.form == "nominal" and predicates.is_deed(s, a.word):
                continue  # "defended its opposition to the war"
            made = _participant(a, m, thing, addressed.to_suffer(s, clause, a))
            yield replace(made, acts=False) if addressed.is_thing(s, clause, a, m) else made
        if addressed.is_circumstance(s, a):
            continue
        if a.role != "agent" or not (together or (m is not None and _acts(m))):
            tied = replace(a, via=tied_to_thing(a, thing) or None)
            inner.extend(reach(s, tied, loose=is_loose(s, clause, a)))
    for a in inner:
        m = page.mention(a.word)
        if m is not None and m.span not in seen:
            seen.add(m.span)
            yield _participant(a, m)


def _participant(a: Argument, m: Mention, thing: str = "", tie: str = "") -> Participant:
    via = tie or tied_to_thing(a, thing)
    asset = m.form == "nominal" and a.role != "agent" and nouns.is_asset(m.lemma, m.modifiers)
    office = a.via in ("for", "as", "into") and m.text.lower() == m.lemma  # "ran for president"
    return Participant(a.role, m.span, m.quoted, via, _acts(m) and not (asset or office), a.depth)


def _acts(m: Mention) -> bool:
    """Whether the words may speak of somebody who acts: a name, a pronoun, or such a noun."""
    if m.form == "nominal" and m.lemma == "head":  # "turned the law on its head"
        return m.text.lower().split()[0] not in _WHOSE
    return not addressed.names_deed(m) and (m.form != "nominal" or m.acts is not None)
