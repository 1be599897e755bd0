"""Which predicates share the date of another: what it begins, joins, is done for, happens with."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.arguments.control import given_to_do, says_on
from timeline.arguments.parties import antecedent
from timeline.events.demand import is_purpose
from timeline.events.tensed import past
from timeline.syntax import predicates
from timeline.syntax.sentence import Sentence, labels
from timeline.timex import Timex

_SHARED = ("xcomp", "conj")
_SHORT = ("second", "minute", "hour", "part", "day", "week", "weekend")
WINNING = labels("win lose contest enter")
CONTESTS = labels(
    "final semifinal semi-final quarterfinal quarter-final game match championship olympics season"
    " series tournament cup election referendum poll ballot primary race play-off playoff"
)


def spread(s: Sentence, found: dict[int, Timex]) -> dict[int, Timex]:
    """A date is shared by what its verb begins, joins, is done for or in, or happens with.

    "On Monday X came and went", "entered in 2003 to overthrow X", "when X fell in 2014, Y fled".
    """
    waiting = sorted(found)
    while waiting:
        v = waiting.pop(0)
        for k in _with(s, v):
            if k not in found:
                found[k] = found[v]
                waiting.append(k)
    for v, timex in sorted(found.items()):
        for k in s.kids(v, *_SHARED):
            w = s.words[k]
            leads = timex.span.start < s.words[v].start
            begun = w.dep == "xcomp" and s.words[v].lemma.lower() in predicates.verbs("begin")
            near = timex.granularity in _SHORT and timex.span.start < w.start
            leads = leads or k == v + 2 or near  # "was targeted and killed in a raid in May"
            joined = w.dep == "conj" and leads and predicates.is_predicate(s, k)
            if (begun or joined) and k not in found and _same_time(s, v, k):
                found[k] = timex
    return found


def _with(s: Sentence, v: int) -> Iterator[int]:
    """Verbs of clauses that share a verb's time whatever stands where: purposes and "when"."""
    for k in s.kids(v, "advcl", "xcomp", "conj"):
        if given_to_do(s, k, v) is not None:
            continue  # "gave X a day to leave": not the day when it was given
        aimed = is_purpose(s, k) and s.words[v].lemma.lower() not in predicates.verbs("plan")
        if aimed or _when(s, k, v) or _untensed(s, k) or _beside(s, k):
            yield k
    for o in s.kids(v, "obl", "obj"):
        yield from (k for k in s.kids(o, "acl:relcl") if _where(s, k, v))
        for k in (o, *s.kids(o, "appos")):
            yield from (x for x in s.kids(k, "acl") if says_on(s, x))
    up = s.words[v].head
    if _harms_in(s, v, up):
        yield up  # "was killed in a 2008 raid", "in a raid carried out in 2008"
    yield from _harmed_by(s, v)
    if s.words[v].dep == "advcl" and _when(s, v, up):
        yield up
    if s.words[v].dep == "xcomp" and s.words[up].lemma.lower() in _PHASES:
        yield up  # "stopped paying in 2020"


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
        tried = s.words[up].lemma.lower() in predicates.verbs("try")
        return s.case(v) in ("in", "during") and not tried
    if noun and s.words[v].dep == "obj" and s.words[v].lemma.lower() in CONTESTS:
        return s.words[up].lemma.lower() in WINNING  # "won the 2004 election"
    carried = s.words[v].dep == "acl" and s.words[v].lemma.lower() in predicates.verbs("light")
    return carried and predicates.is_passive(s, v) and predicates.event_noun(s, up) is not None


def _harmed_by(s: Sentence, n: int) -> Iterator[int]:
    """What an event noun harmed: "the raid in May killed X", "an August raid that killed X"."""
    if predicates.event_noun(s, n) is None:
        return
    above = (s.words[n].head,) if s.words[n].dep == "nsubj" else ()
    for k in (*above, *s.kids(n, "acl:relcl")):
        own = [x for x in s.kids(k, "nsubj") if x == n or antecedent(s, x) == n]
        if own and s.words[k].lemma.lower() in _HARM and past(s, k):
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
