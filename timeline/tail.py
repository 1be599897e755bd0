"""What a clause says behind its predicate, in the text's words and to the end of a phrase."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.calendar_units import MONTH_NAMES
from timeline.document import Span
from timeline.event import Event
from timeline.syntax import predicates

LONGEST = 64  # characters
_ENOUGH = 26  # behind so many a further clause is left away

PREPOSITIONS = frozenset(
    "of in on at by for from to with against between among over under into near about during "
    "through without within across toward towards along per despite after before around "
    "amid amidst".split())
POSSESSIVES = frozenset("his her its their my our your".split())
DETERMINERS = frozenset(
    "a an the this that these those some any no each every another".split())
JOINS = frozenset("and or but nor than as until since because whose".split())
OPEN = PREPOSITIONS | DETERMINERS | POSSESSIVES | JOINS | {
    "both", "following", "when", "only", "just"}

_STOP = re.compile(
    r"[;:?!—]|(?<!\d)\)|\((?!\d+\)\s\w)|--|\s[–-]\s|,(?!\d)|\.[\s\"“”’]*$|(?<!\bthose)(?<!\banyone)(?<!\beveryone)\s(?:who|which|whose|where|when|while|but"
    r"|although|though)\s")
# "a Newark, N.J., clinic": between those commas no clause ends.
_PLACED = re.compile(
    r"\b(?:an?|the|his|her|its|their)(?:\s[A-Z][\w’'-]*)+,\s[A-Z][\w.]*(?:\s[A-Z][\w.]*)?,(?=\s[a-z])")
_CLAUSE = re.compile(r"\s(?:after|before|until|till|since|because|if|following|amid|that)\s")
_AND = re.compile(r"\s(?:and|or)\s")
# "talks aimed" at something, "held in connection" with it, "closed due" to it
_HANGING = re.compile(
    r"(?:^|\s)(?:\w+(?:ed|ing)|due|according|prior|similar|able|likely|ready"
    r"|(?:in|on|as)\s(?:order|connection|exchange|response|addition|behalf|part))$")
_BETWEEN = re.compile(r"\b(?:between|both)\s(?!.*\sand\s)")
_FINITE = re.compile(
    r"\s(?:is|are|was|were|has|have|had|will|would|could|can|may|might|should|must)\s")
_PHRASE = re.compile(
    r"\s(?=(?:in|on|at|by|for|from|with|against|between|among|over|under|into|near|about|during"
    r"|through|without|within|across|along|despite|to|after|before|and)\s)")
_TIES = (
    "on|in|at|between|from|since|by|until|till|during|around|about|only|just|barely|shortly|early|late")
_DATED = re.compile(rf"(?:\s(?:{_TIES}))+\s*$")
# These too where they lead to nothing behind the date, as they do in "after 1948 riots".
_DATED_ALONE = re.compile(rf"(?:\s(?:{_TIES}|as|for|before|after))+\s*$")
_ALONE = re.compile(rf"\s*(?:[^\w\s'’]|$|(?:and|or|but|{'|'.join(sorted(PREPOSITIONS))})\b)")
_PART_OF = re.compile(r"\b(?:the|a|an|this|that|its|their|his|her)\s$", re.IGNORECASE)
_DATED_TOO = re.compile(
    rf"(?:\s(?:and|or|to|[–-])\s\d{{1,4}}(?:\s(?:{'|'.join(MONTH_NAMES)})\b)?(?!\w))+"
    r"|\.(?=,|\s[a-z])|\s(?:last|next)(?=\s*(?:[.,;:]|\Z))")  # "the 29th ult.", "Friday last"
_REPORTED = re.compile(
    r"\s*(?:(?P<said>[:,]\s+[“\"])|(?:that|if|whether|which|what|how|why|who|where)\s)")
_WHILE = frozenset({"when", "while", "as", "after", "before", "once", "asked"})
_CLOSING = re.compile(r"^[\"”’]+")
_QUOTES = re.compile(r"[\"“”]")


def tail(
    event: Event, text: str, start: int, others: Sequence[Span],
    names: Sequence[tuple[Span, str]] = (), *, aside: bool = False, telling: bool = False,
) -> str:
    """What the clause says from `start` on; of a noun only what a preposition ties to it.

    `others` are the other verbs of the sentence, `names` what to say for some spans. Of a clause
    `aside` from the main one nothing is told behind the next verb, which may be the main one's;
    of one that is `telling` something, what it tells is.
    """
    line = dateless(event, text, start, event.sentence.end)
    noun = "verb" not in event.evidence.rule
    if noun and line.split()[:1] and line.split()[0] not in PREPOSITIONS:
        return ""
    verbs = [o.start - start for o in others if o.start >= start]
    end, told = clause_end(line, verbs, aside or noun), line.find(" that ") + 1
    # Not "found it on one of them, a group that ...", but "said, in Esk, that ...".
    if telling and not aside and told and (told <= end + 1 or line[told - 2] == ","):
        end = told + clause_end(line[told:], [v - told for v in verbs], noun)
    reported = _REPORTED.match(line)
    empty = not noun and not line[:end].strip()
    if reported and (telling or (empty and not reported["said"])):
        end = reported.end() + clause_end(line[reported.end() :])
    line = line[:end]
    line = _CLOSING.sub(lambda found: " " * len(found[0]), line)  # of the predicate: "took" it
    for span, name in sorted(names, reverse=True):
        at = span.start - start
        if 0 <= at < len(line):
            line = line[:at] + name + line[at + len(span.of(text)) :]
    return cut(line)


def told_before(event: Event, text: str, end: int) -> str:
    """What is reported, where the sentence has it before who reports it."""
    told = text[event.sentence.start : end].rstrip()
    if event.predicate.split()[0] not in predicates.verbs("say") or not told.endswith(
            (",", "”", '"')):
        return ""
    told = told.strip(",“”\" ")  # nothing is left where the sentence begins with a closing mark
    opening, comma, main = told.partition(", ")  # "After the talks, the mayor left"
    first = opening.split(" ")[0].lower()
    if comma and first in OPEN:
        told = main
    elif not told or first in _WHILE:
        return ""
    return cut(told[: clause_end(told)], openly=True)


def clause_end(line: str, verbs: Sequence[int] = (), aside: bool = False) -> int:
    """Where the clause ends: at a stop, at a further clause, before "and" with its own verb."""
    placed = [m.span() for m in _PLACED.finditer(line)]
    stops = [m.start() for m in _STOP.finditer(line)
             if not any(start <= m.start() < end for start, end in placed)]
    stops += [m.start() for m in _CLAUSE.finditer(line) if aside or m.start() >= _ENOUGH]
    if aside:
        stops += [m.start() for m in _FINITE.finditer(line)]
        stops += [v for v in verbs if not line[:v].endswith("to ")]
    end = min(stops, default=len(line))
    for found in _AND.finditer(line[:end]):
        verb = next((v for v in verbs if v >= found.end()), None)
        before = line[: found.start()]
        if verb is None or verb > end or not before.strip() or _BETWEEN.search(before):
            continue
        if not PREPOSITIONS & set(line[found.end() : verb].split()):
            return found.start()
    return end


def dateless(event: Event, text: str, start: int, end: int) -> str:
    """That part of the text with spaces for the event's date and the "on" before it."""
    line = text[start:end]
    for span in event.apart:
        line = _blanked(line, max(0, span.start - start), min(span.end, end) - start)
    if event.when is None or not start <= event.when.span.start < event.when.span.end <= end:
        return line
    first, last = event.when.span.start - start, event.when.span.end - start
    compared = "same" in event.when.text and line[last:].startswith(" as ")
    if compared or _PART_OF.search(line[:first]) or line[last:].startswith(" of "):
        return line  # "the same day as her rival", "on the last day of the talks"
    ties = _DATED_ALONE if _ALONE.match(line, last) else _DATED
    tie = ties.search(line[:first])
    first = tie.start() if tie else first
    too = _DATED_TOO.match(line, last)  # "in 2001 and 2004"
    last = too.end() if too else last
    return _blanked(line, first, last)


