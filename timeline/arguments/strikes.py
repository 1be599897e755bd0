"""Who did it, where the doer stands inside a noun: "a US strike killed X", "fell in Y's coup"."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.arguments.clause import Argument, Clause
from timeline.arguments.machines import with_owners
from timeline.arguments.nominals import noun_clause
from timeline.arguments.parties import acts, spread
from timeline.syntax import predicates
from timeline.syntax.tree import Sentence, labels


def with_doers(s: Sentence, found: Clause) -> Clause:
    """A clause with the doers inside its event nouns: in "a US strike killed X" the US kills.

    So too in "X was killed in a US strike", "X's arrest in a raid led by Y". A clause whose
    agents act is left as it is.
    """
    found = with_owners(s, found)
    agents = found.roles("agent")
    if any(acts(s, a.word) for a in agents) or found.lemma in _TOLD_OF_THINGS:
        return found
    told = [a for k in (x.word for x in agents) for a in doers(s, k)]
    told = told if agents else [a for k in _suffered_in(s, found) for a in _strikers(s, found, k)]
    return found.joined_by(Argument("agent", a.word, None, "doer in an event noun") for a in told)


def doers(s: Sentence, n: int) -> Iterator[Argument]:
    """Who acts in an event noun."""
    inner = noun_clause(s, n)
    if inner is not None:
        yield from (a for a in inner.roles("agent") if acts(s, a.word) or s.words[a.word].capital)


def _suffered_in(s: Sentence, found: Clause) -> Iterator[int]:
    """The nouns that say in what somebody suffered: "was ousted in a coup", "his arrest in a raid".

    Of participles side by side all happened there.
    """
    n = found.word
    if found.noun == n:
        yield from (k for k in s.kids(n, "nmod") if s.case(k) in _DURING)
        return
    if found.noun is not None or not predicates.is_passive(s, n):
        return
    every = (n, *predicates.joined_passives(s, n))
    yield from (k for v in every for k in s.kids(v, "obl") if s.case(k) in _DURING)


def _strikers(s: Sentence, found: Clause, k: int) -> Iterator[Argument]:
    """Who acted in what somebody suffered in, if that says who did it to him."""
    lemma = found.lemma if found.noun else s.lemma(found.word)
    nominal = predicates.event_noun(s, k)
    verb = None if nominal is None else nominal.verb
    before = {x.verb for c in s.kids(k, "compound") if (x := predicates.event_noun(s, c))}
    if lemma in _HARMED and (verb in _VIOLENT or before & _VIOLENT):
        yield from doers(s, k)
    elif lemma in _TAKEN or (lemma in _HARMED and verb in _LED and s.case(k) != "during"):
        yield from _leaders(s, k)


def _leaders(s: Sentence, k: int) -> Iterator[Argument]:
    """Who leads it, in "a coup led by Varn", "a joint action mounted by the police"."""
    for v in s.kids(k, "acl"):
        if s.lemma(v) in _MOUNTED and predicates.is_passive(s, v):
            for o in s.kids(v, "obl:agent"):
                yield from (Argument("agent", x, "by", "who led it") for x in spread(s, o))


_TOLD_OF_THINGS = labels(  # what a deed brings about is not its doer's deed
    "cost mean cover lead result spark trigger prompt follow signal show suggest include"
    " apply concern relate pertain"
)
_DURING = ("in", "by", "during")
_VIOLENT = predicates.verbs("harm")
_LED = labels("overthrow search")
_MOUNTED = labels("lead mount carry launch stage conduct orchestrate organise organize execute")
_TAKEN = labels(
    "capture seize arrest detain topple oust overthrow depose dethrone unseat free rescue abduct"
    " kidnap catch apprehend remove expel"
)
_HARMED = labels(
    "kill wound injure hurt slay maim destroy damage hit displace capture seize free rescue shoot"
    " bomb target arrest detain massacre assassinate topple oust overthrow drive evict evacuate"
)
