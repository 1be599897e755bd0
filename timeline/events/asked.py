"""Whose date it is that stands behind what is asked for or planned: the asking's or not."""

from __future__ import annotations

from timeline.calendar_units import SHORT_WEEKDAYS, WEEKDAYS
from timeline.events.demand import is_purpose
from timeline.events.tensed import is_past
from timeline.syntax import predicates
from timeline.syntax.tree import Sentence, labels
from timeline.timex import Timex


def asked_for(s: Sentence, v: int, before: int) -> int | None:
    """ "called for a withdrawal by May", "agreed to leave by May": the deadline is not the call's.

    What is asked for or planned stands between the verb and the date; else the verb itself.
    """
    if s.lower(before - 1) in ("until", "till", "through") and s.lemma(v) in _SIGNING:
        return None if any(s.lemma(k) in _LASTING for k in s.kids(v, "obj")) else v
    wanting = predicates.verbs("wish") | predicates.verbs("plan")
    aims = (x for k in s.kids(v, "obj") for x in s.kids(k, "acl") if v < x < before)
    aim = next((x for x in aims if "to" in s.lemmas(x, "mark")), None)
    if aim is not None:
        return aim  # "passed a law to ban strikes until June"
    if s.lemma(v) not in wanting:
        below = (x for k in s.kids(v, "obj") for x in s.kids(k, "acl") if v < x < before)
        calling = next((x for x in below if s.lemma(x) in wanting), None)
        return v if calling is None else asked_for(s, calling, before)
    for k in s.kids(v, "xcomp", "ccomp", "obj", "obl"):
        verbal = s.words[k].dep in ("xcomp", "ccomp") and predicates.is_predicate(s, k)
        if v < k < before and (verbal or predicates.event_noun(s, k) is not None):
            return k
    told = s.words[v].dep == "advcl" and "as" in s.lemmas(v, "mark")
    return None if told else v  # "as demanded by X by Friday"


_SIGNING = labels("sign extend renew agree have get win offer give")
_LASTING = labels("contract deal lease extension agreement loan term mandate visa permit")
"""What lasts until the day that is told: "signed a contract until June 2020"."""


def asked_on(s: Sentence, v: int, timex: Timex) -> int:
    """ "ordered X to leave within two days on Friday": of a weekday now past, when it was asked.

    So too "signed a deal to end the war on Friday": what a thing is for comes later; and of any
    past time "dismissed a motion to drop the case in May", as such a thing is of no day itself.
    """
    w = s.words[v]
    said = timex.text.lower()
    told = names_weekday(said) or not _GONE.isdisjoint(said.split())
    told = told or (w.dep == "acl" and s.lemma(w.head) in _ASKINGS)
    if timex.bound is not None or not told:
        return v
    if w.dep not in ("xcomp", "ccomp", "advcl", "acl") or w.head > v:
        return v
    bare = w.text.lower() == w.lemma.lower() and not s.kids(v, "mark", "aux")
    wanted = bare and s.lemma(w.head) in predicates.verbs("mandative")
    if not wanted and (w.dep == "ccomp" or "to" not in s.lemmas(v, "mark")):
        return v
    up = next((k for k in (w.head, *s.above(w.head)) if predicates.is_predicate(s, k)), None)
    if up is None or up > v or not is_past(s, up):
        return v
    lemma = s.lemma(up)
    asking = lemma in predicates.verbs("ask") | predicates.verbs("plan") | _INVITING
    return up if asking or is_purpose(s, v) or w.dep == "acl" else v


def names_weekday(words: str) -> bool:
    """Whether words in small letters begin with a weekday's name, in full or short."""
    first = words.split(maxsplit=1)[0].rstrip(".")
    return first in WEEKDAYS or first in SHORT_WEEKDAYS


_INVITING = labels("give tell invite summon subpoena authorise authorize persuade lobby")
_GONE = labels("yesterday ago last")
_ASKINGS = labels("motion petition appeal lawsuit suit challenge")
