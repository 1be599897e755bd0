"""Coreference inside one document: ordered, named sieves, from certain to guess.

Sieves in the order of their precision, each over the whole text before the next, so that a guess
sees what was certain: Lee et al., "Deterministic Coreference Resolution Based on Entity-Centric,
Precision-Ranked Rules" (Computational Linguistics 39(4), 2013). A link less sure than `THRESHOLD`
is not made.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from graph.called import telling_names
from graph.countries import country_of, country_of_people
from graph.facts import FIRST_AND_SECOND, GENERIC, RELATIVE, SPEAKER, Facts
from graph.kin_sieves import KIN_SIEVES
from graph.name_sieves import NAME_SIEVES
from graph.names import FAITHS, adjective_stems, fold, is_namelike, place_stem
from graph.nominal_sieves import NOMINAL_SIEVES
from graph.nouns import NAMED_BODIES, is_office
from graph.pronoun_sieves import PRONOUN_SIEVES
from graph.quote_sieves import QUOTE_SIEVES
from graph.scene import Scene, Sieve
from graph.taking_up_sieves import TAKING_UP_SIEVES
from timeline.document import Mention, Span

SIEVES: tuple[Sieve, ...] = (
    *NAME_SIEVES, *NOMINAL_SIEVES, *TAKING_UP_SIEVES,
    *PRONOUN_SIEVES, *KIN_SIEVES, *QUOTE_SIEVES,
)
THRESHOLD = 0.6
OTHER_NAMES = frozenset({"alias stated", "also known as"})  # sieves of names beside a name


@dataclass(frozen=True, slots=True)
class Link:
    """That a mention takes up an earlier one (or a name beside it), by which sieve and why."""

    antecedent: Mention
    mention: Mention
    sieve: str
    reason: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Chain:
    """The mentions of one somebody or something in one document, in the order of the text.

    `facts` are those of the mentions, in the same order; `links` those that joined them.
    `parts` are the places of the chains named together, where it is a coordination.
    """

    mentions: tuple[Mention, ...]
    facts: tuple[Facts, ...]
    links: tuple[Link, ...] = ()
    parts: tuple[int, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The distinct folded names, in the order of the text."""
        return tuple(dict.fromkeys(f.name for f in self.facts if f.name))


def chains(
    text: str, mentions: Sequence[Mention], sieves: Sequence[Sieve] = SIEVES,
    apart: Sequence[Sequence[str]] = (),
) -> tuple[Chain, ...]:
    """Every mention of one document in exactly one chain, chains by their first mention.

    Second-person and generic pronouns stay alone, and "I" where no quotation says whose it is.
    `mentions` are sorted by where they begin, longer first; `text` is the document's; names in one
    row of `apart` are never joined. Raises ValueError where they are of several documents.
    """
    if len({m.document for m in mentions}) > 1:
        raise ValueError("coreference reads one document at a time")
    inside = {m.span.end: m for m in mentions if m.form == "name" and m.role == "compound"}
    stems = adjectives_told(mentions)
    read = (as_adjective(as_named(as_body(as_office(as_national(m))), inside), stems)
            for m in mentions)
    ordered = sorted(read, key=lambda m: (m.span.start, -m.span.end))
    scene = Scene(text, ordered)
    _keep_apart(scene, apart)
    links: list[Link] = []
    referring = [may_refer(f) for f in scene.facts]
    for sieve in sieves:
        for f in scene.facts:
            if referring[f.at]:
                links.extend(_apply(scene, sieve, f, referring))
    return _gather(scene, links)


def as_office(m: Mention) -> Mention:
    """A mention that a reader took for a name though it only says an office: a common noun.

    "The Foreign Secretary" is whoever holds it, another one in another text.
    """
    if m.form != "name" or m.titles or m.type not in ("PER", None) or not is_office(m.text):
        return m
    *before, noun = re.split(r"\s+(?:of|for)\s", m.text, maxsplit=1)[0].split()
    plural = noun.endswith("s") and not noun.endswith("ss")
    lemma = noun.lower().removesuffix("s") if plural else noun.lower()
    return replace(m, form="nominal", type=None, lemma=lemma, number="plur" if plural else "sing",
                   definite=m.text.lower().startswith("the "), acts="person",
                   modifiers=tuple(w for w in before if w[:1].isupper() and w != "The"))


