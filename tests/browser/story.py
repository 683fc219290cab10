"""A brunch played on the page alone, in a real browser: `make test-browser`."""

import shutil
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.demo.cast import Role
from bot.demo.player import register
from bot.demo.playground import Playground
from bot.demo.stage import Stage, database_url, set_stage
from bot.demo.story import EVENT_LINK, TICKET_LINK
from bot.travel import MovableClock
from tests.browser.chromium import Page, browser
from tests.browser.mouse import Mouse

MONDAY = datetime(2026, 10, 5, 8, 0, tzinfo=UTC)
DOORS_OPEN = datetime(2026, 10, 17, 6, 0, tzinfo=UTC)  # two hours before
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
    "pl",
    "Prowadzący mentoring",
    "Firma informatyczna",
    "business",
    "szukamy wspólnych projektów z organizacjami",
    "studenci z mentorem zrobią stronę internetową",
    contact="mentoring@firma.example",
)


@pytest.fixture
async def stage(migrated_database: Path, tmp_path: Path) -> AsyncIterator[Stage]:
    shutil.copy(migrated_database, database_url(tmp_path).removeprefix("sqlite+aiosqlite:///"))
    async with set_stage(tmp_path, MovableClock(MONDAY)) as (stage, _):
        stage.telegram.travel = Playground(stage).travel
        yield stage


@pytest.fixture
async def page(stage: Stage) -> AsyncIterator[Page]:
    async with browser() as page:
        await page.open(f"{stage.address}/sandbox")
        await page.until("panes.length === 1 && !looking")
        yield page
        assert page.errors == []


async def newcomer(stage: Stage, page: Page, role: Role, link: str) -> Mouse:
    """Registers beside the chat that is open on the left."""
    account = stage.telegram.person(role.name, language=role.language)
    mouse = Mouse(stage, account, role.language, page)
    await page.run("look()")
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
    await organiser.says("Villásreggeli", "október 17. 10:00–13:00")
    await organiser.taps("Yes, that's right")
    await organiser.says("Miskolc", "20", "Civilek és cégek egy asztalnál.")
    await organiser.taps("Publish")
    return str(EVENT_LINK.findall(await organiser.reads())[-1])


async def time_moves(page: Page, by: str) -> None:
    """Presses one of the clock's buttons, and waits until the bot has done what fell due."""
    key = f"document.querySelector('[data-by={by}]')"
    await page.run(f"{key}.click()")
    await page.until(f"!{key}.disabled && !looking")


async def checked_in(organiser: Mouse, person: Mouse) -> None:
    """The person shows the ticket, the organiser in the pane beside opens its link."""
    await person.opens_chat(beside=True)
    await person.says("/tickets")
    await person.picks("Villásreggeli")
    ticket = TICKET_LINK.search(await person.reads())
    assert ticket
    await organiser.follows(ticket[0])
    assert organiser.words("✓ Checked in") in await organiser.reads()


async def test_from_the_invitation_to_the_introduction_by_mouse(stage: Stage, page: Page) -> None:
    [account] = stage.telegram.people.values()
    organiser = Mouse(stage, account, "hu", page)
    await organiser.opens_chat()
    link = await event_of(organiser)
    left, right = [await newcomer(stage, page, role, link) for role in (ASSOCIATION, COMPANY)]

    await time_moves(page, "next")
    assert left.account.sees("⏰")  # the reminder a week before
    while stage.clock() < DOORS_OPEN:
        await time_moves(page, "next")
    for person in (left, right):
        await checked_in(organiser, person)

    await time_moves(page, "day")
    await organiser.taps("Look through", "Release all the rest")
    for person in (left, right):
        await person.opens_chat(beside=True)
        await person.taps("Yes, introduce us")
    assert ASSOCIATION.contact in await right.reads()
    await left.opens_chat(beside=True)
    assert COMPANY.contact in await left.reads()


async def test_the_page_fits_a_phone_and_asks_who_opens_a_link(stage: Stage, page: Page) -> None:
    [account] = stage.telegram.people.values()
    organiser = Mouse(stage, account, "hu", page)
    await page.show(360, 640, "dark")
    await organiser.opens_chat()
    await event_of(organiser)
    assert await page.run("document.documentElement.scrollWidth <= innerWidth")
    await page.run("[...document.querySelectorAll('.code')].at(-1).click()")
    assert await page.run("at('ask').open")
    await page.run("at('ask').querySelector('button').click()")
    await page.until("panes[0].log.innerText.includes('/start e_')")
