"""Which phrases behind prepositions belong to a verb, and what part they take.

Also where a tree ties them to something else: the object, a verb joined to it, an infinitive above.
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.arguments.clause import Argument
from timeline.arguments.governed import lies_between, strays, told_of
from timeline.arguments.parties import acts, antecedent, is_misjoined, is_place, spread
from timeline.arguments.roles import aims, airs, falls_on, role_of
from timeline.event import Role
from timeline.syntax import nouns, phrases, predicates
from timeline.syntax.joined import is_member
from timeline.syntax.predicates import joined_passives
from timeline.syntax.tree import DASHES, Sentence, labels

OBLIQUE = ("obl", "obl:agent", "obl:unmarked")


def obliques(s: Sentence, v: int) -> Iterator[Argument]:
    """The phrases with a preposition that take part in a verb's doing."""
    passive = predicates.is_passive(s, v)
    if passive and not s.kids(v, "obl:agent"):
        yield from _agents_elsewhere(s, v)
    for o in (*s.kids(v, *OBLIQUE), *_strayed(s, v), *_fronted(s, v), *_shared_oblique(s, v)):
        via = s.case(o)
        if via == "according to" or _is_no_oblique(s, v, o, passive):
            continue
        beside = via in _BESIDE and acts(s, o) and (o < v or (passive and via != "alongside"))
        role = _oblique_role(s, v, o, via, passive)
        if beside:  # "along with X, Y left"
            role, via = "patient" if passive else "agent", ""
        who = antecedent(s, o)
        for k in spread(s, o):
            one = beside or k == who != o or is_member(s, k)  # "from X, with whom Y met": with
            own = "" if one else s.case(k)
            tie = " ".join(part for part in (_asked_for(s, v, o), own or via) if part)
            yield Argument(role, k, tie or None, "oblique")


def _agents_elsewhere(s: Sentence, v: int) -> Iterator[Argument]:
    """Who does what a passive without an agent of its own tells."""
    held = (k for k in s.kids(v, "xcomp", "obl") if predicates.event_noun(s, k) is None)
    doing = [k for k in s.kids(v, "advcl", "xcomp") if s.words[k].ing or s.words[k].base]
    below = [x for k in held for x in s.kids(k, "nmod")]  # "was considered a traitor by X"
    below += [x for k in doing if not predicates.is_passive(s, k)  # "was told to leave by X"
              for x in s.kids(k, "obl", "obl:agent")]
    for o in (x for x in below if s.case(x) == "by" and acts(s, x)):
        yield from (Argument("agent", k, "by", "oblique") for k in spread(s, o))
    for o in (o for twin in joined_passives(s, v) for o in s.kids(twin, "obl:agent")):
        for k in spread(s, o):
            yield Argument("agent", k, "by", "agent of a coordinated passive")


def _is_no_oblique(s: Sentence, v: int, o: int, passive: bool) -> bool:
    """Whether a phrase below a verb is a measure, or belongs to something else of its clause."""
    near = () if passive else s.kids(v, "obj", "obl")
    if _goes_down(s, o, v) or any(strays(s, o, n) for n in near):
        return True
    if nouns.measures(s.words[o].lemma) and phrases.core(s, o).word == o and o not in s.named:
        return True
    if any(s.words[k].dep == "conj" and is_misjoined(s, k) for k in _ending(s, o)):
        return True  # "from Ost and Norland from Estra"
    return any(lies_between(s, o, n) for n in told_of(s, v))


def _oblique_role(s: Sentence, v: int, o: int, via: str, passive: bool) -> Role:
    """The role of a phrase behind a preposition, by both and by what else the clause has."""
    role = role_of(s, o, via, passive)
    if via == "of" and o < v:
        return "other"  # "of the big firms, only Alba ..."
    if via == "for" and role == "recipient" and _asked_before(s, v, o):
        return "topic"  # "asked for visas for X"
    if via == "to" and role == "recipient" and is_place(s, o) and _from_place(s, v):
        return "other"  # "built a wall from Ost to the Gulf"
    if via == "at" and role == "patient" and not aims(s, v):
        return "place"
    if role == "partner" and o > v and _set_off(s, o):
        return "other"  # "resigned, with the council as his only client"
    if role != "patient" or via not in ("on", "upon"):
        return role
    upon = via == "upon" and predicates.event_noun(s, o) is not None  # "upon his retirement"
    return "other" if upon or airs(s, o) or not falls_on(s, v) else role


