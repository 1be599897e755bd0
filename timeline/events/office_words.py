"""What an office is called, and the word that ties it to whose it is."""

from __future__ import annotations

from timeline.events.standing_words import COURTESY, NOBLE, RELATIONAL, SELF_MADE, TIES, TRADES
from timeline.syntax import nouns
from timeline.syntax.tree import labels

_LEADING = TIES | {"and", "or", "according"}  # "Varn and her husband", "according to negotiator"


def office(text: str) -> str:
    """The office that words before a name give, in small letters; empty where they give none."""
    said = ["former" if w == "ex-" else w for w in text.lower().split()]
    words = [w for w in said if any(c.isalpha() for c in w) and w not in COURTESY | {"then-"}]
    while words and (words[0] in _LEADING or (words[1:] and words[0] in nouns.table("party"))):
        words.pop(0)  # "Democratic Senator"
    while words and words[-1] in TIES:
        words.pop()
    while len(words) > 1 and words[-1] in NOBLE:
        words.pop()  # "Prime Minister Prince"
    parts = (part for w in words for part in w.rstrip(".").split("-"))  # "president-elect"
    known = any(part in nouns.table("title") for part in parts)
    return " ".join(words) if known or any(nouns.acts(w) for w in words) else ""


def tie_of(lemma: str, place: str | None) -> str:
    """ "Italian singer" is one from Italy, "Swedish lender" is in Sweden; a minister is Italy's."""
    if place in ("LOC", "NORP") and lemma in TRADES:
        return "in"
    if place in ("LOC", "NORP") and lemma in RELATIONAL:
        return "from"
    body = nouns.acts(lemma) == "group" or lemma in SELF_MADE
    return "from" if body and place in ("LOC", "NORP") else "of"


def holding(held: str, via: str, whose: str, kind: str | None) -> str:
    """What ties the holder of an office to the name before it: "spokesman of".

    Who holds an office of a state is of a party and does not hold it there: "Labour minister Ada
    Roe" is a "member of" Labour, the Labour leader its "leader of". `kind` is the type of the name.
    """
    said, name = held.split(), [w.lower() for w in whose.split()]
    party = name[-1:] and name[-1] in nouns.table("party") | {"party"}
    state = ((party or kind == "ORG") and said[-1] in _OF_STATES) or (party and (
        said[-1] in _OF_SOME_BODIES or (said[-1] == "secretary" and said[0] in _FIELDS)))
    organ = whose in _POWERS or any(w in _ORGANS for w in name)
    return "member of" if state and not organ else f"{held} {via}"


_OF_STATES = labels(
    "minister premier mp mep senator congressman congresswoman lawmaker legislator parliamentarian"
    " peer mayor incumbent councillor councilman councilwoman taoiseach"
)
_OF_SOME_BODIES = labels("chancellor governor deputy judge")  # a bank has a governor
_FIELDS = labels("home foreign defence defense health education interior justice transport trade")
_ORGANS = labels(
    "council government authority parliament assembly senate congress house commons lords knesset"
    " duma bundestag diet union legislature cabinet administration county city state ministry"
    " emirate republic kingdom principality duchy sultanate federation commonwealth taliban"
)
_POWERS = frozenset({"EU", "E.U.", "KRG", "GNA", "TNC", "PA", "AU"})
