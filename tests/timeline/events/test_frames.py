"""The table of frames: every row's sentences through the shipped reader, and trees by hand."""

from __future__ import annotations

from functools import cache

import pytest

from tests.timeline.trees import parsed as tree
from timeline import parsed
from timeline.arguments.clauses import clauses
from timeline.arguments.light import with_light_verb
from timeline.document import Document
from timeline.events.frame_table import TYPES, Frame, Governor, frames, governors
from timeline.events.frames import frame_type
from timeline.events.status import status
from timeline.events.steps import events
from timeline.mentions import mentions
from timeline.syntax.sentence import sentences

ROWS: tuple[Frame | Governor, ...] = (*frames(), *governors())


@cache
def types() -> dict[str, frozenset[str]]:
    """The types read in each row's sentences, all of them in one run of the reader."""
    texts = sorted({text for row in ROWS for text in (row.fires, row.silent)})
    found = {}
    for document, doc in parsed([Document(str(n), text) for n, text in enumerate(texts)]):
        read = events(document, sentences(doc), (), mentions(document, sentences(doc)))
        found[document.text] = frozenset(e.type for e in read if e.type is not None)
    return found


def by_name(row: Frame | Governor) -> str:
    return row.name


@pytest.mark.parametrize("row", ROWS, ids=by_name)
def test_a_row_fires_on_its_sentence_and_is_silent_on_the_other(row: Frame | Governor) -> None:
    if row.type is not None:
        assert row.type in types()[row.fires]
        assert row.type not in types()[row.silent]
    else:
        assert len(types()[row.fires]) == 1, "only the governing verb has a type"


def test_every_type_has_a_row() -> None:
    assert {row.type for row in frames()} == TYPES
    assert len(TYPES) == 16


def test_an_unknown_type_is_refused() -> None:
    none: frozenset[str] = frozenset()
    with pytest.raises(ValueError, match="SING"):
        Frame("x", "SING", frozenset({"sing"}), none, none, none, none, "", "")
    with pytest.raises(ValueError, match="neither"):
        Frame("x", "AID", none, none, none, none, none, "", "")


def typed(text: str, verb: str) -> str | None:
    """The type of one verb's clause in a tree written by hand."""
    for s in sentences(tree(text)):
        for plain in clauses(s):
            clause = with_light_verb(s, plain)
            if s.words[clause.word].text == verb:
                return frame_type(s, clause, status(s, clause.word))
    raise AssertionError(f"no clause of {verb!r}")


GOVERNED = """
Norland Norland PROPN nsubj 2
{form} {lemma} VERB root 0 VerbForm=Fin
to to PART mark 4
{deed} {deed} VERB xcomp 2 VerbForm=Inf
Sudland Sudland PROPN obj 4
"""


@pytest.mark.parametrize(
    ("form", "lemma", "deed", "expected"),
    [
        ("refused", "refuse", "paint", "REJECT"),
        ("refused", "refuse", "visit", "REJECT"),
        ("threatened", "threaten", "attack", "THREATEN"),
        ("vowed", "vow", "attack", "THREATEN"),
        ("promised", "promise", "visit", "AGREE"),
        ("promised", "promise", "paint", "AGREE"),
        ("planned", "plan", "visit", "AGREE"),
        ("planned", "plan", "paint", None),
        ("prepared", "prepare", "attack", "MOBILIZE"),
        ("tried", "try", "visit", None),
        ("hurried", "hurry", "visit", "CONSULT"),
    ],
)
def test_a_governing_verb_decides(form: str, lemma: str, deed: str, expected: str | None) -> None:
    assert typed(GOVERNED.format(form=form, lemma=lemma, deed=deed), deed) == expected


WITH_HELPER = """
Norland Norland PROPN nsubj 4
{helper} {helper} AUX aux 4 VerbForm=Fin
not not PART advmod 4
{deed} {deed} VERB root 0 VerbForm=Inf
Sudland Sudland PROPN obj 4
"""


@pytest.mark.parametrize(
    ("helper", "deed", "negated", "expected"),
    [
        ("will", "visit", False, "CONSULT"),
        ("will", "attack", False, "THREATEN"),
        ("will", "visit", True, "REJECT"),
        ("did", "visit", True, None),
        ("did", "attack", True, None),
        ("may", "attack", False, None),
        ("will", "paint", False, None),
    ],
)
def test_what_is_meant_or_denied(
    helper: str, deed: str, negated: bool, expected: str | None
) -> None:
    text = WITH_HELPER.format(helper=helper, deed=deed)
    if not negated:
        text = text.replace("not not PART", "soon soon ADV")
    assert typed(text, deed) == expected


ULTIMATUM = """
Norland Norland PROPN nsubj 3
will will AUX aux 3 VerbForm=Fin
leave leave VERB root 0 VerbForm=Inf
unless unless SCONJ mark 6
Sudland Sudland PROPN nsubj 6
pays pay VERB advcl 3 VerbForm=Fin
"""


def test_an_ultimatum_threatens() -> None:
    assert typed(ULTIMATUM, "leave") == "THREATEN"


OBLIGED = """
Norland Norland PROPN nsubj 2
said say VERB root 0 VerbForm=Fin
{who} {who} {pos} nsubj 5
{helper} {helper} AUX aux 5 VerbForm=Fin
pay pay VERB ccomp 2 VerbForm=Inf
"""


@pytest.mark.parametrize(
    ("who", "pos", "helper", "expected"),
    [
        ("Sudland", "PROPN", "must", "REQUEST"),
        ("it", "PRON", "must", None),
        ("Sudland", "PROPN", "may", None),
    ],
)
def test_what_others_must_do_is_asked_of_them(
    who: str, pos: str, helper: str, expected: str | None
) -> None:
    assert typed(OBLIGED.format(who=who, pos=pos, helper=helper), "pay") == expected
