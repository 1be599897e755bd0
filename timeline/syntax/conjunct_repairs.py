"""What a tree ties to the wrong verb or takes for one: base forms, subjects, "pending"."""

from __future__ import annotations

from dataclasses import replace

from timeline.syntax import nouns, predicates
from timeline.syntax.tree import SUBJECT, Sentence, labels, subject_label, with_words

OF_DEEDS = labels("deny admit avoid stop start begin risk keep regret cease quit finish continue")
"""Verbs that take what is done: "denied obstructing them"."""


def base_with_base(s: Sentence) -> Sentence:
    """The sentence with a base form joined to the infinitive before it.

    In "agreed to end a campaign launched in May and resume talks" a tree may join "resume" to
    "launched", which is no form like it.
    """
    mended = list(s.words)
    for w in s.words:
        if w.dep != "conj" or not _is_bare(s, w.i) or _is_bare(s, w.head):
            continue
        above = (k for k in s.above(w.head) if k < w.i and "to" in s.lemmas(k, "mark"))
        first = next((k for k in above if _is_bare(s, k)), None)
        if first is not None and s.words[w.head].dep in ("acl", "advcl"):
            mended[w.i] = replace(w, head=first)
    return with_words(s, mended)


def object_of_ing(s: Sentence) -> Sentence:
    """ "Denied obstructing aid workers": they were obstructed, and nobody denied them."""
    mended = list(s.words)
    for w in s.words:
        before = min(s.below(w.i)) - 1 if w.dep == "obj" else -1
        if before <= w.head or before < 0 or s.lemma(w.head) not in OF_DEEDS:
            continue
        taking = s.words[before]
        deed = taking.ing and taking.pos == "VERB" and taking.dep == "xcomp"
        if deed and taking.head == w.head and not s.kids(before, "obj"):
            mended[w.i] = replace(w, head=before)
    return with_words(s, mended)


def done_to_him(s: Sentence) -> Sentence:
    """ "Allowed Varn to stay after suspending him": who allowed it had suspended him.

    A tree may give what was done to somebody to what he is to do.
    """
    mended = list(s.words)
    for w in s.words:
        below = w.dep == "advcl" and w.ing and s.words[w.head].dep == "xcomp"
        if not below or _AROUND.isdisjoint(s.lemmas(w.i, "mark")):
            continue
        up = s.words[w.head].head
        if s.lemma(up) in predicates.verbs("perceive") | _BIDDING:
            continue  # "witnesses saw him flee after shooting her"
        for k in s.kids(up, "obj"):
            person = s.name_type(k) == "PER" or nouns.one_person(s, k)
            many = s.words[k].feats.get("Number") == "Plur"
            them = {s.lower(o) for o in s.kids(w.i, "obj")}
            if k < w.head and them & ({"him", "her"} if person else {"them"} if many else set()):
                mended[w.i] = replace(w, head=up)
    return with_words(s, mended)


_BIDDING = labels("order command tell ask want urge direct instruct")
_AROUND = labels("after before since while upon")


def crimes_of_others(s: Sentence) -> Sentence:
    """ "Charged over an attack by rebels": they attacked, and charged nobody.

    A tree may take who did it for who brings it before a court.
    """
    mended = list(s.words)
    for w in s.words:
        if w.dep != "obl:agent" or s.lemma(w.head) not in _BEFORE_COURTS or w.i < w.head:
            continue
        before = s.begins(w.i) - 1
        party = nouns.acts(w.lemma) in ("armed", "people", "group")
        deed = predicates.event_noun(s, before) if party else None
        if deed is not None and deed.verb in predicates.verbs("harm"):
            mended[w.i] = replace(w, head=before, dep="nmod")
    return with_words(s, mended)


_BEFORE_COURTS = labels("accuse charge convict indict jail imprison sentence try acquit")


