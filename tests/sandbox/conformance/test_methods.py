"""Every method, as two independent libraries understand it."""

import re
from pathlib import Path

from sandbox import Sandbox, SandboxPerson
from sandbox.methods import METHODS
from sandbox.pictures import ONE_PIXEL
from tests.sandbox.conformance.libraries import Library


async def test_a_message_is_sent_edited_copied_pinned_and_deleted(
    library: Library, anna: SandboxPerson
) -> None:
    bot, chat_id = library.bot, anna.id
    markup = library.keyboard("Yes", "No")
    sent = await bot.send_message(
        chat_id=chat_id, text="<b>Brunch</b>?", parse_mode="HTML", reply_markup=markup
    )
    assert (sent.text, sent.entities[0].type) == ("Brunch?", "bold")
    assert [button.text for button in sent.reply_markup.inline_keyboard[0]] == ["Yes", "No"]
    place = {"chat_id": chat_id, "message_id": sent.message_id}
    edited = await bot.edit_message_text(text="Lunch?", **place)
    assert edited.edit_date is not None
    await bot.edit_message_reply_markup(reply_markup=library.keyboard("Maybe"), **place)
    assert anna.screen == "Lunch?\n[ Maybe ]"
    copy = await bot.copy_message(from_chat_id=chat_id, **place)
    await bot.pin_chat_message(**place)
    assert (await bot.get_chat(chat_id=chat_id)).pinned_message.text == "Lunch?"
    await bot.delete_message(**place)
    assert (anna.chat[-2].message_id, anna.chat[-2].text) == (copy.message_id, "Lunch?")
    await bot.delete_messages(chat_id=chat_id, message_ids=[copy.message_id, 999])
    assert [message.text for message in anna.chat] == ["/start", "pinned a message"]


async def test_pictures_and_files_go_out_and_come_back(
    library: Library, anna: SandboxPerson
) -> None:
    bot, chat_id = library.bot, anna.id
    photo = await bot.send_photo(
        chat_id=chat_id, photo=library.file(ONE_PIXEL, "qr.png"), caption="Ticket"
    )
    await bot.edit_message_caption(
        chat_id=chat_id, message_id=photo.message_id, caption="<i>Seat</i>", parse_mode="HTML"
    )
    assert anna.screen == "(photo) Seat"
    again = await bot.send_photo(chat_id=chat_id, photo=photo.photo[-1].file_id)
    assert again.photo == photo.photo
    sheet = await bot.send_document(chat_id=chat_id, document=library.file(b"a,b", "who.csv"))
    assert (sheet.document.file_name, sheet.document.mime_type) == ("who.csv", "text/csv")
    file = await bot.get_file(file_id=sheet.document.file_id)
    assert await library.download(file) == b"a,b"


async def test_an_album_arrives_as_messages_that_belong_together(
    library: Library, anna: SandboxPerson
) -> None:
    picture = library.types.InputMediaPhoto
    first = picture(media=library.attached(ONE_PIXEL, "1.png"), caption="Both")
    second = picture(media=library.attached(ONE_PIXEL, "2.png"))
    sent = await library.bot.send_media_group(chat_id=anna.id, media=[first, second])
    assert [message.caption for message in sent] == ["Both", None]
    assert len({message.media_group_id for message in sent}) == 1
    assert [message.photo for message in anna.chat[-2:]] == [ONE_PIXEL, ONE_PIXEL]


async def test_places_and_contacts(library: Library, anna: SandboxPerson) -> None:
    bot, chat_id = library.bot, anna.id
    place = await bot.send_location(chat_id=chat_id, latitude=48.1, longitude=20.78)
    assert (place.location.latitude, place.location.longitude) == (48.1, 20.78)
    await bot.send_venue(
        chat_id=chat_id, latitude=48.1, longitude=20.78, title="Library", address="Main Street 1"
    )
    assert anna.screen == "(venue) Library, Main Street 1"
    await bot.send_contact(chat_id=chat_id, phone_number="+36 1", first_name="Office")
    assert anna.screen == "(contact) Office, +36 1"


