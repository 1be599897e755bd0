"""Who is named only to be left out: "the army, not the police", "Roe rather than Lind".

A tree joins them to those of whom something is told, and has no label for those of whom it is not.
"""

from __future__ import annotations

from dataclasses import replace

from timeline.syntax.tree import Sentence, Word, labels, with_words

_LEFT_OUT = "parataxis"
_ONLY = labels("only just merely simply even")
_INSTEAD = ("rather", "instead")
_WHOLE = labels("all every each any none no")
_WHOLLY = labels("everyone everybody everything anyone anybody nobody nothing none")


def contrasted(s: Sentence) -> Sentence:
    """The sentence with nobody joined to those from whom he is told apart."""
    mended = list(s.words)
    for w in s.words:
        if w.dep != "conj" or not w.nominal or not s.words[w.head].nominal:
            continue
        first = s.words[w.head]
        if _is_apart(s, w) or ("but" in s.lemmas(w.i, "cc") and _is_whole(s, first)):
            mended[w.i] = replace(w, dep=_LEFT_OUT)
        elif "but" in s.lemmas(w.i, "cc") and _is_denied(s, first):
            mended[w.i] = replace(w, dep=first.dep, head=first.head)
            mended[first.i] = replace(first, dep=_LEFT_OUT, head=w.i)
    return with_words(s, mended)


def _is_apart(s: Sentence, w: Word) -> bool:
    """Whether "not", "rather than" or "instead of" stands before a conjunct."""
    before = s.kids(w.i, "cc", "case", "advmod")
    return _is_denied(s, w) or any(s.lower(k) in _INSTEAD for k in before)


def _is_denied(s: Sentence, w: Word) -> bool:
    """Whether "not" stands before a phrase; "not only" denies nothing."""
    denied = [k for k in s.kids(w.i, "advmod") if s.lower(k) == "not" and k < w.i]
    return any(s.lemma(k + 1) not in _ONLY for k in denied)


def _is_whole(s: Sentence, w: Word) -> bool:
    """Whether it is all there are, so that "but X" leaves X out."""
    return s.lower(w.i) in _WHOLLY or not _WHOLE.isdisjoint(s.lemmas(w.i, "det"))
