"""A time expression of a document, read and dated."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from timeline.document import Evidence, Span
from timeline.interval import Granularity, Interval

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]


@dataclass(frozen=True, slots=True)
class Reading:
    """Another way to read the same words, with the rule that reads them so."""

    value: str
    interval: Interval | None
    rule: str


@dataclass(frozen=True, slots=True, repr=False)
class Timex:
    """One time expression: what it says (`value`) and the days it may mean (`interval`).

    `value` is ISO-TimeML (TIMEX3), `edtf` ISO 8601-2, `mod` the TIMEX3 modifier (START, MID, END,
    APPROX, BEFORE ...; None for none). `interval` is None where nothing dates it (a duration, a
    set, or no anchor), and `reason` then says why. `inferred` names the parts the text does not
    give ("year"). `alternatives` are kept where the text decides nothing. `bound` is the
    preposition before it that bounds rather than places ("by", "before", "since", "after",
    "until", or "from" and "to" of a range); `interval` then is the stretch so bounded. `evidence`
    holds document, span, rule and anchor.
    """

    text: str
    type: TimexType
    value: str
    evidence: Evidence
    interval: Interval | None = None
    granularity: Granularity | None = None
    edtf: str | None = None
    mod: str | None = None
    inferred: tuple[str, ...] = ()
    alternatives: tuple[Reading, ...] = ()
    reason: str | None = None
    bound: str | None = None

    def __repr__(self) -> str:
        when = "undated" if self.interval is None else str(self.interval)
        return f"<Timex {self.text!r} {self.value}: {when}, by {self.rule!r}>"

    @property
    def document(self) -> str:
        """Id of the document it stands in."""
        return self.evidence.document

    @property
    def span(self) -> Span:
        """Where it stands."""
        return self.evidence.span

    @property
    def rule(self) -> str:
        """Name of the rule that read it."""
        return self.evidence.rule

    @property
    def once(self) -> bool:
        """Whether what it dates was once in its stretch, and did not last all of it: "by May"."""
        return self.bound in ("by", "before", "after")

    @property
    def anchor(self) -> str | None:
        """What it was read from, for a reader: "document date 2021-05-31"; None for absolute."""
        return self.evidence.anchor
