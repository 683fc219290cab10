"""The way of an update to its handler."""

from aiogram.types import CallbackQuery, InlineQuery, Update, User

from bot.features import build_routers
from bot.listeners import Listeners

ROUTERS = build_routers()
LISTENERS = Listeners(*ROUTERS)
HEARS_ALL = {"guard", "groups", "fallback"}  # forged, in a group, understood by nobody
SOMEONE = User(id=1, is_bot=False, first_name="Someone")


def hearers(data: str) -> set[str]:
    """The routers that are offered a press."""
    press = CallbackQuery(id="1", from_user=SOMEONE, chat_instance="1", data=data)
    return {router.name for router in LISTENERS.of(Update(update_id=1, callback_query=press))}


def test_a_press_is_offered_to_its_own_feature() -> None:
    assert hearers("rsvp:7:coming") == {"rsvp", *HEARS_ALL}


def test_a_press_that_no_button_makes_is_offered_to_those_that_explain() -> None:
    assert hearers("nonsense") == HEARS_ALL
    assert hearers("rsvpx:7") == HEARS_ALL
    assert hearers("") == HEARS_ALL


def test_what_is_typed_after_the_bots_name_is_offered_to_who_inserts_something() -> None:
    typed = InlineQuery(id="1", from_user=SOMEONE, query="brunch", offset="")
    heard = {router.name for router in LISTENERS.of(Update(update_id=1, inline_query=typed))}
    assert heard == {"posts"}


def test_no_filter_is_handed_to_a_thread() -> None:
    observers = [one for router in ROUTERS for one in router.observers.values()]
    handlers = [handler for observer in observers for handler in observer.handlers]
    assert handlers
    assert all(one.awaitable for handler in handlers for one in handler.filters or [])
