"""From a parsed sentence to its events: predicate, participants, when, how certain, who says so.

`events` shows the steps: clauses of verbs, joined with the event nouns they carry; the event
nouns left over; what holds rather than happens (`standing`). Every event knows the rule that
made it and the words it was read from.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from timeline.arguments import addressed, nominals, strikes
from timeline.arguments.called import predicate, thing_acted_on, tied_to_thing
from timeline.arguments.clauses import Argument, Clause, clauses
from timeline.arguments.inside import is_loose, reach
from timeline.document import Document, Evidence, Mention, Span
from timeline.event import Event, Participant
from timeline.events import attribution, standing
from timeline.events.counted import counted
from timeline.events.frames import frame_type
from timeline.events.modality import hangs_on_another, was_to_be
from timeline.events.status import status
from timeline.events.tensed import holds_now, is_past
from timeline.events.when import dated, is_ahead, is_behind
from timeline.interval import Interval
from timeline.syntax import nouns, phrases, predicates
from timeline.syntax.sentence import Sentence, sentences
from timeline.timex import Timex

if TYPE_CHECKING:
    from spacy.tokens import Doc

_STATES = frozenset({"be", "have"})
_WHOSE = frozenset("its his her their my our your".split())
_SURE: dict[str, float] = {
    "subject": 0.95,
    "object": 0.95,
    "shared by coordination": 0.85,
    "subject control": 0.85,
    "object control": 0.8,
    "relative clause": 0.85,
    "participle": 0.8,
    "subject of the main clause": 0.6,
    "clause as subject": 0.4,
    "one of two objects": 0.4,
}


@dataclass(frozen=True, slots=True)
class _Page:
    """What the reading of one sentence stands on: its document, mentions and dates."""

    document: Document
    sentence: Sentence
    mentions: dict[int, Mention]
    dates: dict[int, Timex]
    spoken: tuple[Span, ...] = ()

    def mention(self, i: int) -> Mention | None:
        """The mention whose meaning word `i` heads."""
        s = self.sentence
        core = phrases.core(s, i)
        first = core.name[0] if core.name else core.word
        found = self.mentions.get(s.words[first].start) or self.mentions.get(s.words[i].start)
        if found is not None and found.type is None and self._is_date(found):
            return None
        return found

    def _is_date(self, mention: Mention) -> bool:
        return any(span.contains(mention.head) for span in self.spoken)


def events(
    document: Document, doc: Doc, timexes: Sequence[Timex], mentions: Sequence[Mention]
) -> tuple[Event, ...]:
    """The events of a document in the order of the text.

    An event that no expression dates is kept: bounded by the document's date where it occurred
    and that date is known, else without an interval.
    """
    found: list[Event] = []
    for s, said, spoken in _by_sentence(doc, timexes, mentions):
        written = document.date.interval
        dates = counted(s, spoken, dated(s, spoken, written), written)
        page = _Page(document, s, _by_head(said), dates, tuple(t.span for t in spoken))
        found.extend(_sentence_events(page))
        found.extend(standing.standing(document, s, said))
    return tuple(sorted(found, key=lambda e: (e.predicate_span, e.id)))


def _by_sentence(
    doc: Doc, timexes: Sequence[Timex], mentions: Sequence[Mention]
) -> Iterator[tuple[Sentence, list[Mention], list[Timex]]]:
    """Each sentence with its own mentions and dates."""
    said: dict[int, list[Mention]] = {}
    for m in mentions:
        said.setdefault(m.sentence, []).append(m)
    waiting = sorted(timexes, key=lambda t: t.span)
    at = 0
    for s in sentences(doc):
        here: list[Timex] = []
        while at < len(waiting) and waiting[at].span.start < s.span.end:
            if waiting[at].span.start >= s.span.start:
                here.append(waiting[at])
            at += 1
        yield s, said.get(s.number, []), here


def _by_head(mentions: Iterable[Mention]) -> dict[int, Mention]:
    found: dict[int, Mention] = {}
    for m in mentions:
        if not m.members:
            found.setdefault(m.head.start, m)
    return found


def _sentence_events(page: _Page) -> Iterator[Event]:
    s = page.sentence
    carried: set[int] = set()
    for plain in clauses(s):
        clause = strikes.with_doers(s, nominals.with_light_verb(s, plain))
        if clause.noun is not None:
            carried.add(clause.noun)
        event = _event(page, clause) if _happens(page, clause) else None
        if event is not None:
            yield event
    for w in s.words:
        if w.i in carried:
            continue
        inner = nominals.noun_clause(s, w.i)
        if inner is not None and _tells(page, inner):
            event = _event(page, strikes.with_doers(s, inner))
            if event is not None:
                yield event


def _happens(page: _Page, clause: Clause) -> bool:
    """Whether a verb's clause is an event: not a mere report, state, or manner of speaking."""
    s, v = page.sentence, clause.word
    if s.words[v].pos not in ("VERB", "AUX"):
        agents = [s.words[a.word].text.lower() for a in clause.roles("agent")]
        if any(w in ("it", "this", "that") for w in agents):
            return False  # "it is hard for the family"
        if s.words[v].feats.get("Degree") == "Sup":
            return False  # "is the latest of the towns"
        return s.words[v].pos == "ADJ" and bool(clause.roles("topic", "recipient", "partner"))
    if attribution.tells_how(s, v) or predicates.comes_next(s, v):
        return False
    if attribution.reports(s, v):
        return False
    if predicates.only_has(s, v):
        return False
    return clause.lemma not in _STATES or clause.lemma == "have" or v in page.dates


