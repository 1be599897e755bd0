"""Names as strings: what is left of a name once typography, titles and legal forms are gone.

Nothing here decides that two names mean one actor; it only says how they compare.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import pairwise

from timeline.calendar_units import MONTHS, SHORT_WEEKDAYS, WEEKDAYS
from timeline.syntax import name_words, nouns
from timeline.syntax.name_signs import LEGAL
from timeline.syntax.titles import OF_WHAT

_QUOTES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'", "“": '"', "”": '"', "–": "-"})
_POSSESSIVE = re.compile(r"\s*'s?$|'s(?=\s)")  # "Lorne's Inc." folds as "Lorne's" does
_DOTTED = re.compile(r"\b(?:[^\W\d_]\.\s?)+[^\W\d_]\b\.?")
_NOTE = re.compile(r"\.?\[\d+\]?")
_INITIAL = re.compile(r"\b([^\W\d_])\.\s*(?=[^\W\d_])")
_WORD = re.compile(r"[^\W_]+(?:['.&+-][^\W_]+)*", re.UNICODE)
_MIXED = re.compile(r"[A-Z]{1,3}(?:o|f|a)[A-Z]{1,3}")
_NICKNAME = re.compile(r"""\s*(?:"[^"]*"|\([^()]*\))\s*""")

# Letters that no decomposition turns into plain ones.
_PLAIN = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe",
                        "ð": "d", "þ": "th", "ʿ": "", "ʾ": ""})

# Legal forms of companies: they end a name and tell nobody apart.
LEGAL_FORMS = frozenset(word for word in LEGAL if "." not in word) | frozenset(
    "incorporated co company as srl sas group companies".split()
)
# Words before a person's name that are no part of it; the dotted ones are folded before.
# "Shah Rukh Khan" and "Pastor Roe Varn" may begin with a given name.
PERSON_TITLES = nouns.table("title") - name_words.GIVEN_TOO - {"shah", "pastor"} | frozenset(
    "mx lady saint st shaikh father sister brother private prime executive acting former ex "
    "ex-president then-president hon honourable honorable lieutenant-general major-general "
    "brigadier-general inspector-general governor-general consul-general vice-admiral "
    "rear-admiral commander-in-chief daw".split()
)
# Those that go with one name alone: "King Otto".
STYLES = frozenset(
    "king queen pope prince princess emperor empress sultan emir sheikh shaikh sheik mullah "
    "ayatollah sister saint lord lady baroness".split()
)
NOBLES = {"duke": "masc", "earl": "masc", "marquess": "masc", "viscount": "masc",
          "prince": "masc", "duchess": "fem", "countess": "fem", "princess": "fem"}
# What an office is held for, behind "of": "Secretary of State Roe", "Chief of Staff Roe".
FIELDS = OF_WHAT | frozenset(
    "foreign external affairs home interior finance trade transport police homeland "
    "security".split()
)
# What tells kings of one name apart; "x" may be a surname.
NUMERALS = frozenset(
    "i ii iii iv v vi vii viii ix xi xii xiii xiv xv xvi xvii xviii xix xx xxi xxii xxiii".split()
)
SUFFIXES = NUMERALS | frozenset("jr sr phd md esq mp kbe obe cbe qc kc junior senior".split())
# Forms that give an acronym no letter.
_NEVER_A_LETTER = LEGAL_FORMS - {"corporation", "company", "group", "holdings", "companies"}
# Particles that belong to the family name that follows them.
PARTICLES = name_words.PARTICLES | frozenset("ar at umm abd mc o san santa".split())
# Particles that are no given name, so that "bin Laden" is a surname and "Al Gore" is not.
_SON_OF = frozenset("bin ibn bint".split())
_NEVER_GIVEN = _SON_OF | {"von"}
# Faiths, their gods and adjectives are nobody: "Islam", "Islamic militants".
FAITHS = frozenset(
    "allah god islam christianity judaism hinduism buddhism sikhism catholicism "
    "protestantism islamic islamist christian jewish muslim hindu buddhist sikh catholic "
    "protestant sunni shia shiite salafi salafist salafism orthodox".split()
)
_ACRONYM_SKIPS = frozenset(
    "the of for and in on to de la du des & a an against".split()
)


