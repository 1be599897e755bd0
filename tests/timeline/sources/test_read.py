"""Files to documents: kinds, encodings, dates, identities and everything that can go wrong."""

from __future__ import annotations

import datetime as dt
import errno
import json
import os
import random
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import timeline
from timeline.document import Document, Span
from timeline.sources.read import document_from_text, read

STORY = (
    "The harbour council of Norhaven met on Monday and voted to close the northern quay.\n\n"
    "Dockers had asked for a ballot in March, but the owners refused to hold one before May.\n"
)
HTML = """<!doctype html><html lang="en"><head><title>Quay closes | The Ledger</title>
<meta property="og:title" content="Quay closes"><meta property="og:site_name" content="The Ledger">
<meta property="article:published_time" content="{date}"></head><body><nav>Home World Sport</nav>
<article><h1>Quay closes</h1><p>The harbour council of Norhaven met on Monday and voted to close
the northern quay, which had been open since 12 June 1998 and employed some four hundred people.</p>
<p>Dockers had asked for a ballot in March, but the owners refused to hold one before May.</p>
</article><footer>Cookie policy</footer></body></html>"""


def one(path: Path, **options: str) -> Document:
    result = read([path], **options)
    assert result.failures == ()
    assert len(result.documents) == 1
    return result.documents[0]


def write(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def test_a_text_file_keeps_its_characters_and_takes_its_name_for_id(tmp_path: Path) -> None:
    document = one(write(tmp_path, "quay.txt", "Quay closes for good\n4 May 2022\n\n" + STORY))
    assert document.text.endswith(STORY)
    assert document.id == "quay.txt"
    assert document.title == "Quay closes for good"
    assert document.date.origin == "dateline"
    assert document.date.interval is not None
    assert document.date.interval.earliest == dt.date(2022, 5, 4)


def test_windows_line_ends_and_byte_order_mark_go(tmp_path: Path) -> None:
    content = b"\xef\xbb\xbf" + STORY.replace("\n", "\r\n").encode()
    assert one(write(tmp_path, "a.txt", content)).text == STORY


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "cp1252", "utf-8-sig"])
def test_encodings_are_found(tmp_path: Path, encoding: str) -> None:
    text = "The café owners of Zürich said “no” on Monday, and their lawyer agreed with them."
    assert one(write(tmp_path, "a.txt", text.encode(encoding))).text == text


@pytest.mark.parametrize("words", ["Café “Zürich” – São João", "Ærø, Brønnøysund", "Peña’s €5"])
def test_a_few_foreign_letters_in_an_english_text_are_western(tmp_path: Path, words: str) -> None:
    text = f"The owners of {words} said no on Monday, and their lawyer agreed with them.\n" + STORY
    assert one(write(tmp_path, "a.txt", text.encode("cp1252"))).text == text


def test_controls_become_spaces_and_form_feeds_line_breaks(tmp_path: Path) -> None:
    document = one(write(tmp_path, "a.txt", "Quay\x00closes\x07\x0c" + STORY))
    assert document.text == "Quay closes \n" + STORY


def test_a_flaw_in_utf8_is_replaced_and_told(tmp_path: Path) -> None:
    result = read([write(tmp_path, "a.txt", "Ümläut ".encode() + b"\xff" + STORY.encode())])
    assert "\ufffd" in result.documents[0].text
    assert "byte 9" in result.remarks[0].reason


def test_html_gives_body_title_site_and_publication_date(tmp_path: Path) -> None:
    document = one(write(tmp_path, "a.html", HTML.format(date="2022-05-04T08:00:00+02:00")))
    assert document.title == "Quay closes"
    assert document.source == "The Ledger"
    assert document.text.startswith("Quay closes\n\nThe harbour council")
    assert "Cookie" not in document.text
    assert document.date.origin == "metadata"
    assert str(document.date.interval) == "2022-05-04"


def test_a_page_is_read_in_the_encoding_it_declares(tmp_path: Path) -> None:
    page = HTML.format(date="2022-05-04").replace("<head>", '<head><meta charset="windows-1252">')
    page = page.replace("Norhaven", "Nørhaven")
    assert "Nørhaven" in one(write(tmp_path, "a.html", page.encode("cp1252"))).text


