"""What kind of actor somebody is, with the reason."""

from __future__ import annotations

import re
from collections.abc import Iterable

from graph.actor import Kind
from graph.mentions.countries import country_of, country_of_people
from graph.mentions.names import fold, words
from graph.mentions.noun_rules import ruling
from graph.mentions.nouns import noun_kind, stands_for_country
from timeline.document import Mention
from timeline.syntax import nouns

BODIES: tuple[Kind, ...] = ("organisation", "armed group", "government")
COLLECTIVE: frozenset[Kind | None] = frozenset({*BODIES, "people"})
# Adjectives that make an armed group of a "group", "movement" or "wing".
ARMED = re.compile(
    r"^(?:armed|militant|jihadi(?:st)?|rebel|insurgent|terror(?:ist)?|paramilitary|guerrilla|"
    r"extremist|islamist)$"
)
# Words in a name that tell its kind where the last word does not: "Ministry of Defence".
_NAME_WORDS: dict[str, Kind] = {
    "ministry": "government", "department": "government", "parliament": "government",
    "congress": "government", "senate": "government", "government": "government",
    "administration": "government", "embassy": "government", "pentagon": "government",
    "kremlin": "government", "police": "government",
    "army": "armed group", "forces": "armed group", "brigade": "armed group",
    "brigades": "armed group", "militia": "armed group",
    "guard": "armed group", "guards": "armed group", "corps": "organisation",
    "navy": "armed group", "battalion": "armed group", "troops": "armed group",
    "party": "organisation",
}
# What tells a "front" of war from one of voters.
_AT_WAR = frozenset(
    "liberation islamic islamist revolutionary jihad al el armed resistance".split())
# Where a power sits, by which texts name the power itself; and departments called an office.
_OF_STATE: Kind = "government"
_OF_CROWN: Kind = "organisation"
# What legislatures are called; an assembly or council needs a word for whose it is.
_LEGISLATURES = frozenset(
    "assembly council congress duma knesset bundestag bundesrat majlis rada sejm seimas saeima "
    "riksdag storting folketing cortes diet representatives commons lords deputies "
    "legislature".split())
_ANY_ASSEMBLY = frozenset({"assembly", "council", "congress"})
_NATIONAL = frozenset(
    "national legislative constituent state federal supreme transitional executive".split())
_SEATS = dict.fromkeys((
    "white house", "kremlin", "downing street", "10 downing street", "number 10", "whitehall",
    "blue house", "elysee", "elysee palace", "quai d'orsay", "quirinal palace", "casa rosada",
    "chancellery", "treasury", "hm treasury", "home office", "foreign office", "cabinet office",
    "foreign and commonwealth office", "scotland office", "northern ireland office",
    "wales office", "oval office",
), _OF_STATE) | dict.fromkeys(
    ("buckingham palace", "kensington palace", "clarence house", "holy see"), _OF_CROWN)
# With these a "bank" is of a river.
_SIDES = frozenset("west east north south left right".split())
# What a name that ends in it, or has it before "of", is of: no body but what bodies agree on.
_SETTLEMENTS = nouns.table("treaty") | frozenset(
    "accords deal resolution constitution charter memorandum plan act declaration".split())
# Peoples that no table of countries has, as most texts write them, in the singular.
_PEOPLES = frozenset(
    "rohingya kurd uighur uyghur tamil tutsi hutu pashtun chechen tatar yazidi druze tibetan "
    "kashmiri hazara baloch berber tuareg maori inuit kachin hmong basque catalan "
    "copt igbo yoruba hausa oromo tigrayan".split())
_PARTY = frozenset({"political", "party"})
_STATE_FORCES = frozenset("police navy military marines".split())
# What stands before the name of a people: "the Velmarans", "some 500,000 Velmarans".
_SEVERAL = re.compile(
    r"(?:the|many|most|some|all|both|other|fellow|former|more|about|\d[\d,.]*)\s", re.I)
# Plural names of what is held and won.
_EVENTS = frozenset(
    "olympics paralympics games oscars emmys grammys tonys awards championships finals playoffs "
    "elections primaries proceedings results news".split())


def of_state(name: str, owner_country: str | None) -> bool:
    """Whether a folded name is of a state's own forces, which no text calls a terrorist group."""
    said = set(name.split())
    return bool(owner_country) or bool(said & _STATE_FORCES) or {"armed", "forces"} <= said


def people_named(folded: str) -> str:
    """The people without a state of its own that the name is of, one form for all: "rohingya".

    Empty where it names none.
    """
    single = folded.removesuffix("s")
    return single if single in _PEOPLES else folded if folded in _PEOPLES else ""


def is_settlement(m: Mention) -> bool:
    """Whether it is a deal, a law or a plan, by its noun: "the Joint Plan of Action"."""
    if m.form == "nominal":
        return m.lemma.lower() in _SETTLEMENTS
    if m.form != "name" or m.type in ("PER", "LOC"):
        return False
    said = words(fold(m.lemma).partition(" of ")[0])
    while said and said[-1].isdigit():
        said.pop()  # "Resolution 2231"
    return len(said) > 1 and said[-1] in _SETTLEMENTS


