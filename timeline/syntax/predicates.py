"""What verbs do to clauses below them, and which nouns tell of events: `rules/predicates.toml`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from timeline import tables
from timeline.syntax import nouns
from timeline.syntax.bodies import names_body
from timeline.syntax.tree import Sentence, labels

Part = Literal["agent", "patient"]


@dataclass(frozen=True, slots=True)
class Nominal:
    """A noun that tells of an event: the verb it stands for, and what "of" marks in it.

    `itself` says that nobody does it: a name before it says where ("the Estra earthquake").
    """

    verb: str
    of: Part
    itself: bool = False


@cache
def verbs(kind: str) -> frozenset[str]:
    """The verb lemmas of one row. Raises ValueError for a row the table does not have."""
    rows = table()["verbs"]
    if kind not in rows:
        raise ValueError(f"no such kind of verb: {kind!r}")
    return frozenset(str(rows[kind]["words"]).split())


@cache
def nominal(lemma: str) -> Nominal | None:
    """The event a noun tells of; None for a noun that tells of none."""
    return _nominals().get(lemma.lower())


@cache
def _nominals() -> dict[str, Nominal]:
    rows = table()["nouns"]
    found: dict[str, Nominal] = {}
    for part in ("agent", "patient", "itself"):
        of: Part = "patient" if part == "patient" else "agent"
        for pair in str(rows[part]["words"]).split():
            noun, verb = pair.split("=")
            found[noun] = Nominal(verb.replace("_", " "), of, part == "itself")
    return found


@cache
def table() -> dict[str, dict[str, dict[str, str]]]:
    """The rows of `rules/predicates.toml` by group ("verbs", "nouns") and name."""
    return tables.table("rules/predicates.toml")


def is_passive(s: Sentence, v: int) -> bool:
    """Whether a verb is in the passive, by its auxiliary, its subject, or as a bare participle."""
    w = s.words[v]
    if s.kids(v, "aux:pass", "nsubj:pass", "csubj:pass"):
        return True
    if _lacks_object(s, v) or _only_participle(s, v):
        return True
    if w.lemma.lower() in _TOGETHER and w.dep in ("root", "conj") and not s.kids(v, "obl:agent"):
        return False
    if w.dep == "conj" and s.kids(v, "obj", "iobj") and w.lemma.lower() not in verbs("two_objects"):
        return False  # "was questioned and convinced the police"
    if w.feats.get("Voice") == "Pass":
        return not s.kids(v, "aux", "nsubj")
    participle = w.feats.get("VerbForm") == "Part" and w.past
    return participle and w.dep in ("acl", "advcl", "amod", "acl:relcl") and not s.kids(v, "aux")


_TOGETHER = labels("ally align marry surge pour swarm escape")
"""Verbs that need no object, though their past form look suffered: "returned and allied with X"."""


def _only_participle(s: Sentence, v: int) -> bool:
    """Whether a headline's verb has a form that no past has: "Varn sworn in as mayor"."""
    form = s.lower(v) in _PARTICIPLES and s.words[v].dep in ("root", "conj", "parataxis")
    return form and not s.kids(v, "aux", "cop", "obj", "iobj", "ccomp")


_PARTICIPLES = labels(
    "sworn beaten taken driven thrown shown given stolen seen hidden shaken broken chosen bitten "
    "overthrown torn withdrawn overtaken forgiven forbidden slain"
)


def _lacks_object(s: Sentence, v: int) -> bool:
    """Whether the past form of a verb that needs an object has none, so that its subject suffers.

    In a headline or a chronicle's row ("Mayor jailed in Estra"), where no article stands before
    it, or joined to a passive ("was held and brought to X").
    """
    w = s.words[v]
    past = w.text.lower().endswith("ed") or w.text.lower() in ("brought", "held", "sent", "found")
    if not past or w.lemma.lower() not in verbs("suffer"):
        return False
    if s.kids(v, "obj", "iobj", "ccomp", "aux", "mark", "compound:prt"):
        return False
    called = s.kids(v, "xcomp")
    if w.lemma == "find" or (called and w.lemma not in ("elect", "appoint", "name", "hold")):
        return w.lemma == "find" and any(s.words[k].pos == "ADJ" for k in called)
    if w.dep == "conj":
        return not s.kids(v, "nsubj") and is_predicate(s, w.head) and is_passive(s, w.head)
    subjects = s.kids(v, "nsubj") if w.dep == "root" else ()
    headline = s.words[-1].text not in _STOPS
    strict = w.lemma.lower() in verbs("suffer_always") and not called
    strict = strict and not any(s.case(k) in ("on", "upon") for k in s.kids(v, "obl"))
    return bool(subjects) and (headline or (strict and _bare(s, subjects[0])))


def _bare(s: Sentence, noun: int) -> bool:
    """Whether a noun stands without any article or number, as telegrams have it, and no force's."""
    armed = nouns.acts(s.words[noun].lemma) in ("armed", "government")  # "police arrested after X"
    return s.words[noun].nominal and not armed and not s.kids(noun, "det", "nmod:poss", "nummod")


_STOPS = frozenset(".!?:;\"”’'") | {"''", "...", "…"}


def joined_passives(s: Sentence, v: int) -> tuple[int, ...]:
    """The other participles of "was hired, trained and armed by X", side by side with this one.

    So too where only another subject stands between: "four were killed and ten wounded by X".
    """
    first = s.words[v].head if s.words[v].dep == "conj" else v
    chain = (first, *(k for k in s.kids(first, "conj") if k > first))
    row: list[int] = []
    for k in chain:
        if row and not _beside(s, row[-1], k):
            if v in row:
                break
            row = []
        row.append(k)
    return tuple(k for k in row if k != v) if v in row else ()


