"""The words of names: small ones inside them, and what two spellings have in common."""

from __future__ import annotations

from functools import lru_cache

from timeline.syntax.tree import labels

#: Small words inside a person's name.
PARTICLES = labels(
    "de da do dos del della di du la le los las van von der den ter ten zu bin ibn bint al el ul"
    " as ash an ad y e af av abu mac st ben"
)
#: Titles that are given names before one more: "Duke Varn"; he who is one is "the Duke of Ost".
GIVEN_TOO = labels("dean duke earl")
_ARTICLES = frozenset({"the", "a", "an", "this", "that", "these", "those", "'s", "’s"})


@lru_cache(maxsize=8192)  # the same names come again and again
def words(text: str) -> frozenset[str]:
    """The words of a name without case, articles and possessive endings."""
    plain = text.casefold().replace("’", "'").replace("'s", " ")
    cut = "".join(c if c.isalnum() or c in "-'" else " " for c in plain).split()
    return frozenset(w.strip("-'") for w in cut if w not in _ARTICLES and w.strip("-'"))
