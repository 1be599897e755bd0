"""Who does what in noun phrases that tell of events: "the killing of X by Y", "a US drone strike".

Also light verbs ("carried out an attack on X"), whose object is the event.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from timeline.arguments.clauses import Argument, Clause
from timeline.arguments.governed import complements
from timeline.arguments.machines import with_owners
from timeline.arguments.parties import acts, is_place, spread
from timeline.arguments.subjects import noun_controllers, subjects
from timeline.event import Role
from timeline.syntax import nouns, phrases, predicates
from timeline.syntax.predicates import Nominal
from timeline.syntax.sentence import Sentence, labels

_OBJECT_CASES = labels("on against at upon")
_AGENT_CASES = labels("by from")
_PARTNER_CASES = labels("with between among alongside")


def noun_clause(s: Sentence, n: int) -> Clause | None:
    """The clause of an event noun; None for another noun. `lemma` is the verb it stands for."""
    nominal = predicates.event_noun(s, n)
    if nominal is None:
        return None
    found = [*_before(s, n, nominal), *_after(s, n, nominal)]
    if not any(a.role == "agent" for a in found):
        found.extend(_implied(s, n))
    if nominal.verb in predicates.verbs("wish") and not any(a.role in _ASKED for a in found):
        found.extend(_obeyed(s, n))
    unique = {(a.role, a.word): a for a in reversed(found)}
    arguments = tuple(sorted(unique.values(), key=lambda a: (a.word, a.role)))
    return with_owners(s, Clause(n, nominal.verb, (n,), arguments, n))


def _before(s: Sentence, n: int, nominal: Nominal) -> Iterator[Argument]:
    """Possessors, and names before the noun: "Norland's withdrawal", "a US drone strike"."""
    cases = {s.case(k) for k in s.kids(n, "nmod")}
    for k in s.kids(n, "nmod:poss"):
        suffers = nominal.of == "patient" and "of" not in cases
        suffers = suffers and ("by" in cases or _suffers(nominal.verb))
        role: Role = "patient" if suffers else "agent"
        for x in spread(s, k):
            yield Argument(role, x, "of" if suffers else None, "possessor of an event noun")
    for k in s.kids(n, "compound", "amod"):
        if k < n and names_actor(s, k):
            where = nominal.verb in _SOMEWHERE and _names_town(s, k)
            for x in (k, *(c for c in s.kids(k, "conj") if names_actor(s, c))):
                role = "place" if where else "agent"
                yield Argument(role, x, None, "name before an event noun")


def _names_town(s: Sentence, k: int) -> bool:
    """Whether a place's name written out stands before a noun: "the Estra bombing", "US raid".

    Of countries the adjective or an abbreviation stands there.
    """
    w = s.words[k]
    return w.pos == "PROPN" and is_place(s, k) and not w.text.replace(".", "").isupper()


def _suffers(verb: str) -> bool:
    """Whether "his ..." suffers: his arrest does, his attack does not."""
    return verb not in predicates.verbs("done")


def names_actor(s: Sentence, k: int) -> bool:
    w = s.words[k]
    if w.lemma.lower() in nouns.table("machine"):
        return False
    if nouns.measures(w.lemma) or not w.capital:
        return w.pos == "NOUN" and nouns.acts(w.lemma) in ("armed", "government", "group", "person")
    return k in s.named or w.pos == "PROPN" or (w.pos == "ADJ" and w.i > 0)


def _after(s: Sentence, n: int, nominal: Nominal) -> Iterator[Argument]:
    for v in s.kids(n, "acl"):
        if predicates.is_passive(s, v) and s.words[v].lemma.lower() in predicates.verbs("light"):
            for k in s.kids(v, "obl:agent"):
                for x in spread(s, k):
                    yield Argument("agent", x, "by", "who carried it out")
    for k in complements(s, n):
        case = s.case(k)
        if nouns.measures(s.words[k].lemma) and phrases.core(s, k).word == k and k not in s.named:
            continue
        role = _noun_role(s, n, k, case, nominal)
        against = case == "to" and nominal.verb in ("oppose", "resist", "object")
        for x in spread(s, k):
            tie = None if against else case or None
            yield Argument("patient" if against else role, x, tie, "complement of an event noun")


def _noun_role(s: Sentence, n: int, k: int, case: str, nominal: Nominal) -> Role:
    if case == "of":
        signed = nominal.verb in _SIGNED and is_place(s, k) and not s.kids(k, "conj")
        if signed and k in s.named:  # "the Treaty of Estra"
            return "place"
        whose = nominal.of == "agent" and s.kids(n, "nmod:poss") and not acts(s, k)
        return "topic" if whose else nominal.of  # "Norland's declaration of independence"
    if case in _AGENT_CASES:
        if case == "from" and nominal.of == "agent" and s.kids(n, "nmod:poss"):
            return "place" if is_place(s, k) else "topic"  # "his flight from X"
        away = nominal.verb in _MOTION or nominal.verb in _TAKEN_AWAY
        place = is_place(s, k) or (k in s.named and s.name_type(k) != "PER")
        return "place" if case == "from" and place and away else "agent"
    if case in _PARTNER_CASES:
        if case == "between":
            return "agent"
        return "partner" if acts(s, k) else "instrument"
    if case in _OBJECT_CASES:
        if nominal.verb == "try":
            return "topic"  # "an effort against X"
        if case == "at" and nominal.verb in _HELD:
            return "place"
        return "topic" if case in ("on", "at") and nominal.verb in _ABOUT else "patient"
    if case in ("to", "into", "toward", "towards"):
        return "recipient"
    if case == "for":
        return "recipient" if acts(s, k) else "topic"
    return "place" if is_place(s, k) else "topic"


_SIGNED = labels("declare agree settle confer")
_HELD = labels("win lose fight clash declare agree confer settle meet talk riot rise")
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


def _implied(s: Sentence, n: int) -> Iterator[Argument]:
    """The subject of "threatened attacks on X" is meant to do them."""
    w = s.words[n]
    if w.dep == "conj" and predicates.is_predicate(s, w.head) and not s.kids(n, "det", "case"):
        for k, rule in subjects(s, w.head):  # "entered to fight X and search for Y", read as noun
            yield Argument("agent", k, None, rule)
        return
    up = s.words[w.head] if w.head >= 0 else w
    if w.dep == "nmod" and up.lemma.lower() == "responsibility" and up.head >= 0:
        if s.words[up.head].lemma.lower() in ("claim", "admit", "accept", "acknowledge"):
            for k, rule in subjects(s, up.head):  # "claimed responsibility for an attack"
                yield Argument("agent", k, None, rule)
        return
    if w.dep != "obj" or w.head < 0:
        return
    governor = s.words[w.head].lemma.lower()
    if governor in predicates.verbs("light") | predicates.verbs("plan") - _ARRANGING:
        for k, _ in noun_controllers(s, n, 0):
            yield Argument("agent", k, None, "subject of the governing verb")


def _obeyed(s: Sentence, n: int) -> Iterator[Argument]:
    """Who acts "at the invitation of X", "on the orders of X": X invites, orders them."""
    w = s.words[n]
    if w.dep == "obl" and s.case(n) in ("at", "on", "upon", "with", "under"):
        passive = predicates.is_passive(s, w.head)  # "at X's request Y was evacuated by Z": Z obeys
        by = [x for k in s.kids(w.head, "obl:agent") for x in spread(s, k)]
        for k in by if passive else [k for k, _ in subjects(s, w.head)]:
            yield Argument("patient", k, None, "who acts at a request")


_ARRANGING = labels("order expect arrange schedule")  # who arranges talks need not talk
_SOMEWHERE = labels("attack bomb shoot massacre assault besiege agree confer meet riot kill murder")
_ASKED = ("patient", "recipient", "partner")


def with_light_verb(s: Sentence, verb: Clause) -> Clause:
    """The clause of a light verb joined with its event noun; any other clause as it is."""
    lemma = s.words[verb.word].lemma.lower()
    patients = [a for a in verb.arguments if a.role == "patient" and not acts(s, a.word)]
    entered = _ENTERED.get(lemma)
    patients += [a for a in verb.arguments if entered and a.via == entered]
    for a in patients:
        inner = noun_clause(s, _told(s, a.word))
        if inner is None or not ((entered and a.via == entered) or _carries(s, verb, a)):
            continue
        if predicates.only_has(s, verb.word):
            continue  # "had its conviction overturned"
        if lemma == "see" and not predicates.undergoes(s, verb.word):
            continue
        if lemma in _GAINING and not _is_gained(verb, inner):
            continue
        return _joined(s, verb, a, inner)
    return verb


def _told(s: Sentence, i: int) -> int:
    """The event of "launched a series of attacks", "began a campaign of bombings"."""
    n = phrases.core(s, i).word
    below = (k for k in s.kids(n, "nmod") if s.case(k) == "of")
    deeds = (k for k in below if predicates.event_noun(s, k) is not None)
    return next(deeds, n) if s.words[n].lemma.lower() == "campaign" else n


_ENTERED = {"enter": "into", "engage": "in", "participate": "in", "join": "in"}
"""Verbs that carry the event noun behind their preposition: "entered into talks with X"."""


def _carries(s: Sentence, verb: Clause, a: Argument) -> bool:
    """Whether a verb says only that its event noun was: "made a visit", "a deal reached by X"."""
    lemma = s.words[verb.word].lemma.lower()
    known = predicates.verbs("light") | _GAINING
    if verb.lemma == lemma:  # "drew criticism", not "drew up a plan"
        known |= predicates.verbs("undergo")
    inner = predicates.nominal(s.words[a.word].lemma)
    if inner is not None and inner.verb == verb.lemma == "agree":
        known |= {lemma}  # "agreed a truce with X"
    if lemma not in known and verb.lemma.replace(" ", "_") not in known:
        return False
    done = a.role == "patient" and len(verb.roles("agent")) > 1 and lemma in _AGREED
    return a.rule != "subject" or done


_AGREED = labels("reach sign conclude negotiate broker strike hold make")


def _is_gained(verb: Clause, inner: Clause) -> bool:
    """Whether what is had is another's help: "won the backing of X", "enjoyed support from X"."""
    owners = {a.word for a in verb.roles("agent")}
    return inner.lemma in _BACKING and any(a.word not in owners for a in inner.roles("agent"))