def _tells(page: _Page, clause: Clause) -> bool:
    """Whether an event noun tells of an event of its own: it has an actor, or a date."""
    if clause.word in page.dates:
        return True
    return any(
        page.mention(a.word) is not None for a in clause.roles("agent", "patient", "partner")
    )


def _event(page: _Page, clause: Clause) -> Event | None:
    s, document = page.sentence, page.document
    people = tuple(_participants(page, clause))
    timex = page.dates.get(clause.word)
    if timex is None and clause.noun is not None:
        timex = page.dates.get(clause.noun)
    if timex is not None and is_ahead(timex, document.date.interval) and is_past(s, clause.word):
        timex = None  # "told them of a cut in September": the cut is in September
    if not people and timex is None:
        return None
    word = clause.word
    certain = status(s, word)
    if is_behind(timex, document.date.interval) and was_to_be(s, word):
        certain = "occurred"  # "in 1956 X and Y would meet"
    if clause.noun not in (None, word) and certain == "occurred" and clause.noun in s.below(word):
        certain = status(s, clause.noun)
    if timex is not None and certain == "occurred" and is_ahead(timex, document.date.interval):
        certain = "planned"
    kind = frame_type(s, clause, certain)
    if certain == "planned" and hangs_on_another(s, word):
        certain = "possible"
    if certain == "possible" and timex is not None and _asked_with_deadline(s, clause, timex):
        certain = "planned"
    interval, bounded = _interval(document, timex, certain)
    if timex is None and certain == "occurred" and holds_now(s, word):
        interval, bounded = document.date.interval, True
    span = s.cover(clause.places)
    source = attribution.speaker(s, word)
    who = page.mention(source) if source is not None else None
    return Event(
        id=f"{document.id}#{s.words[word].start}",
        predicate=predicate(s, clause, people),
        predicate_span=span,
        sentence=s.span,
        participants=people,
        status=certain,
        evidence=Evidence(document.id, _extent(s, clause), _rule(clause)),
        interval=interval,
        granularity=timex.granularity if timex else None,
        edtf=timex.edtf if timex else None,
        when=timex,
        bounded=bounded,
        type=kind,
        place=_place(page, clause),
        attribution=who.text if who else None,
        attribution_span=who.span if who else None,
        confidence=_confidence(clause),
    )


def _asked_with_deadline(s: Sentence, clause: Clause, timex: Timex) -> bool:
    """What is asked for by a day is as good as planned: "a call for withdrawal by May"."""
    noun = clause.noun is not None
    return timex.bound in ("by", "before", "until") and (
        noun or s.words[clause.word].dep == "xcomp"
    )


def _interval(
    document: Document, timex: Timex | None, certain: str
) -> tuple[Interval | None, bool]:
    """The days of the expression; else, for what occurred, up to the document's own date."""
    if timex is not None:
        return timex.interval, False
    made = document.date.interval
    if certain == "occurred" and made is not None and made.end is not None:
        return Interval(None, made.end), True
    return None, False


def _rule(clause: Clause) -> str:
    if clause.noun is None:
        return "verb"
    return "event noun" if clause.noun == clause.word else "light verb with event noun"


def _extent(s: Sentence, clause: Clause) -> Span:
    return s.cover((*clause.places, *(a.word for a in clause.arguments)))


def _confidence(clause: Clause) -> float:
    base = 0.9 if clause.noun is None else 0.8
    sure = [_SURE.get(a.rule, 0.8) for a in clause.roles("agent", "patient")]
    return round(min([base, *sure]), 2)


def _place(page: _Page, clause: Clause) -> str | None:
    for a in clause.roles("place"):
        m = page.mention(a.word)
        if m is not None and a.via and (m.type == "LOC" or m.lemma in nouns.table("place")):
            return m.text
    return None


def _participants(page: _Page, clause: Clause) -> Iterator[Participant]:
    """The mentions that take part, then the actors inside those that are no actors."""
    s = page.sentence
    seen: set[Span] = set()
    own = page.mention(clause.noun) if clause.noun is not None else None
    if own is not None:
        seen.add(own.span)
    inner: list[Argument] = []
    thing = thing_acted_on(s, clause)
    together = len(clause.roles("agent")) > 1
    for a in (*clause.arguments, *addressed.told(s, clause)):
        m = page.mention(a.word)
        if m is not None and m.span not in seen:
            seen.add(m.span)
            if m.form == "nominal" and predicates.is_deed(s, a.word):
                continue  # "defended its opposition to the war"
            made = _participant(a, m, thing, addressed.to_suffer(s, clause, a))
            yield replace(made, acts=False) if addressed.is_thing(s, clause, a, m) else made
        if addressed.is_circumstance(s, a):
            continue
        if a.role != "agent" or not (together or (m is not None and _acts(m))):
            inner.extend(reach(s, a, loose=is_loose(s, clause, a)))
    for a in inner:
        m = page.mention(a.word)
        if m is not None and m.span not in seen:
            seen.add(m.span)
            yield _participant(a, m)


def _participant(a: Argument, m: Mention, thing: str = "", tie: str = "") -> Participant:
    via = tie or tied_to_thing(a, thing)
    asset = m.form == "nominal" and a.role != "agent" and nouns.is_asset(m.lemma, m.modifiers)
    office = a.via in ("for", "as", "into") and m.text.lower() == m.lemma  # "ran for president"
    return Participant(a.role, m.span, m.text, via, _acts(m) and not (asset or office), a.depth)


def _acts(m: Mention) -> bool:
    """Whether the words may speak of somebody who acts: a name, a pronoun, or such a noun."""
    if m.form == "nominal" and m.lemma == "head":  # "turned the law on its head"
        return m.text.lower().split()[0] not in _WHOSE
    return not addressed.names_deed(m) and (m.form != "nominal" or m.acts is not None)
