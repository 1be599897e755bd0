"""Sieves that join common noun phrases to what they take up inside one document."""

from __future__ import annotations

from collections.abc import Iterable

from graph.actor import Kind
from graph.facts import Facts
from graph.kinds import ARMED
from graph.nouns import (
    EITHER,
    FIGHTERS,
    FOR_COMPANIES,
    FOR_COUNTRIES,
    FOR_ORGANISATIONS,
    FOR_PERSONS,
    SINGLE_BODIES,
    noun_kind,
)
from graph.scene import Found, Scene, Sieve

_NEAR = 2  # sentences within which one candidate may win over others farther off
_FAR = 12  # sentences after which a bare "the group" takes nothing up
_DETERMINERS = ("the ", "this ", "that ", "these ", "those ", "both ", "his ", "her ", "its ",
                "their ")
_COLLECTIVE: frozenset[Kind | None] = frozenset({"government", "armed group", "organisation",
                                                 "people"})


def apposition(scene: Scene, f: Facts) -> Found | None:
    """A phrase beside a name that says what it is: "Jane Roe, an analyst"."""
    for span in f.mention.apposition:
        at = scene.places.get(span)
        if at is None or at == f.at:
            continue
        other = scene.facts[at]
        if f.name and other.name:
            continue  # "Apple Inc., Apple Corps settle", "Cupertino, California"
        if _names_a_thing(f, other) or _names_a_thing(other, f):
            continue
        if f.mention.number == "plur" and other.mention.number == "sing":
            continue
        return Found(at, f"{f.mention.text!r} stands in apposition to "
                         f"{other.mention.text!r}", 0.88)
    return None


def _names_a_thing(phrase: Facts, name: Facts) -> bool:
    """Whether a phrase beside a person's name says what no person is: "the bombings"."""
    return name.kind == "person" and bool(name.name) and phrase.kind is None and not phrase.name


def same_group(scene: Scene, f: Facts) -> Found | None:
    """The same noun of the same owner: "Iraqi troops", "the troops of Iraq"."""
    if not _owned(f) or f.mention.form == "pronoun" or f.country:
        return None
    if f.kind not in _COLLECTIVE and not f.mention.definite:
        return None
    if not f.mention.definite and (f.count or any(c.isdigit() for c in f.mention.text)):
        return None  # "three Israeli soldiers" are some more
    places = [at for at in scene.near(scene.by_head, f.head, f) if at < f.at
              and _same_owner(scene, f, scene.facts[at])
              and f.restrictions == scene.facts[at].restrictions
              and _numbers_agree(f, scene.facts[at])]
    found = scene.distinct(places, f)
    if len(found) != 1:
        return None
    return Found(found[0], f"the same {f.mention.lemma!r} of the same owner", 0.9)


def _owned(f: Facts) -> bool:
    return f.owner is not None or f.owner_country is not None


def _same_owner(scene: Scene, a: Facts, b: Facts) -> bool:
    if a.owner_country or b.owner_country:
        return a.owner_country == b.owner_country
    return a.owner is not None and b.owner is not None and scene.clusters.together(a.owner, b.owner)


def _numbers_agree(a: Facts, b: Facts) -> bool:
    return a.plural == b.plural


def same_phrase(scene: Scene, f: Facts) -> Found | None:
    """"the committee" after "a technical committee": same noun, nothing that tells it apart."""
    if f.mention.form != "nominal" or not _points_back(f):
        return None
    places = [g.at for g in _with_head(scene, f)
              if g.mention.form == "nominal" and not g.mention.members
              and f.restrictions <= scene.profile(g).restrictions | g.restrictions
              and _superlatives(g) <= f.restrictions
              and (not _owned(f) or _same_owner(scene, f, g)) and _numbers_agree(f, g)
              and f.mention.sentence - g.mention.sentence <= _FAR]
    exact = [at for at in places if scene.facts[at].restrictions == f.restrictions]
    if exact and (one := _choose(scene, f, exact)):
        return Found(one[0], f"{f.mention.lemma!r} again, with the same words", 0.85 * one[1])
    if one := _choose(scene, f, places):
        return Found(one[0], f"{f.mention.lemma!r} again", 0.8 * one[1])
    return _only_one(scene, f)


def _superlatives(g: Facts) -> frozenset[str]:
    """Words that tell one from all of its kind: "the bank" is not yet "the largest bank"."""
    return frozenset(w for w in g.restrictions if w.endswith("est") and len(w) > len("west"))


