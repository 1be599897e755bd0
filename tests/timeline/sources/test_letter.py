"""Mails and web archives to documents."""

from __future__ import annotations

import datetime as dt
from email.message import EmailMessage
from pathlib import Path

import pytest

from timeline.sources.read import read

MAIL = (
    "From: Ada Lind <ada@ledger.example>\nTo: desk@ledger.example\n"
    "Date: {date}\nSubject: =?utf-8?Q?Caf=C3=A9_strike?=\n"
    "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n"
    "Content-Transfer-Encoding: quoted-printable\n\n"
    "The dockers=E2=80=99 union called a strike on Monday and the harbour council reje=\ncted it.\n"
    "\nOn Sun, 12 May 2024 at 10:00, Bo Berg wrote:\n> The strike is off.\n> Nobody came.\n"
    "\nThey met again today.\n-- \nAda Lind, The Ledger\n"
)
WEB = (
    "From: <Saved by a browser>\nSnapshot-Content-Location: https://ledger.example/quay\n"
    "Subject: Quay closes\nDate: Mon, 3 Jun 2024 09:00:00 -0000\nMIME-Version: 1.0\n"
    'Content-Type: multipart/related; type="text/html"; boundary="edge"\n\n--edge\n'
    "Content-Type: text/html; charset=utf-8\n\n"
    '<html><head><title>Quay closes</title><meta property="article:published_time" '
    'content="2022-05-04"></head><body><article><h1>Quay closes</h1><p>The harbour council of '
    "Norhaven met on Monday and voted to close the northern quay, which had been open for years "
    "and employed some four hundred people.</p></article></body></html>\n--edge--\n"
)


def test_a_mail_gives_subject_text_day_and_sender(tmp_path: Path) -> None:
    path = tmp_path / "strike.eml"
    path.write_text(MAIL.format(date="Tue, 14 May 2024 23:30:00 +0200"), encoding="utf-8")
    (document,) = read([path]).documents
    assert (document.title, document.source) == ("Café strike", "Ada Lind")
    assert document.text.startswith("Café strike\n\nThe dockers’ union called a strike on Monday")
    assert document.date.interval is not None
    assert document.date.interval.earliest == dt.date(2024, 5, 14)
    assert "council rejected it" in document.story
    assert "They met again today." in document.story
    for borrowed in ("Bo Berg", "The strike is off", "The Ledger"):
        assert borrowed in document.text
        assert borrowed not in document.story


OVER = [
    "From: Bo Berg <bo@quay.example>\nSent: 12 May 2024 10:00\nTo: Ada Lind\nSubject: Strike\n\n",
    "-----Original Message-----\nFrom: Bo Berg\nDate: Sunday, May 12, 2024 10:00 AM\nTo: A\n\n",
    "---------- Forwarded message ---------\nFrom: *Bo Berg* <bo@quay.example>\n"
    "Date: Sun, 12 May 2024 at 10:00\nSubject: Strike\nTo: <ada@ledger.example>\n\n\n",
    "Begin forwarded message:\n\n*From:* Bo Berg\n*Date:* 12 May 2024\n*To:* Ada Lind\n\n",
]


@pytest.mark.parametrize("over", OVER, ids=range(len(OVER)))
def test_a_mail_below_another_is_a_document_of_its_own_day(tmp_path: Path, over: str) -> None:
    head = "From: Ada Lind\nDate: Tue, 14 May 2024 09:00:00 +0200\nSubject: RE: Strike\n\n"
    path = tmp_path / "a.eml"
    path.write_text(f"{head}I shall ask them.\n\n{over}They voted yesterday.\n", encoding="utf-8")
    first, second = read([path]).documents
    assert (first.id, second.id) == ("a.eml", "a.eml#2")
    assert "voted" not in first.text
    assert second.text.endswith("They voted yesterday.\n")
    assert (second.source, str(second.date.interval)) == ("Bo Berg", "2024-05-12")
    path.write_text(f"{head}{over}They voted yesterday.\n", encoding="utf-8")
    assert [d.id for d in read([path]).documents] == ["a.eml#2"]


PRINTED = (
    "From: Ada Lind <ada@ledger.example>\nTo: Bo Berg\nSent: Tuesday, May 14, 2024 9:00 AM\n"
    "Subject: Strike\n\nI met the dockers yesterday.\n\n"
)


