"""The moments of a brunch that docs/pictures shows; their texts are stored beside the pictures."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from bot.demo.cast import ASSOCIATION, CAST, HOST, IT_COMPANY, PLACE, TITLE, Role
from bot.demo.player import Player, register
from bot.demo.stage import Stage
from bot.demo.story import EVENT_LINK, STARTS_AT, TICKET_LINK, character

PICTURES = Path(__file__).parents[2] / "docs" / "pictures"
BY_ORGANISATION = {role.organisation: role for role in CAST}
POLISH = BY_ORGANISATION["Fundacja ekologiczna"]
OTHERS = BY_ORGANISATION["Firma rodzinna"], BY_ORGANISATION["Community foundation"]
COMERS = (ASSOCIATION, IT_COMPANY, POLISH, *OTHERS)


@dataclass(frozen=True, slots=True)
class Moment:
    """One or two people, and what each of them sees now."""

    name: str
    players: tuple[Player, ...]

    @property
    def text(self) -> str:
        """The picture's text, for comparing without a browser."""
        shown = (f"#### {one.account.account.part}\n{one.account.screen}" for one in self.players)
        return "\n\n".join(shown) + "\n"


async def moments(stage: Stage, organiser: Player) -> AsyncIterator[Moment]:
    """Each moment as it happens: the story pauses until the next is requested."""
    link = await _announced(organiser)
    players: dict[Role, Player] = {}
    for role in COMERS:
        players[role] = player = Player(stage, stage.enter(character(role)), role.language)
        if role is ASSOCIATION:
            await player.follows(link)
            yield Moment("event", (player,))
        await register(player, role, link)
        if role is POLISH:
            yield Moment("registration", (player,))
        await player.taps("✅ Save")
    await _seated(organiser)
    yield Moment("tables", (organiser,))
    await stage.travel(STARTS_AT - timedelta(minutes=30))
    await _scanned(organiser, list(players.values())[:4])
    yield Moment("list", (organiser,))
    await stage.travel(STARTS_AT + timedelta(hours=5, minutes=1))
    await organiser.taps("Look through", "Release all the rest")
    pair = (players[ASSOCIATION], players[IT_COMPANY])
    yield Moment("suggestion", pair)
    for player in pair:
        await player.taps("Yes, introduce us")
    yield Moment("introduction", pair)
    await _at_the_event(organiser)
    await organiser.taps("📊 Figures")
    yield Moment("figures", (organiser,))


async def _announced(organiser: Player) -> str:
    await organiser.says("/organise", HOST)
    await organiser.picks("Magyar")
    await organiser.picks("Budapest")
    await organiser.taps("➕ Create an event")
    await organiser.says(TITLE, "október 17. 10:00–13:00")
    await organiser.taps("Yes, that's right")
    await organiser.says(PLACE, "20", "Civilek és cégek egy asztalnál: ki mit keres, ki mit kínál.")
    await organiser.taps("Publish")
    return str(EVENT_LINK.findall(organiser.account.transcript())[-1])


async def _at_the_event(organiser: Player) -> None:
    await organiser.says("/organise")
    await organiser.picks(TITLE)


async def _seated(organiser: Player) -> None:
    await _at_the_event(organiser)
    await organiser.taps("🪑 Tables", "+ More tables", "− Fewer rounds", "Plan the tables")
    await organiser.picks(organiser.words("Round {round}", round=1))


async def _scanned(organiser: Player, players: Sequence[Player]) -> None:
    for player in players:
        await player.says("/tickets")
        if TITLE in "".join(player.account.buttons):
            await player.picks(TITLE)
        if ticket := TICKET_LINK.search(player.account.screen):
            await organiser.follows(ticket[0])
    await organiser.taps("‹ The list")
