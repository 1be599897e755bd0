"""Who does what in each clause: the arguments of its verb, said or shared, from a UD tree.

Passives and by-agents are turned round. Every argument names the rule that found it.
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.arguments.clause import Argument, Clause
from timeline.arguments.obliques import OBLIQUE, laid_on, obliques
from timeline.arguments.parties import acts, antecedent, spread
from timeline.arguments.subjects import subjects
from timeline.event import Role
from timeline.syntax import predicates
from timeline.syntax.joined import is_member
from timeline.syntax.predicates import has_done
from timeline.syntax.tree import SUBJECT, Sentence, labels


def clauses(s: Sentence) -> tuple[Clause, ...]:
    """The clause of every full verb of a sentence, in order."""
    return tuple(clause(s, w.i) for w in s.words if predicates.is_predicate(s, w.i))


def clause(s: Sentence, v: int) -> Clause:
    """The clause of one verb (or of a noun or adjective with a copula)."""
    particles = (*s.kids(v, "compound:prt"), *_part_taken(s, v))
    lemma = " ".join([s.lemma(v), *(s.lemma(k) for k in particles)])
    found = [*_subjects(s, v), *_objects(s, v), *obliques(s, v), *laid_on(s, v), *_causer(s, v)]
    direct = {a.word for a in found if a.via is None}
    found = [a for a in found if a.via is None or a.word not in direct]
    found = [a for a in found if a.word not in particles]
    return Clause(v, lemma, (v, *particles), tuple(found))


def _part_taken(s: Sentence, v: int) -> tuple[int, ...]:
    """The "part" of "took part in X", which is of the verb."""
    parts = s.kids(v, "obj") if s.lemma(v) == "take" else ()
    bare = (k for k in parts if s.lower(k) == "part" and not s.kids(k))
    return tuple(k for k in bare if s.lower(min(k + 1, len(s.words) - 1)) != "of")


def _subjects(s: Sentence, v: int) -> Iterator[Argument]:
    passive = predicates.is_passive(s, v)
    role: Role = "patient" if passive else "agent"
    for word, rule in subjects(s, v):
        member = role == "agent" and is_member(s, word)
        yield Argument(role, word, "including" if member else None, rule)


def _objects(s: Sentence, v: int) -> Iterator[Argument]:
    indirect = s.kids(v, "iobj")
    for o in indirect:
        for k in spread(s, o):
            yield Argument("recipient", k, None, "indirect object")
    objects = s.kids(v, "obj")
    plain = (o for o in objects if s.words[o].pos not in ("NUM", "SYM"))  # "beat Estra 3-2"
    objects = tuple(o for o in plain if s.words[o].feats.get("PronType") != "Rel") or objects
    for o in objects:
        role: Role = "topic" if _perceived(s, v) else "patient"
        rule = "object" if len(objects) == 1 else "one of two objects"
        yield from (Argument(role, k, None, rule) for k in spread(s, o))
    if not s.kids(v, "obj"):
        yield from _gap(s, v)
    if not s.kids(v, "obj", "iobj", "obl"):
        yield from _shared_object(s, v)


def _causer(s: Sentence, v: int) -> Iterator[Argument]:
    """Who has something done: in "Varn had the mayor arrested" it is Varn's doing.

    Who "had his appeal rejected" only suffers it: a thing of his own is the object there.
    """
    up = s.words[v].head
    if not has_done(s, up, v) or s.kids(v, "obl:agent"):
        return
    if any(acts(s, k) for k in s.kids(up, "obj")):
        for k, rule in subjects(s, up):
            yield Argument("agent", k, None, rule)


def _perceived(s: Sentence, v: int) -> bool:
    """Whether an object only does what stands below: nothing is done to X in "heard X talk"."""
    doing = any(s.words[k].pos == "VERB" for k in s.kids(v, "xcomp"))
    doing = doing or any(_untold(s, k) for k in s.kids(v, "ccomp"))
    doing = doing or any("to" in s.lemmas(k, "mark") for k in s.kids(v, "advcl"))
    return doing and s.lemma(v) in predicates.verbs("perceive")


def _untold(s: Sentence, k: int) -> bool:
    """Whether a clause has neither subject nor tense of its own: "talk" in "heard X talk"."""
    own = s.kids(k, *SUBJECT, "mark", "aux", "cop")
    return not own and not s.words[k].finite and s.words[k].pos == "VERB"


def _gap(s: Sentence, v: int) -> Iterator[Argument]:
    """ "the port that rebels took": the port is object, where a relative clause has none."""
    w = s.words[v]
    if w.dep != "acl:relcl" or w.pos != "VERB" or predicates.is_passive(s, v):
        return
    if any(s.lower(k) == "as" and k < v for k in s.kids(v, "mark", "advmod")):
        return  # "fought the rebels as Varn had wished"
    if s.kids(v, "xcomp", "ccomp") and w.lemma.lower() in predicates.verbs("perceive"):
        return  # "the guests that Varn wants to join him"
    if any("to" in s.lemmas(k, "mark") and not s.kids(k, "xcomp") for k in s.kids(v, "xcomp")):
        return  # "which it tried to acquire": acquired, not tried
    own = s.kids(v, *SUBJECT)
    if not own or any(antecedent(s, k) != k for k in own):
        return
    if any(s.lemma(k) in ("where", "when", "why") for k in s.children[v]):
        return
    if any(antecedent(s, k) != k for o in s.kids(v, *OBLIQUE) for k in s.below(o)):
        return
    yield Argument("patient", w.head, None, "relative clause object")


_ALONE = labels(
    "meet surrender recover stop wait stand rise regroup rally pause respond stay remain resign"
    " retire act intervene sit speak talk arrive land pull turn agree hesitate"
)


def _shared_object(s: Sentence, v: int) -> Iterator[Argument]:
    """ "attacked and looted the port": the object of either verb is that of the other."""
    after = [k for k in s.kids(v, "conj") if s.words[k].pos == "VERB"]
    lemma = s.lemma(v)
    if predicates.is_passive(s, v) or lemma in predicates.verbs("motion") or lemma in _ALONE:
        return  # "was questioned and convinced the police", "recovered and held off X"
    if s.words[v].dep == "conj" and s.words[v].head == v - 2 and not s.kids(v, "ccomp", "xcomp"):
        objects = [o for o in s.kids(v - 2, "obj") if o > v]
    elif len(after) == 1 and after[0] == v + 2 and not s.kids(after[0], *SUBJECT):
        objects = list(s.kids(after[0], "obj"))
    else:
        return
    shared = (k for o in objects for k in spread(s, o))
    yield from (Argument("patient", k, None, "shared object") for k in shared)
