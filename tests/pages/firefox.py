"""Firefox without a driver: its own Marionette protocol, as much of it as a test needs.

Playwright's Firefox is a build of its own; this one is the system's. The protocol is JSON over a
socket, each message led by its length: https://firefox-source-docs.mozilla.org/testing/marionette/
"""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

NAMES = ("firefox-esr", "firefox")


def firefox() -> str | None:
    """Path of the system's Firefox; DATELINE_FIREFOX names another. None where there is none."""
    return os.environ.get("DATELINE_FIREFOX") or next(filter(None, map(shutil.which, NAMES)), None)


class Marionette:
    """One session. `ask` sends a command and gives its answer; raises RuntimeError on an error."""

    def __init__(self, port: int) -> None:
        self._socket = socket.create_connection(("127.0.0.1", port), timeout=60)
        self._count = 0
        self._read()

    def ask(self, command: str, **parameters: Any) -> Any:
        self._count += 1
        sent = json.dumps([0, self._count, command, parameters])
        self._socket.sendall(f"{len(sent)}:{sent}".encode())
        _, _, error, answer = self._read()
        if error:
            raise RuntimeError(f"{command}: {error.get('message')}")
        return answer["value"] if isinstance(answer, dict) and "value" in answer else answer

    def run(self, script: str) -> Any:
        """What a script in the page returns."""
        return self.ask("WebDriver:ExecuteScript", script=script, args=[])

    def open(self, url: str) -> None:
        """Opens one of our pages and waits until it is drawn: the answer comes earlier."""
        self.ask("WebDriver:Navigate", url=url)
        for _ in range(100):
            if self.run("return document.documentElement.dataset.ready && location.href") == url:
                return
            time.sleep(0.1)
        raise RuntimeError(f"{url} did not get ready")

    def close(self) -> None:
        self._socket.close()

    def _read(self) -> Any:
        length = b""
        while not length.endswith(b":"):
            length += self._socket.recv(1)
        wanted, text = int(length[:-1]), b""
        while len(text) < wanted:
            text += self._socket.recv(wanted - len(text))
        return json.loads(text)


@contextmanager
def opened(profile: Path) -> Iterator[Marionette]:
    """Firefox, headless, with an empty profile."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    (profile / "user.js").write_text(f'user_pref("marionette.port", {port});\n')
    program = subprocess.Popen(
        [str(firefox()), "--headless", "--marionette", "--remote-allow-system-access",
         "--no-remote", "--profile", str(profile)],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        session = _connect(port)
        session.ask("WebDriver:NewSession")
        yield session
        session.close()
    finally:
        program.terminate()
        program.wait(30)


def _connect(port: int) -> Marionette:
    for _ in range(120):
        try:
            return Marionette(port)
        except OSError:
            time.sleep(0.5)
    raise RuntimeError(f"Firefox does not answer on port {port}")
