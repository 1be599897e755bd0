"""What common nouns speak of: a person, a group, a government ...; from `rules/nouns.toml`."""

from __future__ import annotations

from functools import cache
from typing import Literal

from timeline import tables
from timeline.syntax.tree import Sentence

Acts = Literal["person", "people", "group", "armed", "government"]

ACTING: tuple[Acts, ...] = ("armed", "government", "group", "people", "person")
_PERSON_ENDINGS = ("ist", "woman", "crat", "ologist", "spokesperson")
_GROUP_ENDINGS = ("maker",)  # "carmaker"; those who are persons stand in the table
_LONG_ENOUGH = 6
_STRENGTHS = frozenset(
    "minimum maximum deadly lethal brute excessive full physical sheer proper necessary appropriate"
    " disproportionate reasonable undue sufficient overwhelming".split()
)


@cache
def table(kind: str) -> frozenset[str]:
    """The lemmas of one kind. Raises ValueError for a kind the table does not have."""
    rows = _rows()
    if kind not in rows:
        raise ValueError(f"no such kind of noun: {kind!r}")
    return rows[kind]


@cache
def _rows() -> dict[str, frozenset[str]]:
    rows = tables.table("rules/nouns.toml")
    return {kind: frozenset(row["words"].split()) for kind, row in rows.items()}


@cache
def acts(lemma: str) -> Acts | None:
    """The kind of actor a common noun speaks of; None for a thing, a place or an unknown noun.

    Where a noun is of several kinds ("cell", "guard") the one first in `ACTING` is given.
    """
    word = lemma.lower()
    if word == "count":  # "two counts of murder": a title only before a name
        return None
    found = next((kind for kind in ACTING if word in table(kind)), None)
    if found or word not in table("title"):
        return found or _by_ending(word)
    return "person"


def one_person(s: Sentence, k: int) -> bool:
    """Whether a word is a common noun of a single person: "chairman"."""
    w = s.words[k]
    single = w.pos == "NOUN" and w.feats.get("Number") != "Plur" and k not in s.named
    return single and acts(w.lemma) == "person"


def _by_ending(word: str) -> Acts | None:
    for part in word.split("-")[1:]:
        if part in table("person") or part in table("title"):
            return "person"
    if len(word) <= _LONG_ENOUGH:
        return None
    if word.endswith(_GROUP_ENDINGS):
        return "group"
    return "person" if word.endswith(_PERSON_ENDINGS) else None


def litigant(text: str) -> str:
    """The lemma of what a party is before a court, "plaintiff" of "Plaintiffs"; else empty.

    Of "Defendant-Appellant" what it is now.
    """
    known = table("litigant")
    *before, last = text.lower().split("-")
    word = last if last in known else last.removesuffix("s")
    return word if word in known and all(w in known for w in before) else ""


def is_task(s: Sentence, k: int) -> bool:
    """Whether a mission is what somebody has to do, "its mission", and not who was sent."""
    if s.lemma(k) != "mission":
        return False
    return any(s.words[x].pos == "PRON" for x in s.kids(k, "nmod:poss"))


def measures(lemma: str) -> bool:
    """Whether a noun counts time or quantity ("week", "kilometre", "dollar")."""
    word = lemma.lower()
    return word in table("time") or word in table("unit")


def is_asset(lemma: str, modifiers: tuple[str, ...]) -> bool:
    """Whether a body is only a thing where something is done to it: "sold its news service".

    Not with a modifier that makes it one to deal with: "accused the secret service".
    """
    if lemma.lower() == "force":  # "used the minimum force"
        return any(m.lower() in _STRENGTHS for m in modifiers)
    if lemma.lower() not in table("asset"):
        return False
    return not any(w in table("service") for m in modifiers for w in m.lower().split())