def as_body(m: Mention) -> Mention:
    """ "Coalition forces" as the coalition, which has no others and acts by them alone."""
    if m.form != "nominal" or m.lemma.lower() not in _FORCES or not m.modifiers:
        return m
    *before, last = m.modifiers
    if last.lower() not in _ALLIED:
        return m
    first = len(before)
    while first and before[first - 1][:1].isupper() and "-" not in before[first - 1]:
        first -= 1
    named = first < len(before) and last[:1].isupper()
    words = " ".join((*before[first:], last)) if named else last
    at = m.span.start + m.text.rfind(words, 0, m.head.start - m.span.start)
    if at < m.span.start:
        return m
    body = replace(m, head=Span(at, at + len(words)), number="sing")
    if named:
        return replace(body, form="name", lemma=words, type="ORG", acts=None,
                       modifiers=tuple(before[:first]))
    return replace(body, lemma=last.lower(), acts="group", modifiers=tuple(before),
                   definite=m.definite or last[:1].isupper())


def as_named(m: Mention, inside: Mapping[int, Mention]) -> Mention:
    """ "The Maariv newspaper" as Maariv: a name and the noun for what bears it.

    `inside` has the names inside phrases by where they end; no place's name makes one ("the
    Damascus newspaper").
    """
    before = m.text[: m.head.start - m.span.start].split()[-1:]
    told = bool(before) and before[0].lower() in _TELLING  # "the Alba news agency"
    name = inside.get(m.head.start - (len(before[0]) + 2 if told else 1))
    if m.form != "nominal" or not m.definite or m.lemma.lower() not in NAMED_BODIES:
        return m
    if name is None or not m.span.contains(name.span) or name.type in ("LOC", "PER"):
        return m
    if country_of(name.lemma) is not None or (adjective_stems(name.lemma) and name.type == "NORP"):
        return m
    return replace(m, form="name", head=name.head, lemma=name.lemma, type=name.type or "ORG",
                   acts=None, modifiers=())


def adjectives_told(mentions: Sequence[Mention]) -> frozenset[str]:
    """Words before nouns that derive from a place of the text, or are read as of one elsewhere.

    They never stand alone in the text.
    """
    names = [m for m in mentions if m.form == "name" and " " not in m.lemma]
    alone = {m.lemma for m in names if m.role not in _BEFORE_NOUNS}
    stems = {place_stem(m.lemma) for m in names if m.type == "LOC"} - {""}
    placed = {m.lemma for m in names if m.type in ("LOC", "NORP")}
    return frozenset(m.lemma for m in names if m.lemma not in alone
                     and (m.lemma in placed or stems & adjective_stems(m.lemma)))


def as_adjective(m: Mention, told: frozenset[str]) -> Mention:
    """ "The Velmaran government": no person of that name, where the text names Velmara."""
    person = m.form == "name" and m.type == "PER" and m.role in _BEFORE_NOUNS
    return replace(m, type="NORP") if person and m.lemma in told else m


_BEFORE_NOUNS = ("amod", "compound")
# What may stand between a name and the noun for its bearer.
_TELLING = frozenset(
    "news media militant rebel insurgent terror terrorist armed jihadist islamist guerrilla "
    "separatist opposition political extremist rights aid".split()
)


def as_national(m: Mention) -> Mention:
    """ "A 22-year-old Briton" as a common noun, which says of what country somebody is."""
    if m.form != "name" or " " in m.lemma or not _A.match(m.text):
        return m
    of = country_of_people(m.lemma)
    if of is None or m.lemma.endswith("s"):
        return m
    return replace(m, form="nominal", type=None, lemma="person", number="sing", definite=False,
                   acts="person", modifiers=(of.name, *m.modifiers))


