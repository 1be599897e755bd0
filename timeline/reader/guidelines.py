"""Names held to one guideline where the training corpora differ, that of Universal NER.

A person is named without title ("Col. Reed" is "Reed"), and a name holds one thing: "Basra, Iraq",
"Austin Texas", "Ada Reed of Ohio" and "Daesh/ISIS" are two names each.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from timeline.reader.names import Span

#: Words that are put before a person's name and are no part of it; stops are left out.
TITLES = frozenset(
    "mr mrs ms miss dr sir dame madam lord lady aunt uncle prof professor "
    "president premier chancellor minister secretary ambassador governor gov senator sen "
    "mp mps mep meps representative rep congressman congresswoman mayor speaker chairman "
    "justice judge amb sheriff "
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


#: States as American news shortens them behind a town and a comma.
_STATES = frozenset(
    "Ala. Ariz. Ark. Calif. Colo. Conn. Del. Fla. Ga. Ill. Ind. Kan. Ky. La. Md. Mass. Mich. Minn."
    " Miss. Mo. Mont. Neb. Nev. N.H. N.J. N.M. N.Y. N.C. N.D. Okla. Ore. Pa. R.I. S.C. S.D. Tenn."
    " Tex. Vt. Va. Wash. W.Va. Wis. Wyo. D.C. Ont. Que.".split()
)

#: The kind of some words, were they a name and no person's.
Kind = Callable[[int, int], str]


def conventional(words: Sequence[str], names: Sequence[Span], kind: Kind) -> list[Span]:
    """The names of a text as the guideline has them, in their order."""
    return [
        kept
        for name in names
        for part in _parts(words, name)
        for bare in _bare(words, part)
        for kept in _of(words, bare, kind)
    ]


def _parts(words: Sequence[str], name: Span) -> Iterator[Span]:
    """A name, or the names that a slash, a comma between places, or a state behind a town cut."""
    start, end, kind = name
    if end - start > 2 and words[end - 1] in _STATES and words[end - 2] == ",":
        kind = "LOC"  # "Avon, Conn."
    behind = words[end : end + 2]
    if end - start == 1 and len(behind) > 1 and behind[0] == "," and behind[1] in _STATES:
        kind = "LOC"  # "Avon" in it
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


def _of(words: Sequence[str], name: Span, kind: Kind) -> Iterator[Span]:
    """A person and what he is of ("Ada Reed of Ohio"), or the latter alone ("head of the Fund").

    "Lawrence of Arabia" and "King Hussein of Jordan" differ by the title before them.
    """
    start, end, held = name
    of = next((i for i in range(start + 1, end - 1) if words[i] in ("of", "for", "at")), None)
    first = words[start]
    office = first.islower() and first.isalpha() and len(first) > _PARTICLE
    if held == "ORG" and first not in _OFFICES:
        of = None  # "the bank of Norland"
    if held not in ("PER", "ORG") or of is None:
        yield name
        return
    titled = start > 0 and words[start - 1].rstrip(".").lower() in TITLES
    behind = of + 2 if words[of + 1] in ("the", "The") and of + 2 < end else of + 1
    told = words[behind][0].isupper()
    if told and office:
        yield behind, end, kind(behind, end)
    elif told and words[of] == "of" and (titled or of - start > 1) and not _ranks(words, name):
        yield start, of, held
        yield behind, end, kind(behind, end)
    else:
        yield name


def _ranks(words: Sequence[str], name: Span) -> bool:
    """Whether a title is a part of a name, as in "Duke of Ost" or "Ada, Queen of Ost"."""
    return any(w.lower() in TITLES or w.lower() in _PEERS for w in words[name[0] : name[1]])


_PARTICLE = 3  # letters of the longest that a person's name begins with: "bin", "van", "der"
_PEERS = frozenset(
    "duke earl baron count lord lady secretary commander head chief director".split()
)
_OFFICES = TITLES | _PEERS | frozenset(
    "chair chairwoman chairperson leader founder boss member official spokesman spokeswoman"
    " spokesperson representative envoy deputy dean rector editor president-elect".split()
)
