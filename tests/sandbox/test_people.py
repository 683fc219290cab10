"""People act and the bot is notified; the bot writes and people see it."""

import pytest
from aiogram import Bot
from aiogram.types import BufferedInputFile, KeyboardButton, ReplyKeyboardMarkup
from aiogram.utils.keyboard import InlineKeyboardBuilder

from sandbox import NotPossibleError, Sandbox, SandboxPerson
from sandbox.pictures import ONE_PIXEL


def keyboard(**data_by_label: str) -> InlineKeyboardBuilder:
    builder = InlineKeyboardBuilder()
    for label, data in data_by_label.items():
        builder.button(text=label, callback_data=data)
    return builder


async def test_a_start_link_reaches_the_bot_as_a_command_with_its_payload(sandbox: Sandbox) -> None:
    zofia = sandbox.person("Zofia", language="pl")
    zofia.follow(f"https://t.me/{sandbox.username}?start=e_Ab-1")
    [update] = sandbox.take_updates()
    message = update["message"]
    assert message["text"] == "/start e_Ab-1"
    assert message["entities"] == [{"type": "bot_command", "offset": 0, "length": 6}]
    assert message["from"]["language_code"] == "pl"
    assert message["chat"] == {"id": zofia.id, "type": "private", "first_name": "Zofia"}


async def test_a_person_sees_what_the_bot_sends_with_its_buttons(
    bot: Bot, anna: SandboxPerson
) -> None:
    markup = keyboard(Coming="yes", Later="no").adjust(1).as_markup()
    await bot.send_message(anna.id, "<b>Brunch</b> &amp; talk", reply_markup=markup)
    assert anna.screen == "Brunch & talk\n[ Coming ]\n[ Later ]"
    assert anna.chat[-1].html == "<b>Brunch</b> &amp; talk"
    assert anna.sees("Coming")
    assert not anna.sees("<b>")


async def test_a_tap_goes_to_the_newest_button_whose_label_fits(
    bot: Bot, sandbox: Sandbox, anna: SandboxPerson
) -> None:
    for step in ("old", "new"):
        markup = keyboard(**{"Yes, please": f"long-{step}", "Yes": step}).as_markup()
        await bot.send_message(anna.id, step, reply_markup=markup)
    anna.tap("Yes")
    anna.tap("please")
    data = [update["callback_query"]["data"] for update in sandbox.take_updates()]
    assert data == ["new", "long-new"]


async def test_a_tap_on_a_button_that_is_not_there_names_those_that_are(
    bot: Bot, anna: SandboxPerson
) -> None:
    await bot.send_message(anna.id, "Well?", reply_markup=keyboard(Yes="y", No="n").as_markup())
    with pytest.raises(NotPossibleError, match=r"\[ Yes \] \[ No \]"):
        anna.tap("Perhaps")


async def test_the_answer_to_a_tap_shows_as_a_toast_or_as_an_alert(
    bot: Bot, sandbox: Sandbox, anna: SandboxPerson
) -> None:
    anna.press("anything")
    [open_tap] = sandbox.unanswered()
    await bot.answer_callback_query(open_tap.id, "Saved")
    assert (anna.toast, anna.alert) == ("Saved", "")
    anna.press("anything")
    assert anna.toast == ""
    [open_tap] = sandbox.unanswered()
    await bot.answer_callback_query(open_tap.id, "Full", show_alert=True)
    assert anna.alert == "Full"
    assert sandbox.unanswered() == []


async def test_a_button_can_be_pressed_after_its_message_is_gone(
    bot: Bot, sandbox: Sandbox, anna: SandboxPerson
) -> None:
    sent = await bot.send_message(anna.id, "Old", reply_markup=keyboard(Go="go").as_markup())
    await sent.delete()
    anna.press("go", sent.message_id)
    [update] = sandbox.take_updates()
    assert update["callback_query"]["message"]["date"] == 0


