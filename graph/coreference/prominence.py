"""How prominent a candidate is for a pronoun behind it.

The weights follow Lappin and Leass, "An Algorithm for Pronominal Anaphora Resolution"
(Computational Linguistics 20(4), 1994): recency halves with each sentence, subjects weigh most.
"""

from __future__ import annotations

import re

from graph.coreference import binding
from graph.coreference.scene import Scene
from graph.mentions.facts import POSSESSIVE, Facts
from graph.mentions.nouns import EITHER

HE = frozenset(["he", "him", "his", "himself"])
SHE = frozenset(["she", "her", "hers", "herself"])
IT = frozenset(["it", "its", "itself"])
THEY = frozenset(["they", "them", "their", "theirs", "themselves"])
SUBJECT, INSIDE, REPEATED = 80.0, -60.0, 10.0
OWN_CLAUSE = 40.0  # of "he" and the nearest subject before
SPEAKING = 60.0  # behind a quotation, who was told of last is who goes on speaking
_RECENCY, _OBJECT, _NAME = 100.0, 50.0, 25.0
_PARALLEL, _ASIDE, _HIS_CLAUSE, _ADJACENT = 160.0, -100.0, 120.0, 160.0
_AGAIN = 80.0  # "after his talks with Varn he left": one sentence means one man by "he" and "his"
_BODY, _GENDER = -40.0, 60.0  # the last where "he" or a title told it before
_THING = -100.0  # of a thing or place, where a pronoun does what takes a will
_OWNER = 0.0  # whose a subject is weighs as much as any: "Acme's shares fell. Its chairman ..."
_OR = re.compile(r"(?:\b(?:and|or|but|then)\s+(?:\w+\s+){0,2}\w+|,[”\"]?\s(?:\w+ly\s)?\w+ing)\s+$")
_FOR = re.compile(r"\s+(?:(for|over|because of|back to)|after|since|despite|following)\s+")
_IN = re.compile(r"\s+(?:in|with)\s+")
_STRIVING = re.compile(
    r"\s+(?:[\w-]+\s+)?(?:fight|struggle|efforts?|campaign|battle|war|bid|attempts?|quest)\b")
AND = re.compile(r",?\s+(?:and|or)\s+")


def prominence(scene: Scene, f: Facts, g: Facts, word: str, far: int) -> float:
    """How prominent `g` is for the pronoun `f`, `far` sentences before it."""
    weight = _by_role(f, g, far) + (_BODY if word in THEY and not _several(scene, g) else 0.0)
    weight += _PARALLEL if _same_verbs(scene, f, g) else 0.0
    weight += _AGAIN if _again(scene, f, g) or _says_of_himself(scene, f, g) else 0.0
    weight += _ASIDE if binding.aside(scene, f, g) else 0.0
    weight += _THING if f.mention.acts and _is_thing(scene, g) else 0.0
    weight += _HIS_CLAUSE if binding.named_before_clause(scene, f, g) else 0.0
    known = word in HE | SHE and bool(scene.profile(g).genders)
    weight += _GENDER * 0.5**far if known else 0.0
    return weight + (_ADJACENT if _right_behind(scene, f, g, word) else 0.0)


def _is_thing(scene: Scene, g: Facts) -> bool:
    """Whether it is nobody for all that is known: "a boost", "Ost"; of a bare name it is not."""
    known = scene.profile(g)
    thing = not known.kinds and not known.names and "noun" in known.signs and g.head not in EITHER
    return thing or (known.kinds == {"place"} and not g.subject)


def _by_role(f: Facts, g: Facts, far: int) -> float:
    """By nearness, part in its clause, and name."""
    weight = _RECENCY
    if g.subject:
        weight += SUBJECT
    elif g.role in ("obj", "iobj"):
        weight += _OBJECT
    elif g.role == "nmod:poss":
        weight += _OWNER if far or f.role != "nmod:poss" else SUBJECT
    elif g.inside or g.role == "nmod":
        weight += INSIDE
    if g.name and not (g.inside and f.mention.acts):
        weight += _NAME
    if f.subject and g.subject:
        weight += _OBJECT / 2
    return weight * 0.5**far


def _again(scene: Scene, f: Facts, g: Facts) -> bool:
    """Whether the sentence has called him "he" or "his" before, and since named no other."""
    if not f.subject or g.mention.form != "pronoun" or f.mention.sentence != g.mention.sentence:
        return False
    own = scene.clusters.root(g.at)
    return not any(x.subject and scene.profile(x).person and scene.clusters.root(x.at) != own
                   for x in (scene.facts[at] for at in range(g.at + 1, f.at)))


def _says_of_himself(scene: Scene, f: Facts, g: Facts) -> bool:
    """Whether what he says is told of himself: "Roe said that he had left"."""
    if not f.subject or not g.subject or g.mention.sentence != f.mention.sentence or (
            not _SAYS.fullmatch(scene.between(g.at, f.at)) or binding.in_a_clause(scene, f, g)):
        return False
    own = scene.named_with.get(g.at, frozenset((g.at,)))
    between = (scene.facts[at] for at in range(g.at + 1, f.at) if at not in own)
    return not any(x.subject and not binding.in_a_clause(scene, f, x) for x in between)


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


def _right_behind(scene: Scene, f: Facts, g: Facts, word: str) -> bool:
    """Whether only such a preposition lies between: "thanked X for its help", "in its fight"."""
    if word not in POSSESSIVE or g.kind == "place" or g.mention.sentence != f.mention.sentence:
        return False
    between = scene.between(g.at, f.at)
    if AND.fullmatch(between):
        return g.mention.form != "pronoun"  # "rebels and their allies"
    if not g.subject and g.kind and _IN.fullmatch(between):
        return bool(_STRIVING.match(scene.text, f.mention.span.end))
    found = _FOR.fullmatch(between)
    return bool(found and (found[1] or g.country))
