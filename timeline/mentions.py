"""Who and what a text speaks of: names, common nouns and pronouns, with what is said of each.

Every noun phrase that could be an actor or a thing acted on becomes a `Mention`; dates, numbers,
units and the nouns of verbless headings do not. Names inside a phrase ("Iraqi" in "Iraqi
lawmakers", "US" in "a US drone strike") are mentions of their own, marked by their `role`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from timeline.arguments.machines import fights
from timeline.document import Document, Mention, MentionForm, Span
from timeline.syntax import nouns, phrases, predicates
from timeline.syntax import titles as offices
from timeline.syntax.aliases import aliases
from timeline.syntax.conjunct_repairs import OF_DEEDS
from timeline.syntax.languages import is_language
from timeline.syntax.phrases import Core
from timeline.syntax.tree import DASHES, Sentence, Word, labels

_ARGUMENT = labels(
    "nsubj nsubj:pass nsubj:outer expl obj iobj obl obl:agent obl:unmarked nmod nmod:poss "
    "nmod:unmarked conj appos root dislocated vocative parataxis list orphan xcomp ccomp advcl "
    "acl acl:relcl dep"
)
_BEFORE_NOUN = frozenset({"compound", "amod", "nmod:desc", "flat"})
_CLAUSE = frozenset({"xcomp", "ccomp", "advcl", "acl", "acl:relcl"})
_FORMS: dict[str, MentionForm] = {"NOUN": "nominal", "PRON": "pronoun", "PROPN": "name"}
_NUMBER = {"Sing": "sing", "Plur": "plur", "Ptan": "plur"}
_GENDER = {"Masc": "masc", "Fem": "fem", "Neut": "neut"}
_MOST_MEMBERS = 12


def mentions(document: Document, sentences: Iterable[Sentence]) -> tuple[Mention, ...]:
    """All mentions of a document's sentences in the order of the text, longer before shorter.

    A coordination ("X and Y") has a mention of its own, with `members`, beside those of its parts.
    """
    return tuple(m for s in sentences for m in _of_sentence(document.id, s))


def _of_sentence(document: str, s: Sentence) -> tuple[Mention, ...]:
    made: dict[Span, Mention] = {}
    heads: set[Span] = set()
    for i in _heads(s):
        core = phrases.core(s, i)
        mention = _mention(document, s, i, core)
        if mention is None or mention.span in made or mention.head in heads:
            continue
        if mention.role in _BEFORE_NOUN and any(h.contains(mention.head) for h in heads):
            continue
        made[mention.span] = mention
        heads.add(mention.head)
    for i in range(len(s.words)):
        both = _coordination(document, s, i, made)
        if both is not None and both.span not in made:
            made[both.span] = both
    return tuple(sorted(made.values(), key=lambda m: (m.span.start, -m.span.end)))


def _heads(s: Sentence) -> Iterator[int]:
    """Words that head a mention: phrases first, then the names left over inside them."""
    verbal = any(w.pos in ("VERB", "AUX") for w in s.words)
    yield from (w.i for w in s.words if _heads_phrase(s, w, verbal))
    yield from (w.i for w in s.words if _names_inside(s, w))


def _heads_phrase(s: Sentence, w: Word, verbal: bool) -> bool:
    if w.dep not in _ARGUMENT or (w.dep == "nmod:unmarked" and w.pos != "PROPN"):
        return False
    if w.dep == "conj" and _role(s, w) in _BEFORE_NOUN and not w.capital:
        return False
    if w.pos == "ADJ":
        return _stands_for_people(s, w)
    if not w.nominal or (w.pos == "PRON" and not _refers(w)):
        return False
    if _is_done(s, w):
        return False
    if w.i in s.named or w.pos == "PROPN":
        return not (nouns.measures(w.lemma) and w.i not in s.named)
    if nouns.measures(w.lemma) and phrases.core(s, w.i).word == w.i:
        return False
    return verbal or w.dep != "root"


def _is_done(s: Sentence, w: Word) -> bool:
    """Whether a deed was read as who is so: "denied obstructing aid workers"."""
    first = min(s.below(w.i))
    deed = w.dep == "obj" and s.words[first].ing and s.words[first].head == w.i
    return deed and w.head == first - 1 and s.lemma(w.head) in OF_DEEDS


def _stands_for_people(s: Sentence, w: Word) -> bool:
    """ "the wounded", "the Iraqis" tagged as adjectives: an article and a noun's place."""
    place = w.dep not in _CLAUSE and w.dep not in ("root", "conj", "parataxis")
    return place and bool(s.kids(w.i, "det")) and (w.capital or w.lemma in nouns.table("people"))


def _refers(w: Word) -> bool:
    kind = w.feats.get("PronType", "")
    return kind in ("Prs", "Dem", "Rel", "") or w.lemma.lower() in nouns.table("people")


