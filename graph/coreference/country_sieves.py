"""Sieves for "the country": that of those who act beside it, or that of which the text speaks."""

from __future__ import annotations

import re

from graph.coreference.nominal_sieves import NEAR
from graph.coreference.scene import Found, Scene, Sieve
from graph.mentions.facts import Facts
from graph.mentions.nouns import FOR_COUNTRIES


def country_of_those(scene: Scene, f: Facts) -> Found | None:
    """"the country" is that of whoever acts beside it: "Sudan's army ... ruled the country".

    So too of who acts in the sentences before, where those name no country: "Norlanders marched".
    "His country" is that of who acts beside it: "the Norlandian envoy said that his country".
    """
    if f.head not in FOR_COUNTRIES or not f.mention.definite or f.mention.number == "plur":
        return None
    if (f.owned and not f.his) or f.restrictions or f.leader:
        return None
    left = _left(scene, f)
    if left is not None:
        return Found(left, f"where they are who are to leave {f.mention.text!r}", 0.75)
    codes = {code for g in scene.before(f, 0) if g.role.startswith("nsubj")
             for code in scene.profile(g).owners}
    near = list(scene.before(f, NEAR))
    if not codes and not any(g.country and not g.inside for g in near):
        codes = {code for g in near if g.subject for code in scene.profile(g).owners}
    places = scene.near(scene.by_country, min(codes), f) if len(codes) == 1 else ()
    found = scene.distinct(places, f)
    return Found(found[0], f"those who act beside {f.mention.text!r} are of it",
                 0.7) if found else None


def country_of_text(scene: Scene, f: Facts) -> Found | None:
    """"the country", "his country" for the one of which the text speaks more than of any other."""
    m = f.mention
    if f.head not in FOR_COUNTRIES or not m.definite or f.plural or f.restrictions or f.leader:
        return None
    if scene.profile(f).countries or (f.owned and not f.his) or m.lemma.lower() in REALMS:
        return None
    (code, most), *others = scene.countries.most_common(2) or [("", 0)]
    if most < _SPOKEN_OF or any(count == most for _, count in others):
        return None
    first = next(iter(scene.by_country.get(code, ())), f.at)
    return None if first >= f.at else Found(
        first, "the country that the text speaks of most", 0.65)


REALMS = frozenset({"republic", "state"})  # of which texts speak without meaning a country
_SPOKEN_OF = 2  # times that a text names the country that it is of


def _left(scene: Scene, f: Facts) -> int | None:
    """Where those are who leave "the country": "told its staff in Norland to leave the country"."""
    start = f.mention.span.start
    if f.owned or not _LEAVING.search(scene.text[max(0, start - 12) : start]):
        return None
    near = next((g for g in scene.before(f, 0) if g.country or g.owner_country), None)
    if near is None or near.inside or not near.country:
        return None
    start = near.mention.span.start
    return near.at if scene.text[max(0, start - 4) : start] == " in " else None


_LEAVING = re.compile(r"\b(?:leav(?:e|es|ing)|left|flee(?:s|ing)?|fled|quit|exit|depart)\s$")


COUNTRY_SIEVES: tuple[Sieve, ...] = (Sieve("country of those who act", country_of_those),)
"""Before the others: another "the country" just before need not be the same."""
