"""Events that a text tells again where another sentence of it dates the same happening.

A headline tells what the first sentence dates, and "his arrest" takes up "was arrested on 3 May".
Two tellings are of one happening where the deed and its status are one, nobody in them is
somebody else, and either somebody agrees or a definite noun can mean only one deed of the text.
What may be another time of the same deed is left alone: plurals, habits, "again", "had once".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from timeline.document import Document, Mention, Span
from timeline.event import Event, Participant
from timeline.events.compared import CHANGES
from timeline.events.entries import RULE as ENTRY
from timeline.events.modality import words
from timeline.events.sides import Side, agree, side
from timeline.events.tensed import STATES, holds_now
from timeline.interval import Granularity
from timeline.syntax import predicates
from timeline.syntax.tree import Sentence, labels

RULE = "told again"
_STOPS = frozenset(".!?:;\"”’'…")
_OTHER_TIMES = labels(
    "again also another before earlier ever first former frequently future last later likewise"
    " never new next often once other past previous previously regularly repeatedly second similar"
    " similarly since sometimes third twice usually always every each any several"
)
_REACH = 100  # tellings of one deed to either side; a long text must not cost its square
_PARTIES = ("agent", "patient", "recipient", "partner")
_THIS = labels("the this that")
OFTEN = STATES | CHANGES | labels("say tell speak talk call use")
"""What lasts or comes about again and again: a figure may fall twice."""
_IN_TURN = labels("decide rule order judge appeal propose demand request recommend")
"""What one body does after another about the same thing."""


_ONE_DEED = {
    word: deed
    for deed, words in (
        ("resign", "quit,step down,stand down"),
        ("oust", "topple,overthrow,depose,unseat"),
        ("arrest", "detain,apprehend,take into custody"),
        ("kill", "murder,slay,shoot dead,gun down"),
        ("dismiss", "sack"),
    )
    for word in words.split(",")
}
"""What is one deed in other words."""


@dataclass(frozen=True, slots=True)
class _Telling:
    """An event with its word in the tree and who takes part in it, by role and tie."""

    event: Event
    deed: str
    s: Sentence
    word: int
    sides: Mapping[tuple[str, str], tuple[Side, ...]]

    @property
    def noun(self) -> bool:
        return self.event.evidence.rule == "event noun"

    @property
    def definite(self) -> bool:
        """Whether a noun means one happening that is known: "the raid", "his arrest"."""
        if not self.noun or self.s.words[self.word].feats.get("Number") == "Plur":
            return False
        owned = self.s.kids(self.word, "nmod:poss")
        return bool(owned) or not _THIS.isdisjoint(self.s.lemmas(self.word, "det"))

    @property
    def headline(self) -> bool:
        return self.s.words[-1].text[-1] not in _STOPS


def retold(
    document: Document,
    events: Sequence[Event],
    sentences: Iterable[Sentence],
    mentions: Iterable[Mention],
) -> Iterator[Event]:
    """The events, those that are told again with the days of the telling that is dated.

    `when` of such an event is the expression of that telling, with the rule "told again", and the
    words that were dated as anchor. The order is kept.
    """
    by_deed: dict[str, list[Event]] = {}
    for event in events:
        if not event.standing and event.status in ("occurred", "planned"):
            by_deed.setdefault(_deed(event), []).append(event)
    trees = {s.span: s for s in sentences}
    said = {m.span: m for m in mentions}
    places: dict[str, tuple[list[_Telling], int]] = {}
    for deed, told in by_deed.items():
        if any(map(_is_closed, told)) and not all(e.dated for e in told):
            row = list(_tellings(deed, told, trees, said))
            places |= {t.event.id: (row, at) for at, t in enumerate(row)}
    beside: dict[Span, list[Event]] = {}
    for event in events:
        beside.setdefault(event.sentence, []).append(event)
    for event in events:
        row, at = places.get(event.id, ([], 0))
        if row and not event.dated and _tells_once(row[at]):
            found = _dated(row[at], row[max(0, at - _REACH) : at + _REACH])
            if found is not None and (
                _is_old_news(document, row[at], found)
                or _is_another_time(row[at], found, beside[event.sentence])
            ):
                found = None
            event = event if found is None else _with_date_of(document, event, found)
            row[at] = replace(row[at], event=event)
        yield event


def _is_old_news(document: Document, t: _Telling, found: Event) -> bool:
    """Whether a present perfect ("has dissolved parliament") would tell what is long past."""
    written, days = document.date.interval, found.interval
    first = next(iter(t.s.helpers(t.word)), None)
    perfect = first is not None and first.text.lower() in ("has", "have", "'s", "'ve", "’ve")
    if not perfect or written is None or written.start is None or days is None or days.end is None:
        return False
    return (written.start - days.end).days > _NEWS


_NEWS = 60  # days


def _is_another_time(t: _Telling, found: Event, beside: Iterable[Event]) -> bool:
    """Whether the sentence tells of another time: of another entry's in a chronology, or of a day
    before, on which what had not been yet was told of ("his advance drove them out on Monday").
    """
    days, above = found.interval, {t.s.words[k].start for k in t.s.above(t.word)}
    for event in beside:
        then, when = event.interval, event.when
        if days is None or then is None or when is None or event.status != "occurred":
            continue
        if when.rule == ENTRY and not then.overlaps(days):
            return True
        told = event.predicate_span.start in above and event.dated
        if told and then.end is not None and days.start is not None and then.end <= days.start:
            return True
    return False


def _with_date_of(document: Document, event: Event, found: Event) -> Event:
    when = found.when
    if when is None:
        return event
    said = " ".join(found.predicate_span.of(document.text).split())
    anchor = f"“{said}” of the same text, at character {found.predicate_span.start}"
    return replace(
        event,
        interval=found.interval,
        granularity=found.granularity,
        edtf=found.edtf,
        when=replace(when, evidence=replace(when.evidence, rule=RULE, anchor=anchor)),
        bounded=False,
    )


def _tellings(
    deed: str,
    events: Iterable[Event],
    trees: Mapping[Span, Sentence],
    said: Mapping[Span, Mention],
) -> Iterator[_Telling]:
    for event in events:
        s = trees.get(event.sentence)
        word = _word(s, event.predicate_span) if s is not None else None
        if s is not None and word is not None:
            yield _Telling(event, deed, s, word, _sides(s, event.participants, said))


def _deed(event: Event) -> str:
    """The verb that all tellings of one deed share: "attack" of "launch attack on" too."""
    told = event.deed
    if event.evidence.rule == "light verb with event noun":
        carried = (predicates.nominal(word) for word in told.split(" ")[1:])
        verb = next((noun.verb for noun in carried if noun is not None), told)
        ahead = told.startswith("announce ") and verb not in words("done_by_telling")
        told = told if ahead else verb  # what is announced is yet to be, or was before
    return _ONE_DEED.get(told, told)


def _word(s: Sentence, span: Span) -> int | None:
    inside = s.words_in(span)
    return s.head_of(inside[0], inside[-1] + 1) if inside else None


def _sides(
    s: Sentence, participants: Iterable[Participant], said: Mapping[Span, Mention]
) -> dict[tuple[str, str], tuple[Side, ...]]:
    found: dict[tuple[str, str], tuple[Side, ...]] = {}
    for p in participants:
        if p.depth == 0:
            tie = "" if p.role in ("agent", "patient") else p.via or ""
            found[p.role, tie] = (*found.get((p.role, tie), ()), side(s, p, said))
    return found


def _tells_once(t: _Telling) -> bool:
    """Whether a telling may be of one happening already told: no habit, no other time."""
    s, v = t.s, t.word
    if t.deed.split(" ")[0] in OFTEN:
        return False
    beside = s.kids(v, "advmod", "amod", "det", "obl:unmarked")
    if not _OTHER_TIMES.isdisjoint(form(k) for k in beside for form in (s.lemma, s.lower)):
        return False
    if t.noun:
        return t.definite or (t.headline and s.words[v].feats.get("Number") != "Plur")
    helpers = s.helpers(v)
    if t.headline:
        return True
    if s.words[v].ing and any(h.text.lower() == "been" for h in helpers):
        return False  # "has been creating jobs"
    if any(h.text.lower() in ("had", "'d", "used") for h in helpers) or holds_now(s, v):
        return False
    finite = next((w for w in (*helpers, s.words[v]) if w.finite), None)
    if finite is None or t.event.status == "planned":
        return True
    perfect = finite.lemma.lower() == "have" and finite.i != v
    return perfect or finite.feats.get("Tense") != "Pres"


def _dated(t: _Telling, tellings: Sequence[_Telling]) -> Event | None:
    """The dated telling of the same happening; None where there is none, or they disagree."""
    others = [o for o in tellings if o is not t and o.event.status == t.event.status]
    closed = [o for o in others if _is_closed(o.event) and not _tells_of_before(o)]
    sure = [o.event for o in closed if agreement(t, o)]
    if closed and not sure and t.definite and not _one_of_many(t):
        near = [o for o in others if agreement(t, o) is None]
        first = t.event.predicate_span
        before = [o for o in near if o.event.predicate_span < first]
        after = [o for o in near if o.definite and _is_closed(o.event)]
        clear = not any(_may_name(t, o) for o in near) and all(_is_closed(o.event) for o in before)
        bare = any(x.name for sides in t.sides.values() for x in sides)
        sure = [o.event for o in (*before, *after) if clear and (o.sides or o.definite or not bare)]
    pairs = combinations([e.interval for e in sure if e.interval is not None], 2)
    return min(sure, key=_worth, default=None) if all(a.overlaps(b) for a, b in pairs) else None


def _tells_of_before(t: _Telling) -> bool:
    """Whether it is of a time before the text's ("was already held in May", not "had already")."""
    beside = {"already", "formerly", "once", "previously"} & set(t.s.lemmas(t.word, "advmod"))
    return bool(beside) and (beside != {"already"} or "have" not in t.s.lemmas(t.word, "aux"))


