"""Takes docs/pictures/: `make pictures` plays a small brunch and photographs the page, light and dark."""

import asyncio
import base64
import tempfile
from pathlib import Path

from playwright.async_api import Browser, Page

from bot.demo.player import Player
from bot.demo.stage import database_url, set_stage
from bot.demo.story import OPENING
from bot.time_travel import MovableClock
from storage.migrate import upgrade
from tests.browser.chromium import browser, visiting
from tests.conversations.moments import PICTURES, Moment, moments

PHONE, DESK = (390, 780), (1120, 700)


async def take_all(folder: Path) -> None:
    """Photograph every moment of the brunch, and write its text beside each."""
    async with set_stage(folder, MovableClock(OPENING)) as (stage, operator), browser() as opened:
        async for moment in moments(stage, Player(stage, operator, "hu")):
            (PICTURES / f"{moment.name}.txt").write_text(moment.text, encoding="utf-8")
            await take(moment, opened, stage.address)


async def take(moment: Moment, opened: Browser, address: str) -> None:
    """Photograph the chats of a moment: one as on a phone, two side by side."""
    chats = ",".join(str(player.account.id) for player in moment.players)
    size = PHONE if len(moment.players) == 1 else DESK
    async with visiting(opened, f"{address}/sandbox#{chats}", size=size) as page:
        for scheme in ("light", "dark"):
            await page.emulate_media(color_scheme=scheme)
            target = PICTURES / f"{moment.name}-{scheme}.webp"
            target.write_bytes(await webp(page))
            print(f"{target.stat().st_size / 1000:4.0f} kB  {target}")  # noqa: T201


async def webp(page: Page) -> bytes:
    """What the window shows, as WebP, which Playwright cannot write itself."""
    session = await page.context.new_cdp_session(page)
    wanted = {"format": "webp", "quality": 85}
    return base64.b64decode((await session.send("Page.captureScreenshot", wanted))["data"])


if __name__ == "__main__":
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        upgrade(database_url(Path(scratch)))
        asyncio.run(take_all(Path(scratch)))
