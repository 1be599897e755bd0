"""One reader for each kind of file: bytes to the pages in it, nothing decided about them yet."""

from __future__ import annotations

import io
import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from timeline.document import Furniture, Span
from timeline.sources.decode import decode
from timeline.sources.letter import archive, mail, mailbox, printed
from timeline.sources.page import BadRecord, Page, Unreadable, described, field, known
from timeline.sources.pdf import pdf
from timeline.sources.posted import posted
from timeline.sources.records import jsonl, listed, table


def plain(content: bytes) -> Iterator[Page | BadRecord]:
    """A text file, with front matter where it has any; a printed mail gives the mails in it,
    and posts or a chat a page for each day.

    A page or a PDF under another name is read as what it is.
    """
    if other := next((read for opening, read in _OPENINGS if opening.match(content)), None):
        yield from other(content)
        return
    text, remark = decode(content)
    for page in tuple(printed(text)) or tuple(posted(text)) or (_fronted(text),):
        yield _remarked(page, remark)


def markdown(content: bytes) -> Iterator[Page | BadRecord]:
    """A Markdown file: its mark-up is furniture, so that offsets stay those of the file."""
    text, remark = decode(content)
    page = _fronted(text)
    body = page.marked[0].span.end if page.marked else 0
    marks = tuple(Furniture(span, "markup") for span in _marks(text, body))
    yield _remarked(replace(page, marked=(*page.marked, *marks)), remark)


def html(content: bytes) -> Iterator[Page | BadRecord]:
    """The body that trafilatura finds, its title above it, and the date that htmldate finds."""
    from timeline.sources.webpage import page

    declared = _CHARSET.search(content[:4096])
    text, remark = decode(content, declared[1].decode("ascii") if declared else None)
    yield replace(page(text), remark=remark)


_OLD_WORD = b"\xd0\xcf\x11\xe0"  # how a .doc of 1997 to 2003 begins
_LARGEST_UNPACKED = 100_000_000  # bytes of XML in a Word file: its parser takes four times that


def docx(content: bytes) -> Iterator[Page | BadRecord]:
    """The paragraphs and rows of a Word file. Raises Unreadable where it is damaged."""
    import zipfile

    from docx import Document as open_word
    from docx.opc.exceptions import OpcError

    try:
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            unpacked = sum(p.file_size for p in parts.infolist() if p.filename.endswith(".xml"))
        if unpacked > _LARGEST_UNPACKED:
            raise Unreadable(f"its text unpacks to {unpacked / 1e6:.0f} MB")
        word = open_word(io.BytesIO(content))
    except Unreadable:
        raise
    except AttributeError:  # python-docx, of a part that is another than its name says
        raise Unreadable("damaged DOCX: its parts are not those of a Word file") from None
    except (OpcError, zipfile.BadZipFile, KeyError, ValueError) as error:
        if content.startswith(_OLD_WORD):
            raise Unreadable("an old Word file: save it as .docx") from None
        raise Unreadable(f"damaged DOCX: {error}") from None
    text = "\n\n".join(block for part in word.iter_inner_content() for block in _blocks(part))
    yield Page(text, title=field(word.core_properties.title))


def _blocks(part: Any) -> Iterator[str]:
    """A paragraph of a Word file, or of a table each row: "9 March 2019: The quay was closed".

    Where a cell holds more than a line the table only lays its text out.
    """
    if not hasattr(part, "rows"):
        yield part.text
        return
    for row in part.rows:
        # A cell that spans others comes once for each of them.
        cells = list({cell._tc: cell for cell in row.cells}.values())
        said = [cell.text.strip() for cell in cells]
        if any("\n" in text for text in said):
            for cell in cells:
                for inner in cell.iter_inner_content():
                    yield from _blocks(inner)
        else:
            yield ": ".join(filter(None, said))


Reader = Callable[[bytes], Iterator[Page | BadRecord]]
# How a page or PDF begins, whatever its file is called: one that is piped in has no name.
_OPENINGS: tuple[tuple[re.Pattern[bytes], Reader], ...] = (
    (re.compile(rb"%PDF-"), pdf),
    (re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,500}?-->\s*)?"
                rb"<(?:!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL), html),
)  # fmt: skip
READERS: Mapping[str, Reader] = {
    ".txt": plain,
    ".text": plain,
    ".md": markdown,
    ".markdown": markdown,
    ".html": html,
    ".htm": html,
    ".xhtml": html,
    ".jsonl": jsonl,
    ".ndjson": jsonl,
    ".json": listed,
    ".csv": table,
    ".tsv": table,
    ".mht": archive,
    ".mhtml": archive,
    ".eml": mail,
    ".mbox": mailbox,
    ".pdf": pdf,
    ".docx": docx,
}
COLLECTIONS = frozenset({jsonl, listed, table, mailbox})
"""Readers of files that hold many documents."""



