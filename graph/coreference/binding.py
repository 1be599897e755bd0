"""What grammar lets a pronoun be: an object is not its own clause's subject."""

from __future__ import annotations

import re

from graph.coreference.scene import Scene
from graph.mentions.facts import POSSESSIVE, Facts
from graph.mentions.nouns import KIN

_BESIDE = re.compile(r"\b(?:with|behind|around|beside|near|before|ahead of|among)\s+$", re.I)
_DOING = re.compile(
    r"^\s+(?:\w+\s)?(?:for|of|from|into|as)\s+(?:allegedly\s+|\w+ly\s+)?[a-z]+ing\s+(?:\w+\s+)?$")
_DOES = re.compile(r"\s[a-z]+ing\s")
_PARTICIPLE = re.compile(r"\b[a-z]{2,}ing\s")


def local_subject(scene: Scene, f: Facts) -> frozenset[int]:
    """Who is the nearest subject before what is none itself: "he said Varn sold his house".

    All parts of "Varn and Roe ran him down"; empty for what may be anybody's after "with": "Varn
    took the boy with him".
    """
    start = f.mention.span.start
    beside = _BESIDE.search(scene.text[max(0, start - 12) : start])
    if f.subject or (beside and f.role != "nmod:poss"):
        return frozenset()
    g = next((g for g in scene.before(f, 0) if g.subject), None)
    if g is None or (f.role != "nmod:poss" and _PARTICIPLE.search(scene.between(g.at, f.at))):
        return frozenset()  # "Varn cut costs, leaving it with a profit"
    return frozenset(scene.clusters.root(at) for at in scene.named_with.get(g.at, (g.at,)))


def may_bind(scene: Scene, f: Facts, g: Facts, word: str) -> bool:
    """Whether grammar lets them be one: an object is not its own clause's subject.

    A subject between the two begins another clause ("She left when the council called her").
    """
    if (word in POSSESSIVE and f.role == "nmod:poss") or f.mention.sentence != g.mention.sentence:
        return True
    start = f.mention.span.start
    if _BESIDE.search(scene.text[max(0, start - 12) : start]):
        return True
    joined = scene.named_with.get(g.at, frozenset())
    between = [scene.facts[at] for at in range(g.at + 1, f.at) if at not in joined]
    if any(_DOES.fullmatch(scene.between(x.at, f.at)) for x in between):
        return True  # "Roe spoke of officers tailing him"
    whom = next((x for x in (g, *between) if x.role in ("obj", "iobj", "obl")), None)
    if whom is not None and _DOING.search(scene.between(whom.at, f.at)):
        return whom is not g  # "she sued Varn for hitting her": he did it
    return f.subject or not g.subject or any(
        x.subject and x.mention.span.start >= g.mention.span.end for x in between
    )


def named_before_clause(scene: Scene, f: Facts, g: Facts) -> bool:
    """Whether a clause tells of the one named right before it: "marched for Varn when he fell".

    Not where another person acts: "Roe met Varn before he left" is told of Roe.
    """
    start = f.mention.span.start
    if not f.subject or g.mention.sentence != f.mention.sentence or not g.name:
        return False
    clause = _CLAUSE.search(scene.text[max(0, start - 12) : start])
    if clause is None or scene.text[g.mention.span.end : start] != clause[0]:
        return False
    return not any(x.subject and scene.profile(x).person for x in scene.before(f, 0))


def set_beside(scene: Scene, f: Facts, g: Facts) -> bool:
    """Whether a phrase in front sets somebody beside a subject: "Like Varn's father, he left"."""
    return _fronted(scene, f, g, _BESIDES) is not None


def aside(scene: Scene, f: Facts, g: Facts) -> bool:
    """Whether somebody is only named on the way: deep in a phrase in front, or in one put in."""
    return _deep_in_front(scene, f, g) or _put_in(scene, f, g) or in_a_clause(scene, f, g)


def of_kin(scene: Scene, f: Facts) -> bool:
    """ "Their son", "their marriage": those of persons alone."""
    return f.role == "nmod:poss" and _KIN.match(scene.text, f.mention.span.end) is not None


_KIN = re.compile(
    r"\s(?:[a-z]+\s){0,2}(?:(?:grand)?(?:sons?|daughters?|child|children)|marriage|wedding|divorce|"
    r"honeymoon|baby|parents|wives|husbands|nephews?|nieces?|brothers?|sisters?)\b")


def _put_in(scene: Scene, f: Facts, g: Facts) -> bool:
    """ "The islanders, led by Varn, welcomed him": a phrase between commas behind the subject."""
    if f.subject or g.subject or g.mention.form == "pronoun" or (
            f.mention.sentence != g.mention.sentence or g.role in ("obj", "appos")):
        return False
    h = next((x for x in scene.before(g, 0) if x.subject), None)
    if h is None or not scene.between(h.at, g.at).startswith(", "):
        return False
    closed = ", " in scene.between(g.at, f.at)
    return closed and not any(x.subject for x in scene.facts[g.at + 1 : f.at])


def in_a_clause(scene: Scene, f: Facts, g: Facts) -> bool:
    """ "The bloc, of which Norland is a member, said it would": who acts in a clause put in."""
    if not g.subject or g.mention.form == "pronoun" or f.mention.sentence != g.mention.sentence:
        return False
    start = g.mention.span.start
    closed = "," in scene.between(g.at, f.at)
    return closed and _OPENS.search(scene.text[max(0, start - 24) : start]) is not None


_OPENS = re.compile(r",\s(?:\w+\s)?(?:which|whom|whose\s\w+|where)\s(?:the\s)?$")


def _deep_in_front(scene: Scene, f: Facts, g: Facts) -> bool:
    """Whether somebody only owns something in a phrase before a subject, two nouns down.

    "In the last days of Varn's government, he left"; but of one's kin and one's own deed a text
    may well go on: "after the death of Varn's wife, he left".
    """
    front = _fronted(scene, f, g, _OF) if g.role == "nmod:poss" else None
    return front is not None and not any(
        x.owner == g.at and x.head in KIN for x in scene.facts[max(0, g.at - 2) : g.at + 3])


def _fronted(scene: Scene, f: Facts, g: Facts, opened: re.Pattern[str]) -> re.Match[str] | None:
    """What stands in a sentence before `g`, where both it and `f`, a subject, open the sentence."""
    start = g.mention.span.start
    if not f.subject or g.mention.form == "pronoun" or g.subject or (
            f.mention.sentence != g.mention.sentence or scene.between(g.at, f.at)[-2:] != ", "):
        return None
    if any(x.subject for x in scene.before(f, 0)):
        return None
    return opened.search(scene.text, max(0, start - _FRONT), start)


_FRONT = 120  # characters that a phrase in front may have before whom it names
_BEGIN = r"(?:^|[.!?]\s|\n)"
_BESIDES = re.compile(
    _BEGIN + r"(?:(?:Like|Unlike|Besides|Alongside|(?:Apart|Aside) from|(?:Together|Along) with|"
    r"As well as|In addition to|Instead of|Rather than|In contrast to)\s)[^.!?\n]*$")
_OF = re.compile(_BEGIN + r"[A-Z][^.!?\n]*\sof\s(?:the\s)?$")
_CLAUSE = re.compile(r",?\s(?:since|after|before|when|while|because|if|until|as)\s$")
