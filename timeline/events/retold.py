"""Events that a text tells again where another sentence of it dates the same happening.

A headline tells what the first sentence dates, and "his arrest" takes up "was arrested on 3 May".
Two tellings are of one happening where the deed and its status are one, nobody in them is
somebody else, and either somebody agrees or a definite noun can mean only one deed of the text.
What may be another time of the same deed is left alone: plurals, habits, "again", "had once".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from timeline.document import Document, Mention, Span
from timeline.event import Event
from timeline.events.entries import RULE as ENTRY
from timeline.events.telling import (
    Telling,
    agreement,
    deed_of,
    may_name,
    one_of_many,
    tellings_of,
    tells_of_before,
    tells_once,
)
from timeline.interval import Granularity
from timeline.syntax.tree import Sentence

RULE = "told again"
_REACH = 100  # tellings of one deed to either side; a long text must not cost its square


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
            by_deed.setdefault(deed_of(event), []).append(event)
    trees = {s.span: s for s in sentences}
    said = {m.span: m for m in mentions}
    places: dict[str, tuple[list[Telling], int]] = {}
    for deed, told in by_deed.items():
        if any(map(_is_closed, told)) and not all(e.dated for e in told):
            row = list(tellings_of(deed, told, trees, said))
            places |= {t.event.id: (row, at) for at, t in enumerate(row)}
    beside: dict[Span, list[Event]] = {}
    for event in events:
        beside.setdefault(event.sentence, []).append(event)
    for event in events:
        row, at = places.get(event.id, ([], 0))
        if row and not event.dated and tells_once(row[at]):
            found = _dated(row[at], row[max(0, at - _REACH) : at + _REACH])
            if found is not None and (
                _is_old_news(document, row[at], found)
                or _is_another_time(row[at], found, beside[event.sentence])
            ):
                found = None
            event = event if found is None else _with_date_of(document, event, found)
            row[at] = replace(row[at], event=event)
        yield event


def _is_old_news(document: Document, t: Telling, found: Event) -> bool:
    """Whether a present perfect ("has dissolved parliament") would tell what is long past."""
    written, days = document.date.interval, found.interval
    first = next(iter(t.s.helpers(t.word)), None)
    perfect = first is not None and first.text.lower() in ("has", "have", "'s", "'ve", "’ve")
    if not perfect or written is None or written.start is None or days is None or days.end is None:
        return False
    return (written.start - days.end).days > _NEWS


_NEWS = 60  # days


def _is_another_time(t: Telling, found: Event, beside: Iterable[Event]) -> bool:
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


def _dated(t: Telling, tellings: Sequence[Telling]) -> Event | None:
    """The dated telling of the same happening; None where there is none, or they disagree."""
    others = [o for o in tellings if o is not t and o.event.status == t.event.status]
    closed = [o for o in others if _is_closed(o.event) and not tells_of_before(o)]
    sure = [o.event for o in closed if agreement(t, o)]
    if closed and not sure and t.definite and not one_of_many(t):
        near = [o for o in others if agreement(t, o) is None]
        first = t.event.predicate_span
        before = [o for o in near if o.event.predicate_span < first]
        after = [o for o in near if o.definite and _is_closed(o.event)]
        clear = not any(may_name(t, o) for o in near) and all(_is_closed(o.event) for o in before)
        bare = any(x.name for sides in t.sides.values() for x in sides)
        sure = [o.event for o in (*before, *after) if clear and (o.sides or o.definite or not bare)]
    pairs = combinations([e.interval for e in sure if e.interval is not None], 2)
    return min(sure, key=_worth, default=None) if all(a.overlaps(b) for a, b in pairs) else None


def _is_closed(e: Event) -> bool:
    known = e.dated and e.when is not None and e.granularity is not Granularity.VAGUE
    return known and e.interval is not None and e.interval.days is not None


def _worth(e: Event) -> tuple[bool, int, Span]:
    """The telling to date by comes first: one that is itself dated, the finest, the first."""
    again = e.when is not None and e.when.rule == RULE
    days = e.interval.days if e.interval is not None else None
    return again, days or 0, e.predicate_span
