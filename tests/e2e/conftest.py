"""A headless Chromium to look at pages with, driven through a pipe: no port is opened, and nothing is fetched."""

import json
import os
import shutil
import subprocess
import sys
import time
from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

import pytest

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_FLAGS = """--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking
    --disable-sync --disable-component-update --disable-extensions --disable-dev-shm-usage --remote-debugging-pipe"""
_START = """
import os, sys
reading, writing = map(int, sys.argv[1:3])
reading, writing = os.dup(reading), os.dup(writing)
while min(reading, writing) < 5:
    reading, writing = os.dup(reading), os.dup(writing)
os.dup2(reading, 3)
os.dup2(writing, 4)
os.execv(sys.argv[3], sys.argv[3:])
"""
"""Chromium reads its orders from file 3 and answers in file 4."""
_KEYS = {"Tab": 9, "Enter": 13, "Escape": 27}


class Browser:
    """One page. What is asked of it is the DevTools protocol: https://chromedevtools.github.io/devtools-protocol/"""

    def __init__(self, into: IO[bytes], out: IO[bytes]) -> None:
        self.requests: list[str] = []
        """The addresses that the page has asked for."""
        self.answers: dict[str, str] = {}
        """For the start of an address, the page that is given to whoever follows a link there."""
        self._into, self._out = into, out
        self._number, self._session = 0, ""
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Network", "Accessibility"):
            self.ask(f"{domain}.enable")
        self.ask("Fetch.enable", patterns=[{"urlPattern": "http*"}])

    def ask(self, method: str, **parameters: Any) -> dict[str, Any]:
        number = self._send(method, parameters)
        while True:
            message = self._next()
            if message.get("id") == number:
                assert "error" not in message, message
                result: dict[str, Any] = message["result"]
                return result

    def open(self, address: str) -> None:
        self.ask("Page.navigate", url=address)
        self.wait("document.readyState === 'complete'")

    def tell(self, script: str) -> Any:
        """What a script says."""
        answer = self.ask("Runtime.evaluate", expression=script, returnByValue=True)
        assert "exceptionDetails" not in answer, answer
        return answer["result"].get("value")

    def wait(self, script: str) -> None:
        """Until the script says yes."""
        last = time.monotonic() + 20
        while not self.tell(script):
            assert time.monotonic() < last, f"never: {script}"
            time.sleep(0.02)

    def press(self, key: str) -> None:
        code = {"key": key, "code": key, "windowsVirtualKeyCode": _KEYS[key]}
        self.ask("Input.dispatchKeyEvent", type="keyDown", text="\r" if key == "Enter" else "", **code)
        self.ask("Input.dispatchKeyEvent", type="keyUp", **code)

    def type(self, text: str) -> None:
        self.ask("Input.insertText", text=text)

    def spoken(self) -> list[tuple[str, str]]:
        """What a screen reader finds: the role and the name of each part, in order."""
        nodes = self.ask("Accessibility.getFullAXTree")["nodes"]
        return [(_value(node, "role"), _value(node, "name")) for node in nodes if not node["ignored"]]

    def _send(self, method: str, parameters: dict[str, Any]) -> int:
        self._number += 1
        message: dict[str, Any] = {"id": self._number, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        self._into.write(json.dumps(message).encode() + b"\0")
        self._into.flush()
        return self._number

    def _next(self) -> dict[str, Any]:
        raw = bytearray()
        while (byte := self._out.read(1)) != b"\0":
            assert byte, "Chromium is gone"
            raw += byte
        message: dict[str, Any] = json.loads(raw)
        if message.get("method") == "Network.requestWillBeSent":
            self.requests.append(message["params"]["request"]["url"])
        if message.get("method") == "Fetch.requestPaused":
            self._answer(message["params"])
        return message

    def _answer(self, paused: dict[str, Any]) -> None:
        address, number = paused["request"]["url"], paused["requestId"]
        page = next((page for start, page in self.answers.items() if address.startswith(start)), None)
        if page is None:
            self._send("Fetch.failRequest", {"requestId": number, "errorReason": "AccessDenied"})
            return
        body = b64encode(page.encode()).decode()
        headers = [{"name": "Content-Type", "value": "text/html"}]
        self._send(
            "Fetch.fulfillRequest", {"requestId": number, "responseCode": 200, "body": body, "responseHeaders": headers}
        )


def _value(node: dict[str, Any], name: str) -> str:
    return str(node.get(name, {}).get("value", ""))


@pytest.fixture
def browser(tmp_path: Path) -> Iterator[Browser]:
    found = next(filter(None, map(shutil.which, _NAMES)), None)
    if found is None:
        pytest.skip("there is no Chromium here: tools/system_libraries browser installs it")
    to_read, into = os.pipe()
    out, to_write = os.pipe()
    command = [sys.executable, "-c", _START, str(to_read), str(to_write), found, *_FLAGS.split()]
    with os.fdopen(into, "wb") as orders, os.fdopen(out, "rb") as answers:
        running = subprocess.Popen(
            [*command, f"--user-data-dir={tmp_path / 'profile'}"],
            pass_fds=(to_read, to_write),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(to_read)
        os.close(to_write)
        try:
            yield Browser(orders, answers)
        finally:
            running.kill()
            running.wait()
