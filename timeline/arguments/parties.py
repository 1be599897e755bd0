"""Phrases as parties to a clause: who acts, what is a place, what stands for what.

Heads joined by coordination and the noun a relative pronoun stands for, by UD trees.
"""

from __future__ import annotations

from timeline.syntax import nouns, phrases, predicates, titles
from timeline.syntax.joined import conjuncts, members
from timeline.syntax.sentence import Sentence

_MOST_JOINED = 12


def acts(s: Sentence, i: int) -> bool:
    """Whether a phrase speaks of somebody who could act: a name, a person, a group, a pronoun."""
    core = phrases.core(s, i)
    w = s.words[core.word]
    if core.name:
        return not nouns.measures(w.lemma) or core.type is not None
    if is_post(s, core.word) or predicates.is_deed(s, core.word):
        return False
    if w.pos == "PRON":
        return w.feats.get("PronType") in ("Prs", "Rel", None) and w.lemma.lower() != "it"
    return nouns.acts(w.lemma) is not None


def is_post(s: Sentence, i: int) -> bool:
    """Whether a noun of a body is what is taken or handed on: "took command of the army"."""
    w = s.words[i]
    if w.lemma.lower() not in _POSTS or w.pos != "NOUN" or w.head < 0:
        return False
    kind = "take_over" if w.dep == "obj" else "pass_on" if w.dep.startswith("nsubj") else ""
    return bool(kind) and s.words[w.head].lemma.lower() in predicates.verbs(kind)


_POSTS = frozenset(
    {"command", "leadership", "management", "presidency", "chair", "power", "authority"}
)


def is_place(s: Sentence, i: int) -> bool:
    """Whether a phrase names a place: a LOC name or a common noun of places."""
    core = phrases.core(s, i)
    if core.type is not None:
        return core.type == "LOC"
    return s.words[core.word].lemma.lower() in nouns.table("place") and not core.name


def spread(s: Sentence, i: int) -> tuple[int, ...]:
    """A phrase's head and the heads joined to it by coordination; a relative's antecedent."""
    said, i = i, antecedent(s, i)
    i = _example(s, i)
    joined = [
        k
        for k in conjuncts(s, i)
        if (s.words[k].nominal or s.words[k].pos in ("ADJ", "NUM")) and not is_misjoined(s, k)
    ]
    if said > i:  # "X and Y who left, and Z": those before "who" left
        joined = [k for k in joined if k < said]
    holder = _holder(s, i, joined)
    if holder is not None:
        return (holder, *joined[1:])
    if joined and _is_office_of(s, i, joined[0]):
        return tuple(joined[:_MOST_JOINED])
    named = [m for k in (i, *joined) for m in members(s, k)]
    return (i, *joined, *named)[:_MOST_JOINED]


def _holder(s: Sentence, i: int, joined: list[int]) -> int | None:
    """Who holds both offices in "Alba chairwoman and co-founder Ada Lind", beside the first."""
    if not joined or s.kids(i, "det") or s.words[i].lemma.lower() not in nouns.table("title"):
        return None
    beside = (k for k in s.kids(i, "appos") if min(s.below(k)) == joined[0] + 1)
    return next((k for k in beside if phrases.core(s, k).type == "PER"), None)


def is_misjoined(s: Sentence, k: int) -> bool:
    """Whether what a tree joins to a phrase hangs on the verb: "bought X, a bank, from Y".

    So too who does the same elsewhere: "withdraws from Ost and Norland from Estra".
    """
    if _behind_aside(s, k):
        return True
    own, first = s.case(k), s.case(s.words[k].head)
    after = max(s.below(k)) + 1
    again = after < len(s.words) and s.words[after].text.lower() == first
    if first and (again or any(s.case(x) == first for x in s.kids(k, "nmod"))):
        return True  # "from Ost and Norland from Estra": another does it there
    return own in ("from", "to", "for", "by") and not first and not s.kids(k, "cc")


def _behind_aside(s: Sentence, k: int) -> bool:
    """Whether a phrase goes on after an aside in dashes in which its first conjunct stands."""
    first = min(s.below(k))
    near = (k for k in (first, first - 1) if k >= 0 and s.words[k].text in _DASHES)
    close = next(near, None)
    if close is None:
        return False
    up = s.words[k].head
    dashes = [w.i for w in s.words[:close] if w.text in _DASHES]
    return len(dashes) % 2 == 1 and dashes[-1] < up


_DASHES = ("-", "--", "–", "—")


