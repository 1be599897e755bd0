"""Whether an event occurred, is planned, is possible, or did not happen, as its sentence says.

A clause's own words count first (negation, modals, mood), then every clause that governs it
("refused to", "plans to", "if", "called for"). The strongest reading wins, in the order of
`_STRENGTH`; what governs from further away counts no less.
"""

from __future__ import annotations

from timeline import modality, nouns, predicates
from timeline.event import Status
from timeline.modality import is_negated, words
from timeline.syntax import Sentence, labels

_STRENGTH: dict[Status, int] = {"occurred": 0, "planned": 1, "possible": 2, "negated": 3}
_DEEPEST = 25


def stronger(a: Status, b: Status) -> Status:
    """The one of two readings that keeps more from being a fact."""
    return a if _STRENGTH[a] >= _STRENGTH[b] else b


def status(s: Sentence, i: int, depth: int = 0) -> Status:
    """The status of the event that a verb (or an event noun) tells of."""
    if depth > _DEEPEST:
        return "occurred"
    if predicates.is_predicate(s, i) or s.words[i].pos in ("VERB", "AUX"):
        return _of_verb(s, i, depth)
    return _of_noun(s, i, depth)


def _of_verb(s: Sentence, v: int, depth: int) -> Status:
    own = modality.own(s, v)
    if own == "negated":
        return own
    return stronger(own, _inherited(s, v, depth))


def _inherited(s: Sentence, v: int, depth: int) -> Status:
    w = s.words[v]
    if w.head < 0:
        return "occurred"
    if w.dep in ("xcomp", "csubj"):
        return _under(s, v, depth)
    if w.dep == "ccomp":
        return _under(s, v, depth) if _subjunctive(s, v) else _reported(s, v)
    if w.dep == "conj":
        return _joined(s, v, depth)
    if w.dep == "advcl":
        return _adverbial(s, v, depth)
    if w.dep == "acl":
        return _adnominal(s, v, depth)
    return "occurred"


def _subjunctive(s: Sentence, v: int) -> bool:
    """ "demanded that Norland cancel": no tense, or infinitive; "hoped X would"."""
    w = s.words[v]
    if predicates.is_mandative(s, v):
        return True
    fin = [
        k for k in s.kids(v, "aux", "aux:pass", "cop") if s.words[k].feats.get("VerbForm") == "Fin"
    ]
    return (not fin and w.feats.get("VerbForm") in ("Inf", None)) or w.feats.get("Mood") == "Sub"


def _under(s: Sentence, v: int, depth: int) -> Status:
    governor = s.words[v].head
    lemma = s.words[governor].lemma.lower()
    above = status(s, governor, depth + 1)
    if lemma == "have" and "yet" in s.lemmas(governor, "advmod"):
        return "negated"
    if above == "negated":
        return "negated"
    if is_purpose(s, v) or ("to" in s.lemmas(v, "mark") and lemma in predicates.verbs("assign")):
        return stronger("planned", above)
    kind = _demand(lemma)
    if kind == "occurred" and lemma not in predicates.verbs("begin"):
        return above if above != "occurred" else kind
    return stronger(kind, above)


def is_purpose(s: Sentence, v: int) -> bool:
    """Whether an infinitive says what for: "entered the city to return", "urged" does not.

    As complement (xcomp) only after a verb with an object that takes no infinitive.
    """
    w = s.words[v]
    if "to" not in s.lemmas(v, "mark") or w.head < 0:
        return False
    if w.dep == "advcl":
        asked = predicates.takes_infinitive(s, w.head)
        asked = asked or predicates.called_on(s, w.head) is not None
        return s.words[w.head].pos == "VERB" and not asked
    if w.dep != "xcomp" or not s.kids(w.head, "obj") or s.words[w.head].pos != "VERB":
        return False
    return not any(
        s.words[w.head].lemma.lower() in predicates.verbs(kind)
        for kind in ("begin", "plan", "wish", "negate", "object")
    )


def _demand(lemma: str) -> Status:
    """What a governing verb or adjective says of the clause below it."""
    if lemma in predicates.verbs("negate") or lemma in words("unable"):
        return "negated"
    if lemma in words("weighed"):
        return "possible"
    if lemma in predicates.verbs("plan") or lemma in words("due"):
        return "planned"
    if lemma in predicates.verbs("wish"):
        return "possible"
    return "occurred"


