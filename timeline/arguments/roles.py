"""What part a phrase with a preposition has in a clause: patient, recipient, partner, place ..."""

from __future__ import annotations

from timeline.arguments.parties import acts, is_place
from timeline.event import Role
from timeline.syntax import nouns, phrases, predicates
from timeline.syntax.tree import Sentence, labels

_OFTEN_PLACES = ("from", "on", "at", "through", "via", "out", "out of")
_PLACES = labels("in at near inside outside around across off within throughout over above under")
_TOWARDS = labels("to into toward towards onto")
_TOPIC = labels("about over of regarding concerning for amid despite")


def aims(s: Sentence, v: int) -> bool:
    """Whether what stands behind "at" is aimed at: "fired at X", not "spoke at the Institute"."""
    return s.lemma(v) in predicates.verbs("aim_at") or "aim" in s.lemmas(v, "obj")


def airs(s: Sentence, o: int) -> bool:
    """Whether a name is that of a station: "announced on Radio Estra"."""
    said = {s.lower(k) for k in phrases.core(s, o).name}
    return not _STATIONS.isdisjoint(said)


_STATIONS = labels(
    "radio television tv channel network bbc cnn twitter facebook youtube nbc cbs abc fox"
)


def falls_on(s: Sentence, v: int) -> bool:
    """Whether "on X" is whom a deed falls on: "fired on X", "imposed a ban on X".

    Not beside an object that is no event: "gave money to the people on the other side"; and who
    goes is carried: "fled on a military jet".
    """
    if s.lemma(v) in _GOING:
        return False
    objects = s.kids(v, "obj")
    lays = s.lemma(v) in predicates.verbs("lay_on")
    deeds = any(predicates.event_noun(s, o) is not None for o in objects)
    return not objects or lays or deeds or _throws(s, v, objects)


_GOING = labels("flee arrive leave travel return depart escape sail ride come")


def _throws(s: Sentence, v: int, things: tuple[int, ...]) -> bool:
    """Whether what is shot, dropped or thrown is what a verb is said of: "fired shells on X"."""
    thrown = {s.lemma(x) for k in things for x in s.below(k)}
    return s.lemma(v) in predicates.verbs("aim_at") and bool(thrown & _THROWN)


_INVITING = labels("invite summon welcome")  # "invited both sides to Ost": it is there


def _turns_to(s: Sentence, v: int) -> bool:
    """ "Reached out to Norland": nobody goes there."""
    return s.lemma(v) == "reach" and "out" in s.lemmas(v, "compound:prt", "advmod")


_LANDS = labels("territory soil airspace waters")  # a blow there is a blow to whose they are
_AMID = labels("mediate broker arbitrate negotiate intervene shuttle fight erupt distribute")


def _meant(s: Sentence, o: int, via: str) -> bool:
    """Whether a place is what something is thrown at or laid on: "fired rockets at Ost"."""
    v = s.words[o].head
    lemma = s.lemma(v)
    thing = s.kids(v, "obj", "nsubj:pass")
    if via == "on" and lemma in ("blame", "pin"):
        return True
    if via == "at":
        return _throws(s, v, thing)
    deeds = (predicates.event_noun(s, k) for k in thing)
    if via != "on" and s.lemma(o) not in _LANDS:
        return False
    if any(deed is not None and deed.verb in predicates.verbs("harm") for deed in deeds):
        return True  # "carried out a raid on the camp"
    laid = {s.lemma(k) for k in thing}
    return lemma in predicates.verbs("lay_on") and not _LAID.isdisjoint(laid)


def _is_called_on(s: Sentence, o: int) -> bool:
    """Whether a place is asked: it has its capital's or state's name then."""
    v = s.words[o].head
    asked = predicates.called_on(s, v) == o and s.lemma(v) in _CALLING
    return asked and is_place(s, o) and not s.kids(v, "obj")


_CALLING = labels("call appeal plead lobby")


def _leaves(s: Sentence, o: int) -> bool:
    """Whether a body is left: "withdrew from the alliance", not "heard from the alliance"."""
    return s.lemma(s.words[o].head) in _LEAVING


_LEAVING = labels(
    "withdraw resign retire pull walk drop defect desert secede break split separate depart exit"
    " disengage escape flee expel oust"
)


def _deals(s: Sentence, v: int) -> bool:
    """Whether "it" behind "with" is somebody: "refused to cooperate with it"."""
    return s.lemma(v) in _DEALING


_DEALING = labels("cooperate negotiate collaborate ally meet side trade deal talk merge compete")
_THROWN = labels(
    "rocket missile drone shell mortar bomb projectile stone bullet round artillery gas shot"
    " grenade ammunition cannon pellet arrow torpedo brick bottle petrol"
)
_LAID = labels(
    "sanction embargo tariff blockade ban siege tax duty penalty fine restriction curb curfew war"
    " pressure"
)


def role_of(s: Sentence, o: int, via: str, passive: bool) -> Role:
    if (s.words[o].dep == "obl:agent" and via in ("by", "")) or (via == "by" and passive):
        return "agent"
    actor = acts(s, o)
    if via == "in" and actor and s.lemma(s.words[o].head) == "swear":
        return "patient"  # "swore in Ada Lorne as premier"
    if via in ("on", "at", "in", "inside", "into") and is_place(s, o) and _meant(s, o, via):
        return "patient"
    if via in ("on", "upon", "to") and o in s.named and _is_called_on(s, o):
        return "recipient"  # "called on Norland to leave", "appealed to Norland for help"
    if via in ("with", "alongside", "together with", "along with", "between", "among"):
        apart = via in ("between", "among") and s.lemma(s.words[o].head) not in _AMID
        met = via == "with" and s.lemma(o) == "it" and _deals(s, s.words[o].head)
        met = met or (actor and s.lemma(o) != "population")  # "Norland, with a population of"
        return ("other" if apart else "partner") if met else "instrument"
    if via in ("against", "upon") or (via in ("on", "at", "for") and actor and not is_place(s, o)):
        return "recipient" if via == "for" else "patient"
    if via in _TOWARDS:
        goes = s.lemma(s.words[o].head) in predicates.verbs("motion") | _INVITING
        goes = goes and not _turns_to(s, s.words[o].head)
        known = phrases.core(s, o).name or nouns.acts(s.words[o].lemma) is not None
        there = is_place(s, o) and (goes or via != "to" or not known)
        return "recipient" if actor and not there else "place"
    if via in ("from", "out of") and actor and not is_place(s, o) and _leaves(s, o):
        return "topic"
    if via == "over" and not is_place(s, o):
        return "topic"  # "a complaint over the tariffs of X"
    if via in _PLACES or (via in _OFTEN_PLACES and is_place(s, o)):
        return "place" if is_place(s, o) or not actor else "other"
    if via in ("by", "through", "via", "using"):
        return "instrument"
    return "topic" if via in _TOPIC else "other"