def _is_office_of(s: Sentence, i: int, k: int) -> bool:
    """Whether a noun and the name joined to it are one: "Alba CEO and co-founder Ada Lind"."""
    office = s.words[i].lemma.lower() in nouns.table("title") and i not in s.named
    office = office or (i in s.named and s.words[i].text.lower() in nouns.table("title"))
    if not office or s.kids(i, "det"):
        return False
    named = phrases.core(s, k)
    return named.type == "PER" and bool(titles.titles(s, named))


def _example(s: Sentence, i: int) -> int:
    """Who stands for a kind in "such groups as the Front", "parties such as the Front"."""
    such = "such" in s.lemmas(i, "amod", "det", "det:predet")
    cases = ("as",) if such else ("such as",)
    below = (*s.kids(i, "nmod"), *(s.kids(s.words[i].head, "obl") if such else ()))
    named = (k for k in below if k > i and s.case(k) in cases and phrases.core(s, k).name)
    return next(named, i)


def antecedent(s: Sentence, i: int) -> int:
    """For "who", "which", "that" at the head of a relative clause the noun they stand for."""
    w = s.words[i]
    if w.feats.get("PronType") != "Rel" and not (
        w.pos == "PRON" and w.lemma.lower() in ("who", "whom", "which", "whose")
    ):
        return i
    for up in s.above(i):
        if s.words[up].dep == "acl:relcl" and s.words[up].head >= 0:
            return _called(s, _agreeing(s, i, s.words[up].head))
    return i


def _called(s: Sentence, noun: int) -> int:
    """The person whom an apposition names: Varn in "Varn, the Norlander who gave his name".

    So too who is said to be something: Varn in "Varn is a man who gave his name".
    """
    said = said_to_be(s, noun)
    if said is not None:
        return said
    up = s.words[noun].head
    named_alone = noun in s.named and "the" not in s.lemmas(noun, "det")
    body = nouns.acts(s.words[noun].lemma) in ("group", "government")  # "Varn, of Alba, a group"
    if s.words[noun].dep != "appos" or up < 0 or named_alone or body:
        return noun
    named = s.name_type(up) == "PER"
    return up if named and s.words[noun].feats.get("Number") == "Sing" else noun


def said_to_be(s: Sentence, noun: int) -> int | None:
    """Who is said to be a common noun, where he is named: Varn in "Varn is the best man"."""
    if not s.kids(noun, "cop") or noun in s.named or s.words[noun].feats.get("Number") == "Plur":
        return None
    if nouns.acts(s.words[noun].lemma) is None:
        return None
    named = s.kids(noun, "nsubj")
    vague = s.words[noun].lemma.lower() in _VAGUE
    person = [
        k
        for k in named
        if k in s.named or s.words[k].text.lower() in ("he", "she") or (vague and acts(s, k))
    ]
    return person[0] if len(person) == 1 else None


_VAGUE = frozenset({"person", "man", "woman", "individual", "member", "official", "one"})


def _agreeing(s: Sentence, relative: int, noun: int) -> int:
    """The noun before a relative that fits it: no person is "which", nothing else is "who".

    In "Varn, head of the council, which ..." a tree may tie the clause to the head.
    """
    wanted = {"which": False, "who": True, "whom": True}.get(s.words[relative].lemma.lower())
    many = _many(s, relative, noun)
    if many is not None:
        return many
    one = _one(s, relative, noun)
    if one is None:
        one = _last_joined(s, relative, noun)
    if one is not None:
        return one
    body = _body_before(s, relative, noun)
    if body is not None:
        return body
    first = min(s.below(noun))
    inside = [k for k in range(relative - 1, first - 1, -1) if noun in (k, *s.above(k))]
    if wanted is False and (near := _behind_participle(s, inside, noun)) is not None:
        return near
    if wanted is False and (done := _done_there(s, relative, noun)) is not None:
        return done
    if wanted is None or _may_be(s, noun, wanted):
        return noun
    ties = ("nmod", "obl:agent", "obl") if wanted else ("nmod",)  # "a group led by Varn, who ..."
    fitting = (k for k in inside if s.words[k].dep in ties and _is_person(s, k) is wanted)
    above = (k for k in s.above(noun) if s.words[k].nominal and _may_be(s, k, wanted))
    held = s.words[noun].dep == "nmod" and wanted
    return next(fitting, next(above, noun) if held else noun)


