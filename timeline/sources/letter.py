"""Mails, mailboxes, web archives: what MIME (RFC 2045) wraps, by the standard library's parser."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes, policy
from email.errors import MessageError
from email.message import EmailMessage
from email.utils import parseaddr, parsedate_to_datetime

from timeline.document import Furniture, Span
from timeline.sources.page import BadRecord, Page, Unreadable

# Another's words in an answer, with the line that brings them in; what stands behind "-- ".
_QUOTED = re.compile(
    r"^(?:On\b[^\n]{1,200}(?:\n[^\n]{1,80})?\bwrote:\s*\n\s*)?(?:>[^\n]*(?:\n|\Z))+", re.MULTILINE
)
_SIGNATURE = re.compile(r"^-- \n.*\Z", re.MULTILINE | re.DOTALL)
# What parts the mails of a mailbox, and how a line of theirs that looks like it is written.
_POSTMARK = re.compile(rb"(?:\A|(?<=\n\n)|(?<=\r\n\r\n))From [^\r\n]*\r?\n")
_STUFFED = re.compile(rb"^>From ", re.MULTILINE)


def mail(content: bytes) -> Iterator[Page | BadRecord]:
    """A mail: its subject over its text; what it quotes of others is furniture.

    The date is the day its sender wrote, by the sender's clock. Raises Unreadable where the mail
    has no text.
    """
    message = _message(content)
    body, kind = _body(message, ("plain", "html"))
    text = body if kind == "plain" else _page(body).text
    title = " ".join(_header(message, "subject").split())
    start = len(title) + 2 if title else 0
    text = f"{title}\n\n{text}" if title else text
    name, address = parseaddr(_header(message, "from"))
    yield Page(
        text,
        title=title or None,
        date=_day(_header(message, "date")),
        source=name or address or None,
        date_from="date of the mail",
        marked=tuple(sorted(_borrowed(text, start), key=lambda f: f.span)),
    )


def mailbox(content: bytes) -> Iterator[Page | BadRecord]:
    """Every mail of an mbox file (RFC 4155), numbered from 1. Raises Unreadable for no mailbox."""
    starts = [match.end() for match in _POSTMARK.finditer(content)]
    if not starts or content[: starts[0]].count(b"\n") > 1:
        raise Unreadable('no mailbox: it does not begin with "From "')
    ends = [match.start() for match in _POSTMARK.finditer(content)][1:]
    for number, (start, end) in enumerate(zip(starts, [*ends, len(content)], strict=True), 1):
        try:
            for page in mail(_STUFFED.sub(b"From ", content[start:end])):
                yield replace(page, record=number) if isinstance(page, Page) else page
        except Unreadable as error:
            yield BadRecord(number, str(error))


def archive(content: bytes) -> Iterator[Page | BadRecord]:
    """A web page with all its parts in one file (MHTML, RFC 2557), read as the page in it."""
    message = _message(content)
    page = _page(_body(message, ("html",))[0])
    address = _header(message, "snapshot-content-location").strip()
    yield replace(page, url=page.url or address or None)


def _message(content: bytes) -> EmailMessage:
    message = message_from_bytes(content, policy=policy.default)
    if not isinstance(message, EmailMessage) or not message.keys():
        raise Unreadable("no mail: it has no header")
    return message


def _header(message: EmailMessage, name: str) -> str:
    """The header's value; empty where there is none, or none that can be read."""
    try:
        return str(message[name] or "")
    except (MessageError, LookupError, ValueError, TypeError, AttributeError):
        return ""  # the parser of headers fails on some that no standard allows


def _day(date: str) -> str | None:
    try:
        return parsedate_to_datetime(date).date().isoformat()
    except (ValueError, OverflowError):
        return date or None


def _body(message: EmailMessage, kinds: tuple[str, ...]) -> tuple[str, str]:
    """The text of the first part that is one of the `kinds`, and which."""
    part = message.get_body(preferencelist=kinds)
    if part is None:
        raise Unreadable("no text in this mail")
    try:
        text = str(part.get_content())
    except (LookupError, ValueError) as error:
        raise Unreadable(f"text that cannot be decoded: {error}") from None
    return text.replace("\r\n", "\n").replace("\r", "\n"), part.get_content_subtype()


def _page(text: str) -> Page:
    from timeline.sources.webpage import page

    return page(text)


def _borrowed(text: str, start: int) -> Iterator[Furniture]:
    signature = _SIGNATURE.search(text, start)
    end = signature.start() if signature else len(text)
    for match in _QUOTED.finditer(text, start, end):
        yield Furniture(Span(*match.span()), "quoted mail")
    if signature:
        yield Furniture(Span(*signature.span()), "signature")
