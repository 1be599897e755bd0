"""Posts and chats kept as text: a line with a name, a day and mostly an hour over or before each.

All that was posted on one day is a page of that day, so that "two hours ago" and "last night" are
read from it. The lines are furniture, but for the name that a chat has before what is said.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from timeline.calendar_units import MONTH_NAMES
from timeline.document import Furniture, Span
from timeline.sources import stamp
from timeline.sources.page import Page

_MONTH = "(?:" + "|".join(f"{m[:3]}(?:{m[3:]})?" for m in MONTH_NAMES) + r"|Sept)\.?"
_CLOCK = r"\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\s?[AaPp]\.?[Mm]\b\.?)?"
_DAY = (
    rf"(?:\d{{1,4}}[./-]\d{{1,2}}[./-]\d{{2,4}}|{_MONTH}\s\d{{1,2}},?\s\d{{4}}"
    rf"|\d{{1,2}}\s{_MONTH},?\s\d{{4}})"
)
_IN_YEAR = rf"(?:{_MONTH}\s\d{{1,2}}|\d{{1,2}}\s{_MONTH})"
_BAR = r"(?:\s*[·•|,–—-]\s*|\s(?:at\s)?)"
_LOST = r"\u200e?(?:<[^\n>]{1,40}>|[^\n]{1,30}\s(?:omitted|deleted)\.?)\s*$"  # "<Media omitted>"
_SAID = rf"(?:(?=[^\n:]{{1,40}}:[ \t]+(?!{_LOST}))|[^\n]*)"
_HEAD = re.compile(
    rf"""^[ \t\u200e]*(?:
    \[(?P<chat>{_DAY}){_BAR}(?P<hour>{_CLOCK})\][ \t]+{_SAID}
    |(?P<dash>{_DAY}),?\s(?P<clock>{_CLOCK})\s-\s{_SAID}
    |[^\n\[]{{1,40}},\s\[(?P<name>{_DAY}){_BAR}{_CLOCK}\][ \t]*$
    |(?:[^\n@]{{1,50}}[ \t]|[^\n@]{{1,49}}[^\n@.,:;!?…"”)]\n[ \t]*)?\(?@\w{{2,30}}\)?
      {_BAR}(?:{_CLOCK}{_BAR})?(?P<post>{_DAY}|{_IN_YEAR})
      (?:{_BAR}{_CLOCK})?(?:[ \t]*[A-Z]{{3,4}})?[ \t]*$
    )(?:\n[ \t]*(?:Replying\sto\s@[^\n]*|Show\sthis\sthread)$)*""",
    re.MULTILINE | re.VERBOSE,
)
"""Over or before a post: "[15.08.21, 14:03] Ada: No", "15/08/2021, 14:03 - Ada: No",
"Ada Lind, [15.08.21 14:03]", "Ada Lind @alind · 3:14 PM · Aug 15, 2021"."""
_LEAST = 2  # posts
_ARTICLE = 1500  # characters: longer than what is posted
_MONTHS = 12
_ABOVE, _TOP = 2, 1000  # lines of a title over the first one, and characters to its end


def posted(text: str) -> Iterator[Page]:
    """The posts of a text that opens with the head of one, a page a day; nothing for any other,
    nor where the heads leave day and month open, nor for an article that opens with what others
    posted, which is most of the text.
    """
    text = text.replace("\r\n", "\n")
    first = _HEAD.search(text, 0, _TOP)
    heads = [] if first is None else list(_HEAD.finditer(text))
    if len(heads) < _LEAST or text.count("\n", 0, heads[0].start()) > _ABOVE:
        return
    behind = [*(head.start() for head in heads[1:]), len(text)]
    longest = max(end - head.end() for head, end in zip(heads, behind, strict=True))
    if longest > max(_ARTICLE, len(text) / 2):
        return
    days = _days([_day(head) for head in heads], any(_american(head) for head in heads))
    if not days:
        return
    starts = [0, *(head.start() for head in heads[1:]), len(text)]
    number = 0
    for day, places in groupby(range(len(heads)), lambda i: days[i]):
        inside = list(places)
        start, end = starts[inside[0]], starts[inside[-1] + 1]
        marked = tuple(
            Furniture(Span(head.start() - start, head.end() - start), "head of a post")
            for head in heads[inside[0] : inside[-1] + 1]
        )
        if sum(m.span.end - m.span.start for m in marked) < len(text[start:end].strip()):
            number += 1
            yield Page(
                text[start:end], date=day.isoformat(), date_from="day of the posts", marked=marked,
                record=number if number > 1 else None,
            )  # fmt: skip


def _day(head: re.Match[str]) -> str:
    return next(day for day in head.group("chat", "dash", "name", "post") if day)


def _american(head: re.Match[str]) -> bool:
    """Whether its clock has twelve hours."""
    return "m" in (head["hour"] or head["clock"] or "").lower()


def _days(said: Sequence[str], american: bool) -> list[dt.date]:
    """The days as dates; none where a day is none, or day and month cannot be told apart."""
    split = [tuple(int(n) for n in re.findall(r"\d+", day)) for day in said]
    slashed = [n for n, day in zip(split, said, strict=True) if re.match(r"\d{1,2}[/-]", day)]
    first, second = (max((n[i] for n in slashed), default=0) for i in (0, 1))
    if slashed and first <= _MONTHS and second <= _MONTHS and not american:
        return []
    month_first = first <= _MONTHS and (second > _MONTHS or american)
    year = next((n[-1] for n in split if len(n) > 1), None)
    days: list[dt.date] = []
    try:
        for day, numbers in zip(said, split, strict=True):
            if len(numbers) > 1:
                days.append(_date(day, numbers, month_first))
            elif year is not None:
                days.append(_soonest(day, days[-1].year if days else year, days[-1:]))
    except ValueError:
        return []
    return days if len(days) == len(said) else []


def _soonest(said: str, year: int, before: Sequence[dt.date]) -> dt.date:
    """ "Aug 16" in the year in which it lies nearest to the post before it.

    Raises ValueError for a day that the year has not.
    """
    day = _date(f"{said} {year}", (), month_first=False)
    apart = (before[0] - day).days if before else 0
    turn = (apart > _HALF_YEAR) - (apart < -_HALF_YEAR)
    return _date(f"{said} {year + turn}", (), month_first=False)


_HALF_YEAR = 183  # days


def _date(said: str, numbers: Sequence[int], month_first: bool) -> dt.date:
    """Raises ValueError for a day that no calendar has."""
    if re.match(r"\d{1,2}[./-]\d", said):
        day, month, year = numbers
        if month_first and "." not in said:
            day, month = month, day
        return dt.date(year + 2000 if year < 100 else year, month, day)
    interval, _ = stamp.read(said)
    if interval.start is None:
        raise ValueError(said)
    return interval.start
