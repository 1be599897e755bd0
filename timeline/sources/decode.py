"""Bytes of a file to text, with the encoding found out."""

from __future__ import annotations

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SIGNATURES = (
    b"%PDF-",
    b"PK\x03\x04",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\x1f\x8b",
    b"\x7fELF",
)
_SAMPLE = 100_000  # bytes shown to the guesser: it is slow, and more changes no verdict
_MULTIBYTE = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_ASCII = re.compile(rb"[\t\n\r -~]")
# Letters, quotation marks, dashes and signs of money that English texts have in Windows-1252.
_WESTERN = frozenset(range(0xC0, 0x100)) - {0xD7, 0xF7} | frozenset(
    "€‚„…ŠŒŽ‘’“”•–—™šœžŸ\xa0¡£§©«®°»¿".encode("cp1252")
)


class Undecodable(ValueError):
    """These bytes are no text; the message says why."""


def decode(content: bytes, declared: str | None = None) -> tuple[str, str | None]:
    """The text of `content`, line breaks written "\\n", and a remark (None where all was plain).

    A byte order mark first, then UTF-8, then the encoding that the file says it is in (`declared`),
    then a guess. Raises Undecodable for what is no text.
    """
    text, remark = _decode(content, declared)
    return text.replace("\r\n", "\n").replace("\r", "\n"), remark


def _decode(content: bytes, declared: str | None) -> tuple[str, str | None]:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content.decode(encoding, errors="replace"), None
    if wide := _unmarked_wide(content):
        return content.decode(wide, errors="replace"), f"read as {wide}, the likeliest encoding"
    _refuse_binary(content)
    try:
        return content.decode("utf-8"), None
    except UnicodeDecodeError as error:
        if declared is not None and _known(declared):
            return content.decode(declared, errors="replace"), None
        if _mostly_utf8(content):
            text = content.decode("utf-8", errors="replace")
            return text, f"invalid UTF-8 from byte {error.start} on, unreadable characters replaced"
    return _guess(content)


def _known(encoding: str) -> bool:
    """Whether there is such an encoding, of text."""
    try:
        return codecs.lookup(encoding)._is_text_encoding
    except (LookupError, ValueError):
        return False


def _unmarked_wide(content: bytes) -> str | None:
    """Which UTF-16 a text without a mark is in that English letters show: every other byte is 0."""
    sample = content[: _SAMPLE // 2 * 2]
    for encoding, high, low in (("utf-16-le", sample[1::2], sample[::2]),
                                ("utf-16-be", sample[::2], sample[1::2])):
        letters = len(_ASCII.findall(low))
        if len(content) % 2 == 0 and 10 * min(high.count(0), letters) > 9 * len(low) > 0:
            return encoding
    return None


def _refuse_binary(content: bytes) -> None:
    if content.startswith(_SIGNATURES):
        raise Undecodable("binary, not text")
    sample = content[:_SAMPLE]
    if len(_CONTROL.findall(sample)) * 50 > len(sample):
        raise Undecodable("binary, not text")


def _mostly_utf8(content: bytes) -> bool:
    """Whether what is no UTF-8 is a flaw in it rather than another encoding."""
    sample = content[:_SAMPLE]
    valid = len(_MULTIBYTE.findall(sample))
    foreign = sum(byte >= 0x80 for byte in _MULTIBYTE.sub(b"", sample))
    return 2 * valid > foreign


def _guess(content: bytes) -> tuple[str, str | None]:
    from charset_normalizer import from_bytes

    matches = from_bytes(content[:_SAMPLE])
    best = matches.best()
    if best is None:
        raise Undecodable("neither UTF-8 nor any other encoding that could be recognised")
    # Of equally likely ones the commonest: the guesser lists them by the alphabet.
    equal = {m.encoding for m in matches if (m.chaos, m.coherence) == (best.chaos, best.coherence)}
    encoding = "cp1252" if "cp1252" in equal or _western(content) else best.encoding
    return content.decode(encoding, errors="replace"), f"read as {encoding}, the likeliest encoding"


def _western(content: bytes) -> bool:
    """Whether this is a text in English letters with few others, all of them in Windows-1252.

    So few tell a guesser nothing, and what such texts quote is mostly in western letters.
    """
    foreign = [byte for byte in content if byte >= 0x80]
    letters = sum(chr(byte).isalpha() for byte in content if byte < 0x80)
    return len(foreign) * 12 < letters and _WESTERN.issuperset(foreign)