def test_a_date_in_the_story_of_a_page_is_not_its_own(tmp_path: Path) -> None:
    page = HTML.replace('<meta property="article:published_time" content="{date}">', "")
    assert one(write(tmp_path, "a.html", page)).date.origin == "unknown"


def test_a_publication_date_after_today_is_believed(tmp_path: Path) -> None:
    document = one(write(tmp_path, "a.html", HTML.format(date="2399-01-02")))
    assert str(document.date.interval) == "2399-01-02"


def test_markdown_front_matter_and_markup_are_furniture(tmp_path: Path) -> None:
    text = (
        "---\ntitle: 'Quay closes'\ndate: 2022-05-04\nsource: The Ledger\ntags: [port]\n---\n"
        "# Quay closes\n\nThe **harbour council** of [Norhaven](https://x.example) met on Monday.\n"
    )
    document = one(write(tmp_path, "a.md", text))
    assert (document.title, document.source) == ("Quay closes", "The Ledger")
    assert str(document.date.interval) == "2022-05-04"
    assert len(document.story) == len(text)
    assert " ".join(document.story.split()) == (
        "Quay closes The harbour council of Norhaven met on Monday."
    )


@pytest.mark.parametrize(("text", "words"), [
    ("It left [Ost](https://x.example/Ost_(port)) on Monday.[^1]", "It left Ost on Monday."),
    ("It left [the port][ost], as [Ada Lorne][2] said.", "It left the port, as Ada Lorne said."),
    ("It left.\n\n[ost]: https://x.example/ost 'Ost'\n\n[^1]: Seen by many.",
     "It left. Seen by many."),
    ("It [the ferry] left Ost.[2][3] Many saw it.", "It [the ferry] left Ost. Many saw it."),
])
def test_of_links_and_notes_only_their_words_are_story(
    tmp_path: Path, text: str, words: str
) -> None:
    document = one(write(tmp_path, "a.md", text))
    assert " ".join(document.story.split()).replace(" ,", ",") == words


def test_a_clipped_page_has_its_day_and_address(tmp_path: Path) -> None:
    front = "---\nsource: https://x.example/a\npublished: 2022-05-04\ncreated: 2024-01-02\n---\n"
    document = one(write(tmp_path, "a.md", front + STORY))
    assert (document.source, document.url) == (None, "https://x.example/a")
    assert str(document.date.interval) == "2022-05-04"


def test_a_quote_of_a_text_has_no_furniture_inside(tmp_path: Path) -> None:
    text = "**It** left [Ost](https://x.example/Ost_(port)) on *Monday*.[^1] It came back."
    document = one(write(tmp_path, "a.md", text))
    assert document.quote(Span(0, len(text))) == "It left Ost on Monday. It came back."
    assert document.quote(Span(7, 55)) == "left Ost on Mon"


def test_toml_front_matter_is_read_too(tmp_path: Path) -> None:
    document = one(write(tmp_path, "a.txt", f"+++\ndate = 2022-05-04\n+++\n{STORY}"))
    assert document.date.origin == "metadata"


def test_a_sidecar_says_title_date_and_source(tmp_path: Path) -> None:
    write(tmp_path, "a.meta.toml", 'title = "Quay"\ndate = 2022-05\nsource = "The Ledger"')
    result = read([write(tmp_path, "a.txt", STORY)])
    assert "a.meta.toml" in result.failures[0].path  # a bare 2022-05 is no TOML
    assert result.documents[0].date.origin == "unknown"
    write(tmp_path, "a.meta.toml", 'title = "Quay"\ndate = "2022-05"\nsource = "The Ledger"')
    document = one(tmp_path)
    assert (document.title, document.source) == ("Quay", "The Ledger")
    assert str(document.date.interval) == "2022-05-01 to 2022-05-31"


@pytest.mark.parametrize(
    ("name", "content", "remark"),
    [
        ("a.meta.toml", 'titel = "Quay"\n', "a.meta.toml has fields that are not known: titel"),
        ("a.txt.meta.toml", 'title = "Quay"\n', "a sidecar of no document here"),
        ("b.md", "---\ntitle: [x\n---\n\n" + STORY, "front matter not read: "),
        ("c.md", "+++\ntitle = x\n+++\n\n" + STORY, "front matter not read: Invalid value"),
    ],
)
def test_what_was_said_of_a_document_in_vain_is_told(
    tmp_path: Path, name: str, content: str, remark: str
) -> None:
    write(tmp_path, "a.txt", STORY)
    write(tmp_path, name, content)
    result = read([tmp_path])
    assert result.failures == ()
    (said,) = result.remarks
    assert remark in said.reason


