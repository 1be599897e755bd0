"""The side of the anchor that one word of a clause tells, by its form and its neighbours."""

from __future__ import annotations

from timeline.anchors import Direction
from timeline.tense.auxiliaries import having, modal, refused, supposed
from timeline.tense.words import (
    ADJECTIVES,
    ARTICLES,
    BARE,
    BE,
    BEHIND_A_PLAN,
    CHANCES,
    COMING,
    DEMANDED,
    DETERMINERS,
    DONE,
    DUE_TO,
    FUTURE,
    HELPED,
    KINDS,
    LY_NOUNS,
    MEANT,
    MODALS,
    NAMED,
    NAMES,
    NO_SUBJECT,
    NOW_BE,
    OBJECT,
    OBJECTS,
    PAST,
    PLAIN,
    PLURAL,
    SOON,
    TOWARD,
    TOWARD_TO,
    UNDOING,
    UNITS,
    WHAT_IS_CUT,
)

_PLAINLY = PLURAL | PLAIN
_TELLING = frozenset(
    "report reports deadline closed shut set has have possible likely".split()
).union(
    _PLAINLY, PAST, FUTURE, MODALS, NAMED, COMING, CHANCES, TOWARD_TO, SOON
)
"""All words that may tell a side, but for those in "ed" and those behind "to"."""
_NO_PLAN = BE | HELPED
_AGAIN = ("re-", "co-", "pre-", "over-", "out-")
"""What a verb may begin with before a hyphen; "man-made" and "rebel-held" are adjectives."""


def _noun(words: list[str], place: int) -> bool:
    """Whether an article or an owner stands before it ("the plan", "Varn's hopes")."""
    before = words[place - 1].lower().replace("’", "'") if place > 0 else ""
    return before in ARTICLES or before.endswith("'s")


def _meant(words: list[str], place: int) -> bool:
    """ "Plans to sell", "plans a rally", "hope for", "plan on selling"; not "rejected the plan on
    Thursday"."""
    after = words[place + 1].lower() if place + 1 < len(words) else ""
    doing = after == "on" and "".join(words[place + 2 : place + 3]).endswith("ing")
    planned = words[place].startswith("plan") and after in (*ARTICLES, "another", "more", "new")
    return not _noun(words, place) and (after in ("to", "for") or doing or planned)


def _due(words: list[str], place: int) -> bool:
    """ "Is due in June", "a report, due to be published Monday"; not "closed due to rain"."""
    before = words[place - 1].lower() if place > 0 else ""
    to, *verb = words[place + 1 : place + 3] or [""]
    return before in BE or (to == "to" and not DUE_TO.isdisjoint(verb))


def _ahead(words: list[str], place: int) -> Direction:
    """Future; the nearer side where it was so before another past ("had been due to expire Friday",
    which may be to come) or came to nothing ("had planned to return Friday")."""
    before = words[max(0, place - 6) : place]
    undone = "had" in before and not MEANT.isdisjoint(before[-3:])
    return "near" if undone or ("had" in before and "been" in before) else "future"


def side_of(word: str, words: list[str], place: int) -> Direction | None:
    """The side that one word tells, at its place among the others; None where it tells none."""
    before = words[place - 1] if words and place > 0 else ""
    before = before if before in NAMES else before.lower()
    if before != "to" and word not in _TELLING and not word.endswith("ed"):
        return None
    if "-" in word and not word.startswith(_AGAIN):
        return None
    after = words[place + 1].lower() if place + 1 < len(words) else ""
    if word in TOWARD_TO:
        toward = _due(words, place) if word == "due" else _meant(words, place)
        return _ahead(words, place) if toward else None
    named = place > 1 and words[place - 1][:1].isupper() and before not in NO_SUBJECT
    if after in SOON.get(word, ()) and before not in NO_SUBJECT - {"and"} and before not in HELPED:
        return "future"
    if word in ("reports", "report") and words[-1].lower() in ("results", "earnings"):
        return "future"  # "reports its first-quarter results Friday"
    if word in ("scheduled", "planned", "expected") and _a_kind(before, after):
        return None
    if word in ("possible", "likely") and _bare_before(words, place) in ("is", "are", "be"):
        return "future" if not after or after in _THERE else None
    if word == "speaks" and after in ("to", "during", "with"):
        return None  # a caption: "Roe speaks to reporters on Friday"
    chance = word in CHANCES and after in ("of", "that")
    if chance or (before == "and" and word in _PLAINLY and _as_well(words, place)):
        return "future"
    if word in PLURAL and before != "to" and (word, after) != ("close", "to"):
        told = before not in HELPED and (named or _of_several(words, place, before))
        # no "king's visit Friday", "held its vote Monday"
        return "future" if told and not _noun(words, place) else None
    if word in NAMED and not _done_to(words, place):
        doing = after in OBJECT or "".join(words[place + 1 : place + 2])[:1].isupper()
        last = not after or (after in ("on", "in") and place + 2 == len(words))
        doing = doing or (last and not before.endswith(ADJECTIVES))
        return "future" if (named or doing) and before and before not in NO_SUBJECT else None
    if word in MODALS:
        return modal(words, place)
    if word == "deadline" and after in ("passed", "expired", "lapsed", "came", "slipped"):
        return "past"
    if word in FUTURE or (word in PLAIN and before not in HELPED):
        return None if _bare_before(words, place) in ("than", "as") else _ahead(words, place)
    shut = word in ("closed", "shut") and before in ("is", "are")  # "banks are closed Friday"
    if shut or (word == "set" and after in ("to", "for")) or (word in COMING and before in NOW_BE):
        return "future"
    return _of_form(word, words, place, before)


