"""What is known of a name's kind apart from its places: by a table, by its words, by its kin.

"Houthis" are a body and "Taji" is a town in any text; "Kataib Varn" is a body by its first word,
"Jabal Varn" a place; "Varn" is a body where the text also has "Varn Corp.", and a person where it
has "Ada Varn".
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache

import numpy as np
import numpy.typing as npt

from timeline.reader.names import Span
from timeline.tables import table

Form = tuple[str, ...]
Belief = npt.NDArray[np.float32]

#: What a sign adds to the log probability of a kind, a word of the name; `BY_WORD` but once.
KNOWN, BY_WORD, KIN = 8.0, 4.0, 3.0

#: What names of bodies and of places begin with in Arabic and its neighbours, as news spells it.
_BODIES = frozenset(
    "kataib kata'ib kata’ib katibat katiba liwa liwa'a liwa’a jaysh jaish jeish jaish-e harakat"
    " harakah hayat hay'at hay’at jabhat jund ansar asaib asa'ib asa’ib faylaq failaq saraya hashd"
    " hashed ahrar usbat firqat kataeb hizb tanzim lashkar jamaat jamaah tehrik sipah".split()
)
_PLACES = frozenset(
    "jabal jebel wadi tal tell deir ras kafr khirbet jisr camp mount lake fort port nahr shatt"
    " beit bab ain".split()
)
#: What a town's or a river's name is followed by, and a firm's.
_BEHIND_PLACES = frozenset(
    "province governorate district city river region county valley town village".split()
)
_BEHIND_FIRMS = frozenset(
    "inc inc. corp corp. co co. cos cos. ltd ltd. llc llp plc ag sa s.a. spa nv n.v. group holdings"
    " industries international company corporation".split()
)
#: What a body's name ends in, though it may begin as a place's does ("Mount Vesk Bank").
_HOUSES = _BEHIND_FIRMS | frozenset(
    "bank school college university hospital clinic council holding systems trust club".split()
)


#: Nouns right before a body's name ("the carmaker Varn") and right behind one ("Varn fighters").
_CALLED = frozenset(
    "militia militias faction company firm newspaper daily airline carmaker automaker lender"
    " insurer retailer bank broadcaster brokerage start-up startup subsidiary watchdog"
    " charity".split()
)
_MEMBERS = frozenset(
    "militia militias faction movement party fighters insurgents shareholders stockholders"
    " jihadists".split()
)


@cache
def _table() -> Mapping[str, str]:
    """The kind of each name in the table, by its letters; what has no small ones as it stands."""
    rows = (
        (name.strip(), kind)
        for kind, tables in table("reader/known_names.toml").items()
        for lines in tables.values()
        for name in lines.replace("\n", ";").split(";")
    )
    return {_letters(name if name.isupper() else name.lower()): kind for name, kind in rows if name}


@lru_cache(maxsize=8192)  # the same words with capitals come again and again
def known(words: Form) -> str | None:
    """The kind that a name has in any text, or None; "WHO" is known, and "Who" is not."""
    text = _letters(_INSIDE.sub(r"\1", " ".join(words)))
    return _table().get(text.lower()) or _table().get(text)


_INSIDE = re.compile(r"\s?([-–'’‘`])\s?")
_ARTICLE = re.compile(r"\b([Aa]l|AL) ")


def _letters(text: str) -> str:
    """Without hyphens and apostrophes; a space tells names apart save behind "al"."""
    return _ARTICLE.sub(r"\1", "".join(c for c in text if c not in "-–'’‘`"))


class Beliefs:
    """What the names of one text show of each other's kinds, and the table of all."""

    def __init__(self, kinds: Sequence[str], names: Sequence[Span], words: Sequence[str]) -> None:
        self._kinds = {kind: i for i, kind in enumerate(kinds)}
        self._kin: dict[Form, set[str]] = defaultdict(set)
        self._shown: set[Form] = set()
        persons = (name for name in names if name[2] == "PER")
        self._called = frozenset(form for name in persons for form in _ends(words, name))
        places = {tuple(words[n[0] : n[1]]) for n in names if n[2] == "LOC" and _lies(words, n[0])}
        for start, end, kind in names:
            if (start and words[start - 1].lower() in _CALLED) or _MEMBERS & {
                *words[end : end + 1]
            }:
                self._shown.add(tuple(words[start:end]))
            if end - start > 1:
                told = _in_brackets(words, start, end)
                for form in (*_shorter(tuple(words[start:end]), kind), *told):
                    if kind != "ORG" or form not in places:  # "Ost" of "Ost Lake Corp."
                        self._kin[form].add(kind)

    def known(self, form: Form) -> str | None:
        """The kind that a name has in any text, where it is no part of a person's in this one."""
        return None if " ".join(form).upper() in self._called else known(form)

    def of(self, form: Form) -> Belief | None:
        """What to add to the log probability of each kind; None where nothing is known."""
        much = len(form)
        kind = self.known(form)
        if kind != known(form):
            return None  # "Washington", where the text has an Ada Washington: its places tell
        told = [(kind, KNOWN * much)] if kind else []
        if much > 1:
            first, place = form[0].lower(), form[0][0].isupper() and form[-1].lower() not in _HOUSES
            told += [("ORG", BY_WORD)] if first in _BODIES else []
            told += [("LOC", BY_WORD)] if first in _PLACES and place else []
        told += [(kind, KIN * much) for kind in self._kin.get(form, ())]
        if form in self._shown and "PER" not in self._kin.get(form, ()):
            told.append(("ORG", KIN * much))
        told = [(kind, weight) for kind, weight in told if kind in self._kinds]
        if not told:
            return None
        out = np.zeros(len(self._kinds), np.float32)
        for kind, weight in told:
            out[self._kinds[kind]] += weight
        return out