def test_text_between_rules_is_no_front_matter(tmp_path: Path) -> None:
    path = write(tmp_path, "a.md", f"---\n{STORY}\n---\n\n{STORY}")
    assert read([path]).remarks == ()


def test_jsonl_gives_a_document_a_line_and_names_the_bad_ones(tmp_path: Path) -> None:
    records = [
        json.dumps(
            {"text": STORY, "id": "first", "date": "2022-05-04", "url": "https://x.example"}
        ),
        "{broken",
        json.dumps({"title": "no text"}),
        json.dumps({"text": "   "}),
        json.dumps({"text": STORY, "id": "first"}),
        json.dumps({"text": STORY, "date": "soon"}),
    ]
    result = read([write(tmp_path, "a.jsonl", "\n".join(records))])
    assert [document.id for document in result.documents] == ["a.jsonl#6", "first", "first~2"]
    assert [failure.path.rpartition("line ")[2] for failure in result.failures] == ["2", "3", "4"]
    assert "soon" in result.remarks[0].reason


def test_bad_records_side_by_side_are_told_once(tmp_path: Path) -> None:
    lines = ['{"x": 1}', '{"x": 2}', json.dumps({"text": STORY}), '{"x": 3}', "{"]
    result = read([write(tmp_path, "a.jsonl", "\n".join(lines))])
    assert [failure.path.split(".jsonl")[1] for failure in result.failures] == [
        " lines 1 to 2", " line 4", " line 5"]  # fmt: skip
    assert [document.id for document in result.documents] == ["a.jsonl#3"]


def test_what_a_build_wrote_is_no_document(tmp_path: Path) -> None:
    for name in ("documents", "timexes", "events", "actors", "relations"):
        write(tmp_path, f"output/{name}.jsonl", '{"id": "x"}\n')
    write(tmp_path, "output/index.html", HTML.format(date="2022-05-04"))
    write(tmp_path, "output/notes.txt", STORY)
    result = read([tmp_path])
    assert [document.id for document in result.documents] == ["output/notes.txt"]
    assert result.failures == ()
    assert "a build" in result.remarks[0].reason


def test_the_parts_of_a_saved_page_are_no_documents(tmp_path: Path) -> None:
    write(tmp_path, "quay.html", HTML.format(date="2022-05-04"))
    write(tmp_path, "quay_files/frame.html", "<html><body>Advert</body></html>")
    write(tmp_path, "case_files/a.txt", STORY)
    result = read([tmp_path])
    assert [document.id for document in result.documents] == ["case_files/a.txt", "quay.html"]
    assert result.failures == ()
    assert [remark.reason for remark in result.remarks] == ["skipped: the parts of a saved page"]


def test_a_text_from_a_pipe_is_a_document(tmp_path: Path) -> None:
    (document,) = read([], piped=STORY.encode()).documents
    assert (document.id, document.text) == ("stdin", STORY)
    assert "empty" in read([], piped=b"").failures[0].reason


def test_a_folder_is_read_with_all_below_it_and_hidden_files_left(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "sub/a.txt", ".hidden.txt", ".git/x.txt"):
        write(tmp_path, name, STORY)
    write(tmp_path, "logo.png", b"\x89PNG")
    result = read([tmp_path, tmp_path / "a.txt"])
    assert [document.id for document in result.documents] == ["a.txt", "b.txt", "sub/a.txt"]
    assert "logo.png" in result.remarks[0].path


def test_files_of_one_name_from_two_folders_keep_apart(tmp_path: Path) -> None:
    paths = [write(tmp_path, name, STORY) for name in ("x/a.txt", "y/a.txt")]
    assert [document.id for document in read(paths).documents] == ["a.txt", "a.txt~2"]


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.txt", b" \n\t ", "empty"),
        ("binary.txt", bytes(range(256)) * 8, "binary"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n" + b"x" * 99, "binary"),
        ("empty.html", b"<html></html>", "no story"),
        ("bad.pdf", b"%PDF-nonsense", "PDF"),
        ("bad.docx", b"PK\x03\x04nonsense", "DOCX"),
        ("old.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "old Word file"),
    ],
)
def test_a_file_that_cannot_be_read_is_named_and_the_rest_goes_on(
    tmp_path: Path, name: str, content: bytes, reason: str
) -> None:
    write(tmp_path, name, content)
    write(tmp_path, "good.txt", STORY)
    result = read([tmp_path])
    assert [document.id for document in result.documents] == ["good.txt"]
    assert len(result.failures) == 1
    assert result.failures[0].path.endswith(name)
    assert reason in result.failures[0].reason


