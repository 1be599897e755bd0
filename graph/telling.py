"""Whether what the texts say of somebody tells who it is, or only what."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.actor import Kind
from graph.mentions.facts import ARTICLE, Facts, is_organ
from graph.mentions.nouns import noun_kind
from timeline.syntax import nouns

# Whose phrases tell nobody: "our troops", "no government", "any other regulator".
_NOBODY = re.compile(r"(?:my|our|your|whose|no|any|every|each|either|neither)\s", re.IGNORECASE)
# Those of one cause: "the Allies", "The Communists".
_SIDE = re.compile(r"[Tt]he [A-Z][a-z]+s")


def tells_apart(facts: Sequence[Facts], kind: Kind) -> bool:
    """Whether its phrases say who: a name, an owner, an adjective, or the same one twice.

    "The troops" once, "other nations" and "the country" say nobody; nor does a capital alone
    make a name of an office ("the current Administration"). An organ of state of which a place
    has but one says who, also bare: "police arrested X".
    """
    phrases = [f for f in facts if f.mention.form != "pronoun"]
    if any(f.country or (f.name and not is_common(f)) for f in phrases):
        return True
    if kind in ("place", "country"):
        return False
    phrases = [f for f in phrases if not _NOBODY.match(f.mention.text)]
    owned = any(f.owned or f.restrictions for f in phrases)
    return owned or len(phrases) > 1 or any(is_organ(f) or _is_side(f) for f in phrases)


def tells_who(f: Facts) -> bool:
    """Whether a phrase tells of some fighters at all: "gunmen", not "our troops", "no army"."""
    return not _NOBODY.match(f.mention.text) and not is_thing(f)


def _is_side(f: Facts) -> bool:
    """Those of one cause, capital and article: "the Allies", "the Communists"."""
    return f.kind == "people" and _SIDE.fullmatch(f.mention.text) is not None


def is_common(f: Facts) -> bool:
    """Whether a name is only a noun with a capital: "Administration", "Coalition"."""
    return " " not in f.name and f.mention.type != "PER" and noun_kind(f.name, "sing") is not None


def is_thing(f: Facts) -> bool:
    """What may be somebody or something and so must act: stuffs, "a news service"."""
    return _is_mass(f) or _is_quality(f) or nouns.is_asset(f.mention.lemma, f.mention.modifiers)


def _is_mass(f: Facts) -> bool:
    """A noun in the singular without article ("greater security"): a stuff unless it acts."""
    m = f.mention
    return m.number == "sing" and not (m.definite or f.owned or ARTICLE.match(m.text))


def _is_quality(f: Facts) -> bool:
    """What is done or had rather than somebody: "a stubborn resistance", "strong leadership"."""
    return f.mention.lemma.lower() in _QUALITIES and not f.mention.definite and not f.owned


_QUALITIES = frozenset(
    "resistance opposition leadership authority government management security defence defense "
    "intelligence command rule presence prosecution".split()
)
