"""What an office is called, and the word that ties it to whose it is."""

from __future__ import annotations

from timeline.events.standing_words import COURTESY, NOBLE, RELATIONAL, SELF_MADE, TIES, TRADES
from timeline.syntax import nouns

_LEADING = TIES | {"and", "or", "according"}  # "Varn and her husband", "according to negotiator"


def office(text: str) -> str:
    """The office that words before a name give, in small letters; empty where they give none."""
    words = [w for w in text.lower().split() if any(c.isalpha() for c in w) and w not in COURTESY]
    while words and words[0] in _LEADING:
        words.pop(0)
    while words and words[-1] in TIES:
        words.pop()
    while len(words) > 1 and words[-1] in NOBLE:
        words.pop()  # "Prime Minister Prince"
    parts = (part for w in words for part in w.rstrip(".").split("-"))  # "president-elect"
    known = any(part in nouns.table("title") for part in parts)
    return " ".join(words) if known or any(nouns.acts(w) for w in words) else ""


def tie_of(lemma: str, place: str | None) -> str:
    """ "Italian singer" is one from Italy, "Swedish lender" is in Sweden; a minister is Italy's."""
    if place in ("LOC", "NORP") and lemma in TRADES:
        return "in"
    if place in ("LOC", "NORP") and lemma in RELATIONAL:
        return "from"
    body = nouns.acts(lemma) == "group" or lemma in SELF_MADE
    return "from" if body and place in ("LOC", "NORP") else "of"
