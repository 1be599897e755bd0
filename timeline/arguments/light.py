"""Light verbs: "carried out an attack on X" tells what its object, an event noun, tells."""

from __future__ import annotations

from dataclasses import replace

from timeline.arguments.clause import Argument, Clause
from timeline.arguments.nominals import noun_clause
from timeline.arguments.noun_roles import declares_war
from timeline.arguments.parties import acts
from timeline.syntax import nouns, phrases, predicates
from timeline.syntax.tree import Sentence, labels


def with_light_verb(s: Sentence, verb: Clause) -> Clause:
    """The clause of a light verb joined with its event noun; any other clause as it is."""
    lemma = s.lemma(verb.word)
    if lemma == "be" and s.kids(verb.word, "expl"):
        return _existing(s, verb)
    patients = [a for a in verb.arguments if a.role == "patient" and not acts(s, a.word)]
    entered = _ENTERED.get(verb.lemma, _ENTERED.get(lemma))
    behind = [a for a in verb.arguments if entered and a.via == entered]
    patients += behind[:1] if lemma in _DRAWN else behind  # "locked in court in a bid to win"
    for a in patients:
        if a.via is not None and a.via != entered:
            continue  # "passed upon his death"
        inner = noun_clause(s, _told(s, a.word))
        if inner is None or not ((entered and a.via == entered) or _carries(s, verb, a)):
            continue
        if lemma == "sustain" and s.lemma(inner.word) in _PLEAS:
            continue
        if predicates.only_has(s, verb.word):
            continue  # "had its conviction overturned"
        if lemma == "call" and s.kids(verb.word, "xcomp"):
            continue  # "called the murder a crime"
        if lemma == "see" and not predicates.undergoes(s, verb.word):
            continue
        if lemma == "subject" and inner.lemma in predicates.verbs("leave"):
            continue  # "is subject to approval by X"
        if lemma == "raise" and inner.roles("patient") and phrases.definite(s, inner.word):
            continue  # "raised the detention of X" in talks
        if lemma == "survive" and not predicates.is_suffered(s, inner.word):
            continue  # "survived the trip"
        if lemma in _GAINING and not _is_gained(verb, inner):
            continue
        if _is_of_others(s, verb, inner):
            continue
        return _joined(s, verb, a, inner)
    return verb


def _is_of_others(s: Sentence, verb: Clause, inner: Clause) -> bool:
    """Whether others did it than who had it done: "hosted talks between Norland and Estra"."""
    if s.lemma(verb.word) in predicates.verbs("undergo") | _GAINING | {"subject", "come", "have"}:
        return False  # "faced an attack by Estra"
    parties = {a.word: a.via for a in inner.roles("agent") if a.via in _WHOSE and not any(
        s.words[k].pos == "PRON" for k in s.kids(a.word, "nmod:poss"))}  # "by its army"
    told = (len(parties) > 1 or "by" in parties.values()) and all(
        acts(s, k) and s.words[k].pos != "PRON" for k in parties)
    own = {a.word for a in verb.roles("agent")}
    return told and any(acts(s, k) for k in own) and own.isdisjoint(parties)


_WHOSE = ("between", "of", "by")


def _existing(s: Sentence, verb: Clause) -> Clause:
    """ "There were talks in Ost", "there will be no attack": what there is happens."""
    for a in verb.roles("agent"):
        inner = noun_clause(s, _told(s, a.word))
        if inner is not None:
            outer = tuple(x for x in verb.arguments if x is not a and x.role != "agent")
            told = Clause(verb.word, inner.lemma, inner.places, inner.arguments, inner.word)
            return told.joined_by(outer)
    return verb


def _told(s: Sentence, i: int) -> int:
    """The event of "a campaign of bombings", "held a second day of talks"."""
    n = phrases.core(s, i).word
    below = (k for k in s.kids(n, "nmod") if s.case(k) == "of")
    deeds = (k for k in below if predicates.event_noun(s, k) is not None)
    lemma = s.lemma(n)
    return next(deeds, n) if lemma in _ROUNDS or nouns.measures(lemma) else n


_ROUNDS = labels("campaign round session bout phase stage")
_ENTERED = {
    "subject": "to", "enter": "into", "engage": "in", "participate": "in", "join": "in", "go": "on",
    "come": "under", "take part": "in", "lock": "in", "embroil": "in", "involve": "in",
}
_DRAWN = labels("lock embroil involve engage")
"""What carries the event noun behind its preposition: "entered into talks", "is subject to"."""


def _carries(s: Sentence, verb: Clause, a: Argument) -> bool:
    """Whether a verb says only that its event noun was: "made a visit", "a deal reached by X"."""
    lemma = s.lemma(verb.word)
    known = predicates.verbs("light") | _GAINING
    if verb.lemma == lemma:  # "drew criticism", not "drew up a plan"
        known |= predicates.verbs("undergo")
    inner = predicates.nominal(s.words[a.word].lemma)
    if inner is not None and inner.verb == verb.lemma == "agree":
        known |= {lemma}  # "agreed a truce with X"
    if lemma not in known and verb.lemma.replace(" ", "_") not in known:
        return False
    if verb.lemma.endswith(" off"):
        return False  # "called off talks"
    done = len(verb.roles("agent")) > 1 and lemma in _AGREED
    return a.rule != "subject" or done


_PLEAS = labels("objection challenge motion claim appeal plea complaint")
"""What a court sustains, and does not suffer."""
_AGREED = labels("reach sign conclude negotiate broker strike hold make")


def _is_gained(verb: Clause, inner: Clause) -> bool:
    """Whether what is had is another's help: "won the backing of X", "enjoyed support from X"."""
    owners = {a.word for a in verb.roles("agent")}
    return inner.lemma in _BACKING and any(a.word not in owners for a in inner.roles("agent"))


_GAINING = labels("win gain enjoy earn secure obtain retain")
_BACKING = labels("support back help aid assist endorse recognise protect sympathise bless")


def _joined(s: Sentence, verb: Clause, noun: Argument, inner: Clause) -> Clause:
    lemma = s.lemma(verb.word)
    suffered = verb.lemma == lemma and lemma in predicates.verbs("undergo") | {"subject", "come"}
    suffered = suffered or (lemma in _GAINING | {"have"} and _is_gained(verb, inner))
    outer, told = [a for a in verb.arguments if a is not noun], inner.word
    drawn = lemma in _DRAWN and predicates.is_passive(s, verb.word)
    if suffered:
        outer = [_turned(s, a, inner.word) for a in outer]
    elif drawn:  # "is locked in a dispute": who is disputes
        outer = [replace(a, role="agent") if a.role == "patient" else a for a in outer]
    taken = {a.word for a in outer}
    own = [a for a in inner.arguments if a.word not in taken and not _repeats(a, outer)]
    arguments = (*outer, *own)
    if suffered and any(a.role == "agent" for a in arguments):  # "suffered an attack by X"
        return Clause(verb.word, inner.lemma, (*verb.places, told), arguments, told)
    if drawn:
        return Clause(verb.word, inner.lemma, (*verb.places, told), arguments, told)
    lemma = " ".join(p for p in (verb.lemma, noun.via, s.lemma(told)) if p)
    return Clause(verb.word, lemma, (*verb.places, told), arguments, told)


def _turned(s: Sentence, a: Argument, noun: int) -> Argument:
    """An argument of a verb of suffering: who faces criticism suffers, who it is from does it."""
    if a.role == "agent" and declares_war(s, noun) is not None:
        return replace(a, role="patient", via="war on")
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
