"""Whom a clause speaks of besides its arguments: who is asked, answered, to suffer, or given to."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.arguments.clause import Argument, Clause
from timeline.arguments.parties import acts, is_post, spread
from timeline.arguments.strikes import doers
from timeline.arguments.subjects import subjects
from timeline.document import Mention
from timeline.event import Role
from timeline.syntax import nouns, predicates
from timeline.syntax.tree import SUBJECT, Sentence, labels


def told(s: Sentence, clause: Clause) -> Iterator[Argument]:
    """The actors of what a clause is about: "surprised that X left", "called for X's withdrawal".

    Who is to do what a noun of asking or planning names is a recipient, others are topics.
    """
    places = [clause.word] if clause.noun in (None, clause.word) else [clause.word, clause.noun]
    for at in places:
        for k in s.kids(at, "ccomp", "acl", "xcomp", "advcl"):
            if s.words[k].dep == "advcl" and "for" not in s.lemmas(k, "mark"):
                continue
            for o in s.kids(k, *SUBJECT):
                asked = _asks(s, at) and _is_to_do(s, k) and not _has_thing(s, at)
                suffers = s.words[o].dep == "nsubj:pass"
                tie = f"to {s.lemma(k)}" if asked and suffers else None
                tie = "on" if asked and tie is None and _calls(s, at) else tie
                for x in spread(s, o):
                    role: Role = "recipient" if asked else "topic"
                    yield Argument(role, x, tie, "subject of a clause below", 1)
    yield from _given(s, clause)
    if _answers(clause.lemma) and clause.noun is None:
        for a in clause.arguments:
            if a.role != "agent" and a.via in (None, "for", "on", "to", "against"):
                tie = f"{a.via or ''} {s.lemma(a.word)} by".strip()
                for by in doers(s, a.word):
                    rule = "doer of what is asked or answered"
                    yield Argument("recipient", by.word, tie, rule, 1)


def to_suffer(s: Sentence, clause: Clause, a: Argument) -> str:
    """ "to expel" in "called for X to be expelled": what X is to suffer; empty for any other."""
    if a.via is None or predicates.called_on(s, clause.word) != a.word:
        return ""
    below = (k for k in s.kids(clause.word, "xcomp", "advcl", "ccomp") if k > a.word)
    suffered = (k for k in below if s.kids(k, "aux:pass") and "to" in s.lemmas(k, "mark"))
    return next((f"to {s.lemma(k)}" for k in suffered), "")


def _given(s: Sentence, clause: Clause) -> Iterator[Argument]:
    """ "X has 40 planes, most of them provided by Y": Y provides them to X."""
    w = s.words[clause.word]
    giving = w.lemma.lower() in predicates.verbs("give") and w.dep in ("acl", "advcl")
    if not giving or not clause.roles("agent") or clause.roles("recipient"):
        return
    holder = next((k for k in s.above(clause.word) if predicates.is_predicate(s, k)), None)
    if holder is not None and s.lemma(holder) in ("have", "possess", "field", "own"):
        for k, _ in subjects(s, holder):
            yield Argument("recipient", k, "to", "holder of what is given", 1)


def is_thing(s: Sentence, clause: Clause, a: Argument, m: Mention) -> bool:
    """Whether a mention that could act is a thing here.

    So what somebody is given ("gave X ten million customers"), a post ("took command of X"), what
    a body does ("reduced service by X"), and where shares trade ("closed on the Estra Exchange").
    """
    if m.form == "nominal":
        given = a.role == "patient" and a.via is None and s.kids(clause.word, "iobj")
        done = nouns.is_asset(m.lemma, m.modifiers) and _done_by(s, a.word)
        listed = s.lemma(clause.word) in ("issue", "publish", "compile")
        if listed and a.role != "agent":
            return True  # "a list of 31 people issued by X"
        if m.lemma in ("force", "forces", "rank", "ranks") and _joins(s, clause):
            return True  # "joined forces with X"
        told = (k for k in s.kids(a.word, "nmod") if s.case(k) == "of" and k not in s.named)
        if m.lemma == "state" and any(not acts(s, k) for k in told):
            return True  # "declared a state of emergency"
        before = [s.words[k] for k in s.kids(a.word, "compound")]
        if m.lemma == "regime" and any(w.pos == "NOUN" and w.text.islower() for w in before):
            return not any(nouns.acts(w.lemma) for w in before)  # "a visa regime"
        beside = m.lemma in ("side", "behalf") and a.via in ("on", "from", "at")
        return bool(given) or done or beside or is_post(s, a.word)
    last = m.text.lower().split()[-1]
    quoted = s.lemma(clause.word) in predicates.verbs("trade")
    return quoted and a.role != "agent" and last in _MARKETS


def _joins(s: Sentence, clause: Clause) -> bool:
    """Whether a verb only says that two come together: "join forces", "close ranks"."""
    lemma = s.lemma(clause.word)
    bare = any(not s.children[a.word] for a in clause.roles("patient"))
    return bare and lemma in ("join", "combine", "unite", "close") and bool(clause.roles("partner"))


def names_deed(m: Mention) -> bool:
    """Whether a name is that of a war, a treaty, and no party: "the Battle of Ost"."""
    said = m.text.lower().removeprefix("the ").split()
    if m.form != "name" or not said or said[0] == "warsaw":
        return False
    first = said[0] == "operation" or (said[0] in _DEEDS and "of" in said)
    return first or said[-1] in _DEEDS


def _done_by(s: Sentence, n: int) -> bool:
    return any(s.case(k) == "by" for k in s.kids(n, "nmod"))


_DEEDS = nouns.table("treaty") | labels(  # what was done, signed or held is no party
    "war battle accords act resolution revolution offensive campaign crisis massacre siege"
    " constitution bill olympics declaration operation"
)
_MARKETS = labels("exchange market markets bourse nasdaq nyse amex dow jones")


def _is_to_do(s: Sentence, k: int) -> bool:
    """Whether a clause below says what is to be done, not what is so: "demanded that X leave"."""
    if any(h.lemma.lower() in ("must", "should", "shall") for h in s.helpers(k)):
        return True
    return predicates.is_mandative(s, k) or not s.finite(k)


def _has_thing(s: Sentence, v: int) -> bool:
    """Whether a verb has a thing for its object: "appealed the ruling that X must leave"."""
    return any(not acts(s, o) for o in s.kids(v, "obj"))


def _calls(s: Sentence, v: int) -> bool:
    return s.lemma(v) in predicates.verbs("call_on")


def _asks(s: Sentence, v: int) -> bool:
    return s.lemma(v) in predicates.verbs("ask") - {"suggest", "propose"}


def _answers(lemma: str) -> bool:
    said = lemma.replace(" ", "_")
    return said in predicates.verbs("ask") or said in predicates.verbs("answer")


def is_circumstance(s: Sentence, a: Argument) -> bool:
    """ "left after the killing of X", "at the request of X": X has no part in the leaving.

    Neither has X in "in addition to X", "in the aftermath of X", where a noun stands for a
    preposition.
    """
    lemma = s.lemma(a.word)
    if a.via == "in" and lemma in _LINKS and not s.kids(a.word, "det"):
        return True
    if a.via == "to" and lemma in _SOUNDS:
        return True  # "left to cheers of X", "won, to the surprise of X"
    if lemma in _FRAMES and any(s.case(k) in ("of", "to") for k in s.kids(a.word, "nmod")):
        return True
    if a.via == "with" and lemma in _HELP:
        return True  # "left with the help of X"
    if a.via in _AROUND and not acts(s, a.word):
        return True
    return a.via in _CIRCUMSTANCES and predicates.event_noun(s, a.word) is not None


_HELP = labels("help aid assistance support backing")
_FRAMES = labels(
    "framework context scope auspices exception aftermath wake face absence presence midst middle"
    " course light run-up heat shadow"
)
_SOUNDS = labels(
    "cry cheer applause chant shout boo jeer surprise dismay delight horror astonishment relief"
    " anger annoyance embarrassment amazement disappointment shock"
)
_LINKS = labels(
    "addition spite lieu case wake light term terms view comparison contrast accordance line"
    " response"
)
_AROUND = labels("following after before since until during amid")
_CIRCUMSTANCES = labels("at since after before during until amid following under despite in")
