"""What a tree gets wrong of names in a row: one listed, or said to be the one right before it."""

from __future__ import annotations

from dataclasses import replace

from timeline.syntax import nouns
from timeline.syntax.tree import NAMING, POSSESSIVE, Sentence, labels, with_words

_BEING = NAMING | labels("become remain")
_BEFORE = labels("amod compound det nmod:desc nummod")
_INSIDE = labels("nmod appos compound flat obl obl:agent obj nsubj nsubj:pass conj")
_ARGUMENT = labels("nsubj nsubj:pass obj obl obl:agent conj nmod")
_BRACKETS = ("(", ")")


def named_in_a_list(s: Sentence) -> Sentence:
    """ "Met Ada Lorne, Karl Roe and Peter Holm": the second of three persons is not the first."""
    mended = list(s.words)
    for w in s.words:
        if w.dep != "appos" or s.name_type(w.i) != "PER" or s.name_type(w.head) != "PER":
            continue
        joined = [k for k in s.kids(w.i, "conj") if s.kids(k, "cc")]
        if joined and w.i > w.head:
            mended[w.i] = replace(w, dep="conj")
            mended[joined[-1]] = replace(s.words[joined[-1]], head=w.head)
    return with_words(s, mended)


def kind_behind_name(s: Sentence) -> Sentence:
    """ "Norland and the Lake Front (LF) rebel group": the Front is that group, and no third party.

    A tree may part a name and the noun behind it where the name is joined to another.
    """
    mended = list(s.words)
    for first, last, kind in s.names:
        top = s.head_of(first, last) if kind == "ORG" else None
        if top is None or s.words[top].dep != "conj" or top + 1 == len(s.words):
            continue
        behind = (w for w in s.words[max(s.below(top)) + 1 :] if w.text not in _BRACKETS)
        body = next((w for w in behind if w.dep not in _BEFORE), None)
        noun = body if body is not None and body.pos == "NOUN" else None
        if noun is None or nouns.acts(noun.lemma) not in ("group", "armed"):
            continue
        w, up = s.words[top], s.words[s.words[top].head]
        below = (up.dep, up.head) == ("compound", noun.i)
        beside = below or (noun.dep, noun.head) in (("conj", w.head), (up.dep, up.head))
        own = [k for k in s.children[noun.i] if k > last]
        touch = min((noun.i, *(x for k in own for x in s.below(k)))) == max(s.below(top)) + 1
        if not beside or not touch:
            continue
        if below:
            mended[up.i] = replace(up, dep=noun.dep, head=noun.head)
        mended[noun.i] = replace(noun, dep="conj", head=w.head)
        mended[top] = replace(w, dep="compound", head=noun.i)
        for k in s.kids(top, "cc", "det", "case", "amod"):
            if k < first:
                mended[k] = replace(s.words[k], head=noun.i)
    return with_words(s, mended)


def named_behind_two(s: Sentence) -> Sentence:
    """ "By envoy and former Foreign Minister Ada Lorne": both are she, and she is no third of them.
    """
    mended = list(s.words)
    for w in s.words:
        if w.dep != "conj" or s.name_type(w.i) != "PER" or s.kids(w.i, "cc", "punct"):
            continue
        title = s.words[s.begins(w.i) - 1]
        beside = title.dep == "conj" and title.head == w.head
        if beside and title.lemma.lower() in nouns.table("title") and not s.kids(w.head, "det"):
            mended[w.i] = replace(w, dep="appos")
    return with_words(s, mended)


def office_given(s: Sentence) -> Sentence:
    """ "Was appointed Force Commander": an office with capitals is a common noun and no name.

    So beside a name, and where it says of what: "Ada Lorne, former President of Norland",
    "the Minister for Lakes, Ada Lorne".
    """
    mended = list(s.words)
    for w in s.words:
        beside = any(s.name_type(k) == "PER" for k in s.kids(w.i, "appos"))
        office = w.pos == "PROPN" and (beside or w.i not in s.named)
        if not office or w.lemma.lower() not in nouns.table("title") or s.kids(w.i, "flat"):
            continue
        given = w.dep == "xcomp" and s.lemma(w.head) in _BEING
        of = any(s.case(k) in ("of", "for") and k in s.named for k in s.kids(w.i, "nmod"))
        if given or beside or w.dep == "appos" or (of and w.dep in _ARGUMENT):
            mended[w.i] = replace(w, pos="NOUN", lemma=w.lemma.lower())
    return with_words(s, mended)


