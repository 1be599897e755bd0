"""Whether two mentions in one text may speak of one, by their words alone.

Names by their words, common nouns by head, count and number, a name and a noun by its titles and
appositions. Nothing here knows who is who: what the words leave open stays open.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from timeline.document import Mention, Span
from timeline.event import Participant
from timeline.syntax.name_words import words
from timeline.syntax.tree import Sentence


@dataclass(frozen=True, slots=True)
class Side:
    """A party of an event as its words have it; `name` and `nouns` are empty where none is said.

    `known` says that the words mean somebody in particular: "the council", "six flights",
    "police", a name; not "flights" or "control". `beside` are the other words of the phrase:
    who is "interior minister" need not be who is "foreign minister".
    """

    name: frozenset[str] = frozenset()
    nouns: frozenset[str] = frozenset()
    number: str | None = None
    counts: frozenset[str] = frozenset()
    known: bool = False
    beside: frozenset[str] = frozenset()


def side(s: Sentence, p: Participant, said: Mapping[Span, Mention]) -> Side:
    """The party that a participant is, by its mention where there is one."""
    m = said.get(p.span)
    if m is None:
        return Side()
    if m.form == "pronoun":
        return Side(number=m.number)
    head = [w.i for w in s.words if m.head.start <= w.start and w.end <= m.head.end]
    counts = frozenset(s.lower(k) for i in head for k in s.kids(i, "nummod"))
    near = [said[a] for a in m.apposition if a in said]
    names = [x.lemma for x in (m, *near) if x.form == "name"]
    titles = (t.lower().split()[-1] for t in m.titles if t.strip())
    nouns = {*titles, *(x.lemma.lower() for x in (m, *near) if x.form != "name")}
    name = words(names[0]) if names else frozenset[str]()
    known = bool(names) or m.definite or bool(counts) or m.acts in ("armed", "government")
    beside = words(m.text) - name - nouns - counts
    return Side(name, frozenset(nouns), m.number, counts, known, beside)


def agree(a: Side, b: Side, acts: bool = False) -> bool | None:
    """Whether two parties are one: True where words say so, False where they differ, else None.

    Of two bare nouns nobody knows; one known side is enough, as headlines leave articles out.
    Who acts (`acts`) may be told by another noun: "a gunman", "the suspect".
    """
    if a.name and b.name:
        return a.name <= b.name or b.name <= a.name
    if a.number and b.number and a.number != b.number:
        return False
    if a.counts and b.counts and a.counts != b.counts:
        return False
    if not (a.name or a.nouns) or not (b.name or b.nouns):
        return None
    if a.nouns & b.nouns:
        apart = a.beside and b.beside and a.beside.isdisjoint(b.beside)
        return True if (a.known or b.known) and not apart else None
    vague = any(x.number == "sing" and not x.known for x in (a, b))  # "concedes defeat"
    return None if a.name or b.name or acts or vague else False
