"""Handles one update at a time: its effects in one transaction, then the answer."""

import asyncio
from collections.abc import Collection, Mapping
from contextlib import suppress
from dataclasses import replace

import structlog
from aiogram import Bot
from aiogram.dispatcher.event.bases import UNHANDLED
from aiogram.exceptions import AiogramError, TelegramAPIError
from aiogram.types import Update

from bot.apart import Apart, run_apart
from bot.listeners import Listeners
from bot.menus import Menus
from bot.replies import PASSING, Replies
from bot.sign_of_life import at_it
from bot.turns import Turn, account_of, as_if_asked, pressed_instead, sender_of
from bot.workroom import Workroom
from domain.delivery import UpdateState
from domain.refusal import Refusal
from handlers import errors, unfinished
from handlers.i18n import translator
from handlers.screen import Reply
from handlers.sending import delivery
from services.bundle import Services
from services.clock import Now
from storage.engine import Database
from storage.unit_of_work import UnitOfWork

PAUSES = (0.05, 0.25)  # seconds between tries; after the third the update is put aside
log = structlog.get_logger(__name__)


class SettledElsewhere(Exception):  # noqa: N818  not an error; rolls back what was done twice
    """The update took effect already, in another process."""


class Conversation:
    """Answers updates.

    If the database is gone, every method raises its exception; the update is then retried later.
    """

    def __init__(
        self,
        bot: Bot,
        listeners: Listeners,
        database: Database,
        now: Now,
        apart: Apart = run_apart,
        bot_username: str = "",
        operators: Collection[int] = (),
        inline: bool = True,
    ) -> None:
        self._bot, self._listeners, self._database, self._now = bot, listeners, database, now
        self._bot_username, self._operators, self._inline = bot_username, operators, inline
        self._replies = Replies(bot, database, now, apart)
        self._menus = Menus(bot, operators)
        self._workroom = Workroom()

    async def handle(self, row_id: int, update: Update, deaths: int | None) -> None:
        """Let one stored update take effect exactly once, and answer it.

        `deaths`: how many processes may have died of it; None if it has just arrived. A try is counted
        before it is made; after the first, the update is handled alone, so that no other is blamed.
        """
        sender = sender_of(update)
        with structlog.contextvars.bound_contextvars(update_id=update.update_id):
            async with at_it(self._bot, sender.id if sender else None):
                turn = await self._take_effect(row_id, update, deaths)
            if turn is not None:
                await self._replies.send((row_id,), update, turn)
                if turn.visitor is not None:
                    await self._menus.follow(turn.visitor)

    async def put_aside(self, row_id: int, update: Update, error: str) -> None:
        """Give up on an update: apologise to the person, alert the operators."""
        turn = Turn.of(update)
        async with self._database.unit() as unit:
            if not await unit.inbox.take_effect(row_id, UpdateState.FAILED, None):
                return
            await Services(unit, self._now).alerts.tell(self._operators, error, update.update_id)
        async with self._database.unit() as unit:
            await self._meet(Services(unit, self._now), update, turn)
        turn.reply = errors.apology(turn.t)
        await self._replies.send((), update, turn)

    async def show_current(self, telegram_id: int, presses: Mapping[int, str | None]) -> None:
        """Show a person their current screen, in place of answers that were interrupted.

        `presses`: those updates by row id, each with Telegram's id of the press.
        """
        for press in filter(None, presses.values()):
            with suppress(AiogramError):  # perhaps expired by now
                await self._bot.answer_callback_query(press)
        try:
            account = await account_of(self._bot, telegram_id)
        except PASSING as trouble:
            log.warning("answer not delivered", error=trouble.message)
            return
        except TelegramAPIError:  # erased since, or gone from Telegram
            async with self._database.unit() as unit:
                await unit.inbox.answered(presses)
            return
        asked = as_if_asked(account, for_draft=True)
        turn = Turn.of(asked)
        try:
            await self._load_and_dispatch(asked, turn)
        except Refusal as refusal:  # the question is no longer theirs: why, and home
            toast = errors.refused(refusal, turn.t).toast
            await self._load_and_dispatch(as_if_asked(account, for_draft=False), turn)
            if turn.reply is not None:  # nobody pressed anything that a toast could answer
                turn.reply = Reply(delivery.led_by_toast(replace(turn.reply, toast=toast)))
        await self._replies.send(presses, asked, turn)

    async def _load_and_dispatch(self, asked: Update, turn: Turn) -> None:
        """Meet the person and dispatch a press on the current question, or on home if there is none."""
        async with self._database.unit() as unit:
            services = Services(unit, self._now)
            await self._meet(services, asked, turn)
            if turn.draft is not None:
                turn.reply = await self._dispatch(services, asked, turn)
            unseen = turn.reply is None or turn.reply.screen is None
            if unseen and asked.callback_query is not None:
                home = as_if_asked(asked.callback_query.from_user, for_draft=False)
                turn.reply = await self._dispatch(services, home, turn)

    async def _note_try(self, row_id: int) -> None:
        async with self._database.unit() as unit:
            await unit.inbox.tried(row_id)

    async def _take_effect(self, row_id: int, update: Update, deaths: int | None) -> Turn | None:
        """Handle the update in at most three tries; returns the turn to be answered, or None."""
        error = ""
        for pause in (0.0, *PAUSES):
            await asyncio.sleep(pause)
            turn = Turn.of(update)
            try:
                async with self._workroom.alone() if deaths else self._workroom.beside_others():
                    if deaths is not None and not error:
                        await self._note_try(row_id)
                    return await self._try(row_id, update, turn)
            except SettledElsewhere:
                return None
            except Exception as failure:
                log.exception("update failed")
                error = type(failure).__name__
        await self.put_aside(row_id, update, error)
        return None

    async def _try(self, row_id: int, update: Update, turn: Turn) -> Turn:
        """Commit the effects together with the mark that the update is done.

        A refusal rolls the effects back, and so does what would have cost an unfinished draft: that is asked first.
        """
        try:
            async with self._database.unit() as unit:
                services = Services(unit, self._now)
                await self._meet(services, update, turn)
                turn.reply = await self._dispatch(services, update, turn)
                unfinished.refuse_to_lose(services.drafts.replaced)
                turn.overtaken = await self._is_overtaken(services, turn)
                await _mark(unit, row_id, update, turn)
        except Refusal as refusal:
            turn.reply = errors.refused(refusal, turn.t)
        except unfinished.UnfinishedError as begun:
            turn.reply = unfinished.question(begun.draft, update, turn.t)
        else:
            return turn
        async with self._database.unit() as unit:
            await _mark(unit, row_id, update, turn)
        return turn

    async def _meet(self, services: Services, update: Update, turn: Turn) -> None:
        """In private chats, load the person and their draft."""
        sender = sender_of(update)
        if sender is None:
            return
        met = await services.people.meet(
            sender.id,
            name=sender.full_name,
            username=sender.username,
            language_code=sender.language_code,
        )
        turn.visitor, turn.draft, turn.newest_id = met.visitor, met.draft, met.newest_id
        turn.t = translator(met.visitor.language)

    async def _dispatch(self, services: Services, update: Update, turn: Turn) -> Reply | None:
        """Dispatch the update; the arguments are what handlers may request by name."""
        result = await self._listeners.offer(
            self._bot,
            update,
            services=services,
            visitor=turn.visitor,
            draft=turn.draft,
            newest_id=turn.newest_id,
            t=turn.t,
            bot_username=self._bot_username,
            operators=self._operators,
            inline=self._inline,
        )
        if result is UNHANDLED or result is None:
            return None
        if not isinstance(result, Reply):
            raise TypeError(f"a handler answered {type(result).__name__}, not Reply")
        if result.instead is not None and (press := update.callback_query) is not None:
            turn.draft = await services.drafts.of(turn.visitor.person_id) if turn.visitor else None
            return await self._dispatch(services, pressed_instead(press, result.instead), turn)
        return await self._asked_again(services, update, turn, result) if result.again else result

    async def _asked_again(
        self, services: Services, update: Update, turn: Turn, said: Reply
    ) -> Reply:
        """The reply, followed by the person's current question."""
        sender = sender_of(update)
        if sender is None:
            return said
        asked = as_if_asked(sender, for_draft=True)
        question = await self._dispatch(services, asked, turn)
        return replace(question or said, toast=said.toast)

    async def _is_overtaken(self, services: Services, turn: Turn) -> bool:
        """Whether the question shown before was answered, left, or is repeated below."""
        if turn.visitor is None or turn.draft is None:
            return False
        if turn.asks:
            return True
        draft = await services.drafts.of(turn.visitor.person_id)
        return draft is None or draft.revision != turn.draft.revision


async def _mark(unit: UnitOfWork, row_id: int, update: Update, turn: Turn) -> None:
    """Mark the update as done, or as answered if nobody waits for a reply."""
    press, state = None, UpdateState.ANSWERED
    if turn.visitor is not None and turn.reply is not None:
        press = update.callback_query.id if update.callback_query else None
        state = UpdateState.DONE
    if not await unit.inbox.take_effect(row_id, state, press):
        raise SettledElsewhere
