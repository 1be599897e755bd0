"""Sieves that join names to names inside one document, from certain to less so."""

from __future__ import annotations

from collections.abc import Sequence

from graph.coreference.alias_sieves import ALIAS_SIEVES
from graph.coreference.joining import may_be_one_person
from graph.coreference.scene import Found, Scene, Sieve
from graph.coreference.short_name_sieves import SHORT_NAME_SIEVES
from graph.mentions.called import phrase_name
from graph.mentions.facts import Facts
from graph.mentions.kinds import BODIES
from graph.mentions.names import (
    NUMERALS,
    adjective_stems,
    fathers,
    fold,
    given_names,
    person_parts,
    person_suffix,
    surnames,
)
from graph.mentions.written import stands_for_country

NEAR = 2  # sentences within which one of a family is meant by the surname alone


def same_country(scene: Scene, f: Facts) -> Found | None:
    """"US", "the United States" and, inside a phrase, "American": one row of the table."""
    if f.country is None:
        return None
    first = scene.by_country[f.country][0]
    if first >= f.at:
        return None
    if any(stands_for_country(m) for m in (f.mention, scene.mentions[first])):
        return Found(first, f"the capital's name stands for the country {f.country}", 0.9)
    return Found(first, f"both name the country {f.country}", 0.98)


def same_name(scene: Scene, f: Facts) -> Found | None:
    """The same name again, letter for letter once folded; a person's without titles."""
    if not f.name or f.country:
        return None
    for other in scene.first_of_type[f.name]:
        if other.at < f.at and _types_agree(f, other):
            return Found(other.at, f"the same name: {f.mention.lemma!r}", 0.98)
    return None


def same_words(scene: Scene, f: Facts) -> Found | None:
    """"the armed forces" and "Armed Forces": a phrase of two words, and a name of the same."""
    m = f.mention
    phrase = fold(phrase_name(f)) if m.form == "nominal" and m.definite and f.kind in BODIES else ""
    bearers = scene.near(scene.by_name, phrase, f) if " " in phrase else ()
    places = [at for at in bearers if scene.facts[at].mention.type != "PER"]
    found = scene.distinct(places, f)
    return Found(found[0], f"{phrase!r} is written as a name too", 0.8) if len(found) == 1 else None


def _types_agree(a: Facts, b: Facts) -> bool:
    """Whether name types agree; a person is no place, else one text means one thing by a name.

    Gale, Church and Yarowsky, "One Sense Per Discourse" (1992).
    """
    x, y = a.mention.type, b.mention.type
    return None in (x, y) or x == y or a.kind == b.kind or "PER" not in (x, y)


def place_adjective(scene: Scene, f: Facts) -> Found | None:
    """"Velmaran" before a noun, where the text names the place "Velmara"."""
    if f.country or not f.inside or not f.name or " " in f.name or f.kind == "person":
        return None
    stems = adjective_stems(f.name)
    places = [at for stem in sorted(stems) for at in scene.near(scene.by_place_stem, stem, f)]
    found = scene.distinct(places, f)
    if len(found) != 1:
        return None
    return Found(found[0], f"adjective of {scene.mentions[found[0]].lemma!r}", 0.85)


def plural_of_name(scene: Scene, f: Facts) -> Found | None:
    """"The Alban-s" for who fights in the "Alban movement"; no family, no country's people."""
    single = f.name.removesuffix("s")
    if single == f.name or single.endswith("s") or " " in f.name or f.kind in ("person", "place"):
        return None
    places = [at for at in scene.near(scene.by_name, single, f)
              if scene.facts[at].kind not in ("person", "place", "country")]
    found = scene.distinct(places, f)
    return Found(found[0], f"the plural of {scene.mentions[found[0]].lemma!r}",
                 0.8) if len(found) == 1 else None


def fuller_person(scene: Scene, f: Facts) -> Found | None:
    """A shorter or longer form of one full name: "J. H. Roe", "Jane Hilda Roe"."""
    if f.kind != "person" or not given_names(f.name) or not scene.is_first(f):
        return None
    last = person_parts(f.name)[-1]
    full = [at for at in scene.near(scene.by_word, last, f) if at != f.at
            and scene.facts[at].kind == "person" and scene.facts[at].name != f.name
            and given_names(scene.facts[at].name)
            and may_be_one_person(f.name, scene.facts[at].name)]
    found = scene.distinct(full, f)
    if len(found) != 1:
        return None
    return Found(found[0], f"{f.mention.lemma!r} is a form of "
                           f"{scene.mentions[found[0]].lemma!r}", 0.88)


