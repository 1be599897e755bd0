"""Sieves that join pronouns to what they stand for, by agreement, nearness and subjecthood.

The weights follow Lappin and Leass, "An Algorithm for Pronominal Anaphora Resolution"
(Computational Linguistics 20(4), 1994): recency halves with each sentence, subjects weigh most.
"""

from __future__ import annotations

import re

from graph.coreference import binding
from graph.coreference.binding import local_subject, may_bind, named_before_clause
from graph.coreference.joining import Profile
from graph.coreference.quote_sieves import quoted_before, who_says
from graph.coreference.scene import Found, Scene, Sieve
from graph.mentions.facts import POSSESSIVE, RELATIVE, Facts

_HE = frozenset(["he", "him", "his", "himself"])
_SHE = frozenset(["she", "her", "hers", "herself"])
_IT = frozenset(["it", "its", "itself"])
_THEY = frozenset(["they", "them", "their", "theirs", "themselves"])
_REFLEXIVE = frozenset(["himself", "herself", "itself", "themselves"])
_GAP = re.compile(r"\s*[,(–—-]?\s*(?:\w{2,7} )?")  # a comma, a preposition: "X, of which"
_SUBORDINATE = re.compile(
    r"\b(?:after|before|when|while|since|although|though|as|if|until|once|because)\s+$", re.I)
_OR = re.compile(r"(?:\b(?:and|or|but|then)\s+(?:\w+\s+){0,2}\w+|,[”\"]?\s(?:\w+ly\s)?\w+ing)\s+$")
_FOR = re.compile(r"\s+(?:(for|over|because of|back to)|after|since|despite|following)\s+")
_IN = re.compile(r"\s+(?:in|with)\s+")
_AND = re.compile(r",?\s+(?:and|or)\s+")
_STRIVING = re.compile(
    r"\s+(?:[\w-]+\s+)?(?:fight|struggle|efforts?|campaign|battle|war|bid|attempts?|quest)\b")
_WHEN = re.compile(r"\b(?:during|after|before|since|until|amid|despite)\s+$", re.I)
# "When it comes to", "it remained to be seen", "it was time for": nothing is spoken of.
_NOTHING = re.compile(
    r"(?:\s+(?:comes? to|turns? out|turned out|goes without|stands\s*[,.]|remain(?:s|ed) "
    r"(?:to be seen|unclear|\w+ (?:that|whether|how|why|if))|emerged that|follows that)"
    r"|(?:['’]s|\s+(?:is|was|be|has been|had been|became|seems?|looks?))\s+(?:\w+\s)?(?:time|clear|"
    r"likely|unlikely|unclear|possible|impossible|important|necessary|essential|crucial|vital|"
    r"difficult|hard|easy|up)\s+(?:for|that|to|whether|if|how|why))\b")
_ONE_PEOPLE = frozenset("population public community family tribe nation minority staff".split())
_ADJACENT = 160.0
_WINDOW = 2  # sentences back in which a pronoun finds its antecedent
_RECENCY, _SUBJECT, _OBJECT, _NAME, _REPEATED, _INSIDE = 100.0, 80.0, 50.0, 25.0, 10.0, -60.0
_PARALLEL, _ASIDE = 160.0, -100.0
_HIS_CLAUSE = 120.0
_AGAIN = 80.0  # "after his talks with Varn he left": one sentence means one man by "he" and "his"
_BODY, _OWN_CLAUSE, _GENDER = -40.0, 40.0, 60.0  # the last where "he" or a title told it before
_SPEAKING = 60.0  # behind a quotation, who was told of last is who goes on speaking
_OWNER = 0.0  # whose a subject is weighs as much as any: "Acme's shares fell. Its chairman ..."


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
        if word in ("who", "whom") and kinds and not kinds & {"person", "people", "armed group"}:
            continue
        if word == "which" and "person" in kinds:
            continue
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
    return _best(scene, f, word, 0.9) if word in _HE | _SHE else None


def it(scene: Scene, f: Facts) -> Found | None:
    """An organisation, a country or a thing, never a person."""
    word = f.mention.text.lower()
    nothing = f.role == "expl" or _NOTHING.match(scene.text, f.mention.span.end)
    return _best(scene, f, word, 0.78) if word in _IT and not nothing else None


def they(scene: Scene, f: Facts) -> Found | None:
    """A plural, a group or a pair named together."""
    word = f.mention.text.lower()
    return _best(scene, f, word, 0.78) if word in _THEY else None


def _best(scene: Scene, f: Facts, word: str, most: float) -> Found | None:
    """The heaviest candidate, less sure the closer the next one comes."""
    weights: dict[int, float] = {}
    at_best: dict[int, int] = {}
    start, opened = quoted_before(scene, f)
    said = who_says(scene, f.mention.span.start)
    speaker = scene.clusters.root(said[0].at) if said else None  # who is "I" there
    local = local_subject(scene, f)
    spoken_for = _spoken_for(scene, f) if word in _IT | _THEY else frozenset()
    own = word in POSSESSIVE and f.role == "nmod:poss"
    for g in scene.before(f, _WINDOW + f.mention.sentence - opened):
        root = scene.clusters.root(g.at)
        barred = root == speaker or (root in local and not own) or g.mention.span.start >= start
        barred = barred or binding.set_beside(scene, f, g)
        if barred or not _agrees(scene, f, g, word) or not may_bind(scene, f, g, word):
            continue
        far = max(0, opened - g.mention.sentence)
        weight = _weight(f, g, far) + (_BODY if word in _THEY and not _several(scene, g) else 0.0)
        weight += _OWN_CLAUSE if root in local and word in _HE | _SHE else 0.0
        weight += _PARALLEL if _same_verbs(scene, f, g) else 0.0
        weight += _SUBJECT - _INSIDE if g.at in spoken_for else 0.0
        weight += _AGAIN if _again(scene, f, g) or _says_of_himself(scene, f, g) else 0.0
        weight += _ASIDE if binding.aside(scene, f, g) else 0.0
        weight += _HIS_CLAUSE if named_before_clause(scene, f, g) else 0.0
        known = word in _HE | _SHE and bool(scene.profile(g).genders)
        weight += _GENDER * 0.5**far if known else 0.0
        weight += _SPEAKING if g.subject and start < f.mention.span.start else 0.0
        weight += (_ADJACENT if _right_behind(scene, f, g, word) else 0.0)
        if root not in weights or weight > weights[root]:
            at_best[root] = g.at
        weights[root] = max(weights.get(root, 0.0), weight) + (_REPEATED if root in weights else 0)
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
    gender = "masc" if word in _HE else "fem" if word in _SHE else None
    return gender is not None and scene.clusters.profile(at).unlike(gender)