def _reported(s: Sentence, v: int) -> Status:
    lemma = s.words[s.words[v].head].lemma.lower()
    if lemma == "deny":
        return "negated"
    unsure = labels("hope fear suspect believe think doubt expect wish suggest imagine assume")
    return "possible" if lemma in unsure else "occurred"


def _joined(s: Sentence, v: int, depth: int) -> Status:
    """A conjunct without a finite verb of its own shares the first one's modal or control."""
    w = s.words[v]
    first = w.head
    has_own = s.kids(v, "aux", "mark") or w.feats.get("VerbForm") == "Fin"
    if has_own and not (s.kids(v, "mark") and s.kids(first, "mark")):
        return "occurred"
    if "but" in s.lemmas(v, "cc"):
        return "occurred"
    shared = status(s, first, depth + 1)
    if shared == "negated" and is_negated(s, first) and "or" not in s.lemmas(v, "cc"):
        return "occurred" if w.feats.get("VerbForm") == "Fin" else shared
    return shared


def _adverbial(s: Sentence, v: int, depth: int) -> Status:
    if "to" in s.lemmas(v, "mark"):
        return "planned" if is_purpose(s, v) else _under(s, v, depth)
    governor = s.words[v].head
    if s.words[governor].lemma.lower() in _ACCUSING:
        return "possible"
    if "on" in s.lemmas(v, "mark") and s.words[governor].lemma.lower() in words("aiming"):
        return "planned"
    against = "against" in s.lemmas(v, "mark")
    if against and s.words[governor].lemma.lower() in predicates.verbs("plan") | {"vote", "advise"}:
        return "negated"
    if s.words[governor].lemma.lower() in words("unable") and "of" in s.lemmas(v, "mark"):
        return "negated"
    able = s.words[governor].lemma.lower() in words("capable") and "of" in s.lemmas(v, "mark")
    if able or (s.words[governor].lemma.lower() in words("weighed") and not s.kids(v, "mark")):
        return "possible"
    spoken = s.words[governor].lemma.lower() in predicates.verbs("speak_of")
    if spoken and not {"about", "of"}.isdisjoint(s.lemmas(v, "mark")):
        return "possible"
    if "from" in s.lemmas(v, "mark") and s.words[governor].lemma.lower() in words("kept_from"):
        return "negated"
    fin = s.words[v].feats.get("VerbForm") == "Fin" or any(
        s.words[k].feats.get("VerbForm") == "Fin" for k in s.kids(v, "aux", "aux:pass", "cop")
    )
    if fin:
        return "occurred"
    above = status(s, governor, depth + 1)
    return "occurred" if above == "negated" else above


def _adnominal(s: Sentence, v: int, depth: int) -> Status:
    """ "a plan to leave", "a call to leave", "the refusal to leave"."""
    noun = s.words[v].head
    up = s.words[noun].head
    if s.words[noun].lemma.lower() in words("weighed") and s.words[noun].pos == "VERB":
        return "possible"  # "mulls buying X", tied as to a noun
    if up >= 0 and s.words[up].lemma.lower() in _ACCUSING and not {"of", "for", "with"}.isdisjoint(
        s.lemmas(v, "mark")
    ):
        return "possible"  # "accused his fighters of killing X"
    if not {"of", "on", "for"}.isdisjoint(s.lemmas(v, "mark")):
        return _kind_of_noun(s.words[noun].lemma.lower())
    if "to" not in s.lemmas(v, "mark"):
        said = "that" in s.lemmas(v, "mark") and s.words[noun].lemma.lower() in words("claimed")
        return _claimed(s, noun) if said else "occurred"
    nominal = predicates.event_noun(s, noun)
    if nominal is None:
        acting = nouns.acts(s.words[noun].lemma) is not None or noun in s.named
        if s.words[noun].lemma.lower() in words("unreal"):
            return "possible"
        return "occurred" if acting and "first" in s.lemmas(noun, "amod") else "planned"
    kind = _demand(nominal.verb)
    above = status(s, noun, depth + 1)
    return stronger("planned" if kind == "occurred" else kind, above)