def _beside(s: Sentence, one: int, other: int) -> bool:
    """Whether only "and", "and later" or a subject stands between two participles."""
    gapped = () if s.kids(other, "aux:pass", "aux") else s.kids(other, "nsubj:pass", "nsubj")
    own = {x for k in gapped for x in s.below(k)}
    between = [w for w in s.words[one + 1 : other] if w.i not in own]
    return all(w.dep in ("cc", "advmod") or w.text == "," for w in between) and bool(between)


def has_done(s: Sentence, v: int, below: int) -> bool:
    """Whether "have" has the object of `below` suffer what stands there: "had X arrested"."""
    if v < 0 or s.lemma(v) != "have" or not s.kids(v, "obj"):
        return False
    w = s.words[below]
    return w.dep == "xcomp" and w.head == v and w.pos == "VERB" and is_passive(s, below)


def only_has(s: Sentence, v: int) -> bool:
    """Whether "have" tells of no event itself: "had to leave", "has yet to", "had X arrested"."""
    below = s.kids(v, "xcomp") if s.lemma(v) == "have" else ()
    return bool(below) and (not s.kids(v, "obj") or any(has_done(s, v, k) for k in below))


def event_noun(s: Sentence, i: int) -> Nominal | None:
    """The event that word `i` tells of as a noun; None for another word or part of a name."""
    w = s.words[i]
    if w.pos != "NOUN" or i in s.named or names_body(s, i):
        return None
    return nominal(w.lemma)


def is_suffered(s: Sentence, i: int) -> bool:
    """Whether a noun tells of what somebody suffers: "an attack", no "trip"."""
    found = event_noun(s, i)
    return found is not None and found.of == "patient"


def is_deed(s: Sentence, i: int) -> bool:
    """Whether a noun of a body tells what was done: "resistance to X", "the establishment of X"."""
    found = event_noun(s, i)
    if nouns.acts(s.words[i].lemma) is None or found is None:
        return False
    w = s.words[i]
    if w.dep == "obj" and s.lemma(w.head) in verbs("undergo") | {"offer", "mount"}:
        return w.lemma.lower() in ("resistance", "opposition")  # "faced no resistance"
    ties = ("to", "against", "from", *(("of",) if found.of == "patient" else ()))
    return any(s.case(k) in ties for k in s.kids(i, "nmod"))


def is_predicate(s: Sentence, i: int) -> bool:
    """Whether word `i` is a full verb or a predicate with a copula."""
    w = s.words[i]
    if w.pos in ("VERB", "AUX"):
        return w.dep not in ("aux", "aux:pass", "cop", "amod", "compound", "case", "fixed", "mark")
    return bool(s.kids(i, "cop", "aux:pass"))  # "is entitled to", taken for an adjective


def takes_infinitive(s: Sentence, v: int, below: int | None = None) -> bool:
    """Whether a verb has an object that is to do what stands below: "urged X", "helped X".

    `below` is the verb there, where it is known: nobody is "made to leave" but in the passive, so
    "made a deal to leave" says what the deal was for.
    """
    if not s.kids(v, "obj", "iobj"):
        return False
    lemma = s.lemma(v)
    marked = below is not None and "to" in s.lemmas(below, "mark")
    if marked and lemma in _BARE and not is_passive(s, v):
        return False
    return lemma in verbs("wish") | verbs("object")


_BARE = frozenset({"make", "let", "have", "see", "hear", "watch", "feel"})


def is_mandative(s: Sentence, k: int) -> bool:
    """Whether a clause is the base form below a verb of asking: "demanded that X leave".

    (Huddleston and Pullum, The Cambridge Grammar of the English Language, 2002, 11.1.) A plural
    subject makes it look like a present tense.
    """
    w = s.words[k]
    if w.dep != "ccomp" or w.head < 0 or s.kids(k, "aux"):
        return False
    helpers = s.kids(k, "aux:pass", "cop")
    base = s.words[helpers[0]] if helpers else w
    return base.base and s.lemma(w.head) in verbs("mandative")


def called_on(s: Sentence, v: int) -> int | None:
    """Whom a verb calls on to do what stands below: "called on X to leave"; None where nobody.

    So too "put pressure on X to leave".
    """
    pressed = [k for k in s.kids(v, "obj") if s.lemma(k) == "pressure"]
    if s.lemma(v) not in verbs("call_on") and not pressed:
        return None
    tied = (*s.kids(v, "obl"), *(x for k in pressed for x in s.kids(k, "nmod")))
    asked = (k for k in tied if k > v or s.words[k].pos == "PRON")  # not "on 3 May X called on Y"
    return next((k for k in asked if s.case(k) in ("on", "to", "upon", "for")), None)


def undergoes(s: Sentence, v: int) -> bool:
    """Whether who "saw an attack" suffered it: a place or a time; persons only looked on."""
    return not any(_looks_on(s, k) for k in s.kids(v, "nsubj"))


def _looks_on(s: Sentence, k: int) -> bool:
    if k in s.named:
        return s.name_type(k) in ("PER", "ORG")
    return s.words[k].pos == "PRON" or nouns.acts(s.words[k].lemma) is not None


def lies_ahead(s: Sentence, v: int) -> bool:
    """Whether a verb only says that what stands below it is to come: "is going to leave"."""
    going = s.lower(v) in ("going", "gon") and any(h.lemma.lower() == "be" for h in s.helpers(v))
    return going and any({"to", "na"} & set(s.lemmas(k, "mark")) for k in s.kids(v, "xcomp"))
