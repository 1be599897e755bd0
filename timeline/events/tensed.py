"""Whether a clause tells what is so as its document is written, or what is past."""

from __future__ import annotations

from timeline.syntax.tree import Sentence, labels


def holds_now(s: Sentence, v: int) -> bool:
    """Whether a clause says what is so as its document is written: "is leaving", "now has".

    A simple present alone does so only in a verb of state: headlines tell the past by it.
    """
    w = s.words[v]
    helpers = [s.words[k] for k in s.kids(v, "aux", "cop")]
    finite = [x for x in (*helpers, w) if x.finite]
    if not finite or any(x.feats.get("Tense") != "Pres" for x in finite):
        return False
    if any(x.lemma.lower() == "have" for x in helpers):
        return False
    going = any(x.lemma.lower() == "be" for x in helpers) and w.ing
    now = not _NOW.isdisjoint(s.lemmas(v, "advmod"))
    return going or now or w.lemma.lower() in STATES


_NOW = labels("currently now still presently already today")
STATES = labels(
    "be have live work know want need believe think feel hope fear remain stay belong own hold lead"
    " head chair consist include contain seem appear tend mean like love hate support oppose"
    " govern rule control stand lie sit border employ represent depend rely cost share suffer"
    " serve operate"
)
"""Verbs of what lasts: a simple present of them holds now, a past begins and ends nothing."""


def is_past(s: Sentence, v: int) -> bool:
    """Whether a verb tells by its own form of what is past: "told", "has told"; no "would"."""
    w, helpers = s.words[v], s.helpers(v)
    if any(x.lemma.lower() not in ("have", "be", "do") for x in helpers):
        return False
    if w.pos not in ("VERB", "AUX"):
        return False
    if any(x.lemma.lower() == "have" for x in helpers):
        return not s.kids(v, "mark")
    return not helpers and w.past and w.finite


def was_done(s: Sentence, v: int) -> bool:
    """Whether a verb is a passive of the past: "was told"."""
    helpers = s.helpers(v)
    return bool(helpers) and all(x.past and x.lemma.lower() == "be" for x in helpers)


def past(s: Sentence, v: int) -> bool:
    """Whether a verb or what helps it has a past tense: "would have told" too."""
    return any(w.past for w in s.helpers(v) or (s.words[v],))


def has_been(s: Sentence, v: int) -> bool:
    """Whether a verb is in the present perfect: "has told"."""
    return not _HAS.isdisjoint(s.lower(k) for k in s.kids(v, "aux"))


_HAS = frozenset({"has", "have", "'s", "'ve", "’s", "’ve"})


def is_expected(s: Sentence, v: int) -> bool:
    """Whether a verb tells what is now looked for: "is expected", "are not scheduled to"."""
    now = any(s.lower(k) in ("is", "are") for k in s.kids(v, "aux:pass"))
    return now and s.lemma(v) in EXPECTING


EXPECTING = labels("expect schedule plan set slate anticipate")
"""Verbs whose passive tells what is to come: "is expected to leave"."""
