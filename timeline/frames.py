"""PLOVER event types from a table of predicate frames, `rules/frames.toml`.

PLOVER (Open Event Data Alliance) sorts political events into sixteen types. A frame says which
verb, with which object or preposition, or which event noun, tells of which type. What is only
promised, threatened or refused is typed as the promise, the threat or the refusal, as PLOVER
codes it; what is only asked for, alleged, tried or
possible has no type of its own.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources

from timeline import nouns, predicates
from timeline.clauses import Clause
from timeline.event import Status
from timeline.modality import is_negated
from timeline.syntax import Sentence, labels

FRIENDLY = labels("CONSULT SUPPORT COOPERATE AID RETREAT CONCEDE")
SAID = labels("AGREE REQUEST ACCUSE REJECT THREATEN")
HOSTILE = labels("PROTEST SANCTION MOBILIZE COERCE ASSAULT")
TYPES = FRIENDLY | SAID | HOSTILE
"""The sixteen types: friendly deeds, what is done by saying it, and hostile deeds."""

_OVER = {
    "friendly": FRIENDLY,
    "hostile": HOSTILE,
    "untyped": frozenset({""}),
    "any": TYPES | {""},
}
_WILL = labels("will would shall 'll ’ll wo can could 'd ’d")
_DIRECTIONS = labels("up down off out over back in away apart")
_EMPTY = labels("try attempt move plan propose operate order")
_PARTS = ("nmod", "compound", "conj")
_DEEPEST = 12


@dataclass(frozen=True, slots=True)
class Frame:
    """A row of the table: a clause fits that has one of `verbs`, or one of the event `nouns`.

    Where `ties` are given, one of these prepositions must follow; where `objects` are, one of
    these nouns must be the object, or what follows the preposition; where `agents` are, one of
    these must do it. "+person" stands for the nouns of that kind (`rules/nouns.toml`),
    "+LOC" for names of that type, "none" as object for there being none.
    """

    name: str
    type: str
    verbs: frozenset[str]
    nouns: frozenset[str]
    objects: frozenset[str]
    ties: frozenset[str]
    agents: frozenset[str]
    fires: str
    silent: str

    def __post_init__(self) -> None:
        if self.type not in TYPES:
            raise ValueError(f"frame {self.name}: no PLOVER type: {self.type!r}")
        if not self.verbs | self.nouns:
            raise ValueError(f"frame {self.name}: neither verbs nor nouns")


@dataclass(frozen=True, slots=True)
class Governor:
    """What a governing word makes of doings of some types below it; None as type unmakes them."""

    name: str
    type: str | None
    verbs: frozenset[str]
    over: frozenset[str]
    fires: str
    silent: str


@cache
def frames() -> tuple[Frame, ...]:
    """The frames in the order in which they are tried."""
    return tuple(
        Frame(
            name=name,
            type=row["type"],
            fires=row["fires"],
            silent=row["silent"],
            **{k: _keys(row.get(k, "")) for k in ("verbs", "nouns", "objects", "ties", "agents")},
        )
        for name, row in _rows()["frames"].items()
    )


@cache
def governors() -> tuple[Governor, ...]:
    """The governing verbs in the order in which they are tried."""
    return tuple(
        Governor(
            name=name,
            type=None if row["type"] == "none" else row["type"],
            verbs=_keys(row["verbs"]),
            over=frozenset(t for word in row["over"].split() for t in _OVER.get(word, {word})),
            fires=row["fires"],
            silent=row["silent"],
        )
        for name, row in _rows()["governors"].items()
    )


@cache
def _rows() -> dict[str, dict[str, dict[str, str]]]:
    path = resources.files("timeline").joinpath("rules/frames.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _keys(words: str) -> frozenset[str]:
    return frozenset(_key(w) for w in words.split())


@cache
def _key(lemma: str) -> str:
    """A lemma in the rough: no last "s" and "e", a doubled last letter single, "y" as "i".

    A reader guesses the lemma of a form it has not met: "blam", "expell", "rallie" and "troops"
    must find the rows of "blame", "expel", "rally" and "troop".
    """
    key = lemma if lemma.startswith("+") else lemma.lower().replace(" ", "_")
    while len(key) > 2 and key.endswith(("s", "e")) and not key.endswith("ss"):
        key = key[:-1]
    if len(key) > 3 and key[-1] == key[-2]:
        return key[:-1]
    return key[:-1] + "i" if len(key) > 3 and key.endswith("y") else key


@cache
def _by_word() -> dict[str, tuple[int, ...]]:
    found: dict[str, list[int]] = {}
    for n, frame in enumerate(frames()):
        for word in frame.verbs | {f"noun:{w}" for w in frame.nouns}:
            found.setdefault(word, []).append(n)
    return {word: tuple(rows) for word, rows in found.items()}


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
    return base if base and (certain == "occurred" or base in SAID) else None


def frame_of(s: Sentence, clause: Clause) -> Frame | None:
    """The first frame that a clause fits, whatever governs it; None where none does."""
    words = set(_words(s, clause))
    rows = sorted({n for word in words for n in _by_word().get(word, ())})
    return next((frames()[n] for n in rows if _fits(s, clause, frames()[n])), None)


def _words(s: Sentence, clause: Clause) -> Iterator[str]:
    """What a clause may be looked up by: its verb with what is tied to it, and its event noun."""
    if clause.noun is not None:
        for name in _names(s, clause.noun):
            yield f"noun:{name}"
        inner = predicates.nominal(s.words[clause.noun].lemma)
        if inner is not None:
            yield _key(inner.verb)
    if clause.noun == clause.word:
        return
    lemma = s.words[clause.word].lemma
    ties = [*s.lemmas(clause.word, "compound:prt")]
    if not ties:
        yield _key(lemma)
    ties += [w for w in s.lemmas(clause.word, "advmod", "case") if w in _DIRECTIONS]
    ties += [a.via for a in clause.arguments if a.via]
    yield from (_key(f"{lemma} {tie}") for tie in ties)


def _fits(s: Sentence, clause: Clause, frame: Frame) -> bool:
    ties = {a.via for a in clause.arguments if a.via and _key(a.via) in frame.ties}
    if frame.ties and not ties:
        return False
    if frame.agents and not any(_mentions(s, a.word, frame.agents) for a in clause.roles("agent")):
        return False
    if not frame.objects:
        return True
    if _key("none") in frame.objects:
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
    return via is not None and _key(f"{s.words[clause.word].lemma} {via}") in frame.verbs


def _mentions(s: Sentence, i: int, words: frozenset[str]) -> bool:
    """Whether a phrase is headed by one of some nouns, or is a part, kind or amount of one."""
    if not words.isdisjoint([*_names(s, i), *_kinds(s, i)]):
        return True
    told = predicates.event_noun(s, i)
    whole = told is None or told.verb in _EMPTY
    return any(
        _key(s.words[k].lemma) in words
        for k in s.kids(i, *_PARTS)
        if (s.words[k].dep != "nmod" or s.case(k) == "of")
        and k not in s.named
        and (whole or predicates.event_noun(s, k) is not None)
    )


def _names(s: Sentence, i: int) -> Iterator[str]:
    """A noun's lemma, alone and with each word before it ("air_strike")."""
    lemma = s.words[i].lemma
    yield _key(lemma)
    for k in s.kids(i, "compound", "amod"):
        yield _key(f"{s.words[k].lemma}_{lemma}")


