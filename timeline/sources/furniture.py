"""What of a text is not its story: navigation, captions, credits, teasers, repeated headlines.

A piece of furniture is always a whole block (a line or a paragraph), the dateline at a block's
head or the mark of a note; no words in the middle of a paragraph are ever touched. Each piece names
the rule that took it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from timeline.document import Furniture, Span
from timeline.sources.blocks import blocks
from timeline.sources.datelines import DATED, DATELINE
from timeline.sources.furniture_rules import AGE, LATIN, RULES, TEASERS

_LONGEST = 600  # characters: no furniture of the table is longer
_PROSE = 12  # words from which a closed block counts as a paragraph of the story
_SHORT = 6  # words of a label above a headline
_HEAD = 12  # blocks among which a headline is looked for
_LONGEST_HEADLINE = 35  # words
_WORD = re.compile(r"\w+(?:[.'’&-]\w+)*")
_CLOSED = re.compile(r"(?<!\.\.)[.!?][\"'”’)\]]*$")
_DATED = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}:\d\d\b")
_SUFFIX = re.compile(r"\s*[,|:–—-]\s+\S.*")
# "Baghdad, Iraq – Forces ..." without agency or date: only under a headline.
_LEAD = re.compile(
    r"(?!The )[A-Z][\w.'’]+(?:,? [A-Z][\w.'’]+){0,2} [–—-] (?=[A-Z\"“])(?![^–—]{0,60} [–—-] )"
)


# The number of a note behind its sentence: "from taxation.1 In 1563", 'scholars."* By'; or one in
# brackets, behind whatever it is a note on: "In 2021,[4] the council [5]".
_NOTE_MARK = re.compile(
    r"(?:(?<=[a-z]{3}[.!?;:])|(?<=[a-z]{3}[.!?;:][\"”’])|(?<=\d{4}\.))"
    r"(?:(?<!\d\.)\d{1,2}|[*†‡§]{1,2})(?=\s+[\"“‘(]?\s?[A-Z]|\s*\Z|\s*\n\s*\n)"
    r"|(?<=\S) ?\[\d{1,3}\](?!\w)"
    r"|(?:(?<=[.,;:!?\d\]])\[[a-z]\]|(?<=[a-z])\[[a-c]\])(?!\w)"  # not "attack[s]", "[t]he"
    r"|(?<=[^\s(])\[(?:(?:note|nb|n)\s\d{1,2}|(?:citation|clarification|page)\sneeded"
    r"|(?:who|when|where|which|by\swhom|according\sto\swhom)\?)\]"
)
_CITED = re.compile(r"(?i:\b(?:arts?|secs?|vols?|chaps?|figs?|paras?|regs?|cols?|caps?)\.)\Z")


@dataclass(frozen=True, slots=True)
class Found:
    """The headline of a text (None where there is none) and its furniture, in order."""

    headline: Span | None
    removed: tuple[Furniture, ...]


@dataclass(frozen=True, slots=True)
class _Block:
    span: Span
    text: str  # space collapsed
    words: int

    @property
    def closed(self) -> bool:
        """Whether it ends as a sentence does."""
        return bool(_CLOSED.search(self.text))

    @property
    def prose(self) -> bool:
        """Whether it reads as a paragraph of a story."""
        return self.words >= _PROSE and self.closed and not self.latin

    @property
    def latin(self) -> bool:
        """Whether it is the filler of a page template."""
        words = [word.lower() for word in _WORD.findall(self.text[:200])]
        return len(words) > 3 and sum(word in LATIN for word in words) >= 0.7 * len(words)

    @property
    def key(self) -> str:
        """What is left of it for comparison."""
        return " ".join(_WORD.findall(self.text.casefold()))


def find(text: str, title: str | None = None) -> Found:
    """Headline and furniture of `text`; `title` is the title known from elsewhere."""
    parts = [_block(text, span) for span in blocks(text)]
    ruled = _ruled(parts)
    head = _headline(parts, ruled, title)
    taken = _teasers(parts) | _aged(parts) | ruled | _latin(parts)
    if head is not None:
        taken = _above(parts, head, title) | taken | _repeated(parts, head)
        taken.pop(head, None)
    removed = [Furniture(parts[i].span, rule) for i, rule in taken.items()]
    removed += _datelines(text, parts, taken, head)
    removed += _note_marks(text, [part.span for i, part in enumerate(parts) if i not in taken])
    return Found(
        None if head is None else parts[head].span,
        tuple(sorted(removed, key=lambda f: f.span)),
    )


def _block(text: str, span: Span) -> _Block:
    collapsed = " ".join(span.of(text).split()).lstrip("•▪·* ") or "*"
    return _Block(span, collapsed, len(collapsed.split()))


def _ruled(parts: list[_Block]) -> dict[int, str]:
    """The blocks that a row of the table takes, by their place."""
    prose = [i for i, part in enumerate(parts) if part.prose]
    first, last = (prose[1], prose[-1]) if len(prose) > 1 else (len(parts), -1)
    taken: dict[int, str] = {}
    for i, part in enumerate(parts):
        if len(part.text) > _LONGEST:
            continue
        if DATELINE.fullmatch(part.text):
            taken[i] = "dateline"
            continue
        for rule in RULES:
            if rule.place == "edge" and first <= i <= last:
                continue
            if rule.pattern.fullmatch(part.text):
                taken[i] = rule.name
                break
    return taken


def _headline(parts: list[_Block], ruled: dict[int, str], title: str | None) -> int | None:
    """The block that is the headline: the title's, a repeated one, or the first that looks it."""
    known = " ".join(_WORD.findall(title.casefold())) if title else ""
    head = parts[:_HEAD]
    for i, part in enumerate(head):
        if known and (part.key == known or (part.words > 3 and known.startswith(f"{part.key} "))):
            return i
    for i, part in enumerate(head):
        if i not in ruled and _headline_like(part) and _repeated(parts[: _HEAD + 4], i):
            return i
    for i, part in enumerate(head):
        if part.prose:
            return None
        if i not in ruled and _headline_like(part) and i + 1 < len(parts):
            return i
    return None


