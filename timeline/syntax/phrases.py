"""Noun phrases of a parsed sentence: their extent, their name, what stands in and beside them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from timeline.document import Span
from timeline.syntax import name_words, nouns, place_nouns
from timeline.syntax.tree import Sentence, Word, labels

# Parts of a phrase as a reader would quote it; clauses, appositions and conjuncts are not.
_INSIDE = labels(
    "det det:predet amod compound nummod nmod:poss nmod:desc nmod:unmarked flat fixed goeswith "
    "advmod punct cc:preconj case"
)
OUTSIDE = labels(
    "conj cc appos acl acl:relcl parataxis advcl discourse dep list cop nsubj nsubj:outer mark aux "
    "nsubj:pass csubj expl obj ccomp orphan dislocated vocative reparandum"
)
_OPENERS = ("(", "[")
_LONGEST_OF = 8
_OF_OFFICE = 3  # words of "Secretary of State"


@dataclass(frozen=True, slots=True)
class Core:
    """What a phrase is about: `word` its meaning's head ("lawmakers" in "a number of lawmakers").

    `name` the places of its name, in order; empty where it has none. `type` the reader's name type.
    """

    word: int
    name: tuple[int, ...] = ()
    type: str | None = None


def core(s: Sentence, i: int) -> Core:
    """The head of the meaning of the phrase that word `i` heads, and its name."""
    word = _through_partitive(s, i)
    told = place_nouns.called(s, word) or place_nouns.area(s, word)
    if told is not None:
        return _named(s, *told)
    beside = _name_beside(s, word)
    if beside is not None:
        return beside
    w = s.words[word]
    if word in s.named:
        first, last, kind = s.names[s.named[word]]
        return _named(s, word, set(range(first, last)), kind)
    if w.pos == "PROPN" or (w.dep == "amod" and w.capital):
        return _named(s, word, {word}, None)
    return Core(word)


def _through_partitive(s: Sentence, i: int) -> int:
    """From "number" to "lawmakers" in "a number of lawmakers"; from "most" in "most of them"."""
    seen = 0
    while _counts(s.words[i]) and i not in s.named and seen < 3:
        inner = next(
            (k for k in s.kids(i, "nmod") if s.case(k) == "of" and s.words[k].nominal), None
        )
        if inner is None or nouns.measures(s.words[inner].lemma):
            break
        i, seen = inner, seen + 1
    return i


def _counts(w: Word) -> bool:
    """ "Number" of "a number of them", and "10" of "10 of them"."""
    return w.lemma.lower() in nouns.table("partitive") or w.pos == "NUM"


def _of(s: Sentence, k: int) -> bool:
    return s.case(k) == "of" and s.words[k].nominal


def _name_beside(s: Sentence, i: int) -> Core | None:
    """The name that follows its title without a comma: "spokesman Jane Roe"."""
    w = s.words[i]
    if w.pos != "NOUN" or i in s.named or not (nouns.acts(w.lemma) or w.lemma == "concern"):
        return None
    for k in s.kids(i, "appos", "flat"):
        if s.words[k].pos == "PROPN" and k > i and k in s.named:
            first, last, kind = s.names[s.named[k]]
            if first == i + 1:
                return _named(s, k, set(range(first, last)), kind)
    return None


def _named(s: Sentence, word: int, places: set[int], kind: str | None) -> Core:
    """The run of name words around `word`, with leading titles left out."""
    if s.words[word].pos == "PROPN":
        places |= set(_run(s, word, kind))
    ordered = sorted(places)
    ordered = list(range(ordered[0], ordered[-1] + 1))
    ordered = _behind_rank(s, ordered) if kind == "PER" else ordered
    while len(ordered) > 1 and _closes(s, ordered[-1]):
        ordered = ordered[:-1]
    while len(ordered) > 1 and (
        _is_title(s, ordered, kind) or _opens(s.words[ordered[0]])
        or (kind == "ORG" and _describes(s, ordered[0]))
    ):
        ordered = ordered[1:]
    return Core(word, tuple(ordered), kind)


def _closes(s: Sentence, i: int) -> bool:
    """Whether a mark or an "'s" that is not its own stands behind a name."""
    text = s.words[i].text
    return text in ("'", "’", ",", ".") or (text in ("'s", "’s") and i not in s.named)


def _opens(w: Word) -> bool:
    """Whether a word opens no name: "by state-owned" before one, but "de" and "von" do."""
    small = w.text.islower() and w.text[0].isalpha() and w.text not in name_words.PARTICLES
    return w.pos in ("PUNCT", "DET") or (small and w.pos in ("ADP", "ADJ", "ADV", "VERB"))


def _describes(s: Sentence, i: int) -> bool:
    """Whether a small noun stands right before a capital: "emergency Security Council"."""
    w, behind = s.words[i], s.words[i + 1]
    return w.pos == "NOUN" and w.text.isalpha() and w.text.islower() and behind.capital


def _run(s: Sentence, word: int, kind: str | None) -> Iterator[int]:
    """Name words that the tree ties to `word` and that touch it in the text."""
    tied = {word}
    for k in s.children[word]:
        w = s.words[k]
        if kind == "ORG" and k > word and s.name_type(k) == "PER":
            continue  # "Alba Corp." ends one sentence, "Joe Dale" begins the next
        if w.dep == "flat" or (w.dep in ("compound", "amod") and _name_part(s, w, kind)):
            tied |= set(s.below(k, OUTSIDE)) if w.dep != "amod" else {k}
    at = word
    while at - 1 in tied or (at - 2 in tied and s.words[at - 1].text in ("-", "–", ".")):
        at -= 1
        yield at
    at = word
    while at + 1 in tied or (at + 2 in tied and s.words[at + 1].text in ("-", "–", ".")):
        at += 1
        yield at


def _name_part(s: Sentence, w: Word, kind: str | None) -> bool:
    """Whether a word before a name belongs to it; a person's name takes no adjective or place."""
    if w.pos not in ("PROPN", "ADJ") or not w.capital:
        return False
    if kind == "PER":
        return w.pos == "PROPN" and w.dep == "compound" and w.i not in s.named
    if w.i in s.named:
        inner = s.name_type(w.i)
        return kind is None or inner == kind or inner == "LOC"
    return True


