"""One telling of a deed, and whether two tellings are of one happening."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from timeline.document import Mention, Span
from timeline.event import Event, Participant
from timeline.events.compared import CHANGES
from timeline.events.modality import words
from timeline.events.sides import Side, agree, side
from timeline.events.tensed import STATES, holds_now
from timeline.syntax import predicates
from timeline.syntax.tree import Sentence, labels

_STOPS = frozenset(".!?:;\"”’'…")
_OTHER_TIMES = labels(
    "again also another before earlier ever first former frequently future last later likewise"
    " never new next often once other past previous previously regularly repeatedly second similar"
    " similarly since sometimes third twice usually always every each any several"
)
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
class Telling:
    """An event with its word in the tree and who takes part in it, by role and tie."""

    event: Event
    deed: str
    s: Sentence
    word: int
    sides: Mapping[tuple[str, str], tuple[Side, ...]]

    @property
    def noun(self) -> bool:
        """Whether a noun tells it."""
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
        """Whether it stands in a line that no mark ends."""
        return self.s.words[-1].text[-1] not in _STOPS


def tellings_of(
    deed: str,
    events: Iterable[Event],
    trees: Mapping[Span, Sentence],
    said: Mapping[Span, Mention],
) -> Iterator[Telling]:
    """The tellings of a deed whose words stand in a tree."""
    for event in events:
        s = trees.get(event.sentence)
        word = _word(s, event.predicate_span) if s is not None else None
        if s is not None and word is not None:
            yield Telling(event, deed, s, word, _sides(s, event.participants, said))


def deed_of(event: Event) -> str:
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


def tells_once(t: Telling) -> bool:
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


def tells_of_before(t: Telling) -> bool:
    """Whether it is of a time before the text's ("was already held in May", not "had already")."""
    beside = {"already", "formerly", "once", "previously"} & set(t.s.lemmas(t.word, "advmod"))
    return bool(beside) and (beside != {"already"} or "have" not in t.s.lemmas(t.word, "aux"))


def one_of_many(t: Telling) -> bool:
    """Whether it is told whose decision it is: others of the text may be of other courts."""
    return t.deed in _IN_TURN and any(role == "agent" for role, _ in t.sides)


def may_name(t: Telling, other: Telling) -> bool:
    """Whether one names somebody whom the other calls by a noun: he may be that one, or not."""
    return any(
        (x.name and not y.name and y.nouns) or (y.name and not x.name and x.nouns)
        for key in t.sides.keys() & other.sides.keys()
        for x in t.sides[key]
        for y in other.sides[key]
        if key[0] in _PARTIES
    )


def agreement(a: Telling, b: Telling) -> bool | None:
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
