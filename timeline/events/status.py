"""Whether an event occurred, is planned, is possible, or did not happen, as its sentence says.

A clause's own words count first (negation, modals, mood), then every clause that governs it
("refused to", "plans to", "if", "called for"). The strongest reading wins, in the order of
`demand.stronger`; what governs from further away counts no less.
"""

from __future__ import annotations

from timeline.arguments.control import given_to_do
from timeline.event import Status
from timeline.events import attribution, modality
from timeline.events.demand import (
    base_after_infinitive,
    by_gerund,
    claimed,
    demand,
    goes_on_telling,
    is_awaited,
    is_indefinite,
    is_needed,
    is_purpose,
    is_ranked,
    is_subjunctive,
    noun_alone,
    of_kind,
    stronger,
    tells_claim,
)
from timeline.events.modality import is_negated, words
from timeline.events.noun_status import of_noun
from timeline.syntax import nouns, predicates
from timeline.syntax.tree import SUBJECT, Sentence, labels

_DEEPEST = 25


def status(s: Sentence, i: int, depth: int = 0) -> Status:
    """The status of the event that a verb (or an event noun) tells of."""
    if depth > _DEEPEST:
        return "occurred"
    if s.words[i].pos == "NOUN" and is_needed(s, i):
        return "possible"
    if predicates.is_predicate(s, i) or s.words[i].pos in ("VERB", "AUX"):
        return _of_verb(s, i, depth)
    if s.words[i].dep == "xcomp" and s.words[i].ing:
        return stronger(noun_alone(s, i), _under(s, i, depth))  # "considers bidding for X"
    return of_noun(s, i, lambda k: status(s, k, depth + 1))


def _of_verb(s: Sentence, v: int, depth: int) -> Status:
    own = modality.own(s, v)
    if own == "negated" or (own == "possible" and modality.is_asked(s, v)):
        return own
    return stronger(own, _inherited(s, v, depth))


def _inherited(s: Sentence, v: int, depth: int) -> Status:
    w = s.words[v]
    if w.head < 0:
        return "occurred"
    if w.dep in ("xcomp", "csubj"):
        return _under(s, v, depth)
    if w.dep == "ccomp":
        return _under(s, v, depth) if is_subjunctive(s, v) else _reported(s, v)
    if w.dep == "conj":
        return _joined(s, v, depth)
    if w.dep == "advcl":
        return _adverbial(s, v, depth)
    whole = "that" in s.lemmas(v, "mark") or len(s.kids(v, "obj")) > 1
    if w.dep == "acl:relcl" and whole and tells_claim(s, w.head):
        return claimed(s, w.head)  # "accusations that X had killed Y", read as "which"
    return _adnominal(s, v, depth) if w.dep == "acl" else "occurred"


def _under(s: Sentence, v: int, depth: int) -> Status:
    governor = s.words[v].head
    lemma = s.lemma(governor)
    above = status(s, governor, depth + 1)
    if lemma == "have" and "yet" in s.lemmas(governor, "advmod") + s.lemmas(v, "advmod"):
        return "negated"
    if above == "negated":
        return "negated"
    if s.lower(governor) in ("has", "have") and not s.kids(governor, "obj"):
        return "possible"  # "has to pay", as "must pay"; who "had to flee" fled
    if attribution.claims_deed(s, v):
        return above
    assigned = "to" in s.lemmas(v, "mark") and lemma in predicates.verbs("assign")
    if assigned or is_purpose(s, v) or given_to_do(s, v, governor) is not None:
        return stronger("planned", above)
    kind = demand(lemma)
    if {lemma, *s.lemmas(governor, "xcomp")} & words("hard"):
        return stronger("possible", above)  # "found it hard to leave"
    tenses = {s.words[k].feats.get("Tense") for k in s.kids(governor, "cop")}
    if lemma in ("like", "wish") and s.lemma(v) in words("performed"):
        return "occurred"  # "would like to thank X" thanks him
    if lemma == "able" and "Past" in tenses:
        kind = "occurred"  # "were able to land" landed
    if kind == "negated" and above == "possible":
        return "possible"  # "may refuse to leave"
    if kind == "occurred" and lemma not in predicates.verbs("begin"):
        return above if above != "occurred" else kind
    return stronger(kind, above)


def _reported(s: Sentence, v: int) -> Status:
    lemma = s.lemma(s.words[v].head)
    if lemma == "deny":
        return "negated"
    unsure = labels(
        "hope fear suspect believe think doubt expect wish suggest imagine assume fearful afraid"
        " worried concerned hopeful confident optimistic sceptical skeptical presume suppose"
    )
    if lemma in labels("demand request urge order propose recommend"):
        return "possible"  # "demanded Norland withdrew"
    return "possible" if lemma in unsure else "occurred"


