"""Sieves for whom a headline speaks of before the text tells of him in full."""

from __future__ import annotations

import re

from graph.coreference.nominal_sieves import NEAR, afresh, numbers_agree, with_head
from graph.coreference.scene import Found, Scene, Sieve
from graph.mentions.facts import ARTICLE, Facts
from graph.mentions.names import fold


def headline(scene: Scene, f: Facts) -> Found | None:
    """"A Norlandian banker" after the headline "Norlandian banker held": told again in full."""
    m = f.mention
    if m.form != "nominal" or m.definite or f.count or afresh(f) or f.kind is None:
        return None
    bare = f.plural and not f.restrictions | _whose(f)  # "thousands of farmers"
    if not bare and not f.restrictions | _whose(f):
        return None
    places = [g.at for g in with_head(scene, f) if g.mention.span.end <= scene.headline
              and g.mention.form == "nominal" and not ARTICLE.match(g.mention.text)
              and m.sentence - g.mention.sentence <= NEAR and numbers_agree(f, g)
              and (bare or (g.restrictions <= f.restrictions and _whose(g) <= _whose(f)))]
    found = scene.distinct(places, f)
    return Found(found[0], "told so in the headline", 0.75) if len(found) == 1 else None


def _whose(f: Facts) -> frozenset[str]:
    return frozenset({f.owner_country} if f.owner_country else ())


def so_called(scene: Scene, f: Facts) -> Found | None:
    """ "A former Norlandian minister" in a headline, before "Former Norlandian minister Ada Roe".

    All that the headline says of somebody stands before one name.
    """
    m = f.mention
    said = _words(m.text)
    if m.form != "nominal" or f.kind != "person" or f.plural or m.span.end > scene.headline or (
            len(said) < _TELLING):
        return None
    places = [at for at in scene.near(scene.by_office, f.head, f)
              if scene.facts[at].name and scene.facts[at].kind == "person"
              and said <= _words(" ".join(scene.facts[at].mention.titles))]
    found = scene.distinct(places, f)
    return Found(found[0], f"{m.text!r} is all said before {scene.mentions[found[0]].lemma!r}",
                 0.78) if len(found) == 1 else None


def _words(text: str) -> frozenset[str]:
    return frozenset(fold(w) for w in re.findall(r"[\w-]+", text)) - {"the", "a", "an", "s", "of"}


_TELLING = 2  # words that tell somebody from others


HEADLINE_SIEVES: tuple[Sieve, ...] = (
    Sieve("told in the headline", headline),
    Sieve("told so before a name", so_called),
)
