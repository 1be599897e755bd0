"""An event in a few words, as a page shows it: who, predicate, whom and where."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.document import Document, Span
from timeline.event import Event, Participant

_LONGEST = 48  # characters of a name
_FEW = 3  # words between two things said, quoted as they stand
_AUXILIARIES = frozenset(
    "am is are was were be been being has have had having do does did will would shall should can "
    "could cannot may might must to".split())
_ADVERBS = frozenset("not never also already now still".split())
_CLAUSES = frozenset("that whether if how why what who which".split())

_INCOMPLETE = frozenset(
    "remain remains remained become becomes became stay stays stayed seem seems seemed appear "
    "appears appeared get gets got keep keeps kept be is are was were been feel feels felt".split())
_JOINED = re.compile(r"\s*(?:,|,?\s*(?:and|or|&))\s*(?:the\s+)?", re.IGNORECASE)
_CLAUSE_END = re.compile(
    r"[,;:.!?()\"“”]|--|\s(?:and|but|or|when|while|after|before|until|because|since|as|that|who"
    r"|which|if|where)\s")


def label(event: Event, document: Document, names: Sequence[str | None] = ()) -> str:
    """The event in a few words, in the order of its sentence and with the words that tie them.

    `names` gives, participant by participant, a better name ("he" is somebody) or None.
    """
    said = [_short(name or p.text) for p, name in
            zip(event.participants, names or (None,) * len(event.participants), strict=True)]
    if event.standing and len(said) == 2:
        return _standing(event, *said)
    before, after = _around(event)
    text, verb = document.text, event.predicate_span
    words = _doers(event, before, said, text) + _helping(event, text)
    words.append(_short(verb.of(text)) or event.predicate)
    end = verb.end
    if not after and words[-1].lower() in _INCOMPLETE:
        return " ".join((*words, *_complement(event, text)))
    for i in after[:2]:
        participant = event.participants[i]
        tie = _tie(participant, text, verb, end)
        if tie is not None:
            words += [tie, said[i]] if tie else [said[i]]
            end = participant.span.end
    return " ".join(words)


def _doers(event: Event, before: Sequence[int], said: Sequence[str], text: str) -> list[str]:
    """Who stands before the verb, those joined by "and" together: "A and B"."""
    if not before:
        return []
    joined = [before[-1]]
    for i in reversed(before[:-1]):
        end, start = event.participants[i].span.end, event.participants[joined[-1]].span.start
        if not _JOINED.fullmatch(text[end:start]):
            break
        joined.append(i)
    names = list(dict.fromkeys(said[i] for i in reversed(joined)))
    return [" and ".join((", ".join(names[:-1]), names[-1])) if names[1:] else names[0]]


def _complement(event: Event, text: str) -> list[str]:
    """What follows a verb that says nothing alone: "closed until June" of "remained closed ..."."""
    rest = text[event.predicate_span.end : event.sentence.end]
    return _CLAUSE_END.split(rest, maxsplit=1)[0].split()[:_FEW]


def _standing(event: Event, who: str, where: str) -> str:
    """What holds: "Ada Holm, envoy of Norland"; "the Tarn Institute in Esk"."""
    office, _, tie = event.predicate.rpartition(" ")
    if office and office not in who.lower():
        return f"{who}, {event.predicate} {where}"
    return who if f" {tie} " in who else f"{who} {tie} {where}"


def _helping(event: Event, text: str) -> list[str]:
    """The auxiliaries right before a verb, without which "was killed" reads "killed".

    An infinitive's "to" stays only where it says what is planned ("Norland to withdraw").
    """
    if "verb" not in event.evidence.rule:
        return []
    start = event.predicate_span.start
    said = text[max(event.sentence.start, start - _LONGEST) : start].split()
    first = len(said)
    for i in range(len(said) - 1, -1, -1):
        if _auxiliary(said[i]):
            first = i
        elif said[i] not in _ADVERBS and not said[i].endswith("ly"):
            break
    bare = said[first:] == ["to"] and event.status != "planned"
    return [] if bare else said[first:]


def _auxiliary(word: str) -> bool:
    # In capitals it is a name: "IS", "WILL".
    return not word.isupper() and (
        word.lower() in _AUXILIARIES or word.endswith(("n't", "n’t")))


def _tie(participant: Participant, text: str, verb: Span, end: int) -> str | None:
    """What ties a participant to the words before it, which end at `end`: as the text has it.

    Where more than a few words lie between it is the preposition alone, and None (the participant
    is left out) where it hangs on something else ("car on"), on nothing, or in a clause ("that").
    """
    if participant.span.start < end:
        return None
    between, via = text[end : participant.span.start].split(), participant.via
    if between and between[-1] in _CLAUSES:
        return None
    if len(between) <= _FEW and all(map(_plain, between)):
        return " ".join(between)
    if via is None:
        return "" if end == verb.end else None
    if via.lower() in verb.of(text).lower().split():
        return ""
    return None if " " in via else via


def _plain(word: str) -> bool:
    return word.replace("-", "").isalnum()


def _around(event: Event) -> tuple[list[int], list[int]]:
    """Numbers of the participants before and after the predicate; none inside it or another."""
    verb, told = event.predicate_span, event.participants
    spans = [p.span for p in told]
    whole = [i for i in _outermost(spans) if not verb.contains(spans[i])]
    before = [i for i in whole if spans[i].start < verb.start]
    agents = [i for i in before if told[i].role in ("agent", "patient")]
    return agents or before, [i for i in whole if spans[i].start >= verb.start]


def _outermost(spans: Sequence[Span]) -> list[int]:
    """Numbers of the spans that lie inside no other, in the order of the text."""
    kept: list[int] = []
    for i in sorted(range(len(spans)), key=lambda i: (spans[i].start, -spans[i].end)):
        # What starts no later lies before it, so only the one that reaches furthest can hold it.
        if not kept or spans[i].end > spans[kept[-1]].end or spans[i] == spans[kept[-1]]:
            kept.append(i)
    return kept


def _short(text: str) -> str:
    text = " ".join(text[: 4 * _LONGEST].split())
    if len(text) <= _LONGEST:
        return text
    cut = text[:_LONGEST].rsplit(" ", 1)[0]
    return f"{cut or text[:_LONGEST]}…"
