"""An event in a few words, as a page shows it: who, predicate, and what its clause says on.

The words are those of the text, up to the end of a phrase; only pronouns, shorter forms of a name
and offices give way to the name that is known, and the date, which stands beside the label.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.document import Span
from timeline.event import Event, Participant
from timeline.helping import helping, is_auxiliary, is_plain
from timeline.syntax import predicates
from timeline.tail import (
    DETERMINERS,
    LONGEST,
    OPEN,
    POSSESSIVES,
    PREPOSITIONS,
    dateless,
    tail,
    told_before,
)

_LONGEST = 48  # characters of a name
_BEFORE_NOUN = 3  # words before the noun of an event that belong to it

_TELL = frozenset("tell inform warn assure".split())
_STYLES = frozenset("Mr Mrs Ms Dr".split())
_PRONOUNS = POSSESSIVES | frozenset(
    "he she it they him them i me we us you who whom this that himself herself itself "
    "themselves".split())
_RELATIVES = frozenset("who whom which that".split())
_OBJECTS = frozenset("him her them".split())
_OBJECT = re.compile(
    r"(?:him|them|her(?=\s*(?:$|(?:of|to|for|in|on|at|by|with|from|as|that)\b)))\b")
_JOINED = re.compile(
    r"\s*(?:,|,?\s*(?:and|or|&))\s*(?:(?:the|a|an|at|about|around|some)\s+)?", re.IGNORECASE)
# "the ship that’s been held", "was n't", "well- known"
_TIGHT = re.compile(
    r"\s+(?=['’](?:s|re|ve|ll|d|m)\s|[,:]|n['’]t\b)|(?<=\w-)\s(?!(?:and|or|to)\b)")
_RELATIVE = re.compile(r"\b(?:who|which|that)\b")
_BEHIND_NOUN = re.compile(rf",|\s(?:{'|'.join(sorted(PREPOSITIONS))}|who|which|that)\s")


def label(
    event: Event, text: str, names: Sequence[str | None] = (), others: Sequence[Span] = (),
) -> str:
    """The event in a few words, in the order of its sentence; `text` is its document's story.

    `names` gives, participant by participant, a better name ("he" is somebody) or None; `others`
    where other verbs of the sentence stand, whose clauses are not told too.
    """
    known = list(names) or [None] * len(event.participants)
    pairs = list(zip(event.participants, known, strict=True))
    if event.standing and len(known) == 2:
        return _standing(event, *(_short(name or p.text) for p, name in pairs))
    said = [_short(p.text) if name == p.text else _called(_counted(p, text), name)
            for p, name in pairs]
    words = _clause if "verb" in event.evidence.rule else _noun
    return _TIGHT.sub("", words(event, said, text, others))


def _counted(p: Participant, text: str) -> str:
    """Its words, with the "at" of "at least"."""
    if not p.text.startswith("least "):
        return p.text
    before = text[max(0, p.span.start - 3) : p.span.start]
    return f"at {p.text}" if before.lower() == "at " else p.text


def _called(text: str, name: str | None) -> str:
    """The name, for a pronoun, a part of it ("Mr Holm") or an office; else the text's words."""
    text = " ".join(text.split()).removeprefix("whose ")
    pronoun = text.lower() in _PRONOUNS
    if not name or not (pronoun or name[0].isupper()):
        return _short(text)
    if not name[0].isupper():
        bare = not name.endswith("s") and name.split()[0] not in DETERMINERS
        return _short(f"the {name}" if bare else name)
    part = set(re.findall(r"\w+", text)) - _STYLES <= set(re.findall(r"\w+", name))
    nameless = not any(c.isupper() for c in text[1:])
    return _short(name if pronoun or part or nameless or len(text) > _LONGEST else text)


def _standing(event: Event, who: str, where: str) -> str:
    """What holds: "Ada Holm, envoy of Norland"; "the Tarn Institute in Esk"."""
    office, _, tie = event.predicate.rpartition(" ")
    if office and office not in who.lower():
        return f"{who}, {event.predicate} {where}"
    return who if f" {tie} " in who else f"{who} {tie} {where}"


