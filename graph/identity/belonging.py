"""Whose each chain of a document is: the country or body that a group, an office or kin is of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence, Set

from graph.coreference.chains import Chain
from graph.mentions.facts import is_organ
from graph.mentions.names import adjective_stems, place_stem
from graph.mentions.nouns import NATIONAL_ORGANS, ONE_OF


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


def organs_of(own: Sequence[Chain]) -> frozenset[tuple[str, str]]:
    """The organs of state that a text gives a country, with its code: ("army", "SD")."""
    return frozenset((f.head, f.owner_country) for chain in own for f in chain.facts
                     if f.owner_country and f.mention.lemma.lower() in NATIONAL_ORGANS)


def at_home(own: Sequence[Chain], known: Set[tuple[str, str]]) -> dict[int, int]:
    """The country of "the army" and "parliament" in a text that is of one country above all.

    `known` has the organs that any text of the pile gives a country; no other is guessed.
    """
    counted: Counter[str] = Counter()
    where: dict[str, int] = {}
    for i, chain in enumerate(own):
        for f in chain.facts:
            if code := f.country or f.owner_country:
                counted[code] += 1
            if f.country:
                where.setdefault(f.country, i)
    (home, most), (_, next_) = (*counted.most_common(2), ("", 0), ("", 0))[:2]
    if home not in where or most < max(_OFTEN, _ABOVE_ALL * next_):
        return {}
    return {i: where[home] for i, chain in enumerate(own)
            if _is_national(chain) and (chain.facts[0].head, home) in known}


_OFTEN, _ABOVE_ALL = 3, 3  # times a country is named, and so often as the next one


def _is_national(chain: Chain) -> bool:
    """Whether it is spoken of by nothing but the noun of an organ that each state has once."""
    spoken = [f for f in chain.facts if f.mention.form != "pronoun"]
    return bool(spoken) and all(
        is_organ(f) and f.mention.lemma.lower() in NATIONAL_ORGANS and f.owner is None
        and not f.owner_country and not f.restrictions for f in spoken)
