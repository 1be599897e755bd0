"""Sieves that join common noun phrases to what they can only mean, under another noun."""

from __future__ import annotations

import re
from itertools import islice

from graph.actor import Kind
from graph.coreference.binding import local_subject
from graph.coreference.country_sieves import REALMS, country_of_text
from graph.coreference.nominal_sieves import NEAR, afresh, besides_owner, determined
from graph.coreference.roles import is_described, is_of_owner, rank
from graph.coreference.scene import Found, Scene, Sieve, is_abroad
from graph.mentions.facts import Facts
from graph.mentions.kinds import ARMED, of_state
from graph.mentions.nouns import (
    AGENCIES,
    CHILDREN,
    FOR_COMPANIES,
    FOR_COUNTRIES,
    FOR_ORGANISATIONS,
    FOR_PERSONS,
    HEADS,
    LEADERS,
    NO_COMPANIES,
    OTHER_FIRMS,
    SPEAKERS,
    noun_kind,
)
from timeline.syntax import nouns


def only_armed_group(scene: Scene, f: Facts) -> Found | None:
    """"the jihadist group" where the text names one armed group only, be it further on."""
    m = f.mention
    armed = f.restrictions and all(ARMED.match(w) or _LINKED.search(w) for w in f.restrictions)
    if f.head != "group" or not armed or not m.definite or m.number == "plur" or f.owned:
        return None
    if _told_behind(scene, f):
        return None
    found = scene.distinct(scene.around(scene.armed, f), f)
    if len(found) != 1:
        return None
    return Found(found[0], "the only armed group that the text names", 0.66)


_LINKED = re.compile(r"-(?:linked|affiliated|allied|aligned|inspired)$")


def _told_behind(scene: Scene, f: Facts) -> bool:
    """Whether a clause behind it says which: "the armed group that calls itself Alba"."""
    return bool(_THAT.match(scene.text, f.mention.span.end))


_THAT = re.compile(r"\s(?:that|which|who|calling|known|named|called)\b")
_THE_AGED = re.compile(r"the\s[\w-]+-year-old\b", re.IGNORECASE)
_TAKEN_UP: tuple[tuple[frozenset[str], tuple[Kind, ...]], ...] = (
    (FOR_COUNTRIES, ("country",)),
    (frozenset({"agency"}), ("organisation", "armed group", "government")),
    (FOR_ORGANISATIONS, ("organisation", "armed group")),
    (FOR_COMPANIES, ("organisation",)),
    (FOR_PERSONS, ("person",)),
)


def kind_of_name(scene: Scene, f: Facts) -> Found | None:
    """"the company", "the country", "the group" for the last thing named of that kind."""
    m = f.mention
    aged = f.kind == "person" and bool(_THE_AGED.match(m.text))  # "the 60-year-old lawyer"
    if m.form != "nominal" or not m.definite or m.number == "plur" or f.leader:
        return None
    person_of_country = f.head in FOR_PERSONS and bool(f.owner_country)  # "the Danish politician"
    if f.owned and not (aged or person_of_country):
        return None
    wanted = next((kinds for words, kinds in _TAKEN_UP if f.head in words), None)
    wanted = ("person",) if aged else wanted
    if wanted is None:
        return None
    noun = m.lemma.lower()
    if noun in REALMS and not scene.by_word.get(noun):
        return None  # "voted for the republic", "a church apart from the state"
    if afresh(f) or (f.restrictions and _told_behind(scene, f)):
        return None
    if "person" in wanted and scene.profile(f).members[0] < f.at:
        return None  # "a man" before it is he, and not who is named since
    if not all(ARMED.match(word) for word in f.restrictions):
        return None
    places = [g.at for g in scene.before(f, NEAR) if g.kind in wanted
              and (g.name or g.country) and _may_be_called(scene, g, f)]
    if f.head in FOR_COUNTRIES:  # who acts in a clause is no "the country" of the same one
        own = local_subject(scene, f)
        places = [at for at in places if scene.clusters.root(at) not in own]
    outside = [at for at in places if not scene.facts[at].inside]
    speaking = [at for at in places if _speaks_for(scene, f, at)] if f.head == "company" else []
    found = scene.distinct(speaking or outside or places, f)
    if not found:
        return None
    trade = f.head not in FOR_ORGANISATIONS | FOR_COUNTRIES  # "the bank": is it one?
    if len(found) > 1 and ("person" in wanted or trade):
        return None
    last = max(found, key=lambda at: _prominence(scene, f, at))
    sure = 0.75 if len(found) == 1 else 0.62 if scene.facts[last].subject else 0.5
    return Found(last, f"the last {wanted[0]} named before {m.text!r}", sure)


