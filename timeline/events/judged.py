"""Whose date stands behind what is judged, asked or caused: the event noun's or the verb's."""

from __future__ import annotations

from timeline.calendar_units import MONTHS
from timeline.events.demand import ACCUSING, noun_alone
from timeline.events.occasions import goes_on_in
from timeline.events.tensed import has_been, holds_now
from timeline.syntax import predicates
from timeline.syntax.tree import SUBJECT, Sentence, labels


def judged(s: Sentence, v: int | None, inside: list[int]) -> int | None:
    """ "condemned Norland's invasion of Ost on 2 May": the day of what is judged, not of the verb.

    So where a calendar date stands right behind what an event noun governs; a weekday there is
    that of the news. In "is considering a request last week by X" the request was last week, and
    in "imposed a ban because of its attack on X last week" the attack; in "has recalled its envoy
    over the arrest of X last week" the arrest.
    """
    if v is None or not predicates.is_predicate(s, v):
        return v
    if _parts_noun(s, inside):
        return inside[0] - 1
    for other in (_charged, _led, _recorded):
        if (found := other(s, v, inside)) is not None:
            return found
    said = {s.lower(i) for i in inside}
    near = _noun_before(s, v, inside[0])
    if near is not None and (
        _is_own(s, near, inside) or _is_order(s, near, v) or _is_reached(s, near, inside)
    ):
        return near
    if said & {"last", "yesterday", "ago"} and (holds_now(s, v) or has_been(s, v)):
        nouns = (k for k in s.kids(v, "obj") if predicates.event_noun(s, k) is not None)
        told = next((k for k in nouns if inside[0] - 1 in s.below(k)), near)
        return v if told is None else told
    if near is not None and said & {"last", "ago", "this"} and _is_cause(s, near, v):
        return near
    return _answered(s, v, inside) if _is_of_answered(s, v, inside) else v


def _is_of_answered(s: Sentence, v: int, inside: list[int]) -> bool:
    """Whether a date behind the verb of an answer may be of what is answered."""
    dated = any(_is_month(s, i) for i in inside)
    last = s.lemma(v) in _REACTING and any(s.lower(i) == "last" for i in inside)
    return s.lemma(v) in predicates.verbs("answer") and (dated or last)


def _answered(s: Sentence, v: int, inside: list[int]) -> int:
    """The event noun that is judged where its date stands right behind it; else the verb."""
    before = inside[0] - 1 if s.words[inside[0] - 1].pos == "ADP" else inside[0]
    judged = (k for k in s.kids(v, "obj") if predicates.event_noun(s, k) is not None)
    judged = (k for k in judged if s.lemma(k) not in _ASKED)  # a claim is denied on that day
    return next((k for k in judged if k + 1 < before == max(s.below(k)) + 1), v)


def _led(s: Sentence, v: int, inside: list[int]) -> int | None:
    """ "A court led by Varn on Friday ruled": the verb of what they did whom somebody leads."""
    noun, before = s.words[v].head, s.words[inside[0] - 1]
    if before.pos == "ADP" and before.text.lower() != "on":
        return None  # "led by Varn since 2010", "in 1990"
    if s.words[v].dep != "acl" or s.lemma(v) not in _LEADING or s.words[noun].dep not in SUBJECT:
        return None
    main = s.words[noun].head
    between = set(range(inside[-1] + 1, main))
    helping = set(s.kids(main, "aux", "aux:pass", "advmod", "cop"))
    right = v < inside[0] and inside[-1] < main and between <= helping
    return main if right and predicates.is_predicate(s, main) else None


_LEADING = labels("head lead chair command run own back represent support")


def _parts_noun(s: Sentence, inside: list[int]) -> bool:
    """ "The bombing last month of a market by rebels": a date inside an event noun's phrase."""
    before, behind = inside[0] - 1, inside[-1] + 1
    if before < 0 or behind >= len(s.words) or predicates.event_noun(s, before) is None:
        return False
    return s.lower(behind) in ("of", "by", "against")


