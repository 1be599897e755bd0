"""Claims that a fact check finds false: "CLAIM: Varn sold the port. VERDICT: False."."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from timeline.document import Span
from timeline.event import Event, Status
from timeline.rules.around import paragraph_end

_LABEL = r"(?:\A|\n)[ \t*#]*(?i:(?:the|our|ap['’]s|final)\s+)?"
_CLAIM = re.compile(rf"{_LABEL}(?i:claims?|what was claimed)\*{{0,2}}[ \t]*[:–—][ \t*]*\s?")
_VERDICT = re.compile(
    rf"{_LABEL}(?i:verdict|rating|ruling|conclusion|assessment|fact|truth)\*{{0,2}}[ \t]*[:–—]"
    r"[ \t*]*\s?(?P<said>[^\n]{2,80})"
)
_FALSE = re.compile(
    r"(?:false|fake|not\s+true|untrue|incorrect|wrong|fabricated|baseless|unfounded|debunked|"
    r"pants\s+on\s+fire|(?:a\s+)?hoax|mostly\s+false|no[.,])(?!\w)", re.IGNORECASE
)
_UNSURE = re.compile(
    r"(?:partly|partially|half|misleading|missing\s+context|out\s+of\s+context|unproven|unverified|"
    r"no\s+evidence|disputed|satire|altered|mixture)\b", re.IGNORECASE
)
_NEAR = 1500  # characters from a claim to its verdict


def checked(text: str, events: Iterable[Event]) -> Iterator[Event]:
    """The events, in order; those that a claim tells of denied, or open, as its verdict has it.

    Where the claim itself says who claims it, only what he does: that a post claimed it is so.
    """
    judged, events = tuple(_judged(text)), tuple(events)
    told = {span for span, _ in judged for e in events
            if e.attribution is not None and span.contains(e.predicate_span)}
    for event in events:
        found = next(((s, c) for s, c in judged if s.contains(event.predicate_span)), None)
        span, status = found or (None, None)
        if status is None or event.status != "occurred" or (
                span in told and event.attribution is None):
            yield event
        elif event.bounded:
            yield replace(
                event, status=status, bounded=False, interval=None, granularity=None, edtf=None
            )
        else:
            yield replace(event, status=status)


def _judged(text: str) -> Iterator[tuple[Span, Status]]:
    """Each claim with a verdict behind it, from its label to the end of its paragraph."""
    claims = list(_CLAIM.finditer(text))
    ends = [*(m.start() for m in claims), len(text)][1:]
    for claim, end in zip(claims, ends, strict=True):
        verdict = _VERDICT.search(text, claim.end(), min(end, claim.end() + _NEAR))
        if verdict is None:
            continue
        span = Span(claim.end(), paragraph_end(text, claim.end(), verdict.start()))
        if _UNSURE.match(verdict["said"]):
            yield span, "possible"
        elif _FALSE.match(verdict["said"]):
            yield span, "negated"
