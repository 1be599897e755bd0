"""Furniture goes, the story stays."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.sources.datelines import DATELINE
from timeline.sources.furniture import find
from timeline.sources.furniture_rules import RULES, Rule

PARAGRAPH = (
    "The harbour council of Norhaven met on Monday and voted to close the northern quay, "
    "its chair said after a long debate."
)
SECOND = "Dockers had asked for a ballot in March, but the owners refused to hold one before May."
PAGE = f"""Menu
Europe

Harbour council closes the northern quay
Harbour council closes the northern quay, The Norhaven Ledger
By Ada Lind
3 min read
4 May 2022
Cranes stand idle at the northern quay [Reuters]

{PARAGRAPH}

Live Story

READ ALSO: Owners warn of delays

{SECOND}

You May Also Like

Society

Can a cat be taught to swim? As summer nears, owners ask the question that divides...

Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor.
"""


@pytest.mark.parametrize(("text", "marks"), [
    ("The quay was freed from tolls.1 In 1563 it was sold.* By then nobody came.", ["1", "*"]),
    ('It was called "a poor quay."2 The owners left in 1650.†\n\nNobody came.', ["2", "†"]),
    ("In 2021,[4] the quay was sold. [12] It was held[a] to be cheap.[citation needed]",
     ["[4]", " [12]", "[a]", "[citation needed]"]),
    ("[1] He [the owner] paid [sic] for all [a] berths.", []),
    ("The duty fell under Art.5 The council rose by 3.2 That was all.", []),
    ("It has 12 berths. 3 The toll was 4.50 Nobody paid before v.2 Then all did.", []),
])  # fmt: skip
def test_the_mark_of_a_note_is_no_word_of_its_sentence(text: str, marks: list[str]) -> None:
    assert [f.span.of(text) for f in find(text).removed if f.rule == "note mark"] == marks


@pytest.mark.parametrize(("line", "taken"), [
    ("Jul 12, 2022, 11:26 AM | Updated: Jul 13, 2022, 1:32 pm", True),
    ("Image copyright Norhaven Police Image caption Otto Holm was convicted on Tuesday", True),
    ("Media caption The quay before it was closed", True),
    ("Image copyright law was changed on Tuesday, and the owners of pictures sued.", False),
    ("In 2015 the quay was sold | updated berths followed in 2018", False),
])  # fmt: skip
def test_a_line_of_two_dates_says_when_the_text_was_published(line: str, taken: bool) -> None:
    text = f"Quay closed\n\n{line}\n\n{PARAGRAPH}"
    assert (line in [f.span.of(text) for f in find(text).removed]) == taken


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_each_rule_fires_on_its_example_and_none_takes_what_it_spares(rule: Rule) -> None:
    assert rule.pattern.fullmatch(rule.fires)
    assert not any(other.pattern.fullmatch(rule.spares) for other in RULES)


def test_only_the_story_is_left_of_a_page() -> None:
    found = find(PAGE)
    assert found.headline is not None
    assert found.headline.of(PAGE) == "Harbour council closes the northern quay"
    kept = PAGE
    for piece in reversed(found.removed):
        kept = kept[: piece.span.start] + kept[piece.span.end :]
    lines = [line for line in kept.splitlines() if line.strip()]
    assert lines == [found.headline.of(PAGE), "4 May 2022", PARAGRAPH, SECOND]


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        ("WASHINGTON, May 31 (Agency) — The senate met.", "WASHINGTON, May 31 (Agency) — "),
        ("OST (Newswire) - Oct 28, 2014 - Alba met.", "OST (Newswire) - Oct 28, 2014 - "),
        ("Norland (The Inside Magazine) -Four years on.", "Norland (The Inside Magazine) -"),
        ("NORHAVEN — The council met.", "NORHAVEN — "),
        ("NORHAVEN/OST, Estra - The council met.", "NORHAVEN/OST, Estra - "),
        ("LONDON, 3 June 2021: The council met.", "LONDON, 3 June 2021: "),
        ("(AP) -- The council met.", "(AP) -- "),
        ("(Ost, 14 March 2019) – The council met.", "(Ost, 14 March 2019) – "),
        ("Ost, 4 May 2022 (dpa/NNA) – The council met.", "Ost, 4 May 2022 (dpa/NNA) – "),
        ("Ost, May 4, 2022 (NNA).- The council met.", "Ost, May 4, 2022 (NNA).- "),
        ("New Ost, May 4 (NNA) The council met.", "New Ost, May 4 (NNA) "),
        ("NORHAVEN, May 4. /NNA/. The council met.", "NORHAVEN, May 4. /NNA/. "),
        ("NORHAVEN • The council met.", "NORHAVEN • "),
        ("NORHAVEN (Quay News / NNA - 4th May, 2022) The council met.",
         "NORHAVEN (Quay News / NNA - 4th May, 2022) "),
    ],
)
def test_the_dateline_goes_and_its_sentence_stays(text: str, dateline: str) -> None:
    match = DATELINE.match(text)
    assert match is not None
    assert match.group() == dateline


@pytest.mark.parametrize(
    "text",
    [
        "UAE-Iran talks resume on Monday.",
        "The minister - Ada Lind - resigned.",
        "In May 2021 - The Ledger reports - the quay closed.",
        "Norland and Sudland signed.",
        "Norland (in part) - the south above all - was flooded.",
        "Ada Lind (Norhaven, 4 May 1921) was a painter.",
        "Norhaven, May 4 (Friday) The council met.",
    ],
)
def test_what_only_looks_like_a_dateline_stays(text: str) -> None:
    assert DATELINE.match(text) is None


def test_a_box_of_links_does_not_swallow_the_story_below_it() -> None:
    text = f"{PARAGRAPH}\n\nRelated articles\n\nOwners warn of delays\n\n{SECOND}\n\n{PARAGRAPH}"
    assert [piece.span.of(text) for piece in find(text).removed] == [
        "Related articles",
        "Owners warn of delays",
    ]


def test_a_list_of_links_above_the_story_leaves_the_headline() -> None:
    text = f"Most read\n\nHarbour council closes the quay\n\n{PARAGRAPH}\n\n{SECOND}"
    assert [piece.span.of(text) for piece in find(text).removed] == ["Most read"]


def test_lines_of_wrapped_text_are_no_furniture() -> None:
    text = "The crew said they would\nwatch\nthe harbour until Monday, when\nthe owners meet."
    assert find(text).removed == ()


@pytest.mark.parametrize(
    "line",
    ["Press “Enter” to skip to content", "Back to top button", "W12 Full Story",
     "Read the full report", "Translated from the Norse Edition", "Source: NNA", "2", "min"],
)  # fmt: skip
def test_a_line_of_the_page_is_no_headline_and_no_story(line: str) -> None:
    above = f"{line}\n\nQuay closes for good\n\n{PARAGRAPH}"
    for text in (above, f"{PARAGRAPH}\n\n{SECOND}\n\n{line}"):
        assert [piece.span.of(text) for piece in find(text).removed] == [line]


def test_a_repeated_headline_is_kept_once() -> None:
    text = f"Quay closes for good\n\nQuay closes for good\n\n{PARAGRAPH}"
    found = find(text)
    assert [piece.rule for piece in found.removed] == ["repeated headline"]
    assert found.removed[0].span.start > 0


@given(st.text(max_size=400))
def test_furniture_lies_in_the_text_in_order(text: str) -> None:
    removed = find(text).removed
    assert all(piece.span.end <= len(text) for piece in removed)
    starts = [piece.span for piece in removed]
    assert starts == sorted(starts)


@given(st.lists(st.sampled_from([PARAGRAPH, SECOND]), min_size=1, max_size=6))
def test_prose_is_never_furniture(paragraphs: list[str]) -> None:
    assert find("\n\n".join(paragraphs)).removed == ()


def test_headlines_over_their_age_are_teasers() -> None:
    below = ("Mayor to sell the ferry", "12m", "Nine held after a raid in Esk", "3 hours ago")
    found = find("\n".join((PARAGRAPH, SECOND, *below)))
    assert {f.rule for f in found.removed} == {"teaser"}
    assert len(found.removed) == len(below)
    # one such line says how old the story is, or how long something took
    assert find("\n".join((PARAGRAPH, SECOND, *below[:2]))).removed == ()
    told = ("The ferry from Esk takes", "4 hours", "on the lake, said the mayor, who left it",
            "3 days ago", "and came back")  # fmt: skip
    assert find("\n".join((PARAGRAPH, SECOND, *told))).removed == ()


def test_what_stands_below_read_more_is_no_story() -> None:
    below = ("Read more:", "Mayor of Ost sells the old ferry", "-", "Nine held in Esk")
    taken = [f.span for f in find("\n".join((PARAGRAPH, SECOND, *below))).removed]
    assert len(taken) == len(below)
