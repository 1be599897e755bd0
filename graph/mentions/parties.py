"""Pronouns that do what takes a will: "it sued", "its bid for Alba"; no thing is meant by them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from timeline.document import Mention, Span
from timeline.event import Event

# PLOVER types of what nobody does without a will; a storm may assault, and a law support or bar.
_WILLED = frozenset(
    "AGREE CONSULT CONCEDE COOPERATE REQUEST ACCUSE REJECT THREATEN SANCTION MOBILIZE"
    " PROTEST".split()
)
# The like of no type, most of it of trade and of courts.
_DEALS = frozenset(
    "buy acquire purchase sell bid merge take invest hire appoint sue appeal overturn uphold rule"
    " decide intend try seek sign adopt vote elect pay owe own retain donate plan expect".split()
)


def as_parties(mentions: Sequence[Mention], events: Iterable[Event]) -> list[Mention]:
    """The mentions, each pronoun marked (`acts`) whose event or saying is somebody's."""
    willing: set[tuple[str, Span]] = set()
    for e in events:
        if e.attribution_span is not None:
            willing.add((e.document, e.attribution_span))
        if not e.standing and (e.type in _WILLED or e.predicate.split(" ")[0] in _DEALS):
            willing |= {(e.document, p.span) for p in e.participants
                        if p.role == "agent" and not p.depth}
    return [replace(m, acts="group") if m.form == "pronoun" and (m.document, m.span) in willing
            else m for m in mentions]