CHRONICLE = """<html><head><title>Ost</title></head><body><nav><h3>Menu</h3><a href="/">Home</a>
</nav><div><h2>1858</h2><p>The army of the king took the town of Varn after a siege of two months,
and held it.</p><p>In the north the miners revolted against the king and beat his troops at the
river.</p><h2>March 1859</h2><p>Officers deposed the king and parliament elected his brother in
his place.</p></div><h4>Related</h4></body></html>"""


def test_headings_above_a_story_are_not_of_it(tmp_path: Path) -> None:
    above = "<h5>Rebels attack Tarsa</h5><div><h1>Ost</h1>"
    page = CHRONICLE.replace("<div><h2>1858</h2>", above)
    assert "Tarsa" not in one(write(tmp_path, "a.html", page)).text


def test_headings_of_a_page_stay_where_they_stand(tmp_path: Path) -> None:
    blocks = one(write(tmp_path, "a.html", CHRONICLE)).text.split("\n\n")
    assert [b for b in blocks if len(b) < 30] == ["Ost", "1858", "March 1859"]
    assert blocks.index("March 1859") == len(blocks) - 2


LAID_OUT = """<html><head><title>Quay closes</title></head><body><table width="100%"><tr>
<td><a href="/">Home</a><br><a href="/w">World</a></td>
<td><font size="5">Quay closes</font><br><br>4 May 2022<br><br>{story}<br><br>{more}</td>
</tr></table></body></html>"""


def test_a_table_that_lays_a_page_out_is_no_row_of_words(tmp_path: Path) -> None:
    more = (
        "The harbour council had heard the dockers of both companies at length before it voted. "
        "Three members left the room, and two of them said later that they would ask the court "
        "of Ørland to set the vote aside, since nobody had shown them what it would cost: €4m."
    )
    document = one(write(tmp_path, "old.html", LAID_OUT.format(story=STORY.strip(), more=more)))
    assert str(document.date.interval) == "2022-05-04"
    assert {"Quay closes", "4 May 2022", more} <= set(document.text.split("\n\n"))


def test_a_file_above_the_limit_is_named_with_its_size(tmp_path: Path) -> None:
    result = read([write(tmp_path, "big.txt", b"word " * 1000)], largest=4000)
    assert result.documents == ()
    assert "0.005 MB" in result.failures[0].reason


def test_one_line_of_200_kb_is_a_document(tmp_path: Path) -> None:
    text = "The council met on Monday and the quay closed. " * 4300
    assert one(write(tmp_path, "line.txt", text)).story == text


def test_a_folder_that_cannot_be_entered_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("locked", "open"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.txt").write_text(STORY, encoding="utf-8")
    scan = os.scandir

    def refusing(path: str) -> object:
        if str(path).endswith("locked"):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), path)
        return scan(path)

    monkeypatch.setattr(os, "scandir", refusing)  # root may enter everywhere
    result = read(tmp_path)
    assert [d.id for d in result] == ["open/a.txt"]
    assert list(map(str, result.failures)) == [f"{tmp_path}/locked: Permission denied"]
    assert [f.reason for f in read(tmp_path / "locked").failures] == ["Permission denied"]


def test_a_link_to_a_folder_is_told_and_entered_where_it_is_named(tmp_path: Path) -> None:
    pile = tmp_path / "pile"
    for folder in (pile, tmp_path / "elsewhere"):
        folder.mkdir()
        (folder / "a.txt").write_text(STORY, encoding="utf-8")
    (pile / "up").symlink_to("..")
    (pile / "over").symlink_to("../elsewhere")
    result = read(pile)
    assert [d.id for d in result] == ["a.txt"]
    assert [r.path for r in result.remarks] == [f"{pile}/over", f"{pile}/up"]
    assert {r.reason for r in result.remarks} == {"skipped: a link to a folder, name it to read it"}
    assert [d.id for d in read(pile / "over")] == ["a.txt"]


