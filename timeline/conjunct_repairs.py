"""What a tree joins to the wrong verb: a base form goes on with the infinitive, not a participle."""

from __future__ import annotations

from dataclasses import replace

from timeline.tree import Sentence, with_words


def base_with_base(s: Sentence) -> Sentence:
    """The sentence with a base form joined to the infinitive before it.

    In "agreed to end a campaign launched in May and resume talks" a tree may join "resume" to
    "launched", which is no form like it.
    """
    mended = list(s.words)
    for w in s.words:
        if w.dep != "conj" or not _is_bare(s, w.i) or _is_bare(s, w.head):
            continue
        above = (k for k in s.above(w.head) if k < w.i and "to" in s.lemmas(k, "mark"))
        first = next((k for k in above if _is_bare(s, k)), None)
        if first is not None and s.words[w.head].dep in ("acl", "advcl"):
            mended[w.i] = replace(w, head=first)
    return with_words(s, mended)


def _is_bare(s: Sentence, i: int) -> bool:
    """Whether a verb stands in its base form, with no subject of its own."""
    w = s.words[i]
    base = w.pos == "VERB" and w.text.lower() == w.lemma.lower() and w.feats.get("Tense") != "Past"
    return base and not s.kids(i, "nsubj", "nsubj:pass", "aux")
