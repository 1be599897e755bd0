"""What a clause's own words say of whether it happened: negation, modals, mood, marks.

The words stand in `rules/status.toml`.
"""

from __future__ import annotations

from functools import cache

from timeline.event import Status
from timeline.events.questions import before_subject, is_question
from timeline.events.tensed import EXPECTING, STATES, is_expected
from timeline.syntax import nouns, predicates
from timeline.syntax.tree import SUBJECT, Sentence, labels
from timeline.tables import table


@cache
def words(row: str) -> frozenset[str]:
    """The words of one row. Raises KeyError for a row the table does not have."""
    return frozenset(rows()[row]["words"].split())


@cache
def rows() -> dict[str, dict[str, str]]:
    """The table of words that say whether something happened, `rules/status.toml`, by row."""
    return table("rules/status.toml")


def own(s: Sentence, v: int) -> Status:
    """The status of a verb's clause by its own words alone."""
    if is_negated(s, v):
        return "negated"
    marks = {m.replace(" ", "_") for m in _marks(s, v)}
    if marks & words("instead"):
        return "negated"
    if v > 1 and (s.lower(v - 2), s.lower(v - 1)) == ("far", "from"):
        return "negated"
    if v and s.lower(v - 1) in words("presumed"):
        return "possible"
    helpers = {w.text.lower() for w in s.helpers(v)}
    helpers |= {s.lemma(k) for k in s.kids(v, "aux")}
    if v and s.lower(v - 1) in words("missed") and s.words[v - 1].head == v:
        return "occurred" if s.lemma(v) in _MULTIPLYING else "negated"
    supposed = _is_inverted(s, v) or (marks & words("condition") and not _came(s, v, marks))
    if supposed or _is_bidden(s, v) or is_question(s, v):
        return "possible"
    if "to" in marks and marks & words("due") and v:
        return "planned"  # "was due to visit", where a tree takes "due" for a mark
    bare = s.words[v].feats.get("VerbForm") == "Inf"
    if "due_to" in marks and (bare or helpers & {"is", "was", "are", "were", "be", "been"}):
        return "planned"
    if {"for", "to"} <= marks and "be" in helpers:
        return "possible"  # "the best would be for X to go"
    return _helped(s, v, helpers)


def _helped(s: Sentence, v: int, helpers: set[str]) -> Status:
    """The status of a clause that its auxiliaries or its "to" tell, if anything does."""
    if helpers & words("future") or "due" in s.lemmas(v, "case"):
        return "planned"
    if helpers & _UNREAL and "have" in helpers and _is_counterfactual(s, v):
        return "negated"
    unreal = in_quotes(s, v) or "have" in helpers  # "would have left": did not
    if helpers == {"would"} and _went_on(s, v) and was_to_be(s, v):
        return "occurred"  # "would later become premier"
    if "would" in helpers and not unreal and _reported_past(s, v):
        return "planned"
    if helpers == {"could"} and _is_sensed(s, v):
        return "occurred"  # "divers could see the wreck"
    if helpers & words("maybe") or not words("doubt").isdisjoint(s.lemmas(v, "advmod")):
        return "possible"
    if "to" in s.lemmas(v, "mark") and s.words[v].dep == "root":
        late = "yet" in s.lemmas(v, "advmod")  # "Council yet to close bridge"
        return "negated" if late else "planned"  # headlines: "Council to close bridge"
    if _is_to(s, v):
        return "planned"
    return "occurred"


def _is_bidden(s: Sentence, v: int) -> bool:
    """An imperative, none that goes on from what is told: "Rebels seize port, flee with arms"."""
    w = s.words[v]
    if w.feats.get("Mood") != "Imp":
        return False
    told = w.dep in ("conj", "parataxis") and w.head < v and s.kids(w.head, *SUBJECT)
    return not (told and s.finite(w.head))


def _is_to(s: Sentence, v: int) -> bool:
    """ "Is to visit", "are to be freed"; no "town to be freed", where "be" makes the passive."""
    marks = [k for k in s.kids(v, "mark") if s.lemma(k) == "to"]
    said = (*s.helpers(v), *(s.words[k] for k in s.kids(v, "cop") if s.words[v].pos == "VERB"))
    before = (w for w in said if marks and w.i < marks[0])
    return any(w.lemma.lower() == "be" for w in before)


_MULTIPLYING = frozenset({"double", "triple", "treble", "quadruple", "halve"})  # nearly so is so


