"""The date of a document that nothing dates, from its text and the other documents of the run.

What is inferred is an interval with its reasons. A text is not older than the past it tells
("in 2014"), lives in the period it speaks of as its own ("the Biden Administration believes"),
and leaves the year out of dates of its own year ("on December 9th", "by the end of this year").
Which year that is, the documents of the run that tell of the same may decide. Where all this
leaves no end, the date stays unknown, with what is known as its reasons.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from timeline.dates.clues import Bare, Clue, Clues, clues
from timeline.document import Document, DocumentDate
from timeline.interval import Granularity, Interval
from timeline.sources import dct

_HALF_YEAR = dt.timedelta(days=183)
_NEAR = dt.timedelta(days=400)  # how far from its like a document may have been written
_ALIKE = 0.15  # share of names, weighted by rarity, from which two documents tell of the same
_CLEAR = 0.75  # a year is chosen whose distance is at most this part of the next best one's
_TOLD = 5  # days named in a reason; a book has hundreds
_NAMES = 3  # names that must be shared


@dataclass(frozen=True, slots=True)
class _Like:
    """Another document that tells of the same: its day, and the names shared, the rarest first."""

    id: str
    day: dt.date
    names: tuple[str, ...]


def infer(documents: Sequence[Document]) -> tuple[Document, ...]:
    """The documents in the same order, those of unknown date with an inferred one where possible.

    Twice is the same as once; the order of the documents does not matter.
    """
    if all(document.date.origin != "unknown" for document in documents):
        return tuple(documents)
    known = {document.id: clues(document) for document in documents}
    rarity = _rarity(clue.names for clue in known.values())
    return tuple(
        replace(document, date=_inferred(document, documents, known, rarity))
        if document.date.origin == "unknown"
        else document
        for document in documents
    )


def _inferred(
    document: Document,
    documents: Sequence[Document],
    known: dict[str, Clues],
    rarity: dict[str, float],
) -> DocumentDate:
    mine = known[document.id]
    reasons = list(document.date.reasons)
    bounds = _bounds(mine, reasons)
    stamp = next((s.stamp for s in dct.written(document)[0] if s.stamp.year is None), None)
    like = _like(document, documents, known, rarity)
    years = _years(bounds, like)
    if mine.heading is not None and mine.heading.interval.start is not None:
        year = mine.heading.interval.start.year
        years = range(year, year + 1)
        reasons.append(f"its heading is of {mine.heading.words!r}, as most days it names are")
    if stamp is not None:
        words = f"{stamp.day:02}-{stamp.month:02}"
        windows = [w for y in years if (w := _day(y, stamp.month, stamp.day)) is not None]
        reasons.append(f"its dateline gives day and month without a year ({words})")
    elif mine.bare:
        windows = [w for y in years if (w := _window(mine, y)) is not None]
        reasons.append(_why(mine))
    else:
        windows = [bounds] if bounds.start and bounds.end else []
    windows = [w for window in windows if (w := window.intersect(bounds)) is not None]
    if (chosen := _nearest(windows, like, rarity)) is not None:
        reasons.append(_alike(like))
        windows = [chosen]
    elif mine.heading is None and (bounds.start is None or bounds.end is None):
        windows = []  # the years came from its like alone, and they do not decide
    return _date(windows, reasons)


def _bounds(mine: Clues, reasons: list[str]) -> Interval:
    """From the past that the text tells and the periods it lives in; its reasons are added."""
    starts: list[tuple[dt.date, str]] = []
    for clue in (*mine.past, *mine.bygone):
        if clue.interval.start is not None:
            starts.append((clue.interval.start, f"it looks back on {clue.words!r}"))
    lives_in = max(mine.current, key=_begin, default=None)
    end: dt.date | None = None
    if lives_in is not None and lives_in.interval.start is not None:
        starts.append((lives_in.interval.start, ""))
        end = lives_in.interval.end
        reasons.append(f"it speaks of {lives_in.words!r} ({lives_in.interval}) as its own time")
    start, reason = max(starts, default=(None, ""))
    if reason:
        reasons.append(reason)
    # A period that ended before the latest past cannot be the text's own.
    return Interval(start, end if start is None or end is None or start < end else None)


def _begin(clue: Clue) -> dt.date:
    return clue.interval.start or dt.date.min


def _years(bounds: Interval, like: Sequence[_Like]) -> range:
    """The years in which it may have been written; none where nothing ends them."""
    first = bounds.start.year if bounds.start else None
    last = bounds.latest.year if bounds.latest else None
    if like:
        near = [other.day.year for other in like]
        first = max(first or 0, min(near) - 1)
        last = min(last or 9997, max(near) + 1)
    if first is None or last is None:
        return range(0)
    return range(max(first, 1), min(last, 9997) + 1)


def _window(mine: Clues, year: int) -> Interval | None:
    """When it was written if the dates it names without a year are of `year`.

    Within that year where it speaks of that year as its own, else up to half a year later.
    """
    latest = max((day for b in mine.bare if (day := _first(year, b))), default=None)
    if latest is None:
        return None
    end = dt.date(year + 1, 1, 1) if mine.own_year else latest + _HALF_YEAR
    return Interval(latest, end)


def _first(year: int, bare: Bare) -> dt.date | None:
    window = _day(year, bare.month, bare.day)
    return None if window is None else window.start


def _day(year: int, month: int, day: int) -> Interval | None:
    try:
        return Interval.day(dt.date(year, month, day))
    except ValueError:
        return None


def _why(mine: Clues) -> str:
    words = sorted({repr(bare.words) for bare in mine.bare})
    more = f" and {len(words) - _TOLD} more days" if len(words) > _TOLD else ""
    said = ", ".join(words[:_TOLD])
    reason = f"it names {said}{more} without a year, as one does in the same year"
    return f"{reason}, and speaks of {mine.own_year!r}" if mine.own_year else reason


def _nearest(
    windows: Sequence[Interval], like: Sequence[_Like], rarity: dict[str, float]
) -> Interval | None:
    """The window nearest to its like, where that is clear."""
    if not like or not windows:
        return None
    ranked = sorted((_distance(window, like, rarity), i) for i, window in enumerate(windows))
    best, place = ranked[0]
    if best > _NEAR.days or (len(ranked) > 1 and best > _CLEAR * ranked[1][0]):
        return None
    return windows[place]


def _distance(window: Interval, like: Sequence[_Like], rarity: dict[str, float]) -> float:
    """Days from the window to the nearest document with each shared name, rare names first.

    A name that is only in some documents says near which of them the text was written.
    """
    nearest: dict[str, int] = {}
    for other in like:
        days = _apart(window, other.day)
        for name in other.names:
            nearest[name] = min(nearest.get(name, days), days)
    return sum(rarity[name] * days for name, days in sorted(nearest.items())) / _weight(
        nearest, rarity
    )


def _apart(window: Interval, day: dt.date) -> int:
    if window.start is not None and day < window.start:
        return (window.start - day).days
    if window.latest is not None and day > window.latest:
        return (day - window.latest).days
    return 0


def _like(
    document: Document,
    documents: Sequence[Document],
    known: dict[str, Clues],
    rarity: dict[str, float],
) -> tuple[_Like, ...]:
    """The dated documents that tell of the same, by the names they share."""
    mine = known[document.id].names
    found: list[_Like] = []
    for other in documents:
        when = other.date.interval
        if other.id == document.id or when is None or when.start is None:
            continue
        shared = mine & known[other.id].names
        fewer = min(_weight(mine, rarity), _weight(known[other.id].names, rarity))
        share = _weight(shared, rarity) / fewer if fewer else 0.0
        if len(shared) >= _NAMES and share >= _ALIKE:
            telling = sorted(shared, key=lambda name: (-rarity[name], name))
            found.append(_Like(other.id, when.start, tuple(telling)))
    return tuple(sorted(found, key=lambda other: other.id))


def _alike(like: Sequence[_Like]) -> str:
    best = max(like, key=lambda other: (len(other.names), other.id))
    names = ", ".join(sorted(best.names[:4]))
    others = f" (as {len(like) - 1} more do)" if len(like) > 1 else ""
    return f"{best.id!r} of {best.day}{others} tells of the same ({names}), nearest to that year"


def _rarity(names: Iterable[frozenset[str]]) -> dict[str, float]:
    """A weight for each name: a name in many documents tells less."""
    counts = Counter(name for some in names for name in some)
    return {name: 1.0 / count for name, count in counts.items()}


def _weight(names: Iterable[str], rarity: dict[str, float]) -> float:
    return sum(sorted(rarity[name] for name in names))


def _date(windows: Sequence[Interval], reasons: Sequence[str]) -> DocumentDate:
    """From the first day of the first window to the last of the last; unknown without an end."""
    starts = [w.start for w in windows if w.start is not None]
    ends = [w.end for w in windows if w.end is not None]
    if not windows or len(starts) < len(windows) or len(ends) < len(windows):
        return DocumentDate(None, None, "unknown", tuple(reasons))
    interval = Interval(min(starts), max(ends))
    granularity = Granularity.DAY if interval.days == 1 else Granularity.VAGUE
    return DocumentDate(interval, granularity, "inferred", tuple(reasons))