_GAINING = labels("win gain enjoy earn secure obtain retain")
_BACKING = labels("support back help aid assist endorse recognise protect sympathise bless")


def _joined(s: Sentence, verb: Clause, noun: Argument, inner: Clause) -> Clause:
    lemma = s.words[verb.word].lemma.lower()
    suffered = verb.lemma == lemma and lemma in predicates.verbs("undergo")
    suffered = suffered or (lemma in _GAINING | {"have"} and _is_gained(verb, inner))
    outer, told = [a for a in verb.arguments if a is not noun], inner.word
    if suffered:
        outer = [_turned(s, a) for a in outer]
    taken = {a.word for a in outer}
    own = [a for a in inner.arguments if a.word not in taken and not _repeats(a, outer)]
    arguments = tuple(sorted((*outer, *own), key=lambda a: (a.word, a.role)))
    if suffered and any(a.role == "agent" for a in arguments):  # "suffered an attack by X"
        return Clause(verb.word, inner.lemma, (*verb.places, told), arguments, told)
    lemma = " ".join(p for p in (verb.lemma, noun.via, s.words[told].lemma.lower()) if p)
    return Clause(verb.word, lemma, (*verb.places, told), arguments, told)


def _turned(s: Sentence, a: Argument) -> Argument:
    """An argument of a verb of suffering: who faces criticism suffers, who it is from does it."""
    if a.role == "agent":
        return replace(a, role="patient")
    doer = a.via in ("from", "by") and acts(s, a.word)
    return replace(a, role="agent") if doer else a


def _repeats(a: Argument, outer: list[Argument]) -> bool:
    """ "held its talks": the possessor repeats the subject; "the Ebro treaty" is only called so."""
    return (
        a.role == "agent"
        and a.rule.startswith(("possessor", "subject of", "name before"))
        and any(o.role == "agent" for o in outer)
    )
