"""The message of the sending figures: the same text to everybody, loaded many at once, as what goes out by the thousand."""

from collections.abc import Sequence

from benchmarks.crowd import TEXT
from handlers.i18n import Html, Translator
from handlers.letters import LetterKind
from handlers.screen import Screen
from services.bundle import Services
from services.cards.outbox import Owed


async def load(_services: Services, _owed: Owed) -> str:
    return TEXT


async def load_all(_services: Services, messages: Sequence[Owed]) -> dict[int, str]:
    return {owed.message_id: TEXT for owed in messages}


def screen(text: str, _t: Translator) -> Screen:
    return Screen(Html(text))


CIRCULAR = LetterKind("circular", load, screen, load_all=load_all)