def acting_holder(s: Sentence) -> Sentence:
    """ "A ruling by acting Chief Justice Otto Varn": he fills an office, nobody acts upon him."""
    mended = list(s.words)
    for w in s.words:
        if w.text.lower() != "acting" or w.dep not in _CLAUSES or w.head < 0:
            continue
        near = (*s.kids(w.i, "obj"), *s.kids(w.head, "nmod", "obl"))
        who = next((k for k in near if min(s.below(k)) == w.i + 1), None)
        if who is None or s.name_type(who) != "PER" or not s.kids(who, "nmod:desc"):
            continue
        tied = "nmod" if s.words[w.head].nominal else "obl"
        mended[who] = replace(s.words[who], head=w.head, dep=tied)
        mended[w.i] = replace(w, head=who, dep="amod", pos="ADJ", lemma="acting")
        for k in s.kids(w.i, "mark"):
            mended[k] = replace(s.words[k], head=who, dep="case")
    return with_words(s, mended)


_CLAUSES = labels("acl advcl")


def owned_by_name(s: Sentence) -> Sentence:
    """ "Former mayor Karl Roe's deputy": whoever stands before "'s" owns, and all before is his;
    so is a name of a body's: "the EU ministers' meeting".

    A tree may hang the owner beside what he owns, and the words before him on it.
    """
    mended = list(s.words)
    for w in s.words:
        marked = any(s.words[k].text in POSSESSIVE for k in s.kids(w.i, "case"))
        if not marked or w.dep not in ("appos", "nmod:poss") or w.head < w.i:
            continue
        title = s.kid(w.i, "nmod:desc")
        for k in s.kids(w.head, *_BEFORE):
            if k < w.i and (w.i in s.named or k in s.named):
                mended[k] = replace(s.words[k], head=w.i if title is None else title)
        mended[w.i] = replace(w, dep="nmod:poss") if w.i in s.named else w
    return with_words(s, mended)


def named_behind_office(s: Sentence) -> Sentence:
    """ "The head of Harbour Aid, Ada Lorne": a person is who heads it, and not the body before.

    So too without a comma: "the director of the Harbour Institute Ada Lorne met the envoy", and
    in a list of such offices, each of which is another's.
    """
    mended = list(s.words)
    for first, last, kind in s.names:
        top = s.head_of(first, last) if kind == "PER" else None
        if top is None or s.words[top].head < 0:
            continue
        office = _office_before(s, top, first)
        if office is None:
            continue
        mended[top] = replace(s.words[top], dep="appos", head=office)
        for k in s.kids(top, "case", "amod"):
            if k < office:  # "by former President of Norland Ada Lorne"
                mended[k] = replace(s.words[k], head=office)
        for k in s.kids(top, "conj", "appos"):
            if k > last and _is_office(s, k):
                mended[k] = replace(s.words[k], dep="conj", head=office)
    return with_words(s, mended)


def _office_before(s: Sentence, name: int, first: int) -> int | None:
    """The office of a phrase that ends right before a name, where the tree ties it elsewhere."""
    w, own = s.words[name], set(s.below(name))
    opened = first
    while opened - 1 in own and s.words[opened - 1].pos != "PUNCT":
        opened -= 1
    comma = opened > 0 and s.words[opened - 1].text == ","
    if comma and (w.dep != "appos" or s.words[w.head].pos == "PRON"):
        return None
    before = opened - 1 - comma
    while before > 0 and s.words[before].text in _BRACKETS:
        before -= 1
    for k in (before, *s.above(before)):
        if k > before or s.words[k].dep not in _INSIDE:
            return None
        if _is_office(s, k):
            beside = s.words[k].head == w.head and s.words[k].dep == w.dep
            below = k in s.above(name) and k != w.head and comma
            own_nmod = w.head == k and w.dep == "nmod" and not s.kids(name, "case")
            return k if below or (beside and not comma) or own_nmod else None
    return None


def _is_office(s: Sentence, k: int) -> bool:
    """Whether a noun says what one person is and whose: "the head of X"."""
    whose = [x for x in s.kids(k, "nmod") if s.case(x) in ("of", "for")]
    named = any(y in s.named for x in whose for y in (x, *s.kids(x, "appos")))
    return named and nouns.one_person(s, k)
