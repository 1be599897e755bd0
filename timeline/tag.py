"""Find time expressions in English text: spans, unanchored meanings, and the rules that read them.

One pass over the words finds candidates, the runs of words the rules know with at least one among
them that can carry a time. Only candidates meet the rules. The longest reading wins, and among
equally long ones the rule that stands first in the tables.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from timeline.document import Span
from timeline.expression import Expression, Impossible
from timeline.rules import PRIORITY, english
from timeline.rules.context import GUARDS
from timeline.rules.plain import stretches
from timeline.rules.tokens import tokens

_WORD = re.compile(r"[^\W\d_]+|\d+")
_HALF_DAY = re.compile(r"\s?[ap]\.?\s?m\b", re.IGNORECASE)
_ORDINAL = ("th", "st", "nd", "rd")
_OLD = ("in ", "to ", "nd ", "om ", "il ", "ce ")
"""The ends of "in", "to", "and", "from", "until" and "since", behind which a year of three figures
may stand."""
_LONGEST_RUN = 40
_LONGEST_NUMBER = 12
_APART = 12
"""Characters without a word that part two runs."""
_CARRIES_NOTHING = frozenset(
    """a an the of and or to at in on from s this that last next first one two three four five
    six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    twenty thirty forty fifty sixty seventy eighty ninety second third fourth fifth sixth
    seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth
    seventeenth eighteenth nineteenth twentieth thirtieth hundred thousand hundreds thousands
    millions billions plus
    dozen dozens scores tens few several many numerous countless number handful couple about around
    approximately roughly some over under nearly almost at least most more less fewer than up close
    no very same exact just end beginning start opening outset turn close conclusion full whole
    straight additional another other each every per early late mid middle long old age so
    before after back on fiscal financial final latter previous preceding prior following coming
    upcoming latest its their these those year's c ad ce as possible new st luther martin king 
    comparable corresponding day's labor memorial election good ash palm
    international women independence columbus fools saints aids jr de world father mother
    veterans presidents valentine boxing
    eve eastern central pacific mountain local standard daylight being hence near
    th rd nd d m b p distant immediate foreseeable million billion times once twice small wee
    working trading calendar shrove mothering
    et ct mt pt ½ ¼ ¾ t z short tax single entire extra even all right pre beyond through""".split()
)
"""Words of the rules that are in every text and name no time by themselves."""
_ERAS = ("AD", "CE")
"""Of a year in capitals ("79 AD"); in small letters words like any."""


class Found(NamedTuple):
    """A time expression as read from words alone: `alternatives` are other readings of the span,
    each with its rule; `bound` is the preposition just before it that bounds ("by", "since")."""

    span: Span
    expression: Expression
    rule: str
    alternatives: tuple[tuple[Expression, str], ...] = ()
    bound: str | None = None


class Rejected(NamedTuple):
    """Words in the form of a date that are none, and why."""

    span: Span
    text: str
    reason: str
    rule: str


class Tagged(NamedTuple):
    """What a text holds: expressions in order, not overlapping, and what was left unread."""

    found: tuple[Found, ...]
    rejected: tuple[Rejected, ...]


_Reading = tuple[int, int, Expression, str, str | None]


def tag(text: str) -> tuple[Found, ...]:
    """The time expressions of an English text, in order, not overlapping."""
    return tag_all(text).found


def tag_all(text: str) -> Tagged:
    """The time expressions of an English text, and the impossible dates left unread."""
    found: list[Found] = []
    rejected: list[Rejected] = []
    addresses = _addresses(text)
    for start, end in _in_paragraphs(text):
        if addresses and _within(addresses, start, end):
            continue
        end += text[end - 2 : end - 1] == "." == text[end : end + 1]  # the last dot of "p.m."
        for readings in _chosen(text, start, _read(text[start:end])):
            begin, stop, expression, rule, _ = readings[0]
            span = Span(start + begin, start + stop)
            if isinstance(expression, Impossible):
                rejected.append(Rejected(span, span.of(text), expression.reason, rule))
                continue
            others = tuple([(r[2], r[3]) for r in readings[1:]])
            found.append(Found(span, expression, rule, others, _bound(text, span)))
    return Tagged(tuple(found), tuple(rejected))


def _in_paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """The candidates, none over a blank line: "May" and "3: The fair" below it are two; nor over
    one that a clock time opens below a day, or into the next sentence ("until 10 p.m. On Friday").
    """
    for start, end in _candidates(text):
        while (dot := text.find("m. On ", start, end)) >= 0:
            yield start, dot + 1
            start = dot + 3
        line = text.find("\n", start, end)
        while line >= 0:
            if _PARTED.match(text, line) and not _GOES_ON.search(text, start, line):
                yield start, line
                start = line + 1
            line = text.find("\n", line + 1, end)
        yield start, end


_PARTED = re.compile(r"\n(?:\n|\d\d?[:.]\d\d\b|On\s)")
_GOES_ON = re.compile(
    r"\b(?:at|around|about|by|from|until|till|to|before|after)\Z", re.IGNORECASE
)


_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")


def _addresses(text: str) -> list[tuple[int, int]]:
    """Addresses of pages, whose words are no dates of the text."""
    return [m.span() for m in _ADDRESS.finditer(text)] if "://" in text or "www." in text else []


def _within(places: list[tuple[int, int]], start: int, end: int) -> bool:
    at = bisect_right(places, (start, len(places) and places[-1][1])) - 1
    return at >= 0 and places[at][0] <= start and end <= places[at][1]


@cache
def _vocabulary() -> dict[str, bool]:
    """Every form of every word the rules know, and whether it can carry a time."""
    words: dict[str, bool] = {}
    for entry in (*english().vocabulary, *"½¼¾", "th", "st", "nd", "rd", *"dsmpbctz"):
        for word in (w for w in _WORD.findall(entry) if not w.isdecimal()):
            for form in (word, word.capitalize(), word.upper()):
                words[form] = words.get(form, False) or word not in _CARRIES_NOTHING
    return words | dict.fromkeys(_ERAS, True)


@cache
def _carriers() -> frozenset[str]:
    """The forms of words that can carry a time."""
    return frozenset(word for word, carries in _vocabulary().items() if carries)


def _candidates(text: str) -> list[tuple[int, int]]:
    """Ends of the runs of known words and numbers with one that can carry a time."""
    vocabulary = _vocabulary()
    found = stretches(text, vocabulary, _carriers())
    return [run for begin, stop in found for run in _runs(text, begin, stop, vocabulary)]


def _runs(
    text: str, begin: int, stop: int, vocabulary: dict[str, bool]
) -> list[tuple[int, int]]:
    """Those of a stretch of text."""
    found: list[tuple[int, int]] = []
    start, end, count, carries = -1, 0, 0, False
    for match in _WORD.finditer(text, begin, stop):
        word, (first, last) = match[0], match.span()
        known = vocabulary.get(word)
        if known is None and word[0] <= "9" and word.isascii():
            if len(word) <= _LONGEST_NUMBER:
                known = _numeric(text, first, last)
            elif word[0] != "0":
                continue  # too long for a date, but it ends no run
        if known is None or count >= _LONGEST_RUN or first - end > _APART:
            if carries:
                found.append((start, end))
            start, count, carries = -1, 0, False
        if known is not None:
            start = first if start < 0 else start
            end = last
            count += 1
            carries = carries or known
    if carries:
        found.append((start, end))
    return found


def _numeric(text: str, start: int, end: int) -> bool:
    """Whether a number can carry a time: a year, or a part of a date or a clock time."""
    length = end - start
    if length == 4:
        return text[start] in "012"
    if text.startswith((" B.C", " A.D"), end):
        return True
    after = text[end : end + 2]
    if length <= 2 and len(after) == 2 and after[0] in ":/.-" and after[1].isdigit():
        return True
    if length == 2 and after[:1] in ("s", "'", "’"):
        return True
    if length <= 2 and after in _ORDINAL and text[start - 5 : start] == " the ":
        return True
    if length <= 2 and _HALF_DAY.match(text, end):
        return True
    if text[start - 5 : start] in ("B.C. ", "A.D. "):
        return True
    if length == 3 and text[start - 1 : start] == " ":
        return text[start - 3 : start].lower() in _OLD
    return length <= 3 and text[start - 1 : start] in ("'", "’")


@lru_cache(maxsize=65536)
def _read(window: str) -> tuple[tuple[_Reading, ...], ...]:
    """For each place where readings begin, the readings: longest first, then by rule."""
    words = tokens(window)
    by_start: list[tuple[_Reading, ...]] = []
    for place, edges in enumerate(english().parse(words)):
        if not edges:
            continue
        readings = {
            (edge.end, edge.rule.name): (
                words[place].start, words[edge.end - 1].end, edge.value, edge.rule.name,
                edge.rule.guard,
            )
            for edge in edges if edge.rule is not None
        }  # fmt: skip
        ordered = sorted(readings.values(), key=lambda r: (-r[1], PRIORITY[r[3]]))
        if ordered:
            by_start.append(tuple(ordered))
    return tuple(by_start)


def _chosen(
    text: str, offset: int, starts: tuple[tuple[_Reading, ...], ...]
) -> Iterator[list[_Reading]]:
    """Left to right, the longest readings that their guards let stand, with their equals."""
    done = 0
    for readings in starts:
        if readings[0][0] < done:
            continue
        allowed = [r for r in readings if _stands(text, offset, r)]
        if allowed:
            done = allowed[0][1]
            yield [r for r in allowed if r[1] == done]


def _stands(text: str, offset: int, reading: _Reading) -> bool:
    guard = reading[4]
    return guard is None or GUARDS[guard](text, offset + reading[0], offset + reading[1])


UNTIL = ("until", "till", "through")
"""Prepositions of an end."""
_BOUNDS = ("by", "before", *UNTIL, "after", "since", "from", "to", "between", "during")
_SOME_DAY = r"(?:at\s+least\s+)?(?:(?:in|on|at)\s+or\s+)?(?:about|around)\s+"  # as indictments say
_BOUND = re.compile(rf"\b({'|'.join(_BOUNDS)})\s+(?:{_SOME_DAY})?$", re.IGNORECASE)
_MAY_BOUND = (*_BOUNDS, "about", "around")
_UNBOUND = re.compile(  # "not until May", "lived through May"
    r"(?:\bnot\s(?:until|till)|(?:\ball|way|went|came|got|lived?|broke|go|"
    r"(?:deal|talks|plans?|bid|merger|agreement|transfer|attempt|effort|funding)\sf[ae]ll)\sthrough)\s+(?:about\s+)?$",
    re.IGNORECASE,
)
_INCLUSIVE = re.compile(
    r"\b(?:(?P<by>no(?:t|\s+any)?\s+later\s+than|on\s+or\s+before|at\s+the\s+latest\s+(?:by|on))"
    r"|not?\s+(?:earlier|sooner)\s+than|not\s+before)\s+$",
    re.IGNORECASE,
)


def _bound(text: str, span: Span) -> str | None:
    """The preposition that bounds an expression, or the one that says what the phrase there does.

    "No later than" and "on or before" say "by", "no earlier than" says "since".
    """
    before = text[max(0, span.start - 32) : span.start]
    said = before.lower().rstrip()
    if said.endswith(("than", "before")) or "latest" in said:
        phrase = _INCLUSIVE.search(before)
        if phrase is not None:
            return "by" if phrase["by"] else "since"
    match = _BOUND.search(before) if said.endswith(_MAY_BOUND) else None
    bound = match[1].lower() if match else None
    return None if bound in UNTIL and _UNBOUND.search(before) else bound
