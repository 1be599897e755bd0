"""Phrases as parties to a clause: who acts, what is a place, what stands for what.

Heads joined by coordination and the noun a relative pronoun stands for, by UD trees.
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.syntax import nouns, phrases, predicates, titles
from timeline.syntax.joined import conjuncts, members
from timeline.syntax.tree import Sentence

_MOST_JOINED = 12


def acts(s: Sentence, i: int) -> bool:
    """Whether a phrase speaks of somebody who could act: a name, a person, a group, a pronoun."""
    core = phrases.core(s, i)
    w = s.words[core.word]
    if core.name:
        return not nouns.measures(w.lemma) or core.type is not None
    if is_post(s, core.word) or predicates.is_deed(s, core.word) or nouns.is_task(s, core.word):
        return False
    if w.pos == "PRON":
        return w.feats.get("PronType") in ("Prs", "Rel", None) and w.lemma.lower() != "it"
    return nouns.acts(w.lemma) is not None


def is_post(s: Sentence, i: int) -> bool:
    """Whether a noun of a body is what is taken or handed on: "took command of the army"."""
    w = s.words[i]
    if w.lemma.lower() not in _POSTS or w.pos != "NOUN" or w.head < 0 or w.text.endswith("ies"):
        return False
    kind = "take_over" if w.dep == "obj" else "pass_on" if w.dep.startswith("nsubj") else ""
    return bool(kind) and s.lemma(w.head) in predicates.verbs(kind)


_POSTS = frozenset(
    {"command", "leadership", "management", "presidency", "chair", "power", "authority"}
)


def is_place(s: Sentence, i: int) -> bool:
    """Whether a phrase names a place: a LOC name or a common noun of places."""
    core = phrases.core(s, i)
    if core.type is not None:
        return core.type == "LOC"
    return s.lemma(core.word) in nouns.table("place") and not core.name


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
    joined = [_named_beside(s, k) for k in joined]
    return (i, *joined, *named)[:_MOST_JOINED]


def _named_beside(s: Sentence, k: int) -> int:
    """Whom a noun that acts not is only a word for: France in "Chad and its colonizer, France"."""
    if acts(s, k):
        return k
    beside = (x for x in s.kids(k, "appos") if x in s.named and acts(s, x))
    return next(beside, k)


def _holder(s: Sentence, i: int, joined: list[int]) -> int | None:
    """Who holds both offices in "Alba chairwoman and co-founder Ada Lind", beside the first."""
    if not joined or s.kids(i, "det") or s.lemma(i) not in nouns.table("title"):
        return None
    beside = (k for k in s.kids(i, "appos") if min(s.below(k)) == joined[0] + 1)
    return next((k for k in beside if phrases.core(s, k).type == "PER"), None)


def is_misjoined(s: Sentence, k: int) -> bool:
    """Whether what a tree joins to a phrase hangs on the verb: "bought X, a bank, from Y".

    So too who does the same elsewhere: "withdraws from Ost and Norland from Estra", and who does
    it not: "Varn rather than Roe".
    """
    if not _INSTEAD.isdisjoint(s.lemmas(k, "cc")):
        return True
    own, first = s.case(k), s.case(s.words[k].head)
    after = max(s.below(k)) + 1
    again = after < len(s.words) and s.lower(after) == first
    if first and (again or any(s.case(x) == first for x in s.kids(k, "nmod"))):
        return True  # "from Ost and Norland from Estra": another does it there
    return own in ("from", "to", "for", "by") and not first and not s.kids(k, "cc")


_INSTEAD = frozenset({"rather", "instead"})


def _is_office_of(s: Sentence, i: int, k: int) -> bool:
    """Whether a noun and the name joined to it are one: "Alba CEO and co-founder Ada Lind"."""
    said = s.lower(i) if i in s.named else s.lemma(i)
    if said not in nouns.table("title") or s.kids(i, "det"):
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
        if s.words[up].dep == "acl:relcl":
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
    if s.words[noun].dep != "appos" or named_alone or body:
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
    vague = s.lemma(noun) in _VAGUE
    person = [
        k
        for k in named
        if k in s.named or s.lower(k) in ("he", "she") or (vague and acts(s, k))
    ]
    return person[0] if len(person) == 1 else None


_VAGUE = frozenset({"person", "man", "woman", "individual", "member", "official", "one"})


def _agreeing(s: Sentence, relative: int, noun: int) -> int:
    """The noun before a relative that fits it: in number, as a person or not, able to do it.

    A tree may tie "who was" to "the forces of Varn", "which were" to Norland in "raids into
    Norland". The noun it is tied to counts first, then those in its phrase, the nearest first, then
    those above; itself where none fits.
    """
    inside = [k for k in range(relative - 1, noun, -1) if noun in s.above(k)]
    within = [k for k in inside if s.words[k].dep in _WITHIN and s.words[k].nominal]
    said = s.lemma(relative).replace("whom", "who")
    order = (*_nearer(s, relative, noun, inside), noun, *within, *_over(s, noun))
    fitting = [k for k in order if _fits(s, relative, k)]
    strict = (k for k in fitting if _is_person(s, k) is not False or said != "who")
    return next(strict, next((k for k in fitting if acts(s, k)), noun))


_WITHIN = ("nmod", "obl", "obl:agent", "conj")


def _nearer(s: Sentence, relative: int, noun: int, inside: list[int]) -> Iterator[int]:
    """Nouns that a relative is of rather than of the one the tree ties it to."""
    said = s.lemma(relative)
    before = relative - 1 if s.words[relative - 1].text != "," else relative - 2
    deed = predicates.event_noun(s, before) is not None and s.words[relative].dep == "nsubj"
    if deed and _brings_about(s, s.words[relative].head):
        yield before  # "the forces in the fighting that killed X"
    for k in inside:
        kind = s.name_type(k)
        tied = s.words[k].dep == "nmod"
        if said == "who" and kind == "PER" and tied and s.kids(noun, "cop"):
            yield k  # "he is an aide of Varn, who appointed him"
        if said == "that" and kind == "ORG" and s.words[noun].pos == "NOUN" and tied:
            first, end, _ = s.names[s.named[k]]
            if end == relative and _is_person(s, noun) and s.head_of(first, end) == k:
                yield k  # "a commander of the Front that rose"
        if said == "which" and s.words[k].nominal and acts(s, k) and not is_place(s, k):
            between = (x for x in s.above(k) if noun in s.above(x))
            if not _is_person(s, k) and any(s.words[x].dep == "acl" for x in between):
                yield k  # "a firm formed by the Lind group, which owns Y"


def _over(s: Sentence, noun: int) -> Iterator[int]:
    """The nouns above one up to the verb, and that verb's object before it."""
    for k in s.above(noun):
        if predicates.is_predicate(s, k):
            yield from (o for o in s.kids(k, "obj") if o < noun)
            return
        if s.words[k].nominal:
            yield k


