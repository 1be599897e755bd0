"""Sieves for other names of one somebody: stated beside the name, "known as", first letters."""

from __future__ import annotations

import re

from graph.coreference.scene import Found, Scene, Sieve
from graph.mentions.called import first_letters
from graph.mentions.facts import Facts
from graph.mentions.names import acronyms_of, fold, is_acronym
from graph.mentions.short_names import stands_for
from timeline.syntax import nouns

_ALSO = re.compile(
    r"\s*\)?\s*[,(–—-]?\s*(?:(?:also|better|formerly|previously|otherwise|locally|commonly|then|now|once)\s+)?"
    r"(?:(?:known|called|named|renamed|dubbed|nicknamed|abbreviated)(?:\s+(?:as|to))?|a\.?k\.?a\.?|"
    r"alias|formerly|whose\s+(?:real|full|birth|given)\s+name\s+(?:is|was)),?\s+[\"“'‘]?(?:the\s+)?",
    re.IGNORECASE)
_AKA = re.compile(
    r"known\s+as|alias|\ba\.?k\.?a\b|formerly|whose\s+\w+\s+name|"
    r"[,(]\s*(?:dubbed|nicknamed|born)\b", re.I)
_NAMING_LENGTH = 40  # characters that words of naming take at most


def stated_alias(scene: Scene, f: Facts) -> Found | None:
    """A name in brackets, after a slash or "known as" beside another: "Islamic State (IS)"."""
    for span in f.mention.aliases:
        at = scene.places.get(span)
        if at is not None and at != f.at and _may_abbreviate(span.of(scene.text), f) and not (
            f.kind is None and not f.name and scene.facts[at].kind == "person"
        ) and not _is_inner_names(scene, f, at) and not _of_the_end(span.of(scene.text), f):
            return Found(at, f"the text gives {span.of(scene.text)!r} beside "
                             f"{f.mention.text!r}", 0.95)
    before = next(scene.before(f, 0), None) if f.name else None
    if before is not None and before.name and _in_brackets(scene, before, f) and (
            not _of_the_end(f.mention.lemma, before)):
        return Found(before.at, f"in brackets behind {before.mention.text!r}", 0.9)
    return None


def _is_inner_names(scene: Scene, f: Facts, alias: int) -> bool:
    """Whether a phrase ends in a name that the brackets are of: "the government of Ada Roe (LU)".

    So too "the parties Lake Union (LU) and Front".
    """
    inner = next((g for g in map(scene.facts.__getitem__, range(alias - 1, f.at, -1))
                  if g.name and g.mention.span.end == f.mention.span.end), None)
    if inner is None or f.name:
        return False
    return inner.kind == "person" or _in_brackets(scene, inner, scene.facts[alias])


def _of_the_end(alias: str, f: Facts) -> bool:
    """Whether letters are those of whom a name is of: "the Council of the Lake Union (LU)"."""
    letters, parts = fold(alias), f.name.split(" of ")
    if not f.name or not is_acronym(alias) or letters in first_letters(f):
        return False
    return any(letters in acronyms_of(" of ".join(parts[n:])) for n in range(1, len(parts)))


def _in_brackets(scene: Scene, g: Facts, f: Facts) -> bool:
    """Whether letters stand right behind a body's name: "the Citizens for Lakes (CxL) party"."""
    closed = scene.text[f.mention.head.end : f.mention.head.end + 1] in (")", "]")
    body = g.mention.type == f.mention.type == "ORG" and " " in g.name and " " not in f.name
    opened = scene.text[g.mention.head.end : f.mention.head.start] in (" (", "(", " [", "[")
    return closed and body and opened and g.name[0] == f.name[0]


def _may_abbreviate(alias: str, f: Facts) -> bool:
    """Whether it is no agency behind the place of a dateline: "NAIROBI (AP)"."""
    if not is_acronym(alias) or not (f.mention.lemma.isupper() or f.kind in ("place", "country")):
        return True
    return alias[0].lower() in {word[0] for word in f.name.split()}


