"""Who is the subject of a verb, said or shared, from a UD tree.

Subjects that a clause leaves out are found where English grammar puts them: by control ("agreed
to leave", "urged X to leave"), in coordination, before a relative clause or a participle, and in
the main clause of an adverbial; each with the rule that found it.
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.arguments.control import (
    asking_noun,
    author,
    bare,
    beside_place,
    done_by,
    follows,
    given_to_do,
    heads_report,
    results,
    right_before,
    says_on,
    sets_to_do,
    stands_for_clause,
    taker_of,
    teller_of,
    to_suffer_beside,
    wanted_before,
)
from timeline.arguments.governed import complements
from timeline.arguments.parties import acts, is_place, said_to_be, spread
from timeline.syntax import nouns, predicates
from timeline.syntax.joined import allies
from timeline.syntax.tree import SUBJECT, Sentence

_MOST_SHARED = 12
_DEEPEST = 12
_ASKING = frozenset({"request", "demand", "call", "appeal", "plead", "press"})
_GERUND_MARKS = frozenset({"of", "on", "about", "at", "in", "for", "against"})
_WIELDING = frozenset({"using", "employing", "deploying", "wielding"})
_OF_OBJECT = frozenset({"of", "for", "from", "into", "with", "as"})


def subjects(s: Sentence, v: int, depth: int = 0) -> tuple[tuple[int, str], ...]:
    """The words that are subject of a verb, said or shared, each with the rule that found it.

    In a passive clause they suffer. Empty where the grammar gives none.
    """
    own = s.kids(v, *SUBJECT)
    gerund = s.words[v].ing and s.words[v].pos == "VERB"
    own = own or (s.kids(v, "nmod:poss") if gerund else ())  # "criticised X's joining the pact"
    own = own[1:] if len(own) > 1 and heads_report(s, own[0]) else own
    if own:
        told = () if stands_for_clause(s, own[0], v) else own
        return tuple((k, "subject") for o in told for k in spread(s, o))
    if depth > _DEEPEST or s.kids(v, "csubj", "expl", "csubj:pass"):
        return ()
    return tuple(_shared(s, v, depth + 1))[:_MOST_SHARED]


def _shared(s: Sentence, v: int, depth: int) -> Iterator[tuple[int, str]]:
    w = s.words[v]
    marks = s.lemmas(v, "mark")
    if "as" in marks and predicates.is_passive(s, v) and not s.kids(v, "aux:pass"):
        return  # "the law as defined by X"
    if w.head < 0 or ("with" in marks and s.lemma(w.head) != "charge"):
        return  # "with most going abroad": who goes is said, or nobody
    if w.dep == "conj" and predicates.is_predicate(s, w.head):
        yield from _of(s, w.head, "shared by coordination", depth)
    elif w.dep == "conj" and s.words[w.head].dep in ("acl", "amod"):
        yield from _shared(s, w.head, depth)
    elif w.dep in ("xcomp", "ccomp") and bare(s, v):
        yield from _controlled(s, v, depth)
    elif w.dep == "advcl" and bare(s, v):
        yield from _adverbial(s, v, depth)
    elif w.dep in ("acl", "acl:relcl", "amod"):
        yield from _adnominal(s, v, depth)
    elif w.dep == "parataxis" and w.feats.get("VerbForm") in ("Part", "Ger"):
        yield from _of(s, w.head, "shared by parataxis", depth)


def _each(s: Sentence, head: int, rule: str) -> Iterator[tuple[int, str]]:
    """A phrase and those joined with it, as one rule finds them."""
    yield from ((k, rule) for k in spread(s, head))


def _of(s: Sentence, v: int, rule: str, depth: int) -> Iterator[tuple[int, str]]:
    yield from ((k, rule) for k, _ in subjects(s, v, depth))  # those of another verb


def _controlled(s: Sentence, v: int, depth: int) -> Iterator[tuple[int, str]]:
    """ "urged X to leave": X leaves; "agreed to leave", "was asked to leave": the subject."""
    governor = s.words[v].head
    bidden = _bidden(s, v, governor)
    if bidden is not None:
        yield from _each(s, bidden, "object control")
    elif wanted_before(s, v):
        yield s.words[governor].head, "object control"
    elif predicates.is_predicate(s, governor) or s.words[governor].dep in ("acl", "amod", "conj"):
        yield from _of(s, governor, "subject control", depth)


def _bidden(s: Sentence, v: int, governor: int) -> int | None:
    """Whom a verb has do what stands below: "asked X to leave", "called on X to leave".

    So too who is given something to do, or kept from it.
    """
    given = given_to_do(s, v, governor)
    if given is not None:
        return given
    objects = s.kids(governor, "iobj") or s.kids(governor, "obj")
    kept = objects and not {"from", "into"}.isdisjoint(s.lemmas(v, "mark"))
    if kept or predicates.takes_infinitive(s, governor, v):
        return objects[0]
    return predicates.called_on(s, governor) or to_suffer_beside(s, v)


def _adverbial(s: Sentence, v: int, depth: int) -> Iterator[tuple[int, str]]:
    governor = s.words[v].head
    if s.words[governor].dep == "xcomp" and s.words[governor].pos == "ADJ":
        governor = s.words[governor].head  # "found it hard to leave"
    noun = asking_noun(s, v)
    asked = tuple(noun_controllers(s, noun, depth)) if noun is not None else ()
    found = predicates.event_noun(s, noun) if noun is not None else None
    if asked or (found is not None and found.verb in _ASKING):
        yield from asked
        return
    if not predicates.is_predicate(s, governor):
        return
    marks = s.lemmas(v, "mark")
    bidden = _bidden(s, v, governor) if "to" in marks else None
    objects = s.kids(governor, "iobj") or s.kids(governor, "obj")
    if bidden is None and objects and (
        follows(s, v, governor) or not _OF_OBJECT.isdisjoint(marks)
    ):
        bidden = objects[0]  # "accused X of leaving", "described X as having left"
    elif bidden is None and "as" in marks:  # "pointed to X as having left"
        tied = (k for k in s.kids(governor, "obl") if k < v and acts(s, k))
        bidden = next(tied, None)
    if bidden is not None:
        yield from _each(s, bidden, "object control")
        return
    writer = next((x for k in objects if k < v and (x := author(s, v, k)) is not None), None)
    if writer is not None:
        yield from _each(s, writer, "participle")
        return
    near = (find(s, v) for find in (right_before, done_by))
    beside = next((k for k in near if k is not None), None)
    if beside is not None:
        yield beside, "participle"
    else:
        yield from _beside_main(s, v, governor, depth)


def _beside_main(s: Sentence, v: int, governor: int, depth: int) -> Iterator[tuple[int, str]]:
    """Who does what an adverbial clause tells, as in the main clause: "left to meet the envoy"."""
    teller = teller_of(s, v)
    shared = [k for k, _ in subjects(s, governor if teller is None else teller, depth)]
    if "to" in s.lemmas(v, "mark"):
        agents = s.kids(governor, "obl:agent")
        if agents and not sets_to_do(s, governor):
            shared = [k for a in agents for k in spread(s, a)]
        shared += allies(s, governor)
    charged = predicates.is_passive(s, governor) and not _OF_OBJECT.isdisjoint(s.lemmas(v, "mark"))
    rule = "object control" if charged else "subject of the main clause"  # "convicted of leaving"
    yield from ((k, "clause as subject" if results(s, v) else rule) for k in shared)


def _adnominal(s: Sentence, v: int, depth: int) -> Iterator[tuple[int, str]]:
    """The noun before a relative clause or participle, or who controls "a plan to leave"."""
    noun = beside_place(s, v)
    w = s.words[v]
    if w.dep == "acl:relcl" and not bare(s, v):
        yield noun, "relative clause"
        return
    infinitive = "to" in s.lemmas(v, "mark")
    thing = nouns.acts(s.words[noun].lemma) is None or nouns.is_task(s, noun)
    if infinitive and predicates.event_noun(s, noun) is not None:
        yield from noun_controllers(s, noun, depth)
    elif infinitive and is_place(s, noun):
        up = s.words[noun].head
        if up >= 0 and acts(s, up):  # "Varn, in Estra to meet the envoy, said"
            yield up, "participle"
        else:
            yield from _owner_of(s, noun, depth)
    elif infinitive and thing and noun not in s.named:
        yield from _holders(s, noun, depth)
    elif infinitive and s.words[noun].dep == "obj" and not s.kids(v, "aux:pass"):
        yield from _for_whom(s, v, noun, depth)
    elif says_on(s, v):
        main = next((k for k in s.above(noun) if predicates.is_predicate(s, k)), None)
        if main is not None:
            yield from _of(s, main, "subject of the main clause", depth)
    elif w.text.lower() in _WIELDING and not acts(s, noun):
        yield from _holders(s, noun, depth)  # "launched a campaign using drones"
    elif noun in s.named and is_place(s, noun) and w.ing:
        yield from _beyond_place(s, noun, depth)
    elif thing and not _GERUND_MARKS.isdisjoint(s.lemmas(v, "mark")):
        yield from _holders(s, noun, depth)  # "its hopes of winning", "set its sights on winning"
    elif writer := author(s, v, noun):
        yield from _each(s, writer, "participle")
    else:
        who = said_to_be(s, noun)
        yield (noun if who is None else who), "participle"


def _for_whom(s: Sentence, v: int, noun: int, depth: int) -> Iterator[tuple[int, str]]:
    """ "visited the bank to discuss its debt": who visited; "sent the envoy to discuss it": he."""
    up = s.words[noun].head
    bound = s.lemma(up)
    if any(bound in predicates.verbs(kind) for kind in ("object", "wish", "assign")):
        yield noun, "participle"
        return
    yield from _of(s, up, "subject of the main clause", depth)


def _beyond_place(s: Sentence, noun: int, depth: int) -> Iterator[tuple[int, str]]:
    """Who does what a participle behind a place tells: "stood in the kitchen in Ost, chatting"."""
    for up in s.above(noun):
        if predicates.is_predicate(s, up):
            yield from _of(s, up, "subject of the main clause", depth)
            return
        if acts(s, up) and not is_place(s, up):
            yield up, "participle"
            return


def noun_controllers(s: Sentence, noun: int, depth: int) -> Iterator[tuple[int, str]]:
    """Who does what "an invitation from X to Y to leave", "X's decision to leave" speak of."""
    verb = predicates.nominal(s.words[noun].lemma)
    tied = {s.case(k): k for k in reversed(tuple(complements(s, noun)))}
    if any("for" in s.lemmas(k, "mark") for k in s.kids(noun, "acl")):
        tied.setdefault("for", tied.get("", noun))  # "a call for X to run"
    if verb is not None and verb.verb in predicates.verbs("wish"):
        for case in ("to", "on", "for", "that"):
            if case in tied:
                yield from _each(s, tied[case], "control by a noun")
                return
        if verb.verb in _ASKING:
            return  # "a request by X to name Y": who is to name him is not said
        if verb.verb in ("invite", "order", "permit"):
            yield from ((k, "control by a noun") for k, _ in _owner_of(s, noun, depth))
            return
    for case in ("by", "of", "between", "from", "among"):
        if case in tied and not (case == "of" and verb is not None and verb.of == "patient"):
            yield from _each(s, tied[case], "control by a noun")
            return
    yield from _holders(s, noun, depth)


def _holders(s: Sentence, noun: int, depth: int) -> Iterator[tuple[int, str]]:
    """Whose a noun is that something is done with or is to be done by: "its hopes of winning"."""
    own, taker = s.kids(noun, "nmod:poss"), taker_of(s, noun)
    tied = {s.case(k): k for k in reversed(s.kids(noun, "nmod")) if acts(s, k)}
    if own:
        yield from _each(s, own[0], "control by a possessor")
    elif taker is not None:  # "gave X a chance to leave"
        yield from _each(s, taker, "control by a noun")
    elif "by" in tied:  # "a push by X to free Y"
        yield from _each(s, tied["by"], "control by a noun")
    elif "of" in tied and predicates.event_noun(s, noun) is None and not acts(s, noun):
        yield from _each(s, tied["of"], "control by a noun")  # "the failure of X to leave"
    else:
        yield from _owner_of(s, noun, depth)


def _owner_of(s: Sentence, noun: int, depth: int) -> Iterator[tuple[int, str]]:
    """The subject of the clause in which a noun is object ("made a decision to leave")."""
    up = s.words[noun].head
    if s.words[noun].dep == "conj" and s.words[up].pos == "NOUN":
        noun, up = up, s.words[up].head
    if up < 0:
        return
    accused = s.kids(up, "obj") if s.words[noun].dep == "obl" else ()
    if accused and s.lemma(up) in predicates.verbs("try"):
        yield from _each(s, accused[0], "object control")
        return  # "convicted X on counts of bribing Y"
    if s.lemma(up) in predicates.verbs("ask") and s.words[noun].dep == "obl":
        return  # "called for a meeting to end the war": who is to end it is not said
    blow = s.words[noun].dep == "obl" and s.case(noun) in ("to", "against")
    if blow and s.lemma(up) not in predicates.verbs("plan"):
        return  # "dealt a blow to an effort to end the war": it is another's
    heard = s.case(noun) == "of" and s.lemma(up) in ("hear", "learn", "know", "speak", "warn")
    if heard or (s.words[noun].dep == "obl" and s.case(noun) in ("into", "about", "over")):
        return  # "a probe into a plot to kill X": whose it is, is not said
    if s.case(noun) == "as" and predicates.event_noun(s, noun) is not None:
        return  # "saw it as an attempt to blackmail X": it does
    if s.lemma(up) in predicates.verbs("judge") and s.words[noun].dep == "obj":
        return  # "condemned a plan to close the port": it is another's
    if predicates.is_predicate(s, up):
        for k, _ in subjects(s, up, depth):
            if k != noun:
                yield k, "control by a noun"
    elif s.kids(noun, "cop"):
        for k in s.kids(noun, *SUBJECT):
            yield k, "control by a noun"
