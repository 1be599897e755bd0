"""What is told as a claim: "reports that X left", and what becomes of them."""

from __future__ import annotations

from timeline.event import Status
from timeline.events.demand import particled
from timeline.events.modality import is_negated, words
from timeline.syntax.tree import NAMING, SUBJECT, Sentence


def tells_claim(s: Sentence, noun: int) -> bool:
    """Whether a noun is a claim, or a row of them: "a series of accusations"."""
    of = (k for k in s.kids(noun, "nmod") if s.case(k) == "of")
    return any(is_claim(s, k) for k in (noun, *of))


def is_claim(s: Sentence, noun: int) -> bool:
    """Whether a noun tells what may be true: "claims", "reports"; one report tells what is so.

    A denied one does not, nor one that is judged.
    """
    if s.lemma(noun) != "report" or s.words[noun].feats.get("Number") == "Plur":
        return s.lemma(noun) in words("claimed") | words("untrue")
    governor = s.words[noun].head
    denied = governor >= 0 and particled(s, governor) in words("denying")
    return denied or _is_untrue(s, noun) or _judged(s, noun) is not None


def claimed(s: Sentence, noun: int) -> Status:
    """The claim that something happened may be true; a denied or a false one is told as not."""
    if _is_untrue(s, noun):
        return "negated"
    judged = _judged(s, noun)
    if judged is not None:
        return judged
    if _is_called_untrue(s, noun):
        return "negated"
    governor = s.words[noun].head
    if governor < 0 or s.words[noun].dep not in ("obj", "nsubj:pass"):
        return "possible"
    undone = is_negated(s, governor) or "no" in s.lemmas(noun, "det")
    if s.lemma(governor) in words("proving"):
        return "possible" if undone else "occurred"  # "confirmed reports that"
    return "negated" if particled(s, governor) in words("denying") and not undone else "possible"


def _is_untrue(s: Sentence, noun: int) -> bool:
    """ "The lie that X left", "a false report that X left"."""
    return not words("untrue").isdisjoint((s.lemma(noun), *s.lemmas(noun, "amod")))


def _is_called_untrue(s: Sentence, noun: int) -> bool:
    """ "Called reports that X left fake news", whatever a tree hangs the last words on."""
    governor = s.words[noun].head
    verbs = [governor] if governor >= 0 and s.words[noun].dep == "obj" else s.kids(noun, "amod")
    last = max(s.below(noun))
    last -= s.words[last].pos == "PUNCT"
    untrue = not words("untrue").isdisjoint((s.lemma(last), *s.lemmas(last, "amod")))
    return untrue and last > noun + 1 and any(s.lemma(k) in NAMING for k in verbs)


def _judged(s: Sentence, noun: int) -> Status | None:
    """What the clause makes of its claim: "were false", "turned out to be fake news", "are true".

    None where it says neither.
    """
    governor = s.words[noun].head
    if governor < 0 or s.words[noun].dep not in SUBJECT:
        return None
    said = [governor] if s.kids(governor, "cop") else list(s.kids(governor, "xcomp"))
    denied = is_negated(s, governor)
    if any(_is_untrue(s, k) for k in said):
        return "possible" if denied else "negated"
    if any(s.lemma(k) in words("true") for k in said):
        return "negated" if denied else "occurred"
    return None