def also_known_as(scene: Scene, f: Facts) -> Found | None:
    """"the Northern Front, also known as the Reds": two names with a word of naming between."""
    if not f.name or f.inside:
        return None
    for g in scene.before(f, 0):
        where = g.kind in ("place", "country") and g.role.startswith(("nmod", "obl"))
        if where and f.kind not in ("place", "country"):
            continue  # "an offensive in Norland, known as Operation Lake"
        said = scene.text[g.mention.span.end : f.mention.head.start]
        if len(said) > _NAMING_LENGTH:
            return None
        if g.kind == f.kind == "person" and not _AKA.search(said):
            return None  # "the mayor named Ada Lorne", "Roe called Lorne"
        if _ALSO.fullmatch(said):
            return Found(g.at, f"the text calls {g.mention.text!r} so", 0.92) if g.name else None
    return None


def nickname(scene: Scene, f: Facts) -> Found | None:
    """"Jako" after "President Jana \"Jako\" Wida"."""
    if not f.name or " " in f.name or f.kind not in ("person", None):
        return None
    places = scene.near(scene.by_nickname, f.name, f)
    if len({scene.clusters.root(at) for at in places}) != 1:
        return None
    return Found(places[0], f"{scene.mentions[places[0]].lemma!r} has it in quotes", 0.9)


def acronym(scene: Scene, f: Facts) -> Found | None:
    """"IS" where one name of the document has these first letters."""
    if not f.name or f.country or f.kind == "person" or not is_acronym(f.mention.lemma):
        return None
    if not scene.is_first(f):
        return None
    places = [at for at in scene.near(scene.by_acronym, f.name, f)
              if at != f.at and scene.facts[at].name[0] == f.name[0]]
    others = {scene.facts[at].name for at in places if _is_given_others(scene, at, f.name)}
    found = scene.distinct([at for at in places if scene.facts[at].name not in others], f)
    if len(found) != 1:
        return None
    return Found(found[0], f"{f.mention.lemma!r} are the first letters of "
                           f"{scene.mentions[found[0]].lemma!r}", 0.9)


def _is_given_others(scene: Scene, at: int, letters: str) -> bool:
    """Whether the text gives a name other letters: "Mission in South Ost (MISSO)", not MISO."""
    given = [span.of(scene.text) for span in scene.facts[at].mention.aliases]
    return any(is_acronym(alias) and alias.lower() != letters for alias in given)


def well_known(scene: Scene, f: Facts) -> Found | None:
    """ "The Fed" for the "Federal Reserve", whichever of the two comes first."""
    whole = stands_for(f.name) if f.kind != "person" else ""
    places = [at for at in scene.near(scene.by_meaning, whole, f) if at < f.at
              and scene.facts[at].name != f.name]
    found = scene.distinct(places, f)
    return Found(found[0], f"both mean the {whole!r}", 0.9) if len(found) == 1 else None


def defined(scene: Scene, f: Facts) -> Found | None:
    """ "Alba Inc. (the “Seller”)", "Alba Inc. and Lake Ltd. (collectively “Alba”)", once and again.

    A short name of several is all of them; so is "Defendants" behind "Defendants Ada Roe and Otto
    Varn".
    """
    m = f.mention
    if m.form == "pronoun":
        return None
    said = _BEFORE.sub("", m.text)
    at = scene.defined.get(fold(said)) if said[:1].isupper() else None
    if at is not None and at != f.at:
        return Found(at, f"the text calls {scene.mentions[at].text!r} {said!r}", 0.93)
    if m.number != "plur" or not nouns.litigant(m.lemma) or m.modifiers or f.owned:
        return None
    titled = scene.near(scene.by_office, f"{m.lemma}s", f)
    found = scene.distinct([scene.joints[at] for at in titled if at in scene.joints], f)
    return Found(found[0], f"the {m.lemma}s that the text names", 0.85) if len(found) == 1 else None


_BEFORE = re.compile(r"^(?:(?:collectively|together|jointly|the)\b|[\s,\"“])+", re.I)


ALIAS_SIEVES: tuple[Sieve, ...] = (
    Sieve("defined in the text", defined),
    Sieve("alias stated", stated_alias),
    Sieve("also known as", also_known_as),
    Sieve("nickname", nickname),
    Sieve("first letters", acronym),
    Sieve("well-known short name", well_known),
)