def _fits(s: Sentence, relative: int, k: int) -> bool:
    """Whether a noun may be what a relative stands for."""
    w, verb = s.words[relative], s.words[s.words[relative].head]
    if w.dep.startswith("nsubj"):
        wanted, own = _verb_number(s, verb.i), _number(s, k, relative)
        if wanted and own and wanted != own:
            return False
        if _brings_about(s, verb.i) and (is_place(s, k) or _is_site(s, k)):
            return False  # "the bombing in Ost, which left many dead"
        says = verb.lemma.lower() in predicates.verbs("say") and s.kids(verb.i, "obj", "ccomp")
        if says and not acts(s, k) and w.lemma.lower() == "which":
            return False  # "no reaction from Norland, which denies it"
    person = _is_person(s, k)
    if w.lemma.lower() in ("who", "whom"):
        return acts(s, k)  # a group's name too, where no person's stands
    return w.lemma.lower() != "which" or not person


def _is_site(s: Sentence, k: int) -> bool:
    """Whether a body is only where a deed was done: "a bombing at an academy that killed ten"."""
    site = k not in s.named and nouns.acts(s.words[k].lemma) in ("group", "government")
    return site and s.case(k) in _SITED


_SITED = frozenset({"in", "at", "near", "outside", "inside"})


def _verb_number(s: Sentence, v: int) -> str | None:
    """The number of a clause's subject as its finite verb shows it; None where it does not."""
    finite = (*s.helpers(v), s.words[v])[0]
    if finite.text.lower() in ("was", "is", "has", "does"):
        return "Sing"
    if finite.text.lower() in ("were", "are", "have", "do"):
        return "Plur"
    third = finite.feats.get("Person") == "3" and finite.feats.get("Tense") == "Pres"
    return finite.feats.get("Number") if third else None


def _number(s: Sentence, k: int, relative: int) -> str | None:
    """The number of a phrase; None for a body of many, which takes either verb."""
    if any(c < relative for c in s.kids(k, "conj")):
        return "Plur"
    if k in s.named:
        return "Sing" if s.name_type(k) in ("PER", "LOC") else None
    number = s.words[k].feats.get("Number")
    many = nouns.acts(s.words[k].lemma) in ("group", "government", "armed", "people")
    return None if many and number == "Sing" else number


def _brings_about(s: Sentence, v: int) -> bool:
    harm = predicates.verbs("bring_about") | {"kill", "injure", "wound"}
    return s.lemma(v) in harm and not s.kids(v, "compound:prt")


def _is_person(s: Sentence, i: int) -> bool | None:
    """Whether a phrase speaks of persons; None where that is not known."""
    core = phrases.core(s, i)
    if core.type is not None:
        return core.type == "PER"
    if core.name:
        return None
    kind = nouns.acts(s.words[core.word].lemma)
    return kind in ("person", "people") or (None if kind == "armed" else False)
