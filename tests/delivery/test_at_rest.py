"""What an idle bot does not load: libraries few updates need, and types no update has used."""

import json
import subprocess
import sys

SPARED = (
    "numpy",
    "scipy",
    "matplotlib",
    "alembic",
    "rapidfuzz",
    "icalendar",
    "xlsxwriter",
    "segno",
    "Stemmer",
    "asyncpg",
    "aiohttp.web",
    "sqlalchemy.dialects.postgresql",
)
START = "import sys, bot.commands.run; from bot.lean_aiogram import import_aiogram; import_aiogram(); import bot.process;"
TYPES = """
import json
from aiogram import methods
from aiogram.types import TelegramObject
built = [model.__name__ for model in TelegramObject.__subclasses__() if model.__pydantic_complete__]
broken = []
for name in sorted({*methods.__all__} - {"TelegramMethod", "Request", "Response"}):
    method = getattr(methods, name)
    answer = methods.Response[method.__returning__]
    if False in (method.model_rebuild(), answer.model_rebuild()):
        broken.append(name)
print(json.dumps({"built": built, "broken": broken}))
"""


def said(program: str) -> str:
    """What a separate Python process prints."""
    return subprocess.run(
        [sys.executable, "-c", program], capture_output=True, check=True, text=True
    ).stdout


def test_a_bot_that_has_started_holds_no_library_that_few_updates_need() -> None:
    assert not {*SPARED} & {*said(f"{START} print(*sys.modules)").split()}


def test_types_of_telegram_are_built_when_they_are_needed_and_every_call_can_be() -> None:
    found = json.loads(said(START + TYPES))
    assert not {"Message", "Chat", "Update"} & {*found["built"]}
    assert found["broken"] == []
