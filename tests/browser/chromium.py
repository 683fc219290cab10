"""A real browser for the sandbox's page: Debian's Chromium, driven by Playwright."""

import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Literal

from playwright.async_api import Browser, Page, async_playwright

MISSING = "This needs Chromium; on Debian or Ubuntu: apt install chromium fonts-noto-color-emoji"
FLAGS = (
    "--no-sandbox",  # we run as root in containers; only our own page is opened
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-lcd-text",  # grey letters make smaller pictures
    "--no-first-run",
)
Scheme = Literal["light", "dark"]


def chromium() -> str | None:
    """The path to Chromium, if installed."""
    found = map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))
    return next((path for path in found if path), None)


@asynccontextmanager
async def browser() -> AsyncIterator[Browser]:
    """A headless browser."""
    if chromium() is None:
        raise RuntimeError(MISSING)
    async with async_playwright() as playwright:
        opened = await playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        yield opened
        await opened.close()


@asynccontextmanager
async def visiting(
    opened: Browser,
    address: str,
    *,
    size: tuple[int, int] = (1280, 800),
    scheme: Scheme = "light",
    language: str = "en-GB",
    greeted: bool = True,
) -> AsyncIterator[Page]:
    """The page at that address, opened by someone who has already seen its hint if `greeted`.

    Script errors and blocked requests on the page fail the test.
    """
    context = await opened.new_context(
        viewport={"width": size[0], "height": size[1]},
        color_scheme=scheme,
        locale=language,
        timezone_id="Europe/Budapest",
        reduced_motion="reduce",
    )
    page = await context.new_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
    if greeted:
        await page.add_init_script("localStorage.setItem('hint closed', 'yes')")
    await page.goto(address)
    await page.wait_for_selector("body[data-ready]")
    yield page
    await context.close()
    assert wrong == []


if __name__ == "__main__":
    raise SystemExit(0 if chromium() else MISSING)
