"""Sentences as the reader parsed them: words, Universal Dependencies trees and name spans.

A plain, quick copy of what a spaCy `Doc` holds, without its whitespace tokens, so that every
later step walks integers and tuples. Labels are those of UD 2 (universaldependencies.org/en).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

from timeline.document import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as DocSpan


def labels(text: str) -> frozenset[str]:
    """The words of a line as a set, for tables of labels and lemmas."""
    return frozenset(text.split())


NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
_NAMING = labels(
    "appoint name elect nominate designate declare proclaim crown dub call label brand make choose"
)
_NOUN_PLACES = labels("nsubj nsubj:pass obj iobj obl obl:agent nmod nmod:poss compound appos")


@dataclass(frozen=True, slots=True)
class Word:
    """One word: `i` and `head` are places in its sentence (head -1 for the root).

    `start` and `end` count characters of the document; `feats` are the UD features.
    """

    i: int
    text: str
    lemma: str
    pos: str
    dep: str
    head: int
    start: int
    end: int
    feats: Mapping[str, str]

    @property
    def nominal(self) -> bool:
        """Whether it is a noun, a name or a pronoun."""
        return self.pos in NOMINAL

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[:1].isupper()


@dataclass(frozen=True)
class Sentence:
    """A sentence: its words, and `names` as (first word, word after the last, type).

    `number` counts sentences of the document from 0.
    """

    number: int
    words: tuple[Word, ...]
    names: tuple[tuple[int, int, str], ...] = ()
    text: str = field(default="", repr=False)

    @property
    def span(self) -> Span:
        """Characters from its first word to its last."""
        return Span(self.words[0].start, self.words[-1].end)

    @cached_property
    def children(self) -> tuple[tuple[int, ...], ...]:
        """For each word the words it governs, in the order of the text."""
        found: list[list[int]] = [[] for _ in self.words]
        for word in self.words:
            if word.head >= 0:
                found[word.head].append(word.i)
        return tuple(tuple(kids) for kids in found)

    @cached_property
    def named(self) -> Mapping[int, int]:
        """For each word inside a name the place of that name in `names`."""
        return {i: n for n, (first, last, _) in enumerate(self.names) for i in range(first, last)}

    def kids(self, i: int, *deps: str) -> tuple[int, ...]:
        """Words that word `i` governs under one of the labels."""
        return tuple(k for k in self.children[i] if self.words[k].dep in deps)

    def kid(self, i: int, *deps: str) -> int | None:
        """The first of `kids`, or None."""
        return next(iter(self.kids(i, *deps)), None)

    def below(self, i: int, without: frozenset[str] = frozenset()) -> tuple[int, ...]:
        """Word `i` and all it governs, in order, leaving out branches under those labels."""
        found, stack = [], [i]
        while stack:
            at = stack.pop()
            found.append(at)
            stack.extend(k for k in self.children[at] if self.words[k].dep not in without)
        return tuple(sorted(found))

    def above(self, i: int) -> Iterable[int]:
        """The words that govern word `i`, nearest first."""
        head = self.words[i].head
        while head >= 0:
            yield head
            head = self.words[head].head

    def case(self, i: int) -> str:
        """The preposition of word `i` in lower case ("according to"); empty where it has none."""
        marks = [
            k for k in self.kids(i, "case") if self.words[k].text not in ("'s", "’s", "'", "’")
        ]
        if not marks:
            return ""
        first = marks[0]
        fixed = [first, *self.kids(first, "fixed")]
        return " ".join(self.words[k].text.lower() for k in fixed)

    def lemmas(self, i: int, *deps: str) -> tuple[str, ...]:
        """Lemmas in lower case of the words that word `i` governs under one of the labels."""
        return tuple(self.words[k].lemma.lower() for k in self.kids(i, *deps))

    def cover(self, places: Iterable[int]) -> Span:
        """The characters from the first of some words to the last."""
        ordered = sorted(places)
        return Span(self.words[ordered[0]].start, self.words[ordered[-1]].end)


def sentences(doc: Doc) -> tuple[Sentence, ...]:
    """The sentences of a parsed document that hold a word, with whitespace tokens left out."""
    # `doc.text` and `doc.ents` are made anew each time they are asked for.
    text, named = doc.text, doc.ents
    starts = [name.start for name in named]
    found: list[Sentence] = []
    for span in doc.sents:
        tokens = [t for t in span if not t.is_space]
        if tokens:
            inside = named[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
            found.append(_sentence(len(found), tokens, inside, text))
    return tuple(found)


def _sentence(number: int, tokens: list[Token], named: Sequence[DocSpan], text: str) -> Sentence:
    place = {t.i: n for n, t in enumerate(tokens)}
    words = _acronyms(tuple(_word(n, t, place) for n, t in enumerate(tokens)))
    names = []
    for name in named:
        inside = [place[t.i] for t in name if t.i in place]
        if inside:
            names.append((inside[0], inside[-1] + 1, name.label_))
    return _once(Sentence(number, words, tuple(names), text[words[0].start : words[-1].end]))


def _once(s: Sentence) -> Sentence:
    """The sentence with what a verb has twice, though Universal Dependencies allow it one, mended.

    Of two objects or subjects side by side the first, a name, belongs to the second ("joined US
    Secretary Jane Roe"); of two objects of a verb of naming the second is what the first becomes.
    """
    mended = list(s.words)
    for head in s.words:
        for dep in ("obj", "nsubj", "nsubj:pass"):
            twice = s.kids(head.i, dep)
            if len(twice) == 2:
                word = _told_apart(s, head, *twice)
                mended[word.i] = word
    return s if tuple(mended) == s.words else replace(s, words=tuple(mended))


def _told_apart(s: Sentence, head: Word, first: int, second: int) -> Word:
    """The one of two like arguments that changes, with its right place in the tree."""
    a, b = s.words[first], s.words[second]
    if b.dep == "nsubj" and first < head.i < second and s.kids(head.i, "xcomp", "ccomp"):
        return replace(b, dep="obj")  # "she heard Varn talk"
    if head.lemma.lower() in _NAMING:
        return replace(b, dep="xcomp") if b.pos == "NOUN" and b.dep == "obj" else b
    touch = min(s.below(second)) == max(s.below(first)) + 1
    person = first in s.named and s.names[s.named[first]][2] == "PER"
    if a.pos == "PROPN" and b.nominal and touch and not person:
        return replace(a, dep="compound", head=second)
    return a


def _acronyms(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Words such as "IS" in capitals in a noun's place are names, whatever their letters spell."""
    if sum(w.text.isupper() for w in words) * 2 > len(words):
        return words
    return tuple(_acronym(w, words[w.i + 1 : w.i + 2]) for w in words)


def _acronym(w: Word, following: tuple[Word, ...]) -> Word:
    mistaken = w.pos in ("AUX", "VERB", "PRON") and w.dep in _NOUN_PLACES
    if not mistaken or len(w.text) < 2 or not w.text.isupper():
        return w
    feats = {"Number": "Sing"}
    if following and following[0].pos == "NOUN" and following[0].head != w.i:
        return replace(
            w, lemma=w.text, pos="PROPN", dep="compound", head=following[0].i, feats=feats
        )
    return replace(w, lemma=w.text, pos="PROPN", feats=feats)


def _word(n: int, token: Token, place: dict[int, int]) -> Word:
    up = token.head
    while up.i not in place and up.head.i != up.i:
        up = up.head
    head = -1 if up.i == token.i else place.get(up.i, -1)
    return Word(
        i=n,
        text=token.text,
        lemma=token.lemma_ or token.text,
        pos=token.pos_,
        dep=token.dep_ if head >= 0 else "root",
        head=head,
        start=token.idx,
        end=token.idx + len(token.text),
        feats=token.morph.to_dict(),
    )
