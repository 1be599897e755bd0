"""Which predicates share the date of another: what it begins, joins, is done for, happens with."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from timeline.arguments.control import given_to_do, says_on
from timeline.events.compared import measured
from timeline.events.demand import is_purpose
from timeline.events.occasions import (
    SHORT,
    course,
    done_at,
    held,
    made_up,
    outcomes,
    said_in,
    went_on_in,
)
from timeline.events.tensed import holds_now, past
from timeline.syntax import predicates
from timeline.syntax.tree import Sentence
from timeline.timex import Timex


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


def _participles(s: Sentence, v: int, timex: Timex) -> Iterator[int]:
    short = timex.granularity in SHORT
    yield from (k for k in _clauses(s, v) if _untensed(s, k) or _beside(s, k, short))
    for o in s.kids(v, "obl", "obj"):
        for k in (o, *s.kids(o, "appos")):
            yield from (x for x in s.kids(k, "acl") if says_on(s, x))


def _phases(s: Sentence, v: int, _: Timex) -> Iterator[int]:
    w = s.words[v]
    if w.dep == "xcomp" and s.lemma(w.head) in _PHASES | (_SEEING if w.ing else frozenset()):
        yield w.head
    if s.lemma(v) in _SEEING:
        yield from (k for k in s.kids(v, "xcomp") if s.words[k].ing)
    if s.lemma(v) in predicates.verbs("begin") | _COMPELLING:
        yield from (k for k in s.kids(v, "xcomp") if _same_time(s, v, k))


def _joined(s: Sentence, v: int, timex: Timex) -> Iterator[int]:
    """Conjuncts: where the date leads, where it closes them all, where it is short and near."""
    own = any(timex.span.start <= s.words[k].start < timex.span.end for k in s.below(v))
    for k in s.kids(v, "conj"):
        leads = timex.span.start < s.words[v].start
        near = timex.granularity in SHORT and timex.span.start < s.words[k].start
        inside = any(timex.span.start <= s.words[x].start < timex.span.end for x in s.below(k))
        closes = own and not inside and timex.span.start > s.words[k].start
        reaches = leads or near or closes
        going_on = reaches and predicates.is_predicate(s, k) and _same_time(s, v, k)
        if going_on or (leads and _goes_along(s, v, k)):
            yield k


def _goes_along(s: Sentence, v: int, k: int) -> bool:
    """Whether another's deed is told in the same breath: "On Monday X fell and Varn fled"."""
    if "and" not in s.lemmas(k, "cc") or s.lemmas(k, "advmod"):
        return False
    told = [x for x in (v, k) if past(s, x) and not s.lemmas(x, "aux")]
    return len(told) == 2


def _opens(s: Sentence, v: int, timex: Timex) -> Iterator[int]:
    """The verb behind a participle that opens: "arriving in Ost on Monday, Varn met X"."""
    w = s.words[v]
    span = timex.bound == "from" and s.lemma(v) in predicates.verbs("begin")  # "beginning in May"
    if w.dep != "advcl" or w.head < v or s.kids(v, "aux"):
        return
    if timex.granularity not in SHORT and not span:
        return
    going = s.lower(v).endswith("ing") and _BESIDE.issuperset(s.lemmas(v, "mark", "advmod"))
    if going and predicates.is_predicate(s, w.head) and past(s, w.head):
        yield w.head


def _beside(s: Sentence, k: int, short: bool) -> bool:
    """Whether a participle goes along with its verb: "imposed a ban, accusing Y", "by accusing Y".

    So too in "led the army in ousting X", and of a day (`short`) in "citing Y, imposed a ban".
    """
    w = s.words[k]
    marks = set(s.lemmas(k, "mark"))
    plain = w.dep == "advcl" and w.text.lower().endswith("ing") and not s.kids(k, "aux")
    return plain and (k > w.head or short or bool(marks)) and marks <= _BESIDE


_BESIDE = frozenset({"by", "in", "while", "when"})


