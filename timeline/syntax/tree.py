"""A sentence as a tree: its words with Universal Dependencies labels, and its name spans.

Plain integers and tuples, so that every later step walks those and no parser's own values.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from timeline.document import Span


def labels(text: str) -> frozenset[str]:
    """The words of a line as a set, for tables of labels and lemmas."""
    return frozenset(text.split())


#: What a clause may have for its subject.
SUBJECT = ("nsubj", "nsubj:pass", "nsubj:outer")
DASHES = ("-", "--", "–", "—")
NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
#: What marks an owner, "'s" and the bare apostrophe behind an s.
POSSESSIVE = ("'s", "\u2019s", "'", "\u2019", "\u00b4s", "`s")
#: Verbs whose second object is what the first is made or called: by which an office is given,
APPOINTING = labels(
    "appoint reappoint elect reelect re-elect name nominate designate promote choose select"
)
#: and these too: "declare X president", "call X a traitor".
NAMING = APPOINTING | labels("declare proclaim crown dub call label brand make")


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
    def finite(self) -> bool:
        """Whether it is a verb form that has a tense: "leaves", "left"."""
        return self.feats.get("VerbForm") == "Fin"

    @property
    def past(self) -> bool:
        """Whether its tense is the past, a participle's too."""
        return self.feats.get("Tense") == "Past"

    @property
    def base(self) -> bool:
        """Whether it stands as its lemma is written: "leave"."""
        return self.text.lower() == self.lemma.lower()

    @property
    def ing(self) -> bool:
        """Whether it ends as "leaving" does."""
        return self.text.lower().endswith("ing")

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

    @cached_property
    def _below(self) -> dict[tuple[int, frozenset[str]], tuple[int, ...]]:
        return {}  # what `below` has found

    def name_type(self, i: int) -> str | None:
        """The type of the name that word `i` is in, or None."""
        return self.names[self.named[i]][2] if i in self.named else None

    def kids(self, i: int, *deps: str) -> tuple[int, ...]:
        """Words that word `i` governs under one of the labels."""
        below, words = self.children[i], self.words
        return tuple([k for k in below if words[k].dep in deps]) if below else ()

    def kid(self, i: int, *deps: str) -> int | None:
        """The first of `kids`, or None."""
        return next(iter(self.kids(i, *deps)), None)

    def below(self, i: int, without: frozenset[str] = frozenset()) -> tuple[int, ...]:
        """Word `i` and all it governs, in order, leaving out branches under those labels."""
        known = self._below.get((i, without))
        if known is not None:
            return known
        found, stack = [], [i]
        while stack:
            at = stack.pop()
            found.append(at)
            stack.extend(k for k in self.children[at] if self.words[k].dep not in without)
        self._below[i, without] = tuple(sorted(found))
        return self._below[i, without]

    def begins(self, i: int) -> int:
        """The first word of what word `i` and all it governs say, punctuation left out."""
        return min((k for k in self.below(i) if self.words[k].pos != "PUNCT"), default=i)

    def above(self, i: int) -> Iterable[int]:
        """The words that govern word `i`, nearest first."""
        head = self.words[i].head
        while head >= 0:
            yield head
            head = self.words[head].head

    def helpers(self, i: int) -> tuple[Word, ...]:
        """The auxiliaries of a verb and the copula of any word: "will", "was", "has"."""
        return tuple(self.words[k] for k in self.kids(i, "aux", "aux:pass", "cop"))

    def finite(self, i: int) -> bool:
        """Whether a clause has a tense, by its verb or by what helps it."""
        return any(w.finite for w in (*self.helpers(i), self.words[i]))

    def head_of(self, first: int, last: int) -> int | None:
        """The first of the words from `first` to before `last` that hangs on none of them."""
        inside = range(first, last)
        return next((k for k in inside if self.words[k].head not in inside), None)

    def case(self, i: int) -> str:
        """The preposition of word `i` in lower case ("according to"); empty where it has none."""
        marks = [k for k in self.kids(i, "case") if self.words[k].text not in POSSESSIVE]
        if not marks:
            return ""
        first = marks[0]
        fixed = [first, *self.kids(first, "fixed")]
        if tuple(self.words[k].text.lower() for k in marks[:2]) in _TWO_WORDS:
            fixed = marks[:2]
        return " ".join(self.words[k].text.lower() for k in fixed)

    def lemma(self, i: int) -> str:
        """The lemma of word `i` in lower case."""
        return self.words[i].lemma.lower()

    def lower(self, i: int) -> str:
        """Word `i` as written, in lower case."""
        return self.words[i].text.lower()

    def lemmas(self, i: int, *deps: str) -> tuple[str, ...]:
        """Lemmas in lower case of the words that word `i` governs under one of the labels."""
        return tuple(self.words[k].lemma.lower() for k in self.kids(i, *deps))

    def words_in(self, span: Span) -> list[int]:
        """The words that lie within a span, in order."""
        return [w.i for w in self.words if span.start <= w.start and w.end <= span.end]

    def written(self, span: Span) -> str:
        """The characters of a span inside it."""
        start = self.words[0].start
        return self.text[span.start - start : span.end - start]

    def cover(self, places: Iterable[int]) -> Span:
        """The characters from the first of some words to the last."""
        ordered = sorted(places)
        return Span(self.words[ordered[0]].start, self.words[ordered[-1]].end)


_TWO_WORDS = (("out", "of"), ("along", "with"), ("together", "with"))


def subject_label(s: Sentence, v: int) -> str:
    """The label that a subject of word `v` has: "nsubj:pass" where it is a passive."""
    return "nsubj:pass" if s.kids(v, "aux:pass") else "nsubj"


def with_words(s: Sentence, words: Sequence[Word]) -> Sentence:
    """The sentence with these words; itself where they would hang below one another in a ring."""
    pairs = zip(s.words, words, strict=True)
    changed = [new.i for old, new in pairs if old is not new and old != new]
    if not changed or any(in_ring(words, i) for i in changed):
        return s
    return replace(s, words=tuple(words))


def with_names(s: Sentence, names: Iterable[tuple[int, int, str]]) -> Sentence:
    """The sentence with these names; itself where they are its own."""
    whole = tuple(names)
    return s if whole == s.names else replace(s, names=whole)


def in_ring(words: Sequence[Word], i: int) -> bool:
    """Whether a word hangs below itself."""
    at = words[i].head
    for _ in words:
        if at < 0:
            return False
        at = words[at].head
    return True
