"""Whether what a clause below a noun tells occurred: "a plan to leave", "the risk of leaving"."""

from __future__ import annotations

from timeline.event import Status
from timeline.events.claims import claimed, is_claim
from timeline.events.demand import (
    ACCUSING,
    demand,
    is_indefinite,
    is_ranked,
    is_utmost,
    noun_alone,
    of_kind,
    particled,
    stronger,
)
from timeline.events.modality import words
from timeline.events.noun_status import Above
from timeline.syntax import nouns, predicates
from timeline.syntax.tree import SUBJECT, Sentence


def adnominal(s: Sentence, v: int, above_of: Above) -> Status:
    """ "a plan to leave", "a call to leave", "the refusal to leave"."""
    noun = s.words[v].head
    marks = set(s.lemmas(v, "mark"))
    up = s.words[noun].head
    if "to" in marks and "yet" in s.lemmas(v, "advmod"):
        return "negated"  # "a deal yet to be signed"
    if up >= 0 and s.lemma(up) in ACCUSING and marks & {"of", "for", "with"}:
        return "possible"  # "accused his fighters of killing X"
    if s.lemma(noun) in words("helping") and marks & {"in", "for"}:
        return "possible"  # "support for Norland joining the pact"
    if "in" in marks:
        return _as_above(s, noun, above_of)
    if marks & {"of", "on", "for"}:
        return _governed_by(s, noun, "of" in marks, above_of)
    if "to" not in marks:
        return _beside(s, v, noun, above_of)
    if s.words[v].ing:
        return _as_above(s, noun, above_of)  # "considers a contribution to funding X"
    return _to_be_done(s, noun, above_of)


def _governed_by(s: Sentence, noun: int, of: bool, above_of: Above) -> Status:
    """ "The risk of losing X", "a ban on leaving": what the noun before a gerund makes of it."""
    kind = of_kind(s.lemma(noun))
    if kind == "planned" and noun_alone(s, noun) == "negated":
        return "negated"  # "has no intention of leaving"
    told = is_claim(s, noun) and s.case(noun) != "in"
    if s.lemma(noun) == "point" and s.case(noun) == "on":
        return "possible"  # "on the point of leaving"
    if of and told and s.lemma(s.words[noun].head) != "take":  # "took charge of running X"
        return claimed(s, noun)  # "a charge of killing X"
    return _as_above(s, noun, above_of) if of and kind == "occurred" else kind


def _beside(s: Sentence, v: int, noun: int, above_of: Above) -> Status:
    """ "An order that he stay", "sanctions targeting X": a clause that tells of its noun."""
    nominal = predicates.event_noun(s, noun)
    if "that" in s.lemmas(v, "mark"):
        if nominal is not None and nominal.verb in predicates.verbs("mandative"):
            return "possible"
        if s.lemma(noun) in words("unproved") and "no" in s.lemmas(noun, "det"):
            return "possible"
        return claimed(s, noun) if is_claim(s, noun) else "occurred"
    if is_claim(s, noun) and s.finite(v) and s.kids(v, *SUBJECT):
        return claimed(s, noun)  # "denied reports X had left"
    doing = s.words[v].ing and not s.kids(v, "mark")
    up = s.words[noun].head
    if doing and s.case(noun) == "of" and is_claim(s, up):
        return claimed(s, up)  # "reports of rebels leaving"
    if doing and nominal is not None and is_indefinite(s, noun):
        return _as_above(s, noun, above_of)  # "will impose sanctions targeting X"
    return "occurred"


def _to_be_done(s: Sentence, noun: int, above_of: Above) -> Status:
    """ "A plan to leave", "the inability to leave", "the first town to fall"."""
    none = "no" in s.lemmas(noun, "det") and s.lemma(noun) in _MEANT
    if none or s.lemma(noun) in words("unable"):
        return "negated"  # "had no time to attack"
    nominal = predicates.event_noun(s, noun)
    if nominal is not None:
        governor = s.words[noun].head if s.words[noun].dep == "obj" else noun
        if particled(s, governor) in words("defying"):
            return "negated"  # "defied an order to leave"
        if particled(s, governor) in words("obeying"):
            return above_of(governor)
        kind = demand(nominal.verb)
        if kind == "occurred" and is_utmost(s, noun):
            return _ranked(s, noun, above_of)
        return stronger("planned" if kind == "occurred" else kind, above_of(noun))
    if s.lemma(noun) in words("unreal"):
        return _chance(s, noun, above_of)
    if is_ranked(s, noun):
        return _ranked(s, noun, above_of)
    acting = nouns.acts(s.words[noun].lemma) is not None or noun in s.named
    if acting and s.kids(noun, "cop"):
        return "possible"  # "is the best person to lead"
    return stronger("planned", _as_above(s, noun, above_of))


def _ranked(s: Sentence, noun: int, above_of: Above) -> Status:
    """ "Was the first town to fall" fell, "will be the first to fall" is yet to."""
    above = above_of(noun) if s.kids(noun, "cop") else "occurred"
    return "occurred" if above == "negated" else above


_MEANT = frozenset({
    "time", "plan", "intention", "attempt", "effort", "chance", "opportunity", "desire", "money",
    "means", "decision", "order",
})  # fmt: skip


def _chance(s: Sentence, noun: int, above_of: Above) -> Status:
    """What a chance is made of: "seized the opportunity to take X" took it."""
    up = s.words[noun].head
    chance = s.lemma(noun) in ("opportunity", "chance", "occasion", "liberty")
    if not chance or s.words[noun].dep != "obj" or s.lemma(up) not in words("seized"):
        return "possible"
    return above_of(up)


def _as_above(s: Sentence, noun: int, above_of: Above) -> Status:
    """What the clause around a noun is, where it is only planned or possible; else occurred.

    "proposed moving them as a way of freeing them": neither has happened.
    """
    found: Status = "occurred"
    for k in (noun, *s.above(noun)):
        found = stronger(found, above_of(k))
        if predicates.is_predicate(s, k):
            break
    return "occurred" if found == "negated" else found
