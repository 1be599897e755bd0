"""Sieves that join pronouns to what they stand for, by agreement, nearness and subjecthood."""

from __future__ import annotations

import re

from graph.coreference import binding
from graph.coreference.binding import local_subject, may_bind
from graph.coreference.joining import Profile
from graph.coreference.prominence import (
    AND,
    HE,
    INSIDE,
    IT,
    OWN_CLAUSE,
    REPEATED,
    SHE,
    SPEAKING,
    SUBJECT,
    THEY,
    prominence,
)
from graph.coreference.quote_sieves import quoted_before, who_says
from graph.coreference.scene import Found, Scene, Sieve
from graph.mentions.facts import POSSESSIVE, RELATIVE, Facts

_REFLEXIVE = frozenset(["himself", "herself", "itself", "themselves"])
_GAP = re.compile(r"\s*[,(–—-]?\s*(?:\w{2,7} )?")  # a comma, a preposition: "X, of which"
_SUBORDINATE = re.compile(
    r"\b(?:after|before|when|while|since|although|though|as|if|until|once|because)\s+$", re.I)
_WHEN = re.compile(r"\b(?:during|after|before|since|until|amid|despite)\s+$", re.I)
# "When it comes to", "it remained to be seen", "it was time for": nothing is spoken of.
_NOTHING = re.compile(
    r"(?:\s+(?:comes? to|turns? out|turned out|goes without|stands\s*[,.]|remain(?:s|ed) "
    r"(?:to be seen|unclear|\w+ (?:that|whether|how|why|if))|emerged that|follows that|"
    r"means?|meant|c(?:ame|omes?) (?:as|after|amid|at a time|(?:\w+ ){1,3}(?:after|before|ahead))|"
    r"mark(?:s|ed) the (?:first|second|third))"
    r"|(?:['’]s|\s+(?:is|was|be|has been|had been|became|seems?|looks?))\s+(?:\w+\s)?(?:time|clear|"
    r"likely|unlikely|unclear|possible|impossible|important|necessary|essential|crucial|vital|"
    r"difficult|hard|easy|up)\s+(?:for|that|to|whether|if|how|why))\b")
_ONE_PEOPLE = frozenset("population public community family tribe nation minority staff".split())
_WINDOW = 2  # sentences back in which a pronoun finds its antecedent


def relative(scene: Scene, f: Facts) -> Found | None:
    """"who", "which" or "that" right behind its noun: the widest phrase that ends there."""
    word = f.mention.text.lower()
    if word not in RELATIVE or f.mention.form != "pronoun":
        return None
    found: Facts | None = None
    for g in scene.before(f, 0):
        gap = scene.text[g.mention.span.end : f.mention.span.start]
        if found is not None and g.mention.span.end < found.mention.span.end:
            break
        if not _GAP.fullmatch(gap) or (word == "that" and gap != " "):
            continue
        kinds = scene.profile(g).kinds
        personal = word in ("who", "whom")
        if personal and kinds and not kinds & {"person", "people", "armed group"}:
            continue
        if personal and found is not None and not kinds and scene.profile(found).kinds:
            continue  # "the whereabouts of Roe, who": Roe
        if word == "which" and "person" in kinds:
            continue
        if word == "that" and "person" in kinds and found is not None:
            break  # "the head of the guard that protects him": a person would be one who does
        found = g
    return Found(found.at, f"{word!r} right behind it", 0.88) if found else None


def reflexive(scene: Scene, f: Facts) -> Found | None:
    """"himself" is the subject of its clause."""
    word = f.mention.text.lower()
    if word not in _REFLEXIVE:
        return None
    for g in scene.before(f, 0):
        if g.subject and _agrees(scene, f, g, word):
            return Found(g.at, f"the subject before {word!r}", 0.9)
    return None


def he_or_she(scene: Scene, f: Facts) -> Found | None:
    """A person by gender."""
    word = f.mention.text.lower()
    return _best(scene, f, word, 0.9) if word in HE | SHE else None


def it(scene: Scene, f: Facts) -> Found | None:
    """An organisation, a country or a thing, never a person."""
    word = f.mention.text.lower()
    return _best(scene, f, word, 0.78) if word in IT and not _is_nothing(scene, f) else None


def _is_nothing(scene: Scene, f: Facts) -> bool:
    """Whether nothing is spoken of by "it": "it came weeks after Alba raised its bid"."""
    told = f.role == "expl" or _NOTHING.match(scene.text, f.mention.span.end) is not None
    return told and f.mention.text.lower() == "it"


def they(scene: Scene, f: Facts) -> Found | None:
    """A plural, a group or a pair named together."""
    word = f.mention.text.lower()
    return _best(scene, f, word, 0.78) if word in THEY else None


_ON_THEIR_OWN = frozenset("witness reporter journalist correspondent photographer analyst".split())


