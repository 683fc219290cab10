"""Features of Telegram's app, done on the page: a bare sandbox, and a bot whose answers the test supplies."""

import io
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import segno
from aiogram import Bot
from aiogram.types import (
    BotCommand,
    BufferedInputFile,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InputTextMessageContent,
    KeyboardButton,
    ReplyKeyboardMarkup,
)
from playwright.async_api import Locator, Page, expect

from sandbox import Sandbox, SandboxPerson
from sandbox.pictures import ONE_PIXEL
from sandbox.server import running
from tests.browser.chromium import browser, visiting
from tests.sandbox.conftest import anna, bot, clock, sandbox

__all__ = ["anna", "bot", "clock", "sandbox"]


@pytest.fixture
async def page(sandbox: Sandbox, anna: SandboxPerson) -> AsyncIterator[Page]:
    async with (
        running(sandbox) as url,
        browser() as opened,
        visiting(opened, f"{url}/sandbox") as page,
    ):
        yield page


@pytest.fixture
def chat(page: Page) -> Locator:
    return page.get_by_role("region", name="Chat of Anna N.")


async def looks_again(page: Page) -> None:
    """Reload, because this test's bot calls the sandbox in process, which does not notify the page."""
    await page.evaluate("import('/sandbox/page/server.js').then(server => server.look())")


async def test_texts_keep_their_marks_and_what_was_edited_says_so(
    page: Page, chat: Locator, bot: Bot, anna: SandboxPerson
) -> None:
    sent = await bot.send_message(
        anna.id, "<b>Brunch</b> in <i>Miskolc</i>, <a href='https://e.org'>map</a>"
    )
    await looks_again(page)
    await expect(chat.locator("b")).to_have_text("Brunch")
    await expect(chat.locator("i")).to_have_text("Miskolc")
    await expect(chat.get_by_role("link", name="map")).to_have_attribute("href", "https://e.org/")
    await expect(chat.locator("time").last).not_to_contain_text("edited")
    await bot.edit_message_text("<u>Moved</u>", chat_id=anna.id, message_id=sent.message_id)
    await looks_again(page)
    await expect(chat.locator("u")).to_have_text("Moved")
    await expect(chat.locator("time").last).to_contain_text("edited")


@pytest.mark.parametrize("alert", [False, True])
async def test_the_answer_to_a_press_is_a_toast_or_an_alert_to_close(
    page: Page, chat: Locator, bot: Bot, anna: SandboxPerson, sandbox: Sandbox, alert: bool
) -> None:
    keys = [[InlineKeyboardButton(text="I'm coming", callback_data="yes")]]
    markup = InlineKeyboardMarkup(inline_keyboard=keys)
    await bot.send_message(anna.id, "Brunch?", reply_markup=markup)
    await looks_again(page)
    key = chat.get_by_role("button", name="I'm coming")
    await key.click()
    await expect(key).to_have_attribute("aria-busy", "true")
    [query] = sandbox.unanswered()
    await bot.answer_callback_query(query.id, text="All seats are taken.", show_alert=alert)
    await looks_again(page)
    await expect(key).to_have_attribute("aria-busy", "false")
    if alert:
        dialog = page.get_by_role("dialog")
        await expect(dialog).to_contain_text("All seats are taken.")
        await dialog.get_by_role("button", name="OK").click()
        await expect(dialog).to_be_hidden()
    else:
        await expect(chat.get_by_role("status")).to_have_text("All seats are taken.")


async def test_the_keyboard_under_a_chat_says_its_words_and_shares_the_contact(
    page: Page, chat: Locator, bot: Bot, anna: SandboxPerson
) -> None:
    keys = [[KeyboardButton(text="Skip"), KeyboardButton(text="My phone", request_contact=True)]]
    await bot.send_message(anna.id, "Phone?", reply_markup=ReplyKeyboardMarkup(keyboard=keys))
    await looks_again(page)
    keyboard = chat.get_by_role("group", name="Keyboard of the chat")
    await keyboard.get_by_role("button", name="Skip").click()
    await expect(chat.get_by_role("article", name="Anna N.").last).to_contain_text("Skip")
    await keyboard.get_by_role("button", name="My phone").click()
    await expect(chat.get_by_role("article", name="Anna N.").last).to_contain_text("+000")
    assert [one.kind for one in anna.chat[-2:]] == ["text", "contact"]


