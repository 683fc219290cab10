"""Takes docs/pictures/: `make pictures` plays the demo up to the suggestions and photographs the page."""

import asyncio
import tempfile
from pathlib import Path

from bot.demo.cast import ASSOCIATION, IT_COMPANY, Role
from bot.demo.player import Player
from bot.demo.show import Show
from bot.demo.stage import database_url, set_stage
from bot.demo.story import OPENING, Story
from bot.travel import MovableClock
from storage.migrate import upgrade
from tests.browser.chromium import browser

TARGET = Path(__file__).parents[2] / "docs" / "pictures" / "suggestion.webp"


async def take(folder: Path) -> None:
    """The association and the IT company of Miskolc, side by side, each asked about the other."""
    clock = MovableClock(OPENING)
    async with set_stage(folder, clock) as (stage, operator):
        story = Story(stage, Player(stage, operator, "hu"), Show(quiet=True))
        await story.until_suggested()
        left = asked_about(IT_COMPANY, story.players[ASSOCIATION])
        right = asked_about(ASSOCIATION, story.players[IT_COMPANY])
        async with browser() as page:
            await page.show(1080, 700)
            await page.open(f"{stage.address}/sandbox#{left},{right}")
            await page.until("document.querySelectorAll('.pane article').length > 2")
            TARGET.write_bytes(await page.picture())


def asked_about(other: Role, player: Player) -> str:
    """Where the suggestion stands, as the page's address has it: `<person>:<message>`."""
    account = player.account
    found = [one for one in account.chat if other.organisation in one.text and one.buttons]
    return f"{account.id}:{found[-1].message_id}"


if __name__ == "__main__":
    TARGET.parent.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        upgrade(database_url(Path(scratch)))
        asyncio.run(take(Path(scratch)))
    print(TARGET)  # noqa: T201
