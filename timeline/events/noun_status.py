"""Whether the event that a noun tells of occurred, as what governs the noun says.

"Prevented an attack" denies it, "planned an attack" plans it, "the risk of an attack" leaves it
open. The verb above is read by `status`, which calls this.
"""

from __future__ import annotations

from collections.abc import Callable

from timeline.event import Status
from timeline.events import modality
from timeline.events.claims import claimed, is_claim
from timeline.events.demand import (
    is_hypothetical,
    is_indefinite,
    is_said,
    noun_alone,
    of_kind,
    particled,
    stronger,
)
from timeline.events.modality import words
from timeline.syntax import predicates
from timeline.syntax.tree import SUBJECT, Sentence, labels

Above = Callable[[int], Status]

_MOST_JOINED = 25
_OPEN = labels("consideration review discussion study debate")
_ONGOING = labels("halt stop suspend")
_ENDING = labels("end settle resolve mediate")
_ALLOWING = labels("approve authorise authorize clear permit allow okay back")
_ALLOWED = labels("merge buy acquire sell take_over extradite deport transfer deliver strike raid")
_DROPPED = labels("drop shelve ditch axe abort")
_LOOMING = labels(
    "sanction ban jail arrest extradite deport expel evict execute impeach punish suspend dismiss"
    " oust invade prosecute remove"
)
_AIMED = labels("plan bid propose intend try attempt offer")
_TURNED_DOWN = labels("oppose resist reject refuse veto")


def of_noun(s: Sentence, n: int, above: Above) -> Status:
    """The status of the event that noun `n` tells of; `above` gives that of a word above it."""
    own = noun_alone(s, n)
    w = s.words[n]
    late = w.dep in SUBJECT and modality.came_at_last(s, w.head)
    if own == "negated" and late and "no" in s.lemmas(n, "det"):
        return above(w.head)  # "no arrest was made until May"
    if own == "negated" or w.head < 0:
        return own
    return stronger(own, _governed(s, n, above))


def _governed(s: Sentence, n: int, above: Above) -> Status:
    for _ in range(_MOST_JOINED):
        if s.words[n].dep != "conj" or s.words[s.words[n].head].head < 0:
            break
        n = s.words[n].head
    w = s.words[n]
    up = s.words[w.head]
    lemma = up.lemma.lower()
    if _is_required(s, n):
        got = _got(s, w.head)
        return "possible" if got is None else above(got)
    if w.dep == "nmod":
        return _below_noun(s, n)
    if lemma == "announce" and w.dep in ("obj", "nsubj:pass") and _is_done(s, n):
        return above(w.head)  # "the decision was announced", "announced the death of X"
    if w.dep in ("nsubj", "nsubj:pass") and lemma == "fear" and not s.kids(w.head, "obj"):
        return "possible"
    if w.dep == "obj" or (w.dep == "nsubj:pass" and lemma not in predicates.verbs("plan")):
        return _as_object(s, n, above(w.head))
    if w.dep == "obl":
        return _as_oblique(s, n, above)
    if w.dep == "nsubj" and up.pos == "ADJ" and is_indefinite(s, n):
        return _judged(lemma)
    if w.dep == "nsubj" and lemma in _OPEN and s.case(w.head) == "under":
        return "possible"  # "a bid to acquire X is under consideration"
    if w.dep == "nsubj" and modality.is_modal(s, w.head) and not s.kids(n, "det", "nmod:poss"):
        return "possible"  # "strikes on X could harm Y"
    held = lemma == "take" and "place" in s.lemmas(w.head, "obj")
    if w.dep == "nsubj" and s.kids(w.head, "obj", "compound:prt") and not held:
        return "occurred"  # "the raid set off a crisis"
    lemma = "take place" if held else lemma
    if w.dep in ("nsubj", "nsubj:pass") and lemma.replace(" ", "_") in words(
        "staged"
    ) | predicates.verbs("plan"):
        found = above(w.head)
        return stronger(found, "planned") if lemma in predicates.verbs("plan") else found
    return "occurred"


def _as_oblique(s: Sentence, n: int, above: Above) -> Status:
    """Of a noun behind a preposition of the verb or adjective above it."""
    v, case = s.words[n].head, s.case(n)
    lemma = s.lemma(v)
    if case in _UNTOLD:
        return _UNTOLD[case]
    if (case, lemma) in _BRINGING or (case in ("on", "for") and _leads_off(s, n)):
        return above(v)  # "led to the arrest of X", "will depart on a trip to X"
    if case == "of" and lemma == "warn" and is_indefinite(s, n):
        return "possible"
    if case == "for" and lemma in predicates.verbs("wish") | _READY | {"wait", "brace", "train"}:
        return "planned" if lemma in _READY else "possible"
    if case in ("to", "on") and lemma in ("agree", "commit"):
        return "planned"
    if lemma in words("braced"):
        return "possible" if is_hypothetical(s, n, above(v)) else "occurred"
    return "occurred"


def _leads_off(s: Sentence, n: int) -> bool:
    """Whether a noun tells of what somebody sets out for: a trip, talks; no crime he pays for."""
    found = predicates.event_noun(s, n)
    setting_out = s.lemma(s.words[n].head) in _SETTING_OUT
    return setting_out and found is not None and found.verb in _OUTINGS