def made_known(s: Sentence) -> Sentence:
    """ "The merger of the two banks announced in May": the merger was announced, and no bank.

    A tree may give the participle to the party right before it.
    """
    mended = list(s.words)
    for w in s.words:
        if w.dep != "acl" or not w.past or w.lemma.lower() not in _DONE_TO_THINGS:
            continue
        up = s.words[w.head]
        party = up.i in s.named or nouns.acts(up.lemma) is not None
        thing = up.dep == "nmod" and nouns.acts(s.words[up.head].lemma) is None
        if party and thing and s.words[up.head].pos == "NOUN" and up.i < w.i:
            mended[w.i] = replace(w, head=up.head)
    return with_words(s, mended)


_DONE_TO_THINGS = labels("announce publish unveil propose schedule draft table issue broadcast")


def _is_bare(s: Sentence, i: int) -> bool:
    """Whether a verb stands in its base form, with no subject of its own."""
    w = s.words[i]
    base = w.pos == "VERB" and w.base and not w.past
    return base and not s.kids(i, *SUBJECT, "aux")


def subject_behind(s: Sentence) -> Sentence:
    """The sentence with a second subject, that stands behind its verb, given to the verb it has.

    In "the army took Ost, the council said" that is the saying, in "Varn is sure the rebels will
    leave" the leaving: neither has a subject else, and one verb has not two.
    """
    mended = list(s.words)
    for w in s.words:
        if w.dep not in SUBJECT or w.i < w.head:
            continue
        others = [k for k in s.kids(w.head, *SUBJECT) if k < w.head]
        behind = max(s.below(w.i)) + 1
        if not others or behind >= len(s.words):
            continue
        first = min(s.below(w.i))
        done = next((k for k in s.kids(w.head, "obj") if max(s.below(k)) + 1 == first), None)
        if s.case(w.i) == "by" and done is not None:  # "upheld a decision by the court"
            mended[w.i] = replace(w, dep="nmod", head=done)
            continue
        told = _saying(s, w.head, behind)
        if told is None:
            below = (k for k in s.kids(w.head, "ccomp") if k > w.i and not s.kids(k, *SUBJECT))
            told = next((k for k in below if min(s.below(k)) == behind), None)
        if told is not None:
            mended[w.i] = replace(w, dep="nsubj", head=told)
    return with_words(s, mended)


def subject_before(s: Sentence) -> Sentence:
    """ "Varn announced on Monday the army had left": he announces it, and only the army leaves.

    A tree may give both to the verb below, and none to the verb of saying between them.
    """
    mended = list(s.words)
    for v in s.words:
        own = s.kids(v.i, *SUBJECT) if v.dep == "ccomp" else ()
        if len(own) != 2 or not own[0] < v.head < own[1] < v.i:
            continue
        inverted = any(w.text == "," for w in s.words[own[1] : v.i])  # "the ad, said Roe, is"
        if not inverted and not s.kids(v.head, *SUBJECT, "expl"):
            dep = subject_label(s, v.head)
            mended[own[0]] = replace(s.words[own[0]], head=v.head, dep=dep)
    return with_words(s, mended)


def due_to_be(s: Sentence) -> Sentence:
    """ "Cancelled a match due to be played": the match is due, whoever cancelled it is not played.

    A tree may take "due to" for what joins a clause to the verb.
    """
    mended = list(s.words)
    for w in s.words:
        due = next((k for k in s.kids(w.i, "mark") if s.lower(k) == "due"), None)
        if w.dep != "advcl" or not due or s.kids(w.i, *SUBJECT) or w.ing:
            continue
        noun = s.words[due - 1]
        while noun.dep == "nmod" and s.words[noun.head].nominal and noun.head < noun.i:
            noun = s.words[noun.head]
        if noun.dep.startswith("obl"):
            continue  # "quit on Monday due to be replaced"
        if noun.nominal and s.lower(due + 1) == "to":
            mended[w.i] = replace(w, dep="acl", head=noun.i)
    return with_words(s, mended)


