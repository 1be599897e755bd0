"""Where names begin and end that a reader cuts wrongly: "Ada Lorne of Ost", "South Korean"."""

from __future__ import annotations

import re
from dataclasses import replace

from timeline.calendar_units import WEEKDAY_NAMES
from timeline.syntax import nouns
from timeline.syntax.firms import is_partner, joined_firms
from timeline.syntax.tree import Sentence, Word, labels, with_names, with_words

_SEATED = labels(  # named, and then said to be where
    "court embassy consulate hospital office institute college museum headquarters"
)
_BEHIND = ("appos", "nmod", "acl", "acl:relcl", "conj", "punct", "nmod:poss", "amod", "cop", "aux",
           "nsubj", "advmod", "obl", "parataxis", "cc", "case")  # what stands with a name then
_STATES = labels(  # as American news shortens them
    "Ala. Ariz. Ark. Calif. Colo. Conn. Del. Fla. Ga. Ill. Ind. Kan. Ky. La. Md. Mass. Mich. Minn."
    " Miss. Mo. Mont. Neb. Nev. N.H. N.J. N.M. N.Y. N.C. N.D. Okla. Ore. Pa. R.I. S.C. S.D. Tenn."
    " Tex. Vt. Va. Wash. W.Va. Wis. Wyo. D.C. Ont. Que."
)
_FIRST_OF_TWO = labels(  # words that peoples' names begin with
    "South North East West Central Sri Saudi New Costa Puerto Sierra Cape El San Equatorial Papua"
)
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")
_OF_MEMBERS = labels("association federation union league confederation society guild council")


def respanned(s: Sentence) -> Sentence:
    """The sentence with its names from the first word to the last that is theirs."""
    s = _peoples_of_two_words(_places_of_office(s))
    return _lengthened(_parted(joined_firms(_above_titles(_letters_of_office(s)))))


def _peoples_of_two_words(s: Sentence) -> Sentence:
    """ "South Korean" as the name of one people, where a reader takes its last word alone."""
    names: list[tuple[int, int, str]] = []
    for first, last, kind in s.names:
        before = s.words[first - 1] if first else None
        if kind == "NORP" and before is not None and before.text in _FIRST_OF_TWO:
            names = [n for n in names if n[:2] != (first - 1, first)]
            whole = before.text != "New" or before.head in range(first, last)  # "New French law"
            first -= 1 if whole and (not names or names[-1][1] < first) else 0
        names.append((first, last, kind))
    return with_names(s, names)


def _places_of_office(s: Sentence) -> Sentence:
    """The word before an office of places as a place: "Hale Governor Ada Lorne", "Alban President".

    Nobody owns a president; a governor or mayor is of a place even where no name was read.
    """
    names = [(first, last, "LOC" if kind == "PER" and _is_town(s, first, last) else kind)
             for first, last, kind in s.names]
    for first, _, kind in s.names:
        at = first - 1
        if kind != "PER" or at < 1 or s.lower(at) not in _OF_PLACES | _OF_STATES:
            continue
        while at > 1 and s.lower(at - 1) in nouns.table("rank"):
            at -= 1
        before = s.words[at - 1]
        read = s.name_type(before.i)
        known = read == "PER" or (read is None and s.lower(first - 1) in _OF_PLACES)
        alone = before.capital and before.dep in ("compound", "amod") and (
            before.i - 1 not in s.named)
        if known and alone and before.text.lower() not in nouns.table("title"):
            names = [n for n in names if n[:2] != (before.i, at)]
            party = before.text.lower() in nouns.table("party")  # "Labour mayor Ada Lorne"
            names.append((before.i, at, "NORP" if before.pos == "ADJ" else
                          "ORG" if party else "LOC"))
    return with_names(s, sorted(names))


def _is_town(s: Sentence, first: int, last: int) -> bool:
    """Whether a name is a place's by its last word, or by what it is of: "the mayor of Hale"."""
    if last - first > 1 and s.lower(last - 1) in _TOWNS:
        return True  # "Hale City"
    of = first > 1 and s.words[first - 1].text == "of"
    return of and s.lower(first - 2).removesuffix("s") in _OF_PLACES | _TOWNS


_OF_PLACES = labels("governor mayor")
_TOWNS = labels("city county province district prefecture")
_OF_STATES = labels("president premier minister king queen chancellor")


def _letters_of_office(s: Sentence) -> Sentence:
    """ "CEO Ada Lorne" as a person with a title, where a reader took the letters for a body."""
    words, names = list(s.words), list(s.names)
    for first, last, kind in s.names:
        top = s.head_of(first, last)
        title = s.words[first - 1] if first else None
        if kind != "PER" or top is None or title is None or not title.text.isupper():
            continue
        if title.text.lower() not in nouns.table("title") or title.head not in range(first, last):
            continue
        words[title.i] = replace(title, head=top, dep="nmod:desc")
        names = [n for n in names if n[:2] != (title.i, first)]
    return with_names(with_words(s, words), names)