def _kinds(s: Sentence, i: int) -> Iterator[str]:
    """What a phrase's head speaks of, as the table writes it: "+LOC", "+person"."""
    if i in s.named:
        name = s.names[s.named[i]][2]
        yield f"+{name}"
        if name == "PER":
            yield _key("+person")
    acting = nouns.acts(s.words[i].lemma)
    if acting is not None:
        yield _key(f"+{acting}")


def _governing(s: Sentence, i: int) -> Iterator[Governor]:
    """The rows of the word that a verb or event noun depends on, past words like "begin"."""
    for _ in range(_DEEPEST):
        up = _above(s, i)
        if up is None:
            return
        key = _key(s.words[up].lemma)
        known = [g for g in governors() if key in g.verbs]
        if known:
            yield from known
            return
        if s.words[up].lemma.lower() not in predicates.verbs("begin"):
            return
        i = up


def _above(s: Sentence, i: int) -> int | None:
    """Where the word is found that a doing is asked, promised or refused by; None without one."""
    for _ in range(_DEEPEST):
        w = s.words[i]
        if w.dep != "conj" or w.head < 0 or s.kids(i, "nsubj", "nsubj:pass", "aux"):
            break
        if w.feats.get("VerbForm") == "Fin":
            break
        i = w.head
    w = s.words[i]
    if w.head < 0:
        return None
    marks = {s.words[k].text.lower() for k in s.kids(i, "mark")}
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
    if _above(s, v) is not None and not s.kids(v, "nsubj", "nsubj:pass"):
        return None  # "is considering to", "tried to": nothing is promised
    if s.words[v].dep in ("advcl", "acl") and "to" in s.lemmas(v, "mark"):
        return None
    if base in FRIENDLY:
        return "AGREE"
    return "THREATEN" if base in HOSTILE else base or None


def _denied(s: Sentence, v: int, base: str) -> str | None:
    """ "will not negotiate", "did not agree" refuse; what else did not happen has no type."""
    willing = {s.words[k].text.lower() for k in s.kids(v, "aux")} & _WILL
    refused = base == "AGREE" or (base in FRIENDLY and willing)
    return "REJECT" if refused and is_negated(s, v) else None
