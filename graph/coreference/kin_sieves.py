"""Sieves for whom a text calls somebody's: "his brother", "her lawyer", "its spokesman".

They stand after the pronouns, which say whose.
"""

from __future__ import annotations

from collections.abc import Iterator

from graph.coreference.nominal_sieves import afresh
from graph.coreference.roles import rank, rank_of
from graph.coreference.scene import Found, Scene, Sieve
from graph.mentions.facts import Facts
from graph.mentions.nouns import KIN


def called_so(scene: Scene, f: Facts) -> Found | None:
    """"his lawyer" is Ada Lorne where the text says "his lawyer, Ada Lorne" of the same man."""
    if not _of_somebody(f) or afresh(f) or _ONE_OF_SEVERAL & set(f.mention.text.lower().split()):
        return None
    if scene.profile(f.owner or 0).kinds & {"country", "place"}:
        return None  # "the country's leader" may be any of them
    owning = scene.clusters.root(f.owner or 0)
    field = f.restrictions if f.head == "leader" else None
    places = [at for at, owner in _called(scene, f, frozenset({f.head}), field)
              if scene.clusters.root(owner) == owning and at != f.owner
              and rank_of(scene, at, f.head) == rank(f)]
    found = scene.distinct(places, f)
    if len(found) != 1:
        return None
    return Found(found[0], f"{scene.mentions[found[0]].text!r} is called so", 0.8)


def kin(scene: Scene, f: Facts) -> Found | None:
    """"his son" is Ada where "he" is somebody's father: "Ada's father wants to see his son"."""
    back = KIN.get(f.head)
    if back is None or not _of_somebody(f):
        return None
    owning = scene.clusters.root(f.owner or 0)
    places = sorted(at for noun in back for at in scene.near(scene.owned_by_head, noun, f))
    whose = [owner for at in places if scene.clusters.root(at) == owning
             and (owner := scene.facts[at].owner) is not None]
    whose += [owner for at, owner in _called(scene, f, back) if scene.clusters.root(at) == owning]
    named = [at for at in whose if scene.mentions[at].form != "pronoun"]
    found = scene.distinct([at for at in named or whose if at != f.owner], f)
    if len(found) != 1:
        return None
    return Found(found[0], f"{f.mention.text!r} is said of whose {'/'.join(sorted(back))} it is",
                 0.75)


_ONE_OF_SEVERAL = frozenset("first second last former late next previous then other".split())


def _of_somebody(f: Facts) -> bool:
    """Whether it is one common noun of a person with an owner: "his brother"."""
    return f.owner is not None and f.mention.form == "nominal" and not f.plural and (
        f.kind in ("person", None))


def _called(
    scene: Scene, f: Facts, nouns: frozenset[str], field: frozenset[str] | None = None
) -> Iterator[tuple[int, int]]:
    """Who is named and said to be a brother, and whose: places of the name and of the owner.

    With a `field` only who is said to be it of no other: "the head" is no "head of relations".
    """
    for noun in sorted(nouns):
        for at in scene.near(scene.by_office, noun, f):
            g = scene.facts[at]
            if g.kind != "person" or not g.name:
                continue
            beside = (scene.facts[b] for span in g.mention.apposition
                      if (b := scene.places.get(span)) is not None)
            told = (g, *(b for b in beside if b.head == noun
                         and (field is None or b.restrictions <= field)))
            yield from ((at, h.owner) for h in told if h.owner is not None and h.owner != at)


KIN_SIEVES: tuple[Sieve, ...] = (
    Sieve("called somebody's", called_so), Sieve("kin of kin", kin))
