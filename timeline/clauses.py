"""Who does what in each clause: the arguments of its verb, said or shared, from a UD tree.

Subjects that a clause leaves out are found where English grammar puts them: by control ("agreed
to leave", "urged X to leave"), in coordination, before a relative clause or a participle, and in
the main clause of an adverbial. Passives and by-agents are turned round. Every argument names the
rule that found it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from timeline import nouns, phrases, predicates
from timeline.event import Role
from timeline.syntax import NOMINAL, Sentence, labels

SUBJECT = ("nsubj", "nsubj:pass", "nsubj:outer")
OBLIQUE = ("obl", "obl:agent", "obl:unmarked")
_PLACES = labels("in at near inside outside around across off within throughout over above under")
_TOWARDS = labels("to into toward towards onto")
_AGAINST = labels("against on upon at")
_TOPIC = labels("about over of regarding concerning for amid despite")
_JOINED = NOMINAL | {"ADJ", "NUM"}
_MOST_SHARED = 12
_DEEPEST = 12


@dataclass(frozen=True, slots=True)
class Argument:
    """A phrase (by its head word) and its part in a clause; `via` the word that ties it."""

    role: Role
    word: int
    via: str | None
    rule: str
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Clause:
    """A predicate (`word`), its lemma with particle, its words in order, and its arguments.

    `noun` says that the predicate is a noun ("the attack on the port"), or has one as object of
    a light verb ("carried out an attack"): then `noun` is that noun's place, else None.
    """

    word: int
    lemma: str
    places: tuple[int, ...]
    arguments: tuple[Argument, ...]
    noun: int | None = None

    def roles(self, *wanted: Role) -> tuple[Argument, ...]:
        """The arguments in one of some roles, in their order."""
        return tuple(a for a in self.arguments if a.role in wanted)


def clauses(s: Sentence) -> tuple[Clause, ...]:
    """The clause of every full verb of a sentence, in order."""
    return tuple(clause(s, w.i) for w in s.words if predicates.is_predicate(s, w.i))


def clause(s: Sentence, v: int) -> Clause:
    """The clause of one verb (or of a noun or adjective with a copula)."""
    particles = s.kids(v, "compound:prt")
    lemma = " ".join([s.words[v].lemma.lower(), *(s.words[k].lemma.lower() for k in particles)])
    found = [*_subjects(s, v), *_objects(s, v), *_obliques(s, v)]
    unique = {(a.role, a.word): a for a in reversed(found)}
    arguments = tuple(sorted(unique.values(), key=lambda a: (a.word, a.role)))
    return Clause(v, lemma, (v, *particles), arguments)


def _subjects(s: Sentence, v: int) -> Iterator[Argument]:
    passive = predicates.is_passive(s, v)
    role: Role = "patient" if passive else "agent"
    for word, rule in subjects(s, v):
        yield Argument(role, word, None, rule)


def subjects(s: Sentence, v: int, depth: int = 0) -> tuple[tuple[int, str], ...]:
    """The words that are subject of a verb, said or shared, each with the rule that found it.

    In a passive clause they suffer. Empty where the grammar gives none.
    """
    own = s.kids(v, *SUBJECT)
    if own:
        rule = "subject"
        return tuple((k, rule) for o in own for k in spread(s, o))
    if depth > _DEEPEST or s.kids(v, "csubj", "expl", "csubj:pass"):
        return ()
    return tuple(_shared(s, v, depth + 1))[:_MOST_SHARED]


def _shared(s: Sentence, v: int, depth: int) -> Iterator[tuple[int, str]]:
    w = s.words[v]
    if w.head < 0:
        return
    if w.dep == "conj" and predicates.is_predicate(s, w.head):
        for k, _ in subjects(s, w.head, depth):
            yield k, "shared by coordination"
    elif w.dep == "conj" and s.words[w.head].dep in ("acl", "amod"):
        yield from _shared(s, w.head, depth)
    elif w.dep in ("xcomp", "ccomp") and _bare(s, v):
        yield from _controlled(s, v, depth)
    elif w.dep == "advcl" and _bare(s, v):
        yield from _adverbial(s, v, depth)
    elif w.dep in ("acl", "acl:relcl", "amod"):
        yield from _adnominal(s, v, depth)
    elif w.dep == "parataxis" and w.feats.get("VerbForm") in ("Part", "Ger"):
        for k, _ in subjects(s, w.head, depth):
            yield k, "shared by parataxis"


def _bare(s: Sentence, v: int) -> bool:
    """Whether a clause without a subject may share one: no finite verb of its own."""
    w = s.words[v]
    if any(s.words[k].feats.get("VerbForm") == "Fin" for k in s.kids(v, "aux", "aux:pass", "cop")):
        return False
    return w.feats.get("VerbForm", "") in ("Inf", "Ger", "Part", "") or w.pos not in ("VERB", "AUX")


def _controlled(s: Sentence, v: int, depth: int) -> Iterator[tuple[int, str]]:
    """ "urged X to leave": X leaves; "agreed to leave", "was asked to leave": the subject."""
    governor = s.words[v].head
    lemma = s.words[governor].lemma.lower()
    objects = s.kids(governor, "iobj") or s.kids(governor, "obj")
    if predicates.takes_infinitive(s, governor):
        for k in spread(s, objects[0]):
            yield k, "object control"
        return
    asked = [k for k in s.kids(governor, "obl") if s.case(k) in ("on", "to", "upon", "for")]
    if asked and lemma in ("call", "appeal", "rely", "count", "signal", "wait"):
        for k in spread(s, asked[0]):
            yield k, "object control"
        return
    if predicates.is_predicate(s, governor) or s.words[governor].dep in ("acl", "amod", "conj"):
        for k, _ in subjects(s, governor, depth):
            yield k, "subject control"


def _adverbial(s: Sentence, v: int, depth: int) -> Iterator[tuple[int, str]]:
    governor = s.words[v].head
    noun = _noun_before(s, v)
    asked = tuple(noun_controllers(s, noun, depth)) if noun is not None else ()
    if asked:
        yield from asked
        return
    if not predicates.is_predicate(s, governor):
        return
    if "to" in s.lemmas(v, "mark") and predicates.takes_infinitive(s, governor):
        yield from _controlled(s, v, depth)
        return
    shared = subjects(s, governor, depth)
    agents = s.kids(governor, "obl:agent")
    if agents and "to" in s.lemmas(v, "mark"):
        shared = tuple((k, "") for a in agents for k in spread(s, a))
    for k, _ in shared:
        yield k, "subject of the main clause"


def _noun_before(s: Sentence, v: int) -> int | None:
    """ "thanked X for an invitation to Y to leave": the noun that an infinitive right after it
    belongs to, though the tree ties it to the verb."""
    marks = [k for k in s.kids(v, "mark") if s.words[k].lemma.lower() == "to"]
    if not marks or marks[0] == 0:
        return None
    for k in (marks[0] - 1, *s.above(marks[0] - 1)):
        if k == s.words[v].head or k > v:
            return None
        found = predicates.event_noun(s, k)
        if found is not None and found.verb in predicates.verbs("wish"):
            return k
    return None


def _adnominal(s: Sentence, v: int, depth: int) -> Iterator[tuple[int, str]]:
    """The noun before a relative clause or participle, or who controls "a plan to leave"."""
    noun = s.words[v].head
    w = s.words[v]
    if w.dep == "acl:relcl" and not _bare(s, v):
        if s.kids(v, "obj") or not _takes_object(s, v):
            yield noun, "relative clause"
        return
    infinitive = "to" in s.lemmas(v, "mark")
    if infinitive and predicates.event_noun(s, noun) is not None:
        yield from noun_controllers(s, noun, depth)
    elif infinitive and nouns.acts(s.words[noun].lemma) is None and noun not in s.named:
        yield from _holders(s, noun, depth)
    else:
        yield noun, "participle"


def _takes_object(s: Sentence, v: int) -> bool:
    return any(s.words[k].pos == "PRON" for k in s.kids(v, "obj"))


def noun_controllers(s: Sentence, noun: int, depth: int) -> Iterator[tuple[int, str]]:
    """Who does what "an invitation from X to Y to leave", "X's decision to leave" speak of."""
    verb = predicates.nominal(s.words[noun].lemma)
    tied = {s.case(k): k for k in reversed(tuple(complements(s, noun)))}
    if verb is not None and verb.verb in predicates.verbs("wish"):
        order = ("to", "on", "for", "that")
        for case in order:
            if case in tied:
                for k in spread(s, tied[case]):
                    yield k, "control by a noun"
                return
        if verb.verb in ("invite", "order", "permit"):
            for k, _ in _owner_of(s, noun, depth):
                yield k, "control by a noun"
            return
    for case in ("by", "of", "between", "from", "among"):
        if case in tied:
            for k in spread(s, tied[case]):
                yield k, "control by a noun"
            return
    yield from _holders(s, noun, depth)


def complements(s: Sentence, n: int) -> Iterator[int]:
    """What an event noun governs, and what hangs on that but can only be the noun's.

    In "the killing of X by Y" and "an invitation from X to Y" a tree often ties Y to X.
    """
    yield from _strayed(s, n)
    for k in s.kids(n, "nmod", "obl", "obl:agent"):
        yield k
        wanted = {"of": "by", "on": "by", "against": "by", "from": "to"}.get(s.case(k))
        yield from (x for x in s.kids(k, "nmod") if s.case(x) == wanted)


def _strayed(s: Sentence, n: int) -> Iterator[int]:
    """The doer in "condemned the killing of X by Y", tied to the verb though that is active."""
    w = s.words[n]
    if w.dep == "obj" and not predicates.is_passive(s, w.head):
        yield from (k for k in s.kids(w.head, "obl", "obl:agent") if _belongs(s, k, n))


def _belongs(s: Sentence, k: int, n: int) -> bool:
    found = predicates.event_noun(s, n)
    follows = k > n and "by" == s.case(k) and acts(s, k)
    return follows and found is not None and found.of == "patient"


def _holders(s: Sentence, noun: int, depth: int) -> Iterator[tuple[int, str]]:
    own = s.kids(noun, "nmod:poss")
    if own:
        for k in spread(s, own[0]):
            yield k, "control by a possessor"
        return
    yield from _owner_of(s, noun, depth)


def _owner_of(s: Sentence, noun: int, depth: int) -> Iterator[tuple[int, str]]:
    """The subject of the clause in which a noun is object ("made a decision to leave")."""
    up = s.words[noun].head
    if up < 0:
        return
    if predicates.is_predicate(s, up) or s.words[up].pos == "VERB":
        for k, _ in subjects(s, up, depth):
            if k != noun:
                yield k, "control by a noun"
    elif s.kids(noun, "cop"):
        for k in s.kids(noun, *SUBJECT):
            yield k, "control by a noun"


def spread(s: Sentence, i: int) -> tuple[int, ...]:
    """A phrase's head and the heads joined to it by coordination; a relative's antecedent."""
    i = antecedent(s, i)
    joined = [
        k for k in s.kids(i, "conj") if s.words[k].nominal or s.words[k].pos in ("ADJ", "NUM")
    ]
    return (i, *joined[: _MOST_SHARED - 1])


def antecedent(s: Sentence, i: int) -> int:
    """For "who", "which", "that" at the head of a relative clause the noun they stand for."""
    w = s.words[i]
    if w.feats.get("PronType") != "Rel" and not (
        w.pos == "PRON" and w.lemma.lower() in ("who", "whom", "which", "whose")
    ):
        return i
    for up in s.above(i):
        if s.words[up].dep == "acl:relcl" and s.words[up].head >= 0:
            return s.words[up].head
    return i


def _objects(s: Sentence, v: int) -> Iterator[Argument]:
    indirect = s.kids(v, "iobj")
    for o in indirect:
        for k in spread(s, o):
            yield Argument("recipient", k, None, "indirect object")
    for o in s.kids(v, "obj"):
        for k in spread(s, o):
            yield Argument("patient", k, None, "object")
    if not s.kids(v, "obj"):
        yield from _gap(s, v)
    if not s.kids(v, "obj", "iobj", "obl"):
        yield from _shared_object(s, v)


def _gap(s: Sentence, v: int) -> Iterator[Argument]:
    """ "the port that rebels took": the port is object, where a relative clause has none."""
    w = s.words[v]
    if w.dep != "acl:relcl" or w.pos != "VERB" or predicates.is_passive(s, v):
        return
    own = s.kids(v, *SUBJECT)
    if not own or any(antecedent(s, k) != k for k in own):
        return
    if any(s.words[k].lemma.lower() in ("where", "when", "why") for k in s.children[v]):
        return
    if any(antecedent(s, k) != k for o in s.kids(v, *OBLIQUE) for k in s.below(o)):
        return
    yield Argument("patient", w.head, None, "relative clause object")


def _shared_object(s: Sentence, v: int) -> Iterator[Argument]:
    """ "attacked and looted the port": the object of the last verb is that of the first."""
    after = [k for k in s.kids(v, "conj") if s.words[k].pos == "VERB"]
    if len(after) != 1 or after[0] != v + 2 or s.kids(after[0], *SUBJECT):
        return
    for o in s.kids(after[0], "obj"):
        for k in spread(s, o):
            yield Argument("patient", k, None, "shared object")


def _obliques(s: Sentence, v: int) -> Iterator[Argument]:
    passive = predicates.is_passive(s, v)
    for o in s.kids(v, *OBLIQUE):
        if nouns.measures(s.words[o].lemma) and phrases.core(s, o).word == o and o not in s.named:
            continue
        if not passive and any(_belongs(s, o, n) for n in s.kids(v, "obj")):
            continue
        via = s.case(o)
        role = _role(s, o, via, passive)
        if via == "according to":
            continue
        for k in spread(s, o):
            yield Argument(role, k, s.case(k) or via or None, "oblique")


def _role(s: Sentence, o: int, via: str, passive: bool) -> Role:
    if (s.words[o].dep == "obl:agent" and via in ("by", "")) or (via == "by" and passive):
        return "agent"
    actor = acts(s, o)
    if via in ("with", "alongside", "together with", "along with", "between", "among"):
        return "partner" if actor else "instrument"
    if via in ("against", "upon") or (via in ("on", "at", "for") and actor and not is_place(s, o)):
        return "recipient" if via == "for" else "patient"
    if via in _TOWARDS:
        return "recipient" if actor and not is_place(s, o) else "place"
    if via in _PLACES or (via in ("from", "on", "at", "through", "via") and is_place(s, o)):
        return "place" if is_place(s, o) or not actor else "other"
    if via in ("by", "through", "via", "using"):
        return "instrument"
    return "topic" if via in _TOPIC else "other"


def acts(s: Sentence, i: int) -> bool:
    """Whether a phrase speaks of somebody who could act: a name, a person, a group, a pronoun."""
    core = phrases.core(s, i)
    w = s.words[core.word]
    if core.name:
        return not nouns.measures(w.lemma) or core.type is not None
    if w.pos == "PRON":
        return w.feats.get("PronType") in ("Prs", "Rel", None) and w.lemma.lower() != "it"
    return nouns.acts(w.lemma) is not None


def is_place(s: Sentence, i: int) -> bool:
    """Whether a phrase names a place: a LOC name or a common noun of places."""
    core = phrases.core(s, i)
    if core.type is not None:
        return core.type == "LOC"
    return s.words[core.word].lemma.lower() in nouns.table("place") and not core.name
