"""What a sentence sets apart: conjuncts are not each other, a phrase is none of those inside it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from graph.mentions.facts import Facts
from timeline.document import Span

DASH = re.compile(r"\s[-–—]+\s|[–—]+")
# Behind a name that is one person's: "the chairman and the founder, Ada Roe, was".
_SINGLE = re.compile(r",?\s(?:has|is|was|does|says)\b")


def apart(
    text: str, facts: Sequence[Facts], places: Mapping[Span, int],
    told: Mapping[int, tuple[Span, ...]],
) -> Iterator[tuple[int, int]]:
    """Places of mentions that cannot be one, two by two; `told` is what `told_with` gave."""
    open_: list[int] = []
    for f in facts:
        m = f.mention
        parts = [places[s] for s in m.members if s in places]
        for n, left in enumerate(parts if not (parts and parts[0] in told) else ()):
            for right in parts[n + 1 :]:
                between = text[facts[left].mention.span.end : facts[right].mention.span.start]
                if not DASH.search(between):  # it tells of the first
                    yield left, right
        open_ = [j for j in open_ if facts[j].mention.span.end > m.span.start]
        for j in open_:
            outer = facts[j].mention
            beside = m.span in (*outer.apposition, *outer.aliases) or (
                outer.head == m.span and not outer.members)
            if outer.span.contains(m.span) and not beside:
                yield j, f.at
        open_.append(f.at)


def told_with(
    text: str, facts: Sequence[Facts], places: Mapping[Span, int]
) -> dict[int, tuple[Span, ...]]:
    """For each conjunct of what tells of one the name beside: "Ada Roe, the chair and founder"."""
    found: dict[int, tuple[Span, ...]] = {}
    for f in facts:
        parts = [places[s] for s in f.mention.members if s in places]
        beside = {span for at in parts for span in facts[at].mention.apposition
                  if span in places and facts[places[span]].name}
        if not beside or not all(_is_role(facts[at]) for at in parts):
            continue
        told = tuple(span for span in sorted(beside) if span.end <= f.mention.span.start or (
            span.start >= f.mention.span.end and _SINGLE.match(text, span.end)))
        found |= dict.fromkeys(parts if told else (), told)
    return found


def _is_role(f: Facts) -> bool:
    return f.mention.form == "nominal" and f.kind == "person" and not f.plural
