"""Delivers updates to the bot's webhook until each is accepted: in order within a chat, otherwise in parallel."""

import asyncio
import contextlib
import itertools
import json
from typing import Any

from aiohttp import ClientError, ClientResponse, ClientSession, ClientTimeout, MultipartReader
from multidict import MultiDict

from sandbox.core import Sandbox
from sandbox.errors import ApiError, ConnectionDroppedError
from sandbox.updates import QueuedUpdate
from sandbox.world import Webhook

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
ANSWER_WITHIN = ClientTimeout(total=60)
LONGEST_PAUSE = 60.0  # seconds
NOT_IN_A_REPLY = {"setwebhook", "deletewebhook", "close", "logout"}


class WebhookDelivery:
    """Delivers while `run` runs."""

    def __init__(self, sandbox: Sandbox) -> None:
        self._sandbox = sandbox
        self._world = sandbox.world
        self._busy: set[tuple[str, int]] = set()

    async def run(self) -> None:
        """Delivers until cancelled."""
        async with ClientSession(timeout=ANSWER_WITHIN) as client, asyncio.TaskGroup() as tasks:
            while True:
                await self._world.updates.arrived.wait()
                self._world.updates.arrived.clear()
                hook = self._world.webhook
                for update in self._ready(hook):
                    self._busy.add(update.order)
                    tasks.create_task(self._deliver(client, hook, update))

    def _ready(self, hook: Webhook) -> list[QueuedUpdate]:
        """The first update of each chat that has none in delivery."""
        first: dict[tuple[str, int], QueuedUpdate] = {}
        for update in self._world.updates.pending() if hook.url else ():
            if update.order not in self._busy:
                first.setdefault(update.order, update)
        return list(first.values())[: hook.max_connections - len(self._busy)]

    async def _deliver(self, client: ClientSession, hook: Webhook, update: QueuedUpdate) -> None:
        try:
            for failures in itertools.count(1):
                if hook is not self._world.webhook or update not in self._world.updates.pending():
                    return
                if await self._post(client, hook, update):
                    self._world.updates.confirm(update.update_id)
                    return
                await self._sandbox.sleep(pause_after(failures))
        finally:
            self._busy.discard(update.order)
            self._world.updates.arrived.set()

    async def _post(self, client: ClientSession, hook: Webhook, update: QueuedUpdate) -> bool:
        """One attempt; True if the bot accepted the update."""
        headers = {SECRET_HEADER: hook.secret} if hook.secret else {}
        body = self._world.updates.fetch(update)
        try:
            async with client.post(
                hook.url, json=body, headers=headers, allow_redirects=False
            ) as response:
                if 200 <= response.status <= 299:
                    await self._obey(response)
                    return True
                problem = f"{response.status} {response.reason}"
                hook.last_error = f"Wrong response from the webhook: {problem}"
        except TimeoutError:
            hook.last_error = "Read timeout expired"
        except ClientError:
            hook.last_error = "Connection refused"
        hook.last_error_at = self._world.now()
        return False

    async def _obey(self, response: ClientResponse) -> None:
        """Makes the call contained in the bot's reply; nobody is told its result."""
        params = await _reply(response)
        method = str(params.pop("method", "")).lower()
        if method and method not in NOT_IN_A_REPLY and not method.startswith("get"):
            try:
                await self._sandbox.call(self._world.token, method, params)
            except (ApiError, ConnectionDroppedError):
                return


def pause_after(failures: int) -> float:
    """Seconds until the next attempt: 0 after the first failure, then doubling."""
    return 0.0 if failures == 1 else min(2.0 ** (failures - 1), LONGEST_PAUSE)


async def _reply(response: ClientResponse) -> dict[str, Any]:
    """The parameters in the bot's reply: JSON, a form or multipart."""
    match response.content_type:
        case "application/json":
            with contextlib.suppress(json.JSONDecodeError):
                body = json.loads(await response.text())
                return body if isinstance(body, dict) else {}
            return {}
        case "multipart/form-data":
            fields = MultiDict[str]()
            async for part in MultipartReader.from_response(response):
                if not isinstance(part, MultipartReader) and part.name:
                    fields[part.name] = await part.text()
            return dict(fields)
        case _:
            return {}
