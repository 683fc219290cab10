"""Someone of the demo whose player clicks and types on the sandbox's page, instead of calling the sandbox."""

import json

from bot.demo.player import Player
from bot.demo.stage import Stage
from sandbox.people import SandboxPerson
from tests.browser.chromium import Page

PANE = "panes.find(pane => pane.id === {id})"
TAP = """(async () => {{
  for (const article of [...{pane}.log.querySelectorAll("article")].reverse()) {{
    const keys = [...article.querySelectorAll(".row button")];
    const key = keys.find(one => one.textContent === {label}) ?? keys.find(one => one.textContent.includes({label}));
    if (key) {{ await key.onclick(); return true; }}
  }}
  return false;
}})()"""
SAY = "{pane}.field.value = {text}, {pane}.send()"
START = "{pane}.whole.hidden || {pane}.whole.onclick()"


class Mouse(Player):
    """The same moves as every player's, made on the page; each waits until the page shows what came."""

    def __init__(self, stage: Stage, account: SandboxPerson, language: str, page: Page) -> None:
        super().__init__(stage, account, language)
        self._page = page
        self._pane = PANE.format(id=account.id)

    async def opens_chat(self, *, beside: bool = False) -> None:
        """The chat in the window, beside the one that is open or in its place."""
        await self._page.run(f"open({self.account.id}, {json.dumps(beside)})")
        await self._page.run(START.format(pane=self._pane))
        await self._shown()

    async def follows(self, link: str) -> None:
        await self.says(link)

    async def says(self, *texts: str) -> None:
        for text in texts:
            await self._page.run(SAY.format(pane=self._pane, text=json.dumps(text)))
            await self._shown()

    async def picks(self, label: str) -> None:
        tapped = await self._page.run(TAP.format(pane=self._pane, label=json.dumps(label)))
        assert tapped, f"{self.account.name} sees no button {label!r} in {await self.reads()}"
        await self._shown()

    async def reads(self) -> str:
        """The chat as it stands on the page."""
        return str(await self._page.run(f"{self._pane}.log.innerText"))

    async def _shown(self) -> None:
        """The bot has answered, and the page has heard of it by itself."""
        await self._stage.settle()
        room = self._stage.telegram.world.rooms[self.account.id]
        shown = f"state.people.find(one => one.id === {self.account.id}).changed"
        await self._page.until(f"{shown} >= {max(room.changes.values())} && !looking")
