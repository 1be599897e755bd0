"""The shipped reader: whatever the text, a well-formed `Doc`; and what news typography asks."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

from timeline.reader import pipeline
from timeline.reader.weights import SHIPPED, WeightsError, read, write


@pytest.fixture(scope="module")
def nlp() -> Language:
    return pipeline()


def _assert_sound(doc: Doc, text: str) -> None:
    assert doc.text == text
    assert sum(len(t.text_with_ws) for t in doc) == len(text)
    for sent in doc.sents:
        roots = [t for t in sent if t.head.i == t.i]
        assert len(roots) == 1 or all(t.is_space for t in sent)
        for token in sent:
            assert sent.start <= token.head.i < sent.end
            seen = {token.i}
            while token.head.i != token.i:
                token = token.head
                assert token.i not in seen
                seen.add(token.i)
    for ent in doc.ents:
        assert ent.text.strip() == ent.text != ""
        assert ent.label_ in ("PER", "ORG", "LOC", "NORP", "MISC")
    for token in doc:
        assert token.is_space or (token.pos_ and token.tag_ and token.dep_ and token.lemma_)


words = st.one_of(
    st.text(max_size=12),
    st.sampled_from(
        ["Gen. Ali", "US-led", "U.S.", "said", "“No,”", "\n\n", "\t", "IS", "(AFP) -", "."]
    ),
)


@given(st.lists(words, max_size=25).map(" ".join))
@settings(max_examples=60, deadline=None)
def test_any_text_gives_a_sound_parse(nlp: Language, text: str) -> None:
    _assert_sound(nlp(text), text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\n\n \t",
        "word",
        "😀🎉👩‍👩‍👧 hello 🏳️‍🌈",
        "\x00\x01\x1f abc \x7f\u200b",
        "قال الجيش يوم الأحد إنه سيطر على المدينة. " * 5,
        "1 2 3\t4 5 6\n" * 60,
        "The town fell. " * 300,
        "town " * 900,
        "(" * 900,
        "a-" * 700,
        "no\u00a0break\u00a0space  two\r\nlines",
    ],
)
def test_bad_input_gives_a_sound_parse(nlp: Language, text: str) -> None:
    _assert_sound(nlp(text), text)


def test_a_long_run_without_a_space_is_read_in_bounded_time(nlp: Language) -> None:
    text = "ab" * 100_000 + " end"
    assert nlp(text).text == text


def test_a_thousand_sentences_in_one_line(nlp: Language) -> None:
    doc = nlp("The army left the town. " * 1000)
    assert len(list(doc.sents)) == 1000


def test_texts_read_together_are_read_as_alone(nlp: Language) -> None:
    texts = ["Police left Basra.", "", "The minister of defence spoke.", "He fell."]
    together = [[(t.dep_, t.head.i) for t in doc] for doc in nlp.pipe(texts)]
    assert together == [[(t.dep_, t.head.i) for t in nlp(text)] for text in texts]


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("a US-led strike", "a US - led strike"),
        ("Hassan al-Aaraji spoke", "Hassan al - Aaraji spoke"),
        ("a non-Muslim co-founder", "a non-Muslim co-founder"),
        ("They didn't; he’s not", "They did n't ; he ’s not"),
        ("DON'T", "DO N'T"),
        ("Iraq's army", "Iraq 's army"),
        ("Daesh/ISIS", "Daesh / ISIS"),
        ("Col. Reed of the U.S. said", "Col. Reed of the U.S. said"),
        ("ranked No. 10 there", "ranked No. 10 there"),
        ("He said no. Then", "He said no . Then"),
        ("Basra (AFP) -Four years", "Basra ( AFP ) - Four years"),
        ("What?! Yes!!", "What ?! Yes !!"),
        ("on 2014-06-10", "on 2014-06-10"),
        ("he said:“No”", "he said : “ No ”"),
        ("U.S.-led talks, U.S.–Iran ties", "U.S. - led talks , U.S. – Iran ties"),
        ("a UN-run camp of “Mosul”-born men", "a UN - run camp of “ Mosul ” - born men"),
        ("We’ll—perhaps—go; they didn't—yet", "We ’ll — perhaps — go ; they did n't — yet"),
        ("at 7:30PM, 9am-5pm", "at 7:30 PM , 9 am - 5 pm"),
        ("It cost $5m. A £1.2bn plan", "It cost $ 5 m . A £ 1.2 bn plan"),
        ("G20 and F16k in the 1990s", "G20 and F16k in the 1990s"),
        ("the 1980's and the ’90s", "the 1980's and the ’90s"),
        ("person(s) named (8 million)", "person ( s ) named ( 8 million )"),
        ("BASRA (AFP)-The army", "BASRA ( AFP ) - The army"),
        ("Basra- the port, 20- 30 men", "Basra - the port , 20 - 30 men"),
        ("GEN. ALI SPOKE", "GEN. ALI SPOKE"),
        ("ST. ORLAN, Norland (AP)", "ST. ORLAN , Norland ( AP )"),
        ("said Pfc. Varn, a.k.a. Lind", "said Pfc. Varn , a.k.a. Lind"),
        ("$13-$15 or €5bn–€6bn, 5%-6% of it", "$ 13 - $ 15 or € 5 bn – € 6 bn , 5 % - 6 % of it"),
        ("the (#Ost) tag #MarchForOst. And # 5", "the ( #Ost ) tag #MarchForOst . And # 5"),
        ("he wrote on X.\n\nJ. Varn left", "he wrote on X . \n\n J. Varn left"),
        ("by L/C, and/or cash", "by L/C , and / or cash"),
        ("They met Hun Sen.", "They met Hun Sen ."),
        ("They met Sen. Varn Sr.", "They met Sen. Varn Sr."),
        ("said John A.\n\nIt rained", "said John A. \n\n It rained"),
        ("tanks, guns, etc. They left", "tanks , guns , etc . They left"),
        ("guns, etc., and tanks", "guns , etc. , and tanks"),
        ("a tag at www.example.org/a-b", "a tag at www.example.org/a-b"),
        ('"Ann"<ann@example.org> wrote', '" Ann " < ann@example.org > wrote'),
        ("(see a.pdf)(and b.pdf)", "( see a.pdf ) ( and b.pdf )"),
        ("left.”Then he;she? No?Yes", "left . ” Then he ; she ? No ? Yes"),
        ('"Who left?"Varn said of Orlo!News', '" Who left ? " Varn said of Orlo!News'),
        ("the road of Ost‑Varn", "the road of Ost ‑ Varn"),
        ("It fell,[3] then rose.[4][5]", "It fell , [ 3 ] then rose . [ 4 ] [ 5 ]"),
    ],
)
def test_words_are_cut_as_the_treebanks_cut_them(nlp: Language, text: str, cut: str) -> None:
    assert " ".join(t.text for t in nlp(text)) == cut


def test_words_that_come_with_their_sentences_are_left_as_they_are(nlp: Language) -> None:
    words = ["They", "took", "tanks", "etc.", "They", "left"]
    given = Doc(nlp.vocab, words=words, sent_starts=[True, False, False, False, True, False])
    assert [t.text for t in nlp(given)] == words
    loose = Doc(nlp.vocab, words=words)
    assert [t.text for t in nlp(loose)] == ["They", "took", "tanks", "etc", ".", "They", "left"]


def _names(nlp: Language, text: str) -> set[tuple[str, str]]:
    return {(e.text, e.label_) for e in nlp(text).ents}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Col. Wayne Harris told reporters in Baghdad.", ("Wayne Harris", "PER")),
        ("The US told us that it would help us.", ("US", "LOC")),
        ("A US-led coalition struck the town.", ("US", "LOC")),
        ("Officials of the Trump Administration met in Doha.", ("Trump Administration", "ORG")),
        ("NATO and the United Nations met in Geneva.", ("United Nations", "ORG")),
        ("Fighters of the SDF left Raqqa.", ("SDF", "ORG")),
        ("Homs Varley sued Ada Roe. Homs won. Roe forgave Homs.", ("Homs", "PER")),
        ("Port Dask Bank fined Ada Roe on Monday.", ("Port Dask Bank", "ORG")),
    ],
)
def test_names_of_the_news(nlp: Language, text: str, name: tuple[str, str]) -> None:
    assert name in _names(nlp, text)


def test_curly_and_straight_quotes_read_alike(nlp: Language) -> None:
    straight = "\"We won't leave,\" said the minister's aide."
    curly = "“We won’t leave,” said the minister’s aide."
    assert [(t.dep_, t.head.i) for t in nlp(straight)] == [(t.dep_, t.head.i) for t in nlp(curly)]


def test_a_paragraph_opens_a_sentence(nlp: Language) -> None:
    doc = nlp("Army takes town\n\nThe army took the town")
    assert [s.text.strip() for s in doc.sents] == ["Army takes town", "The army took the town"]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        (
            "He stayed there until 1805. [6] The town was small.",
            ["He stayed there until 1805. [6]", "The town was small."],
        ),
        (
            "“We had no way to get home,” Haddad told reporters. He left.",
            ["“We had no way to get home,” Haddad told reporters.", "He left."],
        ),
        (
            "Lt. Gen. Reed of the U.S. Army met Mr. Hill. They talked.",
            ["Lt. Gen. Reed of the U.S. Army met Mr. Hill.", "They talked."],
        ),
        (
            "Oil prices rose Wednesday as the storm came. Gas fell.",
            ["Oil prices rose Wednesday as the storm came.", "Gas fell."],
        ),
        (
            "He left the U.S. She stayed in the U.K. They met at 5 p.m. He came late.",
            ["He left the U.S.", "She stayed in the U.K.", "They met at 5 p.m.", "He came late."],
        ),
        (
            "Police left.[3] Rebels came.[4][5] “We won.” Then it rained.",
            ["Police left.[3]", "Rebels came.[4][5]", "“We won.”", "Then it rained."],
        ),
        ("THE ARMY LEFT THE U.S. IN MAY", ["THE ARMY LEFT THE U.S. IN MAY"]),
        (
            "Two parties ran:\n• Ada Varn, 37,249 votes\n• Per Lind, 36,438 votes",
            ["Two parties ran:", "• Ada Varn, 37,249 votes", "• Per Lind, 36,438 votes"],
        ),
        (
            "“So many people will miss him.” Alba had wanted to serve since she was a girl.",
            ["“So many people will miss him.”", "Alba had wanted to serve since she was a girl."],
        ),
        (
            "They ask for\na) a port\nb) a road",
            ["They ask for", "a) a port", "b) a road"],
        ),
        (
            "They ask for\n- A port\n- A road\n\nIt was sold to Alba Inc. Shares rose.",
            ["They ask for", "- A port", "- A road", "It was sold to Alba Inc.", "Shares rose."],
        ),
        ("Varn saw the man\n- a guard - there.", ["Varn saw the man\n- a guard - there."]),
        ("At 7 p.m. Orlan Summer Time it fell.", ["At 7 p.m. Orlan Summer Time it fell."]),
        ('"Who is it?" "The army."', ['"Who is it?"', '"The army."']),
        ("He wrote on X. The post is gone.", ["He wrote on X.", "The post is gone."]),
        ("They met Ada V. The Lorne", ["They met Ada V. The Lorne"]),
        ("He writes soon. P.S. The port is shut.", ["He writes soon.", "P.S. The port is shut."]),
    ],
)
def test_sentences_of_the_news(nlp: Language, text: str, sentences: list[str]) -> None:
    assert [s.text.strip() for s in nlp(text).sents] == sentences


def test_a_plain_sentence(nlp: Language) -> None:
    doc = nlp("The generals were told.")
    read_ = [(t.text, t.pos_, t.tag_, t.lemma_, t.dep_, t.head.text) for t in doc]
    assert read_ == [
        ("The", "DET", "DT", "the", "det", "generals"),
        ("generals", "NOUN", "NNS", "general", "nsubj:pass", "told"),
        ("were", "AUX", "VBD", "be", "aux:pass", "told"),
        ("told", "VERB", "VBN", "tell", "root", "told"),
        (".", "PUNCT", ".", ".", "punct", "told"),
    ]
    assert doc[3].morph.get("Voice") == ["Pass"]


def test_missing_weights_are_named_with_advice(tmp_path: Path) -> None:
    path = tmp_path / "none.reader"
    with pytest.raises(WeightsError, match=r"none\.reader.*no such file.*reinstall"):
        pipeline(path)


@pytest.mark.parametrize("damage", ["cut", "empty", "text", "folder", "other network"])
def test_damaged_weights_are_named_with_advice(tmp_path: Path, damage: str) -> None:
    path = tmp_path / "bad.reader"
    whole = SHIPPED.read_bytes()
    if damage == "folder":
        path.mkdir()
    elif damage == "other network":
        weights = read()
        write(path, type(weights)(b"no network", *_rest(weights)))
    else:
        path.write_bytes({"cut": whole[: len(whole) // 2], "empty": b"", "text": b"no zip"}[damage])
    with pytest.raises(WeightsError, match=r"bad\.reader.*reinstall") as caught:
        pipeline(path)
    assert "\n" not in str(caught.value)


def _rest(weights: object) -> tuple[object, ...]:
    return tuple(getattr(weights, k) for k in ("vocabulary", "classes", "relation", "lexicon"))


def test_one_flipped_byte_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "bad.reader"
    content = bytearray(SHIPPED.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)
    with pytest.raises(WeightsError):
        read(path)


def test_the_shipped_file_is_small() -> None:
    assert SHIPPED.stat().st_size <= 30_000_000
    with zipfile.ZipFile(SHIPPED) as file:
        assert file.testzip() is None


def test_threads_must_be_positive() -> None:
    with pytest.raises(ValueError, match="0"):
        pipeline(threads=0)


def test_a_text_is_read_the_same_in_any_company(nlp: Language) -> None:
    """Nothing of one document may hang on which others are in the run."""
    texts = ["The envoy left Basra on Monday.", "IS claimed it. " * 30, "Norway's army won."]
    alone = [[(t.lemma_, t.dep_, t.head.i, t.ent_type_) for t in nlp(text)] for text in texts]
    together = [[(t.lemma_, t.dep_, t.head.i, t.ent_type_) for t in doc] for doc in nlp.pipe(texts)]
    assert alone == together
