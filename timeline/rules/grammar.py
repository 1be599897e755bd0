"""Rules as data, and the chart that reads them.

A rule is a row: a name, the category it gives, a pattern, what it produces, an example that fires
and one that must not. A pattern is a line of items: `<category>`, a word or `words|of|choice`, and
`?` behind an item that may be missing. The chart is filled from the right, left corner first, so
each rule is asked only where its first item already stands. The form of the rules follows
duckling's.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from timeline.expression import Impossible
from timeline.rules.tokens import Token

_UP = {
    "dom": "domany", "domord": "domany", "domword": "domany", "num": "amount",
    "year4": "year anyyear", "year3": "anyyear", "two": "anyyear",
    "clock": "anyclock", "clock24": "anyclock", "weekday": "weekdayany", "shortday": "weekdayany",
    "daymonth": "day", "fullday": "day", "dayname": "day", "day": "date",
    "thisunit": "yearlike", "lastunit": "yearlike", "nextunit": "yearlike",
    "fullyear": "yearlike", "yearlike": "period yearword monthword",
    "monthlike": "period monthword", "decade": "period", "quarterlike": "period",
    "yearword": "stretch", "monthword": "stretch",
    "period": "date", "theunit": "cut cutnow", "date": "timex cut cutnow",
    "time": "timex", "duration": "timex", "bareduration": "timex",
}  # fmt: skip
"""What each category is a kind of, the next step up."""


def _above(category: str) -> tuple[str, ...]:
    steps = _UP.get(category, "").split()
    return tuple(dict.fromkeys((*steps, *(far for step in steps for far in _above(step)))))


KINDS = {category: (category, *_above(category)) for category in _UP}
"""Each category with all that it is a kind of: what is read as it stands under these as well."""

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


class Edge(NamedTuple):
    """A reading of tokens up to `end`: a category, its value, and the rule that gave it."""

    end: int
    category: str
    value: Any
    rule: Rule | None


Item = tuple[bool, frozenset[str], bool]
Begun = tuple[Rule, tuple[Item, ...]]
"""A rule with what of its pattern is still to come."""
Chart = list[dict[str, list[Edge]]]
Next = tuple[str | None, frozenset[str]]
"""What stands at a place: its word where a rule may go on with it (else "", None behind the last),
and the categories that begin there."""
_KEPT = 5_000
"""Kinds of places whose rules are kept; news has some hundreds."""
Lexicon = dict[str, tuple[tuple[str, Any], ...]]


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


class Going(dict[str, tuple[Begun, ...]]):
    """By the word or category that they begin with, the rules that may go on with what comes
    `after`: a quick look before the search, made when first asked."""

    def __init__(self, begun: dict[str, list[Begun]], after: Next) -> None:
        self.begun, self.after = begun, after

    def __missing__(self, first: str) -> tuple[Begun, ...]:
        rules = self.begun.get(first, ())
        found = tuple((rule, rest) for rule, rest in rules if _possible(rest, self.after))
        self[first] = found
        return found


Goings = tuple[Going, Going]
"""Those that begin with a word, and those that begin with a category."""


class Grammar:
    """Rules compiled for the chart, with the words they know."""

    __slots__ = (
        "_cased", "_categories", "_going", "_lexicon", "_number", "_second", "_words",
        "vocabulary",
    )  # fmt: skip

    def __init__(
        self,
        rules: Iterable[Rule],
        lexicon: Lexicon,
        number: Callable[[Token], tuple[tuple[str, Any], ...]],
        cased: frozenset[str] = frozenset(),
    ) -> None:
        self._words: dict[str, list[Begun]] = {}
        self._categories: dict[str, list[Begun]] = {}
        self._going: dict[Next, Goings] = {}
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
        begun = (*self._words.values(), *self._categories.values())
        nexts = (item for rules in begun for _, rest in rules for item in _reachable(rest))
        self._second = frozenset(w for category, words, _ in nexts if not category for w in words)

    def parse(self, words: tuple[Token, ...]) -> list[list[Edge]]:
        """For each token, the whole time expressions that begin there."""
        return [cell.get("timex", []) for cell in self.chart(words)[:-1]]

    def chart(self, words: tuple[Token, ...]) -> list[dict[str, list[Edge]]]:
        """For each token and one place behind, the readings that begin there, by category."""
        chart: Chart = [{} for _ in range(len(words) + 1)]
        going = [self._goes_on((None, frozenset()))] * (len(words) + 1)
        for start in range(len(words) - 1, -1, -1):
            self._fill(chart, words, going, start)
            low = words[start].low
            known = low if low in self._second or low in _HYPHENS else ""
            going[start] = self._goes_on((known, frozenset(chart[start])))
        return chart

    def _goes_on(self, after: Next) -> Goings:
        """The rules that may go on with what comes after, kept because the same things follow
        each other everywhere."""
        found = self._going.get(after)
        if found is None:
            if len(self._going) >= _KEPT:
                self._going.clear()
            found = (Going(self._words, after), Going(self._categories, after))
            self._going[after] = found
        return found

    def _known(self, token: Token) -> tuple[tuple[str, Any], ...]:
        if token.low[0].isdigit():
            return self._number(token) if token.low.rstrip("½¼¾").isascii() else ()
        if token.low in self._cased and token.raw[0].islower():
            return ()
        return self._lexicon.get(token.low, ())

    def _fill(
        self, chart: Chart, words: tuple[Token, ...], going: list[Goings], start: int
    ) -> None:
        token, cell = words[start], chart[start]
        agenda: list[Edge] = []
        known = self._known(token)
        for category, value in known:
            agenda.append(Edge(start + 1, category, value, None))
            if start + 1 < len(words) and words[start + 1].low == "." and _abbreviation(token):
                agenda.append(Edge(start + 2, category, value, None))
        if token.low in self._words:
            for rule, rest in going[start + 1][0][token.low]:
                agenda.extend(_complete(rule, rest, chart, words, start + 1, ()))
        while agenda:
            edge = agenda.pop()
            end = edge.end
            own = cell.get(edge.category, ())
            if len(own) >= _READINGS and sum(e.end == end for e in own) >= _READINGS:
                continue
            fitting = going[end][1]
            for category in KINDS.get(edge.category) or (edge.category,):
                cell.setdefault(category, []).append(edge)
                for rule, rest in fitting[category]:
                    agenda.extend(_complete(rule, rest, chart, words, end, (edge.value,)))


def _reachable(rest: tuple[Item, ...]) -> Iterator[Item]:
    """What may come first of a pattern's rest: its items to the first that must be there."""
    for item in rest:
        yield item
        if not item[2]:
            return


