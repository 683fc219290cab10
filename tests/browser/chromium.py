"""Debian's Chromium (`apt install chromium`), driven over its own DevTools protocol: no driver to install or lock."""

import asyncio
import base64
import itertools
import json
import os
import re
import shutil
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import ClientSession, ClientWebSocketResponse

SECONDS = 20  # to wait for the browser at most
FLAGS = (
    "--headless",
    "--no-sandbox",  # we run as root in containers; only our own page is opened
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-lcd-text",  # grey letters make smaller pictures
    "--hide-scrollbars",
    "--lang=en-GB",
    "--remote-debugging-port=0",
)
UNTIL = """new Promise((done, fail) => {{
  const last = Date.now() + {milliseconds};
  const look = () => ({condition}) ? done(true) : Date.now() > last ? done(false) : setTimeout(look, 20);
  look();
}})"""


class Page:
    """One page in the browser."""

    def __init__(self, socket: ClientWebSocketResponse) -> None:
        self._socket = socket
        self._ids = itertools.count(1)
        self.errors: list[str] = []

    async def run(self, script: str) -> Any:
        """The value of a JavaScript expression, a promise's once it is kept."""
        asked = {"expression": script, "awaitPromise": True, "returnByValue": True}
        answer = await self._call("Runtime.evaluate", asked)
        if failed := answer.get("exceptionDetails"):
            raise AssertionError(failed.get("exception", failed).get("description", script))
        return answer["result"].get("value")

    async def until(self, condition: str) -> None:
        """Waits until a JavaScript condition holds."""
        script = UNTIL.format(condition=condition, milliseconds=SECONDS * 1000)
        assert await self.run(script), f"never became true: {condition}"

    async def open(self, address: str) -> None:
        await self._call("Page.navigate", {"url": address})
        await self.until("document.readyState === 'complete'")

    async def show(self, width: int, height: int, theme: str = "light") -> None:
        """The window's size in pixels, and the colours that the system prefers."""
        size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
        await self._call("Emulation.setDeviceMetricsOverride", size)
        preferred = [{"name": "prefers-color-scheme", "value": theme}]
        await self._call("Emulation.setEmulatedMedia", {"features": preferred})

    async def picture(self) -> bytes:
        """What the window shows, as WebP."""
        wanted = {"format": "webp", "quality": 85}
        return base64.b64decode((await self._call("Page.captureScreenshot", wanted))["data"])

    async def _call(self, method: str, params: dict[str, Any]) -> dict[str, Any]:
        number = next(self._ids)
        await self._socket.send_json({"id": number, "method": method, "params": params})
        while True:
            message = json.loads(await self._socket.receive_str(timeout=SECONDS + 5))
            if message.get("id") == number:
                assert "error" not in message, message["error"]
                return dict(message["result"])
            if message.get("method") == "Runtime.exceptionThrown":
                self.errors.append(str(message["params"]["exceptionDetails"]))


@asynccontextmanager
async def browser(zone: str = "Europe/Budapest") -> AsyncIterator[Page]:
    """A browser with one empty page, in that time zone."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        process = await asyncio.create_subprocess_exec(
            _path(),
            *FLAGS,
            f"--user-data-dir={profile}",
            "about:blank",
            env={**os.environ, "TZ": zone},
            stderr=asyncio.subprocess.PIPE,
        )
        try:
            port = await asyncio.wait_for(_port(process), SECONDS)
            async with ClientSession(f"http://127.0.0.1:{port}") as session:
                async with session.get("/json/list") as answer:
                    [page] = [one for one in await answer.json() if one["type"] == "page"]
                async with session.ws_connect(
                    page["webSocketDebuggerUrl"], max_msg_size=0
                ) as socket:
                    opened = Page(socket)
                    await opened.run("1")
                    yield opened
        finally:
            process.terminate()
            await process.wait()


async def _port(process: asyncio.subprocess.Process) -> int:
    assert process.stderr
    async for line in process.stderr:
        if found := re.search(rb"DevTools listening on ws://127\.0\.0\.1:(\d+)/", line):
            return int(found[1])
    raise SystemExit("Chromium did not start.")


def _path() -> str:
    for name in ("chromium", "chromium-browser", "google-chrome"):
        if path := shutil.which(name):
            return path
    raise SystemExit("This needs Chromium; on Debian or Ubuntu: apt install chromium")
