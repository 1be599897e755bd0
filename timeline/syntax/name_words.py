"""What words two spellings of a name have in common."""

from __future__ import annotations

from functools import lru_cache

_ARTICLES = frozenset({"the", "a", "an", "this", "that", "these", "those", "'s", "’s"})


@lru_cache(maxsize=8192)  # the same names come again and again
def words(text: str) -> frozenset[str]:
    """The words of a name without case, articles and possessive endings."""
    plain = text.casefold().replace("’", "'").replace("'s", " ")
    cut = "".join(c if c.isalnum() or c in "-'" else " " for c in plain).split()
    return frozenset(w.strip("-'") for w in cut if w not in _ARTICLES and w.strip("-'"))
