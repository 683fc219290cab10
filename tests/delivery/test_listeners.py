"""The path of an update to its handler."""

from aiogram.types import CallbackQuery, InlineQuery, Update, User

from bot.features import build_routers
from bot.listeners import Listeners

ROUTERS = build_routers()
LISTENERS = Listeners(*ROUTERS)
FIRST = ["explain_old_button", "keep_silent"]  # a forged press, one in a group
LAST = ["explain_old_button"]  # one that nothing handles
SOMEONE = User(id=1, is_bot=False, first_name="Someone")


def hearers(data: str) -> list[str]:
    """The handlers offered a press, in order."""
    press = CallbackQuery(id="1", from_user=SOMEONE, chat_instance="1", data=data)
    return _names(Update(update_id=1, callback_query=press))


def test_a_press_is_offered_to_its_own_handler() -> None:
    assert hearers("rsvp:7:coming") == [*FIRST, "answer_event", *LAST]


def test_a_press_that_no_button_makes_is_offered_to_those_that_explain() -> None:
    assert hearers("nonsense") == [*FIRST, *LAST]
    assert hearers("rsvpx:7") == [*FIRST, *LAST]
    assert hearers("") == [*FIRST, *LAST]


def test_what_is_typed_after_the_bots_name_is_offered_to_who_inserts_something() -> None:
    typed = InlineQuery(id="1", from_user=SOMEONE, query="brunch", offset="")
    assert _names(Update(update_id=1, inline_query=typed)) == ["offer"]


def _names(update: Update) -> list[str]:
    return [handler.callback.__name__ for handler in LISTENERS.of(update)]


def test_no_filter_is_handed_to_a_thread() -> None:
    observers = [one for router in ROUTERS for one in router.observers.values()]
    handlers = [handler for observer in observers for handler in observer.handlers]
    assert handlers
    assert all(one.awaitable for handler in handlers for one in handler.filters or [])


def test_nothing_is_around_a_handler_that_would_be_passed_over() -> None:
    observers = [one for router in ROUTERS for one in router.observers.values()]
    assert not any(router.sub_routers for router in ROUTERS)
    assert not any([*one.middleware, *one.outer_middleware] for one in observers)
