"""Which verbs share the date of an event noun: what was done at it, what it did, what it led to."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.arguments.parties import antecedent
from timeline.events.demand import is_said, particled
from timeline.events.modality import words
from timeline.events.tensed import holds_now, past
from timeline.syntax import predicates
from timeline.syntax.tellings import happening, what_happens
from timeline.syntax.tree import Sentence, labels
from timeline.timex import Timex

WINNING = labels("win lose contest enter")
CONTESTS = labels(
    "final semifinal semi-final quarterfinal quarter-final game match championship olympics season"
    " series tournament cup election referendum poll ballot primary race play-off playoff"
)
_CONSISTS = labels(
    "kill wound injure maim slaughter destroy damage hit target displace claim oust topple"
    " overthrow draw involve see feature free leave"
)
_COURSE = labels("end begin start erupt break_out")
SHORT = ("second", "minute", "hour", "part", "day", "week", "weekend")
_SHOWING = labels("see involve feature")
_ATTENDING = labels("attend address tell watch witness boycott disrupt open close join host")
_CALLED = labels("hold organise organize convene call fight wage date")
_ISSUED = labels("date issue publish release send write post air broadcast sign")
_COMING = labels("arrival return departure entry visit trip")
_GATHERINGS = labels(
    "meeting summit conference talks rally march protest demonstration trial debate dialogue"
    " inauguration opening signing coronation launch interview ceremony celebration funeral wedding"
    " parade hearing broadcast talk visit"
)
_TURNS = labels(
    "death accession succession coronation abdication formation foundation establishment retirement"
    " resignation appointment outbreak expiry expiration conclusion completion signing marriage"
    " dissolution abolition battle independence graduation election retreat release withdrawal"
)
"""What turns the state of things: something comes "on" it ("on his accession in 1702")."""
_RAIDS = labels("raid operation crackdown sweep sting search swoop")
_SEIZING = labels("arrest detain seize capture hold")
_MEETINGS = _GATHERINGS | CONTESTS


def done_at(s: Sentence, v: int, _: Timex) -> Iterator[int]:
    """What was done at, in or during a happening: "at a rally held on Monday, Varn accused X".

    Not what a crime leads to: nobody was charged in 1998 who "was charged in the 1998 bombing".
    """
    held = s.words[v].dep == "acl" and predicates.is_passive(s, v)
    held = held and s.lemma(v) in predicates.verbs("light") | _CALLED
    n = s.words[v].head if held else v
    noun = predicates.event_noun(s, n) is not None
    if held and noun:
        yield n  # "in a raid carried out in 2008"
    up = s.words[n].head
    if not (held or noun) or up < 0 or not predicates.is_predicate(s, up) or holds_now(s, up):
        return
    if s.words[n].dep == "obj" and s.lemma(n) in CONTESTS and s.lemma(up) in WINNING:
        yield up  # "won the 2004 election"
    if s.words[n].dep == "obj" and s.lemma(up) in _ATTENDING and s.lemma(n) in _MEETINGS:
        yield up
    if s.words[n].dep == "obl" and _is_within(s, n, up, held):
        yield up


def went_on_in(s: Sentence, v: int, timex: Timex) -> Iterator[int]:
    """The happening, told as new, that a deed of a day was in: "said in an interview on Monday"."""
    if not past(s, v) or not predicates.is_predicate(s, v):
        return
    for n in s.kids(v, "obl"):
        new = not _NEW.isdisjoint(s.lemmas(n, "det")) and predicates.event_noun(s, n) is not None
        short = s.lemma(n) in _GATHERINGS or timex.granularity in SHORT
        if new and short and _is_within(s, n, v, False):
            yield n


_NEW = labels("a an")


def _is_within(s: Sentence, n: int, up: int, held: bool) -> bool:
    """Whether what a verb tells was in, at or during the event of the noun below it."""
    match s.case(n):
        case "during":
            return True
        case "in":
            seizing = s.lemma(n) in _RAIDS and s.lemma(up) in _SEIZING
            there = seizing or s.lemma(n) in _GATHERINGS
            return there or s.lemma(up) not in predicates.verbs("try")
        case "at":
            return held or s.lemma(n) in _GATHERINGS | _TURNS
        case "on" | "upon":
            return s.lemma(n) in _COMING | _TURNS
        case "with":
            return s.lemma(n) in _TURNS and s.lemma(up) in _BEGINNING | _ENDING
    return False


def held(s: Sentence, v: int, _: Timex) -> Iterator[int]:
    """The happening that a verb says was held, took place or was attended: "talks were held"."""
    found = what_happens(s, v)
    if predicates.is_passive(s, v) and s.lemma(v) in predicates.verbs("light") | _CALLED:
        subjects = () if s.kids(v, "xcomp") else s.kids(v, "nsubj:pass")
        found = tuple(n for k in subjects for n in happening(s, k))
        if s.lemma(v) == "announce":
            found = tuple(n for n in found if _is_told(s, n))
    elif s.lemma(v) in _ATTENDING:
        found = tuple(n for n in s.kids(v, "obj") if s.lemma(n) in _MEETINGS)
    yield from (n for n in found if predicates.event_noun(s, n) is not None)


def _is_told(s: Sentence, n: int) -> bool:
    """Whether what is announced is of that day: a decision is, a death is not."""
    found = predicates.event_noun(s, n)
    return is_said(s, n) or (found is not None and found.verb in words("done_by_telling"))


def said_in(s: Sentence, v: int, _: Timex) -> Iterator[int]:
    """What is said in words that came out on a day: "in a letter dated 3 May, Varn warned X"."""
    n = s.words[v].head
    if s.words[v].dep != "acl" or s.lemma(v) not in _ISSUED or not predicates.is_passive(s, v):
        return
    up = s.words[n].head
    speaking = frozenset().union(*(predicates.verbs(k) for k in ("say", "ask", "answer")))
    told = s.words[n].dep == "nsubj" or s.case(n) in ("in", "by", "through")
    if told and s.lemma(up) in speaking:
        yield up


def made_up(s: Sentence, v: int, timex: Timex) -> Iterator[int]:
    """What a happening is made of: "the raid in May killed X", "a war in which X died".

    And the other way: of "the raid killed X on Monday" the raid too was on Monday.
    """
    if predicates.event_noun(s, v) is None:
        if s.lemma(v) in _CONSISTS and past(s, v):
            yield from _doing(s, v)
        if s.lemma(v) in _SHOWING and any(_doing(s, v)):
            yield from s.kids(v, "xcomp", "ccomp")
            yield from (x for k in s.kids(v, "obj") for x in s.kids(k, "acl"))
        return
    running = _COURSE if timex.granularity in SHORT else frozenset()
    up = s.words[v].head
    if up >= 0 and past(s, up) and v in _doing(s, up) and particled(s, up) in _CONSISTS | running:
        yield up
    if s.words[v].dep == "obl:agent" and s.lemma(up) in _CONSISTS and past(s, up):
        yield up  # "was destroyed by the 2011 flood"
    for k in s.kids(v, "acl:relcl"):
        if goes_on_in(s, v, k):
            yield k
            yield from (x for x in s.kids(k, "conj") if past(s, x))
    for k in s.below(v):  # "a raid on a port that killed X"
        far = s.words[k].dep == "acl:relcl" and s.words[k].head != v and past(s, k)
        if far and s.lemma(k) in _CONSISTS and v in _doing(s, k):
            yield k


def goes_on_in(s: Sentence, n: int, k: int) -> bool:
    """Whether a relative clause tells what went on in its noun: "a riot in which X died", "where".

    So too "a raid that killed X".
    """
    if not past(s, k):
        return False
    whiches = (x for x in s.kids(k, "obl", "nmod") if s.lower(x) == "which")
    inside = any(s.case(x) in ("in", "during", "at") for x in whiches)
    there = not {"where", "when"}.isdisjoint(s.lemmas(k, "advmod"))
    return inside or there or (n in _doing(s, k) and s.lemma(k) in _CONSISTS)


def _doing(s: Sentence, v: int) -> Iterator[int]:
    """The event nouns that are the subject of a verb."""
    subjects = (antecedent(s, n) for n in s.kids(v, "nsubj"))
    return (n for n in subjects if predicates.event_noun(s, n) is not None)


def course(s: Sentence, v: int, _: Timex) -> Iterator[int]:
    """The happening whose beginning a verb tells: "talks began on Monday"; of a short one its end.

    What goes on for long was not on the day on which it ended.
    """
    lemma, bare = particled(s, v), not s.kids(v, "obj", "xcomp", "nsubj:pass")
    for n in (x for k in s.kids(v, "nsubj") if bare for x in happening(s, k)):
        if lemma in _BEGINNING or (lemma in _ENDING and s.lemma(n) in _SHORT_LIVED):
            yield n


_BEGINNING = labels("begin start open resume reopen reconvene erupt break_out")
_SHORT_LIVED = labels("meeting summit rally march ceremony visit signing hearing")
_ENDING = frozenset({"end", "conclude", "close", "collapse", "finish"})


def outcomes(s: Sentence, v: int, _: Timex) -> Iterator[int]:
    """ "Shelled the town on Monday, resulting in the death of X and the arrest of Y"."""
    if s.lemma(v) not in ("result", "end", "culminate"):
        return
    for n in s.kids(v, "obl"):
        if s.case(n) in ("in", "with"):
            yield from (k for k in (n, *s.kids(n, "conj")) if predicates.event_noun(s, k))