def used_to(s: Sentence) -> Sentence:
    """ "The firm that Varn used to run": he ran it, and "used to" only says when."""
    mended = list(s.words)
    for w in s.words:
        below = next((k for k in s.kids(w.i, "xcomp") if k == w.i + 2), None)
        if w.text.lower() != "used" or not w.finite or below is None or s.helpers(w.i):
            continue
        mended[below] = replace(s.words[below], head=w.head, dep=w.dep, feats=w.feats)
        mended[w.i] = replace(w, head=below, dep="aux")
        for k in s.children[w.i]:
            if k != below:
                mended[k] = replace(s.words[k], head=below)
        for k in s.kids(below, "mark"):
            mended[k] = replace(s.words[k], head=w.i, dep="fixed")
    return with_words(s, mended)


def shot_dead(s: Sentence) -> Sentence:
    """ "Shot dead two men": dead is what the shot made of them, not what they were before."""
    mended = list(s.words)
    for w in s.words[1:]:
        verb = s.words[w.i - 1]
        if w.text.lower() == "dead" and w.dep == "amod" and verb.lemma.lower() == "shoot":
            mended[w.i] = replace(w, dep="xcomp", head=verb.i, pos="ADJ")
    return with_words(s, mended)


def empty_object(s: Sentence) -> Sentence:
    """The sentence with the "it" that stands for a clause taken for nobody.

    "Found it hard to leave", "put it on record that they left".
    """
    mended = list(s.words)
    for w in s.words:
        if w.dep != "obj" or w.lemma.lower() != "it":
            continue
        called = (k for k in s.kids(w.head, "xcomp") if k > w.i and s.words[k].pos == "ADJ")
        clauses = (c for k in called for c in s.kids(k, "advcl", "ccomp", "csubj", "xcomp"))
        behind = (w.head, *s.kids(w.head, "obl", "xcomp"))
        told = (c for k in behind for c in s.kids(k, "ccomp", "acl", "csubj") if c > w.i)
        told_of = any("that" in s.lemmas(c, "mark") for c in told)
        if told_of or any("to" in s.lemmas(c, "mark") for c in clauses):
            mended[w.i] = replace(w, dep="expl")
    return with_words(s, mended)




def _saying(s: Sentence, v: int, behind: int) -> int | None:
    """A verb with no subject that governs verb `v` and stands at place `behind`."""
    up = s.words[v].head
    governs = up == behind and s.words[v].dep in ("ccomp", "parataxis")
    return up if governs and s.words[up].pos == "VERB" and not s.kids(up, *SUBJECT) else None


def pending(s: Sentence) -> Sentence:
    """ "Was freed pending trial", "bail pending an appeal": a preposition, and nobody pends."""
    mended = list(s.words)
    for w in s.words:
        if w.text.lower() != "pending" or s.kids(w.i, "aux", "cop"):
            continue
        up = s.words[w.head].head if w.dep == "amod" else w.head
        if w.dep not in ("acl", "advcl", "amod") or up < 0:
            continue
        objects = s.kids(up, "obj")
        if w.dep == "amod" and len(objects) == 1 and not s.kids(up, "aux:pass"):
            continue  # "dismissed pending charges"
        below = s.kids(w.i, "obj") or (k for k in (*objects, *s.kids(up, "obl")) if k > w.i)
        thing = next((k for k in below if s.begins(k) in (w.i, w.i + 1)), None)
        if thing is None:
            continue
        tied = "nmod" if s.words[up].nominal else "obl"
        mended[thing] = replace(s.words[thing], head=up, dep=tied)
        mended[w.i] = replace(w, head=thing, dep="case", pos="ADP", lemma="pending")
    return with_words(s, mended)


def quoting(s: Sentence) -> Sentence:
    """ "Varn was freed, the Times reported, quoting his lawyer": who reported it quotes him."""
    mended = list(s.words)
    for w in s.words:
        said = w.i - 2
        if w.lemma.lower() not in ("quote", "cite") or not w.ing or w.dep != "advcl" or said < 0:
            continue
        verb = s.words[said].lemma.lower() in predicates.verbs("say")
        if verb and s.words[w.i - 1].text == "," and w.head != said:
            mended[w.i] = replace(w, head=said)
    return with_words(s, mended)
