"""PLOVER event types from a table of predicate frames, `rules/frames.toml`.

PLOVER (Open Event Data Alliance) sorts political events into sixteen types. A frame says which
verb, with which object or preposition, or which event noun, tells of which type. What is only
promised, threatened or refused is typed as the promise, the threat or the refusal, as PLOVER
codes it, but talks and aid that are set stay so; what is only asked for, alleged, tried or
possible has no type of its own.
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.arguments.clause import Clause
from timeline.event import Status
from timeline.events import attribution
from timeline.events.frame_table import (
    FRIENDLY,
    HOSTILE,
    SAID,
    Frame,
    Governor,
    by_word,
    frames,
    governors,
    key,
)
from timeline.events.modality import is_negated
from timeline.syntax import nouns, predicates
from timeline.syntax.tree import SUBJECT, Sentence, labels

_WILL = labels("will would shall 'll ’ll wo can could 'd ’d")
_MUST = labels("must should ought")
_MAY = labels("may might could can would must should ought")
_CONDITION = labels("if unless whether lest until once")
_DIRECTIONS = labels("up down off out over back in away apart")
_EMPTY = labels("try attempt move plan propose operate order")
_PARTS = ("nmod", "compound", "conj")
_DEEPEST = 12


def frame_type(s: Sentence, clause: Clause, certain: Status = "occurred") -> str | None:
    """The PLOVER type of a clause with its status; None where no frame fits."""
    frame = frame_of(s, clause)
    base = frame.type if frame is not None else ""
    for governor in _governing(s, clause.word):
        if base in governor.over and base not in SAID - {"AGREE"}:
            return governor.type
    if certain == "planned":
        return _intended(s, clause.word, base)
    if certain == "negated":
        return _denied(s, clause.word, base)
    if certain == "possible":
        return _possible(s, clause.word, base)
    return base or None


def frame_of(s: Sentence, clause: Clause) -> Frame | None:
    """The first frame that a clause fits, whatever governs it; None where none does."""
    words = set(_words(s, clause))
    rows = sorted({n for word in words for n in by_word().get(word, ())})
    return next((frames()[n] for n in rows if _fits(s, clause, frames()[n])), None)


def _words(s: Sentence, clause: Clause) -> Iterator[str]:
    """What a clause may be looked up by: its verb with what is tied to it, and its event noun."""
    if clause.noun is not None:
        for name in _names(s, clause.noun):
            yield f"noun:{name}"
        inner = predicates.nominal(s.words[clause.noun].lemma)
        if inner is not None:
            yield key(inner.verb)
    if clause.noun == clause.word:
        return
    lemma = s.words[clause.word].lemma
    ties = [*s.lemmas(clause.word, "compound:prt")]
    if not ties:
        yield key(lemma)
    ties += [w for w in s.lemmas(clause.word, "advmod", "case") if w in _DIRECTIONS]
    ties += [a.via for a in clause.arguments if a.via]
    below = s.kids(clause.word, "xcomp", "advcl", "ccomp")
    ties += ["for" for k in below if "for" in s.lemmas(k, "mark") and "to" in s.lemmas(k, "mark")]
    yield from (key(f"{lemma} {tie}") for tie in ties)


def _fits(s: Sentence, clause: Clause, frame: Frame) -> bool:
    ties = {a.via for a in clause.arguments if a.via and key(a.via) in frame.ties}
    if frame.ties and not ties:
        return False
    if frame.agents and not any(_mentions(s, a.word, frame.agents) for a in clause.roles("agent")):
        return False
    if not frame.objects:
        return True
    if key("none") in frame.objects:
        return not any(a.role == "patient" and a.via is None for a in clause.arguments)
    wanted: set[str | None] = {*ties} if ties else {None, "of"}
    objects = [
        a.word
        for a in clause.arguments
        if a.role != "agent" and (a.via in wanted or _tied(a.via, clause, s, frame))
    ]
    if clause.noun is not None:
        objects.append(clause.noun)
    return any(_mentions(s, i, frame.objects) for i in objects)


def _tied(via: str | None, clause: Clause, s: Sentence, frame: Frame) -> bool:
    """Whether a row names the verb with this preposition: "agree_on" with "agreement"."""
    return via is not None and key(f"{s.words[clause.word].lemma} {via}") in frame.verbs


def _mentions(s: Sentence, i: int, words: frozenset[str]) -> bool:
    """Whether a phrase is headed by one of some nouns, or is a part, kind or amount of one."""
    if not words.isdisjoint([*_names(s, i), *_kinds(s, i)]):
        return True
    told = predicates.event_noun(s, i)
    whole = told is None or told.verb in _EMPTY
    return any(
        key(s.words[k].lemma) in words
        for k in s.kids(i, *_PARTS)
        if (s.words[k].dep != "nmod" or s.case(k) == "of")
        and k not in s.named
        and (whole or predicates.event_noun(s, k) is not None)
    )


def _names(s: Sentence, i: int) -> Iterator[str]:
    """A noun's lemma, alone and with each word before it ("air_strike")."""
    lemma = s.words[i].lemma
    yield key(lemma)
    for k in s.kids(i, "compound", "amod"):
        yield key(f"{s.words[k].lemma}_{lemma}")


