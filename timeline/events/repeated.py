"""One predicate told of several times: "won in 1990 and 2002", "took Ost in May and Varn in June".

Each time has an event of its own. A phrase that stands before a later time has the part in its
event that its like before the first time has in the first (gapping).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from timeline.arguments.clause import Argument, Clause
from timeline.document import Span
from timeline.events.listed import between, plain_days
from timeline.events.page import Page
from timeline.syntax import predicates
from timeline.syntax.tree import SUBJECT, Sentence, Word, labels
from timeline.timex import Timex

_JOINING = labels("and , & then again later also")
_CLOSING = labels("and &")
_TIES = labels("on in at")
_IN_A_PHRASE = labels("DET ADJ NOUN PROPN NUM PART CCONJ")
_ONE_BY_ONE = labels(
    "join leave enter quit win host ratify sign adopt legalise legalize abolish ban introduce gain"
    " declare test"
)
_LONGEST = 14  # words between two times

#: For parts of the first event, who has them at another time; and the times with theirs.
Swaps = list[tuple[Argument, tuple[int, ...]]]
Row = list[tuple[Timex, Swaps]]


def repeated(page: Page, clause: Clause) -> Iterator[tuple[Page, Clause, tuple[Span, ...]]]:
    """For each time a clause is told of the page that dates it so, and who takes part then.

    With what tells of the other times. As given where it is told of one time, or of none.
    """
    at = page.dated(clause.word, clause.noun)
    row = [] if at is None else _row(page, clause, at, page.dates[at])
    if at is None or len(row) < 2:
        yield page, clause, ()
        return
    words = page.sentence.words
    start, end = row[0][0].span.end, row[-1][0].span.start
    kept = [a for a in clause.arguments if not start <= words[a.word].start < end]
    before = start
    for timex, swaps in row:
        gone = {(a.role, a.via) for a, _ in swaps}
        told = [a for a in kept if (a.role, a.via) not in gone]
        told += [replace(a, word=w) for a, others in swaps for w in others]
        hidden = {page.mention(a.word) for a in kept if a not in told}
        said = {
            k: m
            for k, m in page.mentions.items()
            if (not start <= m.head.start < end or before <= m.head.start < timex.span.start)
            and m not in hidden
        }
        made = replace(page, dates={**page.dates, at: timex}, mentions=said)
        apart = tuple(_apart(page.sentence, clause, row, timex, swaps))
        yield made, replace(clause, arguments=tuple(told)), apart
        before = timex.span.end


def _apart(
    s: Sentence, clause: Clause, row: Row, timex: Timex, swaps: Swaps
) -> Iterator[Span]:
    """What tells of the other times: from the first or its phrase on, and behind one's own."""
    own, last = row[0][0], row[-1][0].span.end
    if timex is not own:
        olds = [a.word for a, _ in swaps if a.word > clause.word]
        news = [w for a, others in swaps for w in others if a.word > clause.word]
        start = min((s.words[x].start for k in olds for x in s.below(k)), default=_start(s, own))
        firsts = (s.words[x] for k in news for x in s.below(k))
        phrase = (w.start for w in firsts if w.pos not in ("CCONJ", "PUNCT"))
        end = min(phrase, default=_start(s, timex))
        yield Span(start, end)
        for k in (a.word for a, _ in swaps if a.word < clause.word):
            yield s.cover(s.below(k))
    if timex.span.end < last:
        yield Span(timex.span.end, last)


def _start(s: Sentence, timex: Timex) -> int:
    """Where a time begins, with what ties it."""
    return min((w.start for w in _tie(s, timex)), default=timex.span.start)


def _row(page: Page, clause: Clause, at: int, own: Timex) -> Row:
    """The times of a predicate up to the last, and who is told of for whom.

    The last is joined by "and", or closes the sentence behind a phrase of its own.
    """
    s, row = page.sentence, Row([(own, [])])
    if own not in page.timexes or not _dates(s, at, own):
        return row
    for timex in page.timexes:
        if timex.span.start < own.span.end:
            continue
        before = row[-1][0]
        its = _alike(before, timex) and _dates(s, at, timex) and not _opens(s, clause, own, timex)
        swaps = _swaps(page, clause, own, before, timex) if its else None
        if swaps is None:
            break
        row.append((timex, swaps))
        last = not _CLOSING.isdisjoint(_opening(s, before, timex))
        if last or (swaps and timex.span.end >= s.words[-1].start):
            return _each(clause, row) if _respectively(s, timex) else row
    return row[:1]


def _respectively(s: Sentence, last: Timex) -> bool:
    behind = [w.text for w in s.words if w.start >= last.span.end][:2]
    return "respectively" in (behind if behind[:1] == [","] else behind[:1])


def _each(clause: Clause, row: Row) -> Row:
    """Each of those told of together has a time: "X and Y left in 2001 and 2006 respectively"."""
    for part in ("agent", "patient"):
        told = [a for a in clause.roles(part) if a.via is None]
        if len(told) == len(row):
            times = (timex for timex, _ in row)
            return [(t, [(a, (a.word,))]) for t, a in zip(times, told, strict=True)]
    return row[:1]


def _dates(s: Sentence, at: int, timex: Timex) -> bool:
    """Whether an expression is tied to a predicate and to none between."""
    inside = s.words_in(timex.span)
    top = s.head_of(inside[0], inside[-1] + 1) if inside else None
    up = s.above(top) if top is not None else ()
    return next((k for k in up if k == at or predicates.is_predicate(s, k)), None) == at


