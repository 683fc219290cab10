"""The HTTP entrance: `/bot<token>/<method>` and `/file/bot<token>/<path>` for any Bot API client."""

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from typing import Any

from aiohttp import web

from sandbox.control import add_control_routes
from sandbox.core import Sandbox
from sandbox.errors import ApiError, ConnectionDroppedError, bad_request
from sandbox.params import Upload
from sandbox.site import add_page_routes
from sandbox.webhooks import WebhookDelivery

LARGEST_REQUEST = 60 * 1024 * 1024
SANDBOX = web.AppKey("sandbox", Sandbox)


async def serve(port: int, strict: bool = False, host: str = "127.0.0.1") -> None:
    """Serves a sandbox on the system's clock until cancelled."""
    sandbox = Sandbox(now=lambda: datetime.now(UTC), strict=strict)
    async with running(sandbox, port, host):
        await asyncio.Event().wait()


@contextlib.asynccontextmanager
async def running(sandbox: Sandbox, port: int = 0, host: str = "127.0.0.1") -> AsyncIterator[str]:
    """Serves the sandbox while the context is open; yields its base address, `http://127.0.0.1:<port>`.

    Port 0 takes a free one. Updates go to the bot's webhook if it has set one.
    """
    runner = web.AppRunner(make_app(sandbox), access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    delivery = asyncio.create_task(WebhookDelivery(sandbox).run())
    try:
        site = web.TCPSite(runner, host, port)
        await site.start()
        yield f"http://{host}:{runner.addresses[0][1]}"
    finally:
        delivery.cancel()
        await runner.cleanup()
        with contextlib.suppress(asyncio.CancelledError):
            await delivery


def make_app(sandbox: Sandbox) -> web.Application:
    """The Bot API and, under `/sandbox`, playing people."""
    app = web.Application(client_max_size=LARGEST_REQUEST)
    app[SANDBOX] = sandbox
    app.router.add_route("*", "/bot{token:[^/]+}/{method}", _call)
    app.router.add_get("/file/bot{token:[^/]+}/{path:.+}", _download)
    add_page_routes(app)
    add_control_routes(app, sandbox)
    app.router.add_route("*", "/{anything:.*}", _not_found)
    return app


async def _call(request: web.Request) -> web.StreamResponse:
    sandbox = request.app[SANDBOX]
    token, method = request.match_info["token"], request.match_info["method"]
    try:
        params, files = await _read(request)
        result = await sandbox.call(token, method, params, files)
    except ConnectionDroppedError:
        return _hang_up(request)
    except ApiError as error:
        return _answer(error.code, error.to_dict(), error.parameters.get("retry_after"))
    return _answer(200, {"ok": True, "result": result})


async def _read(request: web.Request) -> tuple[dict[str, Any], dict[str, Upload]]:
    """Reads parameters from the address and from a body of JSON, a form or multipart, and uploaded files."""
    params: dict[str, Any] = dict(request.query)
    files: dict[str, Upload] = {}
    if request.content_type == "application/json":
        try:
            body = json.loads(await request.text() or "{}")
        except json.JSONDecodeError:
            body = None
        if not isinstance(body, dict):
            raise bad_request("can't parse request JSON object")
        return params | body, files
    for name, value in (await request.post()).items():
        if isinstance(value, web.FileField):
            files[name] = Upload(value.filename, value.file.read())
        else:
            params[name] = value
    return params, files


async def _download(request: web.Request) -> web.Response:
    sandbox = request.app[SANDBOX]
    content = sandbox.download(request.match_info["path"])
    if request.match_info["token"] != sandbox.token or content is None:
        return await _not_found(request)
    return web.Response(body=content)


async def _not_found(_request: web.Request) -> web.Response:
    return _answer(404, ApiError(404, "Not Found").to_dict())


def _hang_up(request: web.Request) -> web.Response:
    """Breaks the connection; the response only satisfies the framework."""
    if request.transport:
        request.transport.abort()
    return web.Response()


def _answer(status: int, body: object, retry_after: int | None = None) -> web.Response:
    headers = {"Retry-After": str(retry_after)} if retry_after else None
    return web.json_response(body, status=status, headers=headers)
