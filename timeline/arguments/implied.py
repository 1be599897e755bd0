"""Who does what an event noun tells, where its own phrase does not say: as its clause has it."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.arguments.clause import Argument
from timeline.arguments.governed import complements
from timeline.arguments.parties import acts, spread
from timeline.arguments.subjects import noun_controllers, subjects
from timeline.syntax import predicates
from timeline.syntax.tree import Sentence, labels


def is_brought(s: Sentence, n: int) -> bool:
    """Whether a noun of help is brought: in "rushed to the aid of X", "to X's aid" X gets it."""
    w = s.words[n]
    come = w.dep == "obl" and s.case(n) == "to" and s.lemma(w.head) in _COMING
    return come and w.lemma.lower() in _HELP


_COMING = labels("come go rush race hurry fly spring leap jump ride run turn")
_HELP = labels("aid help assistance rescue support")


def implied(s: Sentence, n: int) -> Iterator[Argument]:
    """The subject of "threatened attacks on X" is meant to do them."""
    w = s.words[n]
    if w.dep == "conj" and predicates.is_predicate(s, w.head) and not s.kids(n, "det", "case"):
        for k, rule in subjects(s, w.head):  # "entered to fight X and search for Y", read as noun
            yield Argument("agent", k, None, rule)
        return
    convict = _convict(s, n)
    if convict is not None:
        for k in spread(s, convict):
            yield Argument("agent", k, None, "convicted of it")
        return
    up = s.words[w.head] if w.head >= 0 else w
    beside = up.i if up.lemma.lower() in _BESIDE and w.dep == "nmod" else n
    main = next((k for k in s.above(beside) if predicates.is_predicate(s, k)), None)
    near = beside != n or w.head == main
    if main is not None and near and (is_brought(s, n) or _is_attended(s, n, beside, main)):
        for k, _ in subjects(s, main):
            if acts(s, k) or s.words[k].pos == "PRON":  # no picture taken at a summit
                yield Argument("agent", k, None, "subject of the clause beside")
        return
    if w.dep == "nmod" and up.lemma.lower() == "responsibility" and up.head >= 0:
        if s.lemma(up.head) in ("claim", "admit", "accept", "acknowledge"):
            for k, rule in subjects(s, up.head):  # "claimed responsibility for an attack"
                yield Argument("agent", k, None, rule)
        return
    if w.dep != "obj":
        return
    governor = s.lemma(w.head)
    if governor in predicates.verbs("light") | predicates.verbs("plan") - _ARRANGING:
        for k, _ in noun_controllers(s, n, 0):
            yield Argument("agent", k, None, "subject of the governing verb")


def _is_attended(s: Sentence, n: int, top: int, v: int) -> bool:
    """Whether who does something at a meeting or on a visit was there: "said after talks with X".

    Not where somebody else is spoken of who may have been: "arrested X after talks with Y". `top`
    is the noun itself, or "sidelines" in "said on the sidelines of talks with X".
    """
    found = predicates.event_noun(s, n)
    if found is None or found.verb not in ATTENDED or s.case(top) not in _AT:
        return False
    if found.verb in ("fight", "clash") and not any(s.case(k) == "with" for k in complements(s, n)):
        return False  # "was charged with crimes in the war"
    told = s.lemma(v) in predicates.verbs("say")
    return told or not any(acts(s, o) for o in s.kids(v, "obj", "iobj"))


def _convict(s: Sentence, n: int) -> int | None:
    """Whom a court held to have done a crime: "jailed for the murder of X", "found guilty of"."""
    found, v = predicates.event_noun(s, n), s.words[n].head
    if found is None or found.verb not in _CRIMES or s.case(n) not in ("for", "of") or v < 0:
        return None
    said = v
    if s.words[v].pos != "VERB" and s.words[v].lemma.lower() in _HELD_GUILTY:
        v = s.words[v].head
    things = s.lemmas(v, "obj", "xcomp") if v >= 0 else ()
    told = v >= 0 and (s.lemma(v) in _JAILING or not _HELD_GUILTY.isdisjoint(things))
    around = (w for k in {v, said} for w in s.lemmas(k, "mark", "advmod", "aux"))
    if not told or not _UNSURE.isdisjoint(around):
        return None
    held = [k for k in s.kids(v, "iobj", "obj") if acts(s, k)]
    if held and not predicates.is_passive(s, v):
        return held[0]
    if predicates.is_passive(s, v) or s.lemma(v) == "serve":
        return next((k for k, _ in subjects(s, v)), None)
    return None


_CRIMES = labels(
    "murder kill rape abduct kidnap torture poison stab shoot assassinate beat massacre bomb"
)
_JAILING = labels("jail imprison sentence convict")
_HELD_GUILTY = labels("guilty sentence term")
_UNSURE = labels("to if unless not never wrongly wrongfully falsely may might could would can")
_BESIDE = labels("sideline sidelines margin margins")
ATTENDED = labels("meet talk confer negotiate discuss consult visit travel interview fight clash")
_AT = ("after", "before", "during", "following", "at", "in", "from", "on", "ahead of")


def obeyed(s: Sentence, n: int) -> Iterator[Argument]:
    """Who acts "at the invitation of X", "with the help of X"."""
    w = s.words[n]
    bare = s.case(n) == "on" and not s.kids(n, "nmod:poss", "nmod", "det", "compound")
    if bare and w.feats.get("Number") != "Plur":
        return  # "on appeal", "on request"
    if w.dep == "obl" and s.case(n) in ("at", "on", "upon", "with", "under"):
        passive = predicates.is_passive(s, w.head)  # "at X's request Y was evacuated by Z": Z obeys
        by = [x for k in s.kids(w.head, "obl:agent") for x in spread(s, k)]
        for k in by if passive else [k for k, _ in subjects(s, w.head)]:
            yield Argument("patient", k, None, "who acts at a request")


_ARRANGING = labels("order expect arrange schedule")  # who arranges talks need not talk
