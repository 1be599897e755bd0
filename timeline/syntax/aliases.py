"""Other names that a text gives beside a name: in brackets, after a slash, by "known as"."""

from __future__ import annotations

from timeline.document import Span
from timeline.syntax.apposition_repairs import is_or_letters
from timeline.syntax.phrases import Core, core
from timeline.syntax.tree import Sentence, Word

_LONGEST_ALIAS = 8
_CLOSERS = (")", "]")


def aliases(s: Sentence, named: Core, span: Span) -> tuple[Span, ...]:
    """Spans of other names of the phrase at `span`: "(IS)", "/ISIS", "known as the Reds"."""
    if not named.name and s.words[named.word].pos not in ("NOUN", "PROPN"):
        return ()
    after = named.word
    while after < len(s.words) and s.words[after].end <= span.end:
        after += 1
    slash = _after_slash(s, after) if named.name else None
    found = _in_brackets(s, after, named) or slash or _after_naming(s, named) or _after_or(s, named)
    return (found,) if found is not None and not found.overlaps(span) else ()


def _in_brackets(s: Sentence, at: int, found: Core) -> Span | None:
    if at >= len(s.words) or s.words[at].text != "(":
        return None
    inside: list[Word] = []
    for w in s.words[at + 1 : at + 2 + _LONGEST_ALIAS]:
        if w.text in _CLOSERS:
            return _alias_span(inside) if _tied_to(s, inside, found) else None
        inside.append(w)
    return None


def _tied_to(s: Sentence, inside: list[Word], found: Core) -> bool:
    """Whether bracketed words hang on this phrase rather than on one that contains it."""
    places = {w.i for w in inside}
    above = {w.head for w in inside} - places
    ours = {*found.name, found.word}
    kinds = {s.name_type(w.i) for w in inside}
    if {found.type, *kinds} - {None} not in ({"PER"}, {"ORG"}, {"LOC"}, {"MISC"}, {"NORP"}, set()):
        return False
    return bool(above & ours) or not any(h >= 0 and s.words[h].nominal for h in above)


def _alias_span(inside: list[Word]) -> Span | None:
    """The bracketed words where they are a name: capitals, no figures, no verb, no comma."""
    while inside and (
        inside[0].pos in ("DET", "PUNCT") or inside[0].lemma.lower() in ("or", "aka")
    ):
        inside = inside[1:]
    while inside and inside[-1].pos == "PUNCT":
        inside = inside[:-1]
    if not inside or any(
        w.text in (",", ";", ":") or w.pos in ("VERB", "AUX", "NUM") for w in inside
    ):
        return None
    if not inside[0].capital or not any(w.pos == "PROPN" or w.text.isupper() for w in inside):
        return None
    return Span(inside[0].start, inside[-1].end)


def _after_slash(s: Sentence, at: int) -> Span | None:
    if at + 1 >= len(s.words) or s.words[at].text not in ("/", "-", "–", "—"):
        return None
    tight = s.words[at].start == s.words[at - 1].end
    follows = s.words[at + 1]
    if s.words[at].text != "/" or not tight or follows.pos != "PROPN":
        return None
    return Span(follows.start, follows.end)


def _after_or(s: Sentence, found: Core) -> Span | None:
    """ "The Lake Liberation Front, or LLF": as `apposition_repairs` ties it."""
    letters = (k for k in s.kids(found.word, "appos") if found.name and is_or_letters(s, k))
    return next((Span(s.words[k].start, s.words[k].end) for k in letters), None)


def _after_naming(s: Sentence, found: Core) -> Span | None:
    for k in s.kids(found.word, "acl"):
        if s.lemma(k) in ("know", "call", "dub", "nickname", "name"):
            for o in s.kids(k, "obl", "xcomp", "obj"):
                if s.words[o].pos == "PROPN" and s.case(o) in ("as", ""):
                    inner = core(s, o)
                    return s.cover(inner.name or (inner.word,))
    return None
