"""What is joined to a phrase: by "and", and by naming some of several ("groups, including X")."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.syntax import nouns
from timeline.syntax.tree import Sentence, labels

_NAMING = ("including", "such as", "like")
_TOGETHER = labels("work cooperate collaborate join team ally stand unite partner coordinate")
_BESIDE = ("with", "alongside", "together with", "by")


def conjuncts(s: Sentence, i: int) -> Iterator[int]:
    """What is joined to a phrase, the last of "A, B and C" too where a tree joins it to B."""
    called = (x for k in s.kids(i, "appos") if k == i + 1 for x in s.kids(k, "conj"))
    for k in (*s.kids(i, "conj"), *called):  # "the leader Ada Lorne and Karl Roe"
        yield k
        if not s.kids(k, "cc"):
            yield from _listed(s, k)


def _listed(s: Sentence, k: int) -> Iterator[int]:
    """What a tree joins to one in the middle of a list, whose members it may hang in a row."""
    for x in s.kids(k, "conj"):
        if s.kids(x, "cc"):
            yield x
        elif s.name_type(x) is not None and s.name_type(x) == s.name_type(k):
            yield x
            yield from _listed(s, x)


def members(s: Sentence, i: int) -> Iterator[int]:
    """Who is named of several: the Front in "armed groups, including the Front".

    So too all of them: Roe and Varn in "two men, Otto Roe and Karl Varn".
    """
    if i in s.named or s.words[i].feats.get("Number") != "Plur" or not _of_some(s, i):
        return
    for k in s.kids(i, "nmod"):
        known = k in s.named or nouns.acts(s.words[k].lemma) is not None
        if s.lemmas(k, "case")[-1:] == ("from",):
            continue  # "ten envoys, including from Norland"
        if k > i and s.case(k) in _NAMING and known:
            yield k
            yield from (x for x in conjuncts(s, k) if s.words[x].nominal)
    for k in s.kids(i, "appos"):
        yield from (x for x in _listed_by_name(s, k))


def _listed_by_name(s: Sentence, k: int) -> tuple[int, ...]:
    """Those of an apposition that names several; nobody where one of them is no name."""
    told = (k, *conjuncts(s, k))
    return told if len(told) > 1 and all(x in s.named for x in told) else ()


def _of_some(s: Sentence, i: int) -> bool:
    """Whether a noun is one of parties or places; "alliances, including Varn" is not."""
    lemma = s.lemma(i)
    return nouns.acts(lemma) is not None or lemma in nouns.table("place")


def is_member(s: Sentence, k: int) -> bool:
    """Whether a phrase only names one of those before it: "groups, including the Front"."""
    while s.words[k].dep == "conj":
        k = s.words[k].head
    if s.words[k].dep == "appos":
        return k in members(s, s.words[k].head)
    return s.words[k].dep == "nmod" and s.case(k) in _NAMING


def allies(s: Sentence, v: int) -> Iterator[int]:
    """Who does what a verb is for beside its subject: Ost in "works with Ost to defeat X"."""
    if s.lemma(v) not in _TOGETHER:
        return
    for k in (*s.kids(v, "obl"), *(s.kids(v, "obj") if s.words[v].lemma == "join" else ())):
        party = k in s.named or nouns.acts(s.words[k].lemma) is not None
        if party and (s.case(k) in _BESIDE or s.words[k].dep == "obj"):
            yield k
            yield from (x for x in conjuncts(s, k) if s.words[x].nominal)