def _speaks_for(scene: Scene, f: Facts, at: int) -> bool:
    """Whether somebody of it says so: "Alba president Ada Roe said that the company would"."""
    return any(g.owner == at and g.subject and g.kind == "person" for g in scene.before(f, 0))


def _may_be_called(scene: Scene, g: Facts, f: Facts) -> bool:
    """Whether nothing that is known of a name speaks against the noun of the phrase."""
    known = scene.profile(g)
    if g.country:
        aside = g.role in ("appos", "nmod:unmarked") or is_abroad(g) or _of_a_name(scene, g)
        return not (aside or f.restrictions)
    if f.restrictions and (noun_kind(g.head, "sing") or of_state(g.name, g.owner_country)):
        return False
    if f.head not in FOR_ORGANISATIONS | FOR_COUNTRIES | FOR_PERSONS and _says_its_kind(g):
        return False
    if f.head == "company" and known.heads & NO_COMPANIES:
        return False
    if g.kind == "government" and g.head not in AGENCIES:
        return False  # "the agency" is no parliament
    return f.head not in CHILDREN | {"suspect"} or not known.offices & nouns.table("title")


def _of_a_name(scene: Scene, g: Facts) -> bool:
    """Whether a country only says where a named body is from: "Norway's Alba Corp."."""
    return g.role == "nmod:poss" and any(
        x.name and x.owner == g.at for x in islice(scene.facts, max(0, g.at - 3), g.at + 3))


def leader(scene: Scene, f: Facts) -> Found | None:
    """"the Iraqi leader", "the LBA chief": the one of that country or body who leads it here.

    So "the Palace official" for who speaks for it.
    """
    m = f.mention
    if not f.owned or besides_owner(scene, f) or not m.definite or f.plural or afresh(f):
        return None
    of_country = f.owner_country is not None
    wanted = next((nouns_ for nouns_ in (LEADERS, HEADS, SPEAKERS) if f.head in nouns_), None)
    if wanted is None or m.form != "nominal" or (of_country and wanted is not LEADERS):
        return None
    before = [at for at in scene.around(scene.persons, f) if at < f.at]
    same = {who: _called(scene, f, who) for who in set(map(scene.clusters.root, before))
            if _of_same(scene, f, who)}
    places = [at for at in before if scene.clusters.root(at) in same]
    wanted = wanted if of_country else _LEADING.get(wanted, wanted)
    leading = [at for at in places if same[scene.clusters.root(at)] & wanted]
    bare = [at for at in places if of_country and not is_described(scene, at)]
    found = scene.distinct(leading or bare, f)
    if len(found) != 1:
        return None
    return Found(found[0], f"who leads or speaks for the owner of {m.text!r} here",
                 0.75 if leading else 0.62)


_LEADING = {LEADERS: HEADS, SPEAKERS: frozenset({"spokesman"})}


def _called(scene: Scene, f: Facts, who: int) -> set[str]:
    """What somebody is called around a phrase in its rank: offices before the name, nouns."""
    known = (scene.facts[x] for x in scene.around(scene.profile(who).members, f))
    own = rank(f)
    return {noun for g in known if rank(g) == own for noun in (g.head, *g.offices)}


