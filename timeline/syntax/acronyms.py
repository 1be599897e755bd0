"""Words in capitals in a noun's place, which are names whatever their letters spell: "IS", "US"."""

from __future__ import annotations

from dataclasses import replace

from timeline.syntax.tree import Word, in_ring, labels

_NOUN_PLACES = labels("nsubj nsubj:pass obj iobj obl obl:agent nmod nmod:poss compound appos")


def acronyms(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Words such as "IS" in capitals in a noun's place are names, whatever their letters spell."""
    if sum(w.text.isupper() for w in words) * 2 > len(words):
        return words
    made = tuple(_acronym(w, words[w.i + 1 : w.i + 2]) for w in words)
    return words if any(in_ring(made, w.i) for w in made if w is not words[w.i]) else made


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
