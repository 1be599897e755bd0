"""Rules as data, and the chart that reads them.

A rule is a row: a name, the category it gives, a pattern, what it produces, an example that fires
and one that must not. A pattern is a line of items: `<category>`, a word or `words|of|choice`, and
`?` behind an item that may be missing. The chart is filled from the right, left corner first, so
each rule is asked only where its first item already stands. The form of the rules follows
duckling's.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from timeline.expression import Impossible

PARENTS: dict[str, tuple[str, ...]] = {
    "dayname": ("day", "date", "timex"),
    "day": ("date", "timex"),
    "monthlike": ("period", "date", "timex"),
    "yearlike": ("period", "date", "timex"),
    "fullyear": ("yearlike", "period", "date", "timex"),
    "quarterlike": ("period", "date", "timex"),
    "period": ("date", "timex"),
    "date": ("timex",),
    "time": ("timex",),
    "duration": ("timex",),
    "bareduration": ("timex",),
    "length": (),
}

TOKEN = re.compile(
    r"""
    \d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?(?!\w)
  | \d{1,4}([/.-])\d{1,2}\1\d{1,4}(?!\w)
  | \d{1,2}:\d{2}(?::\d{2})?(?!\d)
  | \d{1,2}\.\d{2}(?=\s?[ap]\.?m\b)
  | \b[qh][1-4]\b | \d+(?:st|nd|rd|th)\b | \b[1-3]?[23]d\b | \d{2,4}s\b | \d{1,3}0['’]s\b
  | \d{1,3}(?:,\d{3})+(?!\d) | \d+\.\d+(?!\w) | \d+[½¼¾]? | [½¼¾]
  | (?<![^\W_])[ap]\.\ ?m\b\.? | B\.C\.(?:E\b\.?)? | A\.D\. | ['’]s\b
  | [^\W\d_]+ | \S
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""What the chart takes for one word: numbers in their forms, a.m., B.C., 's, words, signs."""

LONGEST_RULE = 12
_READINGS = 5
"""Readings of one category kept for one stretch; more would only repeat each other."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One row of a rule table. `make` gets the values of the pattern's categories and gives None
    where they make no sense together; `guard` names a test of the text around the words
    (timeline.rules.context), made once the words are chosen."""

    name: str
    gives: str
    pattern: str
    make: Callable[..., Any]
    example: str
    counter: str
    guard: str | None = None


@dataclass(frozen=True, slots=True)
class Token:
    """A word of the window: where it is, its lower-case text, and whether it begins in capitals."""

    start: int
    end: int
    low: str
    raw: str


@dataclass(frozen=True, slots=True)
class Edge:
    """A reading of tokens up to `end`: a category, its value, and the rule that gave it."""

    end: int
    category: str
    value: Any
    rule: Rule | None


Item = tuple[bool, frozenset[str], bool]
Lexicon = dict[str, tuple[tuple[str, Any], ...]]


def tokens(text: str) -> tuple[Token, ...]:
    """The words of a stretch of text."""
    return tuple(Token(*m.span(), m[0].lower().replace("’", "'"), m[0])
                 for m in TOKEN.finditer(text))  # fmt: skip


def items(pattern: str) -> tuple[Item, ...]:
    """A pattern's items: whether a category, what may stand there, whether it may be missing.

    Raises ValueError for a pattern of optional items alone or longer than a rule may be.
    """
    found: list[Item] = []
    for word in pattern.split():
        optional = word.endswith("?") and len(word) > 1
        word = word[:-1] if optional else word
        category = word.startswith("<")
        names = word.strip("<>") if category else word
        found.append((category, frozenset(names.split("|")), optional))
    if len(found) > LONGEST_RULE or all(item[2] for item in found):
        raise ValueError(f"a rule's pattern needs 1 to {LONGEST_RULE} items: {pattern!r}")
    return tuple(found)


class Grammar:
    """Rules compiled for the chart, with the words they know."""

    __slots__ = ("_cased", "_categories", "_lexicon", "_number", "_words", "vocabulary")

    def __init__(
        self,
        rules: Iterable[Rule],
        lexicon: Lexicon,
        number: Callable[[Token], tuple[tuple[str, Any], ...]],
        cased: frozenset[str] = frozenset(),
    ) -> None:
        self._words: dict[str, list[tuple[Rule, tuple[Item, ...]]]] = {}
        self._categories: dict[str, list[tuple[Rule, tuple[Item, ...]]]] = {}
        self._lexicon = lexicon
        self._number = number
        self._cased = cased
        vocabulary = set(lexicon)
        for rule in rules:
            parts = items(rule.pattern)
            vocabulary.update(w for category, words, _ in parts if not category for w in words)
            for skipped in range(len(parts)):
                category, words, optional = parts[skipped]
                table = self._categories if category else self._words
                for word in sorted(words):
                    table.setdefault(word, []).append((rule, parts[skipped + 1 :]))
                if not optional:
                    break
        self.vocabulary = frozenset(vocabulary)

    def parse(self, words: tuple[Token, ...]) -> list[list[Edge]]:
        """For each token, the whole time expressions that begin there."""
        return [cell.get("timex", []) for cell in self.chart(words)[:-1]]

    def chart(self, words: tuple[Token, ...]) -> list[dict[str, list[Edge]]]:
        """For each token and one place behind, the readings that begin there, by category."""
        chart: list[dict[str, list[Edge]]] = [{} for _ in range(len(words) + 1)]
        for start in range(len(words) - 1, -1, -1):
            self._fill(chart, words, start)
        return chart

    def _known(self, token: Token) -> tuple[tuple[str, Any], ...]:
        if token.low[0].isdigit():
            return self._number(token) if token.low.rstrip("½¼¾").isascii() else ()
        if token.low in self._cased and token.raw[0].islower():
            return ()
        return self._lexicon.get(token.low, ())

    def _fill(
        self, chart: list[dict[str, list[Edge]]], words: tuple[Token, ...], start: int
    ) -> None:
        token, cell = words[start], chart[start]
        agenda: list[Edge] = []
        known = self._known(token)
        for category, value in known:
            agenda.append(Edge(start + 1, category, value, None))
            if start + 1 < len(words) and words[start + 1].low == "." and _abbreviation(token):
                agenda.append(Edge(start + 2, category, value, None))
        for rule, rest in self._words.get(token.low, ()):
            if rest and not _possible(rest[0], chart, words, start + 1):
                continue
            agenda.extend(_complete(rule, rest, chart, words, start + 1, ()))
        seen: set[tuple[int, str]] = set()
        while agenda:
            edge = agenda.pop()
            own = cell.setdefault(edge.category, [])
            if sum(e.end == edge.end for e in own) >= _READINGS:
                continue
            for category in (edge.category, *PARENTS.get(edge.category, ())):
                cell.setdefault(category, []).append(edge)
                for rule, rest in self._categories.get(category, ()):
                    if (edge.end, rule.name) in seen and not rest:
                        continue
                    if not rest:
                        seen.add((edge.end, rule.name))
                        agenda.extend(_renamed(rule, edge))
                        continue
                    if _possible(rest[0], chart, words, edge.end):
                        agenda.extend(_complete(rule, rest, chart, words, edge.end, (edge.value,)))


def _possible(
    item: Item, chart: list[dict[str, list[Edge]]], words: tuple[Token, ...], at: int
) -> bool:
    """Whether the item may be met there: a quick look before the search."""
    category, names, optional = item
    if optional or at >= len(words):
        return optional
    low = words[at].low
    if low in _HYPHENS:
        return True
    return not names.isdisjoint(chart[at]) if category else low in names


def _renamed(rule: Rule, edge: Edge) -> Iterator[Edge]:
    """A rule of one category: where it hands the value on, the rule that read it stays named."""
    value = edge.value if isinstance(edge.value, Impossible) else rule.make(edge.value)
    if value is not None:
        same = value is edge.value and rule.guard is None and edge.rule is not None
        yield Edge(edge.end, rule.gives, value, edge.rule if same else rule)


def _complete(
    rule: Rule,
    rest: tuple[Item, ...],
    chart: list[dict[str, list[Edge]]],
    words: tuple[Token, ...],
    at: int,
    values: tuple[Any, ...],
) -> Iterator[Edge]:
    for end, got in _match(rest, chart, words, at, values):
        value = next((v for v in got if isinstance(v, Impossible)), None) or rule.make(*got)
        if value is not None:
            yield Edge(end, rule.gives, value, rule)


def _match(
    rest: tuple[Item, ...],
    chart: list[dict[str, list[Edge]]],
    words: tuple[Token, ...],
    at: int,
    values: tuple[Any, ...],
) -> Iterator[tuple[int, tuple[Any, ...]]]:
    if not rest:
        yield at, values
        return
    category, names, optional = rest[0]
    if at < len(words):
        place = at
        if words[at].low in _HYPHENS and words[at].low not in names and _joins(words, at):
            place = at + 1
        if category:
            (name,) = names
            for edge in chart[place].get(name, ()):
                yield from _match(rest[1:], chart, words, edge.end, (*values, edge.value))
        elif words[place].low in names:
            yield from _match(rest[1:], chart, words, place + 1, values)
    if optional:
        yield from _match(rest[1:], chart, words, at, values)


_HYPHENS = ("-", "‑")


def _joins(words: tuple[Token, ...], at: int) -> bool:
    """Whether a hyphen joins two words into one ("third-quarter"), not two ends of a range."""
    if at == 0 or at + 1 >= len(words):
        return False
    before, after = words[at - 1], words[at + 1]
    tight = before.end == words[at].start and words[at].end == after.start
    return tight and not (before.low[0].isdigit() and after.low[0].isdigit())


def _abbreviation(token: Token) -> bool:
    return len(token.low) <= 5 and token.low in _DOTTED


_DOTTED = frozenset(
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun"
    " yr yrs hr hrs min mins sec secs".split()
)