@pytest.mark.parametrize("opening", ["<!DOCTYPE html>\n<html", '<?xml version="1.0"?>\n<html',
                                     "\ufeff<!-- saved from x -->\n<HTML"])
def test_a_page_under_another_name_is_read_as_one(tmp_path: Path, opening: str) -> None:
    story = "".join(f"<p>{line}</p>" for line in [STORY] * 3)
    page = f"{opening}><head><title>The quay</title></head><body><h1>The quay</h1>{story}</body>"
    (tmp_path / "story-7731").write_text(f"{page}</html>", encoding="utf-8")
    for result in (read(tmp_path), read([], piped=page.encode())):
        (document,) = result
        assert "<" not in document.text
    (tmp_path / "story-7731").write_text("<p>The quay closed.</p> <html>", encoding="utf-8")
    assert "<p>" in read(tmp_path).documents[0].text


def test_a_file_without_suffix_is_read_as_text(tmp_path: Path) -> None:
    assert one(write(tmp_path, "article", STORY)).id == "article"


def test_the_given_date_dates_only_what_has_none(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", STORY)
    write(tmp_path, "b.txt", "Quay closes for good\n4 May 2022\n\n" + STORY)
    first, second = read([tmp_path], date="2021-12-10").documents
    assert (first.date.origin, str(first.date.interval)) == ("given", "2021-12-10")
    assert second.date.origin == "dateline"


@pytest.mark.parametrize(
    "line",
    [
        "NORHAVEN, May 4, 2022",
        "Norhaven, 4 May 2022",
        "4 May 2022, Norhaven",
        "Norhaven, Norland — Wednesday, May 4, 2022",
        "By Ada Lind, May 4, 2022",
        "By Ada Lind on 4 May 2022",
        "The Norhaven Ledger, May 4, 2022",
        "Press release, 4 May 2022",
        "For immediate release: May 4, 2022",
        "Judgment of 4 May 2022",
        "Statement dated May 4, 2022",
        "Dated this 4th day of May 2022",
        "Argued November 3, 2021 — Decided May 4, 2022",
        "Adopted by the Harbour Council at its 12th meeting, on 4 May 2022",
        "Done at Norhaven on 4 May 2022, in two copies.",
        "Signed in Norhaven this 4th day of May 2022.",
        "NORHAVEN, May 4, 2022 (NNA)",
        "May 4, 20225:12 PM UTC",
        "The Norhaven Ledger. Published 4 May 2022",
        "Ada Lind Posted on: May 4, 2022 10:15",
        "Volume 742: debated on Wednesday 4 May 2022",
        "May 4, 2022, 4:05 p.m. ET",
    ],
)
def test_a_line_with_a_full_date_beside_place_or_writer_dates_the_text(line: str) -> None:
    for text in (f"Quay closes for good\n\n{line}\n\n{STORY}", f"{line}\n\n{STORY}"):
        date = document_from_text(text).date
        assert (date.origin, str(date.interval)) == ("dateline", "2022-05-04")


@pytest.mark.parametrize(
    "lead",
    ["May 4, 2022 (NNA) - ", "NORHAVEN, Norland, May 4, 2022_ ", "NORHAVEN (NNA - 4th May, 2022) "],
)
def test_a_dateline_at_the_head_of_the_story_dates_it(lead: str) -> None:
    date = document_from_text("Quay closes for good\n\n" + lead + STORY.strip()).date
    assert (date.origin, str(date.interval)) == ("dateline", "2022-05-04")


@pytest.mark.parametrize(
    "line",
    [
        "The quay attacks, 4 May 2022",
        "The quay was closed on 4 May 2022",
        "The list was published on 4 May 2022",
        "Norhaven, May 2022",
        "Signed on 4 May 2022 by both sides, the treaty fell",
    ],
)
def test_a_headline_with_a_date_dates_no_text(line: str) -> None:
    assert document_from_text(f"{line}\n\n{STORY}").date.origin != "dateline"


@pytest.mark.parametrize(
    "line", ["Executed by hanging on 4 May 1947", "Signed copy of the treaty, 4 May 1947"]
)
def test_what_was_done_to_others_is_no_day_of_the_text(line: str) -> None:
    text = f"Voices of the quay\n\n{STORY}\n\n{line}\n\n{STORY}"
    assert document_from_text(text).date.origin == "unknown"


def test_of_several_days_on_which_something_was_done_none_is_the_texts() -> None:
    lines = "\n\n".join(f"Adopted on {n} May 1947" for n in (4, 5))
    text = f"Voices of the quay\n\n{STORY}\n\n{lines}\n\n{STORY}"
    assert document_from_text(text).date.origin == "unknown"


def test_who_signed_a_treaty_stands_below_its_day() -> None:
    signed = "For the Harbour Council of Norhaven: Ada Lind, who signed it in the presence of all."
    done = "Done at Norhaven, on 4 May 2022."
    text = f"Treaty of the quay\n\n{STORY}\n\n{STORY}\n\n{done}\n\n{signed}"
    assert str(document_from_text(text).date.interval) == "2022-05-04"


@pytest.mark.parametrize(("above", "under", "behind", "date"), [
    ("Tuesday 8 June 2027 | Sign in", "4 May 2022", "", "2022-05-04"),
    ("8 June 2027", "Quay, 4 May 2022", "Ferry fined\n\n3 March 2019", "2022-05-04"),
    ("4 May 2022", "", "Ferry fined\n\n3 March 2019", "2022-05-04"),
    ("4 May 2022", "", "Updated 5 May 2022", "2022-05-04"),
    ("", "", "4 May 2022", "2022-05-04"),
], ids=range(5))  # fmt: skip
def test_the_date_under_the_headline_counts_before_the_one_over_it(
    above: str, under: str, behind: str, date: str
) -> None:
    parts = (above, "Quay closes for good", under, STORY.strip(), behind)
    document = document_from_text("\n\n".join(filter(None, parts)), title="Quay closes for good")
    assert str(document.date.interval) == date


@pytest.mark.parametrize("text", [
    "Monday, 3 May 2021\n09:15 Police search the port.\nTuesday, 4 May 2021\nThe army takes it.\n"
    "Wednesday, 5 May 2021\nNorland protests.",
    "Dec 22 2011 | Petition of Ada Roe filed. (Answer wanted by May 3, 2012) |\nJan 4 2012 | Order"
    " of the judge extending time. |\nJan 23 2012 | Brief of Alba Corp. filed. |",
    "Date Filed: 01/15/2021\n\n01/15/2021\t1\tCOMPLAINT by Ada Roe.\n01/19/2021\t2\tSUMMONS.\n"
    "02/22/2021\t3\tORDER granting the motion.\n03/14/2021\t4\tANSWER by Alba Corp.",
    "A chronology\n\n1861: Estra fights Norland again.\n1 May 1871 — Workers block the mill.\n1895:"
    " The king of Estra dies.",
])  # fmt: skip
def test_rows_of_a_chronicle_are_no_date_lines(text: str) -> None:
    assert document_from_text(text, title="Ost").date.origin != "date line"
    assert document_from_text(f"Ost\n\n{text}").date.interval is None


@pytest.mark.parametrize("text", [
    "Ost, 3 May 2021\n\nOpening: 10 May 2021\nClosing: 20 May 2021\n\nAda Roe opened it on Friday.",
    "3 May 2021\n\nHe fled.\n\nOtto, 4 May 2021\nYes.\n\nIvo, 5 May 2021\nNo.\n\n"
    "Lia, 6 May 2021\nOh.",
    "Ost – 3 May 2021 – Rebels seized Ost.\n\nNorland sent troops on Monday.",
])  # fmt: skip
def test_days_beside_others_leave_a_text_its_own(text: str) -> None:
    assert str(document_from_text(f"Ost falls\n\n{text}").date.interval) == "2021-05-03"


def test_metadata_beats_the_dateline_and_says_so() -> None:
    document = document_from_text("Quay closes\n4 May 2022\n\n" + STORY, date="2022-05-06")
    assert document.date.origin == "metadata"
    assert "4 May 2022" in document.date.reasons[-1]


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("31 mai 2021", "Le conseil du port s'est réuni lundi et a voté la fermeture du quai."),
        ("31. Mai 2021", "Der Hafenrat hat am Montag beschlossen, den Kai zu schließen."),
        ("31 de mayo de 2021", "El consejo del puerto se reunió el lunes y votó a favor."),
        ("31 мая 2021", "Совет порта собрался в понедельник и проголосовал за закрытие причала."),
        ("٣١ مايو ٢٠٢١", "اجتمع مجلس الميناء يوم الاثنين وقرر إغلاق الرصيف الشمالي"),
    ],
)
def test_a_date_line_in_another_language_is_read(line: str, text: str) -> None:
    date = document_from_text(f"{line}\n\n{text}\n\n{text}").date
    assert (date.origin, str(date.interval)) == ("dateline", "2021-05-31")