def _blanked(line: str, first: int, last: int) -> str:
    return line[:first] + " " * (last - first) + line[last:] if first < last else line


def cut(line: str, *, openly: bool = False) -> str:
    """At most LONGEST characters, to the end of a phrase where there is one; quotes closed.

    What is reported breaks off `openly`, and so does what is told behind "that": its verb may
    stand behind its first phrase.
    """
    line = " ".join(line.split())
    broken = ""
    if len(line) > LONGEST:
        ends = [m.start() for m in _PHRASE.finditer(line) if 12 <= m.start() <= LONGEST
                and not _HANGING.search(line[: m.start()])]
        if openly or "that " in line[: LONGEST // 2] or not ends:
            line, broken = line[:LONGEST].rsplit(" ", 1)[0], "…"
        else:
            line = line[: ends[-1]]
    words = line.removesuffix(" in order").split()
    while words and words[-1].strip("\"“” ,").lower() in OPEN | {""}:
        words.pop()
    return _closed(" ".join(words).rstrip(",") + broken)


def _closed(line: str) -> str:
    """Quotation marks in pairs: one that opens is closed, one that only closes is left away."""
    marks = list(_QUOTES.finditer(line))
    if len(marks) % 2 == 0:
        return line
    last = marks[-1].start()
    if marks[-1][0] == "“" or (marks[-1][0] == '"' and (last == 0 or line[last - 1] == " ")):
        return line + ("”" if marks[-1][0] == "“" else '"')
    return (line[:last] + line[last + 1 :]).strip()