async def test_chats_and_members(library: Library, sandbox: Sandbox, anna: SandboxPerson) -> None:
    bot = library.bot
    assert await bot.send_chat_action(chat_id=anna.id, action="typing")
    chat = await bot.get_chat(chat_id=anna.id)
    assert (chat.type, chat.first_name, chat.username) == ("private", "Anna", "anna_n")
    group = anna.create_group("Town hall")
    group.add_bot(anna)
    members = [await bot.get_chat_member(chat_id=group.id, user_id=i) for i in (anna.id, bot.id)]
    assert [member.status for member in members] == ["creator", "member"]


async def test_how_the_bot_presents_itself(library: Library, anna: SandboxPerson) -> None:
    bot, types = library.bot, library.types
    me = await bot.get_me()
    assert (me.username, me.is_bot, me.can_join_groups) == ("brunchbot_sandbox_bot", True, True)
    commands = [types.BotCommand(command="events", description="Wydarzenia")]
    scope = types.BotCommandScopeChat(chat_id=anna.id)
    await bot.set_my_commands(commands=commands, scope=scope, language_code="pl")
    [events] = await bot.get_my_commands(scope=scope, language_code="pl")
    assert (events.command, events.description) == ("events", "Wydarzenia")
    assert list(await bot.get_my_commands()) == []
    await bot.set_my_description(description="Brunches")
    await bot.set_my_short_description(short_description="Short", language_code="hu")
    assert (await bot.get_my_description(language_code="pl")).description == "Brunches"
    assert (await bot.get_my_short_description(language_code="hu")).short_description == "Short"
    assert (await bot.get_my_short_description()).short_description == ""
    await bot.set_chat_menu_button(chat_id=anna.id, menu_button=types.MenuButtonDefault())
    assert (await bot.get_chat_menu_button(chat_id=anna.id)).type == "default"
    assert (await bot.get_chat_menu_button()).type == "commands"


async def test_taps_and_inline_queries_are_answered(
    library: Library, anna: SandboxPerson, sandbox: Sandbox
) -> None:
    bot, types = library.bot, library.types
    await bot.send_message(chat_id=anna.id, text="Well?", reply_markup=library.keyboard("Yes"))
    anna.tap("Yes")
    anna.ask_inline("brunch")
    tap, inline = await bot.get_updates()
    assert (tap.callback_query.data, tap.callback_query.message.text) == ("Yes", "Well?")
    await bot.answer_callback_query(
        callback_query_id=tap.callback_query.id, text="Noted", show_alert=True
    )
    assert sandbox.unanswered() == []
    text = types.InputTextMessageContent(message_text="<b>Brunch</b>", parse_mode="HTML")
    result = types.InlineQueryResultArticle(id="1", title="Brunch", input_message_content=text)
    assert inline.inline_query.query == "brunch"
    await bot.answer_inline_query(inline_query_id=inline.inline_query.id, results=[result])
    assert [shown["title"] for shown in anna.inline_results] == ["Brunch"]


async def test_what_was_sent_with_its_help_into_a_group_is_edited_by_the_bot_outside_of_it(
    library: Library, anna: SandboxPerson
) -> None:
    bot, types = library.bot, library.types
    group = anna.create_group("Town hall")
    anna.ask_inline("brunch")
    [inline] = await bot.get_updates()
    results = [library.article("buttons", library.keyboard("Yes")), library.article("bare")]
    button = types.InlineQueryResultsButton(text="Open", start_parameter="inline")
    await bot.answer_inline_query(
        inline_query_id=inline.inline_query.id, results=results, button=button, cache_time=5
    )
    anna.choose("buttons", group)
    anna.choose("bare", group)
    told = [one.chosen_inline_result for one in await bot.get_updates(offset=inline.update_id + 1)]
    assert [(one.result_id, one.query) for one in told] == [
        ("buttons", "brunch"),
        ("bare", "brunch"),
    ]
    assert told[1].inline_message_id is None
    post = {"inline_message_id": told[0].inline_message_id}
    assert await bot.edit_message_text(text="7 seats", **post) is True
    assert group.chat[0].screen == "7 seats"
    assert await bot.edit_message_reply_markup(reply_markup=library.keyboard("No"), **post) is True
    assert group.chat[0].screen == "7 seats\n[ No ]"


def test_every_method_is_called_by_these_tests() -> None:
    here = "".join(file.read_text() for file in Path(__file__).parent.glob("test_*.py"))
    called = set(re.findall(r"\.([a-z_]+)\(", here))
    names = {re.sub(r"(?=[A-Z])", "_", name).lower() for name in METHODS}
    assert names - called == set()
