"""Capitals that stand for the governments in them: "Nairobi said", "accused Moscow of"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from graph.mentions.countries import (
    country,
    country_of,
    country_of_adjective,
    country_of_capital,
)
from graph.mentions.nouns import LEADERS, NATIONAL_ORGANS, office
from graph.mentions.written import SEAT, head_text
from timeline.document import Mention, Span
from timeline.event import Event

# What is done to a government and not in a town, by PLOVER type.
_ADDRESSED = frozenset(
    "AGREE CONSULT SUPPORT CONCEDE COOPERATE REQUEST ACCUSE REJECT THREATEN SANCTION".split()
)
_TOLD = ("patient", "recipient", "partner")
# What a town has or undergoes: "Paris has museums", "Kyiv lost power".
_BEING = frozenset(
    "have host contain include see become remain lose offer house boast attract draw celebrate "
    "mark face suffer experience win need get receive provide stage".split())
# What is done where somebody is, be it of such a type.
_VISITED = frozenset(
    "visit tour meet arrive host reach hold leave enter invite send bring fly return".split())


def as_governments(mentions: Sequence[Mention], events: Iterable[Event]) -> list[Mention]:
    """The mentions, each capital that acts or is addressed marked as its country's government.

    One that was read as a body is a government where the text names the country. A town in which
    something happens stays a town: only who does something of a known type, or to something, who
    says something, who is given something, or to whom a government's thing is done, is marked.
    """
    mentions = _as_towns(mentions)
    spans = _speaking(events)
    by_place = {(m.document, m.span): m for m in mentions}
    spans |= {(document, part) for document, span in spans
              if (whole := by_place.get((document, span))) for part in whole.members}
    named = {(m.document, found) for m in mentions if m.form == "name" and m.type != "PER"
             and (found := country_of(m.lemma))}

    def stands(m: Mention) -> bool:
        if m.type == "ORG":  # a club where the text is not of the country
            return (m.document, country_of_capital(head_text(m))) in named
        return (m.document, m.span) in spans

    return [replace(m, type="LOC", acts=SEAT) if _is_seat(m) and stands(m) else m
            for m in mentions]


def _as_towns(mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, each capital read as a person's one name as the town that it is.

    So too a country that somebody governs or comes from here: "Jordan's king", "Jordanian troops".
    Not where the text has somebody of such a name: "Paris", and "Otto Paris" before.
    """
    borne = {(m.document, word) for m in mentions if m.type == "PER" and " " in m.lemma
             for word in m.lemma.split()}
    states = _states(mentions)
    return [replace(m, type="LOC") if m.form == "name" and m.type == "PER" and not m.titles
            and (country_of_capital(m.lemma) or (m.document, m.lemma) in states)
            and (m.document, m.lemma) not in borne else m
            for m in mentions]


def _states(mentions: Sequence[Mention]) -> set[tuple[str, str]]:
    """Document and name of each country that has a government, a king or people in its text."""
    where = {(m.document, m.span): m for m in mentions}
    people = {(m.document, of.code) for m in mentions if m.form == "name"
              and (of := country_of_adjective(m.lemma)) and country(m.lemma) is None}
    found = {(m.document, m.lemma) for m in mentions if m.form == "name"
             and (land := country(m.lemma)) and (m.document, land.code) in people}
    for m in mentions:
        whose = where.get((m.document, m.possessor)) if m.possessor else None
        said = [(whose.lemma, m.lemma)] if whose is not None else []
        said += [(t[: t.find("'s ")], t[t.find("'s ") + 3 :]) for t in m.titles if "'s " in t]
        found |= {(m.document, name) for name, noun in said
                  if country(name) and office(noun) in _STATE}
    return found


_STATE = LEADERS - {"leader"} | NATIONAL_ORGANS | {"election", "constitution", "border"}


def _is_seat(m: Mention) -> bool:
    town = m.form == "name" and m.type in ("LOC", "ORG") and m.role not in ("amod", "compound")
    town = town and not m.text.isupper()  # a dateline: "NAIROBI: Kenya said ..."
    town = town and not _PART.match(m.text)  # "the state of Washington"
    return town and country_of_capital(head_text(m)) is not None


_PART = re.compile(r"(?:the\s)?(?:state|province|region|city|town|county)\sof\s", re.IGNORECASE)


def _speaking(events: Iterable[Event]) -> set[tuple[str, Span]]:
    """Document and span of all who act, speak or are addressed as governments are."""
    found: set[tuple[str, Span]] = set()
    for e in events:
        if e.attribution_span is not None:
            found.add((e.document, e.attribution_span))
        if e.standing:
            continue
        verb = e.predicate.partition(" ")[0]
        patient = any(p.role == "patient" for p in e.participants)
        for p in e.participants:
            does = p.role == "agent" and verb not in _BEING and (e.type is not None or patient)
            is_told = p.role in _TOLD and e.type in _ADDRESSED and verb not in _VISITED
            is_given = p.role == "recipient" and p.via is None  # "gives Nairobi a chance"
            if does or is_told or is_given:
                found.add((e.document, p.span))
    return found
