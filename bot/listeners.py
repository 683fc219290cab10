"""Finds an update's handler fast.

aiogram offers an update to one router after another and tries the filters of all their handlers: 400 for a
press answered late in the list, each plain function in a thread. That was half of the work on a tap, and
passing through the routers alone a twelfth of the rest (measured).
"""

from collections.abc import Awaitable, Callable, Sequence
from functools import cache
from typing import Any

from aiogram import Bot, Router
from aiogram.dispatcher.event.bases import UNHANDLED
from aiogram.dispatcher.event.handler import HandlerObject
from aiogram.filters.callback_data import CallbackQueryFilter
from aiogram.types import Update

SEPARATOR = ":"  # between the first word of a press and the rest
PRESS = "callback_query"


class Listeners:
    """The handlers of all routers in order; each gets its kind of update, and only its own presses.

    Routers are flat and have no middlewares: `Conversation` wraps updates instead.
    """

    def __init__(self, *routers: Router) -> None:
        self._routers = routers
        presses = [one for router in routers for one in router.callback_query.handlers]
        self._known = frozenset[str]().union(*map(_words, presses))
        for router in routers:
            _run_filters_where_called(router)

    async def offer(self, bot: Bot, update: Update, **context: Any) -> Any:
        """The result of the first handler that took the update, or `UNHANDLED`.

        `context`: the arguments that a handler may request by name.
        """
        event = update.event
        for handler in self.of(update):
            takes, told = await handler.check(event, bot=bot, **context)
            if takes:
                return await handler.call(event, **told)
        return UNHANDLED

    def of(self, update: Update) -> Sequence[HandlerObject]:
        """The handlers for this update; one without a button of its own gets all presses."""
        press = update.callback_query
        word = (press.data or "").partition(SEPARATOR)[0] if press else ""
        return self._hearing(update.event_type, word if word in self._known else "")

    @cache  # noqa: B019  one for each process, and few words
    def _hearing(self, kind: str, word: str) -> Sequence[HandlerObject]:
        handlers = [one for router in self._routers for one in router.observers[kind].handlers]
        if kind != PRESS:
            return handlers
        return [one for one in handlers if word in (_words(one) or {word})]


def _words(handler: HandlerObject) -> set[str]:
    """The first words of the presses that a handler is for; empty if it is for any."""
    filters = [one.callback for one in handler.filters or []]
    own = [one for one in filters if isinstance(one, CallbackQueryFilter)]
    return {one.callback_data.__prefix__ for one in own}


def _run_filters_where_called(router: Router) -> None:
    for observer in router.observers.values():
        for handler in observer.handlers:
            for one in handler.filters or []:
                if not one.awaitable:
                    one.callback, one.awaitable = _awaited(one.callback), True


def _awaited(plain: Callable[..., Any]) -> Callable[..., Awaitable[Any]]:
    async def run(*args: Any, **kwargs: Any) -> Any:
        return plain(*args, **kwargs)

    return run
