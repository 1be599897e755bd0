"""Which mention of a sentence a word heads."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from timeline.document import Mention
from timeline.syntax import phrases
from timeline.syntax.tree import Sentence


def by_head(said: Sequence[Mention]) -> dict[int, Mention]:
    """The mentions by where their heads begin, the first of each, without coordinations."""
    return {m.head.start: m for m in reversed(said) if not m.members}


def mention_at(s: Sentence, i: int, heads: Mapping[int, Mention]) -> Mention | None:
    """The mention whose meaning word `i` heads; `heads` as `by_head` gives them."""
    core = phrases.core(s, i)
    first = core.name[0] if core.name else core.word
    return heads.get(s.words[first].start)