def _headline_like(part: _Block) -> bool:
    """Three words or more, no full stop, and not a line that only gives a date or a time."""
    if not 3 <= part.words <= _LONGEST_HEADLINE or part.text.endswith((".", ":", ",", ";")):
        return False
    return not (part.words <= _SHORT and _DATED.search(part.text))


def _repeated(parts: list[_Block], head: int) -> dict[int, str]:
    """The later blocks that say the headline again, alone or with a name of the site after it."""
    headline = parts[head]
    if headline.words < 3:
        return {}
    found: dict[int, str] = {}
    for i, part in enumerate(parts[head + 1 :], head + 1):
        same = part.key == headline.key
        suffixed = (
            not same
            and part.text.startswith(headline.text)
            and part.words <= headline.words + _SHORT
            and _SUFFIX.fullmatch(part.text[len(headline.text) :])
        )
        if same or (suffixed and not part.closed):
            found[i] = "repeated headline"
    return found


def _above(parts: list[_Block], head: int, title: str | None) -> dict[int, str]:
    """Short lines over a headline that is sure, because it is repeated or the known title."""
    if title is None and not _repeated(parts[: _HEAD + 4], head):
        return {}
    return {
        i: "above the headline"
        for i, part in enumerate(parts[:head])
        if part.words <= _SHORT and not part.closed and not _DATED.search(part.text)
    }


def _latin(parts: list[_Block]) -> dict[int, str]:
    return {i: "filler text" for i, part in enumerate(parts) if part.latin}


def _teasers(parts: list[_Block]) -> dict[int, str]:
    """Headings such as "You May Also Like" after the story's start, and the teasers below.

    The story goes on where two of its paragraphs stand together again: a teaser stands alone
    under its label or headline, or breaks off with an ellipsis.
    """
    taken: dict[int, str] = {}
    started = False
    below = False
    for i, part in enumerate(parts):
        if len(part.text) < 80 and not part.prose and TEASERS.fullmatch(part.text):
            taken[i] = "heading of teasers"
            below = started
        elif below and part.prose and i + 1 < len(parts) and parts[i + 1].prose:
            below = False
        elif below:
            taken[i] = "teaser"
        started = started or part.prose
    return taken


def _aged(parts: list[_Block]) -> dict[int, str]:
    """Headlines below the story, each over a line such as "12m" or "3 hours ago"."""
    first = next((i for i, part in enumerate(parts) if part.prose), len(parts))
    ages = [
        i for i, part in enumerate(parts)
        if i > first and AGE.fullmatch(part.text) and _heads(parts[i - 1])
    ]
    above = (i - 1 for i in ages if not parts[i - 1].closed)
    return dict.fromkeys((*ages, *above), "teaser") if len(ages) > 1 else {}


def _heads(part: _Block) -> bool:
    """Whether a block may be a headline: it opens with no small letter and has three words."""
    return part.words > 2 and not part.text[0].islower()


def _note_marks(text: str, spans: Iterable[Span]) -> Iterator[Furniture]:
    for span in spans:
        for match in _NOTE_MARK.finditer(text, span.start, span.end):
            if not _CITED.search(text, max(span.start, match.start() - 8), match.start()):
                yield Furniture(Span(*match.span()), "note mark")


def _datelines(
    text: str, parts: list[_Block], taken: dict[int, str], head: int | None
) -> list[Furniture]:
    """ "WASHINGTON, May 31 (Agency) —" at the head of a paragraph."""
    found: list[Furniture] = []
    first = next((i for i, part in enumerate(parts) if part.prose and i not in taken), None)
    entries = 0
    for i, part in enumerate(parts):
        if i in taken or i == head or part.words < 4:
            continue
        row = DATED.match(part.text) is not None
        window = text[part.span.start : min(part.span.end, part.span.start + 200)]
        match = DATELINE.match(window)
        if match is None and i == first and head is not None:
            match = _LEAD.match(window)
        if match:
            start = part.span.start
            found.append(Furniture(Span(start, start + match.end()), "dateline"))
        entries += row
    # Several that open with a day or year are entries of a chronology.
    return [f for f in found if entries < 2 or not DATED.match(text, f.span.start)]