def _clause(event: Event, said: Sequence[str], text: str, others: Sequence[Span]) -> str:
    """Who, the words between, the verb, and its clause; what is reported where that goes before."""
    before, after = _around(event)
    verb = event.predicate_span
    turned = None if before else _turned(event, after, text)
    front = turned if turned is not None else None if before else _behind(event, after, text)
    words = _doers(event, before, said, text) if front is None else [said[front]]
    if front is not None and front != turned and said.count(words[0]) > 1:
        # "Founded by Otto Holm, Holm's was ..."
        words = [_short(event.participants[front].text)]
    between = helping(event, before, text, others) if turned is None else []
    # "his rival, Ada Holm": the name of both
    words += [] if words and words[0].endswith(" ".join(between)) else between
    done = _short(verb.of(text)) or event.predicate
    words.append(done if front == turned else done[0].lower() + done[1:])
    start = verb.end if turned is None else event.participants[turned].span.end
    main = before and not _RELATIVE.search(
        text, event.participants[before[-1]].span.end, verb.start)
    rest = tail(event, text, start, others, _objects(event, said, text), aside=not main,
                telling=event.predicate.split()[0] in predicates.verbs("say") | _TELL)
    told = "" if rest else told_before(
        event, text, event.participants[before[0]].span.start if before else verb.start)
    if told:
        return f"{' '.join(words)}: {told}"
    if not rest and front is None:
        rest = _object(event, before, after, said)
    return " ".join([*words, rest] if rest else words)


def _object(
    event: Event, before: Sequence[int], after: Sequence[int], said: Sequence[str]
) -> str:
    """Whom or what, where nothing follows the verb: also the party of "a party that he founded"."""
    told = event.participants
    acts = bool(before) and told[before[-1]].role == "agent"
    ahead = [i for i in before[:-1] if acts and told[i].role == "patient"]
    near = [i for i in after if told[i].via is None and told[i].role != "topic"]
    found = next((said[i] for i in (*near, *reversed(ahead))), "")
    # "The council, which Ada Holm leads": "Ada Holm leads the council"
    small = ahead and found.partition(" ")[0].lower() in DETERMINERS | POSSESSIVES
    return found[0].lower() + found[1:] if small else found


def _turned(event: Event, after: Sequence[int], text: str) -> int | None:
    """Who stands right behind a verb of saying: the mayor of "... , said the mayor"."""
    if event.predicate.split()[0] not in predicates.verbs("say"):
        return None
    return next((i for i in after[:1] if event.participants[i].role == "agent" and not
                 text[event.predicate_span.end : event.participants[i].span.start].strip()), None)


def _behind(event: Event, after: Sequence[int], text: str) -> int | None:
    """To whom or what that was done which opens the sentence: "Founded in Ost, the firm ..."."""
    verb = event.predicate_span
    opens = verb.start == event.sentence.start and not verb.of(text).endswith("ing")
    return next((i for i in after if opens and event.participants[i].role == "patient" and
                 "," in text[verb.end : event.participants[i].span.start]), None)


def _doers(event: Event, before: Sequence[int], said: Sequence[str], text: str) -> list[str]:
    """Who stands before the verb, those joined by "and" together: "A and B"."""
    if not before:
        return []
    joined, tie = [before[-1]], ""
    for i in reversed(before[:-1]):
        end, start = event.participants[i].span.end, event.participants[joined[-1]].span.start
        # A comma alone before the last sets a name beside its office.
        tie = tie or text[end:start]
        if not _JOINED.fullmatch(text[end:start]) or not re.search(r"and|or|&", tie):
            break
        joined.append(i)
    names = list(dict.fromkeys(said[i] for i in reversed(joined)))
    told = event.participants
    if len(before) > 1 and names == [said[before[-1]]]:
        tie = text[told[before[-2]].span.end : told[before[-1]].span.start]
        bare = "," not in text[told[before[-1]].span.end : event.predicate_span.start]
        if tie.strip() in PREPOSITIONS and bare:
            # "a strike by miners"
            return [f"{said[before[-2]]} {tie.strip()} {names[0]}"]
    if names[0].lower() in _RELATIVES:
        return []
    return [" and ".join((", ".join(names[:-1]), names[-1])) if names[1:] else names[0]]