_THERE = frozenset("in on at over across along around through by during for late early".split())
_MANY = frozenset("women men people children police team side club squad".split())


def _of_several(words: list[str], place: int, before: str) -> bool:
    """Whether a plural stands before a verb, or names on both sides: "Estra play Norland"."""
    two = place > 0 and all(w[:1].isupper() for w in (words[place - 1], *words[place + 1 :][:1]))
    plural = before.endswith("s") or before in _MANY
    return plural or (two and place + 1 < len(words))


def _of_form(word: str, words: list[str], place: int, before: str) -> Direction | None:
    """The side that a word tells by its form: a past, an infinitive, a participle."""
    if before in OBJECTS and words[place - 2 : place - 1] != ["of"]:
        return None  # "want him held"
    helper = _bare_before(words, place)
    if helper in ("is", "are") and (word in PAST or word.endswith("ed")):
        seen = word == "seen" and "".join(words[place + 1 : place + 2]).endswith("ing")
        return "future" if seen else None  # "is widely seen cutting rates", "is heard in May"
    if before == "have" and words[place - 2 : place - 1] in (["will"], ["shall"]):
        return "future"  # "will have left by August"
    if word.startswith("un") and word.endswith("ed") and word not in UNDOING:
        return None  # "unchanged", "unarmed"
    if _described(words, place) or word in KINDS or (word == "cut" and before in WHAT_IS_CUT):
        return None
    if word in ("has", "have"):
        return having(words, place)
    if (word in PAST or word.endswith("ed")) and supposed(words, place):
        return None
    if word in PAST and before != "to":
        return None if before in HELPED or (word == "left" and before in UNITS) else "past"
    plain = word in BARE or not word.endswith(("ed", "ing"))
    if before == "to" and len(word) > 1 and plain:
        return _infinitive(word, words, place)
    if word.endswith("ed") and len(word) > 4:
        return None if helper in HELPED or helper == "been" else "past"
    return None


def _bare_before(words: list[str], place: int) -> str:
    """The word before, an adverb left out ("be finely balanced", "as previously planned")."""
    before = [w.lower() for w in words[max(0, place - 2) : place]]
    adverb = before[-1:] and before[-1].endswith("ly") and before[-1] not in LY_NOUNS
    return "".join(before[-2:-1] if adverb else before[-1:])


def _as_well(words: list[str], place: int) -> bool:
    """Whether the verb goes on from an infinitive ("voted to end it and return to work")."""
    for at in range(place - 2, max(0, place - 12), -1):
        if words[at].lower() == "to" and words[at + 1].lower() not in DETERMINERS:
            return words[at + 1].islower() and words[at - 1].lower() not in DONE
        if not words[at].strip() or words[at] in ".!?;":
            return False
    return False


def _a_kind(before: str, after: str) -> bool:
    """Whether a planned thing is named, not planned: "950 scheduled flights" are flights."""
    return before not in _NO_PLAN and after.islower() and after not in BEHIND_A_PLAN


def _described(words: list[str], place: int) -> bool:
    """Whether a form like a past stands between an article and a noun ("a planned vote", "a newly
    formed bloc", "the cut")."""
    before = [w.lower() for w in words[max(0, place - 2) : place]]
    if before[-1:] and before[-1].endswith("ly") and before[-1] not in LY_NOUNS:
        before.pop()
    return before[-1:] != [] and before[-1] in ARTICLES


def _done_to(words: list[str], place: int) -> bool:
    """Whether it is what a verb of the past was done to ("swept the Senate races")."""
    verb, article = (w.lower() for w in words[place - 3 : place - 1]) if place > 2 else ("", "")
    past = verb in PAST or verb.endswith("ed")
    return article in ARTICLES and past and verb not in _SAYS


_SAYS = frozenset("said says reported announced confirmed added declared noted".split())


_DECIDED = frozenset("decision decisions refusal failure".split())
_EFFORTS = frozenset("effort efforts attempt attempts bid bids call calls motion failure".split())
"""Before an infinitive, what was done in vain or not ("Efforts to reach her Monday failed")."""
_SEEMING = frozenset(
    """recovered collapsed slumped slipped crashed fell went rose survived grew lived
    appeared appears seemed seems first last only one ones second third said believed thought
    reported found known proved proven asked wanted allowed able unable enough""".split()
)
"""Before "to be", what has been so, or may be either."""


def _bare(after: list[str]) -> bool:
    return bool(after) and (after[0].lower() in PAST or after[0].endswith("ed"))


def _infinitive(word: str, words: list[str], place: int) -> Direction | None:
    """ "To" and a verb: ahead after "is", "expected", "agreed" and their like; done after "had",
    "managed"; nothing where "to" is a preposition ("due to the storm")."""
    governor = words[place - 2].lower() if place >= 2 else ""
    if refused([w.lower() for w in words[max(0, place - 8) : place]]):
        return "past"
    if 2 <= place <= 4 and words[place - 2][:1].isupper() and governor not in _EFFORTS:
        return "future"  # a headline: "Merkel to meet envoys Monday"
    if word in DETERMINERS or (governor == "due" and words[place - 3].lower() not in BE):
        return None
    if governor in DONE:
        return "past"
    if governor in _DECIDED:
        return "near"  # "protested over his decision to close the port in June"
    if word == "be" and governor not in _SEEMING and _bare(words[place + 1 : place + 2]):
        return "future"  # "a find to be revealed on Thursday"
    if governor in TOWARD_TO and _noun(words, place - 2):
        return None  # "unveiled a plan to sell it Monday"
    asked = not DEMANDED.isdisjoint(w.lower() for w in words[max(0, place - 7) : place - 1])
    return _ahead(words, place) if governor in TOWARD or asked else None
