"""Accessibility of the page: contrast, touch targets, names, keyboard-only use, a phone's width."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiogram import Bot
from playwright.async_api import Browser, Page, expect

from sandbox import Sandbox, SandboxPerson
from sandbox.server import running
from tests.browser.chromium import Scheme, browser, visiting
from tests.sandbox.conftest import anna, bot, clock, sandbox

__all__ = ["anna", "bot", "clock", "sandbox"]
PALE = """() => {
  const numbers = colour => colour.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => [r, g, b].map(one => one / 255)
    .map(one => one <= .04045 ? one / 12.92 : ((one + .055) / 1.055) ** 2.4)
    .reduce((sum, one, i) => sum + one * [.2126, .7152, .0722][i], 0);
  const behind = element => {
    for (let one = element; one; one = one.parentElement) {
      const [r, g, b, a = 1] = numbers(getComputedStyle(one).backgroundColor);
      if (a === 1) return [r, g, b];
    }
    return [255, 255, 255];
  };
  const words = element => [...element.childNodes].some(one => one.nodeType === 3 && one.data.trim());
  return [...document.querySelectorAll("body *")].filter(one => words(one) && one.checkVisibility()).map(one => {
    const [a, b] = [numbers(getComputedStyle(one).color), behind(one)].map(light).sort((a, b) => b - a);
    return [one.textContent.trim().slice(0, 40), Math.round((a + .05) / (b + .05) * 10) / 10];
  }).filter(([, contrast]) => contrast < 4.5);
}"""
SMALL = """() => [...document.querySelectorAll("button, summary, input, select, textarea")]
  .filter(one => one.checkVisibility() && !one.matches(".link, .code"))
  .map(one => [one.textContent || one.ariaLabel, one.getBoundingClientRect()])
  .filter(([, { width, height }]) => width < 24 || height < 24)
  .map(([text, { width, height }]) => [text, width, height])"""
NAMELESS = """() => [...document.querySelectorAll("button, summary, a, input, select, textarea, img")]
  .filter(one => one.checkVisibility())
  .filter(one => !(one.ariaLabel || one.alt || one.textContent.trim() || one.labels?.length))
  .map(one => one.outerHTML)"""
RICH = (
    "<b>Bold</b> <code>code</code> <a href='https://e.org'>link</a> /tickets\n"
    "<blockquote>Quoted</blockquote>"
)


@pytest.fixture
async def address(sandbox: Sandbox, bot: Bot, anna: SandboxPerson) -> AsyncIterator[str]:
    """A chat containing something of every kind."""
    anna.say("See https://e.org and /help")
    await bot.send_message(anna.id, RICH)
    sandbox.person("Béla", language="hu", part="company, Hungarian")
    async with running(sandbox) as url:
        yield f"{url}/sandbox"


@pytest.fixture
async def chromium() -> AsyncIterator[Browser]:
    async with browser() as opened:
        yield opened


async def test_a_text_that_is_too_pale_is_found(chromium: Browser, address: str) -> None:
    async with visiting(chromium, address) as page:
        await page.evaluate("document.querySelector('h1').style.color = '#999'")
        assert [text for text, _ in await found(page, PALE)] == ["You play everyone"]


async def found(page: Page, script: str) -> Any:
    return await page.evaluate(script)


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_every_text_stands_out_and_every_control_has_room_and_a_name(
    chromium: Browser, address: str, scheme: Scheme
) -> None:
    async with visiting(chromium, address, scheme=scheme, greeted=False) as page:
        for unfold in ("+ New person", "⋮", None):
            assert await found(page, PALE) == []
            assert await found(page, SMALL) == []
            assert await found(page, NAMELESS) == []
            if unfold:
                await page.get_by_text(unfold).first.click()


@pytest.mark.parametrize("width", [360, 800, 1280])
async def test_nothing_is_wider_than_the_window(
    chromium: Browser, address: str, width: int
) -> None:
    async with visiting(chromium, address, size=(width, 640), greeted=False) as page:
        wide = "[...document.querySelectorAll('body *')].filter(one => one.checkVisibility() && one.getBoundingClientRect().right > innerWidth + 1).map(one => one.className)"
        assert await page.evaluate(wide) == []


async def test_the_keyboard_alone_opens_a_chat_starts_writes_and_goes_back(
    chromium: Browser, address: str, sandbox: Sandbox
) -> None:
    async with visiting(chromium, address, size=(360, 640)) as page:
        await page.get_by_role("button", name="company, Hungarian").first.focus()
        await page.keyboard.press("Enter")
        chat = page.get_by_role("region", name="Chat of company, Hungarian")
        await expect(chat.get_by_role("button", name="Start")).to_be_focused()
        await page.keyboard.press("Enter")
        await expect(chat.get_by_role("textbox")).to_be_focused()
        await page.keyboard.type("Jó napot!")
        await page.keyboard.press("Enter")
        await expect(chat.get_by_role("log")).to_contain_text("Jó napot!")
        await chat.get_by_role("button", name="Back to the people").press("Enter")
        await expect(page.get_by_role("list", name="People").locator(":focus")).to_be_visible()


@pytest.mark.parametrize(
    ("language", "title"),
    [("en-GB", "A brunch"), ("pl-PL", "Brunch w"), ("hu-HU", "Villásreggeli")],
)
async def test_a_stranger_is_greeted_once_in_their_language(
    chromium: Browser, address: str, language: str, title: str
) -> None:
    async with visiting(chromium, address, language=language, greeted=False) as page:
        hint = page.get_by_role("region", name="How to play")
        await expect(hint.get_by_role("heading")).to_contain_text(title)
        await hint.get_by_role("button", name="Close").click()
        await page.reload()
        await page.wait_for_selector("body[data-ready]")
        await expect(hint).to_be_hidden()
        await page.get_by_role("button", name="How to play").click()
        await expect(hint).to_be_visible()