def _is_sensed(s: Sentence, v: int) -> bool:
    """Whether a thing is perceived, and no change foreseen: not "could see profits fall"."""
    told = s.kids(v, "xcomp", "ccomp", "advcl") or any(s.kids(k, "acl") for k in s.kids(v, "obj"))
    who = any(nouns.acts(s.words[k].lemma) in ("person", "people") or s.words[k].pos == "PRON"
              for k in s.kids(v, "nsubj"))  # fmt: skip
    return s.lemma(v) in _SENSED and who and not told


_SENSED = frozenset({"see", "hear", "feel", "smell", "taste"})
_UNREAL = frozenset({"would", "could", "might", "'d", "’d"})


def _is_counterfactual(s: Sentence, v: int) -> bool:
    """Whether "would have left" says that nobody did: "..., or he would have", "had he, he would".

    Elsewhere it may be what somebody supposes: "the rocket would have come from Ost".
    """
    if s.words[v].dep == "conj" and not {"or", "otherwise"}.isdisjoint(s.lemmas(v, "cc", "advmod")):
        return True
    return any(_is_inverted(s, k) or _had_been(s, k) for k in s.kids(v, "advcl"))


def _had_been(s: Sentence, k: int) -> bool:
    """ "if they had attacked": what is supposed against what was."""
    helpers = {s.lower(x) for x in s.kids(k, "aux", "cop")}
    return "if" in s.lemmas(k, "mark") and "had" in helpers


def _is_inverted(s: Sentence, v: int) -> bool:
    """A condition told by order alone: "Had they left, it would have fallen"."""
    turned = {k for k in before_subject(s, v) if s.lower(k) in words("inverted")}
    return bool(turned) and s.words[v].dep == "advcl" and turned.issuperset(s.kids(v, "mark"))


def in_quotes(s: Sentence, i: int) -> bool:
    """Whether a word stands between quotation marks: what is quoted keeps its own tense."""
    open_ = False
    for w in s.words[:i]:
        if w.text in ("``", "“", "`"):
            open_ = True
        elif w.text in ("''", "”"):
            open_ = False
        elif w.text == '"':
            open_ = not open_
    return open_


def is_negated(s: Sentence, v: int) -> bool:
    """Whether a clause is denied in its own words: "not", "no longer", "no casualties"."""
    if came_at_last(s, v):
        return False
    for k in s.kids(v, "advmod", "cc", "cc:preconj", "discourse", "det"):
        w = s.words[k]
        if w.text.lower() in words("not") or w.feats.get("Polarity") == "Neg":
            following = s.lower(k + 1) if k + 1 < len(s.words) else ""
            return following not in ("only", "just", "merely", "simply", "solely")
        if w.text.lower() in ("longer", "more") and "no" in [
            s.lower(c) for c in s.below(k)
        ]:
            return True
    if s.kids(v, "cop") and "no" in s.lemmas(v, "det"):
        return True
    if any((s.case(k), s.lemma(k)) in _TIMES and "no" in s.lemmas(k, "det")
           for k in s.kids(v, "obl")):  # fmt: skip
        return True  # "at no time", "under no circumstances"
    arguments = s.kids(v, *SUBJECT, "obj")
    return any(_nobody(s, k) for k in arguments)


def came_at_last(s: Sentence, v: int) -> bool:
    """ "Did not attack until May", "hardly had it attacked when": it did then.

    What will not be, or is not expected, until May is to be then, or later.
    """
    helpers = {s.lower(k) for k in s.kids(v, "aux", "aux:pass")}
    told = (v, *(s.kids(v, "xcomp") if s.lemma(v) in EXPECTING else ()))
    until = any(s.case(k) in ("until", "till") for x in told for k in s.kids(x, "obl"))
    helpers -= {"is", "are"} if until and is_expected(s, v) else set()
    denied = any(s.lower(k) in words("not") for k in s.kids(v, "advmod"))
    denied = denied or any(_nobody(s, k) for k in s.kids(v, *SUBJECT))
    stays = _LASTING if helpers & TO_BE else STATES | _LASTING
    if until and denied and helpers <= _BEFORE_NOW | TO_BE and s.lemma(v) not in stays:
        return True
    return s.lower(min(s.below(v))) in ("hardly", "scarcely", "barely") and any(
        k in s.kids(v, "aux") for k in before_subject(s, v)
    )


_BEFORE_NOW = labels("did was were had been be")
TO_BE = labels("will wo 'll ’ll would")
_LASTING = labels("last wait continue stay remain live stand sit suffer stop end keep go run be")