async def test_links_and_copy_buttons_do_what_they_do_in_the_app(
    bot: Bot, sandbox: Sandbox, anna: SandboxPerson
) -> None:
    builder = InlineKeyboardBuilder()
    builder.button(text="Open", url=f"https://t.me/{sandbox.username}?start=e_1")
    builder.button(text="Site", url="https://example.org/a")
    await bot.send_message(anna.id, "Links", reply_markup=builder.as_markup())
    assert anna.tap("Site") == "https://example.org/a"
    assert sandbox.take_updates() == []
    anna.tap("Open")
    assert sandbox.take_updates()[0]["message"]["text"] == "/start e_1"


async def test_a_keyboard_below_the_chat_says_its_label_or_shares_the_number(
    bot: Bot, sandbox: Sandbox, anna: SandboxPerson
) -> None:
    rows = [[KeyboardButton(text="My number", request_contact=True), KeyboardButton(text="Skip")]]
    await bot.send_message(anna.id, "Phone?", reply_markup=ReplyKeyboardMarkup(keyboard=rows))
    assert anna.buttons == ["My number", "Skip"]
    anna.tap("Skip")
    anna.tap("My number")
    said, shared = sandbox.take_updates()
    assert said["message"]["text"] == "Skip"
    assert shared["message"]["contact"]["user_id"] == anna.id


async def test_blocking_and_coming_back_is_told_to_the_bot(
    sandbox: Sandbox, anna: SandboxPerson
) -> None:
    anna.block()
    with pytest.raises(NotPossibleError, match="blocked"):
        anna.say("Hello?")
    anna.start()
    blocked, unblocked, started = sandbox.take_updates()
    assert blocked["my_chat_member"]["new_chat_member"]["status"] == "kicked"
    assert unblocked["my_chat_member"]["new_chat_member"]["status"] == "member"
    assert started["message"]["text"] == "/start"


async def test_all_that_people_send_arrives(sandbox: Sandbox, anna: SandboxPerson) -> None:
    anna.say("first")
    anna.edit_last("second")
    anna.share_contact("+48 500")
    anna.share_location(50.06, 19.94)
    anna.send_photo(caption="here", album="1")
    anna.send_document(b"notes", "notes.txt")
    anna.send_sticker()
    anna.send_voice()
    bodies = [
        update.get("message") or update["edited_message"] for update in sandbox.take_updates()
    ]
    assert [body.get("text") for body in bodies[:2]] == ["first", "second"]
    kinds = ["contact", "location", "photo", "document", "sticker", "voice"]
    assert all(kind in body for kind, body in zip(kinds, bodies[2:], strict=True))


async def test_a_person_sees_pictures_and_files_with_their_bytes(
    bot: Bot, anna: SandboxPerson
) -> None:
    await bot.send_photo(
        anna.id, BufferedInputFile(ONE_PIXEL, "qr.png"), caption="Your <i>ticket</i>"
    )
    await bot.send_document(anna.id, BufferedInputFile(b"BEGIN:VCALENDAR", "brunch.ics"))
    ticket, calendar = anna.chat[-2:]
    assert (ticket.photo, ticket.text, ticket.kind) == (ONE_PIXEL, "Your ticket", "photo")
    assert (calendar.document, calendar.filename) == (b"BEGIN:VCALENDAR", "brunch.ics")
    assert anna.screen == "(document) brunch.ics"


async def test_edits_count_as_seen_since_the_person_last_acted(
    bot: Bot, anna: SandboxPerson
) -> None:
    first = await bot.send_message(anna.id, "Step one")
    await bot.send_message(anna.id, "By the way")
    anna.say("ok")
    assert not anna.sees("Step")
    await first.edit_text("Step two")
    assert anna.sees("Step two")
    assert anna.chat[1].edited


async def test_what_the_app_would_not_allow_is_refused_to_the_script(
    sandbox: Sandbox, anna: SandboxPerson
) -> None:
    for impossible in (
        lambda: anna.start("ż" * 3),
        lambda: anna.start("x" * 65),
        lambda: anna.say(" "),
        lambda: anna.follow("https://t.me/other_bot?start=1"),
        lambda: sandbox.person("Ewa").edit_last("nothing yet"),
    ):
        with pytest.raises(NotPossibleError):
            impossible()
    anna.deactivate()
    with pytest.raises(NotPossibleError, match="deleted"):
        anna.say("hello")
