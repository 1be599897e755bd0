"""Phrases of place that place nobody: in a condition, before a noun, where somebody leaves."""

from __future__ import annotations

from itertools import pairwise

from timeline.arguments.parties import is_place
from timeline.syntax.tree import POSSESSIVE, Sentence, labels

_TOWARDS = labels("to into toward towards past across beyond over")
_MOVING = labels(  # "the withdrawal of troops from Ost"
    "withdrawal pullout departure exit exodus expulsion eviction deportation evacuation removal"
    " return repatriation transfer extradition"
)


def supposed(s: Sentence, i: int) -> bool:
    """Whether a place stands in a condition: "if you find firms in Ost"."""
    marks = (m for up in s.above(i) for m in s.lemmas(up, "mark"))
    return any(m in ("if", "unless", "whether") for m in marks)


def before_noun(s: Sentence, i: int) -> bool:
    """Whether a place only says where a body behind it is: "the Ost, Norland, maker of ...".

    So too "publisher of Ost-based Harbour Weekly".
    """
    after = [w.text for w in s.words[i + 1 : i + 5]]
    if any(f"{a}{b}".lower().endswith("-based") for a, b in pairwise(("", *after))):
        return True
    if after[:1] != [","] or "," not in after[2:4] or s.name_type(i + 2) != "LOC":
        return False  # "president of Norland, Ada Lorne, former ..."
    behind = i + 1 + after.index(",", 1) + 1
    return (
        behind < len(s.words)
        and s.words[behind].pos in ("NOUN", "ADJ")
        and not (s.words[behind].capital)
    )


def of_body_behind(s: Sentence, i: int) -> bool:
    """Whether a land or people is that of a body named right behind: "the U.S. FTC chair".

    So too "Norland's Reform Council head".
    """
    if s.name_type(i) not in ("LOC", "NORP"):
        return False
    behind = s.names[s.named[i]][1]
    behind += behind < len(s.words) and s.words[behind].text in POSSESSIVE
    body = s.names[s.named[behind]] if s.name_type(behind) == "ORG" else None
    top = s.head_of(*body[:2]) if body is not None else None
    return top is not None and s.words[top].dep == "compound" and s.words[top].head > top


def of_two_peoples(s: Sentence, i: int) -> bool:
    """Whether word `i` and its neighbour name two peoples: their man leads neither's state.

    "Norlandian Estran leader": Estran by stock, of Norland, or the other way round.
    """
    first, last, kind = s.names[s.named[i]] if i in s.named else (i, i + 1, None)
    for k in (first - 1, last):
        if 0 <= k < len(s.words) and "NORP" in (kind, s.name_type(k)):
            w = s.words[k]
            people = s.name_type(k) == "NORP" or w.text.endswith(("ian", "ish", "ese"))
            if people and w.pos == "ADJ" and w.capital and w.head == s.words[last - 1].head:
                return True
    return False


def moved(s: Sentence, what: int, place: int) -> bool:
    """Whether somebody is moved from the place: "flew troops from Ost to the north".

    So too in "the withdrawal of troops from Ost".
    """
    w = s.words[what]
    if s.case(place) != "from":
        return False
    if w.dep == "nmod" and s.case(what) == "of" and s.lemma(w.head) in _MOVING:
        return True
    if w.dep not in ("obj", "nsubj:pass") or not is_place(s, place):
        return False
    ties = (*s.kids(what, "nmod"), *s.kids(w.head, "obl"))
    return any(k > place and s.case(k) in _TOWARDS for k in ties)