def _joined(s: Sentence, v: int, depth: int) -> Status:
    """A conjunct without a finite verb of its own shares the first one's modal or control."""
    w = s.words[v]
    first = w.head
    if {"for", "to"} <= set(s.lemmas(v, "mark")):
        return "possible"  # "demanded an end to X, and for Y to go"
    base = base_after_infinitive(s, v)
    if base is not None:
        return status(s, base, depth + 1)
    wanted = predicates.is_mandative(s, first) and not s.kids(v, "mark", *SUBJECT)
    if wanted and w.base:
        return status(s, first, depth + 1)  # "demanded that X step down and hand over power"
    has_own = s.kids(v, "aux", "mark") or w.finite
    if has_own and not (s.kids(v, "mark") and s.kids(first, "mark")):
        supposed = not s.kids(v, "mark", *SUBJECT) and modality.is_supposed(s, first)
        return "possible" if supposed else "occurred"
    if "but" in s.lemmas(v, "cc") and not s.kids(v, "mark"):
        return "occurred"
    shared = status(s, first, depth + 1)
    if shared == "negated" and is_negated(s, first) and "or" not in s.lemmas(v, "cc"):
        return "occurred" if w.finite else shared
    return shared


def _for_purpose(s: Sentence, v: int, depth: int) -> Status:
    """What something is done for is planned, and no surer than what is done for it.

    Who does not go somewhere does not do there what he would go for.
    """
    governor = s.words[v].head
    above = status(s, governor, depth + 1)
    lemma = s.lemma(governor)
    relative = s.words[governor].dep == "acl:relcl"  # "a term they use to describe X"
    if lemma == "do" and not _HARDLY.isdisjoint(s.lemmas(governor, "obj")):
        return "negated"  # "did nothing to stop X"
    if lemma in ("use", "employ") and (relative or s.kids(governor, "obj")):
        return above  # "used force to clear the square" cleared it
    if above == "negated" and lemma not in predicates.verbs("motion"):
        return "planned"
    voiced = lemma in _GATHERED and s.lemma(v) in _VOICED
    if voiced or (lemma == "go" and s.lower(governor + 1) == "on"):
        return above  # "took to the streets to protest", "went on to rule X"
    if lemma in _INSTALLED and s.lemma(v) in ("succeed", "replace"):
        return above  # "was sworn in to succeed X"
    return stronger("planned", above)


def _adverbial(s: Sentence, v: int, depth: int) -> Status:
    governor = s.words[v].head
    said = {s.lemma(governor), *s.lemmas(governor, "xcomp", "advmod")}
    if said & words("capable") and by_gerund(s, v):
        denied = said & words("capable") - {"close", "near"} and modality.is_negated(s, governor)
        return "negated" if denied else "possible"  # so too "came close to winning"
    if "to" in s.lemmas(v, "mark"):
        return _for_purpose(s, v, depth) if is_purpose(s, v) else _under(s, v, depth)
    if s.lemma(governor) in _ACCUSING and _WHEN.isdisjoint(s.lemmas(v, "mark")):
        return "possible"
    if "on" in s.lemmas(v, "mark") and s.lemma(governor) in words("aiming"):
        return "planned"
    against = "against" in s.lemmas(v, "mark")
    if against and s.lemma(governor) in predicates.verbs("plan") | {"vote", "advise"}:
        return "negated"
    if s.lemma(governor) in words("unable") and "of" in s.lemmas(v, "mark"):
        return "negated"
    if s.lemma(governor) in words("weighed") and not s.kids(v, "mark"):
        return "possible"
    if "by" in s.lemmas(v, "mark"):
        told = [k for o in s.kids(governor, "obj", "obl") for k in s.kids(o, "acl") if k < v]
        if told:
            return status(s, told[-1], depth + 1)  # "a charge of doing so by using force"
        tried = s.words[governor].dep in ("xcomp", "acl") and s.words[governor].head
        if tried and s.lemma(tried) in _TRYING:
            return status(s, tried, depth + 1)  # "tried to win by attacking X", "took steps to"
    if "before" in s.lemmas(v, "mark") and s.lemma(governor) in ("need", "want"):
        return "possible"  # "needs a deal before allowing X to leave"
    spoken = s.lemma(governor) in predicates.verbs("speak_of")
    if spoken and not {"about", "of"}.isdisjoint(s.lemmas(v, "mark")):
        return "possible"
    if "from" in s.lemmas(v, "mark") and s.lemma(governor) in words("kept_from"):
        return "negated"
    if s.finite(v):
        waits = is_awaited(s, v) and status(s, governor, depth + 1) == "planned"
        return "planned" if waits else "occurred"
    if goes_on_telling(s, v):
        return "occurred"
    above = status(s, governor, depth + 1)
    return "occurred" if above == "negated" else above