def _lies(words: Sequence[str], start: int) -> bool:
    """Whether what stands before a name makes it a place: "in Ost", "the city of Ost"."""
    before = [word.lower() for word in words[max(0, start - 2) : start]]
    called = before[1:] == ["of"] and before[0] in _BEHIND_PLACES
    return called or (bool(before) and before[-1] in _WHERE)


_WHERE = frozenset("in near outside inside into around".split())


def _ends(words: Sequence[str], name: Span) -> Iterable[str]:
    """What may stand for a person's whole name, in capitals: "HAMA" and "ROE" of "Hama Roe"."""
    form = tuple(words[name[0] : name[1]])
    if len(form) > 1 and "of" not in form:
        alone = () if form[1] == "-" else (form[:1],)
        yield from (" ".join(f).upper() for f in (*alone, *_shorter(form, "PER")))


def _shorter(form: Form, kind: str) -> Iterable[Form]:
    """What else a text calls whom it names in full: a firm, a place or a person by a part."""
    if kind == "PER":
        at = len(form) - 3 if form[-2] == "-" and len(form) > 3 else len(form) - 1
        yield form[at:]
        return
    last = len(form)
    behind = _BEHIND_FIRMS if kind == "ORG" else _BEHIND_PLACES
    while last > 1 and form[last - 1].lower() in behind | {",", "&"}:
        last -= 1
    if last < len(form):
        yield form[:last]
        if kind == "ORG" and last > 1:
            yield form[:1]  # "Varn" of "Varn Lake Corp."
    if kind == "LOC" and form[0].lower() in _PLACES:
        yield form[1:]


def _in_brackets(words: Sequence[str], start: int, end: int) -> Iterable[Form]:
    """The letters behind a name that are its initials: "Popular Mobilization Forces (PMF)"."""
    bracket, letters, closing = (*words[end : end + 3], "", "", "")[:3]
    if bracket != "(" or closing not in (")", ",", ";") or not letters.isupper():
        return
    initials = iter(word[0].upper() for word in words[start:end])
    if all(letter in initials for letter in letters):
        yield (letters,)
