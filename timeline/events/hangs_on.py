"""On which verb or event noun of its sentence a time expression hangs, by the tree."""

from __future__ import annotations

from timeline.events.asked import names_weekday
from timeline.events.compared import measured
from timeline.events.idle import NEAR
from timeline.events.occasions import CONTESTS, WINNING
from timeline.syntax import predicates
from timeline.syntax.tellings import happening
from timeline.syntax.tree import Sentence, labels

_BEFORE_NOUN = labels("compound amod nummod nmod:poss nmod:unmarked nmod:desc")


def target_of(s: Sentence, inside: list[int]) -> int | None:
    """The predicate or event noun that an expression of these words hangs on; None for none."""
    places = set(inside)
    if inside[0] > 0 and s.lower(inside[0] - 1) in ("a", "an"):
        return _noun_after(s, inside[-1])
    top = next((i for i in inside if s.words[i].head not in places), inside[0])
    if s.kids(top, "cop"):
        told = (n for k in s.kids(top, "nsubj") for n in happening(s, k))
        said = next(told, None)
        if said is not None:
            return said  # "the vote is on Monday"
    first = True
    while True:
        w = s.words[top]
        if predicates.is_predicate(s, top) and top not in places:
            return top
        if first and _is_aside(s, top):
            return None
        if w.head < 0:
            return _entered(s, top)
        if not first and w.dep == "appos":
            return None  # "Varn, now the mayor, will resign"
        if predicates.event_noun(s, w.head) is not None:
            return w.head
        if first and w.dep in _BEFORE_NOUN and s.words[w.head].nominal and w.head not in places:
            if inside[0] > w.head and _is_near(s, inside):
                return _holder(s, w.head)
            ways = (_contested(s, w.head), measured(s, w.head), _spoken_in(s, w.head))
            return next((k for k in ways if k is not None), None)  # none for "the 2010 report"
        spans = first and s.lower(w.head) in _STRETCHES
        if w.dep == "nmod" and s.case(top) in (("from", "of") if first else ("of",)) and not spans:
            return None  # "the events of the war of 2010"
        top, first = w.head, False


def _is_aside(s: Sentence, top: int) -> bool:
    """ "Varn, in power since 1986, has warned X": since when somebody is so, and no deed of his."""
    noun = s.words[top].head
    if s.case(top) != "since" or s.words[top].dep != "nmod":
        return False
    if s.words[noun].dep not in ("obl", "nmod") or not s.case(noun):
        return False
    begins = s.begins(noun)
    return begins == 0 or s.words[begins].text == "," or s.words[begins - 1].text == ","


def _is_near(s: Sentence, inside: list[int]) -> bool:
    """Whether a date says a day or a stretch by its distance: "Friday", "last week", "ago"."""
    said = [s.lower(i) for i in inside]
    return names_weekday(said[0]) or not NEAR.isdisjoint(said)


def _holder(s: Sentence, noun: int) -> int | None:
    """The event noun or verb that a noun with a date behind it hangs on: "fell on the Ost exchange
    Friday", "asked for a permit Tuesday".
    """
    for k in s.above(noun):
        if s.case(noun) == "according to":
            return None
        if predicates.is_predicate(s, k) or predicates.event_noun(s, k) is not None:
            return k
    return None


def _spoken_in(s: Sentence, noun: int) -> int | None:
    """The verb of what words told that are called by a day: "in his Sunday sermon, X warned"."""
    up = s.words[noun].head
    told = s.words[noun].dep == "obl" and s.case(noun) == "in" and s.lemma(noun) in _WORDS
    kinds = ("say", "ask", "answer")
    return up if told and any(s.lemma(up) in predicates.verbs(k) for k in kinds) else None


def _entered(s: Sentence, top: int) -> int | None:
    """What a row of a list tells that its date begins: "05/01/2023  1  COMPLAINT filed by Varn".

    So too "it was on Monday that X left".
    """
    if s.kids(top, "expl") and s.kids(top, "cop"):
        return s.kid(top, "acl:relcl", "csubj", "ccomp", "advcl")
    if top or s.words[0].text.isalpha():
        return None
    told = [w.i for w in s.words[1:] if w.dep != "acl:relcl" and not s.kids(w.i, "mark")]
    verbs = (k for k in told if predicates.is_predicate(s, k))
    return next(verbs, next((k for k in told if predicates.event_noun(s, k) is not None), None))


def said_on(s: Sentence, v: int | None, first: int) -> int | None:
    """ "Said on Friday it had left": a date right behind the verb of saying is the saying's.

    So too behind the words it was said in: "announced his decision to leave in a speech on
    Friday". A tree may tie either to the clause below.
    """
    if v is None:
        return v
    up = s.words[v].head
    spoken = (k for k in s.kids(v, "obl") if s.lemma(k) in _WORDS and s.case(k) == "in")
    if s.words[v].dep in ("acl", "xcomp", "ccomp") and any(v < k < first for k in spoken):
        above = (k for k in s.above(v) if predicates.is_predicate(s, k))
        return next((k for k in above if s.lemma(k) in predicates.verbs("say")), v)
    if s.words[v].dep != "ccomp" or "that" in s.lemmas(v, "mark"):
        return v
    before = first - (2 if s.words[first - 1].pos == "ADP" else 1)
    subject = s.kid(v, "nsubj", "nsubj:pass")
    if subject is not None and not names_weekday(s.lower(first)) and measured(s, subject) == v:
        return v  # "said third-quarter profit fell"
    said = before == up < first and subject is not None and subject > first
    return up if said and s.lemma(up) in predicates.verbs("say") else v


_WORDS = labels(
    "speech statement address interview broadcast letter message post tweet video sermon mass"
    " homily issue edition editorial column show report article briefing"
)


_STRETCHES = labels("course night morning evening afternoon day week month end beginning start")
"""Of what a date may name the whole: "in the course of Friday"."""


def _contested(s: Sentence, noun: int) -> int | None:
    """The verb of what was done in a contest: "lost to X in the 2004 final", "won the 2004 cup"."""
    w = s.words[noun]
    if w.lemma.lower() not in CONTESTS or w.head < 0 or not predicates.is_predicate(s, w.head):
        return None
    held = w.dep == "obl" and s.case(noun) in ("in", "at", "during")
    won = w.dep == "obj" and s.lemma(w.head) in WINNING
    return w.head if held or won else None


def _noun_after(s: Sentence, last: int) -> int | None:
    """The event noun that a date after "an" stands before: "an Aug. 10, 1988, sale agreement"."""
    following = (k for k in range(last + 1, min(last + 5, len(s.words))))
    noun = next((k for k in following if predicates.event_noun(s, k) is not None), None)
    head = s.words[noun].head if noun is not None else -1
    compound = noun is not None and s.words[noun].dep == "compound"
    return head if compound and predicates.event_noun(s, head) is not None else noun
