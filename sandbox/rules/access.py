"""Which chats a bot may write to, and which messages it may touch."""

import telegram

from sandbox.chats import Account, Room, Standing
from sandbox.errors import ApiError, bad_request, forbidden
from sandbox.params import Params
from sandbox.world import World


def room_to_read(world: World, params: Params, name: str = "chat_id") -> Room:
    """The chat named in the call; 400 if there is none."""
    if not params.text(name).strip():
        raise bad_request("chat_id is empty")
    if room := world.rooms.get(params.integer(name)):
        return room
    raise bad_request("chat not found")


def room_to_write(world: World, params: Params) -> Room:
    """The chat to write to; 400 or 403 if that is not allowed."""
    if account := world.accounts.get(params.integer("chat_id")):
        _check_account(account)
    room = room_to_read(world, params)
    if room.is_private:
        return room
    kind = "supergroup" if room.chat.type == telegram.Chat.SUPERGROUP else "group"
    if room.upgraded_to:
        raise ApiError(
            400,
            "Bad Request: group chat was upgraded to a supergroup chat",
            {"migrate_to_chat_id": room.upgraded_to},
        )
    match room.members.get(world.bot.id, Standing.LEFT):
        case Standing.KICKED:
            raise forbidden(f"bot was kicked from the {kind} chat")
        case Standing.LEFT:
            raise forbidden(f"bot is not a member of the {kind} chat")
        case _:
            return room


def message_in(room: Room, params: Params, purpose: str) -> telegram.Message:
    """The message named in the call; 400 `<purpose> not found` if there is none."""
    message = room.messages.get(params.integer("message_id"))
    if message is None:
        raise bad_request(f"{purpose} not found")
    return message


def own_message(world: World, room: Room, params: Params) -> telegram.Message:
    """The bot's own message to be edited."""
    message = message_in(room, params, "message to edit")
    if message.from_user != world.bot:
        raise bad_request("message can't be edited")
    return message


def message_to_edit(world: World, params: Params) -> tuple[Room, telegram.Message]:
    """The bot's own message, or one that somebody sent via the bot and that has its keyboard."""
    if params.text("chat_id") or params.integer("message_id"):
        room = room_to_write(world, params)
        return room, own_message(world, room, params)
    if not (inline_id := params.text("inline_message_id")):
        raise bad_request("message identifier is not specified")
    if inline_id not in world.inline_messages:
        raise bad_request("invalid inline message identifier specified")
    chat_id, message_id = world.inline_messages[inline_id]
    room = world.rooms[chat_id]
    if message_id not in room.messages:
        raise bad_request("MESSAGE_ID_INVALID")
    return room, room.messages[message_id]


def _check_account(account: Account) -> None:
    if account.deactivated:
        raise forbidden("user is deactivated")
    if not account.started:
        raise forbidden("bot can't initiate conversation with a user")
    if account.blocked:
        raise forbidden("bot was blocked by the user")
