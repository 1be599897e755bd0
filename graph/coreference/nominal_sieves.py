"""Sieves that join common noun phrases to phrases and names with the same noun in one document."""

from __future__ import annotations

import re
from collections.abc import Iterable

from graph.coreference.apart import DASH
from graph.coreference.roles import only_a_role, rank, said_to_be
from graph.coreference.scene import Found, Scene, Sieve
from graph.mentions.facts import Facts, is_organ
from graph.mentions.kinds import BODIES, COLLECTIVE
from graph.mentions.nouns import (
    ANOTHER,
    EITHER,
    FOR_ORGANISATIONS,
    GOVERNING,
    SINGLE_BODIES,
    noun_kind,
)
from timeline.document import Span

NEAR = 2  # sentences within which one candidate may win over others farther off
_FAR = 12  # sentences after which a bare "the group" takes nothing up
_DETERMINERS = ("the ", "this ", "that ", "these ", "those ", "both ")


def apposition(scene: Scene, f: Facts) -> Found | None:
    """A phrase beside a name that says what it is: "Jane Roe, an analyst"."""
    beside = scene.told_with.get(f.at, ())
    for span in (*f.mention.apposition, *beside, *_between_dashes(scene, f)):
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
        if _one_of_several(scene, f, other) or _one_of_several(scene, other, f):
            continue
        if other.at > f.at and _nearest(scene, other, f) != f.at:
            continue
        at = _nearest(scene, f, other)
        other = scene.facts[at]
        return Found(at, f"{f.mention.text!r} stands in apposition to "
                         f"{other.mention.text!r}", 0.88)
    return None


def _between_dashes(scene: Scene, f: Facts) -> tuple[Span, ...]:
    """The name that a phrase between dashes stands behind: "met Ada Lorne - Roe's wife - in Ost".

    A tree may take it for a conjunct.
    """
    m, g = f.mention, next(scene.before(f, 0), None)
    if g is None or f.kind != "person" or m.form != "nominal" or not g.name or f.plural:
        return ()
    before = DASH.fullmatch(scene.between(g.at, f.at))
    dashed = before and _DASH_BEHIND.match(scene.text, m.span.end)
    return (g.mention.span,) if dashed and g.kind == "person" else ()


_DASH_BEHIND = re.compile(r"\s*(?:[-–—]+\s|[.;])")


def _one_of_several(scene: Scene, phrase: Facts, name: Facts) -> bool:
    """ "The outlets Alba and Brest", "neighbours, notably Norland": the first is not all."""
    several = phrase.plural and phrase.mention.form == "nominal"
    named = name.at in scene.named_with or name.country is not None
    return several and (named or (phrase.count is not None and bool(name.name)))


def _nearest(scene: Scene, f: Facts, said_of: Facts) -> int:
    """Of two of a sort the one right before: "Ada Lorne, the lawyer of Otto Roe, the suspect"."""
    sort = next((s for s in ({"person"}, set(BODIES)) if f.kind in s), None)
    if sort is None or f.name or not said_of.name or said_of.at >= f.at:
        return said_of.at
    near = next(scene.before(f, 0), said_of)
    beside = scene.between(near.at, f.at).strip() in (",", "),")
    return near.at if beside and near.name and near.kind in sort else said_of.at


def _names_a_thing(phrase: Facts, name: Facts) -> bool:
    """Whether a phrase beside a name says what its bearer is not: "Ada Lorne, the bombings".

    So "returned to Norland, a decision that ...", which says it of the returning.
    """
    whoever = name.kind in ("person", "people")  # "president, field offices"
    named = bool(name.name or name.country) or whoever
    return named and not phrase.name and phrase.head not in EITHER and (
        phrase.kind is None and name.kind in ("person", "people", "country", "place"))


def same_group(scene: Scene, f: Facts) -> Found | None:
    """The same noun of the same owner: "Iraqi troops", "the troops of Iraq"."""
    if not f.owned or f.mention.form == "pronoun" or f.country:
        return None
    if f.kind not in COLLECTIVE and not f.mention.definite:
        return None
    if not f.mention.definite and (f.count or any(c.isdigit() for c in f.mention.text)):
        return None  # "three Israeli soldiers" are some more
    places = [at for at in scene.near(scene.by_head, f.head, f) if at < f.at
              and _same_owner(scene, f, scene.facts[at])
              and besides_owner(scene, f) == besides_owner(scene, scene.facts[at])
              and numbers_agree(f, scene.facts[at]) and rank(f) == rank(scene.facts[at])]
    found = scene.distinct(places, f)
    if len(found) != 1:
        return None
    return Found(found[0], f"the same {f.mention.lemma!r} of the same owner", 0.9)


