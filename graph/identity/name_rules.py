"""Rules of identity on names: which keys bring two chains together, and when they are one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Set

from graph.coreference.joining import may_be_one_person, within
from graph.identity.rule import Node, Rule
from graph.mentions.common_names import is_common_name
from graph.mentions.given import in_full
from graph.mentions.names import (
    adjective_stems,
    american,
    given_names,
    person_parts,
    place_stem,
    surname,
)
from graph.mentions.nouns import HELD_BY_ONE
from graph.mentions.short_names import stands_for
from graph.mentions.spelling import ROMANISED, are_variants, name_skeleton, skeleton, undoubled


def _always(sure: float) -> Callable[[Node, Node], float]:
    return lambda a, b: sure


def _country_keys(n: Node) -> Iterable[str]:
    return n.profile.countries


def _full_keys(n: Node) -> Iterable[str]:
    return () if n.profile.countries else n.full


def same_sort(a: Node, b: Node, names: Set[str] = frozenset()) -> float:
    """A place and a body of one name stay two across documents (a town and its club).

    So do bodies of a name that many countries have ("National Assembly") in texts of others. The
    `names` are those by which they may be one; without them those that they share.
    """
    x, y = a.profile.kinds, b.profile.kinds
    if x and y and not x & y and "place" in x | y:
        return 0.0
    here, there = (set(n.profile.owners) or n.home for n in (a, b))
    names = names or a.full & b.full or a.full | b.full
    shared = bool(names) and all(map(is_common_name, names))
    told = (here and there) or ((here or there) and not any(" " in name for name in names))
    return 0.0 if shared and told and not here & there else 0.95


def _stated_keys(n: Node) -> Iterable[str]:
    """Names, acronyms among them, of a body that no country table knows and no person bears."""
    if n.profile.countries or n.profile.person:
        return ()
    return n.full | {s for s in n.short if " " not in s}


def _same_alias(a: Node, b: Node) -> float:
    """An acronym or alias in common, where the whole names do not speak against it."""
    if same_sort(a, b) == 0.0:
        return 0.0
    if a.full and b.full and not a.full & b.full:
        shared = (a.full | a.short) & (b.full | b.short)
        return 0.85 if _explained(a, shared) or _explained(b, shared) else 0.0
    return 0.88


def _explained(n: Node, shared: frozenset[str]) -> bool:
    """Whether the node's text itself gave the shared name beside its other one."""
    stated = {"alias stated", "also known as", "named by acronym"}
    return any(link.sieve in stated for link in n.chain.links) and bool(shared & n.full)


def _person_keys(n: Node) -> Iterable[str]:
    if not n.profile.person:
        return ()
    given = {name: in_full(names[0]) for name in n.full if (names := given_names(name))}
    return {f"{surname(name)}, {first[0]}" for name, first in given.items()}


def _one_person(a: Node, b: Node) -> float:
    fits = all(may_be_one_person(x, y) for x in a.full for y in b.full)
    return 0.85 if fits else 0.0


def _skeleton_keys(n: Node) -> Iterable[str]:
    return {name_skeleton(name) for name in n.full} if n.profile.person else ()


def _variants(a: Node, b: Node) -> float:
    return 0.85 if any(are_variants(x, y) for x in a.full for y in b.full) else 0.0


def _two_words(n: Node) -> Iterable[str]:
    """The first two and the last two words of a person's whole names."""
    if not n.profile.person:
        return ()
    whole = [p for name in n.full if len(p := person_parts(name)) > 1]
    return {" ".join(pair) for p in whole for pair in (p[:2], p[-2:])}


def _within(a: Node, b: Node) -> float:
    fits = any(within(person_parts(x), person_parts(y)) for x in a.full for y in b.full)
    return min(0.8, _one_person(a, b)) if fits else 0.0


def _turned_keys(n: Node) -> Iterable[str]:
    """The two words of a person's name in the order of the alphabet."""
    if not n.profile.person:
        return ()
    return {" ".join(sorted(p)) for name in n.full if len(p := person_parts(name)) == _TURNED}


