"""Whether what a clause tells occurred, as what it hangs on says.

"Refused to leave" denies it, "a plan to leave" plans it, "left to meet X" aims at it. `status` goes
up the tree with these; what clauses below a noun tell stands in `noun_clause_status`.
"""

from __future__ import annotations

from timeline.arguments.control import given_to_do
from timeline.event import Status
from timeline.events import attribution, modality
from timeline.events.demand import (
    ACCUSING,
    by_gerund,
    demand,
    goes_on_telling,
    is_awaited,
    is_purpose,
    particled,
    stronger,
)
from timeline.events.modality import words
from timeline.events.noun_status import Above
from timeline.syntax import predicates
from timeline.syntax.tree import Sentence, labels


def under(s: Sentence, v: int, above_of: Above) -> Status:
    """ "Refused to leave", "has to leave", "was appointed to lead": a complement of its verb."""
    governor = s.words[v].head
    lemma = s.lemma(governor)
    above = above_of(governor)
    if lemma == "have" and "yet" in s.lemmas(governor, "advmod") + s.lemmas(v, "advmod"):
        return "negated"
    if above == "negated" and particled(s, governor) == "rule_out":
        return "possible"  # "did not rule out attacking X"
    if above == "negated":
        sure = lemma in _HESITATING and modality.is_negated(s, governor)
        return "occurred" if sure else "negated"  # "did not hesitate to attack"
    if lemma == "remain" and "to" in s.lemmas(v, "mark") and predicates.is_passive(s, v):
        return stronger("possible", above)  # "remains to be seen"
    if s.lower(governor) in ("has", "have") and not s.kids(governor, "obj"):
        return "possible"  # "has to pay", as "must pay"; who "had to flee" fled
    if lemma in words("untrue") and "that" in s.lemmas(v, "mark"):
        return "negated"
    if attribution.claims_deed(s, v):
        return stronger("possible", above) if lemma in words("thought") else above
    return _by_governor(s, v, above)


def _by_governor(s: Sentence, v: int, above: Status) -> Status:
    """The status of a complement by how its verb, of status `above`, looks at it."""
    governor = s.words[v].head
    lemma = s.lemma(governor)
    if predicates.lies_ahead(s, governor):
        return stronger("planned", above)  # "is going to leave"
    if _is_out_of_reach(s, governor):
        return "negated"
    if lemma == "free" or (lemma in _ABLE and "enough" in s.lemmas(governor, "advmod")):
        return stronger("possible", above)  # "was strong enough to attack"
    if lemma in words("needful") or "pressure" in s.lemmas(governor, "obj"):
        return stronger("possible", above)
    assigned = "to" in s.lemmas(v, "mark") and lemma in predicates.verbs("assign")
    if assigned and lemma in _CHOOSING and not (
            s.kids(governor, "obj", "aux") or predicates.is_passive(s, governor)):
        return above  # "chose to leave" left, "has chosen to leave" may still be there
    if lemma == "vote":  # "the senate voted to dismiss X": it is done by that
        return above if s.lemma(v) in _VOTED else stronger("planned", above)
    if assigned or is_purpose(s, v) or given_to_do(s, v, governor) is not None:
        return stronger("planned", above)
    if lemma in _TALKED_OVER and s.words[v].ing:
        return stronger("possible", above)  # "discussed sending troops"
    if {lemma, *s.lemmas(governor, "xcomp")} & words("hard"):
        return stronger("possible", above)  # "found it hard to leave"
    return _demanded(s, v, above)


def _demanded(s: Sentence, v: int, above: Status) -> Status:
    """The status of a complement by what its verb, of status `above`, wants of it."""
    governor = s.words[v].head
    lemma = s.lemma(governor)
    kind = demand(lemma)
    tenses = {s.words[k].feats.get("Tense") for k in s.kids(governor, "cop")}
    if lemma in ("like", "wish") and s.lemma(v) in words("performed"):
        return "occurred"  # "would like to thank X" thanks him
    if lemma == "able" and "Past" in tenses:
        kind = "occurred"  # "were able to land" landed
    if kind == "negated" and above == "possible":
        return "possible"  # "may refuse to leave"
    if kind == "occurred" and lemma not in predicates.verbs("begin"):
        return above if above != "occurred" else kind
    return stronger(kind, above)


