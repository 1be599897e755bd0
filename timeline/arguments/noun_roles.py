"""What part a phrase behind an event noun takes in the event: by its preposition and the noun."""

from __future__ import annotations

from timeline.arguments.implied import ATTENDED, is_brought
from timeline.arguments.parties import acts, is_place
from timeline.event import Role
from timeline.syntax import phrases, predicates
from timeline.syntax.predicates import Nominal
from timeline.syntax.tree import Sentence, labels

OBJECT_CASES = labels("on against at upon")
AGENT_CASES = labels("by from")
_PARTNER_CASES = labels("with between among alongside")


def noun_role(s: Sentence, n: int, k: int, case: str, nominal: Nominal) -> Role:
    """The part of a phrase `k` behind the preposition `case` in what noun `n` tells."""
    if case == "of" and is_brought(s, n):
        return "patient"
    if case == "of":
        called = k in s.named or s.words[k].pos == "PROPN"
        if called and s.lemma(n) in _HELD_AT and _is_where(s, n, k):
            return "place"
        signed = nominal.verb in _SIGNED and is_place(s, k) and not s.kids(k, "conj")
        if signed and k in s.named:  # "the Treaty of Estra"
            return "place"
        if declares_war(s, n) == k:
            return "patient"
        said = s.kids(n, "nmod:poss") or nominal.verb in _SAID
        whose = nominal.of == "agent" and said and not acts(s, k)
        return "topic" if whose else nominal.of  # "Norland's declaration of independence"
    if case in AGENT_CASES:
        if case == "from" and nominal.of == "agent" and s.kids(n, "nmod:poss"):
            return "place" if is_place(s, k) else "topic"  # "his flight from X"
        away = nominal.verb in _MOTION or nominal.verb in _TAKEN_AWAY
        place = is_place(s, k) or (k in s.named and s.name_type(k) != "PER")
        return "place" if case == "from" and place and away else "agent"
    if case in _PARTNER_CASES:
        if case == "between":
            return "agent"
        return "partner" if acts(s, k) else "instrument"
    if case in OBJECT_CASES:
        if nominal.verb == "try":
            return "topic"  # "an effort against X"
        if case == "at" and nominal.verb not in _AIMED:
            return "place"
        if declares_war(s, n) is not None:
            return "patient"
        said = case in ("on", "at") and nominal.verb in _ABOUT
        return "topic" if said or nominal.verb in ATTENDED else "patient"
    if case in ("to", "into", "toward", "towards"):
        return "recipient"
    if case == "for":
        return "recipient" if acts(s, k) else "topic"
    return "place" if is_place(s, k) else "topic"


def declares_war(s: Sentence, n: int) -> int | None:
    """The war of "a declaration of war on X"; None for any other noun."""
    if s.lemma(n) != "declaration":
        return None
    return next((k for k in s.kids(n, "nmod") if s.lemma(k) == "war" and s.case(k) == "of"), None)


def _is_where(s: Sentence, n: int, k: int) -> bool:
    """Whether a battle or treaty "of X" bears a place's name, which a reader may not know for one:
    a single word, or no person's where there are several.
    """
    if is_place(s, k) or len(phrases.core(s, k).name) <= 1:
        return True
    return s.words[n].feats.get("Number") == "Plur" and s.name_type(k) != "PER"


_HELD_AT = labels("battle treaty conference congress convention peace")
_SAID = predicates.verbs("say") | labels("declare promise offer propose pledge vow")
_SIGNED = labels("declare agree settle confer")
_AIMED = predicates.verbs("aim_at") | (predicates.verbs("harm") - {"fight", "clash"}) | {"protest"}
_ABOUT = labels(
    "state speak remark comment claim declare report talk meet confer discuss consult interview"
    " debate agree settle vote decide rule resolve work investigate study view propose order"
    " plan cooperate negotiate testify"
)
_TAKEN_AWAY = labels(
    "remove expel exile banish deport evict evacuate oust release liberate displace extradite"
    " repatriate transfer recall dismiss rescue relocate deliver"
)
_MOTION = labels(
    "withdraw retreat depart return travel pull out flee escape migrate"
    " evacuate cross move tour enter"
)
