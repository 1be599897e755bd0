"""The tense of the verb that governs a date in a parsed sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.anchors import Direction
from timeline.document import Span
from timeline.tense_words import UNITS

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_MODAL = frozenset("will shall 'll would should wo".split())


def governed(doc: Doc, span: Span) -> Direction | None:
    """Past or future by the verb above the words; None where the tree tells nothing."""
    part = doc.char_span(span.start, span.end, alignment_mode="expand")
    if part is None or not len(part):
        return None
    token: Token = part.root
    if (
        token.dep_ in ("compound", "nmod", "nmod:unmarked", "nmod:tmod")
        and token.head.pos_ == "NOUN"
    ):
        return None  # "the June agreement": the verb is not the date's
    for _ in range(12):
        if token.pos_ in ("VERB", "AUX") and token.i not in range(part.start, part.end):
            found = _verb(token)
            if found is not None:
                return found
        if token.head.i == token.i:
            return None
        token = token.head
    return None


def _verb(token: Token) -> Direction | None:
    helpers = [c for c in token.children if c.dep_ in ("aux", "aux:pass", "cop")]
    words = {c.lower_ for c in helpers} | {token.lower_}
    if words & _MODAL or token.lemma_ in _PLANS or token.head.lemma_ in _PLANS:
        over = words | {c.lower_ for c in token.head.children}
        return "past" if {"had", "been"} <= over else "future"
    if token.lower_ in ("closed", "shut") and words & {"is", "are"}:
        return "future"  # "banks are closed Friday"
    bare = token.tag_ == "VBN" and not helpers
    if bare and (token.head.lemma_ in _STAYS or token.head.lower_ in UNITS):
        return None  # "will stay closed", "five days left"
    if bare and any(c.lower_ in ("if", "once", "unless") for c in token.children):
        return "future"
    if "be" in words and "to" in {c.lower_ for c in token.lefts} and words & {"is", "are"}:
        return "future"  # "is to be held"
    if token.tag_ in ("VBD", "VBN") or words & {"was", "were", "had", "did", "has", "have"}:
        return "past"
    if any(c.lower_ == "to" for c in token.lefts):
        return "future" if token.head.lemma_ in _AHEAD and token.dep_ in _CLAUSES else None
    if token.tag_ in ("VBP", "VBZ") and token.lemma_ not in ("be", "have", "say"):
        return "future" if token.lemma_ not in _REPORTS else "past"
    return None


_REPORTS = frozenset(
    """show report suggest indicate believe think know write tell note add claim argue describe
    reveal confirm mark follow mean include remain appear seem become like want need hope""".split()
)
_STAYS = frozenset("stay remain keep get".split())
_PLANS = frozenset("schedule slate expect plan".split())
_CLAUSES = ("xcomp", "ccomp", "acl", "advcl", "csubj")
_AHEAD = frozenset(
    """be set due agree vow want hope intend decide promise threaten prepare propose ready likely
    supposed plan schedule expect need have aim wait""".split()
)
