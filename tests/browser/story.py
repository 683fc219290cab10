"""A brunch played on the page alone, in a real browser: `make test-browser`."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest
from playwright.async_api import Page, expect

from bot.demo.cast import Role
from bot.demo.player import register
from bot.demo.stage import Stage
from bot.demo.story import EVENT_LINK, character
from tests.browser.chromium import browser, visiting
from tests.browser.mouse import Mouse

DOORS_OPEN = datetime(2026, 10, 17, 8, 0, tzinfo=UTC)  # two hours before, in Budapest
ASSOCIATION = Role(
    "pl",
    "Koordynatorka",
    "Stowarzyszenie",
    "ngo",
    "szukamy pomocy przy odnowieniu strony internetowej",
    "proponujemy wspólne projekty",
    contact="biuro@stowarzyszenie.example",
)
COMPANY = Role(
    "en",
    "Mentoring lead",
    "IT company",
    "business",
    "we are looking for joint projects with NGOs",
    "our students and their mentors build websites",
    contact="mentoring@itcompany.example",
)


@pytest.fixture
async def page(stage: Stage) -> AsyncIterator[Page]:
    async with browser() as opened, visiting(opened, f"{stage.address}/sandbox") as page:
        yield page


async def newcomer(stage: Stage, page: Page, role: Role, link: str) -> Mouse:
    """Registers beside the organiser's chat."""
    account = stage.enter(character(role))
    await page.reload()
    await page.wait_for_selector("body[data-ready]")
    mouse = Mouse(stage, account, role.language, page)
    await mouse.opens_chat(beside=True)
    await register(mouse, role, link)
    await mouse.taps("✅ Save")
    return mouse


async def event_of(organiser: Mouse) -> str:
    """Opens a host and publishes an event; gives the link to it."""
    await organiser.says("/organise", "Dialóg Egyesület")
    await organiser.picks("Magyar")
    await organiser.picks("Budapest")
    await organiser.taps("➕ Create an event")
    await organiser.says("Brunch", "17 October 12:00-15:00")
    await organiser.taps("Yes, that's right")
    await organiser.says("Miskolc", "20", "Who seeks what, who offers what.")
    await organiser.taps("Publish")
    return str(EVENT_LINK.findall(await organiser.reads())[-1])


async def time_moves(page: Page, to: str) -> None:
    """Presses one of the clock's buttons, and waits until the bot has done what fell due."""
    button = page.get_by_role("button", name=to)
    await button.click()
    await expect(button).to_be_enabled(timeout=30_000)


async def checked_in(organiser: Mouse, person: Mouse, page: Page) -> None:
    """The person holds up the ticket, the organiser in the pane beside scans it."""
    await person.opens_chat(beside=True)
    await person.says("/tickets")
    if await person.button("Brunch"):
        await person.picks("Brunch")
    await organiser.more("Scan a ticket")
    held = page.get_by_role("dialog").get_by_role("button", name=person.called)
    await held.click()
    await organiser.shown()
    assert organiser.words("✓ Checked in") in await organiser.reads()


async def test_from_the_invitation_to_the_introduction_by_mouse(stage: Stage, page: Page) -> None:
    [account] = stage.telegram.people.values()
    organiser = Mouse(stage, account, "en", page)
    await organiser.opens_chat()
    link = await event_of(organiser)
    left, right = [await newcomer(stage, page, role, link) for role in (ASSOCIATION, COMPANY)]

    await time_moves(page, "Next message")
    assert left.account.sees("⏰")  # the reminder a week before
    await time_moves(page, "Doors open")
    assert stage.clock() == DOORS_OPEN
    for person in (left, right):
        await checked_in(organiser, person, page)

    await time_moves(page, "After the event")
    await organiser.taps("Look through", "Release all the rest")
    for person in (left, right):
        await person.opens_chat(beside=True)
        await person.taps("Yes, introduce us")
    assert ASSOCIATION.contact in await right.reads()
    await left.opens_chat(beside=True)
    assert COMPANY.contact in await left.reads()


async def test_the_link_of_an_event_asks_who_opens_it(stage: Stage, page: Page) -> None:
    [account] = stage.telegram.people.values()
    organiser = Mouse(stage, account, "en", page)
    await page.set_viewport_size({"width": 360, "height": 640})
    await organiser.opens_chat()
    await event_of(organiser)
    assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    await organiser.log.get_by_role("button", name="t.me/").last.click()
    await page.get_by_role("button", name="(this chat)").click()
    await expect(organiser.log).to_contain_text("/start e_")
