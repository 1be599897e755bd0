"""Common nouns that act: the kind of actor a phrase names, and which nouns take up which."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from graph.actor import Kind
from graph.mentions.countries import country_of
from graph.mentions.names import fold, words
from timeline.syntax import nouns
from timeline.tables import table

# Nouns through which a country itself acts: "the US side agreed".
STANDING_FOR_OWNER = frozenset({"side"})
# What a country is called when it is taken up again: "the country", "the kingdom".
FOR_COUNTRIES = frozenset({"country"})
FOR_ORGANISATIONS = frozenset("group company agency".split())
# What a company may be called in taking it up; less than these say nothing of its trade.
FOR_COMPANIES = FOR_ORGANISATIONS | frozenset(
    "bank lender insurer airline carmaker automaker chipmaker broadcaster brewer supplier operator "
    "utility startup start-up developer chain publisher carrier builder group".split()
)
# Parts that a person or a body may have: which of the two only what stands beside them says.
EITHER = frozenset(
    "claimant defendant plaintiff applicant appellant appellee respondent petitioner complainant "
    "counterclaimant debtor creditor buyer "
    "seller supplier competitor rival partner owner investor sponsor donor tenant landlord bidder "
    "licensee licensor contractor employer shareholder parent".split()
)
# What stands behind the name of a body and says what it is: "the Maariv newspaper".
NAMED_BODIES = frozenset(
    "newspaper daily weekly magazine website broadcaster channel network company group movement "
    "party militia faction gang cartel chain airline carmaker automaker bank conglomerate brand "
    "retailer think-tank charity agency organisation organization paper".split()
)
# What a plural of is things that somebody has, and not who acts: "new services", "oil outlets".
_HAD_IN_NUMBERS = frozenset(
    "service channel outlet line desk store shop brand studio office".split()
)
# What makes states of powers: "foreign powers", "a nuclear power".
_POWERS = re.compile(r"foreign|major|western|world|regional|colonial|occupying|nuclear|great|big|"
                     r"european|allied|axis|rival|naval", re.IGNORECASE)
# Who makes an armed group of the body that they are said to be of: "IS militants".
FIGHTERS = frozenset(
    "militant fighter insurgent rebel terrorist jihadist cell guerrilla gunman extremist "
    "commander".split()
)
# Bodies of which a text seldom speaks of two, so that one more adjective tells none apart.
SINGLE_BODIES = frozenset(
    "coalition alliance government administration parliament opposition committee "
    "commission".split()
)
# Organs of state of which a place has but one, so that they need no name: "police arrested X".
ORGANS = frozenset("police army military navy government cabinet parliament judiciary".split())
GOVERNING = frozenset({"government", "administration", "cabinet"})  # named by who leads them
NATIONAL_ORGANS = ORGANS - {"police", "judiciary"}  # of which towns and states have none
ORGANS_OF_MANY = frozenset("authority prosecutor investigator detective".split())
# Those of a country of whom a text may tell without a name: "protesters", "lawmakers".
CROWDS = frozenset(
    "protester demonstrator rebel insurgent guerrilla lawmaker legislator deputy senator mp".split()
)
FOR_PERSONS = frozenset(
    "man woman politician leader boy girl teenager suspect actor singer author artist".split()
)
GENDERED = {"man": "masc", "boy": "masc", "king": "masc", "father": "masc", "son": "masc",
            "brother": "masc", "husband": "masc", "uncle": "masc", "prince": "masc",
            "woman": "fem", "girl": "fem", "queen": "fem", "mother": "fem", "daughter": "fem",
            "sister": "fem", "wife": "fem", "aunt": "fem", "princess": "fem", "actress": "fem",
            "spokeswoman": "fem", "chairwoman": "fem", "congresswoman": "fem",
            "policewoman": "fem", "spokesman": "masc", "chairman": "masc", "congressman": "masc",
            "policeman": "masc", "mr": "masc", "sir": "masc", "mrs": "fem", "ms": "fem",
            "miss": "fem", "dame": "fem", "lady": "fem", "lord": "masc", "widow": "fem",
            "widower": "masc", "businesswoman": "fem", "businessman": "masc"}
# Kin of whom one has but one.
ONE_OF = frozenset(
    "father mother wife husband widow widower stepfather stepmother fiance fiancee fiancé fiancée "
    "girlfriend boyfriend".split()
)
_PARENTS = frozenset("father mother parent stepfather stepmother".split())
_OFFSPRING = frozenset("son daughter child".split())
_SIBLINGS = frozenset({"brother", "sister"})
_DEFENDERS = frozenset("lawyer attorney solicitor barrister counsel".split())
# Whose kin it may be the other way round: the father's son is he whose father it is.
KIN = {**dict.fromkeys(_OFFSPRING, _PARENTS), **dict.fromkeys(_PARENTS, _OFFSPRING),
       "wife": frozenset({"husband"}), "husband": frozenset({"wife"}),
       "brother": _SIBLINGS, "sister": _SIBLINGS, "counterpart": frozenset({"counterpart"}),
       "client": _DEFENDERS, **dict.fromkeys(_DEFENDERS, frozenset({"client"}))}
CHILDREN = frozenset("boy girl child teenager baby toddler youngster infant".split())
# What says of its noun that it is another one than any before.
ANOTHER = frozenset("new other another additional further remaining last next second third".split())
# What a firm deals in, behind its letters: "ABC Airlines".
TRADES = frozenset(
    "pharma pharmaceuticals pharmaceutical airlines airways energy motors oil steel systems "
    "technologies industries entertainment foods electronics semiconductor laboratories labs "
    "therapeutics networks software mining resources petroleum telecom healthcare sciences news "
    "motor".split()
)
# Governments that a text calls an agency.
AGENCIES = frozenset(
    "department ministry treasury office bureau service administration authority commission".split()
)
# Bodies that no text calls a company.
NO_COMPANIES = frozenset(
    "commission committee council court exchange association university ministry department "
    "authority union party institute college school federation league church museum parliament "
    "congress senate government cabinet police army administration secretariat tribunal "
    "embassy".split()
)
# Who leads a country, as `synonym_class` gives the nouns.
LEADERS = frozenset(
    "leader president premier king queen monarch emir sultan ruler dictator chancellor shah "
    "strongman".split()
)
# Offices that a state, a town or a body has one holder of at a time.
HELD_BY_ONE = (LEADERS - {"leader"}) | frozenset(
    "emperor pope secretary-general speaker governor mayor".split())
# Of whom else somebody may be the leader.
OPPOSING = frozenset(
    "opposition rebel guerrilla separatist insurgent militant union party spiritual religious "
    "student community clan tribal".split()
)
# Who leads a body, and who may be said to speak for one.
HEADS = LEADERS | frozenset(
    "director director-general secretary-general chairman executive governor commander "
    "commissioner".split()
)
SPEAKERS = frozenset("spokesman representative official".split())
# What tells a firm from the one just spoken of: "the separate company", "the parent company".
OTHER_FIRMS = frozenset(
    "separate reorganized reorganised combined merged resulting surviving parent holding target "
    "acquired sold listed unlisted independent successor sister rival affiliated".split()
)
# Nouns that count people without saying whom.
QUANTITIES = frozenset(
    "majority minority hundreds thousands dozens millions others everyone everybody someone "
    "somebody anyone anybody".split()
)
# What acts in the table of nouns without being anybody: the actor is whose it is.
_NOBODY = frozenset(
    "drone jet helicopter warplane warship vessel gunboat submarine artillery conference "
    "order security count".split()
)
_KINDS: dict[str, Kind] = {"people": "people", "group": "organisation", "armed": "armed group",
                           "government": "government", "person": "person"}
# One of these is a person, several are people.
_SINGLE_PEOPLE = frozenset(
    "citizen civilian national voter resident inhabitant immigrant refugee migrant peasant worker "
    "passenger villager islander native mourner kid".split()
)
_SINGLE_FIGHTERS = frozenset(
    "bomber commando fighter guerrilla gunman insurgent jihadist marine mercenary militant sniper "
    "paratrooper rebel soldier terrorist trooper peacekeeper guard".split()
)


def noun_kind(lemma: str, number: str | None) -> Kind | None:
    """The kind of actor that a phrase with this head names; None where it names no actor.

    A plural of a person noun is "people", one soldier a person, soldiers an "armed group".
    """
    if lemma.lower() in QUANTITIES or lemma.lower() in _NOBODY:
        return None
    if number == "plur" and lemma.lower() in _HAD_IN_NUMBERS:
        return None
    if stands_for_country(lemma):
        return "country"
    acts = nouns.acts(lemma) if lemma.lower() != "capital" else None
    if acts is None:
        return "place" if lemma.lower() in nouns.table("place") else None
    if acts == "armed" and number == "sing" and lemma.lower() in _SINGLE_FIGHTERS:
        return "person"
    if acts == "people" and number == "sing" and lemma.lower() in _SINGLE_PEOPLE:
        return "person"
    if acts == "person" and number == "plur":
        return "people"
    return _KINDS[acts]


def is_power(modifiers: Sequence[str]) -> bool:
    """Whether a "power" with these words before it is a state: not "staying power"."""
    return any(_POWERS.fullmatch(word) for word in modifiers)


def stands_for_country(lemma: str) -> bool:
    """Whether the noun names a country without its name: "the nation", "a neighbouring state"."""
    return synonym_class(lemma) in FOR_COUNTRIES


@cache
def synonym_class(lemma: str) -> str:
    """The word that stands for the lemma and its synonyms: "spokesperson" gives "spokesman"."""
    word = lemma.casefold().rstrip(".").removeprefix("then-").removeprefix("ex-")
    return _synonyms().get(word, word)


def office(title: str) -> str:
    """The office a title names, as a synonym class: "Coalition spokesperson" gives "spokesman"."""
    parts = words(fold(re.split(r"\s(?:of|for)\s", title, maxsplit=1)[0]))
    if len(parts) > 1 and " ".join(parts[-2:]) in _synonyms():
        return synonym_class(" ".join(parts[-2:]))
    return synonym_class(parts[-1]) if parts else ""


# Words that stand before a noun of office and make no name with it.
_OFFICE_WORDS = frozenset(
    "prime foreign home deputy vice chief first defence defense interior finance general attorney "
    "acting high supreme security justice health education trade oil energy military executive "
    "external affairs internal national state secretary senior assistant permanent then former "
    "the his her their our".split()
)


def is_office(name: str) -> bool:
    """Whether a capitalised phrase only says an office: "the Foreign Secretary", not "Ann Cook".

    What follows "of" or "for" says of what. One word alone needs an article ("the Minister").
    """
    parts = name.split()
    until = next((i for i, p in enumerate(parts) if p.lower() in ("of", "for")), len(parts))
    said = [p.lower().strip(".,") for p in parts[:until]]
    if not said or nouns.acts(said[-1].removesuffix("s")) != "person":
        return False
    if len(said) == 1:
        return until < len(parts)
    return all(
        p in _OFFICE_WORDS or nouns.acts(p) or p in nouns.table("place") or country_of(as_written)
        for p, as_written in zip(said[:-1], parts, strict=False))


@cache
def _synonyms() -> dict[str, str]:
    rows = table("tables/synonyms.toml", "graph")
    return {word: head for head, rest in rows.items() for word in rest}
