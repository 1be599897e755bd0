"""What an event noun governs, also where a tree ties it to another word."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.arguments.parties import acts
from timeline.syntax import predicates
from timeline.syntax.tree import SUBJECT, Sentence, labels


def complements(s: Sentence, n: int) -> Iterator[int]:
    """What an event noun governs, and what hangs on that but can only be the noun's.

    In "the killing of X by Y" and "an invitation from X to Y" a tree often ties Y to X.
    """
    yield from _strayed(s, n)
    for k in s.kids(n, "nmod", "obl", "obl:agent"):
        if s.case(k) == "on" and _is_blamed(s, n):
            continue
        if is_no_confidence(s, k):
            yield from s.kids(k, "nmod")
            continue
        yield k
        wanted: tuple[str, ...] = _FURTHER.get(s.case(k), ())
        if s.case(k) == "of" and s.lemma(n) in _MOVING:
            wanted = ("by", "from", "to")  # "the withdrawal of troops from X"
        yield from (x for x in s.kids(k, "nmod") if s.case(x) in wanted)


_FURTHER = {"of": ("by",), "on": ("by",), "against": ("by",), "from": ("to",)}
_MOVING = labels(
    "withdrawal deportation expulsion extradition evacuation transfer return delivery removal"
    " repatriation handover shipment"
)


def is_no_confidence(s: Sentence, k: int) -> bool:
    """Whether a noun only says what kind of motion it is: "a motion of no confidence in X"."""
    return s.lemma(k) == "confidence" and s.case(k) == "of" and "no" in s.lemmas(k, "det")


def waged(s: Sentence, n: int) -> str:
    """ "wage trade war" of a war that is fought with no arms, "make peace effort" of an effort.

    Empty for any other noun.
    """
    lemma = s.lemma(n)
    kind = s.words[n - 1]
    if n - 1 not in s.kids(n, "compound", "amod") or kind.pos not in ("NOUN", "ADJ"):
        return ""
    said = kind.lemma.lower()
    if lemma == "effort" and kind.pos == "NOUN":
        return f"make {said} effort"
    return f"wage {said} {lemma}" if lemma in _FIGHTS and said in _UNARMED else ""


_FIGHTS = labels("war battle fight")
_UNARMED = labels(
    "trade tariff price bidding culture currency propaganda legal court custody courtroom"
    " political takeover proxy boardroom ratings patent"
)


def _strayed(s: Sentence, n: int) -> Iterator[int]:
    """The doer in "condemned the killing of X by Y", tied to the verb though that is active, and
    the two in "a treaty was signed between X and Y"."""
    w = s.words[n]
    for v in (*s.kids(n, *_CLAUSES), *((w.head,) if w.dep in SUBJECT else ())):
        yield from (k for k in s.kids(v, "obl", "obl:agent") if lies_between(s, k, n))
    if w.dep in ("obj", "obl") and not predicates.is_passive(s, w.head):
        yield from (k for k in s.kids(w.head, "obl", "obl:agent") if strays(s, k, n))


def _is_blamed(s: Sentence, n: int) -> bool:
    """ "Blamed the attack on X": the blame is on X, not the attack."""
    up = s.words[n].head
    return s.words[n].dep == "obj" and s.lemma(up) in ("blame", "pin")


def strays(s: Sentence, k: int, n: int) -> bool:
    """Whether a phrase of an active verb is the doer in the event noun `n` before it.

    "condemned the killing of X by Y", "withdrew under pressure from Y", "returned from a visit
    with Y", "condemned the shelling by X on Y".
    """
    found = predicates.event_noun(s, n)
    if found is None or k <= n or not acts(s, k):
        return False
    if s.words[n].dep == "obl" and min(s.below(k)) == n + 1:
        met = s.case(k) == "with" and found.verb in _TOGETHER
        return met or (s.case(k) == "from" and s.case(n) == "under")
    if s.words[n].dep == "obl":
        return False
    if s.case(k) in ("on", "against"):
        lemma = s.lemma(s.words[k].head)
        return lemma in predicates.verbs("answer") and s.words[n].dep == "obj"
    return s.case(k) == "by"


def lies_between(s: Sentence, k: int, n: int) -> bool:
    """Whether a phrase behind a verb tells the two who do what its subject, the event noun `n`,
    tells: "talks took place between X and Y"."""
    cases = s.kids(k, "case")
    both = any("between" in s.lemmas(c, "conj") for c in cases)  # "by and between"
    if not (both or s.case(k) in ("between", "among")) or not acts(s, k):
        return False
    found = predicates.event_noun(s, n)
    return found is not None and found.verb in _MUTUAL and bool(s.kids(k, "conj"))


def told_of(s: Sentence, v: int) -> tuple[int, ...]:
    """The nouns of which a verb tells: its subjects, and the one that it is a clause of."""
    w = s.words[v]
    return (*s.kids(v, *SUBJECT), *((w.head,) if w.dep in _CLAUSES else ()))


_CLAUSES = ("acl", "acl:relcl")
_TOGETHER = labels(
    "visit meet talk negotiate confer discuss consult interview debate fight agree"
)
_MUTUAL = _TOGETHER | labels("clash relate tie exchange marry merge ally cooperate settle")