def _of_same(scene: Scene, f: Facts, who: int) -> bool:
    """Whether both are of one country, or of one body that is named."""
    if f.owner_country is not None:
        return f.owner_country in scene.profile(who).owners
    return is_of_owner(scene, f, who)


def described(scene: Scene, f: Facts) -> Found | None:
    """"the restaurant operator", "the Ost-based drug maker" where one firm only is named nearby.

    News calls a firm by its trade where its name would be the third in a row.
    """
    m = f.mention
    if f.head != "company" or m.form != "nominal" or not m.text.lower().startswith("the "):
        return None
    seated = f.owner is None or scene.facts[f.owner].kind in ("place", "country")
    if not f.restrictions or m.number == "plur" or f.leader or not seated or afresh(f):
        return None
    if f.restrictions & OTHER_FIRMS or m.lemma.lower() == "business":
        return None
    places = [g.at for g in scene.before(f, NEAR)
              if g.kind == "organisation" and g.name and not g.inside
              and not scene.profile(g).heads & NO_COMPANIES]
    found = scene.distinct(places, f)
    before = [scene.facts[at] for at in places if f.role != "obj"
              or scene.mentions[at].sentence < m.sentence]
    if len(found) != 1 or not any(g.subject for g in before):
        return None
    return Found(found[0], f"the only firm named nearby before {m.text!r}", 0.66)


def _says_its_kind(g: Facts) -> bool:
    """Whether a name ends in a noun of its own, so that "the rebel group" is another."""
    return noun_kind(g.head, "sing") is not None and g.head not in FOR_ORGANISATIONS


def _prominence(scene: Scene, f: Facts, at: int) -> tuple[int, int, int]:
    """Nearer sentences first, subjects before others, later before earlier."""
    g = scene.facts[at]
    return (-(f.mention.sentence - g.mention.sentence), int(g.subject), at)


# What several are together, and how many they are.
_TOGETHER = {"pair": 2, "couple": 2, "duo": 2, "trio": 3}
_BARE = FOR_COUNTRIES | {"company"}


def counted(scene: Scene, f: Facts) -> Found | None:
    """"the two leaders", "both sides", "the pair" for those just named together: "X and Y".

    So too "the countries" and "the companies", however many, right behind.
    """
    m = f.mention
    noun = m.lemma.lower()
    many = f.count or _TOGETHER.get(noun)
    bare = many is None and f.head in _BARE and f.plural and not (f.restrictions or f.owned)
    if m.form != "nominal" or not (many or bare):
        return None
    if not m.definite and not determined(f):
        return None  # "two former agents" are new
    told = scene.before(f, 1 if bare else NEAR)
    for g in sorted(told, key=lambda g: not scene.parts(g)) if noun == "side" else told:
        parts = [at for s in g.mention.members if (at := scene.places.get(s)) is not None]
        many_fit = len(parts) == (many or max(2, len(parts))) == len(g.mention.members)
        if parts and many_fit and all(_fits(scene, at, f) for at in parts):
            near = m.sentence - g.mention.sentence <= 1 and not bare
            return Found(g.at, f"named together before: {g.mention.text!r}",
                         0.8 if near else 0.62)
    return None


def _fits(scene: Scene, part: int, f: Facts) -> bool:
    kinds, noun = scene.profile(part).kinds, f.mention.lemma.lower()
    if noun in _TOGETHER or noun == "side":
        barred: set[Kind] = {"place"} if noun != "side" else {"person"}
        return bool(kinds) and not kinds & barred
    if f.kind == "people":
        return "person" in kinds
    wanted = {f.kind, "country" if f.head in FOR_COUNTRIES else f.kind} - {None}
    return bool(kinds & wanted)


TAKING_UP_SIEVES: tuple[Sieve, ...] = (
    Sieve("pair taken up", counted),
    Sieve("kind taken up", kind_of_name),
    Sieve("only armed group", only_armed_group),
    Sieve("country a text is of", country_of_text),
    Sieve("leader of a country", leader),
    Sieve("firm by its trade", described),
)
