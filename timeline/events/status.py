"""Whether an event occurred, is planned, is possible, or did not happen, as its sentence says.

A clause's own words count first (negation, modals, mood), then every clause that governs it
("refused to", "plans to", "if", "called for"). The strongest reading wins, in the order of
`demand.stronger`; what governs from further away counts no less.
"""

from __future__ import annotations

from timeline.event import Status
from timeline.events import modality
from timeline.events.claims import claimed, tells_claim
from timeline.events.clause_status import adverbial, under
from timeline.events.demand import (
    base_after_infinitive,
    is_needed,
    is_subjunctive,
    particled,
    stronger,
    tells_clue,
)
from timeline.events.modality import is_negated, words
from timeline.events.noun_clause_status import adnominal
from timeline.events.noun_status import Above, of_noun
from timeline.events.questions import is_asked
from timeline.syntax import predicates
from timeline.syntax.tree import SUBJECT, Sentence, labels

_DEEPEST = 25


def status(s: Sentence, i: int, depth: int = 0) -> Status:
    """The status of the event that a verb (or an event noun) tells of."""
    if depth > _DEEPEST:
        return "occurred"
    if s.words[i].pos == "NOUN" and is_needed(s, i):
        return "possible"

    def above_of(k: int) -> Status:
        return status(s, k, depth + 1)

    if predicates.is_predicate(s, i) or s.words[i].pos in ("VERB", "AUX"):
        own = modality.own(s, i)
        asked = own == "possible" and is_asked(s, i)
        return own if asked or own == "negated" else stronger(own, _inherited(s, i, above_of))
    return of_noun(s, i, above_of)


def _inherited(s: Sentence, v: int, above_of: Above) -> Status:
    """What a clause is as the one says that it hangs on, or is joined to."""
    w = s.words[v]
    if w.head < 0:
        return "occurred"
    if w.dep in ("xcomp", "csubj"):
        return under(s, v, above_of)
    if w.dep == "ccomp":
        return under(s, v, above_of) if is_subjunctive(s, v) else _reported(s, v, above_of)
    if w.dep == "conj":
        return _joined(s, v, above_of)
    if w.dep == "advcl":
        return adverbial(s, v, above_of)
    whole = "that" in s.lemmas(v, "mark") or (s.kids(v, "obj") and not _relative(s, v))
    if w.dep == "acl:relcl" and whole and tells_claim(s, w.head):
        return claimed(s, w.head)  # "accusations that X had killed Y", read as "which"
    up = s.words[w.head].head
    if w.dep == "acl:relcl" and up >= 0 and s.lemma(up) in _IMAGINING:
        return "possible"  # "imagine a mayor who answered questions"
    if w.dep in ("acl", "acl:relcl") and tells_clue(s, v):
        return "possible"
    return adnominal(s, v, above_of) if w.dep == "acl" else "occurred"


_IMAGINING = labels("imagine envision envisage picture")


def _relative(s: Sentence, v: int) -> bool:
    """Whether a clause takes up its noun: "claims that X made", "claims X made"."""
    arguments = s.kids(v, *SUBJECT, "obj", "obl")
    takes_up = [k for k in arguments if s.lower(k) in ("which", "that", "who", "whom")]
    # "that" beside another object stands for nothing: "charges that he bribed Lind"
    twice = len(s.kids(v, "obj")) > 1 and any(
        s.words[k].dep == "obj" and s.lower(k) == "that" for k in takes_up)
    return bool(takes_up) and not twice


def _reported(s: Sentence, v: int, above_of: Above) -> Status:
    governor = s.words[v].head
    lemma = s.lemma(governor)
    undone = above_of(governor) == "negated"
    if particled(s, governor) in words("denying"):
        return "possible" if undone else "negated"
    if lemma in words("true") and undone:
        return "negated"
    if lemma in words("proving") | _SAYING and undone:
        return "possible"
    if lemma in _FORETELLING and _is_another(s, v):
        return "possible"
    if lemma in _UNSURE or lemma in _WANTING:
        return "possible"
    return "negated" if _FALSELY & set(s.lemmas(governor, "advmod")) else "occurred"


def _is_another(s: Sentence, v: int) -> bool:
    """Whether a clause tells what somebody else will do: "warned that rebels would attack"."""
    ahead = {w.text.lower() for w in s.helpers(v)} & {"will", "would", "'ll", "’ll"}
    return bool(ahead) and any(s.words[k].pos != "PRON" for k in s.kids(v, *SUBJECT))


_FALSELY = labels("falsely wrongly mistakenly erroneously wrong")
_SAYING = labels("say believe think claim")
_FORETELLING = labels("warn predict forecast bet")
_UNSURE = labels(
    "hope fear suspect believe think doubt expect wish suggest imagine assume fearful afraid"
    " worried concerned hopeful confident optimistic sceptical skeptical presume suppose"
)
_WANTING = labels("demand request urge order propose recommend")  # "demanded Norland withdrew"


def _joined(s: Sentence, v: int, above_of: Above) -> Status:
    """A conjunct without a finite verb of its own shares the first one's modal or control."""
    w = s.words[v]
    first = w.head
    if {"for", "to"} <= set(s.lemmas(v, "mark")):
        return "possible"  # "demanded an end to X, and for Y to go"
    base = base_after_infinitive(s, v)
    if base is not None:
        return above_of(base)
    wanted = predicates.is_mandative(s, first) and not s.kids(v, "mark", *SUBJECT)
    if wanted and w.base:
        return above_of(first)  # "demanded that X step down and hand over power"
    has_own = s.kids(v, "aux", "mark") or s.finite(v)
    if has_own and not (s.kids(v, "mark") and s.kids(first, "mark")):
        supposed = not s.kids(v, "mark", *SUBJECT) and modality.is_supposed(s, first)
        return "possible" if supposed else "occurred"
    if "but" in s.lemmas(v, "cc") and not s.kids(v, "mark"):
        return "occurred"
    shared = above_of(first)
    if shared == "negated" and is_negated(s, first) and "or" not in s.lemmas(v, "cc"):
        # "were not deterred and surged in": no passive is no part of one that is denied
        apart = w.past and predicates.is_passive(s, first) and not predicates.is_passive(s, v)
        return "occurred" if w.finite or apart else shared
    return shared
