"""Which parties a sentence ties without a doing: who is in which place, who belongs to whom.

"The base in Ost", "Ada Lorne, born in Ost", "members of the Front": a place is climbed from to the
party or the clause that it stands below; a noun of people is tied to the name that says whose.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from timeline.arguments.clauses import clause
from timeline.arguments.parties import is_place, spread
from timeline.document import Mention
from timeline.events.mentioned import by_head, mention_at
from timeline.events.placing import before_noun, moved, supposed
from timeline.events.posts import posts
from timeline.events.status import status
from timeline.syntax import nouns, place_nouns, predicates
from timeline.syntax.joined import members
from timeline.syntax.tree import Sentence, labels

Rule = Literal["whereabouts", "place of a clause", "belonging"]

WHERE = labels("in at near around across throughout within inside outside along off")
_WHOSE = labels("of from with at for")
_DOERS = labels("of by")
_ONE_OF = labels("one some part many most several two three")
_BEING = labels(  # "Alba's presence in Ost"
    "presence arrival stay operation activity footprint meeting session"
)
_APART = labels("independence autonomy secession separation split freedom protection")
_JOINT = labels("coalition alliance partnership union league merger")
_CLIMBED = 2  # nouns and verbs between a place and whoever is there
_NOT_NAMED = labels("which that this it")


@dataclass(frozen=True, slots=True)
class Tie:
    """`outer` is in, or belongs to, `inner`; `via` the word that ties them ("in" for a comma)."""

    outer: Mention
    via: str
    inner: Mention
    rule: Rule


def ties(s: Sentence, said: Sequence[Mention]) -> tuple[Tie, ...]:
    """The ties of one sentence, each once, in the order of what is tied; `said` its mentions."""
    heads = by_head(said)
    found = (*_whereabouts(s, heads), *_belonging(s, heads))
    kept = {(t.outer.span, t.inner.span): t for t in reversed(found) if _two(t)}
    return tuple(kept[key] for key in sorted(kept))


def _two(t: Tie) -> bool:
    return not t.outer.head.overlaps(t.inner.span)


def imagined(s: Sentence, m: Mention) -> bool:
    """Whether somebody is only to be: "plans to set up a council in Ost" tells of none there."""
    i = next((w.i for w in s.words if w.start == m.head.start), None)
    if i is None or s.words[i].head < 0 or m.form == "pronoun":
        return False
    if s.case(i) == "with":
        up = s.words[i].head
        return status(s, up) == "planned"  # "will hold talks with Alba in Ost"
    if m.form != "nominal" or m.definite:
        return False
    deed = s.words[i].dep == "nmod" and predicates.event_noun(s, s.words[i].head) is not None
    if s.words[i].dep not in ("obj", "nsubj:pass") and not (deed and s.case(i) == "of"):
        return False
    return status(s, s.words[i].head) != "occurred"


def is_party(m: Mention) -> bool:
    """Whether a mention speaks of somebody: a name, a person, a group, "they"."""
    if m.form == "pronoun":
        return m.text.lower() not in _NOT_NAMED
    return m.form == "name" or m.acts is not None


def _whereabouts(s: Sentence, heads: Mapping[int, Mention]) -> Iterator[Tie]:
    for w in s.words:
        if s.kids(w.i, "cop") and s.case(w.i) in WHERE and is_place(s, w.i):
            yield from _said_there(s, w.i, heads)
        if not _is_where(s, w.i):
            continue
        places = [m for k in spread(s, w.i) if (m := mention_at(s, k, heads)) is not None]
        for outer, rule in _there(s, w.i, heads):
            for place in places:
                yield Tie(outer, s.case(w.i) or "in", place, rule)


def _said_there(s: Sentence, i: int, heads: Mapping[int, Mention]) -> Iterator[Tie]:
    """ "The envoy is in Ost"."""
    place = mention_at(s, i, heads)
    if place is None or status(s, i) != "occurred":
        return
    for k in (k for o in s.kids(i, "nsubj") for k in spread(s, o)):
        m = mention_at(s, k, heads)
        if m is not None and is_party(m):
            yield Tie(m, s.case(i), place, "whereabouts")


def _is_where(s: Sentence, i: int) -> bool:
    """A phrase of place below another: "in Ost", and "Norland" of "Ost, Norland"."""
    w = s.words[i]
    if w.head < 0 or not is_place(s, i):
        return False
    if w.dep in ("appos", "nmod:unmarked"):
        return is_place(s, w.head)
    if supposed(s, i) or before_noun(s, i):
        return False
    if s.case(i) == "of":
        return w.dep == "nmod" and i in s.named and place_nouns.is_part_of(s, w.head)
    return w.dep in ("obl", "nmod") and s.case(i) in WHERE


_FROM_AFAR = labels(
    "discuss debate raise welcome support back fund finance contribute criticise criticize praise"
    " denounce oppose deplore monitor follow study address respond react work commit help"
)


def _there(
    s: Sentence, place: int, heads: Mapping[int, Mention]
) -> Iterator[tuple[Mention, Rule]]:
    """Who or what is at a place: the nearest noun above that is a party, or who acts there."""
    at = s.words[place].head
    beside = _right_before(s, place, at)
    if beside is not None and (m := mention_at(s, beside, heads)) is not None:
        yield m, "whereabouts"
        return
    below: int | None = None
    for _ in range(_CLIMBED):
        if at < 0 or (below is not None and not _takes_part(s, below, at)):
            return
        found = list(_below(s, at, place, heads))
        if found:
            yield from found
            return
        at, below = s.words[at].head, at


def _right_before(s: Sentence, place: int, above: int) -> int | None:
    """Who or what stands right before a place that a tree ties to something further off.

    "Camps in Ost in Norland": Ost is in Norland; "aid for civilians in Ost": they are there.
    """
    case = next(iter(s.kids(place, "case")), place)
    before = case - 1
    if above < 0 or before <= above or s.words[before].pos == "PUNCT":
        return None
    ends = (k for k in (before, *s.above(before)) if above in s.above(k))
    last = [k for k in ends if s.words[k].nominal and max(s.below(k)) == before]
    if not last:
        return None
    k = last[0]
    if k in s.named:  # "strikes against the Front in Ost": the Front is there
        hit = s.case(k) in ("against", "on") and predicates.event_noun(s, above) is not None
        return k if hit or is_place(s, k) else None
    people = nouns.acts(s.words[k].lemma) in ("people", "person", "armed")
    return k if people else None


def _takes_part(s: Sentence, noun: int, v: int) -> bool:
    """Whether who acts in a clause is where a noun of it is: "held talks in Ost", "died in a raid".

    Who discusses, condemns or pays for what is there is not.
    """
    if not predicates.is_predicate(s, v) or predicates.is_passive(s, v):
        return True
    lemma = s.lemma(v)
    if any(lemma in predicates.verbs(kind) for kind in ("say", "wish", "perceive", "answer")):
        return False
    if predicates.event_noun(s, noun) is None or is_place(s, noun):
        return lemma not in _FROM_AFAR
    if s.words[noun].dep == "obj":
        return lemma in predicates.verbs("light")
    return s.case(noun) in ("in", "at", "during", "after", "following", "before", "for")


def _below(
    s: Sentence, at: int, place: int, heads: Mapping[int, Mention]
) -> Iterator[tuple[Mention, Rule]]:
    if predicates.is_predicate(s, at) and not (s.words[at].nominal and s.kids(at, "cop")):
        for a in clause(s, at).arguments:
            m = mention_at(s, a.word, heads)
            shared = a.role in ("agent", "patient", "partner", "recipient")
            if m is not None and shared and is_party(m):
                yield m, "place of a clause"
    elif s.words[at].nominal:
        yield from ((m, "whereabouts") for m in _noun(s, at, place, heads))


def _noun(s: Sentence, at: int, place: int, heads: Mapping[int, Mention]) -> Iterator[Mention]:
    """A noun and those joined with it before its place; for an event noun whoever takes part.

    So too who is named of several: "towns in Norland, including Ost".
    """
    joined = [at, *(k for k in s.kids(at, "conj") if k < place), *members(s, at)]
    first = s.words[at].head
    if s.words[at].dep == "conj" and not s.kids(at, "det", "nmod:poss", "nummod"):
        apart = any(w.text == "," for w in s.words[first:at])  # "Roe in Ost, and Varn in Norland"
        joined += () if apart else (first,)  # "rebels and soldiers", but "rebels and its soldiers"
    own = [(k, mention_at(s, k, heads)) for k in _said_to_be(s, at) or joined]
    found = [m for k, m in own if m is not None and (is_party(m) or is_place(s, k))]
    yield from found
    if found:
        return
    being = s.lemma(at) in _BEING
    for k in s.kids(at, "nmod", *(("nmod:poss", "compound", "amod") if being else ())):
        if k == place or (s.words[k].dep == "nmod" and s.case(k) not in _DOERS):
            continue  # not whose: "Norland's view of the war in Ost"
        for party in spread(s, k):
            m = mention_at(s, party, heads)
            if m is not None and is_party(m) and not is_place(s, party):
                yield m


def _said_to_be(s: Sentence, at: int) -> tuple[int, ...]:
    """Who a noun is said of: the subject of "is a port", the name that "a port" stands beside.

    So too who is given a post.
    """
    head = s.words[at].head
    if s.case(at) == "of" and head >= 0 and s.lemma(head) in _ONE_OF:
        at = head
    subjects = s.kids(at, "nsubj") if s.kids(at, "cop") else ()
    w = s.words[at]
    if w.dep in ("xcomp", "obl"):  # "Varn became a politician in Ost"
        return tuple(post.who for post in posts(s) if post.what == at)
    if not subjects and w.dep == "appos" and w.pos == "NOUN" and s.words[w.head].pos == "PROPN":
        person = s.name_type(w.head) == "PER"
        body = nouns.acts(w.lemma) in ("group", "government")  # "Roe, head of Alba, a firm in Ost"
        subjects = () if person and body else (w.head,)
    return tuple(k for subject in subjects for k in spread(s, subject))


def _belonging(s: Sentence, heads: Mapping[int, Mention]) -> Iterator[Tie]:
    """ "Members of the Front", "students at the academy"."""
    held = {post.what for post in posts(s) if not s.kids(post.what, "det")}  # "became head of X"
    for w in s.words:
        if w.dep != "nmod" or s.case(w.i) not in _WHOSE or w.head in held:
            continue
        outer, inner = mention_at(s, w.head, heads), mention_at(s, w.i, heads)
        if outer is None or inner is None or outer.acts is None or not is_party(inner):
            continue
        if s.case(w.i) == "from" and s.lemma(s.words[w.head].head) in _APART:
            continue  # "the independence of churches from X"
        if s.case(w.head) == "as" and outer.form == "nominal" and not outer.definite:
            continue  # "his part as minister for Ost": who holds a post is not who it is
        if any(s.words[k].start >= inner.head.start for k in s.kids(w.i, "case")):
            continue  # "the council and Union Bank of Ost": the "of" is the name's own
        body = outer.acts == "group" and w.head not in s.named
        if before_noun(s, w.i) or (s.case(w.i) == "for" and outer.acts == "group"):
            continue  # "follows the industry for Alba": a body is nobody's by "for"
        if s.case(w.i) == "with" and body and s.lemma(w.head) not in _JOINT:
            continue  # "a coalition of Roe's party with Alba": the coalition is with it
        if moved(s, w.head, w.i):
            continue
        counted = s.lemma(w.head) in nouns.table("partitive")
        if not counted and not _said_to_be(s, w.head):
            yield Tie(outer, s.case(w.i), inner, "belonging")
