"""Who does what in noun phrases that tell of events: "the killing of X by Y", "a US drone strike".

Also light verbs ("carried out an attack on X"), whose object is the event.
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.arguments.clause import Argument, Clause
from timeline.arguments.governed import complements, is_no_confidence, waged
from timeline.arguments.implied import implied, is_brought, obeyed
from timeline.arguments.machines import with_owners
from timeline.arguments.noun_roles import AGENT_CASES, OBJECT_CASES, declares_war, noun_role
from timeline.arguments.parties import is_place, spread
from timeline.event import Role
from timeline.syntax import nouns, phrases, predicates
from timeline.syntax.predicates import Nominal
from timeline.syntax.tree import Sentence, labels


def noun_clause(s: Sentence, n: int) -> Clause | None:
    """The clause of an event noun; None for another noun. `lemma` is the verb it stands for."""
    nominal = predicates.event_noun(s, n)
    if nominal is None:
        return None
    before = _beside if nominal.itself else _before
    found = [*before(s, n, nominal), *_after(s, n, nominal)]
    if not nominal.itself and not any(a.role == "agent" for a in found):
        found.extend(implied(s, n))
    asked = nominal.verb in predicates.verbs("wish")
    asked = asked or (nominal.verb in _HELPING and s.case(n) == "with")
    if asked and not any(a.role in _ASKED for a in found):
        found.extend(obeyed(s, n))
    return with_owners(s, Clause(n, waged(s, n) or nominal.verb, (n,), tuple(found), n))


def _before(s: Sentence, n: int, nominal: Nominal) -> Iterator[Argument]:
    """Possessors, and names before the noun: "Norland's withdrawal", "a US drone strike"."""
    cases = {s.case(k) for k in s.kids(n, "nmod")}
    for k in s.kids(n, "nmod:poss"):
        suffers = nominal.of == "patient" and cases.isdisjoint(("of", "on", "against"))
        undone = nominal.verb not in predicates.verbs("done")  # his arrest, but not his attack
        suffers = suffers and ("by" in cases or undone)
        suffers = suffers or is_brought(s, n)
        role: Role = "patient" if suffers else "agent"
        for x in spread(s, k):
            yield Argument(role, x, "of" if suffers else None, "possessor of an event noun")
    for k in s.kids(n, "compound", "amod"):
        if k < n and names_actor(s, k):
            where = nominal.verb in _SOMEWHERE and _names_town(s, k)
            for x in (k, *(c for c in s.kids(k, "conj") if names_actor(s, c))):
                role = "place" if where else "agent"
                yield Argument(role, x, None, "name before an event noun")


def _beside(s: Sentence, n: int, _: Nominal) -> Iterator[Argument]:
    """Where there was what nobody does: "the Estra earthquake", "Norland's referendum"."""
    for k in s.kids(n, "nmod:poss", "compound", "amod"):
        if k < n and names_actor(s, k):
            role: Role = "place" if is_place(s, k) else "topic"
            yield Argument(role, k, None, "name before an event noun")


def _names_town(s: Sentence, k: int) -> bool:
    """Whether a place's name written out stands before a noun: "the Estra bombing", "US raid".

    Of countries the adjective or an abbreviation stands there.
    """
    w = s.words[k]
    return w.pos == "PROPN" and is_place(s, k) and not w.text.replace(".", "").isupper()


def names_actor(s: Sentence, k: int) -> bool:
    w = s.words[k]
    if w.lemma.lower() in nouns.table("machine"):
        return False
    if nouns.measures(w.lemma) or not w.capital:
        return w.pos == "NOUN" and nouns.acts(w.lemma) in ("armed", "government", "group", "person")
    return k in s.named or w.pos == "PROPN" or (w.pos == "ADJ" and w.i > 0)


def _after(s: Sentence, n: int, nominal: Nominal) -> Iterator[Argument]:
    for v in s.kids(n, "acl"):
        lemma = s.lemma(v)
        carried = lemma in predicates.verbs("light") - {"host", "convene"}
        if predicates.is_passive(s, v) and carried:
            for k in s.kids(v, "obl:agent"):
                for x in spread(s, k):
                    yield Argument("agent", x, "by", "who carried it out")
    those = (k for v in s.kids(n, "acl") for k in s.kids(v, "obl:agent"))
    doers = (*(k for k in s.kids(n, "nmod") if s.case(k) in AGENT_CASES), *those)
    behind = (x for k in doers for x in s.kids(k, "nmod") if s.case(x) in OBJECT_CASES)
    for k in (*complements(s, n), *behind):  # "an attack by X on Y": a tree may tie Y to X
        case = "against" if is_no_confidence(s, s.words[k].head) else s.case(k)
        if nouns.measures(s.words[k].lemma) and phrases.core(s, k).word == k and k not in s.named:
            continue
        role = noun_role(s, n, k, case, nominal)
        direct = nominal.verb in _DIRECT.get(case, ()) or declares_war(s, n) == k
        if case in OBJECT_CASES and declares_war(s, n) is not None:
            case = "war on"
        for x in spread(s, k):
            tie = None if direct else case or None
            yield Argument("patient" if direct else role, x, tie, "complement of an event noun")


_DIRECT = {"to": ("oppose", "resist", "object"), "for": ("support", "back")}
"""Nouns whose preposition only stands for the verb's object: "opposition to X", "backing for X"."""
_HELPING = labels("help aid assist support back")
_SOMEWHERE = labels(
    "attack bomb shoot massacre exterminate assault besiege agree confer meet riot kill murder"
)
_ASKED = ("patient", "recipient", "partner")