@lru_cache(maxsize=65536)
def fold(name: str) -> str:
    """The name in small plain letters: no accents, dots of abbreviations, article, quotes, 's.

    "The U.S." and "US" fold to "us", "Ra’ad" to "ra'ad". Empty where no letter or digit is left.
    """
    name = _NOTE.sub("", name)
    text = unicodedata.normalize("NFKC", name).translate(_QUOTES).strip(" \t\r\n\"',;:()[]")
    text = _POSSESSIVE.sub("", text) if len(text) > 2 else text
    text = _DOTTED.sub(lambda m: m.group().replace(".", "").replace(" ", "") + " ", text)
    return " ".join(words(_bare(text)))


def _bare(text: str) -> str:
    """Small letters without accents."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(c for c in parts if not unicodedata.combining(c)).translate(_PLAIN)
    bare = re.sub(r"\s+-\s+", "-", bare)
    return bare[4:] if bare.startswith("the ") else bare


def words(folded: str) -> list[str]:
    """The words of a folded name; hyphens, apostrophes and ampersands stay inside."""
    return [w.rstrip(".") for w in _WORD.findall(folded)]


def is_acronym(name: str) -> bool:
    """Whether it is written as an acronym: two to eight capitals or digits, dots allowed.

    One small letter may stand between capitals: "LoC", "MoD".
    """
    bare = name.replace(".", "").strip()
    if _MIXED.fullmatch(bare):
        return True
    return 2 <= len(bare) <= 8 and bare.isalnum() and bare.isupper() and not bare.isdigit()


def acronyms_of(name: str) -> frozenset[str]:
    """The acronyms the name may be known by, folded: "European Union" gives "eu".

    With and without its small words; empty for a name of one word.
    """
    parts = [w for word in words(fold(name)) for w in word.split("-") if w not in _NEVER_A_LETTER]
    strong = [w for w in parts if w not in _ACRONYM_SKIPS]
    if len(strong) < 2:
        return frozenset()
    legal = [w for w in strong if w not in LEGAL_FORMS]
    found = {"".join(w[0] for w in run) for run in (parts, strong, legal)}
    found.add("".join(w if w.isdigit() else w[0] for w in strong))
    return frozenset(a for a in found if len(a) >= 2)


def all_capital(name: str) -> bool:
    """Whether every word that an acronym counts is written with a capital: no "Big Board index"."""
    parts = [w for word in name.split() for w in word.split("-")]
    return all(not w[:1].islower() or fold(w) in _ACRONYM_SKIPS for w in parts)


def without_legal_form(name: str) -> str:
    """The folded name without "Inc.", "Corporation", "Ltd" at its end, at least one word kept."""
    parts = words(fold(name))
    while len(parts) > 1 and (parts[-1] in LEGAL_FORMS or parts[-1] == "amp"):
        parts.pop()  # the last is what is left of "& Co." where a page was cut
    return " ".join(parts)


@lru_cache(maxsize=65536)
def person_parts(name: str) -> tuple[str, ...]:
    """The words of a person's name without titles, suffixes and nicknames, particles kept.

    "Gen. Qasem Soleimani" gives ("qasem", "soleimani"), "Osama bin Laden" three words.
    """
    bare = _INITIAL.sub(r"\1 ", _NICKNAME.sub(" ", name.translate(_QUOTES)))
    parts = words(fold(bare))
    if parts[1:2] == ["of"] and parts[0] in NOBLES:
        return tuple(parts)  # "Duke of Ost" is all the name that he goes by
    offices = [i for i, p in enumerate(parts) if p in PERSON_TITLES]
    if offices and len(parts) - offices[-1] > 2 and "of" not in parts:
        parts = parts[offices[-1] + 1 :]  # "Acme CEO Jane Roe": a name begins behind its office
    if parts[:1] == ["u"] and len(parts) > _WHOLE:
        parts = parts[1:]  # Burmese, as "Daw": "U Win Tar"; not "U Thar"
    while len(parts) > 1 and parts[0] in PERSON_TITLES:
        parts = parts[1:]
        if parts[0] == "of":  # "Secretary of State Roe"
            behind = next((i for i, p in enumerate(parts[1:], 1) if p not in FIELDS), len(parts))
            parts = parts[behind:] if behind < len(parts) else parts
    while len(parts) > 1 and parts[-1] in SUFFIXES:
        parts = parts[:-1]
    return tuple(parts)


_WHOLE = 2  # words of a name that is somebody's own


def without_office(name: str) -> str:
    """A person's name as written, without the office before it where two words are left."""
    written = name.split()
    behind = [i + 1 for i, word in enumerate(written[:-2]) if fold(word) in PERSON_TITLES]
    return " ".join(written[behind[-1] :] if behind else written)


