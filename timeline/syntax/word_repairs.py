"""Words that a tree takes for another part of speech than they are."""

from __future__ import annotations

from dataclasses import replace

from timeline.syntax import predicates
from timeline.syntax.tree import SUBJECT, Sentence, with_words


def handed_over(s: Sentence) -> Sentence:
    """ "Handed over 12 prisoners": no more than twelve, but what was done with them."""
    mended = list(s.words)
    for w in s.words:
        if w.text.lower() != "over" or w.dep != "advmod" or s.words[w.head].pos != "NUM":
            continue
        counted = s.words[s.words[w.head].head]
        verb = counted.head if counted.dep in ("obj", "nsubj:pass") else -1
        if verb == w.i - 1 and s.lemma(verb) in ("hand", "turn", "sign"):
            mended[w.i] = replace(w, pos="ADP", dep="compound:prt", head=verb)
    return with_words(s, mended)


def ing_as_noun(s: Sentence) -> Sentence:
    """ "Voting in the north was put off": an "-ing" with all that a noun has, and no object."""
    mended = list(s.words)
    for w in s.words:
        if not (w.ing and w.pos == "VERB" and w.dep in (*SUBJECT, "obj")):
            continue
        noun = predicates.nominal(w.text.lower()) is not None
        if noun and not s.kids(w.i, "obj", "obl", "aux", "mark", "xcomp", "ccomp", *SUBJECT):
            mended[w.i] = replace(w, pos="NOUN", lemma=w.text.lower(), feats={"Number": "Sing"})
    return with_words(s, mended)
