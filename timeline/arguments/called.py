"""What an event is called: its verb's lemma with what the verb needs to be understood."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.arguments.clause import Argument, Clause
from timeline.arguments.obliques import FORMING
from timeline.arguments.parties import acts, is_post
from timeline.event import Participant
from timeline.syntax import nouns, phrases, predicates
from timeline.syntax.tree import SUBJECT, Sentence

_TURNS = frozenset(
    "around round apart down up over aside away out off back forward home together".split()
)
"""Adverbs that make another verb of a verb: "turn the firm around"."""
_PUTTING = frozenset("put make turn place add bring take hold keep throw drive force talk".split())
_LEAVING = frozenset("keep leave set get catch send".split())
"""Verbs that say little without what their object is kept or left doing."""
_MAKING = frozenset("make let have".split())
"""Verbs that say little without what their object is made to do."""
_GRANTING = frozenset("grant deny offer award".split())
_KEEPING = frozenset("put place hold keep".split())
"""Verbs that say little without where to or what into: "put X on a list"."""
_WAYS = frozenset(("to", "from", "into", "against", "toward", "towards", "onto", "out of"))
"""Where somebody is moved, or whom he is turned against."""
_MOVED = {"he": "him", "she": "her", "they": "them", "we": "us", "i": "me", "who": "", "which": ""}
"""How the subject of a passive is said as what is moved: "were forced back" forces them back."""
_EACH = frozenset("all each both also separately independently individually".split())


def predicate(s: Sentence, clause: Clause, people: tuple[Participant, ...]) -> str:
    """The lemma with the preposition of its patient or recipient where no object stands between."""
    direct = any(p.role in ("patient", "recipient") and p.via is None for p in people)
    if s.words[clause.word].pos not in ("VERB", "AUX"):
        return clause.lemma
    if (joint := _joint(s, clause)) and not any(p.acts and p.role == "partner" for p in people):
        return joint
    thing = _shared_thing(s, clause)
    loose = ("agent", "topic", "place") if clause.lemma != "agree" else ("agent",)
    if thing and not any(p.acts and p.role not in loose for p in people):
        return f"{clause.lemma} {thing}"
    lemma = " ".join((clause.lemma, *_made(s, clause, direct=direct)))
    returned = _returned(s, clause.word, direct=direct)
    if returned:
        return f"{lemma} {returned}"
    if direct:
        return lemma
    via = next((p.via for p in people if p.via and p.role in ("patient", "recipient")), None)
    return f"{lemma} {via}" if via and via not in ("by", "'s") else lemma


def _joint(s: Sentence, clause: Clause) -> str:
    """ "issue joint statement" of what is done in common; empty for any other doing."""
    things = (k for k in s.kids(clause.word, "obj") if "joint" in s.lemmas(k, "amod"))
    thing = next(things, None)
    known = predicates.verbs("light") | _FOUNDING
    if thing is None or acts(s, thing) or s.lemma(clause.word) not in known:
        return ""
    verb = clause.lemma.removesuffix(f" {s.lemma(thing)}")
    return f"{verb} joint {s.lemma(thing)}"


_FOUNDING = frozenset("form establish create build run".split())


def _returned(s: Sentence, v: int, *, direct: bool) -> str:
    """ "each other" of "X and Y blamed each other": each does to the others what the verb tells.

    So too "each other's envoys" in "X and Y expelled each other's envoys".
    """
    for k in s.kids(v, "obj", "obl"):
        if not direct and _means_both(s, k):
            return "each other"
        if any(_means_both(s, x) for x in s.kids(k, "nmod:poss")):
            return f"each other's {s.lower(k)}"
    return ""


def _means_both(s: Sentence, k: int) -> bool:
    return {s.lower(k), *(s.lower(x) for x in s.kids(k, "fixed", "det"))} in _EACH_OTHER


_EACH_OTHER = ({"each", "other"}, {"one", "another"})


def _shared_thing(s: Sentence, clause: Clause) -> str:
    """What is shared or agreed to, as the verb says little: "share border", "agree to plan"."""
    if clause.lemma in ("share", "exchange", "trade", "swap"):
        return thing_acted_on(s, clause)
    if clause.lemma != "agree":
        return ""
    doing = next((k for k in s.kids(clause.word, "xcomp") if "to" in s.lemmas(k, "mark")), None)
    if doing is not None and not _EACH.isdisjoint(s.lemmas(clause.word, "advmod", "det")):
        return f"to {s.lemma(doing)}"  # "all agreed to send troops"
    agreed = (a.word for a in clause.arguments if a.via == "to")
    nominals = (s.lemma(k) for k in agreed if s.words[k].pos == "NOUN")
    return next((f"to {lemma}" for lemma in nominals if nouns.acts(lemma) is None), "")


def _made(s: Sentence, clause: Clause, *, direct: bool) -> Iterator[str]:
    """What the object is made, called or turned: "prisoner" in "was taken prisoner by X".

    Without a `direct` object what "it" is made: "made it clear to X".
    """
    joined = min(s.kids(clause.word, "conj"), default=len(s.words))
    turned = (s.words[k] for k in s.kids(clause.word, "advmod") if clause.word < k < joined)
    yield from (w.lemma.lower() for w in turned if w.text.lower() in _TURNS and not s.children[w.i])
    lemma = s.lemma(clause.word)
    if not direct:
        called = s.kids(clause.word, "xcomp") if s.kids(clause.word, "expl") else ()
        yield from (s.lemma(k) for k in called if s.words[k].pos == "ADJ")
        return
    where = _where_put(s, clause) if lemma in _PUTTING else ""
    if where:
        yield where
        return
    respite = _respite(s, clause.word)
    if respite:
        yield respite
        return
    taken = s.kids(clause.word, "obj") and predicates.is_passive(s, clause.word)
    given = (taken or s.kids(clause.word, "iobj")) and clause.noun is None
    if given and lemma in predicates.verbs("give") | _GRANTING:
        thing_given = thing_acted_on(s, clause)
        if thing_given:
            yield thing_given  # "give basis": who is given what
            return
    yield from _made_to_be(s, clause)


def _made_to_be(s: Sentence, clause: Clause) -> Iterator[str]:
    """What the clause below says the object is made, left or found to be or do, if anything."""
    lemma = s.lemma(clause.word)
    for k in s.kids(clause.word, "xcomp", "ccomp"):
        got = "to " if lemma == "get" and s.lemmas(k, "mark") == ("to",) else ""
        if (got or (lemma in _MAKING and _is_base(s, k))) and s.kids(clause.word, "obj"):
            yield got + s.lemma(k)  # "make pay", "get to pay"
            return
    if lemma in _REGARDING and any(acts(s, a.word) for a in clause.roles("patient")):
        yield from _regarded(s, clause.word)
        return
    for k in s.kids(clause.word, "xcomp"):
        if lemma in _LEAVING and s.words[k].ing and k > clause.word:
            yield s.lower(k)  # "keep guessing"
            return
        plain = s.words[k].pos in ("ADJ", "NOUN") and not s.kids(k, "mark", "cop", "case", "nsubj")
        if plain and (s.kids(clause.word, "obj") or predicates.is_passive(s, clause.word)):
            denied = "not" in s.lemmas(k, "advmod")  # "found X not guilty"
            yield f"not {_whole(s, k)}" if denied else _whole(s, k)
            return


def _regarded(s: Sentence, v: int) -> Iterator[str]:
    """What somebody is taken for: "as thief" of "as a thief", "founder" of "to be the founder"."""
    for k in s.kids(v, "xcomp", "obl", "advcl"):
        as_what = "as" in (s.case(k), *s.lemmas(k, "mark", "advmod"))
        is_what = s.words[k].dep == "xcomp" and (s.kids(k, "cop") or not s.kids(k, "mark"))
        if k > v and (as_what or is_what) and s.words[k].pos in ("NOUN", "ADJ"):
            denied = "not " if "not" in s.lemmas(k, "advmod") else ""
            yield f"{denied}{'as ' if as_what else ''}{_whole(s, k)}"
            return


_REGARDING = frozenset(
    "consider regard describe see view portray depict deem believe dismiss hail brand"
    " identify label recognise recognize denounce condemn".split()
)


def _where_put(s: Sentence, clause: Clause) -> str:
    """Where something is put that is no place: "on list" in "put X on a list"; else empty."""
    kept = ("in", "to") if s.lemma(clause.word) in _KEEPING else ()
    ties = ("on", "into", "under", "out of", *kept)
    there = (a for a in clause.arguments if a.via in ties)
    nominals = (a for a in there if s.words[a.word].pos == "NOUN")
    thing = next((a for a in nominals if s.words[a.word].text[0].isalpha()), None)
    if thing is None or acts(s, thing.word):
        return ""
    return f"{thing.via} {s.lemma(thing.word)}"


def _is_base(s: Sentence, k: int) -> bool:
    """Whether a verb stands below another in its base form: "pay" in "made X pay"."""
    w = s.words[k]
    return w.pos == "VERB" and w.base and not s.kids(k, "mark", "aux", *SUBJECT)


def _respite(s: Sentence, v: int) -> str:
    """What somebody is given time to do: "hours to leave"; empty for any other gift."""
    if s.lemma(v) not in ("give", "grant", "allow"):
        return ""
    times = [k for k in s.kids(v, "obj", "obl:unmarked") if nouns.measures(s.words[k].lemma)]
    below = (*s.kids(v, "xcomp", "advcl"), *(x for k in times for x in s.kids(k, "acl")))
    doing = next((x for x in below if times and "to" in s.lemmas(x, "mark")), None)
    if doing is None:
        return ""
    return f"{s.lower(times[-1])} to {s.lemma(doing)}"


def tied_to_thing(a: Argument, thing: str) -> str | None:
    """The tie of an argument, begun with the thing acted on: "share to" in "sold shares to X"."""
    if not thing or a.via is None or a.role == "agent" or a.depth:
        return a.via
    if thing[:1].isupper() and a.via not in _WAYS:  # "supplied Norland with arms"
        return a.via
    return f"{thing} {a.via}"


def _whole(s: Sentence, i: int) -> str:
    """The lemma of a noun with what a hyphen ties to it: "cease-fire", "take-over"."""
    lemma = s.lemma(i)
    tied = i > 1 and s.words[i - 1].text == "-" and s.words[i - 2].dep == "compound"
    return f"{s.lower(i - 2)}-{lemma}" if tied else lemma


def thing_acted_on(s: Sentence, clause: Clause) -> str:
    """What is given, sold, brought to somebody, by its lemma; empty without one.

    Who is moved is named too: he who "returned Elian to Cuba" did not return himself.
    """
    if clause.noun is not None:
        return ""
    lemma = s.lemma(clause.word)
    moved = any(a.via in _WAYS for a in clause.arguments)
    used = moved or lemma in ("use", "share", "exchange")  # "used force on X"
    for a in clause.roles("patient"):
        if a.via is not None:
            continue
        core = phrases.core(s, a.word)
        w = s.words[core.word]
        if w.pos == "NOUN" and w.i not in s.named:
            known = nouns.acts(w.lemma) is None or w.lemma.lower() in nouns.table("asset")
            formed = lemma in FORMING and "a" in s.lemmas(w.i, "det")
            formed = formed or (lemma == "join" and w.lemma.lower() in ("force", "forces"))
            if known or used or formed or is_post(s, w.i):
                return _whole(s, w.i)
        elif moved and w.pos in ("PROPN", "PRON"):
            named = [s.words[k].text for k in core.name]
            said = w.text.lower()
            if said == "what":  # "ended what it calls an effort"
                calls = [k for x in s.kids(w.i, "acl:relcl") for k in s.kids(x, "obj", "xcomp")]
                return s.lemma(calls[-1]) if calls else ""
            return " ".join(named[-1:] if core.type == "PER" else named) or _MOVED.get(said, said)
    return ""
