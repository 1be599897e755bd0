"""What happens in a sentence: clauses of verbs with the event nouns they carry, and other nouns."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.arguments import light, nominals, strikes
from timeline.arguments.called import predicate
from timeline.arguments.clause import Clause
from timeline.arguments.clauses import clauses
from timeline.arguments.turned import turned
from timeline.document import Document, Evidence, Span
from timeline.event import Event, Status
from timeline.events import attribution
from timeline.events.closed import ends_period
from timeline.events.frames import frame_type
from timeline.events.modality import hangs_on_another, was_to_be
from timeline.events.page import Page
from timeline.events.participants import participants
from timeline.events.repeated import repeated
from timeline.events.status import status
from timeline.events.tensed import holds_now, is_past
from timeline.events.written import is_ahead, is_behind
from timeline.interval import Interval
from timeline.syntax import nouns, predicates
from timeline.syntax.tellings import what_happens
from timeline.syntax.tree import Sentence
from timeline.timex import Timex

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


def happenings(page: Page) -> Iterator[Event]:
    """The events that a sentence tells: of its verbs, then of the nouns no verb carries."""
    s = page.sentence
    carried: set[int] = set()
    for plain in clauses(s):
        clause = turned(s, strikes.with_doers(s, light.with_light_verb(s, plain)))
        if clause.noun is not None and not what_happens(s, clause.word):
            carried.add(clause.noun)
        if _happens(page, clause):
            yield from _events(page, clause)
    for w in s.words:
        if w.i in carried:
            continue
        inner = nominals.noun_clause(s, w.i)
        if inner is not None and _tells(page, inner):
            yield from _events(page, strikes.with_doers(s, inner))


def _happens(page: Page, clause: Clause) -> bool:
    """Whether a verb's clause is an event: not a mere report, state, or manner of speaking."""
    s, v = page.sentence, clause.word
    if s.words[v].pos not in ("VERB", "AUX"):
        agents = [s.lower(a.word) for a in clause.roles("agent")]
        if any(w in ("it", "this", "that") for w in agents):
            return False  # "it is hard for the family"
        if s.words[v].feats.get("Degree") == "Sup":
            return False  # "is the latest of the towns"
        told = clause.noun is not None or clause.roles("topic", "recipient", "partner")
        return s.words[v].pos == "ADJ" and bool(told)
    if _describes(s, v):
        return False
    if attribution.tells_how(s, v) or _comes_next(s, v) or ends_period(s, v):
        return False
    if predicates.lies_ahead(s, v) or clause.lemma == "ought":
        return False
    if what_happens(s, v) and not clause.roles("place", "partner"):
        return False
    if attribution.reports(s, v):
        return False
    if predicates.only_has(s, v):
        return False
    return clause.lemma != "be" or v in page.dates


def _describes(s: Sentence, v: int) -> bool:
    """ "A letter dated 3 May", "a student named Roe", "Roe, aged 70": what somebody or it is."""
    w, lemma = s.words[v], s.lemma(v)
    if lemma == "date" and w.dep == "acl":
        return True
    if w.dep not in ("acl", "advcl") or not w.past or s.kids(v, "obl", "obl:agent"):
        return False
    if lemma in ("name", "call", "nickname", "surname"):
        return any(k in s.named for k in s.kids(v, "xcomp", "obj"))
    return lemma in ("age", "aged")


def _tells(page: Page, clause: Clause) -> bool:
    """Whether an event noun tells of an event of its own: it has an actor, or a date."""
    if clause.word in page.dates:
        return True
    return any(
        page.mention(a.word) is not None for a in clause.roles("agent", "patient", "partner")
    )


def _events(page: Page, clause: Clause) -> Iterator[Event]:
    """The event of a clause, once for each time that it is told of."""
    for n, (dated, told, apart) in enumerate(repeated(page, clause), start=1):
        event = _event(dated, told, n, apart)
        if event is not None:
            yield event