def besides_owner(scene: Scene, f: Facts) -> frozenset[str]:
    """What restricts a noun besides the owner: nothing in "the LBA board", "the board of LBA"."""
    owner = None if f.owner is None or f.owner_country else scene.facts[f.owner]
    return f.restrictions - frozenset(owner.name.split() if owner else ())


def _same_owner(scene: Scene, a: Facts, b: Facts) -> bool:
    if a.owner_country or b.owner_country:
        return a.owner_country == b.owner_country
    return a.owner is not None and b.owner is not None and scene.clusters.together(a.owner, b.owner)


def numbers_agree(a: Facts, b: Facts) -> bool:
    return a.plural == b.plural


def same_phrase(scene: Scene, f: Facts) -> Found | None:
    """"the committee" after "a technical committee": same noun, nothing that tells it apart."""
    if f.mention.form != "nominal" or not _points_back(f):
        return None
    if afresh(f):
        return None
    sole = is_organ(f) and f.owned and _of_one_place(scene, f)
    places = [g.at for g in with_head(scene, f)
              if f.mention.sentence - g.mention.sentence <= _FAR
              and g.mention.form == "nominal" and not g.mention.members
              and not only_a_role(scene, g)
              and (f.head not in FOR_ORGANISATIONS or g.mention.lemma == f.mention.lemma)
              and not (f.count and (g.count or afresh(g)) and f.count != g.count)
              and (not is_organ(f) or is_organ(g))  # "police" are not "five police"
              and f.restrictions <= scene.profile(g).restrictions | g.restrictions
              and _superlatives(g) <= f.restrictions
              and (not f.owned or _same_owner(scene, f, g) or (sole and _bare_organ(g))
                   or _told_of(f, g) or _named_by_owner(scene, f, g))
              and _SAID_BEHIND.match(scene.text, f.mention.span.end) is None
              and numbers_agree(f, g)]
    exact = [at for at in places if scene.facts[at].restrictions == f.restrictions]
    if f.kind == "person" and not f.owned:  # "the president" again, not "the president of LBA"
        exact = [at for at in exact if not scene.facts[at].owned] or exact
    if exact and (one := choose(scene, f, exact)):
        return Found(one[0], f"{f.mention.lemma!r} again, with the same words", 0.85 * one[1])
    if one := choose(scene, f, places):
        return Found(one[0], f"{f.mention.lemma!r} again", 0.8 * one[1])
    return _only_one(scene, f)


# What tells a phrase from those before it: "the two deputies for Lake Union".
_SAID_BEHIND = re.compile(r"\s(?:for|from)\s(?:the\s)?[A-Z]")


def _named_by_owner(scene: Scene, f: Facts, g: Facts) -> bool:
    """Whether the same words were read once as a name inside, once not: "the Alba rebels"."""
    name = _name_of_owner(scene, f)
    return bool(name) and name <= g.restrictions and not g.owned and (
        f.restrictions - name == g.restrictions - name)


def _told_of(f: Facts, g: Facts) -> bool:
    """Whether somebody's body was first told of without him: "a relief aid board", "its aid board".
    """
    several = len(f.restrictions) > 1 and f.kind in BODIES
    return several and f.restrictions == g.restrictions and not g.owned


def _of_one_place(scene: Scene, f: Facts) -> bool:
    """Whether the text speaks of the police of one place only, so that a bare "police" is it."""
    known = (scene.facts[at] for at in scene.near(scene.by_head, f.head, f))
    return all(not x.owned or _same_owner(scene, f, x) for x in known)


def _bare_organ(g: Facts) -> bool:
    return is_organ(g) and not (g.owned or g.restrictions)


def afresh(f: Facts) -> bool:
    """Whether it says itself that it is another than those before: "the three new members"."""
    return bool(ANOTHER & {w.lower() for part in f.mention.modifiers for w in part.split()})


def _superlatives(g: Facts) -> frozenset[str]:
    """Words that tell one from all of its kind: "the bank" is not yet "the largest bank"."""
    return frozenset(w for w in g.restrictions if w.endswith("est") and len(w) > len("west"))


def _only_one(scene: Scene, f: Facts) -> Found | None:
    """"the joint coalition" where the text has spoken of one coalition only."""
    if f.head not in SINGLE_BODIES or f.mention.number == "plur" or f.owned:
        return None
    earlier = {scene.clusters.root(g.at) for g in with_head(scene, f)}
    found = scene.distinct(earlier, f)
    if len(earlier) != 1 or len(found) != 1:
        return None
    return Found(found[0], f"the only {f.mention.lemma!r} spoken of so far", 0.66)