def _where(s: Sentence, k: int, v: int) -> bool:
    """Whether a clause tells what goes on where and when `v` does: "went to X, where he ..."."""
    if "where" not in s.lemmas(k, "advmod", "mark"):
        return False
    ahead = [bool({"will", "would"} & set(s.lemmas(x, "aux"))) for x in (k, v)]
    return ahead[0] == ahead[1] and (ahead[0] or (past(s, k) and past(s, v)))


_SEEING = frozenset({"find", "see", "spot", "catch", "hear", "watch", "film"})
_COMPELLING = frozenset({"force", "compel", "oblige"})
_PHASES = predicates.verbs("begin") | {"stop", "cease", "quit", "fail", "refuse", "decline"}


def _when(s: Sentence, k: int, v: int) -> bool:
    """Whether clause `k` tells by "when" or "as" at what time clause `v` was, in the same tense."""
    if not {"when", "as", "while"} & set(s.lemmas(k, "mark", "advmod")):
        return False
    told = (past(s, k) and past(s, v)) or (_is_told_now(s, k) and _is_told_now(s, v))
    return predicates.is_predicate(s, v) and told


def _is_told_now(s: Sentence, v: int) -> bool:
    """ "Varn flees in 2003 as Estra falls": a simple present that tells of a day."""
    w = s.words[v]
    present = w.pos == "VERB" and w.feats.get("Tense") == "Pres" and w.finite
    return present and not s.helpers(v) and not holds_now(s, v)


def _untensed(s: Sentence, k: int) -> bool:
    """A conjunct of a verb read as a bare noun: "to fight X and search for Y"."""
    bare = s.words[k].dep == "conj" and not s.kids(k, "det", "case", "amod")
    return bare and predicates.event_noun(s, k) is not None


def _same_time(s: Sentence, v: int, k: int) -> bool:
    """No own subject and no other tense: a conjunct that goes on in the same time."""
    gapped = s.kids(v, "aux:pass") and not s.kids(k, "aux", "aux:pass", "nsubj")
    if s.kids(k, "nsubj", "nsubj:pass") and not gapped:
        return False  # but "nine were killed and four wounded"
    if s.lemmas(k, "aux") and (not s.lemmas(v, "aux") or "but" in s.lemmas(k, "cc")):
        return False  # "came and will leave", "will leave on Monday but will stay away"
    theirs = _tense(s, k)
    return theirs in (_tense(s, v), s.words[v].feats.get("Tense")) or not theirs


def _tense(s: Sentence, v: int) -> str | None:
    """The tense of a clause's finite word, a participle's where it has none."""
    finite = next((w for w in (*s.helpers(v), s.words[v]) if w.finite), s.words[v])
    return finite.feats.get("Tense")


def _figure(s: Sentence, v: int, _: Timex) -> Iterator[int]:
    told = measured(s, v)
    if told is not None:
        yield told


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
        "In 2020 Norland began to pay the rebels.",
        "In 2020 Norland wanted to pay the rebels."),
    Row("course", course,
        "The talks began on Monday.",
        "The war ended on Monday."),
    Row("joined", _joined,
        "On Monday Varn came and saw the mayor.",
        "On Monday Varn came and will leave."),
    Row("done at", done_at,
        "Varn was killed in a 2008 raid.",
        "Varn was charged in the 2008 raid."),
    Row("went on in", went_on_in,
        "Varn was found on Monday during a search of the port.",
        "Varn was killed on Monday during the war on Norland."),
    Row("held", held,
        "Talks were held on Monday.",
        "Talks were praised on Monday."),
    Row("said in", said_in,
        "In a letter dated 3 May, Varn warned the council.",
        "A letter dated 3 May reached the council."),
    Row("made up of", made_up,
        "The raid on Monday killed six farmers.",
        "The raid on Monday was condemned by six farmers."),
    Row("outcome", outcomes,
        "On Monday the march ended in the arrest of the mayor.",
        "On Monday the march ended after the arrest of the mayor."),
    Row("figure", _figure,
        "The loss for 2020 narrowed.",
        "The loss for 2020 shocked Estra."),
    Row("opens", _opens,
        "Arriving in Estra on Monday, Varn praised the army.",
        "Having left Estra on Monday, Varn praised the army."),
)  # fmt: skip