def _adnominal(s: Sentence, v: int, depth: int) -> Status:
    """ "a plan to leave", "a call to leave", "the refusal to leave"."""
    noun = s.words[v].head
    up = s.words[noun].head
    if s.lemma(noun) in words("weighed") and s.words[noun].pos == "VERB":
        return "possible"  # "mulls buying X", tied as to a noun
    if (
        up >= 0
        and s.lemma(up) in _ACCUSING
        and not {"of", "for", "with"}.isdisjoint(s.lemmas(v, "mark"))
    ):
        return "possible"  # "accused his fighters of killing X"
    if "in" in s.lemmas(v, "mark"):
        helping = s.lemma(noun) in words("helping")
        return "possible" if helping else _as_above(s, noun, depth)
    if "for" in s.lemmas(v, "mark") and s.lemma(noun) in words("helping"):
        return "possible"  # "support for Norland joining the pact"
    if not {"of", "on", "for"}.isdisjoint(s.lemmas(v, "mark")):
        kind = of_kind(s.lemma(noun))
        if kind == "planned" and noun_alone(s, noun) == "negated":
            return "negated"  # "has no intention of leaving"
        told = s.lemma(noun) in words("claimed") and s.case(noun) != "in"
        told = told and s.lemma(up) != "take"  # "took charge of running X"
        if "of" in s.lemmas(v, "mark") and told:
            return "possible"  # "a charge of killing X"
        means = kind == "occurred" and "of" in s.lemmas(v, "mark")
        return _as_above(s, noun, depth) if means else kind
    nominal = predicates.event_noun(s, noun)
    if "to" in s.lemmas(v, "mark") and s.words[v].ing:
        return _as_above(s, noun, depth)  # "considers a contribution to funding X"
    if "to" not in s.lemmas(v, "mark"):
        that = "that" in s.lemmas(v, "mark")
        if that and nominal is not None and nominal.verb in predicates.verbs("mandative"):
            return "possible"  # "an order that he stay"
        said = that and s.lemma(noun) in words("claimed")
        doing = s.words[v].ing and not s.kids(v, "mark")
        if doing and nominal is not None and is_indefinite(s, noun):
            return _as_above(s, noun, depth)  # "will impose sanctions targeting X"
        return claimed(s, noun) if said else "occurred"
    if s.lemma(noun) in words("unable"):
        return "negated"
    if nominal is None:
        acting = nouns.acts(s.words[noun].lemma) is not None or noun in s.named
        if s.lemma(noun) in words("unreal"):
            return _chance(s, noun, depth)
        if is_ranked(s, noun):
            return "occurred"
        if acting and s.kids(noun, "cop"):
            return "possible"  # "is the best person to lead"
        return stronger("planned", _as_above(s, noun, depth))
    kind = demand(nominal.verb)
    above = status(s, noun, depth + 1)
    return stronger("planned" if kind == "occurred" else kind, above)


def _chance(s: Sentence, noun: int, depth: int) -> Status:
    """What a chance is made of: "seized the opportunity to take X" took it."""
    up = s.words[noun].head
    chance = s.lemma(noun) in ("opportunity", "chance", "occasion", "liberty")
    if not chance or s.words[noun].dep != "obj" or s.lemma(up) not in words("seized"):
        return "possible"
    return status(s, up, depth + 1)


def _as_above(s: Sentence, noun: int, depth: int) -> Status:
    """What the clause around a noun is, where it is only planned or possible; else occurred.

    "proposed moving them as a way of freeing them": neither has happened.
    """
    found: Status = "occurred"
    for k in (noun, *s.above(noun)):
        found = stronger(found, status(s, k, depth + 1))
        if predicates.is_predicate(s, k):
            break
    return "occurred" if found == "negated" else found


_TRYING = frozenset({"attempt", "try", "seek", "effort", "bid", "step", "measure", "action"})
_HARDLY = frozenset({"nothing", "little"})
_GATHERED = frozenset({"gather", "take", "assemble", "rally", "march", "turn", "pour", "converge"})
_VOICED = frozenset({"protest", "demonstrate", "demand", "denounce", "condemn", "support", "mourn"})
_INSTALLED = frozenset({"swear", "inaugurate", "install", "crown", "enthrone", "ordain"})
_ACCUSING = frozenset({"accuse", "suspect", "charge", "blame"})
_WHEN = frozenset({"after", "before", "when", "as", "while", "since", "because"})