def test_a_plain_text_that_is_a_printed_mail_is_read_as_mails(tmp_path: Path) -> None:
    path = tmp_path / "strike.txt"
    path.write_text(f"{PRINTED}{OVER[0]}They walked out on Friday.\n", encoding="utf-8")
    above, below = read([path]).documents
    assert (above.id, above.title, above.source) == ("strike.txt", "Strike", "Ada Lind")
    assert (below.id, below.source) == ("strike.txt#2", "Bo Berg")
    assert above.text == "Strike\n\nI met the dockers yesterday.\n\n"
    for document, day in ((above, 14), (below, 12)):
        assert document.date.interval is not None
        assert document.date.interval.earliest == dt.date(2024, 5, day)


def test_a_date_that_opens_what_a_mail_says_is_no_field_of_it(tmp_path: Path) -> None:
    path = tmp_path / "walk.txt"
    path.write_text(f"{PRINTED[:-30]}Date: 20 May 2024\nA walk to the quay.\n", encoding="utf-8")
    (document,) = read([path]).documents
    assert document.text == "Strike\n\nDate: 20 May 2024\nA walk to the quay.\n"
    assert str(document.date.interval) == "2024-05-14"


@pytest.mark.parametrize(
    "text",
    [
        "From: the quay\nTo: the town\n\nA walk.\n",
        "From: Varn\nTo: Estra\nDate: 3 May 2024\n\nThe train stops twice.\n",
        f"A mail came.\n\n{PRINTED}",
    ],
)
def test_a_plain_text_that_does_not_open_as_a_mail_is_one_text(tmp_path: Path, text: str) -> None:
    path = tmp_path / "walk.txt"
    path.write_text(text, encoding="utf-8")
    (document,) = read([path]).documents
    assert document.text == text


@pytest.mark.parametrize(
    "line", ["From: the north came a storm.\n", "To: all\nSubject: tolls\nDate: x\n"]
)
def test_a_line_like_a_field_is_no_mail_below(tmp_path: Path, line: str) -> None:
    path = tmp_path / "a.eml"
    path.write_text(f"From: Ada Lind\nSubject: Strike\n\nHear this.\n\n{line}\nNo more.", "utf-8")
    (document,) = read([path]).documents
    assert line in document.text


def test_a_plain_part_that_says_nothing_gives_way_to_the_page(tmp_path: Path) -> None:
    page = "<html><body><p>The harbour council of Norhaven will hear the dockers on 4 May 2022, \
and whoever wants to speak must write to its clerk before.</p></body></html>"
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "clerk@quay.example", "Hearing"
    mail.set_content("Open this mail in a browser.")
    mail.add_alternative(page, subtype="html")
    (tmp_path / "a.eml").write_bytes(bytes(mail))
    (document,) = read([tmp_path]).documents
    assert "will hear the dockers on 4 May 2022" in document.text


def test_a_web_archive_is_the_page_in_it(tmp_path: Path) -> None:
    path = tmp_path / "quay.mhtml"
    path.write_text(WEB, encoding="utf-8")
    (document,) = read([path]).documents
    assert (document.title, document.url) == ("Quay closes", "https://ledger.example/quay")
    assert document.date.interval is not None
    assert document.date.interval.earliest == dt.date(2022, 5, 4)
    assert "closes\n\nThe harbour council" in document.story


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "no header"),
        (b"just words without a header\n", "no header"),
        (b"Subject: x\nContent-Type: image/png\n\nzzz", "no text"),
        (b"Subject: x\nContent-Type: text/plain; charset=nonsense\n\n" + b"\0\1" * 99, "binary"),
    ],
)
def test_a_mail_without_text_is_named(tmp_path: Path, content: bytes, reason: str) -> None:
    path = tmp_path / "a.eml"
    path.write_bytes(content)
    (failure,) = read([path]).failures
    assert reason in failure.reason


def test_a_mail_in_an_encoding_that_nobody_knows_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.eml"
    text = "The café owners said “no” on Monday, and their lawyer agreed with them."
    head = b"Subject: x\nContent-Type: text/plain; charset=unknown-8bit\n\n"
    path.write_bytes(head + text.encode("cp1252"))
    assert text in read([path]).documents[0].text


@pytest.mark.parametrize("date", ["", "soon", "99 May 2024", "Tue, 14 May 20240 99:99"])
def test_a_mail_with_no_date_that_can_be_read_is_still_read(tmp_path: Path, date: str) -> None:
    path = tmp_path / "a.eml"
    path.write_text(MAIL.format(date=date), encoding="utf-8")
    (document,) = read([path]).documents
    assert document.date.origin != "metadata"
