"""What a label says between who and the verb: auxiliaries, adverbs, a subject that is nobody."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.document import Span
from timeline.event import Event
from timeline.tail import DETERMINERS, JOINS, POSSESSIVES, PREPOSITIONS, dateless

_GAP = 6  # words between who and predicate that are quoted as they stand
_AUXILIARIES = frozenset(
    "am is are was were be been being has have had having do does did will would shall should can "
    "could cannot may might must to".split())
_ADVERBS = frozenset("not never also already now still".split())
_LEAD: dict[str, tuple[str, ...]] = {
    "planned": ("to",), "possible": ("may",), "negated": ("not",)}
_OPENING = frozenset({"with", "if", "when", "while"})
_ASIDE = re.compile(r"[,;:()—]|\b(?:who|which|that)\b")


def helping(
    event: Event, before: Sequence[int], text: str, others: Sequence[Span]
) -> list[str]:
    """The words between who and the verb: all where they are few, else the auxiliaries.

    Where the verb shares its auxiliary with another, the status gives one.
    """
    verb = event.predicate_span
    start = event.participants[before[-1]].span.end if before else event.sentence.start
    start = start if start <= verb.start else event.sentence.start  # of a later time
    gap = dateless(event, text, start, verb.start)
    aside = max((m.end() for m in _ASIDE.finditer(gap)), default=0)
    words = re.sub(r"[\"“”]", " ", gap[aside:]).split()
    inside = [o for o in others if start <= o.start < verb.start]
    # "plans to run" is said as one; what was done in order "to run" is another event.
    apart = inside and text[max(o.end for o in inside) : verb.start].split() != ["to"]
    if before and len(words) <= _GAP and all(map(is_plain, words)) and not (
            JOINS & set(words) or (words and words[-1] in PREPOSITIONS - {"to"})
            or apart):
        return words
    bare = verb.of(text).endswith("ing") and not _auxiliaries(words)
    subject = [] if before or bare else _subject(text[max(
        [start + aside, *(o.end for o in inside)]) : verb.start].split())
    if subject:
        return subject
    found = _auxiliaries(words)
    if found[:1] == ["be"]:
        return [*_LEAD.get(event.status, []), *found]
    return found if found and found != ["to"] else _by_status(event, before, text, words)


def _subject(words: Sequence[str]) -> list[str]:
    """A subject that is no mention, with what follows it: "The rainy season officially" ended."""
    first = max((i + 1 for i, word in enumerate(words) if word in JOINS | _OPENING), default=0)
    kept = list(words[first:])
    if not 0 < len(kept) <= _GAP or not all(map(is_plain, kept)):
        return []
    there = kept[0].lower() == "there"
    opens = there or (len(kept) > 1 and kept[0].lower() in DETERMINERS | POSSESSIVES)
    inside = PREPOSITIONS & set(kept) and not is_auxiliary(kept[-1])  # "the plan of bombing"
    return kept if opens and not inside and kept[-1] != "to" else []


def _auxiliaries(words: Sequence[str]) -> list[str]:
    first = len(words)
    for i in range(len(words) - 1, -1, -1):
        if is_auxiliary(words[i]):
            first = i
        elif words[i] not in _ADVERBS and not words[i].endswith("ly"):
            break
    return list(words[first:])


def _by_status(
    event: Event, before: Sequence[int], text: str, words: Sequence[str]
) -> list[str]:
    """What stands for an auxiliary that the verb shares with others: "to", "may", "to be"."""
    verb, lemma = event.predicate_span.of(text).lower(), event.predicate.split()[0]
    last = words[-1] if words else ""
    bare = verb.split()[:1] == [lemma]
    done_to = bool(before) and event.participants[before[-1]].role == "patient"
    if verb.endswith("ing") or not (last in {"to", "and", "or"} if bare else done_to):
        return []
    found = list(_LEAD.get(event.status, ("to",) if last == "to" else ()))
    found = ["to"] if found == ["may"] and not before else found
    return [*found, *(["be"] if found and not bare and event.status != "negated" else [])]


def is_auxiliary(word: str) -> bool:
    # In capitals it is a name: "IS", "WILL".
    return not word.isupper() and (
        word.lower() in _AUXILIARIES or word.endswith(("n't", "n’t")))


def is_plain(word: str) -> bool:
    return all(c.isalnum() or c in "-'’" for c in word)


