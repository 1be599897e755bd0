"""The sieve that joins a shorter name of a body to the whole one: "Alba" to "Alba Inc."."""

from __future__ import annotations

from graph.coreference.scene import Found, Scene, Sieve
from graph.mentions.facts import Facts
from graph.mentions.kinds import BODIES
from graph.mentions.names import LEGAL_FORMS, is_acronym, without_legal_form
from graph.mentions.nouns import TRADES, noun_kind

_DIRECTIONS = frozenset(
    "north south east west northern southern eastern western new upper lower central greater old "
    "great little".split()
)
_CLUBS = frozenset("united city rovers wanderers athletic albion county town".split())
_PLACE_WORDS = frozenset({"city"})


def shorter_name(scene: Scene, f: Facts) -> Found | None:
    """"Newlines" or "the Institute" for "Newlines Institute"; "Acme" for "Acme Inc."."""
    if not f.name or f.kind in ("person", "country"):
        return None
    if f.role in ("appos", "nmod:unmarked") and not f.mention.apposition:
        return None  # where a body sits: "Alba Corp., New York, paid"
    if (f.role == "amod" and " " not in f.name) or (f.inside and "place" in scene.profile(f).kinds):
        return None
    if not scene.is_first(f):
        return None
    longer = [g for at in scene.near(scene.by_word, f.name.split()[0], f) if at != f.at
              for g in (scene.facts[at],) if len(g.name) > len(f.name) and g.kind != "person"
              and not _of_another(scene, f, g)]
    if is_acronym(f.mention.lemma):  # "ABC" for "ABC Group", "ABC Airlines", no "ABC Council"
        longer = [g for g in longer if without_legal_form(g.name) == f.name
                  or TRADES.issuperset(g.name.split()[1:])]
    best = [(sure, g.at) for g in longer
            if (sure := _shortening(f, g)) and (sure > _LOOSE or _is_introduced(scene, f, g))]
    found = scene.distinct([at for _, at in best], f)
    if len(found) != 1 or not _only_reading(scene, f, longer, found[0]):
        return None
    sure = max(s for s, at in best if scene.clusters.together(at, found[0]))
    return Found(found[0], f"short for {scene.mentions[found[0]].lemma!r}", sure)


def _of_another(scene: Scene, f: Facts, g: Facts) -> bool:
    """ "The country's Security Council" beside the Union's one, and the "LU Security Council"."""
    one, other = f.owner, g.owner
    if f.owned and other is None and is_acronym(g.mention.lemma.split()[0]):
        return not (one is not None and scene.facts[one].name == g.name.split()[0])
    if one is None or other is None or f.owner_country == g.owner_country:
        return False
    return not scene.clusters.together(one, other)


_LOOSE = 0.65  # of a name that only begins with the other: "Alba", "Alba Lake Fund"


def _is_introduced(scene: Scene, f: Facts, g: Facts) -> bool:
    """Whether the whole name comes first, which a text has before it shortens it.

    A headline may shorten it, and a firm's legal name is told on the way.
    """
    body = next((at for at in scene.by_name[f.name]
                 if scene.mentions[at].span.start > scene.headline), None)
    firm = g.name.split()[-1] in LEGAL_FORMS
    return firm or body is None or scene.by_name[g.name][0] < body


def _only_reading(scene: Scene, f: Facts, longer: list[Facts], chosen: int) -> bool:
    """Whether no other name begins with the same words ("Apple Corps" beside "Apple Computer")."""
    return all(
        scene.clusters.together(g.at, chosen) for g in longer
        if g.name.startswith(f.name + " ") and g.kind == scene.facts[chosen].kind
    )


def _shortening(short: Facts, full: Facts) -> float:
    """How likely `short` shortens `full`: 0 where it does not."""
    a, b = short.name.split(), full.name.split()
    if a == b or not _kinds_agree(short, full):
        return 0.0
    if without_legal_form(short.name) == without_legal_form(full.name):
        return 0.93
    body = noun_kind(a[-1], "sing") in BODIES
    if body and b[: len(a)] == a and b[len(a)] in ("against", "for"):
        return 0.8  # "International Coalition against IS": the aim, not another body
    whole = len(a) > 1 and body
    if b[: len(a)] == a and not whole:
        return _prefix(short, full, b[len(a) :])
    if b[-len(a) :] == a and full.kind not in ("place", "country"):
        extra = b[: -len(a)]
        if len(a) == len(extra) == 1 and not (body or _has_article(short) or a[0] in _CLUBS):
            return 0.0  # "Roe" is another house than "Lorne Roe"
        of = extra[-2:][0] if extra[-1] == "the" else extra[-1]
        if set(extra if body else extra[-1:]) & _DIRECTIONS or of in ("in", "of", "at", "for"):
            return 0.0  # "Court of Ost" is not called "Ost"
        return 0.8 if noun_kind(a[-1], "sing") in ("organisation", "government") else 0.7
    return 0.0


def _prefix(short: Facts, full: Facts, extra: list[str]) -> float:
    if full.kind in ("place", "country"):
        return 0.8 if set(extra) <= _PLACE_WORDS else 0.0
    said = [w for w in extra if w not in TRADES] or extra  # "Alba Motor Company"
    if all(w in LEGAL_FORMS or noun_kind(w, None) in BODIES for w in said):
        return 0.8
    told = _has_article(full) and not _has_article(short)  # "Alba", "the Alba Lake Fund"
    return _LOOSE if full.kind == "organisation" and not told else 0.0


def _has_article(f: Facts) -> bool:
    return f.mention.text[:4].lower() == "the "


def _kinds_agree(a: Facts, b: Facts) -> bool:
    return a.kind is None or b.kind is None or a.kind == b.kind or "place" not in (a.kind, b.kind)


SHORT_NAME_SIEVES: tuple[Sieve, ...] = (Sieve("short for a longer name", shorter_name),)
