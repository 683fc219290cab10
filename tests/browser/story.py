"""A brunch played entirely on the page, in a real browser: `make test-browser`."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest
from playwright.async_api import Page, expect

from bot.demo.cast import Role
from bot.demo.player import register
from bot.demo.stage import Stage
from bot.demo.story import EVENT_LINK
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


def somebody(stage: Stage, page: Page, called: str) -> Mouse:
    """The player of the person in that role."""
    [account] = [one for one in stage.telegram.people.values() if one.account.part == called]
    return Mouse(stage, account, account.account.profile.language_code or "", page)


@pytest.fixture
async def page(stage: Stage) -> AsyncIterator[Page]:
    """The page as a first-time visitor sees it."""
    address = f"{stage.address}/sandbox"
    async with browser() as opened, visiting(opened, address, greeted=False) as page:
        yield page


async def event_of(organiser: Mouse) -> str:
    """Open a host and publish an event; its link."""
    await organiser.opens_chat()
    await organiser.says("/organise", "Dialóg Egyesület")
    await organiser.picks("English")
    await organiser.picks("Budapest")
    await organiser.taps("➕ Create an event")
    await organiser.says("Brunch", "17 October 12:00-15:00")
    await organiser.taps("Yes, that's right")
    await organiser.says("Miskolc", "20", "Who seeks what, who offers what.")
    await organiser.taps("Publish")
    return str(EVENT_LINK.findall(await organiser.reads())[-1])


async def registered(person: Mouse, role: Role, link: str) -> None:
    await register(person, role, link)
    await person.taps("✅ Save")


async def time_moves(page: Page, to: str) -> None:
    """Press one of the clock's buttons, and wait until the bot has done what fell due."""
    button = page.get_by_role("button", name=to)
    await button.click()
    await expect(button).to_be_enabled(timeout=30_000)


async def checked_in(organiser: Mouse, person: Mouse) -> None:
    """The person shows the ticket; the organiser in the other pane scans it."""
    await person.opens_chat(beside=True)
    await person.says("/tickets")
    if await person.button("Brunch"):
        await person.picks("Brunch")
    await organiser.more("Scan a ticket")
    await person.is_chosen()
    await organiser.shown()
    assert organiser.words("✓ Checked in") in await organiser.reads()


async def test_a_stranger_plays_a_brunch_from_the_hint_to_the_introduction(
    stage: Stage, page: Page
) -> None:
    organiser = somebody(stage, page, "organiser, English")
    left, right = somebody(stage, page, "NGO, Polish"), somebody(stage, page, "school, English")
    link = await event_of(organiser)
    await registered(left, ASSOCIATION, link)
    await registered(right, COMPANY, link)

    await time_moves(page, "Next message")
    assert left.account.sees("⏰")  # the reminder a week before
    await time_moves(page, "Doors open")
    assert stage.clock() == DOORS_OPEN
    for person in (left, right):
        await checked_in(organiser, person)

    await time_moves(page, "After the event")
    await organiser.taps("Look through", "Release all the rest")
    for person in (left, right):
        await person.opens_chat(beside=True)
        await person.taps("Yes, introduce us")
    assert ASSOCIATION.contact in await right.reads()
    await left.opens_chat(beside=True)
    assert COMPANY.contact in await left.reads()


async def test_on_a_phone_one_chat_shows_at_a_time_and_the_hint_opens_it(
    stage: Stage, page: Page
) -> None:
    await page.set_viewport_size({"width": 360, "height": 640})
    await page.goto(f"{stage.address}/sandbox")
    await page.reload()
    await page.get_by_role("button", name="Open an organiser and a participant").click()
    organiser = somebody(stage, page, "organiser, English")
    await expect(organiser.pane).to_be_visible()
    link = await event_of(organiser)
    invited = somebody(stage, page, "NGO, Polish")
    await invited.follows(link)
    await expect(organiser.pane).to_be_hidden()
    assert "/start e_" in await invited.reads()