def _points_back(f: Facts) -> bool:
    """Whether it is definite, an organ of state, or a bare plural with more than its noun.

    A government before another noun is one that is known: "administration aides".
    """
    known = is_organ(f) or (f.inside and f.head in GOVERNING)
    if known or f.mention.definite or determined(f):
        return True
    more = f.mention.text.lower().startswith("a ")  # "a group of opposition politicians"
    return f.mention.number == "plur" and f.kind is not None and bool(f.restrictions) and not more


def determined(f: Facts) -> bool:
    """Whether it begins with a word that points to somebody: "these guards", "his men"."""
    return f.his or f.mention.text.lower().startswith(_DETERMINERS)


def with_head(scene: Scene, f: Facts) -> Iterable[Facts]:
    """What was spoken of before by the same noun, in the same rank."""
    known = (scene.facts[at] for at in scene.near(scene.by_head, f.head, f) if at < f.at)
    own = rank(f)
    return (g for g in known if rank(g) == own)


def choose(scene: Scene, f: Facts, places: list[int]) -> tuple[int, float] | None:
    """The one cluster among the places; with several, one that alone is near, less surely."""
    found = scene.distinct(places, f)
    if len(found) == 1:
        return found[0], 1.0
    spoken = {at: scene.mentions[last].sentence for at in found
              if (last := scene.profile(at).last_before(f.at)) is not None}
    for back in (NEAR, 1):
        near = [at for at, last in spoken.items() if f.mention.sentence - last <= back]
        if len(near) == 1:
            return near[0], 0.8
    return None


def head_of_name(scene: Scene, f: Facts) -> Found | None:
    """"the coalition" for "Harbour Coalition", "Coalition troops" after "the US-led coalition"."""
    bare = bool(f.name) and " " not in f.name and noun_kind(f.name, "sing") in COLLECTIVE
    known = f.mention.definite or is_organ(f)  # "police" for the "Harbour City Police"
    if not bare and (f.mention.form != "nominal" or not known):
        return None
    several = f.plural or (f.mention.number == "plur" and not is_organ(f))
    if several or (f.kind == "person" and f.owned):
        return None
    places = [g.at for g in with_head(scene, f)
              if (g.name and not g.inside and " " in g.name) or (bare and g.mention.definite)]
    places += [at for at in scene.near(scene.by_word, f.head, f) if at < f.at
               and scene.facts[at].name.startswith(tuple(f"{f.head} {of}" for of in _BEHIND))]
    places = [at for at in places  # "the Norlandian government" need not be an interim one
              if not _FOR_A_TIME & set(scene.facts[at].name.split()) - f.restrictions]
    if f.owned:  # "their fleet" is no "Pacific Fleet" of others
        places = [at for at in places if _same_owner(scene, f, scene.facts[at])]
    if f.head not in SINGLE_BODIES:  # "the guerrilla group" is no "Mines Advisory Group"
        told = f.restrictions | _name_of_owner(scene, f)
        if f.head == "court" and told and told <= _HIGHEST:
            told = frozenset({"supreme"})
        places = [at for at in places if told <= set(scene.facts[at].name.split())]
    places = [] if "new" in f.mention.modifiers else places  # "will lead the new group"
    one = choose(scene, f, places)
    return one and Found(
        one[0], f"{f.mention.lemma!r} is the noun of {scene.mentions[one[0]].text!r}",
        0.82 * one[1],
    )


def _name_of_owner(scene: Scene, f: Facts) -> frozenset[str]:
    """The words of the name inside a phrase that says whose or which it is: "the Ost region"."""
    owner = None if f.owner is None else scene.facts[f.owner]
    return frozenset() if owner is None or owner.country else frozenset(owner.name.split())


_HIGHEST = frozenset({"apex", "top", "highest"})  # of the courts: "the apex court"
_BEHIND = ("of ", "on ", "for ", "against ")  # "Committee on Foreign Trade"
_FOR_A_TIME = frozenset("transitional interim provisional caretaker acting".split())


NOMINAL_SIEVES: tuple[Sieve, ...] = (
    Sieve("apposition", apposition),
    Sieve("said to be", said_to_be),
    Sieve("same group", same_group),
    Sieve("same phrase", same_phrase),
    Sieve("noun of the name", head_of_name),
)
