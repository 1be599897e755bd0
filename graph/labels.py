"""What an actor is called: its display name, its aliases, its id."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence

from graph.coreference.joining import ends_another
from graph.identity.gather import Cluster
from graph.identity.rule import other_names
from graph.mentions.called import phrase_name
from graph.mentions.countries import code_name
from graph.mentions.facts import Facts
from graph.mentions.modifiers import COUNTLESS
from graph.mentions.names import (
    NUMERALS,
    STYLES,
    fold,
    given_names,
    is_acronym,
    person_suffix,
    without_office,
    words,
)
from graph.mentions.written import TIED

# What a text sets behind a name and is none of it: "[2]", an open bracket and what follows.
_BEHIND = re.compile(r"[\s.,;:]*(?:\[\d+\]?|[(\[][^)\]]*$).*$")


def display_name(c: Cluster) -> str:
    """The name it carries: the country's own, the most used whole name, else its first words."""
    facts = c.facts
    codes = Counter(f.country for f in facts if f.country)
    if codes:
        return code_name(codes.most_common(1)[0][0])
    placed = any(f.kind == "place" and not f.inside for f in facts)
    alone = any(f.name and not f.inside for f in facts)  # "a Norlandian World Court case"
    names = Counter(_written(f) for f in facts
                    if f.name and not (f.inside and (placed or alone)))
    names = Counter({n: k for n, k in names.items()
                     if n.split()[0].lower() not in COUNTLESS}) or names
    other = frozenset(_written(f) for chain in c.chains for nicknames in [other_names(chain)]
                      for f in chain.facts if f.name in nicknames)
    names = Counter({n: k for n, k in names.items() if n not in other}) or names
    if names:
        whole = {n: k for n, k in names.items() if not is_acronym(n)} or dict(names)
        person = any(f.kind == "person" for f in facts)
        folded = {fold(n) for n in whole}
        long = {n: k for n, k in whole.items()
                if (_tells(n) and not ends_another(fold(n), folded) if person
                    else len(words(fold(n))) > 1)} or whole
        return _styled(facts, _cased(facts, max(long, key=lambda n: (long[n], len(n), n))))
    nominal = [f for f in facts if f.mention.form == "nominal"]
    telling = [f for f in nominal if f.restrictions or f.owned]
    telling = [f for f in telling if " " in phrase_name(f)] or telling
    phrases = Counter(phrase_name(f) for f in telling or nominal)
    return phrases.most_common(1)[0][0] if phrases else facts[0].mention.text


def _tells(name: str) -> bool:
    """Whether a person's name is more than one word of it: "Ada Roe", "Ada II"."""
    return bool(given_names(name)) or person_suffix(name) in NUMERALS


def _styled(facts: Sequence[Facts], name: str) -> str:
    """One name of a person with the style that goes with it: "Pope Otto", "Sheikh Ada"."""
    if " " in name or not any(f.kind == "person" for f in facts):
        return name
    said = (f.mention.titles[-1].split()[-1] for f in facts
            if f.mention.titles and _written(f) == name)
    style = next((title for title in said if title.lower() in STYLES), None)
    return f"{style.capitalize()} {name}" if style else name


def _cased(facts: Sequence[Facts], name: str) -> str:
    """A name that a dateline has in capitals as it is written elsewhere: "DHAKA"."""
    if not name.isupper() or (is_acronym(name) and len(name) < _LONGEST_ACRONYM):
        return name
    folded = fold(name)
    return next((w for f in facts if fold(w := _written(f)) == folded and not w.isupper()), name)


_LONGEST_ACRONYM = 5


def _written(f: Facts) -> str:
    """The name of a mention for a reader: in one line, a person's without office."""
    name = _clean(TIED.sub("", f.mention.lemma))
    return without_office(name) if f.kind == "person" else name


def _clean(name: str) -> str:
    """The name in one line, without note marks and brackets that nothing closes."""
    line = " ".join(name.split()).removeprefix("'s ").removeprefix("’s ")
    return _BEHIND.sub("", line).strip(" ,;:") or line


def aliases(c: Cluster, name: str) -> tuple[str, ...]:
    """Other names the texts give it, and for groups other phrases; sorted, the name left out."""
    facts = c.facts
    placed = any(f.country or f.kind == "place" for f in facts)
    names = {_written(f) for f in facts
             if f.name and not (f.inside and placed)}
    names |= {phrase_name(f) for f in facts if f.leader and f.mention.form == "nominal"}
    if not names:
        names = {phrase_name(f) for f in facts if f.mention.form == "nominal"}
    return tuple(sorted(n for n in names if n != name))


def ids_of(named: Iterable[tuple[int, str]]) -> dict[int, str]:
    """A slug of the name each; from the second that would be the same on, a number behind it."""
    seen: Counter[str] = Counter()
    found: dict[int, str] = {}
    for at, name in named:
        slug = slug_of(name)
        seen[slug] += 1
        found[at] = slug if seen[slug] == 1 else f"{slug}-{seen[slug]}"
    return found


def slug_of(name: str) -> str:
    """Small plain letters, digits and hyphens: "Al-Qaeda in Iraq" gives "al-qaeda-in-iraq"."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    bare = "".join(c for c in plain if not unicodedata.combining(c))
    return re.sub(r"[^\w]+", "-", bare.replace("'", "").replace("’", "")).strip("-_") or "actor"
