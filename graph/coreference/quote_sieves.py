"""Who "I" is in a quotation or a transcript: whoever says it, where the text beside it tells.

The first sieve of Lee et al. 2013 (see `coreference`). "We" stays open: it may be the speaker's
house, country or company.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import islice

from graph.coreference.scene import Found, Scene, Sieve
from graph.mentions.facts import SPEAKER, Facts
from timeline.tense.sentence_end import PARAGRAPH

_SAY = (
    r"(?:said|says|told|tells|added|adds|wrote|writes|asked|asks|replied|explained|argued|"
    r"stated|noted|remarked|recalled|insisted|warned|declared|announced|commented|concluded)"
)
_BEHIND = re.compile(rf"[\s,]*{_SAY}\s+(?:that\s+)?", re.IGNORECASE)  # '"...," said X'
_AFTER_NAME = re.compile(rf"[\s,]*(?:\w+\s+){{0,2}}{_SAY}\b", re.IGNORECASE)  # 'X later said'
_LEAD_IN = 80  # characters between a speaker and the quotation that he leads in


def speaker(scene: Scene, f: Facts) -> Found | None:
    """ "I" inside quotation marks, with "said X" beside them, or in a turn of X in a transcript."""
    if f.mention.form != "pronoun" or f.mention.text.lower() not in SPEAKER:
        return None
    found = who_says(scene, f.mention.span.start) or _whose_turn(scene, f.mention.span.start)
    if found is None:
        return None
    g, sure = found
    return Found(g.at, f"{g.mention.text!r} says it", sure)


def who_says(scene: Scene, at: int) -> tuple[Facts, float] | None:
    """Who says the quotation around a place of the text, and how surely; None outside of one."""
    quote = _quote(scene, at)
    if quote is None:
        return None
    start, end = quote
    behind = _BEHIND.match(scene.text, end)
    for g in islice(scene.facts, bisect_left(scene.starts, end), None):
        span = g.mention.span
        if span.end > end + _LEAD_IN + 40:
            break
        if not _speaks(scene, g):
            continue
        said_x = behind is not None and span.start == behind.end()
        x_said = 0 <= span.start - end <= 3 and _AFTER_NAME.match(scene.text, span.end)
        if said_x or x_said:
            return g, 0.88
    led = _led_in(scene, start)
    return None if led is None else (led, 0.8)


def _whose_turn(scene: Scene, at: int) -> tuple[Facts, float] | None:
    """Who is named over the words at a place of a transcript; None in what is quoted there."""
    n = bisect_right(scene.turns, (at, at)) - 1
    if n < 0 or _quote(scene, at) is not None:
        return None
    start, end = scene.turns[n]
    last = n + 1 == len(scene.turns)  # behind which a text may go on by itself
    if last and re.search(PARAGRAPH, scene.text[end:at]):
        return None
    first = bisect_left(scene.starts, start)
    label = (g for g in scene.facts[first : first + 2] if g.mention.span.end <= end)
    return next(((g, 0.85) for g in label if g.name and _speaks(scene, g)), None)


def _led_in(scene: Scene, start: int) -> Facts | None:
    """Who says what follows: 'X told the paper: "..."'."""
    inside: list[Facts] = []
    for at in range(bisect_left(scene.starts, start) - 1, -1, -1):
        g = scene.facts[at]
        if inside and g.mention.sentence != inside[0].mention.sentence:
            break
        if g.mention.span.end <= start:
            inside.insert(0, g)
    speakers = [g for g in inside if g.subject and _speaks(scene, g)]
    told = [g for g in speakers if _AFTER_NAME.match(scene.text, g.mention.span.end)]
    return told[-1] if told and start - told[-1].mention.span.end <= _LEAD_IN else None


def _speaks(scene: Scene, g: Facts) -> bool:
    persons = "person" in scene.profile(g).kinds
    return persons or g.mention.text.lower() in ("he", "she")


def quoted_before(scene: Scene, f: Facts) -> tuple[int, int]:
    """Where what "he said" tells before it begins, and the number of its first sentence.

    What is quoted tells nothing of who says it and counts for no distance; nor does what is
    reported: "Roe was wrong, he said." Where there is none: the pronoun's own place and sentence.
    """
    at = f.mention.span.start
    n = bisect_left(scene.quotes, (at, at)) - 1
    start, end = scene.quotes[n] if n >= 0 else (at, at + 1)
    start = start if end <= at and not scene.text[end:at].strip(" ,") else at
    if scene.text[max(0, at - 3) : at].rstrip("”\" ").endswith(",") and _SAID_IT.match(
            scene.text, f.mention.span.end):
        whole = (g.mention.span.start for g in reversed(scene.facts[max(0, f.at - _LONG) : f.at])
                 if g.mention.sentence == f.mention.sentence)
        start = min((start, *whole))
    if start == at:
        return at, f.mention.sentence
    return start, scene.mentions[bisect_left(scene.starts, start)].sentence


_LONG = 40  # mentions of a sentence, at most
_SAID_IT = re.compile(  # at the end of a sentence: no "After she left, he said that ..."
    r"\s(?:(?:also|later|then)\s)?(?:said|says|added|(?:told|tells)\s(?:reporters|journalists|them|"
    r"[A-Z]\w+|the\s[A-Z]\w+))(?:\s(?:on|in|at|during|late|early|yesterday|today)\b[^,;.]{0,40})?\.")


def _quote(scene: Scene, at: int) -> tuple[int, int] | None:
    n = bisect_right(scene.quotes, (at, at)) - 1
    if n < 0 or at >= scene.quotes[n][1]:
        return None
    return scene.quotes[n]


QUOTE_SIEVES: tuple[Sieve, ...] = (Sieve("who speaks", speaker),)
