"""Who stands beside which noun that says what he is: "X, an analyst at Y", "X is part of Y"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from timeline.arguments.parties import spread
from timeline.events.posts import Post
from timeline.events.status import status
from timeline.syntax import nouns, phrases, titles
from timeline.syntax.tree import Sentence, Word, labels


def beside(s: Sentence) -> Iterator[Post]:
    """Each who with each noun said of him by apposition or "is", in the order of the text.

    An apposition is given both ways: either of its two may be the noun.
    """
    for w in s.words:
        if w.dep == "appos" and not _listed(s, w):
            yield from _apposed(s, w)
        elif w.nominal and s.kids(w.i, "cop") and s.kids(w.i, "nsubj"):
            yield from _stated(s, w)


def _stated(s: Sentence, w: Word) -> Iterator[Post]:
    """ "X is a member of Y" and "X, who is a member", "X is among the members", if it is so."""
    if status(s, w.i) == "occurred":
        many = s.case(w.i) == "among" and w.feats.get("Number") == "Plur"
        yield from (Post(k, w.i, many) for k in spread(s, s.kids(w.i, "nsubj")[0]))


def _apposed(s: Sentence, w: Word) -> Iterator[Post]:
    near = _nearest(s, w)
    if w.pos == "NUM" and w.lemma.lower() == "one":  # "Roe, one of the leaders of Alba"
        yield Post(near, phrases.core(s, w.i).word, True)
        return
    said = titles.group(s, w.i) or (w.i, *_further(s, w))
    for who in (near, *_others(s, w, near)):
        yield from (Post(who, what) for what in said)
    yield from (Post(w.i, what) for what in titles.group(s, near) or (near,))


def _listed(s: Sentence, w: Word) -> bool:
    """Whether an apposition is none: in brackets, or an item of "the X, the Y and the Z".

    So is what a headline has somebody say, behind a colon: "Norland leader: Board ousted".
    A person's is one all the same with an article: "met Roe, an official of Alba, and Lorne".
    """
    opened = min(s.below(w.i), default=w.i)
    colon = ":" in (s.words[opened].text, s.words[opened - 1].text)
    if phrases.bracketed(s, w.i) or (colon and s.name_type(w.i) != "PER"):
        return True
    own = () if titles.group(s, w.i) or _further(s, w) else s.kids(w.i, "conj")
    told = titles.group(s, w.head) or _describes(s, w) or _holds(s, w)
    head = () if told else s.kids(w.head, "conj")
    return any(k > w.i for k in (*own, *head))


def _further(s: Sentence, w: Word) -> tuple[int, ...]:
    """What else one person is: "Roe, the mayor of Ost and the father of Ada Lorne, left"."""
    more = s.kids(w.i, "conj")
    tied = all(s.kids(k, "nmod", "nmod:poss") for k in (w.i, *more))
    alike = all(_describes(s, replace(s.words[k], head=w.head)) for k in (w.i, *more))
    return more if more and tied and alike else ()


def _describes(s: Sentence, w: Word) -> bool:
    """Whether a noun with an article or a possessor says what the person is beside whom it stands.

    So does an office of somebody named ("president of Alba"). One noun is of one person, and
    several joined are of him too.
    """
    person = s.name_type(w.head) == "PER"
    article = any(s.lower(k) in ("a", "an", "the") for k in s.kids(w.i, "det"))
    held = w.lemma.lower() in _HELD and any(k in s.named for k in s.kids(w.i, "nmod"))
    whose = held or s.kids(w.i, "nmod:poss")
    return person and nouns.one_person(s, w.i) and (article or bool(whose))


_HELD = labels(  # offices that one person holds at a time
    "president premier minister chancellor chairman chairwoman chairperson chair director governor"
    " mayor head secretary commissioner ambassador speaker king queen prince emir sultan founder"
    " executive commander chief leader"
)


def _holds(s: Sentence, w: Word) -> bool:
    """Whether a person stands right behind his office: "the mayor of Ost Ada Lorne and Roe"."""
    behind = min(s.below(w.i), default=w.i) > w.head and nouns.one_person(s, w.head)
    own = [x for x in s.below(w.head) if x < w.i]
    close = bool(own) and s.words[max(own)].text != "," and s.words[w.i - 1].text != ","
    return s.name_type(w.i) == "PER" and behind and close


def _nearest(s: Sentence, w: Word) -> int:
    """The word an apposition stands beside: "rallies by the League, a group" says it of the League.

    Where a body or a person is hung on a thing it is said of the name right before the comma.
    """
    head = s.words[w.head]
    opened = min(s.below(w.i))
    named = [k for k in range(w.head + 1, opened) if k in s.named]
    said, of = nouns.acts(w.lemma), nouns.acts(head.lemma)
    other = said == "person" and of not in ("person", "people", None)  # "a gang loyal to Roe, its"
    if said is None or head.pos != "NOUN" or not named or (of and not other):
        return w.head
    if other and s.name_type(named[-1]) != "PER":
        return w.head
    first, last, _ = s.names[s.named[named[-1]]]
    if any(x.pos != "PUNCT" for x in s.words[last:opened]):
        return w.head
    top = s.head_of(first, last)
    return w.head if top is None else top


def _others(s: Sentence, w: Word, near: int) -> tuple[int, ...]:
    """Those joined with the first of several: "Roe and Lorne, both officers of Alba"."""
    many = w.feats.get("Number") == "Plur"
    return tuple(k for k in s.kids(near, "conj") if k < w.i) if many else ()
