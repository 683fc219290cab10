"""How people's actions reach the bot: their messages, taps and blocks as updates."""

import telegram

from sandbox.chats import Account, Room, Standing
from sandbox.errors import NotPossibleError
from sandbox.messages import Content, post
from sandbox.methods.chats import member
from sandbox.params import Params
from sandbox.queries import OpenQuery
from sandbox.rules.texts import read_text
from sandbox.world import World


def can_act(account: Account, *, private: bool = True) -> None:
    """Raises NotPossibleError if Telegram's app would not let this person write."""
    name = account.profile.full_name
    if account.deactivated:
        raise NotPossibleError(f"{name} has deleted the account")
    if private and account.blocked:
        raise NotPossibleError(f"{name} blocked the bot: unblock() or start() first")


def open_private_room(world: World, account: Account) -> Room:
    """The person's chat with the bot, opened if needed."""
    if room := world.rooms.get(account.profile.id):
        return room
    profile = account.profile
    chat = telegram.Chat(
        id=profile.id,
        type=telegram.Chat.PRIVATE,
        first_name=profile.first_name,
        last_name=profile.last_name,
        username=profile.username,
    )
    return world.open_room(chat)


def post_as_person(
    world: World, account: Account, room: Room, content: Content
) -> telegram.Message:
    """Posts a message by the person; in a group the bot gets it only if it is meant for the bot."""
    if room.is_private:
        account.started = True
    message = post(world, room, account.profile, content)
    if room.is_private or _meant_for_bot(world, room, message):
        world.updates.put("message", message, ("chat", room.chat.id))
    return message


def tap_button(world: World, account: Account, room: Room, message_id: int, data: str) -> OpenQuery:
    """Taps a button of that message, which may be gone by now."""
    message = room.messages.get(message_id) or telegram.InaccessibleMessage(room.chat, message_id)
    query = telegram.CallbackQuery(
        id=world.queries.next_id(),
        from_user=account.profile,
        chat_instance=str(room.chat.id * 31),
        message=message,
        data=data,
    )
    opened = world.queries.ask(query, world.now())
    world.updates.put("callback_query", query, ("tap", account.profile.id))
    return opened


def type_inline(world: World, account: Account, query: str) -> OpenQuery:
    """Types after the bot's name in some other chat."""
    typed = telegram.InlineQuery(
        world.queries.next_id(), account.profile, query, "", chat_type="private"
    )
    opened = world.queries.ask(typed, world.now())
    world.updates.put("inline_query", typed, ("tap", account.profile.id))
    return opened


def send_chosen(
    world: World, account: Account, room: Room, opened: OpenQuery | None, result_id: str
) -> telegram.Message:
    """Sends an inline result; the bot is told which, as if inline feedback were on for all.

    The bot may edit the message later if it has a keyboard.
    """
    content = _chosen(world, opened, result_id)
    message = post_as_person(world, account, room, content)
    inline_id = None
    if "reply_markup" in content:
        inline_id = f"inline-{world.queries.next_id()}"
        world.inline_messages[inline_id] = room.chat.id, message.message_id
    asked = opened.query.query if opened and isinstance(opened.query, telegram.InlineQuery) else ""
    result = telegram.ChosenInlineResult(
        result_id, account.profile, asked, inline_message_id=inline_id
    )
    world.updates.put("chosen_inline_result", result, ("tap", account.profile.id))
    return message


def _chosen(world: World, opened: OpenQuery | None, result_id: str) -> Content:
    """The message that an inline result stands for; raises NotPossibleError if there is none."""
    results = opened.results if opened else []
    found = next((one for one in results if str(one["id"]) == result_id), None)
    if found is None or "message_text" not in (said := found.get("input_message_content", {})):
        raise NotPossibleError(f"no text was offered under {result_id!r}")
    formatted = read_text(Params({**said, "text": said["message_text"]}))
    content: Content = {
        "text": formatted.text,
        "entities": list(formatted.entities),
        "via_bot": world.bot.to_dict(),
    }
    if markup := found.get("reply_markup"):
        content["reply_markup"] = markup
    return content


def member_update(
    world: World, account: Account, room: Room, before: Standing, after: Standing
) -> None:
    """Tells the bot its current standing in a chat, and who changed it."""
    update = telegram.ChatMemberUpdated(
        chat=room.chat,
        from_user=account.profile,
        date=world.now(),
        old_chat_member=member(world.bot, before),
        new_chat_member=member(world.bot, after),
    )
    world.updates.put("my_chat_member", update, ("chat", room.chat.id))


def _meant_for_bot(world: World, room: Room, message: telegram.Message) -> bool:
    """Whether privacy mode (a bot's default) passes it: commands, replies, messages sent via the bot, service messages."""
    standing = room.members.get(world.bot.id, Standing.LEFT)
    if standing in {Standing.LEFT, Standing.KICKED}:
        return False
    if standing is Standing.ADMINISTRATOR or message.text is None:
        return standing is Standing.ADMINISTRATOR or _is_service(message)
    if message.via_bot == world.bot:
        return True
    command = message.text.split()[0]
    if command.startswith("/"):
        return "@" not in command or command.lower().endswith(f"@{world.username.lower()}")
    answered = message.reply_to_message
    return answered is not None and answered.from_user == world.bot


def _is_service(message: telegram.Message) -> bool:
    return bool(
        message.new_chat_members
        or message.left_chat_member
        or message.migrate_to_chat_id
        or message.migrate_from_chat_id
        or message.group_chat_created
    )
