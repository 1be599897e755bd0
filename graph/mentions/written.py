"""The name in a mention as the text writes it: its head, without offices and what ties it."""

from __future__ import annotations

import re
from itertools import takewhile

from graph.mentions import kinds
from graph.mentions.countries import country_of_capital
from graph.mentions.names import fold, person_parts, person_suffix
from graph.mentions.nouns import noun_kind
from timeline.document import Mention

# What a text sets before a name and is none of it: "the Alba-linked Front".
TIES = r"linked|backed|based|affiliated|aligned|inspired|allied|led|run|controlled|owned|dominated"
TIED = re.compile(rf"^(?:the\s)?\S+[-‑–](?:{TIES})\s+(?=[A-Z])")

_CASE = re.compile(r"\S\s(?:v|vs)\.?\s\S")  # of two parties before a court: "Roe v Alba"

SEAT = "government"
"""What a capital's name is marked with where it stands for its country (`seats`)."""


def stands_for_country(m: Mention) -> bool:
    """Whether a capital is marked as what stands for its country's government."""
    return m.form == "name" and m.type == "LOC" and m.acts == SEAT


def name_of(m: Mention) -> str:
    """The folded name, a person's without titles; empty where it is no name."""
    if m.form != "name" or _CASE.search(m.lemma):
        return ""
    if stands_for_country(m) and (seat := country_of_capital(head_text(m))):
        return fold(seat.name)
    if people := kinds.people_named(fold(m.lemma)):
        return people
    text = head_text(m)
    if m.type != "PER":
        return fold(TIED.sub("", text)).replace("-", " ")
    return " ".join((*person_parts(text), person_suffix(text) or "")).strip()


def called(m: Mention) -> tuple[str, ...]:
    """The nouns right beside a name that say what it is: "the lender Alba", "the Alba group"."""
    if m.form != "name" or m.type in ("PER", "LOC"):
        return ()
    before = m.text[: m.head.start - m.span.start].split()[-1:]
    behind = [*takewhile(str.islower, m.text[m.head.end - m.span.start :].split())][-1:]
    return tuple(w for w in (*before, *behind) if w.islower() and noun_kind(w, "sing"))


def last_word(name: str) -> str:
    """The noun a name ends in, in the singular where that is a noun that acts."""
    last = name.rsplit(" ", 1)[-1]
    single = last.removesuffix("s")
    return single if single != last and noun_kind(single, "sing") else last


def head_text(m: Mention) -> str:
    """The head in the words of the text: the name itself, without titles."""
    return m.text[m.head.start - m.span.start : m.head.end - m.span.start]
