"""Signs of what a name is that its context shows: "Alba Ltd", "the carmaker Alba", "in Alba"."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from timeline.syntax import nouns
from timeline.syntax.firm_signs import Name, bought, head, is_it, owns, traded
from timeline.syntax.tree import DASHES, Sentence, labels


@dataclass(frozen=True, slots=True)
class Sign:
    """A rule: what its context shows a name to be, with a phrase where it does and one where not.

    `against` are the types of the reader that it overrules.
    """

    name: str
    gives: str
    against: frozenset[str]
    holds: Callable[[Sentence, Name], bool]
    fires: str
    silent: str


LEGAL = labels(
    "inc inc. corp corp. cos cos. corporation ltd ltd."
    " limited llc llp plc gmbh ag sa s.a. spa nv bv ab oy"
    " oyj asa kk pty holdings"
)
_BODY = labels(
    "council ministry committee commission institute university department authority association"
    " party coalition army agency organisation organization union federation foundation"
    " corporation company college academy parliament senate congress court embassy bureau"
    " assembly alliance league forces police navy brigade office service society bureau board"
)
_FACILITY = labels(
    "base airport airfield airbase bridge dam street avenue square river lake valley island"
    " shoal reef islet atoll cape bay sea ocean mountain peninsula"
    " mountains palace stadium crossing canal strait refinery"
)
_FIGHTERS = labels("fighter militant rebel gunman insurgent mercenary guerrilla jihadist")
_WITH_DIGIT = re.compile(r"[A-Z][A-Za-z]*-?\d+")
_BODIES = labels("group movement militia newspaper party faction company airline magazine network")
_DOINGS = labels("operation exercise treaty pact accord film movie book novel song album festival")
_FIRMS = labels("company maker firm retailer publisher subsidiary lender insurer airline carmaker")
_COMPANIES = labels("company firm group bank carmaker giant party organisation organization agency")


def _ending_in(words: frozenset[str]) -> Callable[[Sentence, Name], bool]:
    """Whether a name of several words ends in one of some: "Alba Ltd", "the Alba Council"."""
    return lambda s, name: name[1] - name[0] > 1 and s.lower(name[1] - 1) in words


def _digit(s: Sentence, name: Name) -> bool:
    return name[1] - name[0] == 1 and bool(_WITH_DIGIT.fullmatch(s.words[name[0]].text))


def _called(s: Sentence, name: Name) -> bool:
    noun = s.words[name[0] - 1] if name[0] else None
    if noun is None or noun.pos != "NOUN" or (noun.capital and noun.i) or noun.i in s.named:
        return False  # "told the High Court Ada Lorne had left"
    either = noun.lemma.lower() in nouns.table("person")  # "investor Ada Lorne", "rebel Otto Roe"
    body = nouns.acts(noun.lemma) in ("group", "armed") and not either
    body = body and noun.lemma.lower() not in _UNNAMED
    return noun.lemma.lower() in _COMPANIES or body


_UNNAMED = labels("office court ministry embassy board bureau panel jury")  # what no name follows


def _said_to_be(s: Sentence, name: Name) -> bool:
    """ "Alba, a maker of toys": beside the name stands what only firms are."""
    full = name[2] == "PER" and name[1] - name[0] > 1  # "Ada Lorne of Alba, a firm in Ost"
    return not full and not _FIRMS.isdisjoint(_beside(s, name))


def _done(s: Sentence, name: Name) -> bool:
    """ "Lake Shield, the operation to ...": beside the name stands what is done or written."""
    return not _DOINGS.isdisjoint(_beside(s, name))


def _beside(s: Sentence, name: Name) -> set[str]:
    """The lemmas of the nouns with an article right behind a name."""
    said = (k for k in s.kids(head(s, name), "appos") if k > name[1] and s.kids(k, "det"))
    return {s.lemma(k) for k in said if min(s.below(k)) <= name[1] + 1}


def _fights(s: Sentence, name: Name) -> bool:
    word = s.words[head(s, name)]
    below = word.dep == "compound" and word.head >= name[1]
    return below and s.lemma(word.head) in _FIGHTERS


def _names_body(s: Sentence, name: Name) -> bool:
    word = s.words[head(s, name)]
    noun = s.words[name[1]] if name[1] < len(s.words) else None
    behind = noun is not None and word.dep == "compound" and word.head == noun.i
    return behind and noun is not None and noun.lemma.lower() in _BODIES


def _inside(s: Sentence, name: Name) -> bool:
    at = head(s, name)
    below = s.words[at].dep in ("obl", "nmod") and s.case(at) == "in"
    return name[1] - name[0] == 1 and below and s.words[s.words[at].head].lemma not in _TRUSTING


def _taken_up_by(relative: str) -> Callable[[Sentence, Name], bool]:
    """Whether a relative pronoun stands right behind a name, a comma between."""

    def holds(s: Sentence, name: Name) -> bool:
        behind = [w.text.lower() for w in s.words[name[1] : name[1] + 3]]
        many = behind[2:] in (["have"], ["are"], ["were"])  # "Alba, who have yet to win"
        told = behind[:2] == [",", relative] and not many
        return told and s.words[head(s, name)].dep != "conj"

    return holds


def _ship(s: Sentence, name: Name) -> bool:
    """ "A fourth aircraft carrier, the Ada Lorne", "the tanker Ada Lorne"."""
    word = s.words[head(s, name)]
    noun = s.words[word.head] if word.dep == "appos" else None
    noun = noun or (s.words[name[0] - 1] if name[0] else None)
    if noun is None or noun.pos != "NOUN" or noun.i > name[0]:
        return False
    carrier = noun.lemma.lower() == "carrier" and "aircraft" in s.lemmas(noun.i, "compound")
    return carrier or noun.lemma.lower() in _SHIPS


def _ships_letters(s: Sentence, name: Name) -> bool:
    """ "HMS Ada Lorne", whether the letters are a part of the name or stand before it."""
    first = s.words[name[0]].text
    before = s.words[name[0] - 1].text if name[0] else ""
    return before in _LETTERS_OF_SHIPS or (name[1] - name[0] > 1 and first in _LETTERS_OF_SHIPS)


_LETTERS_OF_SHIPS = labels("BRP USS HMS HMAS HMCS USNS USCGC INS PNS KRI ROKS RFA MV SS MT RV")


def _seat(s: Sentence, name: Name) -> bool:
    return name[1] - name[0] == 1 and s.lower(name[0]) in _SEATS


_SEATS = labels(  # of governments that news speaks of by them; no given names, few surnames
    "washington moscow beijing tehran baghdad damascus ankara athens berlin brussels kyiv kiev"
    " riyadh pyongyang seoul tokyo canberra ottawa islamabad kabul cairo tripoli khartoum nairobi"
    " pretoria harare lagos abuja havana caracas bogota brasilia london jerusalem amman beirut"
)


def _headed(s: Sentence, name: Name) -> bool:
    """ "The head of Alba", "chairman of Alba": nobody heads a person."""
    word = s.words[head(s, name)]
    if name[1] - name[0] > 1 or word.dep != "nmod" or s.case(word.i) != "of":
        return False
    return s.lemma(word.head) in _HEADS


_HEADS = labels("head chairman chairwoman ceo president director vice-president executive")


def _dateline(s: Sentence, name: Name) -> bool:
    """ "OST: The army says so": in capitals, first of all, before a colon or the agency."""
    first, last, _ = name
    written = all(w.text.isupper() for w in s.words[first:last])
    behind = s.words[last].text if last < len(s.words) else ""
    return s.number < _FIRST and first == 0 and written and behind in (":", "(", *DASHES[1:])


_FIRST = 3  # sentences of a story that may open with where it was written, the heading counted


def _the(s: Sentence, name: Name) -> bool:
    """ "The Old Mill": no person has an article right before the name."""
    first, last, _ = name
    word = s.words[head(s, name)]
    article = s.words[first - 1] if first else s.words[0]
    titled = s.lower(first).rstrip(".") in nouns.table("title")
    if article.text.lower() != "the" or article.head != word.i or titled:
        return False
    beside = s.kids(word.i, "acl:relcl", "nmod", "acl", "amod")  # "the Roe that I know"
    restricted = any(not first <= k < last for k in beside)
    plural = s.words[last - 1].text.endswith("s")  # "the Lornes"
    return not restricted and not plural and not _LETTERS.fullmatch(s.words[first].text)


_LETTERS = re.compile(r"[A-Z]{1,3}[a-z][A-Z]{1,3}\.?")


def _town_of(s: Sentence, name: Name) -> bool:
    """ "The town of Alba", "the streets of Alba"."""
    first = name[0]
    return first > 1 and s.lower(first - 1) == "of" and s.lemma(first - 2) in _TOWNS


_TOWNS = labels("town city village capital port suburb outskirt outskirts street hamlet township")


def _letters(s: Sentence, name: Name) -> bool:
    return name[1] - name[0] == 1 and bool(_LETTERS.fullmatch(s.words[name[0]].text))


def _linked(s: Sentence, name: Name) -> bool:
    """ "A bridge that links Ost with Alba"."""
    at = head(s, name)
    verb = s.words[at].head
    if s.words[at].dep not in ("obl", "nmod") or s.case(at) not in ("with", "to", "and"):
        return False
    noun = s.lemma(s.words[verb].head) if s.words[verb].head >= 0 else ""
    ways = {noun, *s.lemmas(verb, "nsubj")} & _WAYS
    return bool(ways) and s.lemma(verb) in ("link", "connect", "join")


_WAYS = labels(
    "bridge road highway railway rail line route tunnel canal pipeline ferry street motorway flight"
)
_SHIPS = labels(
    "ship warship vessel ferry yacht frigate destroyer tanker submarine cruiser battleship boat"
    " trawler freighter steamer"
)
_TRUSTING = labels("believe trust confidence faith belief interest interested invest stake share")


_NO_ORG = labels("PER MISC")
SIGNS: tuple[Sign, ...] = (
    Sign("legal form", "ORG", _NO_ORG, _ending_in(LEGAL), "Alba Ltd fell", "Alba fell"),
    Sign("named as a body", "ORG", _NO_ORG, _ending_in(_BODY), "the Alba Council left",
         "Alba Roe left"),
    Sign("letters and digits", "ORG", labels("PER"), _digit, "M4 retreated", "Musa retreated"),
    Sign("called a company or group", "ORG", _NO_ORG, _called, "the carmaker Alba fell",
         "the singer Alba fell"),
    Sign("said to be a firm", "ORG", labels("PER LOC MISC"), _said_to_be,
         "Alba, a maker of toys, fell", "Alba, a maker's town, fell"),
    Sign("said to be done or written", "MISC", labels("PER ORG LOC"), _done,
         "Alba, an operation to free them, began", "Alba, a banker who freed them, left"),
    Sign("has what companies have", "ORG", _NO_ORG, owns, "Alba's shareholders met",
         "Alba's parents met"),
    Sign("is traded in shares", "ORG", labels("PER"), traded, "Alba shares fell",
         "Alba fans left"),
    Sign("is it", "ORG", labels("PER"), is_it, "Alba said it will sell two mills",
         "Alba said it will rain"),
    Sign("names a body", "ORG", _NO_ORG, _names_body, "the Alba group left", "the Alba fans left"),
    Sign("bought", "ORG", _NO_ORG, bought, "the bank acquired Alba", "the bank met Alba"),
    Sign("has fighters", "ORG", _NO_ORG, _fights, "Alba fighters left", "Alba fans left"),
    Sign("a built or drawn place", "LOC", labels("PER ORG MISC"), _ending_in(_FACILITY),
         "Al Varn Air Base was hit", "Al Varn Air Force was hit"),
    Sign("taken up by which", "ORG", labels("PER"), _taken_up_by("which"), "Alba, which left, fell",
         "Alba, who left, fell"),
    Sign("taken up by who", "PER", labels("ORG MISC"), _taken_up_by("who"), "Roe, who left, fell",
         "Roe, which left, fell"),
    Sign("a seat of government", "LOC", labels("PER"), _seat, "Washington left", "Alba left"),
    Sign("linked with a place", "LOC", labels("PER"), _linked, "the road linking it with Alba",
         "the deal linking it with Alba"),
    Sign("has a head", "ORG", labels("PER"), _headed, "the chairman of Alba left",
         "the brother of Alba left"),
    Sign("opens a dateline", "LOC", labels("PER"), _dateline, "OST: Roe left", "OST left"),
    Sign("has an article", "ORG", labels("PER"), _the, "the Alba Mill heard him",
         "the old Alba heard him"),
    Sign("letters of several words", "MISC", labels("PER"), _letters, "the AoB held",
         "the Alba held"),
    Sign("a ship", "MISC", labels("PER"), _ship, "the tanker Ada Lorne sank",
         "the tanker met Ada Lorne"),
    Sign("letters of a ship", "MISC", labels("PER ORG LOC"), _ships_letters, "HMS Ada Lorne sank",
         "Ada Lorne sank"),
    Sign("a town of that name", "LOC", labels("PER"), _town_of, "the town of Alba fell",
         "the brother of Alba fell"),
    Sign("somebody is in it", "LOC", labels("PER"), _inside, "fought in Alba", "believed in Alba"),
)  # fmt: skip
