"""What single words say of the clause or the event noun below them, whatever stands above.

"agreed to" plans it, "refused to" denies it, "the risk of" leaves it open. `status` goes up the
tree with these.
"""

from __future__ import annotations

from timeline.event import Status
from timeline.events.modality import words
from timeline.syntax import predicates
from timeline.syntax.tree import Sentence

ACCUSING = frozenset({"accuse", "suspect", "charge", "blame"})
_STRENGTH: dict[Status, int] = {"occurred": 0, "planned": 1, "possible": 2, "negated": 3}


def stronger(a: Status, b: Status) -> Status:
    """The one of two readings that keeps more from being a fact."""
    return a if _STRENGTH[a] >= _STRENGTH[b] else b


def is_subjunctive(s: Sentence, v: int) -> bool:
    """ "demanded that Norland cancel": no tense, or infinitive; "hoped X would"."""
    w = s.words[v]
    if predicates.is_mandative(s, v):
        return True
    fin = any(x.finite for x in s.helpers(v))
    return (not fin and w.feats.get("VerbForm") in ("Inf", None)) or w.feats.get("Mood") == "Sub"


def is_purpose(s: Sentence, v: int) -> bool:
    """Whether an infinitive says what for: "entered the city to return", "urged" does not.

    As complement (xcomp) only after a verb with an object that takes no infinitive.
    """
    w = s.words[v]
    marks = s.lemmas(v, "mark")
    if "to" not in marks or w.head < 0:
        return False
    if "in" in marks:
        return True  # "in order to"
    if w.dep == "advcl":
        asked = predicates.takes_infinitive(s, w.head, v)
        asked = asked or predicates.called_on(s, w.head) is not None
        asked = asked or ("for" in marks and s.lemma(w.head) in predicates.verbs("call_on"))
        there = s.kids(w.head, "cop") and s.case(w.head)  # "is in Ost to meet X"
        return (s.words[w.head].pos == "VERB" or bool(there)) and not asked
    if w.dep != "xcomp" or not s.kids(w.head, "obj") or s.words[w.head].pos != "VERB":
        return False
    if predicates.takes_infinitive(s, w.head) and not predicates.takes_infinitive(s, w.head, v):
        return True  # "made a deal to leave"
    return not any(
        s.lemma(w.head) in predicates.verbs(kind)
        for kind in ("begin", "plan", "wish", "negate", "object")
    )


def demand(lemma: str) -> Status:
    """What a governing verb or adjective says of the clause below it."""
    if lemma in predicates.verbs("negate") or lemma in words("unable"):
        return "negated"
    if lemma in words("weighed"):
        return "possible"
    if lemma in predicates.verbs("plan") or lemma in words("due"):
        return "planned"
    if lemma in predicates.verbs("wish"):
        return "possible"
    return "occurred"


def by_gerund(s: Sentence, v: int) -> bool:
    """Whether a preposition ties a gerund: "capable of taking", "interested in taking"."""
    tied = not {"of", "in", "to", "about", "on", "for"}.isdisjoint(s.lemmas(v, "mark"))
    return tied and s.words[v].ing


def is_awaited(s: Sentence, v: int) -> bool:
    """Whether a clause in the present says when: "when X returns, Y will leave"."""
    told = s.helpers(v) or (s.words[v],)
    present = all(x.feats.get("Tense") == "Pres" for x in told)
    return present and not _THEN.isdisjoint(s.lemmas(v, "mark", "advmod"))


_THEN = frozenset({"when", "after", "once", "before", "until", "till", "whenever"})


def goes_on_telling(s: Sentence, v: int) -> bool:
    """Whether a participle goes on with what is said: "would meet, they said, condemning X"."""
    told = [k for k in s.kids(s.words[v].head, "parataxis") if k < v]
    saying = predicates.verbs("say") | predicates.verbs("answer") | predicates.verbs("ask")
    spoken = s.lemma(v) in saying and s.words[v].ing
    return spoken and any(s.lemma(k) in predicates.verbs("say") for k in told)


def is_ranked(s: Sentence, noun: int) -> bool:
    """ "The first town to fall", "the latest of the towns to fall", "the worst storm to strike in
    years": they did; not "the best way to leave", "the easiest town to take"."""
    beside = s.kids(noun, "amod")
    said = [s.lower(noun), *map(s.lower, beside)]
    if is_utmost(s, noun):
        return True
    if s.words[noun].dep in ("nmod", "obl") and s.case(noun) == "of":
        said.append(s.lower(s.words[noun].head))
    return not words("ranked").isdisjoint(said)


