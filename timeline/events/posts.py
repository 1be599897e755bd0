"""Who holds a post by what a clause says: "became president of X", "served as minister of X"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from timeline.arguments.parties import spread
from timeline.arguments.subjects import subjects
from timeline.events.status import status
from timeline.syntax import nouns, phrases, predicates
from timeline.syntax.tree import APPOINTING, Sentence, labels

_BECOMING = labels("become remain stay")
_SERVING = labels(
    "serve work act start begin continue return succeed replace take resign retire quit step"
)
_NAMING = APPOINTING | labels(
    "install swear tap pick hire crown proclaim acclaim anoint ordain consecrate"
)
_TENURES = labels(
    "tenure term stint time role career position post work year month decade part job capacity"
    " period spell service life appointment record conduct"
)
_OF_ANOTHER = labels("appointment record conduct")  # "announced the appointment as minister"


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
    verb = s.lemma(w.head)
    bare = w.dep == "xcomp" and not s.kids(n, "case", "mark")
    if s.case(n) == "as" and w.dep == "nmod" and verb in _TENURES:
        yield from (Post(k, n) for k in _holders(s, w.head))
        return
    if s.case(n) == "as" and w.dep == "nmod" and s.name_type(w.head) == "PER":
        yield Post(w.head, n)  # "Roe, as head of the council, signed"
        return
    told = (s.case(n) == "as" and w.dep == "obl") or bare
    known = verb in _NAMING or verb in (_BECOMING if bare else _SERVING) or _leads_in(s, n)
    if not told or not known or status(s, w.head) != "occurred":
        return
    if verb in _NAMING and not predicates.is_passive(s, w.head):
        yield from (Post(k, n) for o in s.kids(w.head, "obj") for k in spread(s, o))
        return
    by = s.kids(w.head, "obl:agent") if verb in ("replace", "succeed") else ()
    if by:  # "Roe was replaced by Lorne as head of Alba"
        yield from (Post(k, n) for o in by for k in spread(s, o))
        return
    yield from (Post(k, n) for k, _ in subjects(s, w.head))


def _leads_in(s: Sentence, n: int) -> bool:
    """Whether what somebody is stands before what he does: "As head of the council, Roe left"."""
    w, last = s.words[n], max(s.below(n))
    before = w.dep == "obl" and n < w.head and not predicates.is_passive(s, w.head)
    first = min(s.below(n))
    opens = first == 0 or s.words[first - 1].text == ","
    closed = "," in [x.text for x in s.words[last : last + 2]]
    single = w.feats.get("Number") != "Plur"
    office = nouns.acts(w.lemma) == "person" or w.lemma.lower() in nouns.table("title")
    return before and opens and closed and single and office


def _holders(s: Sentence, tenure: int) -> Iterator[int]:
    """Whose a tenure is: "his term as chairman", "after a year as envoy, Roe resigned"."""
    own = s.kids(tenure, "nmod:poss")
    if own:
        yield from own
    elif s.words[tenure].dep in ("obl", "obj") and s.lemma(tenure) not in _OF_ANOTHER:
        yield from (k for k, _ in subjects(s, s.words[tenure].head))
