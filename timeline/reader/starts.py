"""Where sentences start: what the network says, held to what text shows of itself."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from timeline.reader.spelling import GAPS
from timeline.reader.tokens import TITLES
from timeline.reader.windows import CLOSERS, Window, Words

#: Words of the longest sentence; what is longer is cut where a sentence is likeliest to open.
LONGEST_SENTENCE = 300
#: Probability that a start needs inside a line after a word, where prose has no sentence end.
INSIDE_LINE = 0.8

#: The same before a capital behind a full stop, a closing quote between them or not.
BEHIND_STOP = 0.25

#: Words that stand in lower case inside a sentence, so that a capital after a stop opens one.
OPENERS = frozenset(
    "The A An He She They It We You This That These Those His Her Their Its Our My There Here But "
    "And Or So Yet Nor If When While As After Before Since Although Though Because Once Until "
    "Unless Whether In On At By For From With To Of Under Over During Despite Among Amid Then Now "
    "Also However Meanwhile Instead Still Even Not No Some Many Most All Both Each Every Several "
    "Such What Who Why How Where Which".split()
)
_STOPS = frozenset(".?!")
_QUOTES = frozenset("“‘\"")

_LAST = frozenset("Inc. Corp. Ltd. Co. p.m. a.m.".split())
_POSTSCRIPT = frozenset(("P.S.", "PS.", "PS"))  # the treebanks keep it with what it announces
_DASHES = frozenset("-–*")
_BULLETS = frozenset("•●▪◦‣∙■►")
_PARAGRAPH, _LINE, _SPACE, _NONE = map(GAPS.index, ("paragraph", "line", "space", "none"))


def starts(
    words: Words, windows: Sequence[Window], opening: npt.NDArray[np.float32]
) -> list[int]:
    """Indices of the words that open a sentence; the first of the stretch always does."""
    first, last = windows[0].first, windows[-1].last
    opens = opening > _needed(words, first, last)
    opens |= _opened(words, first, last)
    _pass_citations(words, first, last, opens)
    gaps = np.asarray(words.gaps[first:last])
    opens |= gaps == _PARAGRAPH
    for i in np.flatnonzero(gaps == _LINE).tolist():
        opens[i] |= _heads_item(words, i + first)
    given = np.asarray(words.given[first:last])
    opens = (opens | (given > 0)) & (given >= 0)
    opens[[w.start - first for w in windows if w.start == w.first]] = True
    out = (np.flatnonzero(opens) + first).tolist()
    ends = [*out[1:], last]
    return [s for a, b in zip(out, ends, strict=True) for s in _bounded(a, b, opening, first)]


def _needed(words: Words, first: int, last: int) -> npt.NDArray[np.float32]:
    """How likely a start must be: a half; more inside a line after a word or comma, less after "."

    A quotation that ends in a comma ("home,” she said") counts as a comma.
    """
    out = np.full(last - first, 0.5, np.float32)
    for i in range(max(first, 1), last):
        before = words.texts[i - 1]
        if before in CLOSERS and i > 1:
            before = words.texts[i - 2]
        if before in _POSTSCRIPT and words.gaps[i] == _SPACE:
            out[i - first] = 1.0
        elif words.gaps[i] == _SPACE and (before[-1].isalnum() or before == ","):
            out[i - first] = INSIDE_LINE
        elif words.gaps[i] == _SPACE and _ended(before, words.texts[i : i + 4]):
            out[i - first] = BEHIND_STOP
    return out


def _heads_item(words: Words, i: int) -> bool:
    """Whether a word opens a line as the items of lists are opened: "•", "- No", "2)", "b)".

    A dash before a small letter may be of a line that goes on: "- who had fled - returned".
    """
    text = words.texts[i]
    if text in _DASHES:
        spaced = words.gaps[i + 1 : i + 2] == (_SPACE,)
        return spaced and not words.texts[i + 1][0].islower()
    marked = words.texts[i + 1 : i + 2] == (")",) and words.gaps[i + 1] == _NONE
    return text in _BULLETS or (marked and len(text) < 3 and text.isalnum())


def _ended(before: str, behind: Sequence[str]) -> bool:
    """Whether a full stop stands before a capital or any stop before a quotation ("Who?" "You").

    What was asked or shouted may go on with a name ("Who?” Varn asked"). The stop may be that of
    a firm or of an hour ("Alba Inc. Shares fell"), if no zone follows ("6 a.m. Moscow Time").
    """
    word, stopped = behind[0], before == "." or (before in _LAST and "Time" not in behind)
    return (stopped and word[0].isupper()) or (before in _STOPS and word[0] in _QUOTES)


def _opened(words: Words, first: int, last: int) -> npt.NDArray[np.bool_]:
    """Where a small word has a capital after a stop or an abbreviation ("the U.S. She left").

    After a stop and a citation ("left.[3] Police came") any word with a capital or quote opens.
    """
    out = np.zeros(last - first, bool)
    for i in range(max(first, 2), last):
        letter = words.texts[i][0]
        if words.gaps[i] == _SPACE and (letter.isupper() or letter in _QUOTES):
            out[i - first] = _opens(words, i)
    return out


def _opens(words: Words, i: int) -> bool:
    """Whether a word with a capital (or a quote) surely opens a sentence.

    Not in a line of capitals, nor after a figure or letter with its stop, which head an item.
    """
    texts, gaps = words.texts, words.gaps
    before = i - 1
    while before > 3 and texts[before] == "]" and texts[before - 2] == "[":
        before -= 3
    cited = before < i - 1 and texts[before] in _STOPS
    if cited or texts[i] not in OPENERS or texts[i + 1 : i + 2] == () or texts[i + 1][0].isupper():
        return cited
    if texts[before] in CLOSERS and gaps[before] == _NONE:
        before -= 1
    stop = texts[before]
    if stop in _STOPS:
        return before < i - 1 or not texts[before - 1][-1].isdigit()
    if stop in TITLES or stop in _POSTSCRIPT or stop[-1] != "." or not stop[0].isalpha():
        return False
    if len(stop) == 2:  # "wrote on X. The post", but "met Ada V. The"
        return stop[0].isupper() and texts[before - 1].islower()
    return True


def _pass_citations(words: Words, first: int, last: int, opens: npt.NDArray[np.bool_]) -> None:
    """Move a start from a citation ("[6]") behind it: it belongs to the sentence before."""
    texts = words.texts
    for i in np.flatnonzero(opens).tolist():
        at = after = i + first
        while after + 3 < last and texts[after] == "[" and texts[after + 2] == "]":
            if not texts[after + 1].isdigit():
                break
            after += 3
        if at < after and at:
            opens[i] = False
            opens[after - first] = True


def _bounded(a: int, b: int, opening: npt.NDArray[np.float32], first: int) -> list[int]:
    """`a`, and further starts before `b` so that no sentence is too long."""
    out = [a]
    while b - out[-1] > LONGEST_SENTENCE:
        begin = out[-1] + LONGEST_SENTENCE // 2
        end = min(b, out[-1] + LONGEST_SENTENCE)
        out.append(begin + int(opening[begin - first : end - first].argmax()))
    return out