def _many(s: Sentence, relative: int, noun: int) -> int | None:
    """ "incursions into Norland, which were repulsed": several things were, not Norland."""
    up = s.words[relative].head
    if up < 0 or noun not in s.named or s.kids(noun, "conj"):
        return None
    plural = {s.words[k].text.lower() for k in s.kids(up, "aux", "aux:pass", "cop")}
    above = s.words[s.words[noun].head] if s.words[noun].dep in ("nmod", "obl") else None
    if plural.isdisjoint({"were", "are"}) or above is None:
        return None
    beside = (above.i, *s.kids(above.i, "obj"))
    several = (k for k in beside if k < noun and s.words[k].feats.get("Number") == "Plur")
    return next((k for k in several if s.words[k].pos == "NOUN"), None)


def _one(s: Sentence, relative: int, noun: int) -> int | None:
    """ "the forces of Varn, who was forced to flee": one person was, not the forces.

    So too where it is said what somebody is: "he is an aide of Varn, who appointed him".
    """
    up = s.words[relative].head
    if up < 0 or s.words[relative].lemma.lower() != "who" or s.kids(noun, "conj"):
        return None
    single = {s.words[k].text.lower() for k in s.kids(up, "aux", "aux:pass", "cop")}
    several = s.words[noun].feats.get("Number") == "Plur"
    if not s.kids(noun, "cop") and (single.isdisjoint({"was", "is", "has"}) or not several):
        return None
    near = (k for k in s.kids(noun, "nmod", "nmod:poss") if noun < k < relative)
    return next((k for k in near if phrases.core(s, k).type == "PER"), None)


def _last_joined(s: Sentence, relative: int, noun: int) -> int | None:
    """ "Lorne and Roe, who leads the Front": one leads it, the last of those joined."""
    verb = s.words[s.words[relative].head]
    helpers = [s.words[k] for k in s.kids(verb.i, "aux", "aux:pass", "cop")] or [verb]
    single = helpers[0].feats.get("Number") == "Sing" and helpers[0].feats.get("Person") == "3"
    single = single or helpers[0].text.lower() in ("was", "is", "has")
    if not single or s.words[relative].lemma.lower() != "who" or s.words[relative].dep != "nsubj":
        return None
    joined = [k for k in conjuncts(s, noun) if k < relative and acts(s, k)]
    return joined[-1] if joined else None


def _body_before(s: Sentence, relative: int, noun: int) -> int | None:
    """ "a commander of the Front that rose": the Front, whose name stands right before "that"."""
    last = s.named.get(relative - 1)
    if s.words[relative].lemma.lower() != "that" or last is None or not _is_person(s, noun):
        return None
    first, end, kind = s.names[last]
    top = s.head_of(first, end)
    held = top is not None and s.words[top].dep == "nmod" and noun in s.above(top)
    return top if held and kind == "ORG" else None


def _may_be(s: Sentence, k: int, person: bool) -> bool:
    """Whether a noun is a person or not, as wanted; fighters may be meant by "who"."""
    known = _is_person(s, k)
    return known is person or (known is None and person and acts(s, k))


def _done_there(s: Sentence, relative: int, noun: int) -> int | None:
    """ "the bombing in Ost, which left many dead": what was done, not where, brings that about."""
    up = s.words[relative].head
    if not is_place(s, noun) or up < 0 or s.words[relative].dep != "nsubj":
        return None
    brought = predicates.verbs("bring_about") | {"kill", "injure", "wound"}
    if s.words[up].lemma.lower() not in brought:
        return None
    above = (k for k in s.above(noun) if s.words[k].nominal)
    return next((k for k in above if predicates.event_noun(s, k) is not None), None)


def _behind_participle(s: Sentence, inside: list[int], noun: int) -> int | None:
    """ "a firm formed by the Lind group, which owns Y": the group, not the firm before it."""
    for k in inside:
        if s.words[k].nominal and k != noun and acts(s, k) and _is_person(s, k) is not True:
            between = [x for x in s.above(k) if noun in s.above(x)]
            joined = any(s.words[x].dep == "acl" for x in between)
            return k if joined and not is_place(s, k) else None
    return None


def _is_person(s: Sentence, i: int) -> bool | None:
    """Whether a phrase speaks of persons; None where that is not known."""
    core = phrases.core(s, i)
    if core.type is not None:
        return core.type == "PER"
    if core.name:
        return None
    kind = nouns.acts(s.words[core.word].lemma)
    return kind in ("person", "people") or (None if kind == "armed" else False)
