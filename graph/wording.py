"""What a relation says between its two names: "accused", "may oust", ", envoy of"."""

from __future__ import annotations

import re
from functools import cache

from graph.relation import Relation
from timeline.event import Status
from timeline.tables import rows

_TIES = frozenset("in of from at on with near for to by".split())
# One vowel and one consonant at the end of a word of one syllable: "ban" gives "banned".
_DOUBLED = re.compile(r"(?:[^aeiou]|qu)*[aeiou][bdgklmnprtvz]")
# Longer ones that double their last letter, the stress being on their last syllable.
_STRESSED = frozenset(
    "abet abhor acquit admit allot commit compel concur confer control defer deter dispel emit "
    "enrol equip expel handicap incur infer kidnap occur omit outwit overlap patrol permit prefer "
    "propel rebel rebut recur refer regret remit repel submit transfer transmit".split())
_PREFIXES = ("over", "under", "out", "re", "up", "with", "fore")
# What a word stands behind that says how somebody is: "is not loyal to", "was long critical of".
_COPULA = re.compile(
    r"(?:\b(?:am|is|are|was|were|be|been|being|becomes?|became|remain(?:s|ed)?)|n[’']t|[’'](?:s|re|m))"
    r"\s+(?:(?:not|also|now|still|very|too|so|long|\w+ly)\s+){0,3}\Z", re.IGNORECASE)


def said(relation: Relation) -> str:
    """What the relation says between its two names, ready to be joined to both."""
    if not relation.standing and _is_state(relation):
        how = {"occurred": "", "planned": "to be ", "possible": "possibly ", "negated": "not "}
        return f", {how[relation.status]}{relation.predicate} "
    return between(relation.predicate, relation.status, standing=relation.standing)


def _is_state(relation: Relation) -> bool:
    """Whether its predicate is no verb but says how somebody is: "loyal to", "related to".

    What is done bears the same form behind "was" only where a verb knows no other ("was hit by").
    """
    word, _, tie = relation.predicate.partition(" ")
    told = relation.evidence[0]
    start = told.predicate_span.start - told.sentence.start
    end = told.predicate_span.end - told.sentence.start
    alike = told.text[start:end].lower() == word and word not in _irregular()
    return bool(tie) and alike and _COPULA.search(told.text[:start]) is not None


def between(predicate: str, status: Status, *, standing: bool = False) -> str:
    """The predicate as it stands between who and whom, ready to be joined to both.

    What happened is told in the past, which suits one and many; what holds in the words of its
    office or tie (", envoy of"), a verb in the present.
    """
    verb, _, rest = predicate.partition(" ")
    if standing and (rest or verb in _TIES):
        return f" {predicate} " if verb in _TIES else f", {predicate} "
    if standing:
        return f" {_present(verb)} "
    told = {"occurred": past(verb), "planned": f"to {verb}", "possible": f"may {verb}",
            "negated": f"did not {verb}"}[status]
    return f" {told} {rest} " if rest else f" {told} "


def past(verb: str) -> str:
    """The simple past of a verb's base form: "ban" gives "banned", "fight" gives "fought"."""
    front, dash, word = verb.rpartition("-")
    irregular = _irregular()
    prefix = "" if word in irregular else next(
        (p for p in _PREFIXES if word.startswith(p) and word.removeprefix(p) in irregular), "")
    bare = irregular.get(word.removeprefix(prefix))
    known = None if bare is None else prefix + bare
    return front + dash + (known or _regular(word))


def _regular(verb: str) -> str:
    if verb.endswith("e"):
        return verb + "d"
    if re.search(r"[^aeiou]y$", verb):
        return verb[:-1] + "ied"
    if verb.endswith("c"):
        return verb + "ked"
    doubled = _DOUBLED.fullmatch(verb) or verb in _STRESSED
    return f"{verb}{verb[-1]}ed" if doubled else f"{verb}ed"


def _present(verb: str) -> str:
    if re.search(r"(?:s|x|z|ch|sh|[^aeiou]o)$", verb):
        return verb + "es"
    return verb[:-1] + "ies" if re.search(r"[^aeiou]y$", verb) else verb + "s"


@cache
def _irregular() -> dict[str, str]:
    """Base form to past, of the verbs that the reader too knows as irregular."""
    return {"be": "was", **{lemma: told for lemma, told, *_ in rows("reader/irregular.csv")}}
