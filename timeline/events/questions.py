"""Questions, asked and told: "Did X attack?", "it was not clear whether X would leave"."""

from __future__ import annotations

from timeline.syntax.tree import SUBJECT, Sentence

_CLAUSES = frozenset({"parataxis", "appos", "ccomp", "dep"})


def is_question(s: Sentence, v: int) -> bool:
    """Whether a clause is a question: "Q: Did X attack?", "Did X attack?" he said."""
    dep, ends = s.words[v].dep, s.words[-1].text == "?"
    marked = any(s.words[k].text == "?" for k in s.kids(v, "punct"))
    turned = ends and bool(before_subject(s, v))
    return (dep in _CLAUSES and (marked or turned)) or (dep == "root" and ends)


def is_asked(s: Sentence, v: int) -> bool:
    """Whether a clause is a question told: "it was not clear whether X would leave"."""
    return not {"whether", "if"}.isdisjoint(s.lemmas(v, "mark")) and s.words[v].dep != "advcl"


def before_subject(s: Sentence, v: int) -> tuple[int, ...]:
    """The helpers of a clause that stand before its subject; none where it has none."""
    subjects = s.kids(v, *SUBJECT)
    helpers = s.kids(v, "aux", "aux:pass", "cop", "mark")  # a tree may take "had" for a mark
    return tuple(k for k in helpers if subjects and k < subjects[0])
