"""One update at a time: its effects in one transaction, then the answer, then the record of both."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import structlog
from aiogram import Bot, Dispatcher
from aiogram.dispatcher.event.bases import UNHANDLED
from aiogram.exceptions import ClientDecodeError, TelegramAPIError, TelegramForbiddenError
from aiogram.types import Chat, Update, User

from bot.menus import Menus
from domain.delivery import UpdateState
from domain.refusal import Refusal
from handlers import delivery, errors
from handlers.i18n import Translator, translator
from handlers.screen import Reply
from services.bundle import Services
from services.cards.drafts import DraftCard
from services.cards.people import Visitor
from services.clock import Now
from services.people import spoken
from storage.engine import Database

TRIES = 3  # after which an update is poison: it is put aside with an apology
log = structlog.get_logger(__name__)


@dataclass(slots=True)
class Turn:
    """What is known of the person while one update is handled."""

    t: Translator
    visitor: Visitor | None = None
    draft: DraftCard | None = None
    newest_id: int | None = None
    reply: Reply | None = None
    overtaken: bool = False  # the question shown before is not the current one any more
    settled: UpdateState = UpdateState.ANSWERED  # what the update will be once it is answered


class Conversation:
    """Answers updates."""

    def __init__(
        self, bot: Bot, dispatcher: Dispatcher, database: Database, now: Now, **context: Any
    ) -> None:
        self._bot, self._dispatcher, self._database, self._now = bot, dispatcher, database, now
        self._context = context
        self._menus = Menus(bot, context.get("operators", frozenset()))

    async def handle(self, row_id: int, update: Update) -> None:
        """Let one stored update take effect exactly once, and answer it.

        Raises nothing: the person's next updates wait behind this one.
        """
        with structlog.contextvars.bound_contextvars(update_id=update.update_id):
            try:
                turn = await self._take_effect(row_id, update)
                await self._answer(row_id, update, turn)
                if turn.visitor is not None:
                    await self._menus.follow(turn.visitor)
            except Exception:
                # The database is gone, say; what was not done is done at the next start.
                log.exception("update not settled")

    async def _take_effect(self, row_id: int, update: Update) -> Turn:
        turn = Turn(translator(_language_of(update)))
        for attempt in range(1, TRIES + 1):
            try:
                async with self._settling(row_id, UpdateState.DONE) as services:
                    await self._meet(services, update, turn)
                    turn.reply = await self._dispatch(services, update, turn)
                    turn.overtaken = await self._is_overtaken(services, turn)
            except Refusal as refusal:
                turn.reply = errors.refused(refusal, turn.t)
                await self._settle(row_id, UpdateState.DONE)
            except Exception:
                log.exception("update failed", attempt=attempt)
                continue
            return turn
        turn.reply, turn.settled = errors.apology(turn.t), UpdateState.FAILED
        await self._settle(row_id, UpdateState.FAILED)
        return turn

    async def _meet(self, services: Services, update: Update, turn: Turn) -> None:
        """Load who is writing, in private, and what they are in the middle of."""
        sender = _sender(update)
        if sender is None or sender.is_bot:
            return
        turn.visitor = await services.people.meet(
            sender.id,
            name=sender.full_name,
            username=sender.username,
            language_code=sender.language_code,
        )
        turn.t = translator(turn.visitor.language)
        turn.draft = await services.drafts.of(turn.visitor.person_id)
        turn.newest_id = await services.people.newest_message(turn.visitor.person_id)

    async def _dispatch(self, services: Services, update: Update, turn: Turn) -> Reply | None:
        result = await self._dispatcher.feed_update(
            self._bot,
            update,
            services=services,
            visitor=turn.visitor,
            draft=turn.draft,
            newest_id=turn.newest_id,
            t=turn.t,
            **self._context,
        )
        if result is UNHANDLED or result is None:
            return None
        if not isinstance(result, Reply):
            raise TypeError(f"a handler answered {type(result).__name__}, not Reply")
        return result

    async def _answer(self, row_id: int, update: Update, turn: Turn) -> None:
        shown, reachable = None, True
        try:
            if turn.reply is not None:
                shown = await delivery.deliver(
                    self._bot, update, turn.reply, newest_id=turn.newest_id
                )
            await self._strip_question(update, turn, shown)
        except TelegramForbiddenError:
            reachable = False
        except (TelegramAPIError, ClientDecodeError) as refused:
            log.warning("answer not delivered", error=refused.message)
            return
        async with self._settling(row_id, turn.settled) as services:
            await self._record(services, turn, shown, reachable=reachable)

    async def _is_overtaken(self, services: Services, turn: Turn) -> bool:
        """Whether the question shown before was answered, left, or is put again below."""
        if turn.visitor is None or turn.draft is None:
            return False
        draft = await services.drafts.of(turn.visitor.person_id)
        return _asks(turn.reply) or draft is None or draft.revision != turn.draft.revision

    async def _strip_question(self, update: Update, turn: Turn, shown: int | None) -> None:
        """After a typed answer the question's buttons go; a press edits its message anyway."""
        asked = turn.draft.prompt_id if turn.draft and turn.overtaken else None
        if update.message is not None and asked is not None and shown is not None:
            await delivery.strip(self._bot, update.message.chat.id, asked)

    async def _record(
        self, services: Services, turn: Turn, shown: int | None, *, reachable: bool
    ) -> None:
        if turn.visitor is None:
            return
        if not reachable:
            await services.people.reachable(turn.visitor.telegram_id, reachable=False)
        if shown is not None:
            await services.people.shown(turn.visitor.person_id, shown)
            asks = _asks(turn.reply)
            await services.drafts.shown(turn.visitor.person_id, shown, asks=asks)

    async def _settle(self, row_id: int, state: UpdateState) -> None:
        async with self._settling(row_id, state):
            pass

    @asynccontextmanager
    async def _settling(self, row_id: int, state: UpdateState) -> AsyncIterator[Services]:
        """A unit of work that ends with the update's new state."""
        async with self._database.unit() as unit:
            yield Services(unit, self._now)
            await unit.inbox.settle(row_id, state)


def _asks(reply: Reply | None) -> bool:
    return reply is not None and reply.screen is not None and reply.screen.asks


def _chat(update: Update) -> Chat | None:
    if (message := update.message or update.edited_message) is not None:
        return message.chat
    if update.callback_query is not None and update.callback_query.message is not None:
        return update.callback_query.message.chat
    return update.my_chat_member.chat if update.my_chat_member is not None else None


def _sender(update: Update) -> User | None:
    """Who caused the update, in a private chat; nobody is met in a group."""
    chat = _chat(update)
    if chat is not None and chat.type != "private":
        return None
    sender = getattr(update.event, "from_user", None)
    return sender if isinstance(sender, User) else None


def _language_of(update: Update) -> str:
    event = update.message or update.callback_query
    return spoken(event.from_user.language_code if event and event.from_user else None)
