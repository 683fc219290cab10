"""A Bot API that answers at once, whatever is called: the upper limit for a bot on this machine.

It runs in the measuring process; bots are other processes, and know it as `BOT_API_URL`.
"""

import asyncio
import json
import time
from asyncio import IncompleteReadError, StreamReader, StreamWriter
from collections import defaultdict, deque
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, Self
from urllib.parse import parse_qs

Update = dict[str, Any]
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
BATCH = 100  # updates that one getUpdates brings, as on Telegram


@dataclass(slots=True)
class Line:
    """One bot's queue: updates pending for it, and people waiting for an answer."""

    pending: deque[Update] = field(default_factory=deque)
    arrived: asyncio.Event = field(default_factory=asyncio.Event)
    awaited: dict[int, deque[float]] = field(default_factory=lambda: defaultdict(deque))
    answers: list[float] = field(default_factory=list)  # how long each answer took, in seconds
    unanswered: int = 0
    done: asyncio.Event = field(default_factory=asyncio.Event)
    polls: int = 0
    shown: int = 0  # messages sent or edited


class Telegram:
    """The server, open as a context; `url` is where it listens."""

    def __init__(self) -> None:
        self.lines: dict[str, Line] = defaultdict(Line)
        self.url = ""

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._converse, "127.0.0.1", 0)
        self.url = f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"
        return self

    async def __aexit__(self, *_: object) -> None:
        for line in self.lines.values():
            line.arrived.set()  # tell those still waiting for a batch that the bot has gone
        await asyncio.sleep(0.1)
        self._server.close()

    async def taps(
        self, token: str, updates: Sequence[Update], per_second: float | None = None
    ) -> float:
        """Deliver presses, all at once or at a rate, and wait until each is answered; the seconds it took.

        Each person's waiting time is then in the line's `answers`.
        """
        line, began = self.lines[token], time.perf_counter()
        line.answers.clear()
        line.unanswered, line.done = len(updates), asyncio.Event()
        for number, update in enumerate(updates):
            if per_second is not None:
                await asyncio.sleep(max(0.0, began + number / per_second - time.perf_counter()))
            chat = update["callback_query"]["from"]["id"]
            line.awaited[chat].append(time.perf_counter())
            line.pending.append(update)
            line.arrived.set()
        await line.done.wait()
        return time.perf_counter() - began

    async def answer(self, token: str, method: str, params: dict[str, str]) -> Any:
        """The response to a call."""
        line = self.lines[token]
        match method:
            case "getme":
                return {**_bot(token), "is_bot": True, "can_join_groups": True}
            case "getwebhookinfo":
                return {"url": "", "has_custom_certificate": False, "pending_update_count": 0}
            case "setwebhook":
                line.polls += 1  # ready to be served, like one that polls
                return True
            case "getupdates":
                line.polls += 1
                return await _next_batch(line, params)
            case "sendmessage" | "editmessagetext":
                return self._shown(token, line, params)
            case _:
                return True

    async def _converse(self, reader: StreamReader, writer: StreamWriter) -> None:
        """Serve one kept-alive connection of a bot, with only the HTTP that bots use."""
        with suppress(IncompleteReadError, ConnectionError):  # the bot has gone
            while True:
                head = await reader.readuntil(b"\r\n\r\n")
                body = await reader.readexactly(_length(head))
                _, bot, method = head.split(b" ", 2)[1].decode().rsplit("/", 2)
                asked = _asked(head, body)
                result = await self.answer(bot.removeprefix("bot"), method.lower(), asked)
                content = json.dumps({"ok": True, "result": result}).encode()
                writer.write(HEAD % len(content) + content)

    def _shown(self, token: str, line: Line, params: dict[str, str]) -> Any:
        chat = int(params["chat_id"])
        line.shown += 1
        if waiting := line.awaited[chat]:
            line.answers.append(time.perf_counter() - waiting.popleft())
            line.unanswered -= 1
            if not line.unanswered:
                line.done.set()
        return message(token, chat, int(params.get("message_id", line.shown)))


def press(number: int, person: int, data: str) -> Update:
    """An update: a person presses a button below the bot's message."""
    return {
        "update_id": number,
        "callback_query": {
            "id": str(number),
            "from": {"id": person, "is_bot": False, "first_name": "Anna", "language_code": "en"},
            "chat_instance": "1",
            "message": message("1:bot", person, 1),
            "data": data,
        },
    }


def message(token: str, chat: int, message_id: int) -> dict[str, Any]:
    """A message of the bot, as Telegram returns it."""
    return {
        "message_id": message_id,
        "date": 1_790_000_000,
        "chat": {"id": chat, "type": "private", "first_name": "Anna"},
        "from": {**_bot(token), "is_bot": True},
        "text": "Civil–üzleti villásreggeli",
    }


def _bot(token: str) -> dict[str, Any]:
    return {"id": int(token.split(":")[0]), "first_name": "Bot", "username": "measured_bot"}


async def _next_batch(line: Line, params: dict[str, str]) -> list[Update]:
    if not line.pending:
        line.arrived.clear()
        try:
            await asyncio.wait_for(line.arrived.wait(), float(params.get("timeout", 0)))
        except TimeoutError:
            return []
    return [line.pending.popleft() for _ in range(min(BATCH, len(line.pending)))]


def _asked(head: bytes, body: bytes) -> dict[str, str]:
    if b"application/json" in head:
        return {name: str(value) for name, value in json.loads(body).items()}
    return {name: value[0] for name, value in parse_qs(body.decode("latin-1")).items()}


def _length(head: bytes) -> int:
    for line in head.split(b"\r\n"):
        name, _, value = line.partition(b":")
        if name.lower() == b"content-length":
            return int(value)
    return 0
