"""Who a verb makes the subject of the clause below it: what of this its own words show.

`subjects` walks the tree with these.
"""

from __future__ import annotations

from timeline.arguments.parties import acts
from timeline.syntax import nouns, predicates
from timeline.syntax.tree import DASHES, SUBJECT, Sentence, labels

_OUTCOME = frozenset({"would", "will", "could", "may", "might", "'d", "’d", "'ll", "’ll"})


def stands_for_clause(s: Sentence, k: int, v: int) -> bool:
    """Whether "which" may be all that is told before: "offered to buy X, which would give Y Z".

    Set off by a comma, of what would come of it, behind a noun deep inside a clause: there the
    nearest name is as a rule not what brings it about, and who does is not said.
    """
    w = s.words[v]
    if s.lemma(k) != "which" or k == 0 or s.words[k - 1].text != ",":
        return False
    brings = w.lemma.lower() in predicates.verbs("bring_about") and w.dep == "acl:relcl"
    would = {s.lower(x) for x in s.kids(v, "aux")} & _OUTCOME
    return bool(brings and would and not s.words[w.head].dep.startswith("nsubj"))


def sets_to_do(s: Sentence, v: int) -> bool:
    """Whether who suffers a verb is to do what stands below: "was cleared by X to buy Y"."""
    lemma = s.lemma(v)
    return any(lemma in predicates.verbs(kind) for kind in ("object", "wish", "assign"))


def wanted_before(s: Sentence, v: int) -> bool:
    """ "the guests that Varn wants to join him": who is to join stands before the clause.

    So where the verb below has an object of its own; else that is what stands before.
    """
    w = s.words[s.words[v].head]
    relative = w.dep == "acl:relcl" and bool(s.kids(w.i, *SUBJECT)) and bool(s.kids(v, "obj"))
    wanting = w.lemma.lower() in predicates.verbs("wish") | predicates.verbs("object")
    if not relative or not wanting or predicates.is_passive(s, w.i) or s.kids(w.i, "iobj"):
        return False
    objects = [k for k in s.kids(w.i, "obj") if s.words[k].feats.get("PronType") != "Rel"]
    tied = (k for x in (w.i, v) for k in s.kids(x, "obl", "nmod") if k < w.i)
    if any(s.lemma(k) in ("whom", "which") for k in tied):
        return False  # "officials against whom X intends to impose a ban"
    relatives = ("who", "which", "that")
    own = any(s.lemma(k) in relatives for k in s.kids(w.i, *SUBJECT))
    return not objects and not own and acts(s, w.head)


def results(s: Sentence, v: int) -> bool:
    """Whether a participle tells what the main clause led to: "..., leaving thousands homeless"."""
    w = s.words[v]
    brings = w.lemma.lower() in predicates.verbs("bring_about")
    return brings and w.i > w.head and w.ing and not s.kids(v, "mark")


def asking_noun(s: Sentence, v: int) -> int | None:
    """ "thanked X for an invitation to Y to leave": the noun that an infinitive right after it
    belongs to, though the tree ties it to the verb; so too in "blocked a move by X to leave"."""
    marks = [k for k in s.kids(v, "mark") if s.lemma(k) == "to"]
    if not marks or marks[0] < 2:
        return None
    before = marks[0] - (2 if s.lower(marks[0] - 1) == "not" else 1)
    for k in (before, *s.above(before)):
        if k == s.words[v].head:
            return None
        found = predicates.event_noun(s, k)
        ties = ("by", "of", "from") if found is not None and found.of == "agent" else ("by",)
        own = any(s.case(x) in ties and acts(s, x) for x in s.kids(k, "nmod"))
        if found is not None and (own or found.verb in predicates.verbs("wish")):
            return k
    return None


def author(s: Sentence, v: int, noun: int) -> int | None:
    """Who asks in "a letter from X asking Y to leave"; None where nobody is named.

    So too who arms Y in "listed X as a foe for arming Y".
    """
    if s.case(noun) == "as" and "for" in s.lemmas(v, "mark"):
        return next(iter(s.kids(s.words[noun].head, "obj")), None)
    lemma = s.lemma(v)
    saying = lemma in predicates.verbs("ask") or lemma in predicates.verbs("say")
    if not saying or acts(s, noun) or s.words[s.begins(v) - 1].text == ",":
        return None  # "rejected a bid from X, telling Y": who rejected it tells
    tied = (k for k in s.kids(noun, "nmod") if s.case(k) in ("from", "by") and acts(s, k))
    return next(tied, None)


def says_on(s: Sentence, v: int) -> bool:
    """Whether a participle of saying, set off by a comma, goes on with the main clause.

    "imposed sanctions on X, the deputy leader of Y, accusing Z": a tree ties it to the leader.
    """
    w = s.words[v]
    if not w.ing or s.kids(v, "mark"):
        return False
    first = min(s.below(v))
    set_off = "," in (s.words[first].text, s.words[max(first - 1, 0)].text)
    place = s.words[w.head].dep
    saying = w.lemma.lower() in predicates.verbs("say") | predicates.verbs("ask")
    return set_off and saying and not place.startswith("nsubj")


