"""Who holds a post by what a clause says: "became president of X", "served as minister of X"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from timeline.arguments.parties import spread
from timeline.arguments.subjects import subjects
from timeline.events.status import status
from timeline.syntax import phrases, predicates
from timeline.syntax.tree import Sentence, labels

_BECOMING = labels("become remain stay")
_SERVING = labels("serve work act")
_NAMING = labels(
    "appoint elect reelect re-elect name nominate choose select install designate promote swear"
)


@dataclass(frozen=True, slots=True)
class Post:
    """`who` holds the post that the noun `what` names; `one` of several holders if so."""

    who: int
    what: int
    one: bool = False


def posts(s: Sentence) -> Iterator[Post]:
    """The posts that clauses give somebody, in the order of the text."""
    for w in s.words:
        if w.pos == "NUM" and w.lemma.lower() == "one" and s.kids(w.i, "cop"):
            yield from _one_of(s, w.i)
        elif w.pos == "NOUN" and w.head >= 0 and not s.kids(w.i, "cop"):
            yield from _given(s, w.i)


def _one_of(s: Sentence, i: int) -> Iterator[Post]:
    """ "X is one of the leaders of Y"."""
    what = phrases.core(s, i).word
    if what != i and status(s, i) == "occurred":
        yield from (Post(k, what, True) for o in s.kids(i, "nsubj") for k in spread(s, o))


def _given(s: Sentence, n: int) -> Iterator[Post]:
    w = s.words[n]
    v = w.head
    verb = s.words[v].lemma.lower()
    bare = w.dep == "xcomp" and not s.kids(n, "case", "mark")
    told = (w.dep == "obl" and s.case(n) == "as") or bare
    known = verb in _NAMING if not bare else verb in _BECOMING | _NAMING
    if not told or not (known or (not bare and verb in _SERVING)) or status(s, v) != "occurred":
        return
    if verb in _NAMING and not predicates.is_passive(s, v):
        yield from (Post(k, n) for o in s.kids(v, "obj") for k in spread(s, o))
        return
    yield from (Post(k, n) for k, _ in subjects(s, v))
