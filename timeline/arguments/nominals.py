"""Who does what in noun phrases that tell of events: "the killing of X by Y", "a US drone strike".

Also light verbs ("carried out an attack on X"), whose object is the event.
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.arguments.clause import Argument, Clause
from timeline.arguments.governed import complements, is_no_confidence, waged
from timeline.arguments.machines import with_owners
from timeline.arguments.parties import acts, is_place, spread
from timeline.arguments.subjects import noun_controllers, subjects
from timeline.event import Role
from timeline.syntax import nouns, phrases, predicates
from timeline.syntax.predicates import Nominal
from timeline.syntax.tree import Sentence, labels

_OBJECT_CASES = labels("on against at upon")
_AGENT_CASES = labels("by from")
_PARTNER_CASES = labels("with between among alongside")


def noun_clause(s: Sentence, n: int) -> Clause | None:
    """The clause of an event noun; None for another noun. `lemma` is the verb it stands for."""
    nominal = predicates.event_noun(s, n)
    if nominal is None:
        return None
    before = _beside if nominal.itself else _before
    found = [*before(s, n, nominal), *_after(s, n, nominal)]
    if not nominal.itself and not any(a.role == "agent" for a in found):
        found.extend(_implied(s, n))
    asked = nominal.verb in predicates.verbs("wish")
    asked = asked or (nominal.verb in _HELPING and s.case(n) == "with")
    if asked and not any(a.role in _ASKED for a in found):
        found.extend(_obeyed(s, n))
    return with_owners(s, Clause(n, waged(s, n) or nominal.verb, (n,), tuple(found), n))


def _before(s: Sentence, n: int, nominal: Nominal) -> Iterator[Argument]:
    """Possessors, and names before the noun: "Norland's withdrawal", "a US drone strike"."""
    cases = {s.case(k) for k in s.kids(n, "nmod")}
    for k in s.kids(n, "nmod:poss"):
        suffers = nominal.of == "patient" and cases.isdisjoint(("of", "on", "against"))
        undone = nominal.verb not in predicates.verbs("done")  # his arrest, but not his attack
        suffers = suffers and ("by" in cases or undone)
        suffers = suffers or _is_brought(s, n)
        role: Role = "patient" if suffers else "agent"
        for x in spread(s, k):
            yield Argument(role, x, "of" if suffers else None, "possessor of an event noun")
    for k in s.kids(n, "compound", "amod"):
        if k < n and names_actor(s, k):
            where = nominal.verb in _SOMEWHERE and _names_town(s, k)
            where = where or (nominal.verb == "agree" and s.words[n].capital)  # "the Estra Pact"
            for x in (k, *(c for c in s.kids(k, "conj") if names_actor(s, c))):
                role = "place" if where else "agent"
                yield Argument(role, x, None, "name before an event noun")


def _beside(s: Sentence, n: int, _: Nominal) -> Iterator[Argument]:
    """Where there was what nobody does: "the Estra earthquake", "Norland's referendum"."""
    for k in s.kids(n, "nmod:poss", "compound", "amod"):
        if k < n and names_actor(s, k):
            role: Role = "place" if is_place(s, k) else "topic"
            yield Argument(role, k, None, "name before an event noun")


def _names_town(s: Sentence, k: int) -> bool:
    """Whether a place's name written out stands before a noun: "the Estra bombing", "US raid".

    Of countries the adjective or an abbreviation stands there.
    """
    w = s.words[k]
    return w.pos == "PROPN" and is_place(s, k) and not w.text.replace(".", "").isupper()


def names_actor(s: Sentence, k: int) -> bool:
    w = s.words[k]
    if w.lemma.lower() in nouns.table("machine"):
        return False
    if nouns.measures(w.lemma) or not w.capital:
        return w.pos == "NOUN" and nouns.acts(w.lemma) in ("armed", "government", "group", "person")
    return k in s.named or w.pos == "PROPN" or (w.pos == "ADJ" and w.i > 0)


def _after(s: Sentence, n: int, nominal: Nominal) -> Iterator[Argument]:
    for v in s.kids(n, "acl"):
        lemma = s.lemma(v)
        carried = lemma in predicates.verbs("light") - {"host", "convene"}
        if predicates.is_passive(s, v) and carried:
            for k in s.kids(v, "obl:agent"):
                for x in spread(s, k):
                    yield Argument("agent", x, "by", "who carried it out")
    those = (k for v in s.kids(n, "acl") for k in s.kids(v, "obl:agent"))
    doers = (*(k for k in s.kids(n, "nmod") if s.case(k) in _AGENT_CASES), *those)
    behind = (x for k in doers for x in s.kids(k, "nmod") if s.case(x) in _OBJECT_CASES)
    for k in (*complements(s, n), *behind):  # "an attack by X on Y": a tree may tie Y to X
        case = "against" if is_no_confidence(s, s.words[k].head) else s.case(k)
        if nouns.measures(s.words[k].lemma) and phrases.core(s, k).word == k and k not in s.named:
            continue
        role = _noun_role(s, n, k, case, nominal)
        direct = nominal.verb in _DIRECT.get(case, ()) or declares_war(s, n) == k
        if case in _OBJECT_CASES and declares_war(s, n) is not None:
            case = "war on"
        for x in spread(s, k):
            tie = None if direct else case or None
            yield Argument("patient" if direct else role, x, tie, "complement of an event noun")


def _is_brought(s: Sentence, n: int) -> bool:
    """Whether a noun of help is brought: in "rushed to the aid of X", "to X's aid" X gets it."""
    w = s.words[n]
    come = w.dep == "obl" and s.case(n) == "to" and s.lemma(w.head) in _COMING
    return come and w.lemma.lower() in _HELP


_COMING = labels("come go rush race hurry fly spring leap jump ride run turn")
_HELP = labels("aid help assistance rescue support")


_DIRECT = {"to": ("oppose", "resist", "object"), "for": ("support", "back")}
"""Nouns whose preposition only stands for the verb's object: "opposition to X", "backing for X"."""