def _opens(s: Sentence, clause: Clause, own: Timex, timex: Timex) -> bool:
    """ "Met Roe on Monday and on Tuesday Varn": a time before whom it is told of begins anew."""
    behind = [w for w in s.words if w.start >= timex.span.end][:2]
    if s.words[clause.word].start > timex.span.start or clause.word == clause.noun or not behind:
        return False
    comma = behind[0].text == ","
    w = behind[-1] if comma else behind[0]
    if w.pos == "ADP" and w.head >= 0:
        ties = {a.via for a in clause.arguments if s.words[a.word].start < own.span.start}
        return s.words[w.head].head in s.words_in(timex.span) or w.text.lower() in ties
    if w.pos in ("AUX", "VERB"):
        return not comma
    noun = s.words[w.head] if w.pos == "DET" else w
    return noun.nominal and not (comma and noun.dep in SUBJECT)


def _alike(one: Timex, other: Timex) -> bool:
    dates = plain_days(one) is not None and plain_days(other) is not None
    return dates and one.value != other.value


def _opening(s: Sentence, one: Timex, other: Timex) -> list[str]:
    """The words that join what is told of one time to what is told of the time before."""
    said = (w.text.lower() for w in between(s, one, other))
    return list(takewhile(_JOINING.__contains__, said))


def _swaps(page: Page, clause: Clause, own: Timex, one: Timex, other: Timex) -> Swaps | None:
    """Who takes part at a later time for whom; None where it is no time of the clause."""
    s = page.sentence
    words = between(s, one, other)
    joined = len(_opening(s, one, other))
    tie = _tie(s, other)
    middle = words[joined : len(words) - len(tie)]
    alike = [w.text.lower() for w in tie] == [w.text.lower() for w in _tie(s, own)]
    if not joined or len(words) > _LONGEST or (tie and not alike):
        return None
    if not middle:
        return [] if one.granularity is other.granularity else None
    if not alike and middle[0].pos != "ADP":
        return None  # but "to Ost in 1940 and to Varn the next year"
    free = [a for a in clause.arguments if s.words[a.word].end <= own.span.start]
    swaps: Swaps = []
    for via, phrase in _phrases(middle):
        heads = _heads(s, phrase)
        old = _like(page, clause, free, via, heads[0]) if heads else None
        if old is None or (old.role in ("agent", "partner") and _is_one_of(old, free)):
            return None  # "talks between Ost and Varn in May and Kell in June"
        swaps.append((old, heads))
    return swaps


def _tie(s: Sentence, timex: Timex) -> list[Word]:
    """The preposition that ties a time, if one does."""
    before = [w for w in s.words if w.end <= timex.span.start][-1:]
    return [w for w in before if w.text.lower() in _TIES]


def _phrases(words: Iterable[Word]) -> Iterator[tuple[str | None, list[int]]]:
    """Words cut before each preposition, which each phrase comes with."""
    via, phrase = None, list[int]()
    for w in words:
        if w.pos == "ADP":
            if phrase or via:
                yield via, phrase
            via, phrase = w.text.lower(), []
        else:
            phrase.append(w.i)
    yield via, phrase


def _heads(s: Sentence, phrase: Sequence[int]) -> tuple[int, ...]:
    """The nominal that a phrase is, and those joined to it; none where it is something else."""
    if any(s.words[i].pos not in _IN_A_PHRASE for i in phrase):
        return ()
    tops = [i for i in phrase if s.words[i].head not in phrase]
    if len(tops) != 1 or not s.words[tops[0]].nominal or s.words[tops[0]].dep in SUBJECT:
        return ()
    return (tops[0], *(k for k in s.kids(tops[0], "conj") if k in phrase))


def _like(
    page: Page, clause: Clause, free: Sequence[Argument], via: str | None, head: int
) -> Argument | None:
    """The argument whose part a phrase takes: one with its preposition, else the object.

    It is the subject's where nothing else is told, or where it is a name of the subject's kind and
    the object none, of a verb of what one after the other does: "Spain joined the union in 1986
    and Sweden in 1995". None where it may be either's.
    """
    s = page.sentence
    if via is not None:
        return next((a for a in free if a.via == via), None)
    plain = [a for a in free if a.via is None]
    before = [a for a in plain if a.word < clause.word]
    behind = [a for a in plain if a.word > clause.word]
    kind = _kind(page, head)
    if not behind:
        tied = [a for a in free if a.word > clause.word and a.role != "agent"]
        if tied:  # "met in Ost on 3 May, Varn on 5 May"
            return tied[-1] if _kind(page, tied[-1].word) == kind else None
        return before[-1] if before and _stands_alone(s, clause) else None
    mention = page.mention(head)
    named = mention is not None and mention.type is not None
    others = before[-1:] if named and _kind(page, behind[-1].word) != kind else []
    doer = next((a for a in others if _kind(page, a.word) == kind), None)
    if doer is None:
        return behind[-1]
    return doer if s.lemma(clause.word) in _ONE_BY_ONE else None


def _is_one_of(old: Argument, free: Sequence[Argument]) -> bool:
    return sum(1 for a in free if (a.role, a.via) == (old.role, old.via)) > 1


def _kind(page: Page, i: int) -> str:
    """The type of a name, else the part of speech."""
    mention = page.mention(i)
    return (mention.type if mention is not None else None) or page.sentence.words[i].pos


def _stands_alone(s: Sentence, clause: Clause) -> bool:
    """Whether nothing is tied to a verb behind it but its time."""
    return not s.kids(clause.word, "obj", "ccomp", "xcomp")
