"""What the tests do in a page: look along a canvas for something to point at, read the panel."""

from __future__ import annotations

from typing import Any


def point_at(page: Any, canvas: str, hint: str, step: int = 7) -> tuple[float, float]:
    """The first place of the canvas, from its upper left, that shows a hint."""
    box = page.locator(canvas).bounding_box()
    y = box["y"] + 46
    while y < box["y"] + box["height"] - 4:
        x = box["x"] + 4
        while x < box["x"] + box["width"] - 4:
            page.mouse.move(x, y)
            seen = f"!document.querySelector('{hint}').hidden"
            if page.evaluate(seen):
                settle(page)  # the hint follows the mouse a frame later
                if page.evaluate(seen):
                    return x, y
            x += step
        y += 10
    raise AssertionError(f"nothing to point at on {canvas}")


def settle(page: Any) -> None:
    """Two frames: one in which the change is told, one in which it has been drawn."""
    page.evaluate("() => new Promise(done => requestAnimationFrame(() => "
                  "requestAnimationFrame(() => setTimeout(done, 0))))")


def heading(page: Any) -> str:
    """The heading of what the panel shows; empty where nothing is chosen."""
    found = page.locator("#reading h2")
    return str(found.inner_text()) if found.count() else ""


def fragment(page: Any) -> str:
    """The address's fragment, once it has been written."""
    page.wait_for_timeout(350)
    return str(page.evaluate("decodeURIComponent(location.hash)"))
