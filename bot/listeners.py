"""Makes the way of an update to its handler short.

aiogram offers an update to one router after the other and tries the filters of all their handlers, 400 of them
for a press that is answered late in the list; each that is a plain function it hands to a thread. Together they were
half of the work on a tap, and merely to walk past twenty routers a twelfth of what was left (measured).
"""

from collections.abc import Awaitable, Callable, Sequence
from functools import cache
from typing import Any

from aiogram import Bot, Router
from aiogram.dispatcher.event.bases import UNHANDLED
from aiogram.dispatcher.event.handler import FilterObject
from aiogram.filters.callback_data import CallbackQueryFilter
from aiogram.types import Update

SEPARATOR = ":"  # between the first word of a press and the rest
PRESS = "callback_query"


class Listeners:
    """Routers in their order; each hears what it has handlers for, and of the presses those of its own buttons."""

    def __init__(self, *routers: Router) -> None:
        self._routers = [(router, _words_of(router)) for router in routers]
        self._known = frozenset[str]().union(*(words or () for _, words in self._routers))
        for router in routers:
            _run_filters_where_called(router)

    async def offer(self, bot: Bot, update: Update, **context: Any) -> Any:
        """What the first handler that took the update returned, or ``UNHANDLED``.

        ``context``: the arguments that a handler may ask for by name.
        """
        kind, event = update.event_type, update.event
        for router in self.of(update):
            taken = await router.propagate_event(update_type=kind, event=event, bot=bot, **context)
            if taken is not UNHANDLED:
                return taken
        return UNHANDLED

    def of(self, update: Update) -> Sequence[Router]:
        """The routers that hear this update; one with a handler for any press hears all presses."""
        press = update.callback_query
        word = (press.data or "").partition(SEPARATOR)[0] if press else ""
        return self._hearing(update.event_type, word if word in self._known else "")

    @cache  # noqa: B019  one for each process, and few words
    def _hearing(self, kind: str, word: str) -> Sequence[Router]:
        return [
            router
            for router, words in self._routers
            if router.observers[kind].handlers and (kind != PRESS or words is None or word in words)
        ]


def _words_of(router: Router) -> frozenset[str] | None:
    """How the presses begin that a router's handlers are for; None if one of them is for any."""
    words = [_words(handler.filters or []) for handler in router.callback_query.handlers]
    return frozenset[str]().union(*words) if all(words) else None


def _words(filters: list[FilterObject]) -> set[str]:
    found = [one.callback for one in filters if isinstance(one.callback, CallbackQueryFilter)]
    return {one.callback_data.__prefix__ for one in found}


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