def _spoken_for(scene: Scene, f: Facts) -> frozenset[int]:
    """Whose those are who act just before: "An Alba spokesman denied that its men were there"."""
    return frozenset(
        g.owner for g in scene.before(f, 0) if g.subject and g.kind == "person"
        and g.owner is not None and g.mention.span.contains(scene.mentions[g.owner].span))


def _again(scene: Scene, f: Facts, g: Facts) -> bool:
    """Whether the sentence has called him "he" or "his" before, and since named no other."""
    if not f.subject or g.mention.form != "pronoun" or f.mention.sentence != g.mention.sentence:
        return False
    own = scene.clusters.root(g.at)
    return not any(x.subject and scene.profile(x).person and scene.clusters.root(x.at) != own
                   for x in (scene.facts[at] for at in range(g.at + 1, f.at)))


def _says_of_himself(scene: Scene, f: Facts, g: Facts) -> bool:
    """Whether what he says is told of himself: "Roe said that he had left"."""
    if not f.subject or not g.subject or g.mention.sentence != f.mention.sentence:
        return False
    own = scene.named_with.get(g.at, frozenset((g.at,)))
    between = (scene.facts[at] for at in range(g.at + 1, f.at) if at not in own)
    return bool(_SAYS.fullmatch(scene.between(g.at, f.at))) and not any(x.subject for x in between)


_SAYS = re.compile(
    r"[^.;]{0,60}?\s(?:said|says|told|added|announced|denied|claimed|admitted|insisted|warned|"
    r"believes|hoped|hopes|promised|vowed|pledged|argued|thought|feared)\s(?:[^,.;]{0,30}\s)?"
    r"(?:that\s)?")


def _same_verbs(scene: Scene, f: Facts, g: Facts) -> bool:
    """Whether both are objects of one subject's doings: "may take Varn away or harm him".

    So "described Alba as a spent force, calling it weak".
    """
    if f.role != "obj" or g.role != "obj" or f.mention.sentence != g.mention.sentence:
        return False
    between = (scene.facts[at] for at in range(g.at + 1, f.at))
    joined = _OR.search(scene.between(g.at, f.at))
    return bool(joined) and not any(x.subject for x in between)


def _several(scene: Scene, g: Facts) -> bool:
    """Whether it is a plural and no single body: "the ships" beside "the navy"."""
    kinds = scene.profile(g).kinds
    plural = g.mention.number == "plur" or g.name.endswith("s") or g.head in ("police", "staff")
    return bool(g.mention.members) or plural or "people" in kinds or g.mention.form == "pronoun"


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


def _weight(f: Facts, g: Facts, far: int) -> float:
    """How prominent `g` is, `far` sentences before: Lappin and Leass's weights."""
    weight = _RECENCY
    if g.subject:
        weight += _SUBJECT
    elif g.role in ("obj", "iobj"):
        weight += _OBJECT
    elif g.role == "nmod:poss":
        weight += _OWNER if far or f.role != "nmod:poss" else _SUBJECT
    elif g.inside or g.role == "nmod":
        weight += _INSIDE
    if g.name:
        weight += _NAME
    if f.subject and g.subject:
        weight += _OBJECT / 2
    return weight * 0.5**far


def _right_behind(scene: Scene, f: Facts, g: Facts, word: str) -> bool:
    """Whether only such a preposition lies between: "thanked X for its help", "in its fight"."""
    if word not in POSSESSIVE or g.kind == "place" or g.mention.sentence != f.mention.sentence:
        return False
    between = scene.between(g.at, f.at)
    if _AND.fullmatch(between):
        return g.mention.form != "pronoun"  # "rebels and their allies"
    if not g.subject and g.kind and _IN.fullmatch(between):
        return bool(_STRIVING.match(scene.text, f.mention.span.end))
    found = _FOR.fullmatch(between)
    return bool(found and (found[1] or g.country))


def _agrees(scene: Scene, f: Facts, g: Facts, word: str) -> bool:
    if g.mention.form == "pronoun" and g.mention.text.lower() not in _HE | _SHE | _IT | _THEY:
        return False
    if scene.clusters.forbids(g.at, f.at) is not None:
        return False
    profile = scene.profile(g)
    if word in _HE | _SHE:
        return _is_person(g, profile) and ("fem" if word in _HE else "masc") not in profile.genders
    if word in _IT:
        many = "people" in profile.kinds and g.head not in _ONE_PEOPLE
        return not _is_person(g, profile) and not many and (
            g.mention.number != "plur") and not g.mention.members and not _is_aside(scene, g)
    if "organisation" in profile.kinds and binding.of_kin(scene, f):
        return False
    one_of = g.at in scene.named_with and not _AND.fullmatch(scene.between(g.at, f.at))
    return _is_many(g, profile) and not one_of  # they are all that are named


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
