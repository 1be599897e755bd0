"""What one mention says for itself, worked out once: its name, kind, owner, restrictions.

An owner is whom a group belongs to: Iraq in "Iraqi lawmakers", "Iraq's army", "the army of Iraq";
IS in "IS militants". It is never what the group *is*.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from graph.actor import Kind
from graph.mentions import kinds
from graph.mentions.countries import (
    country,
    country_of_adjective,
    country_of_capital,
)
from graph.mentions.modifiers import COUNTS, modifiers
from graph.mentions.names import LEGAL_FORMS, fold, surname, words
from graph.mentions.noun_rules import is_condition
from graph.mentions.nouns import (
    EITHER,
    GENDERED,
    GOVERNING,
    ORGANS,
    ORGANS_OF_MANY,
    STANDING_FOR_OWNER,
    noun_kind,
    office,
    synonym_class,
)
from graph.mentions.owners import insides, owner_of
from graph.mentions.written import (
    called,
    head_text,
    last_word,
    name_of,
    stands_for_country,
)
from timeline.document import Mention, Span
from timeline.syntax import nouns

FIRST_AND_SECOND = frozenset(
    "i me my mine myself we us our ours ourselves you your yours yourself yourselves".split()
)
SPEAKER = frozenset("i me my mine myself".split())
RELATIVE = frozenset("who whom whose which that".split())
GENERIC = frozenset(
    "one ones oneself everyone everybody anyone anybody someone somebody no-one nobody there this "
    "that these those what whatever whoever whom which who whose all some many others another "
    "each both everything something anything nothing none most few several such".split()
)
POSSESSIVE = frozenset({"his", "her", "its", "their"})
_HIS = tuple(f"{word} " for word in sorted(POSSESSIVE))
#: What begins a phrase that speaks of somebody for the first time, or of no one in particular.
ARTICLE = re.compile(r"(?:an?|another|one|each|every|any|some|no)\s", re.IGNORECASE)
_NONE: frozenset[str] = frozenset()  # one for all mentions of which nothing is said


@dataclass(frozen=True, slots=True)
class Facts:
    """Of one mention: `at` is its place among the document's mentions.

    `name` folded (empty unless it is a name); `head` the class of its head noun; `kind` by its
    own words; `country` the ISO code where the mention *is* a country; `owner` the place of the
    mention it belongs to and `owner_country` that owner's code; `restrictions` the modifiers that
    tell it from others of its head; `offices` what its titles say; `leader` the code or name in
    "US-led"; `count` the number in "the two leaders".
    """

    at: int
    mention: Mention
    name: str
    head: str
    kind: Kind | None
    country: str | None
    owner: int | None
    owner_country: str | None
    restrictions: frozenset[str]
    offices: frozenset[str]
    leader: str | None
    count: int | None
    gender: str | None
    role: str

    @property
    def plural(self) -> bool:
        """Whether its noun, or the noun its name ends in, is a plural."""
        if self.name:
            return not self.name.endswith(self.head)
        word = head_text(self.mention).lower()
        if word == "police":
            return False  # one body, whatever the verb says
        return self.mention.number == "plur" or (
            word.endswith("s") and not word.endswith(("ss", "us", "is")))

    @property
    def owned(self) -> bool:
        """Whether it says or is told whose it is."""
        return self.owner is not None or self.owner_country is not None

    @property
    def his(self) -> bool:
        """Whether it begins with "his", "her", "its" or "their"."""
        return self.mention.text.lower().startswith(_HIS)

    @property
    def subject(self) -> bool:
        """Whether it is the subject of its clause."""
        return self.role.startswith("nsubj")

    @property
    def inside(self) -> bool:
        """Whether it stands inside another phrase, as "Iraqi" in "Iraqi lawmakers"."""
        return self.role in ("amod", "compound", "nmod:desc")


def facts_of(mentions: Sequence[Mention]) -> tuple[Facts, ...]:
    """The facts of each mention of one document, in the order given."""
    places = {m.span: i for i, m in enumerate(mentions)}
    heads = {m.head: i for i, m in enumerate(mentions)}
    roles = _roles(mentions, places)
    inner = insides(mentions)
    found = tuple(
        _facts(i, m, roles[i], owner_of(i, m, mentions, places, heads, inner[i]), mentions)
        for i, m in enumerate(mentions)
    )
    return agreed(_owned_alike(found, places))


def _owned_alike(facts: tuple[Facts, ...], places: dict[Span, int]) -> tuple[Facts, ...]:
    """Organs named behind "and" without a word of their own as of whom the first is of.

    "Norlandian rebels and government", "Norland's ministers and parliament".
    """
    made = list(facts)
    for f in facts:
        first, *others = [places[s] for s in f.mention.members if s in places] or [f.at]
        of = facts[first]
        for g in (facts[at] for at in others):
            bare = is_organ(g) and g.mention.text.lower() == head_text(g.mention).lower()
            if bare and of.owned:
                made[g.at] = replace(g, owner=of.owner, owner_country=of.owner_country)
    return tuple(made)


def agreed(facts: tuple[Facts, ...]) -> tuple[Facts, ...]:
    """The facts with one kind for each name of one word, where most of its mentions agree.

    A reader that takes "Mills" for a person five times and once for a body was wrong once: one
    text means one thing by a name (Gale, Church and Yarowsky, "One Sense Per Discourse", 1992).
    Whole names count for their surname.
    """
    settled = _settled(facts)
    named = {f.name for f in facts if f.name}
    facts = tuple(replace(f, kind=None) if _is_pair(f, named) else f for f in facts)
    return tuple(
        replace(f, kind=settled[f.name])
        if f.name in settled and f.kind and not f.country and (
            not f.inside or f.kind == "person")
        else f for f in facts)


def _settled(facts: Sequence[Facts]) -> dict[str, Kind]:
    """The kind of each name of one word that its mentions differ on."""
    votes: dict[str, Counter[Kind]] = {}
    bare: set[str] = set()
    whole: set[str] = set()
    for f in facts:
        if f.kind and f.name and not f.country and not f.inside:
            word = surname(f.name) if f.kind == "person" else f.name
            votes.setdefault(word, Counter())[f.kind] += 1
            if f.kind == "person" and word == f.name:
                bare.add(word)
            if f.kind == "person" and (word != f.name or f.mention.titles):
                whole.add(word)
    settled: dict[str, Kind] = {}
    bodies = _opening(facts)
    for word, counted in votes.items():
        (kind, most), *rest = counted.most_common()
        others = sum(count for _, count in rest)
        body = word in bodies  # "Brenner AG", be it named after Karl Brenner
        if body and word in bare - whole:
            settled[word] = "organisation"
        elif body and kind == "person":
            continue
        elif most >= 2 * others and (rest or most > 1):
            settled[word] = kind
        elif not body and word in bare and counted["person"] > 1 and (
                3 * counted["person"] >= counted.total()):
            settled[word] = "person"  # "Jane Mills", "Mills": so are the "Mills" read otherwise
        elif rest and word in bare - whole:  # no text calls a person by one name alone
            settled[word] = next(k for k, _ in counted.most_common() if k != "person")
    return settled


def _opening(facts: Sequence[Facts]) -> frozenset[str]:
    """Words with which a body's name opens that ends in what it is: "Alba News Agency", "Alba AG".
    """
    return frozenset(
        f.name.split()[0] for f in facts if f.kind == "organisation" and " " in f.name
        and ((last := f.name.split()[-1]) in LEGAL_FORMS or noun_kind(last, "sing") == f.kind))


def _is_pair(f: Facts, named: Collection[str]) -> bool:
    """Whether a name is two that the text has: "the Alba-Brest coalition" of "Alba" and "Brest"."""
    parts = f.mention.lemma.split("-") if f.name and f.inside else []
    return len(parts) > 1 and all(fold(part) in named for part in parts)


def _facts(
    at: int, m: Mention, role: str, owner: int | None, mentions: Sequence[Mention]
) -> Facts:
    name = name_of(m)
    code = _country(m)
    owner_country, restrictions, leader = modifiers(m, name, code)
    if owner is not None and owner_country is None:
        owner_country = _country(mentions[owner])
    count = next((COUNTS[w] for w in (x.lower() for x in m.modifiers) if w in COUNTS), None)
    offices = frozenset(office(t) for said in (*m.titles, *called(m)) for t in (
        said.split("-") if nouns.litigant(said) else (said,))) - {""}
    head = _head_noun(m) if m.form != "name" else last_word(name)
    if m.form == "nominal" and m.modifiers and head != synonym_class(m.lemma):
        restrictions -= set(words(fold(m.modifiers[-1])))  # a part of the noun: "prime minister"
    if head in STANDING_FOR_OWNER and owner_country:
        code, owner_country, owner = owner_country, None, None
    if owner is not None and head in GOVERNING and mentions[owner].type == "PER":
        leader = leader or surname(name_of(mentions[owner]))
    kind = kinds.own_kind(m, code)
    if m.form == "nominal" and m.lemma.lower() in EITHER:
        kind = None
    return Facts(
        at, m, name, head, kind, code, owner, owner_country, restrictions or _NONE,
        offices or _NONE, leader, count or _first_count(m), _gender(m, offices), role,
    )


def _country(m: Mention) -> str | None:
    """The code where the mention names a country or, inside a phrase, its adjective."""
    if m.form == "pronoun" or m.type == "PER" or m.members:
        return None
    bare = head_text(m)
    found = country(_SMALL.sub("", bare)) if m.form == "name" else None
    if stands_for_country(m):
        found = country_of_capital(bare)
    if found is None and (m.role in ("amod", "compound", "nmod:desc") or m.type == "LOC"):
        found = country_of_adjective(bare)
    return found.code if found else None


_SMALL = re.compile(r"^(?:[a-z][\w-]*\s)+(?=[A-Z])")  # "apartheid South Africa"


def _head_noun(m: Mention) -> str:
    """The class of a common noun, of one of two words too: "prime minister"."""
    if is_condition(m):
        return m.lemma.lower()
    whole = f"{m.modifiers[-1]} {m.lemma}" if m.form == "nominal" and m.modifiers else ""
    found = synonym_class(whole)
    return found if found != whole.casefold() else synonym_class(m.lemma)


def _first_count(m: Mention) -> int | None:
    parts = words(fold(m.text))
    return COUNTS.get(parts[0]) if parts else None


def _gender(m: Mention, offices: frozenset[str]) -> str | None:
    if m.gender in ("masc", "fem"):
        return m.gender
    kin = m.lemma.lower().split("-") if m.form == "nominal" else ()  # "great-uncle"
    for word in (m.lemma.lower(), *kin, *(t.lower().rstrip(".") for t in m.titles)):
        if word in GENDERED:
            return GENDERED[word]
    return None


def _roles(mentions: Sequence[Mention], places: dict[Span, int]) -> list[str]:
    """Each mention's UD relation; a later conjunct has that of its first."""
    roles = [m.role or "" for m in mentions]
    for m in mentions:
        first = places.get(m.members[0]) if m.members else None
        for span in m.members[1:]:
            if span in places and first is not None:
                roles[places[span]] = roles[first]
    return roles


def is_organ(f: Facts) -> bool:
    """ "Police", "the army", "the prime minister", "prosecutors"; no "two police officers"."""
    text, noun = f.mention.text, f.mention.lemma.lower()
    if ARTICLE.match(text) or f.count or any(c.isdigit() for c in text):
        return False
    return noun in ORGANS or (f.head == "premier" and not f.plural) or (
        noun in ORGANS_OF_MANY and f.plural)
