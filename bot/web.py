"""A process's HTTP server: health, metrics, and the webhook if there is one."""

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from time import monotonic
from urllib.parse import urlsplit

from aiogram.exceptions import AiogramError
from aiohttp import web
from prometheus_client import CONTENT_TYPE_LATEST
from sqlalchemy.exc import SQLAlchemyError

from bot.app import App
from bot.config import Settings
from bot.webhook import LARGEST_UPDATE, Webhook

HEARD_WITHIN = 90  # seconds; a long poll ends after 30
ANSWER_WITHIN = 5
Alive = Callable[[], Mapping[str, bool]]


@asynccontextmanager
async def door(app: App, settings: Settings, port: int, alive: Alive) -> AsyncIterator[None]:
    """Serve while the context is open. `alive` reports which loops still run."""
    runner = web.AppRunner(
        make_web(app, settings, alive), access_log=None, shutdown_timeout=ANSWER_WITHIN
    )
    await runner.setup()
    try:
        await web.TCPSite(runner, settings.http_host, port).start()
        yield
    finally:
        await runner.cleanup()


def make_web(app: App, settings: Settings, alive: Alive) -> web.Application:
    """The routes `/healthz`, `/readyz`, `/metrics`, and the path of WEBHOOK_URL."""
    pages = _Pages(app, alive)
    site = web.Application(client_max_size=LARGEST_UPDATE)
    site.router.add_get("/healthz", pages.health)
    site.router.add_get("/readyz", pages.readiness)
    site.router.add_get("/metrics", pages.metrics)
    if settings.webhook_url is not None and settings.webhook_secret is not None:
        secret = settings.webhook_secret.get_secret_value()
        hook = Webhook(app.bot, app.inbox, secret)
        site.router.add_post(urlsplit(settings.webhook_url).path or "/", hook.receive)
    return site


class _Pages:
    def __init__(self, app: App, alive: Alive) -> None:
        self._app, self._alive = app, alive

    async def health(self, _request: web.Request) -> web.Response:
        """Report that the process responds, nothing more."""
        return web.json_response({"alive": True})

    async def readiness(self, _request: web.Request) -> web.Response:
        """Report whether updates sent here would be processed: database, Telegram, and each loop."""
        checks = {
            "database": await self._database_answers(),
            "telegram": await self._telegram_answers(),
            **self._alive(),
        }
        return web.json_response(checks, status=200 if all(checks.values()) else 503)

    async def metrics(self, _request: web.Request) -> web.Response:
        async with self._app.services() as services:
            backlog = await services.backlogs.by_kind()
        body = self._app.telemetry.render(backlog)
        return web.Response(body=body, headers={"Content-Type": CONTENT_TYPE_LATEST})

    async def _database_answers(self) -> bool:
        try:
            async with asyncio.timeout(ANSWER_WITHIN), self._app.services() as services:
                await services.backlogs.by_kind()
        except (SQLAlchemyError, OSError):
            return False
        return True

    async def _telegram_answers(self) -> bool:
        """Whether Telegram answered lately, or does now."""
        if monotonic() - self._app.telemetry.heard_at < HEARD_WITHIN:
            return True
        try:
            async with asyncio.timeout(ANSWER_WITHIN):
                await self._app.bot.get_me()
        except (AiogramError, TimeoutError):
            return False
        return True