_A = re.compile(r"(?:an?|one|another)\s", re.IGNORECASE)
_FORCES = frozenset({"force", "forces", "troop", "troops"})
_ALLIED = frozenset({"coalition", "alliance"})


def _keep_apart(scene: Scene, apart: Sequence[Sequence[str]]) -> None:
    if not apart:
        return
    called: dict[str, list[int]] = {}
    for f in scene.facts:
        for name in telling_names([f]):
            called.setdefault(name, []).append(f.at)
    for row in apart:
        places = [called.get(fold(name), []) for name in row]
        for n, left in enumerate(places):
            for right in places[n + 1 :]:
                for a in left:
                    for b in right:
                        scene.clusters.set_apart(a, b)


def may_refer(f: Facts) -> bool:
    """Whether the mention can be somebody: no "we", "everyone", number, date or faith.

    "I" can, in a quotation; but no sieve gives it to others than who speaks.
    """
    if f.mention.form == "pronoun":
        word = f.mention.text.lower()
        return word in RELATIVE | SPEAKER or word not in FIRST_AND_SECOND | GENERIC
    return f.name not in FAITHS and is_namelike(f.mention.text)


def _apply(scene: Scene, sieve: Sieve, f: Facts, referring: Sequence[bool]) -> list[Link]:
    found = sieve.find(scene, f)
    if found is None or found.confidence < THRESHOLD or scene.clusters.together(found.at, f.at):
        return []
    if f.mention.form == "pronoun" and _stands_for(scene, f):
        return []
    if f.mention.form == "nominal" and sieve.name != "apposition" and _told_apart(
        scene, f, found.at
    ):
        return []
    if sieve not in NAME_SIEVES and _two_names(scene, found.at, f.at):
        return []
    if referring[found.at] and f.kind == "person" and sieve.name in OTHER_NAMES:
        later = sieve.name == "also known as"  # else the mention itself has the alias beside it
        scene.clusters.call(*((f.at, found.at) if later else (found.at, f.at)))
    if not referring[found.at] or not scene.clusters.join(found.at, f.at):
        return []
    antecedent = scene.mentions[found.at]
    return [Link(antecedent, f.mention, sieve.name, found.reason, round(found.confidence, 3))]


def _told_apart(scene: Scene, f: Facts, other: int) -> bool:
    """Whether a phrase has an antecedent already, of which more is said than fits the other.

    Else one "the group" would make a "communist group" and a "Mines Group" one. Lee et al. let
    only the first of a cluster look for an antecedent.
    """
    own, theirs = scene.profile(f), scene.profile(other)
    if not any(at < f.at for at in own.members):
        return False
    known = theirs.restrictions | {w for name in theirs.names for w in name.split()}
    return bool(own.restrictions - known)


def _stands_for(scene: Scene, f: Facts) -> bool:
    """Whether a pronoun has been joined to something that is no pronoun."""
    return any(scene.mentions[at].form != "pronoun" for at in scene.profile(f).members)


def _two_names(scene: Scene, left: int, right: int) -> bool:
    """Whether both are named, and differently: names are joined by sieves of names alone."""
    a, b = scene.profile(left).names, scene.profile(right).names
    return bool(a and b) and not a & b


def _gather(scene: Scene, links: Sequence[Link]) -> tuple[Chain, ...]:
    groups = scene.clusters.groups()
    where = {at: n for n, group in enumerate(groups) for at in group}
    by_chain: dict[int, list[Link]] = {}
    for link in links:
        by_chain.setdefault(where[scene.places[link.mention.span]], []).append(link)
    made = []
    for n, group in enumerate(groups):
        spans = next((scene.mentions[at].members for at in group if scene.mentions[at].members), ())
        parts = tuple(dict.fromkeys(where[scene.places[s]] for s in spans if s in scene.places))
        made.append(Chain(
            tuple(scene.mentions[at] for at in group), tuple(scene.facts[at] for at in group),
            tuple(by_chain.get(n, ())), tuple(p for p in parts if p != n),
        ))
    return tuple(made)
