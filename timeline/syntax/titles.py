"""Offices, ranks and titles: those before a person's name, and several that one person holds."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.document import Span
from timeline.syntax import nouns
from timeline.syntax.phrases import OUTSIDE, Core, extent
from timeline.syntax.tree import Sentence, Word, labels

_WITH_GENERAL = labels(
    "attorney secretary solicitor surgeon inspector consul director postmaster governor paymaster"
)


_HELD = labels("minister secretary chief adviser advisor commissioner leader")
"""Offices that say little without the field they are held for."""
_FIRST = labels("minister secretary lady")
"""Offices that "first" makes others of."""
_FIELDS = labels("interior internal economic industrial agricultural environmental social")
OF_WHAT = labels(
    "state defense defence war staff agriculture labor labour education energy commerce treasury"
    " justice transportation health housing"
)
"""What an office may be held for, behind "of": "Secretary of State"."""


def titles(s: Sentence, core: Core) -> tuple[str, ...]:
    """Titles, ranks and offices before a person's name, in the words of the text."""
    if not core.name:
        return ()
    if core.type in ("LOC", "ORG"):  # what bodies are called is no title, but before a court
        return tuple(_parts_at_law(s, core.name[0]))
    spans = [_title_span(s, k, core) for k in _before(s, core)]
    head = s.words[core.name[0]].head
    governor = s.words[core.word].head
    if governor >= 0 and governor == core.name[0] - 1 and is_office(s.words[governor]):
        spans.append(_title_span(s, governor, core))
    else:
        spans.extend(_leading(s, core, head))
    if core.word < core.name[0] and core.word in s.named:
        spans.append(s.cover(range(s.names[s.named[core.word]][0], core.name[0])))
    start = s.words[0].start
    texts = (s.text[x.start - start : x.end - start].strip() for x in _joined(s, spans))
    return tuple(dict.fromkeys(t for t in texts if t))


def _parts_at_law(s: Sentence, first: int) -> Iterator[str]:
    """ "Defendant" and "Appellee" of "Defendant-Appellee Harbour Bank", the nearest first."""
    for w in reversed(s.words[:first]):
        if nouns.litigant(w.text):
            yield w.text
        elif w.text != "-":
            return


def _before(s: Sentence, core: Core) -> Iterator[int]:
    for k in s.children[core.word]:
        w = s.words[k]
        before = k not in core.name and k < core.name[-1]
        if before and (w.dep == "nmod:desc" or (w.dep in ("compound", "amod") and is_office(w))):
            yield k


def _leading(s: Sentence, core: Core, head: int) -> Iterator[Span]:
    """Title words that a name span or a compound held at its beginning."""
    at = core.name[0] - 1
    taken: list[int] = []
    while at >= 0 and s.words[at].head in (*core.name, core.word) and is_office(s.words[at]):
        taken.insert(0, at)
        at -= 1
    if taken and not any(s.words[k].dep == "nmod:desc" for k in s.children[core.word]):
        yield s.cover(taken)


def _joined(s: Sentence, spans: list[Span]) -> Iterator[Span]:
    """The spans, "General" as one with the office before it: "U.S. Attorney General"."""
    start = s.words[0].start
    last: Span | None = None
    for span in dict.fromkeys(sorted(spans)):
        text = s.text[span.start - start : span.end - start].strip()
        if last is not None and text == "General" and span.start == last.end + 1:
            span = Span(last.start, span.end)
        elif last is not None:
            yield last
        last = span
    if last is not None:
        yield last


def is_office(w: Word) -> bool:
    """Whether a word names what somebody is: "Chairman", "then-president", "analyst"."""
    bare = w.text.lower().rstrip(".")
    return (
        bare in nouns.table("title")
        or bare.removeprefix("then-") in nouns.table("title")
        or (w.pos == "NOUN" and nouns.acts(w.lemma) == "person")
    )


def ranks(s: Sentence, i: int) -> bool:
    """Whether a word is a part of an office before its noun: "Vice", "Chief", "Executive"."""
    w = s.words[i]
    if w.text.lower() not in nouns.table("rank") or w.head < i:
        return False
    behind = (s.words[w.head], *s.words[i + 1 : i + 2])  # "Senior General Ada Lorne"
    return any(is_office(x) or x.text.lower() in nouns.table("rank") for x in behind)