@pytest.mark.parametrize("line", ["il y a 2 jours", "lundi 31 mai", "hier à 10h"])
def test_a_line_told_from_the_clock_is_no_date_line(line: str) -> None:
    text = "Le conseil du port s'est réuni lundi et a voté la fermeture du quai nord."
    assert document_from_text(f"{line}\n\n{text}\n\n{text}").date.origin == "unknown"


@pytest.mark.parametrize("line", ["31 February 2021", "99/99/9999", "Published: 30 Feb 2021"])
def test_an_impossible_date_line_dates_nothing_and_says_why(line: str) -> None:
    date = document_from_text(f"Quay closes for good\n{line}\n\n{STORY}").date
    assert date.origin == "unknown"
    assert "no such day" in date.reasons[0]


def test_dates_over_the_entries_of_a_chronicle_are_not_its_own() -> None:
    entries = "\n\n".join(f"{day} May 2022\n\n{STORY}" for day in (1, 2, 3, 4))
    assert document_from_text("How the quay closed\n\n" + entries).date.origin == "unknown"


@pytest.mark.parametrize("date", ["soon", "2021-02-30", "", "4/5/2021"])
def test_a_given_date_that_is_none_is_refused(date: str) -> None:
    with pytest.raises(ValueError, match="no date"):
        document_from_text(STORY, date=date)


