"""Whatever people press, forge, type and send, in any order: nothing fails, and every tap is answered.

`World.settle` itself fails the story if an update failed, a message could not be made, or a tap was left
unanswered.
"""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from random import Random

import pytest

from domain.people import LANGUAGES
from domain.roles import Role
from sandbox.errors import NotPossibleError
from tests.conversations import scenes
from tests.conversations.scenes import Gathering
from tests.conversations.world import Actor, World

NAME = '<b>&"Żółć</b>'
TEXTS = (
    *(NAME, "x" * 64, "x" * 65, "ł" * 4096, "😀" * 100, "asdf", "0", "-1", "9" * 20, "\u200b"),
    *("/start", "/help", "/events", "/tickets", "/profile", "/introductions", "/pause", "/cancel"),
    *("/language", "/privacy", "/organise", "/weather", "/start e_x", "/start t_x", "/start o_x"),
    *(
        "17 October 10:00–13:00",
        "holnap 10-kor",
        "jutro o 10",
        "20",
        "a@example.org",
        "+36301234567",
    ),
    *("we need a new website", "termet tudunk adni hétvégén", "szukamy wolontariuszy"),
)
FORGED = ("", "0", "-1", "1", "999", str(2**63 - 1), str(2**63), "x", "ł", "None", "true", "1.5")
STEPS = 120


class Crowd:
    """People in three languages who act at random; the same seed, the same actions."""

    def __init__(self, world: World, people: list[Actor], events: list[Gathering], seed: int):
        self._world, self._people, self._events = world, people, events
        self._random = Random(seed)

    async def act(self) -> None:
        """One person does something, unless Telegram's app would not let them."""
        deeds: list[tuple[Callable[[Actor], Awaitable[None]], int]] = [
            (self._tap, 45),
            (self._press, 15),
            (self._forge, 10),
            (self._write, 15),
            (self._send, 4),
            (self._follow, 4),
            (self._block, 2),
            (self._wait, 4),
            (self._restart, 1),
        ]
        does = self._random.choices([one for one, _ in deeds], [often for _, often in deeds])[0]
        try:
            await does(self._random.choice(self._people))
        except NotPossibleError:
            return

    async def _tap(self, person: Actor) -> None:
        if person.account.buttons:
            await person.taps(self._random.choice(person.account.buttons))

    async def _press(self, person: Actor) -> None:
        """A button that anybody ever saw, perhaps pressed by someone else."""
        if data := self._seen():
            await person.presses(self._random.choice(data))

    async def _forge(self, person: Actor) -> None:
        if data := self._seen():
            parts = self._random.choice(data).split(":")
            parts[self._random.randrange(len(parts))] = self._random.choice(FORGED)
            await person.presses(":".join(parts)[:32] or "x")

    async def _write(self, person: Actor) -> None:
        await person.says(self._random.choice(TEXTS))

    async def _send(self, person: Actor) -> None:
        account = person.account
        kinds = (
            account.send_sticker,
            account.send_voice,
            account.send_photo,
            account.share_contact,
        )
        self._random.choice(kinds)()
        await self._world.settle()

    async def _follow(self, person: Actor) -> None:
        await person.starts(self._random.choice(self._events).payload)

    async def _block(self, person: Actor) -> None:
        account = person.account
        (account.unblock if account.account.blocked else account.block)()
        await self._world.settle()

    async def _wait(self, _person: Actor) -> None:
        await self._world.wait(hours=self._random.choice((0.1, 3, 20)))

    async def _restart(self, _person: Actor) -> None:
        await self._world.restart()
        await self._world.settle()

    def _seen(self) -> list[str]:
        """The data of every button visible in some chat."""
        keyboards = [
            message.reply_markup
            for room in self._world.telegram.world.rooms.values()
            for message in room.messages.values()
        ]
        buttons = [
            button for one in keyboards if one for row in one.inline_keyboard for button in row
        ]
        return sorted({str(one.callback_data) for one in buttons if one.callback_data})


@pytest.mark.parametrize("seed", [1, 2])
async def test_whatever_anybody_does_nothing_fails(world: World, seed: int) -> None:
    owner, door = world.operator, world.person("Door", language="hu")
    host = await scenes.host(world, name=NAME, owner=owner)
    days = (1, 3, 9)
    events = [
        await scenes.published_event(world, host, seats=2, starts_in=timedelta(days=day))
        for day in days
    ]
    await scenes.organises(world, door, host, Role.DOOR, event=events[0])
    members = [
        await scenes.registered(
            world,
            f"{NAME} {number}",
            at=host,
            language=language,
            sector="business" if number % 2 else "ngo",
            seeks="volunteers" if number % 2 else "website_it",
            offers="website_it" if number % 2 else "volunteers",
        )
        for number, language in enumerate(LANGUAGES * 2)
    ]
    strangers = [world.person(f"S{one}", language=one) for one in ("pl", "hu", "de")]
    crowd = Crowd(world, [owner, door, *members, *strangers], events, seed)
    for _ in range(STEPS):
        await crowd.act()
