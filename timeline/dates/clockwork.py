"""The days of clock times, and times counted from one told before: "at 9:15; an hour later"."""

from __future__ import annotations

import re
from dataclasses import replace

from timeline.dates.memory import Reference, same_sentence
from timeline.dates.scene import Scene
from timeline.dates.traits import core
from timeline.expression import AtClock, Expression, Now, Shift, Then
from timeline.interval import Granularity, Interval
from timeline.rules.around import BEHIND_CLOCK, fills_line, opens_line, opens_row
from timeline.tag import Found
from timeline.tense.forms import side_of
from timeline.tense.sentence_end import END
from timeline.tense.sides import WORD, direction

G = Granularity
_MINUTES = {G.HOUR: 60, G.MINUTE: 1}
_DAY = 24 * 60


def counted(expression: Expression, told: Expression) -> AtClock | None:
    """The clock time that hours or minutes before or after the `told` one come to, on the day it
    is of or the days beside it. None where either is something else."""
    moved = core(expression)
    if not isinstance(moved, Shift) or not isinstance(moved.base, Then):
        return None
    if moved.unit not in _MINUTES or not isinstance(told, AtClock) or ":" not in told.clock:
        return None
    minutes = _minutes(told.clock) + round(moved.steps * _MINUTES[moved.unit])
    days, rest = divmod(minutes, _DAY)
    day: Expression = Then(G.DAY)
    if days:
        day = Shift(day, days, G.DAY, G.DAY)
    return AtClock(day, f"{rest // 60:02}:{rest % 60:02}", told.zone)


def clocked(scene: Scene, item: Found, expression: Expression) -> Expression:
    """A clock time without a day as one of the day last spoken of: always in a narrative, in news
    where it is told in the past after a day was named."""
    if not isinstance(expression, AtClock) or not isinstance(expression.base, Then):
        return expression
    text, genre, reference, written = scene.text, scene.genre, scene.reference, scene.written
    if reference is not None and text[reference.end : item.span.start] == " (":
        days = _days_apart(reference.expression, expression, item.span.of(text))
        if days:
            return replace(expression, base=Shift(Then(G.DAY), days, G.DAY, G.DAY))
    if reference is not None and _past_midnight(scene, reference, item, expression):
        return replace(expression, base=Shift(Then(G.DAY), 1, G.DAY, G.DAY))
    if genre == "news" and _heads_post(scene, item):
        return replace(expression, base=Now(G.DAY))
    day = reference is not None and reference.interval.days == 1
    start = reference.interval.start if reference is not None else None
    begun = start is not None and start.weekday() == scene.tomorrow
    day = day and (written is None or start is None or begun or start <= (written.latest or start))
    if reference and not same_sentence(text, reference.end, item.span.start):
        day = day and not _said_at(text[max(0, item.span.start - 60) : item.span.start])
    row = opens_line(text, item.span.start) and BEHIND_CLOCK.match(text, item.span.end) is not None
    told = reference.expression if reference is not None else None
    if row and day and isinstance(told, AtClock) and expression.clock < told.clock[:2]:
        return replace(expression, base=Shift(Then(G.DAY), 1, G.DAY, G.DAY))  # past midnight
    if genre == "narrative" or (day and (row or direction(text, item.span) == "past")):
        return replace(expression, base=Then(G.DAY))
    if _day_ahead(text, item, reference, written) or _of_old(scene, item):
        return replace(expression, base=Then(G.DAY))
    over = genre == "news" and day and start and written and start < (written.start or start)
    if over and direction(text, item.span) == "future":
        return replace(expression, base=Now(G.DAY))  # "minutes of May 3 will be out at 2 p.m."
    return expression


def _heads_post(scene: Scene, item: Found) -> bool:
    """Whether a clock time is a line of its own in a text of one day, as over the posts of a live
    report: of that day, whatever day the post below it was of."""
    written = scene.written
    if written is None or written.days != 1:
        return False
    text, told, start = scene.text, scene.reference, item.span.start
    if told is not None and told.interval != written and (
        not text[told.end : start].strip() or fills_line(text, told.start, told.end)
    ):
        return False  # below the heading of another day
    return opens_row(text, start) and fills_line(text, start, item.span.end)