def beside(page: Page, said: Mapping[str, Any], name: str) -> Page:
    """`described` by the sidecar `name`, with a remark on fields that mean nothing."""
    unknown = ", ".join(sorted(key for key in said if not known({key: ""}).keys() - {"text"}))
    remark = f"{name} has fields that are not known: {unknown}" if unknown else None
    return _remarked(described(page, said, f"sidecar {name}"), remark)


def sidecar(content: bytes) -> dict[str, Any]:
    """The fields of a sidecar (TOML). Raises Unreadable, saying line and fault."""
    text, _ = decode(content)
    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        raise Unreadable(f"no TOML: {error}") from None


_CHARSET = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{2,40})""", re.IGNORECASE)
_YAML = re.compile(r"---[ \t]*\n(.{0,20000}?\n)(?:---|\.\.\.)[ \t]*(?:\n|$)", re.DOTALL)
_TOML = re.compile(r"\+\+\+[ \t]*\n(.{0,20000}?\n)\+\+\+[ \t]*(?:\n|$)", re.DOTALL)


def _fronted(text: str) -> Page:
    """The page of a text that may begin with front matter (YAML between ---, TOML between +++)."""
    match = _YAML.match(text) or _TOML.match(text)
    if match is None:
        return Page(text)
    try:
        said = _yaml(match[1]) if match.re is _YAML else tomllib.loads(match[1])
    except (ValueError, RecursionError) as error:
        return Page(text, remark=f"front matter not read: {' '.join(str(error).split())}")
    if said is None:
        return Page(text)
    front = Furniture(Span(0, match.end()), "front matter")
    return replace(described(Page(text), said, "front matter"), marked=(front,))


def _remarked(page: Page, remark: str | None) -> Page:
    """The page with a remark beside the one it has."""
    return replace(page, remark="; ".join(r for r in (remark, page.remark) if r) or None)


def _yaml(text: str) -> dict[str, Any] | None:
    """The fields of a YAML mapping, None where it is none. Raises ValueError where it is broken."""
    import yaml

    try:
        said = yaml.safe_load(text)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        place = f", line {mark.line + 2}" if mark is not None else ""
        raise ValueError(f"{getattr(error, 'problem', None) or 'no YAML'}{place}") from None
    return said if isinstance(said, dict) else None


# What is mark-up and not text: each alternative leaves the words that a page would show.
_LINK = r"\((?:[^()\n]|\([^()\n]{0,200}\)){0,2000}\)|\[[^\[\]\n]{0,200}\]"  # address, or its name
_MARK = re.compile(
    rf"""(?P<image>!\[[^\[\]\n]{{0,500}}\](?:{_LINK}))
    |(?P<named>^[ ]{{0,3}}\[[^\[\]\n]{{1,200}}\]:[ \t]+(?:<|https?:|/|\#)[^\n]{{0,2000}}$)
    |(?P<note>\[\^[^\[\]\s]{{1,80}}\]:?)
    |(?P<open>\[)(?!\d{{1,3}}\]\[)(?=[^\[\]\n]{{1,500}}\](?:{_LINK}))
    |(?P<close>(?<!\[\d)(?<!\[\d\d)\](?:{_LINK}))
    |(?P<heading>^[ ]{{0,3}}\#{{1,6}}[ \t]+)
    |(?P<rule>^[ ]{{0,3}}(?:[-*_=][ \t]*){{3,}}$)
    |(?P<quote>^[ ]{{0,3}}(?:>[ ]?)+)
    |(?P<comment><!--(?:(?!<!--|-->).){{0,5000}}-->)
    |(?P<tag></?[a-zA-Z][^<>\n]{{0,300}}>)
    |(?P<strong>\*{{1,3}}(?=\S)|(?<=\S)\*{{1,3}}|(?<!\w)_{{1,3}}(?=\S)|(?<=\S)_{{1,3}}(?!\w)|`{{1,3}})""",
    re.MULTILINE | re.VERBOSE | re.DOTALL,
)


def _marks(text: str, start: int) -> Iterator[Span]:
    for match in _MARK.finditer(text, start):
        yield Span(*match.span())