def adverbial(s: Sentence, v: int, above_of: Above) -> Status:
    """ "Capable of leaving", "left by ship", "left to meet X", "accused X of leaving"."""
    governor = s.words[v].head
    lemma, marks = s.lemma(governor), set(s.lemmas(v, "mark"))
    able = {lemma, *s.lemmas(governor, "xcomp", "advmod")} & words("capable")
    if able and by_gerund(s, v):
        denied = able - {"close", "near"} and modality.is_negated(s, governor)
        return "negated" if denied else "possible"  # so too "came close to winning"
    if _is_not_guilty(s, governor):
        return "negated"
    if "to" in marks and s.words[v].ing:
        return _towards(lemma, above_of(governor))
    if "to" in marks:
        aimed = is_purpose(s, v) and lemma != "vote"
        return _for_purpose(s, v, above_of) if aimed else under(s, v, above_of)
    short = lemma == "stop" and "short" in s.lemmas(governor, "advmod", "xcomp")
    if _is_kept(lemma, marks) or (short and "of" in marks):
        return "negated"
    if "on" in marks and lemma in words("aiming"):
        return "planned"
    if lemma in _TASKING and "with" in marks:
        return stronger("planned", above_of(governor))
    if _is_weighed(lemma, marks) and (marks or s.words[v].ing):
        return "possible"
    means = _means(s, v, governor) if "by" in marks else None
    if means is not None:
        return above_of(means)
    if s.finite(v):
        waits = is_awaited(s, v) and above_of(governor) == "planned"
        return "planned" if waits else "occurred"
    if goes_on_telling(s, v):
        return "occurred"
    above = above_of(governor)
    if above == "negated" and particled(s, governor) == "rule_out":
        return "possible"
    return "occurred" if above == "negated" else above


def _is_not_guilty(s: Sentence, governor: int) -> bool:
    """ "Was found not guilty of leaving", "pleaded not guilty to leaving"."""
    verdicts = (k for k in (governor, *s.kids(governor, "xcomp")) if s.lemma(k) == "guilty")
    return any(k and s.lower(k - 1) == "not" for k in verdicts)


def _towards(lemma: str, above: Status) -> Status:
    """What a gerund behind "to" tells: "admitted to leaving", "committed to leaving"."""
    kind = demand(lemma)
    if lemma in words("needful") | {"object", "oppose", "opposed", "look", "averse"}:
        kind = "possible"
    return stronger(kind, above)


def _is_out_of_reach(s: Sentence, governor: int) -> bool:
    """ "Was too weak to attack"; who was "only too happy to" did."""
    too = "too" in s.lemmas(governor, "advmod") and s.words[governor].pos == "ADJ"
    beside = {"only", "all", "not", "never"}.isdisjoint(s.lemmas(governor, "advmod"))
    return too and beside and s.lemma(governor) not in _KEEN


_TALKED_OVER = frozenset({"discuss", "debate", "moot"})
_ABLE = frozenset({"strong", "big", "large", "rich", "close", "old", "powerful", "near"})
_HESITATING = frozenset({"hesitate", "fail", "forget", "neglect"})
_KEEN = frozenset({"happy", "glad", "eager", "keen", "pleased", "willing", "quick", "ready"})


def _is_kept(lemma: str, marks: set[str]) -> bool:
    """Whether a verb keeps what its gerund tells from being done: "kept X from leaving"."""
    against = predicates.verbs("plan") | {"vote", "advise"}
    return (
        ("against" in marks and lemma in against)
        or ("of" in marks and lemma in words("unable"))
        or ("from" in marks and lemma in words("kept_from"))
    )


