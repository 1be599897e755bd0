"""Sieves that join a description to the one who is named in that office, or is called so.

A headline has the description first ("Norland president quits"), the body the name.
"""

from __future__ import annotations

import re
from collections.abc import Set

from graph.coreference.nominal_sieves import besides_owner, choose
from graph.coreference.roles import is_of_owner, rank, rank_of, said_before
from graph.coreference.scene import Found, Scene, Sieve
from graph.mentions.facts import ARTICLE, Facts
from graph.mentions.kinds import BODIES
from graph.mentions.nouns import (
    EITHER,
    HEADS,
    HELD_BY_ONE,
    KIN,
    LEADERS,
    ONE_OF,
    OPPOSING,
)
from timeline.syntax import nouns

# Offices of which a country, a parliament or a town has one holder at a time.
_OF_A_STATE = HELD_BY_ONE - {"pope", "secretary-general"}
# What says that another than the holder of the day is meant.
_NOT_NOW = re.compile(
    r"\b(?:former|ex|late|then|next|new|future|incoming|outgoing|previous|last|first|deputy|vice|"
    r"acting|interim|elect|designate|would-be|another|other|old|founding|ousted|deposed|exiled)\b",
    re.IGNORECASE)


def office(scene: Scene, f: Facts) -> Found | None:
    """"the spokesman", "the lender" for who was called so: "spokesperson Jane Roe"."""
    if not _takes_up_office(f):
        return None
    wanted = ("person",) if f.kind == "person" else BODIES if f.kind else ("person", *BODIES)
    members = scene.around(scene.profile(f).members, f)
    land = next((code for at in members if (code := _land(scene, at))), None)
    places = [at for at in scene.near(scene.by_office, f.head, f) if at < f.at
              and scene.facts[at].kind in (*wanted, None)
              and (f.owner is None or not scene.clusters.together(f.owner, at))
              and (not land or not scene.facts[at].owner_country
                   or land == scene.facts[at].owner_country)]
    own = rank(f)
    places = [at for at in places if rank_of(scene, at, f.head) == own
              and not _of_others(scene, f, at) and not _of_another_country(scene, f, at)]
    said = {at: len(f.restrictions & said_before(scene.facts[at])) for at in places}
    most = max(said.values(), default=0)
    places = [at for at in places if said[at] == most]
    if not most and (f.restrictions & OPPOSING or (
            f.head == "leader" and f.restrictions and f.owned)):
        return None  # "Norland's opposition leader", "its army chief": no "spy chief Ada Lorne"
    if f.owner is not None and not f.owner_country:  # "the head of the army" is no "rebel leader"
        places = [at for at in places if f.mention.lemma.lower() in said_before(scene.facts[at])
                  or is_of_owner(scene, f, at)]
    if f.head in LEADERS and not f.owned:  # "the president" is a firm's where none has the state
        told = scene.profile(f).members[0] < f.at  # as "the president" before who is named
        places = [at for at in places if not _heads_a_body(scene, at)] or (
            [] if told else places)
    if nouns.litigant(f.head) and len(scene.distinct(places, f)) > 1:
        return None  # "Defendant", of several who are named
    one = choose(scene, f, places)
    return one and Found(
        one[0], f"{scene.mentions[one[0]].text!r} is called {f.mention.lemma!r}", 0.85 * one[1]
    )


def _takes_up_office(f: Facts) -> bool:
    """Whether a phrase may be somebody in the office that it names."""
    if f.mention.form != "nominal" or not f.mention.definite or f.mention.number == "plur":
        return False
    if f.head in {*KIN, *ONE_OF} and f.his:
        return False  # the sieves of kin ask whose, once the pronouns are known
    if f.mention.text.lower().startswith("whose "):
        return False  # it begins to speak of another: "the army, whose spokesman denied it"
    if f.kind in BODIES:  # "the No. 2 music retailer" is another than any retailer before
        return not (f.restrictions or f.owned)
    return f.kind == "person" or f.head in EITHER


def _land(scene: Scene, at: int) -> str | None:
    """The country of an office: also of "the commander of the Norlandian army"."""
    g = scene.facts[at]
    owner = None if g.owner is None else scene.facts[g.owner].owner_country
    return g.owner_country or (owner if g.mention.form == "nominal" else None)