_TIMES = frozenset({
    ("at", "time"), ("at", "point"), ("under", "circumstance"), ("under", "circumstances"),
    ("on", "account"), ("by", "means"),
})  # fmt: skip


def _nobody(s: Sentence, k: int) -> bool:
    """ "No soldier", "nobody", "not even the army", "not one soldier"; "not all" are some, and
    "not one but two" are two."""
    if s.lemma(k) in words("none") - {"neither"} or "no" in s.lemmas(k, "det"):
        return True
    if "neither" in s.lemmas(k, "cc:preconj", "det"):
        return True
    first = min(s.below(k), default=k)
    following, then = (s.lower(i) if i < len(s.words) else "" for i in (first + 1, first + 2))
    return s.lower(first) == "not" and following in ("even", "one", "a", "an") and then != "but"


def _marks(s: Sentence, v: int) -> list[str]:
    found = []
    for k in s.kids(v, "mark", "advmod"):
        if s.lower(k) == "once" and s.words[k - 1].pos == "AUX":
            continue  # "was once punished"
        places = [k, *s.kids(k, "fixed")]
        found.append(" ".join(s.lower(p) for p in places))
    return found


def is_supposed(s: Sentence, v: int) -> bool:
    """Whether a clause is a condition: "if X comes"."""
    return not {"if", "unless", "lest"}.isdisjoint(s.lemmas(v, "mark"))


def is_modal(s: Sentence, v: int) -> bool:
    """Whether a clause tells only what might be: "could", "would", "may"."""
    return bool({s.lower(k) for k in s.kids(v, "aux")} & words("maybe"))


def _came(s: Sentence, v: int, marks: set[str]) -> bool:
    """Whether a clause tells an end that came: "was weak until it recruited rebels"."""
    up = s.words[v].head
    if not marks & {"until", "once"} or up < 0 or s.words[up].dep not in ("root", "conj", "ccomp"):
        return False
    if is_negated(s, up) or s.lemma(up) in predicates.verbs("negate"):
        return False
    return _is_told(s, v) and _is_told(s, up)


def _is_told(s: Sentence, v: int) -> bool:
    """Whether a clause is in the past, with no modal."""
    helpers = s.helpers(v)
    modal = any(w.lemma.lower() not in ("be", "have", "do") for w in helpers)
    return not modal and any(w.past for w in helpers or (s.words[v],))


def _reported_past(s: Sentence, v: int) -> bool:
    """ "said it would leave", "explained how it would": a future seen from the past."""
    for up in s.above(v):
        w = s.words[up]
        if w.lemma.lower() in predicates.verbs("say") or w.lemma.lower() in predicates.verbs(
            "plan"
        ):
            return w.past or not w.finite
    return not s.kids(v, "advcl")


def was_to_be(s: Sentence, v: int) -> bool:
    """Whether "would" tells what came later, as histories do: "in 1956 X and Y would meet".

    Not where somebody said or planned it, where it hangs on a condition, or is asked or quoted.
    """
    helpers = {s.lower(k) for k in s.kids(v, "aux", "aux:pass")}
    if helpers - {"be"} != {"would"} or is_negated(s, v):
        return False
    saying = predicates.verbs("say") | predicates.verbs("plan") | predicates.verbs("wish")
    above = (s.words[k] for k in s.above(v))
    told = any(w.lemma.lower() in saying or w.pos == "ADJ" for w in above)
    told = told or any(s.lemma(k) in saying for k in s.kids(v, "parataxis"))
    spoken = {w.text.lower() for w in s.words}
    return not told and not spoken & _UNSURE and not in_quotes(s, v) and s.words[-1].text != "?"


_UNSURE = frozenset({"if", "unless", "otherwise", "whether", "plan", "proposal", "bill", "deal"})


def _went_on(s: Sentence, v: int) -> bool:
    """Whether a clause goes on with what is told: "would later", "would go on to"."""
    on = v + 1 < len(s.words) and s.lower(v + 1) in ("on", "to")
    goes = s.lemma(v) in ("go", "come") and on and s.kids(v, "xcomp", "advcl")
    return bool(goes) or any(s.lower(k) == "later" for k in s.kids(v, "advmod"))


def hangs_on_another(s: Sentence, v: int) -> bool:
    """Whether a clause tells what will be only in a case: "if X attacks, Y will help"."""
    for k in s.kids(v, "advcl"):
        marks = s.lemmas(k, "mark")
        only = not {"even", "as"} & set(s.lemmas(k, "advmod"))
        if only and not {"if", "should"}.isdisjoint(marks):
            return True
    return False
