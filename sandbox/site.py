"""The page: its files, served only to this machine's browser and to no other site."""

from pathlib import Path
from typing import Final

from aiohttp import web
from aiohttp.typedefs import Handler
from yarl import URL

FOLDER: Final = Path(__file__).with_name("page")
KINDS: Final = {".html": "text/html", ".css": "text/css", ".js": "text/javascript"}
FILES: Final = {path.name: path for path in FOLDER.iterdir() if path.suffix in KINDS}
LOOPBACK: Final = {"127.0.0.1", "localhost", "::1"}
HEADERS: Final = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
        "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}


def add_page_routes(app: web.Application) -> None:
    """Adds `/sandbox` and everything it loads."""
    app.middlewares.append(only_from_here)
    app.router.add_get("/", _to_the_page)
    app.router.add_get("/sandbox", _page)
    app.router.add_get("/sandbox/page/{name}", _file)


@web.middleware
async def only_from_here(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Rejects host names that merely resolve to this machine, and requests from other sites' pages."""
    origin = request.headers.get("Origin")
    if URL(f"//{request.host}").host not in LOOPBACK:
        raise web.HTTPForbidden(text="the sandbox answers on 127.0.0.1 only")
    if origin is not None and URL(origin).authority != request.host:
        raise web.HTTPForbidden(text="the sandbox answers its own page only")
    return await handler(request)


async def _to_the_page(_request: web.Request) -> web.Response:
    raise web.HTTPFound("/sandbox")


async def _page(_request: web.Request) -> web.Response:
    return _served(FILES["page.html"])


async def _file(request: web.Request) -> web.Response:
    if (path := FILES.get(request.match_info["name"])) is None:
        raise web.HTTPNotFound
    return _served(path)


def _served(path: Path) -> web.Response:
    return web.Response(
        body=path.read_bytes(), content_type=KINDS[path.suffix], charset="utf-8", headers=HEADERS
    )