def _possible(rest: tuple[Item, ...], after: Next) -> bool:
    """Whether the rest of a pattern may begin there, or may be missing altogether."""
    low, found = after
    if low in _HYPHENS or all(optional for *_, optional in rest):
        return True
    return any(
        not names.isdisjoint(found) if category else low in names
        for category, names, _ in _reachable(rest)
    )


def _complete(
    rule: Rule,
    rest: tuple[Item, ...],
    chart: Chart,
    words: tuple[Token, ...],
    at: int,
    values: tuple[Any, ...],
) -> list[Edge]:
    found: list[Edge] = []
    for end, got in _match(rest, chart, words, at, values):
        wrong = [v for v in got if isinstance(v, Impossible)]
        value = wrong[0] if wrong else rule.make(*got)
        if value is not None:
            found.append(Edge(end, rule.gives, value, rule))
    return found


def _match(
    rest: tuple[Item, ...],
    chart: Chart,
    words: tuple[Token, ...],
    at: int,
    values: tuple[Any, ...],
) -> list[tuple[int, tuple[Any, ...]]]:
    """Where the rest of a pattern may end, with the values of its categories."""
    found = [(at, values)]
    for category, names, optional in rest:
        before, found = found, []
        for at, values in before:
            if at < len(words):
                low, place = words[at].low, at
                if low in _HYPHENS and low not in names and _joins(words, at):
                    place = at + 1
                if category:
                    (name,) = names
                    for edge in chart[place].get(name, ()):
                        found.append((edge.end, (*values, edge.value)))
                elif words[place].low in names:
                    found.append((place + 1, values))
            if optional:
                found.append((at, values))
        if not found:
            break
    return found


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
