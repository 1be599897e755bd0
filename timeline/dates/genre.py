"""News or narrative: whether a text speaks from its own day or from the times it tells of."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.dates.memory import Kind
from timeline.dates.traits import needs, weekday, year
from timeline.expression import Vague
from timeline.interval import Interval
from timeline.tag import Found

_OLD = 6
_RATIO = 3.5


def kind(found: Sequence[Found], written: Interval | None) -> Kind:
    """A narrative names many years long before its own date, and hardly speaks from today; an
    obituary names as many years, but says when he died by the weekday."""
    latest = 9999 if written is None or written.start is None else written.start.year - 1
    old = sum(1 for f in found if (y := year(f.expression)) is not None and y < latest)
    deictic = sum(1 for f in found if not isinstance(f.expression, Vague)
                  and ("now" in needs(f.expression) or weekday(f.expression)))  # fmt: skip
    return "narrative" if old >= _OLD and old > _RATIO * deictic else "news"