def _best(scene: Scene, f: Facts, word: str, most: float) -> Found | None:
    """The heaviest candidate, less sure the closer the next one comes."""
    weights: dict[int, float] = {}
    at_best: dict[int, int] = {}
    start, opened = quoted_before(scene, f)
    said = who_says(scene, f.mention.span.start)
    speaker = scene.clusters.root(said[0].at) if said else None  # who is "I" there
    local = local_subject(scene, f)
    spoken_for = _spoken_for(scene, f) if word in IT | THEY else frozenset()
    own = word in POSSESSIVE and f.role == "nmod:poss"
    for g in scene.before(f, _WINDOW + f.mention.sentence - opened):
        root = scene.clusters.root(g.at)
        barred = root == speaker or (root in local and not own) or g.mention.span.start >= start
        barred = barred or binding.set_beside(scene, f, g)
        if barred or not _agrees(scene, f, g, word) or not may_bind(scene, f, g, word):
            continue
        weight = prominence(scene, f, g, word, max(0, opened - g.mention.sentence))
        weight += OWN_CLAUSE if root in local and word in HE | SHE else 0.0
        weight += SUBJECT - INSIDE if g.at in spoken_for else 0.0
        weight += SPEAKING if g.subject and start < f.mention.span.start else 0.0
        if root not in weights or weight > weights[root]:
            at_best[root] = g.at
        weights[root] = max(weights.get(root, 0.0), weight) + (REPEATED if root in weights else 0)
    ahead = _ahead(scene, f, word)
    if ahead is not None and scene.clusters.root(ahead.at) != speaker:
        return ahead
    likely = {r: weights[r] for r in weights if not _unlike(scene, r, word)}
    weights = likely or weights  # a given name tells only where there is another person
    if not weights:
        return None
    first, *rest = sorted(weights, key=lambda r: (-weights[r], r))
    heaviest, next_one = weights[first], weights[rest[0]] if rest else 0.0
    margin = (heaviest - next_one) / heaviest if heaviest else float(not rest)
    sure = most * (0.5 + 0.5 * min(1.0, margin * 2.5))
    return Found(at_best[first], f"the most prominent before {word!r} that agrees", sure)


def _unlike(scene: Scene, at: int, word: str) -> bool:
    """Whether a given name is of the other gender: "she", and Otto Varn."""
    gender = "masc" if word in HE else "fem" if word in SHE else None
    return gender is not None and scene.clusters.profile(at).unlike(gender)


def _spoken_for(scene: Scene, f: Facts) -> frozenset[int]:
    """Whose those are who act just before: "An Alba spokesman denied that its men were there"."""
    return frozenset(
        g.owner for g in scene.before(f, 0) if g.subject and g.kind == "person"
        and g.owner is not None and g.mention.span.contains(scene.mentions[g.owner].span)
        and g.head not in _ON_THEIR_OWN)


def _ahead(scene: Scene, f: Facts, word: str) -> Found | None:
    """"At its office, Acme said", "After it won, Acme paid": before the first subject, a name."""
    possessive = word in POSSESSIVE and f.role == "nmod:poss"
    start = f.mention.span.start
    clause = _SUBORDINATE.search(scene.text[max(0, start - 30) : start])
    if not possessive and not (f.subject and clause):
        return None
    if any(g.subject for g in scene.before(f, 0)):
        return None
    for g in scene.after(f):
        if g.subject and g.mention.form != "pronoun":
            fits = (g.name or g.mention.definite) and g.kind and _agrees(
                scene, f, g, word) and not _unlike(scene, g.at, word)
            parted = possessive or "," in scene.between(f.at, g.at)
            return Found(g.at, f"the subject that {word!r} stands before", 0.72) if (
                fits and parted) else None
    return None


def _agrees(scene: Scene, f: Facts, g: Facts, word: str) -> bool:
    if g.mention.form == "pronoun" and g.mention.text.lower() not in (
            HE | SHE | IT | THEY) and not _in_its_clause(scene, f, g):
        return False
    if scene.clusters.forbids(g.at, f.at) is not None or _is_nothing(scene, g):
        return False
    profile = scene.profile(g)
    if word in HE | SHE:
        return _is_person(g, profile) and ("fem" if word in HE else "masc") not in profile.genders
    if word in IT:
        many = "people" in profile.kinds and g.head not in _ONE_PEOPLE
        return not _is_person(g, profile) and not many and (
            g.mention.number != "plur") and not _is_aside(scene, g)
    if "organisation" in profile.kinds and binding.of_kin(scene, f):
        return False
    one_of = g.at in scene.named_with and not AND.fullmatch(scene.between(g.at, f.at))
    return _is_many(g, profile) and not one_of  # they are all that are named


def _in_its_clause(scene: Scene, f: Facts, g: Facts) -> bool:
    """ "Roe, who is held over claims he took bribes": he stands in the clause that "who" opens."""
    known = scene.profile(g)
    # Whom a text does not name it does not go on to tell of: "met a doctor who was in before he".
    opens = g.subject and g.mention.text.lower() in RELATIVE and bool(known.kinds) and not (
        f.subject and known.person and not known.persons)
    return opens and g.mention.sentence == f.mention.sentence and (
        "," not in scene.between(g.at, f.at))


def _is_aside(scene: Scene, g: Facts) -> bool:
    """Whether a phrase only says when, or where a body beside it sits: "during the war"."""
    start = g.mention.span.start
    when = g.kind is None and _WHEN.search(scene.text[max(0, start - 12) : start])
    return bool(when) or (g.kind == "place" and g.role == "appos")


def _is_person(g: Facts, profile: Profile) -> bool:
    return "person" in profile.kinds or (g.mention.form == "pronoun" and bool(profile.genders))


def _is_many(g: Facts, profile: Profile) -> bool:
    many = g.mention.number == "plur" or "plur" in profile.numbers or g.head == "police"
    if g.mention.members or many:
        return True
    return bool(profile.kinds & {"organisation", "armed group", "people"}) and (
        "person" not in profile.kinds)


PRONOUN_SIEVES: tuple[Sieve, ...] = (
    Sieve("relative", relative),
    Sieve("reflexive", reflexive),
    Sieve("he or she", he_or_she),
    Sieve("it", it),
    Sieve("they", they),
)
