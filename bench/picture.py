"""A picture of a page: `python -m bench.picture PAGE PICTURE [--at FRAGMENT] [--dark] [--phone]`.

The README's picture is that of the demo: `dateline build examples -o output`, then
`python -m bench.picture output/index.html docs/page.png --at FRAGMENT` with the fragment
`#t=2019-06-01..2023-03-31&e=03-oslo-agreement.html%23105`.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from tests.pages.browser import browser, missing

DESK, PHONE = (1280, 800), (390, 844)


def main(arguments: list[str] | None = None) -> int:
    """Writes the picture; 1 with a line on standard error where there is no browser."""
    parser = argparse.ArgumentParser(description=__doc__, prog="python -m bench.picture")
    parser.add_argument("page", type=Path)
    parser.add_argument("picture", type=Path)
    parser.add_argument("--at", default="", help="the address's fragment, as the page writes it")
    parser.add_argument("--press", default="", help="keys to press first, such as nn")
    parser.add_argument("--dark", action="store_true")
    parser.add_argument("--phone", action="store_true")
    asked = parser.parse_args(arguments)
    if reason := missing():
        print(f"no picture: {reason}", file=sys.stderr)
        return 1
    width, height = PHONE if asked.phone else DESK
    with browser() as opened:
        page = opened.new_page(
            viewport={"width": width, "height": height}, device_scale_factor=2,
            color_scheme="dark" if asked.dark else "light")
        page.goto(asked.page.resolve().as_uri() + asked.at)
        page.wait_for_selector("html[data-ready]")
        for key in asked.press:
            page.keyboard.press(key)
            page.wait_for_timeout(200)
        page.wait_for_timeout(500)
        page.screenshot(path=str(asked.picture))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
