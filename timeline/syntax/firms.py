"""Firms of several partners, whose name is one: "Roe, Lorne & Co.", "Hale & Brook LLP"."""

from __future__ import annotations

from dataclasses import replace

from timeline.syntax.tree import Sentence, labels, with_names, with_words

ENDINGS = labels(
    "co co. sons bros bros. brothers partners associates company inc inc. corp corp. llp llc ltd"
    " ltd. holdings securities group"
)
_AND = ("&", "amp")  # the second is what is left of a mark cut out of a page
_FEW = 3  # letters on each side of an "&" that are no words


def firms(s: Sentence) -> Sentence:
    """ "Hale & Brook LLP": names joined by "&" are one name, a firm's, and one phrase."""
    for w in s.words:
        if w.text == "&" and w.i - 1 in s.named and w.i + 1 in s.named:
            s = _joined(s, w.i)
    return s


def _joined(s: Sentence, at: int) -> Sentence:
    left, right = s.names[s.named[at - 1]], s.names[s.named[at + 1]]
    if left != right and not _one_firm(left, right):
        return s
    first, last = left[0], right[1]
    head = s.head_of(first, last)
    if head is None or head >= at:
        return s  # the tree hangs the first name below the second
    words = tuple(
        replace(w, head=head, dep="flat")
        if w.i == at or (at < w.i < last and not at < w.head < last)
        else w
        for w in s.words
    )
    mended = with_words(s, words)
    if mended is s and words != s.words:
        return s
    kind = left[2] if left == right else "ORG"
    names = sorted({*s.names} - {left, right} | {(first, last, kind)})
    return with_names(mended, names)


def _one_firm(left: tuple[int, int, str], right: tuple[int, int, str]) -> bool:
    full = left[1] - left[0] > 1 and right[1] - right[0] > 1
    return left[2] != "LOC" and not (full and left[2] == right[2] == "PER")


def joined_firms(s: Sentence) -> Sentence:
    """The sentence with each firm's name whole: the partners before the "&" and what ends it.

    A comma joins only what an ampersand and a firm's ending close; "and" joins nothing, so that a
    list of firms stays one.
    """
    names = list(s.names)
    for w in s.words:
        if w.text in _AND and 0 < w.i < len(s.words) - 1:
            found = _letters(s, w.i) or _around(s, w.i)
            if found is not None:
                first, last = found
                names = [n for n in names if n[1] <= first or n[0] >= last]
                names.append((first, last, "ORG"))
    return with_names(s, sorted(names))


def _letters(s: Sentence, at: int) -> tuple[int, int] | None:
    """The letters around an "&" that are a firm's name: "AT&T"."""
    sides = (s.words[at - 1].text, s.words[at + 1].text)
    short = all(x.isupper() and x.isalpha() and len(x) <= _FEW for x in sides)
    return (at - 1, at + 2) if short else None


def _around(s: Sentence, at: int) -> tuple[int, int] | None:
    """The first word of the name around an "&" and the word after its last; None for no firm."""
    last = at + 1
    while last < len(s.words) and is_partner(s, last):
        last += 1
    if last == at + 1 or not is_partner(s, at - 1):
        return None
    if s.lower(last - 1) not in ENDINGS:
        return None
    first = at - 1
    while first > 0 and is_partner(s, first - 1):
        first -= 1
    while first > 1 and s.words[first - 1].text == "," and is_partner(s, first - 2):
        if first > 2 and is_partner(s, first - 3):
            break  # "Ada Lorne, Roe & Co.": a name of two words is another's
        first -= 2
    return first, last


def is_partner(s: Sentence, i: int) -> bool:
    """Whether a word may be one of a firm's name: a noun or adjective with a capital."""
    w = s.words[i]
    return w.capital and w.pos in ("PROPN", "NOUN", "ADJ")