def _is_weighed(lemma: str, marks: set[str]) -> bool:
    """Whether what a gerund tells is only charged, thought of or wanted first."""
    return (
        (lemma in ACCUSING and marks.isdisjoint(_WHEN))
        or (lemma in _CLEARING and "of" in marks)
        or (lemma in words("weighed") and not marks)
        or (lemma in words("prosecuting") and "for" in marks)
        or (lemma in predicates.verbs("speak_of") and bool(marks & {"about", "of"}))
        or (lemma == "warn" and "against" in marks)
        or (lemma in ("need", "want") and "before" in marks)  # "needs a deal before leaving"
    )


def _means(s: Sentence, v: int, governor: int) -> int | None:
    """What a clause with "by" says how it was done, where that is not what it hangs on.

    "Denied a charge of doing so by using force", "tried to win by attacking X".
    """
    told = [k for o in s.kids(governor, "obj", "obl") for k in s.kids(o, "acl") if k < v]
    if told:
        return told[-1]
    w = s.words[governor]
    tried = w.dep in ("xcomp", "acl") and s.lemma(w.head) in _TRYING
    return w.head if tried else None


def _for_purpose(s: Sentence, v: int, above_of: Above) -> Status:
    """What something is done for is planned, and no surer than what is done for it.

    Who does not go somewhere does not do there what he would go for.
    """
    governor = s.words[v].head
    above = above_of(governor)
    lemma = s.lemma(governor)
    relative = s.words[governor].dep == "acl:relcl"  # "a term they use to describe X"
    if lemma == "do" and not _HARDLY.isdisjoint(s.lemmas(governor, "obj")):
        return "negated"  # "did nothing to stop X"
    if lemma in ("use", "employ") and (relative or s.kids(governor, "obj")):
        return above  # "used force to clear the square" cleared it
    if above == "negated" and lemma not in predicates.verbs("motion"):
        return "planned"
    voiced = lemma in _GATHERED and s.lemma(v) in _VOICED
    behind = governor + 1
    if s.lemma(v) in _WON and _turned_round(s, governor):
        return above  # "came from behind to beat X"
    if voiced or (lemma == "go" and behind < len(s.words) and s.lower(behind) == "on"):
        return above  # "took to the streets to protest", "went on to rule X"
    if lemma in _INSTALLED and s.lemma(v) in ("succeed", "replace"):
        return above  # "was sworn in to succeed X"
    return stronger("planned", above)


def _turned_round(s: Sentence, v: int) -> bool:
    """ "Came from behind", "fought back", "held on", "rallied"."""
    how = set(s.lemmas(v, "advmod", "compound:prt", "obl"))
    return s.lemma(v) in ("rally", "recover") or not how.isdisjoint(("behind", "back", "on"))


_WON = frozenset({"win", "beat", "defeat", "draw", "level", "equalise", "claim", "secure", "go"})
_CHOOSING = frozenset({"choose", "elect", "opt"})
_TRYING = frozenset({"attempt", "try", "seek", "effort", "bid", "step", "measure", "action"})
_VOTED = labels(
    "dismiss dissolve remove impeach oust expel censure suspend approve adopt pass ratify reject"
    " repeal abolish annul override ban strip lift extend confirm recognise acquit convict elect"
    " appoint reinstate endorse condemn back support oppose postpone delay reschedule"
)
"""What a vote alone does."""
_HARDLY = frozenset({"nothing", "little"})
_GATHERED = frozenset({"gather", "take", "assemble", "rally", "march", "turn", "pour", "converge"})
_VOICED = frozenset({"protest", "demonstrate", "demand", "denounce", "condemn", "support", "mourn"})
_INSTALLED = frozenset({"swear", "inaugurate", "install", "crown", "enthrone", "ordain"})
_CLEARING = frozenset({"acquit", "clear", "absolve"})
_TASKING = frozenset({"task", "entrust"})
_WHEN = frozenset({"after", "before", "when", "as", "while", "since", "because"})