def _behind_rank(s: Sentence, ordered: list[int]) -> list[int]:
    """Without an office of several words at its head, where a whole name follows.

    "Vice Chairman Joe Dale", "Secretary of Defense Ada Lorne".
    """
    first, *rest = [s.lower(k) for k in ordered]
    title = nouns.table("title")
    if first in nouns.table("rank") and rest[:1] != [] and rest[0] in title:
        return ordered[2:] if len(ordered) > 2 else ordered
    of = first in title and rest[:1] == ["of"] and len(ordered) > _OF_OFFICE + 1
    return ordered[_OF_OFFICE:] if of else ordered


def _is_title(s: Sentence, ordered: list[int], kind: str | None) -> bool:
    first = s.words[ordered[0]]
    bare = first.text.lower().rstrip(".")
    if bare in name_words.GIVEN_TOO and len(ordered) == len(("Duke", "Varn")) and kind == "PER":
        return False
    if (first.dep == "nmod:desc" and kind in ("PER", None)) or nouns.litigant(bare):
        return True
    follows = s.words[ordered[1]]
    return kind == "PER" and bare in nouns.table("title") and follows.pos == "PROPN"


def extent(s: Sentence, i: int) -> tuple[int, ...]:
    """Places of the phrase that word `i` heads: modifiers and a short "of" phrase included."""
    left, right = _sides(s, i)
    first = last = i
    while first - 1 in left:
        first -= 1
    while last + 1 in right:
        last += 1
    return tuple(_trimmed(s, list(range(first, last + 1)), i))