def _names_inside(s: Sentence, w: Word) -> bool:
    """A name or a capitalised adjective before a noun that is not the noun's own name.

    A common noun only where it does what the noun tells: "a police raid", "coalition jets".
    """
    if w.i in s.named:
        first, last, _ = s.names[s.named[w.i]]
        return not first <= w.head < last
    if w.dep == "compound" and w.pos == "NOUN" and (not w.capital or fights(s, w.head)):
        doer = nouns.acts(w.lemma) in ("armed", "government", "group")
        doer = doer and w.lemma.lower() not in nouns.table("machine")
        return doer and (predicates.event_noun(s, w.head) is not None or fights(s, w.head))
    if w.dep not in ("compound", "amod") or not w.capital or nouns.measures(w.lemma):
        return False
    if offices.ranks(s, w.i) or w.lemma.lower() in nouns.table("title"):
        return False  # "Major General Ada Lorne"
    if w.dep == "amod":
        far = w.lemma.lower() in _REACHING  # "a Specially Designated Global Terrorist"
        return w.pos in ("ADJ", "PROPN") and w.i > 0 and w.head > w.i and not far
    return w.pos == "PROPN"


_REACHING = frozenset({"global", "international", "national", "federal", "regional", "local"})


def _mention(document: str, s: Sentence, i: int, core: Core) -> Mention | None:
    w, c = s.words[i], s.words[core.word]
    inside = w.dep in _BEFORE_NOUN
    places = set(core.name) if inside and core.name else set(phrases.extent(s, i))
    places |= set(core.name) or {core.word}
    span, head = s.cover(places), s.cover(core.name or (core.word,))
    if not any(ch.isalpha() for ch in s.written(head)) or _is_credit(s, core):
        return None
    form = _form(core, c)
    if is_language(s, i, core):
        core, form = replace(core, name=(), type=None), "nominal"
    return Mention(
        document=document,
        span=span,
        head=head,
        text=s.written(span),
        form=form,
        sentence=s.number,
        lemma=s.written(head) if form == "name" else _lemma(s, c),
        type=core.type,
        number=_NUMBER.get(c.feats.get("Number", "")),
        gender=_GENDER.get(c.feats.get("Gender", "")),
        definite=form != "nominal" or phrases.definite(s, core.word),
        role=_role(s, w),
        titles=offices.titles(s, core),
        modifiers=() if inside else phrases.modifiers(s, core),
        possessor=phrases.possessor(s, core.word),
        aliases=aliases(s, core, span),
        apposition=(*phrases.appositions(s, i, core), *offices.held_with(s, i)),
        acts=_acts(s, c) if form == "nominal" else None,
    )


def _lemma(s: Sentence, c: Word) -> str:
    """The lemma of a noun; a brother-in-law and a half-brother are no brothers."""
    tied = offices.hyphened(s, c.i) if c.pos == "NOUN" else ""
    if party := nouns.litigant(c.text):
        return party
    return tied if tied in nouns.table("person") else c.lemma


def _acts(s: Sentence, c: Word) -> nouns.Acts | None:
    """The kind of actor a noun speaks of; a ship's "aircraft carrier" is no airline."""
    if c.lemma.lower() == "carrier" and "aircraft" in s.lemmas(c.i, "compound"):
        return None
    return nouns.acts(c.lemma)


def _is_credit(s: Sentence, core: Core) -> bool:
    """The agency of a dateline, "OST (AP) - ...": who wires a story has no part in it."""
    if not core.name or not 0 < core.name[0] <= _DATELINE:
        return False
    opened = s.words[core.name[0] - 1].text == "("
    behind = [w.text for w in s.words[core.name[-1] + 1 : core.name[-1] + 3]]
    return opened and behind[:1] == [")"] and behind[1:] != [] and behind[1] in (*DASHES, "_")


_DATELINE = 8  # words that a dateline may take before the agency


def _role(s: Sentence, w: Word) -> str:
    """The UD label of a word; of a conjunct that of the first one."""
    while w.dep == "conj" and w.head >= 0:
        w = s.words[w.head]
    return w.dep


def _form(core: Core, c: Word) -> MentionForm:
    if core.name:
        return "name"
    return _FORMS.get(c.pos, "nominal")


def _coordination(
    document: str, s: Sentence, i: int, made: dict[Span, Mention]
) -> Mention | None:
    others = [k for k in s.kids(i, "conj") if s.words[k].nominal][:_MOST_MEMBERS]
    if any(w.text == "/" for w in s.words[i : i + 3]):
        return None  # "Daesh/ISIS" is one name and its alias
    if not others or not s.words[i].nominal or offices.of_one(s, i, tuple(others)):
        return None
    parts = list(_made(s, (i, *others), made))
    if len({p.span for p in parts}) != len(others) + 1:
        return None
    span = Span(min(p.span.start for p in parts), max(p.span.end for p in parts))
    return Mention(
        document=document,
        span=span,
        head=parts[0].head,
        text=s.written(span),
        form="nominal",
        sentence=s.number,
        lemma=parts[0].lemma,
        number="plur",
        role=_role(s, s.words[i]),
        members=tuple(p.span for p in parts),
    )


def _made(s: Sentence, heads: Iterable[int], made: dict[Span, Mention]) -> Iterator[Mention]:
    by_head = {m.head: m for m in made.values() if not m.members}
    for i in heads:
        core = phrases.core(s, i)
        found = by_head.get(s.cover(core.name or (core.word,)))
        if found is not None:
            yield found