def _above_titles(s: Sentence) -> Sentence:
    """ "Foreign Secretary Ada Lorne" as a person with a title, where a tree hangs her on it."""
    words = list(s.words)
    for first, last, kind in s.names:
        title = _office_before(s, first)
        top = s.head_of(first, last)
        if kind != "PER" or title is None or top is None:
            continue
        hung = s.words[top].dep in ("flat", "appos") and s.words[top].head in range(title.i, first)
        if not hung or s.words[first - 1].i in s.named:
            continue
        for k in s.kids(title.i, *_BEHIND):
            words[k] = replace(words[k], head=top) if k > top else words[k]
        words[top] = replace(s.words[top], head=title.head, dep=title.dep)
        words[title.i] = replace(title, head=top, dep="nmod:desc")
    return with_words(s, words)


def _office_before(s: Sentence, first: int) -> Word | None:
    """The noun of the office right before a name: "Secretary", "Head" of "Head of State"."""
    of = first > 2 and s.words[first - 2].text == "of" and s.words[first - 1].capital
    title = s.words[first - 3] if of else s.words[first - 1] if first else None
    known = title is not None and title.text.lower().rstrip(".") in nouns.table("title")
    return title if known and title is not None and title.capital else None


def _lengthened(s: Sentence) -> Sentence:
    """ "National Association" and "of Grain Dealers", "316th" and "Division" as one name.

    No place is made part of it.
    """
    names: list[tuple[int, int, str]] = []
    for first, last, kind in s.names:
        if names and first < names[-1][1]:
            continue
        end = last
        if kind == "ORG" and first and _ORDINAL.fullmatch(s.words[first - 1].text):
            first -= 1  # "the 316th Division" is not the 308th
        if kind == "ORG" and s.lower(last - 1) in _OF_MEMBERS:
            end = _members_end(s, last)
        names.append((first, end, kind))
    return with_names(s, names)


def _members_end(s: Sentence, of: int) -> int:
    """The word after the last of "of Grain Dealers"; `of` itself where no plural body follows."""
    end = of + 1
    while end < len(s.words) and is_partner(s, end):
        end += 1
    if end < of + 2 or s.words[of].text != "of" or not s.words[end - 1].text.endswith("s"):
        return of
    named = {s.name_type(k) for k in range(of + 1, end) if k in s.named}
    people = s.words[end - 1].text.endswith(("ers", "ors", "ists", "ians"))  # read as a place
    return of if named & {"PER", "NORP"} or ("LOC" in named and not people) else end


def _parted(s: Sentence) -> Sentence:
    """A name without where its bearer is: "Ada Lorne of Ost", "the Court of Appeals in Ost".

    "Duke of Ost" stays one name.
    """
    names: list[tuple[int, int, str]] = []
    for first, last, kind in s.names:
        if last - first > 2 and s.words[last - 1].text in _STATES and s.words[last - 2].text == ",":
            kind = "LOC"  # "Ost, N.Y."
        if last - first > 1 and s.words[last - 1].text in WEEKDAY_NAMES:
            last -= 1  # "President Ada Lorne Thursday left"
        first = _behind_office(s, first, last) if kind == "PER" else first
        if kind == "PER" and (body := _body_of_office(s, first, last)) is not None:
            kind, first = "ORG", body
        at = next((k for k in range(first + 1, last - 1) if s.words[k].text == "in"), None)
        if at is not None and any(w.text.lower() in _SEATED for w in s.words[first:at]):
            names += [(first, at, kind), (at + 1, last, "LOC")]
            continue
        ranked = first > 0 and s.lower(first - 1).rstrip(".") in nouns.table("title")
        behind = range(first + (1 if ranked else 2), last - 1)  # "Senator Roe of Norland"
        of = next((k for k in behind if s.words[k].text == "of"), None)
        person = kind == "PER" and of is not None
        titled = any(w.text.lower() in nouns.table("title") for w in s.words[first:last])
        if not person or of is None or titled:
            names.append((first, last, kind))
        else:
            names += [(first, of, kind), (of + 1, last, "LOC")]
    return with_names(s, names)


def _body_of_office(s: Sentence, first: int, last: int) -> int | None:
    """Where the body begins in "Professor of Surgery at Alba Hospital", read as one name."""
    if s.lower(first) not in nouns.table("title") | nouns.table("person"):
        return None
    return next((k + 1 for k in range(first + 1, last - 1) if s.words[k].text == "at"), None)


def _behind_office(s: Sentence, first: int, last: int) -> int:
    """Where the name begins in "Minister for Lakes and Dams Ada Lorne", read as one name."""
    office = s.lower(first) in nouns.table("title")
    field = office and s.words[first + 1 : first + 2] and s.words[first + 1].text in ("for", "of")
    beside = [k for k in s.kids(first, "appos") if first < k < last] if field else []
    return min(beside, default=first)
