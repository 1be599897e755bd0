"""The actors inside a phrase: "accusations by the US" holds the US, "Norland's request" Norland."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.arguments.clause import Argument, Clause
from timeline.arguments.governed import is_no_confidence
from timeline.arguments.nominals import names_actor
from timeline.arguments.parties import acts, spread
from timeline.syntax import nouns, predicates
from timeline.syntax.tree import Sentence, labels

_DEEPEST = 4
_EXAMPLES = labels("including like such except than as")
_NAMES_BEFORE = ("compound", "amod")
_ALONE = labels("die resign retire depart arrive return flee escape surrender abdicate defect")
"""What nobody else suffers: "the death of X", while "an attack by X" is not of him."""


def reach(s: Sentence, a: Argument, *, loose: bool = False) -> tuple[Argument, ...]:
    """The actors inside an argument, nearest first, each with the words that tie it.

    In "comment on an attack on Norland" the tie of Norland is "on attack on". Names before a noun
    and what stands inside an actor count as further inside: they are named in passing. So does
    what a `loose` argument holds: in "lived in the house of X" nothing was done to X.
    """
    if a.role == "instrument" and s.lemma(a.word) == "population":
        return ()  # "Norland, with a population of a million people"
    found: list[Argument] = []
    craft = s.lemma(a.word) in _OWNED and a.word not in s.named  # "seized two Estran vessels"
    start = (1 if acts(s, a.word) and not craft else 0) + loose
    level, seen = [(a.word, _words(a.via, s.lemma(a.word)))], {a.word}
    for depth in range(start + 1, start + _DEEPEST + 1):
        following: list[tuple[int, str]] = []
        for at, path in level:
            for k in s.kids(at, *_looked_into(s, at)):
                if k in seen:
                    continue
                seen.add(k)
                if _only_made(s, k) or _says_whose(s, k):
                    level.append((k, path))  # "a suit brought against X" is against him
                elif is_no_confidence(s, k):
                    level.append((k, _words(path, "of no confidence")))
                elif _is_actor(s, k):
                    found.extend(_inner(s, k, path, depth))
                else:
                    following.append((k, _further(s, k, path)))
        level = following
    return tuple(found)


def _only_made(s: Sentence, k: int) -> bool:
    """Whether a participle says only that what stands before it was made: "filed", "brought"."""
    w = s.words[k]
    light = w.lemma.lower() in predicates.verbs("light") | {"bring", "direct", "aim"}
    return w.dep == "acl" and light and predicates.is_passive(s, k)


def _says_whose(s: Sentence, k: int) -> bool:
    """Whether a participle says only whose a thing is: "a boat belonging to X", "owned by X"."""
    by = {"belong": "to"}.get(s.lemma(k), "by" if s.lemma(k) in _OWNING else None)
    return s.words[k].dep == "acl" and any(s.case(x) == by for x in s.kids(k, "obl", "obl:agent"))


_OWNING = labels("own operate run control charter")


def _words(*parts: str | None) -> str:
    return " ".join(p for p in parts if p)


def _further(s: Sentence, k: int, path: str) -> str:
    """The tie gone on by a noun or participle: "attack" and "on convoy"."""
    if s.words[k].dep in (*_NAMES_BEFORE, "conj"):
        return path
    return _words(path, s.case(k), s.lemma(k))


def _looked_into(s: Sentence, at: int) -> tuple[str, ...]:
    """Labels of what is looked into: of a clause inside a phrase its objects and obliques."""
    if s.words[at].dep in ("acl", "acl:relcl"):
        return ("obj", "obl", "obl:agent", "xcomp")
    if s.words[at].dep == "xcomp":
        return ("obj", "obl")
    return ("nmod:poss", "nmod", "compound", "amod", "acl", "conj")


def _is_actor(s: Sentence, k: int) -> bool:
    w = s.words[k]
    if w.dep in _NAMES_BEFORE:
        return names_actor(s, k) and w.capital
    return w.dep != "acl" and w.nominal and acts(s, k)


def _inner(s: Sentence, k: int, path: str, depth: int) -> Iterator[Argument]:
    dep, case = s.words[k].dep, s.case(k)
    if case == "in" and is_no_confidence(s, s.words[k].head):
        case = "against"  # "a motion of no confidence in X"
    if case.split(" ")[0] in _EXAMPLES:
        return
    if dep in _NAMES_BEFORE or dep == "nmod:poss":
        found = predicates.event_noun(s, s.words[k].head)
        alone = found is not None and found.verb in _ALONE and s.words[k].pos != "PRON"
        tie = "of" if found is None or alone or _suffers(s, k, found) else "by"
        passing = dep in _NAMES_BEFORE
        owned = s.lemma(s.words[k].head) in _OWNED  # "a US air base"
        yield from _tied(
            s, k, _words(path, tie), depth + passing * (1 if owned else 2), one=passing
        )
    else:
        if dep.startswith("obl") and _says_whose(s, s.words[k].head):
            case = "of" if case in ("to", "by") else case
        untied = dep == "nmod" and not case  # "calls for X to run": only what runs hangs on "for"
        yield from _tied(s, k, _words(path, case), depth + untied, one=False)


_OWNED = nouns.table("place") | nouns.table("machine") | {"position", "post", "target", "asset"}


def _suffers(s: Sentence, k: int, found: predicates.Nominal) -> bool:
    """Whether an owner suffers what a noun tells: "demanded X's release", not "X's attack"."""
    other = any(s.case(x) == "of" for x in s.kids(s.words[k].head, "nmod"))
    owner = s.words[k].dep == "nmod:poss" and not other
    return owner and found.of == "patient" and found.verb not in predicates.verbs("done")


def _tied(s: Sentence, k: int, via: str, depth: int, *, one: bool) -> Iterator[Argument]:
    for x in (k,) if one else spread(s, k):
        yield Argument("topic", x, via, "inside a phrase", depth)


def is_loose(s: Sentence, clause: Clause, a: Argument) -> bool:
    """Whether what stands inside an argument has little part in the doing.

    So behind a preposition, where nothing is asked or answered by it ("called for X's release"),
    and inside an object that only is to do something itself ("expects X's sales to rise").
    """
    if a.depth:
        return True  # the subject of a clause below: "said copies of X were sold"
    if a.via is None:
        wants = s.lemma(clause.word) in predicates.verbs("perceive")
        wants = wants or predicates.takes_infinitive(s, clause.word)
        below = wants and s.kids(clause.word, "xcomp", "ccomp")
        return bool(below) or a.rule == "oblique"
    if clause.noun is not None or a.role == "patient":
        return False
    lemma = s.lemma(clause.word)
    return lemma not in predicates.verbs("ask") | predicates.verbs("answer")