def _only_one(scene: Scene, f: Facts) -> Found | None:
    """"the joint coalition" where the text has spoken of one coalition only."""
    if f.head not in SINGLE_BODIES or f.mention.number == "plur" or _owned(f):
        return None
    earlier = {scene.clusters.root(g.at) for g in _with_head(scene, f)}
    found = scene.distinct(earlier, f)
    if len(earlier) != 1 or len(found) != 1:
        return None
    return Found(found[0], f"the only {f.mention.lemma!r} spoken of so far", 0.66)


def _points_back(f: Facts) -> bool:
    """Whether it is definite, or a bare plural that names a group by more than its noun."""
    if f.mention.definite or f.mention.text.lower().startswith(_DETERMINERS):
        return True
    return f.mention.number == "plur" and f.kind is not None and bool(f.restrictions)


def _with_head(scene: Scene, f: Facts) -> Iterable[Facts]:
    return (scene.facts[at] for at in scene.near(scene.by_head, f.head, f) if at < f.at)


def _choose(scene: Scene, f: Facts, places: list[int]) -> tuple[int, float] | None:
    """The one cluster among the places; with several, one that alone is near, less surely."""
    found = scene.distinct(places, f)
    if len(found) == 1:
        return found[0], 1.0
    near = [at for at in found
            if f.mention.sentence - scene.mentions[at].sentence <= _NEAR]
    return (near[0], 0.8) if len(near) == 1 else None


def head_of_name(scene: Scene, f: Facts) -> Found | None:
    """"the coalition" for "Harbour Coalition", "Coalition troops" after "the US-led coalition"."""
    bare = bool(f.name) and " " not in f.name and noun_kind(f.name, "sing") in _COLLECTIVE
    if not bare and (f.mention.form != "nominal" or not f.mention.definite):
        return None
    if f.mention.number == "plur":
        return None
    places = [g.at for g in _with_head(scene, f)
              if (g.name and not g.inside and " " in g.name) or (bare and g.mention.definite)]
    places += [at for at in scene.near(scene.by_word, f.head, f) if at < f.at
               and scene.facts[at].name.startswith(f"{f.head} of")]
    if f.head in FOR_ORGANISATIONS:  # "the guerrilla group" is no "Mines Advisory Group"
        places = [at for at in places if f.restrictions <= set(scene.facts[at].name.split())]
    one = _choose(scene, f, places)
    return one and Found(
        one[0], f"{f.mention.lemma!r} is the noun of {scene.mentions[one[0]].text!r}",
        0.82 * one[1],
    )


_BODIES: tuple[Kind, ...] = ("organisation", "armed group", "government")


def office(scene: Scene, f: Facts) -> Found | None:
    """"the spokesman", "the lender" for who was called so: "spokesperson Jane Roe"."""
    if f.mention.form != "nominal" or not f.mention.definite or f.mention.number == "plur":
        return None
    if f.kind not in ("person", *_BODIES) and f.head not in EITHER:
        return None
    if f.kind in _BODIES and (f.restrictions or _owned(f)):
        return None  # "the No. 2 music retailer" is another than any retailer before
    wanted = ("person",) if f.kind == "person" else _BODIES if f.kind else ("person", *_BODIES)
    places = [at for at in scene.near(scene.by_office, f.head, f) if at < f.at
              and scene.facts[at].kind in (*wanted, None)
              and (not f.owner_country or not scene.facts[at].owner_country
                   or f.owner_country == scene.facts[at].owner_country)]
    one = _choose(scene, f, places)
    return one and Found(
        one[0], f"{scene.mentions[one[0]].text!r} is called {f.mention.lemma!r}", 0.85 * one[1]
    )


def country_of_those(scene: Scene, f: Facts) -> Found | None:
    """"the country" is that of whoever acts beside it: "Sudan's army ... ruled the country"."""
    if f.head not in FOR_COUNTRIES or not f.mention.definite or f.mention.number == "plur":
        return None
    if _owned(f) or f.restrictions or f.leader:
        return None
    codes = [code for g in scene.before(f, 0) if g.role.startswith("nsubj")
             for code in scene.profile(g).owners]
    places = scene.by_country.get(codes[0], ()) if len(set(codes)) == 1 else ()
    found = scene.distinct(places, f)
    return Found(found[0], f"those who act beside {f.mention.text!r} are of it",
                 0.7) if found else None