def nickname_in(name: str) -> str:
    """Folded, what a name has in quotes: "jak" of 'Ada "Jak" Roe'; empty where it has nothing."""
    found = _IN_QUOTES.search(name.translate(_QUOTES))
    return fold(found[1]) if found else ""


_IN_QUOTES = re.compile(r'\w\s"([^"]+)"\s\w')


@lru_cache(maxsize=65_536)
def person_suffix(name: str) -> str | None:
    """ "jr", "iii": what tells a father from his son; None where the name has none."""
    parts = words(fold(name))
    last = parts[-1] if parts else ""
    return {"junior": "jr", "senior": "sr"}.get(last, last) if last in SUFFIXES else None


@lru_cache(maxsize=65_536)
def surname(name: str) -> str:
    """The family name with its particles: "van der bellen", "bin laden", "al-aaraji"."""
    parts = person_parts(name)
    start = len(parts) - 1
    while start > 1 and parts[start - 1] in PARTICLES:
        start -= 1
    if start == 1 and parts[0] in _NEVER_GIVEN:
        start = 0
    return " ".join(parts[start:])


def surnames(name: str) -> frozenset[str]:
    """What somebody may be called by the family name: "van lore", "lore"; "vila-roe", "roe".

    Not "tarek" of "Omar bin Tarek", whose father that is.
    """
    whole = surname(name)
    return frozenset((whole, whole.split()[-1], whole.split("-")[-1])) - fathers(name)


def fathers(name: str) -> frozenset[str]:
    """Words of a person's name that name the father, by which nobody calls him: "bin Tarek"."""
    parts = person_parts(name)
    behind = (x for son, x in pairwise(parts) if son in _SON_OF)
    return frozenset(behind) - {*parts[:1], "laden"}  # the one that became a family's


@lru_cache(maxsize=65_536)
def given_names(name: str) -> tuple[str, ...]:
    """What stands before the family name; empty for a bare surname."""
    parts = person_parts(name)
    return parts[: len(parts) - len(surname(name).split())]


# British spellings of words that the names of bodies have, and the American ones.
_SPELLINGS = (
    (re.compile(r"isation(s?)\b"), r"ization\1"),
    (re.compile(r"\b(lab|harb|neighb|hon)our"), r"\1or"),
    (re.compile(r"\b(def|off|lic)ence\b"), r"\1ense"),
    (re.compile(r"\b(cent|theat)re\b"), r"\1er"),
    (re.compile(r"\bprogramme"), "program"),
    (re.compile(r" and\b"), ""),  # as a folded "&"
)


def american(folded: str) -> str:
    """A folded name in American spelling: "ministry of defense" for "ministry of defence"."""
    for pattern, written in _SPELLINGS:
        folded = pattern.sub(written, folded)
    return folded


_DERIVED = re.compile(r"(?:ians?|ans?|ns?|ese|ish|is?|ic|ers?)$")


def place_stem(word: str) -> str:
    """What a place and its adjective have in common: "velmar" of "Velmara" and "Velmaran".

    Both lose their last vowels, the adjective its ending too. Empty for stems under four letters.
    """
    stem = fold(word).rstrip("aeiou")
    return stem if len(stem) >= 4 else ""


def adjective_stems(word: str) -> frozenset[str]:
    """The place stems an adjective may come from: endings off, then vowels."""
    folded = fold(word)
    found = {folded[: m.start()].rstrip("aeiou") for m in _DERIVED.finditer(folded)}
    found |= {folded.removesuffix(end).rstrip("aeiou")
              for end in ("n", "an", "ian", "i", "ese", "ish", "er") if folded.endswith(end)}
    return frozenset(stem for stem in found if len(stem) >= 4)


def is_namelike(name: str) -> bool:
    """Whether it can name anybody: a letter, not only a date word, a unit or a number."""
    parts = words(fold(name))
    letters = [p for p in parts if any(c.isalpha() for c in p)]
    if (letters == ["no"] and len(parts) > 1) or parts[:2] == ["long", "live"]:
        return False  # "No. 1", "Long live the King!"
    return bool(letters) and not all(p in _NO_NAMES or p.isdigit() for p in parts)


_NO_NAMES = frozenset((*MONTHS, *WEEKDAYS, *SHORT_WEEKDAYS)) | frozenset(
    "today yesterday tomorrow am pm gmt utc est edt pst cet km kg cm mm mi lb lbs mph kph percent "
    "usd eur gbp min read photo image caption advertisement subscribe share".split()
)
