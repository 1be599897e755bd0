"""What a text says that somebody is or is to be: "Alba is a bank", "elected her as president"."""

from __future__ import annotations

import re

from graph.coreference.scene import Found, Scene
from graph.mentions.facts import Facts
from graph.mentions.names import fold, words


def said_to_be(scene: Scene, f: Facts) -> Found | None:
    """ "Alba is a bank", "Ada Lorne remains the chair": a name and what its bearer is.

    So too what somebody is made: "elected Ada Lorne as president".
    """
    m = f.mention
    if m.form != "nominal" or f.kind is None or m.number == "plur":
        return None
    for g in scene.before(f, 0):
        between = scene.between(g.at, f.at)
        is_ = g.subject and _IS.fullmatch(between) and _ARTICLE.match(m.text)
        start = g.mention.span.start
        made = between == " as " and _MAKES.search(scene.text[max(0, start - 20) : start])
        if is_ or made:
            named = g.name and not g.country and g.kind == f.kind
            return Found(g.at, f"the text says that {g.mention.text!r} is it", 0.85) if (
                named) else None
    return None


def in_a_role(scene: Scene, f: Facts) -> bool:
    """Whether it says what somebody is or is to be: "elected her as prime minister".

    Nobody but who the sentence says it of can be it: "Roe, who was the leader of a faction". Of a
    post without an article nobody is known to hold it ("a candidate for prime minister"), nor of
    one that is to be filled: "will elect a new prime minister".
    """
    m = f.mention
    if m.form != "nominal" or f.kind != "person" or f.plural or f.subject:
        return False
    before = scene.text[max(0, m.span.start - 20) : m.span.start]
    bare = not m.definite and not f.owned and _POST.search(before)
    open_ = _NEW & {w.lower() for w in m.modifiers} and _TO_FILL.search(before)
    return bool(bare or open_ or _ROLE.search(before))


def only_a_role(scene: Scene, f: Facts) -> bool:
    """Whether nothing but a role is spoken of: "was the leader of a faction"."""
    return all(in_a_role(scene, scene.facts[at]) for at in scene.profile(f).members)


_MAKES = re.compile(
    r"\b(?:re-?)?(?:elect|appoint|nam|install|confirm|inaugurat|nominat|choos|chose|hail)\w*\s$",
    re.IGNORECASE)
_ROLE = re.compile(
    r"\b(?:as|is|are|was|were|be|been|being|becom\w+|became|remain\w*|elected|appointed)\s$",
    re.IGNORECASE)
_POST = re.compile(
    r"\b(?:candidate|nominee|bid|run(?:s|ning)?|ran|stood|post|job|office|position)\s(?:for|of)\s$",
    re.IGNORECASE)
_NEW = frozenset(("new", "next", "interim"))
_TO_FILL = re.compile(
    r"\b(?:to|will|must|should|can|could|may|might|would|not)\s"
    r"(?:elect|choose|select|appoint|name|pick|find|nominate|install|hire)\s$",
    re.IGNORECASE)
_ARTICLE = re.compile(r"(?:an?|the)\s", re.IGNORECASE)
_IS = re.compile(r"\s(?:is|remains)\s(?:also\s|still\s|now\s)?")


def is_described(scene: Scene, at: int) -> bool:
    """Whether the text says what somebody is: "envoy Ada Lorne", "Ada Lorne, a Norwegian"."""
    return "a" in scene.profile(at).signs or bool(scene.profile(at).offices)


def is_of_owner(scene: Scene, f: Facts, at: int) -> bool:
    """Whether somebody is known to be of whom the phrase is of."""
    return f.owner is not None and scene.clusters.root(f.owner) in scene.clusters.owners(at)


def rank(f: Facts) -> frozenset[str]:
    """What sets an office apart from the same one: "the deputy minister", "a former minister"."""
    if f.head not in _RANKED and not _RANKED & f.offices:
        return frozenset()
    before = f.mention.text[: -len(f.mention.lemma)] if f.mention.form == "nominal" else ""
    return _RANKS & (said_before(f) | frozenset(words(fold(before))))


def rank_of(scene: Scene, at: int, head: str) -> frozenset[str]:
    """The rank in which a name bears an office: deputy, of "Ada Roe, the deputy director"."""
    g = scene.facts[at]
    beside = (scene.facts[b] for span in g.mention.apposition
              if (b := scene.places.get(span)) is not None)
    said = g if head in g.offices else next((h for h in beside if h.head == head), g)
    return rank(said)


def said_before(f: Facts) -> frozenset[str]:
    """The small words before a name that say who bears it: "ousted leader Ada Lorne"."""
    said = (*f.mention.titles, *f.mention.modifiers)
    return frozenset(w for part in said for w in words(fold(part)))


_RANKS = frozenset({"deputy", "vice", "former", "ex"})
_RANKED = frozenset(
    "president minister secretary chairman chair chairwoman premier governor mayor director"
    " speaker chancellor commander chief head ambassador prosecutor editor prime-minister"
    " foreign-minister".split()
)