def part_of_person(scene: Scene, f: Facts) -> Found | None:
    """The surname, or less surely the given name, of one full name in the document.

    Also a common noun with a capital that is a surname here ("Jobs", "Rice"), which a reader
    may well take for the noun where it opens a sentence.
    """
    word = f.name or _capital_word(f)
    if not word or given_names(word) or f.kind not in ("person", None) or f.country:
        return None
    if f.name and not scene.is_first(f):
        return None
    last = word.split()[-1]
    bearers = (*scene.near(scene.by_word, last, f), *scene.near(scene.by_last_part, last, f))
    full = [at for at in bearers
            if scene.facts[at].kind == "person" and at != f.at and (
                given_names(scene.facts[at].name)
                or person_suffix(scene.facts[at].name) in NUMERALS)]
    by_surname = [at for at in full if word in surnames(scene.facts[at].name)]
    found = scene.distinct(by_surname or _in_the_middle(scene, full, word), f)
    by_given = [] if by_surname else [
        at for at in full if word in given_names(scene.facts[at].name)]
    return _of_surname(scene, f, found) or _of_given_name(scene, f, word, by_given)


def _of_surname(scene: Scene, f: Facts, found: list[int]) -> Found | None:
    """The one of those who bear a surname that is meant: the only one, or the only one so far."""
    if len(found) > 1:  # of a family whose others go by their first names
        other = [at for at in found if not _by_given_name(scene, at)]
        told = any(at < f.at for at in other) or f.mention.span.end <= scene.headline
        found = other if len(other) == 1 and told else found
    if len(found) > 1 and f.gender:  # "Mr. Roe" where a Jane and an Otto Roe are named
        found = [at for at in found if not scene.clusters.profile(at).unlike(f.gender)]
    if len(found) == 1:
        return Found(found[0], f"surname of {scene.mentions[found[0]].lemma!r}, the only one "
                               "here who bears it", 0.9 if f.kind == "person" else 0.7)
    before = [at for at in found if at < f.at]
    if len(before) == 1 and f.kind == "person" and not _by_given_name(scene, before[0]):
        return Found(before[0], f"surname of {scene.mentions[before[0]].lemma!r}, of those who "
                                "bear it the only one named so far", 0.75)
    if (near := _near(scene, f, found)) is not None:
        return Found(near, f"surname of {scene.mentions[near].lemma!r}, of those who bear "
                           "it the only one named nearby", 0.65)
    return None


def _of_given_name(scene: Scene, f: Facts, word: str, bearers: list[int]) -> Found | None:
    """The one who is called by a given name, or by a family name that comes first."""
    found = scene.distinct(bearers, f)
    if len(word) == 1 or f.mention.lemma.isupper() or f.kind != "person":
        return None
    if len(found) == 1:
        return Found(found[0], f"given name of {scene.mentions[found[0]].lemma!r}", 0.75)
    first = [at for at in found if _family_first(scene.facts[at].name, word)]
    near = _near(scene, f, first)  # "Lee" of Lee Jae-yong, before Lee Kun-hee is named
    return None if near is None else Found(
        near, f"first name of {scene.mentions[near].lemma!r}, the only one named nearby", 0.62)


def _in_the_middle(scene: Scene, full: Sequence[int], word: str) -> list[int]:
    """Those who bear a word between their first name and their last: "Bran" of "Ada Bran Oster".

    It may be the family's, as in Spanish; not where it is somebody's first name: "Maria".
    """
    given = {at: given_names(scene.facts[at].name) for at in full}
    bearers = [at for at, names in given.items()
               if word in names and word not in fathers(scene.facts[at].name)]
    return bearers if all(given[at][0] != word for at in bearers) else []


def _by_given_name(scene: Scene, at: int) -> bool:
    """Whether the document calls somebody by the first name alone: "Roe" is then another one."""
    return any(name in scene.by_name for name in given_names(scene.facts[at].name)[:1])


def _family_first(name: str, word: str) -> bool:
    """Whether a name begins with what may be the family's: "Lee Jae-yong", "Wu Chi Wai"."""
    first, *rest = name.split()
    return first == word and ("-" in rest[0] or (
        len(rest) == 2 and all(len(x) <= _SYLLABLE for x in rest)))


_SYLLABLE = 5  # letters


def _near(scene: Scene, f: Facts, found: Sequence[int]) -> int | None:
    """The one of several bearers of a person's name who is named in the sentences before."""
    near = [at for at in found
            if 0 <= f.mention.sentence - scene.mentions[at].sentence <= NEAR]
    return near[0] if len(near) == 1 and f.kind == "person" else None


def _capital_word(f: Facts) -> str:
    """The folded word of a nominal that is one capitalised word; else empty."""
    text = f.mention.text
    single = f.mention.form == "nominal" and text.isalpha() and text[:1].isupper()
    return fold(text) if single else ""


NAME_SIEVES: tuple[Sieve, ...] = (
    Sieve("same country", same_country),
    Sieve("same name", same_name),
    Sieve("phrase for a name", same_words),
    Sieve("adjective of a place", place_adjective),
    Sieve("plural of a name", plural_of_name),
    *ALIAS_SIEVES,
    Sieve("form of a person's name", fuller_person),
    Sieve("part of a person's name", part_of_person),
    *SHORT_NAME_SIEVES,
)
