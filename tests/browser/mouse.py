"""A person of the demo whose player clicks and types on the sandbox's page instead of calling the sandbox."""

from collections.abc import Awaitable

from playwright.async_api import Locator, Page, expect

from bot.demo.player import Player
from bot.demo.stage import Stage
from sandbox.people import SandboxPerson


class Mouse(Player):
    """The same actions as every player's, done on the page; each waits until the page shows the result."""

    def __init__(self, stage: Stage, account: SandboxPerson, language: str, page: Page) -> None:
        super().__init__(stage, account, language)
        self._page = page
        self.called = account.account.part or account.name
        self.pane = page.get_by_role("region", name=f"Chat of {self.called}")
        self.log = self.pane.get_by_role("log")

    async def opens_chat(self, *, beside: bool = False) -> None:
        """Open the chat in the window, beside the open one or in its place."""
        people = self._page.get_by_role("list", name="People")
        if beside:
            other = people.get_by_role("button", name=f"{self.called}, beside the open chat")
            if await other.is_visible():
                await other.click()
        elif not await self.pane.is_visible():
            await people.get_by_role("button", name=self.called).first.click()
        await expect(self.pane).to_be_visible()
        start = self.pane.get_by_role("button", name="Start", exact=True)
        if await start.is_visible():
            await self._does(start.click())
        await self.shown()

    async def follows(self, link: str) -> None:
        """Press the link the organiser shows, and choose this person to open it."""
        await self._page.get_by_role("button", name=link).last.click()
        await self.is_chosen()
        await expect(self.pane).to_be_visible()
        await self.shown()

    async def is_chosen(self) -> None:
        """Choose this person from those a question lists."""
        dialog = self._page.get_by_role("dialog")
        await self._does(dialog.get_by_role("button", name=self.called).click())

    async def says(self, *texts: str) -> None:
        for text in texts:
            field = self.pane.get_by_role("textbox", name="Message, or a link to open")
            await field.fill(text)
            await self._does(field.press("Enter"))
            await self.shown()

    async def picks(self, label: str) -> None:
        button = await self.button(label)
        assert button, f"{self.account.name} sees no button {label!r} in {await self.reads()}"
        await self._does(button.click())
        await self.shown()

    async def button(self, label: str) -> Locator | None:
        """The newest button with that label, or with a label that contains it."""
        for exact in (True, False):
            found = self.log.get_by_role("button", name=label, exact=exact)
            if await found.count():
                return found.last
        return None

    async def more(self, entry: str) -> None:
        """Choose an entry of the menu above the chat."""
        await self.pane.get_by_label("More").click()
        await self.pane.get_by_role("button", name=entry).click()

    async def reads(self) -> str:
        """The chat as the page shows it."""
        return str(await self.log.inner_text())

    async def _does(self, act: Awaitable[None]) -> None:
        """Wait until the sandbox has received the page's request."""
        async with self._page.expect_response(lambda one: one.request.method == "POST"):
            await act

    async def shown(self) -> None:
        """Wait until the bot has answered and the page was notified."""
        await self._stage.settle()
        changes = self._stage.telegram.world.rooms[self.account.id].changes
        shown = "([pane, step]) => Number(pane.dataset.changed) >= step"
        newest = max(changes.values(), default=0)
        await self._page.wait_for_function(shown, arg=[await self.pane.element_handle(), newest])
