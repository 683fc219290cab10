"""Starts bots as separate processes, beside the server that stands in for Telegram."""

import asyncio
import os
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from benchmarks.telegram import Telegram

ROOT = Path(__file__).parent.parent
OURS = "1:ours"
AIOGRAM = "2:aiogram"
PTB = "3:ptb"
SECRET = "a-secret-of-the-benchmarks"


@asynccontextmanager
async def running(
    telegram: Telegram, token: str, *arguments: str, **settings: str
) -> AsyncIterator[int]:
    """Run a Python process polling with this token; its id, once it waits for updates."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, *arguments, cwd=ROOT, env={**os.environ, **settings}
    )
    try:
        await _until_it_polls(telegram, token, process)
        yield process.pid
    finally:
        if process.returncode is None:
            process.terminate()
        await process.wait()


@asynccontextmanager
async def our_bot(telegram: Telegram, database_url: str) -> AsyncIterator[int]:
    """Run the whole product as `make run` starts it; the process id."""
    settings = {
        "BOT_TOKEN": OURS,
        "BOT_API_URL": telegram.url,
        "DATABASE_URL": database_url,
        "LOG_LEVEL": "ERROR",
    }
    async with running(telegram, OURS, "-m", "bot", "run", **settings) as process_id:
        yield process_id


@asynccontextmanager
async def our_replica(telegram: Telegram, database_url: str) -> AsyncIterator[int]:
    """Run the product behind a webhook, as one of several; the port it listens on."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = int(free.getsockname()[1])
    settings = {
        "BOT_TOKEN": OURS,
        "BOT_API_URL": telegram.url,
        "DATABASE_URL": database_url,
        "LOG_LEVEL": "ERROR",
        "WEBHOOK_URL": f"http://127.0.0.1:{port}/webhook",
        "WEBHOOK_SECRET": SECRET,
        "HTTP_PORT": str(port),
    }
    telegram.lines[OURS].polls = 0
    async with running(telegram, OURS, "-m", "bot", "run", **settings):
        yield port


@asynccontextmanager
async def bare_aiogram(telegram: Telegram) -> AsyncIterator[int]:
    """Run a bot that only answers presses, made with aiogram."""
    module = "benchmarks.bots.bare_aiogram"
    async with running(telegram, AIOGRAM, "-m", module, telegram.url, AIOGRAM) as process_id:
        yield process_id


@asynccontextmanager
async def bare_ptb(telegram: Telegram) -> AsyncIterator[int]:
    """Run the same, made with python-telegram-bot."""
    module = "benchmarks.bots.bare_ptb"
    async with running(telegram, PTB, "-m", module, telegram.url, PTB) as process_id:
        yield process_id


async def _until_it_polls(
    telegram: Telegram, token: str, process: asyncio.subprocess.Process
) -> None:
    while not telegram.lines[token].polls:
        if process.returncode is not None:
            raise RuntimeError(f"the bot {token} ended with status {process.returncode}")
        await asyncio.sleep(0.01)
