"""What somebody is called by: the words of a phrase that say who, the first letters of a name."""

from __future__ import annotations

import re
from collections.abc import Iterable

from graph.mentions.countries import country
from graph.mentions.facts import Facts
from graph.mentions.modifiers import COUNTLESS
from graph.mentions.names import acronyms_of, fold

# The dateline that a phrase at the head of a story may have been read with: "OST (AP)_ Rebels".
_DATELINE = re.compile(r"^[A-Z][^()]*\([A-Z]{2,8}\)\s*[_—–-]+\s*")
_LEADING = re.compile(
    r"^(?:(?:the|a|an|this|that|these|those|his|her|its|their|our|my|some|any|all|both|no|each|"
    r"every|another|\d[\d,.]*|(?:(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-|\s))?(?:one|two|"
    r"three|four|five|six|seven|eight|nine)|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|"
    r"nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|(?:several |a )?dozens?(?: of)?|"
    r"hundreds of|thousands of|(?:a )?number of|(?:at )?least|about|around|over|"
    r"(?:as|so) many(?! as)|"
    r"(?:more )?or (?:less|fewer)|(?:more|less|fewer) than|some|several|nearly|almost|up to|"
    r"hundred|thousand|million|an additional|between \S+ and(?= \d)|to(?= \d)|"
    r"estimated|roughly|approximately|as many as|least|whose)\s+)+",
    re.IGNORECASE)


_MARKS = re.compile(r"\s*\([^()]*\)|[\"“”]")  # brackets with what is in them, and quotes


def phrase_name(f: Facts) -> str:
    """A common noun phrase as a name: "a number of Iraqi lawmakers" gives "Iraqi lawmakers"."""
    m = f.mention
    if len(m.text) != m.span.end - m.span.start:
        return m.text  # its noun stands behind another's adjective
    start, end = m.head.start - m.span.start, m.head.end - m.span.start
    for part in m.modifiers:
        found = m.text.find(part, 0, start)
        start = found if 0 <= found < start else start
    if m.possessor is not None and m.span.contains(m.possessor):
        start = min(start, m.possessor.start - m.span.start)
        end = max(end, m.possessor.end - m.span.start)
    said = " ".join(_MARKS.sub("", m.text[max(0, start) : end]).split())
    name = _LEADING.sub("", _DATELINE.sub("", said))
    parts = name.split()
    while len(parts) > 1 and parts[0].lower() in COUNTLESS:
        parts.pop(0)
    return " ".join(parts) or m.text


def first_letters(f: Facts) -> frozenset[str]:
    """Acronyms of a name, also without the country it begins or ends with."""
    parts = f.name.split()
    found = acronyms_of(f.name)
    if f.owner_country and len(parts) > 2:
        found |= acronyms_of(" ".join(parts[1:]))
    return found | acronyms_of(" ".join(parts[:-1])) if country(parts[-1]) else found


def telling_names(facts: Iterable[Facts]) -> frozenset[str]:
    """Folded, the names of mentions, and their phrases that tell them apart: "us-led coalition".

    What a user may call them by, in `actors.toml`.
    """
    found = set()
    for f in facts:
        if f.name:
            found.add(f.name)
        elif f.mention.form == "nominal" and (f.restrictions or f.leader or f.owned):
            found.add(fold(phrase_name(f)))
    return frozenset(found - {""})