def _kinds(s: Sentence, i: int) -> Iterator[str]:
    """What a phrase's head speaks of, as the table writes it: "+LOC", "+person"."""
    if i in s.named:
        name = s.name_type(i)
        yield f"+{name}"
        if name == "PER":
            yield key("+person")
    acting = nouns.acts(s.words[i].lemma)
    if acting is not None:
        yield key(f"+{acting}")


def _governing(s: Sentence, i: int) -> Iterator[Governor]:
    """The rows of the word that a verb or event noun depends on, past words like "begin"."""
    for _ in range(_DEEPEST):
        up = _above(s, i)
        if up is None:
            return
        word = key(s.words[up].lemma)
        known = [g for g in governors() if word in g.verbs]
        if known:
            yield from known
            return
        if s.lemma(up) not in predicates.verbs("begin"):
            return
        i = up


def _above(s: Sentence, i: int) -> int | None:
    """Where the word is found that a doing is asked, promised or refused by; None without one."""
    for _ in range(_DEEPEST):
        w = s.words[i]
        if w.dep != "conj" or s.kids(i, *SUBJECT, "aux"):
            break
        if w.finite:
            break
        i = w.head
    w = s.words[i]
    if w.head < 0:
        return None
    marks = {s.lower(k) for k in s.kids(i, "mark")}
    bound = w.dep in ("xcomp", "ccomp") or (w.dep == "acl" and "to" in marks)
    bound = bound or (w.feats.get("VerbForm") == "Ger" and "to" in marks)
    charged = w.dep == "advcl" and not marks.isdisjoint({"of", "for"})
    object_ = w.nominal and (w.dep == "obj" or (w.dep == "obl" and s.case(i) in ("for", "of")))
    return w.head if bound or charged or object_ else None


def _intended(s: Sentence, v: int, base: str) -> str | None:
    """What will be done, as the promise or the threat it is; a mere purpose has no type."""
    told = [v, s.words[v].head] if s.words[v].dep == "ccomp" else [v]
    if any("unless" in s.lemmas(k, "mark") for at in told for k in s.kids(at, "advcl")):
        return "THREATEN"
    if _above(s, v) is not None and not s.kids(v, *SUBJECT):
        return None  # "is considering to", "tried to": nothing is promised
    if s.words[v].dep in ("advcl", "acl") and "to" in s.lemmas(v, "mark"):
        return None
    if base in FRIENDLY - {"CONSULT", "AID"}:
        return "AGREE"
    return "THREATEN" if base in HOSTILE else base or None


def _possible(s: Sentence, v: int, base: str) -> str | None:
    """What somebody says that another must do, as the request it is; what is alleged, as told."""
    helpers = {s.lemma(k) for k in s.kids(v, "aux")}
    if helpers & _MUST and attribution.speaker(s, v) is not None:
        others = [k for k in s.kids(v, *SUBJECT) if s.words[k].pos != "PRON"]
        return "REQUEST" if others else None
    if helpers & _MAY or not _CONDITION.isdisjoint(s.lemmas(v, "mark")):
        return None
    return base if base and _above(s, v) is None else None


def _denied(s: Sentence, v: int, base: str) -> str | None:
    """ "will not negotiate", "did not agree" refuse; what else did not happen has no type."""
    willing = {s.lower(k) for k in s.kids(v, "aux")} & _WILL
    refused = base == "AGREE" or (base in FRIENDLY and willing)
    return "REJECT" if refused and is_negated(s, v) else None
