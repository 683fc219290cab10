"""Forged presses reveal nothing of an unpublished event, nor of what only organisers see; and they break nothing."""

from collections.abc import Iterator
from enum import Enum
from typing import Any

import pytest

from domain.events import EventStatus
from handlers.presses import Press
from storage.models import Host
from tests.conversations import scenes
from tests.conversations.scenes import Gathering
from tests.conversations.world import Actor, World

TITLE, PLACE = "Tajne śniadanie", "Sala bez okien"
ALL = sorted(
    (one for one in Press.__subclasses__() if "event_id" in one.model_fields),
    key=lambda one: one.__prefix__,
)
FORGED = {int: (10**9, 10**18 - 1, -1), str: ("", "x", "%")}
"""Values that no button of ours has."""


def forged(press: type[Press], event: Gathering) -> str:
    """The press with this event's id, and the first valid value in its other fields."""
    told: dict[str, Any] = {"event_id": event.id, "host_id": event.host_id}
    for name, field in press.model_fields.items():
        if name not in told and field.is_required():
            kind: Any = field.annotation
            of_words = isinstance(kind, type) and issubclass(kind, Enum)
            told[name] = next(iter(kind)) if of_words else "en" if kind is str else 1
    return press(**{name: told[name] for name in press.model_fields if name in told}).pack()


def with_one_field_forged(press: type[Press], event: Gathering) -> Iterator[str]:
    """The press with each of its fields forged in turn."""
    prefix, *parts = forged(press, event).split(":")
    for place, field in enumerate(press.model_fields.values()):
        kind: Any = field.annotation
        for value in FORGED.get(kind, ()):
            told = [*parts[:place], str(value), *parts[place + 1 :]]
            yield ":".join((prefix, *told))


@pytest.fixture
async def owner(world: World) -> Actor:
    return world.person("Erika")


@pytest.fixture
async def dialog(world: World, owner: Actor) -> Host:
    return await scenes.host(world, language="en", owner=owner)


@pytest.fixture
async def draft(world: World, dialog: Host) -> Gathering:
    event = await scenes.published_event(world, dialog, title=TITLE, place=PLACE)
    async with world.app.database.unit() as unit:
        row = await unit.events.get(event.id)
        assert row is not None
        row.status = EventStatus.DRAFT
    return event


async def called_off(owner: Actor, event: Gathering) -> None:
    await owner.presses(f"manage:{event.id}")
    await owner.taps("✏️ Change", "Cancel event")
    await owner.says("Nobody can come")
    await owner.taps("Cancel the event", "Yes, cancel it for good")


async def test_a_draft_shows_itself_to_no_stranger(
    world: World, dialog: Host, draft: Gathering
) -> None:
    await sees_nothing(await scenes.registered(world, "Béla", at=dialog), draft)


async def test_nor_does_it_once_it_is_called_off(
    world: World, dialog: Host, draft: Gathering, owner: Actor
) -> None:
    await called_off(owner, draft)
    assert owner.sees("This event has been cancelled.")
    stranger = await scenes.registered(world, "Béla", at=dialog)
    await sees_nothing(stranger, draft)
    await stranger.starts(draft.payload)
    assert not stranger.sees(TITLE)
    await owner.presses(f"event:{draft.id}")
    assert owner.sees(TITLE)


async def test_no_value_that_an_organiser_forges_breaks_anything(
    world: World, dialog: Host, owner: Actor
) -> None:
    event = await scenes.published_event(world, dialog)
    await scenes.coming(world, event, "Ala", "Béla", "Cili", at=dialog)
    for press in ALL:
        for told in with_one_field_forged(press, event):
            owner.account.press(told)
        await world.settle()  # fails if an update or a job did


async def sees_nothing(stranger: Actor, event: Gathering) -> None:
    assert len(ALL) > 50
    for press in ALL:
        await stranger.presses(forged(press, event))
        assert not stranger.sees(TITLE), press
        assert not stranger.sees(PLACE), press
