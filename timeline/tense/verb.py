"""The tense of the verb that governs a date in a parsed sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.anchors import Direction
from timeline.document import Span
from timeline.tense.words import COMING, NOW_BE, SOON, UNITS

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
    words = {c.text.lower() for c in helpers} | {token.text.lower()}
    planned = token.head.lemma_ in _PLANS and token.head.pos_ != "NOUN"  # not of "a plan to sell"
    if "have" in words and words & {"should", "would"}:
        return "past" if "should" in words else "near"  # "should have left in May"
    if words & _MODAL or token.lemma_ in _PLANS or planned:
        over = words | {c.text.lower() for c in token.head.children}
        undone = "had" in over and (planned or "been" in over)
        return "near" if undone else "future"
    if token.text.lower() in COMING and words & NOW_BE:
        return "future"  # "I'm leaving Friday"
    if token.text.lower() in ("closed", "shut") and words & {"is", "are"}:
        return "future"  # "banks are closed Friday"
    bare = token.tag_ == "VBN" and not helpers
    if bare and (token.head.lemma_ in _STAYS or token.head.text.lower() in UNITS):
        return None  # "will stay closed", "five days left"
    if bare and any(c.text.lower() in ("if", "once", "unless") for c in token.children):
        return "future"
    if "to" in {c.text.lower() for c in token.lefts} and words & {"is", "are", "was", "were"}:
        return "future"  # "is to be held", "were to meet"
    if token.tag_ in ("VBD", "VBN") or words & {"was", "were", "had", "did", "has", "have"}:
        return "past"
    if any(c.text.lower() == "to" for c in token.lefts):
        if token.head.text.lower() == "had":
            return "past"  # "had to repeal the tax in August"
        ahead = token.head.lemma_ in _AHEAD and token.head.pos_ != "NOUN"
        ahead = ahead or (token.head.lemma_ in _ASKS and token.head.tag_ == "VBN")
        return "future" if ahead and token.dep_ in _CLAUSES else None
    if token.tag_ in ("VBP", "VBZ") and token.lemma_ not in ("be", "have", "say"):
        told = token.lemma_ in _REPORTS and SOON.get(token.text.lower(), frozenset()).isdisjoint(
            c.text.lower() for c in token.rights
        )
        return "past" if told else "future"
    return None


_REPORTS = frozenset(
    """show report suggest indicate believe think know write tell note add claim argue describe
    reveal confirm mark follow mean include remain appear seem become like want need hope
    stand walk shake look wave sit watch react gesture smile carry pass hug pose kiss cry mourn pray
    inspect rise light die kill speak vote burn work rest line hold""".split()
)
"""Verbs whose plain present tells what is, or what a picture shows ("Police stand guard")."""
_STAYS = frozenset("stay remain keep get".split())
_PLANS = frozenset("schedule slate expect plan".split())
_ASKS = frozenset("ask order invite summon require subpoena instruct tell".split())
"""Who was asked to do something on a day does it then ("was ordered to appear Friday")."""
_CLAUSES = ("xcomp", "ccomp", "acl", "advcl", "csubj")
_AHEAD = frozenset(
    """be set due agree vow want hope intend decide promise threaten prepare propose ready likely
    supposed plan schedule expect need have aim wait""".split()
)