def test_a_path_that_does_not_exist_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"no such file or folder: .*gone"):
        read([tmp_path / "gone"])
    with pytest.raises(ValueError, match="no such file or folder: ''"):
        read([""])


def test_languages_are_told_apart() -> None:
    texts = {
        "en": STORY,
        "fr": "Le conseil du port s'est réuni lundi et a voté la fermeture du quai nord.",
        "de": "Der Hafenrat hat am Montag beschlossen, den nördlichen Kai zu schließen.",
        "ar": "اجتمع مجلس الميناء يوم الاثنين وقرر إغلاق الرصيف الشمالي",
        "ru": "Совет порта собрался в понедельник и проголосовал за закрытие причала",
        None: "12 31 45",
        "pcm": "Di people wey dey for Varn don tell am say dem no go vote for Monday.",
    }
    for code, text in texts.items():
        assert document_from_text(text).language == code
    # Full of names, which tell nothing.
    short = ("Qasim al-Haddar freed Norland on 29 September 2018. Ola Berg arrested the Harbour "
             "Workers' Union on 13 December 2018. Ingrid Moss sanctioned Sudia on 5 October 2018.")
    assert document_from_text(short).language == "en"


@given(st.text(max_size=300))
def test_any_text_becomes_a_document_with_its_length(text: str) -> None:
    document = document_from_text(text)
    assert len(document.story) == len(document.text) == len(text)


def test_reading_twice_gives_the_same(tmp_path: Path) -> None:
    for name in ("c.txt", "a.md", "b.html"):
        write(tmp_path, name, HTML if name.endswith("html") else STORY)
    assert read([tmp_path]) == read([tmp_path])


def test_the_rows_of_a_word_table_stand_where_the_table_does(tmp_path: Path) -> None:
    import docx

    word = docx.Document()
    word.add_paragraph("Before.")
    rows = (("4 May 2022", "The quay was closed"), ("5 May 2022", ""), ("", "One line\nAnother"))
    table = word.add_table(rows=3, cols=2)
    for cells, said in zip(table.rows, rows, strict=True):
        for cell, text in zip(cells.cells, said, strict=True):
            cell.text = text
    table.add_row().cells[0].merge(table.rows[3].cells[1]).text = "All in one"
    word.add_paragraph("Behind.")
    word.save(str(tmp_path / "quay.docx"))
    text = one(tmp_path / "quay.docx").text
    assert [block for block in text.split("\n\n") if block] == [
        "Before.", "4 May 2022: The quay was closed", "5 May 2022", "One line\nAnother",
        "All in one", "Behind.",
    ]  # fmt: skip


