"""Which time expression dates which predicate, by the tree.

An expression dates the verb it is an adverbial of, or the event noun it stands in ("a January
2020 decision" dates the decision, not the sentence's verb); inside another noun it dates nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from timeline import predicates
from timeline.control import says_on
from timeline.demand import is_purpose
from timeline.syntax import Sentence, labels
from timeline.timex import Timex

_BEFORE_NOUN = labels("compound amod nummod nmod:poss nmod:unmarked nmod:desc")
_TIME_CASES = labels(
    "on in at since by until during after before from within over around throughout for"
)
_DEADLINES = ("by", "before", "until")
_SHARED = ("xcomp", "conj")
_SHORT = ("second", "minute", "hour", "part", "day", "week", "weekend")


def dated(s: Sentence, timexes: Iterable[Timex]) -> dict[int, Timex]:
    """For each predicate word that an expression dates that expression; the first one wins.

    Only expressions that fall on the calendar count; a duration or a set dates nothing.
    """
    found: dict[int, Timex] = {}
    for timex in timexes:
        if timex.interval is None or timex.type in ("DURATION", "SET"):
            continue
        inside = [w.i for w in s.words if timex.span.start <= w.start and w.end <= timex.span.end]
        if not inside or _adjectival(s, timex, inside):
            continue
        target = _judged(s, _target(s, inside), inside)
        if target is not None and timex.value == "PRESENT_REF" and is_past(s, target):
            continue  # "the rebels now fled": the now of what is told, not of its telling
        if target is not None and timex.bound in _DEADLINES:
            target = _asked_for(s, target, inside[0])
        if target is not None:
            found.setdefault(target, timex)
        for k in (k for i in inside for k in s.kids(i, "acl:relcl")):
            if "when" in s.lemmas(k, "mark", "advmod"):
                found.setdefault(k, timex)  # "a week ago, when a missile hit X"
    return _spread(s, found)


def _adjectival(s: Sentence, timex: Timex, inside: list[int]) -> bool:
    """ "The current protests", "a future attack": a vague word before a noun dates no event."""
    return timex.value.endswith("_REF") and any(s.words[i].dep == "amod" for i in inside)


def holds_now(s: Sentence, v: int) -> bool:
    """Whether a clause says what is so as its document is written: "is leaving", "now has".

    A simple present alone does so only in a verb of state: headlines tell the past by it.
    """
    w = s.words[v]
    helpers = [s.words[k] for k in s.kids(v, "aux", "cop")]
    finite = [x for x in (*helpers, w) if x.feats.get("VerbForm") == "Fin"]
    if not finite or any(x.feats.get("Tense") != "Pres" for x in finite):
        return False
    if any(x.lemma.lower() == "have" for x in helpers):
        return False
    going = any(x.lemma.lower() == "be" for x in helpers) and w.text.lower().endswith("ing")
    now = not _NOW.isdisjoint(s.lemmas(v, "advmod"))
    return going or now or w.lemma.lower() in _STATES


_NOW = labels("currently now still presently already today")
_STATES = labels(
    "have remain hold own control govern support oppose belong consist contain include lead head"
    " chair rule employ represent depend rely share border know operate live need want believe"
)


def _target(s: Sentence, inside: list[int]) -> int | None:
    places = set(inside)
    if inside[0] > 0 and s.words[inside[0] - 1].text.lower() in ("a", "an"):
        return _noun_after(s, inside[-1])
    top = next((i for i in inside if s.words[i].head not in places), inside[0])
    first = True
    while True:
        w = s.words[top]
        if predicates.is_predicate(s, top) and top not in places:
            return top
        if w.head < 0 or (not first and w.dep == "appos"):
            return None  # "Varn, now the mayor, will resign"
        if predicates.event_noun(s, w.head) is not None:
            return w.head
        if first and w.dep in _BEFORE_NOUN and s.words[w.head].nominal and w.head not in places:
            return _contested(s, w.head)  # nothing for "the 2010 report"
        if w.dep == "nmod" and s.case(top) in (("from", "of") if first else ("of",)):
            return None  # "the events of the war of 2010"
        top, first = w.head, False


def _contested(s: Sentence, noun: int) -> int | None:
    """The verb of what was done in a contest: "lost to X in the 2004 final", "won the 2004 cup"."""
    w = s.words[noun]
    if w.lemma.lower() not in _CONTESTS or w.head < 0 or not predicates.is_predicate(s, w.head):
        return None
    held = w.dep == "obl" and s.case(noun) in ("in", "at", "during")
    won = w.dep == "obj" and s.words[w.head].lemma.lower() in _WINNING
    return w.head if held or won else None


_WINNING = labels("win lose contest enter")
_CONTESTS = labels(
    "final semifinal semi-final quarterfinal quarter-final game match championship olympics season"
    " series tournament cup election referendum poll ballot primary race play-off playoff"
)


def _judged(s: Sentence, v: int | None, inside: list[int]) -> int | None:
    """ "condemned Norland's invasion of Ost on 2 May": the day of what is judged, not of the verb.

    So where a calendar date stands right behind what an event noun governs; a weekday there is
    that of the news. And in "is considering a request last week by X" the request was last week.
    """
    if v is None:
        return v
    past = {"last", "yesterday", "ago"} & {s.words[i].text.lower() for i in inside}
    if past and holds_now(s, v):
        nouns = (k for k in s.kids(v, "obj") if predicates.event_noun(s, k) is not None)
        return next((k for k in nouns if inside[0] - 1 in s.below(k)), v)
    if s.words[v].lemma.lower() not in predicates.verbs("answer"):
        return v
    if not any(s.words[i].text.lower()[:3] in _MONTHS for i in inside):
        return v
    before = inside[0] - 1 if s.words[inside[0] - 1].pos == "ADP" else inside[0]
    judged = (k for k in s.kids(v, "obj") if predicates.event_noun(s, k) is not None)
    return next((k for k in judged if k + 1 < before == max(s.below(k)) + 1), v)


_MONTHS = labels("jan feb mar apr may jun jul aug sep oct nov dec")


def _noun_after(s: Sentence, last: int) -> int | None:
    """The event noun that a date after "an" stands before: "an Aug. 10, 1988, sale agreement"."""
    following = (k for k in range(last + 1, min(last + 5, len(s.words))))
    noun = next((k for k in following if predicates.event_noun(s, k) is not None), None)
    head = s.words[noun].head if noun is not None else -1
    compound = noun is not None and s.words[noun].dep == "compound"
    return head if compound and predicates.event_noun(s, head) is not None else noun


def _asked_for(s: Sentence, v: int, before: int) -> int:
    """ "called for a withdrawal by May", "agreed to leave by May": the deadline is not the call's.

    What is asked for or planned stands between the verb and the date; else the verb itself.
    """
    wanting = predicates.verbs("wish") | predicates.verbs("plan")
    if s.words[v].lemma.lower() not in wanting:
        below = (x for k in s.kids(v, "obj") for x in s.kids(k, "acl") if v < x < before)
        calling = next((x for x in below if s.words[x].lemma.lower() in wanting), None)
        return v if calling is None else _asked_for(s, calling, before)
    for k in s.kids(v, "xcomp", "ccomp", "obj", "obl"):
        verbal = s.words[k].dep in ("xcomp", "ccomp") and predicates.is_predicate(s, k)
        if v < k < before and (verbal or predicates.event_noun(s, k) is not None):
            return k
    return v


def _spread(s: Sentence, found: dict[int, Timex]) -> dict[int, Timex]:
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
        if is_purpose(s, k) or _when(s, k, v) or _untensed(s, k) or _beside(s, k):
            yield k
    for o in s.kids(v, "obl", "obj"):
        yield from (k for k in s.kids(o, "acl:relcl") if _where(s, k, v))
        for k in (o, *s.kids(o, "appos")):
            yield from (x for x in s.kids(k, "acl") if says_on(s, x))
    up = s.words[v].head
    if _harms_in(s, v, up):
        yield up  # "was killed in a 2008 raid", "in a raid carried out in 2008"
    if s.words[v].dep == "advcl" and _when(s, v, up):
        yield up
    if s.words[v].dep == "xcomp" and s.words[up].lemma.lower() in _PHASES:
        yield up  # "stopped paying in 2020"


def _beside(s: Sentence, k: int) -> bool:
    """Whether a participle goes along with its verb: "imposed sanctions on X, accusing Y"."""
    w = s.words[k]
    plain = w.dep == "advcl" and w.text.lower().endswith("ing") and not s.kids(k, "mark", "aux")
    return plain and k > w.head


def _where(s: Sentence, k: int, v: int) -> bool:
    """Whether a clause tells what goes on where and when `v` does: "went to X, where he ..."."""
    if "where" not in s.lemmas(k, "advmod", "mark"):
        return False
    ahead = [bool({"will", "would"} & set(s.lemmas(x, "aux"))) for x in (k, v)]
    return ahead[0] == ahead[1] and (ahead[0] or (_past(s, k) and _past(s, v)))


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
    if noun and s.words[v].dep == "obj" and s.words[v].lemma.lower() in _CONTESTS:
        return s.words[up].lemma.lower() in _WINNING  # "won the 2004 election"
    carried = s.words[v].dep == "acl" and s.words[v].lemma.lower() in predicates.verbs("light")
    return carried and predicates.is_passive(s, v) and predicates.event_noun(s, up) is not None


_PHASES = predicates.verbs("begin") | {"stop", "cease", "quit", "fail", "refuse", "decline"}


def _when(s: Sentence, k: int, v: int) -> bool:
    """Whether clause `k` tells by "when" or "as" at what time clause `v` was; both in the past."""
    if not {"when", "as", "while"} & set(s.lemmas(k, "mark", "advmod")):
        return False
    return predicates.is_predicate(s, v) and _past(s, k) and _past(s, v)


def is_past(s: Sentence, v: int) -> bool:
    """Whether a verb tells by its own form of what is past: "told", "has told"; no "would"."""
    helpers = [s.words[k] for k in s.kids(v, "aux", "aux:pass", "cop")]
    if any(w.lemma.lower() not in ("have", "be", "do") for w in helpers):
        return False
    if s.words[v].pos not in ("VERB", "AUX"):
        return False
    if any(w.lemma.lower() == "have" for w in helpers):
        return not s.kids(v, "mark")
    return (
        not helpers
        and s.words[v].feats.get("Tense") == "Past"
        and (s.words[v].feats.get("VerbForm") == "Fin")
    )


def _untensed(s: Sentence, k: int) -> bool:
    """A conjunct of a verb read as a bare noun: "to fight X and search for Y"."""
    bare = s.words[k].dep == "conj" and not s.kids(k, "det", "case", "amod")
    return bare and predicates.event_noun(s, k) is not None


def _past(s: Sentence, v: int) -> bool:
    helpers = s.kids(v, "aux", "aux:pass", "cop")
    return any(s.words[k].feats.get("Tense") == "Past" for k in helpers or (v,))


def _same_time(s: Sentence, v: int, k: int) -> bool:
    """No own subject and no other tense: a conjunct that goes on in the same time."""
    if s.kids(k, "nsubj", "nsubj:pass"):
        return False
    ours, theirs = s.words[v].feats.get("Tense"), s.words[k].feats.get("Tense")
    return ours == theirs or not theirs
