"""How the bot's calls reach Telegram."""

from functools import cache
from http import HTTPStatus
from typing import Any, cast

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.exceptions import TelegramNetworkError
from aiogram.methods.base import Response, TelegramMethod, TelegramType
from aiogram.types import InputFile
from aiohttp import ClientError, ClientTimeout, FormData, JsonPayload
from yarl import URL

from handlers.sending.calls import FrequentCall

JSON = {"Content-Type": "application/json"}


@cache
def answer_of(method: type[TelegramMethod[Any]]) -> object:
    """The type of Telegram's answer, cached: pydantic takes 15 ms to build it, and drops it at a garbage collection."""
    return Response[method.__returning__]  # type: ignore[name-defined]


class Session(AiohttpSession):
    """aiogram's session, except that calls without files are sent as JSON, and frequent ones by a shortcut.

    Telegram accepts JSON too, and encoding a form is a sixth of a message's cost. The shortcut neither
    searches a call for files and defaults, nor has pydantic parse the answer.
    """

    def __init__(self, **how: Any) -> None:
        super().__init__(**how)
        self._addresses: dict[tuple[str, str], URL] = {}

    async def make_request(
        self,
        bot: Bot,
        method: TelegramMethod[TelegramType],
        timeout: int | None = None,  # noqa: ASYNC109  aiogram's signature
    ) -> TelegramType:
        if not isinstance(method, FrequentCall):
            return await super().make_request(bot, method, timeout)
        status, content = await self._post(bot, method, timeout or self.timeout)
        if status == HTTPStatus.OK:
            try:
                return cast(TelegramType, method.read(self.json_loads(content)["result"]))
            except (LookupError, TypeError, ValueError):
                pass  # the actual type is given below
        refused = self.check_response(bot, method, status, content.decode(errors="replace"))
        return cast(TelegramType, refused.result)

    def check_response(
        self, bot: Bot, method: TelegramMethod[TelegramType], status_code: int, content: str
    ) -> Response[TelegramType]:
        answer_of(type(method))
        return super().check_response(bot, method, status_code, content)

    def build_form_data(self, bot: Bot, method: TelegramMethod[Any]) -> FormData:
        files: dict[str, InputFile] = {}
        told = {
            name: prepared
            for name, value in method.model_dump(warnings=False).items()
            if (prepared := self.prepare_value(value, bot=bot, files=files))
        }
        if files:
            return super().build_form_data(bot, method)
        return JsonPayload(told, dumps=self.json_dumps)  # type: ignore[return-value]  # aiohttp sends any payload

    async def _post(self, bot: Bot, method: FrequentCall[Any], timeout: float) -> tuple[int, bytes]:  # noqa: ASYNC109
        session = await self.create_session()
        body = method.model_dump_json(exclude_none=True).encode()
        address, most = self._address(bot.token, method.__api_method__), ClientTimeout(timeout)
        try:
            async with session.post(address, data=body, headers=JSON, timeout=most) as answer:
                return answer.status, await answer.read()
        except TimeoutError as late:
            raise TelegramNetworkError(method=method, message="Request timeout error") from late
        except ClientError as broken:
            told = f"{type(broken).__name__}: {broken}"
            raise TelegramNetworkError(method=method, message=told) from broken

    def _address(self, token: str, name: str) -> URL:
        if (token, name) not in self._addresses:
            self._addresses[token, name] = URL(self.api.api_url(token=token, method=name))
        return self._addresses[token, name]
