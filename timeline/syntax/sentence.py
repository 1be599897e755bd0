"""Sentences as the reader parsed them: words, Universal Dependencies trees and name spans.

A plain, quick copy of what a spaCy `Doc` holds, without its whitespace tokens, and with what the
words themselves show to be misread mended. Labels are those of UD 2
(universaldependencies.org/en).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from sys import intern
from types import MappingProxyType
from typing import TYPE_CHECKING

from timeline.syntax import nouns
from timeline.syntax.acronyms import acronyms
from timeline.syntax.name_spans import respanned
from timeline.syntax.name_types import agreed
from timeline.syntax.own_apostrophes import with_own_apostrophes
from timeline.syntax.repairs import repaired
from timeline.syntax.tree import Sentence, Word

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as DocSpan


def sentences(doc: Doc) -> tuple[Sentence, ...]:
    """The sentences of a parsed document that hold a word, with whitespace tokens left out."""
    # `doc.text` and `doc.ents` are made anew each time they are asked for.
    text, named = doc.text, doc.ents
    starts = [name.start for name in named]
    found: list[Sentence] = []
    tokens: list[Token] = []
    for span in doc.sents:
        tokens += [t for t in span if not t.is_space]
        if not tokens or _opens_row(tokens, text):
            continue
        inside = named[bisect_left(starts, tokens[0].i) : bisect_left(starts, span.end)]
        found.append(_sentence(len(found), tokens, inside, text))
        tokens = []
    return agreed(with_own_apostrophes([respanned(s) for s in found]))


def _opens_row(tokens: list[Token], text: str) -> bool:
    """Whether words are the date and number of a row whose rest a reader took for a sentence."""
    if "/" not in tokens[0].text or any(c.isalpha() for t in tokens for c in t.text):
        return False
    start = tokens[-1].idx + len(tokens[-1].text)
    end = text.find("\n", start)
    return bool(text[start : len(text) if end < 0 else end].strip())


def _sentence(number: int, tokens: list[Token], named: Sequence[DocSpan], text: str) -> Sentence:
    place = {t.i: n for n, t in enumerate(tokens)}
    words = acronyms(tuple(_word(n, t, place) for n, t in enumerate(tokens)))
    names = []
    for name in named:
        inside = [place[t.i] for t in name if t.i in place]
        while inside and (words[inside[0]].text == "-" or nouns.litigant(words[inside[0]].text)):
            inside.pop(0)  # "Appellant" is nobody's name
        if inside:
            first = _named_from(words, inside, name.label_)
            names.append((first, inside[-1] + 1, name.label_))
    made = Sentence(number, _one_root(words), tuple(names), text[words[0].start : words[-1].end])
    return repaired(made)


def _one_root(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words with what opens a row hung on what the row tells."""
    *opening, root = (w.i for w in words if w.head < 0)
    return tuple(
        replace(w, head=root, dep="obl:unmarked") if w.i in opening else w for w in words
    )


def _named_from(words: tuple[Word, ...], inside: list[int], kind: str) -> int:
    """Where a name begins that was read with its office: "President of the Harbour Council".

    An office with a capital is left out only where a body's name with an article follows.
    """
    first = words[inside[0]]
    office = first.pos == "NOUN" and first.text.islower()
    said = [words[i].text.lower() for i in inside[:3]]
    held = kind in ("ORG", "PER") and said[0] in nouns.table("title") and said[2:] == ["the"]
    of = len(inside) > 2 and said[1] in ("of", "for", "at")
    capital = (i for i in inside[held:] if words[i].capital and words[i].text not in ("The", "A"))
    return next(capital, inside[0]) if (office or held) and of else inside[0]


def _word(n: int, token: Token, place: dict[int, int]) -> Word:
    up = token.head
    while up.i not in place and up.head.i != up.i:
        up = up.head
    head = -1 if up.i == token.i else place.get(up.i, -1)
    party = nouns.litigant(token.text) if token.pos_ == "PROPN" else ""
    deed = token.pos_ == "NOUN" and token.lower_.endswith("ing")  # "his championing", no champion
    text = intern(token.text)
    return Word(
        i=n,
        text=text,
        lemma=intern(party or (token.lower_ if deed else token.lemma_) or text),
        pos="NOUN" if party else token.pos_,
        dep=intern(token.dep_) if head >= 0 else "root",
        head=head,
        start=token.idx,
        end=token.idx + len(text),
        feats=_features(str(token.morph)),
    )


@lru_cache(maxsize=4096)  # spaCy makes each of them anew: a book would hold a million
def _features(written: str) -> Mapping[str, str]:
    """What "Number=Sing|Person=3" says."""
    pairs = (pair.partition("=") for pair in written.split("|") if pair)
    return MappingProxyType({name: value for name, _, value in pairs})
