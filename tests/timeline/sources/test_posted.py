"""Posts and chats kept as text to documents of their days."""

from __future__ import annotations

from pathlib import Path

import pytest

from timeline.sources.posted import posted
from timeline.sources.read import read

HEADS = [  # of 15 August 2021 and of the day after
    "Ada Lind @alind · 3:14 PM · Aug 15, 2021\n|Bo @bberg · Aug 16, 2021\nReplying to @a\n",
    "Ada Lind\n@alind\n·\nAug 15, 2021\n|Bo Berg (@bberg) 16 August 2021, 9:47 AM UTC\n",
    "[15.08.21, 14:03:22] Ada Lind: |[16.08.21, 08:12:40] Bo Berg: ",
    "8/15/21, 9:58 PM - Ada Lind: |8/16/21, 7:12 AM - Bo Berg: ",
    "Varn Watch, [15.08.2021 18:20]\n|Varn Watch, [16.08.2021 07:05]\n",
    "[2021-08-15 18:20] alind: |[2021-08-16 07:05] bberg: ",
]


@pytest.mark.parametrize("heads", HEADS, ids=range(len(HEADS)))
def test_posts_are_read_from_their_own_day(tmp_path: Path, heads: str) -> None:
    first, second = heads.split("|")
    path = tmp_path / "posts.txt"
    path.write_text(f"{first}Rebels took Ost.\n{second}They left last night.\n", encoding="utf-8")
    found = read([path]).documents
    assert [d.id for d in found] == ["posts.txt", "posts.txt#2"]
    assert [str(d.date.interval) for d in found] == ["2021-08-15", "2021-08-16"]
    assert found[0].story.strip(" \n").endswith("Rebels took Ost.")
    assert "2021" not in found[0].story


def test_a_day_without_its_year_is_of_that_of_the_posts_around(tmp_path: Path) -> None:
    path = tmp_path / "posts.txt"
    path.write_text(
        "@alind · 3:14 PM · Dec 31, 2021\nRebels took Ost.\n"
        "@alind · Jan 1\nThey left last night.\n@bberg · 2 Jan\nThey left today.\n",
        encoding="utf-8",
    )
    days = [str(d.date.interval) for d in read([path]).documents]
    assert days == ["2021-12-31", "2022-01-01", "2022-01-02"]
    upward = "@alind · Jan 1, 2022\nRebels took Ost.\n@alind · Dec 31\nThey left.\n"
    assert [page.date for page in posted(upward)] == ["2022-01-01", "2021-12-31"]
    assert list(posted("@alind · Jan 1\nRebels took Ost.\n@alind · Jan 2\nThey left.\n")) == []


def test_what_was_posted_is_no_name_over_the_next_post() -> None:
    said = "@alind · Aug 15, 2021\nRebels took Ost.\n@bberg · Aug 15, 2021\nThey left.\n"
    (page,) = posted(said)
    assert [m.span.of(page.text) for m in page.marked] == [
        "@alind · Aug 15, 2021", "@bberg · Aug 15, 2021",
    ]  # fmt: skip


def test_posts_of_a_day_stay_together_and_a_head_may_hold_no_words() -> None:
    said = (
        "8/14/21, 9:57 PM - Messages are end-to-end encrypted\n"
        "8/14/21, 9:58 PM - Ada Lind: Rebels took Ost.\nThe mayor fled.\n"
        "8/14/21, 9:59 PM - Ada Lind: <Media omitted>\n"
        "8/14/21, 9:59 PM - Bo Berg: The army left.\n"
    )
    (page,) = posted(said)
    read = "".join(c for i, c in enumerate(page.text)
                   if not any(m.span.start <= i < m.span.end for m in page.marked))
    assert " ".join(read.split()) == (
        "Ada Lind: Rebels took Ost. The mayor fled. Bo Berg: The army left."
    )


@pytest.mark.parametrize("text", [
    "[04/05/21, 14:03] Ada: No\n[04/05/21, 14:04] Bo: Yes\n",  # April or May
    "[31.02.21, 14:03] Ada: No\n[31.02.21, 14:04] Bo: Yes\n",
    "[15.08.21, 14:03] Ada: No\n",
    "The mayor left.\n\nHe said:\nNo\nAda @alind · Aug 15, 2021\nNo\nBo @bberg · Aug 15, 2021\nYes",
    "15 August 2021: Rebels took Ost.\n16 August 2021: They left.\n",
])  # fmt: skip
def test_what_is_no_posts(text: str) -> None:
    assert list(posted(text)) == []


def test_an_article_that_opens_with_posts_stays_one_document(tmp_path: Path) -> None:
    first, second = HEADS[0].split("|")
    story = "The army of Velmara left Ost on Monday, and the council met in Varn.\n\n" * 40
    path = tmp_path / "article.txt"
    path.write_text(f"{first}Rebels took Ost.\n{second}They left.\n\n{story}", encoding="utf-8")
    (document,) = read([path]).documents
    assert document.id == "article.txt"
    assert document.date.origin != "metadata"
