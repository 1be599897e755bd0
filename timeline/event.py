"""An event: a predicate, its participants, when, how certain, and who says so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from timeline.document import Evidence, Span
from timeline.interval import Granularity, Interval
from timeline.timex import Timex

Status = Literal["occurred", "planned", "possible", "negated"]
Role = Literal["agent", "patient", "recipient", "partner", "instrument", "topic", "place", "other"]


@dataclass(frozen=True, slots=True)
class Participant:
    """Somebody or something that takes part; `span` is that of a Mention.

    `via` is the word that ties it to the predicate where there is one ("to", "against", "with").
    `acts` says that its words may speak of somebody who acts: a name, a person, a group, a pronoun.
    `depth` is 0 for an argument of the predicate, more for an actor inside such a phrase.
    """

    role: Role
    span: Span
    text: str
    via: str | None = None
    acts: bool = False
    depth: int = 0


@dataclass(frozen=True, slots=True, repr=False)
class Event:
    """What a text says happened, will happen, may happen or did not happen.

    `predicate` is the lemma with particle and preposition as the sentence has them ("call for");
    `predicate_span` its words, `sentence` the whole sentence (evidence.span is the event's own
    extent). `interval` is None for an undated event without bounds; `bounded` says that `interval`
    only bounds it (it happened some time inside) where no timex of its own dates it. `when` is the
    timex that dates it, None where none does. `type` is a PLOVER event type or None.
    `standing` marks what holds rather than happens ("spokesperson of"). `headline` marks what a
    title tells. `attribution` is the text of who says so, `attribution_span` that mention's span;
    None where the document itself does. `apart` are the stretches of its sentence that tell of
    other times of the same predicate, and of who took part then.
    """

    id: str
    predicate: str
    predicate_span: Span
    sentence: Span
    participants: tuple[Participant, ...]
    status: Status
    evidence: Evidence
    interval: Interval | None = None
    granularity: Granularity | None = None
    edtf: str | None = None
    when: Timex | None = None
    bounded: bool = False
    type: str | None = None
    place: str | None = None
    attribution: str | None = None
    attribution_span: Span | None = None
    standing: bool = False
    confidence: float = 1.0
    apart: tuple[Span, ...] = ()

    def __post_init__(self) -> None:
        if not self.id or not self.predicate:
            raise ValueError(f"an event needs an id and a predicate: {self.id!r}, {self}")
        if not 0.0 <= self.confidence <= 1.0:
            raise ValueError(f"confidence lies between 0 and 1, not {self.confidence}")

    def __repr__(self) -> str:
        return f"<Event {self.id!r} {self}>"

    def __str__(self) -> str:
        """One line for a reader: its date, closed ends, its predicate, who takes part, status."""
        when = "undated" if self.interval is None else str(self.interval)
        parts = ", ".join(f"{p.role} {p.text!r}" for p in self.participants)
        return f"{when}: {self.predicate} ({parts}) [{self.status}]"

    @property
    def document(self) -> str:
        """Id of the document that tells it."""
        return self.evidence.document

    @property
    def deed(self) -> str:
        """The predicate without the words that tie somebody to it: "attack" of "attack on"."""
        ties = sorted({f" {p.via}" for p in self.participants if p.via}, key=len, reverse=True)
        tie = next((t for t in ties if self.predicate.endswith(t)), "")
        return self.predicate.removesuffix(tie)

    @property
    def dated(self) -> bool:
        """Whether a time expression dates it, rather than only bounds it or nothing at all."""
        return self.interval is not None and not self.bounded