def test_word_and_pdf_files_are_read(tmp_path: Path) -> None:
    import docx
    import pypdf

    word = docx.Document()
    for paragraph in STORY.split("\n\n"):
        word.add_paragraph(paragraph.strip())
    word.save(str(tmp_path / "quay.docx"))
    scan = pypdf.PdfWriter()
    scan.add_blank_page(100, 100)
    scan.write(str(tmp_path / "scan.pdf"))
    result = read([tmp_path])
    assert result.documents[0].text.strip() == STORY.strip()
    assert "text layer" in result.failures[0].reason


def test_no_damage_to_a_file_stops_the_others(tmp_path: Path) -> None:
    import docx
    import pypdf

    word = docx.Document()
    word.add_paragraph(STORY)
    word.save(str(tmp_path / "whole.docx"))
    locked = pypdf.PdfWriter()
    locked.add_blank_page(100, 100)
    locked.encrypt("secret", algorithm="RC4-128")
    locked.write(str(tmp_path / "locked.pdf"))
    whole, sealed = ((tmp_path / name).read_bytes() for name in ("whole.docx", "locked.pdf"))
    chance = random.Random(5)
    for number in range(30):
        for end, content in ((".docx", bytearray(whole)), (".pdf", bytearray(sealed))):
            for _ in range(chance.randrange(1, 20)):
                content[chance.randrange(len(content))] = chance.randrange(256)
            write(tmp_path, f"{number}{end}", bytes(content))
    write(tmp_path, "good.txt", STORY)
    result = read([tmp_path])
    assert {"good.txt", "whole.docx"} <= {document.id for document in result.documents}
    reasons = {Path(failure.path).name: failure.reason for failure in result.failures}
    assert reasons["locked.pdf"] == "PDF locked by a password"


def test_what_was_read_can_be_gone_through_as_documents(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", STORY)
    write(tmp_path, "b.txt", b"")
    result = read([tmp_path])
    assert list(result) == list(result.documents)
    assert len(result) == 1


@pytest.mark.parametrize(("name", "advice"), [("a.XLSX", "save it as CSV"), ("a.zip", "unpack it")])
def test_a_file_of_another_program_is_left_with_advice(
    tmp_path: Path, name: str, advice: str
) -> None:
    other = write(tmp_path, name, b"PK\x03\x04")
    write(tmp_path, "b.txt", STORY)
    (remark,) = read(tmp_path).remarks
    assert remark.reason == f"skipped: {other.suffix} files are not read: {advice}"
    (failure,) = read(other).failures
    assert failure.reason == f"{other.suffix} files are not read: {advice}"


def test_one_document_can_be_built_as_it_is() -> None:
    document = document_from_text("Gunmen killed the mayor on Monday.", date="2022-05-04")
    assert timeline.build(document) == timeline.build([document])


@pytest.mark.parametrize("wrong", ["examples", [STORY], [Path("a.txt")]])
def test_what_is_no_document_is_refused_and_shown(wrong: object) -> None:
    with pytest.raises(ValueError, match="no document, as read"):
        timeline.build(wrong)  # type: ignore[arg-type]


@pytest.mark.parametrize("wrong", [None, b"The quay closed."])
def test_what_is_no_text_is_refused_and_shown(wrong: object) -> None:
    with pytest.raises(ValueError, match=f"no text: {wrong!r}"):
        timeline.document_from_text(wrong)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="no text: 5"):
        timeline.document_from_text(STORY, title=5)  # type: ignore[arg-type]


def test_a_link_to_itself_and_a_number_without_end_cost_their_file_alone(tmp_path: Path) -> None:
    write(tmp_path, "good.txt", STORY)
    (tmp_path / "self.txt").symlink_to("self.txt")
    write(tmp_path, "good.meta.toml", "id = " + "9" * 6_000)
    result = read(tmp_path)
    assert [document.id for document in result.documents] == ["good.txt"]
    assert {Path(f.path).name for f in result.failures} == {"self.txt", "good.meta.toml"}


def test_a_word_file_that_unpacks_to_too_much_is_left_closed(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "bomb.docx", "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr("word/document.xml", b"<w/>" + b" " * 101_000_000)
    (failure,) = read(tmp_path).failures
    assert "unpacks to 101 MB" in failure.reason