def to_suffer_beside(s: Sentence, v: int) -> int | None:
    """Who stands right before "to be led by X": "the founding of an army to be led by X"."""
    marks = [k for k in s.kids(v, "mark") if s.lemma(k) == "to"]
    if not marks or not s.kids(v, "aux:pass"):
        return None
    near = marks[0] - 1
    while s.words[near].dep in ("flat", "compound"):
        near = s.words[near].head
    return near if s.words[near].nominal and acts(s, near) else None


def right_before(s: Sentence, v: int) -> int | None:
    """Whom a participle right behind him is of: "disagreed with advisers recommending a raid"."""
    first = min(s.below(v))
    w = s.words[first - 1] if first else None
    if w is None or first != v or not s.words[v].ing:
        return None
    below = w.head in (s.words[v].head, *s.kids(s.words[v].head, "obj", "obl")) or w.head < 0
    body = s.case(w.i) in _AGAINST and nouns.acts(w.lemma) in ("armed", "government", "group")
    acting = w.pos == "NOUN" and (body or w.feats.get("Number") == "Plur") and acts(s, w.i)
    return w.i if acting and below and w.dep in ("obj", "obl", "nmod") else None


_AGAINST = ("against", "about", "over")
"""What ties a body that does what is told of it: "protested against the police beating X"."""


def beside_place(s: Sentence, v: int) -> int:
    """The noun that a participle is of: the name right before it, though a tree take it as beside.

    In "through the envoy, Norland, led by Varn, may gain" Norland is led.
    """
    noun = s.words[v].head
    first = min(s.below(v))
    near = first - 1 if s.words[first].text != "," else first
    if near < 1 or s.words[near].text != ",":
        return noun
    beside = [k for k in s.kids(noun, "appos") if k in s.named and noun in s.named]
    last = [k for k in beside if s.names[s.named[k]][1] == near]
    if not last or s.name_type(noun) == s.name_type(last[0]):
        return noun
    return last[0]


def done_by(s: Sentence, v: int) -> int | None:
    """The thing right before "..., announced by X", which a tree hangs on the verb."""
    governor = s.words[v].head
    first = min(s.below(v))
    near = first - 1 if s.words[first].text != "," else first
    if near < 1 or s.words[near].text != "," or not s.kids(v, "obl:agent") or s.kids(v, "aux:pass"):
        return None
    things = (k for k in s.kids(governor, "obj", "obl") if k < v and not acts(s, k))
    return next((k for k in things if max(x for x in s.below(k) if x < near) == near - 1), None)


def given_to_do(s: Sentence, v: int, governor: int) -> int | None:
    """Who does what he is given something to do: "offered X money to stay", "gave X a day to go".

    A tree may take him for the one object and what he is given for a time.
    """
    if s.lemma(governor) not in _GIVING or "to" not in s.lemmas(v, "mark"):
        return None
    objects = s.kids(governor, "obj")
    if objects and s.kids(governor, "iobj"):
        return s.kids(governor, "iobj")[0]
    times = (k for k in s.kids(governor, "obl:unmarked", "obj") if governor < k < v)
    measured = any(nouns.measures(s.words[k].lemma) for k in times)
    takers = (*s.kids(governor, "iobj"), *reversed(objects))
    given = (k for k in takers if acts(s, k) and not nouns.measures(s.words[k].lemma))
    return next(given, None) if measured else None


_GIVING = predicates.verbs("give") | {"offer", "grant", "allow"}


def follows(s: Sentence, v: int, governor: int) -> bool:
    """ "named X president, succeeding Y", "elected X, defeating Y": X does."""
    elected = s.lemma(governor) in ("elect", "re-elect", "choose")
    named = elected or s.lemma(governor) in predicates.verbs("assign")
    follows = s.lemma(v) in (("succeed", "replace", "defeat", "beat")[: 4 if elected else 2])
    return named and follows and s.words[v].ing


def taker_of(s: Sentence, noun: int) -> int | None:
    """Who is given what a noun tells: X in "gave X a chance"."""
    w = s.words[noun]
    if w.dep == "obj" and s.kids(w.head, "iobj"):
        return s.kids(w.head, "iobj")[0]
    return None


def teller_of(s: Sentence, v: int) -> int | None:
    """The verb of telling that a participle of telling goes on with, though it stand below.

    In "the army said the man was a rebel, calling him a spy" the army calls him so.
    """
    w = s.words[v]
    up = s.words[w.head]
    if up.dep != "ccomp" or not w.ing or s.kids(v, "mark", "aux"):
        return None
    first = min(s.below(v))
    set_off = "," in (s.words[first].text, s.words[first - 1].text)
    told = s.lemma(up.head) in predicates.verbs("say")
    told = told and up.lemma.lower() not in _SPOKEN  # "said X pleaded guilty, naming Y": X does
    telling = w.lemma.lower() in predicates.verbs("say") | predicates.verbs("speech") | {"call"}
    return up.head if set_off and told and telling else None


_SPOKEN = labels("plead confess testify speak talk write tell admit say claim")


def heads_report(s: Sentence, k: int) -> bool:
    """Whether a place heads a report and says nothing itself: "ESTRA: The army said ..."."""
    last = max(s.below(k))
    ends = {w.text for w in s.words[last : last + 2]}
    return not ends.isdisjoint((":", "|", *DASHES)) and min(s.below(k)) == 0 and k in s.named


def bare(s: Sentence, v: int) -> bool:
    """Whether a clause without a subject may share one: no finite verb of its own."""
    return not s.finite(v)
