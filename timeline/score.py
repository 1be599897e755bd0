"""The TempEval-3 measures of the time expressions, on any folder of TimeML files.

Strict is the same span, relaxed any overlap; type and value count the overlapping pairs whose type
or value is the gold's. The document's own date is not scored. Source: UzZaman et al., "SemEval-2013
Task 1: TempEval-3" (2013). Named periods are no TIMEX3 and are left out.
"""

from __future__ import annotations

import datetime as dt
import json
import re
import time
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from timeline.dates.steps import timexes
from timeline.document import UNKNOWN_DATE, Document, DocumentDate
from timeline.interval import Granularity, Interval

Mark = tuple[int, int, str, str]
"""Start, end, type and value of a time expression."""
DCT_ROLES = ("CREATION_TIME", "PUBLICATION_TIME")
Predictor = Callable[[str, str], Iterable[Mark]]


@dataclass(frozen=True, slots=True)
class Gold:
    """One TimeML document: its text, its creation date ("" for none), its time expressions."""

    name: str
    text: str
    written: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Error:
    """One disagreement: kind is missed, spurious, or what differs of span, type and value."""

    document: str
    kind: str
    gold: str
    found: str


@dataclass(frozen=True, slots=True)
class Score:
    """Counts over documents; F1 values in percent."""

    documents: int
    characters: int
    seconds: float
    gold: int
    found: int
    strict: int
    relaxed: int
    type: int
    value: int
    errors: tuple[Error, ...]

    def f1(self, hits: int) -> float:
        """Twice the hits over gold and found, in percent; 0 where there is neither."""
        return 200 * hits / (self.gold + self.found) if self.gold + self.found else 0.0

    def as_record(self) -> dict[str, float | int]:
        """The figures as one flat record."""
        speed = self.characters / 1024 / self.seconds if self.seconds else 0.0
        return {
            "strict_f1": round(self.f1(self.strict), 2),
            "relaxed_f1": round(self.f1(self.relaxed), 2),
            "type_f1": round(self.f1(self.type), 2),
            "value_f1": round(self.f1(self.value), 2),
            "kb_per_s": round(speed, 1),
            "documents": self.documents,
            "gold": self.gold,
            "found": self.found,
        }


def predict(text: str, written: str) -> list[Mark]:
    """The time expressions of an English text; `written` is its date in ISO form, "" for none."""
    found = timexes(document(text, written))
    return [(t.span.start, t.span.end, t.type, t.value) for t in found if t.rule != "named-period"]


def document(text: str, written: str) -> Document:
    """The text as a document of that day (ISO form, "" for unknown)."""
    match = re.match(r"\d{4}-\d\d-\d\d", written)
    date = UNKNOWN_DATE
    if match:
        date = DocumentDate(Interval.day(dt.date.fromisoformat(match[0])), Granularity.DAY, "given")
    return Document("scored", text or " ", date=date)


def report(
    folder: Path, as_json: bool = False, predictor: Predictor = predict
) -> tuple[str, tuple[str, ...]]:
    """The measures on a folder of .tml files: a table with the errors by kind, or one JSON line.

    And a line for each file that cannot be read, with the reason. Raises ValueError for no folder,
    or none with such files.
    """
    if not folder.is_dir():
        raise ValueError(f"no folder of gold files: {folder}")
    golds, failures = read(folder)
    if not golds:
        raise ValueError(f"no readable .tml file in {folder}" + "".join(f"\n{f}" for f in failures))
    result = score(golds, predictor)
    if as_json:
        return json.dumps({**result.as_record(), "unread": len(failures)}), failures
    return "\n".join(_table(result)), failures


def read(folder: Path) -> tuple[tuple[Gold, ...], tuple[str, ...]]:
    """The gold documents below a folder in order of name, and a line for each unreadable file."""
    golds: list[Gold] = []
    failures: list[str] = []
    for path in sorted(folder.glob("*.tml")):
        try:
            golds.append(_gold(path.name, path.read_text(encoding="utf-8-sig")))
        except (OSError, UnicodeDecodeError, ET.ParseError) as error:
            failures.append(f"{path.name}: {getattr(error, 'strerror', None) or error}")
    return tuple(golds), tuple(failures)


def score(golds: Sequence[Gold], predictor: Predictor = predict) -> Score:
    """The measures of a predictor on gold documents."""
    hits: Counter[str] = Counter()
    errors: list[Error] = []
    seconds = 0.0
    predictor("It happened on 5 May 2001.", "2013-03-22")  # compile the rules before the clock runs
    for gold in golds:
        started = time.perf_counter()
        raw = list(predictor(gold.text, gold.written))
        seconds += time.perf_counter() - started
        found = _distinct(gold.text, raw)
        hits.update(gold=len(gold.marks), found=len(found))
        pairs = align(gold.marks, found)
        for error in _errors(gold, found, pairs):
            errors.append(error)
        for i, j in pairs.items():
            one, two = gold.marks[i], found[j]
            hits.update(relaxed=1, strict=one[:2] == two[:2], type=one[2] == two[2],
                        value=one[3] == two[3])  # fmt: skip
    return Score(len(golds), sum(len(g.text) for g in golds), seconds, hits["gold"], hits["found"],
                 hits["strict"], hits["relaxed"], hits["type"], hits["value"],
                 tuple(errors))  # fmt: skip


