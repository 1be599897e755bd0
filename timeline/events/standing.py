"""What holds rather than happens: "X, an analyst at Y", "Y spokesperson X", "X is part of Y"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from timeline.document import Document, Evidence, Mention, Span
from timeline.event import Event, Participant
from timeline.events import attribution
from timeline.events.allegiance import allegiances
from timeline.events.beside import beside
from timeline.events.bonds import bonds
from timeline.events.mentioned import by_head, mention_at
from timeline.events.office_words import holding, office, tie_of
from timeline.events.placing import before_noun, of_body_behind, of_two_peoples
from timeline.events.posts import posts
from timeline.events.standing_words import (
    ANYBODY,
    COURTS,
    OFFICES,
    PARTS,
    RELATIONAL,
    SELF_MADE,
    TIES,
    TRADES,
)
from timeline.events.ties import Tie, imagined, ties
from timeline.syntax import nouns, titles
from timeline.syntax.tree import Sentence, Word

_PERSONS = ("he", "she", "his", "her")
_TIED = 0.6  # what a noun phrase implies is less sure than what a sentence states


def standing(document: Document, s: Sentence, said: Sequence[Mention]) -> Iterator[Event]:
    """The offices, memberships and whereabouts that a sentence states of its mentions."""
    stated = {(_parties(e), e.predicate): e for e in _stated(document, s, said)}
    known = {parties for parties, _ in stated}
    yield from (e for (of, said_so), e in stated.items() if not _said_better(of, said_so, stated))
    for tie in ties(s, said):
        new = (tie.outer.span, tie.inner.span) not in known
        if new and _holds(tie) and not imagined(s, tie.outer):
            yield _tied(document, s, tie)


def _said_better(
    parties: tuple[Span, ...], predicate: str, stated: Mapping[tuple[tuple[Span, ...], str], Event]
) -> bool:
    """Whether the same two stand in a bond that says more: "special envoy of" for "envoy of"."""
    return any(of == parties and said.endswith(f" {predicate}") for of, said in stated)


def _parties(e: Event) -> tuple[Span, ...]:
    return tuple(p.span for p in e.participants)


def _stated(document: Document, s: Sentence, said: Sequence[Mention]) -> Iterator[Event]:
    heads = by_head(said)
    for m in said:
        if m.form == "name" and m.type in ("PER", None) and m.titles:
            yield from _titled(document, s, m, said)
    for post in (*beside(s), *posts(s)):
        yield from _beside(document, s, post.who, post.what, heads, one=post.one)
    for a in (*allegiances(s), *bonds(s)):
        bound, whose = mention_at(s, a.who, heads), mention_at(s, a.whose, heads)
        if bound is not None and whose is not None and bound.span != whose.span:
            yield _event(document, s, a.predicate, s.cover((a.word,)), bound, whose, "allegiance")


def _holds(t: Tie) -> bool:
    """Whether a tie is that of an actor to a name: "the Front in Ost", "members of the Front"."""
    named = t.outer.form == "name" and t.outer.type != "LOC"
    party = t.outer.acts is not None or named or t.outer.text.lower() in _PERSONS
    whose = t.outer.possessor  # "members of the Front": its name says it already
    own = t.outer.span.contains(t.inner.span) or bool(whose and whose.overlaps(t.inner.span))
    return t.rule != "place of a clause" and party and t.inner.form == "name" and not own


def _tied(document: Document, s: Sentence, t: Tie) -> Event:
    predicate = t.via if t.rule == "whereabouts" else f"{t.outer.lemma.lower()} {t.via}"
    made = _event(document, s, predicate, t.outer.head, t.outer, t.inner, t.rule)
    return replace(made, confidence=_TIED)


def _titled(
    document: Document, s: Sentence, who: Mention, said: Sequence[Mention]
) -> Iterator[Event]:
    """ "Harbour Council spokeswoman Ada Lorne": spokeswoman of the Harbour Council."""
    for m in said:
        inside = who.span.contains(m.span) and m.span.end <= who.head.start
        ranked = m.lemma.lower() in nouns.table("rank") | nouns.table("title")
        known = m.type not in ("PER", None) or (m.type is None and not ranked)
        if not inside or m.form != "name" or not known or m.span == who.span:
            continue
        at = next(w.i for w in s.words if w.start == m.head.start)
        if of_two_peoples(s, at):
            return
        if of_body_behind(s, at):
            continue
        if m.lemma.split()[-1].lower() in COURTS:  # "U.S. District Judge": a part of the title
            return
        title = next((t for t in who.titles if m.text in t), None)
        if title and f"{m.text}-" in title:
            continue  # "Ost-based financier Ada Lorne"
        if title == m.text:
            title = " ".join(who.titles)  # the place beside the office, not before it
        held = office(_without_names(title, who, m, said) if title else " ".join(who.titles))
        if held:
            owns = any(f"{m.text}{mark}" in who.text for mark in ("'s ", "’s ", "' ", "’ "))
            via = "of" if owns else tie_of(held.partition(" of ")[0].split()[-1], m.type)
            made = holding(held, via, m.lemma, m.type)
            yield _event(document, s, made, m.span, who, m, "title before a name")
            return


def _without_names(title: str, who: Mention, m: Mention, said: Sequence[Mention]) -> str:
    """A title without the names in it, `m` one of them, nor what is tied to one by a hyphen.

    "war suspect" of "Estran Norlandian war suspect", "minister" of "Estran-born minister".
    """
    for n in said:
        known = n == m or (n.form == "name" and n.type and n != who)
        if known and who.span.contains(n.span):
            title = re.sub(rf"{re.escape(n.text)}(?:-\w+)*", "", title, count=1)
    return title


def _beside(
    document: Document, s: Sentence, who: int, what: int, heads: dict[int, Mention],
    *, one: bool = False,
) -> Iterator[Event]:
    """ "Ada Lorne, an analyst at the Institute": `what` is a common noun tied to an actor.

    With `one` it is one of those whom a plural names.
    """
    subject, lemma = mention_at(s, who, heads), s.lemma(what)
    several = one or bool(s.kids(who, "conj")) or s.words[who].dep == "conj"
    said = mention_at(s, what, heads)
    if subject is None or not _says_of(s, what, subject, said, several=several):
        return
    tied: set[str] = set()
    for k in _below(s, what):
        target = mention_at(s, k, heads)
        if target is None or target.span == subject.span or not _whose(s, what, k, target):
            continue
        nmod = s.words[k].dep == "nmod"
        via = s.case(k) if nmod else "of"
        if not nmod and s.words[k].dep != "nmod:poss":
            via = tie_of(lemma, target.type)
        if via in tied:
            continue
        tied.add(via)
        words = s.cover((what, *s.kids(k, "case"))) if nmod else s.cover((what,))
        seat = via == "in" and not nmod
        if lemma in ANYBODY and nmod:  # "a man from Ost": he is from there
            seat = via in ("in", "from", "at")
        held = " ".join((*_rank(s, what), titles.called(s, what)))
        kind = None if nmod else target.type
        predicate = via if seat else holding(held, via, "" if nmod else target.lemma, kind)
        made = _event(document, s, predicate, words, subject, target, "apposition")
        yield _attributed(document, s, what, made, heads)


def _says_of(
    s: Sentence, what: int, subject: Mention, said: Mention | None, *, several: bool
) -> bool:
    """Whether a common noun can say what somebody is; `said` is its own mention.

    A plural says it of one person only where he is one of `several`.
    """
    noun, lemma = s.words[what], s.lemma(what)
    if noun.pos != "NOUN":
        return False
    if subject.form == "pronoun" and subject.text.lower() not in _PERSONS:
        return False
    acts = nouns.acts(lemma) is not None
    if not acts and lemma not in PARTS and lemma not in nouns.table("title"):
        return False
    thing = said is not None and said.form == "nominal" and said.acts is None
    if (thing and acts) or not _may_be(subject, lemma, noun):
        return False
    many = subject.type in ("PER", "LOC") and noun.feats.get("Number") == "Plur"
    return several or not many  # "her relatives, even Vice President Roe"


def _below(s: Sentence, what: int) -> tuple[int, ...]:
    """What may say whose an office is; that of several of one person stands with the first or last.

    "Alba's chairman and president, Ada Lorne", "president and chief executive of Alba".
    """
    own = s.kids(what, "nmod", "nmod:poss", "compound", "amod")
    offices = titles.group(s, what)
    last = [k for k in s.kids(offices[0], "nmod") if k > offices[-1]] if offices else []
    if last and s.lemma(what) in SELF_MADE:
        return tuple(k for k in own if k not in last)  # "a lawyer and adviser of Roe"
    if not offices or s.kids(what, "nmod", "nmod:poss"):
        return own
    mixed = "of" in map(s.case, last)  # "his rival and leader of the Union": the leader is not his
    before = s.kids(offices[0], "nmod:poss") if what != offices[0] and not mixed else ()
    whose = any(k in s.named for k in s.kids(what, "compound"))  # "a NATO member and head of X"
    behind = s.kids(offices[-1], "nmod") if what != offices[-1] and not whose else ()
    return (*own, *before, *behind, *(last if what == offices[-1] else ()))


def _may_be(who: Mention, lemma: str, noun: Word) -> bool:
    """Whether somebody can be what a noun says: no person an administration, no body a chairman.

    "Jets, the whole air force" are not a force of somebody; no place is a charity.
    """
    if who.form != "name":
        return not (who.number == "plur" and noun.feats.get("Number") == "Sing")
    if who.type == "PER":
        person = lemma in nouns.table("person") or lemma in nouns.table("title")
        return person or nouns.acts(lemma) not in ("group", "government", "armed")
    if who.type == "LOC":
        body = nouns.acts(lemma) in ("group", "armed")
        return not body or lemma in PARTS | RELATIONAL | TRADES
    return who.type != "ORG" or lemma not in OFFICES


def _whose(s: Sentence, what: int, k: int, target: Mention) -> bool:
    """Whether word `k` below a noun says whose or where it is, rather than what it is made of."""
    lemma, dep = s.lemma(what), s.words[k].dep
    if dep == "nmod" and s.case(k) not in TIES:
        return False
    if dep == "nmod" and s.case(k) == "for" and nouns.acts(lemma) == "group":
        return False  # "a holding company for Alba"
    if before_noun(s, k) or of_body_behind(s, k) or (dep == "amod" and of_two_peoples(s, k)):
        return False
    if dep == "nmod:poss" and target.text in _CONTINENTS and _is_first_of(s, what):
        return False  # "Europe's longest-serving leader" leads no Europe
    if dep == "compound" and target.type == "LOC" and lemma in RELATIONAL:
        return False  # "its Ost neighbour": where it is, not whose
    if target.type == "NORP" and any(s.words[x].lemma == "jet" for x in s.kids(what, "compound")):
        return False  # "Norlandian jet fighters" are machines
    if target.form == "pronoun":
        return dep == "nmod:poss" and target.text.lower() in _THIRD_PERSON  # "its chairman, ..."
    if target.form != "name":
        people = target.number == "plur" and nouns.acts(lemma) in ("group", "armed")
        kind = dep == "nmod:poss" or target.acts == "people"  # "a city of 9,000 people"
        kind = kind and not target.definite  # "a women's rights director"
        return target.acts is not None and dep != "compound" and not people and not kind
    inside = dep in ("compound", "amod") and lemma in PARTS  # "its U.S. unit", "a NATO member"
    return not inside or (lemma == "member" and target.type == "ORG")


def _is_first_of(s: Sentence, what: int) -> bool:
    beside = (x for k in s.kids(what, "amod") for x in s.below(k))
    return any(s.words[x].feats.get("Degree") == "Sup" or s.lower(x) == "longest" for x in beside)


_CONTINENTS = frozenset({"Africa", "America", "Asia", "Europe", "Latin America", "South America"})
_THIRD_PERSON = frozenset({"its", "his", "her", "their"})


def _rank(s: Sentence, what: int) -> tuple[str, ...]:
    """Words before an office that make it another: "deputy", "ex-prime"."""
    before = (s.lower(k) for k in s.kids(what, "amod", "compound") if k < what)
    ranks = nouns.table("rank")
    return tuple(w for w in before if w in ranks or w.rpartition("-")[2] in ranks)


def _attributed(
    document: Document, s: Sentence, what: int, made: Event, heads: dict[int, Mention]
) -> Event:
    """The event with who says so."""
    at = attribution.speaker(s, what)
    said = mention_at(s, at, heads) if at is not None else None
    if said is None or any(p.span == said.span for p in made.participants):
        return made
    return replace(made, attribution=said.text, attribution_span=said.span)


def _event(
    document: Document, s: Sentence, predicate: str, words: Span,
    who: Mention, target: Mention, rule: str,
) -> Event:
    tie = predicate.rpartition(" ")[2] if " " in predicate else None  # "in" is said once
    whole = Span(min(who.span.start, target.span.start), max(who.span.end, target.span.end))
    return Event(
        id=f"{document.id}#{words.start}s{who.head.start}t{target.head.start}",
        predicate=predicate,
        predicate_span=words,
        sentence=s.span,
        participants=(
            Participant("agent", who.span, who.quoted, acts=True),
            Participant("partner", target.span, target.quoted, tie, acts=True),
        ),
        status="occurred",
        evidence=Evidence(document.id, whole, rule),
        standing=True,
        confidence=0.85,
    )
