"""The in-process entrance: an aiogram session that calls the sandbox without HTTP."""

# ruff: noqa: ARG002, ASYNC109 - aiogram gives the signatures

import json
from collections.abc import AsyncGenerator
from functools import cache
from typing import Any, cast

from aiogram import Bot
from aiogram.client.session.base import BaseSession
from aiogram.exceptions import TelegramNetworkError
from aiogram.methods import Response, TelegramMethod
from aiogram.methods.base import TelegramType
from aiogram.types import InputFile

from sandbox.core import Sandbox
from sandbox.errors import ApiError, ConnectionDroppedError
from sandbox.params import Upload


class SandboxSession(BaseSession):
    """`Bot(sandbox.token, session=SandboxSession(sandbox))`: requests have the same content as over HTTP."""

    def __init__(self, sandbox: Sandbox) -> None:
        super().__init__()
        self.sandbox = sandbox

    async def make_request(
        self, bot: Bot, method: TelegramMethod[TelegramType], timeout: int | None = None
    ) -> TelegramType:
        """Calls the sandbox; raises aiogram's exceptions for its errors."""
        _answer_of(type(method))
        files: dict[str, InputFile] = {}
        params: dict[str, Any] = {}
        for name, value in method.model_dump(warnings=False).items():
            if prepared := self.prepare_value(value, bot=bot, files=files):
                params[name] = prepared
        uploads = {name: await _upload(bot, name, file) for name, file in files.items()}
        status, body = 200, dict[str, object]()
        try:
            result = await self.sandbox.call(bot.token, method.__api_method__, params, uploads)
            body = {"ok": True, "result": result}
        except ConnectionDroppedError as error:
            raise TelegramNetworkError(method=method, message="ServerDisconnectedError") from error
        except ApiError as error:
            status, body = error.code, error.to_dict()
        response = self.check_response(bot, method, status, json.dumps(body))
        return cast(TelegramType, response.result)

    async def stream_content(
        self,
        url: str,
        headers: dict[str, Any] | None = None,
        timeout: int = 30,
        chunk_size: int = 65536,
        raise_for_status: bool = True,
    ) -> AsyncGenerator[bytes, None]:
        """The bytes of a file that the bot downloads."""
        path = url.partition(f"/file/bot{self.sandbox.token}/")[2]
        content = self.sandbox.download(path)
        if content is None:
            raise FileNotFoundError(url)
        for start in range(0, len(content), chunk_size):
            yield content[start : start + chunk_size]

    async def close(self) -> None:
        """Does nothing: no connection is open."""


@cache
def _answer_of(method: type[TelegramMethod[Any]]) -> object:
    """The type of the answer, cached: a garbage collection would drop it otherwise."""
    return Response[method.__returning__]  # type: ignore[name-defined]


async def _upload(bot: Bot, name: str, file: InputFile) -> Upload:
    content = b"".join([chunk async for chunk in file.read(bot)])
    return Upload(file.filename or name, content)
