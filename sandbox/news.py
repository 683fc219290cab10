"""Tells the page when to reload, by server-sent events: after every call that may have changed something."""

import asyncio
import contextlib

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware


class News:
    """Wakes all listeners."""

    def __init__(self) -> None:
        self._next = asyncio.Event()

    def tell(self) -> None:
        """Signals that something may have changed."""
        self._next.set()
        self._next = asyncio.Event()

    async def listen(self, request: web.Request) -> web.StreamResponse:
        """Yields at once and after each change, until the page is closed."""
        stream = web.StreamResponse(
            headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"}
        )
        await stream.prepare(request)
        with contextlib.suppress(ConnectionResetError):
            while True:
                changed = self._next
                await stream.write(b"data: look\n\n")
                await changed.wait()
        return stream

    @property
    def middleware(self) -> Middleware:
        """Signals after each Bot API call and each act of a person, not after mere reads."""

        @web.middleware
        async def tell_after(request: web.Request, handler: Handler) -> web.StreamResponse:
            try:
                return await handler(request)
            finally:
                if request.method == "POST" or not request.path.startswith("/sandbox"):
                    self.tell()

        return tell_after
