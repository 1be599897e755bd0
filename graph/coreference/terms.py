"""Short names that a text gives for its own use: "Alba Inc. (the “Seller”)"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from graph.mentions.facts import Facts
from graph.mentions.names import fold
from timeline.syntax import nouns

_TERM = re.compile(  # "(hereinafter, collectively, the “Sellers”)"
    r"(?:\s\(|,\s(?=collectively|together|jointly))(?:here(?:in)?after,?\s)?"
    r"(?P<all>(?:collectively|together|jointly),?\s)?(?:here(?:in)?after,?\s)?"
    r"(?:(?:referred\sto|known|defined)\sas\s)?(?:the\s)?[\"“](?:the\s)?"
    r"(?P<name>[A-Z][^\"“”()]{1,40}?)[,.]?[\"”]")
_NEAR = 8  # mentions before a short name among which its bearers are


def terms(text: str, facts: Sequence[Facts]) -> dict[str, int]:
    """The place of the mention that each folded short name is for: of several named together all.

    `facts` are those of the document's mentions, in the order of the text.
    """
    found: dict[str, int] = {}
    starts = [f.mention.span.start for f in facts] if _TERM.search(text) else []
    for term in _TERM.finditer(text):
        last = bisect_left(starts, term.start()) - 1
        near = [facts[k] for k in range(last, max(-1, last - _NEAR), -1)]
        one = next((g for g in near if g.name and g.mention.head.end == term.start()), None)
        if term["all"] or _of_many(term["name"], one):
            one = next((g for g in near if g.mention.members), one)
        if one is not None:
            found.setdefault(fold(term["name"]), one.at)
    return found


def _of_many(name: str, last: Facts | None) -> bool:
    """Whether a plural is of all that are named: "the Sellers"; no "Mills" behind "Lake Mills"."""
    word = name.lower().split()[-1]
    single = word.removesuffix("ies") + "y" if word.endswith("ies") else word.removesuffix("s")
    own = last is not None and word in last.name.split()
    return word.endswith("s") and (nouns.acts(single) is not None or not own)