_OPEN = labels("consideration review discussion study debate")
_ACCUSING = frozenset({"accuse", "suspect", "charge", "blame"})


def _claimed(s: Sentence, noun: int) -> Status:
    """The claim that something happened may be true; a denied one is told as not."""
    governor = s.words[noun].head
    return "negated" if governor >= 0 and s.words[governor].lemma.lower() == "deny" else "possible"


def _of_noun(s: Sentence, n: int, depth: int) -> Status:
    own = _noun_alone(s, n)
    w = s.words[n]
    if own == "negated" or w.head < 0:
        return own
    return stronger(own, _noun_governed(s, n, depth))


def _noun_alone(s: Sentence, n: int) -> Status:
    said = set(s.lemmas(n, "amod", "compound"))
    said |= {s.words[k].text.lower() for k in s.kids(n, "amod")}
    if "no" in s.lemmas(n, "det") or said & words("undone"):
        return "negated"
    if said & words("planned"):
        return "planned"
    return "possible" if said & words("possible") else "occurred"


def _noun_governed(s: Sentence, n: int, depth: int) -> Status:
    w = s.words[n]
    up = s.words[w.head]
    lemma = up.lemma.lower()
    if w.dep == "conj":
        return (
            _noun_governed(s, w.head, depth + 1)
            if depth < _DEEPEST and up.head >= 0
            else "occurred"
        )
    if w.dep == "nmod":
        return _noun_below_noun(s, n, depth)
    if w.dep == "obj":
        return _as_object(s, n, depth)
    if (
        w.dep == "obl"
        and s.case(n) == "for"
        and lemma in predicates.verbs("wish") | {"wait", "prepare", "plan"}
    ):
        return "planned" if lemma in ("prepare", "plan") else "possible"
    if w.dep == "obl" and s.case(n) in ("to", "on") and lemma in ("agree", "commit"):
        return "planned"
    if w.dep == "obl" and lemma in words("braced"):
        return "possible" if _is_hypothetical(s, n, status(s, w.head, depth + 1)) else "occurred"
    if w.dep == "nsubj" and lemma in _OPEN and s.case(w.head) == "under":
        return "possible"  # "a bid to acquire X is under consideration"
    if w.dep in ("nsubj", "nsubj:pass") and lemma.replace(" ", "_") in words(
        "staged"
    ) | predicates.verbs("plan"):
        above = status(s, w.head, depth + 1)
        return stronger(above, "planned") if lemma in predicates.verbs("plan") else above
    return "occurred"


def _is_hypothetical(s: Sentence, n: int, above: Status) -> bool:
    """Whether any such event is meant, that may never come: "will respond to an attack"."""
    known = s.kids(n, "nmod:poss") or not {"the", "this", "that", "these"}.isdisjoint(
        s.lemmas(n, "det")
    )
    return above != "occurred" and not known


def _as_object(s: Sentence, n: int, depth: int) -> Status:
    lemma = s.words[s.words[n].head].lemma.lower()
    above = status(s, s.words[n].head, depth + 1)
    if lemma in predicates.verbs("undo"):
        return "occurred" if above == "negated" else "negated"
    if lemma in words("opposed") | words("weighed"):
        return "possible"
    if lemma in words("braced") and _is_hypothetical(s, n, above):
        return "possible"
    if lemma == "see" and not predicates.undergoes(s, s.words[n].head):
        return "occurred"  # who has not seen a suit denies no suit
    if lemma in predicates.verbs("light") | predicates.verbs("undergo") | predicates.verbs("begin"):
        return above
    if lemma in predicates.verbs("plan") - {"order"}:
        return stronger("planned", above)
    wished = lemma in predicates.verbs("wish") - predicates.verbs("say") - {
        "need",
        "like",
        "invite",
    }
    return "possible" if wished else "occurred"


def _noun_below_noun(s: Sentence, n: int, depth: int) -> Status:
    if s.case(n) not in ("of", "for", "on", "to"):
        return "occurred"
    return _kind_of_noun(s.words[s.words[n].head].lemma.lower())


def _kind_of_noun(lemma: str) -> Status:
    """What a noun makes of the event that hangs on it: "the risk of an attack"."""
    if lemma in words("plan"):
        return "planned"
    return "possible" if lemma in words("unreal") else "occurred"