def align(gold: Sequence[Mark], found: Sequence[Mark]) -> dict[int, int]:
    """One-to-one pairs of places: equal spans first, then the largest overlaps."""
    exact = {mark[:2]: place for place, mark in reversed(list(enumerate(found)))}
    pairs: dict[int, int] = {}
    for i, mark in enumerate(gold):
        j = exact.get(mark[:2])
        if j is not None and j not in pairs.values():
            pairs[i] = j
    used = set(pairs.values())
    overlaps = sorted(
        (-min(g[1], f[1]) + max(g[0], f[0]), g[0], i, j)
        for i, g in enumerate(gold) if i not in pairs
        for j, f in enumerate(found) if j not in used and min(g[1], f[1]) > max(g[0], f[0])
    )  # fmt: skip
    for _, _, i, j in overlaps:
        if i not in pairs and j not in used:
            pairs[i] = j
            used.add(j)
    return pairs


def _gold(name: str, source: str) -> Gold:
    root = ET.fromstring(source)
    written = ""
    for element in root.iter("TIMEX3"):
        if element.get("functionInDocument") in DCT_ROLES and element.get("value"):
            written = element.get("value", "")
            break
    text, elements = body(root)
    marks = sorted(
        (start, end, e.get("type", ""), e.get("value", ""))
        for e, start, end in elements
        if e.tag == "TIMEX3" and e.get("tid") != "t0"
    )
    spans = [(*_trim(text, start, end), kind, value) for start, end, kind, value in marks]
    return Gold(name, text, written, tuple(m for m in spans if m[1] > m[0]))


def body(root: ET.Element) -> tuple[str, list[tuple[ET.Element, int, int]]]:
    """The text of a TimeML document, and its elements with where each begins and ends in it."""
    parts: list[str] = []
    elements: list[tuple[ET.Element, int, int]] = []
    text = root.find(".//TEXT")
    _walk(root if text is None else text, parts, elements, 0)
    return "".join(parts), elements


def _walk(
    element: ET.Element, parts: list[str], elements: list[tuple[ET.Element, int, int]], at: int
) -> int:
    """Collect an element's text and what is in it; gives the place behind it."""
    start = at
    if element.text:
        parts.append(element.text)
        at += len(element.text)
    for child in element:
        at = _walk(child, parts, elements, at)
        if child.tail:
            parts.append(child.tail)
            at += len(child.tail)
    elements.append((element, start, at))
    return at


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _distinct(text: str, marks: Iterable[Mark]) -> list[Mark]:
    seen: dict[tuple[int, int], Mark] = {}
    for start, end, kind, value in marks:
        start, end = _trim(text, start, end)
        if end > start:
            seen.setdefault((start, end), (start, end, kind, value))
    return sorted(seen.values())


def _errors(gold: Gold, found: Sequence[Mark], pairs: dict[int, int]) -> Iterator[Error]:
    text = gold.text
    for i, mark in enumerate(gold.marks):
        if i not in pairs:
            yield Error(gold.name, "missed", _words(text, mark), "")
            continue
        other = found[pairs[i]]
        differs = [name for name, one, two in (("span", mark[:2], other[:2]),
                   ("type", mark[2], other[2]), ("value", mark[3], other[3]))
                   if one != two]  # fmt: skip
        if differs:
            yield Error(gold.name, "+".join(differs), _words(text, mark), _words(text, other))
    for j, mark in enumerate(found):
        if j not in pairs.values():
            yield Error(gold.name, "spurious", "", _words(text, mark))


def _words(text: str, mark: Mark) -> str:
    return f"{' '.join(text[mark[0] : mark[1]].split())} ({mark[2]} {mark[3]})"


def _table(result: Score) -> Iterator[str]:
    record = result.as_record()
    for name in ("documents", "gold", "found"):
        yield f"{name:12}{record[name]:8}"
    for name in ("strict_f1", "relaxed_f1", "type_f1", "value_f1", "kb_per_s"):
        yield f"{name:12}{record[name]:8.2f}"
    if result.errors:
        yield "errors by kind, with the most frequent of each (gold -> found)"
    kinds = Counter(e.kind for e in result.errors)
    for kind, count in kinds.most_common():
        yield f"  {kind:18}{count:5}"
        common = Counter((e.gold, e.found) for e in result.errors if e.kind == kind)
        for (one, two), times in sorted(common.most_common(3), key=lambda c: (-c[1], c[0])):
            yield f"    {times:3} {one or '-'} -> {two or '-'}"
