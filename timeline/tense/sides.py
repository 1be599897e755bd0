"""On which side of the anchor an incomplete date lies, by the tense of its sentence.

The verb forms nearest to the words decide where they tell what is to come; else, with a parse, the
governing verb and its auxiliaries, and without one those forms. "Near" where nothing tells.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.anchors import Direction
from timeline.document import Span
from timeline.tense import cues
from timeline.tense.foreseen import put_off
from timeline.tense.forms import side_of
from timeline.tense.sentence_end import BEGIN, END, STOP
from timeline.tense.verb import governed
from timeline.tense.words import CLAUSE_WORDS, DEMANDED, ED_NAMES, FUTURE, NAMES, PAST

if TYPE_CHECKING:
    from spacy.tokens import Doc

REACH = 160
WORD = re.compile(
    rf"[A-Za-z]+(?:-[A-Za-z]+)*(?:['’](?:ll|d|s|ve|re|t|m)|(?<=s)['’](?=\s))?|{STOP}"
)


_TO_NUMBER = re.compile(r"\sto\s(?=[$€£]?\d)")


_ASIDE = frozenset({"whose", "what", "who", "which"})
_TOLD = frozenset({"said", "known", "thought", "believed", "understood", "alleged", "reported"})

def _words(text: str) -> list[str]:
    """The words, without the "to" of amounts ("45 to 47 cents", "fell to 3 percent")."""
    return WORD.findall(_TO_NUMBER.sub(" ", text) if " to " in text else text)


def direction(text: str, span: Span, doc: Doc | None = None) -> Direction:
    """Past, future or near, by the verb that governs the words."""
    before = text[max(0, span.start - 80) : span.start]
    left, small = before[-40:], before.lower()
    near = small[-40:]
    limit = cues.LIMIT.search(near)
    if limit:
        return _limited(text, span, limit[1])
    if "til" in before and _until_event(before):
        return _limited(text, span, "until")
    if cues.DUE.search(near) or put_off(text[max(0, span.start - 120) : span.start]):
        return "future"
    if cues.AS_EARLY.search(near) or ("from" in near[-6:] and cues.FROM.search(near)):
        return _surface(text, span, "future")
    if cues.SINCE.search(near):
        return "past"
    if cues.IS.search(near) or cues.BEGINS.search(near):
        return "future"
    if cues.IS_AFTER.match(text, span.end) and not (cues.DONE_ON.search(left) or _did(before)):
        return "past" if cues.HAPPENED_ON.search(left) else "future"
    if cues.WAS_THE_DATE.match(text, span.end):
        return "near"
    if cues.NAMED_AS.match(text, span.end):
        return "future"
    if "here" in before and cues.THERE_IS.search(before):
        return "future"
    looks_back = "after" in small or "following" in small or "despite" in small
    if looks_back and cues.AFTER_IT.search(small):
        return "past"
    if cues.A_KIND.search(left) and cues.LIKELY.match(text, span.end):
        return "future"
    told = cues.TOLD.search(left)
    if told is not None and cues.TO_BE.search(left, 0, told.start()) is None:
        return "past"
    if cues.TOLD_IN.search(before):
        return "past"
    beside = _surface(text, span)
    if doc is None or (beside == "future" and not _asked(text, span)):
        return beside  # a tree may hang the date on a verb of the past farther away
    return governed(doc, span) or beside


def _until_event(before: str) -> bool:
    """Whether it is the day of what something goes on until ("until its congress on Friday")."""
    its = cues.UNTIL_ITS.search(before)
    if its is None or any(w in PAST or w.endswith("ed") for w in its[0].split()):
        return False
    return cues.WAS_UNTIL.search(before[: its.end(1)]) is None


def _asked(text: str, span: Span) -> bool:
    """Whether it may be the day on which one was asked ("ordered him to leave on Tuesday")."""
    sentence = re.split(END, text[max(0, span.start - REACH) : span.start])[-1]
    return not DEMANDED.isdisjoint(sentence.lower().split())


def _limited(text: str, span: Span, word: str) -> Direction:
    """By or until a day: ahead, unless the clause tells what had happened ("had left by Monday",
    "was not found until Monday", "Until May he had led it")."""
    left = text[max(0, span.start - REACH) : span.start]
    clause = re.split(STOP, left)[-1]
    if word != "by" and cues.WENT_ON.search(clause) and not cues.DEMAND.search(clause):
        return "past"
    if word != "by" and clause.lower().split() == [word]:
        return _surface(text, span, "future")  # "Until May, he had worked there"
    if word != "by" and not cues.DENIED.search(clause):
        return "future"
    if cues.UNMET.search(clause):
        return "past"
    return "future" if cues.DEMAND.search(clause) else _surface(text, span, "future")


def _did(before: str) -> bool:
    """Whether a relative clause in the past ends in the date ("the truce that began Friday")."""
    verb = cues.DID.search(before) if "th" in before or "wh" in before else None
    if verb is None or verb[1] in FUTURE:
        return False
    return verb[1] in PAST or verb[1].endswith("ed")


_NEW_CLAUSE = re.compile(
    r"[,;]\s(?:but|and|while|so)\s(?:on\s|in\s|at\s|by\s)?(?:early\s|late\s)?$"
)
_OPENS = re.compile(rf"{BEGIN}On\s$")
_SUBJECT = re.compile(r",?\s(?:(?:the|an?|he|she|it|they|his|her|its|their)\b|[A-Z])")


def _surface(text: str, span: Span, untold: Direction = "near") -> Direction:
    opens = _NEW_CLAUSE.search(text[max(0, span.start - 20) : span.start]) is not None
    own = opens and _SUBJECT.match(text, span.end) is not None
    left = [] if own else _words(text[max(0, span.start - REACH) : span.start])
    for distance, word in enumerate(reversed(left)):
        if word.strip() == "" or word in ".!?;":
            break
        if _is_name(left, len(left) - 1 - distance):
            continue
        side = side_of(word.lower().replace("’", "'"), left, len(left) - 1 - distance)
        if side is not None:
            return side
    behind = re.sub(r"^\s?['’]s?\b", "", text[span.end : span.end + REACH])
    right = _words(cues.SAID.sub(", ", behind, count=1))
    opening = _OPENS.search(text[max(0, span.start - 12) : span.start]) is not None
    for place, word in enumerate(right):
        if word.strip() == "" or word in ".!?;" or word in CLAUSE_WORDS:
            break
        if opening and (word in _ASIDE or (word == "," and place > 2)):
            opening = False
        if opening and word in ("is", "are"):
            if _TOLD.isdisjoint(right[place + 1 : place + 3]):
                return "future"  # "On Saturday, snow is likely"
            opening = False
        if _is_name(right, place):
            continue
        side = side_of(word.lower().replace("’", "'"), right, place)
        if side is not None:
            return side
    return "future" if _titled(text, span) else untold


_TITLED = re.compile(
    r"(?:^|\n)(?=[A-Z])(?:(?!(?i:efforts?|bids?|attempts?|calls?|moves?|motion|push|race|fight)\b)[\w’'-]+\s){1,5}"
    r"to\s(?!the\b|an?\b|his\b|her\b|its\b|their\b)[a-z]+\s(?:[\w’'-]+\s){0,6}$"
)
_UNENDED = re.compile(r"[^.!?\n]{0,80}(?:\n|$)")


def _titled(text: str, span: Span) -> bool:
    """Whether it closes a headline that tells what is to be ("Ferry strike to begin Monday")."""
    if _UNENDED.match(text, span.end) is None:
        return False
    return _TITLED.search(text[max(0, span.start - 100) : span.start]) is not None


def _is_name(words: list[str], place: int) -> bool:
    """ "May", "United"; not the first word of a sentence in the form of a past ("Asked Monday")."""
    word = words[place]
    if word == "Open" and place and words[place - 1][0].isupper():
        return True  # "won the Norland Open in January"
    first = place == 0 or not words[place - 1].strip() or words[place - 1] in ".!?;"
    past = word[0].isupper() and word.endswith("ed")
    return word in NAMES or (past and not (first and word.lower() not in ED_NAMES))