def _event(page: Page, clause: Clause, n: int, apart: tuple[Span, ...]) -> Event | None:
    """The event of the `n`th time that a clause is told of, `apart` what tells of the others."""
    s, document = page.sentence, page.document
    people = tuple(participants(page, clause))
    timex = _when(page, clause)
    told = _told(page, clause, timex)
    if timex is not None and timex.value == "PRESENT_REF" and told in ("planned", "possible"):
        timex = None  # "will he now leave?": not yet
    if not people and timex is None:
        return None
    certain = _weighed(s, clause, timex, told)
    interval, bounded = _interval(document, timex, certain)
    if timex is None and certain == "occurred" and holds_now(s, clause.word):
        interval, bounded = document.date.interval, True
    source = attribution.speaker(s, clause.word)
    who = page.mention(source) if source is not None else None
    return Event(
        id=f"{document.id}#{s.words[clause.word].start}{'' if n == 1 else f'n{n}'}",
        predicate=predicate(s, clause, people),
        predicate_span=s.cover(clause.places),
        sentence=s.span,
        participants=people,
        status=certain,
        evidence=Evidence(document.id, _extent(s, clause), _rule(clause)),
        interval=interval,
        granularity=timex.granularity if timex else None,
        edtf=timex.edtf if timex else None,
        when=timex,
        bounded=bounded,
        type=frame_type(s, clause, told),
        place=_place(page, clause),
        attribution=who.text if who else None,
        attribution_span=who.span if who else None,
        confidence=_confidence(clause),
        apart=apart,
    )


def _when(page: Page, clause: Clause) -> Timex | None:
    at = page.dated(clause.word, clause.noun)
    timex = page.dates[at] if at is not None else None
    written = page.document.date.interval
    if timex is not None and is_ahead(timex, written) and is_past(page.sentence, clause.word):
        return None  # "told them of a cut in September": the cut is in September
    return timex


def _told(page: Page, clause: Clause, timex: Timex | None) -> Status:
    """The status that the clause tells, beside the date that it has."""
    s, word, written = page.sentence, clause.word, page.document.date.interval
    certain = status(s, word)
    if is_behind(timex, written) and was_to_be(s, word):
        certain = "occurred"  # "in 1956 X and Y would meet"
    carried = clause.noun not in (None, word) and s.lemma(word) != "offer"
    carried = carried and not _was_tried(s, clause)
    if carried and clause.noun in s.below(word) and certain == "occurred":
        certain = status(s, clause.noun)
    if timex is not None and certain == "occurred" and is_ahead(timex, written):
        certain = "planned"
    return certain


def _was_tried(s: Sentence, clause: Clause) -> bool:
    """ "Staged a failed coup": what failed was staged all the same."""
    said = s.lemmas(clause.noun, "amod") if clause.noun is not None else ()
    return not {"failed", "fail", "unsuccessful", "attempted", "attempt"}.isdisjoint(said)


def _weighed(s: Sentence, clause: Clause, timex: Timex | None, told: Status) -> Status:
    """The status told, weighed against what it hangs on."""
    if told == "planned" and hangs_on_another(s, clause.word):
        told = "possible"
    if told == "possible" and timex is not None and _asked_with_deadline(s, clause, timex):
        return "planned"
    return told


def _asked_with_deadline(s: Sentence, clause: Clause, timex: Timex) -> bool:
    """What is asked for by a day is as good as planned: "a call for withdrawal by May"."""
    noun = clause.noun is not None
    return timex.bound in ("by", "before", "until") and (
        noun or s.words[clause.word].dep == "xcomp"
    )


def _interval(
    document: Document, timex: Timex | None, certain: Status
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


def _place(page: Page, clause: Clause) -> str | None:
    for a in clause.roles("place"):
        m = page.mention(a.word)
        if m is not None and a.via and (m.type == "LOC" or m.lemma in nouns.table("place")):
            return m.text
    return None


def _comes_next(s: Sentence, v: int) -> bool:
    """ "..., followed by X": the order of a list, and nothing that X does."""
    w = s.words[v]
    after = w.lemma.lower() in ("follow", "trail", "precede") and w.dep in ("acl", "advcl")
    return after and bool(s.kids(v, "obl:agent"))
