"""What holds rather than happens: "X, an analyst at Y", "Y spokesperson X", "X is part of Y"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline import nouns, phrases
from timeline.document import Document, Evidence, Mention, Span
from timeline.event import Event, Participant
from timeline.parties import is_place, spread
from timeline.status import status
from timeline.syntax import Sentence, Word, labels

_TIES = labels("of for at with in from to on")
_WHERE = labels("in at near around across throughout within inside outside")
_COURTESY = labels("mr. mr mrs. mrs ms. ms sir madam lord lady 's ’s the")
_PARTS = labels("part member wing branch arm affiliate ally subsidiary unit capital province city")


def standing(document: Document, s: Sentence, said: Sequence[Mention]) -> Iterator[Event]:
    """The offices and memberships that a sentence states of its mentions."""
    by_head = {m.head.start: m for m in reversed(said) if not m.members}
    for m in said:
        if m.form == "name" and m.type in ("PER", None) and m.titles:
            yield from _titled(document, s, m, said)
    for w in s.words:
        if w.dep == "appos" and w.head >= 0 and not phrases.bracketed(s, w.i):
            yield from _beside(document, s, w.head, w.i, by_head)
            yield from _beside(document, s, w.i, w.head, by_head)
        elif _states(s, w):
            yield from _beside(document, s, s.kids(w.i, "nsubj")[0], w.i, by_head)


def _states(s: Sentence, w: Word) -> bool:
    """ "X is a member of Y", where it is said to be so."""
    stated = w.nominal and s.kids(w.i, "cop") and s.kids(w.i, "nsubj")
    return bool(stated) and status(s, w.i) == "occurred"


def _titled(
    document: Document, s: Sentence, who: Mention, said: Sequence[Mention]
) -> Iterator[Event]:
    """ "Harbour Council spokeswoman Ada Lorne": spokeswoman of the Harbour Council."""
    for m in said:
        inside = who.span.contains(m.span) and m.span.end <= who.head.start
        if not inside or m.form != "name" or m.type == "PER" or m.span == who.span:
            continue
        title = next((t for t in who.titles if m.text in t), None)
        office = _office(title.replace(m.text, "", 1)) if title else _office(" ".join(who.titles))
        if office:
            yield _event(document, s, f"{office} of", m.span, who, m, "title before a name")
            return


def _office(text: str) -> str:
    words = [w for w in text.lower().split() if any(c.isalpha() for c in w) and w not in _COURTESY]
    known = any(w.rstrip(".").removeprefix("then-") in nouns.table("title") for w in words)
    return " ".join(words) if known or any(nouns.acts(w) for w in words) else ""


def _beside(
    document: Document, s: Sentence, who: int, what: int, by_head: dict[int, Mention]
) -> Iterator[Event]:
    """ "Ada Lorne, an analyst at the Institute": `what` is a common noun tied to an actor."""
    subject, noun = _mention(s, who, by_head), s.words[what]
    lemma = noun.lemma.lower()
    if subject is None or noun.pos != "NOUN" or subject.form == "pronoun":
        return
    if nouns.acts(lemma) is None and lemma not in _PARTS and lemma not in nouns.table("title"):
        return
    for k in s.kids(what, "nmod", "nmod:poss", "compound", "amod"):
        dep = s.words[k].dep
        via = s.case(k) if dep == "nmod" else "of"
        target = _mention(s, k, by_head)
        if via not in _TIES or target is None or target.span == subject.span:
            continue
        if target.form == "name" or (target.acts is not None and dep != "compound"):
            words = s.cover((what, *s.kids(k, "case"))) if dep == "nmod" else s.cover((what,))
            yield _event(document, s, f"{lemma} {via}", words, subject, target, "apposition")
            return


def _mention(s: Sentence, i: int, by_head: dict[int, Mention]) -> Mention | None:
    core = phrases.core(s, i)
    first = core.name[0] if core.name else core.word
    return by_head.get(s.words[first].start)


def _event(
    document: Document,
    s: Sentence,
    predicate: str,
    words: Span,
    who: Mention,
    target: Mention,
    rule: str,
) -> Event:
    whole = Span(min(who.span.start, target.span.start), max(who.span.end, target.span.end))
    return Event(
        id=f"{document.id}#{words.start}s{who.head.start}",
        predicate=predicate,
        predicate_span=words,
        sentence=s.span,
        participants=(
            Participant("agent", who.span, who.text, acts=True),
            Participant(
                "partner", target.span, target.text, predicate.rsplit(" ", 1)[-1], acts=True
            ),
        ),
        status="occurred",
        evidence=Evidence(document.id, whole, rule),
        standing=True,
        confidence=0.85,
    )


def ties(s: Sentence, said: Sequence[Mention]) -> Iterator[tuple[Mention, str, Mention]]:
    """Who or what is in which place, as noun phrases put it: "the base in Ost", "Ost, Norland"."""
    by_head = {m.head.start: m for m in reversed(said) if not m.members}
    for w in s.words:
        if w.dep not in ("nmod", "nmod:unmarked", "appos") or w.head < 0:
            continue
        via = _tie(s, w)
        inner, outer = _mention(s, w.i, by_head), _mention(s, w.head, by_head)
        if via is None or inner is None or outer is None or inner.span == outer.span:
            continue
        if outer.form != "name" and outer.acts is None and not is_place(s, w.head):
            continue
        for k in spread(s, w.i):
            joined = _mention(s, k, by_head)
            if joined is not None:
                yield outer, via, joined


def _tie(s: Sentence, w: Word) -> str | None:
    """ "in" for a place below another noun; None where it is not said to be there."""
    case = s.case(w.i)
    place = is_place(s, w.i)
    if w.dep == "nmod" and place and case in _WHERE:
        return "in"
    if w.dep in ("appos", "nmod:unmarked") and place and is_place(s, w.head):
        return "in"
    return None