async def test_files_come_and_go(
    page: Page, chat: Locator, bot: Bot, anna: SandboxPerson, tmp_path: Path
) -> None:
    await bot.send_document(anna.id, BufferedInputFile(b"minutes", "minutes.txt"))
    await looks_again(page)
    async with page.expect_download() as download:
        await chat.get_by_role("link", name="minutes.txt").click()
    assert (await (await download.value).path()).read_bytes() == b"minutes"
    picture = tmp_path / "table.png"
    picture.write_bytes(ONE_PIXEL)
    for entry, path in (("Photo…", picture), ("Document…", tmp_path / "list.csv")):
        path.write_bytes(ONE_PIXEL)
        await chat.get_by_label("Attach").click()
        async with page.expect_file_chooser() as chooser:
            await chat.get_by_role("button", name=entry).click()
        await (await chooser.value).set_files(path)
    await expect(chat.get_by_role("img", name="Picture")).to_be_visible()
    await expect(chat.get_by_role("link", name="list.csv")).to_be_visible()
    await chat.get_by_label("Attach").click()
    await chat.get_by_role("button", name="Location").click()
    await expect(chat.get_by_role("link", name="48.1035")).to_have_attribute(
        "href", "https://www.openstreetmap.org/?mlat=48.1035&mlon=20.7784#map=17/48.1035/20.7784"
    )


async def test_the_bots_name_and_some_words_ask_for_results_to_choose_from(
    page: Page, chat: Locator, bot: Bot, anna: SandboxPerson, sandbox: Sandbox
) -> None:
    field = chat.get_by_role("textbox")
    async with page.expect_response("**/inline"):
        await field.fill(f"@{sandbox.username} brunch")
    [asked] = [one.inline_query for one in await bot.get_updates() if one.inline_query]
    content = InputTextMessageContent(message_text="Come to the brunch!")
    article = InlineQueryResultArticle(id="1", title="Brunch", input_message_content=content)
    await bot.answer_inline_query(asked.id, [article])
    await looks_again(page)
    await chat.get_by_role("group", name="Results").get_by_role("button", name="Brunch").click()
    await expect(chat.get_by_role("article").last).to_contain_text("Come to the brunch!")
    await expect(field).to_have_value("")


@pytest.mark.parametrize(
    ("level", "version"), [("L", 4), ("M", 5), ("Q", 6), ("H", 8), ("M", 7), ("Q", 9), ("L", 10)]
)
async def test_a_code_is_read_off_a_picture(
    page: Page, chat: Locator, sandbox: Sandbox, tmp_path: Path, level: str, version: int
) -> None:
    payload = "t_iOcrpgtfYnsrHsuASPLjBQ"
    link = f"https://t.me/{sandbox.username}?start={payload}"
    picture = tmp_path / "ticket.png"
    segno.make(link, error=level, version=version, boost_error=False).save(str(picture), scale=3)
    await chat.get_by_label("More").click()
    await chat.get_by_role("button", name="Scan a ticket").click()
    await page.get_by_label("A picture of a ticket's code").set_input_files(picture)
    await expect(chat.get_by_role("article").last).to_contain_text(payload)


async def test_a_code_on_a_picture_in_somebodys_chat_is_held_up(
    page: Page, chat: Locator, bot: Bot, anna: SandboxPerson, sandbox: Sandbox
) -> None:
    picture = io.BytesIO()
    segno.make(f"https://t.me/{sandbox.username}?start=t_12").save(picture, kind="png", scale=8)
    await bot.send_photo(anna.id, BufferedInputFile(picture.getvalue(), "ticket.png"))
    await chat.get_by_label("More").click()
    await chat.get_by_role("button", name="Scan a ticket").click()
    await page.get_by_role("dialog").get_by_role("button", name="Anna N.").click()
    await expect(chat.get_by_role("article").last).to_contain_text("/start t_12")


async def test_who_blocks_the_bot_can_come_back(
    page: Page, chat: Locator, anna: SandboxPerson
) -> None:
    await chat.get_by_label("More").click()
    await chat.get_by_role("button", name="Block the bot").click()
    await expect(chat).to_contain_text("has blocked the bot")
    assert anna.account.blocked
    await chat.get_by_role("button", name="Unblock and restart").click()
    await expect(chat.get_by_role("textbox")).to_be_visible()
    assert not anna.account.blocked


async def test_commands_are_offered_and_a_wait_shows_that_the_bot_is_at_it(
    page: Page, chat: Locator, bot: Bot, anna: SandboxPerson
) -> None:
    await bot.set_my_commands(
        [BotCommand(command="tickets", description="Bilety")], language_code="pl"
    )
    await bot.send_chat_action(anna.id, "typing")
    await looks_again(page)
    await expect(chat).to_contain_text("is typing…")
    await chat.get_by_role("button", name="Commands").click()
    await chat.get_by_role("button", name="/tickets Bilety").click()
    await expect(chat.get_by_role("article").last).to_contain_text("/tickets")


async def test_somebody_new_comes_in_beside_the_open_chat(page: Page, chat: Locator) -> None:
    await page.get_by_text("+ New person").click()
    await page.get_by_label("Name", exact=True).fill("Béla")
    await page.get_by_label("Language").select_option("hu")
    await page.get_by_role("button", name="Add").click()
    await expect(page.get_by_role("region", name="Chat of Béla")).to_contain_text("Magyar")
    await expect(chat).to_be_visible()