def _of_another_country(scene: Scene, f: Facts, at: int) -> bool:
    """Whether nobody says whose office it is, in a text of another country: "Mali's president"."""
    unsaid = bool(f.owner_country) and _owner(scene, scene.facts[at]) is None
    return unsaid and not _at_home(scene, f)


def _of_others(scene: Scene, f: Facts, at: int) -> bool:
    """Whether each is said to be of somebody named, and not of the same one."""
    one, other = f.owner, scene.facts[at].owner
    if one is None or other is None or not (scene.facts[one].name and scene.facts[other].name):
        return False
    return not scene.clusters.together(one, other)


def _heads_a_body(scene: Scene, at: int) -> bool:
    """Whether a person is of a body that is no country: "Alba President Ada Lorne"."""
    return "body" in scene.profile(at).signs


def holder(scene: Scene, f: Facts) -> Found | None:
    """ "The Norland president", "its speaker": the one who is named in that office here.

    Who is named may come first or later, in another sentence, and need not be said to be of that
    country where the text speaks of it most; but nobody else may be named in the same office.
    """
    m = f.mention
    single = m.form == "nominal" and not f.plural and m.number != "plur" and not m.members
    led = LEADERS if f.owner_country else HEADS  # "the LBA boss", "LBA chief"
    wanted = led if f.head == "leader" else {f.head} & _OF_A_STATE
    if not single or not wanted or not f.owned:
        return None
    if ARTICLE.match(m.text) or _NOT_NOW.search(m.text) or _is_said_of(scene, f):
        return None
    if f.restrictions & OPPOSING or (f.head == "leader" and besides_owner(scene, f)):
        return None  # "its security chief"
    holders = {at for office in wanted for at in scene.near(scene.holders, office, f)}
    owners = {_owner(scene, scene.facts[at]) for at in holders} - {None}
    places = [at for office in sorted(wanted) for at in scene.near(scene.by_office, office, f)
              if at > (f.at if f.head == "leader" else -1)  # one named before: `leader`
              and _is_holder(scene, scene.facts[at], f, wanted)]
    known = [at for at in places if _owner(scene, scene.facts[at]) is not None]
    found = scene.distinct(known or places, f)
    if len(found) != 1 or _beside(scene, found[0], f):
        return None
    if not known and (len(owners | {_owner(scene, f)}) != 1 or not _at_home(scene, f)):
        return None
    return Found(found[0], f"the one who is named as {f.head!r} here", 0.78 if known else 0.7)


def _is_said_of(scene: Scene, f: Facts) -> bool:
    """Whether it stands beside a name already, which says whose description it is."""
    return any(span in scene.places for span in f.mention.apposition)


def _beside(scene: Scene, at: int, f: Facts) -> bool:
    """Whether the sentence names the other too: "the Norland president met President Roe"."""
    return any(g.name and scene.clusters.together(g.at, at)
               for g in scene.of_sentence(f))


def _at_home(scene: Scene, f: Facts) -> bool:
    """Whether the text speaks of no country as often as of that whose office it is."""
    counted = scene.countries
    own = counted.get(f.owner_country or "", 0)
    return not f.owner_country or all(own > n for c, n in counted.items() if c != f.owner_country)


def _is_holder(scene: Scene, g: Facts, f: Facts, offices: Set[str]) -> bool:
    """Whether a name bears the office now, of the same owner or of nobody that is said."""
    titles = " ".join(g.mention.titles)
    if not g.name or g.kind != "person" or not offices & g.offices or _NOT_NOW.search(titles):
        return False
    if OPPOSING & {*titles.lower().split()}:
        return False
    return _owner(scene, g) in (None, _owner(scene, f))


def _owner(scene: Scene, g: Facts) -> str | None:
    """Whose somebody is, as a key: a country's code or the place of a cluster; None if unsaid."""
    if g.owner_country:
        return g.owner_country
    codes = scene.profile(g).owners if g.name else set()
    if len(codes) == 1:
        return next(iter(codes))
    return None if g.owner is None else str(scene.clusters.root(g.owner))


OFFICE_SIEVES: tuple[Sieve, ...] = (
    Sieve("office held", office),
    Sieve("holder of an office", holder),
)