def _noun(event: Event, said: Sequence[str], text: str, others: Sequence[Span]) -> str:
    """An event that a noun tells: whose it is, the words before the noun, and those it leads."""
    noun = event.predicate_span
    before, _ = _around(event)
    whose, own = "", _before_noun(event, text, others)
    if before:
        doer, name = event.participants[before[-1]], said[before[-1]]
        between = text[doer.span.end : noun.start].split()
        near = len(between) <= _BEFORE_NOUN and all(map(is_plain, between)) and not (
            OPEN & set(between))
        if near and doer.text.lower() in POSSESSIVES:
            whose, own = name if name == doer.text else _of(name), " ".join(between)
        elif near and not any(map(is_auxiliary, between)):
            whose, own = _short(doer.text), " ".join(between)
        elif doer.role == "agent" and not re.search(r"['’]s\b", name):
            whose, own = _of(name), own.rpartition("’s ")[2].rpartition("'s ")[2]
    if own.startswith(("'s", "’s")):
        whose, own = whose and whose + own[:2], own[2:].strip()
    rest = tail(event, text, noun.end, others, _objects(event, said, text))
    return " ".join(filter(None, (whose, own, _short(noun.of(text)) or event.predicate, rest)))


def _of(name: str) -> str:
    return f"{name}'" if name.endswith("s") else f"{name}'s"


def _before_noun(event: Event, text: str, others: Sequence[Span]) -> str:
    """The words between what opens the noun's phrase and the noun; none where nothing opens it."""
    end = event.predicate_span.start
    start = max([event.sentence.start, *(o.end for o in others if o.end <= end)])
    kept: list[str] = []
    for word in reversed(dateless(event, text, start, end).split()):
        bare = word.removesuffix(".")
        if word.lower() in OPEN or not bare or not is_plain(bare) or is_auxiliary(word):
            break
        if len(kept) == _BEFORE_NOUN:
            return ""
        kept.append(word)
    return " ".join(reversed(kept))


def _objects(event: Event, said: Sequence[str], text: str) -> list[tuple[Span, str]]:
    """Pronouns behind the verb, and who they are."""
    return [(p.span, name) for p, name in zip(event.participants, said, strict=True)
            if p.text in _OBJECTS and name != p.text and _OBJECT.match(text, p.span.start)]


def _around(event: Event) -> tuple[list[int], list[int]]:
    """Numbers of the participants before and after the predicate; none inside it or another."""
    verb, told = event.predicate_span, event.participants
    spans = [p.span for p in told]
    whole = [i for i in _outermost(spans) if not verb.contains(spans[i])]
    before = [i for i in whole if spans[i].start < verb.start]
    after = [i for i in whole if spans[i].start >= verb.start]
    agents = [i for i in before if told[i].role in ("agent", "patient")]
    if event.apart and not agents:  # "Spain joined in 1986 and Sweden in 1995"
        plain = [i for i in after if told[i].via is None and told[i].role in ("agent", "patient")]
        agents = [i for i in plain if told[i].role == "agent"][:1] or plain[:1]
        after = [i for i in after if i not in agents]
    return agents or before, after


def _outermost(spans: Sequence[Span]) -> list[int]:
    """Numbers of the spans that lie inside no other, in the order of the text."""
    kept: list[int] = []
    for i in sorted(range(len(spans)), key=lambda i: (spans[i].start, -spans[i].end)):
        # What starts no later lies before it, so only the one that reaches furthest can hold it.
        if not kept or spans[i].end > spans[kept[-1]].end or spans[i] == spans[kept[-1]]:
            kept.append(i)
    return kept


def _short(text: str) -> str:
    """At most _LONGEST characters; LONGEST where the noun of the name would be cut off."""
    text = " ".join(text[: 4 * _LONGEST].split())
    behind = _BEHIND_NOUN.search(text)
    longest = max(_LONGEST, min(behind.start() if behind else len(text), LONGEST))
    if len(text) <= longest:
        return text
    return f"{text[: longest + 1].rpartition(' ')[0] or text[:longest]}…"
