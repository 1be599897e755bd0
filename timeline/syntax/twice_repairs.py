"""What a verb has twice, though Universal Dependencies allow it one, and what it gives to whom."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from timeline.syntax import nouns
from timeline.syntax.tree import NAMING, SUBJECT, Sentence, Word, labels, with_words

_GIVING = labels("give deny offer grant award cost lend send hand promise owe fine pay")


def charged_with(s: Sentence) -> Sentence:
    """ "Accused the two judges of corruption": what they are accused of belongs to the verb.

    So does from where an envoy is recalled: "recalled its envoy from Norland".
    """
    mended = list(s.words)
    for v in s.words:
        if v.pos == "VERB" and s.lemma(v.i) in _RECALLING:
            mended[v.i + 1 :] = _from_there(s, v, mended)[v.i + 1 :]
        if v.pos != "VERB" or s.lemma(v.i) not in _CHARGING or _of(s, s.kids(v.i, "obl")):
            continue
        for whom in s.kids(v.i, "obj", "obl:agent"):
            last = max((whom, *s.kids(whom, "conj")))
            some = [x for k in s.kids(last, "nmod") if s.words[last].pos == "NUM"
                    for x in s.kids(k, "nmod")]  # "one of the officers of theft"
            for k in _of(s, (*s.kids(last, "nmod"), *some)):
                w = s.words[k]
                if w.pos == "NOUN" and k not in s.named and nouns.acts(w.lemma) is None and (
                        s.lemma(k) not in nouns.table("place") and not s.kids(k, "nmod:poss")):
                    mended[k] = replace(w, dep="obl", head=v.i)
    return with_words(s, mended)


def _from_there(s: Sentence, v: Word, words: list[Word]) -> list[Word]:
    there = (k for o in s.kids(v.i, "obj") for k in s.kids(o, "nmod") if s.case(k) == "from")
    moved = {k: replace(s.words[k], dep="obl", head=v.i) for k in there}
    return [moved.get(w.i, w) for w in words]


_RECALLING = labels("recall withdraw evacuate pull")


def _of(s: Sentence, words: Iterable[int]) -> list[int]:
    return [k for k in words if s.case(k) == "of"]


_CHARGING = labels("accuse convict suspect acquit clear rob strip deprive relieve")


def one_of_each(s: Sentence) -> Sentence:
    """The sentence with what a verb has twice, though Universal Dependencies allow it one, mended.

    Of two objects or subjects side by side the first, a name, belongs to the second ("joined US
    Secretary Jane Roe"); of two objects of a verb of naming the second is what the first becomes.
    """
    mended = list(s.words)
    for head in s.words:
        for dep in ("obj", *SUBJECT):
            twice = s.kids(head.i, dep)
            if len(twice) == 2:
                word = _told_apart(s, head, *twice)
                mended[word.i] = word
    return with_words(s, mended)


def _told_apart(s: Sentence, head: Word, first: int, second: int) -> Word:
    """The one of two like arguments that changes, with its right place in the tree."""
    a, b = s.words[first], s.words[second]
    start = s.begins(second)
    if start > 1 and s.words[start - 1].text == "," and s.kids(second, "det"):
        named = s.named.get(start - 2)
        top = None if named is None else s.head_of(*s.names[named][:2])
        if top is not None and top not in (first, second):
            return replace(b, dep="appos", head=top)  # "his way to Ost, the last port"
    if b.dep == "obj" and first < head.i < second and not s.kids(head.i, *SUBJECT):
        return replace(a, dep="nsubj")  # "Norlandian police today arrested the mayor"
    if b.dep == "nsubj" and first < head.i < second and not s.kids(head.i, "obj"):
        return replace(b, dep="obj")  # "she heard Varn talk"
    if head.lemma.lower() in NAMING:
        return replace(b, dep="xcomp") if b.pos == "NOUN" and b.dep == "obj" else b
    if head.lemma.lower() in _GIVING and b.dep == "obj" and b.pos == "NOUN":
        return replace(a, dep="iobj")  # "denied Varn an opportunity"
    touch = min(s.below(second)) == max(s.below(first)) + 1
    owner = s.kid(second, "nmod:poss")
    if touch and owner is not None and s.name_type(owner) == "PER" and nouns.one_person(s, first):
        return replace(a, dep="nmod:desc", head=owner)  # "shot lawmaker Ada Lind's guards"
    if touch and s.name_type(second) == "PER" and s.lemma(first) in nouns.table("title"):
        return replace(b, dep="appos", head=first)  # "the Minister of Dams and Lakes Ada Lind left"
    last = s.words[max(s.below(first))]
    if touch and b.pos == "PROPN" and last.pos == "NOUN" and second in s.named:
        return replace(b, dep="appos", head=last.i)  # "creditors of shipyard Alba agreed"
    if touch and b.pos == "PROPN" and last.pos == "PROPN" and b.i == last.i + 1:
        return replace(b, dep="flat", head=last.i)  # "Alba Industries Oy agreed"
    joined = [k for k in s.kids(first, "conj") if k < second]
    if joined and joined[-1] == start - 1 and b.pos == "NOUN" and _peoples(s, b, first, *joined):
        return replace(a, dep="compound", head=second)  # "Norlandian and Sudrian foot soldiers"
    person = s.name_type(first) == "PER"
    if a.pos == "PROPN" and b.nominal and touch and not person:
        return replace(a, dep="compound", head=second)
    return a


def told_whom(s: Sentence) -> Sentence:
    """ "Told Alba police had fled": a name behind a verb of telling is told what stands below.

    A tree may take it for a part of the subject there, a noun that needs no article.
    """
    mended = list(s.words)
    for v in s.words:
        if v.lemma.lower() not in _TELLING or s.kids(v.i, "obj", "iobj"):
            continue
        for k in (k for c in s.kids(v.i, "ccomp") if c > v.i for k in s.kids(c, *SUBJECT)):
            found = s.names[s.named[v.i + 1]] if v.i + 1 in s.named else (0, 0, "")
            top = s.head_of(*found[:2]) if found[2] == "ORG" else None
            bare = s.words[k].pos == "NOUN" and not s.kids(k, "det", "nmod:poss")
            if top is not None and bare and s.words[top].head == k and s.begins(k) == found[0]:
                mended[top] = replace(s.words[top], dep="iobj", head=v.i)
    return with_words(s, mended)


_TELLING = labels("tell inform assure notify remind")


def _peoples(s: Sentence, noun: Word, *words: int) -> bool:
    """Whether words before a noun name peoples or places, one word each.

    Rare ones are taken for persons, of whom there is no plural: "Kyrgyz and Tajik ministers".
    """
    kinds = {s.name_type(k) or s.words[k].pos for k in words}
    plural = noun.feats.get("Number") == "Plur" and not any(s.kids(k, "flat") for k in words)
    return kinds <= {"LOC", "NORP", "ADJ", *(("PER", "PROPN") if plural else ())}


def given_to(s: Sentence) -> Sentence:
    """ "offered Varn money": a person before a bare thing gets it, "named Lind head" is named."""
    mended = list(s.words)
    for w in s.words:
        verb = s.words[w.head] if w.head >= 0 else w
        naming = verb.lemma.lower() in NAMING and nouns.acts(w.lemma) == "person"
        if w.dep not in ("obj", "xcomp") or w.pos != "NOUN":
            continue
        if not naming and (w.dep == "xcomp" or verb.lemma.lower() not in _GIVING):
            continue
        before = s.kids(w.i, "compound")
        if len(before) != 1 or before[0] >= w.i or s.kids(w.i, "nmod:poss"):
            continue
        who = s.words[before[0]]
        person = s.name_type(who.i) == "PER"
        many = who.capital and who.feats.get("Number") == "Plur"
        if who.pos == "PROPN" and naming and person:
            mended[who.i] = replace(who, dep="obj", head=verb.i)
            mended[w.i] = replace(w, dep="xcomp")
        elif who.pos == "PROPN" and (person or many):
            mended[who.i] = replace(who, dep="iobj", head=verb.i)
    return with_words(s, mended)
