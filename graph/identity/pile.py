"""Rules of identity that need the whole pile: who else bears a name, and in what company."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set

from graph.coreference.joining import Clusters
from graph.identity.name_rules import same_sort
from graph.identity.rule import Node, Rule
from graph.mentions.countries import country_of_folded
from graph.mentions.names import (
    acronyms_of,
    all_capital,
    given_names,
    surname,
)
from graph.mentions.nouns import HEADS, noun_kind


def pile_rules(clusters: Clusters, nodes: Sequence[Node]) -> tuple[Rule, ...]:
    """Rules that need the whole pile: who else bears a name, and in what company.

    Two texts about the same others ("Roe" and "Jane Roe" beside the same council and the same
    minister) mean one person where nobody else in the pile bears the name.
    """
    pile = _Pile(clusters, nodes)
    return (
        Rule("title and given name", _knight_keys, pile.one_knight,
             "in all texts only one person is"),
        Rule("short for a longer name", pile.first_word, pile.one_longer,
             "both texts speak of the same others, and only one name of all begins with"),
        Rule("first letters", _letter_keys, pile.first_letters,
             "first letters of the one name make"),
        Rule("name without its noun", pile.without_noun, pile.one_noun,
             "in all texts only one body has the noun of its kind behind"),
        Rule("name without its owner", pile.without_owner, pile.one_owner,
             "in all texts only one owner has a"),
        Rule("same name in the same company", pile.bare, pile.same_person,
             "both texts speak of the same others, and nobody else is called"),
    )


def _knight_keys(n: Node) -> Iterable[str]:
    """Title and given name, as the British call a knight: "Sir Otto" of "Sir Otto Lorne"."""
    if not n.profile.person:
        return ()
    given = {names[0] for x in n.full if (names := given_names(x))} | (
        set() if n.full else {x for x in n.short if " " not in x})
    return {f"{title} {x}" for title in n.profile.offices & {"sir", "dame"} for x in given}


def _letter_keys(n: Node) -> Iterable[str]:
    """Acronyms a body bears, and those its whole names would make."""
    if n.profile.countries or n.profile.person:
        return ()
    made = {a for name in n.full for a in acronyms_of(name)} if all_capital(n.shown) else set()
    borne = {s for s in n.short if " " not in s and 2 <= len(s) <= 6} if not n.full else set()
    return made | borne


class _Pile:
    """Who bears what name in the whole pile, looked up once."""

    def __init__(self, clusters: Clusters, nodes: Sequence[Node]) -> None:
        self._company: dict[str, set[str]] = {}
        self._around: dict[str, set[str]] = {}
        self._bodies: dict[str, set[str]] = {}
        self._surnames: dict[str, set[int]] = {}
        self._letters: dict[str, set[int]] = {}
        self._tails: dict[str, set[int]] = {}
        self._stems: dict[str, set[int]] = {}
        self._knights: dict[str, set[int]] = {}
        self._openings: dict[str, set[int]] = {}
        self._clusters = clusters
        self._document = {n.at: n.document for n in nodes}
        self._named: dict[str, list[int]] = {}
        for n in nodes:
            if not n.profile.countries and "place" not in n.profile.kinds:
                self._named.setdefault(n.document, []).append(n.at)
        self._known = {x for n in nodes for x in (*n.full, *n.short)}
        for n in nodes:
            self._company.setdefault(n.document, set()).update(n.full)
            bodies = self._bodies.setdefault(n.document, set())
            if not n.profile.countries and "place" not in n.profile.kinds:
                bodies.update(n.full)
            self._around.setdefault(n.document, set()).update(
                {*n.full, *n.short, *n.profile.countries})
            self._note(n, clusters.root(n.at))

    def _note(self, n: Node, root: int) -> None:
        for key in _knight_keys(n) if n.full else ():
            self._knights.setdefault(key, set()).add(root)
        for name in n.full:
            if n.profile.person:
                self._surnames.setdefault(surname(name), set()).add(root)
                continue
            for letters in acronyms_of(name) if all_capital(n.shown) else ():
                self._letters.setdefault(letters, set()).add(root)
            if " " in name:
                self._openings.setdefault(name.split()[0], set()).add(root)
            if (stem := _stem(name)) != name:
                self._stems.setdefault(stem, set()).add(root)
            if (tail := self._tail(name)) != name:
                self._tails.setdefault(tail, set()).add(root)

    def bare(self, n: Node) -> Iterable[str]:
        """The surname of a person, or the one name a text gives; none that several bear."""
        several = any(len(self._surnames.get(surname(x), ())) > 1 for x in n.full | n.short)
        if not n.profile.person or several:
            return ()
        return (n.short if not n.full else frozenset()) | {surname(x) for x in n.full}

    def same_person(self, a: Node, b: Node) -> float:
        """Whether company tells that a bare name is the other's."""
        if (a.full and b.full) or a.document == b.document:
            return 0.0
        own = a.full | b.full | a.short | b.short
        if len({root for x in own for root in self._surnames.get(surname(x), ())}) > 1:
            return 0.0
        offices = a.profile.offices - _COURTESY, b.profile.offices - _COURTESY
        if all(offices) and not offices[0] & offices[1]:
            return 0.0  # "police chief Roe" beside "President Ada Roe"
        held = [(n.profile.offices | n.profile.heads) & _POSTS for n in (a, b)]
        if all(held) and not held[0] & held[1]:
            return 0.0  # "President Roe" beside "Ada Roe, the chairman"
        if not a.full and not b.full:
            return 0.7 if (self._around[a.document] & self._around[b.document]) - own else 0.0
        met = self._in_company(self._company, a, b, own) or self._known_others(a, b)
        return 0.72 if met else 0.0

    def _known_others(self, a: Node, b: Node) -> bool:
        """Whether both texts speak of others who are known to be the same, however named."""
        root = self._clusters.root
        others = [{root(at) for at in self._named.get(n.document, ())} for n in (a, b)]
        return len(others[0] & others[1] - {root(a.at), root(b.at)}) >= _COMPANY

    def _in_company(
        self, company: Mapping[str, Set[str]], a: Node, b: Node, own: frozenset[str]
    ) -> bool:
        """Whether a text of each, of all that are known to speak of them, names enough others."""
        texts = [sorted(self._begins(n)) for n in (a, b)]
        return any(len((company[x] & company[y]) - own) >= _COMPANY
                   for x in texts[0][:_TEXTS] for y in texts[1][:_TEXTS] if x != y)

    def _begins(self, n: Node) -> dict[str, int]:
        """The first chain of each text that is known to speak of a node."""
        members = self._clusters.profile(n.at).members
        return {self._document[at]: at for at in reversed(members)}

    def one_knight(self, a: Node, b: Node) -> float:
        """Whether one of the two has no surname, and one person only is called so."""
        keys = {*_knight_keys(a)} & {*_knight_keys(b)}
        one = all(len(self._knights.get(key, ())) == 1 for key in keys)
        return 0.75 if bool(a.full) != bool(b.full) and one else 0.0

    def first_word(self, n: Node) -> Iterable[str]:
        """The first word of a body's name of several words, or its one name."""
        if n.profile.kinds != {"organisation"}:
            return ()
        return {name.split()[0] for name in n.full}

    def one_longer(self, a: Node, b: Node) -> float:
        """Whether one is the first word of the other's name, and of no second one's.

        Not where a text has the one before it has the whole name: that one is of another.
        """
        one, other = sorted((a, b), key=lambda n: " " in max(n.full, key=len))
        words = {name for name in one.full if " " not in name}
        if len(words) != 1 or not all(" " in name for name in other.full):
            return 0.0
        first, whole = self._begins(one), self._begins(other)
        if any(first[text] < whole[text] for text in first.keys() & whole.keys()):
            return 0.0
        word = min(words)
        if len(self._openings.get(word, ())) != 1 or noun_kind(word, "sing"):
            return 0.0
        return 0.65 if self._in_company(self._bodies, a, b, a.full | b.full) else 0.0

    def first_letters(self, a: Node, b: Node) -> float:
        """Whether one name of the pile, and one only, has these first letters.

        Few letters fit many names: unless an institution bears them ("Lake Basin Authority") both
        texts must speak of another body or person too.
        """
        if bool(a.full) == bool(b.full) or not same_sort(a, b):
            return 0.0
        letters = next(iter(a.short if not a.full else b.short), "")
        own = a.full | b.full | a.short | b.short
        shared = (self._bodies[a.document] & self._bodies[b.document]) - own
        few = len(letters) < _MANY and not (len(letters) > 2 and _is_institution(own))
        if a.document != b.document and few and not shared:
            return 0.0
        return 0.75 if len(self._letters.get(letters, ())) == 1 else 0.0

    def without_owner(self, n: Node) -> Iterable[str]:
        """Names without whom they belong to: "security council" of "UN Security Council"."""
        if n.profile.person or n.profile.countries:
            return ()
        return {self._tail(name) for name in n.full if " " in name}

    def one_owner(self, a: Node, b: Node) -> float:
        """Whether one of the two leaves out the owner and no second owner is known."""
        tails = {self._tail(x) for x in a.full} & {self._tail(x) for x in b.full}
        bare = tails & (a.full | b.full)
        if same_sort(a, b, bare) == 0.0:
            return 0.0  # "Norland's Foreign Ministry", and one in a text of another land
        return 0.75 if any(len(self._tails.get(tail, ())) == 1 for tail in bare) else 0.0

    def without_noun(self, n: Node) -> Iterable[str]:
        """Names without the noun that says what they are: "Alba" of "Alba News Agency"."""
        if n.profile.person or n.profile.countries or "place" in n.profile.kinds:
            return ()
        return {_stem(name) for name in n.full}

    def one_noun(self, a: Node, b: Node) -> float:
        """Whether one of the two leaves out the noun and no second name has one."""
        stems = {_stem(x) for x in a.full} & {_stem(x) for x in b.full}
        bare = stems & (a.full | b.full)
        return 0.75 if any(len(self._stems.get(s, ())) == 1 for s in bare) else 0.0

    def _tail(self, name: str) -> str:
        parts = name.split()
        for size in (2, 1):
            head = " ".join(parts[:size]).removesuffix("'s")
            if len(parts) - size >= 2 and (head in self._known or country_of_folded(head)):
                return " ".join(parts[size:])
        return name


def _stem(name: str) -> str:
    """A folded name without the nouns of its kind at its end, one word kept; "Alba News" has none.
    """
    parts = name.removesuffix(" news agency").split()
    while len(parts) > 1 and parts[-1] in _KIND_NOUNS:
        parts.pop()
    return " ".join(parts)


_KIND_NOUNS = frozenset("agency newspaper party movement group network militia".split())


def _is_institution(names: frozenset[str]) -> bool:
    """Whether a name ends in the noun of what it names: "Lake Basin Authority"."""
    return any(" " in name and noun_kind(name.split()[-1], "sing") for name in names)


_MANY = 4  # letters of an acronym that seldom fit two names of a pile
_COURTESY = frozenset("mr mrs ms miss sir dame lord lady doctor".split())  # no offices
_POSTS = HEADS - {"leader"}
_COMPANY = 2  # other names that two texts must share
_TEXTS = 20  # texts of each of two that are looked at for company