def is_utmost(s: Sentence, noun: int) -> bool:
    """ "The worst storm", "the most powerful force", for which nothing is yet sought."""
    sought = s.lemma(noun) in _WAYS or s.words[noun].dep == "obj"
    most = (
        s.lower(k) not in _FITTEST
        and (s.words[k].feats.get("Degree") == "Sup" or "most" in s.lemmas(k, "advmod"))
        for k in s.kids(noun, "amod")
    )
    return not sought and any(most)


_FITTEST = frozenset({"best", "easiest", "safest", "likeliest", "cheapest", "quickest", "fastest",
                       "likely", "suitable", "important", "obvious"})  # fmt: skip
_WAYS = frozenset({"way", "time", "place", "method", "means", "route", "moment", "thing", "bid",
                   "plan", "attempt", "effort", "reason", "chance", "option", "step"})  # fmt: skip


def is_indefinite(s: Sentence, noun: int) -> bool:
    """Whether a noun tells of some event not yet spoken of: "new sanctions", "a deal"."""
    known = {"the", "this", "that", "these", "those"} & set(s.lemmas(noun, "det"))
    return not known and not s.kids(noun, "nmod:poss")


def tells_clue(s: Sentence, v: int) -> bool:
    """ "Information leading to the arrest of X", "that leads to": wanted, for nobody has it yet."""
    w = s.words[v]
    return s.lemma(v) == "lead" and not w.past and s.lemma(w.head) in _CLUES


_CLUES = frozenset({"information", "info", "tip", "clue", "detail", "evidence"})


def particled(s: Sentence, v: int) -> str:
    """The lemma of a verb with its particle: "rule_out"."""
    return "_".join((s.lemma(v), *s.lemmas(v, "compound:prt")))


def noun_alone(s: Sentence, n: int) -> Status:
    said = set(s.lemmas(n, "amod", "compound"))
    said |= {s.lower(k) for k in s.kids(n, "amod")}
    if "no" in s.lemmas(n, "det") or said & words("undone"):
        return "negated"
    if said & words("planned"):
        return "planned"
    return "possible" if said & words("possible") else "occurred"


def is_hypothetical(s: Sentence, n: int, above: Status) -> bool:
    """Whether any such event is meant, that may never come: "will respond to an attack"."""
    known = s.kids(n, "nmod:poss") or not {"the", "this", "that", "these"}.isdisjoint(
        s.lemmas(n, "det")
    )
    return above != "occurred" and not known


def is_said(s: Sentence, n: int) -> bool:
    """Whether an event noun tells of words, which stand as said: "rejected the court's order"."""
    found = predicates.event_noun(s, n)
    return found is not None and found.verb in predicates.verbs("ask") | predicates.verbs("say") | {
        "offer",
        "promise",
        "pledge",
        "bid",
        "decide",
        "rule",
        "invite",
        "plead",
        "threaten",
        "apologise",
    }


def of_kind(lemma: str) -> Status:
    """What a noun makes of the event that hangs on it: "the risk of an attack"."""
    if lemma in words("plan"):
        return "planned"
    return "possible" if lemma in words("unreal") else "occurred"


def is_needed(s: Sentence, n: int) -> bool:
    """ "What is needed now is a dialogue with X": there is none yet."""
    said = (k for k in s.kids(n, "csubj", "nsubj", "csubj:outer", "nsubj:outer"))
    return any(
        s.lemma(k) in ("need", "require", "want", "lack") and s.words[k].pos == "VERB"
        for top in said
        for k in (top, *s.kids(top, "acl:relcl"))
    )


def base_after_infinitive(s: Sentence, v: int) -> int | None:
    """ "agreed to buy X and then lease it": the infinitive that a base form goes on with."""
    w = s.words[v]
    first = s.words[w.head]
    base = w.base and not s.kids(v, "nsubj")
    if not base or not first.past:
        return None
    below = (k for k in s.kids(first.i, "xcomp", "advcl") if k < v and "to" in s.lemmas(k, "mark"))
    return next(below, None)
