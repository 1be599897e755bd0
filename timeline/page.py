"""One HTML file from parts: shell, styles, scripts and data, under a Content-Security-Policy.

The page may run the scripts it was written with and nothing else: the policy names the hash of
each. Values reach it in two ways only, both through this module: `markup` for text inside HTML,
`as_json` for data inside a script element.
"""

from __future__ import annotations

import base64
import gc
import hashlib
import html
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib import resources
from typing import Any

_SLOT = re.compile(r"\{\{(\w+)\}\}")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_UNSAFE = {"<": "\\u003c", "\u2028": "\\u2028", "\u2029": "\\u2029"}
# What an HTML file cannot hold in any writing.
_UNWRITABLE = re.compile(r"[\x00\ud800-\udfff]")
_PLAIN = re.compile(r"[^<>&\"'\x00\ud800-\udfff]*")


def part(name: str, package: str = "timeline") -> str:
    """The text of a page file kept beside the code, `timeline/pages/NAME`."""
    return resources.files(package).joinpath("pages", name).read_text(encoding="utf-8")


def markup(text: str) -> str:
    """The text as HTML shows it: nothing in it is a tag, an attribute end or a reference."""
    if _PLAIN.fullmatch(text):
        return text
    return html.escape(_UNWRITABLE.sub("\ufffd", text), quote=True)


def as_json(value: Any) -> str:
    """JSON that may stand in a script element: it cannot end the element, nor be misread."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False,
                      check_circular=False)
    for sign, written in _UNSAFE.items():
        text = text.replace(sign, written)
    return _SURROGATE.sub("\ufffd", text)


def fill(template: str, slots: Mapping[str, str]) -> str:
    """The template with each `{{name}}` replaced once; what is put in is not looked at again.

    Raises ValueError for a slot that nothing fills.
    """

    def put(match: re.Match[str]) -> str:
        if match[1] not in slots:
            raise ValueError(f"nothing fills the slot {match[1]!r} of the page")
        return slots[match[1]]

    return _SLOT.sub(put, template)


def policy(scripts: Sequence[str], styles: Sequence[str]) -> str:
    """The Content-Security-Policy: these scripts and styles by hash, no request to anywhere.

    Hashes as in CSP Level 3, section 2.3.1: SHA-256 of the element's text, base64.
    """
    return "; ".join([
        "default-src 'none'",
        "script-src " + " ".join(map(_hash, scripts)),
        "style-src " + " ".join(map(_hash, styles)),
        "img-src data:",
        "base-uri 'none'",
        "form-action 'none'",
    ])


def assemble(
    *, title: str, body: str, styles: Sequence[str], scripts: Sequence[str], data: str
) -> str:
    """The page: `title` is plain text, `body` finished HTML, `data` what `as_json` wrote.

    Scripts run in their order after the body; the data stands in the element `#dateline`.
    """
    styles, scripts = [s.strip() for s in styles], [s.strip() for s in scripts]
    return fill(part("shell.html"), {
        "policy": markup(policy(scripts, styles)),
        "title": markup(title),
        "styles": "\n".join(f"<style>{style}</style>" for style in styles),
        "body": body,
        "data": data,
        "scripts": "\n".join(f"<script>{script}</script>" for script in scripts),
    })


@contextmanager
def uncollected() -> Iterator[None]:
    """No garbage collection while a page is built, where it was on.

    A page's values hold no circles; the collector would only walk over the whole corpus again and
    again, which took a third of the time.
    """
    on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if on:
            gc.enable()


def wrapped(*sources: str) -> str:
    """Script files as one script with a scope of its own, so that no name leaks into the page."""
    return '(() => {\n"use strict";\n' + "\n".join(sources) + "\n})();"


def _hash(text: str) -> str:
    digest = hashlib.sha256(text.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"
