"""Lines as printed on pages to paragraphs, and what heads each page."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.sources.pdf import _MADE_UP, reflowed

FULL = "The harbour council of Norhaven voted on Monday to close the quay"


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        ((FULL, "and to pay the dockers.", FULL), f"{FULL} and to pay the dockers.\n\n{FULL}"),
        (("Quay closes", FULL, "for good."), f"Quay closes\n\n{FULL} for good."),
        ((FULL, "", FULL), f"{FULL}\n\n{FULL}"),
        ((FULL + " of the dock-", "ers, said he."), f"{FULL} of the dockers, said he."),
        (
            (FULL + " of a well-", "known firm; well-known."),
            f"{FULL} of a well-known firm; well-known.",
        ),
        ((FULL + " of the US-", "led force."), f"{FULL} of the US-led force."),
        ((FULL + " with Al-", "Nadwa and his men."), f"{FULL} with Al-Nadwa and his men."),
        (("Row over the", "Quay", FULL), f"Row over the Quay\n\n{FULL}"),
        ((FULL + ".", "2. Nobody else came."), f"{FULL}.\n\n2. Nobody else came."),
        ((FULL + ".", "© 2022 The Ledger."), f"{FULL}.\n\n© 2022 The Ledger."),
    ],
    ids=range(10),
)
def test_lines_become_paragraphs(lines: tuple[str, ...], text: str) -> None:
    assert reflowed([lines]) == (text, ())


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ((), ("11/22/26, 10:04 PM", "file:///home/ada/quay.html 1/1")),
        ((), ("22.11.26, 22:04", "Quay closes - Port Review", "https://x.example/quay 1/1")),
        (("11/22/26, 10:04 PM Quay closes",), ("https://x.example/quay 1/1",)),
        (("Quay closes https://x.example/quay",), ("1 of 1 11/22/2026, 10:04 PM",)),
    ],
    ids=range(4),
)
def test_what_a_browser_prints_around_one_page_is_furniture(
    before: tuple[str, ...], after: tuple[str, ...]
) -> None:
    text, marked = reflowed([(*before, "5/4/22, 9:15 AM", FULL, "and left.", *after)])
    taken = {text[f.span.start : f.span.end] for f in marked}
    assert taken == {*before, *after}


def test_an_hour_under_a_headline_is_none_of_a_browser() -> None:
    assert reflowed([("Quay closes", "5/4/22, 9:15 AM", FULL, "and left.")])[1] == ()


@pytest.mark.parametrize(
    ("title", "kept"),
    [("Quay closes", True), ("quay-2.html", False), ("Microsoft Word - quay.doc", False),
     ("https://x.example/quay", False), ("untitled", False), ("The Quay.com affair", True)],
)  # fmt: skip
def test_a_made_up_title_is_none(title: str, kept: bool) -> None:
    assert (_MADE_UP.fullmatch(title) is None) == kept


def test_what_heads_every_page_is_furniture_and_parts_no_paragraph() -> None:
    story = ("one council", "another mayor", "a third quay")
    sheets = [
        (f"Port Review {n}", f"{FULL}, said {who}", f"and {who} had {FULL}", str(n))
        for n, who in enumerate(story)
    ]
    text, marked = reflowed(sheets)
    assert [piece.span.of(text) for piece in marked] == [
        part for n in range(3) for part in (f"Port Review {n}", str(n))
    ]
    assert {piece.rule for piece in marked} == {"page head"}
    assert text.count("\n\n") == 1  # below the head of the first page


def test_a_number_on_the_only_page_is_text() -> None:
    assert reflowed([("1984", FULL)])[1] == ()


@given(st.lists(st.lists(st.text(max_size=30), max_size=6), max_size=5))
def test_any_pages_give_a_text_and_pieces_of_it(sheets: list[list[str]]) -> None:
    text, marked = reflowed(sheets)
    assert all(piece.span.end <= len(text) for piece in marked)
    assert reflowed(sheets) == (text, marked)