def _is_required(s: Sentence, n: int) -> bool:
    """Whether somebody's leave is still wanted: "is subject to approval by X", "needs approval"."""
    found, up = predicates.event_noun(s, n), s.words[n].head
    if found is None or found.verb not in predicates.verbs("leave"):
        return False
    if s.words[n].dep == "obj":
        return s.lemma(up) in _REQUIRING
    return (s.case(n), s.lemma(up)) in _DEPENDING


def _got(s: Sentence, v: int) -> int | None:
    """The verb by which somebody got what he needed: "needed X's agreement and got it"."""
    for k in s.kids(v, "conj"):
        if s.lemma(k) in _GETTING and any(s.lower(o) in ("it", "one") for o in s.kids(k, "obj")):
            return k
    return None


_GETTING = labels("get obtain receive win secure gain")
_REQUIRING = labels("need require await pend lack want")
_DEPENDING = {("to", "subject"), *((c, a) for c in ("on", "upon") for a in (
    "conditional", "contingent", "dependent", "depend", "condition", "hinge"))}  # fmt: skip


def _is_done(s: Sentence, n: int) -> bool:
    """Whether what is announced is done by that, or was before: a decision, a death."""
    found = predicates.event_noun(s, n)
    said = is_said(s, n) and s.words[n].dep == "nsubj:pass"
    done = words("told_done") | words("done_by_telling")
    return said or (found is not None and found.verb in done)


def _judged(lemma: str) -> Status:
    """What an adjective says of what may come: "an attack is imminent"."""
    if lemma in words("planned"):
        return "planned"
    unsure = words("possible") | words("needful") | {"unlikely", "inevitable", "certain"}
    return "possible" if lemma in unsure else "occurred"


_UNTOLD: dict[str, Status] = {
    "without": "negated",
    "in case": "possible",
    "pending": "planned",
}
_OUTINGS = labels("travel visit tour meet talk confer negotiate")
_READY = frozenset({"prepare", "plan"})
_SETTING_OUT = labels("depart leave embark set go fly head travel")
_BRINGING = {("to", "lead"), ("in", "result"), ("in", "end"), ("in", "culminate")}


def _as_object(s: Sentence, n: int, above: Status) -> Status:
    """`above` is the status of the verb that the noun is object of."""
    lemma = s.lemma(s.words[n].head)
    if predicates.only_has(s, s.words[n].head):
        return "occurred"  # "asked to have the ban lifted"
    if lemma in ("deny", "refuse") and s.kids(s.words[n].head, "iobj"):
        return "negated"  # "denied them the occupation of X"
    found = predicates.event_noun(s, n)
    if particled(s, s.words[n].head) == "rule_out" and above == "negated":
        return "possible"
    if lemma == "face" and found is not None and found.verb in _LOOMING:
        return stronger("possible", above)  # "faces sanctions": none were laid yet
    if lemma in _DROPPED and found is not None and found.verb in _AIMED:
        return "occurred" if above == "negated" else "negated"  # "shelved plans to attack"
    if particled(s, s.words[n].head) in ("deny", "rule_out") and not is_said(s, n):
        return "occurred" if above == "negated" else "negated"
    own = any(s.words[k].pos == "PRON" for k in s.kids(n, "nmod:poss"))
    own = own or (found is not None and found.verb == "fight" and not is_indefinite(s, n))
    if lemma in _ENDING or (lemma in _ONGOING and own):
        return "occurred"  # "halted its attack on X", "hopes to end the war between X and Y"
    if lemma == "abandon" and is_said(s, n):
        return "occurred"  # "abandoned a promise": it was made
    off = lemma in ("call", "put") and "off" in s.lemmas(s.words[n].head, "compound:prt")
    if lemma in predicates.verbs("undo") or off:
        if above in ("planned", "possible"):
            return "possible"  # "sued to block the merger of X and Y"
        return "occurred" if above == "negated" else "negated"
    if lemma in words("opposed") | words("weighed"):
        return "occurred" if is_said(s, n) and lemma in _TURNED_DOWN else "possible"
    if lemma in words("braced") and is_hypothetical(s, n, above):
        return "possible"
    if lemma == "see" and not predicates.undergoes(s, s.words[n].head):
        return "occurred"  # who has not seen a suit denies no suit
    return _carried_out(s, n, lemma, above)


def _carried_out(s: Sentence, n: int, lemma: str, above: Status) -> Status:
    """The status of the object of a verb that may bring it off, allow, plan or wish it."""
    found = predicates.event_noun(s, n)
    if lemma in predicates.verbs("light") | predicates.verbs("undergo") | predicates.verbs("begin"):
        return above
    agreed = lemma == "agree" and found is not None and found.verb == lemma  # "agreed a truce"
    if agreed or lemma in words("brought_off"):
        return above
    if lemma in _ALLOWING and found is not None and found.verb in _ALLOWED:
        return stronger("planned", above)  # "approved the sale of X"
    if lemma in predicates.verbs("plan") - {"order"}:
        return stronger("planned", above)
    said = predicates.verbs("say") - predicates.verbs("mandative")
    wished = lemma in predicates.verbs("wish") - said - {"need", "like", "invite"}
    return "possible" if wished else "occurred"


def _below_noun(s: Sentence, n: int) -> Status:
    if s.case(n) not in ("of", "for", "on", "to"):
        return "planned" if s.case(n) == "pending" else "occurred"
    up = s.words[n].head
    if s.lemma(up) == "event" and s.case(up) == "in":
        return "possible"  # "in the event of an attack"
    if s.case(n) == "of" and is_claim(s, up):
        return claimed(s, up)  # "reports of an attack"
    return of_kind(s.lemma(up))
