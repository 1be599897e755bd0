"""Whose each chain of a document is: the country or body that a group, an office or kin is of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence, Set

from graph.coreference.chains import Chain
from graph.mentions.facts import Facts, is_organ
from graph.mentions.names import adjective_stems, place_stem
from graph.mentions.nouns import CROWDS, NATIONAL_ORGANS, ONE_OF


def owners_of(own: Sequence[Chain]) -> dict[int, int]:
    """For each chain that belongs to another the place of that one."""
    where = {f.at: i for i, chain in enumerate(own) for f in chain.facts}
    bodies = _bodies(own)
    places = {place_stem(f.name): i for i, chain in enumerate(own) for f in chain.facts
              if f.kind == "place" and f.name and place_stem(f.name)}
    found: dict[int, int] = {}
    for i, chain in enumerate(own):
        if any(f.country or (f.name and f.kind == "place") for f in chain.facts):
            continue  # "his native Tanzania" is nobody's group
        person = any(f.kind == "person" for f in chain.facts)  # "his successor" is not of him
        owner = next((f.owner for f in chain.facts
                      if f.owner is not None and (f.name or not person or f.head in ONE_OF)), None)
        if owner is not None and where[owner] != i:
            found[i] = where[owner]
            continue
        place = next((places[s] for s in sorted(_first_stems(chain)) if s in places), None)
        if place is not None and place != i:
            found[i] = place
            continue
        nouns = {w for f in chain.facts if f.mention.form == "nominal" and f.owner_country is None
                 for w in f.restrictions - {f.head}}
        owning = {bodies[w] for w in nouns if w in bodies} - {i}
        if len(owning) == 1:
            found[i] = owning.pop()
    return found


def _first_stems(chain: Chain) -> frozenset[str]:
    """Place stems of the adjective that a name of a body begins with: "Velmaran army"."""
    return frozenset(
        stem for f in chain.facts if " " in f.name and f.kind not in ("person", "place")
        for stem in adjective_stems(f.name.split()[0]))


def _bodies(own: Sequence[Chain]) -> dict[str, int]:
    """Nouns that stand for one body of the document: "coalition" where it has but one."""
    by_noun: dict[str, set[int]] = {}
    for i, chain in enumerate(own):
        for f in chain.facts:
            if f.kind in ("organisation", "government") and f.mention.definite and f.head:
                by_noun.setdefault(f.head, set()).add(i)
    return {noun: places.pop() for noun, places in by_noun.items() if len(places) == 1}


def places_of(each: Sequence[Sequence[Chain]]) -> frozenset[str]:
    """Stems of the places that the texts of a pile name: "velmar" of "Velmara"."""
    return frozenset(place_stem(f.name) for own in each for chain in own for f in chain.facts
                     if f.kind == "place" and f.name) - {""}


def organs_of(own: Sequence[Chain], stems: Set[str]) -> frozenset[tuple[str, str]]:
    """The organs of state that a text gives a country, with its code: ("army", "SD").

    A place that no table of countries has goes by its stem, one of `stems`.
    """
    facts = {f.at: f for chain in own for f in chain.facts}
    found = set()
    for f in facts.values():
        if f.mention.lemma.lower() in NATIONAL_ORGANS:
            owner = facts.get(f.owner) if f.owner is not None else None
            key = f.owner_country or (owner and _key(owner, stems))
            found |= {(f.head, key)} if key else set()
    return frozenset(found)


def _key(f: Facts, stems: Set[str]) -> str | None:
    """A country's code, or the stem of a place or of its adjective."""
    if f.country or not f.name or " " in f.name:
        return f.country
    return min({place_stem(f.name), *adjective_stems(f.name)} & stems, default=None)


def at_home(
    own: Sequence[Chain], known: Set[tuple[str, str]], stems: Set[str] = frozenset()
) -> dict[int, int]:
    """The country of "the army" and "parliament" in a text that is of one country above all.

    In a text of several it is the one that alone in the pile is said to have such an organ, where
    the text gives organs to no other; `known` has the organs that any text gives a country.
    """
    where: dict[str, int] = {}
    for i, chain in enumerate(own):
        for f in chain.facts:
            key = _key(f, stems)
            if key and (f.country or f.kind == "place" or f.inside):
                where.setdefault(key, i)
    home = _spoken_of_most(own)
    here = {key for _, key in organs_of(own, stems)}
    found: dict[int, int] = {}
    for i, chain in enumerate(own):
        if not _is_national(chain):
            continue
        having = {key for head, key in known if head == chain.facts[0].head}
        sole = next(iter(having)) if len(having) == 1 and having == here else None
        owner = home or sole
        if owner in where:
            found[i] = where[owner]
    return found


def of_home(own: Sequence[Chain]) -> dict[int, int]:
    """The country of "police" and "the protesters" in a text that often speaks of it above all.

    It only says whose they are: a country has the police of many towns.
    """
    home = _spoken_of_most(own)
    named = [i for i, chain in enumerate(own) for f in chain.facts if f.country == home]
    if home is None or len(named) < _OFTEN:
        return {}
    return {i: named[0] for i, chain in enumerate(own) if _is_local(chain)}


def _is_local(chain: Chain) -> bool:
    """Whether it is spoken of by nothing but such a noun as each country has somebody for."""
    spoken = [f for f in chain.facts if f.mention.form != "pronoun"]
    return bool(spoken) and all(is_bare_local(f) for f in spoken)


def is_bare_local(f: Facts) -> bool:
    """Whether it is an organ or a crowd that nothing says whose it is: "police", "the rebels"."""
    crowd = f.mention.form == "nominal" and f.plural and f.mention.lemma.lower() in CROWDS
    return (is_organ(f) or crowd) and not (f.owned or f.restrictions)


def _spoken_of_most(own: Sequence[Chain]) -> str | None:
    """The code of the country that a text is of above all; None where it is of several."""
    counted = spoken_of(own)
    (home, most), (_, next_) = (*counted.most_common(2), ("", 0), ("", 0))[:2]
    alone = not next_ and len({f.mention.sentence for chain in own for f in chain.facts
                               if f.country or f.owner_country}) >= _SENTENCES
    return home if most >= max(_OFTEN, _ABOVE_ALL * next_) or alone else None


def spoken_of(own: Sequence[Chain]) -> Counter[str]:
    """How often a text speaks of each country or of what is its own, by code."""
    return Counter(code for chain in own for f in chain.facts
                   if (code := f.country or f.owner_country))


def home_of(own: Sequence[Chain]) -> frozenset[str]:
    """The codes of the countries a text is of: a third as often spoken of as any, or more."""
    counted = spoken_of(own)
    return frozenset(c for c, n in counted.items() if _ABOVE_ALL * n >= max(counted.values()))


_OFTEN, _ABOVE_ALL = 3, 3  # times a country is named, and so often as the next one
_SENTENCES = 2  # that name the only country of a text


def _is_national(chain: Chain) -> bool:
    """Whether it is spoken of by nothing but the noun of an organ that each state has once."""
    spoken = [f for f in chain.facts if f.mention.form != "pronoun"]
    return bool(spoken) and all(
        is_organ(f) and f.mention.lemma.lower() in NATIONAL_ORGANS
        and not f.owned and not f.restrictions for f in spoken)