_BESIDE = ("along with", "together with", "alongside")


def _shared_oblique(s: Sentence, v: int) -> Iterator[int]:
    """ "Met and signed a deal with X": what stands right behind the second of two verbs is its too.

    A tree ties what both may share to the first.
    """
    up = s.words[v].head
    if s.words[v].dep == "conj" and s.words[up].pos == "VERB" and s.kids(v, "obj"):
        behind = max(s.below(v)) + 1
        yield from (o for o in s.kids(up, "obl") if min(s.below(o)) == behind)


def _ending(s: Sentence, o: int) -> tuple[int, ...]:
    """The words whose phrases end right before a phrase."""
    before = min(s.below(o)) - 1
    return () if before < 0 else (before, *s.above(before))


def _strayed(s: Sentence, v: int) -> Iterator[int]:
    """What a tree hangs on the object: "bought X, a bank, from Y", "formed a coalition with Y".

    So too with whom something joint is done.
    """
    united = s.lemma(v) in FORMING
    for o in s.kids(v, "obj"):
        if (united and s.lemma(o) in _UNIONS) or "joint" in s.lemmas(o, "amod"):
            yield from (k for k in s.kids(o, "nmod") if s.case(k) == "with")
        yield from (k for k in s.kids(o, "conj") if is_misjoined(s, k))
        yield from (k for k in s.kids(o, "nmod") if s.case(k) == "from" and _set_off(s, k))


FORMING = labels("form forge build create establish make assemble negotiate")
"""What makes a body that was none before."""
_UNIONS = labels(
    "government coalition alliance cabinet partnership union bloc front pact axis majority"
    " administration federation confederation consortium"
)


def _goes_down(s: Sentence, o: int, v: int) -> bool:
    """Whether a relative before a verb belongs to the infinitive below it.

    In "rebels against whom Varn hopes to send troops" troops are sent against them.
    """
    relative = s.lemma(o) in ("whom", "which") and s.words[o].head == v
    return relative and any("to" in s.lemmas(k, "mark") for k in s.kids(v, "xcomp"))


def _fronted(s: Sentence, v: int) -> Iterator[int]:
    up = s.words[v].head
    if s.words[v].dep == "xcomp" and "to" in s.lemmas(v, "mark"):
        yield from (o for o in s.kids(up, *OBLIQUE) if _goes_down(s, o, up))


def _from_place(s: Sentence, v: int) -> bool:
    """Whether the object reaches from somewhere to somewhere."""
    below = (k for o in s.kids(v, "obj") for k in s.kids(o, "nmod"))
    return any(s.case(k) == "from" and is_place(s, k) for k in below)


def _asked_before(s: Sentence, v: int, o: int) -> bool:
    """Whether a thing stands behind an earlier "for" of the same verb."""
    earlier = (k for k in s.kids(v, "obl") if k < o and s.case(k) == "for")
    return any(not acts(s, k) for k in earlier)


def _asked_for(s: Sentence, v: int, o: int) -> str:
    """ "call" in "backed calls by X for the return of Y": the return is called for, not backed."""
    if s.case(o) != "for" or acts(s, o):
        return ""
    for k in s.kids(v, "obj"):
        found = predicates.event_noun(s, k)
        if k < o and found is not None and found.verb in predicates.verbs("ask"):
            return s.lemma(k)
    return ""


def _set_off(s: Sentence, o: int) -> bool:
    """Whether a comma or a dash stands before a phrase."""
    first = min(s.below(o))
    stops = (",", *DASHES)
    return s.words[first].text in stops or s.words[max(first - 1, 0)].text in stops


def laid_on(s: Sentence, v: int) -> Iterator[Argument]:
    """ "imposed a tax on X", where the tree ties X to the tax."""
    if s.lemma(v) not in predicates.verbs("lay_on"):
        return
    for o in s.kids(v, "obj"):
        for k in (k for k in s.kids(o, "nmod") if s.case(k) == "on"):
            for x in spread(s, k):
                yield Argument("patient", x, "on", "laid on")