def _turned(a: Node, b: Node) -> float:
    """Family name first in one text and last in the other: "Onaka Ken", "Ken Onaka".

    Both texts must give him one office or be of one country.
    """
    return 0.8 if a.profile.offices & b.profile.offices or a.home & b.home else 0.0


_TURNED = 2


def _umlaut_keys(n: Node) -> Iterable[str]:
    return {undoubled(name) for name in n.full} if not n.profile.countries else ()


def _umlauts(a: Node, b: Node) -> float:
    """One written with an umlaut that the other writes out: "Düsseldorf", "Duesseldorf"."""
    written = _UMLAUT & {*a.shown.lower(), *b.shown.lower()}
    return min(0.85, same_sort(a, b)) if written else 0.0


_UMLAUT = frozenset("äöüøæå")


def _american_keys(n: Node) -> Iterable[str]:
    """Names of bodies in one spelling: "Centre" and "Center"."""
    return () if n.profile.person or n.profile.countries else {american(x) for x in n.full}


def _short_keys(n: Node) -> Iterable[str]:
    """What a well-known short name is of ("the Fed"), or the name that one is of.

    Not where the text says itself what the letters stand for: "the Alba Party (AP)".
    """
    if n.profile.person or n.profile.countries:
        return ()
    return {full for x in n.full or n.short if (full := stands_for(x))}


def _one_short(a: Node, b: Node) -> float:
    return min(0.85, same_sort(a, b))


def _body_skeleton(n: Node) -> Iterable[str]:
    """Skeletons of the names of a body that look romanised: "Jaish-e-Mohammed"."""
    if n.profile.person or n.profile.countries:
        return ()
    return {" ".join(map(skeleton, name.replace("-", " ").split()))
            for name in n.full if ROMANISED.search(name)}


def _office_keys(n: Node) -> Iterable[str]:
    """A bare surname, with an office that is held by one at a time."""
    if not n.profile.person:
        return ()
    last = {surname(x) for x in n.full} | {x for x in n.short if " " not in x}
    return {f"{o} {x}" for x in last for o in n.profile.offices & HELD_BY_ONE}


def _same_office(a: Node, b: Node) -> float:
    """The same surname and office; only where one of the two gives no whole name."""
    return 0.8 if not (a.full and b.full) else 0.0


def _stem_keys(n: Node) -> Iterable[str]:
    """Stems of a place's names, or of what is only ever an adjective."""
    if n.profile.countries or n.profile.person:
        return ()
    if all(f.inside for f in n.chain.facts):
        return {stem for name in n.full if " " not in name for stem in adjective_stems(name)}
    if "place" in n.profile.kinds:
        return {place_stem(name) for name in n.full if " " not in name} - {""}
    return ()


def _adjective_of(a: Node, b: Node) -> float:
    """One a place, the other its adjective."""
    kinds = ("place" in a.profile.kinds, "place" in b.profile.kinds)
    return 0.8 if kinds[0] != kinds[1] else 0.0


NAME_RULES: tuple[Rule, ...] = (
    Rule("same country", _country_keys, _always(0.99), "both name the country"),
    Rule("adjective of a place", _stem_keys, _adjective_of, "place and adjective of the stem"),
    Rule("same name", _full_keys, same_sort, "both bear the name"),
    Rule("same alias", _stated_keys, _same_alias, "both bear the name"),
    Rule("form of a person's name", _person_keys, _one_person, "forms of one name, by"),
    Rule("spelling of a name", _skeleton_keys, _variants, "spellings of one name, sounding"),
    Rule("name within a name", _two_words, _within, "one name begins or ends the other:"),
    Rule("family name first", _turned_keys, _turned, "the same two names, by"),
    Rule("umlaut written out", _umlaut_keys, _umlauts, "spellings of one name, without umlaut"),
    Rule("British and American spelling", _american_keys, same_sort, "both bear the name"),
    Rule("well-known short name", _short_keys, _one_short, "both mean the"),
    Rule("spelling of a body's name", _body_skeleton, same_sort, "spellings of one name, sounding"),
    Rule("same surname and office", _office_keys, _same_office, "both are called"),
)
