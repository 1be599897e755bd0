"""A saved web page: its body, title, site and publication date. Nothing is fetched."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from copy import deepcopy
from typing import Any

from timeline.sources.page import Page, Unreadable

# htmldate and trafilatura take no date after "today" by default; a fixed end keeps the clock out.
_LATEST = "9998-12-31"
_EARLIEST = "1800-01-01"
_STORY = 300  # characters in one cell of a table from which it lays a page out
_HEADINGS = ("h2", "h3", "h4", "h5", "h6")
_BLOCKS = ("p", "li", "blockquote", "dd", "pre")
_PROSE = 25  # words from which a paragraph is story: its dates are not the page's


def page(text: str) -> Page:
    """The page in the HTML `text`. Raises Unreadable where no story is found in it."""
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    tree = _tree(text)
    found = _extract(text, tree)
    if found is None or not (found.text or "").strip():
        raise Unreadable("no story found in this page")
    lines = [line for line in str(found.text).split("\n") if line.strip()]
    body = "\n\n".join(_headed(tree, lines))
    title = found.title.strip() if found.title else None
    if title and title not in body[: 2 * len(title) + 200]:
        body = f"{title}\n\n{body}"
    return Page(
        text=body,
        title=title,
        date=_date(tree),  # last: it takes the story out
        source=found.sitename or None,
        url=found.url or None,
        date_from="publication date in the page",
    )


def _extract(text: str, tree: Any) -> Any:
    import trafilatura

    flat = deepcopy(tree) if tree is not None and "<table" in text.casefold() else None
    dates = {"original_date": True, "extensive_search": False, "max_date": _LATEST}
    return trafilatura.bare_extraction(
        flat if flat is not None and _laid_flat(flat) else text,
        with_metadata=True,
        include_comments=False,
        date_extraction_params=dates,
    )


def _headed(tree: Any, lines: Sequence[str]) -> Iterator[str]:
    """The lines of a story with the headings of their sections, of which trafilatura keeps those
    alone that stand in an element it knows for the story's: the years of a chronicle else.
    """
    kept = {" ".join(line.split()) for line in lines}
    above: dict[str, list[str]] = {}
    waiting: dict[str, Any] = {}  # and what each stands in
    begun = False
    for part in () if tree is None else tree.iter("h1", *_HEADINGS, *_BLOCKS):
        said = " ".join((part.text_content() or "").split())
        if part.tag == "h1":
            waiting = {}
        elif part.tag in _HEADINGS:
            waiting |= {said: part.getparent()} if said and said not in kept else {}
        elif said:
            around = set(part.iterancestors()) if begun else {part.getparent()}
            above.setdefault(said, [head for head, owner in waiting.items() if owner in around])
            waiting, begun = {}, begun or said in kept
    for line in lines:
        yield from above.pop(" ".join(line.split()), ())
        yield line


def _tree(text: str) -> Any:
    """The page's elements; None where there are none."""
    from lxml import html as lxml_html
    from lxml.etree import LxmlError

    parser = lxml_html.HTMLParser(encoding="utf-8")  # whatever the page says it once was
    try:
        return lxml_html.document_fromstring(text.encode("utf-8", errors="replace"), parser=parser)
    except (LxmlError, ValueError):
        return None


def _laid_flat(tree: Any) -> bool:
    """Whether tables lay this page out, as they did before 2005; their cells are blocks then."""
    parts: dict[Any, list[Any]] = {table: [table] for table in tree.iter("table")}
    for part in tree.iter("tbody", "tr", "td"):
        table = next(part.iterancestors("table"), None)
        if table is not None:
            parts[table].append(part)
    laid_out = [own for own in parts.values()
                if any(p.tag == "td" and len(p.text_content()) > _STORY for p in own)]
    for own in laid_out:
        for part in own:
            part.tag = "div"
    return bool(laid_out)


def _date(tree: Any) -> str | None:
    """The publication date in metadata, JSON-LD, time elements and date lines; not the story's,
    which is taken out of `tree`."""
    import htmldate

    if tree is None:
        return None
    for element in tree.xpath("//p|//li|//blockquote|//h1|//title|//figcaption|//img"):
        words = len((element.text_content() or "").split())
        if element.tag in ("h1", "title", "figcaption", "img") or words >= _PROSE:
            element.drop_tree()
    found = htmldate.find_date(
        tree,
        extensive_search=False,
        original_date=True,
        min_date=_EARLIEST,
        max_date=_LATEST,
    )
    return found or None
