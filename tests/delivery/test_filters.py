"""The way of an update to its handler."""

from aiogram.types import CallbackQuery, User

from bot.features import build_routers

ROUTERS = build_routers()
HEARS_ALL = {"guard", "groups", "fallback"}  # forged, in a group, understood by nobody


def press(data: str) -> CallbackQuery:
    someone = User(id=1, is_bot=False, first_name="Someone")
    return CallbackQuery(id="1", from_user=someone, chat_instance="1", data=data)


async def hearers(data: str) -> set[str | None]:
    """The routers that look at a press beyond its first word."""
    heard: set[str | None] = set()
    for router in ROUTERS:
        observer = router.callback_query
        if observer.handlers and (await observer.check_root_filters(press(data)))[0]:
            heard.add(router.name)
    return heard


async def test_a_press_is_looked_at_by_its_own_feature() -> None:
    assert await hearers("rsvp:7:coming") == {"rsvp", *HEARS_ALL}


async def test_a_press_that_no_button_makes_is_looked_at_by_those_that_explain() -> None:
    assert await hearers("nonsense") == HEARS_ALL
    assert await hearers("rsvpx:7") == HEARS_ALL


def test_no_filter_is_handed_to_a_thread() -> None:
    observers = [one for router in ROUTERS for one in router.observers.values()]
    handlers = [handler for observer in observers for handler in observer.handlers]
    assert handlers
    assert all(one.awaitable for handler in handlers for one in handler.filters or [])