def _noun_role(s: Sentence, n: int, k: int, case: str, nominal: Nominal) -> Role:
    if case == "of" and _is_brought(s, n):
        return "patient"
    if case == "of":
        called = k in s.named or s.words[k].pos == "PROPN"
        if called and s.lemma(n) in _HELD_AT and _is_where(s, n, k):
            return "place"
        signed = nominal.verb in _SIGNED and is_place(s, k) and not s.kids(k, "conj")
        if signed and k in s.named:  # "the Treaty of Estra"
            return "place"
        if declares_war(s, n) == k:
            return "patient"
        said = s.kids(n, "nmod:poss") or nominal.verb in _SAID
        whose = nominal.of == "agent" and said and not acts(s, k)
        return "topic" if whose else nominal.of  # "Norland's declaration of independence"
    if case in _AGENT_CASES:
        if case == "from" and nominal.of == "agent" and s.kids(n, "nmod:poss"):
            return "place" if is_place(s, k) else "topic"  # "his flight from X"
        away = nominal.verb in _MOTION or nominal.verb in _TAKEN_AWAY
        place = is_place(s, k) or (k in s.named and s.name_type(k) != "PER")
        return "place" if case == "from" and place and away else "agent"
    if case in _PARTNER_CASES:
        if case == "between":
            return "agent"
        return "partner" if acts(s, k) else "instrument"
    if case in _OBJECT_CASES:
        if nominal.verb == "try":
            return "topic"  # "an effort against X"
        if case == "at" and nominal.verb not in _AIMED:
            return "place"
        if declares_war(s, n) is not None:
            return "patient"
        said = case in ("on", "at") and nominal.verb in _ABOUT
        return "topic" if said or nominal.verb in _ATTENDED else "patient"
    if case in ("to", "into", "toward", "towards"):
        return "recipient"
    if case == "for":
        return "recipient" if acts(s, k) else "topic"
    return "place" if is_place(s, k) else "topic"


