"""Mentions read anew before coreference: what a reader took for a name or a noun and is neither.

An office written with capitals, a coalition spoken of by its forces, a name with the noun for its
bearer, "a Briton", an adjective of a place.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import islice, takewhile

from graph.mentions.countries import (
    country,
    country_of,
    country_of_adjective,
    country_of_people,
)
from graph.mentions.kinds import ARMED, people_named
from graph.mentions.names import NOBLES, PERSON_TITLES, STYLES, adjective_stems, fold, place_stem
from graph.mentions.nouns import NAMED_BODIES, is_office
from graph.mentions.shared_noun import each_of
from timeline.document import Mention, Span
from timeline.syntax import nouns


def reread(mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions of one document, each as the sieves are to see it, in the order given.

    One that speaks of several comes with those behind it.
    """
    inside = [m for m in mentions if m.form == "name" and m.role in ("compound", "nmod")]
    inside.sort(key=lambda m: m.span.start)
    ends = {m.span.end: m for m in mentions if m.form == "name" and m.type == "PER"}
    stems = adjectives_told(mentions)
    whole = (as_titled(as_peer(without_body(as_person(m))), ends) for m in mentions)
    read = (as_adjective(as_named(as_body(as_office(as_national(m))), inside), stems)
            for m in whole)
    named = {fold(m.lemma) for m in mentions if m.form == "name"}
    joints = {m.members[0]: m for m in mentions if m.members}
    return [part for m in read for part in each_of(m, named, joints)]


def as_person(m: Mention) -> Mention:
    """A name read as a body's that stands behind an office: "rebel chief X Y", "King X"."""
    if m.form != "name" or m.type != "ORG":
        return m
    parts, said = m.lemma.split(), m.text[: m.head.start - m.span.start].strip()
    before = said.split()[-1:]
    if not before or not all(w.replace("-", "").isalpha() and w.istitle() for w in parts):
        return m
    one = before[0].lower() in STYLES and before[0][:1].isupper()
    held = len(parts) > 1 and (
        before[0] in nouns.table("title") or (" of " in said and is_office(said)))
    return replace(m, type="PER", titles=(*m.titles, before[0])) if one or held else m


def without_body(m: Mention) -> Mention:
    """ "The head of the LBA Ada Lorne" as Ada Lorne, where a reader has the letters in the name."""
    letters = _LETTERED.match(m.lemma) if m.form == "name" and m.type == "PER" else None
    if letters is None:
        return m
    return replace(m, lemma=m.lemma[letters.end() :], titles=(*m.titles, letters[0].strip()),
                   head=Span(m.head.start + letters.end(), m.head.end))


_LETTERED = re.compile(r"[A-Z]{3,6}\s(?=[A-Z][a-z][\w'’-]*\s[A-Z][a-z])")


def as_titled(m: Mention, ends: Mapping[int, Mention]) -> Mention:
    """ "Former trade minister Dame Ada Lorne" as Ada Lorne, where a tree has the office for head.

    `ends` has the names of persons by where they end.
    """
    name = ends.get(m.span.end)
    office = m.form == "nominal" and m.acts == "person" and m.number != "plur" and not m.members
    if not office or name is None or name.span.start <= m.head.end:
        return m
    between = m.text[m.head.end - m.span.start : name.span.start - m.span.start]
    if any(word.lower().rstrip(".") not in PERSON_TITLES for word in between.split()):
        return m
    titles = (m.text[: m.head.end - m.span.start], *name.titles)
    return replace(m, form="name", head=name.head, lemma=name.lemma, type="PER", acts=None,
                   gender=name.gender or m.gender, titles=titles)


def as_peer(m: Mention) -> Mention:
    """ "The Duchess of Ost" as a name; "the Duke" as the common noun that takes it up."""
    if m.form == "pronoun" or m.members or m.type == "LOC":
        return m
    whole = _PEER.search(m.text)
    if whole is not None:
        start = m.span.start + whole.start()
        return replace(m, form="name", type="PER", head=Span(start, start + len(whole[0])),
                       lemma=whole[0], acts=None, number="sing", modifiers=(), possessor=None,
                       gender=NOBLES[whole[1].lower()])
    if m.form == "name" and _BARE_PEER.fullmatch(m.text):
        noun = m.text.split()[-1].lower()
        return replace(m, form="nominal", type=None, lemma=noun, acts="person", definite=True,
                       number="sing", gender=NOBLES[noun])
    return m


_PEER = re.compile(
    r"\b(Duke|Earl|Marquess|Viscount|Prince|Duchess|Countess|Princess) of [A-Z][\w-]+"
    r"(?: and [A-Z][\w-]+)?$")
_BARE_PEER = re.compile(r"[Tt]he (?:Duke|Earl|Marquess|Viscount|Duchess|Countess)")


def as_office(m: Mention) -> Mention:
    """A mention that a reader took for a name though it only says an office: a common noun.

    "The Foreign Secretary" is whoever holds it, another one in another text.
    """
    if m.form != "name" or m.titles or m.type not in ("PER", "ORG", None) or _PEER.search(
            m.text) or (
            not is_office(m.text) or (m.type == "ORG" and m.text.endswith("s"))):
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