def only_armed_group(scene: Scene, f: Facts) -> Found | None:
    """"the jihadist group" where the text names one armed group only, be it further on."""
    m = f.mention
    armed = f.restrictions and all(ARMED.match(word) for word in f.restrictions)
    if f.head != "group" or not armed or not m.definite or m.number == "plur" or _owned(f):
        return None
    owners = {g.owner for g in scene.facts if g.head in FIGHTERS and not g.owner_country}
    named = [g.at for g in scene.facts if g.name and not g.country
             and (g.at in owners or (g.kind == "armed group" and not g.owner_country))]
    found = scene.distinct(named, f)
    if len(found) != 1:
        return None
    return Found(found[0], "the only armed group that the text names", 0.66)


_TAKEN_UP: tuple[tuple[frozenset[str], tuple[Kind, ...]], ...] = (
    (FOR_COUNTRIES, ("country",)),
    (FOR_ORGANISATIONS, ("organisation", "armed group")),
    (FOR_COMPANIES, ("organisation",)),
    (FOR_PERSONS, ("person",)),
)


def kind_of_name(scene: Scene, f: Facts) -> Found | None:
    """"the company", "the country", "the group" for the last thing named of that kind."""
    m = f.mention
    if m.form != "nominal" or not m.definite or m.number == "plur" or _owned(f) or f.leader:
        return None
    wanted = next((kinds for words, kinds in _TAKEN_UP if f.head in words), None)
    if wanted is None or m.text.lower().startswith(("his ", "her ", "its ", "their ")):
        return None
    if not all(ARMED.match(word) for word in f.restrictions):
        return None
    places = [g.at for g in scene.before(f, _NEAR) if g.kind in wanted
              and (g.name or g.country) and not (f.restrictions and noun_kind(g.head, "sing"))
              and not (g.country and g.role in ("appos", "nmod:unmarked"))]
    if f.head not in FOR_ORGANISATIONS | FOR_COUNTRIES | FOR_PERSONS:
        places = [at for at in places if not _says_its_kind(scene.facts[at])]
    outside = [at for at in places if not scene.facts[at].inside]
    found = scene.distinct(outside or places, f)
    if not found:
        return None
    trade = f.head not in FOR_ORGANISATIONS | FOR_COUNTRIES  # "the bank": is it one?
    if len(found) > 1 and ("person" in wanted or trade):
        return None
    last = max(found, key=lambda at: _prominence(scene, f, at))
    sure = 0.75 if len(found) == 1 else 0.62 if scene.facts[last].subject else 0.5
    return Found(last, f"the last {wanted[0]} named before {m.text!r}", sure)


def _says_its_kind(g: Facts) -> bool:
    """Whether a name ends in a noun of its own, so that "the rebel group" is another."""
    return noun_kind(g.head, "sing") is not None and g.head not in FOR_ORGANISATIONS


def _prominence(scene: Scene, f: Facts, at: int) -> tuple[int, int, int]:
    """Nearer sentences first, subjects before others, later before earlier."""
    g = scene.facts[at]
    return (-(f.mention.sentence - g.mention.sentence), int(g.subject), at)


def counted(scene: Scene, f: Facts) -> Found | None:
    """"the two leaders" for a pair just named together: "X and a militia leader"."""
    m = f.mention
    if m.form != "nominal" or f.count is None or f.kind is None:
        return None
    if not m.definite and not m.text.lower().startswith(_DETERMINERS):
        return None  # "two former agents" are new
    for g in scene.before(f, _NEAR):
        parts = [scene.places.get(s) for s in g.mention.members]
        if len(parts) == f.count and all(p is not None and _fits(scene, p, f) for p in parts):
            near = m.sentence - g.mention.sentence <= 1
            return Found(g.at, f"{f.count} named together before: {g.mention.text!r}",
                         0.8 if near else 0.62)
    return None


def _fits(scene: Scene, part: int, f: Facts) -> bool:
    kinds = scene.profile(part).kinds
    if f.kind == "people":
        return "person" in kinds
    return bool(kinds & {f.kind, "country" if f.head in FOR_COUNTRIES else f.kind})


NOMINAL_SIEVES: tuple[Sieve, ...] = (
    Sieve("apposition", apposition),
    Sieve("same group", same_group),
    Sieve("same phrase", same_phrase),
    Sieve("noun of the name", head_of_name),
    Sieve("office held", office),
    Sieve("pair taken up", counted),
    Sieve("country of those who act", country_of_those),
    Sieve("kind taken up", kind_of_name),
    Sieve("only armed group", only_armed_group),
)