def own_kind(m: Mention, country: str | None) -> Kind | None:
    """The kind that the mention's own words and name type say; None where they say none."""
    if country is not None:
        return "country"
    if m.form == "name" and m.role == "amod" and " " not in m.lemma:
        return None  # an adjective, whatever name type the reader gives it
    if m.form == "name":
        people = m.role not in ("amod", "compound") and country_of_people(m.lemma)
        many = m.type != "PER" or (m.lemma.endswith("s") and " " not in m.lemma)
        return "people" if people and many else _kind_of_name(m)
    if m.form == "pronoun":
        return None
    if (rule := ruling(m)) is not None:
        many = rule.kind == "person" and m.number == "plur"
        return "people" if many else rule.kind
    kind = noun_kind(m.lemma, m.number)
    voting = m.lemma.lower() == "party"  # "an Islamist party"
    if kind == "organisation" and not voting and any(ARMED.match(w.lower()) for w in m.modifiers):
        return "armed group"
    return kind


def _kind_of_name(m: Mention) -> Kind | None:
    if people_named(fold(m.lemma)):
        return "people"
    if fold(m.lemma) in _SEATS:
        return _SEATS[fold(m.lemma)]
    if is_settlement(m):
        return None
    if m.type == "PER":
        several = m.number == "plur" and " " not in m.lemma and _SEVERAL.match(m.text)
        return "people" if several else "person"
    if m.acts != "armed" and _PARTY & set(m.text.lower().split()):
        return "organisation"  # "the political group Harbour Front", "the Harbour Front party"
    if m.type == "LOC":
        return _kind_of_place(m)
    if m.acts == "armed":
        return "armed group"  # "the Alba militant group"
    return _kind_by_words(m)


def _kind_of_place(m: Mention) -> Kind | None:
    pair = m.lemma.split("-")  # "Japan-China relations"
    *before, noun = m.lemma.lower().split(" ")
    body = noun_kind(noun, None) if before and before[-1] not in _SIDES else None
    if body in BODIES and not stands_for_country(noun):
        return body  # "the Ost Museum", "the Estra Central Bank"
    return None if len(pair) == 2 and all(country_of(p) for p in pair) else "place"


def _kind_by_words(m: Mention) -> Kind | None:
    parts = words(fold(m.lemma)) if m.lemma else []
    if "front" in parts:  # a party, where no word of it tells of war
        return "armed group" if _AT_WAR & {w for p in parts for w in p.split("-")} else _OF_CROWN
    by_word = next((_NAME_WORDS[w] for w in reversed(parts) if w in _NAME_WORDS), None)
    if by_word is not None:
        return by_word
    if parts[-1:] and parts[-1] in _LEGISLATURES and (
            len(parts) == 1 or parts[-1] not in _ANY_ASSEMBLY or parts[-2] in _NATIONAL):
        return _OF_STATE
    staff = parts[-1:] == ["staff"]  # "the Joint Chiefs of Staff"
    last = noun_kind(parts[-1], None) if len(parts) > 1 and not staff else None
    if m.type == "ORG" and parts[-1:] == ["community"]:
        return "organisation"  # "the Lake Development Community"
    if last in COLLECTIVE and not stands_for_country(parts[-1]):
        return last
    if m.type is None and _is_side(m):
        return "people"
    return "organisation" if m.type == "ORG" else None


def _is_side(m: Mention) -> bool:
    """Whether a plural name without a noun does something: "the Republicans", "Tories"."""
    does = m.role in ("nsubj", "obl:agent") and m.number == "plur" and not m.modifiers
    return does and m.lemma.isalpha() and m.lemma[:1].isupper() and m.lemma.endswith("s") and (
        m.lemma.lower() not in _EVENTS)


def agreed_kind(
    own: Iterable[tuple[Kind, str]], fighters: str | None = None
) -> tuple[Kind, str] | None:
    """The kind of an actor from what each of its mentions says, with the reason.

    `own` holds kind and words of each mention that says one, names first; `fighters` a phrase that
    gives it fighters of its own ("IS militants"). None where nothing says a kind.
    """
    counted: dict[Kind, list[str]] = {}
    for kind, text in own:
        counted.setdefault(kind, []).append(text)
    for sure in ("country", "person"):
        if sure in counted and len(counted[sure]) * 2 >= max(map(len, counted.values())):
            return sure, _REASONS[sure].format(counted[sure][0])
    if fighters and "government" not in counted:
        return "armed group", f"the text speaks of {fighters!r}"
    if not counted:
        return None
    most = max(counted, key=lambda k: (k == "armed group", len(counted[k]), _ORDER.index(k)))
    return most, _REASONS[most].format(counted[most][0])


_ORDER: tuple[Kind, ...] = (
    "place", "people", "organisation", "government", "armed group", "person", "country",
)
_REASONS: dict[Kind, str] = {
    "country": "{!r} names a country",
    "person": "{!r} is read as a person",
    "organisation": "{!r} is read as an organisation",
    "armed group": "{!r} names an armed group",
    "government": "{!r} names a part of a government",
    "people": "{!r} names people",
    "place": "{!r} is read as a place",
}
