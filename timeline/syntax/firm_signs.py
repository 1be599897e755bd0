"""Signs that a name is a firm's or a body's: it has a board, its shares are traded, it is "it"."""

from __future__ import annotations

from timeline.syntax.tree import Sentence, labels

Name = tuple[int, int, str]
"""The first word of a name, the word behind its last, and its type."""

_POSSESSED = labels(
    "board shareholder subsidiary headquarters ceo cfo chairman chairwoman earnings revenue bond"
    " management workforce factory franchise"
)
_BOUGHT = labels(
    "acquire liquidate delist nationalise nationalize rename merge privatise privatize"
)


def head(s: Sentence, name: Name) -> int:
    """The word of a name that the tree hangs it by."""
    first, last, _ = name
    top = s.head_of(first, last)
    return first if top is None else top


def owns(s: Sentence, name: Name) -> bool:
    """ "Alba's shareholders", "the Alba board"."""
    word = s.words[head(s, name)]
    owned = word.dep in ("nmod:poss", "compound")
    return owned and s.lemma(word.head) in _POSSESSED


def traded(s: Sentence, name: Name) -> bool:
    """ "Alba shares", "a stake in Alba": what is held of a firm, and of nobody."""
    word = s.words[head(s, name)]
    if word.dep == "compound" and word.head >= name[1]:
        return s.lemma(word.head) in _SHARES
    return word.dep == "nmod" and s.case(word.i) == "in" and s.lemma(word.head) in _HELD


_SHARES = labels("share stock")
_HELD = labels("stake share shareholding shareholder investor")


def is_it(s: Sentence, name: Name) -> bool:
    """ "Alba said it will sell two mills", "Alba strengthened its board": no person is "it"."""
    at = head(s, name)
    verb = s.words[at].head
    if name[1] - name[0] > 1 or s.words[at].dep != "nsubj" or s.words[verb].pos != "VERB":
        return False
    told = s.kids(verb, "ccomp") if s.lemma(verb) in _SAYING else ()
    if any(s.lower(k) == "it" and s.lemma(v) in _DEALS for v in told for k in s.kids(v, "nsubj")):
        return True
    first = not any(w.pos in ("NOUN", "PROPN", "PRON") for w in s.words[: name[0]])
    owned = (k for o in s.kids(verb, "obj") for k in s.kids(o, "nmod:poss"))
    return first and any(s.lower(k) == "its" for k in owned)


_SAYING = labels("say announce add report disclose confirm state claim")
_DEALS = labels(  # what somebody does, where the weather or a sentence's empty "it" does nothing
    "intend plan expect bid buy sell acquire offer own sue appeal hire cut close open launch pay"
    " invest agree decide refuse reject withdraw appoint deny seek sign merge purchase issue lay"
    " deploy arrest detain attack kill build continue develop produce release suspend stop support"
    " want try fight capture seize recruit")


def bought(s: Sentence, name: Name) -> bool:
    """ "The bank acquired Alba"."""
    word = s.words[head(s, name)]
    return word.dep in ("obj", "nsubj:pass") and s.lemma(word.head) in _BOUGHT