def _sides(s: Sentence, i: int) -> tuple[set[int], set[int]]:
    left: set[int] = set()
    right: set[int] = set()
    for k in s.children[i]:
        w = s.words[k]
        if k < i and w.dep in _INSIDE and w.dep != "case":
            left |= set(s.below(k))
        elif k > i and w.dep in ("flat", "fixed", "goeswith", "compound", "nummod", "punct"):
            right |= set(s.below(k, OUTSIDE))
        elif k > i and w.dep in ("nmod", "nmod:unmarked") and _is_of(s, k):
            inner = {*s.below(k, OUTSIDE), *core(s, k).name}  # "of Lake Union leader Ada Lorne"
            # "of Norland's coastal and hill towns": what is joined before the noun is inside
            inner |= {x for x in s.below(k) if min(inner) < x < k}
            if len(inner) <= _LONGEST_OF:
                right |= inner
    return left, right


def _is_of(s: Sentence, k: int) -> bool:
    """Whether "of" ties a phrase, though the tree hang it on the office before his name."""
    return s.case(k) == "of" or any(s.case(x) == "of" for x in s.kids(k, "nmod:desc"))


_FEWER = labels("all every everyone everybody many much any each enough even one")


def _trimmed(s: Sentence, places: list[int], i: int) -> list[int]:
    """Without marks at the ends and without prepositions, "not" or "not only" at the beginning.

    "Not all members" are fewer than all.
    """
    while places[-1] != i and s.words[places[-1]].pos in ("PUNCT", "ADP"):
        places.pop()
    while places[0] != i and (
            s.words[places[0]].pos in ("PUNCT", "ADP", "CCONJ")
            or (s.lemma(places[0]) == "not" and s.lemma(places[0] + 1) not in _FEWER)):
        del places[: 2 if s.lower(places[0] + 1) == "only" and len(places) > 2 else 1]
    return places


def definite(s: Sentence, i: int) -> bool:
    """Whether a phrase points at something known: "the", "this", a possessor; a party at law."""
    if s.kids(i, "nmod:poss"):
        return True
    w = s.words[i]
    if nouns.litigant(w.text) and not s.kids(i, *_INSIDE - {"punct"}):
        return (i > 0 and w.capital) or not w.text.endswith("s")  # "Plaintiff appealed"
    return any(
        s.lemma(k) in ("the", "this", "that", "both") for k in s.kids(i, "det")
    )


def modifiers(s: Sentence, core: Core) -> tuple[str, ...]:
    """Adjectives and nouns inside a phrase in the words of the text: "US-led", "technical"."""
    found = []
    for k in s.children[core.word]:
        w = s.words[k]
        if k in core.name or k > core.word:
            continue
        if w.dep in ("amod", "compound", "nmod:desc", "nummod") and w.pos != "PUNCT":
            places = [x for x in s.below(k, OUTSIDE - {"cc", "conj"}) if x < core.word]
            span = s.cover(places)
            start = s.words[0].start
            found.append(s.text[span.start - start : span.end - start])
    return tuple(found)


def possessor(s: Sentence, i: int) -> Span | None:
    """Whose: "Iraq" of "Iraq's army" and of "the army of Iraq"; None where nobody is named."""
    k = s.kid(i, "nmod:poss")
    if k is None and s.lemma(i) not in nouns.table("partitive"):
        k = next((k for k in s.kids(i, "nmod") if _of(s, k)), None)
    if k is None:
        return None
    inner = core(s, k)
    return s.cover(extent(s, k)) if not inner.name else s.cover({*extent(s, k), *inner.name})


def appositions(s: Sentence, i: int, found: Core) -> tuple[Span, ...]:
    """Phrases beside a phrase that say what it is, in either order."""
    spans = []
    for k in dict.fromkeys((*s.kids(i, "appos"), *s.kids(found.word, "appos"))):
        aside = bracketed(s, k) and not nouns.litigant(s.words[k].text)
        if s.words[k].nominal and k not in found.name and not aside:
            spans.append(s.cover(extent(s, k)))
    w = s.words[i]
    if w.dep == "appos" and (nouns.litigant(w.text) or not bracketed(s, i)):
        spans.append(s.cover(extent(s, w.head)))
    return tuple(spans)


def bracketed(s: Sentence, k: int) -> bool:
    """Whether a phrase stands in round or square brackets."""
    first = min(s.below(k))
    return first > 0 and (s.words[first].text in _OPENERS or s.words[first - 1].text in _OPENERS)
