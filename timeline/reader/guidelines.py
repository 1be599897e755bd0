"""Names held to one guideline where the training corpora differ, that of Universal NER.

A person is named without title ("Col. Reed" is "Reed"), and a name holds one thing: "Basra, Iraq",
"Austin Texas" and "Daesh/ISIS" are two names each.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.reader.names import Span

#: Words that are put before a person's name and are no part of it; stops are left out.
TITLES = frozenset(
    "mr mrs ms miss dr sir dame madam lord lady aunt uncle prof professor "
    "president premier chancellor minister secretary ambassador governor gov senator sen "
    "representative rep congressman congresswoman mayor speaker chairman justice judge amb sheriff "
    "king queen prince princess sheikh sheik emir sultan shah pope imam ayatollah mullah rabbi "
    "cardinal archbishop bishop rev reverend coach "
    "general gen colonel col lieutenant lt major maj captain capt sergeant sgt corporal cpl "
    "private pvt pfc admiral adm commodore cdre commander cmdr brigadier brig marshal "
    "inspector insp superintendent supt".split()
)
#: States and countries that news and mail put behind a town without a comma.
_BEHIND_TOWNS = frozenset(
    "alabama alaska arizona arkansas california colorado connecticut delaware florida georgia "
    "hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts "
    "michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma oregon "
    "pennsylvania tennessee texas utah vermont wisconsin wyoming ca tx ny fl il oh nj "
    "england scotland france germany italy spain canada".split()
)
#: Words before such a state that make one name with it ("Baja California", "Upper Michigan").
_JOINED = frozenset(
    "new north south east west northern southern eastern western central upper lower greater "
    "baja inner outer of the in and old mid great lake fort mount university state".split()
)


def conventional(words: Sequence[str], names: Sequence[Span]) -> list[Span]:
    """The names of a text as the guideline has them, in their order."""
    return [kept for name in names for part in _parts(words, name) for kept in _bare(words, part)]


def _parts(words: Sequence[str], name: Span) -> Iterator[Span]:
    """A name, or the names that a slash, a comma between places, or a state behind a town cut."""
    start, end, kind = name
    marks = ("/", ",") if kind == "LOC" else ("/",)
    first = start
    for i in range(start, end):
        if words[i] in marks and first < i:
            yield from _town(words, (first, i, kind))
        if words[i] in marks:
            first = i + 1
    if first < end:
        yield from _town(words, (first, end, kind))


def _town(words: Sequence[str], name: Span) -> Iterator[Span]:
    start, end, kind = name
    behind = kind == "LOC" and end - start > 1 and words[end - 1].lower() in _BEHIND_TOWNS
    if behind and not _JOINED.intersection(w.lower() for w in words[start : end - 1]):
        yield start, end - 1, kind
        start = end - 1
    yield start, end, kind


def _bare(words: Sequence[str], name: Span) -> Iterator[Span]:
    """The name without titles; nothing where it is but titles ("Mr. President")."""
    start, end, kind = name
    if kind != "PER" or end - start < 2:
        yield name
        return
    first = start
    while first < end and words[first].rstrip(".").lower() in TITLES:
        first += 1
    if first == end:
        return
    yield (first, end, kind) if words[first][:1].isupper() else name
