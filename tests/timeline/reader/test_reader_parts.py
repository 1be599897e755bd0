"""The reader's parts that need no weights: spelling, lemmas, name tags, trees, windows, words."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.reader import lemma, names, tree
from timeline.reader.beliefs import Beliefs, known
from timeline.reader.guidelines import conventional
from timeline.reader.second_look import SecondLook
from timeline.reader.spelling import GAPS, SHAPES, gap, plain, shape
from timeline.reader.windows import LONGEST, Words, cut, sure_starts

TAGS = names.tag_names(("PER", "ORG"))


@pytest.mark.parametrize(
    ("word", "look"),
    [
        ("house", "lower"),
        ("Mosul", "title"),
        ("NATO", "upper"),
        ("A", "initial"),
        ("iPhone", "mixed"),
        ("2019", "number"),
        ("1,200", "number"),
        ("F16", "letters-and-digits"),
        (",", "mark"),
        ("U.S.", "dotted"),
        ("Col.", "title-dotted"),
        ("NGOs", "upper-plural"),
        ("McCain", "camel"),
        ("الجيش", "foreign"),
        ("“", "opening-or-closing"),
        ("–", "dash"),
    ],
)
def test_shape(word: str, look: str) -> None:
    assert SHAPES[shape(word)] == look


@given(st.text(min_size=1))
def test_every_word_has_a_shape(word: str) -> None:
    assert 0 < shape(word) < len(SHAPES)


@pytest.mark.parametrize(
    ("between", "name"),
    [
        ("", "none"),
        (" ", "space"),
        ("\u00a0", "space"),
        ("\n", "line"),
        (" \r\n ", "line"),
        ("\n \n", "paragraph"),
        ("\u2029\n", "paragraph"),
    ],
)
def test_gap(between: str, name: str) -> None:
    assert GAPS[gap(between)] == name


def test_plain_makes_typography_plain() -> None:
    assert plain("“n’t”") == "\"n't\""


@pytest.mark.parametrize(
    ("form", "base", "edit"),
    [
        ("houses", "house", "l1+"),
        ("Houses", "house", "l1+"),
        ("cities", "city", "l3+y"),
        ("Mosul", "Mosul", "k0+"),
        ("went", "go", "=go"),
        ("The", "the", "l0+"),
        ("n't", "not", "l2+ot"),
    ],
)
def test_edit_scripts(form: str, base: str, edit: str) -> None:
    assert lemma.script(form, base) == edit
    assert lemma.apply(edit, form) == base


@given(st.text("abcXYZ'", min_size=1), st.text("abcXYZ'", min_size=1))
def test_an_edit_script_gives_the_lemma_back(form: str, base: str) -> None:
    assert lemma.apply(lemma.script(form, base), form) == base


@given(st.sampled_from(["l3+", "k2+y", "l9+x", "k5+"]), st.text(min_size=1))
def test_an_edit_script_never_leaves_nothing(edit: str, form: str) -> None:
    assert lemma.apply(edit, form)


SEEN = {
    "VBD fled": "flead",
    "VBN fled": "flead",
    "VBD found": "found",
    "VB clash": "clash",
    "JJ few": "few",
    "JJR worse": "bad",
    "NN movie": "movie",
    "NNP Ankara": "Ankara",
    "JJ Norlandish": "Norlandish",
    "JJ Dark": "Dark",
    "JJ dark": "dark",
    "RB so": "so",
    "JJ good": "good",
}


@pytest.mark.parametrize(
    ("form", "tag", "edit", "base"),
    [
        ("ceding", "VBG", "l3+e", "cede"),  # no word known: the network's own silent e stays
        ("droning", "VBG", "l3+", "drone"),
        ("waived", "VBD", "l2+", "waive"),
        ("fightin'", "VBG", "l6+", "fight"),
        ("constrained", "VBN", "l1+", "constrain"),  # half cut, not a silent e
        ("fled", "VBD", "l2+", "flee"),  # an irregular form before a corpus's error
        ("found", "VBD", "l0+", "found"),  # a form that is itself a verb: as the lexicon says
        ("embassies", "NNS", "l1+", "embassy"),
        ("movies", "NNS", "l1+", "movie"),
        ("horsemen", "NNS", "l1+", "horseman"),
        ("Alderwomen", "NNPS", "k1+", "Alderwoman"),
        ("Armies", "NNPS", "k1+", "Army"),
        ("NGOs", "NNPS", "k1+", "NGO"),
        ("snipers", "NNS", "l0+", "sniper"),
        ("ambushes", "NNS", "l1+", "ambush"),
        ("clashes", "VBZ", "l1+", "clash"),
        ("invoked", "VBD", "l2+", "invoke"),
        ("besieged", "VBN", "l2+", "besiege"),
        ("quelled", "VBD", "l2+", "quell"),
        ("shunned", "VBD", "l1+", "shun"),
        ("rearmed", "VBN", "l2+", "rearm"),
        ("ratified", "VBN", "l2+", "ratify"),
        ("fewest", "JJS", "=bad", "few"),
        ("worse", "JJR", "=bad", "bad"),
        ("’d", "MD", "=would", "would"),
        ("Dec.", "NNP", "k0+", "December"),
        ("Bagh", "NNP", "k0+ober", "Bagh"),
        ("12,500", "CD", "l4+000", "12500"),
        ("1980's", "NNS", "l2+", "1980s"),
        ("http://example.org", "ADD", "l3+", "http://example.org"),
        ("Mosul", "NNP", "k0+", "Mosul"),
        ("MOGADISHU", "NNP", "k0+", "Mogadishu"),  # a dateline in capitals
        ("NATO", "NNP", "k0+", "NATO"),
        ("OFCOM", "NNP", "k0+", "OFCOM"),
        ("ankara", "NNP", "k0+", "Ankara"),
        ("bin", "NNP", "k0+", "bin"),
        ("people", "NNS", "l4+rson", "people"),
        ("peoples", "NNS", "l1+", "people"),
        ("earnings", "NNS", "l1+", "earnings"),
        ("takings", "NNS", "l1+", "taking"),
        ("convertible", "NNS", "l1+", "convertible"),  # a wrong tag: no plural's ending to cut
        ("Velmarese", "NNPS", "k1+", "Velmarese"),
        ("Velmarans", "NNPS", "k1+", "Velmaran"),
        ("MP's", "NNS", "l1+", "mp"),
        ("who's", "VBZ", "l1+", "who's"),
        ("bedevilled", "VBN", "l2+", "bedevil"),
        ("Deferred", "VBN", "k0+", "defer"),
        ("predates", "VBD", "l1+", "predate"),
        ("soooo", "RB", "l0+", "so"),
        ("goood", "JJ", "l0+", "good"),
        ("III", "CD", "k0+", "III"),
        ("norlandish", "JJ", "k0+", "Norlandish"),
        ("Dark", "JJ", "l0+", "dark"),
        ("dazzling", "JJ", "l3+", "dazzling"),  # as an adjective no form of a verb
        ("Dredging", "NN", "l3+", "dredging"),
        ("CrudeStocks.PDF", "NNP", "k0+", "crudestocks.pdf"),
        ("Varn.com", "NNP", "k0+", "Varn.com"),
    ],
)
def test_lemmas_of_words_not_seen(form: str, tag: str, edit: str, base: str) -> None:
    assert lemma.Lemmas(SEEN, ()).of(form, tag, edit) == base


def test_an_i_before_the_plural_is_no_y() -> None:
    assert lemma.Lemmas({"NNS skies": "sky"}, ("ski",)).of("skis", "NNS", "l1+") == "ski"


def test_an_adjective_that_is_written_small_is_no_peoples() -> None:
    lemmas = lemma.Lemmas({"JJ special": "special", "JJ Norland": "Norland"}, ())
    assert lemmas.is_common("Special")  # "Special Forces"
    assert not lemmas.is_common("Norland")
    assert not lemmas.is_common("Velmaran")


def test_an_error_of_a_corpus_is_no_word_for_other_forms() -> None:
    lemmas = lemma.Lemmas({"VBN freed": "fre"}, ("free",))
    assert [lemmas.of(*row) for row in (("freed", "VBN", "l2+"), ("frees", "VBZ", "l1+"))] == [
        "free",
        "free",
    ]


@given(
    st.text(min_size=1, max_size=12),
    st.sampled_from(["NNS", "NNPS", "VBD", "VBG", "VBZ", "JJR", "JJS", "CD", "NNP", "ADD"]),
    st.sampled_from(["l1+", "l2+", "l3+y", "k0+ober", "=be", "l2+e"]),
)
def test_every_word_has_a_lemma(form: str, tag: str, edit: str) -> None:
    assert lemma.Lemmas(SEEN, ("sniper",)).of(form, tag, edit)


def test_the_longer_of_two_overlapping_names_is_tagged() -> None:
    numbers = names.tag(5, [(1, 2, "PER"), (0, 3, "ORG"), (4, 5, "PER")], TAGS)
    assert names.spans(numbers, TAGS) == [(0, 3, "ORG"), (4, 5, "PER")]


@given(
    st.lists(st.integers(1, 7), min_size=1, max_size=4),
    st.integers(0, 2**32 - 1),
)
def test_the_best_tags_are_well_formed_and_best(lengths: list[int], seed: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(len(lengths), 7, len(TAGS)))
    scores = scores.astype(np.float32)
    grammar = names.Grammar(TAGS)
    for row, tags in enumerate(grammar.best(scores, lengths)):
        assert len(tags) == lengths[row]
        assert names.tag(len(tags), names.spans(tags, TAGS), TAGS) == tags
        if lengths[row] <= 3:
            best = max(_readings(lengths[row]), key=lambda t: _total(scores[row], t))
            assert _total(scores[row], tags) == pytest.approx(_total(scores[row], best))


def _readings(length: int) -> list[tuple[int, ...]]:
    every = product(range(len(TAGS)), repeat=length)
    return [t for t in every if tuple(names.tag(length, names.spans(t, TAGS), TAGS)) == t]


def _total(scores: np.ndarray, tags: object) -> float:
    return float(sum(scores[i, t] for i, t in enumerate(tags)))  # type: ignore[arg-type]


@given(st.integers(1, 9), st.integers(0, 2**32 - 1), st.sampled_from(["any", "flat", "no root"]))
def test_heads_are_a_tree_with_one_root(words: int, seed: int, kind: str) -> None:
    scores = np.random.default_rng(seed).normal(size=(words, words + 1))
    if kind == "flat":
        scores[:] = 0
    elif kind == "no root":
        scores[:, 0] = -50
    _assert_tree(tree.heads(scores))


@given(st.integers(0, 2**32 - 1))
@settings(max_examples=5, deadline=None)
def test_heads_of_many_words_are_a_tree_too(seed: int) -> None:
    words = tree.LONGEST_SEARCH + 30
    _assert_tree(tree.heads(np.random.default_rng(seed).normal(size=(words, words + 1))))


def _assert_tree(heads: np.ndarray) -> None:
    assert (heads == 0).sum() == 1
    assert tree.is_tree(heads)
    assert all(h != i + 1 for i, h in enumerate(heads))


@given(st.integers(1, 4), st.integers(0, 2**32 - 1))
def test_the_tree_is_the_best_one(words: int, seed: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(words, words + 1))
    every = product(range(words + 1), repeat=words)
    trees = [h for h in every if h.count(0) == 1 and tree.is_tree(h)]

    def total(heads: object) -> float:
        return float(scores[np.arange(words), list(heads)].sum())  # type: ignore[call-overload]

    assert total(tree.heads(scores)) == pytest.approx(max(map(total, trees)))


def test_a_ring_is_no_tree() -> None:
    assert not tree.is_tree([2, 1, 0])
    assert tree.is_tree([0, 1, 2])


def test_heads_survive_scores_that_are_no_numbers() -> None:
    _assert_tree(tree.heads(np.full((3, 4), np.nan)))


words_of = st.lists(
    st.sampled_from(["He", "left", ".", "Town", "“", "”", "!", "and", "x" * 9]),
    min_size=1,
    max_size=400,
)


@given(words_of, st.lists(st.integers(1, 4), min_size=400, max_size=400), st.integers(1, 8))
def test_windows_keep_every_word_once(texts: list[str], gaps: list[int], pieces: int) -> None:
    words = Words(
        tuple(texts),
        tuple((7,) * pieces for _ in texts),
        tuple(shape(t) for t in texts),
        (4, *gaps[: len(texts) - 1]),
        (0,) * len(texts),
    )
    windows = cut(words, sure_starts(words))
    kept = [i for w in windows for i in range(w.first, w.last)]
    assert kept == list(range(len(texts)))
    for w in windows:
        assert w.start <= w.first < w.last <= w.end
        assert w.pieces == (w.end - w.start) * pieces <= LONGEST + 8


def test_a_full_stop_before_a_capital_surely_ends_a_sentence() -> None:
    texts = ("It", "fell", ".", "He", "left", ".", "now", "U.S.", "Troops")
    gaps = (4, 2, 1, 2, 2, 1, 2, 2, 2)
    words = Words(texts, tuple((1,) for _ in texts), tuple(map(shape, texts)), gaps, (0,) * 9)
    assert np.flatnonzero(sure_starts(words)).tolist() == [0, 3]


def _log_probabilities(rows: list[dict[str, float]]) -> np.ndarray:
    table = np.full((len(rows), len(TAGS)), 1e-4)
    for i, row in enumerate(rows):
        for tag, share in row.items():
            table[i, TAGS.index(tag)] = share
    return np.log(table / table.sum(1, keepdims=True)).astype(np.float32)


def test_the_second_look_takes_what_was_nearly_read_and_leaves_what_was_not() -> None:
    words = ("Zanu", "met", "Zanu", "Zanu")
    table = _log_probabilities([{"S-ORG": 1.0}, {"O": 1.0}, {"O": 0.7, "S-ORG": 0.3}, {"O": 1.0}])
    found = SecondLook(TAGS)(words, table, [(0, 1, "ORG")], [0])
    assert found == [(0, 1, "ORG"), (2, 3, "ORG")]


def test_the_second_look_finds_a_name_again_in_a_headline_of_capitals() -> None:
    words = ("ZANU", "WINS", "\n", "Zanu", "won")
    table = _log_probabilities(
        [{"O": 0.6, "S-PER": 0.22, "S-ORG": 0.18}, *[{"O": 1.0}] * 2, {"S-ORG": 1.0}, {"O": 1.0}]
    )
    found = SecondLook(TAGS)(words, table, [(3, 4, "ORG")], [0])
    assert found == [(0, 1, "ORG"), (3, 4, "ORG")]


def test_the_second_look_finds_no_name_across_sentences() -> None:
    words = ("Ada", "Lorne", "spoke", "Ada", "Lorne", "heard")
    doubtful = {"O": 0.5, "B-PER": 0.25, "E-PER": 0.25}
    sure = [{"B-PER": 1.0}, {"E-PER": 1.0}, {"O": 1.0}]
    table = _log_probabilities([*sure, doubtful, doubtful, {"O": 1.0}])
    read = [(0, 2, "PER")]
    assert SecondLook(TAGS)(words, table, read, [0, 3]) == [*read, (3, 5, "PER")]
    assert SecondLook(TAGS)(words, table, read, [0, 3, 4]) == read


def test_the_second_look_settles_a_doubtful_kind_and_keeps_a_sure_one() -> None:
    words = ("Zanu", "met", "Zanu")
    doubtful = _log_probabilities([{"S-ORG": 1.0}, {"O": 1.0}, {"S-PER": 0.52, "S-ORG": 0.48}])
    read = [(0, 1, "ORG"), (2, 3, "PER")]
    assert SecondLook(TAGS)(words, doubtful, read, [0]) == [(0, 1, "ORG"), (2, 3, "ORG")]
    sure = _log_probabilities([{"S-ORG": 1.0}, {"O": 1.0}, {"S-PER": 1.0}])
    assert SecondLook(TAGS)(words, sure, read, [0]) == read


@pytest.mark.parametrize(
    ("name", "kind", "kept"),
    [
        ("Col. Reed", "PER", ["Reed"]),
        ("Maj. Gen. Omar Haddad", "PER", ["Omar Haddad"]),
        ("Mr. President", "PER", []),
        ("President", "PER", ["President"]),
        ("President of the United States", "PER", ["President of the United States"]),
        ("Omar Haddad", "PER", ["Omar Haddad"]),
        ("Justice Department", "ORG", ["Justice Department"]),
        ("Daesh / ISIS", "ORG", ["Daesh", "ISIS"]),
        ("Marks , Reed and Sons", "ORG", ["Marks , Reed and Sons"]),
        ("Basra , Iraq", "LOC", ["Basra", "Iraq"]),
        ("Austin Texas", "LOC", ["Austin", "Texas"]),
        ("lyon france", "LOC", ["lyon", "france"]),
        ("Northern California", "LOC", ["Northern California"]),
        ("New England", "LOC", ["New England"]),
        ("Texas", "LOC", ["Texas"]),
        ("/", "LOC", []),
    ],
)
def test_names_are_held_to_one_guideline(name: str, kind: str, kept: list[str]) -> None:
    words = ["in", *name.split(), "."]
    found = conventional(words, [(1, len(words) - 1, kind)], lambda _start, _end: kind)
    assert [" ".join(words[a:b]) for a, b, _ in found] == kept
    assert all(k == kind for _, _, k in found)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("met [Ada Reed of Ohio] there", ["Ada Reed/PER", "Ohio/LOC"]),
        ("King [Omar of Norland] left", ["Omar/PER", "Norland/LOC"]),
        ("met [Omar of Norland] there", ["Omar of Norland/PER"]),
        ("the [Duke of Ost] left", ["Duke of Ost/PER"]),
        ("the [bank of Norland] fell", ["bank of Norland/ORG"]),
        ("a [head of the Lake Fund] fell", ["Lake Fund/LOC"]),
        ("an [envoy for the Lake Fund] left", ["Lake Fund/LOC"]),
        ("MP [MP Ada Reed] left", ["Ada Reed/PER"]),
        ("of [Avon , Conn.] , met", ["Avon/LOC", "Conn./LOC"]),
        ("of [Avon] , Conn. , met", ["Avon/LOC"]),
        ("of [Avon] , Ada , met", ["Avon/PER"]),
    ],
)
def test_persons_and_what_they_are_of_are_two_names(text: str, kept: list[str]) -> None:
    before, inside = text.split("]")[0].split("[")
    words = [*before.split(), *inside.split(), *text.split("]")[1].split()]
    start, end = len(before.split()), len(before.split()) + len(inside.split())
    held = "ORG" if words[end] == "fell" else "PER"
    found = conventional(words, [(start, end, held)], lambda _start, _end: "LOC")
    assert [" ".join(words[a:b]) + "/" + k for a, b, k in found] == kept


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("al - Qaeda", "ORG"),
        ("Houthis", "ORG"),
        ("WHO", "ORG"),
        ("Who", None),
        ("IRAQ", "LOC"),
        ("Sana ’ a", "LOC"),
        ("Al Qaeda", "ORG"),
        ("Jordan", None),
        ("Sydney", None),
        ("Bur Kina Faso", None),
    ],
)
def test_some_names_are_of_one_kind_in_any_text(name: str, kind: str | None) -> None:
    assert known(tuple(name.split())) == kind


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Varn Lake Corp. rose as Varn said", "Varn", "ORG"),
        ("Lake Varn rose as Varn said", "Varn", "LOC"),
        ("Ada Varn rose as Varn said", "Varn", "PER"),
        ("Omar al - Varn rose as al - Varn said", "al - Varn", "PER"),
        ("Varn Lake Force (VLF) left", "VLF", "ORG"),
        ("Varn Lake Force (AP) left", "AP", "ORG"),
        ("Varn Lake Force (XY) left", "XY", None),
        ("the carmaker Varn rose", "Varn", "ORG"),
        ("the singer Varn rose", "Varn", None),
        ("Varn fighters left", "Varn", "ORG"),
        ("Kataib Varn left", "Kataib Varn", "ORG"),
        ("Jabal Varn fell", "Jabal Varn", "LOC"),
        ("Mount Varn Bank fell", "Mount Varn Bank", None),
        ("Varn rebels left", "Varn", None),
        ("Iraq fell", "Iraq", "LOC"),
        ("Varn Lake Corp. left the city of Varn", "Varn", None),
        ("Basra Ost left Basra", "Basra", None),
    ],
)
def test_the_names_of_a_text_show_each_others_kinds(
    text: str, name: str, kind: str | None
) -> None:
    words = text.replace("(", "( ").replace(")", " )").split()
    first = {"Varn Lake Corp.": "ORG", "Lake Varn": "LOC", "Ada Varn": "PER",
             "Omar al - Varn": "PER", "Basra Ost": "PER",
             "Varn Lake Force": "ORG", name: "PER"}  # fmt: skip
    read = [
        (at, at + len(form.split()), first[form])
        for form in first
        for at in range(len(words))
        if words[at : at + len(form.split())] == form.split()
    ]
    read += [(len(words) - 1, len(words), "LOC")] * ("city of" in text)
    belief = Beliefs(("PER", "ORG", "LOC"), read, words).of(tuple(name.split()))
    assert (belief is not None and ("PER", "ORG", "LOC")[int(belief.argmax())]) == (kind or False)


def test_the_second_look_takes_what_any_text_names() -> None:
    words = ("He", "fled", "Daesh", "there")
    table = _log_probabilities(
        [*[{"O": 1.0}] * 2, {"O": 0.9, "S-PER": 0.08, "S-ORG": 0.02}, {"O": 1.0}]
    )
    assert SecondLook(TAGS)(words, table, [], [0]) == [(2, 3, "ORG")]
    led = ("He", "fled", "Daesh", "-")
    assert SecondLook(TAGS)(led, table, [], [0]) == [(2, 3, "ORG")]
