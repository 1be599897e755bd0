"""Whose machines and orders act: "Norlandian warplanes struck X" has Norland strike X.

So "the king's order stripping X of his post" has the king strip him.
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.arguments.clause import Argument, Clause
from timeline.arguments.parties import acts
from timeline.syntax import nouns, predicates
from timeline.syntax.tree import Sentence, labels

_ARMS = labels(
    "aircraft warplane warship jet drone gunship helicopter bomber missile rocket tank artillery"
    " gunboat submarine fighter-jet frigate destroyer mig"
)
_DECREES = labels(
    "order decree ruling verdict judgment judgement edict injunction directive proclamation law"
)
_BODIES = ("armed", "government", "group")


def with_owners(s: Sentence, found: Clause) -> Clause:
    """A clause with those whose machines act in it; as it is where none do."""
    return found.joined_by(
        Argument("agent", k, None, rule)
        for a in found.roles("agent")
        for whose, rule in ((owners, "owner of a machine"), (givers, "giver of an order"))
        if whose is owners or found.lemma not in predicates.verbs("bring_about")
        for k in whose(s, a.word)
    )


def givers(s: Sentence, n: int) -> Iterator[int]:
    """Who gave an order, made a law or a ruling that does something."""
    if s.lemma(n) not in _DECREES or n in s.named:
        return
    tied = (k for k in s.kids(n, "nmod") if s.case(k) in ("by", "from"))
    yield from (k for k in (*s.kids(n, "nmod:poss"), *tied) if acts(s, k))


def owners(s: Sentence, n: int) -> Iterator[int]:
    """Whose a machine is that fights: a people, place or force before it, or who has it."""
    if not fights(s, n):
        return
    before = [k for k in s.kids(n, "compound", "amod") if _owns(s, k)]
    for k in before[-1:]:  # "Norlandian army tanks": the army's
        yield k
        yield from (x for x in s.kids(k, "conj") if _owns(s, x))
    for k in s.kids(n, "nmod:poss"):
        if k in s.named or (s.words[k].pos == "NOUN" and nouns.acts(s.words[k].lemma) in _BODIES):
            yield k


def _owns(s: Sentence, k: int) -> bool:
    """Whether a word before a machine says whose it is; no "Apache helicopters", its own name."""
    w = s.words[k]
    if k in s.named:
        return s.name_type(k) in ("LOC", "NORP")
    body = nouns.acts(w.lemma) in _BODIES and w.lemma.lower() not in nouns.table("machine")
    body = body and w.lemma.lower() != "fighter"  # "Norland's fighter jets"
    return w.pos == "NOUN" and w.dep in ("compound", "conj") and (k == 0 or not w.capital) and body


def fights(s: Sentence, n: int) -> bool:
    """Whether a word is the noun of a machine that fights."""
    return s.lemma(n) in _ARMS and n not in s.named