def _one_of_many(t: _Telling) -> bool:
    """Whether it is told whose decision it is: others of the text may be of other courts."""
    return t.deed in _IN_TURN and any(role == "agent" for role, _ in t.sides)


def _may_name(t: _Telling, other: _Telling) -> bool:
    """Whether one names somebody whom the other calls by a noun: he may be that one, or not."""
    return any(
        (x.name and not y.name and y.nouns) or (y.name and not x.name and x.nouns)
        for key in t.sides.keys() & other.sides.keys()
        for x in t.sides[key]
        for y in other.sides[key]
        if key[0] in _PARTIES
    )


def _is_closed(e: Event) -> bool:
    known = e.dated and e.when is not None and e.granularity is not Granularity.VAGUE
    return known and e.interval is not None and e.interval.days is not None


def _worth(e: Event) -> tuple[bool, int, Span]:
    """The telling to date by comes first: one that is itself dated, the finest, the first."""
    again = e.when is not None and e.when.rule == RULE
    days = e.interval.days if e.interval is not None else None
    return again, days or 0, e.predicate_span


def agreement(a: _Telling, b: _Telling) -> bool | None:
    """Whether two tellings of a deed are of one: False where somebody differs, None unknown.

    What is said or asked may be said twice to others: there all who are named must agree.
    """
    found: list[bool | None] = []
    for key in a.sides.keys() & b.sides.keys():
        pairs = [agree(x, y, key[0] == "agent") for x in a.sides[key] for y in b.sides[key]]
        if all(how is False for how in pairs):
            named = all(x.name for x in (*a.sides[key], *b.sides[key]))
            if key[0] in _PARTIES or named:
                return False
        found.append(True if True in pairs else None)
    speaking = predicates.verbs("say") | predicates.verbs("ask") | predicates.verbs("answer")
    if a.deed.split(" ")[0] in speaking and not (a.headline or b.headline or a.noun or b.noun):
        whole = {k for k in (*a.sides, *b.sides) if k[0] in ("agent", "patient", "recipient")}
        return True if len(whole) > 1 and found.count(True) >= len(whole) else None
    return True if True in found else None
