"""What the words before a noun say: whose it is, what restricts it, who leads it, how many."""

from __future__ import annotations

import re

from graph.mentions.countries import country_of, country_of_people
from graph.mentions.names import fold, words
from graph.mentions.written import head_text
from timeline.document import Mention

COUNTS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "both": 2, "2": 2, "3": 3, "4": 4}
COUNTLESS = frozenset(
    "many several some few other more most such numerous various certain additional further "
    "countless same own new recent current present former first last next least one seven eight "
    "nine ten eleven twelve dozen dozens hundred hundreds thousand thousands million millions "
    "estimated aforementioned aforesaid above-mentioned".split()
)
_AGE = re.compile(r"[\w-]+-(?:year|month)s?-old\b", re.I)  # tells nobody from another of his noun
_LED = re.compile(r"^(?P<leader>.+)[-‑–](?:led|backed|dominated)$")


def modifiers(
    m: Mention, name: str, code: str | None
) -> tuple[str | None, frozenset[str], str | None]:
    """The owner's country, the restricting words, and the leader in "US-led"."""
    owner, leader = None, None
    rest: list[str] = []
    people = country_of_people(head_text(m)) if code is None else None
    if people and m.role not in ("amod", "compound") and m.type != "PER":
        owner = people.code
    parts = list(m.modifiers)
    first = words(head_text(m)) if m.form == "name" and not code else []
    if len(first) > 1 and m.type != "PER":
        inside, rest = _owner_in_name(head_text(m))
        owner = inside or owner
    for part in parts:
        led = _LED.match(part)
        if led:
            found = country_of(led["leader"])
            leader = found.code if found else fold(led["leader"])
            rest.append(f"{leader}-led")
        elif found := country_of(part):
            owner = owner or found.code
        elif part.lower() not in COUNTS and part.lower() not in COUNTLESS and not _AGE.match(part):
            rest.extend(w for w in words(fold(part)) if not w.isdigit())
    return owner, frozenset((*rest, *_field(m))), leader


def _field(m: Mention) -> list[str]:
    """What somebody is whose head of: "relations" of "Norland's head of relations"."""
    owned = m.possessor is not None and m.possessor.end <= m.head.start
    owned = owned or (m.number != "plur" and any(country_of(word) for word in m.modifiers))
    behind = m.text[m.head.end - m.span.start :]
    return words(fold(behind[4:])) if owned and behind.startswith(" of ") else []


def _owner_in_name(name: str) -> tuple[str | None, list[str]]:
    """The country a name begins with, and the words between it and the last one."""
    parts = name.removeprefix("the ").removeprefix("The ").split()
    for size in (2, 1):
        found = country_of(" ".join(parts[:size])) if len(parts) > size else None
        if found:
            return found.code, words(fold(" ".join(parts[size:-1])))
    return None, words(fold(" ".join(parts[:-1])))