def called(s: Sentence, i: int) -> str:
    """The lemma of an office with what makes another of it.

    "Attorney general", "finance minister", "secretary of state".
    """
    lemma = s.lemma(i)
    if (tied := hyphened(s, i)) != lemma:
        return tied
    behind = [w.text.lower() for w in s.words[i + 1 : i + 3]]
    if behind[:1] == ["general"] and lemma in _WITH_GENERAL:
        return f"{lemma} general"
    before = s.lemma(i - 1) if i else ""
    if lemma == "general" and before in _WITH_GENERAL:
        return f"{before} general"
    if lemma == "general" and i > 1 and s.words[i - 1].text == "-":
        first = s.lemma(i - 2)
        return f"{first}-general" if first in _WITH_GENERAL else lemma
    if behind[:1] == ["of"] and behind[1:] and behind[1] in OF_WHAT and lemma in _HELD:
        return f"{lemma} of {behind[1]}"
    if i and lemma in _FIRST and s.lower(i - 1) == "first":
        return f"first {lemma}"
    if lemma in _HELD and i - 1 in s.kids(i, "compound", "amod") and i - 1 not in s.named:
        field = s.words[i - 1]
        ranked = field.lemma.lower() in nouns.table("rank")
        ranked = ranked or (field.capital and not s.words[i].capital)  # "Harbour League chief"
        if not ranked and (field.dep == "compound" or field.lemma in _FIELDS):
            wider = s.words[i - 2] if i > 1 else field  # "human rights chief"
            of_two = wider.head == field.i and wider.dep in ("compound", "amod") and (
                wider.i not in s.named)
            return f"{wider.text.lower()} {field.text.lower()} {lemma}" if of_two else (
                f"{field.text.lower()} {lemma}")
    return lemma


def hyphened(s: Sentence, i: int) -> str:
    """The lemma of a noun with what hyphens tie to it: "sister-in-law", "half-brother"."""
    w = s.words[i]
    tail = s.words[i + 1 : i + 5]
    if [x.text.lower() for x in tail[:3]] in _TAILS and len(tail) > 3 and tail[0].start == w.end:
        return f"{w.lemma.lower()}{''.join(x.text.lower() for x in tail)}"
    before = s.words[max(0, i - 2) : i]
    if len(before) > 1 and before[1].text == "-" and before[1].end == w.start and (
            before[0].text.lower() in _HALF):
        return f"{before[0].text.lower()}-{w.lemma.lower()}"
    return w.lemma.lower()


_TAILS = (["-", "in", "-"], ["-", "at", "-"])
_HALF = labels("half step great god foster")


def of_one(s: Sentence, i: int, others: tuple[int, ...]) -> bool:
    """Whether offices joined by "and" are one person's: "Ada Lorne, president and chief executive".

    `i` is the first of them; none but the first has an article, and a single name stands beside:
    before them or, as in "its chairman and president, Ada Lorne", behind.
    """
    single = all(
        is_office(s.words[k]) and s.words[k].feats.get("Number") != "Plur" and k not in s.named
        for k in (i, *others)
    )
    articles = any(s.lemmas(k, "det", "nmod:poss") for k in others)
    return single and not articles and holder(s, i, others) is not None


def holder(s: Sentence, i: int, others: tuple[int, ...]) -> int | None:
    """The word of the name that stands beside offices, where it is one person's."""
    w = s.words[i]
    if w.dep == "appos" and w.head < i:
        person = s.name_type(w.head) == "PER"
        return w.head if person and not s.kids(w.head, "conj") else None
    last = max(others, default=i)
    named = (k for k in s.kids(i, "appos") if k > last and k in s.named)
    return next((k for k in named if s.name_type(k) == "PER"), None)


def group(s: Sentence, i: int) -> tuple[int, ...]:
    """The offices of one person that word `i` is one of, itself included; empty where it is none.

    Only where there are several.
    """
    first = s.words[i].head if s.words[i].dep == "conj" else i
    others = s.kids(first, "conj")
    return (first, *others) if others and of_one(s, first, others) else ()


def held_with(s: Sentence, i: int) -> tuple[Span, ...]:
    """Whose office a later one of those joined by "and" is; empty where it need not be one's."""
    offices = group(s, i) if s.words[i].dep == "conj" else ()
    who = holder(s, offices[0], offices[1:]) if offices else None
    return () if who is None else (s.cover(extent(s, who)),)


def _title_span(s: Sentence, k: int, core: Core) -> Span:
    """The office as written, with the names it stands with: "Coalition spokesperson".

    Nothing behind the name is a part of one before it.
    """
    inside = [x for x in s.below(k, OUTSIDE | {"case"}) if x not in core.name
              and (x < core.name[0] or k > core.name[0])]
    return s.cover(x for x in inside if x <= k or s.words[x].dep != "punct")
