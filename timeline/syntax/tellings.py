"""Verbs that only say that an event was, or is to be: "the raid took place", "a vote is set"."""

from __future__ import annotations

from timeline.syntax import predicates
from timeline.syntax.tree import Sentence


def happening(s: Sentence, k: int) -> tuple[int, ...]:
    """The event noun that a noun is, or is a part of: "the vote", "the first round of the vote"."""
    of = (n for n in s.kids(k, "nmod") if s.case(n) == "of")
    found = (k, *(of if s.lemma(k) in _PARTS else ()))
    return tuple(n for n in found if predicates.event_noun(s, n) is not None)


_PARTS = frozenset({"round", "session", "phase", "stage", "series", "wave", "day", "part", "leg"})


def what_happens(s: Sentence, v: int) -> tuple[int, ...]:
    """The event nouns that a verb only says were: "the raid took place"; none for another verb.

    So too what is to be: "talks are set for Monday", "a visit planned for May".
    """
    place = s.lemma(v) == "take" and "place" in s.lemmas(v, "obj")
    arranged = s.lemma(v) in _ARRANGED and (predicates.is_passive(s, v) or bool(s.kids(v, "cop")))
    arranged = arranged and not s.kids(v, "xcomp", "obl:agent")
    if not place and not arranged and s.lemma(v) not in ("occur", "happen"):
        return ()
    subjects = s.kids(v, "nsubj:pass", "nsubj") if arranged else s.kids(v, "nsubj")
    relative = s.words[v].dep == "acl:relcl" and all(s.words[k].pos == "PRON" for k in subjects)
    if relative or s.words[v].dep == "acl":
        subjects = (s.words[v].head,)  # "the raid, which took place"
    return tuple(n for k in subjects for n in happening(s, k))


_ARRANGED = frozenset({"schedule", "plan", "set", "slate", "fix", "due"})
