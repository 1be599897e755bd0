"""Which predicates share the date of another: what it begins, joins, is done for, happens with."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from timeline.arguments.control import given_to_do, says_on
from timeline.arguments.parties import antecedent
from timeline.events.demand import is_purpose
from timeline.events.tensed import past
from timeline.syntax import predicates
from timeline.syntax.tree import Sentence, labels
from timeline.timex import Timex

_SHORT = ("second", "minute", "hour", "part", "day", "week", "weekend")
WINNING = labels("win lose contest enter")
CONTESTS = labels(
    "final semifinal semi-final quarterfinal quarter-final game match championship olympics season"
    " series tournament cup election referendum poll ballot primary race play-off playoff"
)


def spread(s: Sentence, found: dict[int, Timex]) -> dict[int, Timex]:
    """The dates of predicates with those of the predicates that share them, by the rows of `ROWS`.

    A date of one's own is kept; of two that could be shared the one nearer to the beginning wins.
    """
    waiting = sorted(found)
    while waiting:
        v = waiting.pop(0)
        for k in (k for row in ROWS for k in row.reach(s, v, found[v])):
            if k not in found:
                found[k] = found[v]
                waiting.append(k)
    return found


def _aims(s: Sentence, v: int, _: Timex) -> Iterator[int]:
    if s.lemma(v) not in predicates.verbs("plan"):
        yield from (k for k in _clauses(s, v) if is_purpose(s, k))


def _clauses(s: Sentence, v: int) -> Iterator[int]:
    """Clauses below a verb, but for what somebody is given to do: "gave X a day to leave"."""
    below = s.kids(v, "advcl", "xcomp", "conj")
    return (k for k in below if given_to_do(s, k, v) is None)


def _at_a_time(s: Sentence, v: int, _: Timex) -> Iterator[int]:
    yield from (k for k in _clauses(s, v) if _when(s, k, v))
    if s.words[v].dep == "advcl" and _when(s, v, s.words[v].head):
        yield s.words[v].head
    for o in s.kids(v, "obl", "obj"):
        yield from (k for k in s.kids(o, "acl:relcl") if _where(s, k, v))


def _participles(s: Sentence, v: int, _: Timex) -> Iterator[int]:
    yield from (k for k in _clauses(s, v) if _untensed(s, k) or _beside(s, k))
    for o in s.kids(v, "obl", "obj"):
        for k in (o, *s.kids(o, "appos")):
            yield from (x for x in s.kids(k, "acl") if says_on(s, x))


def _phases(s: Sentence, v: int, _: Timex) -> Iterator[int]:
    w = s.words[v]
    if w.dep == "xcomp" and s.lemma(w.head) in _PHASES:
        yield w.head
    if s.lemma(v) in predicates.verbs("begin"):
        yield from (k for k in s.kids(v, "xcomp") if _same_time(s, v, k))


def _joined(s: Sentence, v: int, timex: Timex) -> Iterator[int]:
    leads = timex.span.start < s.words[v].start
    for k in s.kids(v, "conj"):
        near = timex.granularity in _SHORT and timex.span.start < s.words[k].start
        reaches = leads or k == v + 2 or near  # "was targeted and killed in a raid in May"
        if reaches and predicates.is_predicate(s, k) and _same_time(s, v, k):
            yield k


def _happenings(s: Sentence, v: int, _: Timex) -> Iterator[int]:
    up = s.words[v].head
    if _harms_in(s, v, up):
        yield up
    yield from _harmed_by(s, v)


def _beside(s: Sentence, k: int) -> bool:
    """Whether a participle goes along with its verb: "imposed a ban, accusing Y", "by accusing Y".

    So too in "led the army in ousting X".
    """
    w = s.words[k]
    marks = set(s.lemmas(k, "mark"))
    plain = w.dep == "advcl" and w.text.lower().endswith("ing") and not s.kids(k, "aux")
    return plain and k > w.head and (not marks or marks <= {"by", "in"})


def _where(s: Sentence, k: int, v: int) -> bool:
    """Whether a clause tells what goes on where and when `v` does: "went to X, where he ..."."""
    if "where" not in s.lemmas(k, "advmod", "mark"):
        return False
    ahead = [bool({"will", "would"} & set(s.lemmas(x, "aux"))) for x in (k, v)]
    return ahead[0] == ahead[1] and (ahead[0] or (past(s, k) and past(s, v)))


def _harms_in(s: Sentence, v: int, up: int) -> bool:
    """Whether `up` happened in the event that the noun `v` tells, or is that noun itself.

    Not what a crime leads to: nobody was charged in 1998 who "was charged in the 1998 bombing".
    """
    if up < 0:
        return False
    noun = predicates.event_noun(s, v) is not None
    if noun and s.words[v].dep == "obl" and predicates.is_predicate(s, up):
        tried = s.lemma(up) in predicates.verbs("try")
        return s.case(v) in ("in", "during") and not tried
    if noun and s.words[v].dep == "obj" and s.lemma(v) in CONTESTS:
        return s.lemma(up) in WINNING  # "won the 2004 election"
    carried = s.words[v].dep == "acl" and s.lemma(v) in predicates.verbs("light")
    return carried and predicates.is_passive(s, v) and predicates.event_noun(s, up) is not None


def _harmed_by(s: Sentence, n: int) -> Iterator[int]:
    """What an event noun harmed: "the raid in May killed X", "an August raid that killed X"."""
    if predicates.event_noun(s, n) is None:
        return
    above = (s.words[n].head,) if s.words[n].dep == "nsubj" else ()
    for k in (*above, *s.kids(n, "acl:relcl")):
        own = [x for x in s.kids(k, "nsubj") if x == n or antecedent(s, x) == n]
        if own and s.lemma(k) in _HARM and past(s, k):
            yield k


_HARM = labels("kill wound injure maim slaughter destroy damage hit target displace claim")
_PHASES = predicates.verbs("begin") | {"stop", "cease", "quit", "fail", "refuse", "decline"}


def _when(s: Sentence, k: int, v: int) -> bool:
    """Whether clause `k` tells by "when" or "as" at what time clause `v` was; both in the past."""
    if not {"when", "as", "while"} & set(s.lemmas(k, "mark", "advmod")):
        return False
    return predicates.is_predicate(s, v) and past(s, k) and past(s, v)


def _untensed(s: Sentence, k: int) -> bool:
    """A conjunct of a verb read as a bare noun: "to fight X and search for Y"."""
    bare = s.words[k].dep == "conj" and not s.kids(k, "det", "case", "amod")
    return bare and predicates.event_noun(s, k) is not None


def _same_time(s: Sentence, v: int, k: int) -> bool:
    """No own subject and no other tense: a conjunct that goes on in the same time."""
    if s.kids(k, "nsubj", "nsubj:pass"):
        return False
    ours, theirs = s.words[v].feats.get("Tense"), s.words[k].feats.get("Tense")
    return ours == theirs or not theirs


@dataclass(frozen=True, slots=True)
class Row:
    """One way to share a date: the words to which it goes from a dated predicate or event noun."""

    name: str
    reach: Callable[[Sentence, int, Timex], Iterator[int]]
    fires: str
    silent: str


ROWS = (
    Row("aim", _aims,
        "Varn entered Estra in 2003 to overthrow the mayor.",
        "Varn planned in 2003 to overthrow the mayor."),
    Row("at that time", _at_a_time,
        "When Estra fell in 2014, Varn fled.",
        "Varn, who was born in 2014, fled."),
    Row("participle", _participles,
        "Varn closed the port on Monday, accusing Norland of theft.",
        "Varn closed the port on Monday, having accused Norland of theft."),
    Row("phase", _phases,
        "Norland stopped paying in 2020.",
        "Norland wanted to leave in 2020."),
    Row("joined", _joined,
        "On Monday Varn came and saw the mayor.",
        "On Monday Varn came and will leave."),
    Row("happening", _happenings,
        "Varn was killed in a 2008 raid.",
        "Varn was charged in the 2008 raid."),
)  # fmt: skip