def _noun_before(s: Sentence, v: int, first: int) -> int | None:
    """The event noun below a verb whose phrase ends right before word `first`, the nearest one."""
    first -= s.words[first - 1].pos == "ADP"
    inside = (k for k in reversed(s.below(v)) if v < k < first)
    nouns = (k for k in inside if predicates.event_noun(s, k) is not None)
    return next((k for k in nouns if max(x for x in s.below(k) if x < first) == first - 1), None)


def _is_own(s: Sentence, noun: int, inside: list[int]) -> bool:
    """Whether a date right behind an event noun can only be its own.

    So in "the offensive, its second campaign in Ost since 2011", "his planned visit to Ost next
    year", "the riot on Monday in which two men died".
    """
    if s.words[noun].dep == "appos":
        return True
    if "next" in (s.lower(i) for i in inside) and noun_alone(s, noun) == "planned":
        return True
    told = (k for k in s.kids(noun, "acl:relcl") if min(s.below(k)) in range(inside[-1] + 3))
    return any(min(s.below(k)) > inside[-1] and goes_on_in(s, noun, k) for k in told)


def _is_order(s: Sentence, noun: int, v: int) -> bool:
    """Whether a verb only says what came before its object: "the raid followed a coup in May"."""
    return s.words[noun].dep == "obj" and s.lemma(v) in ("follow", "precede")


def _is_reached(s: Sentence, noun: int, inside: list[int]) -> bool:
    """Whether a year or month says when that was from which or to which something is told.

    "Has led the party since her election in 2018".
    """
    coarse = s.words[inside[-1]].text.isdigit() or _is_month(s, inside[-1])
    return coarse and s.case(noun) in ("since", "until", "till", "before", "after", "following")


def _is_month(s: Sentence, i: int) -> bool:
    return s.lower(i).rstrip(".") in MONTHS


def _charged(s: Sentence, v: int, inside: list[int]) -> int | None:
    """What one stands charged with, its date behind it: "is accused of taking bribes in 2012"."""
    finite = [w for w in (*s.helpers(v), s.words[v]) if w.finite]
    now = bool(finite) and all(w.feats.get("Tense") == "Pres" for w in finite)
    if not now or s.lemma(v) not in ACCUSING:
        return None
    below = [k for k in s.kids(v, "advcl") if v < k < inside[0] and s.words[k].ing]
    return below[-1] if below else None


def _recorded(s: Sentence, v: int, inside: list[int]) -> int | None:
    """What a report tells, its date behind it: "documents the killing of nine men in 2015"."""
    told = any(s.lemma(k) in _RECORDS for k in s.kids(v, "nsubj"))
    if not told or s.lemma(v) not in _RECORDING:
        return None
    nouns = (k for o in s.kids(v, "obj") for k in (o, *s.kids(o, "conj")) if v < k < inside[0])
    return next((k for k in nouns if predicates.event_noun(s, k) is not None), None)


_RECORDING = labels("document detail chronicle describe recount record catalogue cover list")
_RECORDS = labels("report book study paper film documentary article account dossier chapter file")


def _is_cause(s: Sentence, noun: int, v: int) -> bool:
    """Whether an event noun tells what a verb's deed answers or comes after: "over its attack"."""
    for k in (noun, *s.above(noun)):
        if k == v:
            return False
        if s.case(k) in _CAUSES or (k != noun and s.lemma(k) in _ANSWERS):
            return True
    return False


_ASKED = labels(
    "claim motion petition request application appeal bid challenge objection plea complaint offer"
)
_CAUSES = ("after", "over", "following", "because of", "since", "despite", "due to")
_ANSWERS = labels("response retaliation result reaction revenge wake aftermath reprisal")
_REACTING = labels(
    "condemn denounce criticise criticize praise applaud hail deplore decry slam blast welcome"
)
