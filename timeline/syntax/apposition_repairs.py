"""What a tree gets wrong of phrases that say who somebody is: beside a name, before a subject."""

from __future__ import annotations

from dataclasses import replace

from timeline.syntax import nouns
from timeline.syntax.tree import NAMING, SUBJECT, Sentence, Word, with_words

_TIED = ("obl", "obl:unmarked", "advmod")


def said_of_last(s: Sentence) -> Sentence:
    """ "Varn and Ada Lorne, chairman of Alba, met": one office is the last one's who is named.

    A tree may hang what stands beside the last of several on the first of them.
    """
    mended = list(s.words)
    for w in s.words:
        if w.dep != "appos" or w.pos != "NOUN" or w.feats.get("Number") == "Plur":
            continue
        opened = min(s.below(w.i))
        joined = [k for k in s.kids(w.head, "conj") if s.words[k].nominal and k < opened]
        last = max(joined, default=-1)
        beside = last >= 0 and max(x for x in s.below(last) if x < opened) == opened - 1
        comma = s.words[opened].text == "," or s.words[opened - 1].text == ","
        if beside and comma and not s.kids(w.i, "conj"):
            mended[w.i] = replace(w, head=last)
    return with_words(s, mended)


def of_persons(s: Sentence) -> Sentence:
    """ "The mayor of Ost, Ada Lorne, left", "leaders with whom he formed alliances, including her".

    A tree may hang a person on the place or the body right before; she is the mayor, or one of the
    leaders.
    """
    mended = list(s.words)
    for w in s.words:
        if w.head < 0 or s.name_type(w.i) != "PER":
            continue
        if s.name_type(w.head) == "LOC" and s.words[w.i - 1].text == "," and w.i > w.head:
            above = (k for k in s.above(w.head) if nouns.one_person(s, k) and k not in s.named)
            mayor = next(above, None)
            if mayor is not None and not s.kids(mayor, "appos"):
                mended[w.i] = replace(w, head=mayor, dep="appos")
        elif s.case(w.i) == "including" and not _of_people(s.words[w.head]):
            before = (s.words[k] for k in range(s.begins(w.i) - 1, -1, -1))
            leaders = next((x.i for x in before if _of_people(x)), None)
            mended[w.i] = w if leaders is None else replace(w, head=leaders, dep="nmod")
    return with_words(s, mended)


def _of_people(w: Word) -> bool:
    plural = w.pos == "NOUN" and w.feats.get("Number") == "Plur"
    return plural and nouns.acts(w.lemma) in ("person", "people")


def held_by_one(s: Sentence) -> Sentence:
    """ "Ada Lorne, founder and head of Alba, left": the second office is hers too.

    A tree may join it to her name; but no single noun without an article is somebody beside her.
    """
    mended = list(s.words)
    for w in s.words:
        if w.dep != "conj" or w.head not in s.named or not _is_bare_office(s, w.i):
            continue
        first = [k for k in s.kids(w.head, "appos") if w.head < k < w.i and _is_bare_office(s, k)]
        if first and s.name_type(w.head) == "PER":
            mended[w.i] = replace(w, head=first[-1])
    return with_words(s, mended)


def _is_bare_office(s: Sentence, k: int) -> bool:
    return nouns.one_person(s, k) and not s.kids(k, "det", "nmod:poss")


def described_first(s: Sentence) -> Sentence:
    """ "A son of a farmer, Varn joined the army": what stands before a subject says who he is.

    A tree may give the verb two subjects, and the years of an office; the first is an apposition
    of the second.
    """
    mended = list(s.words)
    for v in s.words:
        before = [k for k in s.kids(v.i, *SUBJECT) if k < v.i]
        if len(before) == 2 and _describes(s, *before):
            mended[before[0]] = replace(s.words[before[0]], dep="appos", head=before[1])
            for k in s.kids(v.i, *_TIED):
                if before[0] < k < before[1]:
                    mended[k] = replace(s.words[k], dep="nmod", head=before[0])
    return with_words(s, mended)


def _describes(s: Sentence, first: int, second: int) -> bool:
    """Whether a common noun stands before another subject, with a comma between them.

    Between them may stand what a tree ties to the verb: "secretary of the party from 1937, Varn".
    """
    a, b = s.words[first], s.words[second]
    one = a.pos == "NUM" or (a.pos == "NOUN" and first not in s.named)
    agree = a.pos == "NUM" or a.feats.get("Number") == b.feats.get("Number", "Sing")
    if not one or not agree or s.kids(second, "cc"):
        return False
    end = max(k for k in s.below(first) if s.words[k].pos != "PUNCT")
    between = range(end + 1, s.begins(second))
    own = {x for k in s.kids(a.head, *_TIED) if end < k < second for x in s.below(k)}
    rest = [s.words[k].text for k in between if k not in own or s.words[k].pos == "PUNCT"]
    return rest == [","] and s.words[between[-1]].text == ","


def called_shortly(s: Sentence) -> Sentence:
    """ "The Lake Liberation Front, or LLF, left": letters behind "or" are another name for it.

    A tree joins them to it, or to what it is of: "a column of the Lake Liberation Front, or LLF".
    """
    mended = list(s.words)
    for w in s.words:
        comma = s.begins(w.i) - 1
        if w.dep != "conj" or comma < 1 or not is_or_letters(s, w.i):
            continue
        comma += s.words[comma].text != ","
        named = s.named.get(comma - 1)
        if s.words[comma].text != "," or named is None:
            continue
        first, last, _ = s.names[named]
        head = s.head_of(first, last)
        if head is not None and last - first > 1 and len(s.kids(w.head, "conj")) == 1:
            mended[w.i] = replace(w, dep="appos", head=head)
    return with_words(s, mended)


def is_or_letters(s: Sentence, k: int) -> bool:
    """Whether a word is a name in capital letters behind "or"."""
    text = s.words[k].text
    letters = text.isupper() and text.isalpha() and len(text) > 1
    return letters and k in s.named and "or" in s.lemmas(k, "cc")


def named_first(s: Sentence) -> Sentence:
    """ "Elected president in 1994, he freed Varn": the office is what he was elected.

    A tree may take the participle for an adjective and the office for an object of the verb; what
    stands before the comma tells of the election.
    """
    w = next((w for w in s.words if w.pos not in ("PUNCT", "ADV")), None)
    if w is None or w.dep not in ("amod", "advcl") or w.lemma.lower() not in NAMING:
        return s
    office = next((x for x in s.words[w.i + 1 :] if x.head == w.i or x.i == w.head), None)
    if office is None or office.i != w.i + 1 or nouns.acts(office.lemma) is None:
        return s
    v = w.head if w.dep == "advcl" else office.head
    own = [k for k in s.kids(v, *SUBJECT) if k > office.i] if v > office.i else []
    comma = s.begins(own[0]) - 1 if own else -1
    if comma < 0 or s.words[comma].text != "," or w.finite:
        return s
    mended = list(s.words)
    mended[w.i] = replace(w, dep="advcl", head=v)
    mended[office.i] = replace(office, dep="xcomp", head=w.i)
    for k in s.kids(v, *_TIED):
        if office.i < k < comma:
            mended[k] = replace(s.words[k], head=w.i)
    return with_words(s, mended)
