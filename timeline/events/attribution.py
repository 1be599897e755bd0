"""Who says so: "according to X", "X said that ...", "..., said X"."""

from __future__ import annotations

from timeline.arguments.parties import antecedent
from timeline.arguments.subjects import subjects
from timeline.syntax import predicates
from timeline.syntax.tree import Sentence, labels

_SOURCE_CASES = ("according to", "in the words of", "per")
_REFERRING = labels("cite quote refer allude")
_WORDINGS = labels(
    "acronym abbreviation term word phrase name nickname spelling initial expression"
)


def speaker(s: Sentence, i: int) -> int | None:
    """The head word of the phrase that says what word `i` tells; None where the document does.

    The nearest speaker counts: in "X said that Y denied that Z left" Y tells of the leaving.
    """
    at = i
    for _ in range(len(s.words)):
        found = _beside(s, at, i) or _above(s, at)
        if found is not None:
            return found
        if s.words[at].head < 0:
            return None
        at = s.words[at].head
    return None


def _above(s: Sentence, at: int) -> int | None:
    w = s.words[at]
    if w.head < 0 or not (w.dep in ("ccomp", "parataxis") or claims_deed(s, at)):
        return None
    if s.lemma(w.head) not in predicates.verbs("say"):
        return None
    if w.dep == "parataxis" and not _quoted(s, at):
        return None
    return _subject(s, w.head)


def claims_deed(s: Sentence, v: int) -> bool:
    """Whether a clause tells what its speaker says he did: "claims to have shot down the plane"."""
    w = s.words[v]
    done = w.dep == "xcomp" and {"to"} <= set(s.lemmas(v, "mark")) and "have" in s.lemmas(v, "aux")
    return done and s.lemma(w.head) in predicates.verbs("say")


def _quoted(s: Sentence, at: int) -> bool:
    return any(s.words[k].text in ('"', "“", "”", "''", "``", ":") for k in s.children[at])


def _beside(s: Sentence, at: int, told: int) -> int | None:
    for k in s.kids(at, "obl", "advcl", "nmod"):
        if s.case(k) in _SOURCE_CASES and told not in s.below(k):
            return k
    for k in s.kids(at, "parataxis"):
        reports = s.lemma(k) in predicates.verbs("say")
        if reports and told not in s.below(k) and not s.kids(k, "ccomp", "obj"):
            return _subject(s, k)
    return None


def _subject(s: Sentence, v: int) -> int | None:
    if predicates.is_passive(s, v):
        agents = s.kids(v, "obl:agent")
        return agents[0] if agents else None
    found = subjects(s, v)
    return antecedent(s, found[0][0]) if found else None


def reports(s: Sentence, v: int) -> bool:
    """Whether a verb only reports a clause: no event of its own, but an attribution."""
    if s.lemma(v) not in predicates.verbs("report"):
        return False
    if s.kids(v, "obj", "iobj"):
        return False
    return bool(s.kids(v, "ccomp", "parataxis")) or s.words[v].dep == "parataxis"


def tells_how(s: Sentence, v: int) -> bool:
    """A participle that tells how something was said: "said so, using the acronym for ..."."""
    w = s.words[v]
    if w.dep not in ("advcl", "parataxis", "xcomp", "ccomp", "acl"):
        return False
    if w.feats.get("VerbForm") not in ("Part", "Ger") or w.lemma.lower() not in predicates.verbs(
        "speech"
    ):
        return False
    if any(s.lemma(k) in _WORDINGS for k in s.kids(v, "obj")):
        return True
    if w.lemma.lower() in _REFERRING:
        return any(s.lemma(k) in predicates.verbs("say") for k in s.above(v))
    return s.lemma(w.head) in predicates.verbs("say")