def declares_war(s: Sentence, n: int) -> int | None:
    """The war of "a declaration of war on X"; None for any other noun."""
    if s.lemma(n) != "declaration":
        return None
    return next((k for k in s.kids(n, "nmod") if s.lemma(k) == "war" and s.case(k) == "of"), None)


def _is_where(s: Sentence, n: int, k: int) -> bool:
    """Whether a battle or treaty "of X" bears a place's name, which a reader may not know for one:
    a single word, or no person's where there are several.
    """
    if is_place(s, k) or len(phrases.core(s, k).name) <= 1:
        return True
    return s.words[n].feats.get("Number") == "Plur" and s.name_type(k) != "PER"


_HELD_AT = labels("battle treaty conference congress convention peace")
_SAID = predicates.verbs("say") | labels("declare promise offer propose pledge vow")
_SIGNED = labels("declare agree settle confer")
_AIMED = predicates.verbs("aim_at") | (predicates.verbs("harm") - {"fight", "clash"}) | {"protest"}
_ABOUT = labels(
    "state speak remark comment claim declare report talk meet confer discuss consult interview"
    " debate agree settle vote decide rule resolve work investigate study view propose order"
    " plan cooperate negotiate testify"
)
_TAKEN_AWAY = labels(
    "remove expel exile banish deport evict evacuate oust release liberate displace extradite"
    " repatriate transfer recall dismiss rescue relocate deliver"
)
_MOTION = labels(
    "withdraw retreat depart return travel pull out flee escape migrate"
    " evacuate cross move tour enter"
)


def _implied(s: Sentence, n: int) -> Iterator[Argument]:
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
    if main is not None and near and (_is_brought(s, n) or _is_attended(s, n, beside, main)):
        for k, _ in subjects(s, main):
            if acts(s, k) or s.words[k].pos == "PRON":  # no picture taken at a summit
                yield Argument("agent", k, None, "subject of the clause beside")
        return
    if w.dep == "nmod" and up.lemma.lower() == "responsibility" and up.head >= 0:
        if s.lemma(up.head) in ("claim", "admit", "accept", "acknowledge"):
            for k, rule in subjects(s, up.head):  # "claimed responsibility for an attack"
                yield Argument("agent", k, None, rule)
        return
    if w.dep != "obj" or w.head < 0:
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
    if found is None or found.verb not in _ATTENDED or s.case(top) not in _AT:
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
_ATTENDED = labels("meet talk confer negotiate discuss consult visit travel interview fight clash")
_AT = ("after", "before", "during", "following", "at", "in", "from", "on", "ahead of")


def _obeyed(s: Sentence, n: int) -> Iterator[Argument]:
    w = s.words[n]  # who acts "at the invitation of X", "with the help of X"
    bare = s.case(n) == "on" and not s.kids(n, "nmod:poss", "nmod", "det", "compound")
    if bare and w.feats.get("Number") != "Plur":
        return  # "on appeal", "on request"
    if w.dep == "obl" and s.case(n) in ("at", "on", "upon", "with", "under"):
        passive = predicates.is_passive(s, w.head)  # "at X's request Y was evacuated by Z": Z obeys
        by = [x for k in s.kids(w.head, "obl:agent") for x in spread(s, k)]
        for k in by if passive else [k for k, _ in subjects(s, w.head)]:
            yield Argument("patient", k, None, "who acts at a request")


_HELPING = labels("help aid assist support back")
_ARRANGING = labels("order expect arrange schedule")  # who arranges talks need not talk
_SOMEWHERE = labels(
    "attack bomb shoot massacre exterminate assault besiege agree confer meet riot kill murder"
)
_ASKED = ("patient", "recipient", "partner")