def _past_midnight(scene: Scene, told: Reference, item: Found, clock: AtClock) -> bool:
    """Whether an hour before noon ends what began on the evening of a day told before it ("from 10
    p.m. Monday to 6 a.m.", "broke out Monday night and was over by dawn")."""
    evening, gap = told.expression, scene.text[told.end : item.span.start]
    morning, hour = clock.clock == "MO", ":" in clock.clock and clock.clock < "12"
    if not isinstance(evening, AtClock) or not (morning or hour):
        return False
    late = "17" <= evening.clock[:2] < "24" or evening.clock in ("24:00", "EV", "NI")
    if not late or told.interval.days != 1:
        return False
    own = not isinstance(evening.base, Then) or told.interval != scene.written
    if morning and _said_at(scene.text[max(0, told.start - 60) : told.start]):
        return False  # "said Monday night the army had fled before dawn"
    return own and (_OVER_BY.fullmatch(gap) if morning else _ON_TO.match(gap)) is not None


_OVER_BY = re.compile(r"(?:(?!\bhad\b)[^!?;\n]){0,80}\b(?:by|before|until|till)\s", re.IGNORECASE)
_ON_TO = re.compile(
    r"\s(?:to|until|till|and(?:\s(?:was|were|is|are)\s(?:due|expected|scheduled)\sto\s[a-z]+)?)\s"
    r"(?:about\s|around\s|at\s)?$"
)


def _of_old(scene: Scene, item: Found) -> bool:
    """Whether a clock time is of some day of a month long past that was told just before ("sank in
    June 2011. It had left at 4 a.m.")."""
    told, written, text = scene.reference, scene.written, scene.text
    if told is None or written is None or told.interval.end is None or written.start is None:
        return False
    if told.interval.days not in _MONTH or (written.start - told.interval.end).days < _LONG_AGO:
        return False
    gap = text[told.end : item.span.start]
    if len(gap) > _CLOSE_BY or len(re.findall(END, gap)) > 1 or gap[:1] == ",":
        return False
    return _SPEECH.search(gap) is None and direction(text, item.span) == "past"


_MONTH = range(28, 32)
_LONG_AGO = 300


def _days_apart(told: Expression, told_again: AtClock, said: str) -> int:
    """Days from the local day to that of the hour told again in GMT: "4:06 a.m. (2109 GMT)" is of
    the day before, as no place is more than 14 hours ahead of it or 12 behind."""
    if not isinstance(told, AtClock) or not said.upper().endswith(("GMT", "UTC")):
        return 0
    if ":" not in told.clock or ":" not in told_again.clock:
        return 0
    hours = _minutes(told_again.clock) - _minutes(told.clock)
    return -1 if hours > 12 * 60 else 1 if hours < -14 * 60 else 0


def _minutes(clock: str) -> int:
    hour, minute = (int(part) for part in clock.split(":")[:2])
    return hour * 60 + minute


def _day_ahead(
    text: str, item: Found, reference: Reference | None, written: Interval | None
) -> bool:
    """Whether a clock time is of a day to come told of just before ("Tuesday night, two clubs play.
    First, at 7 p.m., the Reds host the Blues")."""
    if reference is None or reference.interval.days != 1 or written is None:
        return False
    start, latest = reference.interval.start, written.latest
    if start is None or latest is None or start <= latest:
        return False
    gap = text[reference.end : item.span.start]
    begins = reference.start
    if _LIMIT.search(text[max(0, begins - 9) : begins]):
        return False  # "until July 19" is no day of a story
    before = text[max(0, item.span.start - 60) : item.span.start]
    if _said_at(before) or _AS_OF.search(before):
        return False
    side = direction(text, item.span)
    return len(gap) <= (_SCENE if side == "future" else _CLOSE_BY) and side != "past"


_CLOSE_BY, _SCENE = 160, 400
_LIMIT = re.compile(r"\b(?:until|till|through|by)\s$")
_AS_OF = re.compile(r"\bas\sof\s$")
_SPEECH = re.compile(r"\b(?:said|told|says|announced|spoke)\b([^.!?]*)$")
"""What is said at an hour is said on the day of writing, whatever day was told of before."""


def _said_at(before: str) -> bool:
    """Whether the hour is that of the speech, not of what is told in it ("said it broke at 9")."""
    speech = _SPEECH.search(before)
    if speech is None:
        return False
    words = WORD.findall(speech[1])
    return all(side_of(w.lower(), words, place) != "past" for place, w in enumerate(words))
