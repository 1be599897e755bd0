"""What a tree gets wrong that the words beside each other show: one small rule a mistake."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from timeline.syntax import nouns
from timeline.syntax.apposition_repairs import (
    called_shortly,
    described_first,
    held_by_one,
    named_first,
    of_persons,
    said_of_last,
)
from timeline.syntax.conjunct_repairs import (
    base_with_base,
    crimes_of_others,
    done_to_him,
    due_to_be,
    empty_object,
    made_known,
    object_of_ing,
    pending,
    quoting,
    shot_dead,
    subject_before,
    subject_behind,
    used_to,
)
from timeline.syntax.contrast_repairs import contrasted
from timeline.syntax.day_repairs import (
    before_otherwise,
    begun_on,
    day_before_verb,
    day_over_clause,
)
from timeline.syntax.firms import firms
from timeline.syntax.name_repairs import (
    acting_holder,
    kind_behind_name,
    named_behind_office,
    named_behind_two,
    named_in_a_list,
    office_given,
    owned_by_name,
)
from timeline.syntax.tree import SUBJECT, Sentence, Word, labels, subject_label, with_words
from timeline.syntax.twice_repairs import charged_with, given_to, one_of_each, told_whom
from timeline.syntax.word_repairs import handed_over, ing_as_noun

_BEFORE_NOUN = labels("amod compound nummod advmod punct nmod:desc")
_PARTS = labels("nsubj nsubj:pass obj iobj obl obl:agent nmod nmod:poss compound conj flat dep")


def repaired(s: Sentence) -> Sentence:
    """The sentence with its tree and names mended; itself where there is nothing to mend."""
    for rule in RULES:
        s = rule(s)
    return s


def named_after_noun(s: Sentence) -> Sentence:
    """ "Swedish lender Nordbank": a noun that acts and the name right behind it are one phrase.

    A tree may give both the same part in the clause, or the noun to one phrase, the name to the
    verb ("shares of insurer Alba fell").
    """
    mended = list(s.words)
    for first, last, _ in s.names:
        noun = s.words[first - 1] if first else None
        if noun is None or not _calls(noun):
            continue
        head = s.head_of(first, last)
        if head is not None and noun.i not in s.named and _apart(s, noun, s.words[head]):
            mended[head] = replace(s.words[head], head=noun.i, dep="appos")
    return with_words(s, mended)


def _calls(noun: Word) -> bool:
    single = noun.feats.get("Number") != "Plur" and (
        noun.i == 0 or not noun.capital or bool(nouns.litigant(noun.text)))
    return noun.pos == "NOUN" and single and nouns.acts(noun.lemma) is not None


def _apart(s: Sentence, noun: Word, name: Word) -> bool:
    """Whether the tree holds a noun and the name behind it apart, or ties them wrongly."""
    if name.head == noun.i:
        return name.dep not in ("appos", "flat", "nmod:desc")
    if name.head < 0 or name.dep not in _PARTS:
        return False
    for up in (noun.i, *s.above(noun.i)):
        if s.words[up].dep not in _PARTS:
            return False
        if s.words[up].head == name.head:
            return name.i not in (up, *s.above(noun.i))
    return False


def kinds_of_one(s: Sentence) -> Sentence:
    """ "Fuel station and food store operator Alba": one operator, of stations and of stores."""
    mended = list(s.words)
    for w in s.words:
        one = w.pos == "NOUN" and w.feats.get("Number") == "Sing"
        bare = one and nouns.acts(w.lemma) != "person"
        joined = s.kids(w.i, "conj")
        if not bare or len(joined) != 1 or s.kids(w.i, "det", "nmod:poss", "nummod", "case"):
            continue
        who = s.words[joined[0]]
        named = any(s.name_type(k) == "ORG" for k in s.kids(who.i, "appos") if k > who.i)
        if named and _calls(who) and not s.kids(who.i, "det", "nmod:poss"):
            mended[who.i] = replace(who, dep=w.dep, head=w.head)
            mended[w.i] = replace(w, dep="compound", head=who.i)
    return with_words(s, mended)


def joined_by_nothing(s: Sentence) -> Sentence:
    """ "creditors of shipyard Alba agreed": no conjunct without a comma or "and" before it.

    Such a name belongs to the noun before it; so does a modifier with a preposition behind its
    head, which only a phrase of its own can have.
    """
    mended = list(s.words)
    for w in s.words:
        if w.dep == "compound" and w.i > w.head >= 0 and s.kids(w.i, "case"):
            mended[w.i] = replace(w, dep="nmod")
        first = min(s.below(w.i))
        if w.dep != "conj" or first == 0 or s.kids(w.i, "cc", "punct", "case", "mark"):
            continue
        before = s.words[first - 1]
        if w.pos == "PROPN" and before.pos == "NOUN" and w.i in s.named:
            mended[w.i] = replace(w, dep="appos", head=before.i)
    return with_words(s, mended)


def subject_below(s: Sentence) -> Sentence:
    """ "denied the kingdom had left": what is told to nobody is no object but a clause's subject.

    A tree may take the noun after a verb of saying for its object where "that" is left out.
    """
    mended = list(s.words)
    for head in s.words:
        if head.lemma.lower() not in _TOLD_TO_NOBODY:
            continue
        for k in s.kids(head.i, "obj", "iobj"):
            below = next((c for c in s.kids(head.i, "ccomp") if c > k), None)
            if below is None or s.kids(below, *SUBJECT, "mark", "expl"):
                continue
            mended[k] = replace(mended[k], dep=subject_label(s, below), head=below)
    return with_words(s, mended)


def between_for_and_to(s: Sentence) -> Sentence:
    """ "called for X to be freed": X is subject of the clause that "for" and "to" begin."""
    mended = list(s.words)
    for v in s.words:
        marks = {s.lemma(k): k for k in s.kids(v.i, "mark")}
        if not {"for", "to"} <= set(marks) or v.head < 0 or s.kids(v.i, *SUBJECT):
            continue
        for k in s.kids(v.head, "obl", "obj", "nmod"):
            if marks["for"] < k < marks["to"] and not s.case(k):
                mended[k] = replace(mended[k], dep=subject_label(s, v.i), head=v.i)
    return with_words(s, mended)


def owners(s: Sentence) -> Sentence:
    """ "Alba and Norland's chairman agreed": whoever stands before "'s" owns what follows it.

    A tree may join the owner, and hang what is owned beside it.
    """
    mended = list(s.words)
    for w in s.words:
        mark = next((k for k in s.kids(w.i, "case") if s.words[k].text in ("'s", "’s")), None)
        if mark is None or w.dep != "conj":
            continue
        owned = next((x for x in s.words[mark + 1 :] if x.dep not in _BEFORE_NOUN), None)
        if owned is None or not owned.nominal or owned.head not in (s.words[w.head].head, w.head):
            continue
        mended[owned.i] = replace(owned, dep="conj", head=w.head)
        mended[w.i] = replace(w, dep="nmod:poss", head=owned.i)
        for k in s.kids(w.i, "cc"):
            mended[k] = replace(s.words[k], head=owned.i)
    return with_words(s, mended)


_TOLD_TO_NOBODY = labels(
    "say deny claim believe think suggest insist argue add state acknowledge admit allege hope fear"
    " indicate note maintain contend concede conclude estimate predict confirm announce declare"
)

def offices(s: Sentence) -> Sentence:
    """ "The Norlandian Foreign Minister, Ada Lorne": an office beside a name is a common noun."""
    mended = list(s.words)
    for w in s.words:
        lemma = w.lemma.lower()
        office = w.pos == "PROPN" and w.i not in s.named and lemma in nouns.table("title")
        beside = any(s.words[k].pos == "PROPN" and k in s.named for k in s.kids(w.i, "appos"))
        if office and beside and s.kids(w.i, "det", "nmod:poss", "amod"):
            mended[w.i] = replace(w, pos="NOUN", lemma=lemma)
    return with_words(s, mended)


def amounts(s: Sentence) -> Sentence:
    """ "Suspended $5m in aid to Varn": the aid is suspended, and the amount says how much of it."""
    mended = list(s.words)
    for w in s.words:
        case = s.kid(w.i, "case")
        if w.dep not in ("nmod", "obl") or s.case(w.i) != "in" or w.pos != "NOUN" or not case:
            continue
        much = (k for k in (case - 1, *s.above(case - 1)) if s.words[k].dep == "obj")
        amount = next(much, None)
        if amount is None or w.head not in (amount, s.words[amount].head):
            continue
        if s.words[amount].pos not in ("NUM", "SYM") or amount in s.named:
            continue
        mended[w.i] = replace(w, dep="obj", head=s.words[amount].head)
        mended[amount] = replace(s.words[amount], dep="nummod", head=w.i)
        mended[case] = replace(s.words[case], dep="advmod")
    return with_words(s, mended)


def to_be_led(s: Sentence) -> Sentence:
    """ "The formation of an army to be led by Varn": the army will be led, not its formation.

    A tree may give the infinitive to the noun above the body it stands behind.
    """
    mended = list(s.words)
    for w in s.words:
        if w.dep != "acl" or w.lemma.lower() not in _DONE_TO_BODIES:
            continue
        if not s.kids(w.i, "aux:pass") or "to" not in s.lemmas(w.i, "mark"):
            continue
        first = min(s.below(w.i))
        behind = (k for k in s.kids(w.head, "nmod") if s.case(k) == "of")
        body = next((k for k in behind if max(s.below(k)) == first - 1), None)
        if body is not None:
            mended[w.i] = replace(w, head=body)
    return with_words(s, mended)


_DONE_TO_BODIES = labels(
    "lead head chair command run staff man control oversee supervise govern name"
)


RULES: tuple[Callable[[Sentence], Sentence], ...] = (
    firms,
    contrasted,
    day_before_verb,
    day_over_clause,
    begun_on,
    before_otherwise,
    offices,
    amounts,
    named_after_noun,
    kinds_of_one,
    told_whom,
    subject_below,
    between_for_and_to,
    joined_by_nothing,
    owners,
    given_to,
    charged_with,
    subject_before,
    subject_behind,
    empty_object,
    pending,
    quoting,
    shot_dead,
    used_to,
    described_first,
    named_first,
    office_given,
    owned_by_name,
    acting_holder,
    named_behind_office,
    named_behind_two,
    named_in_a_list,
    kind_behind_name,
    one_of_each,
    called_shortly,
    said_of_last,
    of_persons,
    held_by_one,
    base_with_base,
    handed_over,
    ing_as_noun,
    object_of_ing,
    done_to_him,
    crimes_of_others,
    made_known,
    to_be_led,
    due_to_be,
)
"""In this order: names first, so that what a verb has twice is counted by whole names."""
