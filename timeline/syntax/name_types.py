"""What a text shows of the kind of a name, against what the reader took it for.

A sign in one place ("Alba Ltd", "the carmaker Alba", "acquired Alba", "in Alba") holds for the
name in the whole document: Gale, Church and Yarowsky, "One Sense Per Discourse" (1992). Where
signs disagree the reader's word stands; so it does for the surname of a person named in full.
"""

from __future__ import annotations

from collections.abc import Sequence

from timeline.syntax.firm_signs import Name
from timeline.syntax.name_signs import LEGAL, SIGNS
from timeline.syntax.tree import Sentence, with_names


def agreed(found: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """The sentences of one document with the types of names that its signs show."""
    shown: dict[str, set[str]] = {}
    against: dict[tuple[str, str], set[str]] = {}
    surnames: set[str] = set()
    for s in found:
        for name in s.names:
            key = _key(s, name)
            if name[2] == "PER" and " " in key:
                surnames.add(key.rsplit(" ", 1)[-1])
            for sign in SIGNS:
                if sign.holds(s, name):
                    for shows in {key, _without_form(key)}:
                        shown.setdefault(shows, set()).add(sign.gives)
                        against.setdefault((shows, sign.gives), set()).update(sign.against)
    types = {
        key: gives
        for key, each in shown.items()
        if len(each) == 1 and key not in surnames
        for gives in each
    }
    if not types:
        return tuple(found)
    return tuple(_retyped(s, types, against) for s in found)


def _key(s: Sentence, name: Name) -> str:
    return " ".join(w.text.lower() for w in s.words[name[0] : name[1]]).removeprefix("the ")


def _without_form(key: str) -> str:
    """ "alba" of "alba ltd", as a text calls a firm that it has named."""
    words = key.replace(",", " ").split()
    while len(words) > 1 and words[-1] in LEGAL:
        words.pop()
    return " ".join(words)


def _retyped(
    s: Sentence, types: dict[str, str], against: dict[tuple[str, str], set[str]]
) -> Sentence:
    names = []
    for name in s.names:
        key = _key(s, name)
        gives = types.get(key)
        wrong = gives is not None and name[2] in against[key, gives]
        names.append((name[0], name[1], gives) if wrong and gives else name)
    return with_names(s, names)