def as_named(m: Mention, inside: Sequence[Mention]) -> Mention:
    """ "The Maariv newspaper" as Maariv: a name and the noun for what bears it.

    `inside` has the names inside phrases, in order; no place's makes one ("the Ost newspaper").
    """
    noun = m.lemma.lower()
    if m.form != "nominal" or noun not in NAMED_BODIES | {"service"}:
        return m
    wire = _WIRE.search(m.text) is not None  # "Alba news agency" needs no article
    if not m.definite and not wire and not _TITLE.fullmatch(m.text):
        return m
    first = bisect_left(inside, m.span.start, key=lambda n: n.span.start)
    ahead = takewhile(lambda n: n.span.start < m.head.start, islice(inside, first, None))
    name = next((n for n in ahead if m.span.contains(n.span) and n.span.end < m.head.start
                 and _BETWEEN.fullmatch(_between(m, n))), None)
    if name is None or fold(name.lemma) in _OF_STATES or people_named(fold(name.lemma)):
        return m
    if name.type == "LOC" or (name.type == "PER" and not wire):
        return m
    told = _between(m, name).split()[-1:]
    if noun == "service" and not told:
        return m
    if country_of(name.lemma) is not None or (adjective_stems(name.lemma) and name.type == "NORP"):
        return m
    armed = bool(told) and ARMED.match(told[0].lower()) is not None
    type_ = "ORG" if wire else name.type or "ORG"
    return replace(m, form="name", head=name.head, lemma=name.lemma, type=type_,
                   acts="armed" if armed else None, modifiers=(), aliases=m.aliases or name.aliases)


# "Says Alba magazine".
_TITLE = re.compile(r"(?!An?\s)(?:[A-Z][\w'’-]*\s){1,3}(?:magazine|newspaper)")
_WIRE = re.compile(r"\b(?:news|wire) (?:agency|service)$")


def _between(m: Mention, name: Mention) -> str:
    return m.text[name.span.end - m.span.start : m.head.start - m.span.start]


def adjectives_told(mentions: Sequence[Mention]) -> frozenset[str]:
    """Words before nouns that derive from a place of the text, or are read as of one elsewhere.

    They never stand alone in the text. "The Ost region" tells of a place too.
    """
    names = [m for m in mentions if m.form == "name" and " " not in m.lemma]
    alone = {m.lemma for m in names if m.role not in _BEFORE_NOUNS}
    here = {found for m in names if m.type == "LOC" and (found := country(m.lemma))}
    stems = {place_stem(m.lemma) for m in names if m.type == "LOC"} - {""}
    placed = {m.lemma for m in names if m.type in ("LOC", "NORP")} | {
        said[0] for m in mentions if m.form == "name" and m.type == "LOC"
        and len(said := m.lemma.split()) > 1 and said[-1].lower() in nouns.table("place")}
    told: set[str] = {m.lemma for m in names if m.lemma not in alone
            and (m.lemma in placed or stems & adjective_stems(m.lemma))}
    told |= {word for m in mentions if m.form == "nominal" and m.lemma.lower() in _KINDRED
             for word in m.modifiers}  # "the Ambulin tribe"
    return frozenset(told) | {m.lemma for m in names if m.type == "PER" and (
        of := country_of_adjective(m.lemma)) and of in here}


def as_adjective(m: Mention, told: frozenset[str]) -> Mention:
    """ "The Velmaran government": no person of that name, where the text names Velmara.

    An adjective of a country that the text names is none anywhere: "urged Kyrgyz to stay".
    """
    person = m.form == "name" and m.type == "PER" and (
        m.role in _BEFORE_NOUNS or (not m.titles and country_of_adjective(m.lemma) is not None))
    return replace(m, type="NORP") if person and m.lemma in told else m


_KINDRED = frozenset({"tribe", "clan", "tribesman", "villager"})
_BEFORE_NOUNS = ("amod", "compound")
# What may stand between a name and the noun for its bearer: "(LBA)", "news", "militant".
_BETWEEN = re.compile(
    r"(?:\s*\([^()]*\))?\s(?:(?:news|media|militant|rebel|insurgent|terror|terrorist|armed|jihadist|"
    r"islamist|guerrilla|separatist|opposition|political|extremist|rights|aid|security|"
    r"intelligence|spy|wire|action|protest|lobby|lobbying|campaign|pressure|advocacy|environmental|"
    r"interest|criminal|militia)\s)?", re.IGNORECASE)


def as_national(m: Mention) -> Mention:
    """ "A 22-year-old Briton" as a common noun, which says of what country somebody is."""
    bare = m.role == "nsubj" and m.number != "plur" and m.text[-1:] in "ni"
    if m.form != "name" or " " in m.lemma or not (_A.match(m.text) or bare):
        return m
    of = country_of_people(m.lemma)
    if of is None or m.lemma.endswith("s"):
        return m
    return replace(m, form="nominal", type=None, lemma="person", number="sing",
                   definite=m.text.lower().startswith("the "), acts="person",
                   modifiers=(of.name, *m.modifiers))


# Bodies of states, which have agencies and missions and are none: "the UN agency".
_OF_STATES = frozenset(("un", "united nations", "eu", "european union", "au", "african union",
                        "nato", "asean", "arab league"))
_A = re.compile(r"(?:an?|one|another|the\s[\w-]+-year-old)\s", re.IGNORECASE)
_FORCES = frozenset({"force", "forces", "troop", "troops"})
_ALLIED = frozenset({"coalition", "alliance"})
