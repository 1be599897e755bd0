"""Days that a tree ties wrongly: "Army 3 May shelled Varn", "Monday: the trial begins"."""

from __future__ import annotations

import re
from dataclasses import replace

from timeline.calendar_units import MONTHS, WEEKDAYS
from timeline.syntax.tree import SUBJECT, Sentence, Word, labels, subject_label, with_words

_DAY = re.compile("[0-3]?[0-9]")
_PARTS = labels("early mid late end mid- next previous following same")
_UNITS = labels("month day week year")
_UP_TO = labels("- – and to")


def day_before_verb(s: Sentence) -> Sentence:
    """ "Karo Front 3 May attacked": the day is neither part of the name nor who attacked.

    The day hangs on the verb, and the noun before it is the subject where the verb has no other.
    """
    mended = list(s.words)
    for verb in s.words[2:]:
        first = _opens(s, verb) if verb.finite and verb.pos in ("VERB", "AUX") else None
        if first is None or not s.words[first - 1].nominal or _is_put_before(s, first):
            continue
        day = next((w for w in s.words[first : verb.i] if w.pos == "NUM"), s.words[verb.i - 1])
        does = verb.head if verb.dep in ("aux", "aux:pass", "cop") else verb.i
        for w in s.words[first : verb.i]:
            dep = "compound" if w.pos == "NUM" else "nmod:unmarked"
            if not w.dep.startswith(("case", "punct")):
                mended[w.i] = replace(w, head=day.i, dep=dep)
        mended[day.i] = replace(day, head=does, dep="obl:unmarked")
        _with_subject(s, mended, first, does)
    return with_words(s, mended)


def before_otherwise(s: Sentence) -> Sentence:
    """ "Prior to joining X, she worked for Y": "before joining", and no infinitive."""
    mended = list(s.words)
    for w in s.words[:-1]:
        to = s.words[w.i + 1]
        if w.text.lower() == "prior" and w.dep == to.dep == "mark" and to.head == w.head:
            mended[w.i] = replace(w, lemma="before")
            mended[to.i] = replace(to, head=w.i, dep="fixed")
    return with_words(s, mended)


def _is_put_before(s: Sentence, first: int) -> bool:
    """Whether the noun before a day stands behind a preposition: "in Norland 3 May marks the end".

    A noun that has another phrase before that may yet act: "the army of Norland 3 May attacked".
    """
    above = [first - 1, *s.above(first - 1)]
    phrase = [k for k in above if k < first and s.words[k].nominal]
    return bool(phrase) and s.case(phrase[-1]) != ""


def _opens(s: Sentence, verb: Word) -> int | None:
    """Where the bare words of a day begin that end right before a verb; None for no such words."""
    last = s.words[verb.i - 1]
    if last.text.lower().rstrip(".") in MONTHS and last.capital:
        first = last.i - 1
        if first > 2 and s.lower(first - 1) in _UP_TO and _DAY.fullmatch(s.words[first].text):
            first -= 2  # "3-5 May"
        word = s.words[first]
        told = _DAY.fullmatch(word.text) or word.text.lower() in _PARTS
    else:
        first = last.i - 1
        told = s.lower(first) in _PARTS and last.text in _UNITS
    return first if told and first > 0 else None


def _with_subject(s: Sentence, mended: list[Word], first: int, verb: int) -> None:
    """Make the noun before the day the verb's subject where it hangs on the day's words, or the
    verb has lost it to them."""
    inside = range(first, verb)
    who = s.words[first - 1]
    for up in (who.i, *s.above(who.i)):
        if up in inside or (s.words[up].head == verb and s.words[up].dep in SUBJECT):
            break
        who = s.words[up]
        if who.head == verb or who.head in inside:
            break
    others = [k for k in s.kids(verb, *SUBJECT) if k not in inside]
    if not others or who.head in inside:
        mended[who.i] = replace(who, head=verb, dep=subject_label(s, verb))


def day_over_clause(s: Sentence) -> Sentence:
    """ "Monday: the trial begins": what the day heads is the sentence, and the day tells when."""
    root = next(w for w in s.words if w.head < 0)
    below = [s.words[k] for k in s.kids(root.i, "parataxis", "appos", "ccomp", "dep")]
    told = next((w for w in below if w.pos in ("VERB", "AUX") or s.kids(w.i, "cop")), None)
    if told is None or root.text.lower() not in WEEKDAYS:
        return s
    mended = [replace(w, head=told.i) if w.head == root.i else w for w in s.words]
    mended[told.i] = replace(told, head=-1, dep="root")
    mended[root.i] = replace(root, head=told.i, dep="obl:unmarked")
    return with_words(s, mended)


def begun_on(s: Sentence) -> Sentence:
    """ "Beginning in May 2012 and continuing until July 2013, Varn paid Lind": when he paid."""
    mended = list(s.words)
    for w in s.words:
        if w.dep != "advcl" or w.text.lower() not in _BEGINNING or not _only_when(s, w.i):
            continue
        joined = s.kids(w.i, "conj")
        going = all(s.lower(k) == "continuing" and _only_when(s, k) for k in joined)
        others = (k for k in s.kids(w.head, "obl", "obl:unmarked") if k > w.i + _BESIDE)
        if not going or any(_tells_day(s, s.words[k]) for k in others):
            continue  # "starting in May, Roe paid Lind until June"
        for part in (w.i, *joined):
            mended[part] = replace(s.words[part], head=w.head, dep="advmod", pos="ADV")
            for k in s.kids(part, "obl", "obl:unmarked"):
                mended[k] = replace(s.words[k], head=w.head)
    return with_words(s, mended)


def _only_when(s: Sentence, i: int) -> bool:
    """Whether a verb has nothing with it but what tells when."""
    own = [s.words[k] for k in s.children[i] if s.words[k].dep not in ("punct", "cc", "conj")]
    return all(_tells_day(s, w) for w in own)


def _tells_day(s: Sentence, w: Word) -> bool:
    names = (s.words[k] for k in (w.i, *s.kids(w.i, "nmod:unmarked", "compound")))
    return w.dep in ("obl", "obl:unmarked") and any(
        n.text.lower().rstrip(".") in _DAYS_OR_MONTHS or _YEAR.fullmatch(n.text) for n in names)


_BESIDE = 3  # words: what a tree hangs on the verb though it stands right behind "starting"
_DAYS_OR_MONTHS = MONTHS.keys() | WEEKDAYS.keys()
_BEGINNING = labels("beginning starting commencing")
_YEAR = re.compile("[12][0-9]{3}")
