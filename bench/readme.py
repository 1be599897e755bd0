"""Figures into the README, between markers, by the command that measured them."""

from __future__ import annotations

from pathlib import Path

README = Path(__file__).parent.parent / "README.md"


def write(name: str, text: str, readme: Path = README) -> None:
    """Replace what stands between `<!-- scores:NAME -->` and `<!-- /scores:NAME -->` by `text`.

    Raises ValueError, showing the name, where the README has no such markers.
    """
    start, end = f"<!-- scores:{name} -->", f"<!-- /scores:{name} -->"
    before, found, rest = readme.read_text(encoding="utf-8").partition(start)
    _, closed, after = rest.partition(end)
    if not found or not closed:
        raise ValueError(f"no markers for {name!r} in {readme}")
    written = f"{before}{start}\n{text.strip()}\n{end}{after}"
    readme.write_text(written, encoding="utf-8", newline="\n")
