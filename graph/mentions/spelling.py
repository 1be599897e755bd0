"""Spellings of one name written from another alphabet: Qasem and Qassem, Gaddafi and Qadhafi.

Two words are variants where they fall together once the letters are rewritten that romanisers
disagree on. The rewriting is a table; a final vowel stays as it is, because there it tells
names apart (Mario, Maria).
"""

from __future__ import annotations

import re
from functools import lru_cache

from graph.mentions.names import PARTICLES, fold, person_parts, person_suffix

# Pattern, what it becomes, two spellings that meet by it. Applied in this order.
REWRITES: tuple[tuple[str, str, str, str], ...] = (
    (r"^(?:al|el|as|ad|ash|an|ar|at)-", "", "al-sisi", "el-sisi"),
    (r"^[ei](?=br|sm|dr|kr|lh)", "i", "ebrahim", "ibrahim"),
    (r"^abd[aeu]l", "abdal", "abdel", "abdul"),
    (r"['’ʿʾ-]", "", "sana'a", "sanaa"),
    (r"dhdh|dh|dd", "d", "qadhafi", "qaddafi"),
    (r"(?<=[^aeiou])u(?=r[yi]$)", "", "chaudhury", "chaudhry"),
    (r"tsch|tch", "ch", "tchaikovsky", "chaikovsky"),
    (r"(?<=.)zh|^zh(?=[aeiou][^aeiou]+[aeiou])", "j", "zhomart", "jomart"),
    (r"kh|q|gh|ck", "k", "qasim", "khasim"),
    (r"^g(?=a|h)", "k", "gaddafi", "qaddafi"),
    (r"c(?=[aou]|$)", "k", "carim", "karim"),
    (r"x(?=[aeiou])", "ks", "alexei", "aleksei"),
    (r"der$|dr$", "dar", "aleksander", "aleksandr"),
    (r"ph", "f", "yusuph", "yusuf"),
    (r"w(?=[aeiouylr]|$)", "v", "wladimir", "vladimir"),
    (r"(?:skyy|skiy|skij|skii|sky)$", "ski", "zelenskyy", "zelensky"),
    (r"th", "t", "thaer", "taer"),
    (r"ei|ai|ay|ey", "ai", "hussein", "husain"),
    (r"ou|oo|au(?=d)", "u", "soueif", "sueif"),
    (r"(?<=.)o(?=.)|^o", "u", "osama", "usama"),
    (r"ee|ie|iy|ij|y", "i", "kareem", "karim"),
    (r"(?<=.)e(?=.)", "a", "ahmed", "ahmad"),
    (r"(?<=.)i(?=[^aeiou]+[aeiou]?$)", "a", "qasim", "qasem"),
    (r"(.)\1+", r"\1", "mohammed", "mohamed"),
    (r"h(?=$|[^aeiou])", "", "abdullah", "abdulla"),
)
# What a name written in Latin letters from the start seldom has. Without one of these a vowel
# tells people apart (Karen and Karin Holt), and nothing is called a variant.
ROMANISED = re.compile(
    r"\b(?:al|el)-|\b(?:abu|bin|ibn|abd\w+)\b|kh|gh(?!t)|dh|zh|q(?!u)|aa|uu|ii|yy|iy|aw(?=[aeiou])"
    r"|ullah|allah|hamm?[ae]d|huss?[ae]|ahm[ae]d|m[uo]st[ae]ph?f?a|sul[ea]im|solei"
    r"|(?:sky|ski|skyy|skiy|ov|ova|ev|eva|enko|ich|vych|yan|adze|shvili)\b"
)
_COMPILED = tuple((re.compile(p), r) for p, r, _, _ in REWRITES)


@lru_cache(maxsize=65536)
def skeleton(word: str) -> str:
    """The folded word as all its romanisations would give it; equal for variants."""
    for pattern, replacement in _COMPILED:
        word = pattern.sub(replacement, word)
    return word


def name_skeleton(name: str) -> str:
    """Skeletons of a person's name, its particles left out; a key to block on."""
    return " ".join(skeleton(p) for p in person_parts(name) if p not in PARTICLES)


def are_variants(left: str, right: str) -> bool:
    """Whether two full personal names differ only in romanisation, or in a letter doubled.

    Both must have at least two words, the same number, and each pair the same skeleton: a shared
    surname alone says nothing. Words under four letters must agree as written, and one of the
    two must look romanised; where no vowel tells them apart ("Attila", "Atilla") none need.
    """
    if _one_letter_doubled(left, right):
        return True
    if not (_is_romanised(left) or _is_romanised(right)):
        return False
    a, b = _bare_parts(left), _bare_parts(right)
    if len(a) < 2 or len(a) != len(b) or person_suffix(left) != person_suffix(right):
        return False
    return all(_same_word(x, y) for x, y in zip(a, b, strict=True))


@lru_cache(maxsize=65_536)
def _is_romanised(name: str) -> bool:
    return ROMANISED.search(fold(name)) is not None


def _one_letter_doubled(left: str, right: str) -> bool:
    """Whether full names agree but for letters written twice in one, in words of some length."""
    if undoubled(left) != undoubled(right) or person_suffix(left) != person_suffix(right):
        return False
    pairs = tuple(zip(person_parts(left), person_parts(right), strict=False))
    return len(pairs) > 1 and all(x == y or min(len(x), len(y)) > 3 for x, y in pairs)


@lru_cache(maxsize=65_536)  # each name of a long text is compared with all others
def undoubled(name: str) -> str:
    """A name folded, without titles, no letter twice running, umlauts as "ae", "oe", "ue" gone.

    "Jörg Hoffmann" and "Joerg Hofmann" give the same.
    """
    return re.sub(r"([a-z])\1+", r"\1", re.sub(r"(?<![aeiou])([aou])e", r"\1",
                                              " ".join(person_parts(name))))


def misspelt(left: str, right: str) -> bool:
    """Whether one long word is the other with one letter wrong, missing or too much.

    Doubled letters do not count: "Michelleti", "Micheletti".
    """
    if min(len(left), len(right)) < _LONG or left == right:
        return False
    a, b = sorted((undoubled(left), undoubled(right)), key=len)
    if a[:1] != b[:1]:
        return False
    same = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), len(a))
    return a == b or (a[same:] == b[same + 1 :] or a[same + 1 :] == b[same + 1 :])


_LONG = 8  # letters of a name that is hardly another's with one letter changed


def _bare_parts(name: str) -> list[str]:
    parts = [p for p in person_parts(name) if p not in PARTICLES]
    return [re.sub(r"^(?:al|el|as|ad|ash|an|ar|at)-", "", p) for p in parts]


def _same_word(left: str, right: str) -> bool:
    if left == right:
        return True
    if min(len(left), len(right)) < 4 or skeleton(left) != skeleton(right):
        return False
    return left[-1] == right[-1] or not (_is_vowel(left[-1]) and _is_vowel(right[-1])) or (
        {left[-1], right[-1]} <= {"i", "y", "e"} or {left[-1], right[-1]} <= {"u", "o"}
    )


def _is_vowel(letter: str) -> bool:
    return letter in "aeiouy"
