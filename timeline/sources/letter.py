"""Mails, mailboxes, web archives: what MIME (RFC 2045) wraps, by the standard library's parser."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from email import message_from_bytes, policy
from email.errors import MessageError
from email.message import EmailMessage
from email.utils import parseaddr, parsedate_to_datetime

from timeline.document import Furniture, Span
from timeline.sources.decode import decode
from timeline.sources.page import BadRecord, Page, Unreadable

# Another's words in an answer, with the line that brings them in; what stands behind "-- ".
_QUOTED = re.compile(
    r"^(?:On\b[^\n]{1,200}(?:\n[^\n]{1,80})?\bwrote:\s*\n\s*)?(?:>[^\n]*(?:\n|\Z))+", re.MULTILINE
)
_SIGNATURE = re.compile(r"^-- \n.*\Z", re.MULTILINE | re.DOTALL)
# Another mail below: what programs write in English over one that is answered or passed on.
_NAMES = "From|Sent|Date|To|Cc|Bcc|Subject|Reply-To|Importance|Attachments"
_FIELD = rf"\*?({_NAMES})\*?:\*?[ \t]{{1,20}}(?=[^ \t])([^\n]*)\n\s*"
_BELOW = re.compile(
    r"^(?:(?:[-_]{4,80}(?![-_])[^\n]{0,200}|Begin forwarded message:?)\n\s*)?"
    rf"(?:{_FIELD}){{3,10}}",
    re.MULTILINE,
)
_FIELDS = re.compile(_FIELD)
_EMPTY = re.compile(r"\n[ \t]*\n[ \t]*\Z")
_OF_MAILS = frozenset(("subject", "sent", "cc", "bcc", "reply-to"))
_STUB = 200  # characters of a plain text up to which it may only say that there is another
# What parts the mails of a mailbox, and how a line of theirs that looks like it is written.
_POSTMARK = re.compile(rb"(?:\A|(?<=\n\n)|(?<=\r\n\r\n))From [^\r\n]*\r?\n")
_STUFFED = re.compile(rb"^>From ", re.MULTILINE)


def mail(content: bytes) -> Iterator[Page | BadRecord]:
    """A mail: its subject over its text; what it quotes line by line of others is furniture.

    A whole mail below it, answered or passed on, is a page of its own with its own day and sender,
    numbered from 2. The date is the day the sender wrote, by the sender's clock. Raises Unreadable
    where the mail has no text.
    """
    message = _message(content)
    text = _text(message)
    below = tuple(_below(text))
    end = below[0][0].start if below else len(text)
    own = {name: _header(message, name) for name in ("subject", "from", "date")}
    if not below or text[:end].strip():
        yield _letter(text[:end], own | {"date": _day(own["date"]) or ""}, "date of the mail")
    yield from _letters(text, below, 2)


def printed(text: str) -> Iterator[Page]:
    """The mails of a text that opens as a mail does ("From: ... Date: ..."), as `mail` gives them;
    nothing for any other."""
    text = text.replace("\r\n", "\n")
    below = tuple(_below(text)) if _BELOW.match(text) else ()
    if below and below[0][0].start == 0:
        yield from _letters(text, below, 1)


Head = tuple[Span, Mapping[str, str]]


def _below(text: str) -> Iterator[Head]:
    """The heads of mails in a text, with their fields."""
    for match in _BELOW.finditer(text):
        head = Span(match.start(), _end(text, match))
        if fields := _fields(head.of(text)):
            yield head, fields


def _end(text: str, match: re.Match[str]) -> int:
    """Where a head ends: a second date below an empty line is of the mail itself."""
    dated = False
    for field in _FIELDS.finditer(text, match.start(), match.end()):
        date = field[1] in ("Date", "Sent")
        if date and dated and _EMPTY.search(text, match.start(), field.start()):
            return field.start()
        dated = dated or date
    return match.end()


def _letters(text: str, heads: Sequence[Head], first: int) -> Iterator[Page]:
    """The mails below these heads, numbered from `first`; number 1 is the file's own."""
    ends = [*(head.start for head, _ in heads), len(text)][1:]
    for number, ((head, fields), end) in enumerate(zip(heads, ends, strict=True), first):
        if text[head.end : end].strip():
            where = "date of the mail" + (" below another" if number > 1 else "")
            page = _letter(text[head.end : end], fields, where)
            yield replace(page, record=number) if number > 1 else page


def _letter(text: str, fields: Mapping[str, str], date_from: str) -> Page:
    title = " ".join(fields.get("subject", "").split())
    start = len(title) + 2 if title else 0
    text = f"{title}\n\n{text}" if title else text
    sender = fields["from"].replace("*", "")
    name, address = parseaddr(sender) if "@" in sender else (sender.strip(), "")
    return Page(
        text,
        title=title or None,
        date=fields["date"] or None,
        source=name or address or None,
        date_from=date_from,
        marked=tuple(sorted(_borrowed(text, start), key=lambda f: f.span)),
    )


def _fields(head: str) -> dict[str, str] | None:
    """The fields of a mail below another; None where they are no head of a mail: a timetable too
    tells from where, to where and on which day."""
    found = {name.lower(): value.strip() for name, value in _FIELDS.findall(head)}
    date = found.get("sent") or found.get("date")
    if _OF_MAILS.isdisjoint(found) and "@" not in head and _FIELDS.match(head):
        return None
    return found | {"date": date} if date and "from" in found else None


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
    page = _page(_body(message, "html"))
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


def _text(message: EmailMessage) -> str:
    """The plain text of a mail; that of its page where there is none, or only a word on it."""
    plain = message.get_body(("plain",)) is not None
    text = _body(message, "plain") if plain else ""
    if len(text.strip()) > _STUB or (plain and message.get_body(("html",)) is None):
        return text
    try:
        page = _page(_body(message, "html")).text
    except Unreadable:
        if plain:
            return text
        raise
    return page if len(page) > 2 * len(text.strip()) else text


def _body(message: EmailMessage, kind: str) -> str:
    """The text of the first part of that kind."""
    part = message.get_body(preferencelist=(kind,))
    if part is None:
        raise Unreadable("no text in this mail")
    try:
        text = str(part.get_content())
    except LookupError:  # "charset=unknown-8bit", and what else programs call it
        text, _ = decode(bytes(part.get_payload(decode=True)))
    except ValueError as error:
        raise Unreadable(f"text that cannot be decoded: {error}") from None
    return text.replace("\r\n", "\n").replace("\r", "\n")


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
